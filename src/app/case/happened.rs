//! What happened to the permit of the person at hand, and what follows from it.

use chrono::NaiveDate;

use super::Case;
use crate::app::effect::Effect;
use crate::case::{
    CaseState, Event, RecordProblem, check, check_withdrawal, possible, said, state,
};
use crate::plan::Facts;
use crate::report::Happened;

impl Case {
    pub(super) fn followed(mut self) -> Self {
        self.follow();
        self
    }

    /// Lets everything follow anew from what happened and from what was said.
    pub(super) fn follow(&mut self) {
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

    /// Whether there may be something to write down: not while the answers say that this permit is not
    /// what the person needs, and nothing that they hold one.
    pub fn may_record(&self) -> bool {
        let state = self.state.as_ref();
        state.is_some_and(|state| {
            let events = &self.profile.events;
            let happened = Happened { events, state };
            let real = self.stage.real();
            happened.may_record(real.engine().rules(), real.assessment())
        })
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
}
