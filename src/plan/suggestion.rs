//! Which of the ways to go, and why.

use chrono::NaiveDate;

use super::mark::Marks;
use super::readiness::way_hand_in;
use super::running_out::ends;
use super::ways::{ByStandard, Outlook};
use crate::assess::{Assessment, ConditionState, Verdict};
use crate::ruleset::{Answers, RuleSet};

/// The way that is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// Its place in the outlook.
    pub way: usize,
    /// The standard by which the ways were compared: that of the highest authority that may apply.
    pub standard: usize,
    /// What speaks for it.
    pub reason: Reason,
}

/// What speaks for a way, against the next best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No other is known to lead anywhere.
    OnlyWay,
    /// The standard asks for nothing beside it, and for more beside the other.
    StandsAlone,
    /// It carries as things are; the other does not.
    HoldsNow,
    /// It may carry as things are, which hangs on open answers; the other takes a change.
    MayHold,
    /// It takes a change that can be made; the other stands or falls with what nobody can choose.
    WithinReach,
    /// Its papers last until they can be handed in; of the other, one has to be renewed first.
    PapersLast,
    /// Nothing has to change that nobody should change for a permit alone: a job, a home.
    LeastUpheaval,
    /// Fewer answers have to change.
    FewestChanges,
    /// Papers can be handed in earlier.
    Soonest,
    /// It takes fewer papers.
    FewestPapers,
    /// Nothing: the other would do as well.
    First,
}

/// How sure a way is, and what can be done for it; the lesser, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// It carries as things are.
    Carries,
    /// Its condition is met, the rest is open.
    Met,
    /// It may be met.
    MayHold,
    /// It takes a change that can be made.
    TakesChange,
    /// It may be met, which nobody can do anything about.
    IsBeyondChoice,
    /// It takes what nobody should change for a permit alone.
    TakesUpheaval,
}

impl Certainty {
    /// How sure a way is; `None` where it is not known to lead anywhere.
    fn of(by: &ByStandard) -> Option<Self> {
        if by.carries() {
            Some(Self::Carries)
        } else if by.is_upheaval() {
            Some(Self::TakesUpheaval)
        } else if by.change().is_some() {
            Some(Self::TakesChange)
        } else if !by.standing.possible.contains(Verdict::Eligible) {
            None
        } else if by.state == ConditionState::Met {
            Some(Self::Met)
        } else if by.is_beyond_choice {
            Some(Self::IsBeyondChoice)
        } else {
            Some(Self::MayHold)
        }
    }
}

/// Whose ways are ranked.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// The rules.
    pub rules: &'a RuleSet,
    /// What the person said.
    pub answers: &'a Answers,
    /// What the rules say of them.
    pub assessment: &'a Assessment,
    /// What they say of their papers.
    pub marks: &'a Marks,
}

/// How good a way is; the lesser, the better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    certainty: Certainty,
    /// A paper ends before it can be handed in: to renew it is one more thing to do.
    runs_out: bool,
    upheavals: usize,
    answers_to_change: usize,
    hand_in: Option<NaiveDate>,
    papers: usize,
}

impl Rank {
    /// The rank of a way; `None` where it is not known to lead anywhere.
    fn of(whose: &Whose<'_>, outlook: &Outlook, by: &ByStandard) -> Option<Self> {
        let Whose {
            rules,
            answers,
            assessment,
            marks,
        } = *whose;
        let hand_in = way_hand_in(rules, assessment, marks, outlook, by).map(|hand_in| hand_in.on);
        let runs_out = |paper: &usize| {
            let ends = ends(rules, answers, assessment, *paper);
            ends.zip(hand_in).is_some_and(|(ends, day)| ends < day)
        };
        Some(Self {
            certainty: Certainty::of(by)?,
            runs_out: outlook.papers.iter().any(runs_out),
            upheavals: by.upheavals,
            answers_to_change: by.answers_to_change,
            hand_in,
            papers: outlook.papers.iter().filter(|it| !marks.has(**it)).count(),
        })
    }

    /// What speaks for this rank against one that is no better.
    fn reason_against(&self, other: &Self) -> Reason {
        if self.certainty != other.certainty {
            return match (self.certainty, other.certainty) {
                (Certainty::Carries, _) => Reason::HoldsNow,
                (Certainty::TakesChange, Certainty::IsBeyondChoice) => Reason::WithinReach,
                (Certainty::TakesChange, _) => Reason::LeastUpheaval,
                _ => Reason::MayHold,
            };
        }
        if self.runs_out != other.runs_out {
            Reason::PapersLast
        } else if self.upheavals != other.upheavals {
            Reason::LeastUpheaval
        } else if self.answers_to_change != other.answers_to_change {
            Reason::FewestChanges
        } else if self.hand_in != other.hand_in {
            Reason::Soonest
        } else if self.papers != other.papers {
            Reason::FewestPapers
        } else {
            Reason::First
        }
    }
}

/// Which way is suggested, and why; none where no way is known to lead anywhere, or no standard applies.
///
/// The ways are compared by the standard of the highest authority that may apply to the person: first
/// those that carry as things are, today or by the calendar alone, then those that may, then those that
/// take a change that can be made, then those that may but stand or fall with what nobody can choose, at
/// last those that take what nobody should change for a permit alone; among these those whose papers last until they can be
/// handed in, then the fewest of what nobody should change,
/// then the fewest answers to change at all, then the earliest day to hand papers in, then the fewest papers that are
/// not in hand yet, then the order of the rules.
pub fn suggested(whose: &Whose<'_>, outlook: &[Outlook]) -> Option<Suggestion> {
    let standard = whose.assessment.applying()?;
    let mut ranked: Vec<(usize, Rank, bool)> = outlook
        .iter()
        .enumerate()
        .filter_map(|(way, outlook)| {
            let by = outlook.by_standard.get(standard)?.as_ref()?;
            Some((way, Rank::of(whose, outlook, by)?, by.alone))
        })
        .collect();
    ranked.sort_by(|(_, left, _), (_, right, _)| left.cmp(right));
    let mut ranked = ranked.into_iter();
    let (way, rank, alone) = ranked.next()?;
    let reason = match ranked.next() {
        None => Reason::OnlyWay,
        Some((_, _, other_alone))
            if alone && !other_alone && rank.certainty == Certainty::Carries =>
        {
            Reason::StandsAlone
        }
        Some((_, other, _)) => rank.reason_against(&other),
    };
    Some(Suggestion {
        way,
        standard,
        reason,
    })
}
