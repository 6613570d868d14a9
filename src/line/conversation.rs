//! What every part of the conversation shares: lines, language, interview, keeping.

use std::rc::Rc;

use chrono::NaiveDate;

use super::command::{Command, parse_command};
use super::keeper::{Keeper, Keeping, Kept};
use super::lines::{Lines, Typed};
use super::opening::Opening;
use super::stop::Stop;
use super::{Ending, LineError, Session, words};
use crate::assess::{Interview, Stage, Step, Weighed};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::profile::{MarkHistory, Profile};
use crate::report::{GuideBook, Rechecked};
use crate::ruleset::{Question, RuleSet};

/// One run.
pub(super) struct Conversation<'io, 's> {
    pub(super) session: &'s Session<'s>,
    pub(super) lines: Lines<'io>,
    pub(super) lang: Lang,
    /// The language was chosen for this run; that of a saved person does not replace it.
    pub(super) lang_chosen: bool,
    /// What the person said, and copies of it on which other answers are tried.
    pub(super) stage: Stage,
    pub(super) keeper: Keeper<'s>,
    /// What was said of papers, to be taken back.
    pub(super) marks: MarkHistory,
    /// What has become of a saved person since, where their rules were others.
    pub(super) since: Option<Box<Rechecked>>,
    /// The answer the person picked from the review to change.
    pub(super) editing: Option<usize>,
    /// Only what decides most is asked.
    pub(super) in_quick_check: bool,
    /// The person wants to see all answers next.
    pub(super) reviewing: bool,
    pub(super) hinted: Hinted,
    /// What the result that was last said in full was told from; it is not said twice.
    pub(super) result_said: Option<(Weighed, NaiveDate, Lang)>,
    /// The guide, from when it was first asked for.
    pub(super) book: Option<Rc<GuideBook>>,
    /// The same of the comparison of a copy.
    pub(super) comparison_said: Option<(Weighed, NaiveDate, Lang)>,
}

/// Hints that have been said once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hinted {
    /// What can be typed at a question.
    pub(super) question: bool,
    /// What can be done with a result.
    pub(super) result: bool,
    /// What can be done with a copy.
    pub(super) what_if: bool,
}

/// What was typed at a prompt that is no question of the interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// No command; there may be nothing on the line.
    Words(String),
    /// A command that this prompt knows or not.
    Command(Command),
}

/// What comes after something was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Ask for a line again.
    Prompt,
    /// Look at what comes now.
    Step,
    /// The person is through.
    End,
}

impl<'io, 's> Conversation<'io, 's> {
    pub(super) fn new(session: &'s Session<'s>, lines: Lines<'io>, opening: Opening) -> Self {
        let mut profile = Profile::begun(session.engine.rules(), session.today);
        profile.lang = opening.chosen.then_some(opening.lang);
        let store = session.store.filter(|_| !opening.keep_nothing);
        Self {
            stage: Stage::new(Interview::new(session.engine.clone(), session.on, None)),
            keeper: Keeper::new(profile, store),
            marks: MarkHistory::default(),
            session,
            lines,
            lang: opening.lang,
            lang_chosen: opening.chosen || session.lang_fixed,
            since: None,
            editing: None,
            in_quick_check: false,
            reviewing: false,
            hinted: Hinted::default(),
            result_said: None,
            book: None,
            comparison_said: None,
        }
    }

    /// The whole way, from the first page to the end.
    pub(super) fn lead(&mut self) -> Result<Ending, Stop> {
        self.first_page()?;
        self.choose_person()?;
        loop {
            if self.step()? == Next::End {
                return Ok(Ending::Finished);
            }
        }
    }

    fn step(&mut self) -> Result<Next, Stop> {
        self.follow();
        if std::mem::take(&mut self.reviewing) {
            return self.review();
        }
        if self.looks_elsewhere() {
            return self.result_page();
        }
        if self.in_quick_check && self.editing.is_none() {
            return self.quick_check_step();
        }
        match self.interview().step().clone() {
            Step::Ask {
                question,
                offered,
                came_back,
            } => self.ask(question, offered, came_back),
            Step::OfferFinish { unanswered } => self.offer_finish(&unanswered),
            Step::Done => self.result_page(),
        }
    }

    /// Tries a last time to save what could not be saved, and takes leave.
    ///
    /// Answers that are not saved make the run a failure, however the person left.
    pub(super) fn close(&mut self, led: Result<Ending, Stop>) -> Result<Ending, Stop> {
        // Of everything that was said: the output may have failed before the last answer was kept.
        let record = self.stage.real().record();
        let kept = self.keeper.keep(record, self.session);
        let said = match &led {
            // There is still somebody to tell, though nobody is heard any more.
            Err(Stop::Failed(LineError::Input(_))) => self.take_leave(&kept),
            Err(Stop::ReaderGone | Stop::Failed(_)) => Ok(()),
            _ => self.take_leave(&kept),
        };
        match (kept, &led) {
            (_, Err(Stop::Failed(_))) => led,
            (Kept::Failed(error) | Kept::StillFailing(error), _) => {
                Err(Stop::Failed(LineError::NotSaved(error)))
            }
            _ => said.and(led),
        }
    }

