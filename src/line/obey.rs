//! Commands.

use super::command::Command;
use super::conversation::{Conversation, Next};
use super::naming::Named;
use super::stop::Stop;
use crate::assess::{Force, Interview, PutOff, Step};
use crate::i18n::Lang;
use crate::profile::{MarkHistory, Profile};

impl Conversation<'_, '_> {
    /// Does what was commanded. `question` is the one that is being asked, if any.
    pub(super) fn obey(&mut self, command: Command, question: Option<usize>) -> Result<Next, Stop> {
        if command.leaves_result() {
            self.look_back()?;
        }
        match command {
            Command::Back => self.back(),
            Command::Why => {
                match question {
                    Some(question) => self.say_why(question)?,
                    None => self.say("line-no-question")?,
                }
                Ok(Next::Prompt)
            }
            Command::Skip => self.skip(question),
            Command::Review => {
                self.reviewing = true;
                Ok(Next::Step)
            }
            Command::Clear => self.clear(question),
            Command::Undo => {
                let undone = self.turn_back(MarkHistory::undo, Interview::undo)?;
                self.undone(undone, "line-undone", "line-nothing-to-undo")
            }
            Command::Redo => {
                let redone = self.turn_back(MarkHistory::redo, Interview::redo)?;
                self.undone(redone, "line-redone", "line-nothing-to-redo")
            }
            Command::Save(name) => match self.name(name)? {
                Named::Done | Named::Back => Ok(Next::Prompt),
                // Naming never gives back another wish to name, so this goes one deep.
                Named::Instead(command) => self.obey(command, question),
            },
            Command::Code(code) => self.code(code),
            Command::Quit => Err(Stop::Quit),
            Command::Help => {
                self.say_help()?;
                Ok(Next::Prompt)
            }
            Command::Language(lang) => {
                self.speak(lang)?;
                Ok(Next::Step)
            }
            Command::Result => {
                if self.stage.at().is_none() && self.has_result() {
                    // The page of the result says it.
                    self.result_said = None;
                } else {
                    self.say_result()?;
                }
                Ok(Next::Step)
            }
            Command::Guide(words) => {
                self.say_guide(&words)?;
                Ok(Next::Prompt)
            }
            Command::Ways => {
                self.say_ways()?;
                Ok(Next::Prompt)
            }
            Command::Since => {
                self.say_since()?;
                Ok(Next::Prompt)
            }
            Command::Others => self.others(),
            Command::WhatIf(None) => self.begin_what_if(),
            Command::WhatIf(Some(number)) => self.go_to_what_if(number),
            Command::Compare => self.compare(),
            Command::Adopt => self.adopt(),
            Command::Discard => self.discard(),
            Command::Real => self.real(),
            Command::LookOn(_)
            | Command::NextChange
            | Command::PreviousChange
            | Command::LookBack => self.look(&command),
            Command::KeepNothing => {
                self.keep_nothing()?;
                Ok(Next::Prompt)
            }
            Command::Record(recording) => self.record(&recording),
            Command::Years(asked) => {
                self.years(&asked)?;
                Ok(Next::Prompt)
            }
            Command::Reminders => {
                self.say_reminders()?;
                Ok(Next::Prompt)
            }
            Command::Remind(number, said) => {
                self.remind(number, &said)?;
                Ok(Next::Prompt)
            }
            Command::Calendar(path) => {
                self.write_calendar(path)?;
                Ok(Next::Prompt)
            }
            Command::Mark(papers, marking) => {
                self.mark(&papers, &marking)?;
                Ok(Next::Prompt)
            }
        }
    }

    fn back(&mut self) -> Result<Next, Stop> {
        if self.editing.take().is_some() {
            self.say("line-unchanged")?;
            self.interview_mut().go_on();
            return Ok(Next::Step);
        }
        if self.interview_mut().back() {
            return Ok(Next::Step);
        }
        self.say("line-first-question")?;
        Ok(Next::Prompt)
    }

