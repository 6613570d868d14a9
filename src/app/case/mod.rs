//! The person at hand: the interview, what is kept of it, and what the rules say.

mod hand_over;
mod happened;
mod reminders;
mod told;

use std::sync::Arc;

use chrono::NaiveDate;

use super::effect::Effect;
use crate::assess::{Engine, Interview, Record, Stage};
use crate::case::CaseState;
use crate::plan::{Marks, NotTaken, PaperMark, Period};
use crate::profile::{MarkHistory, Profile, fit, marks_of, note_result, put_record, record_of};
use crate::report::Rechecked;
use crate::ruleset::{Answers, RuleSet};
use told::Told;

pub use hand_over::Form;

/// The person at hand.
#[derive(Debug)]
pub struct Case {
    /// What was said, and what comes next; and copies of it on which other answers are tried.
    pub stage: Stage,
    /// What is kept.
    pub profile: Profile,
    /// Where it is kept.
    pub keeping: Keeping,
    /// Only what decides most is asked.
    pub in_quick_check: bool,
    /// What was said of papers, to be taken back.
    marks_made: MarkHistory,
    /// Saves under way.
    pending: usize,
    /// What is on the disk or on its way there.
    sent: Profile,
    /// Answers that these rules do not take any more; they are kept aside.
    pub set_aside: Vec<NotTaken>,
    /// What has become of a saved person since, where their rules were others.
    since: Option<Box<Rechecked>>,
    /// What the rules say now was saved since the person was opened.
    is_remembered: bool,
    /// Where the case stands by the record of what happened.
    state: Option<CaseState>,
    /// The result as it stands, in the language it was last asked for.
    told: Option<Told>,
}

/// What becomes of what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing is kept: the person wants it so, or this run does.
    Nothing,
    /// Nothing is kept, and everything is erased for the next person: it is a public machine.
    Erased,
    /// Nothing is kept: the file is open elsewhere, or cannot be written.
    ReadOnly,
    /// It is saved after every answer.
    Here,
    /// The last save failed; the next one tries again.
    Failing,
}

impl Case {
    /// Somebody new.
    pub fn begin(engine: &Arc<Engine>, on: NaiveDate, today: NaiveDate, keeping: Keeping) -> Self {
        let profile = Profile::begun(engine.rules(), today);
        Self {
            stage: Stage::new(Interview::new(Arc::clone(engine), on, None)),
            sent: profile.clone(),
            profile,
            keeping,
            in_quick_check: false,
            marks_made: MarkHistory::default(),
            pending: 0,
            set_aside: Vec::new(),
            since: None,
            is_remembered: false,
            state: None,
            told: None,
        }
        .followed()
    }

    /// Somebody new who has given these answers.
    pub fn of_answers(
        engine: &Arc<Engine>,
        (on, today): (NaiveDate, NaiveDate),
        answers: &Answers,
        keeping: Keeping,
    ) -> Self {
        let mut case = Self::begin(engine, on, today, keeping);
        let record = Record::of_answers(&engine.rules().questions, answers);
        case.stage = Stage::new(Interview::new(Arc::clone(engine), on, Some(record)));
        case.followed()
    }

    /// Somebody who was saved.
    pub fn resume(
        engine: &Arc<Engine>,
        on: NaiveDate,
        mut profile: Profile,
        keeping: Keeping,
    ) -> Self {
        let fitted = fit(&mut profile, engine.rules());
        let record = record_of(&profile, engine.rules()).record;
        let set_aside = fitted.set_aside.clone();
        let since = Rechecked::new(engine, (&record, &profile.events), on, fitted);
        let since = since.filter(|since| since.has_changed() || since.has_other_rules());
        Self {
            stage: Stage::new(Interview::new(Arc::clone(engine), on, Some(record))),
            sent: profile.clone(),
            profile,
            keeping,
            in_quick_check: false,
            marks_made: MarkHistory::default(),
            pending: 0,
            set_aside,
            since: since.map(Box::new),
            is_remembered: false,
            state: None,
            told: None,
        }
        .followed()
    }

    /// The same, from an earlier copy that is to be saved again.
    pub fn recovered(
        engine: &Arc<Engine>,
        on: NaiveDate,
        profile: Profile,
        keeping: Keeping,
    ) -> Self {
        let mut case = Self::resume(engine, on, profile, keeping);
        case.sent.answers.clear();
        case
    }

    /// What has become of a saved person since they were last saved, where their rules were others.
    pub fn since(&self) -> Option<&Rechecked> {
        self.since.as_deref()
    }

    /// The interview on stage: the real one, or a copy.
    pub fn interview(&self) -> &Interview {
        self.stage.interview()
    }

    /// The interview on stage, to be changed.
    pub fn interview_mut(&mut self) -> &mut Interview {
        self.stage.interview_mut()
    }

    /// The rules.
    pub fn rules(&self) -> &RuleSet {
        self.stage.real().engine().rules()
    }

    /// Makes a copy of the real answers and puts it on stage; false if there are too many already.
    pub fn copy(&mut self) -> bool {
        self.told = None;
        self.stage.copy()
    }

