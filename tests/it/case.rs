//! The life of a permit: in what order things may happen, and what follows from them.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use juzhu::assess::{Engine, Record, Scratch};
use juzhu::case::{
    CaseState, Event, RecordProblem, check, check_withdrawal, due, possible, said, state,
};
use juzhu::plan::{Said, Watch, plan_from};
use juzhu::ruleset::{Answer, Answers, RuleSet, SourceFile, read_answers_toml};

use crate::support::hangzhou;
use crate::support::random::Random;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn answers(rules: &RuleSet, text: &str) -> Answers {
    let common = "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\n\
                  under-16 = false\nregistered = true\nregistered-on = 2024-01-10\n\
                  work = \"contract\"\ncontract-valid = true\nsocial-insurance-months = 30\n\
                  home = \"own\"\nstudy = \"none\"\ntalent = false\nchannel = \"online\"\n\
                  delivery = \"mail\"\n";
    let text = format!("{common}{text}");
    match read_answers_toml(rules, &SourceFile::new("answers.toml", text)) {
        Ok(answers) => answers,
        Err(problems) => panic!("{}", problems.render(juzhu::i18n::Lang::En, false)),
    }
}

fn record(rules: &RuleSet, answers: &Answers) -> Record {
    let mut record = Record::new(rules.questions.len());
    for (question, answer) in answers.given() {
        let gates = rules.questions[question].gates.iter();
        let gate = gates.map(|gate| answers.get(*gate)).collect();
        record.give(question, answer, gate);
    }
    record
}

/// `submitted 2024-07-15` or `received 2024-07-26 2024-07-24`.
fn event(text: &str) -> Event {
    let mut words = text.split(' ');
    let kind = words.next().expect("a kind");
    let on = day(words.next().expect("a day"));
    let mut event = Event::new(kind, on, on);
    event.dated = words.next().map(day);
    event
}

fn events(texts: &[&str]) -> Vec<Event> {
    texts.iter().map(|text| event(text)).collect()
}

/// `holding since 2024-07-26: permit=valid issued-on=2024-07-24; moved due 2024-09-01`.
fn told(rules: &RuleSet, now: &CaseState) -> String {
    let stage = &rules.life.stages[now.stage].id;
    let since = now
        .since
        .map_or_else(String::new, |day| format!(" since {day}"));
    let answers: Vec<String> = now
        .answers
        .iter()
        .map(|(question, answer)| {
            let question = &rules.questions[*question];
            let said = match answer {
                Answer::Choice(at) => match &question.kind {
                    juzhu::ruleset::Kind::Choice(choices) => choices[usize::from(*at)].id.clone(),
                    _ => unreachable!("a choice"),
                },
                Answer::Date(day) => day.to_string(),
                other => format!("{other:?}"),
            };
            format!("{}={said}", question.id)
        })
        .collect();
    let duties = now
        .facts
        .duties
        .iter()
        .map(|duty| format!("; {} due {}", rules.life.events[duty.event].id, duty.due));
    let duties: String = duties.collect();
    let suspended = now.suspended.iter().map(|span| {
        let until = span.until.map_or_else(String::new, |day| day.to_string());
        format!("; suspended {}..{until}", span.from)
    });
    let suspended: String = suspended.collect();
    format!("{stage}{since}: {}{duties}{suspended}", answers.join(" "))
}

