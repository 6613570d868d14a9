//! The dates that follow from an assessment: timeline, renewal, reminders; the days on which something
//! changes; and what becomes of the papers: how far they have come, in which order they are got. Pure.
//!
//! | file | holds |
//! |---|---|
//! | `schedule` | the plan: what there is of dates |
//! | `facts` | what has happened already of it |
//! | `given`, `timeline`, `renewal`, `reminders` | how each date follows from an assessment |
//! | `holiday` | days in a row on which offices are closed |
//! | `day_kind`, `stepping` | what kind of day a day is; moving the day that is looked at |
//! | `moments`, `phase` | the days on which the calendar alone changes something, and what is seen of it |
//! | `compare` | the dates of two plans side by side |
//! | `ways`, `suggestion` | what lies before a person on each way; which to go, and why |
//! | `mark`, `readiness` | what the person says of their papers; how far those have come, when to hand in |
//! | `visits` | in which order papers are got, and where |
//! | `replan` | what to do when a paper cannot be got |
//! | `numbered` | the numbers by which the person speaks of reminders |
//! | `reminder_mark` | what the person says of a reminder |
//! | `period`, `day_set` | a stretch of time with a permit; sets of days |
//! | `residence_years`, `years_columns` | how long a permit was held, where, and what of it adds up; the months of it in columns |
//! | `remembered` | what is remembered of a result, and held against a later one |
//! | `calendar_event` | a reminder as a calendar is to have it |
//! | `period` | a stretch of time with a permit |
//! | `cases` | a rule set's own people, held against what its author expects |

mod calendar_event;
mod cases;
mod compare;
mod day_kind;
mod day_set;
mod due;
mod facts;
#[cfg(test)]
mod fixture;
mod given;
mod holiday;
mod mark;
mod moments;
mod numbered;
mod period;
mod phase;
mod readiness;
mod remembered;
mod reminder_mark;
mod reminders;
mod renewal;
mod replan;
mod residence_years;
mod running_out;
mod schedule;
mod stepping;
mod suggestion;
mod timeline;
mod visits;
mod ways;
mod years_columns;

pub use calendar_event::{CalendarEvent, ForCalendar, for_calendar, planned_for_calendar};
pub use cases::{Mismatch, check_case};
pub use compare::{Dated, PlanDate, Span, compare};
pub use day_kind::DayKind;
pub use day_set::{DaySet, Length, days_of};
pub use due::{AsOf, Known, LOOK_BACK_DAYS, Watch, coming_back, due};
pub use facts::{Duty, Facts};
pub use holiday::{Holiday, holidays};
pub use mark::{Marks, PaperMark, PaperState};
pub use moments::{Moment, Moments, YEARS, moments};
pub use numbered::{in_order_of_numbers, numbered};
pub use period::Period;
pub use phase::{Lasting, Phase, PhaseRenewal};
pub use readiness::{Readiness, counted, is_only_listed, readiness, way_hand_in};
pub use remembered::{
    AsItWas, DateName, Fitted, Judged, NoDateName, NotTaken, Remembered, RememberedDate,
    RememberedStanding, judged, judged_in,
};
pub use reminder_mark::{
    NoReminderKey, ReminderKey, ReminderMark, Said, mark_of, put_off, put_off_from,
};
pub use renewal::{PermitYear, permit_year_on};
pub use replan::{Around, Replan, replan};
pub use residence_years::{
    Counts, Entry, Overlap, PeriodProblem, ResidenceYears, Total, check_period, residence_years,
};
pub use running_out::ends;
pub use schedule::{Plan, Reminder, Renewal, TimelineRow};
pub use stepping::{days_from, months_from};
pub use suggestion::{Reason, Suggestion, Whose, suggested};
pub use visits::{Visit, visits};
pub(crate) use ways::reached;
pub use ways::{ByStandard, HandIn, Outlook, outlook};
pub use years_columns::{Held, YearsColumns};

use chrono::NaiveDate;

use crate::assess::Assessment;
pub(crate) use crate::diagnostic::read::{FIRST_DAY, LAST_DAY};
use crate::ruleset::{Answers, RuleSet};
use given::Given;

/// The dates that follow from what the rules say of a person on the day asked about.
///
/// `assessment` must be that of the same rules, answers and day. Which dates there are, the rule
/// set's process says; which of them hang on working days, its calendar.
pub fn plan(rules: &RuleSet, answers: &Answers, assessment: &Assessment, on: NaiveDate) -> Plan {
    plan_from(rules, answers, assessment, on, &Facts::default())
}

/// As [`plan`], with what has happened already in the place of what was reckoned.
pub fn plan_from(
    rules: &RuleSet,
    answers: &Answers,
    assessment: &Assessment,
    on: NaiveDate,
    facts: &Facts,
) -> Plan {
    let given = Given::new(rules, answers, assessment.headline(), on, facts);
    let renewal = renewal::renewal(&given);
    Plan {
        timeline: timeline::timeline(&given, renewal.as_ref()),
        reminders: reminders::reminders(&given, renewal.as_ref()),
        renewal,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::plan;
    use crate::plan::fixture::{
        CONTRACT_ENDS, DELIVERY, HOME, ISSUED_ON, PERMIT, WORK, answers, assessment, dated, first,
        headline, planned, reminders, rules, second, timeline,
    };
    use crate::ruleset::Schedule;
    use crate::ruleset::fixture::day;

    #[test]
    fn the_half_year_is_waited_for() {
        let plan = planned(
            "2026-11-22",
            "not-yet 2027-02-28",
            &[
                second(PERMIT),
                first(WORK),
                dated(CONTRACT_ENDS, "2027-01-31"),
                first(HOME),
                first(DELIVERY),
            ],
        );
        assert_eq!(
            timeline(&plan),
            [
                "submit 2027-03-01..2027-03-01 ~",
                "review 2027-03-04..2027-03-10 <=2027-03-16 ~",
                "receive 2027-03-05..2027-03-12 ~",
            ]
        );
        assert_eq!(plan.renewal, None);
        assert_eq!(
            reminders(&plan),
            [
                "contract 2027-01-01",
                "contract 2027-01-31",
                "half-year 2027-02-28",
            ]
        );
    }

    #[test]
    fn the_ends_of_time_are_no_trap() {
        let mut rules = rules();
        rules.process.steps[2].schedule = Some(Schedule::WorkingDays {
            least: u32::MAX,
            most: u32::MAX,
            ceiling: Some(u32::MAX),
        });
        rules.process.reminders[5].days_before = vec![u32::MAX, 0, 0];
        for (on, issued_on) in [
            ("2199-12-31", "1900-01-01"),
            ("1900-01-01", "2199-12-31"),
            ("2199-12-31", "2196-02-29"),
        ] {
            let on = day(on);
            let given = answers(&[
                first(PERMIT),
                dated(ISSUED_ON, issued_on),
                first(WORK),
                dated(CONTRACT_ENDS, "2199-12-31"),
            ]);
            let plan = plan(&rules, &given, &assessment(on, headline("eligible")), on);
            assert!(plan.renewal.unwrap().expires >= on);
            assert_eq!(plan.timeline[2].latest, NaiveDate::MAX);
            assert!(plan.timeline.iter().all(|row| row.estimate));
            let of_contract = plan.reminders.iter().filter(|reminder| reminder.rule == 5);
            assert_eq!(of_contract.count(), 1);
        }
    }
}
