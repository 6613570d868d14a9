//! People and the result the author expects: a rule set's own tests.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Answers;

/// One person of `cases.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Stable name.
    pub id: String,
    /// Who it is, in the author's words.
    pub about: String,
    /// The day asked about.
    pub on: NaiveDate,
    /// Their answers.
    pub answers: Answers,
    /// An interview cannot produce these answers (off-path answers without a change of mind, …).
    pub file_only: bool,
    /// What the author expects. What is `None` is not looked at.
    pub expected: Expected,
}

/// What the author of a case expects. Ids stand as written, so that a report can name them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expected {
    /// Verdict by standard id.
    pub verdicts: BTreeMap<String, ExpectedVerdict>,
    /// State (`met`, `unmet`, `open`, `not-applicable`) by `standard/condition`.
    pub conditions: BTreeMap<String, String>,
    /// Deciding answers by `standard/condition`.
    pub because: BTreeMap<String, Vec<String>>,
    /// All conditions that are open, as `standard/condition`.
    pub open: Option<Vec<String>>,
    /// All papers that are needed.
    pub needed: Option<Vec<String>>,
    /// All papers that are open.
    pub needed_open: Option<Vec<String>>,
    /// The next question, or `"none"`.
    pub next: Option<String>,
    /// Off-path answers.
    pub ignored: Option<Vec<String>>,
    /// Changes, each as `"law: lease-filed=true @ 2027-02-02"` (`@ now` when at once).
    pub changes: Option<Vec<String>>,
    /// The timeline; an empty list means none.
    pub timeline: Option<Vec<ExpectedTimeline>>,
    /// The renewal, as `key = value` by the names of the result; empty means none.
    pub renewal: Option<BTreeMap<String, String>>,
    /// All reminders, each as `"contract-ends 2027-01-01"`, with ` estimate` behind it where it is one.
    pub reminders: Option<Vec<String>>,
}

/// The verdict expected of one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedVerdict {
    /// `eligible`, `not-yet`, `open`, `not-needed` or `elsewhere`.
    pub verdict: String,
    /// The day the calendar makes it eligible.
    pub from: Option<NaiveDate>,
    /// The other office or document.
    pub route: Option<String>,
}

/// One row of an expected timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedTimeline {
    /// The step.
    pub step: String,
    /// First day.
    pub earliest: NaiveDate,
    /// Last day.
    pub latest: NaiveDate,
    /// The law's ceiling.
    pub ceiling: Option<NaiveDate>,
    /// Whether it is an estimate.
    pub estimate: bool,
}
