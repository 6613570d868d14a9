//! Going on with somebody who was saved.

use super::command::Command;
use super::conversation::{Conversation, Heard};
use super::keeper::Keeper;
use super::stop::Stop;
use super::{LineError, words};
use crate::assess::{Interview, Stage};
use crate::profile::record_of;
use crate::report::Rechecked;
use crate::ruleset::typed::fold;
use crate::ruleset::typed::yes_or_no;
use crate::store::{Access, ProfileId, Profiles, StoreError};
use crate::text::clean;

impl<'s> Conversation<'_, 's> {
    /// Opens a person; one who was asked for by name and cannot be opened ends the conversation.
    pub(super) fn open(
        &mut self,
        store: &'s Profiles,
        id: &ProfileId,
        wanted: bool,
    ) -> Result<(), Stop> {
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

    pub(super) fn describe(&mut self, error: &StoreError) -> Result<(), Stop> {
        let description = error.describe(self.lang);
        self.lines.say(&description.sentence)?;
        self.lines.say(&description.hint)
    }

    /// Asks yes or no about something that is not a question of the interview.
    pub(super) fn confirm(&mut self, key: &str) -> Result<bool, Stop> {
        self.say(key)?;
        self.say("line-yes-or-no")?;
        loop {
            match self.hear()? {
                None => {
                    self.say(key)?;
                    self.say("line-yes-or-no")?;
                }
                Some(Heard::Command(Command::Back)) => return Ok(false),
                Some(Heard::Command(_)) => {
                    self.say("line-not-here")?;
                    self.say("line-not-yes-no-only")?;
                }
                Some(Heard::Words(words)) => match yes_or_no(&fold(&words)) {
                    Some(yes) => return Ok(yes),
                    None => self.say("line-not-yes-no-only")?,
                },
            }
        }
    }

    /// Takes over what a person said before.
    fn go_on_with(&mut self, keeper: Keeper<'s>) -> Result<(), Stop> {
        let keeper = if self.keeper.keeps_nothing() {
            Keeper::looking_at(keeper.profile().clone())
        } else {
            keeper
        };
        self.keeper = keeper;
        let (rules, on) = (self.rules(), self.session.on);
        let edition = self.keeper.profile().edition.clone();
        let fitted = self.keeper.fit(rules);
        let record = record_of(self.keeper.profile(), rules).record;
        let set_aside = fitted.set_aside.clone();
        let since = Rechecked::new(
            &self.session.engine,
            (&record, &self.keeper.profile().events),
            on,
            fitted,
        );
        let engine = self.session.engine.clone();
        self.stage = Stage::new(Interview::new(engine, on, Some(record)));
        let theirs = self.keeper.profile().lang;
        let theirs = theirs.filter(|lang| !self.lang_chosen && *lang != self.lang);
        if let Some(lang) = theirs {
            self.lang = lang;
            self.say("line-language")?;
        }
        let answered = self.interview().answered();
        self.say_with("line-going-on", &[("answers", answered.into())])?;
        match since {
            Some(since) => self.say_since_opening(since),
            None => self.say_other_rules(&edition, &set_aside),
        }
    }
}