/// What happened, the day looked at, and what follows.
const STAGES: &[(&[&str], &str, &str)] = &[
    (&[], "2024-07-15", "preparing: "),
    (
        &["appointed 2024-07-08 2024-07-15"],
        "2024-07-10",
        "appointment since 2024-07-08: permit=none; appointed due 2024-07-15",
    ),
    (
        &["appointed 2024-07-08 2024-07-15", "submitted 2024-07-15"],
        "2024-07-15",
        "submitted since 2024-07-15: permit=none; submitted due 2024-07-30",
    ),
    (
        &["submitted 2024-07-15", "sent-back 2024-07-17"],
        "2024-07-18",
        "sent-back since 2024-07-17: permit=none",
    ),
    (
        &[
            "submitted 2024-07-15",
            "sent-back 2024-07-17",
            "submitted 2024-07-19",
            "approved 2024-07-24",
        ],
        "2024-07-25",
        "approved since 2024-07-24: permit=none",
    ),
    (
        &[
            "submitted 2024-07-15",
            "approved 2024-07-24",
            "received 2024-07-26 2024-07-24",
        ],
        "2024-08-01",
        "holding since 2024-07-26: permit=valid issued-on=2024-07-24",
    ),
    // The later of both openings: 30 days and one month before.
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "2025-06-24",
        "window-open since 2025-06-24: permit=valid issued-on=2024-07-24",
    ),
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "2025-07-24",
        "window-open since 2025-06-24: permit=valid issued-on=2024-07-24",
    ),
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "2025-07-25",
        "lapsed since 2025-07-25: permit=lapsed; suspended 2025-07-25..",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "endorsed 2025-07-01",
        ],
        "2025-07-25",
        "holding since 2025-07-01: permit=valid issued-on=2024-07-24",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "endorsed 2025-07-01",
        ],
        "2026-07-25",
        "lapsed since 2026-07-25: permit=lapsed; suspended 2026-07-25..",
    ),
    // Late: it runs on from that day, and the next anniversary is the next one due.
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "endorsed 2025-09-10",
        ],
        "2026-07-24",
        "window-open since 2026-06-24: permit=valid issued-on=2024-07-24; suspended 2025-07-25..2025-09-09",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "moved 2024-08-20",
            "changed-job 2024-08-25",
            "address-reported 2024-08-26",
        ],
        "2024-08-27",
        "holding since 2024-07-26: permit=valid issued-on=2024-07-24; changed-job due 2024-09-04",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2024-10-01",
        ],
        "2024-10-02",
        "lost since 2024-10-01: permit=lost; lost due 2024-10-11",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2024-10-01",
            "reissued 2024-10-20 2024-10-18",
        ],
        "2025-09-18",
        "window-open since 2025-09-18: permit=valid issued-on=2024-10-18",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "ended 2024-12-01",
        ],
        "2025-08-01",
        "ended since 2024-12-01: permit=none",
    ),
    // A year that ends while the card is lost is missed as any other, though the card comes first.
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-20",
        ],
        "2025-08-01",
        "lost since 2025-07-20: permit=lost; lost due 2025-07-30; suspended 2025-07-25..",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-20",
            "found 2025-08-03",
        ],
        "2025-08-05",
        "lapsed since 2025-07-25: permit=lapsed; suspended 2025-07-25..",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-20",
            "reissued 2025-08-03 2025-08-01",
        ],
        "2025-08-05",
        "lapsed since 2025-07-25: permit=lapsed; suspended 2025-07-25..",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-20",
            "reissued 2025-08-03 2025-08-01",
            "endorsed 2025-08-03",
        ],
        "2025-08-05",
        "holding since 2025-08-03: permit=valid issued-on=2025-08-01; suspended 2025-07-25..2025-08-02",
    ),
    // It can be endorsed meanwhile, in time or late, and stays lost.
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-10",
            "endorsed 2025-07-20",
        ],
        "2025-08-01",
        "lost since 2025-07-10: permit=lost; lost due 2025-07-20",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "damaged 2025-07-20",
            "endorsed 2025-07-28",
            "reissued 2025-08-03 2025-08-01",
        ],
        "2025-08-05",
        "holding since 2025-08-03: permit=valid issued-on=2025-08-01; suspended 2025-07-25..2025-07-27",
    ),
    // A permit that did not work before it was lost does not work afterwards.
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-30",
            "found 2025-08-03",
        ],
        "2025-08-05",
        "lapsed since 2025-07-25: permit=lapsed; suspended 2025-07-25..",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2025-07-20",
            "ended 2025-08-03",
        ],
        "2025-08-05",
        "ended since 2025-08-03: permit=none; suspended 2025-07-25..2025-08-02",
    ),
    // What lies ahead of the day looked at has not happened.
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "2024-07-20",
        "submitted since 2024-07-15: permit=none; submitted due 2024-07-30",
    ),
];

