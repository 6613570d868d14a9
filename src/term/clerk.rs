//! The disk, on a thread of its own: the screen never waits for it, and everything is done in order.

use std::collections::BTreeSet;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::TermError;
use super::lister::Lister;
use super::run::Heard;
use crate::app::Notice;
use crate::app::effect::{CalendarOrder, Effect};
use crate::app::kiosk::PinTried;
use crate::app::message::{Message, Stored};
use crate::i18n::{Lang, tr};
use crate::profile::Profile;
use crate::report::ics;
use crate::store::{
    Access, Claim, Description, Paths, PinError, PinFile, PinGate, PinTry, ProfileId, Profiles,
    SettingsFile, StoreError, note_visit, typed_path, write_output,
};
use crate::text::clean;

/// What a clerk leaves who has done everything.
#[derive(Debug, Default)]
pub(super) struct Closed {
    /// Why something that was to be saved is not.
    pub(super) not_saved: Option<StoreError>,
    /// How long has been waited for the next try of the PIN.
    pub(super) pin_waited: Duration,
}

/// The clerk, and how to reach them.
#[derive(Debug)]
pub(super) struct Clerk {
    orders: Option<Sender<Effect>>,
    at_work: Option<JoinHandle<Closed>>,
}

impl Clerk {
    /// Sends the clerk to work; answers go to the loop.
    pub(super) fn new(
        store: Option<Profiles>,
        paths: Option<Paths>,
        lister: Lister,
        pin: Option<(PinFile, Duration)>,
        answers: Sender<Heard>,
    ) -> Self {
        let (orders, received) = channel();
        let at_work = thread::spawn(move || {
            let mut desk = Desk {
                store,
                paths,
                lister,
                gate: pin.map(|(pin, waited)| PinGate::new(pin, Instant::now(), waited)),
                claim: None,
                begun: BTreeSet::new(),
                behind: None,
                lost: None,
            };
            desk.work(&received, &answers);
            let gate = desk.gate.as_ref();
            Closed {
                pin_waited: gate.map_or(Duration::ZERO, |gate| gate.waited(Instant::now())),
                not_saved: desk.lost.or(desk.behind),
            }
        });
        Self {
            orders: Some(orders),
            at_work: Some(at_work),
        }
    }

    /// Has something done. A clerk that has gone is noticed when they are to be waited for.
    pub(super) fn order(&self, effect: Effect) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(effect);
        }
    }

    /// Waits until everything is done.
    pub(super) fn close(&mut self) -> Result<Closed, TermError> {
        self.orders = None;
        match self.at_work.take() {
            Some(work) => work.join().map_err(|_| TermError::Broken),
            None => Ok(Closed::default()),
        }
    }
}

/// In a panic, too, what is on its way to the disk gets there.
impl Drop for Clerk {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

struct Desk {
    store: Option<Profiles>,
    paths: Option<Paths>,
    lister: Lister,
    /// At a public machine.
    gate: Option<PinGate>,
    /// The right to write the person at hand.
    claim: Option<Claim>,
    /// Whose files were begun in this run.
    begun: BTreeSet<String>,
    /// Why what was said last by the person at hand is not saved.
    behind: Option<StoreError>,
    /// The same of somebody who was at hand before.
    lost: Option<StoreError>,
}

impl Desk {
    fn work(&mut self, orders: &Receiver<Effect>, answers: &Sender<Heard>) {
        while let Ok(order) = orders.recv() {
            if order == Effect::List {
                if let Some(store) = &self.store {
                    self.lister.list(store, answers);
                }
                continue;
            }
            for answer in self.done(order) {
                // The loop may have ended; what is left is done all the same.
                let _ = answers.send(Heard::from(Message::Stored(answer)));
            }
        }
    }

