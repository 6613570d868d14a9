//! Everybody who is saved: first who they are, at once, and then where they stand.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use chrono::NaiveDate;

use super::clerk::{described, notice};
use super::run::Heard;
use crate::app::message::{Message, Person, Stored};
use crate::i18n::Lang;
use crate::people::{Engines, roster};
use crate::plan::Watch;
use crate::profile::PersonKey;
use crate::store::{Everyone, Known, Profiles, StoreError, shared_out};
use crate::text::clean;

/// How many days ahead is looked for reminders, as `juzhu remind` does.
const WITHIN: u32 = 30;

/// Lists everybody.
#[derive(Debug)]
pub(super) struct Lister {
    engines: Option<Arc<Engines>>,
    on: NaiveDate,
    listing: u64,
}

impl Lister {
    /// Everybody is looked at on this day; without rules nobody knows where they stand.
    pub(super) fn new(engines: Option<Engines>, on: NaiveDate) -> Self {
        Self {
            engines: engines.map(Arc::new),
            on,
            listing: 0,
        }
    }

    /// Says who is saved, the latest first, and on a thread of its own finds out where they stand: what
    /// is to be saved meanwhile does not wait for it.
    pub(super) fn list(&mut self, store: &Profiles, answers: &Sender<Heard>) {
        self.listing += 1;
        let listing = self.listing;
        let send = |answer| {
            // The loop may have ended.
            let _ = answers.send(Heard::from(Message::Stored(answer)));
        };
        let mut everyone = match store.everyone() {
            Ok(everyone) => everyone,
            Err(error) => {
                send(Stored::People {
                    people: Vec::new(),
                    troubles: vec![notice(&error)],
                    listing,
                });
                return;
            }
        };
        let order = latest_first(&everyone);
        send(people(&everyone, &order, listing));
        everyone.keep();
        let Some(engines) = self.engines.clone() else {
            return;
        };
        let watch = Watch {
            on: self.on,
            within: WITHIN,
        };
        let answers = answers.clone();
        thread::spawn(move || {
            let all = everyone.people();
            let known: Vec<&Known> = order.iter().filter_map(|at| all.get(*at)).collect();
            let answer = match roster(&engines, &everyone, &known, watch, Lang::default()) {
                Ok(roster) => Stored::Standings {
                    standings: roster.standings,
                    agenda: Arc::new(roster.agenda),
                    listing,
                },
                Err(error) => Stored::Done(described(|lang| error.describe(lang))),
            };
            let _ = answers.send(Heard::from(Message::Stored(answer)));
        });
    }
}

/// The places of everybody, the latest first.
fn latest_first(everyone: &Everyone) -> Vec<usize> {
    let people = everyone.people();
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|at| people.get(*at).map(|it| (it.brief.saved_on, &it.id)));
    order.reverse();
    order
}

/// Who is saved. The damaged come last; who cannot be read for another reason is named.
fn people(everyone: &Everyone, order: &[usize], listing: u64) -> Stored {
    let all = everyone.people();
    let mut people = shared_out(
        order,
        || (),
        |(), at| {
            let known = all.get(*at)?;
            let brief = &known.brief;
            let name = brief.name.as_deref().map(clean::one_line);
            let group = brief.group.as_deref().map(clean::one_line);
            Some(Person {
                key: PersonKey::new(known.id.as_str(), name.as_deref(), group.as_deref()),
                id: known.id.to_string(),
                name,
                namesake: false,
                group,
                standing: None,
                created_on: brief.created_on,
                saved_on: brief.saved_on,
                answers: brief.answers,
                damaged: false,
            })
        },
    );
    let mut troubles = Vec::new();
    for trouble in everyone.troubles() {
        match &trouble.error {
            StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. } => {
                people.push(Some(Person::damaged(trouble.id.as_str())));
            }
            error => troubles.push(notice(error)),
        }
    }
    Stored::People {
        people: people.into_iter().flatten().collect(),
        troubles,
        listing,
    }
}
