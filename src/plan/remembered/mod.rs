//! What is remembered of a result, so that it can be told later what has become of it.
//!
//! Everything goes by its id: the rules may be others by then.

mod as_it_was;
mod date_name;
mod fitted;

pub use as_it_was::AsItWas;
pub use date_name::{DateName, NoDateName};
pub use fitted::{Fitted, NotTaken};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::compare::Span;
use super::due::AsOf;
use super::plan_from;
use super::reminder_mark::ReminderKey;
use super::schedule::Plan;
use crate::assess::{
    Assessment, ConditionState, Depth, Engine, MaterialState, Scratch, Verdict, Weighed,
};
use crate::ruleset::{RuleDigests, RuleSet};

/// What is remembered of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The day judged.
    pub on: NaiveDate,
    /// The edition of the rules.
    pub edition: String,
    /// What each standard said, by its id.
    pub standings: BTreeMap<String, RememberedStanding>,
    /// The state of each condition, by its name with its standard: `law/half-year`.
    pub conditions: BTreeMap<String, ConditionState>,
    /// The papers that were needed or open, by id; no other was needed.
    pub materials: BTreeMap<String, MaterialState>,
    /// The dates of the plan.
    pub dates: BTreeMap<DateName, RememberedDate>,
    /// The rules themselves.
    pub rules: RuleDigests,
}

/// What a standard said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RememberedStanding {
    /// Its verdict.
    pub verdict: Verdict,
    /// The day from which the calendar alone makes it eligible.
    pub from: Option<NaiveDate>,
    /// The id of the other office or document.
    pub route: Option<String>,
}

/// A date of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RememberedDate {
    /// Its days.
    pub span: Span,
    /// It hung on working days of a year without a published notice.
    pub estimate: bool,
}

/// What these rules say on a day of somebody who said all this, to be remembered; and what it is told
/// from.
pub fn judged(engine: &Engine, known: &AsOf<'_>, on: NaiveDate) -> Judged {
    let mut scratch = Scratch::default();
    judged_in(&mut scratch, engine, known, on)
}

/// As [`judged`], in room that is already there: for many people one after the other.
pub fn judged_in(
    scratch: &mut Scratch,
    engine: &Engine,
    known: &AsOf<'_>,
    on: NaiveDate,
) -> Judged {
    let weighed = Weighed::of(&known.record, engine, scratch, on);
    let mut assessment = Assessment::empty(on);
    // Conditions and papers first; the verdicts, with the day from which they hold, in their place after.
    engine.settle(scratch, &weighed.answers, on, Depth::Full, &mut assessment);
    let depth = Depth::Standings;
    engine.assess_into(scratch, &weighed.answers, on, depth, &mut assessment);
    Judged {
        plan: plan_from(
            engine.rules(),
            &weighed.answers,
            &assessment,
            on,
            &known.facts,
        ),
        weighed,
        assessment,
    }
}

/// What rules say of somebody, without reasons and changes.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Which answers count.
    pub weighed: Weighed,
    /// Verdicts, conditions, papers.
    pub assessment: Assessment,
    /// Dates.
    pub plan: Plan,
}

impl Judged {
    /// What is to be remembered of it.
    pub fn remembered(&self, rules: &RuleSet) -> Remembered {
        Remembered::of(rules, &self.assessment, &self.plan)
    }

    /// Whether a remembered result says the same: verdicts, conditions, papers, days.
    pub fn is_like(&self, remembered: &Remembered, rules: &RuleSet) -> bool {
        let is = Remembered::outcome_of(rules, &self.assessment, &self.plan);
        is.has_same_outcome(remembered)
    }
}

impl Remembered {
    /// What is to be remembered of a result of these rules.
    pub fn of(rules: &RuleSet, assessment: &Assessment, plan: &Plan) -> Self {
        Self {
            rules: RuleDigests::of(rules, rules.newest_migration()),
            ..Self::outcome_of(rules, assessment, plan)
        }
    }

    /// The same without the rules themselves, to see whether it is otherwise.
    fn outcome_of(rules: &RuleSet, assessment: &Assessment, plan: &Plan) -> Self {
        let standards = rules.about.standards.iter();
        let conditions = rules.conditions.iter().zip(&assessment.conditions);
        let materials = rules.materials.iter().zip(&assessment.materials);
        Self {
            on: assessment.on,
            edition: rules.about.edition.clone(),
            standings: standards
                .zip(&assessment.standings)
                .map(|(standard, standing)| {
                    let route = standing.route;
                    let route = route.and_then(|route| rules.about.routes.get(route));
                    let remembered = RememberedStanding {
                        verdict: standing.verdict,
                        from: standing.from,
                        route: route.map(|route| route.id.clone()),
                    };
                    (standard.id.clone(), remembered)
                })
                .collect(),
            conditions: conditions
                .map(|(condition, state)| {
                    let standard = standard_id(rules, condition.standard);
                    (format!("{standard}/{}", condition.id), *state)
                })
                .collect(),
            materials: materials
                .filter(|(_, state)| **state != MaterialState::NotNeeded)
                .map(|(material, state)| (material.id.clone(), *state))
                .collect(),
            dates: dates(rules, plan),
            rules: RuleDigests::default(),
        }
    }

    /// Whether verdicts, conditions, papers and days are the same; of the rules behind them and of what is
    /// an estimate nothing is asked.
    pub fn has_same_outcome(&self, other: &Self) -> bool {
        let days = |of: &Self| {
            let days = of
                .dates
                .iter()
                .map(|(name, date)| (name.clone(), date.span));
            days.collect::<Vec<_>>()
        };
        self.standings == other.standings
            && self.conditions == other.conditions
            && self.materials == other.materials
            && days(self) == days(other)
    }
}

fn standard_id(rules: &RuleSet, standard: usize) -> &str {
    let standard = rules.about.standards.get(standard);
    standard.map_or("", |standard| &standard.id)
}

fn dates(rules: &RuleSet, plan: &Plan) -> BTreeMap<DateName, RememberedDate> {
    let mut dates = BTreeMap::new();
    let mut push = |name, span: Span, estimate| {
        dates.insert(name, RememberedDate { span, estimate });
    };
    for row in &plan.timeline {
        if let Some(step) = rules.process.steps.get(row.step) {
            push(DateName::Step(step.id.clone()), row.into(), row.estimate);
        }
    }
    if let Some(renewal) = &plan.renewal {
        for (standard, day) in &renewal.opens {
            let standard = standard_id(rules, *standard).to_owned();
            push(DateName::Opens(standard), (*day).into(), false);
        }
        let last = renewal.last_working_day;
        push(DateName::LastWorkingDay, last.into(), renewal.estimate);
        push(DateName::Expires, renewal.expires.into(), false);
        if let Some(day) = renewal.counts_on {
            push(DateName::CountsOn, day.into(), false);
        }
    }
    for reminder in &plan.reminders {
        let key = ReminderKey::of(reminder, rules);
        push(
            DateName::Reminder(key),
            reminder.on.into(),
            reminder.estimate,
        );
    }
    dates
}
