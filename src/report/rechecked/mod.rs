//! A saved person judged anew by rules that may be others than they were saved with: what the rules have
//! made of it, and what the calendar.
//!
//! The same answers on the same day tell the one from the other. What is otherwise then is the rules'
//! doing; what is otherwise on the day asked about, the calendar's.

mod content;
mod everybody;
mod rule;

pub use content::not_taken;
pub use everybody::{Recheck, RecheckOutcome, RecheckedPerson};
pub(super) use rule::id as rule_id;

use chrono::NaiveDate;

use super::Report;
use super::comparison::ComparedResults;
use super::comparison::moves::{Moves, Voice};
use crate::assess::{Engine, Record, Scratch};
use crate::case::{Event, as_of};
use crate::i18n::Lang;
use crate::plan::{AsItWas, Fitted, Judged, Marks, NotTaken, Remembered, judged_in};
use crate::ruleset::{RuleAt, RuleDigests, RuleSet};

/// A saved person judged anew.
#[derive(Debug, Clone)]
pub struct Rechecked {
    /// What was said of them at the last save, in the names of today.
    pub remembered: Remembered,
    /// The answers that the rules do not take any more.
    pub set_aside: Vec<NotTaken>,
    /// The questions whose answers the rules take again.
    pub restored: Vec<String>,
    /// What these rules say of the same day.
    pub then: Judged,
    /// What they say of the day asked about.
    pub now: Judged,
    /// The rules that are new or decide otherwise.
    pub rules: Vec<RuleAt>,
    /// Rules came, went or changed, or the edition is another.
    is_other_rules: bool,
    /// Verdicts, conditions, papers or days of the same day are otherwise.
    is_otherwise: bool,
}

impl Rechecked {
    /// Judges a person anew who said all this, on the day of their last result and on the day asked about.
    /// Nothing where no result was kept.
    pub fn new(
        engine: &Engine,
        (record, events): (&Record, &[Event]),
        on: NaiveDate,
        fitted: Fitted,
    ) -> Option<Self> {
        let digests = RuleDigests::of(engine.rules(), fitted.migrated);
        let scratch = &mut Scratch::default();
        Self::with_digests(scratch, engine, (record, events, on), fitted, &digests)
    }

    /// As [`Rechecked::new`], with the digests of the rules in the names that the person knew, and in room
    /// that is already there: for many people one after the other.
    pub fn with_digests(
        scratch: &mut Scratch,
        engine: &Engine,
        (record, events, on): (&Record, &[Event], NaiveDate),
        fitted: Fitted,
        digests: &RuleDigests,
    ) -> Option<Self> {
        let rules = engine.rules();
        let was = fitted.remembered?;
        let mut judged = |on| judged_in(scratch, engine, &as_of(rules, record, events, on), on);
        let (then, now) = (judged(was.on), judged(on));
        Some(Self {
            rules: digests.changed_since(&was.rules),
            is_other_rules: was.edition != rules.about.edition || !digests.is_like(&was.rules),
            is_otherwise: !then.is_like(&was, rules),
            remembered: was,
            set_aside: fitted.set_aside,
            restored: fitted.restored,
            then,
            now,
        })
    }

    /// Whether the person should hear of it: the rules have made something else of it, or do not take an
    /// answer any more, or take one again.
    pub const fn has_changed(&self) -> bool {
        self.is_otherwise || !self.set_aside.is_empty() || !self.restored.is_empty()
    }

    /// Whether the rules are not those of the last save, even if nothing comes of it.
    pub const fn has_other_rules(&self) -> bool {
        self.is_other_rules
    }

    /// The result of the last save, as if its rules were still there.
    pub fn as_it_was(&self, rules: &RuleSet) -> AsItWas {
        let ignored = &self.then.assessment.ignored;
        self.remembered.as_it_was(rules, ignored)
    }
}

/// What has moved between the result of the last save and that of today's rules, in words.
fn moves<'a>(was: &'a AsItWas, rules: &'a RuleSet, lang: Lang) -> Moves<'a> {
    Moves {
        lang,
        voice: Voice::Since,
        before: &was.rules,
        after: rules,
    }
}

/// A judged person as a report, for comparing.
pub(super) fn report<'a>(
    rules: &'a RuleSet,
    judged: &'a Judged,
    marks: &'a Marks,
    today: NaiveDate,
) -> Report<'a> {
    Report {
        rules,
        answers: &judged.weighed.answers,
        assessment: &judged.assessment,
        plan: &judged.plan,
        outcomes: &[],
        outlook: &[],
        moments: &[],
        marks,
        happened: None,
        replan: None,
        today,
    }
}

/// The result of the last save as a report of the same answers.
pub(super) fn report_of_old<'a>(
    was: &'a AsItWas,
    then: &'a Judged,
    marks: &'a Marks,
    today: NaiveDate,
) -> Report<'a> {
    Report {
        rules: &was.rules,
        assessment: &was.assessment,
        plan: &was.plan,
        ..report(&was.rules, then, marks, today)
    }
}

impl Rechecked {
    /// The result of the last save and that of today's rules for the same day, as two reports.
    pub(super) fn reports<T>(
        &self,
        rules: &RuleSet,
        today: NaiveDate,
        tell: impl FnOnce(&Report<'_>, &Report<'_>) -> T,
    ) -> T {
        let was = self.as_it_was(rules);
        let marks = Marks::default();
        let before = report_of_old(&was, &self.then, &marks, today);
        let after = report(rules, &self.then, &marks, today);
        tell(&before, &after)
    }

    /// What the rules have made of it.
    pub(super) fn by_rules(&self, rules: &RuleSet, today: NaiveDate) -> ComparedResults {
        self.reports(rules, today, ComparedResults::between)
    }
}
