//! What happened to the permit: how far the case has come, writing something down, taking it back.

use super::command::Recording;
use super::conversation::{Conversation, Next};
use super::keeper::Keeping;
use super::stop::Stop;
use crate::case::{
    CaseState, Event, RecordProblem, check, check_withdrawal, possible, said, state,
};
use crate::report::asking::misread_day;
use crate::report::content::{Section, SectionKind};
use crate::report::{Happened, record_problem, recorded, stage_by_record, taken_back, words};
use crate::ruleset::typed::parse_day;

impl Conversation<'_, '_> {
    /// Where the case stands on the day looked at; none where the rules have no stages.
    pub(super) fn case_state(&self) -> Option<CaseState> {
        let real = self.stage.real();
        let said = said(real.record(), self.rules());
        state(
            self.rules(),
            &self.keeper.profile().events,
            &said,
            real.on(),
        )
    }

    /// Lets the answers follow from what happened.
    pub(super) fn follow(&mut self) {
        let answers = self
            .case_state()
            .map_or_else(Vec::new, |state| state.answers);
        let record = self.stage.real().record();
        let is_same = (0..self.rules().questions.len()).all(|question| {
            let held = answers.iter().find(|(other, _)| *other == question);
            match held {
                Some((_, answer)) => {
                    let given = record.given(question).map(|given| given.answer);
                    record.is_held(question) && given == Some(*answer)
                }
                None => !record.is_held(question),
            }
        });
        if !is_same {
            self.stage.hold(&answers);
        }
    }

    /// Does with the record what was typed.
    pub(super) fn record(&mut self, recording: &Recording) -> Result<Next, Stop> {
        if self.rules().life.is_empty() {
            self.say("result-no-record")?;
            return Ok(Next::Prompt);
        }
        if self.stage.at().is_some() {
            self.say("record-real")?;
            return Ok(Next::Prompt);
        }
        match recording {
            Recording::Show => self.say_record()?,
            Recording::Happened { number, days } => {
                let heard = self.verdict_heard();
                if self.happened(*number, days)? {
                    self.say_what_is_new(heard)?;
                    return Ok(Next::Step);
                }
            }
            Recording::TakeBack(number) => {
                let heard = self.verdict_heard();
                if self.withdraw(*number)? {
                    self.say_what_is_new(heard)?;
                    return Ok(Next::Step);
                }
            }
        }
        Ok(Next::Prompt)
    }

    /// Says how far the case has come, what can be written down, and what was.
    fn say_record(&mut self) -> Result<(), Stop> {
        let content = self.content();
        if let Some(section) = content.section(SectionKind::Case) {
            self.lines.pause()?;
            self.say_case(section)?;
        }
        if !self.may_record() {
            return Ok(());
        }
        self.lines.pause()?;
        self.say("line-record-what")?;
        // By their place among all events, so that a number means the same at every stage.
        for event in self.can_have_happened() {
            let number = event + 1;
            let Some(rule) = self.rules().life.events.get(event) else {
                continue;
            };
            let title = words::said(&rule.title, self.lang);
            let variables = [("number", number.into()), ("title", title.into())];
            self.say_with("line-choice", &variables)?;
        }
        self.say("line-record-how")
    }

    /// The stage, what is due, and the record with its numbers.
    pub(super) fn say_case(&mut self, section: &Section) -> Result<(), Stop> {
        if let Some(heading) = &section.heading {
            self.lines.say(heading)?;
        }
        for sentence in &section.sentences {
            self.lines.say(&sentence.text)?;
        }
        for group in &section.groups {
            if let Some(heading) = &group.heading {
                self.lines.say(heading)?;
            }
            for (number, item) in (1_usize..).zip(&group.items) {
                if item.is_event() {
                    let text = item.text.as_str().into();
                    let variables = [("number", number.into()), ("text", text)];
                    self.say_with("line-in-record", &variables)?;
                } else {
                    self.lines.say(&format!("- {}", item.text))?;
                }
                for detail in &item.details {
                    self.lines.say(&format!("  {}", detail.text))?;
                }
            }
        }
        Ok(())
    }

    /// Whether there may be something to write down.
    fn may_record(&self) -> bool {
        let state = self.case_state();
        state.is_some_and(|state| {
            let happened = Happened {
                events: &self.keeper.profile().events,
                state: &state,
            };
            happened.may_record(self.rules(), self.stage.real().assessment())
        })
    }

    /// What can have happened on the day asked about.
    fn can_have_happened(&self) -> Vec<usize> {
        let real = self.stage.real();
        let said = said(real.record(), self.rules());
        let events = &self.keeper.profile().events;
        possible(self.rules(), events, &said, real.asked_on())
    }

