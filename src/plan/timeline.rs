//! The timeline: when the papers can be handed in, and what follows when.

use chrono::{Days, NaiveDate};

use super::facts::Facts;
use super::given::Given;
use super::schedule::{Renewal, TimelineRow};
use crate::assess::Verdict;
use crate::ruleset::{Schedule, Step};

/// The steps that have days of their own, if the papers are handed in on the first possible day.
///
/// Empty unless the headline says that there is, or by the calendar alone will be, something to hand in.
///
/// Once the papers are handed in, it is reckoned from that day, whatever the headline says.
pub(super) fn timeline(given: &Given<'_>, renewal: Option<&Renewal>) -> Vec<TimelineRow> {
    let facts = given.facts;
    let calendar = &given.rules.calendar;
    let steps = &given.rules.process.steps;
    let (ready, start) = match handed_in(steps, facts) {
        Some(day) => (day, day),
        None => match ready(given, renewal) {
            // Whoever gave the appointment is there on that day, working day or not.
            Some(ready) => match facts.appointed.filter(|day| *day >= ready) {
                Some(day) => (day, day),
                None => (ready, calendar.first_working_day_from(ready)),
            },
            None => return Vec::new(),
        },
    };
    let mut rows: Vec<TimelineRow> = Vec::with_capacity(steps.len());
    for (step, schedule) in steps
        .iter()
        .enumerate()
        .filter_map(|(step, rule)| Some((step, rule.schedule.as_ref()?)))
    {
        if let Some(day) = facts.of(step) {
            rows.push(TimelineRow::fact(step, day));
            continue;
        }
        let row = match schedule {
            Schedule::Start => TimelineRow {
                step,
                earliest: start,
                latest: start,
                ceiling: None,
                estimate: calendar.is_estimate(ready, start),
                fact: false,
            },
            Schedule::WorkingDays {
                least,
                most,
                ceiling,
            } => {
                let latest = calendar.working_days_after(start, *most);
                TimelineRow {
                    step,
                    earliest: calendar.working_days_after(start, *least),
                    latest,
                    ceiling: ceiling.map(|days| days_after(start, days)),
                    estimate: calendar.is_estimate(ready, latest),
                    fact: false,
                }
            }
            Schedule::DaysAfter { question, ways } => {
                let (fewest, most) = days(given, *question, ways);
                let (earliest, latest, estimate) = rows.last().map_or_else(
                    || (start, start, calendar.is_estimate(ready, start)),
                    |before| (before.earliest, before.latest, before.estimate),
                );
                TimelineRow {
                    step,
                    earliest: days_after(earliest, fewest),
                    latest: days_after(latest, most),
                    ceiling: None,
                    // Calendar days add no doubt of their own.
                    estimate,
                    fact: false,
                }
            }
        };
        rows.push(row);
    }
    rows
}

/// The day on which the papers really were handed in.
fn handed_in(steps: &[Step], facts: &Facts) -> Option<NaiveDate> {
    let is_start = |step: &Step| step.schedule == Some(Schedule::Start);
    facts.of(steps.iter().position(is_start)?)
}

/// The first day on which the papers can be handed in, and whether that day is an estimate: the day on
/// which [`timeline`] starts.
pub(super) fn start(given: &Given<'_>, renewal: Option<&Renewal>) -> Option<(NaiveDate, bool)> {
    let ready = ready(given, renewal)?;
    let calendar = &given.rules.calendar;
    let start = calendar.first_working_day_from(ready);
    Some((start, calendar.is_estimate(ready, start)))
}

/// The first day on which everything is in place, working day or not.
fn ready(given: &Given<'_>, renewal: Option<&Renewal>) -> Option<NaiveDate> {
    let eligible = match given.headline.verdict {
        Verdict::Eligible => given.on,
        Verdict::NotYet => given.headline.from?,
        Verdict::Open | Verdict::NotNeeded | Verdict::Elsewhere => return None,
    };
    let opens = renewal.and_then(Renewal::opens_latest);
    Some(eligible.max(given.on).max(opens.unwrap_or(given.on)))
}

