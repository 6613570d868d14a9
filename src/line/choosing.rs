//! Choosing somebody to go on with from those who are saved.

use std::collections::BTreeSet;

use super::conversation::{Conversation, Heard};
use super::stop::Stop;
use super::words;
use crate::i18n::{tr, tr_with};
use crate::report::words::listed;
use crate::ruleset::typed::fold;
use crate::store::{Listed, ProfileId, Profiles, StoreError};
use crate::text::clean;

/// How many are offered; the others are found by name or number.
const MOST_OFFERED: usize = 20;

/// Those who can be gone on with.
struct Saved {
    /// In the order of their numbers in the list, which begin at 1.
    offered: Vec<Offered>,
    /// How many more there are.
    hidden: usize,
}

/// Somebody who can be gone on with.
enum Offered {
    Sound(Listed),
    Damaged(ProfileId),
}

/// Whom the person wants to go on with.
enum Meant {
    New,
    Saved(ProfileId),
}

impl Conversation<'_, '_> {
    /// Opens the person asked for, or offers those there are.
    pub(super) fn choose_person(&mut self) -> Result<(), Stop> {
        let Some(store) = self.session.store else {
            return Ok(());
        };
        if let Some(id) = self.session.person.clone() {
            return self.open(store, &id, true);
        }
        let saved = self.saved(store)?;
        if saved.offered.is_empty() {
            return Ok(());
        }
        self.say_saved(&saved)?;
        loop {
            self.prompt("line-prompt")?;
            match self.hear()? {
                // It may be in another language now.
                None => self.say_saved(&saved)?,
                Some(Heard::Command(_)) => self.say("line-not-here")?,
                Some(Heard::Words(words)) => match saved.meant(&words, store) {
                    Some(Meant::New) => return Ok(()),
                    Some(Meant::Saved(id)) => return self.open(store, &id, false),
                    None => {
                        let variables = [("most", saved.last_number().into())];
                        self.say_with("line-no-such-person", &variables)?;
                    }
                },
            }
        }
    }

    /// Those who can be gone on with, latest first. The others are named with what is wrong.
    fn saved(&mut self, store: &Profiles) -> Result<Saved, Stop> {
        let mut saved = Saved {
            offered: Vec::new(),
            hidden: 0,
        };
        let listing = match store.list() {
            Ok(listing) => listing,
            Err(error) => {
                self.lines.pause()?;
                self.describe(&error)?;
                return Ok(saved);
            }
        };
        let rule_set = &self.rules().about.id;
        let (mut people, others): (Vec<Listed>, Vec<Listed>) = listing
            .profiles
            .into_iter()
            .partition(|person| person.rule_set == *rule_set);
        self.say_others(&others)?;
        people.sort_by(|a, b| (b.saved_on, &b.id).cmp(&(a.saved_on, &a.id)));
        saved.hidden = people.len().saturating_sub(MOST_OFFERED);
        people.truncate(MOST_OFFERED);
        saved.offered = people.into_iter().map(Offered::Sound).collect();
        for trouble in listing.troubles {
            match trouble.error {
                StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. } => {
                    saved.offered.push(Offered::Damaged(trouble.id));
                }
                error => {
                    self.lines.pause()?;
                    self.describe(&error)?;
                }
            }
        }
        Ok(saved)
    }

    /// Says that there are people of other rules, lest somebody believe them gone.
    fn say_others(&mut self, others: &[Listed]) -> Result<(), Stop> {
        if others.is_empty() {
            return Ok(());
        }
        let rules: BTreeSet<String> = others
            .iter()
            .map(|person| clean::one_line(&person.rule_set))
            .collect();
        let rules = listed(self.lang, rules.iter().map(String::as_str));
        let variables = [("count", others.len().into()), ("rules", rules.into())];
        self.lines.pause()?;
        self.say_with("line-people-of-other-rules", &variables)
    }

    fn say_saved(&mut self, saved: &Saved) -> Result<(), Stop> {
        self.lines.pause()?;
        self.say("line-people")?;
        let mut titles: Vec<String> = saved.offered.iter().map(|it| self.title(it)).collect();
        titles.push(tr(self.lang, "line-someone-new"));
        for (number, title) in (1_usize..).zip(titles) {
            let variables = [("number", number.into()), ("title", title.into())];
            self.say_with("line-choice", &variables)?;
        }
        if saved.hidden > 0 {
            self.say_with("line-more-people", &[("count", saved.hidden.into())])?;
        }
        Ok(())
    }

    fn title(&self, offered: &Offered) -> String {
        let person = match offered {
            Offered::Sound(person) => person,
            Offered::Damaged(id) => {
                let variables = [("id", id.to_string().into())];
                return tr_with(self.lang, "interview-damaged-person", &variables);
            }
        };
        let name = person.name.as_deref().map(clean::one_line);
        let key = if name.is_some() {
            "interview-person"
        } else {
            "interview-draft"
        };
        let variables = [
            ("name", name.unwrap_or_default().into()),
            ("begun", words::day(person.created_on)),
            ("saved", words::day(person.saved_on)),
            ("answers", person.answers.into()),
            ("id", person.id.to_string().into()),
        ];
        tr_with(self.lang, key, &variables)
    }
}

impl Saved {
    /// The number of "someone new".
    fn last_number(&self) -> usize {
        self.offered.len() + 1
    }

    /// Whom these words mean: a number of the list, or a name or number of somebody saved.
    fn meant(&self, words: &str, store: &Profiles) -> Option<Meant> {
        if words.is_empty() {
            return None;
        }
        let folded = fold(words);
        // "0001" is the person of this number, wherever they stand in the list.
        let number = folded.parse::<usize>().ok();
        let number = number.filter(|number| number.to_string() == folded);
        if number == Some(self.last_number()) {
            return Some(Meant::New);
        }
        let listed = number
            .and_then(|number| number.checked_sub(1))
            .and_then(|index| self.offered.get(index))
            .map(|offered| offered.id().clone());
        listed.or_else(|| store.find(words).ok()).map(Meant::Saved)
    }
}

impl Offered {
    const fn id(&self) -> &ProfileId {
        match self {
            Self::Sound(person) => &person.id,
            Self::Damaged(id) => id,
        }
    }
}