    /// Takes the last edit back: an answer, or what was said of a paper; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.told = None;
        let edits = self.interview().edits();
        let marks = self.stage.at().is_none();
        (marks && self.marks_made.undo(&mut self.profile, edits)) || self.interview_mut().undo()
    }

    /// Makes the edit again that was taken back last; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.told = None;
        let edits = self.interview().edits();
        let marks = self.stage.at().is_none();
        (marks && self.marks_made.redo(&mut self.profile, edits)) || self.interview_mut().redo()
    }

    /// Puts a copy on stage, or the real answers; false if there is no such copy.
    pub fn go_to(&mut self, copy: Option<usize>) -> bool {
        self.told = None;
        self.stage.go_to(copy)
    }

    /// Throws the copy on stage away; false while the real answers are on it.
    pub fn discard(&mut self) -> bool {
        self.told = None;
        let copy = self.stage.at();
        if let Some(copy) = copy {
            self.stage.discard(copy);
        }
        copy.is_some()
    }

    /// Takes the copy on stage over, as one edit; the effect saves it.
    pub fn take_over(&mut self, today: NaiveDate) -> Option<Effect> {
        self.stage.keep();
        self.keep(today)
    }

    /// Whether something was changed on a copy.
    pub fn has_changed_copies(&self) -> bool {
        let real = self.stage.real().record();
        let mut copies = self.stage.copies().iter();
        copies.any(|copy| copy.record() != real)
    }

    /// Looks at another day.
    pub fn look_on(&mut self, on: NaiveDate) {
        self.stage.look_on(on);
        self.follow();
        self.told = None;
    }

    /// Takes over what was said; the effect saves it where something is to be saved.
    pub fn keep(&mut self, today: NaiveDate) -> Option<Effect> {
        self.told = None;
        put_record(
            &mut self.profile,
            self.stage.real().record(),
            self.stage.real().engine().rules(),
        );
        if self.profile == self.sent && self.keeping == Keeping::Here {
            return None;
        }
        self.save(today)
    }

    /// Remembers what the rules say now, though nothing else is to be saved.
    pub fn remember(&mut self, today: NaiveDate) -> Option<Effect> {
        if self.is_remembered {
            return None;
        }
        self.save(today)
    }

    fn save(&mut self, today: NaiveDate) -> Option<Effect> {
        let is_kept = matches!(self.keeping, Keeping::Here | Keeping::Failing);
        // A person of whom nothing is known yet is not worth a file.
        let unknown = self.profile.is_blank();
        if !is_kept || (unknown && self.profile.id.is_empty()) {
            return None;
        }
        self.profile.saved_on = today;
        let real = self.stage.real();
        let about = &real.engine().rules().about;
        self.profile.edition.clone_from(&about.edition);
        // Whatever day is looked at: the result is that of the day asked about.
        note_result(&mut self.profile, real.engine(), real.asked_on());
        self.is_remembered = true;
        self.sent = self.profile.clone();
        self.pending += 1;
        Some(Effect::Save(Box::new(self.profile.clone())))
    }

    /// A save has come to an end.
    pub fn saved(&mut self, id: Option<String>, failed: bool) {
        self.pending = self.pending.saturating_sub(1);
        if let Some(id) = id {
            self.profile.id.clone_from(&id);
            self.sent.id = id;
        }
        match self.keeping {
            Keeping::Here if failed => self.keeping = Keeping::Failing,
            Keeping::Failing if !failed => self.keeping = Keeping::Here,
            _ => {}
        }
    }

    /// Whether a save is under way.
    pub const fn is_saving(&self) -> bool {
        self.pending > 0
    }

    /// Whether something was said that is not saved and will not be; a save that failed may be tried
    /// again.
    pub fn would_lose_answers(&self, tries_again: bool) -> bool {
        match self.keeping {
            // At a public machine they are asked, and then it is meant to be.
            Keeping::Here | Keeping::Erased => false,
            Keeping::Nothing => {
                self.stage.real().answered() > 0 || !self.profile.periods.is_empty()
            }
            Keeping::ReadOnly => {
                self.profile.answers != self.sent.answers
                    || self.profile.papers != self.sent.papers
                    || self.profile.events != self.sent.events
                    || self.profile.periods != self.sent.periods
            }
            Keeping::Failing => !tries_again,
        }
    }

    /// Whether there is a file of this person.
    pub const fn has_file(&self) -> bool {
        !self.profile.id.is_empty()
    }

    /// What the person says of their papers.
    pub fn marks(&self) -> Marks {
        marks_of(&self.profile, self.rules())
    }

    /// What the person says of a paper.
    pub fn mark(&self, material: usize) -> PaperMark {
        let material = self.rules().materials.get(material);
        material.map_or_else(PaperMark::default, |material| {
            self.profile.paper(&material.id)
        })
    }

    /// Notes what the person says of a paper.
    pub fn set_mark(&mut self, material: usize, mark: PaperMark) {
        if let Some(material) = self.rules().materials.get(material) {
            let id = material.id.clone();
            let edits = self.stage.real().edits();
            self.marks_made.mark(&mut self.profile, edits, &id, mark);
            self.told = None;
        }
    }

    /// Notes the stretches of time with a permit.
    pub fn set_periods(&mut self, periods: Vec<Period>) {
        let edits = self.stage.real().edits();
        self.marks_made
            .put_periods(&mut self.profile, edits, periods);
        self.told = None;
    }
}
