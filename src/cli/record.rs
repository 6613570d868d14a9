//! `juzhu record`: what happened to the permit of a saved person: shown, written down, taken back.

use std::io::{self, Write as _};

use super::arguments::{ListFormat, RecordArguments};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::assess::Interview;
use crate::case::{
    CaseState, Event, RecordProblem, check, check_withdrawal, possible, said, state,
};
use crate::i18n::{tr, tr_with};
use crate::people::note_with_result;
use crate::profile::{FormerNames, Profile, fitted, marks_of, record_of};
use crate::report::content::{Content, SectionKind};
use crate::report::json::{self, write_case};
use crate::report::{Beside, Happened, content_of, event_title, record_problem, text_of, words};
use crate::ruleset::{Answers, RuleSet};
use crate::store::{Profiles, check_output};
use crate::text::{clean, nearest};

/// Writes down what is told, and shows where the case stands then.
pub(super) fn run(context: &Context, asked: &RecordArguments) -> anyhow::Result<Exit> {
    let profiles = Profiles::new(&context.paths()?);
    let id = profiles.find(&asked.profile)?;
    let mut profile = profiles.read(&id)?;
    let engine = context.engine_for(&profile.rule_set)?;
    let teller = Teller {
        context,
        rules: engine.rules(),
    };
    if teller.rules.life.is_empty() {
        return Err(UsageError::new(context.lang(), "record-no-stages", &[]).into());
    }
    let is_edit = asked.event.is_some() || asked.take_back.is_some();
    if is_edit {
        // Nobody is to record it twice because it could not be shown.
        if let Some(out) = &asked.out {
            check_output(out)?;
        }
        profile = profiles.edit(&id, |profile| {
            note_with_result(profile, &engine, context.on(), |profile| {
                match (&asked.event, asked.take_back) {
                    (Some(kind), _) => teller.write_down(profile, kind, asked),
                    (None, Some(number)) => teller.take_back(profile, number),
                    (None, None) => Ok(()),
                }
            })?;
            profile.saved_on = context.today();
            anyhow::Ok(profile.clone())
        })?;
    }
    let rules = teller.rules;
    let profile = fitted(&profile, rules);
    let on = context.on();
    let record = record_of(&profile, rules).record;
    let said = said(&record, rules);
    let Some(state) = state(rules, &profile.events, &said, on) else {
        return Ok(Exit::Fine);
    };
    let mut interview = Interview::new(engine.clone(), on, Some(record));
    interview.hold(&state.answers);
    let can = possible(rules, &profile.events, &said, on);
    let bytes = if asked.format == ListFormat::Text {
        teller.text(&interview, &profile, &state, &can, asked)
    } else {
        let happened = Happened {
            events: &profile.events,
            state: &state,
        };
        let mut bytes = Vec::new();
        write_case(&mut bytes, rules, (id.as_str(), on), happened, &can);
        let mut bytes = json::pretty(&bytes);
        bytes.push(b'\n');
        bytes
    };
    output::print(asked.out.as_deref(), &bytes).inspect_err(|_| {
        if is_edit {
            let _ = writeln!(io::stderr(), "{}", tr(context.lang(), "record-kept-anyway"));
        }
    })?;
    Ok(Exit::Fine)
}

struct Teller<'a> {
    context: &'a Context,
    rules: &'a RuleSet,
}

