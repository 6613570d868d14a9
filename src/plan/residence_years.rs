//! Years of residence: how long a permit was held, where, and what of it adds up by which standard.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::day_set::{DaySet, Length, days_of};
use super::period::Period;
use crate::ruleset::{RuleSet, YearsRule};

/// How long a permit was held, up to a day.
///
/// A day counts where a permit was held and was not suspended; however many periods it lies in, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidenceYears {
    /// The day up to which open periods run.
    pub on: NaiveDate,
    /// Every period: those written down by hand in their order, then those carried from the record.
    pub entries: Vec<Entry>,
    /// By place of the rules: the days that count.
    pub places: Vec<Total>,
    /// By standard: the days of all places that it adds up.
    pub standards: Vec<Total>,
    /// Where periods overlap.
    pub overlaps: Vec<Overlap>,
    /// Days between the first period and the last that lie in none.
    pub gaps: DaySet,
}

/// A period and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The period.
    pub period: Period,
    /// It was written down by hand; otherwise it is carried from the record.
    pub by_hand: bool,
    /// What comes of it.
    pub counts: Counts,
}

/// What comes of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// It counts, up to this day, but for what was suspended.
    Until(NaiveDate),
    /// It takes its days out, up to this one: the permit was suspended.
    Suspended(NaiveDate),
    /// It does not count.
    Not(PeriodProblem),
}

/// Why a period does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodProblem {
    /// The rules know no such place.
    UnknownPlace,
    /// It ends before it begins.
    Backwards,
    /// It begins after the day asked about.
    Future,
    /// It ends after the day asked about: what is still to come has not been held.
    EndsInFuture,
}

/// Days that count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Total {
    /// The days.
    pub days: DaySet,
    /// How long that is.
    pub length: Length,
    /// The days that were left out: the permit was suspended.
    pub suspended: DaySet,
}

impl Total {
    /// What counts of days with a permit, and what is left out.
    fn of(held: &DaySet, suspended: DaySet) -> Self {
        let days = held.without(&suspended);
        Self {
            length: days.length(),
            days,
            suspended,
        }
    }

    /// Of several places: a day that counts in one of them was not suspended in all.
    fn of_all(totals: &[&Self]) -> Self {
        let all = |set: fn(&Self) -> &DaySet| {
            let stretches = totals.iter().flat_map(|total| set(total).stretches());
            DaySet::of(stretches.copied())
        };
        let days = all(|total| &total.days);
        Self {
            length: days.length(),
            suspended: all(|total| &total.suspended).without(&days),
            days,
        }
    }
}

/// Days that lie in several periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// The periods, as indexes of [`ResidenceYears::entries`], ascending.
    pub entries: Vec<usize>,
}

impl Overlap {
    /// How many days it has.
    pub fn days(&self) -> i64 {
        days_of((self.from, self.until))
    }
}

/// What is wrong with a period that is to be written down.
///
/// # Errors
///
/// The first thing that is wrong with it.
pub fn check_period(rule: &YearsRule, period: &Period, on: NaiveDate) -> Result<(), PeriodProblem> {
    if rule.place(&period.place).is_none() {
        return Err(PeriodProblem::UnknownPlace);
    }
    if period.until.is_some_and(|until| until < period.from) {
        return Err(PeriodProblem::Backwards);
    }
    if period.from > on {
        return Err(PeriodProblem::Future);
    }
    if period.until.is_some_and(|until| until > on) {
        return Err(PeriodProblem::EndsInFuture);
    }
    Ok(())
}

