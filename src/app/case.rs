//! The person at hand: the interview, what is kept of it, and what the rules say.

use std::sync::Arc;

use chrono::NaiveDate;

use super::effect::Effect;
use crate::assess::{Engine, Interview, Stage};
use crate::case::{
    CaseState, Event, RecordProblem, check, check_withdrawal, possible, said, state,
};
use crate::i18n::Lang;
use crate::plan::{Facts, Marks, PaperMark};
use crate::profile::{MarkHistory, Profile, Restored, marks_of, put_record, record_of};
use crate::report::content::Content;
use crate::report::{
    Beside, Happened, LookedAt, comparison_of, content_of, looked_at, marks_on_copy,
};
use crate::ruleset::RuleSet;

/// The person at hand.
#[derive(Debug)]
pub struct Case {
    /// What was said, and what comes next; and copies of it on which other answers are tried.
    pub stage: Stage,
    /// What is kept.
    pub profile: Profile,
    /// Where it is kept.
    pub keeping: Keeping,
    /// What was said of papers, to be taken back.
    marks_made: MarkHistory,
    /// Saves under way.
    pending: usize,
    /// What is on the disk or on its way there.
    sent: Profile,
    /// Answers that these rules do not understand; they are kept.
    pub unknown: Vec<String>,
    /// Where the case stands by the record of what happened.
    state: Option<CaseState>,
    /// The result as it stands, in the language it was last asked for.
    told: Option<Told>,
}

/// The result in one language, and the day it is told for.
#[derive(Debug)]
struct Told {
    lang: Lang,
    content: Content,
    looked_at: LookedAt,
    /// The copy on stage beside the real answers.
    comparison: Option<Content>,
}

/// What becomes of what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing is kept: the person wants it so, or this run does.
    Nothing,
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
        let about = &engine.rules().about;
        let profile = Profile::new(&about.id, &about.edition, today);
        Self {
            stage: Stage::new(Interview::new(Arc::clone(engine), on, None)),
            sent: profile.clone(),
            profile,
            keeping,
            marks_made: MarkHistory::default(),
            pending: 0,
            unknown: Vec::new(),
            state: None,
            told: None,
        }
        .followed()
    }

    /// Somebody who was saved.
    pub fn resume(engine: &Arc<Engine>, on: NaiveDate, profile: Profile, keeping: Keeping) -> Self {
        let Restored { record, unknown } = record_of(&profile, engine.rules());
        Self {
            stage: Stage::new(Interview::new(Arc::clone(engine), on, Some(record))),
            sent: profile.clone(),
            profile,
            keeping,
            marks_made: MarkHistory::default(),
            pending: 0,
            unknown,
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

    fn followed(mut self) -> Self {
        self.follow();
        self
    }

    /// Lets everything follow anew from what happened and from what was said.
    fn follow(&mut self) {
        let real = self.stage.real();
        let rules = real.engine().rules();
        let said = said(real.record(), rules);
        let now = state(rules, &self.profile.events, &said, real.on());
        let answers = now.as_ref().map_or(&[][..], |state| &state.answers);
        let before = self.state.as_ref().map_or(&[][..], |state| &state.answers);
        if answers != before {
            self.stage.hold(answers);
        }
        self.state = now;
    }

    /// Where the case stands by the record of what happened; none where the rules have no stages.
    pub const fn state(&self) -> Option<&CaseState> {
        self.state.as_ref()
    }

    /// What has happened already of what a plan reckons with.
    pub fn facts(&self) -> Facts {
        let state = self.state.as_ref();
        state.map_or_else(Facts::default, |state| state.facts.clone())
    }

    /// What can have happened on the day asked about, by index of the event.
    pub fn possible(&self) -> Vec<usize> {
        let real = self.stage.real();
        let rules = real.engine().rules();
        let said = said(real.record(), rules);
        possible(rules, &self.profile.events, &said, real.asked_on())
    }

    /// Whether an entry of the record counts, so that it can be taken back.
    pub fn withdrawable(&self, place: usize) -> bool {
        self.profile.events.get(place).is_some_and(Event::counts)
    }

    /// Writes down what happened; the effect saves it.
    pub fn record(
        &mut self,
        event: Event,
        today: NaiveDate,
    ) -> Result<Option<Effect>, RecordProblem> {
        let real = self.stage.real();
        let said = said(real.record(), real.engine().rules());
        check(real.engine().rules(), &self.profile.events, &said, &event)?;
        self.profile.events.push(event);
        self.follow();
        Ok(self.keep(today))
    }

    /// Takes an entry of the record back; the effect saves that.
    pub fn withdraw(
        &mut self,
        place: usize,
        today: NaiveDate,
    ) -> Result<Option<Effect>, RecordProblem> {
        let real = self.stage.real();
        let said = said(real.record(), real.engine().rules());
        let on = real.asked_on();
        check_withdrawal(
            real.engine().rules(),
            &self.profile.events,
            &said,
            place,
            on,
        )?;
        if let Some(event) = self.profile.events.get_mut(place) {
            event.withdrawn_on = Some(on);
        }
        self.follow();
        Ok(self.keep(today))
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
        let is_kept = matches!(self.keeping, Keeping::Here | Keeping::Failing);
        // A person of whom nothing is known yet is not worth a file, but for a name.
        let unknown = self.profile.answers.is_empty()
            && self.profile.name.is_none()
            && self.profile.events.is_empty();
        let same = self.profile == self.sent && self.keeping == Keeping::Here;
        if !is_kept || same || (unknown && self.profile.id.is_empty()) {
            return None;
        }
        self.profile.saved_on = today;
        let about = &self.stage.real().engine().rules().about;
        self.profile.edition.clone_from(&about.edition);
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
            Keeping::Here => false,
            Keeping::Nothing => self.stage.real().answered() > 0,
            Keeping::ReadOnly => {
                self.profile.answers != self.sent.answers
                    || self.profile.papers != self.sent.papers
                    || self.profile.events != self.sent.events
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

    /// Works the result out, unless that was done since the last edit.
    pub fn tell(&mut self, today: NaiveDate, lang: Lang) {
        if self.told.as_ref().is_none_or(|told| told.lang != lang) {
            self.follow();
            let interview = self.interview();
            let is_copy = self.stage.at().is_some();
            let real = self.stage.real();
            let marks = self.marks();
            let supposed = marks_on_copy(real, interview, &marks);
            let happened = self.state.as_ref().map(|state| Happened {
                events: &self.profile.events,
                state,
            });
            let beside = |marks| Beside { marks, happened };
            self.told = Some(Told {
                lang,
                content: content_of(interview, beside(&supposed), today, lang),
                looked_at: looked_at(interview, lang),
                comparison: is_copy
                    .then(|| comparison_of(real, interview, beside(&marks), today, lang)),
            });
        }
    }

    /// The language the result was told in.
    pub fn told_in(&self) -> Lang {
        self.told.as_ref().map(|told| told.lang).unwrap_or_default()
    }

    /// The copy on stage beside the real answers, if the result was worked out since the last edit.
    pub fn comparison(&self) -> Option<&Content> {
        self.told.as_ref()?.comparison.as_ref()
    }

    /// The result, if it was worked out since the last edit.
    pub fn content(&self) -> Option<&Content> {
        self.told.as_ref().map(|told| &told.content)
    }

    /// The day the result is told for, if it was worked out since the last edit.
    pub fn looked_at(&self) -> Option<&LookedAt> {
        self.told.as_ref().map(|told| &told.looked_at)
    }
}