#[test]
fn a_case_goes_from_stage_to_stage() {
    let rules = hangzhou::rules();
    let nobody = answers(&rules, "permit = \"none\"");
    for (record, on, expected) in STAGES {
        let record = events(record);
        let state = state(&rules, &record, &nobody, day(on)).expect("there are stages");
        assert_eq!(told(&rules, &state), *expected, "{record:?} on {on}");
        assert!(state.misfits.is_empty());
    }
}

#[test]
fn who_has_recorded_nothing_begins_where_the_answers_say() {
    let rules = hangzhou::rules();
    for (permit, on, expected) in [
        ("permit = \"none\"", "2026-11-22", "preparing"),
        (
            "permit = \"valid\"\nissued-on = 2025-03-15",
            "2026-11-22",
            "holding",
        ),
        (
            "permit = \"valid\"\nissued-on = 2025-03-15",
            "2027-03-01",
            "window-open",
        ),
        // Nothing on record speaks of an endorsement, so nothing says that one was missed.
        (
            "permit = \"valid\"\nissued-on = 2020-03-15",
            "2026-11-22",
            "holding",
        ),
        (
            "permit = \"valid\"\nissued-on = \"unsure\"",
            "2026-11-22",
            "holding",
        ),
        ("permit = \"lapsed\"", "2026-11-22", "lapsed"),
        ("permit = \"damaged\"", "2026-11-22", "damaged"),
        ("permit = \"lost\"", "2026-11-22", "lost"),
        ("permit = \"unsure\"", "2026-11-22", "preparing"),
    ] {
        let said = answers(&rules, permit);
        let state = state(&rules, &[], &said, day(on)).expect("there are stages");
        assert_eq!(rules.life.stages[state.stage].id, expected, "{permit}");
        assert!(state.answers.is_empty(), "nothing follows from nothing");
    }
}

/// What is on record, what is told, the day it is, and what is said of it.
const REFUSED: &[(&[&str], &str, &str, &str)] = &[
    (
        &[],
        "received 2024-07-26 2024-07-24",
        "2024-08-01",
        "not in preparing: first submitted",
    ),
    (
        &[],
        "endorsed 2024-07-26",
        "2024-08-01",
        "not in preparing: first submitted received",
    ),
    (
        &[],
        "submitted 2024-07-26",
        "2024-07-25",
        "future 2024-07-26",
    ),
    (&[], "vanished 2024-07-26", "2024-08-01", "unknown vanished"),
    (
        &["submitted 2024-07-15"],
        "submitted 2024-07-16",
        "2024-08-01",
        "not in submitted: first sent-back",
    ),
    (
        &["submitted 2024-07-15"],
        "received 2024-07-26",
        "2024-08-01",
        "day missing",
    ),
    (
        &["submitted 2024-07-15"],
        "received 2024-07-26 2024-07-27",
        "2024-08-01",
        "day wrong 2024-07-27",
    ),
    (
        &["submitted 2024-07-15"],
        "approved 2024-07-26 2024-07-27",
        "2024-08-01",
        "day too many",
    ),
    (
        &[],
        "appointed 2024-07-26 2024-07-20",
        "2024-08-01",
        "day wrong 2024-07-20",
    ),
    (&[], "appointed 2024-07-26 2024-09-20", "2024-08-01", "ok"),
    (
        &["submitted 2024-07-15"],
        "received 2024-07-10 2024-07-10",
        "2024-08-01",
        "not in preparing: first submitted",
    ),
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "endorsed 2025-06-20",
        "2025-07-01",
        "too early 2025-06-24",
    ),
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "ended 2024-07-26",
        "2025-07-01",
        "ok",
    ),
    // Nobody is told to end a permit, because they took the wrong entry or the same one twice.
    (
        &["submitted 2024-07-15", "received 2024-07-26 2024-07-24"],
        "received 2024-07-28 2024-07-24",
        "2025-07-01",
        "not in holding",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "lost 2024-09-01",
        ],
        "received 2024-09-10 2024-09-09",
        "2025-07-01",
        "not in lost: perhaps reissued found",
    ),
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "ended 2024-09-01",
        ],
        "submitted 2024-09-10",
        "2025-07-01",
        "not in ended: first begun-again",
    ),
    // A day that was mistyped lies nowhere near.
    (&[], "appointed 2024-07-26 2025-07-26", "2024-08-01", "ok"),
    (
        &[],
        "appointed 2024-07-26 2199-07-26",
        "2024-08-01",
        "day beyond 2025-07-26",
    ),
    (
        &["submitted 2024-07-15", "approved 2024-07-20"],
        "received 2024-07-26 1900-07-24",
        "2024-08-01",
        "day beyond 2024-07-15",
    ),
    (
        &["submitted 2024-07-15", "approved 2024-07-20"],
        "received 2024-07-26 2024-07-14",
        "2024-08-01",
        "day beyond 2024-07-15",
    ),
    (
        &["submitted 2024-07-15", "approved 2024-07-20"],
        "received 2024-07-26 2024-07-15",
        "2024-08-01",
        "ok",
    ),
    // A new card is no older than the one in its place.
    (
        &[
            "submitted 2022-07-15",
            "received 2022-07-26 2022-07-24",
            "lost 2024-07-01",
        ],
        "reissued 2024-07-10 2022-07-24",
        "2024-08-01",
        "ok",
    ),
    (
        &[
            "submitted 2022-07-15",
            "received 2022-07-26 2022-07-24",
            "lost 2024-07-01",
        ],
        "reissued 2024-07-10 2022-07-23",
        "2024-08-01",
        "day beyond 2022-07-24",
    ),
    // Written down afterwards, it would make what is on record impossible.
    (
        &[
            "submitted 2024-07-15",
            "received 2024-07-26 2024-07-24",
            "moved 2024-09-01",
        ],
        "refused 2024-07-20",
        "2025-07-01",
        "later received",
    ),
];