/// How long a permit was held up to a day; `None` where the rules know nothing of years.
///
/// `by_hand` are the periods the person wrote down, `carried` those that follow from their record. A
/// period without an end runs to `on`, and so does one that ends later. Suspended time is taken out of
/// the time of its own place: another permit, held elsewhere meanwhile, was not suspended by it.
pub fn residence_years(
    rules: &RuleSet,
    by_hand: &[Period],
    carried: &[Period],
    on: NaiveDate,
) -> Option<ResidenceYears> {
    let rule = rules.years.as_ref()?;
    let all = by_hand.iter().map(|period| (period, true));
    let all = all.chain(carried.iter().map(|period| (period, false)));
    let entries: Vec<Entry> = all
        .map(|(period, by_hand)| Entry {
            period: period.clone(),
            by_hand,
            counts: counts(rule, period, on),
        })
        .collect();
    let held = |place: &str| {
        let of_place = |entry: &&Entry| entry.period.place == place;
        let (mut held, mut off) = (Vec::new(), Vec::new());
        for entry in entries.iter().filter(of_place) {
            match entry.counts {
                Counts::Until(until) => held.push((entry.period.from, until)),
                Counts::Suspended(until) => off.push((entry.period.from, until)),
                Counts::Not(_) => {}
            }
        }
        Total::of(&DaySet::of(held), DaySet::of(off))
    };
    let places: Vec<Total> = rule.places.iter().map(|place| held(&place.id)).collect();
    let total_of = |standard: usize| {
        let added = rule.places.iter().zip(&places);
        let added = added.filter(|(place, _)| place.adds_up.contains(&standard));
        let added: Vec<&Total> = added.map(|(_, total)| total).collect();
        Total::of_all(&added)
    };
    let either = places
        .iter()
        .flat_map(|total| [&total.days, &total.suspended]);
    let touched = DaySet::of(either.flat_map(|days| days.stretches().iter().copied()));
    Some(ResidenceYears {
        on,
        standards: (0..rules.about.standards.len()).map(total_of).collect(),
        overlaps: overlaps(&entries),
        gaps: touched.gaps(),
        places,
        entries,
    })
}

fn counts(rule: &YearsRule, period: &Period, on: NaiveDate) -> Counts {
    let until = period.until.map_or(on, |until| until.min(on));
    match check_period(rule, period, on) {
        Ok(()) | Err(PeriodProblem::EndsInFuture) if period.suspended => Counts::Suspended(until),
        Ok(()) | Err(PeriodProblem::EndsInFuture) => Counts::Until(until),
        Err(problem) => Counts::Not(problem),
    }
}

