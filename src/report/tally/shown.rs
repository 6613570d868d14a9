//! What may be shown of counts: from one to four visits, a person could be recognised in them.
//!
//! A small count is shown as `<5`. Totals are made of what is shown, not of what was counted: were they
//! exact, one hidden count could be worked out from them. So everything that is shown, with any totals and
//! any choice of days, depends on nothing but the shown counts of each day; a test holds it to that.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;

use super::counts::Tally;
use crate::assess::Verdict;
use crate::i18n::Bilingual;
use crate::ruleset::RuleSet;

/// The least count that is shown.
const LEAST_SHOWN: u64 = 5;

/// The verdicts, as tables list them.
pub(super) const VERDICTS: [Verdict; 5] = [
    Verdict::Eligible,
    Verdict::NotYet,
    Verdict::Open,
    Verdict::NotNeeded,
    Verdict::Elsewhere,
];

/// A count as it is shown, or a sum of such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// What is shown exactly.
    visible: u64,
    /// How many counts from one to four are hidden beside it.
    hidden: u64,
}

impl Shown {
    /// What is shown of a count.
    pub(super) const fn of(count: u64) -> Self {
        let hides = 0 < count && count < LEAST_SHOWN;
        Self {
            visible: if hides { 0 } else { count },
            hidden: hides as u64,
        }
    }

    /// The sum of what is shown.
    pub(super) fn sum(shown: impl IntoIterator<Item = Self>) -> Self {
        shown.into_iter().fold(Self::default(), |sum, more| Self {
            visible: sum.visible.saturating_add(more.visible),
            hidden: sum.hidden.saturating_add(more.hidden),
        })
    }

    /// Whether it is nothing.
    pub(super) const fn is_zero(self) -> bool {
        self.visible == 0 && self.hidden == 0
    }
}

impl fmt::Display for Shown {
    /// `0`, `33`, `<5`, `33+<5`, `33+2×<5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.visible > 0 || self.hidden == 0 {
            write!(f, "{}", self.visible)?;
        }
        if self.visible > 0 && self.hidden > 0 {
            f.write_str("+")?;
        }
        match self.hidden {
            0 => Ok(()),
            1 => write!(f, "<{LEAST_SHOWN}"),
            many => write!(f, "{many}×<{LEAST_SHOWN}"),
        }
    }
}

/// All that is shown, for some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// The papers that anybody lacked, in the order of the rules; those of other rules behind them.
    pub(super) papers: Vec<Paper>,
    /// The days on which anything was counted, in order.
    pub(super) days: Vec<Day>,
}

/// A paper that somebody lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paper {
    pub(super) id: String,
    /// Its title; of a paper that these rules do not have, its id.
    pub(super) title: Bilingual,
}

/// What is shown of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) on: NaiveDate,
    /// By verdict, as [`VERDICTS`] lists them.
    pub(super) verdicts: [Shown; 5],
    /// By paper, in the order of the table.
    pub(super) lacking: Vec<Shown>,
}

impl Day {
    /// How many visits there were.
    pub(super) fn visits(&self) -> Shown {
        Shown::sum(self.verdicts)
    }
}

impl Table {
    /// What is shown of these days.
    pub(super) fn new(
        tally: &Tally,
        rules: &RuleSet,
        (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    ) -> Self {
        let lacked: BTreeSet<&str> = tally
            .between(from, until)
            .flat_map(|(_, counts)| &counts.lacking)
            .filter(|(_, count)| **count > 0)
            .map(|(id, _)| id.as_str())
            .collect();
        let known = rules.materials.iter();
        let known = known.filter(|material| lacked.contains(material.id.as_str()));
        let known = known.map(|material| Paper {
            id: material.id.clone(),
            title: material.title.clone(),
        });
        let is_known = |id: &str| rules.materials.iter().any(|material| material.id == id);
        let others = lacked.iter().filter(|id| !is_known(id)).map(|id| Paper {
            id: (*id).to_owned(),
            title: Bilingual::of(|_| (*id).to_owned()),
        });
        let papers: Vec<Paper> = known.chain(others).collect();
        let days = tally.between(from, until).map(|(day, counts)| {
            let count = |counts: &std::collections::BTreeMap<String, u64>, id: &str| {
                Shown::of(counts.get(id).copied().unwrap_or(0))
            };
            Day {
                on: day,
                verdicts: VERDICTS.map(|verdict| count(&counts.verdicts, verdict.id())),
                lacking: papers
                    .iter()
                    .map(|paper| count(&counts.lacking, &paper.id))
                    .collect(),
            }
        });
        let mut days: Vec<Day> = days.collect();
        // A day that was counted and holds nothing says nothing.
        days.retain(|day| {
            let mut shown = day.verdicts.iter().chain(&day.lacking);
            shown.any(|shown| !shown.is_zero())
        });
        Self { papers, days }
    }

    /// A verdict on all days.
    pub(super) fn total_of_verdict(&self, verdict: usize) -> Shown {
        let days = self.days.iter();
        Shown::sum(days.filter_map(|day| day.verdicts.get(verdict).copied()))
    }

    /// A paper on all days.
    pub(super) fn total_of_paper(&self, paper: usize) -> Shown {
        let days = self.days.iter();
        Shown::sum(days.filter_map(|day| day.lacking.get(paper).copied()))
    }

    /// All visits.
    pub(super) fn total(&self) -> Shown {
        Shown::sum(self.days.iter().map(Day::visits))
    }
}
