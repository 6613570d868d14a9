//! `juzhu profiles list`: who is saved, where they stand, and what comes next.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};

use super::arguments::{ListArguments, ListFormat};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::i18n::{Bilingual, tr, tr_with};
use crate::people;
use crate::plan::Watch;
use crate::profile::{PersonKey, PersonSearch};
use crate::report::json::{self, RosterPerson, write_roster};
use crate::report::{Standing, words};
use crate::store::{Everyone, Known, Profiles};
use crate::text::clean;
use crate::text::nearest::nearest;

/// Lists saved people. Somebody who cannot be read is named and does not hide the others.
pub(super) fn run(
    context: &Context,
    profiles: &Profiles,
    asked: &ListArguments,
) -> anyhow::Result<Exit> {
    let mut everyone = profiles.everyone()?;
    let group = wanted_group(context, &everyone, asked.group.as_deref())?;
    let search = PersonSearch::new(asked.search.as_deref().unwrap_or_default());
    let wanted = |known: &&Known| {
        is_in(known, group.as_deref()) && (search.is_empty() || search.finds(&key_of(known)))
    };
    let people: Vec<&Known> = everyone.people().iter().filter(wanted).collect();
    let engines = context.engines()?;
    let on = context.on();
    let watch = Watch { on, within: 0 };
    let roster = people::roster(&engines, &everyone, &people, watch, context.lang())
        .map_err(|error| context.failed(error))?;
    context.say_foreign(&engines);
    let standings = roster.standings.iter().map(Option::as_ref);
    let listed: Vec<(&Known, Option<&Standing>)> = people.into_iter().zip(standings).collect();
    let listed = at_stage(context, listed, asked.stage.as_deref())?;
    let listed: Vec<(&Known, Option<&Standing>)> = listed
        .into_iter()
        .filter(|(_, standing)| {
            !asked.due_this_month || standing.is_some_and(|it| it.is_due_in_month_of(on))
        })
        .collect();
    let bytes = match asked.format {
        ListFormat::Json => {
            let people: Vec<RosterPerson<'_>> = listed
                .iter()
                .map(|(known, standing)| for_scripts(known, *standing))
                .collect();
            let mut bytes = Vec::new();
            write_roster(&mut bytes, on, &people, &roster.agenda.troubles);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        ListFormat::Text if everyone.is_empty() => nobody(context, profiles).into_bytes(),
        ListFormat::Text if listed.is_empty() && !everyone.people().is_empty() => {
            format!("{}\n", tr(context.lang(), "profiles-none-found")).into_bytes()
        }
        ListFormat::Text => lines(context, &listed).into_bytes(),
    };
    output::print(asked.out.as_deref(), &bytes)?;
    // A script reads them in their place.
    if asked.format == ListFormat::Text {
        let mut stderr = io::stderr().lock();
        for trouble in &roster.agenda.troubles {
            let _ = writeln!(stderr, "{}\n{}", trouble.sentence, trouble.hint);
        }
    }
    everyone.keep();
    Ok(Exit::Fine)
}

/// Said where nobody is saved.
pub(super) fn nobody(context: &Context, profiles: &Profiles) -> String {
    let folder = clean::one_line(&profiles.folder().display().to_string());
    let variables = [("folder", folder.into())];
    format!("{}\n", tr_with(context.lang(), "profiles-none", &variables))
}

/// The group that was asked for, as it is written; an error that names those there are if nobody is in it.
pub(super) fn wanted_group(
    context: &Context,
    everyone: &Everyone,
    asked: Option<&str>,
) -> anyhow::Result<Option<String>> {
    let Some(asked) = asked else { return Ok(None) };
    let asked = clean::one_line(asked);
    let mut groups: Vec<&str> = everyone
        .people()
        .iter()
        .filter_map(|known| known.brief.group.as_deref())
        .collect();
    groups.sort_unstable();
    groups.dedup();
    if groups.contains(&asked.as_str()) {
        return Ok(Some(asked));
    }
    let lang = context.lang();
    let key = if groups.is_empty() {
        "profiles-no-groups"
    } else {
        "profiles-no-such-group"
    };
    let near = nearest(&asked, groups.iter().copied());
    let named: Vec<String> = match near {
        Some(near) => vec![clean::one_line(near)],
        None => groups
            .iter()
            .take(MOST_NAMED)
            .map(|it| clean::one_line(it))
            .collect(),
    };
    let variables = [("group", asked.into()), ("groups", named.join(", ").into())];
    Err(UsageError::new(lang, key, &variables).into())
}

/// So many groups are named at most.
const MOST_NAMED: usize = 8;

/// Whether somebody is in this group, if one was asked for.
pub(super) fn is_in(known: &Known, group: Option<&str>) -> bool {
    group.is_none() || known.brief.group.as_deref() == group
}

/// What somebody is found by.
fn key_of(known: &Known) -> PersonKey {
    let brief = &known.brief;
    PersonKey::new(
        known.id.as_str(),
        brief.name.as_deref(),
        brief.group.as_deref(),
    )
}

/// Those at a stage; an error that names the nearest right one if no rules of theirs know it.
fn at_stage<'a>(
    context: &Context,
    people: Vec<(&'a Known, Option<&'a Standing>)>,
    asked: Option<&str>,
) -> anyhow::Result<Vec<(&'a Known, Option<&'a Standing>)>> {
    let Some(asked) = asked else {
        return Ok(people);
    };
    let rules = people.iter().filter_map(|(_, standing)| *standing);
    let stages: BTreeMap<&str, &Bilingual> = rules
        .flat_map(|standing| standing.rules.life.stages.iter())
        .map(|stage| (stage.id.as_str(), &stage.title))
        .collect();
    if !people.is_empty() && !stages.contains_key(asked) {
        let lang = context.lang();
        let titled = |(id, title): (&&str, &&Bilingual)| {
            let variables = [
                ("stage", clean::one_line(id).into()),
                ("title", words::said(title, lang).into()),
            ];
            tr_with(lang, "profiles-stage-titled", &variables)
        };
        let near = nearest(asked, stages.keys().copied());
        let near = near.and_then(|near| stages.get_key_value(near));
        let known = match near {
            Some(near) => titled(near),
            None => words::join(lang, stages.iter().map(titled)),
        };
        let variables = [
            ("stage", clean::one_line(asked).into()),
            ("stages", clean::one_line(&known).into()),
        ];
        return Err(UsageError::new(context.lang(), "profiles-no-such-stage", &variables).into());
    }
    let is_there =
        |standing: Option<&Standing>| standing.and_then(Standing::stage_id) == Some(asked);
    Ok(people
        .into_iter()
        .filter(|(_, standing)| is_there(*standing))
        .collect())
}

