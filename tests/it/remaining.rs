//! How many questions are left: the bounds hold whatever is answered, and say as much as they can.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::assess::{Engine, Interview, Step};
use juzhu::ruleset::{Answer, Expression, Feeds, Kind, Question, RuleSet, Test};

use crate::support::generated::{self, Shape, rule_set};
use crate::support::hangzhou;
use crate::support::random::Random;

/// The question that is asked now.
fn asked(interview: &Interview) -> Option<usize> {
    match interview.step() {
        Step::Ask { question, .. } => Some(*question),
        Step::OfferFinish { .. } | Step::Done => None,
    }
}

/// The same interview, with a place of its own.
fn copy(interview: &Interview) -> Interview {
    let record = interview.record().clone();
    Interview::new(Arc::clone(interview.engine()), interview.on(), Some(record))
}

/// Answers to a question such that every way in which rules may tell its answers apart shows.
fn answers(question: &Question, on: NaiveDate) -> Vec<Answer> {
    let mut answers = vec![Answer::Unsure];
    match &question.kind {
        Kind::YesNo => answers.extend([true, false].map(Answer::YesNo)),
        Kind::Choice(choices) => answers.extend((0..).map(Answer::Choice).take(choices.len())),
        Kind::Number { .. } => answers.extend([0, 6, 7, 11, 12, 13, 24, 25].map(Answer::Number)),
        Kind::Date { .. } => {
            // Generated rules are asked about on a day of their own.
            let days = if on == generated::today() {
                generated::edge_days()
            } else {
                let days = ["1900-01-01", "2026-05-21", "2026-05-22", "2026-08-31"];
                let days = days.map(|day| day.parse().expect("a date"));
                days.into_iter().chain([on]).collect()
            };
            answers.extend(days.into_iter().map(Answer::Date));
        }
    }
    answers
}

/// Every interview that one more answer can lead to.
fn after_each_answer(interview: &Interview) -> Vec<Interview> {
    let Some(question) = asked(interview) else {
        return Vec::new();
    };
    let about = &interview.engine().rules().questions[question];
    answers(about, interview.on())
        .into_iter()
        .filter_map(|answer| interview.preview(question, answer).ok())
        .collect()
}

/// Whether the interview can come to its end with fewer than `limit` questions. Goes every way.
fn ends_within(interview: &Interview, limit: usize) -> bool {
    limit > 0
        && (asked(interview).is_none()
            || (limit > 1
                && after_each_answer(interview)
                    .iter()
                    .any(|after| ends_within(after, limit - 1))))
}

/// Answers so that the fewest questions come, and says how many came; `None` when no answer kept the
/// word of the bound.
fn shortest_way(interview: &Interview) -> Option<usize> {
    let least = interview.least_left();
    if least == 0 {
        return asked(interview).is_none().then_some(0);
    }
    let after = after_each_answer(interview);
    let on_the_way = after.iter().find(|after| after.least_left() + 1 == least)?;
    shortest_way(on_the_way).map(|rest| rest + 1)
}

/// A random thing somebody might do.
fn do_something(interview: &mut Interview, random: &mut Random) {
    let rules: Arc<RuleSet> = Arc::clone(interview.engine().rules());
    let question = asked(interview).filter(|_| !random.one_in(8));
    let question = question.unwrap_or_else(|| random.below(rules.questions.len()));
    match random.below(12) {
        0 => interview.skip(question),
        1 => {
            interview.take_back(question);
        }
        2 => interview.ask_more(random.one_in(3)),
        3 => {
            interview.go_to(question);
        }
        _ => {
            let choices = answers(&rules.questions[question], interview.on());
            let _ = interview.answer(question, *random.pick(&choices));
        }
    }
}

/// A small generated rule set in which questions also hang on two others, feed the plan, and ask for
/// days that are past.
fn generated_rules(seed: u64) -> RuleSet {
    let mut random = Random::new(seed);
    let mut rules = rule_set(Shape::small(), seed);
    for index in 0..rules.questions.len() {
        let earlier = &rules.questions[..index];
        let yes_no: Vec<usize> = (0..index)
            .filter(|gate| matches!(earlier[*gate].kind, Kind::YesNo))
            .collect();
        let question = &mut rules.questions[index];
        if yes_no.len() > 1 && random.one_in(2) {
            let yes = |question: &usize| Expression::Question {
                question: *question,
                test: Test::YesNo(true),
            };
            question.asked_when = Expression::Any(yes_no.iter().map(yes).collect());
            question.gates = yes_no;
        }
        if random.one_in(4) {
            question.feeds = Some(Feeds::Timeline);
        }
        if let Kind::Date { past, .. } = &mut question.kind {
            *past = random.one_in(2);
        }
    }
    rules
}