    fn skip(&mut self, question: Option<usize>) -> Result<Next, Stop> {
        let Some(question) = question else {
            self.say("line-no-question")?;
            return Ok(Next::Prompt);
        };
        self.editing = None;
        let counts = self.interview().weighed().force.get(question) == Some(&Force::InForce);
        let again = self.interview().record().put_off(question) != PutOff::No;
        self.interview_mut().skip(question);
        self.say(if counts {
            "line-unchanged"
        } else if again {
            "line-left-open"
        } else {
            "line-put-off"
        })?;
        self.keep()?;
        Ok(Next::Step)
    }

    fn clear(&mut self, question: Option<usize>) -> Result<Next, Stop> {
        let Some(question) = question else {
            self.say("line-no-question")?;
            return Ok(Next::Prompt);
        };
        if !self.interview_mut().take_back(question) {
            self.say("line-nothing-to-clear")?;
            return Ok(Next::Prompt);
        }
        self.editing = None;
        self.say("line-cleared")?;
        self.keep()?;
        Ok(Next::Step)
    }

    fn others(&mut self) -> Result<Next, Stop> {
        self.editing = None;
        self.interview_mut().ask_more(true);
        let nothing_more = *self.interview().step() == Step::Done;
        self.say(if nothing_more {
            "line-no-more-to-ask"
        } else {
            "line-others-too"
        })?;
        self.keep()?;
        Ok(Next::Step)
    }

    fn undone(&mut self, done: bool, said: &str, nothing: &str) -> Result<Next, Stop> {
        if !done {
            self.say(nothing)?;
            return Ok(Next::Prompt);
        }
        self.editing = None;
        self.say(said)?;
        self.keep()?;
        Ok(Next::Step)
    }

    /// Takes the last edit back, or makes it again: what was said of a paper, or an answer.
    fn turn_back(
        &mut self,
        mark: fn(&mut MarkHistory, &mut Profile, (usize, usize)) -> bool,
        answer: fn(&mut Interview) -> bool,
    ) -> Result<bool, Stop> {
        let edits = self.interview().edits();
        // Papers are marked with the real answers only.
        if self.stage.at().is_none() {
            let mut marks = std::mem::take(&mut self.marks);
            let mut done = false;
            let noted = self.note(|profile| done = mark(&mut marks, profile, edits));
            self.marks = marks;
            noted?;
            if done {
                return Ok(true);
            }
        }
        Ok(answer(self.interview_mut()))
    }

    /// What can be typed, one command a line.
    pub(super) fn say_help(&mut self) -> Result<(), Stop> {
        for key in [
            "line-help",
            "line-help-unsure",
            "line-help-back",
            "line-help-why",
            "line-help-skip",
            "line-help-review",
            "line-help-clear",
            "line-help-undo",
            "line-help-result",
            "line-help-guide",
            "line-help-ways",
            "line-help-others",
            "line-help-on",
            "line-help-change",
            "line-help-since",
            "line-help-have",
            "line-help-getting",
            "line-help-cannot",
            "line-help-note",
            "line-help-record",
            "line-help-take-back",
            "line-help-years",
            "line-help-years-add",
            "line-help-reminders",
            "line-help-done",
            "line-help-snooze",
            "line-help-calendar",
            "line-help-what-if",
            "line-help-compare",
            "line-help-keep",
            "line-help-language",
            "line-help-save",
            "line-help-no-save",
            "line-help-code",
            "line-help-quit",
            "line-help-help",
        ] {
            self.say(key)?;
        }
        Ok(())
    }

    /// Goes on in another language, the other one if none is named.
    pub(super) fn speak(&mut self, lang: Option<Lang>) -> Result<(), Stop> {
        self.lang = lang.unwrap_or(self.lang.other());
        let chosen = self.lang;
        self.lang_chosen = true;
        self.say("line-language")?;
        self.note(|profile| profile.lang = Some(chosen))
    }

    /// Keeps nothing from now on, and says what became of what was kept.
    pub(super) fn keep_nothing(&mut self) -> Result<(), Stop> {
        match self.keeper.keep_nothing() {
            None => self.say("line-keeps-nothing-now"),
            Some(id) => {
                self.say("line-keeps-nothing-now")?;
                self.say_with("line-stays", &[("id", id.to_string().into())])
            }
        }
    }
}