    /// Writes down what happened; false where that cannot be.
    fn happened(&mut self, number: usize, days: &[String]) -> Result<bool, Stop> {
        let rules = self.rules();
        let events = &rules.life.events;
        let at = number.checked_sub(1);
        let Some(rule) = at.and_then(|at| events.get(at)) else {
            self.say_with("line-one-of", &[("most", events.len().into())])?;
            return Ok(false);
        };
        let asked_on = self.stage.real().asked_on();
        let mut read = Vec::new();
        for day in days {
            match parse_day(day, asked_on) {
                Ok(day) => read.push(day),
                Err(misread) => {
                    self.lines.say(&misread_day(self.lang, misread))?;
                    return Ok(false);
                }
            }
        }
        let mut event = Event::new(
            &rule.id,
            read.first().copied().unwrap_or(asked_on),
            asked_on,
        );
        event.dated = read.get(1).copied();
        let said = said(self.stage.real().record(), rules);
        if let Err(problem) = check(rules, &self.keeper.profile().events, &said, &event) {
            self.say_problem(&problem)?;
            if let (RecordProblem::DayMissing, Some(dated)) = (&problem, &rule.dated) {
                let title = words::said(&dated.title, self.lang);
                let variables = [("number", number.into()), ("title", title.into())];
                self.say_with("line-record-dated", &variables)?;
            }
            return Ok(false);
        }
        self.note(|profile| profile.events.push(event))?;
        self.follow();
        let is_kept = self.keeper.keeping() != Keeping::ReadOnly;
        let said = recorded(is_kept, &rule.review, rules, self.lang);
        self.lines.say(&said)?;
        self.say_standing()?;
        Ok(true)
    }

    /// The stage and the next step.
    fn say_standing(&mut self) -> Result<(), Stop> {
        let content = self.content();
        let section = content.section(SectionKind::Case);
        for sentence in section.map_or(&[][..], |section| &section.sentences) {
            self.lines.say(&sentence.text)?;
        }
        Ok(())
    }

    /// The verdict as it was said last; none while the result has not been heard as it stands.
    fn verdict_heard(&self) -> Option<Vec<String>> {
        (self.result_said == Some(self.to_say())).then(|| self.verdict())
    }

    fn verdict(&self) -> Vec<String> {
        let content = self.content();
        let section = content.section(SectionKind::Verdict);
        let sentences = section.map_or(&[][..], |section| &section.sentences).iter();
        sentences.map(|sentence| sentence.text.clone()).collect()
    }

    /// What of the verdict is otherwise than it was heard, in the place of the whole result, and how to hear
    /// that.
    fn say_what_is_new(&mut self, heard: Option<Vec<String>>) -> Result<(), Stop> {
        let Some(heard) = heard.filter(|_| self.has_result()) else {
            return Ok(());
        };
        // The stage has just been said.
        let stage = self.case_state().map(|state| {
            let happened = Happened {
                events: &self.keeper.profile().events,
                state: &state,
            };
            stage_by_record(self.rules(), happened, self.lang)
        });
        for sentence in self.verdict() {
            if !heard.contains(&sentence) && stage.as_ref() != Some(&sentence) {
                self.lines.say(&sentence)?;
            }
        }
        self.say("line-record-result")?;
        self.result_said = Some(self.to_say());
        Ok(())
    }

    /// Takes an entry back; false where that cannot be.
    fn withdraw(&mut self, number: usize) -> Result<bool, Stop> {
        let events = &self.keeper.profile().events;
        let place = number.checked_sub(1);
        let counts = |place: &usize| events.get(*place).is_some_and(Event::counts);
        let Some(place) = place.filter(counts) else {
            self.say_with("line-one-of", &[("most", events.len().into())])?;
            return Ok(false);
        };
        let asked_on = self.stage.real().asked_on();
        let said = said(self.stage.real().record(), self.rules());
        if let Err(problem) = check_withdrawal(self.rules(), events, &said, place, asked_on) {
            self.say_problem(&problem)?;
            return Ok(false);
        }
        self.note(|profile| {
            if let Some(event) = profile.events.get_mut(place) {
                event.withdrawn_on = Some(asked_on);
            }
        })?;
        self.follow();
        let is_kept = self.keeper.keeping() != Keeping::ReadOnly;
        self.lines.say(&taken_back(is_kept, self.lang))?;
        self.say_standing()?;
        Ok(true)
    }

    fn say_problem(&mut self, problem: &RecordProblem) -> Result<(), Stop> {
        let events = &self.keeper.profile().events;
        let text = record_problem(self.rules(), events, problem, self.lang);
        self.lines.say(&text)
    }
}
