//! The quick check: a few questions, a result in one line, and then all questions or the next person.

use super::command::{Command, parse_command};
use super::conversation::{Conversation, Next};
use super::keeper::Keeper;
use super::stop::Stop;
use crate::assess::{Interview, Stage};
use crate::i18n::tr;
use crate::profile::{MarkHistory, Profile};
use crate::report::quick_check;
use crate::ruleset::typed::fold;

impl Conversation<'_, '_> {
    /// Begins a quick check, if nothing has been said yet.
    pub(super) fn begin_quick_check(&mut self) -> Result<Next, Stop> {
        if !self.has_quick_check() {
            self.say("line-no-quick-check")?;
            return Ok(Next::Prompt);
        }
        if self.interview().answered() > 0 || self.stage.at().is_some() {
            self.say("line-quick-too-late")?;
            return Ok(Next::Prompt);
        }
        self.in_quick_check = true;
        Ok(Next::Step)
    }

    /// Whether these rules mark questions for a quick check.
    pub(super) fn has_quick_check(&self) -> bool {
        self.rules()
            .questions
            .iter()
            .any(|question| question.triage)
    }

    /// A question of the quick check, or its result.
    pub(super) fn quick_check_step(&mut self) -> Result<Next, Stop> {
        match self.interview().triage().next {
            Some(question) => self.ask(question, None, false),
            None => self.quick_check_result(),
        }
    }

    fn quick_check_result(&mut self) -> Result<Next, Stop> {
        self.lines.pause()?;
        let check = quick_check(self.interview());
        let line = check.line(self.interview(), self.lang);
        self.lines.say(&line)?;
        if let Some(papers) = check.papers(self.interview(), self.lang) {
            self.lines.say(&papers)?;
        }
        self.lines.say(&check.honest(self.lang))?;
        for (number, key) in [(1, "quick-check-go-on"), (2, "quick-check-next-person")] {
            let title = tr(self.lang, key);
            let variables = [("number", number.into()), ("title", title.into())];
            self.say_with("line-choice", &variables)?;
        }
        loop {
            self.prompt("line-prompt")?;
            let typed = self.listen()?;
            let next = match parse_command(&typed) {
                // All that there is to see of so few answers has been said.
                Some(Command::Result) => Next::Step,
                Some(command) => self.obey(command, None)?,
                None => match fold(&typed).as_str() {
                    "1" => {
                        self.in_quick_check = false;
                        Next::Step
                    }
                    "2" => {
                        self.next_person()?;
                        Next::Step
                    }
                    _ => {
                        self.say_with("line-one-of", &[("most", 2.into())])?;
                        Next::Prompt
                    }
                },
            };
            if next != Next::Prompt {
                return Ok(next);
            }
        }
    }

    /// Takes the last answer of the quick check back.
    pub(super) fn quick_check_back(&mut self) -> Result<Next, Stop> {
        if self.interview_mut().undo() {
            self.keep()?;
            return Ok(Next::Step);
        }
        self.say("line-first-question")?;
        Ok(Next::Prompt)
    }

    /// Begins anew with somebody else; what was said is kept as it was.
    fn next_person(&mut self) -> Result<(), Stop> {
        self.keep()?;
        let session = self.session;
        let mut profile = Profile::begun(session.engine.rules(), session.today);
        profile.lang = Some(self.lang);
        let store = session.store.filter(|_| self.keeper.keeps());
        // The file of the person before is let go of first.
        self.keeper = Keeper::new(profile, store);
        let interview = Interview::new(session.engine.clone(), session.on, None);
        self.stage = Stage::new(interview);
        self.marks = MarkHistory::default();
        self.since = None;
        self.editing = None;
        self.result_said = None;
        self.comparison_said = None;
        Ok(())
    }
}
