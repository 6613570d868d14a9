//! What is due is what the plan of some day before told to remember, and nothing that came of it is lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use juzhu::assess::{Engine, Record, Scratch};
use juzhu::plan::{LOOK_BACK_DAYS, Reminder, ReminderKey, ReminderMark, Said, Watch, due, plan};
use juzhu::ruleset::{Answers, LeadTimes, RuleSet, SourceFile, read_answers_toml};

use crate::support::hangzhou;
use crate::support::random::Random;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// What was said, as an interview keeps it.
fn record(rules: &RuleSet, answers: &Answers) -> Record {
    let mut record = Record::new(rules.questions.len());
    for (question, answer) in answers.given() {
        let gates = rules.questions[question].gates.iter();
        let gate = gates.map(|gate| answers.get(*gate)).collect();
        record.give(question, answer, gate);
    }
    record
}

/// Somebody who lives in town on a lease and on a contract, with these answers beside.
fn person(rules: &RuleSet, others: &str) -> Answers {
    let text = format!(
        "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\nunder-16 = false\n\
         registered = true\nwork = \"contract\"\ncontract-valid = true\nhome = \"rent\"\n\
         lease-filed = true\nsocial-insurance-months = 14\nstudy = \"none\"\ntalent = false\n\
         channel = \"online\"\ndelivery = \"mail\"\n{others}"
    );
    match read_answers_toml(rules, &SourceFile::new("answers.toml", text)) {
        Ok(answers) => answers,
        Err(problems) => panic!("{}", problems.render(juzhu::i18n::Lang::En, false)),
    }
}

/// `contract-ends 2026-12-01 of 2026-12-31`.
fn told(engine: &Engine, answers: &Answers, watch: Watch) -> Vec<String> {
    let record = record(engine.rules(), answers);
    let found = due(
        engine,
        &mut Scratch::default(),
        &record,
        &Said::new(),
        watch,
    );
    let kind = |reminder: &Reminder| &engine.rules().process.reminders[reminder.rule].kind;
    let said = found.iter().map(|reminder| {
        let ahead = if reminder.target > reminder.on {
            format!(" of {}", reminder.target)
        } else {
            String::new()
        };
        format!("{} {}{ahead}", kind(reminder), reminder.on)
    });
    said.collect()
}

#[test]
fn what_was_missed_is_there_until_it_is_of_no_use() {
    let engine = Engine::new(hangzhou::rules());
    let waiting = "permit = \"none\"\nregistered-on = 2026-08-27\ncontract-ends = 2027-01-31";
    let holding = "permit = \"valid\"\nissued-on = 2025-10-03\nregistered-on = 2024-01-01";
    for (others, on, within, expected) in [
        // A contract: ahead of its end, on the day, missed, and forgotten in the end.
        (waiting, "2026-12-31", 0, &[][..]),
        (
            waiting,
            "2026-12-31",
            1,
            &["contract-ends 2027-01-01 of 2027-01-31"],
        ),
        (
            waiting,
            "2027-01-01",
            0,
            &["contract-ends 2027-01-01 of 2027-01-31"],
        ),
        (
            waiting,
            "2027-01-30",
            0,
            &["contract-ends 2027-01-01 of 2027-01-31"],
        ),
        // On its day the reminder ahead of it has been missed, too; the day after, the last one stands for it.
        (
            waiting,
            "2027-01-31",
            0,
            &[
                "contract-ends 2027-01-01 of 2027-01-31",
                "contract-ends 2027-01-31",
            ],
        ),
        (waiting, "2027-02-01", 0, &["contract-ends 2027-01-31"]),
        // The day on which the half-year is complete is nothing to wait for any more, and yet is told.
        (
            waiting,
            "2027-02-28",
            0,
            &["contract-ends 2027-01-31", "half-year-complete 2027-02-28"],
        ),
        (
            waiting,
            "2027-04-01",
            30,
            &["contract-ends 2027-01-31", "half-year-complete 2027-02-28"],
        ),
        (waiting, "2027-04-02", 0, &["half-year-complete 2027-02-28"]),
        (waiting, "2027-04-29", 0, &["half-year-complete 2027-02-28"]),
        (waiting, "2027-04-30", 30, &[]),
        // A permit year that has ended is not forgotten for the next one.
        (
            holding,
            "2026-09-20",
            30,
            &[
                "renewal-opens 2026-09-03 of 2026-09-03",
                "renewal-due-soon 2026-09-16 of 2026-09-30",
                "renewal-due-soon 2026-09-27 of 2026-09-30",
                "renewal-last-working-day 2026-09-30",
                "expires 2026-10-03",
            ],
        ),
        (
            holding,
            "2026-10-10",
            0,
            &[
                "renewal-opens 2026-09-03",
                "renewal-last-working-day 2026-09-30",
                "expires 2026-10-03",
            ],
        ),
        (holding, "2026-12-02", 0, &["expires 2026-10-03"]),
        (holding, "2026-12-03", 270, &[]),
    ] {
        let answers = person(engine.rules(), others);
        let watch = Watch {
            on: day(on),
            within,
        };
        let expected: Vec<String> = expected
            .iter()
            .map(|text| text.replace(" of 2026-09-03", ""))
            .collect();
        assert_eq!(
            told(&engine, &answers, watch),
            expected,
            "{on} {within} {others}"
        );
    }
}

