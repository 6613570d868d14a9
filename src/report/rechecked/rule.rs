//! A rule as it is named where it has changed.

use crate::i18n::{Lang, tr, tr_with};
use crate::report::words;
use crate::ruleset::{Citation, RuleAt, RuleKind, RuleSet};

/// What a rule is called, with its kind: `Paper: Lease`; nothing where there is no such rule.
pub(super) fn name(rules: &RuleSet, rule: RuleAt, lang: Lang) -> Option<String> {
    let at = rule.index;
    let title = match rule.kind {
        RuleKind::Standard => words::said(&rules.about.standards.get(at)?.title, lang),
        RuleKind::Condition => {
            let condition = rules.conditions.get(at)?;
            let title = words::said(&condition.title, lang);
            let standard = words::standard(rules, condition.standard, lang);
            let variables = [("title", title.into()), ("standard", standard.into())];
            tr_with(lang, "compare-condition", &variables)
        }
        RuleKind::Question => words::label(rules, at, lang),
        RuleKind::Material => words::said(&rules.materials.get(at)?.title, lang),
        RuleKind::Step => words::said(&rules.process.steps.get(at)?.title, lang),
        RuleKind::Reminder => words::said(&rules.process.reminders.get(at)?.title, lang),
        RuleKind::Renewal => return Some(tr(lang, "since-rule-renewal")),
        RuleKind::Calendar => return Some(tr(lang, "since-rule-calendar")),
    };
    let key = format!("since-rule-{}", rule.kind.name());
    Some(tr_with(lang, &key, &[("title", title.into())]))
}

/// The id of a rule, as scripts know it.
pub(in crate::report) fn id(rules: &RuleSet, rule: RuleAt) -> String {
    let at = rule.index;
    let id = match rule.kind {
        RuleKind::Standard => rules.about.standards.get(at).map(|it| it.id.clone()),
        RuleKind::Condition => rules.conditions.get(at).map(|it| {
            let standard = rules.about.standards.get(it.standard);
            let standard = standard.map_or("", |standard| &standard.id);
            format!("{standard}/{}", it.id)
        }),
        RuleKind::Question => rules.questions.get(at).map(|it| it.id.clone()),
        RuleKind::Material => rules.materials.get(at).map(|it| it.id.clone()),
        RuleKind::Step => rules.process.steps.get(at).map(|it| it.id.clone()),
        RuleKind::Reminder => rules.process.reminders.get(at).map(|it| it.kind.clone()),
        RuleKind::Renewal | RuleKind::Calendar => None,
    };
    id.unwrap_or_else(|| rule.kind.name().to_owned())
}

/// Where a rule is written.
pub(super) fn citations(rules: &RuleSet, rule: RuleAt) -> &[Citation] {
    let at = rule.index;
    let citations = match rule.kind {
        RuleKind::Standard => rules.about.standards.get(at).map(|it| &it.citations),
        RuleKind::Condition => rules.conditions.get(at).map(|it| &it.citations),
        RuleKind::Question => rules.questions.get(at).map(|it| &it.citations),
        RuleKind::Material => rules.materials.get(at).map(|it| &it.citations),
        RuleKind::Step => rules.process.steps.get(at).map(|it| &it.citations),
        RuleKind::Renewal => rules.process.renewal.as_ref().map(|it| &it.citations),
        RuleKind::Reminder | RuleKind::Calendar => None,
    };
    citations.map_or(&[], Vec::as_slice)
}
