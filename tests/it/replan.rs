//! What is planned for somebody who cannot get a paper agrees with a fresh assessment of the changed
//! answers.

use std::collections::BTreeSet;

use juzhu::assess::{Assessment, Engine, MaterialState, Verdict};
use juzhu::plan::{Marks, PaperMark, PaperState, Replan, plan, replan};
use juzhu::ruleset::{Answer, Answers};

use crate::agreement::{person, to_answers};
use crate::support::hangzhou;
use crate::support::random::Random;

fn cannot_get(papers: &BTreeSet<usize>, of: usize) -> Marks {
    let marks = (0..of).map(|paper| PaperMark {
        state: papers.contains(&paper).then_some(PaperState::CannotGet),
        ..PaperMark::default()
    });
    Marks::new(marks.collect())
}

#[test]
fn every_replan_agrees_with_a_fresh_assessment() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    let mut random = Random::new(17);
    let mut planned = 0;
    let mut proposed = 0;
    for number in 0..600 {
        let person = person(&mut random);
        let answers = to_answers(&rules, &person);
        let papers: BTreeSet<usize> = (0..=random.below(3))
            .map(|_| random.below(rules.materials.len()))
            .collect();
        let marks = cannot_get(&papers, rules.materials.len());
        let of = format!("{papers:?} of person {number}: {person:?}");
        let before = engine.assess(&answers, person.on);
        let counts = |paper: &usize| before.materials[*paper] != MaterialState::NotNeeded;
        let Some(replan) = replan(&engine, &answers, person.on, &marks) else {
            assert!(!papers.iter().any(counts), "{of}");
            continue;
        };
        planned += 1;
        let out_of_reach: Vec<usize> = papers.iter().copied().filter(counts).collect();
        assert_eq!(replan.out_of_reach, out_of_reach, "{of}");
        // The answers are those given, but for what the papers decide.
        let mut without = answers.clone();
        for paper in &out_of_reach {
            for (question, answer) in &rules.materials[*paper].without {
                without.set(*question, Some(*answer));
            }
        }
        assert_eq!(replan.answers, without, "{of}");
        let fresh = engine.assess(&without, person.on);
        assert_eq!(replan.assessment, fresh, "{of}");
        assert_eq!(
            replan.plan,
            plan(&rules, &without, &fresh, person.on),
            "{of}"
        );
        proposed += check_ways(&engine, &replan, &of);
        check_around(&engine, &replan, &of);
    }
    assert!(planned > 300, "{planned} plans");
    assert!(proposed > 200, "{proposed} changes");
}

/// Every change proposed makes its way carry, and gives back no paper that cannot be got.
fn check_ways(engine: &Engine, replan: &Replan, of: &str) -> usize {
    let on = replan.assessment.on;
    let mut proposed = 0;
    for way in &replan.outlook {
        for (standard, by) in way.by_standard.iter().enumerate() {
            let Some(by) = by else {
                continue;
            };
            for change in &by.changes {
                proposed += 1;
                let touched = change.set.iter().map(|(question, _)| question);
                assert!(
                    !touched.into_iter().any(|it| replan.decided.contains(it)),
                    "{of}"
                );
                let then = change.made_in(&replan.answers);
                let then = engine.assess(&then, change.from.unwrap_or(on));
                assert_eq!(then.standings[standard].verdict, Verdict::Eligible, "{of}");
            }
        }
    }
    proposed
}

/// What is proposed instead of a paper makes it needless and changes no verdict.
fn check_around(engine: &Engine, replan: &Replan, of: &str) {
    for around in &replan.around {
        let mut then = replan.answers.clone();
        then.set(around.question, Some(around.answer));
        let then = engine.assess(&then, replan.assessment.on);
        assert_eq!(
            then.materials[around.paper],
            MaterialState::NotNeeded,
            "{of}"
        );
        assert_eq!(then.standings, replan.assessment.standings, "{of}");
        assert_eq!(then.conditions, replan.assessment.conditions, "{of}");
    }
}

#[test]
fn prints_are_not_needed_by_whoever_goes_online() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    let id = |id: &str| rules.question(id).expect("it is asked");
    let prints = rules.material("photo-prints").expect("it is there");
    let mut answers = Answers::new(rules.questions.len());
    let in_person = Answer::Choice(1);
    answers.set(id("applicant"), Some(Answer::Choice(0)));
    answers.set(id("channel"), Some(in_person));
    let marks = cannot_get(&BTreeSet::from([prints]), rules.materials.len());
    let on = "2026-11-22".parse().expect("a day");
    let replan = replan(&engine, &answers, on, &marks).expect("it matters");
    let around: Vec<_> = replan
        .around
        .iter()
        .map(|it| (it.question, it.answer))
        .collect();
    assert_eq!(around, [(id("channel"), Answer::Choice(0))]);
    assert_eq!(replan.answers, answers, "nothing else is decided by it");
}

/// Whatever is marked, the plan of somebody who lacks nothing that matters is left alone.
#[test]
fn papers_that_are_not_needed_change_nothing() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    let on = "2026-11-22".parse().expect("a day");
    let mut answers = Answers::new(rules.questions.len());
    let applicant = rules.question("applicant").expect("it is asked");
    answers.set(applicant, Some(Answer::Choice(2)));
    let assessment: Assessment = engine.assess(&answers, on);
    let none = |state: &MaterialState| *state == MaterialState::NotNeeded;
    assert!(assessment.materials.iter().all(none));
    let all = (0..rules.materials.len()).collect();
    let marks = cannot_get(&all, rules.materials.len());
    assert_eq!(replan(&engine, &answers, on, &marks), None);
}