/// Every plan made on a day that is looked at, one after the other, and what it tells of the days looked at.
fn by_every_day(engine: &Engine, answers: &Answers, watch: Watch) -> BTreeSet<(NaiveDate, usize)> {
    let first = watch.on - Days::new(u64::from(LOOK_BACK_DAYS));
    let mut found: Vec<Reminder> = Vec::new();
    let before = first - Days::new(1);
    for as_of in before
        .iter_days()
        .take_while(|as_of| *as_of <= watch.last())
    {
        let assessment = engine.assess(answers, as_of);
        let plan = plan(engine.rules(), answers, &assessment, as_of);
        let until = if as_of < watch.on {
            watch.on
        } else {
            watch.last()
        };
        let reminders = plan.reminders.into_iter();
        found.extend(reminders.filter(|reminder| (first..=until).contains(&reminder.on)));
    }
    let rule = |reminder: &Reminder| engine.rules().process.reminders[reminder.rule].day;
    let stands_for = |later: &Reminder, earlier: &Reminder| {
        earlier.on < later.on
            && later.on < watch.on
            && earlier.target == later.target
            && rule(earlier) == rule(later)
    };
    let left = found
        .iter()
        .filter(|earlier| !found.iter().any(|later| stands_for(later, earlier)));
    left.map(|reminder| (reminder.on, reminder.rule)).collect()
}

#[test]
fn looking_back_once_finds_what_looking_every_day_would_have_found() {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    let rules = engine.rules();
    let mut random = Random::new(5);
    let mut scratch = Scratch::default();
    let mut found = 0;
    for _ in 0..100 {
        let date =
            |random: &mut Random| day("2025-06-01") + Days::new(random.between(0, 700) as u64);
        let permit = *random.pick(&["none", "valid", "valid", "lapsed"]);
        let others = format!(
            "permit = \"{permit}\"\nissued-on = {}\nregistered-on = {}\ncontract-ends = {}\nlease-ends = {}",
            date(&mut random),
            date(&mut random),
            date(&mut random),
            date(&mut random)
        );
        let answers = person(rules, &others);
        let watch = Watch {
            on: date(&mut random),
            within: u32::try_from(random.between(0, 90)).expect("it is small"),
        };
        let record = record(rules, &answers);
        let listed = due(&engine, &mut scratch, &record, &Said::new(), watch);
        let listed: Vec<_> = listed.iter().map(|it| (it.on, it.rule)).collect();
        assert!(listed.is_sorted(), "{listed:?}");
        let expected = by_every_day(&engine, &answers, watch);
        let expected: Vec<_> = expected.into_iter().collect();
        assert_eq!(listed, expected, "{watch:?} {others}");
        found += listed.len();
    }
    assert!(found > 60, "{found} reminders");
}

#[test]
fn the_ends_of_time_are_no_trap() {
    let engine = Engine::new(hangzhou::rules());
    let mut scratch = Scratch::default();
    for on in ["1900-01-01", "2199-12-31"] {
        let dates = format!(
            "permit = \"valid\"\nissued-on = {on}\nregistered-on = {on}\ncontract-ends = {on}"
        );
        let record = record(engine.rules(), &person(engine.rules(), &dates));
        for within in [0, 366, u32::MAX] {
            let watch = Watch {
                on: day(on),
                within,
            };
            let found = due(&engine, &mut scratch, &record, &Said::new(), watch);
            assert!(found.iter().any(|reminder| reminder.on == day(on)));
        }
    }
}

/// What is listed of somebody who said this of their reminders: `kind day`.
fn told_after(engine: &Engine, answers: &Answers, said: &[(&str, &str)], on: &str) -> Vec<String> {
    let said = said.iter().map(|(key, mark)| {
        let key: ReminderKey = key.parse().expect("a key");
        let mark = match mark.split_once(' ') {
            Some(("done", on)) => ReminderMark::Done(day(on)),
            Some((_, until)) => ReminderMark::Snoozed(day(until)),
            None => panic!("{mark}"),
        };
        (key, mark)
    });
    let record = record(engine.rules(), answers);
    let watch = Watch {
        on: day(on),
        within: 30,
    };
    let found = due(
        engine,
        &mut Scratch::default(),
        &record,
        &said.collect(),
        watch,
    );
    let said = found.iter().map(|reminder| {
        let key = ReminderKey::of(reminder, engine.rules());
        format!("{key} {}", reminder.on)
    });
    said.collect()
}

