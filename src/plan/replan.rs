//! What to do when a paper cannot be got: the person is judged anew without it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::mark::Marks;
use super::plan;
use super::readiness::is_only_listed;
use super::schedule::Plan;
use super::suggestion::{Suggestion, Whose, suggested};
use super::ways::{Outlook, outlook};
use crate::assess::{Assessment, Depth, Engine, MaterialState, Scratch, Ways};
use crate::ruleset::{Answer, Answers, RuleSet};

/// What becomes of a person who cannot get some of their papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replan {
    /// The papers that cannot be got, though they are or may be needed, in the order of the rules.
    pub out_of_reach: Vec<usize>,
    /// What the answers come to without them.
    pub answers: Answers,
    /// The questions whose answers that decides: nobody can answer them otherwise now.
    pub decided: BTreeSet<usize>,
    /// What the rules say then.
    pub assessment: Assessment,
    /// The dates that follow then.
    pub plan: Plan,
    /// What lies before the person on each way then.
    pub outlook: Vec<Outlook>,
    /// The next best way.
    pub suggestion: Option<Suggestion>,
    /// How to do without papers that no way can do without.
    pub around: Vec<Around>,
    /// The papers out of reach that every way takes and no choice makes needless: without them nothing
    /// can be handed in.
    pub indispensable: Vec<usize>,
}

/// A choice that anybody can make, after which a paper is not needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// The paper.
    pub paper: usize,
    /// The question to answer otherwise.
    pub question: usize,
    /// Its answer.
    pub answer: Answer,
}

/// Plans anew without the papers marked as out of reach; nothing if none of them matters.
///
/// What a paper that cannot be got makes of the answers, the rule set says (`without`). No change that
/// is proposed touches these answers again.
pub fn replan(engine: &Engine, answers: &Answers, on: NaiveDate, marks: &Marks) -> Option<Replan> {
    let rules = engine.rules();
    let before = settled(engine, answers, on);
    let out_of_reach: Vec<usize> = marks
        .out_of_reach()
        .filter(|paper| {
            let state = before.materials.get(*paper);
            state.is_some_and(|state| *state != MaterialState::NotNeeded)
        })
        .collect();
    if out_of_reach.is_empty() {
        return None;
    }
    let mut without = answers.clone();
    let mut decided = BTreeSet::new();
    for paper in out_of_reach
        .iter()
        .filter_map(|it| rules.materials.get(*it))
    {
        for (question, answer) in &paper.without {
            without.set(*question, Some(*answer));
            decided.insert(*question);
        }
    }
    let assessment = engine.assess(&without, on);
    let plan = plan(rules, &without, &assessment, on);
    let ways = Ways::new(rules, &decided);
    let outlook = outlook(&ways, &without, on);
    let whose = Whose {
        rules,
        answers: &without,
        assessment: &assessment,
        marks,
    };
    let suggestion = suggested(&whose, &outlook);
    let around: Vec<Around> = out_of_reach
        .iter()
        .flat_map(|paper| around(engine, &without, on, *paper))
        .collect();
    let indispensable = out_of_reach.iter().copied().filter(|paper| {
        let group = rules.materials.get(*paper).map(|paper| paper.group);
        let group = group.and_then(|group| rules.groups.get(group));
        group.is_some_and(|group| !group.way)
            && assessment.materials.get(*paper) == Some(&MaterialState::Needed)
            && !is_only_listed(rules, &assessment, *paper)
            && !around.iter().any(|around| around.paper == *paper)
    });
    let indispensable = indispensable.collect();
    Some(Replan {
        out_of_reach,
        answers: without,
        decided,
        assessment,
        plan,
        outlook,
        suggestion,
        around,
        indispensable,
    })
}

/// The choices after which a paper is not needed, of the questions that decide about nothing but papers
/// and days: how to hand in, how to receive.
fn around(engine: &Engine, answers: &Answers, on: NaiveDate, paper: usize) -> Vec<Around> {
    let rules = engine.rules();
    let Some(material) = rules.materials.get(paper) else {
        return Vec::new();
    };
    let deciding = deciding(rules);
    let mut free = BTreeSet::new();
    material.needed_when.for_each_question(&mut |question| {
        let fixed = rules.questions.get(question).is_none_or(|it| it.fixed);
        if !fixed && !deciding.contains(&question) {
            free.insert(question);
        }
    });
    let mut found = Vec::new();
    for question in free {
        for answer in rules.questions[question].kind.few_answers() {
            let mut otherwise = answers.clone();
            otherwise.set(question, Some(answer));
            let then = settled(engine, &otherwise, on);
            if then.materials.get(paper) == Some(&MaterialState::NotNeeded) {
                found.push(Around {
                    paper,
                    question,
                    answer,
                });
            }
        }
    }
    found
}

/// The questions that decide a verdict, a condition, or whether another question is asked.
fn deciding(rules: &RuleSet) -> BTreeSet<usize> {
    let mut deciding = BTreeSet::new();
    let mut note = |question: usize| {
        deciding.insert(question);
    };
    for standard in &rules.about.standards {
        standard.eligible_when.for_each_question(&mut note);
        for row in &standard.rows {
            row.when.for_each_question(&mut note);
        }
    }
    for condition in &rules.conditions {
        condition.met_when.for_each_question(&mut note);
    }
    for question in &rules.questions {
        question.asked_when.for_each_question(&mut note);
    }
    deciding
}

/// Verdicts, conditions and papers as things are.
fn settled(engine: &Engine, answers: &Answers, on: NaiveDate) -> Assessment {
    let mut assessment = Assessment::empty(on);
    engine.settle(
        &mut Scratch::default(),
        answers,
        on,
        Depth::Full,
        &mut assessment,
    );
    assessment
}
