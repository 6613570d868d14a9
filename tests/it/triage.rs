//! The quick check asks what decides most, stops when all is settled, and never asks too much.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Days, Months, NaiveDate};
use juzhu::assess::{
    Assessment, ConditionState, Depth, Engine, Interview, MOST_ASKED, MaterialState, Scratch,
    Verdict, VerdictSet, truth,
};
use juzhu::ruleset::{AgeComparison, AgeUnit, Answer, Answers, Expression, Kind, RuleSet, Test};

use juzhu::i18n::Lang;
use juzhu::report::{QuickOutcome, quick_check};

use crate::support::generated::{self, Shape, rule_set};
use crate::support::hangzhou;
use crate::support::random::Random;

/// Every test of a question that stands anywhere in the rules.
fn tests(rules: &RuleSet, question: usize) -> Vec<Test> {
    fn walk(expression: &Expression, question: usize, found: &mut Vec<Test>) {
        match expression {
            Expression::All(parts) | Expression::Any(parts) => {
                for part in parts {
                    walk(part, question, found);
                }
            }
            Expression::Not(part) => walk(part, question, found),
            Expression::Question {
                question: tested,
                test,
            } if *tested == question => {
                found.push(test.clone());
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for it in &rules.questions {
        walk(&it.asked_when, question, &mut found);
    }
    for it in &rules.conditions {
        walk(&it.met_when, question, &mut found);
    }
    for it in &rules.materials {
        walk(&it.needed_when, question, &mut found);
    }
    for standard in &rules.about.standards {
        walk(&standard.eligible_when, question, &mut found);
        for row in &standard.rows {
            walk(&row.when, question, &mut found);
        }
    }
    found
}

fn passes(test: &Test, answer: Answer, on: NaiveDate) -> bool {
    match (test, answer) {
        (Test::Number(range), Answer::Number(number)) => {
            range.min.is_none_or(|min| min <= number) && range.max.is_none_or(|max| number <= max)
        }
        (Test::Date(range), Answer::Date(day)) => {
            range.first.is_none_or(|first| first <= day)
                && range.last.is_none_or(|last| day <= last)
        }
        (Test::Age(age), Answer::Date(day)) => {
            let end = match age.unit {
                AgeUnit::Days => day + Days::new(u64::from(age.count)),
                AgeUnit::Months => day + Months::new(age.count),
                AgeUnit::Years => day + Months::new(12 * age.count),
            };
            match age.comparison {
                AgeComparison::MoreThan => end < on,
                AgeComparison::AtLeast => end <= on,
                AgeComparison::LessThan => end > on,
                AgeComparison::AtMost => end >= on,
            }
        }
        other => panic!("{other:?}"),
    }
}

/// One answer of each kind that some rule tells from the others.
fn kinds_of_answers(rules: &RuleSet, question: usize, on: NaiveDate) -> Vec<Answer> {
    let asked = &rules.questions[question];
    let all: Vec<Answer> = match asked.kind {
        Kind::Number { min, max, .. } => (min..=max.min(200)).map(Answer::Number).collect(),
        Kind::Date { past, .. } => {
            let from = on - Days::new(1_200);
            let days = from.iter_days().take(if past { 1_201 } else { 1_600 });
            days.map(Answer::Date).collect()
        }
        _ => return asked.kind.few_answers().collect(),
    };
    let tests = tests(rules, question);
    let mut known: Vec<Vec<bool>> = Vec::new();
    let mut kinds = Vec::new();
    for answer in all {
        let told: Vec<bool> = tests.iter().map(|test| passes(test, answer, on)).collect();
        if !known.contains(&told) {
            known.push(told);
            kinds.push(answer);
        }
    }
    kinds
}

/// The definition, computed without any thought for time.
struct Slow<'a> {
    engine: &'a Engine,
    on: NaiveDate,
    /// The marked questions, with their kinds of answers.
    marked: Vec<(usize, Vec<Answer>)>,
    scratch: Scratch,
}

impl<'a> Slow<'a> {
    fn new(engine: &'a Engine, on: NaiveDate) -> Self {
        let rules = engine.rules();
        let marked = (0..rules.questions.len()).filter(|it| rules.questions[*it].triage);
        Self {
            marked: marked
                .map(|it| (it, kinds_of_answers(rules, it, on)))
                .collect(),
            engine,
            on,
            scratch: Scratch::default(),
        }
    }

    fn judge(&mut self, answers: &Answers, depth: Depth) -> Assessment {
        let mut judged = Assessment::empty(self.on);
        self.engine
            .assess_into(&mut self.scratch, answers, self.on, depth, &mut judged);
        judged
    }

    /// Everything the headline can still come out as by the marked questions from a place on.
    fn outcomes(
        &mut self,
        answers: &mut Answers,
        place: usize,
        into: &mut Vec<(VerdictSet, Option<usize>)>,
    ) {
        let Some((question, kinds)) = self.marked.get(place).cloned() else {
            let headline = *self.judge(answers, Depth::Standings).headline();
            let outcome = (headline.possible, headline.route);
            if !into.contains(&outcome) {
                into.push(outcome);
            }
            return;
        };
        let rules = self.engine.rules();
        let asked = truth(
            rules,
            &rules.questions[question].asked_when,
            answers,
            self.on,
        );
        if answers.get(question).is_some() || asked != Some(true) {
            return self.outcomes(answers, place + 1, into);
        }
        for answer in kinds {
            answers.set(question, Some(answer));
            self.outcomes(answers, place + 1, into);
        }
        answers.set(question, None);
    }

    /// What is left on average: outcomes, and open conditions and papers.
    fn left(&mut self, answers: &Answers, question: usize) -> (f64, f64) {
        let place = self.marked.iter().position(|(it, _)| *it == question);
        let kinds = self.marked[place.expect("a marked one")].1.clone();
        let (mut outcomes, mut open) = (0, 0);
        for answer in &kinds {
            let mut supposed = answers.clone();
            supposed.set(question, Some(*answer));
            let mut found = Vec::new();
            self.outcomes(&mut supposed, 0, &mut found);
            outcomes += found.len();
            let judged = self.judge(&supposed, Depth::Full);
            let conditions = judged.conditions.iter();
            open += conditions.filter(|it| **it == ConditionState::Open).count();
            let papers = judged.materials.iter();
            open += papers.filter(|it| **it == MaterialState::Open).count();
        }
        let few = |count: usize| f64::from(u32::try_from(count).expect("few"));
        let mean = |sum: usize| few(sum) / few(kinds.len());
        (mean(outcomes), mean(open))
    }

    /// The marked questions that can be asked and still matter.
    fn due(&mut self, interview: &Interview) -> Vec<usize> {
        let answers = &interview.weighed().answers;
        let judged = self.judge(answers, Depth::Full);
        let mut scratch = Scratch::default();
        let mut again = Assessment::empty(self.on);
        self.engine
            .assess_into(&mut scratch, answers, self.on, Depth::Full, &mut again);
        let mut relevance = self.engine.relevance(&mut scratch, answers, &judged, false);
        let marked = self.marked.iter().map(|(it, _)| *it);
        marked.filter(|it| relevance.is_due(*it)).collect()
    }

    fn most_decisive(&mut self, interview: &Interview) -> Option<usize> {
        let headline = *interview.assessment().headline();
        let is_over = headline.verdict == Verdict::NotNeeded
            || headline.verdict == Verdict::Elsewhere && headline.route.is_some();
        if is_over || interview.triage().asked >= MOST_ASKED {
            return None;
        }
        let mut best: Option<(usize, (f64, f64))> = None;
        for question in self.due(interview) {
            let left = self.left(&interview.weighed().answers, question);
            // Means of a few small numbers: equal ones may differ in the last bits.
            let is_less = best.is_none_or(|(_, least)| {
                let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
                if near(left.0, least.0) {
                    left.1 < least.1 && !near(left.1, least.1)
                } else {
                    left.0 < least.0
                }
            });
            if is_less {
                best = Some((question, left));
            }
        }
        best.map(|(question, _)| question)
    }
}

#[test]
fn the_question_asked_is_the_most_decisive_of_made_up_rules() {
    let mut asked = 0;
    for seed in 0..150 {
        let mut random = Random::new(seed);
        let mut rules = rule_set(Shape::small(), seed);
        for question in &mut rules.questions {
            question.triage = !random.one_in(3);
        }
        let limit = if seed % 3 == 0 { 4 } else { 50_000 };
        let engine = Arc::new(Engine::with_limit(Arc::new(rules), limit));
        let on = generated::today();
        let mut slow = Slow::new(&engine, on);
        let mut interview = Interview::new(Arc::clone(&engine), on, None);
        loop {
            let next = interview.triage().next;
            assert_eq!(next, slow.most_decisive(&interview), "{seed}");
            let Some(question) = next else { break };
            asked += 1;
            let about = &engine.rules().questions[question];
            let answer = if random.one_in(8) {
                Answer::Unsure
            } else {
                generated::answer(about, &mut random)
            };
            interview.answer(question, answer).expect("it is taken");
        }
    }
    assert!(asked > 300, "{asked}");
}

fn hangzhou_engine() -> Arc<Engine> {
    Arc::new(Engine::new(hangzhou::rules()))
}

/// A quick check of somebody who answers like this; what they do not know they are not sure of.
fn checked(engine: &Arc<Engine>, on: NaiveDate, answers: &Answers) -> Interview {
    let mut interview = Interview::new(Arc::clone(engine), on, None);
    while let Some(question) = interview.triage().next {
        let answer = answers.get(question).unwrap_or(Answer::Unsure);
        let taken = interview.answer(question, answer);
        if taken.is_err() {
            // A day after the one asked about.
            interview.answer(question, Answer::Unsure).expect("unsure");
        }
    }
    interview
}

#[test]
fn the_question_asked_is_the_most_decisive_of_hangzhou() {
    let engine = hangzhou_engine();
    let on = "2026-11-22".parse().expect("a date");
    let mut slow = Slow::new(&engine, on);
    let ids = |interview: &Interview| {
        let next = interview.triage().next;
        next.map(|it| engine.rules().questions[it].id.clone())
    };
    let mut told = Vec::new();
    for id in ["e2-sublet", "e18-hotel", "e4-company-dormitory"] {
        let rules = engine.rules();
        let case = rules
            .cases
            .iter()
            .find(|case| case.id == id)
            .expect("a case");
        let mut interview = Interview::new(Arc::clone(&engine), on, None);
        let mut way = Vec::new();
        while let Some(question) = interview.triage().next {
            assert_eq!(
                Some(question),
                slow.most_decisive(&interview),
                "{id} {way:?}"
            );
            way.extend(ids(&interview));
            let answer = case.answers.get(question).unwrap_or(Answer::Unsure);
            interview.answer(question, answer).expect("taken");
        }
        told.push(way.join(" "));
    }
    let expected = [
        "applicant lives-in hukou registered registered-on home",
        // Not registered: that comes first whatever else is so, and papers are asked about.
        "applicant lives-in hukou registered home work",
        "applicant lives-in hukou registered registered-on home",
    ];
    assert_eq!(told, expected);
}

/// Whatever is answered: at most six, never one twice, and fewer than four only when all is said.
#[test]
fn six_questions_are_enough() {
    let engine = hangzhou_engine();
    for case in &engine.rules().cases {
        let interview = checked(&engine, case.on, &case.answers);
        let triage = interview.triage();
        assert!(triage.asked <= MOST_ASKED, "{}", case.id);
        assert_eq!(triage.most, triage.asked, "{}", case.id);
        let verdict = interview.assessment().headline().verdict;
        let is_final = matches!(verdict, Verdict::NotNeeded | Verdict::Elsewhere);
        let nothing_left = || Slow::new(&engine, case.on).due(&interview).is_empty();
        let few = triage.asked < 4;
        assert!(!few || is_final || nothing_left(), "{}", case.id);
    }
}

#[test]
fn the_number_that_may_come_is_never_too_small() {
    let engine = hangzhou_engine();
    for case in &engine.rules().cases {
        let mut interview = Interview::new(Arc::clone(&engine), case.on, None);
        let mut most = MOST_ASKED;
        loop {
            let triage = interview.triage();
            assert!(triage.most <= most, "{}", case.id);
            most = triage.most;
            assert!(triage.asked <= most, "{}", case.id);
            let Some(question) = triage.next else { break };
            assert!(triage.asked < most, "{}", case.id);
            let answer = case.answers.get(question).unwrap_or(Answer::Unsure);
            if interview.answer(question, answer).is_err() {
                break;
            }
        }
    }
}

/// Nobody waits for a question; a debug build takes many times as long as a real one.
#[test]
fn a_question_is_found_at_once() {
    let engine = hangzhou_engine();
    let on = "2026-11-22".parse().expect("a date");
    let interview = Interview::new(engine, on, None);
    let fastest = (0..5).map(|_| {
        let begun = Instant::now();
        assert!(interview.triage().next.is_some());
        begun.elapsed()
    });
    let fastest = fastest.min().expect("several");
    assert!(fastest < Duration::from_millis(200), "{fastest:?}");
}

/// Whoever rents and was never asked about work is not told that the filing is needed: with twelve months
/// of insurance it is not.
#[test]
fn a_paper_is_not_called_needed_while_another_way_is_open() {
    let engine = hangzhou_engine();
    let on = "2026-11-22".parse().expect("a date");
    let mut interview = Interview::new(Arc::clone(&engine), on, None);
    let registered = "2025-10-15".parse().expect("a date");
    let answers = [
        Answer::Choice(0),
        Answer::Choice(0),
        Answer::Choice(2),
        Answer::YesNo(true),
        Answer::Date(registered),
        Answer::Choice(1),
    ];
    for answer in answers {
        let question = interview.triage().next.expect("a question");
        interview.answer(question, answer).expect("it is taken");
    }
    assert_eq!(interview.triage().next, None);
    let check = quick_check(&interview);
    for (lang, starts, other) in [
        (
            Lang::En,
            "One thing is missing: Rental filing. Or another way: ",
            "Lawful and stable employment",
        ),
        (
            Lang::Zh,
            "还差一样：租房备案。也可以走别的路：",
            "合法稳定就业",
        ),
    ] {
        let line = check.line(&interview, lang);
        assert!(line.starts_with(starts) && line.contains(other), "{line}");
    }
}

/// The one line never says what a full assessment of the same person denies.
#[test]
fn the_one_line_agrees_with_a_full_assessment() {
    let engine = hangzhou_engine();
    let rules = engine.rules();
    let mut told = std::collections::BTreeMap::new();
    for case in &rules.cases {
        let interview = checked(&engine, case.on, &case.answers);
        let check = quick_check(&interview);
        let full = engine.assess(&case.answers, case.on);
        let headline = full.headline();
        let name = case.id.as_str();
        for lang in Lang::ALL {
            let line = check.line(&interview, lang);
            assert!(!line.is_empty() && !line.contains('{'), "{name}: {line}");
        }
        // Whoever has what nobody was asked about is told so.
        let is_rare = |question: &usize| case.answers.get(*question) != Some(Answer::YesNo(false));
        let kind = match &check.outcome {
            _ if check.unless.iter().any(is_rare) => "unless",
            QuickOutcome::Complete => {
                assert_eq!(headline.verdict, Verdict::Eligible, "{name}");
                "complete"
            }
            QuickOutcome::NotNeeded => {
                assert_eq!(headline.verdict, Verdict::NotNeeded, "{name}");
                "not needed"
            }
            QuickOutcome::Elsewhere(standing) => {
                let said = (Verdict::Elsewhere, standing.route);
                assert_eq!((headline.verdict, headline.route), said, "{name}");
                "elsewhere"
            }
            QuickOutcome::NotYet(Some(from)) => {
                let said = (Verdict::NotYet, Some(*from));
                assert_eq!((headline.verdict, headline.from), said, "{name}");
                "from"
            }
            QuickOutcome::NotYet(None) => {
                assert_eq!(headline.verdict, Verdict::NotYet, "{name}");
                "not yet"
            }
            QuickOutcome::Needs { set, from, .. } => {
                let mut answers = case.answers.clone();
                for question in 0..rules.questions.len() {
                    let question_of = &rules.questions[question];
                    let given = answers.get(question).is_some_and(Answer::is_known);
                    if question_of.fixed && !question_of.triage && !given {
                        answers.set(question, Some(Answer::YesNo(false)));
                    }
                }
                for (question, answer) in set {
                    answers.set(*question, Some(*answer));
                }
                let then = engine.assess(&answers, case.on);
                let then = then.headline();
                match from {
                    None => assert_eq!(then.verdict, Verdict::Eligible, "{name}"),
                    Some(_) => assert_eq!(then.from, *from, "{name}"),
                }
                "needs"
            }
            QuickOutcome::Open(questions) => {
                assert!(!questions.is_empty() || !interview.assessment().unsure.is_empty());
                "open"
            }
        };
        told.entry(kind).or_insert_with(Vec::new).push(name);
    }
    for kind in [
        "complete",
        "not needed",
        "elsewhere",
        "from",
        "needs",
        "open",
    ] {
        assert!(told.contains_key(kind), "{kind}: {told:#?}");
    }
}