/// Fewest and most days by the way chosen; while none is chosen, the span that covers all ways.
fn days(given: &Given<'_>, question: usize, ways: &[(u16, u32, u32)]) -> (u32, u32) {
    let chosen = given
        .choice(question)
        .and_then(|chosen| ways.iter().find(|(way, ..)| *way == chosen));
    if let Some((_, fewest, most)) = chosen {
        return (*fewest, *most);
    }
    let fewest = ways.iter().map(|(_, fewest, _)| *fewest).min();
    let most = ways.iter().map(|(.., most)| *most).max();
    (fewest.unwrap_or(0), most.unwrap_or(0))
}

/// So many calendar days after a day; the last of all dates where it would lie beyond.
fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use crate::plan::fixture::{
        DELIVERY, HOME, answers, assessment, first, headline, is_first, planned, rules, second,
        timeline, unsure,
    };
    use crate::plan::plan;
    use crate::ruleset::fixture::day;

    #[test]
    fn only_those_who_can_apply_get_a_timeline() {
        for (verdict, rows) in [
            ("eligible", 3),
            ("not-yet 2026-12-01", 3),
            ("not-yet", 0),
            ("open", 0),
            ("not-needed", 0),
            ("elsewhere", 0),
        ] {
            assert_eq!(
                planned("2026-11-22", verdict, &[]).timeline.len(),
                rows,
                "{verdict}"
            );
        }
    }

    #[test]
    fn delivery_decides_when_the_card_is_there() {
        for (given, receive) in [
            (&[first(DELIVERY)][..], "receive 2026-11-27..2026-12-04"),
            (&[second(DELIVERY)], "receive 2026-11-26..2026-12-02"),
            (&[unsure(DELIVERY)], "receive 2026-11-26..2026-12-04"),
            (&[], "receive 2026-11-26..2026-12-04"),
        ] {
            let plan = planned("2026-11-23", "eligible", given);
            assert_eq!(timeline(&plan)[2], receive, "{given:?}");
        }
    }

    #[test]
    fn an_off_path_delivery_covers_all_ways() {
        let mut rules = rules();
        rules.questions[DELIVERY].asked_when = is_first(HOME);
        let on = day("2026-11-23");
        for (given, receive) in [
            (&[first(HOME), second(DELIVERY)], "2026-12-02"),
            (&[second(HOME), second(DELIVERY)], "2026-12-04"),
            (&[unsure(HOME), second(DELIVERY)], "2026-12-04"),
        ] {
            let plan = plan(
                &rules,
                &answers(given),
                &assessment(on, headline("eligible")),
                on,
            );
            assert_eq!(plan.timeline[2].latest, day(receive), "{given:?}");
        }
    }

    #[test]
    fn a_timeline_is_an_estimate_where_it_counts_in_a_year_without_a_notice() {
        for (on, expected) in [
            (
                "2026-12-24",
                [
                    "submit 2026-12-24..2026-12-24",
                    "review 2026-12-29..2027-01-05 <=2027-01-08 ~",
                    "receive 2026-12-29..2027-01-05 ~",
                ],
            ),
            (
                "2022-12-31",
                [
                    "submit 2023-01-03..2023-01-03 ~",
                    "review 2023-01-06..2023-01-12 <=2023-01-18 ~",
                    "receive 2023-01-06..2023-01-12 ~",
                ],
            ),
            (
                "2026-12-21",
                [
                    "submit 2026-12-21..2026-12-21",
                    "review 2026-12-24..2026-12-30 <=2027-01-05",
                    "receive 2026-12-24..2026-12-30",
                ],
            ),
        ] {
            assert_eq!(
                timeline(&planned(on, "eligible", &[second(DELIVERY)])),
                expected,
                "{on}"
            );
        }
    }
}
