//! What every part of the conversation shares: lines, language, interview, keeping.

use super::keeper::{Keeper, Keeping, Kept};
use super::lines::{Lines, Typed};
use super::stop::Stop;
use super::{Ending, LineError, Session, words};
use crate::assess::{Interview, Step, Weighed};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::profile::Profile;
use crate::ruleset::{Question, RuleSet};

/// One run.
pub(super) struct Conversation<'io, 's> {
    pub(super) session: &'s Session<'s>,
    pub(super) lines: Lines<'io>,
    pub(super) lang: Lang,
    pub(super) interview: Interview,
    pub(super) keeper: Keeper<'s>,
    /// The answer the person picked from the review to change.
    pub(super) editing: Option<usize>,
    /// Hints that have been said once.
    pub(super) hinted: bool,
    pub(super) result_hinted: bool,
    /// What the result that was last said in full was told from; it is not said twice.
    pub(super) result_said: Option<(Weighed, Lang)>,
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
    /// `chosen`: the person has just chosen the language.
    pub(super) fn new(
        session: &'s Session<'s>,
        lines: Lines<'io>,
        lang: Lang,
        chosen: bool,
    ) -> Self {
        let about = &session.engine.rules().about;
        let mut profile = Profile::new(&about.id, &about.edition, session.today);
        profile.lang = chosen.then_some(lang);
        Self {
            interview: Interview::new(session.engine.clone(), session.on, None),
            keeper: Keeper::new(profile, session.store),
            session,
            lines,
            lang,
            editing: None,
            hinted: false,
            result_hinted: false,
            result_said: None,
        }
    }

    /// The whole way, from the first page to the end.
    pub(super) fn lead(&mut self) -> Result<Ending, Stop> {
        self.first_page()?;
        self.choose_person()?;
        loop {
            let next = match self.interview.step().clone() {
                Step::Ask {
                    question,
                    offered,
                    came_back,
                } => self.ask(question, offered, came_back)?,
                Step::OfferFinish { unanswered } => self.offer_finish(&unanswered)?,
                Step::Done => self.result_page()?,
            };
            if next == Next::End {
                return Ok(Ending::Finished);
            }
        }
    }

    /// Tries a last time to save what could not be saved, and takes leave.
    ///
    /// Answers that are not saved make the run a failure, however the person left.
    pub(super) fn close(&mut self, led: Result<Ending, Stop>) -> Result<Ending, Stop> {
        let kept = self
            .keeper
            .save(self.session.engine.rules(), self.session.today);
        let said = match &led {
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
        if matches!(kept, Kept::Again) {
            self.say("line-saved-again")?;
        }
        match self.keeper.keeping() {
            Keeping::Nothing => self.say("line-kept-nothing")?,
            Keeping::ReadOnly => self.say("line-kept-read-only")?,
            Keeping::NothingYet => self.say("line-kept-nothing-yet")?,
            Keeping::Behind => self.say("line-kept-behind")?,
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

    /// Saves what was said, and tells the person if that did not work.
    pub(super) fn keep(&mut self) -> Result<(), Stop> {
        let kept = self.keeper.keep(
            self.interview.record(),
            self.session.engine.rules(),
            self.session.today,
        );
        self.say_kept(kept)
    }

    /// Saves something beside the answers.
    pub(super) fn note(&mut self, note: impl FnOnce(&mut Profile)) -> Result<(), Stop> {
        let kept = self
            .keeper
            .note(note, self.session.engine.rules(), self.session.today);
        self.say_kept(kept)
    }

    fn say_kept(&mut self, kept: Kept) -> Result<(), Stop> {
        match kept {
            Kept::Well | Kept::StillFailing(_) => Ok(()),
            Kept::Again => self.say("line-saved-again"),
            Kept::Failed(error) => {
                let description = error.describe(self.lang);
                self.say("line-save-failed")?;
                self.lines.say(&description.sentence)?;
                self.lines.say(&description.hint)
            }
        }
    }
}
