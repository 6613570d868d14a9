//! What lies before a person on each way: work, home, studies, a talent paper.

use chrono::{Months, NaiveDate};

use super::Facts;
use super::given::Given;
use super::{renewal, timeline};
use crate::assess::{
    Assessment, Change, ConditionState, Depth, MaterialState, Scratch, Standing, Verdict,
    VerdictSet, Way, Ways,
};
use crate::ruleset::{Answer, Answers, RuleSet};

/// What lies before a person who goes by one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The index of the way's group of papers.
    pub group: usize,
    /// What each standard says; `None` where it knows no such way.
    pub by_standard: Vec<Option<ByStandard>>,
    /// The papers of the group that go with this way and are, or may be, needed. Where the standard of
    /// the highest authority that may apply is not content with things as they are, those after its
    /// smallest change; where it knows no change either, none.
    pub papers: Vec<usize>,
}

/// What one standard says of somebody who goes by one way, as if there were no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByStandard {
    /// The index of the condition that the way's papers prove.
    pub condition: usize,
    /// Whether it is met, as things are.
    pub state: ConditionState,
    /// Whether it is open, and unmet for certain by some answer to a question that nobody can choose: it
    /// stands or falls with what is so or not, whatever the person does.
    pub is_beyond_choice: bool,
    /// The standard asks for nothing beside this condition.
    pub alone: bool,
    /// What it says of the person.
    pub standing: Standing,
    /// The smallest sets of answers with which this way would carry, as in [`Assessment::changes`]; first
    /// those that change nobody's life, then the fewest answers. Empty where it carries already, by the
    /// calendar alone will, or hangs on open answers.
    pub changes: Vec<Change>,
    /// The search for changes was stopped before its end (only on very large rule sets).
    pub changes_cut_short: bool,
    /// How many answers the first change takes; none where it carries as things are.
    pub answers_to_change: usize,
    /// How many of these nobody should change for a permit alone.
    pub upheavals: usize,
    /// The first day on which papers can be handed in, after the first change if it takes one and the
    /// months have passed that it takes; `None` where nothing is known to carry.
    pub hand_in: Option<HandIn>,
}

/// The first day on which papers can be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandIn {
    /// The day: where the timeline starts.
    pub on: NaiveDate,
    /// It was found in a year whose holidays have not been announced.
    pub estimate: bool,
}

impl ByStandard {
    /// The change that asks for least.
    pub fn change(&self) -> Option<&Change> {
        self.changes.first()
    }

    /// Whether it takes what nobody should change for a permit alone.
    pub const fn is_upheaval(&self) -> bool {
        self.upheavals > 0
    }

    /// Whether it carries as things are, be it on a day to come by the calendar alone.
    pub const fn carries(&self) -> bool {
        matches!(self.standing.verdict, Verdict::Eligible) || self.standing.from.is_some()
    }
}

/// What lies before a person on each way, in the order of the groups.
///
/// Every answer counts as it stands; one that is missing or not sure leaves open what it decides.
pub fn outlook(ways: &Ways, answers: &Answers, on: NaiveDate) -> Vec<Outlook> {
    let mut scratch = Scratch::default();
    let mut assessment = Assessment::empty(on);
    ways.iter()
        .map(|way| {
            let engine = way.engine();
            engine.settle(&mut scratch, answers, on, Depth::Full, &mut assessment);
            engine.look_ahead(&mut scratch, answers, &mut assessment);
            engine.changes(&mut scratch, answers, &mut assessment);
            let standards = 0..assessment.standings.len();
            let by_standard: Vec<Option<ByStandard>> = standards
                .map(|standard| by_standard(way, standard, &assessment, answers))
                .collect();
            let applying = assessment.applying();
            let applying = applying.and_then(|standard| by_standard[standard].as_ref());
            let papers = applying.map_or_else(Vec::new, |applying| {
                let stuck = applying.standing.verdict == Verdict::NotYet && !applying.carries();
                match (stuck, applying.change()) {
                    (false, _) => papers(way, &assessment.materials),
                    (true, None) => Vec::new(),
                    (true, Some(change)) => {
                        let changed = change.made_in(answers);
                        let mut then = Assessment::empty(on);
                        engine.settle(&mut scratch, &changed, on, Depth::Full, &mut then);
                        papers(way, &then.materials)
                    }
                }
            });
            Outlook {
                group: way.group(),
                by_standard,
                papers,
            }
        })
        .collect()
}

