//! `juzhu profiles`: saved people.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use super::arguments::{Format, Printed, ProfilesCommand};
use super::assess::{Judged, print_result};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::transfer::{self, Incoming};
use super::{ics, output, recheck, roster};
use crate::assess::Interview;
use crate::case::{said, state};
use crate::i18n::{tr, tr_with};
use crate::plan::{Facts, NotTaken};
use crate::profile::{fit, marks_of, name_from, record_of};
use crate::report::{Beside, Happened, Rechecked, not_taken, plan_with, words};
use crate::ruleset::{RuleSet, SourceFile, read_answers_toml};
use crate::store::{Access, ProfileId, Profiles, StoreError};
use crate::text::{clean, normalise};

pub(super) fn run(context: &Context, command: &ProfilesCommand) -> anyhow::Result<Exit> {
    let profiles = Profiles::new(&context.paths()?);
    match command {
        ProfilesCommand::List(asked) => roster::run(context, &profiles, asked),
        ProfilesCommand::Show { profile, printed } => show(context, &profiles, profile, printed),
        ProfilesCommand::Rename { profile, name } => rename(context, &profiles, profile, name),
        ProfilesCommand::Group {
            profiles: people,
            name,
            none: _,
        } => group(context, &profiles, people, name.as_deref()),
        ProfilesCommand::Export {
            profile: Some(profile),
            out,
            ..
        } => {
            let text = profiles.export(&profiles.find(profile)?)?;
            output::print(out.as_deref(), text.as_bytes())?;
            Ok(Exit::Fine)
        }
        ProfilesCommand::Export {
            profile: None,
            group,
            out,
            ..
        } => transfer::export_all(context, &profiles, group.as_deref(), out.as_deref()),
        ProfilesCommand::Import { file, jsonl } => match transfer::incoming(file, *jsonl)? {
            Incoming::One(text) => import(context, &profiles, file, &text),
            Incoming::Many(lines) => transfer::import_all(context, &profiles, file, lines),
        },
        ProfilesCommand::Recheck(asked) => recheck::run(context, &profiles, asked),
        ProfilesCommand::Delete { profile, yes } => delete(context, &profiles, profile, *yes),
    }
}

/// The result of a saved person.
fn show(
    context: &Context,
    profiles: &Profiles,
    wanted: &str,
    printed: &Printed,
) -> anyhow::Result<Exit> {
    let id = profiles.find(wanted)?;
    if printed.format == Format::Ics {
        return ics::of_one(context, profiles, &id, printed.out.as_deref());
    }
    let opened = profiles.open(&id)?;
    if let Access::ReadOnly(reason) = &opened.access {
        let described = reason.describe(context.lang());
        let _ = writeln!(io::stderr(), "{}", described.sentence);
    }
    // Whoever shows somebody holds them no longer than it takes to read.
    drop(opened.access);
    let mut profile = opened.profile;
    let engine = context.engine_for(&profile.rule_set)?;
    let rules = engine.rules();
    let on = context.on();
    // Another rule set is no other edition.
    let is_theirs = profile.rule_set == rules.about.id;
    let edition = profile.edition.clone();
    let fitted = fit(&mut profile, rules);
    let set_aside = fitted.set_aside.clone();
    let record = record_of(&profile, rules).record;
    let since =
        Rechecked::new(&engine, (&record, &profile.events), on, fitted).filter(|_| is_theirs);
    let before = match &since {
        Some(since) if since.has_changed() && printed.format != Format::Json => {
            Some(|lang| since.content(rules, context.today(), lang))
        }
        Some(since) if since.has_changed() || since.has_other_rules() => {
            let _ = writeln!(io::stderr(), "{}", since.summary(rules, context.lang()));
            None
        }
        None if is_theirs => {
            say_other_rules(context, rules, &edition, &set_aside);
            None
        }
        _ => None,
    };
    let state = state(rules, &profile.events, &said(&record, rules), on);
    let mut interview = Interview::new(Arc::clone(&engine), on, Some(record));
    // Where nothing is on record there is nothing to say of it.
    let on_record = state.as_ref().filter(|_| !profile.events.is_empty());
    let happened = on_record.map(|state| Happened {
        events: &profile.events,
        state,
    });
    let mut facts = Facts::default();
    if let Some(state) = &state {
        interview.hold(&state.answers);
        facts.clone_from(&state.facts);
    }
    let answers = &interview.weighed().answers;
    let assessment = interview.assessment();
    let plan = plan_with(&interview, &facts);
    let told = match printed.format {
        Format::Html => ics::told_of_one(context, profiles, &id)?,
        _ => None,
    };
    let judged = Judged {
        answers,
        assessment,
        plan: &plan,
        beside: Beside {
            marks: &marks_of(&profile, rules),
            happened,
        },
        calendar: told.as_ref().map(|told| &told.person),
    };
    let before = before.as_ref().map(|before| before as &dyn Fn(_) -> _);
    print_result(context, &engine, judged, printed, before)?;
    if let Some(told) = &told {
        ics::keep(context, profiles, told);
    }
    Ok(Exit::Fine)
}

