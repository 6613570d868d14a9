//! A disk that is a map, and answers at once.

use std::collections::BTreeMap;

use juzhu::app::Notice;
use juzhu::app::effect::{CalendarOrder, Effect};
use juzhu::app::message::{Person, Stored};
use juzhu::profile::{PersonKey, Profile};

/// What lies on the disk.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    pub(super) people: BTreeMap<String, Profile>,
    /// Files that cannot be read, each with the copy from before, if there is one.
    pub(super) damaged: BTreeMap<String, Option<Profile>>,
    /// Whoever is opened is open elsewhere, too.
    pub(super) read_only: bool,
    /// Nothing can be saved.
    pub(super) full: bool,
    /// How often something was saved.
    pub(super) saves: usize,
    /// The calendar files that were written.
    pub(super) calendars: Vec<CalendarOrder>,
    held: Option<String>,
    begun: usize,
}

impl Shelf {
    /// With these people on it, numbered from 1.
    pub(super) fn with(people: impl IntoIterator<Item = Profile>) -> Self {
        let mut shelf = Self::default();
        for profile in people {
            let id = format!("{}", shelf.people.len() + 1);
            shelf.people.insert(id.clone(), profile.with_id(&id));
        }
        shelf
    }

    /// The same, with everybody open elsewhere.
    pub(super) fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// The same, with no room left.
    pub(super) fn full(mut self) -> Self {
        self.full = true;
        self
    }

    /// Does what is to be done on the disk.
    pub(super) fn answer(&mut self, effect: Effect) -> Option<Stored> {
        Some(match effect {
            Effect::List => self.list(),
            Effect::Open(id) => self.open(&id),
            Effect::Recover(id) => {
                let backup = self
                    .damaged
                    .remove(&id)
                    .expect("it is damaged")
                    .map(Box::new);
                self.held = backup.is_some().then(|| id.clone());
                let path = format!("/home/me/juzhu/{id}.damaged");
                let aside = Notice::of("aside-kept", &[("path", path.into())]);
                Stored::Damaged {
                    aside: aside.wrong(),
                    backup,
                }
            }
            Effect::Save(profile) => self.save(*profile),
            Effect::Release => {
                self.held = None;
                return None;
            }
            Effect::Forget => {
                if let Some(id) = self.held.take() {
                    self.people.remove(&id);
                }
                return None;
            }
            Effect::Rename { id, name } => {
                let person = self.people.get_mut(&id).expect("somebody to rename");
                person.set_name(&name);
                Stored::Done(Notice::of("renamed", &[("name", name.into())]))
            }
            Effect::WriteCalendar(order) => {
                if self.full {
                    return Some(Stored::Done(Notice::said(|_| "no room".to_owned()).wrong()));
                }
                self.calendars.push(*order.clone());
                Stored::CalendarWritten {
                    path: order.path,
                    calendar: order.calendar,
                }
            }
            Effect::SetGroup { id, group } => {
                let person = self.people.get_mut(&id).expect("somebody to group");
                person.group = group;
                Stored::Done(Notice::of("ungrouped", &[]))
            }
            Effect::Delete(id) => {
                let gone = self.people.remove(&id).is_some() | self.damaged.remove(&id).is_some();
                assert!(gone, "somebody to delete");
                Stored::Done(Notice::of("deleted", &[]))
            }
            other => panic!("{other:?} is nothing for the disk"),
        })
    }

    fn list(&self) -> Stored {
        let mut people: Vec<Person> = self
            .people
            .iter()
            .map(|(id, profile)| Person {
                id: id.clone(),
                name: profile.name.clone(),
                group: profile.group.clone(),
                key: PersonKey::new(id, profile.name.as_deref(), profile.group.as_deref()),
                standing: None,
                namesake: false,
                created_on: profile.created_on,
                saved_on: profile.saved_on,
                answers: profile.answers.len(),
                damaged: false,
            })
            .collect();
        people.sort_by(|one, other| (other.saved_on, &other.id).cmp(&(one.saved_on, &one.id)));
        people.extend(self.damaged.keys().map(|id| Person::damaged(id)));
        Stored::People {
            people,
            troubles: Vec::new(),
            listing: 1,
        }
    }

    fn open(&mut self, id: &str) -> Stored {
        let profile = self.people.get(id).expect("somebody to open").clone();
        self.held = (!self.read_only).then(|| id.to_owned());
        let read_only = self
            .read_only
            .then(|| Notice::said(|_| "open elsewhere / 别处已打开".to_owned()).wrong());
        Stored::Opened {
            profile: Box::new(profile),
            read_only,
        }
    }

    fn save(&mut self, profile: Profile) -> Stored {
        if self.full {
            return Stored::Saved {
                id: None,
                trouble: Some(Notice::said(|_| "disk full / 磁盘已满".to_owned()).wrong()),
            };
        }
        self.saves += 1;
        let id = match (&self.held, profile.id.is_empty()) {
            (Some(id), _) => id.clone(),
            (None, true) => {
                self.begun += 1;
                format!("n{}", self.begun)
            }
            (None, false) => panic!("{} is nobody's to write", profile.id),
        };
        self.held = Some(id.clone());
        self.people.insert(id.clone(), profile.with_id(&id));
        Stored::Saved {
            id: Some(id),
            trouble: None,
        }
    }
}