    fn done(&mut self, order: Effect) -> Vec<Stored> {
        if let Effect::SaveSettings(settings) = &order {
            let saved = self
                .paths
                .as_ref()
                .map(|paths| SettingsFile::new(paths).write(settings));
            return match saved {
                Some(Err(error)) => vec![Stored::Done(notice(&error))],
                Some(Ok(())) | None => Vec::new(),
            };
        }
        if let (Effect::CountVisit { day, visit }, Some(paths)) = (&order, &self.paths) {
            // Nobody is there who could be told; what is counted is no answer of anybody.
            let _ = note_visit(paths, *day, visit);
            return Vec::new();
        }
        if let Effect::TryPin(pin) = &order {
            let tried = self
                .gate
                .as_mut()
                .map(|gate| tried(gate.try_pin(pin, Instant::now())));
            return tried.map(Stored::Pin).into_iter().collect();
        }
        if let Effect::WriteCalendar(order) = order {
            return vec![self.write_calendar(*order)];
        }
        let Some(store) = self.store.clone() else {
            return Vec::new();
        };
        let answer = match order {
            Effect::Open(id) => self.open(&store, &id),
            Effect::Recover(id) => self.recover(&store, &id),
            Effect::Save(profile) => self.save(&store, &profile),
            Effect::Rename { id, name } => rename(&store, &id, &name),
            Effect::SetGroup { id, group } => set_group(&store, &id, group.as_deref()),
            Effect::Delete(id) => delete(&store, &id),
            Effect::Release => {
                self.claim = None;
                self.lost = self.lost.take().or(self.behind.take());
                return Vec::new();
            }
            Effect::Forget => {
                self.behind = None;
                if let Some(claim) = self.claim.take()
                    && self.begun.contains(claim.id().as_str())
                {
                    let deleted = store.delete_claimed(claim);
                    return deleted
                        .err()
                        .map(|error| Stored::Done(notice(&error)))
                        .into_iter()
                        .collect();
                }
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        vec![answer]
    }

    /// Writes a calendar file. Whoever was given a name with their file is told by it.
    fn write_calendar(&self, order: CalendarOrder) -> Stored {
        let mut person = order.person;
        if let (false, Some(store), Some(claim)) = (order.is_named, &self.store, &self.claim)
            && let Ok(profile) = store.read(claim.id())
        {
            person.uid = profile.uid.unwrap_or(person.uid);
        }
        let path = typed_path(&order.path);
        let written = ics(&[person], order.on)
            .map_err(|error| StoreError::CannotWrite {
                path: path.clone(),
                source: io::Error::other(error),
            })
            .and_then(|text| write_output(&path, text.as_bytes()));
        match written {
            Ok(()) => Stored::CalendarWritten {
                path: clean::one_line(&path.display().to_string()),
                calendar: order.calendar,
            },
            Err(error) => Stored::Done(notice(&error)),
        }
    }

    fn save(&mut self, store: &Profiles, profile: &Profile) -> Stored {
        let saved = match &self.claim {
            Some(claim) => store.save(claim, profile).map(|_| claim.id().to_string()),
            None => store.create(profile).map(|opened| {
                let id = opened.profile.id.clone();
                if let Access::Writable(claim) = opened.access {
                    self.claim = Some(claim);
                    self.begun.insert(id.clone());
                }
                id
            }),
        };
        match saved {
            Ok(id) => {
                self.behind = None;
                Stored::Saved {
                    id: Some(id),
                    trouble: None,
                }
            }
            Err(error) => {
                let trouble = Notice::said(|lang| {
                    let said = error.describe(lang);
                    format!("{} {}", said.sentence, tr(lang, "interview-save-failed"))
                });
                self.behind = Some(error);
                Stored::Saved {
                    id: None,
                    trouble: Some(trouble.wrong()),
                }
            }
        }
    }

    fn open(&mut self, store: &Profiles, id: &str) -> Stored {
        self.claim = None;
        match named(id).and_then(|id| store.open(&id)) {
            Ok(opened) => {
                let read_only = match opened.access {
                    Access::Writable(claim) => {
                        self.claim = Some(claim);
                        None
                    }
                    Access::ReadOnly(reason) => Some(described(|lang| reason.describe(lang))),
                };
                Stored::Opened {
                    profile: Box::new(opened.profile),
                    read_only,
                }
            }
            Err(StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. }) => {
                self.recover(store, id)
            }
            Err(error) => Stored::NotOpened(notice(&error)),
        }
    }

    /// Keeps a damaged file aside and looks for what it was before.
    fn recover(&mut self, store: &Profiles, id: &str) -> Stored {
        self.claim = None;
        match named(id).and_then(|id| store.recover(&id)) {
            Ok(recovery) => {
                let aside = match &recovery.kept_aside {
                    Some(path) => {
                        let path = clean::one_line(&path.display().to_string());
                        Notice::of("aside-kept", &[("path", path.into())])
                    }
                    None => Notice::of("aside-missing", &[]),
                };
                self.claim = recovery.backup.is_some().then_some(recovery.claim);
                Stored::Damaged {
                    aside: aside.wrong(),
                    backup: recovery.backup.map(Box::new),
                }
            }
            Err(error) => Stored::NotOpened(notice(&error)),
        }
    }
}

fn tried(tried: Result<PinTry, PinError>) -> PinTried {
    match tried {
        Ok(PinTry::Right) => PinTried::Right,
        Ok(PinTry::Wrong(wait)) => PinTried::Wrong(wait),
        Ok(PinTry::TooSoon(wait)) => PinTried::TooSoon(wait),
        Err(error) => PinTried::Failed(described(|lang| error.describe(lang))),
    }
}

fn rename(store: &Profiles, id: &str, name: &str) -> Stored {
    let renamed = named(id).and_then(|id| store.rename(&id, name));
    let variables = [("name", name.to_owned().into())];
    Stored::Done(match renamed {
        Ok(()) => Notice::of("renamed", &variables),
        Err(error) => notice(&error),
    })
}

fn set_group(store: &Profiles, id: &str, group: Option<&str>) -> Stored {
    let set = named(id).and_then(|id| store.set_group(&id, group));
    Stored::Done(match (set, group) {
        (Ok(()), Some(group)) => Notice::of("grouped", &[("group", group.to_owned().into())]),
        (Ok(()), None) => Notice::of("ungrouped", &[]),
        (Err(error), _) => notice(&error),
    })
}

fn delete(store: &Profiles, id: &str) -> Stored {
    let deleted = named(id).and_then(|id| store.delete(&id));
    Stored::Done(match deleted {
        Ok(()) => Notice::of("deleted", &[]),
        Err(error) => notice(&error),
    })
}

/// The file of this name.
fn named(id: &str) -> Result<ProfileId, StoreError> {
    id.parse().map_err(|_| StoreError::NoSuchProfile {
        wanted: id.to_owned(),
    })
}

/// An error of the disk, in both languages.
pub(super) fn notice(error: &StoreError) -> Notice {
    described(|lang| error.describe(lang))
}

pub(super) fn described(describe: impl Fn(Lang) -> Description) -> Notice {
    Notice::said(|lang| describe(lang).sentence)
        .hinted(|lang| describe(lang).hint)
        .wrong()
}