/// The stretches of days that lie in two or more periods with a permit, with the periods.
fn overlaps(entries: &[Entry]) -> Vec<Overlap> {
    // Where a period begins, and where it is over.
    let mut turns: Vec<(NaiveDate, bool, usize)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Counts::Until(until) = entry.counts {
            turns.push((entry.period.from, true, index));
            turns.extend(until.succ_opt().map(|over| (over, false, index)));
        }
    }
    // What is over on a day is so before anything begins on it.
    turns.sort_unstable();
    let mut overlaps: Vec<Overlap> = Vec::new();
    let mut held: BTreeSet<usize> = BTreeSet::new();
    let mut running: Option<(NaiveDate, BTreeSet<usize>)> = None;
    for (day, begins, index) in turns {
        if begins {
            held.insert(index);
        } else {
            held.remove(&index);
        }
        match &mut running {
            Some((_, periods)) if held.len() > 1 => {
                periods.insert(index);
            }
            Some((from, periods)) => {
                if let Some(until) = day.pred_opt() {
                    overlaps.push(Overlap {
                        from: *from,
                        until,
                        entries: periods.iter().copied().collect(),
                    });
                }
                running = None;
            }
            None if held.len() > 1 => running = Some((day, held.clone())),
            None => {}
        }
    }
    overlaps
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::{Counts, Period, PeriodProblem, ResidenceYears, check_period, residence_years};
    use crate::plan::DaySet;
    use crate::ruleset::RuleSet;
    use crate::ruleset::fixture::{day, rule_set};
    use crate::ruleset::{Standard, YearsPlace, YearsRule};

    const ON: &str = "2026-11-22";

    /// Two standards; the first adds `far` up, the second keeps it apart.
    fn rules() -> RuleSet {
        let mut rules = rule_set(Vec::new());
        let standard = |id: &str| Standard {
            id: id.to_owned(),
            title: crate::i18n::Bilingual::default(),
            summary: crate::i18n::Bilingual::default(),
            rows: Vec::new(),
            eligible_when: crate::ruleset::Expression::ALWAYS,
            citations: Vec::new(),
        };
        rules.about.standards = vec![standard("guide"), standard("law")];
        let place = |id: &str, adds_up: &[usize]| YearsPlace {
            carried: false,
            id: id.to_owned(),
            title: crate::i18n::Bilingual::default(),
            adds_up: adds_up.to_vec(),
            apart: None,
            citations: Vec::new(),
        };
        let empty = crate::i18n::Bilingual::default;
        rules.years = Some(YearsRule {
            title: empty(),
            text: empty(),
            no_score: empty(),
            decides: empty(),
            places: vec![
                place("here", &[0, 1]),
                place("near", &[0, 1]),
                place("far", &[0]),
            ],
            citations: Vec::new(),
        });
        rules
    }

    fn period(place: &str, from: &str, until: &str, suspended: bool) -> Period {
        Period {
            place: place.to_owned(),
            from: day(from),
            until: (!until.is_empty()).then(|| day(until)),
            suspended,
        }
    }

    fn reckoned(by_hand: &[Period], carried: &[Period]) -> ResidenceYears {
        residence_years(&rules(), by_hand, carried, day(ON)).unwrap()
    }

    fn stretches(days: &DaySet) -> Vec<String> {
        let stretches = days.stretches().iter();
        stretches
            .map(|(first, last)| format!("{first}..{last}"))
            .collect()
    }

    #[test]
    fn what_was_suspended_is_left_out_and_what_overlaps_counts_once() {
        let years = reckoned(
            &[
                period("here", "2023-03-01", "2025-02-28", false),
                period("here", "2024-03-01", "2024-04-30", true),
                period("near", "2025-02-01", "2025-06-30", false),
                period("far", "2025-09-01", "", false),
            ],
            &[period("here", "2026-01-01", "", false)],
        );
        assert_eq!(
            stretches(&years.places[0].days),
            [
                "2023-03-01..2024-02-29",
                "2024-05-01..2025-02-28",
                "2026-01-01..2026-11-22",
            ]
        );
        assert_eq!(
            stretches(&years.standards[1].days),
            [
                "2023-03-01..2024-02-29",
                "2024-05-01..2025-06-30",
                "2026-01-01..2026-11-22",
            ]
        );
        assert_eq!(
            stretches(&years.standards[1].suspended),
            ["2024-03-01..2024-04-30"]
        );
        assert_eq!(stretches(&years.gaps), ["2025-07-01..2025-08-31"]);
        let overlaps: Vec<_> = years
            .overlaps
            .iter()
            .map(|it| (it.from, it.until, it.days(), it.entries.clone()))
            .collect();
        assert_eq!(
            overlaps,
            [
                (day("2025-02-01"), day("2025-02-28"), 28, vec![0, 2]),
                (day("2026-01-01"), day(ON), 326, vec![3, 4]),
            ]
        );
    }

    #[test]
    fn another_permit_is_not_suspended_by_this_one() {
        let years = reckoned(
            &[
                period("here", "2024-01-01", "2024-06-30", true),
                period("far", "2024-01-01", "2024-06-30", false),
            ],
            &[],
        );
        assert_eq!(years.standards[0].days.days(), 182);
        assert_eq!(years.standards[0].suspended.days(), 0);
        assert_eq!(years.standards[1].days.days(), 0);
        assert_eq!(years.standards[1].suspended.days(), 182);
    }

    #[test]
    fn what_cannot_be_is_refused_and_named() {
        let rules = rules();
        let rule = rules.years.as_ref().unwrap();
        for (place, from, until, problem) in [
            ("here", "2024-01-01", "", None),
            ("here", ON, ON, None),
            ("moon", "2024-01-01", "", Some(PeriodProblem::UnknownPlace)),
            (
                "here",
                "2024-01-02",
                "2024-01-01",
                Some(PeriodProblem::Backwards),
            ),
            ("here", "2026-11-23", "", Some(PeriodProblem::Future)),
            (
                "here",
                "2026-11-01",
                "2026-11-23",
                Some(PeriodProblem::EndsInFuture),
            ),
        ] {
            let period = period(place, from, until, false);
            assert_eq!(
                check_period(rule, &period, day(ON)).err(),
                problem,
                "{period:?}"
            );
            let counts = reckoned(std::slice::from_ref(&period), &[]).entries[0].counts;
            let expected = match problem {
                // It was written down on a later day.
                None | Some(PeriodProblem::EndsInFuture) => Counts::Until(day(ON)),
                Some(problem) => Counts::Not(problem),
            };
            assert_eq!(counts, expected, "{period:?}");
        }
    }

    fn any_period() -> impl Strategy<Value = Period> {
        let places = prop::sample::select(vec!["here", "near", "far", "moon"]);
        let parts = (places, 0_u64..120, -5_i64..40, any::<bool>(), any::<bool>());
        parts.prop_map(|(place, from, length, open, suspended)| {
            let from = day("2026-08-20") + Days::new(from);
            Period {
                place: place.to_owned(),
                from,
                until: (!open).then(|| from + chrono::TimeDelta::days(length)),
                suspended,
            }
        })
    }

    /// The days of a period as they are, without any reckoning.
    fn has(period: &Period, on: NaiveDate) -> bool {
        period.from <= on && on <= day(ON) && period.until.is_none_or(|until| on <= until)
    }

    proptest! {
        /// Held against a walk over every day.
        #[test]
        fn every_day_is_what_the_definition_says(
            by_hand in prop::collection::vec(any_period(), 0..7),
            carried in prop::collection::vec(any_period(), 0..3),
        ) {
            let years = reckoned(&by_hand, &carried);
            let all: Vec<&Period> = by_hand.iter().chain(&carried).collect();
            let contains = |set: &DaySet, on: NaiveDate| {
                set.stretches().iter().any(|(first, last)| *first <= on && on <= *last)
            };
            let mut touched = BTreeSet::new();
            let walk = || day("2026-08-01").iter_days().take_while(|on| *on <= day("2027-02-01"));
            for on in walk() {
                let held = |place: &str, suspended: bool| {
                    all.iter().any(|it| it.place == place && it.suspended == suspended && has(it, on))
                };
                let counted = ["here", "near", "far"].map(|it| held(it, false) && !held(it, true));
                for (place, counted) in counted.iter().enumerate() {
                    prop_assert_eq!(contains(&years.places[place].days, on), *counted, "{}", on);
                }
                prop_assert_eq!(contains(&years.standards[0].days, on), counted.contains(&true));
                prop_assert_eq!(contains(&years.standards[1].days, on), counted[0] || counted[1]);
                if ["here", "near", "far"].iter().any(|it| held(it, false) || held(it, true)) {
                    touched.insert(on);
                }
                let several: Vec<usize> = (0..all.len())
                    .filter(|at| all[*at].place != "moon" && !all[*at].suspended && has(all[*at], on))
                    .collect();
                let overlap = years.overlaps.iter().find(|it| it.from <= on && on <= it.until);
                prop_assert_eq!(overlap.is_some(), several.len() > 1, "{}", on);
                if let Some(overlap) = overlap {
                    prop_assert!(several.iter().all(|at| overlap.entries.contains(at)));
                }
            }
            let ends = touched.first().copied().zip(touched.last().copied());
            for on in walk() {
                let within = ends.is_some_and(|(first, last)| first <= on && on <= last);
                prop_assert_eq!(contains(&years.gaps, on), within && !touched.contains(&on));
            }
        }
    }
}
