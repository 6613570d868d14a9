//! Looking at another day is asking about that day, and the days on which something changes are those
//! that a walk day by day finds.

use std::sync::{Arc, OnceLock};

use chrono::{Days, Months, NaiveDate};
use juzhu::assess::{Assessment, Depth, Engine, Interview, Record, Scratch};
use juzhu::i18n::Lang;
use juzhu::plan::{Marks, Moments, Phase, YEARS, moments, plan};
use juzhu::report::{compared, content_of, looked_at};
use juzhu::ruleset::{Answers, RuleSet};

use crate::agreement;
use crate::support::generated::{self, Shape, rule_set};
use crate::support::hangzhou;
use crate::support::random::Random;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

const FIRST_DAY: &str = "1900-01-01";
const LAST_DAY: &str = "2199-12-31";

fn engine() -> &'static Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules())))
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

/// A phase, from a fresh assessment of everything.
fn phase(engine: &Engine, answers: &Answers, on: NaiveDate) -> Phase {
    let assessment = engine.assess(answers, on);
    let plan = plan(engine.rules(), answers, &assessment, on);
    Phase::of(engine.rules(), answers, &assessment, &plan)
}

/// The same where reasons and the next question are not needed.
struct Walk<'a> {
    engine: &'a Engine,
    answers: &'a Answers,
    scratch: Scratch,
    assessment: Assessment,
}

impl<'a> Walk<'a> {
    fn new(engine: &'a Engine, answers: &'a Answers) -> Self {
        Self {
            engine,
            answers,
            scratch: Scratch::default(),
            assessment: Assessment::empty(day(FIRST_DAY)),
        }
    }

    fn phase(&mut self, on: NaiveDate) -> Phase {
        let (engine, assessment) = (self.engine, &mut self.assessment);
        assessment.on = on;
        engine.settle(&mut self.scratch, self.answers, on, Depth::Full, assessment);
        engine.look_ahead(&mut self.scratch, self.answers, assessment);
        let plan = plan(engine.rules(), self.answers, assessment, on);
        Phase::of(engine.rules(), self.answers, assessment, &plan)
    }

    /// Every day of a stretch that differs from the day before it.
    fn changes(&mut self, after: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
        let mut before = self.phase(after);
        let mut found = Vec::new();
        for on in after.iter_days().skip(1).take_while(|on| *on <= until) {
            let now = self.phase(on);
            if now != before {
                found.push(on);
                before = now;
            }
        }
        found
    }
}

fn later(on: NaiveDate) -> NaiveDate {
    let horizon = on.checked_add_months(Months::new(12 * YEARS));
    horizon.expect("a day").min(day(LAST_DAY))
}

fn earlier(on: NaiveDate) -> NaiveDate {
    let horizon = on.checked_sub_months(Months::new(12 * YEARS));
    horizon.expect("a day").max(day(FIRST_DAY))
}

/// Holds the days found around a day against a walk day by day.
#[track_caller]
fn assert_as_walked(engine: &Engine, answers: &Answers, on: NaiveDate, of: &str) -> [bool; 2] {
    let mut found = Moments::new(engine, answers);
    let mut walk = Walk::new(engine, answers);
    let next = found.next(on);
    let until = next.as_ref().map_or(later(on), |moment| moment.day);
    let walked = walk.changes(on, until);
    let days: Vec<NaiveDate> = next.iter().map(|moment| moment.day).collect();
    assert_eq!(walked, days, "after {on}, {of}");
    if let Some(next) = &next {
        assert_eq!(next.before, phase(engine, answers, on), "{of}");
        assert_eq!(next.after, phase(engine, answers, next.day), "{of}");
        assert_eq!(found.at(next.day).as_ref(), Some(next), "{of}");
    }
    let previous = found.previous(on);
    let Some(yesterday) = on.pred_opt().filter(|day| *day >= self::day(FIRST_DAY)) else {
        assert_eq!(previous, None, "{of}");
        return [next.is_some(), false];
    };
    let from = previous.as_ref().map_or(earlier(on), |moment| {
        moment.day.pred_opt().expect("a day before")
    });
    let days: Vec<NaiveDate> = previous.iter().map(|moment| moment.day).collect();
    assert_eq!(walk.changes(from, yesterday), days, "before {on}, {of}");
    if let Some(previous) = &previous {
        // From a day on which something changed, the way on leads to where the way back began, or to
        // the day in question.
        let on_again = found.next(previous.day);
        assert!(on_again.is_none_or(|moment| moment.day >= on), "{of}");
    }
    [next.is_some(), previous.is_some()]
}

#[test]
fn the_days_of_the_cases_are_those_of_a_walk() {
    let cases = &engine().rules().cases;
    assert!(cases.len() > 40, "{}", cases.len());
    let mut found = [0, 0];
    // Every day is looked at: of all the cases, some.
    for case in cases.iter().step_by(3) {
        let were = assert_as_walked(engine(), &case.answers, case.on, &case.id);
        for (count, was) in found.iter_mut().zip(were) {
            *count += usize::from(was);
        }
    }
    assert!(found.iter().all(|count| *count > 5), "{found:?}");
}

