//! Which of the ways to go, and why.

use chrono::NaiveDate;

use super::ways::{ByStandard, HandIn, Outlook};
use crate::assess::{Assessment, ConditionState};

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
    /// Fewer answers have to change.
    FewestChanges,
    /// Papers can be handed in earlier.
    Soonest,
    /// It takes fewer papers.
    FewestPapers,
    /// Nothing: the other would do as well.
    First,
}

/// How good a way is; the lesser, the better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// 0: it carries as things are; 1: its condition is met, the rest is open; 2: it may be met; 3: it takes a change.
    certainty: u8,
    answers_to_change: usize,
    hand_in: Option<NaiveDate>,
    papers: usize,
}

impl Rank {
    /// The rank of a way; `None` where it is not known to lead anywhere.
    fn of(outlook: &Outlook, by: &ByStandard) -> Option<Self> {
        let certainty = if by.carries() {
            0
        } else if by.change().is_some() {
            3
        } else if by
            .standing
            .possible
            .contains(crate::assess::Verdict::Eligible)
        {
            if by.state == ConditionState::Met {
                1
            } else {
                2
            }
        } else {
            return None;
        };
        Some(Self {
            certainty,
            answers_to_change: by.answers_to_change,
            hand_in: by.hand_in.map(|HandIn { on, .. }| on),
            papers: outlook.papers.len(),
        })
    }

    /// What speaks for this rank against one that is no better.
    fn reason_against(&self, other: &Self) -> Reason {
        if self.certainty != other.certainty {
            return match self.certainty {
                0 => Reason::HoldsNow,
                _ => Reason::MayHold,
            };
        }
        if self.answers_to_change != other.answers_to_change {
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
/// take a change; among these the fewest answers to change, then the earliest day to hand papers in,
/// then the fewest papers, then the order of the rules.
pub fn suggested(outlook: &[Outlook], assessment: &Assessment) -> Option<Suggestion> {
    let standard = assessment.applying()?;
    let mut ranked: Vec<(usize, Rank, bool)> = outlook
        .iter()
        .enumerate()
        .filter_map(|(way, outlook)| {
            let by = outlook.by_standard.get(standard)?.as_ref()?;
            Some((way, Rank::of(outlook, by)?, by.alone))
        })
        .collect();
    ranked.sort_by(|(_, left, _), (_, right, _)| left.cmp(right));
    let mut ranked = ranked.into_iter();
    let (way, rank, alone) = ranked.next()?;
    let reason = match ranked.next() {
        None => Reason::OnlyWay,
        Some((_, _, other_alone)) if alone && !other_alone && rank.certainty == 0 => {
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
