//! What a sound rule set becomes.

use chrono::NaiveDate;

use super::super::model::*;
use super::super::{RuleDigests, load, load_without_cases};
use super::sample;
use crate::i18n::{Bilingual, Lang};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn loaded() -> RuleSet {
    load(&sample::good()).unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false)))
}

#[test]
fn names_become_indices() {
    let rules = loaded();
    assert_eq!(rules.about.standards.len(), 2);
    let guide = &rules.about.standards[0];
    assert_eq!(guide.rows[0].verdict, ScopeVerdict::Elsewhere(0));
    assert_eq!(guide.rows[1].citations[0].grade, Grade::Practice);
    assert_eq!(
        guide.eligible_when,
        Expression::Any(vec![Expression::Holds(0), Expression::Holds(1)])
    );
    assert_eq!(
        rules.about.standards[1].eligible_when,
        Expression::All(vec![Expression::Holds(2), Expression::Holds(3)])
    );
    assert_eq!(rules.conditions[3].standard, 1);
    assert_eq!(rules.questions[1].gates, [0]);
    assert_eq!(rules.questions[2].declares, Some(3));
    assert_eq!(rules.questions[3].gates, [2]);
    assert_eq!(rules.materials[1].group, 1);
    assert_eq!(rules.materials[1].runs_out, Some(6));
    assert_eq!(rules.materials[1].got_at, Some(1));
    assert_eq!(rules.materials[1].after, [0]);
    assert_eq!(rules.entries[0].notes, [0]);
    assert_eq!(rules.process.reminders[1].day, ReminderDay::Answer(6));
    assert_eq!(rules.process.reminders[1].days_before, [30, 0]);
}

#[test]
fn a_paper_knows_how_it_is_got() {
    let rules = loaded();
    let titles: Vec<_> = rules.places.iter().map(|place| &*place.title.en).collect();
    assert_eq!(titles, ["At home", "Landlord"]);
    let [plain, lease] = &rules.materials[..] else {
        panic!("the sample has two papers");
    };
    let english = |text: &Option<Bilingual>| text.as_ref().map(|text| text.en.clone());
    assert_eq!(english(&lease.bring).as_deref(), Some("Original and copy"));
    assert_eq!(english(&lease.issued_by).as_deref(), Some("The landlord"));
    assert_eq!(english(&lease.say).as_deref(), Some("Hello"));
    // In the order of the questions, whatever the order of the file.
    assert_eq!(
        lease.without,
        [
            (1, Answer::YesNo(false)),
            (4, Answer::Choice(0)),
            (5, Answer::Number(0)),
        ]
    );
    assert_eq!(
        (&plain.bring, &plain.issued_by, &plain.say, plain.got_at),
        (&None, &None, &None, None)
    );
    assert!(plain.after.is_empty() && plain.without.is_empty());
}

/// One paper may stand alone, and one named twice is waited for once.
#[test]
fn papers_to_have_first_may_be_written_as_one_or_as_a_list() {
    for written in ["\"id-card\"", "[\"id-card\", \"id-card\"]"] {
        let files = sample::with("materials.toml", "[\"id-card\"]", written);
        assert_eq!(load(&files).unwrap().materials[1].after, [0], "{written}");
    }
}

#[test]
fn tables_become_conditions() {
    let rules = loaded();
    let question = |question, test| Expression::Question { question, test };
    assert_eq!(
        rules.conditions[0].met_when,
        question(4, Test::OneOf(vec![0, 1]))
    );
    assert_eq!(
        rules.conditions[1].met_when,
        Expression::Any(vec![
            question(
                5,
                Test::Number(NumberRange {
                    min: Some(12),
                    max: Some(999)
                })
            ),
            Expression::All(vec![
                Expression::Any(vec![
                    question(4, Test::OneOf(vec![0])),
                    question(1, Test::YesNo(true)),
                ]),
                Expression::InForce(DateRange {
                    first: Some(day("2023-10-01")),
                    last: None
                }),
            ]),
        ])
    );
    assert_eq!(
        rules.conditions[2].met_when,
        question(
            3,
            Test::Age(AgeTest {
                unit: AgeUnit::Months,
                comparison: AgeComparison::MoreThan,
                count: 6
            })
        )
    );
    assert_eq!(
        rules.conditions[3].met_when,
        Expression::All(vec![
            Expression::Holds(0),
            Expression::Not(Box::new(question(4, Test::OneOf(vec![1])))),
        ])
    );
    assert_eq!(rules.process.errands[0].when, Expression::ALWAYS);
}

