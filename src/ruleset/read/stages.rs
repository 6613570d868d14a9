//! `stages.toml`: the stages of a permit's life, and what can happen in it.

use std::cell::Cell;

use toml::de::DeValue;

use super::super::model::{
    Answer, Dated, Deadline, DeadlineDay, EventRule, Expression, Life, Question, ReminderDay,
    ReminderRule, Stage, StageDay, StagePapers, Turn,
};
use super::super::problem;
use super::answers::answers;
use super::id::{IdForm, Ids};
use super::names::Names;
use super::process::days_before;
use crate::diagnostic::read::{Table, Value};

/// No deadline is further away, in days.
const MOST_DAYS: u32 = 3650;

/// Reads `stages.toml`. What its deadlines tell of is put behind the reminders of the process.
pub(in crate::ruleset) fn life<'t>(
    mut root: Table<'t>,
    questions: &[Question],
    reminders: &mut Vec<ReminderRule>,
    has_renewal: bool,
    names: &Names<'t>,
) -> Life {
    let mut reading = Reading {
        questions,
        names,
        has_renewal,
        reminders,
        leads_astray: Cell::new(false),
    };
    let mut ids = Ids::default();
    let tables = root.tables("stage");
    let places: Vec<_> = tables
        .iter()
        .map(|table| (table.log, table.span.clone()))
        .collect();
    let stages = tables.into_iter();
    let stages: Vec<Stage> = stages.map(|table| reading.stage(table, &mut ids)).collect();
    let mut ids = Ids::default();
    let events = root.tables("event").into_iter().enumerate();
    let events: Vec<EventRule> = events
        .map(|(at, table)| reading.event(at, table, &mut ids))
        .collect();
    root.finish();
    for (at, (log, span)) in places.into_iter().enumerate().skip(1) {
        if !reading.leads_astray.get() && !is_reachable(at, &stages, &events) {
            let id = stages.get(at).map_or("", |stage| &stage.id);
            log.report(span, problem::unreachable_stage(id));
        }
    }
    Life { stages, events }
}

/// Whether somebody begins in a stage, or something leads there.
fn is_reachable(at: usize, stages: &[Stage], events: &[EventRule]) -> bool {
    let begins = stages.get(at).and_then(|stage| stage.begins_when.as_ref());
    let mut turns = stages.iter().flat_map(|stage| &stage.turns);
    begins.is_some()
        || events.iter().any(|event| event.to == Some(at))
        || turns.any(|(_, to)| *to == at)
}

/// What stages and events are read with.
struct Reading<'a, 't> {
    questions: &'a [Question],
    names: &'a Names<'t>,
    has_renewal: bool,
    reminders: &'a mut Vec<ReminderRule>,
    /// Something leads to a stage that there is not, as has been said.
    leads_astray: Cell<bool>,
}

