//! Everybody with where they stand, and what is due to them.

use super::PeopleError;
use super::agenda::{nothing_yet, put_in_order, trouble};
use super::engines::{Engines, Rooms};
use super::person::{Closely, look_at, push_entries};
use crate::i18n::Lang;
use crate::plan::{Reminder, Watch};
use crate::report::{Agenda, Standing};
use crate::store::{Everyone, Known, shared_out};

/// So many days ahead is looked for what comes next: a permit year.
const A_YEAR: u32 = 366;

/// Everybody with where they stand.
#[derive(Debug)]
pub struct Roster {
    /// Where they stand, in the order of the people who were looked at; nothing of those whose rules are
    /// not there.
    pub standings: Vec<Option<Standing>>,
    /// What is due to them.
    pub agenda: Agenda,
}

/// Where these people stand on the day asked about, and what is due to them.
///
/// Somebody who cannot be looked at is named, in `lang`, and does not hide the others.
pub fn roster(
    engines: &Engines,
    everyone: &Everyone,
    people: &[&Known],
    watch: Watch,
    lang: Lang,
) -> Result<Roster, PeopleError> {
    let far = Watch {
        within: watch.within.max(A_YEAR),
        ..watch
    };
    let looked_at = shared_out(people, Rooms::default, |rooms, known| {
        look_at(engines, everyone, known, rooms, (far, Closely::Standing))
    });
    let mut agenda = nothing_yet(everyone, watch, lang);
    let mut standings = Vec::with_capacity(people.len());
    for (looked, known) in looked_at.into_iter().zip(people) {
        let standing = match looked? {
            Ok(Some(looked)) => {
                let next = next(&looked.reminders, watch);
                let mut due = looked.reminders;
                due.retain(|(_, reminder)| reminder.on <= watch.last());
                let entries = due.iter().cloned();
                push_entries(&mut agenda.entries, known, &looked.rules, entries);
                let due = due.into_iter().map(|(_, reminder)| reminder).collect();
                Some(Standing {
                    rules: looked.rules,
                    stage: looked.stage,
                    next,
                    due,
                })
            }
            Ok(None) => None,
            Err(error) => {
                agenda.troubles.push(trouble(lang, &known.id, &error));
                None
            }
        };
        standings.push(standing);
    }
    put_in_order(&mut agenda);
    Ok(Roster { standings, agenda })
}

/// What concerns somebody first: the last of what has come, for that is the nearest to its deadline;
/// else what comes first.
fn next(reminders: &[(u32, Reminder)], watch: Watch) -> Option<Reminder> {
    let come = reminders.iter().rfind(|(_, it)| watch.is_due(it));
    let next = come.or_else(|| reminders.first())?;
    Some(next.1.clone())
}