#[test]
fn days_become_a_calendar_a_timeline_and_a_renewal() {
    let rules = loaded();
    let calendar = &rules.calendar;
    for (text, working) in [
        ("2026-10-01", false),
        ("2026-10-10", true),
        ("2026-10-11", false),
        ("2026-10-12", true),
    ] {
        assert_eq!(calendar.is_working_day(day(text)), working, "{text}");
    }
    assert!(calendar.is_published(2026) && !calendar.is_published(2027));
    let schedules: Vec<_> = rules
        .process
        .steps
        .iter()
        .map(|step| &step.schedule)
        .collect();
    assert_eq!(
        schedules,
        [
            &Some(Schedule::Start),
            &Some(Schedule::WorkingDays {
                least: 3,
                most: 7,
                ceiling: Some(15)
            }),
            &Some(Schedule::DaysAfter {
                question: 4,
                ways: vec![(0, 0, 0), (1, 1, 2)]
            }),
        ]
    );
    let renewal = rules.process.renewal.as_ref().unwrap();
    assert_eq!(
        renewal.opens,
        [(0, Window::DaysBefore(30)), (1, Window::MonthsBefore(1))]
    );
}

#[test]
fn cases_hold_answers_and_what_is_expected() {
    let rules = loaded();
    let case = &rules.cases[0];
    assert_eq!(case.answers.get(0), Some(Answer::Choice(0)));
    assert_eq!(case.answers.get(1), Some(Answer::YesNo(false)));
    assert_eq!(case.answers.get(4), Some(Answer::Unsure));
    assert_eq!(case.answers.get(5), Some(Answer::Number(12)));
    assert_eq!(case.answers.get(6), None);
    assert_eq!(case.expected.verdicts["law"].from, Some(day("2027-02-28")));
    assert_eq!(case.expected.open, Some(vec![]));
    assert_eq!(
        case.expected.renewal.as_ref().unwrap()["opens-law"],
        "2026-12-01"
    );
    assert!(
        load_without_cases(&sample::good())
            .unwrap()
            .cases
            .is_empty()
    );
}

#[test]
fn a_file_from_windows_reads_the_same() {
    let mut files = sample::good();
    for file in files.files.iter_mut().chain(&mut files.calendars) {
        file.text = format!("\u{FEFF}{}", file.text.replace('\n', "\r\n"));
    }
    assert_eq!(load(&files).unwrap(), loaded());
}

#[test]
fn a_question_may_have_notes_for_whoever_helps() {
    let notes = "triage = true\nlook-at = { zh = \"看\", en = \"Look\" }\nmistakes = [\n\
         { zh = \"错\", en = \"Wrong\" },\n\
         { zh = \"又错\", en = \"Also wrong\", source = \"order-663#2\" },\n]\n\
         find-out = { zh = \"怎么查\", en = \"How\" }";
    let from = "find-out = { zh = \"怎么查\", en = \"How\" }";
    let files = sample::with("questions.toml", from, notes);
    let rules = load(&files).unwrap_or_else(|it| panic!("{}", it.render(Lang::En, false)));
    let question = &rules.questions[0];
    assert!(question.triage);
    assert_eq!(question.look_at.as_ref().map(|it| &*it.en), Some("Look"));
    let mistakes: Vec<_> = question.mistakes.iter().map(|it| &*it.text.en).collect();
    assert_eq!(mistakes, ["Wrong", "Also wrong"]);
    let cited: Vec<_> = question
        .mistakes
        .iter()
        .map(|it| it.citations.len())
        .collect();
    assert_eq!(cited, [0, 1]);
    assert!(!rules.questions[1].triage && rules.questions[1].mistakes.is_empty());
    // They are words: whoever was judged before is not judged anew for them.
    let digests = [&rules, &loaded()].map(|rules| RuleDigests::of(rules, 0));
    assert_eq!(digests[0], digests[1]);
}
