//! What is counted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::assess::{MaterialState, Verdict};
use crate::report::Report;

/// The format that this program writes.
const VERSION: u32 = 1;

/// What one visit adds to the counts of its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitCounts {
    /// The verdict of the headline.
    pub verdict: Verdict,
    /// The ids of the papers that were needed and not in hand, where anything was marked of the papers:
    /// who ticks nothing has said nothing of what they have.
    pub lacking: Vec<String>,
}

/// What a visit that reached this result adds.
pub fn visit_counts(report: &Report<'_>) -> VisitCounts {
    let materials = report.rules.materials.iter().enumerate();
    let states = &report.assessment.materials;
    let lacking = materials.filter(|(index, _)| {
        !report.marks.is_empty()
            && states.get(*index) == Some(&MaterialState::Needed)
            && !report.marks.has(*index)
    });
    VisitCounts {
        verdict: report.assessment.headline().verdict,
        lacking: lacking.map(|(_, material)| material.id.clone()).collect(),
    }
}

/// Counts by day. What a later program may have noted beside them is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    version: u32,
    #[serde(default)]
    days: BTreeMap<String, DayCounts>,
    #[serde(flatten)]
    other: BTreeMap<String, Value>,
}

/// The counts of one day, by id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct DayCounts {
    #[serde(default)]
    pub(super) verdicts: BTreeMap<String, u64>,
    #[serde(default)]
    pub(super) lacking: BTreeMap<String, u64>,
    #[serde(flatten)]
    other: BTreeMap<String, Value>,
}

/// Why a text is no tally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnreadTally {
    /// A later program wrote it; it must not be overwritten.
    #[error("it has format {version}, known is {VERSION}")]
    Newer {
        /// The format it is in.
        version: u32,
    },
    /// No program wrote it so.
    #[error("it is damaged")]
    Damaged,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            version: VERSION,
            days: BTreeMap::new(),
            other: BTreeMap::new(),
        }
    }
}

impl Tally {
    /// Reads what [`Tally::written`] wrote.
    pub fn read(text: &str) -> Result<Self, UnreadTally> {
        /// What every format begins with.
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let known: Versioned = serde_json::from_str(text).map_err(|_| UnreadTally::Damaged)?;
        if known.version > VERSION {
            return Err(UnreadTally::Newer {
                version: known.version,
            });
        }
        serde_json::from_str(text).map_err(|_| UnreadTally::Damaged)
    }

    /// The text of its file.
    pub fn written(&self) -> String {
        // Names and numbers, which JSON always takes.
        let mut text = serde_json::to_string(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Counts one more visit on a day.
    pub fn note(&mut self, day: NaiveDate, visit: &VisitCounts) {
        let counts = self.days.entry(day.to_string()).or_default();
        add_one(&mut counts.verdicts, visit.verdict.id());
        for paper in &visit.lacking {
            add_one(&mut counts.lacking, paper);
        }
    }

    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The days between two, both included, in order.
    pub(super) fn between(
        &self,
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
    ) -> impl Iterator<Item = (NaiveDate, &DayCounts)> {
        let days = self.days.iter();
        let days = days.filter_map(|(day, counts)| Some((day.parse::<NaiveDate>().ok()?, counts)));
        days.filter(move |(day, _)| {
            from.is_none_or(|from| from <= *day) && until.is_none_or(|until| *day <= until)
        })
    }
}

fn add_one(counts: &mut BTreeMap<String, u64>, id: &str) {
    let count = counts.entry(id.to_owned()).or_default();
    *count = count.saturating_add(1);
}
