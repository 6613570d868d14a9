//! The days of a step in the timeline.

use super::super::model::{Kind, Schedule};
use super::super::problem;
use super::names::Names;
use crate::diagnostic::read::{Table, Value};

/// A step takes at most so many days.
const MOST_DAYS: u32 = 3650;

/// The steps read so far, as far as the timeline goes.
#[derive(Default)]
pub(super) struct Timeline {
    started: bool,
}

impl Timeline {
    /// Reads the days of the next step.
    pub(super) fn schedule(&mut self, value: &Value<'_>, names: &Names<'_>) -> Option<Schedule> {
        let mut table = value.table()?;
        let schedule = if table.has("start") {
            self.start(&mut table, value)
        } else if table.has("by") || table.has("days-after") {
            days_after(&mut table, names)
        } else if table.has("working-days") {
            working_days(&mut table)
        } else {
            let form = "{ start = true } / { working-days = [3, 7] } / { by = …, days-after = … }";
            value.report(problem::bad_form("{ … }", form));
            return None;
        };
        if !self.started {
            value.report(problem::step_without_start());
        }
        table.finish();
        schedule
    }

    fn start(&mut self, table: &mut Table<'_>, value: &Value<'_>) -> Option<Schedule> {
        if self.started {
            value.report(problem::second_start());
        }
        self.started = true;
        let start = table.take("start")?;
        if !start.yes_no()? {
            start.report(problem::bad_form("false", "{ start = true }"));
        }
        Some(Schedule::Start)
    }
}

fn working_days(table: &mut Table<'_>) -> Option<Schedule> {
    let ceiling = table
        .take("ceiling-days")
        .map(|value| value.count(MOST_DAYS));
    let (least, most) = fewest_and_most(&table.require("working-days")?)?;
    Some(Schedule::WorkingDays {
        least,
        most,
        ceiling: ceiling.flatten(),
    })
}

fn days_after(table: &mut Table<'_>, names: &Names<'_>) -> Option<Schedule> {
    let by = table.require("by");
    let days = table.require("days-after");
    let (by, days) = (by?, days?);
    let question = names.questions.resolve(&by)?;
    let Kind::Choice(choices) = names.kind(question)? else {
        let name = names.questions.name(question);
        by.report(problem::wrong_question(name, "choice"));
        return None;
    };
    let mut ways = Vec::with_capacity(choices.len());
    for (key, value) in days.table()?.in_order() {
        let name = key.get_ref();
        let Some(choice) = choices.iter().position(|choice| choice.id == *name) else {
            let known = choices.iter().map(|choice| choice.id.as_str());
            let question = names.questions.name(question);
            let problem = problem::unknown_value(question, name, known);
            value.log.report(Some(key.span()), problem);
            continue;
        };
        let choice = u16::try_from(choice).ok()?;
        let (least, most) = fewest_and_most(&value).unwrap_or_default();
        ways.push((choice, least, most));
    }
    for (index, choice) in choices.iter().enumerate() {
        if !ways.iter().any(|&(way, _, _)| usize::from(way) == index) {
            let question = names.questions.name(question);
            days.report(problem::uncovered_value(question, &choice.id));
        }
    }
    ways.sort_unstable();
    Some(Schedule::DaysAfter { question, ways })
}

/// `[3, 7]`: fewest and most.
fn fewest_and_most(value: &Value<'_>) -> Option<(u32, u32)> {
    let items = value.list()?;
    let [least, most] = items.as_slice() else {
        value.report(problem::bad_form("[ … ]", "[3, 7]"));
        return None;
    };
    let (least, most) = (least.count(MOST_DAYS)?, most.count(MOST_DAYS)?);
    if least > most {
        value.report(problem::empty_range());
        return None;
    }
    Some((least, most))
}