impl<'t> Reading<'_, 't> {
    fn stage(&mut self, mut table: Table<'t>, ids: &mut Ids) -> Stage {
        let stage = Stage {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            next: table.text("next"),
            place: table.optional_text("where"),
            papers: table
                .take("papers")
                .map_or(StagePapers::None, |value| self.papers(&value)),
            by: table.take("by").and_then(|value| self.by(&value)),
            begins_when: table
                .has("begins-when")
                .then(|| table.condition("begins-when", self.names)),
            says: table
                .take("says")
                .map(|value| self.says(&value))
                .unwrap_or_default(),
            turns: self.turns(table.take("turns")),
            suspended: table.flag("suspended"),
            held: table.flag("held"),
            citations: table.citations(self.names),
        };
        table.finish();
        stage
    }

    fn event(&mut self, at: usize, mut table: Table<'t>, ids: &mut Ids) -> EventRule {
        let id = ids.take(&mut table, "id", IdForm::Plain);
        let dated = table
            .take("dated")
            .and_then(|value| value.table())
            .map(|table| self.dated(table));
        let deadline = table.take("deadline").and_then(|value| {
            let table = value.table()?;
            self.deadline(table, at, &id, dated.is_some())
        });
        let endorses = table.take("endorses");
        if let (Some(value), false) = (&endorses, self.has_renewal) {
            value.report(problem::needs_renewal());
        }
        let mut from = self.stages(table.require("from"));
        let stays = self.stages(table.take("stays-in"));
        from.extend(&stays);
        let event = EventRule {
            title: table.text("title"),
            help: table.optional_text("help"),
            from,
            stays,
            to: table.take("to").and_then(|value| self.stage_named(&value)),
            step: table
                .take("step")
                .and_then(|value| self.names.steps.resolve(&value)),
            endorses: endorses.and_then(|value| value.yes_no()).unwrap_or(false),
            review: self.review(table.take("review")),
            citations: table.citations(self.names),
            id,
            dated,
            deadline,
        };
        table.finish();
        event
    }

    fn papers(&self, value: &Value<'t>) -> StagePapers {
        if matches!(value.toml, DeValue::Array(_)) {
            let papers = value.one_or_more();
            let papers = papers.iter();
            return StagePapers::These(
                papers
                    .filter_map(|paper| self.names.materials.resolve(paper))
                    .collect(),
            );
        }
        value
            .word(&[("checklist", StagePapers::Checklist)])
            .unwrap_or(StagePapers::None)
    }

    fn by(&self, value: &Value<'t>) -> Option<StageDay> {
        if matches!(value.toml, DeValue::Table(_)) {
            let mut table = value.table()?;
            let step = table
                .require("step")
                .and_then(|value| self.names.steps.resolve(&value));
            table.finish();
            return step.map(StageDay::Step);
        }
        let day = value.word(&[
            ("last-working-day", StageDay::LastWorkingDay),
            ("dated", StageDay::Dated),
        ])?;
        if day == StageDay::LastWorkingDay && !self.has_renewal {
            value.report(problem::needs_renewal());
        }
        Some(day)
    }

    fn says(&self, value: &Value<'t>) -> Vec<(usize, Answer)> {
        let said = answers(value, self.questions, self.names).into_iter();
        said.filter_map(|given| match given.answer {
            Ok(answer) => Some((given.question, answer)),
            Err(reason) => {
                given.value.report(problem::answer(&reason));
                None
            }
        })
        .collect()
    }

    fn turns(&self, value: Option<Value<'t>>) -> Vec<(Turn, usize)> {
        let Some(value) = value else {
            return Vec::new();
        };
        if !self.has_renewal {
            value.report(problem::needs_renewal());
        }
        let items = value.list().unwrap_or_default();
        let turns = items.iter().filter_map(|item| {
            let mut table = item.table()?;
            let on = table.require("on").and_then(|value| {
                value.word(&[
                    ("renewal-opens", Turn::RenewalOpens),
                    ("expired", Turn::Expired),
                ])
            });
            let to = table
                .require("to")
                .and_then(|value| self.stage_named(&value));
            table.finish();
            Some((on?, to?))
        });
        turns.collect()
    }

    /// The stage that something leads to.
    fn stage_named(&self, value: &Value<'t>) -> Option<usize> {
        let stage = self.names.stages.resolve(value);
        self.leads_astray
            .set(self.leads_astray.get() || stage.is_none());
        stage
    }

    fn stages(&self, value: Option<Value<'t>>) -> Vec<usize> {
        let Some(value) = value else {
            return Vec::new();
        };
        let items = value.one_or_more();
        if items.is_empty() {
            value.report(problem::nothing_listed("个阶段", "stage"));
        }
        let items = items.iter();
        items
            .filter_map(|item| self.names.stages.resolve(item))
            .collect()
    }

    fn review(&self, value: Option<Value<'t>>) -> Vec<usize> {
        let items = value.map(|value| value.one_or_more()).unwrap_or_default();
        let items = items.iter();
        items
            .filter_map(|item| self.names.questions.resolve(item))
            .collect()
    }

    fn dated(&self, mut table: Table<'t>) -> Dated {
        let dated = Dated {
            title: table.text("title"),
            answers: table
                .take("answers")
                .and_then(|value| self.names.date_question(&value)),
            ahead: table.flag("ahead"),
        };
        table.finish();
        dated
    }

    fn deadline(
        &mut self,
        mut table: Table<'t>,
        event: usize,
        id: &str,
        has_day: bool,
    ) -> Option<Deadline> {
        let days = table.take("days");
        let on = table.take("on");
        let day = match (&days, &on) {
            (Some(days), None) => days.count(MOST_DAYS).map(DeadlineDay::After),
            (None, Some(on)) => on.word(&[("dated", DeadlineDay::Dated)]),
            _ => {
                let form = "days = 10 / on = \"dated\"";
                table.report(problem::bad_form("…", form));
                None
            }
        };
        if day == Some(DeadlineDay::Dated) && !has_day {
            table.report(problem::missing_key("dated"));
        }
        let until = table.take("until").map(|value| value.one_or_more());
        let until = until.unwrap_or_default();
        let until = until.iter();
        let until = until
            .filter_map(|item| self.names.events.resolve(item))
            .collect();
        let rule = ReminderRule {
            kind: id.to_owned(),
            title: table.text("title"),
            text: table.text("text"),
            day: ReminderDay::Deadline(event),
            days_before: days_before(table.take("days-before")),
            when: Expression::ALWAYS,
        };
        table.finish();
        let day = day?;
        self.reminders.push(rule);
        Some(Deadline {
            day,
            until,
            reminder: self.reminders.len() - 1,
        })
    }
}