/// A line each.
fn lines(context: &Context, people: &[(&Known, Option<&Standing>)]) -> String {
    let lang = context.lang();
    let mut text = String::new();
    for (known, standing) in people {
        let brief = &known.brief;
        let name = match &brief.name {
            Some(name) => clean::one_line(name),
            None => tr(lang, "profiles-draft"),
        };
        let group = brief.group.as_deref().map(|group| {
            let variables = [("group", clean::one_line(group).into())];
            tr_with(lang, "profiles-in-group", &variables)
        });
        let stage = standing.and_then(|standing| standing.said_stage(lang));
        let next = standing.and_then(|standing| standing.said_next(lang, context.on()));
        let next = next.unwrap_or_else(|| {
            let variables = [
                ("answers", brief.answers.into()),
                ("saved", brief.saved_on.to_string().into()),
            ];
            tr_with(lang, "person-answers", &variables)
        });
        let parts = [group, stage, Some(next)].into_iter().flatten();
        let _ = write!(text, "{}  {name}", clean::one_line(known.id.as_str()));
        for part in parts {
            let _ = write!(text, "  {part}");
        }
        text.push('\n');
    }
    text
}

fn for_scripts<'a>(known: &'a Known, standing: Option<&'a Standing>) -> RosterPerson<'a> {
    let brief = &known.brief;
    RosterPerson {
        id: known.id.as_str(),
        name: brief.name.as_deref(),
        group: brief.group.as_deref(),
        created_on: brief.created_on,
        saved_on: brief.saved_on,
        rule_set: &brief.rule_set,
        answers: brief.answers,
        standing,
    }
}
