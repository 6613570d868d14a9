//! What the disk has answered.

use std::collections::HashMap;

use super::case::{Case, Keeping};
use super::dialog::Dialog;
use super::message::{Person, Stored};
use super::model::Model;
use super::notice::Notice;
use super::screen;
use super::update::Update;
use crate::profile::Profile;
use crate::report::Standing;

/// Hears an answer of the disk.
pub(super) fn hear(model: &mut Model, answer: Stored) -> Update {
    match answer {
        Stored::People {
            people,
            troubles,
            listing,
        } => {
            people_listed(model, people, listing);
            if let Some(trouble) = troubles.into_iter().next() {
                model.notice = Some(trouble);
            }
            screen::home::keep_focus(model);
            Update::drawn()
        }
        Stored::Standings {
            standings,
            agenda,
            listing,
        } => {
            if listing != model.listing {
                // They were listed again meanwhile.
                return Update::nothing();
            }
            model.agenda = Some(agenda);
            let people = model.people.iter_mut().flatten();
            for (person, standing) in people.zip(standings) {
                person.standing = standing;
            }
            screen::home::keep_focus(model);
            Update::drawn()
        }
        Stored::Opened { profile, read_only } => {
            let keeping = if read_only.is_some() {
                Keeping::ReadOnly
            } else {
                Keeping::Here
            };
            let opened = open(model, *profile, keeping, false);
            if read_only.is_some() {
                model.notice = read_only;
            }
            opened
        }
        Stored::Damaged { aside, backup } => {
            match backup {
                Some(backup) => model.dialogs.push(Dialog::take_backup(aside, backup)),
                None => {
                    model.notice =
                        Some(aside.hinted(|lang| crate::i18n::tr(lang, "home-no-backup")));
                }
            }
            Update::drawn()
        }
        Stored::Saved { id, trouble } => saved(model, id, trouble),
        Stored::NotOpened(notice) | Stored::Done(notice) => {
            model.notice = Some(notice);
            Update::drawn()
        }
    }
}

/// Takes over a new list. Where somebody stood is shown until it is known where they stand now.
fn people_listed(model: &mut Model, mut people: Vec<Person>, listing: u64) {
    let before = model.people.take().unwrap_or_default();
    let mut standings: HashMap<String, Option<Standing>> = before
        .into_iter()
        .map(|person| (person.id, person.standing))
        .collect();
    for person in &mut people {
        if person.standing.is_none() {
            person.standing = standings.remove(&person.id).flatten();
        }
    }
    model.people = Some(people);
    model.listing = listing;
}

/// Goes on with a person who was saved.
pub(super) fn open(
    model: &mut Model,
    profile: Profile,
    keeping: Keeping,
    recovered: bool,
) -> Update {
    let rules = model.facts.engine.rules();
    if profile.rule_set != rules.about.id {
        let other = profile.rule_set;
        model.notice = Some(Notice::of("home-other-rules", &[("id", other.into())]).wrong());
        return Update::drawn().with([super::effect::Effect::Release]);
    }
    if let Some(lang) = profile.lang.filter(|_| !model.facts.lang_fixed) {
        model.lang = lang;
    }
    let before = profile.edition.clone();
    let engine = &model.facts.engine;
    let case = if recovered {
        Case::recovered(engine, model.facts.on, profile, keeping)
    } else {
        Case::resume(engine, model.facts.on, profile, keeping)
    };
    model.notice = if case.unknown.is_empty() {
        (before != rules.about.edition).then(|| {
            let now = rules.about.edition.clone();
            Notice::of(
                "home-other-edition",
                &[("before", before.into()), ("now", now.into())],
            )
        })
    } else {
        let answers = case.unknown.join(", ");
        Some(Notice::of("home-unknown-answers", &[("answers", answers.into())]).wrong())
    };
    model.case = Some(case);
    let kept = match &mut model.case {
        Some(case) if recovered => case.keep(model.facts.today),
        _ => None,
    };
    screen::show_case(model).with(kept)
}

fn saved(model: &mut Model, id: Option<String>, trouble: Option<Notice>) -> Update {
    let Some(case) = &mut model.case else {
        // They have left, and this was the last time it was tried.
        if trouble.is_some() {
            model.notice = Some(Notice::of("after-not-saved", &[]).wrong());
        }
        return Update::drawn_if(trouble.is_some());
    };
    let before = case.keeping;
    case.saved(id, trouble.is_some());
    match (before, case.keeping) {
        // Who has been told need not hear it again at every answer.
        (Keeping::Here, Keeping::Failing) => model.notice = trouble,
        (Keeping::Failing, Keeping::Here) => {
            model.notice = Some(Notice::of("saved-again", &[]));
        }
        _ => {}
    }
    Update::drawn()
}
