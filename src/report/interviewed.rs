//! The result of an interview as it stands.

use chrono::NaiveDate;

use super::content::Content;
use super::{Report, outcomes};
use crate::assess::{Engine, Interview};
use crate::i18n::Lang;
use crate::plan::{Marks, Moment, Plan, moments, outlook, plan, replan};
use crate::ruleset::Answers;

/// The dates that follow from an interview as it stands.
pub fn plan_of(interview: &Interview) -> Plan {
    plan(
        interview.engine().rules(),
        &interview.weighed().answers,
        interview.assessment(),
        interview.on(),
    )
}

/// So many days on which something changes are told of a person.
const MOST_MOMENTS: usize = 6;

/// The next days on which something changes, as many as a report tells.
pub fn next_moments(engine: &Engine, answers: &Answers, on: NaiveDate) -> Vec<Moment> {
    moments(engine, answers, on, MOST_MOMENTS)
}

/// Everything there is to say of an interview as it stands.
pub fn content_of(interview: &Interview, marks: &Marks, today: NaiveDate, lang: Lang) -> Content {
    let answers = &interview.weighed().answers;
    let plan = plan_of(interview);
    let outcomes = outcomes(interview.engine(), answers, interview.assessment());
    let outlook = outlook(interview.engine().ways(), answers, interview.on());
    let moments = next_moments(interview.engine(), answers, interview.on());
    let replan = replan(interview.engine(), answers, interview.on(), marks);
    let report = Report {
        rules: interview.engine().rules(),
        answers,
        assessment: interview.assessment(),
        plan: &plan,
        outcomes: &outcomes,
        outlook: &outlook,
        moments: &moments,
        marks,
        replan: replan.as_ref(),
        today,
    };
    report.content(lang)
}
