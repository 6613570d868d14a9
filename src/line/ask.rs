//! One question: saying it, and taking what is typed.

use super::command::parse_command;
use super::conversation::{Conversation, Next};
use super::stop::Stop;
use super::words;
use crate::assess::{Difference, Force};
use crate::i18n::{Value, tr, tr_with};
use crate::report;
use crate::ruleset::Answer;
use crate::ruleset::typed::{Misread, fold, parse_answer};

impl Conversation<'_, '_> {
    /// Asks a question until something has come of it.
    pub(super) fn ask(
        &mut self,
        index: usize,
        offered: Option<Answer>,
        came_back: bool,
    ) -> Result<Next, Stop> {
        self.show_question(index, offered, came_back)?;
        loop {
            self.prompt("line-prompt")?;
            let typed = self.listen()?;
            let next = match parse_command(&typed) {
                Some(command) => self.obey(command, Some(index))?,
                None => self.take(index, offered, &typed)?,
            };
            if next != Next::Prompt {
                return Ok(next);
            }
        }
    }

    fn show_question(
        &mut self,
        index: usize,
        offered: Option<Answer>,
        came_back: bool,
    ) -> Result<(), Stop> {
        let Some(question) = self.question(index) else {
            return Ok(());
        };
        self.lines.pause()?;
        if !self.hinted.question {
            self.hinted.question = true;
            self.say("line-hint")?;
        }
        self.say_place(index, came_back)?;
        self.lines.say(question.title.get(self.lang))?;
        if let Some(help) = &question.help {
            self.lines.say(help.get(self.lang))?;
        }
        for line in words::ways_to_answer(self.lang, question) {
            self.lines.say(&line)?;
        }
        if let Some(offered) = offered {
            let answer = report::words::answer(self.rules(), index, offered, self.lang);
            self.say_with("line-offered", &[("answer", answer.into())])?;
        }
        Ok(())
    }

    /// "Question 3. At most 14 more after it." The number is the place on the way taken so far, so a
    /// question that is met again out of its turn says why it is asked instead.
    fn say_place(&mut self, index: usize, came_back: bool) -> Result<(), Stop> {
        if self.in_quick_check && self.editing.is_none() {
            let triage = self.interview().triage();
            let variables = [
                ("number", (triage.asked + 1).into()),
                ("most", triage.most.into()),
            ];
            return self.say_with("quick-check-progress", &variables);
        }
        let force = self.interview().weighed().force.get(index).copied();
        let counts = force == Some(Force::InForce);
        if counts && self.editing == Some(index) {
            // The list of answers has numbers of its own.
            let label = report::words::labels(self.lang, self.rules(), &[index]);
            return self.say_with("line-question-picked", &[("label", label.into())]);
        }
        let number = Value::from(self.interview().number_of(index));
        if counts {
            return self.say_with("line-question-again", &[("number", number)]);
        }
        let left = self.interview().most_left().saturating_sub(1);
        let left = tr_with(self.lang, "line-left", &[("left", left.into())]);
        let left = ("left", Value::from(left));
        if came_back {
            self.say_with("line-came-back", &[left])
        } else if force == Some(Force::Waiting) {
            self.say_with("line-asked-again", &[left])
        } else {
            self.say_with("line-question", &[("number", number), left])
        }
    }

    /// Takes what was typed as an answer.
    fn take(&mut self, index: usize, offered: Option<Answer>, typed: &str) -> Result<Next, Stop> {
        let Some(question) = self.question(index) else {
            return Ok(Next::Step);
        };
        let answer = match (
            parse_answer(question, typed, self.interview().asked_on()),
            offered,
        ) {
            (Ok(answer), _) => answer,
            (Err(Misread::Nothing), Some(offered)) => offered,
            (Err(misread), _) => {
                self.lines
                    .say(&report::asking::misread(self.lang, question, misread))?;
                return Ok(Next::Prompt);
            }
        };
        let counts = self.interview().weighed().force.get(index) == Some(&Force::InForce);
        if counts && offered == Some(answer) {
            self.say("line-unchanged")?;
            self.editing = None;
            self.interview_mut().go_on();
            return Ok(Next::Step);
        }
        if let Err(refused) = self.interview().check(index, answer) {
            self.lines
                .say(&report::asking::refused(self.lang, refused))?;
            return Ok(Next::Prompt);
        }
        if counts && !self.accepts_effect(index, answer)? {
            self.say("line-unchanged")?;
            self.editing = None;
            self.interview_mut().go_on();
            return Ok(Next::Step);
        }
        self.editing = None;
        // It has been checked, so it is taken.
        if let Err(refused) = self.interview_mut().answer(index, answer) {
            self.lines
                .say(&report::asking::refused(self.lang, refused))?;
            return Ok(Next::Prompt);
        }
        let taken = report::words::labelled_answer(self.rules(), index, answer, self.lang);
        self.lines.say(&taken)?;
        self.keep()?;
        Ok(Next::Step)
    }

    /// Says what another answer would change, and asks whether to go ahead: always if the person picked
    /// the answer to change it, otherwise only where that costs other answers.
    fn accepts_effect(&mut self, index: usize, answer: Answer) -> Result<bool, Stop> {
        // On a copy nothing is kept, and what it changes is said by the comparison.
        if self.stage.at().is_some() {
            return Ok(true);
        }
        let Ok(preview) = self.interview().preview(index, answer) else {
            return Ok(true);
        };
        let difference = Difference::between(self.interview(), &preview);
        if self.editing != Some(index) && !difference.costs_answers() {
            return Ok(true);
        }
        for line in report::effect(self.lang, index, self.interview(), &preview, &difference) {
            self.lines.say(&line)?;
        }
        self.confirm("line-apply")
    }

    /// All that is left was put off twice.
    pub(super) fn offer_finish(&mut self, unanswered: &[usize]) -> Result<Next, Stop> {
        self.lines.pause()?;
        let labels = report::words::labels(self.lang, self.rules(), unanswered);
        let variables = [
            ("count", unanswered.len().into()),
            ("questions", labels.into()),
        ];
        self.say_with("line-unanswered", &variables)?;
        for (number, key) in [(1, "line-finish"), (2, "line-answer-now")] {
            let title = tr(self.lang, key);
            self.say_with(
                "line-choice",
                &[("number", number.into()), ("title", title.into())],
            )?;
        }
        loop {
            self.prompt("line-prompt")?;
            let typed = self.listen()?;
            let next = match parse_command(&typed) {
                Some(command) => self.obey(command, None)?,
                None => match fold(&typed).as_str() {
                    "1" | "finish" | "完成" => {
                        self.interview_mut().finish();
                        Next::Step
                    }
                    "2" | "answer" | "回答" => {
                        self.interview_mut().ask_more(false);
                        Next::Step
                    }
                    _ => {
                        self.say_with("line-one-of", &[("most", 2.into())])?;
                        Next::Prompt
                    }
                },
            };
            if next != Next::Prompt {
                self.keep()?;
                return Ok(next);
            }
        }
    }
}
