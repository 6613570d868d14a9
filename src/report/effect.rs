//! What an edit will do, in words, before it is done.

use super::interviewed::plan_of;
use super::words::{self, listed};
use crate::assess::{Difference, Interview, MaterialState, Moved, Standing};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::plan::{self, DateChange, PlanDate, Span};
use crate::ruleset::RuleSet;

/// What an edit of one answer will do, a sentence each: answers that lose or regain their effect,
/// verdicts, papers and dates. Never empty.
///
/// `after` is the interview with the edit made, from [`Interview::preview`].
pub fn effect(
    lang: Lang,
    edited: usize,
    before: &Interview,
    after: &Interview,
    difference: &Difference,
) -> Vec<String> {
    let rules = before.engine().rules();
    let dates = plan::compare(&plan_of(before), &plan_of(after));
    if difference.is_empty() && dates.is_empty() {
        return vec![tr(lang, "interview-effect-none")];
    }
    let mut said = vec![tr(lang, "interview-effect")];
    for (questions, key) in [
        (&difference.hidden, "interview-effect-hidden"),
        (&difference.asked_again, "interview-effect-asked-again"),
        (
            &difference.in_force_again,
            "interview-effect-in-force-again",
        ),
    ] {
        let others: Vec<usize> = questions
            .iter()
            .copied()
            .filter(|question| *question != edited)
            .collect();
        if !others.is_empty() {
            let labels = words::labels(lang, rules, &others);
            said.push(tr_with(lang, key, &[("questions", labels.into())]));
        }
    }
    for moved in &difference.standings {
        said.extend(standing(lang, rules, moved));
    }
    for (state, key) in [
        (MaterialState::Needed, "interview-effect-needed"),
        (MaterialState::NotNeeded, "interview-effect-not-needed"),
        (MaterialState::Open, "interview-effect-open"),
    ] {
        said.extend(papers(lang, rules, difference, state, key));
    }
    said.extend(dates.iter().filter_map(|change| date(lang, rules, change)));
    said
}

fn standing(lang: Lang, rules: &RuleSet, moved: &Moved<Standing>) -> Option<String> {
    let standard = rules.about.standards.get(moved.index)?;
    let variables = [
        ("standard", standard.title.get(lang).into()),
        ("before", words::standing(rules, &moved.before, lang).into()),
        ("after", words::standing(rules, &moved.after, lang).into()),
    ];
    Some(tr_with(lang, "interview-effect-standing", &variables))
}

fn papers(
    lang: Lang,
    rules: &RuleSet,
    difference: &Difference,
    state: MaterialState,
    key: &str,
) -> Option<String> {
    let becoming = difference.materials.iter();
    let becoming = becoming.filter(|moved| moved.after == state);
    let titles: Vec<&str> = becoming
        .filter_map(|moved| rules.materials.get(moved.index))
        .map(|material| material.title.get(lang))
        .collect();
    if titles.is_empty() {
        return None;
    }
    let papers = listed(lang, titles.into_iter());
    Some(tr_with(lang, key, &[("papers", papers.into())]))
}

fn date(lang: Lang, rules: &RuleSet, change: &DateChange) -> Option<String> {
    let name = ("date", Value::from(date_name(lang, rules, change.date)));
    match (change.before.map(span), change.after.map(span)) {
        (Some(before), Some(after)) => {
            let variables = [name, ("before", before), ("after", after)];
            Some(tr_with(lang, "interview-effect-date-moves", &variables))
        }
        (Some(before), None) => {
            let variables = [name, ("before", before)];
            Some(tr_with(lang, "interview-effect-date-goes", &variables))
        }
        (None, Some(after)) => {
            let variables = [name, ("after", after)];
            Some(tr_with(lang, "interview-effect-date-comes", &variables))
        }
        (None, None) => None,
    }
}

fn date_name(lang: Lang, rules: &RuleSet, date: PlanDate) -> String {
    let process = &rules.process;
    let title = match date {
        PlanDate::Step(step) => process.steps.get(step).map(|step| &step.title),
        PlanDate::Reminder(rule) => {
            // The day of a reminder may come before the day of what it reminds of.
            let rule = process.reminders.get(rule);
            let title = rule.map_or("", |rule| rule.title.get(lang));
            return tr_with(lang, "interview-date-reminder", &[("title", title.into())]);
        }
        PlanDate::Opens(standard) => {
            let standard = rules.about.standards.get(standard);
            let title = standard.map_or("", |standard| standard.title.get(lang));
            return tr_with(lang, "interview-date-opens", &[("standard", title.into())]);
        }
        PlanDate::LastWorkingDay => return tr(lang, "interview-date-last-working-day"),
        PlanDate::Expires => return tr(lang, "interview-date-expires"),
        PlanDate::CountsOn => return tr(lang, "interview-date-counts-on"),
    };
    title.map_or_else(String::new, |title| title.get(lang).to_owned())
}

/// One day, or the first and the last.
fn span(span: Span) -> Value<'static> {
    if span.first == span.last {
        span.first.to_string().into()
    } else {
        format!("{} – {}", span.first, span.last).into()
    }
}