#[test]
fn what_was_done_or_put_off_is_not_due_until_it_comes_back() {
    let engine = Engine::new(hangzhou::rules());
    let holding = "permit = \"valid\"\nissued-on = 2025-10-03\nregistered-on = 2024-01-01";
    let answers = person(engine.rules(), holding);
    let opens = "renewal-opens/2026/1 2026-09-03";
    let soon = "renewal-due-soon/2026/1 2026-09-16";
    let sooner = "renewal-due-soon/2026/2 2026-09-27";
    let last = "renewal-last-working-day/2026/1 2026-09-30";
    let expires = "expires/2026/1 2026-10-03";
    for (on, said, expected) in [
        (
            "2026-09-05",
            &[][..],
            &[opens, soon, sooner, last, expires][..],
        ),
        // Done hides what was done and nothing else.
        (
            "2026-09-05",
            &[("renewal-opens/2026/1", "done 2026-09-04")],
            &[soon, sooner, last, expires],
        ),
        // A mark of another year says nothing of this one.
        (
            "2026-09-05",
            &[("renewal-opens/2025/1", "done 2025-09-04")],
            &[opens, soon, sooner, last, expires],
        ),
        // Put off: not there the day before it comes back, there on the day.
        (
            "2026-09-05",
            &[("renewal-opens/2026/1", "until 2026-09-06")],
            &[soon, sooner, last, expires],
        ),
        (
            "2026-09-06",
            &[("renewal-opens/2026/1", "until 2026-09-06")],
            &[opens, soon, sooner, last, expires],
        ),
        // What is said of the last of those that hang on one day is said of those before it.
        (
            "2026-10-05",
            &[("renewal-last-working-day/2026/1", "done 2026-10-04")],
            &[opens, expires],
        ),
        (
            "2026-10-05",
            &[("renewal-due-soon/2026/1", "done 2026-10-04")],
            &[opens, last, expires],
        ),
        // It comes back although its own day is long past, and alone.
        (
            "2027-02-01",
            &[("expires/2026/1", "until 2027-02-01")],
            &[expires],
        ),
        ("2027-02-01", &[("expires/2026/1", "until 2027-02-02")], &[]),
        ("2027-02-01", &[("expires/2026/1", "done 2026-10-04")], &[]),
        (
            "2029-02-01",
            &[("renewal-opens/2026/1", "until 2029-01-01")],
            &[opens],
        ),
        // A mark of what the rules do not know stands in nobody's way.
        ("2027-02-01", &[("x/2026/1", "until 2027-01-01")], &[]),
    ] {
        let told = told_after(&engine, &answers, said, on);
        assert_eq!(told, expected, "{on} {said:?}");
    }
}

#[test]
fn a_reminder_of_a_day_that_came_by_itself_comes_back_too() {
    let engine = Engine::new(hangzhou::rules());
    let waiting = "permit = \"none\"\nregistered-on = 2026-08-27\ncontract-ends = 2027-01-31";
    let answers = person(engine.rules(), waiting);
    for (on, expected) in [
        ("2027-08-31", &[][..]),
        ("2027-09-01", &["half-year-complete/2027/1 2027-02-28"]),
    ] {
        let said = [("half-year-complete/2027/1", "until 2027-09-01")];
        assert_eq!(told_after(&engine, &answers, &said, on), expected, "{on}");
    }
}

#[test]
fn what_is_wanted_stands_in_the_place_of_what_the_rules_say() {
    let rules = hangzhou::rules();
    let lead_times = LeadTimes::from([
        ("renewal-due-soon".to_owned(), vec![2, 21, 7, 7]),
        ("renewal-last-working-day".to_owned(), Vec::new()),
        ("no-such-kind".to_owned(), vec![1]),
    ]);
    let told = RuleSet::clone(&rules).with_lead_times(&lead_times);
    assert!(told.has_reminder("lease-ends") && !told.has_reminder("no-such-kind"));
    let engine = Engine::new(Arc::new(told));
    let holding = "permit = \"valid\"\nissued-on = 2025-10-03\nregistered-on = 2024-01-01";
    let answers = person(&rules, holding);
    assert_eq!(
        told_after(&engine, &answers, &[], "2026-09-05"),
        [
            "renewal-opens/2026/1 2026-09-03",
            "renewal-due-soon/2026/1 2026-09-09",
            "renewal-due-soon/2026/2 2026-09-23",
            "renewal-due-soon/2026/3 2026-09-28",
            "expires/2026/1 2026-10-03",
        ]
    );
    let nothing = RuleSet::clone(&rules).with_lead_times(&LeadTimes::new());
    assert_eq!(nothing, *rules);
}
