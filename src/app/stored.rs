//! What the disk has answered.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::case::{Case, Keeping};
use super::dialog::{Dialog, since};
use super::kiosk;
use super::message::{Person, Stored};
use super::model::Model;
use super::notice::Notice;
use super::screen;
use super::update::Update;
use crate::i18n::{tr, tr_with};
use crate::plan::ReminderKey;
use crate::profile::{Profile, Told};
use crate::report::{Rechecked, Standing, not_taken, words};
use crate::text::clean;

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
                    model.notice = Some(aside.hinted(|lang| tr(lang, "home-no-backup")));
                }
            }
            Update::drawn()
        }
        Stored::Saved { id, trouble } => saved(model, id, trouble),
        Stored::CalendarWritten { path, calendar } => calendar_written(model, path, calendar),
        Stored::Pin(tried) => kiosk::pin_tried(model, tried),
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
    tell_namesakes(&mut people);
    model.people = Some(people);
    model.listing = listing;
}

/// Notes who is called the same as somebody else; drafts without a name are, if they were begun on one day.
fn tell_namesakes(people: &mut [Person]) {
    let called = |person: &Person| match &person.name {
        Some(name) => Called::Name(name.clone()),
        None => Called::Begun(person.created_on),
    };
    let mut counts: HashMap<Called, usize> = HashMap::new();
    for person in people.iter().filter(|person| !person.damaged) {
        *counts.entry(called(person)).or_default() += 1;
    }
    for person in people.iter_mut().filter(|person| !person.damaged) {
        person.namesake = counts.get(&called(person)).is_some_and(|count| *count > 1);
    }
}

/// What somebody is called in a list.
#[derive(PartialEq, Eq, Hash)]
enum Called {
    Name(String),
    Begun(NaiveDate),
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
    let is_read = case.since().is_some_and(Rechecked::has_changed);
    model.notice = if is_read {
        None
    } else {
        said_since(&case, &before, &engine.rules().about.edition)
    };
    model.case = Some(case);
    let kept = match &mut model.case {
        Some(case) if recovered => case.keep(model.facts.today),
        // Whoever has nothing to read hears of it once.
        Some(case) if !is_read && case.since().is_some() => case.remember(model.facts.today),
        _ => None,
    };
    let shown = screen::show_case(model).with(kept);
    if is_read {
        return shown.and(since::open(model));
    }
    shown
}

/// What is said of other rules where there is nothing to read: that nothing comes of them, or that it
/// is not known what does.
fn said_since(case: &Case, before: &str, now: &str) -> Option<Notice> {
    let rules = case.rules();
    if let Some(since) = case.since() {
        return Some(Notice::said(|lang| {
            let said = since.summary(rules, lang);
            tr_with(lang, "since-quiet", &[("said", said.into())])
        }));
    }
    if !case.set_aside.is_empty() {
        let said = |lang| {
            let answers = case.set_aside.iter();
            let answers = answers.map(|answer| not_taken(answer, rules, lang));
            let answers = words::join(lang, answers);
            tr_with(
                lang,
                "since-set-aside-these",
                &[("answers", answers.into())],
            )
        };
        return Some(Notice::said(said).wrong());
    }
    (before != now).then(|| {
        let variables = [
            ("before", clean::one_line(before).into()),
            ("now", now.into()),
        ];
        Notice::of("since-unknown", &variables)
    })
}

/// Keeps what a calendar was told, where anything is kept.
fn calendar_written(
    model: &mut Model,
    path: String,
    calendar: BTreeMap<ReminderKey, Told>,
) -> Update {
    let written = Notice::of("calendar-written", &[("path", path.into())]);
    let Some(case) = &mut model.case else {
        model.notice = Some(written);
        return Update::drawn();
    };
    case.told_calendar(calendar);
    model.notice = Some(match case.keeping {
        Keeping::ReadOnly => written.hinted(|lang| tr(lang, "calendar-forgotten")),
        _ => written,
    });
    Update::drawn().with(case.keep(model.facts.today))
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
