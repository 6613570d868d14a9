//! Going on with somebody who was saved, or beginning with somebody new.

use super::command::{Command, parse_command};
use super::conversation::Conversation;
use super::fold::fold;
use super::keeper::Keeper;
use super::parse::yes_or_no;
use super::stop::Stop;
use super::{LineError, words};
use crate::assess::Interview;
use crate::i18n::{tr, tr_with};
use crate::profile::{Profile, record_of};
use crate::store::{Access, Listed, ProfileId, Profiles, StoreError};
use crate::text::clean;

/// How many are offered; the others are found by name or number.
const MOST_OFFERED: usize = 20;

impl<'s> Conversation<'_, 's> {
    /// Opens the person asked for, or offers those there are.
    pub(super) fn choose_person(&mut self) -> Result<(), Stop> {
        let Some(store) = self.session.store else {
            return Ok(());
        };
        if let Some(id) = self.session.person.clone() {
            return self.open(store, &id, true);
        }
        let offered = self.offered(store)?;
        if offered.is_empty() {
            return Ok(());
        }
        self.lines.pause()?;
        self.say("line-people")?;
        for (number, person) in (1..).zip(&offered) {
            let text = person.title.clone();
            self.say_with(
                "line-choice",
                &[("number", number.into()), ("title", text.into())],
            )?;
        }
        let new = tr(self.lang, "line-someone-new");
        let last = offered.len() + 1;
        self.say_with(
            "line-choice",
            &[("number", last.into()), ("title", new.into())],
        )?;
        loop {
            self.say("line-prompt")?;
            let typed = self.listen()?;
            match parse_command(&typed) {
                Some(Command::Quit) => return Err(Stop::Quit),
                Some(Command::Language(lang)) => {
                    self.speak(lang)?;
                    continue;
                }
                Some(Command::KeepNothing) => {
                    self.keep_nothing()?;
                    return Ok(());
                }
                _ => {}
            }
            let number = fold(&typed).parse::<usize>().ok();
            if number == Some(last) {
                return Ok(());
            }
            let listed = number
                .and_then(|number| number.checked_sub(1))
                .and_then(|index| offered.get(index))
                .map(|person| person.id.clone());
            let named = || {
                (!typed.is_empty())
                    .then(|| store.find(&typed).ok())
                    .flatten()
            };
            if let Some(id) = listed.or_else(named) {
                return self.open(store, &id, false);
            }
            self.say_with("line-no-such-person", &[("most", last.into())])?;
        }
    }

    /// Those who can be gone on with, latest first. The others are named with what is wrong.
    fn offered(&mut self, store: &Profiles) -> Result<Vec<Offered>, Stop> {
        let listing = match store.list() {
            Ok(listing) => listing,
            Err(error) => {
                self.lines.pause()?;
                self.describe(&error)?;
                return Ok(Vec::new());
            }
        };
        let rule_set = &self.rules().about.id;
        let mut people: Vec<Listed> = listing
            .profiles
            .into_iter()
            .filter(|person| person.rule_set == *rule_set)
            .collect();
        people.sort_by(|a, b| (b.saved_on, &b.id).cmp(&(a.saved_on, &a.id)));
        let hidden = people.len().saturating_sub(MOST_OFFERED);
        people.truncate(MOST_OFFERED);
        let mut offered: Vec<Offered> = people
            .into_iter()
            .map(|person| self.offer(person))
            .collect();
        for trouble in listing.troubles {
            match trouble.error {
                StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. } => {
                    let variables = [("id", trouble.id.to_string().into())];
                    offered.push(Offered {
                        title: tr_with(self.lang, "line-damaged-person", &variables),
                        id: trouble.id,
                    });
                }
                error => {
                    self.lines.pause()?;
                    self.describe(&error)?;
                }
            }
        }
        if hidden > 0 {
            self.say_with("line-more-people", &[("count", hidden.into())])?;
        }
        Ok(offered)
    }

    fn offer(&self, person: Listed) -> Offered {
        let variables = [
            (
                "name",
                clean::one_line(person.name.as_deref().unwrap_or_default()).into(),
            ),
            ("begun", words::day(person.created_on)),
            ("saved", words::day(person.saved_on)),
            ("answers", person.answers.into()),
            ("id", person.id.to_string().into()),
        ];
        let title = if person.name.is_some() {
            tr_with(self.lang, "line-person", &variables)
        } else {
            tr_with(self.lang, "line-draft", &variables)
        };
        Offered {
            id: person.id,
            title,
        }
    }

    /// Opens a person; one who was asked for by name and cannot be opened ends the conversation.
    fn open(&mut self, store: &'s Profiles, id: &ProfileId, wanted: bool) -> Result<(), Stop> {
        match store.open(id) {
            Ok(opened) if opened.profile.rule_set != self.rules().about.id => {
                let other = clean::one_line(&opened.profile.rule_set);
                self.say_with("line-other-rules", &[("id", other.into())])?;
                self.say("line-begin-new")
            }
            Ok(opened) => {
                if let Access::ReadOnly(reason) = &opened.access {
                    let description = reason.describe(self.lang);
                    self.lines.say(&description.sentence)?;
                    self.lines.say(&description.hint)?;
                }
                self.go_on_with(Keeper::opened(opened, store))
            }
            Err(StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. }) => {
                self.recover(store, id)
            }
            Err(error) if wanted => Err(Stop::Failed(LineError::Store(error))),
            Err(error) => {
                self.describe(&error)?;
                self.say("line-begin-new")
            }
        }
    }

    /// Keeps a damaged file aside and offers what it was before.
    fn recover(&mut self, store: &'s Profiles, id: &ProfileId) -> Result<(), Stop> {
        let recovery = match store.recover(id) {
            Ok(recovery) => recovery,
            Err(error) => {
                self.describe(&error)?;
                return self.say("line-begin-new");
            }
        };
        if let Some(path) = &recovery.kept_aside {
            let path = path.display().to_string();
            self.say_with("line-kept-aside", &[("path", path.into())])?;
        }
        let Some(backup) = recovery.backup else {
            self.say("line-no-backup")?;
            return self.say("line-begin-new");
        };
        let variables = [
            ("day", words::day(backup.saved_on)),
            ("answers", backup.answers.len().into()),
        ];
        self.say_with("line-backup", &variables)?;
        if self.confirm("line-take-backup")? {
            self.go_on_with(Keeper::recovered(backup, recovery.claim, store))?;
            self.keep()
        } else {
            self.say("line-backup-stays")?;
            self.say("line-begin-new")
        }
    }

    fn describe(&mut self, error: &StoreError) -> Result<(), Stop> {
        let description = error.describe(self.lang);
        self.lines.say(&description.sentence)?;
        self.lines.say(&description.hint)
    }

    /// Asks yes or no about something that is not a question of the interview.
    pub(super) fn confirm(&mut self, key: &str) -> Result<bool, Stop> {
        self.say(key)?;
        self.say("line-yes-or-no")?;
        loop {
            let typed = self.listen()?;
            match parse_command(&typed) {
                Some(Command::Quit) => return Err(Stop::Quit),
                Some(Command::Back) => return Ok(false),
                _ => {}
            }
            if let Some(yes) = yes_or_no(&fold(&typed)) {
                return Ok(yes);
            }
            self.say("line-not-yes-no-only")?;
        }
    }

    /// Takes over what a person said before.
    fn go_on_with(&mut self, keeper: Keeper<'s>) -> Result<(), Stop> {
        let profile: &Profile = keeper.profile();
        let rules = self.session.engine.rules();
        let restored = record_of(profile, rules);
        let edition = profile.edition.clone();
        self.interview = Interview::new(
            self.session.engine.clone(),
            self.session.on,
            Some(restored.record),
        );
        self.keeper = keeper;
        let answered = self.interview.answered();
        self.say_with("line-going-on", &[("answers", answered.into())])?;
        if edition != rules.about.edition {
            let variables = [
                ("before", clean::one_line(&edition).into()),
                ("now", rules.about.edition.as_str().into()),
            ];
            self.say_with("line-other-edition", &variables)?;
        }
        if !restored.unknown.is_empty() {
            let unknown = restored.unknown.iter().map(String::as_str);
            let listed = words::listed(self.lang, unknown);
            self.say_with("line-unknown-answers", &[("answers", listed.into())])?;
        }
        Ok(())
    }
}

/// Somebody who can be gone on with.
struct Offered {
    id: ProfileId,
    title: String,
}