fn by_standard(
    way: &Way,
    standard: usize,
    assessment: &Assessment,
    answers: &Answers,
) -> Option<ByStandard> {
    let rules = way.engine().rules();
    let condition = way.condition(standard)?;
    let standing = *assessment.standings.get(standard)?;
    let changes = assessment.changes.iter();
    let mut changes: Vec<Change> = changes
        .filter(|change| change.standard == standard)
        .cloned()
        .collect();
    changes.sort_by_key(|change| (change.upheavals(rules), change.size(rules)));
    let smallest = changes.first();
    let hand_in = match smallest {
        None => hand_in(rules, answers, &standing, assessment.on),
        Some(change) => {
            let then = change.made_in(answers);
            let standing = settled(rules, change, answers, assessment.on);
            hand_in(rules, &then, &standing, assessment.on)
        }
    };
    Some(ByStandard {
        condition,
        state: *assessment.conditions.get(condition)?,
        is_beyond_choice: is_beyond_choice(way, condition, assessment, answers),
        alone: way.stands_alone(standard),
        standing,
        answers_to_change: smallest.map_or(0, |change| change.size(rules)),
        upheavals: smallest.map_or(0, |change| change.upheavals(rules)),
        changes_cut_short: assessment.changes_cut_short,
        changes,
        hand_in,
    })
}

/// Whether a condition is open, and an answer to a question that nobody can choose leaves it unmet.
fn is_beyond_choice(
    way: &Way,
    condition: usize,
    assessment: &Assessment,
    answers: &Answers,
) -> bool {
    let is = |assessment: &Assessment, state| assessment.conditions.get(condition) == Some(&state);
    if !is(assessment, ConditionState::Open) {
        return false;
    }
    let engine = way.engine();
    let mut scratch = Scratch::default();
    let mut then = Assessment::empty(assessment.on);
    let questions = engine.rules().questions.iter().enumerate();
    let unknown = questions.filter(|(index, question)| {
        let answer = answers.get(*index);
        question.fixed && answer.is_none_or(|answer| !answer.is_known())
    });
    let mut supposed = unknown.flat_map(|(index, question)| {
        let few = question.kind.few_answers();
        few.map(move |answer| (index, answer))
    });
    supposed.any(|(index, answer)| {
        let mut otherwise = answers.clone();
        otherwise.set(index, Some(answer));
        engine.settle(
            &mut scratch,
            &otherwise,
            assessment.on,
            Depth::Full,
            &mut then,
        );
        is(&then, ConditionState::Unmet)
    })
}

/// What a standard says once a change is made, and the months have passed that it takes.
fn settled(rules: &RuleSet, change: &Change, answers: &Answers, on: NaiveDate) -> Standing {
    let from = change.from.max(reached(rules, change, answers, on));
    let verdict = if from.is_some() {
        Verdict::NotYet
    } else {
        Verdict::Eligible
    };
    let mut possible = VerdictSet::default();
    possible.insert(verdict);
    Standing {
        verdict,
        route: None,
        from,
        possible,
    }
}

/// The day on which every number of a change is reached that grows by one a month, beginning on the day
/// asked about; `None` where there is nothing to wait for. A number that is not known has yet to begin.
pub(crate) fn reached(
    rules: &RuleSet,
    change: &Change,
    answers: &Answers,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let months = change.set.iter().filter_map(|(question, answer)| {
        let Answer::Number(number) = answer else {
            return None;
        };
        let now = match answers.get(*question) {
            Some(Answer::Number(now)) => now,
            _ => 0,
        };
        let grows = rules.questions.get(*question)?.monthly;
        let months = u32::try_from(number.saturating_sub(now)).ok()?;
        (grows && months > 0).then_some(months)
    });
    on.checked_add_months(Months::new(months.max()?))
}

/// When somebody of whom a standard says this can hand their papers in.
fn hand_in(
    rules: &RuleSet,
    answers: &Answers,
    standing: &Standing,
    on: NaiveDate,
) -> Option<HandIn> {
    let facts = Facts::default();
    let given = Given::new(rules, answers, standing, on, &facts);
    let renewal = renewal::renewal(&given);
    let (on, estimate) = timeline::start(&given, renewal.as_ref())?;
    Some(HandIn { on, estimate })
}

/// The papers of a way that are, or may be, needed.
fn papers(way: &Way, states: &[MaterialState]) -> Vec<usize> {
    let materials = way.engine().rules().materials.iter().zip(states);
    materials
        .enumerate()
        .filter(|(_, (material, state))| {
            material.group == way.group() && **state != MaterialState::NotNeeded
        })
        .map(|(index, _)| index)
        .collect()
}
