//! Giving a person a name to be found by.

use super::command::Command;
use super::conversation::{Conversation, Heard, Next};
use super::keeper::Keeping;
use super::stop::Stop;
use crate::profile::name_from;

/// What came of asking for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// There is a name, or none is wanted.
    Done,
    /// The person wants back to where they were.
    Back,
    /// The person wants this instead; never another name.
    Instead(Command),
}

impl Conversation<'_, '_> {
    /// Saves under a name; asks for one if none was typed.
    pub(super) fn name(&mut self, mut typed: Option<String>) -> Result<Named, Stop> {
        // A name that somebody else has is taken when it is typed again.
        let mut taken = None;
        loop {
            if !self.keeper.keeps() {
                self.say(match self.keeper.keeping() {
                    Keeping::ReadOnly => "line-kept-read-only",
                    _ => "interview-keeps-nothing",
                })?;
                return Ok(Named::Done);
            }
            let Some(name) = typed.take() else {
                self.say("line-ask-name")?;
                match self.hear()? {
                    None => {}
                    Some(Heard::Words(words)) => typed = Some(words),
                    Some(Heard::Command(Command::Save(name))) => typed = name,
                    Some(Heard::Command(Command::Skip)) => typed = Some(String::new()),
                    Some(Heard::Command(Command::Back)) => return Ok(Named::Back),
                    Some(Heard::Command(command)) => return Ok(Named::Instead(command)),
                }
                continue;
            };
            let Some(name) = name_from(&name) else {
                self.say_no_name()?;
                return Ok(Named::Done);
            };
            if taken.as_ref() != Some(&name) && self.says_namesake(&name)? {
                taken = Some(name);
                continue;
            }
            self.give_name(&name)?;
            return Ok(Named::Done);
        }
    }

    fn say_no_name(&mut self) -> Result<(), Stop> {
        match self.keeper.profile().name.clone() {
            Some(name) => self.say_with("line-name-stays", &[("name", name.into())]),
            None => self.say("line-no-name"),
        }
    }

    /// Says so if somebody else is found by this name.
    fn says_namesake(&mut self, name: &str) -> Result<bool, Stop> {
        let found = self.session.store.and_then(|store| store.find(name).ok());
        match (found, self.keeper.keeping()) {
            (Some(other), Keeping::Saved(own)) if other == own => Ok(false),
            (Some(other), _) => {
                let variables = [("name", name.into()), ("id", other.to_string().into())];
                self.say_with("line-name-taken", &variables)?;
                Ok(true)
            }
            (None, _) => Ok(false),
        }
    }

    fn give_name(&mut self, name: &str) -> Result<(), Stop> {
        let saved_before = !matches!(self.keeper.keeping(), Keeping::Behind | Keeping::NeverKept);
        self.note(|profile| profile.set_name(name))?;
        match (self.keeper.keeping(), self.keeper.profile().name.clone()) {
            (Keeping::Saved(id), Some(name)) => {
                let variables = [("name", name.into()), ("id", id.to_string().into())];
                self.say_with("line-named", &variables)
            }
            // Who has just been told need not hear it again.
            (Keeping::Behind | Keeping::NeverKept, _) if !saved_before => {
                self.say("interview-save-failed")
            }
            _ => Ok(()),
        }
    }

    /// Before leaving: offers a draft a name. Whoever wants something else instead stays.
    pub(super) fn offer_name(&mut self) -> Result<Next, Stop> {
        let saved = matches!(self.keeper.keeping(), Keeping::Saved(_));
        if !saved || !self.keeper.profile().is_draft() {
            return Ok(Next::End);
        }
        self.lines.pause()?;
        match self.name(None) {
            Ok(Named::Done) | Err(Stop::Quit) => Ok(Next::End),
            Ok(Named::Back) => Ok(Next::Step),
            Ok(Named::Instead(command)) => {
                self.obey(command, None)?;
                Ok(Next::Step)
            }
            Err(stop) => Err(stop),
        }
    }
}
