//! A few characters for each rule, by which it is known later whether it has changed.
//!
//! Words, sources and the order of rules take no part: only what decides something.

mod former;
mod written;

use std::collections::BTreeMap;

use super::model::RuleSet;
use crate::text::Fingerprint;
use former::FormerNames;
use written::Writer;

/// The kinds of rules that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleKind {
    /// Whom a standard concerns, and when somebody is eligible by it.
    Standard,
    /// When a condition is met.
    Condition,
    /// Who is asked a question, and which answers it takes.
    Question,
    /// Who needs a paper.
    Material,
    /// When a step is taken.
    Step,
    /// When a permit is renewed; there is at most one such rule.
    Renewal,
    /// When somebody is reminded.
    Reminder,
    /// The working days; always one rule.
    Calendar,
}

impl RuleKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Standard,
        Self::Condition,
        Self::Question,
        Self::Material,
        Self::Step,
        Self::Renewal,
        Self::Reminder,
        Self::Calendar,
    ];

    /// The name used in saved files, for scripts and in the names of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Condition => "condition",
            Self::Question => "question",
            Self::Material => "material",
            Self::Step => "step",
            Self::Renewal => "renewal",
            Self::Reminder => "reminder",
            Self::Calendar => "calendar",
        }
    }
}

/// One rule of a rule set, by its kind and its place among those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleAt {
    /// Its kind.
    pub kind: RuleKind,
    /// Its index in the rule set's own list of that kind.
    pub index: usize,
}

/// The digests of the rules of a rule set: four characters a rule, those of a kind behind each other.
///
/// A person remembers them, so they are kept as small as that: which rule is whose, today's rules know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleDigests(BTreeMap<RuleKind, String>);

impl RuleDigests {
    /// The digests of rules as they would be were everything still called what it was before the
    /// migrations after `migrated`: what only got another name has not changed.
    pub fn of(rules: &RuleSet, migrated: u32) -> Self {
        let names = FormerNames::of(rules, migrated);
        let writer = Writer {
            rules,
            names: &names,
        };
        let kinds = RuleKind::ALL.into_iter();
        Self(kinds.map(|kind| (kind, writer.digests(kind))).collect())
    }

    /// The digests of a kind, behind each other; nothing where they are not known.
    pub fn of_kind(&self, kind: RuleKind) -> Option<&str> {
        self.0.get(&kind).map(String::as_str)
    }

    /// Notes the digests of a kind as they were read; false if they are none.
    #[must_use]
    pub fn put(&mut self, kind: RuleKind, digests: String) -> bool {
        let sound = digests.is_ascii() && digests.len().is_multiple_of(Fingerprint::LENGTH);
        if sound {
            self.0.insert(kind, digests);
        }
        sound
    }

    /// The rules that were not among those before: new ones and those that decide otherwise. Kinds of which
    /// either side knows nothing are left out.
    pub fn changed_since(&self, before: &Self) -> Vec<RuleAt> {
        let mut changed = Vec::new();
        for (kind, digests) in &self.0 {
            let Some(before) = before.of_kind(*kind) else {
                continue;
            };
            let known: Vec<&[u8]> = each(before).collect();
            let new = each(digests).enumerate();
            let new = new.filter(|(_, digest)| !known.contains(digest));
            changed.extend(new.map(|(index, _)| RuleAt { kind: *kind, index }));
        }
        changed
    }

    /// Whether nothing has changed, come or gone, as far as both sides know.
    pub fn is_like(&self, before: &Self) -> bool {
        RuleKind::ALL.into_iter().all(|kind| {
            let sides = self.of_kind(kind).zip(before.of_kind(kind));
            sides.is_none_or(|(is, was)| sorted(is) == sorted(was))
        })
    }
}

fn each(digests: &str) -> impl Iterator<Item = &[u8]> {
    digests.as_bytes().chunks(Fingerprint::LENGTH)
}

fn sorted(digests: &str) -> Vec<&[u8]> {
    let mut digests: Vec<&[u8]> = each(digests).collect();
    digests.sort_unstable();
    digests
}

#[cfg(test)]
mod tests {
    use super::{RuleAt, RuleDigests, RuleKind};
    use crate::ruleset::tests::sample::{good, with};
    use crate::ruleset::{Expression, Migration, Renaming, RuleSet, Thing, load};

