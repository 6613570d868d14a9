//! All answers so far, to change one of them.

use super::command::{Command, parse_command};
use super::conversation::{Conversation, Next};
use super::stop::Stop;
use crate::assess::{Force, PutOff};
use crate::i18n::{tr, tr_with};
use crate::report;
use crate::ruleset::Answer;
use crate::ruleset::typed::fold;

impl Conversation<'_, '_> {
    /// Lists the answers, and goes to the one whose number is typed.
    pub(super) fn review(&mut self) -> Result<Next, Stop> {
        let listed = self.say_answers()?;
        if listed.is_empty() {
            self.say("line-nothing-answered")?;
            return Ok(Next::Step);
        }
        self.say("line-review-how")?;
        loop {
            self.prompt("line-prompt")?;
            let typed = self.listen()?;
            if typed.is_empty() {
                return Ok(Next::Step);
            }
            if let Some(command) = parse_command(&typed) {
                // "back" leaves the list; anything else does what it always does.
                if command == Command::Back {
                    return Ok(Next::Step);
                }
                let in_another_language = matches!(command, Command::Language(_));
                match self.obey(command, None)? {
                    Next::Prompt => continue,
                    next => {
                        self.reviewing |= in_another_language;
                        return Ok(next);
                    }
                }
            }
            let picked = fold(&typed)
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1))
                .and_then(|number| listed.get(number));
            match picked {
                Some(question) if self.interview_mut().go_to(*question) => {
                    self.editing = Some(*question);
                    return Ok(Next::Step);
                }
                Some(question) if self.interview().record().is_held(*question) => {
                    self.say("interview-held")?;
                }
                Some(_) => self.say("interview-not-asked")?,
                None => self.say_with("line-one-of", &[("most", listed.len().into())])?,
            }
        }
    }

    /// Says every answer with its number; gives the questions back in that order.
    fn say_answers(&mut self) -> Result<Vec<usize>, Stop> {
        let mut listed = Vec::new();
        self.lines.pause()?;
        for (index, question) in self.rules().questions.iter().enumerate() {
            let record = self.interview().record();
            let put_off = record.put_off(index) != PutOff::No;
            let force = self.interview().weighed().force.get(index).copied();
            let asked = self.interview().is_asked(index) == Some(true);
            let given = record.given(index).map(|given| given.answer);
            let (answer, mark) = match (given, force) {
                (Some(given), Some(Force::InForce)) => (self.answer(index, given), None),
                (Some(given), Some(Force::Waiting)) => {
                    (self.answer(index, given), Some("interview-mark-waiting"))
                }
                (Some(given), _) => (self.answer(index, given), Some("interview-mark-off-path")),
                (None, _) if put_off && asked => (tr(self.lang, "interview-mark-put-off"), None),
                (None, _) => continue,
            };
            let held = record.is_held(index);
            listed.push(index);
            let variables = [
                ("label", question.label.get(self.lang).into()),
                ("answer", answer.into()),
            ];
            let mut title = tr_with(self.lang, "report-answer", &variables);
            if held {
                let variables = [("answer", title.into())];
                title = tr_with(self.lang, "case-from-record", &variables);
            }
            if let Some(mark) = mark {
                let variables = [("answer", title.into())];
                title = tr_with(self.lang, mark, &variables);
            }
            let variables = [("number", listed.len().into()), ("title", title.into())];
            self.say_with("line-choice", &variables)?;
        }
        Ok(listed)
    }

    fn answer(&self, question: usize, given: Answer) -> String {
        report::words::answer(self.rules(), question, given, self.lang)
    }
}