#[test]
fn what_cannot_have_happened_is_refused_and_says_what_is_missing() {
    let rules = hangzhou::rules();
    let said = answers(&rules, "permit = \"none\"");
    let name = |at: &usize| rules.life.events[*at].id.as_str();
    for (record, new, today, expected) in REFUSED {
        let record = events(record);
        let mut new = event(new);
        new.recorded_on = day(today);
        let found = match check(&rules, &record, &said, &new) {
            Ok(()) => "ok".to_owned(),
            Err(RecordProblem::Unknown { kind }) => format!("unknown {kind}"),
            Err(RecordProblem::Future { on }) => format!("future {on}"),
            Err(RecordProblem::NotInStage {
                stage,
                first,
                instead,
            }) => {
                let first: Vec<&str> = first.iter().map(name).collect();
                let instead: Vec<&str> = instead.iter().map(name).collect();
                let stage = &rules.life.stages[stage].id;
                match (first.as_slice(), instead.as_slice()) {
                    ([], []) => format!("not in {stage}"),
                    ([], instead) => format!("not in {stage}: perhaps {}", instead.join(" ")),
                    (first, _) => format!("not in {stage}: first {}", first.join(" ")),
                }
            }
            Err(RecordProblem::TooEarly { opens }) => format!("too early {opens}"),
            Err(RecordProblem::DayMissing) => "day missing".to_owned(),
            Err(RecordProblem::DayTooMany) => "day too many".to_owned(),
            Err(RecordProblem::DayWrong { day, .. }) => format!("day wrong {day}"),
            Err(RecordProblem::DayFar { limit, .. }) => format!("day beyond {limit}"),
            Err(RecordProblem::Later { event }) => format!("later {}", record[event].kind),
        };
        assert_eq!(found, *expected, "{record:?} {new:?}");
    }
}

#[test]
fn a_mistake_is_taken_back_and_kept_unless_something_hangs_on_it() {
    let rules = hangzhou::rules();
    let said = answers(&rules, "permit = \"none\"");
    let mut record = events(&["submitted 2024-07-15", "received 2024-07-26 2024-07-24"]);
    let on = day("2024-08-01");
    assert_eq!(
        check_withdrawal(&rules, &record, &said, 0, on),
        Err(RecordProblem::Later { event: 1 })
    );
    assert_eq!(check_withdrawal(&rules, &record, &said, 1, on), Ok(()));
    record[1].withdrawn_on = Some(on);
    let then = state(&rules, &record, &said, on).expect("there are stages");
    assert_eq!(
        told(&rules, &then),
        "submitted since 2024-07-15: permit=none; submitted due 2024-07-30"
    );
    assert_eq!(record.len(), 2, "every entry is kept");
    assert_eq!(check_withdrawal(&rules, &record, &said, 0, on), Ok(()));
}