    fn sample() -> RuleSet {
        load(&good()).expect("it is sound")
    }

    /// What has changed since the sample.
    fn changed(rules: &RuleSet) -> Vec<(RuleKind, usize)> {
        let [before, after] = [&sample(), rules].map(|rules| RuleDigests::of(rules, 0));
        let changed = after.changed_since(&before);
        changed
            .into_iter()
            .map(|RuleAt { kind, index }| (kind, index))
            .collect()
    }

    #[test]
    fn what_decides_something_else_is_found() {
        for (file, from, to, expected) in [
            (
                "about.toml",
                "edition = \"2026.11\"",
                "edition = \"2027.01\"",
                &[][..],
            ),
            (
                "questions.toml",
                "en = \"Who are you?\"",
                "en = \"You are?\"",
                &[],
            ),
            (
                "about.toml",
                "verdict = \"not-needed\"",
                "verdict = \"elsewhere\", route = \"foreign-national\"",
                &[(RuleKind::Standard, 0)],
            ),
            (
                "about.toml",
                "eligible-when = { holds = [\"law/half-year\", \"law/home\"] }",
                "eligible-when = { holds = \"law/home\" }",
                &[(RuleKind::Standard, 1)],
            ),
            (
                "conditions.toml",
                "home = [\"own\", \"rent\"]",
                "home = \"rent\"",
                &[(RuleKind::Condition, 0)],
            ),
            (
                "questions.toml",
                "asked-when = { applicant = \"mainland\" }",
                "",
                &[(RuleKind::Question, 1)],
            ),
            (
                "process.toml",
                "every-months = 12",
                "every-months = 24",
                &[(RuleKind::Renewal, 0)],
            ),
        ] {
            let rules = load(&with(file, from, to)).expect("it is sound");
            assert_eq!(changed(&rules), expected, "{from}");
        }
        let mut rules = sample();
        rules.materials[0].needed_when = Expression::Any(Vec::new());
        rules.process.reminders[0].days_before.push(400);
        assert_eq!(
            changed(&rules),
            [(RuleKind::Material, 0), (RuleKind::Reminder, 0)]
        );
        rules.calendar = crate::ruleset::WorkCalendar::default();
        assert!(changed(&rules).contains(&(RuleKind::Calendar, 0)));
    }

    #[test]
    fn what_only_moves_or_goes_is_nothing_new() {
        let mut rules = sample();
        rules.materials.pop().expect("one of several");
        assert_eq!(changed(&rules), []);
        let before = RuleDigests::of(&sample(), 0);
        assert!(!RuleDigests::of(&rules, 0).is_like(&before), "one is gone");
        let mut rules = sample();
        rules.materials.reverse();
        assert_eq!(changed(&rules), []);
        assert!(RuleDigests::of(&rules, 0).is_like(&before));
    }

    #[test]
    fn another_name_is_no_change_for_whom_it_was_new() {
        let mut rules = sample();
        let before = RuleDigests::of(&rules, 0);
        let home = rules.question("home").expect("a question");
        rules.questions[home].id = "dwelling".to_owned();
        let paper = rules.materials[0].id.clone();
        rules.materials[0].id = "paper".to_owned();
        let renaming = |thing, from: &str, to: &str| Renaming {
            thing,
            question: String::new(),
            from: from.to_owned(),
            to: to.to_owned(),
        };
        rules.migrations = vec![
            Migration {
                number: 3,
                renamings: vec![renaming(Thing::Question, "home", "abode")],
            },
            Migration {
                number: 7,
                renamings: vec![
                    renaming(Thing::Question, "abode", "dwelling"),
                    renaming(Thing::Material, &paper, "paper"),
                ],
            },
        ];
        assert_eq!(RuleDigests::of(&rules, 0), before);
        assert_ne!(RuleDigests::of(&rules, 3), before);
        let after = RuleDigests::of(&rules, 7);
        let changed = after.changed_since(&before);
        let question = RuleAt {
            kind: RuleKind::Question,
            index: home,
        };
        assert!(changed.contains(&question), "{changed:?}");
    }
}
