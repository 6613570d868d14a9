//! What of a person can be seen to change from one day to the next.

use chrono::NaiveDate;

use super::running_out::ends;
use super::schedule::{Plan, Renewal};
use crate::assess::{Assessment, ConditionState, MaterialState, Standing, VerdictSet};
use crate::ruleset::{Answers, RuleSet};

/// What the rules say of a person on a day, without what moves along with every day: two days with the
/// same phase differ in nothing but the dates of the timeline and of the reminders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// What each standard says; what it may still say stays empty, as nobody sees it.
    pub standings: Vec<Standing>,
    /// The state of each condition.
    pub conditions: Vec<ConditionState>,
    /// Whether each paper is needed.
    pub materials: Vec<MaterialState>,
    /// By paper: how it lasts.
    pub lasting: Vec<Lasting>,
    /// The current year of the permit, if there is one to renew.
    pub renewal: Option<PhaseRenewal>,
    /// The rules were to be checked again before this day.
    pub stale: bool,
}

/// How long a paper lasts, as seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// Nothing is known of an end that would matter.
    Long,
    /// It ends on this day, before the papers can be handed in.
    EndsBefore(NaiveDate),
    /// It ended on this day.
    Ended(NaiveDate),
}

/// The current year of a permit, as seen from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseRenewal {
    /// The end of the year.
    pub expires: NaiveDate,
    /// The last working day on or before the end.
    pub last_working_day: NaiveDate,
    /// That day hangs on a count of working days in a year without a published notice.
    pub estimate: bool,
    /// That day is past.
    pub is_late: bool,
    /// By standard: whether its window is open.
    pub open: Vec<(usize, bool)>,
}

impl PhaseRenewal {
    fn of(renewal: &Renewal, on: NaiveDate) -> Self {
        let opens = renewal.opens.iter();
        Self {
            expires: renewal.expires,
            last_working_day: renewal.last_working_day,
            estimate: renewal.estimate,
            is_late: renewal.last_working_day < on,
            open: opens
                .map(|(standard, day)| (*standard, *day <= on))
                .collect(),
        }
    }
}

impl Phase {
    /// The phase of a day, from what the rules say on it.
    ///
    /// `assessment` and `plan` must be of the same rules, answers and day.
    pub fn of(rules: &RuleSet, answers: &Answers, assessment: &Assessment, plan: &Plan) -> Self {
        let papers = 0..rules.materials.len();
        let standings = assessment.standings.iter();
        let renewal = plan.renewal.as_ref();
        Self {
            standings: standings.map(seen).collect(),
            conditions: assessment.conditions.clone(),
            materials: assessment.materials.clone(),
            lasting: papers
                .map(|paper| lasting(rules, answers, assessment, plan, paper))
                .collect(),
            renewal: renewal.map(|renewal| PhaseRenewal::of(renewal, assessment.on)),
            stale: assessment.on > rules.about.review_by,
        }
    }

    /// Whether the two differ in nothing of the person: at most in whether the rules are out of date.
    pub fn is_alike(&self, other: &Self) -> bool {
        let Self {
            standings,
            conditions,
            materials,
            lasting,
            renewal,
            stale: _,
        } = self;
        *standings == other.standings
            && *conditions == other.conditions
            && *materials == other.materials
            && *lasting == other.lasting
            && *renewal == other.renewal
    }
}

/// What can be seen of a standing.
fn seen(standing: &Standing) -> Standing {
    Standing {
        possible: VerdictSet::default(),
        ..*standing
    }
}

/// How long a paper lasts that a person may need, as seen from the day of the assessment.
///
/// `assessment` and `plan` must be of the same rules, answers and day.
fn lasting(
    rules: &RuleSet,
    answers: &Answers,
    assessment: &Assessment,
    plan: &Plan,
    paper: usize,
) -> Lasting {
    let on = assessment.on;
    let is_needed = assessment.materials.get(paper) != Some(&MaterialState::NotNeeded);
    let ends = ends(rules, answers, assessment, paper).filter(|_| is_needed);
    let submit = plan.timeline.first().map(|row| row.earliest);
    match ends {
        Some(ends) if ends < on => Lasting::Ended(ends),
        Some(ends) if submit.is_some_and(|submit| ends < submit) => Lasting::EndsBefore(ends),
        _ => Lasting::Long,
    }
}