#[test]
fn what_happened_takes_the_place_of_what_was_reckoned() {
    let rules = hangzhou::rules();
    let engine = Engine::new(Arc::clone(&rules));
    let said = answers(&rules, "permit = \"none\"");
    let rows = |record: &[&str], on: &str| {
        let on = day(on);
        let state = state(&rules, &events(record), &said, on).expect("there are stages");
        let assessment = engine.assess(&said, on);
        let plan = plan_from(&rules, &said, &assessment, on, &state.facts);
        let rows = plan.timeline.iter().map(|row| {
            let fact = if row.fact { "!" } else { "" };
            format!("{}..{}{fact}", row.earliest, row.latest)
        });
        rows.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        rows(&[], "2026-09-28"),
        "2026-09-28..2026-09-28 2026-10-08..2026-10-13 2026-10-09..2026-10-15"
    );
    assert_eq!(
        rows(&["submitted 2026-09-30"], "2026-10-09"),
        "2026-09-30..2026-09-30! 2026-10-10..2026-10-15 2026-10-11..2026-10-17"
    );
    assert_eq!(
        rows(
            &["submitted 2026-09-30", "approved 2026-10-12"],
            "2026-10-12"
        ),
        "2026-09-30..2026-09-30! 2026-10-12..2026-10-12! 2026-10-13..2026-10-14"
    );
    assert_eq!(
        rows(
            &["submitted 2026-09-30", "sent-back 2026-10-12"],
            "2026-10-12"
        ),
        "2026-10-12..2026-10-12 2026-10-15..2026-10-21 2026-10-16..2026-10-23"
    );
}

/// `kind on` of what is due.
fn told_due(engine: &Engine, record: &Record, events: &[Event], watch: Watch) -> Vec<String> {
    let found = due(
        engine,
        &mut Scratch::default(),
        (record, events),
        &Said::default(),
        watch,
    );
    let rules = &engine.rules().process.reminders;
    let told = found.iter();
    told.map(|reminder| format!("{} {}", rules[reminder.rule].kind, reminder.on))
        .collect()
}

#[test]
fn what_was_settled_is_due_no_more() {
    let rules = hangzhou::rules();
    let engine = Engine::new(Arc::clone(&rules));
    let record = record(&rules, &answers(&rules, "permit = \"none\""));
    let holder = ["submitted 2024-07-15", "received 2024-07-26 2024-07-24"];
    let with = |more: &[&str]| events(&[&holder[..], more].concat());
    for (events, on, within, expected) in [
        (
            with(&[]),
            "2025-07-20",
            7,
            &[
                "renewal-opens 2025-06-24",
                "renewal-due-soon 2025-07-10",
                "renewal-due-soon 2025-07-21",
                "renewal-last-working-day 2025-07-24",
                "expires 2025-07-24",
            ][..],
        ),
        (with(&["endorsed 2025-07-02"]), "2025-07-20", 7, &[]),
        // Missed: what was to be done is still there.
        (
            with(&[]),
            "2025-08-01",
            0,
            &[
                "renewal-opens 2025-06-24",
                "renewal-last-working-day 2025-07-24",
                "expires 2025-07-24",
            ],
        ),
        (with(&["endorsed 2025-08-01"]), "2025-08-01", 0, &[]),
        (
            with(&["moved 2024-09-01"]),
            "2024-09-08",
            3,
            &["moved 2024-09-08", "moved 2024-09-11"],
        ),
        (
            with(&["moved 2024-09-01"]),
            "2024-09-20",
            0,
            &["moved 2024-09-11"],
        ),
        (
            with(&["moved 2024-09-01", "address-reported 2024-09-05"]),
            "2024-09-20",
            0,
            &[],
        ),
    ] {
        let watch = Watch {
            on: day(on),
            within,
        };
        assert_eq!(
            told_due(&engine, &record, &events, watch),
            expected,
            "{on} {events:?}"
        );
    }
}