/// Says of a person whose result was not kept that the rules are others, and what they do not take any
/// more.
fn say_other_rules(context: &Context, rules: &RuleSet, edition: &str, set_aside: &[NotTaken]) {
    let (lang, mut stderr) = (context.lang(), io::stderr().lock());
    if edition != rules.about.edition {
        let variables = [
            ("before", clean::one_line(edition).into()),
            ("now", rules.about.edition.as_str().into()),
        ];
        let _ = writeln!(stderr, "{}", tr_with(lang, "since-unknown", &variables));
    }
    if !set_aside.is_empty() {
        let answers = set_aside.iter();
        let answers = answers.map(|answer| not_taken(answer, rules, lang));
        let answers = words::join(lang, answers);
        let variables = [("answers", answers.into())];
        let _ = writeln!(
            stderr,
            "{}",
            tr_with(lang, "since-set-aside-these", &variables)
        );
    }
}

fn rename(
    context: &Context,
    profiles: &Profiles,
    wanted: &str,
    name: &str,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let Some(name) = name_from(name) else {
        return Err(UsageError::new(lang, "profiles-empty-name", &[]).into());
    };
    let id = profiles.find(wanted)?;
    profiles.rename(&id, &name)?;
    tell(context, "profiles-renamed", &id, &name)
}

/// Puts people into a group, or takes them out of theirs. Nothing is changed where somebody is not
/// known; one who is in use does not keep the others from it.
fn group(
    context: &Context,
    profiles: &Profiles,
    people: &[String],
    name: Option<&str>,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let name = name.and_then(name_from);
    let ids: Result<Vec<ProfileId>, StoreError> =
        people.iter().map(|wanted| profiles.find(wanted)).collect();
    let mut failed = None;
    for id in ids? {
        match profiles.set_group(&id, name.as_deref()) {
            Ok(()) => {
                let key = match name {
                    Some(_) => "profiles-grouped",
                    None => "profiles-ungrouped",
                };
                tell(context, key, &id, name.as_deref().unwrap_or_default())?;
            }
            Err(error) => {
                if let Some(before) = failed.replace(error) {
                    let described = before.describe(lang);
                    let _ = writeln!(io::stderr(), "{}\n{}", described.sentence, described.hint);
                }
            }
        }
    }
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(Exit::Fine),
    }
}

fn import(context: &Context, profiles: &Profiles, path: &Path, text: &str) -> anyhow::Result<Exit> {
    let opened = match profiles.import(text) {
        Err(StoreError::Import(_)) if is_answers(context, path, text) => {
            let variables = [("path", clean::one_line(&path.display().to_string()).into())];
            return Err(UsageError::new(context.lang(), "profiles-answers", &variables).into());
        }
        opened => opened?,
    };
    let id = profiles.find(&opened.profile.id)?;
    let name = opened.profile.name.clone().unwrap_or_default();
    tell(context, "profiles-imported", &id, &name)
}

/// Whether a text is one of answers alone, as `juzhu assess --answers` reads it.
fn is_answers(context: &Context, path: &Path, text: &str) -> bool {
    let file = SourceFile::new(path.display().to_string(), text.to_owned());
    context.engine().is_ok_and(|engine| {
        let answers = read_answers_toml(engine.rules(), &file);
        answers.is_ok_and(|answers| answers.given().next().is_some())
    })
}

fn delete(context: &Context, profiles: &Profiles, wanted: &str, yes: bool) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let id = profiles.find(wanted)?;
    if !yes && !confirmed(context, &id)? {
        return Ok(Exit::Fine);
    }
    profiles.delete(&id)?;
    let variables = [("id", id.as_str().into())];
    let text = format!("{}\n", tr_with(lang, "profiles-deleted", &variables));
    output::print(None, text.as_bytes())?;
    Ok(Exit::Fine)
}

/// Asks whether to delete; where nobody can be asked, says how to go without asking.
fn confirmed(context: &Context, id: &ProfileId) -> anyhow::Result<bool> {
    let lang = context.lang();
    if !io::stdin().is_terminal() {
        return Err(UsageError::new(lang, "profiles-delete-unasked", &[]).into());
    }
    let variables = [("id", id.as_str().into())];
    let question = tr_with(lang, "profiles-delete-really", &variables);
    output::print(None, question.as_bytes())?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    let answer = normalise::to_ascii(&line);
    let yes = ["y", "yes", "是", "是的"];
    if yes
        .iter()
        .any(|yes| answer.trim().eq_ignore_ascii_case(yes))
    {
        return Ok(true);
    }
    let kept = format!("{}\n", tr(lang, "profiles-kept"));
    output::print(None, kept.as_bytes())?;
    Ok(false)
}

fn tell(context: &Context, key: &str, id: &ProfileId, name: &str) -> anyhow::Result<Exit> {
    let variables = [
        ("id", id.as_str().into()),
        ("name", clean::one_line(name).into()),
    ];
    let text = format!("{}\n", tr_with(context.lang(), key, &variables));
    output::print(None, text.as_bytes())?;
    Ok(Exit::Fine)
}
