//! Keeping what was said: a save after every answer, and what to say of it.

use super::Session;
use crate::assess::Record;
use crate::plan::Fitted;
use crate::profile::{Profile, fit, note_result, put_record};
use crate::ruleset::RuleSet;
use crate::store::{Access, Claim, Opened, ProfileId, Profiles, StoreError};

/// The profile of the person who is asked, and where it is kept.
pub(super) struct Keeper<'a> {
    profile: Profile,
    place: Place<'a>,
    /// What lies on the disk is older than what was said.
    behind: bool,
    /// The person has been told so.
    told: bool,
}

/// Where a profile is kept.
enum Place<'a> {
    /// Nowhere: the person wants it so.
    Nowhere,
    /// Nowhere: it is open in another program, or cannot be written.
    ReadOnly,
    /// Here, from the first answer on.
    Here {
        store: &'a Profiles,
        claim: Option<Claim>,
        /// It was begun in this conversation.
        begun: bool,
    },
}

/// What came of a save.
#[derive(Debug)]
pub(super) enum Kept {
    /// It lies on the disk, or there is nothing to keep.
    Well,
    /// It lies on the disk again, after a failure that the person was told of.
    Again,
    /// It does not, and the person does not know yet.
    Failed(StoreError),
    /// It still does not, as the person knows.
    StillFailing(StoreError),
}

/// What the person is told of the keeping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Nothing is kept, as they wanted.
    Nothing,
    /// Nothing is kept, as they were told.
    ReadOnly,
    /// Nothing has been said yet.
    NothingYet,
    /// It lies on the disk under this id.
    Saved(ProfileId),
    /// The last answers do not lie on the disk.
    Behind,
    /// Nothing of what was said lies on the disk.
    NeverKept,
}

impl<'a> Keeper<'a> {
    /// For a new person.
    pub(super) fn new(profile: Profile, store: Option<&'a Profiles>) -> Self {
        let place = store.map_or(Place::Nowhere, |store| Place::Here {
            store,
            claim: None,
            begun: true,
        });
        Self::at(profile, place)
    }

    /// For a person who was opened.
    pub(super) fn opened(opened: Opened, store: &'a Profiles) -> Self {
        let place = match opened.access {
            Access::Writable(claim) => Place::Here {
                store,
                claim: Some(claim),
                begun: false,
            },
            Access::ReadOnly(_) => Place::ReadOnly,
        };
        Self::at(opened.profile, place)
    }

    /// For a person who is only looked at, as they want nothing kept.
    pub(super) const fn looking_at(profile: Profile) -> Self {
        Self::at(profile, Place::Nowhere)
    }

    /// For the copy of a damaged profile; the first save puts it in its place.
    pub(super) fn recovered(profile: Profile, claim: Claim, store: &'a Profiles) -> Self {
        let place = Place::Here {
            store,
            claim: Some(claim),
            begun: false,
        };
        let mut keeper = Self::at(profile, place);
        keeper.behind = true;
        keeper
    }

    const fn at(profile: Profile, place: Place<'a>) -> Self {
        Self {
            profile,
            place,
            behind: false,
            told: false,
        }
    }

    /// Whether the person wants nothing kept.
    pub(super) const fn keeps_nothing(&self) -> bool {
        matches!(self.place, Place::Nowhere)
    }

    pub(super) const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Fits the person to rules that may be others than they were saved with.
    pub(super) fn fit(&mut self, rules: &RuleSet) -> Fitted {
        fit(&mut self.profile, rules)
    }

    /// The random name of the person, if they have a file.
    pub(super) fn uid(&self) -> Option<String> {
        let uid = self.profile.uid.clone();
        uid.or_else(|| match &self.place {
            // A file of an older version was given one when it was saved.
            Place::Here {
                store,
                claim: Some(claim),
                ..
            } => store.read(claim.id()).ok()?.uid,
            _ => None,
        })
    }

    /// Whether a name makes sense: something is kept.
    pub(super) const fn keeps(&self) -> bool {
        matches!(self.place, Place::Here { .. })
    }

    /// Takes over what was said and saves it.
    pub(super) fn keep(&mut self, record: &Record, session: &Session<'_>) -> Kept {
        let before = self.profile.clone();
        put_record(&mut self.profile, record, session.engine.rules());
        if self.profile != before {
            self.behind = true;
        }
        self.save(session)
    }

    /// Remembers what the rules say now, though nothing else is to be saved.
    pub(super) fn remember(&mut self, session: &Session<'_>) -> Kept {
        self.behind = true;
        self.save(session)
    }

    /// Notes something beside the answers and saves it.
    pub(super) fn note(&mut self, note: impl FnOnce(&mut Profile), session: &Session<'_>) -> Kept {
        let before = self.profile.clone();
        note(&mut self.profile);
        if self.profile != before {
            self.behind = true;
        }
        self.save(session)
    }

    /// Saves, if what lies on the disk is older.
    fn save(&mut self, session: &Session<'_>) -> Kept {
        let Place::Here { store, claim, .. } = &mut self.place else {
            self.behind = false;
            return Kept::Well;
        };
        // A person of whom nothing is known yet is not worth a file.
        let unknown = self.profile.is_blank();
        if !self.behind || (unknown && claim.is_none()) {
            return Kept::Well;
        }
        let about = &session.engine.rules().about;
        self.profile.saved_on = session.today;
        self.profile.edition.clone_from(&about.edition);
        note_result(&mut self.profile, &session.engine, session.on);
        let saved = match claim {
            Some(held) => store.save(held, &self.profile).map(|_| ()),
            None => store.create(&self.profile).map(|opened| {
                if let Access::Writable(held) = opened.access {
                    *claim = Some(held);
                }
                self.profile = opened.profile;
            }),
        };
        match saved {
            Ok(()) => {
                self.behind = false;
                if std::mem::take(&mut self.told) {
                    Kept::Again
                } else {
                    Kept::Well
                }
            }
            Err(error) if self.told => Kept::StillFailing(error),
            Err(error) => {
                self.told = true;
                Kept::Failed(error)
            }
        }
    }

    /// Keeps nothing from now on. What was begun in this conversation is deleted; `Some(id)` is left
    /// of what was there before or could not be deleted.
    pub(super) fn keep_nothing(&mut self) -> Option<ProfileId> {
        let place = std::mem::replace(&mut self.place, Place::Nowhere);
        let Place::Here {
            store,
            claim: Some(claim),
            begun,
        } = place
        else {
            return None;
        };
        let id = claim.id().clone();
        if begun && store.delete_claimed(claim).is_ok() {
            return None;
        }
        Some(id)
    }

    pub(super) fn keeping(&self) -> Keeping {
        match &self.place {
            Place::Nowhere => Keeping::Nothing,
            Place::ReadOnly => Keeping::ReadOnly,
            Place::Here { claim: None, .. } if self.told => Keeping::NeverKept,
            Place::Here { .. } if self.told => Keeping::Behind,
            Place::Here { claim: None, .. } => Keeping::NothingYet,
            Place::Here {
                claim: Some(claim), ..
            } => Keeping::Saved(claim.id().clone()),
        }
    }
}
