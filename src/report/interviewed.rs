//! The result of an interview as it stands.

use chrono::NaiveDate;

use super::content::Content;
use super::{Report, outcomes};
use crate::assess::Interview;
use crate::i18n::Lang;
use crate::plan::{Marks, Plan, outlook, plan, replan};

/// The dates that follow from an interview as it stands.
pub fn plan_of(interview: &Interview) -> Plan {
    plan(
        interview.engine().rules(),
        &interview.weighed().answers,
        interview.assessment(),
        interview.on(),
    )
}

/// Everything there is to say of an interview as it stands.
pub fn content_of(interview: &Interview, marks: &Marks, today: NaiveDate, lang: Lang) -> Content {
    let answers = &interview.weighed().answers;
    let plan = plan_of(interview);
    let outcomes = outcomes(interview.engine(), answers, interview.assessment());
    let outlook = outlook(interview.engine().ways(), answers, interview.on());
    let replan = replan(interview.engine(), answers, interview.on(), marks);
    let report = Report {
        rules: interview.engine().rules(),
        answers,
        assessment: interview.assessment(),
        plan: &plan,
        outcomes: &outcomes,
        outlook: &outlook,
        marks,
        replan: replan.as_ref(),
        today,
    };
    report.content(lang)
}
