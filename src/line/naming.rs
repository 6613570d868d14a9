//! Giving a person a name to be found by.

use super::command::{Command, parse_command};
use super::conversation::Conversation;
use super::keeper::Keeping;
use super::stop::Stop;

impl Conversation<'_, '_> {
    /// Saves under a name; asks for one if none was typed.
    pub(super) fn name(&mut self, name: Option<String>) -> Result<(), Stop> {
        if !self.keeper.keeps() {
            return match self.keeper.keeping() {
                Keeping::ReadOnly => self.say("line-kept-read-only"),
                _ => self.say("line-keeps-nothing"),
            };
        }
        let name = match name {
            Some(name) => name,
            None => self.ask_name()?,
        };
        if name.is_empty() {
            return self.say("line-no-name");
        }
        self.note(|profile| profile.set_name(&name))?;
        match (self.keeper.keeping(), self.keeper.profile().name.clone()) {
            (Keeping::Saved(id), Some(name)) => {
                let variables = [("name", name.into()), ("id", id.to_string().into())];
                self.say_with("line-named", &variables)
            }
            _ => Ok(()),
        }
    }

    /// Before leaving: offers a draft a name.
    pub(super) fn offer_name(&mut self) -> Result<(), Stop> {
        let saved = matches!(self.keeper.keeping(), Keeping::Saved(_));
        if saved && self.keeper.profile().is_draft() {
            self.lines.pause()?;
            self.name(None)?;
        }
        Ok(())
    }

    /// Whatever is typed is the name, but for the words by which people leave.
    fn ask_name(&mut self) -> Result<String, Stop> {
        self.say("line-ask-name")?;
        let typed = self.listen()?;
        Ok(match parse_command(&typed) {
            Some(Command::Quit | Command::Skip | Command::Back) => String::new(),
            _ => typed,
        })
    }
}
