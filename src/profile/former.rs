//! The names by which a saved person still knows things.

use std::collections::BTreeMap;

use super::Profile;
use crate::plan::ReminderKey;
use crate::ruleset::{RuleSet, Thing};

/// Translates names of the rules into those of a profile that has not gone through all migrations.
///
/// Whoever notes one thing in a profile without opening it writes it down by these: the migrations come once
/// it is opened, with all that is to be told then.
#[derive(Debug, Clone, Copy)]
pub struct FormerNames<'a> {
    rules: &'a RuleSet,
    migrated: u32,
}

impl<'a> FormerNames<'a> {
    /// Those that this profile knows.
    pub const fn of(profile: &Profile, rules: &'a RuleSet) -> Self {
        Self {
            rules,
            migrated: profile.migrated,
        }
    }

    /// What happened.
    pub fn event(self, kind: &str) -> String {
        let name = self.rules.former_name(self.migrated, Thing::Event, kind);
        name.to_owned()
    }

    /// A reminder.
    pub fn reminder(self, key: &ReminderKey) -> ReminderKey {
        let kind = self
            .rules
            .former_name(self.migrated, Thing::Reminder, &key.kind);
        ReminderKey {
            kind: kind.to_owned(),
            ..*key
        }
    }

    /// What is kept by reminder.
    pub fn by_reminder<T: Clone>(
        self,
        kept: &BTreeMap<ReminderKey, T>,
    ) -> BTreeMap<ReminderKey, T> {
        let kept = kept.iter();
        kept.map(|(key, it)| (self.reminder(key), it.clone()))
            .collect()
    }
}