/// Whatever is written down one by one stays possible, is read back the same way, and never panics.
#[test]
fn whatever_can_be_written_down_leads_somewhere() {
    let rules = hangzhou::rules();
    let mut random = Random::new(20_261_128);
    let mut stages = std::collections::BTreeSet::new();
    for _ in 0..120 {
        let said = answers(&rules, "permit = \"none\"");
        let mut record: Vec<Event> = Vec::new();
        let mut on = day("2024-01-01");
        for _ in 0..12 {
            on = on + Days::new(u64::try_from(random.between(0, 120)).expect("few"));
            let can = possible(&rules, &record, &said, on);
            let Some(at) = can.get(random.between(0, 99) % can.len().max(1)) else {
                continue;
            };
            let rule = &rules.life.events[*at];
            let mut new = Event::new(&rule.id, on, on);
            new.dated = rule.dated.as_ref().map(|_| on);
            assert_eq!(check(&rules, &record, &said, &new), Ok(()));
            record.push(new);
            let now = state(&rules, &record, &said, on).expect("there are stages");
            assert!(now.misfits.is_empty(), "{record:?}");
            stages.insert(now.stage);
            let ends = now
                .held
                .iter()
                .filter(|span| span.until.is_some_and(|day| day < span.from));
            assert_eq!(ends.count(), 0, "{record:?}");
        }
    }
    assert!(stages.len() >= 10, "{stages:?}");
}

#[test]
fn what_does_not_fit_is_passed_over() {
    let rules = hangzhou::rules();
    let said = answers(&rules, "permit = \"none\"");
    let record = events(&[
        "received 2024-01-01 2024-01-01",
        "submitted 2024-07-15",
        "flew 2024-07-16",
        "received 2024-07-26 2024-07-24",
    ]);
    let state = state(&rules, &record, &said, day("2024-08-01")).expect("there are stages");
    assert_eq!(state.misfits, [0, 2]);
    assert_eq!(
        told(&rules, &state),
        "holding since 2024-07-26: permit=valid issued-on=2024-07-24"
    );
}

#[test]
fn what_follows_from_the_record_stands_in_the_place_of_what_was_said() {
    let rules = hangzhou::rules();
    let engine = Arc::new(Engine::new(Arc::clone(&rules)));
    let record = record(&rules, &answers(&rules, "permit = \"none\""));
    let said_before = said(&record, &rules);
    let on = day("2024-08-01");
    let mut interview = juzhu::assess::Interview::new(Arc::clone(&engine), on, Some(record));
    let happened = events(&["submitted 2024-07-15", "received 2024-07-26 2024-07-24"]);
    let now = state(&rules, &happened, &said_before, on).expect("there are stages");
    interview.hold(&now.answers);
    let permit = rules.question("permit").expect("it is asked");
    let issued_on = rules.question("issued-on").expect("it is asked");
    assert_eq!(
        interview.weighed().answers.get(issued_on),
        Some(Answer::Date(day("2024-07-24")))
    );
    assert!(interview.record().is_held(permit));
    assert!(!interview.go_to(permit));
    assert!(interview.answer(permit, Answer::Choice(0)).is_err());
    assert!(!interview.take_back(permit));
    assert_eq!(said(interview.record(), &rules), said_before);
    interview.hold(&[]);
    assert_eq!(
        interview.weighed().answers.get(permit),
        said_before.get(permit)
    );
    assert!(interview.go_to(permit));
}

#[test]
fn without_anything_on_record_a_card_is_a_year_old_at_most() {
    let rules = hangzhou::rules();
    for (permit, dated, fits) in [
        ("permit = \"lost\"", "2023-11-22", true),
        ("permit = \"lost\"", "2023-11-21", false),
    ] {
        let said = answers(&rules, permit);
        let found = check(
            &rules,
            &[],
            &said,
            &event(&format!("reissued 2024-11-22 {dated}")),
        );
        assert_eq!(found.is_ok(), fits, "{permit}, card of {dated}: {found:?}");
    }
}
