//! What is due to everybody, as one list.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::PeopleError;
use super::engines::{Engines, Found};
use super::person::push_due;
use crate::assess::{Engine, Scratch};
use crate::i18n::{Lang, tr_with};
use crate::plan::Watch;
use crate::report::{Agenda, AgendaEntry, AgendaTrouble};
use crate::store::{Everyone, Known, ProfileId, StoreError, shared_out};
use crate::text::clean;

/// What is due to everybody for whom `wanted` holds.
///
/// Somebody who cannot be looked at is named, in `lang`, and does not hide the others; nobody can tell
/// whether they are wanted.
pub fn agenda(
    engines: &Engines,
    everyone: &Everyone,
    wanted: impl Fn(&Known) -> bool,
    watch: Watch,
    lang: Lang,
) -> Result<Agenda, PeopleError> {
    let people: Vec<&Known> = everyone.people().iter().filter(|it| wanted(it)).collect();
    let looked_at = shared_out(&people, Rooms::default, |rooms, known| {
        look_at(engines, everyone, known, rooms, watch)
    });
    let mut agenda = Agenda {
        watch,
        entries: Vec::new(),
        troubles: Vec::new(),
    };
    let unread = everyone.troubles().iter();
    let unread = unread.map(|it| trouble(lang, &it.id, &it.error));
    agenda.troubles.extend(unread);
    for (looked, known) in looked_at.into_iter().zip(people) {
        match looked? {
            Ok(entries) => agenda.entries.extend(entries),
            Err(error) => agenda.troubles.push(trouble(lang, &known.id, &error)),
        }
    }
    // Those of one day stay by person and then in the order of the rules.
    agenda.entries.sort_by_key(|entry| entry.reminder.on);
    agenda.troubles.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(agenda)
}

/// An engine, and room to work in, by rule set.
pub(super) type Rooms = FxHashMap<String, Option<(Arc<Engine>, Scratch)>>;

/// What is due to one person, or why that cannot be said. Broken rules concern everybody.
fn look_at(
    engines: &Engines,
    everyone: &Everyone,
    known: &Known,
    rooms: &mut Rooms,
    watch: Watch,
) -> Result<Result<Vec<AgendaEntry>, StoreError>, PeopleError> {
    let mut entries = Vec::new();
    let room = match room_of(engines, &known.brief.rule_set, rooms)? {
        Ok(room) => room,
        Err(error) => return Ok(Err(error)),
    };
    // Where it is broken, whoever found it out tells of it.
    if let Some((engine, scratch)) = room {
        match everyone.profile(known) {
            Ok(profile) => push_due(&mut entries, profile, engine, scratch, watch),
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(entries))
}

/// The room for people of a rule set; none where its rules are broken.
pub(super) fn room_of<'a>(
    engines: &Engines,
    rule_set: &str,
    rooms: &'a mut Rooms,
) -> Result<Result<Option<&'a mut (Arc<Engine>, Scratch)>, StoreError>, PeopleError> {
    if !rooms.contains_key(rule_set) {
        let room = match engines.of(rule_set)? {
            Found::Engine(engine) => Some((engine, Scratch::default())),
            Found::Missing(error) => return Ok(Err(error)),
            Found::Broken => None,
        };
        rooms.insert(rule_set.to_owned(), room);
    }
    Ok(Ok(rooms.get_mut(rule_set).and_then(Option::as_mut)))
}

/// Why somebody could not be looked at.
pub(super) fn trouble(lang: Lang, id: &ProfileId, error: &StoreError) -> AgendaTrouble {
    let described = error.describe(lang);
    let sentence = match error {
        // By itself it would not say whose it is.
        StoreError::NoSuchRuleSet { wanted, .. } => {
            let variables = [
                ("id", clean::one_line(id.as_str()).into()),
                ("wanted", clean::one_line(wanted).into()),
            ];
            tr_with(lang, "remind-other-rules", &variables)
        }
        _ => described.sentence,
    };
    AgendaTrouble {
        id: id.to_string(),
        sentence,
        hint: described.hint,
    }
}