    /// Says what became of the answers.
    fn take_leave(&mut self, kept: &Kept) -> Result<(), Stop> {
        self.lines.pause()?;
        if !self.stage.copies().is_empty() {
            self.say("line-what-ifs-go")?;
        }
        if matches!(kept, Kept::Again) {
            self.say("line-saved-again")?;
        }
        match self.keeper.keeping() {
            Keeping::Nothing => self.say("line-kept-nothing")?,
            Keeping::ReadOnly => self.say("line-kept-read-only")?,
            Keeping::NothingYet => self.say("line-kept-nothing-yet")?,
            Keeping::Behind => self.say("line-kept-behind")?,
            Keeping::NeverKept => self.say("line-kept-none")?,
            Keeping::Saved(id) => {
                let profile = self.keeper.profile();
                let name = profile.name.clone();
                let day = words::day(profile.created_on);
                let id = Value::from(id.to_string());
                match name {
                    Some(name) => {
                        self.say_with("line-kept-named", &[("name", name.into()), ("id", id)])?;
                    }
                    None => self.say_with("line-kept-draft", &[("day", day), ("id", id)])?,
                }
                self.say("line-how-to-go-on")?;
            }
        }
        self.lines.flush()
    }

    /// The interview at hand: the real one, or a copy.
    pub(super) fn interview(&self) -> &Interview {
        self.stage.interview()
    }

    /// The interview at hand, to be changed.
    pub(super) fn interview_mut(&mut self) -> &mut Interview {
        self.stage.interview_mut()
    }

    pub(super) fn rules(&self) -> &'s RuleSet {
        self.session.engine.rules()
    }

    pub(super) fn question(&self, index: usize) -> Option<&'s Question> {
        self.rules().questions.get(index)
    }

    /// Says one of the program's messages.
    pub(super) fn say(&mut self, key: &str) -> Result<(), Stop> {
        self.lines.say(&tr(self.lang, key))
    }

    /// Says one of the program's messages with its variables.
    pub(super) fn say_with(
        &mut self,
        key: &str,
        variables: &[(&str, Value<'_>)],
    ) -> Result<(), Stop> {
        self.lines.say(&tr_with(self.lang, key, variables))
    }

    /// Waits for a line that can be read; there may be nothing on it.
    pub(super) fn listen(&mut self) -> Result<String, Stop> {
        loop {
            match self.lines.read()? {
                Typed::Line(line) => return Ok(line),
                Typed::TooLong => self.say("line-too-long")?,
                Typed::NotUtf8 => self.say("line-not-utf8")?,
                Typed::End { cut } => {
                    self.lines.pause()?;
                    self.say("line-end-of-input")?;
                    if cut {
                        self.say("line-cut")?;
                    }
                    return Err(Stop::EndOfInput);
                }
            }
        }
    }

    /// Waits for a line at a prompt that is no question of the interview.
    ///
    /// What makes sense at all of them is obeyed here; `None` then asks for the prompt to be said
    /// again.
    pub(super) fn hear(&mut self) -> Result<Option<Heard>, Stop> {
        let typed = self.listen()?;
        match parse_command(&typed) {
            None => return Ok(Some(Heard::Words(typed))),
            Some(Command::Quit) => return Err(Stop::Quit),
            Some(Command::Help) => self.say_help()?,
            Some(Command::Language(lang)) => self.speak(lang)?,
            Some(Command::KeepNothing) => self.keep_nothing()?,
            Some(Command::Guide(words)) => self.say_guide(&words)?,
            Some(command) => return Ok(Some(Heard::Command(command))),
        }
        Ok(None)
    }

    /// Saves what was said, and tells the person if that did not work.
    pub(super) fn keep(&mut self) -> Result<(), Stop> {
        let record = self.stage.real().record();
        let kept = self.keeper.keep(record, self.session);
        self.say_kept(kept)
    }

    /// Saves something beside the answers.
    pub(super) fn note(&mut self, note: impl FnOnce(&mut Profile)) -> Result<(), Stop> {
        let kept = self.keeper.note(note, self.session);
        self.say_kept(kept)
    }

    pub(super) fn say_kept(&mut self, kept: Kept) -> Result<(), Stop> {
        match kept {
            Kept::Well | Kept::StillFailing(_) => Ok(()),
            Kept::Again => self.say("line-saved-again"),
            Kept::Failed(error) => {
                let description = error.describe(self.lang);
                self.say("interview-save-failed")?;
                self.lines.say(&description.sentence)?;
                self.lines.say(&description.hint)
            }
        }
    }
}
