//! What is due to everybody, as one list.

use super::PeopleError;
use super::engines::{Engines, Rooms};
use super::person::{Closely, look_at, push_entries};
use crate::i18n::{Lang, tr_with};
use crate::plan::Watch;
use crate::report::{Agenda, AgendaTrouble};
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
        look_at(engines, everyone, known, rooms, (watch, Closely::Due))
    });
    let mut agenda = nothing_yet(everyone, watch, lang);
    for (looked, known) in looked_at.into_iter().zip(people) {
        match looked? {
            Ok(Some(looked)) => {
                push_entries(&mut agenda.entries, known, &looked.rules, looked.reminders);
            }
            Ok(None) => {}
            Err(error) => agenda.troubles.push(trouble(lang, &known.id, &error)),
        }
    }
    put_in_order(&mut agenda);
    Ok(agenda)
}

/// An agenda on which only those stand whose files cannot be read.
pub(super) fn nothing_yet(everyone: &Everyone, watch: Watch, lang: Lang) -> Agenda {
    let troubles = everyone.troubles().iter();
    Agenda {
        watch,
        entries: Vec::new(),
        troubles: troubles
            .map(|it| trouble(lang, &it.id, &it.error))
            .collect(),
    }
}

/// Puts entries that stand by person, and of each in their order, in the order of their days.
pub(super) fn put_in_order(agenda: &mut Agenda) {
    agenda.entries.sort_by_key(|entry| entry.reminder.on);
    agenda.troubles.sort_by(|one, other| one.id.cmp(&other.id));
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