#[test]
fn the_days_of_random_people_are_those_of_a_walk() {
    let mut random = Random::new(4_303);
    for number in 0..25 {
        let person = agreement::person(&mut random);
        let answers = agreement::to_answers(engine().rules(), &person);
        let of = format!("person {number}");
        assert_as_walked(engine(), &answers, person.on, &of);
    }
}

#[test]
fn the_days_of_random_rules_are_those_of_a_walk() {
    let on = generated::today() - Days::new(300);
    let mut several = 0;
    for seed in 0..40 {
        let mut random = Random::new(seed);
        let engine = Engine::new(Arc::new(rule_set(Shape::small(), seed)));
        let holes = random.below(4);
        let answers = generated::person(engine.rules(), holes, &mut random);
        let until = later(on);
        let walked = Walk::new(&engine, &answers).changes(on, until);
        let mut found: Vec<NaiveDate> = moments(&engine, &answers, on, 5_000)
            .iter()
            .map(|moment| moment.day)
            .collect();
        found.retain(|day| *day <= until);
        assert_eq!(found, walked, "rules {seed}");
        several += usize::from(walked.len() > 1);
        // And back over the same days.
        let mut moments = Moments::new(&engine, &answers);
        let mut back = Vec::new();
        let mut from = until;
        while let Some(moment) = moments.previous(from).filter(|moment| moment.day > on) {
            from = moment.day;
            back.push(from);
        }
        back.reverse();
        found.retain(|day| *day < until);
        assert_eq!(back, found, "rules {seed}");
    }
    assert!(several > 5, "{several}");
}

/// The end of the calendar is no trap, and on its first day nothing can have changed.
#[test]
fn the_ends_of_time_are_no_trap() {
    for case in engine().rules().cases.iter().step_by(2) {
        let mut moments = Moments::new(engine(), &case.answers);
        assert_eq!(moments.previous(day(FIRST_DAY)), None, "{}", case.id);
        assert_eq!(moments.at(day(FIRST_DAY)), None, "{}", case.id);
        assert_eq!(moments.next(day(LAST_DAY)), None, "{}", case.id);
        let answers = record(engine().rules(), &case.answers);
        let mut interview = Interview::new(Arc::clone(engine()), case.on, Some(answers));
        for on in [FIRST_DAY, LAST_DAY] {
            interview.look_on(day(on));
            for lang in Lang::ALL {
                assert!(!looked_at(&interview, lang).day.is_empty());
                assert!(
                    !content_of(&interview, &Marks::default(), case.on, lang)
                        .sections
                        .is_empty()
                );
            }
        }
    }
}

#[test]
fn looking_at_a_day_is_asking_about_it() {
    let mut random = Random::new(9_341);
    let rules = engine().rules();
    let people: Vec<(NaiveDate, Answers)> = (0..25)
        .map(|_| {
            let person = agreement::person(&mut random);
            (person.on, agreement::to_answers(rules, &person))
        })
        .chain(
            rules
                .cases
                .iter()
                .map(|case| (case.on, case.answers.clone())),
        )
        .collect();
    for (number, (on, answers)) in people.iter().enumerate() {
        let said = record(rules, answers);
        let mut interview = Interview::new(Arc::clone(engine()), *on, Some(said.clone()));
        let lang = Lang::ALL[number % 2];
        let mut days = vec![*on];
        days.extend((0..2).filter_map(|_| {
            let span = Days::new(random.below(900) as u64);
            if random.one_in(2) {
                on.checked_add_days(span)
            } else {
                on.checked_sub_days(span)
            }
        }));
        for looked_on in days.into_iter().chain([day(FIRST_DAY), day(LAST_DAY), *on]) {
            interview.look_on(looked_on);
            let asked = Interview::new(Arc::clone(engine()), looked_on, Some(said.clone()));
            assert_eq!(
                interview.assessment(),
                asked.assessment(),
                "person {number}"
            );
            assert_eq!(interview.weighed(), asked.weighed(), "person {number}");
            assert_eq!(
                content_of(&interview, &Marks::default(), *on, lang),
                content_of(&asked, &Marks::default(), *on, lang),
                "person {number} on {looked_on}"
            );
        }
        assert_eq!(compared(&interview, lang), Vec::<String>::new());
        assert_eq!(interview.asked_on(), *on);
    }
}

/// Even of the largest rules, nobody waits for the next day.
#[test]
fn three_hundred_questions_are_bounded() {
    let engine = Engine::new(Arc::new(rule_set(Shape::large(true), 1)));
    let mut random = Random::new(1);
    for holes in [0, 5, 300] {
        let answers = generated::person(engine.rules(), holes, &mut random);
        let mut moments = Moments::new(&engine, &answers);
        let on = generated::today() + Days::new(1);
        for moment in [moments.next(on), moments.previous(on)]
            .into_iter()
            .flatten()
        {
            assert_ne!(moment.before, moment.after);
        }
    }
}
