//! When to have an existing permit endorsed.

use chrono::NaiveDate;

use super::composer::Composer;
use super::holidays;
use super::model::{Group, Item, Section, SectionKind, Subject};
use crate::assess::{Verdict, truth};
use crate::i18n::Bilingual;
use crate::plan::Renewal;
use crate::report::words;

/// What to do where it can no longer be done in time at a window; nothing where it can.
pub(super) fn too_late(composer: &Composer<'_>) -> Option<String> {
    let rule = composer.report.rules.process.renewal.as_ref()?;
    let renewal = composer.report.plan.renewal.as_ref()?;
    is_late(composer, renewal).then(|| filled(composer, &rule.late, renewal))
}

/// The window and its last working day, or why they are not known.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let rule = report.rules.process.renewal.as_ref()?;
    let on = report.assessment.on;
    let holds = truth(report.rules, &rule.when, report.answers, on) == Some(true);
    if !holds || !report.assessment.headline().possible.may_apply() {
        return None;
    }
    let heading = composer.words("report-renewal");
    let mut section = Section::new(SectionKind::Renewal, heading);
    composer.note_sources(&rule.citations);
    let Some(renewal) = &report.plan.renewal else {
        section.say(composer.said(&rule.unknown));
        if may_refuse(composer, None) {
            section.warn(composer.said(&rule.may_refuse));
        }
        return Some(section);
    };
    if let Some(too_late) = too_late(composer) {
        section.warn(too_late);
    } else {
        let text = filled(composer, &rule.text, renewal);
        section.say(text);
    }
    if may_refuse(composer, Some(renewal)) {
        section.warn(composer.said(&rule.may_refuse));
    }
    if renewal.counts_on.is_some() {
        let text = filled(composer, &rule.counts_on, renewal);
        section.say(text);
    }
    section.say({
        let day = composer.day(renewal.expires);
        composer.tell("report-renewal-expires", &[("day", &day)])
    });
    section.say({
        let day = words::day_or_estimate(composer.lang, renewal.last_working_day, renewal.estimate);
        composer.tell("report-renewal-last-working-day", &[("day", &day)])
    });
    if renewal.estimate {
        section.say(composer.words("report-estimate-why"));
    }
    let opens = renewal.opens.iter().map(|(_, day)| *day).min();
    let spanned = holidays::between(composer, opens.unwrap_or(renewal.expires), renewal.expires);
    if !spanned.is_empty() {
        for holiday in spanned {
            section.say(holiday);
        }
        section.say(composer.words("report-holiday-no-extension"));
    }
    let items = renewal.opens.iter().map(|(standard, day)| {
        let (name, day) = (composer.standard(*standard), composer.day(*day));
        let text = composer.tell(
            "report-renewal-opens",
            &[("standard", &name), ("day", &day)],
        );
        Item::new(Subject::Standard(*standard), text)
    });
    section.groups.push(Group {
        items: items.collect(),
        ..Group::default()
    });
    Some(section)
}

/// It can no longer be done in time at a window.
fn is_late(composer: &Composer<'_>, renewal: &Renewal) -> bool {
    let report = composer.report;
    let submit = report.plan.timeline.first().map(|row| row.earliest);
    renewal.last_working_day < report.assessment.on
        || submit.is_some_and(|submit| submit > renewal.expires)
}

/// The conditions are not met, and will not be by the last working day, as far as it is known.
fn may_refuse(composer: &Composer<'_>, renewal: Option<&Renewal>) -> bool {
    let headline = composer.report.assessment.headline();
    let last = renewal.map(|renewal| renewal.last_working_day);
    let in_time = |from| last.is_none_or(|last| from <= last);
    headline.verdict == Verdict::NotYet && !headline.from.is_some_and(in_time)
}

/// A text of the rule set with the days put in where it asks for them.
fn filled(composer: &Composer<'_>, text: &Bilingual, renewal: &Renewal) -> String {
    let in_words = |day: NaiveDate| composer.day(day);
    let last = words::day_or_estimate(composer.lang, renewal.last_working_day, renewal.estimate);
    let mut text = composer.said(text);
    for (name, day) in [
        ("{opens}", renewal.opens_latest().map(in_words)),
        ("{last-working-day}", Some(last)),
        ("{expires}", Some(in_words(renewal.expires))),
        ("{date}", renewal.counts_on.map(in_words)),
    ] {
        text = text.replace(name, &day.unwrap_or_default());
    }
    text
}
