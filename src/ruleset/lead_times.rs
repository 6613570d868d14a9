//! How many days ahead a person wants to be reminded.

use std::collections::BTreeMap;

use super::RuleSet;

/// Days ahead by the kind of a reminder; no day at all means that it is not told of.
pub type LeadTimes = BTreeMap<String, Vec<u32>>;

impl RuleSet {
    /// The same rules, their reminders told of so many days ahead as the person wants. What is said of a
    /// kind that these rules do not have is left out.
    #[must_use]
    pub fn with_lead_times(mut self, lead_times: &LeadTimes) -> Self {
        for reminder in &mut self.process.reminders {
            if let Some(days) = lead_times.get(&reminder.kind) {
                let mut days = days.clone();
                days.sort_unstable_by(|one, other| other.cmp(one));
                days.dedup();
                reminder.days_before = days;
            }
        }
        self
    }

    /// Whether a reminder of these rules is of this kind.
    pub fn has_reminder(&self, kind: &str) -> bool {
        let mut reminders = self.process.reminders.iter();
        reminders.any(|reminder| reminder.kind == kind)
    }
}
