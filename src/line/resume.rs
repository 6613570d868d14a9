//! Going on with the code of an earlier visit.

use super::conversation::{Conversation, Heard, Next};
use super::stop::Stop;
use crate::assess::{Interview, Record, Stage};
use crate::profile::{read_resume_code, resume_code};
use crate::ruleset::Answers;

/// Words for the code of an earlier visit, which may stand behind them.
pub(super) const CODE_WORDS: &[&str] = &["code", "编码", "续办码"];

impl Conversation<'_, '_> {
    /// Goes on with a code, where nothing was answered yet.
    pub(super) fn code(&mut self, typed: Option<String>) -> Result<Next, Stop> {
        Ok(if self.open_code(typed)? {
            Next::Step
        } else {
            Next::Prompt
        })
    }

    /// Opens the code that was typed, or asks for one; true if the person goes on with it. Only at the
    /// beginning: nobody's answers are replaced by others. Once there are answers, it says their code.
    pub(super) fn open_code(&mut self, mut typed: Option<String>) -> Result<bool, Stop> {
        let has_begun = self.interview().answered() > 0
            || !self.stage.copies().is_empty()
            || !self.keeper.profile().is_blank();
        if has_begun {
            match typed {
                Some(_) => self.say("line-code-not-now")?,
                None => self.say_code()?,
            }
            return Ok(false);
        }
        loop {
            let Some(code) = typed.take() else {
                self.say("line-ask-code")?;
                match self.hear()? {
                    None => {}
                    Some(Heard::Words(words)) if !words.trim().is_empty() => typed = Some(words),
                    // An empty line, or any other wish, is the way back.
                    Some(_) => return Ok(false),
                }
                continue;
            };
            match read_resume_code(self.rules(), &code) {
                Ok(answers) => {
                    self.go_on_with_answers(&answers)?;
                    return Ok(true);
                }
                Err(error) => {
                    let (sentence, hint) = error.describe(self.lang);
                    self.lines.say(&sentence)?;
                    self.lines.say(&hint)?;
                }
            }
        }
    }

    /// Says the code of the real answers.
    fn say_code(&mut self) -> Result<(), Stop> {
        let answers = &self.stage.real().weighed().answers;
        match resume_code(self.rules(), answers) {
            Some(code) => self.say_with("line-your-code", &[("code", code.into())]),
            None => self.say("line-no-code"),
        }
    }

    /// Goes on with these answers as with those of somebody new who has just given them.
    pub(super) fn go_on_with_answers(&mut self, answers: &Answers) -> Result<(), Stop> {
        let record = Record::of_answers(&self.rules().questions, answers);
        let engine = self.session.engine.clone();
        self.stage = Stage::new(Interview::new(engine, self.session.on, Some(record)));
        let answered = self.interview().answered();
        self.say_with("line-going-on", &[("answers", answered.into())])?;
        self.keep()
    }
}
