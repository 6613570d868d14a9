//! The result as of another day.

use chrono::NaiveDate;

use super::command::Command;
use super::conversation::{Conversation, Next};
use super::stop::Stop;
use crate::assess::Step;
use crate::plan::{Moments, YEARS};
use crate::report::asking::misread_day;
use crate::report::content::SectionKind;
use crate::report::{compared, looked_at};
use crate::ruleset::typed::parse_day;

impl Conversation<'_, '_> {
    /// Whether there is a result: nothing more is asked, or another day is looked at, which the result
    /// alone can do.
    pub(super) fn has_result(&self) -> bool {
        *self.interview().step() == Step::Done || self.looks_elsewhere()
    }

    /// Whether another day is looked at than the one asked about.
    pub(super) fn looks_elsewhere(&self) -> bool {
        self.interview().on() != self.interview().asked_on()
    }

    /// Looks at another day, if there is a result.
    pub(super) fn look(&mut self, command: &Command) -> Result<Next, Stop> {
        if !self.has_result() {
            self.say("line-not-while-asking")?;
            return Ok(Next::Prompt);
        }
        let day = match command {
            Command::LookOn(typed) => self.day_meant(typed)?,
            Command::NextChange | Command::PreviousChange => self.change(command)?,
            _ => Some(self.interview().asked_on()),
        };
        if let Some(day) = day {
            self.stage.look_on(day);
            self.follow();
            self.say_day()?;
        }
        Ok(Next::Prompt)
    }

    /// Looks at the day asked about again, which alone the answers are given for.
    pub(super) fn look_back(&mut self) -> Result<(), Stop> {
        if !self.looks_elsewhere() {
            return Ok(());
        }
        let asked_on = self.interview().asked_on();
        self.stage.look_on(asked_on);
        let variables = [("day", asked_on.to_string().into())];
        self.say_with("day-looked-back", &variables)
    }

    /// The day that was typed, unless it cannot be looked at.
    fn day_meant(&mut self, typed: &str) -> Result<Option<NaiveDate>, Stop> {
        match parse_day(typed, self.interview().asked_on()) {
            Ok(day) => Ok(Some(day)),
            Err(misread) => {
                self.lines.say(&misread_day(self.lang, misread))?;
                Ok(None)
            }
        }
    }

    /// The next day on which something changes, or the last before; says so if there is none.
    fn change(&mut self, command: &Command) -> Result<Option<NaiveDate>, Stop> {
        let on = self.interview().on();
        let engine = self.interview().engine();
        let mut moments = Moments::new(engine, &self.interview().weighed().answers);
        let (found, none) = match command {
            Command::PreviousChange => (moments.previous(on), "day-no-previous"),
            _ => (moments.next(on), "day-no-next"),
        };
        if found.is_none() {
            self.say_with(none, &[("years", YEARS.into())])?;
        }
        Ok(found.map(|moment| moment.day))
    }

    /// The head of the result of this day: which day it is, the verdict, what is otherwise.
    fn say_day(&mut self) -> Result<(), Stop> {
        let looked_at = looked_at(self.interview(), self.lang);
        self.lines.pause()?;
        for sentence in &looked_at.day {
            self.lines.say(sentence)?;
        }
        let content = self.content();
        let verdict = content.section(SectionKind::Verdict);
        let sentences = verdict.map_or(&[][..], |section| &section.sentences);
        if let Some(headline) = sentences.iter().find(|sentence| !sentence.loud) {
            self.lines.say(&headline.text)?;
        }
        if !looked_at.changes.is_empty() {
            self.say("line-changes")?;
            self.say_all(&looked_at.changes)?;
        }
        if !self.looks_elsewhere() {
            return Ok(());
        }
        let compared = compared(self.interview(), self.lang);
        if compared.is_empty() {
            self.say("line-all-the-same")?;
        } else if compared != looked_at.changes {
            self.say("line-compared")?;
            self.say_all(&compared)?;
        }
        self.say("line-whole-result")
    }

    fn say_all(&mut self, sentences: &[String]) -> Result<(), Stop> {
        for sentence in sentences {
            self.lines.say(&format!("- {sentence}"))?;
        }
        Ok(())
    }
}