impl Teller<'_> {
    fn write_down(
        &self,
        profile: &mut Profile,
        kind: &str,
        asked: &RecordArguments,
    ) -> Result<(), UsageError> {
        let on = self.context.on();
        let mut event = Event::new(kind, asked.day.unwrap_or(on), on);
        event.dated = asked.dated;
        let now = fitted(profile, self.rules);
        let said = self.said(&now);
        check(self.rules, &now.events, &said, &event)
            .map_err(|problem| self.refused(&now, kind, &problem))?;
        event.kind = FormerNames::of(profile, self.rules).event(kind);
        profile.events.push(event);
        Ok(())
    }

    fn take_back(&self, profile: &mut Profile, number: usize) -> Result<(), UsageError> {
        let lang = self.context.lang();
        let on = self.context.on();
        let place = number.checked_sub(1);
        let counts = |place: &usize| profile.events.get(*place).is_some_and(Event::counts);
        let Some(place) = place.filter(counts) else {
            let variables = [("number", number.to_string().into())];
            return Err(UsageError::new(lang, "record-no-entry", &variables));
        };
        let now = fitted(profile, self.rules);
        let said = self.said(&now);
        check_withdrawal(self.rules, &now.events, &said, place, on)
            .map_err(|problem| self.refused(&now, "", &problem))?;
        if let Some(event) = profile.events.get_mut(place) {
            event.withdrawn_on = Some(on);
        }
        Ok(())
    }

    fn said(&self, profile: &Profile) -> Answers {
        said(&record_of(profile, self.rules).record, self.rules)
    }

    /// Why it was refused, with the nearest right word where it is a word.
    fn refused(&self, profile: &Profile, kind: &str, problem: &RecordProblem) -> UsageError {
        let lang = self.context.lang();
        let events = &self.rules.life.events;
        let sentence = record_problem(self.rules, &profile.events, problem, lang);
        let hint = match problem {
            RecordProblem::Unknown { kind } => {
                let known = events.iter().map(|event| event.id.as_str());
                match nearest::nearest(kind, known) {
                    Some(near) => tr_with(lang, "record-nearest", &[("event", near.into())]),
                    None => tr(lang, "record-hint"),
                }
            }
            RecordProblem::NotInStage { first, instead, .. }
                if !(first.is_empty() && instead.is_empty()) =>
            {
                let (key, named) = if first.is_empty() {
                    ("record-instead-hint", instead)
                } else {
                    ("record-first-hint", first)
                };
                let ids = named.iter().filter_map(|at| events.get(*at));
                let ids = words::listed(lang, ids.map(|event| event.id.as_str()));
                tr_with(lang, key, &[("events", ids.into())])
            }
            RecordProblem::DayMissing
            | RecordProblem::DayWrong { .. }
            | RecordProblem::DayFar { .. } => {
                let rule = events.iter().find(|event| event.id == kind);
                let dated = rule.and_then(|rule| rule.dated.as_ref());
                let title = dated.map_or_else(String::new, |it| words::said(&it.title, lang));
                let key = if *problem == RecordProblem::DayMissing {
                    "record-dated-hint"
                } else {
                    "record-dated-wrong-hint"
                };
                tr_with(lang, key, &[("title", title.into())])
            }
            _ => tr(lang, "record-hint"),
        };
        UsageError { sentence, hint }
    }

    /// Where the case stands, what happened, and what can be recorded next.
    fn text(
        &self,
        interview: &Interview,
        profile: &Profile,
        state: &CaseState,
        can: &[usize],
        asked: &RecordArguments,
    ) -> Vec<u8> {
        let lang = self.context.lang();
        let happened = Some(Happened {
            events: &profile.events,
            state,
        });
        let marks = marks_of(profile, self.rules);
        let beside = Beside {
            marks: &marks,
            happened,
        };
        let mut content = content_of(interview, beside, self.context.today(), lang);
        content
            .sections
            .retain(|section| section.kind == SectionKind::Case);
        let content = Content {
            title: match &profile.name {
                Some(name) => clean::one_line(name),
                None => tr(lang, "profiles-draft"),
            },
            sections: content.sections,
            gauge: None,
        };
        let mut text = text_of(&content, self.context.width(asked.out.as_deref()));
        let may_record =
            happened.is_some_and(|it| it.may_record(self.rules, interview.assessment()));
        if !may_record {
            return text.into_bytes();
        }
        text.push('\n');
        text.push_str(&tr(lang, "record-possible"));
        text.push('\n');
        for rule in can.iter().filter_map(|at| self.rules.life.events.get(*at)) {
            let title = event_title(self.rules, &rule.id, lang);
            let variables = [("id", rule.id.as_str().into()), ("title", title.into())];
            text.push_str(&tr_with(lang, "record-possible-one", &variables));
            text.push('\n');
        }
        text.into_bytes()
    }
}
