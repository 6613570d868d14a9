//! Other answers, tried on a copy: nothing of it is kept until the person takes it over.

use super::conversation::{Conversation, Next};
use super::stop::Stop;
use crate::assess::MOST_COPIES;
use crate::i18n::{Value, tr};
use crate::profile::marks_of;
use crate::report::comparison_of;

impl Conversation<'_, '_> {
    /// Says a prompt; at a copy it says that this is one.
    pub(super) fn prompt(&mut self, key: &str) -> Result<(), Stop> {
        let prompt = tr(self.lang, key);
        let Some(number) = self.what_if_number() else {
            return self.lines.say(&prompt);
        };
        let variables = [("number", number), ("prompt", prompt.into())];
        self.say_with("line-what-if-prompt", &variables)
    }

    /// The number of the copy at hand, from 1.
    fn what_if_number(&self) -> Option<Value<'static>> {
        self.stage.at().map(|at| Value::from(at + 1))
    }

    /// Begins a copy, with all its answers to choose from.
    pub(super) fn begin_what_if(&mut self) -> Result<Next, Stop> {
        if !self.stage.copy() {
            self.say_with("line-what-if-enough", &[("most", MOST_COPIES.into())])?;
            return Ok(Next::Prompt);
        }
        self.turn_to_stage();
        let number = self.stage.copies().len();
        self.say_with("line-what-if-new", &[("number", number.into())])?;
        self.hint_what_if()?;
        self.reviewing = self.interview().answered() > 0;
        Ok(Next::Step)
    }

    /// Says, once, what can be done with a copy.
    pub(super) fn hint_what_if(&mut self) -> Result<(), Stop> {
        if std::mem::replace(&mut self.hinted.what_if, true) {
            return Ok(());
        }
        self.say("line-what-if-how")
    }

    /// Goes to the copy with this number.
    pub(super) fn go_to_what_if(&mut self, number: usize) -> Result<Next, Stop> {
        let most = self.stage.copies().len();
        if most == 0 {
            self.say("line-what-if-none")?;
            return Ok(Next::Prompt);
        }
        if number == 0 || !self.stage.go_to(Some(number - 1)) {
            let variables = [("number", number.to_string().into()), ("most", most.into())];
            self.say_with("line-what-if-no-such", &variables)?;
            return Ok(Next::Prompt);
        }
        self.turn_to_stage();
        self.say_with("line-what-if-again", &[("number", number.into())])?;
        Ok(Next::Step)
    }

    /// Says what the copy at hand changes.
    pub(super) fn compare(&mut self) -> Result<Next, Stop> {
        if self.is_real()? {
            return Ok(Next::Prompt);
        }
        self.say_comparison()?;
        self.lines.pause()?;
        Ok(Next::Prompt)
    }

    /// Takes the answers of the copy over, and saves them.
    pub(super) fn adopt(&mut self) -> Result<Next, Stop> {
        if self.is_real()? {
            return Ok(Next::Prompt);
        }
        let is_changed = self.stage.is_changed();
        self.stage.keep();
        self.turn_to_stage();
        if !is_changed {
            // There is no edit that undo could take back.
            self.say("line-what-if-same")?;
            return Ok(Next::Step);
        }
        self.say("line-what-if-kept")?;
        self.keep()?;
        Ok(Next::Step)
    }

    /// Throws the copy away.
    pub(super) fn discard(&mut self) -> Result<Next, Stop> {
        if self.is_real()? {
            return Ok(Next::Prompt);
        }
        if let Some(at) = self.stage.at() {
            self.stage.discard(at);
        }
        self.turn_to_stage();
        self.say("line-what-if-discarded")?;
        Ok(Next::Step)
    }

    /// Goes back to the real answers; the copies stay.
    pub(super) fn real(&mut self) -> Result<Next, Stop> {
        if self.is_real()? {
            return Ok(Next::Prompt);
        }
        self.stage.go_to(None);
        self.turn_to_stage();
        self.say("line-what-if-real")?;
        Ok(Next::Step)
    }

    /// Whether the real answers are at hand; says so if they are.
    fn is_real(&mut self) -> Result<bool, Stop> {
        let is_real = self.stage.at().is_none();
        if is_real {
            let copies = self.stage.copies().len();
            let key = if copies == 0 {
                "line-what-if-none"
            } else {
                "line-what-if-not-here"
            };
            self.say(key)?;
        }
        Ok(is_real)
    }

    /// Another interview is at hand: what was begun at the other one is not gone on with.
    fn turn_to_stage(&mut self) {
        self.editing = None;
        self.reviewing = false;
        self.interview_mut().go_on();
    }

    /// Says what is otherwise in the copy at hand, as the other faces and formats say it.
    pub(super) fn say_comparison(&mut self) -> Result<(), Stop> {
        let (real, copy) = (self.stage.real(), self.stage.interview());
        let marks = marks_of(self.keeper.profile(), self.rules());
        let content = comparison_of(real, copy, &marks, self.session.today, self.lang);
        for section in &content.sections {
            self.lines.pause()?;
            self.say_section(section, true, &[], &mut 0)?;
        }
        Ok(())
    }
}