#[test]
fn no_generated_interview_ends_sooner_than_was_said() {
    let (mut states, mut exact, mut far) = (0, 0, 0);
    for seed in 0..120 {
        let rules = Arc::new(generated_rules(seed));
        // With outputs composed whole, some, and none.
        let limit = [usize::MAX, 30, 0][usize::try_from(seed % 3).expect("small")];
        let engine = Arc::new(Engine::with_limit(rules, limit));
        let mut random = Random::new(seed);
        let mut interview = Interview::new(engine, generated::today(), None);
        for _ in 0..4 {
            let least = interview.least_left();
            let said = format!("seed {seed}, at least {least}: {:?}", interview.record());
            assert!(least <= interview.most_left(), "{said}");
            assert_eq!(least > 0, asked(&copy(&interview)).is_some(), "{said}");
            assert!(!ends_within(&copy(&interview), least.min(3)), "{said}");
            states += 1;
            far += usize::from(least > 1);
            if limit == usize::MAX {
                exact += usize::from(shortest_way(&copy(&interview)) == Some(least));
            }
            do_something(&mut interview, &mut random);
        }
    }
    assert!(states == 480 && far > 120, "{far} with more than one left");
    assert!(exact > 135, "{exact} of 160 are exact");
}

fn on() -> NaiveDate {
    "2026-11-22".parse().expect("a date")
}

#[test]
fn every_case_stays_within_what_was_said() {
    let rules = hangzhou::rules();
    let engine = Arc::new(Engine::new(Arc::clone(&rules)));
    for case in rules.cases.iter().filter(|case| !case.file_only) {
        let mut interview = Interview::new(Arc::clone(&engine), case.on, None);
        let mut said = Vec::new();
        while let Some(question) = asked(&interview) {
            said.push((interview.least_left(), interview.most_left()));
            let answer = case.answers.get(question).unwrap_or(Answer::Unsure);
            assert_eq!(interview.answer(question, answer), Ok(()), "{}", case.id);
        }
        assert_eq!(interview.least_left(), 0, "{}", case.id);
        for (before, (least, most)) in said.iter().enumerate() {
            let came = said.len() - before;
            assert!(
                *least <= came && came <= *most,
                "{}: {least} to {most} were to come after {before}, and {came} came",
                case.id
            );
        }
    }
}

#[test]
fn whatever_somebody_does_in_hangzhou_the_fewest_can_come_and_no_fewer() {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    let mut longest = 0;
    for seed in 0..24 {
        let mut random = Random::new(seed);
        let mut interview = Interview::new(Arc::clone(&engine), on(), None);
        for question in 0..3 {
            // In scope as a rule, so that the way is long.
            let in_scope = [Answer::Choice(0), Answer::Choice(2), Answer::Choice(0)];
            if !random.one_in(6) {
                let _ = interview.answer(question, in_scope[question]);
            }
        }
        for _ in 0..12 {
            let straight = copy(&interview);
            let (least, most) = (interview.least_left(), interview.most_left());
            let said = format!("seed {seed}, {least} to {most}: {:?}", interview.record());
            assert!(least <= most, "{said}");
            assert_eq!(shortest_way(&straight), Some(least), "{said}");
            if least <= 3 {
                assert!(!ends_within(&straight, least), "{said}");
            }
            longest = longest.max(least);
            do_something(&mut interview, &mut random);
        }
    }
    assert!(longest > 7, "{longest}");
}

/// Answers given to the questions as they come, and what is then left.
#[test]
fn what_is_left_is_said_closely() {
    let rules = hangzhou::rules();
    let engine = Arc::new(Engine::new(Arc::clone(&rules)));
    let answers = [
        ("", 1, 19),
        ("applicant=0", 2, 18),
        ("hukou=2", 1, 17),
        ("lives-in=0", 9, 16),
        ("under-16=no", 8, 15),
        ("permit=0", 7, 13),
        ("registered=yes", 7, 12),
        ("registered-on=2026-01-05", 6, 11),
        ("work=3", 5, 7),
        ("home=1", 6, 6),
        ("lease-filed=yes", 5, 5),
        ("lease-ends=2027-05-01", 4, 4),
        ("study=2", 3, 3),
        ("talent=no", 2, 2),
        ("channel=0", 1, 1),
        ("delivery=0", 0, 0),
    ];
    let mut interview = Interview::new(engine, on(), None);
    for (given, least, most) in answers {
        if let Some((id, value)) = given.split_once('=') {
            let question = rules.question(id).expect(id);
            let answer = match &rules.questions[question].kind {
                Kind::YesNo => Answer::YesNo(value == "yes"),
                Kind::Date { .. } => Answer::Date(value.parse().expect("a date")),
                Kind::Choice(_) => Answer::Choice(value.parse().expect("a choice")),
                Kind::Number { .. } => Answer::Number(value.parse().expect("a number")),
            };
            assert_eq!(interview.answer(question, answer), Ok(()), "{given}");
        }
        let left = (interview.least_left(), interview.most_left());
        assert_eq!(left, (least, most), "after {given}");
    }
}

#[test]
fn whoever_has_finished_has_nothing_left() {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    let mut interview = Interview::new(engine, on(), None);
    interview.finish();
    assert_eq!(interview.least_left(), 0);
    // Going back to look at a question is not going on.
    interview.go_to(0);
    assert_eq!(interview.least_left(), 0);
    interview.ask_more(false);
    assert_eq!(interview.least_left(), 1);
}
