//! Writing down what happened, and taking a mistake back.

use chrono::{Months, NaiveDate};

use super::Event;
use super::walk::{Misfit, Walk, in_order};
use crate::ruleset::{Answers, EventRule, RuleSet};

/// The stage in which somebody begins of whom nothing else is known.
const BEGINNING: usize = 0;

/// How many months the other day of an event lies ahead of it at most.
const MOST_MONTHS_AHEAD: Months = Months::new(12);

/// How many months it lies behind, where nothing on record says since when it can be.
const MOST_MONTHS_BEHIND: Months = Months::new(12);

/// Why something cannot be written down as it was told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordProblem {
    /// The rules know no such event.
    #[error("there is no event `{kind}`")]
    Unknown {
        /// What was told.
        kind: String,
    },
    /// It lies in the future.
    #[error("{on} has not come yet")]
    Future {
        /// The day told.
        on: NaiveDate,
    },
    /// It cannot happen in the stage in which the case was on that day.
    #[error("it cannot happen in that stage")]
    NotInStage {
        /// That stage.
        stage: usize,
        /// What is missing before it, by index and in order; empty if nothing leads there.
        first: Vec<usize>,
        /// Where nothing is missing: what can happen in that stage and leads to where this one does.
        instead: Vec<usize>,
    },
    /// The permit could not be endorsed yet.
    #[error("the window opens on {opens}")]
    TooEarly {
        /// The first day on which it could.
        opens: NaiveDate,
    },
    /// The other day is missing.
    #[error("a day is missing")]
    DayMissing,
    /// There is no other day to this event.
    #[error("there is no other day")]
    DayTooMany,
    /// The other day lies on the wrong side of the event.
    #[error("{day} cannot be")]
    DayWrong {
        /// The day told.
        day: NaiveDate,
        /// Whether it lies ahead of the event or behind it.
        ahead: bool,
    },
    /// The other day lies nowhere near the event.
    #[error("{day} lies beyond {limit}")]
    DayFar {
        /// The day told.
        day: NaiveDate,
        /// The last that can be, or the first.
        limit: NaiveDate,
        /// Whether it lies ahead of the event or behind it.
        ahead: bool,
    },
    /// Something written down for a later day could not have happened then.
    #[error("a later entry would not fit any more")]
    Later {
        /// Its place in the record.
        event: usize,
    },
}

/// Whether something can be written down: nothing in the record speaks against it, and nothing written
/// down for a later day is made impossible by it.
pub fn check(
    rules: &RuleSet,
    events: &[Event],
    said: &Answers,
    event: &Event,
) -> Result<(), RecordProblem> {
    let life = &rules.life;
    let Some(rule) = life.event(&event.kind).and_then(|at| life.events.get(at)) else {
        return Err(RecordProblem::Unknown {
            kind: event.kind.clone(),
        });
    };
    if event.on > event.recorded_on {
        return Err(RecordProblem::Future { on: event.on });
    }
    match (&rule.dated, event.dated) {
        (None, None) => {}
        (None, Some(_)) => return Err(RecordProblem::DayTooMany),
        (Some(_), None) => return Err(RecordProblem::DayMissing),
        (Some(dated), Some(day)) => {
            let fits = if dated.ahead {
                day >= event.on
            } else {
                day <= event.on
            };
            if !fits {
                let ahead = dated.ahead;
                return Err(RecordProblem::DayWrong { day, ahead });
            }
        }
    }
    let mut with = events.to_vec();
    with.push(event.clone());
    let new = with.len() - 1;
    let before = misfits(rules, events, said, event.on);
    let Some(mut walk) = Walk::begin(rules, said, event.on) else {
        return Err(RecordProblem::Unknown {
            kind: event.kind.clone(),
        });
    };
    for (at, happened) in in_order(&with) {
        let far = if at == new {
            too_far(&walk, rule, event)
        } else {
            None
        };
        match walk.happen(happened) {
            Ok(()) => far.map_or(Ok(()), Err)?,
            Err(misfit) if at == new => return Err(problem(rules, event, misfit)),
            // What did not fit before is no fault of this one.
            Err(_) if before.contains(&at) => {}
            Err(_) => return Err(RecordProblem::Later { event: at }),
        }
    }
    Ok(())
}

/// That the other day lies nowhere near the event, by what is on record before it.
fn too_far(walk: &Walk<'_>, rule: &EventRule, event: &Event) -> Option<RecordProblem> {
    let ahead = rule.dated.as_ref()?.ahead;
    let day = event.dated?;
    let limit = if ahead {
        event.on.checked_add_months(MOST_MONTHS_AHEAD)
    } else {
        // No card is older than the application for it; a new one may have the day of the old one.
        walk.facts.first().or_else(|| {
            let usual = event.on.checked_sub_months(MOST_MONTHS_BEHIND)?;
            Some(walk.issued_on.map_or(usual, |issued| issued.min(usual)))
        })
    };
    let limit = limit?;
    let is_far = if ahead { day > limit } else { day < limit };
    is_far.then_some(RecordProblem::DayFar { day, limit, ahead })
}

/// Whether an entry can be taken back: nothing written down for a later day hangs on it.
pub fn check_withdrawal(
    rules: &RuleSet,
    events: &[Event],
    said: &Answers,
    place: usize,
    on: NaiveDate,
) -> Result<(), RecordProblem> {
    let before = misfits(rules, events, said, on);
    let mut without = events.to_vec();
    if let Some(event) = without.get_mut(place) {
        event.withdrawn_on = Some(on);
    }
    let after = misfits(rules, &without, said, on);
    match after.into_iter().find(|at| !before.contains(at)) {
        Some(event) => Err(RecordProblem::Later { event }),
        None => Ok(()),
    }
}

/// What can be written down for a day, in the order of the rules.
pub fn possible(rules: &RuleSet, events: &[Event], said: &Answers, on: NaiveDate) -> Vec<usize> {
    let kinds = rules.life.events.iter().enumerate();
    kinds
        .filter(|(_, rule)| {
            let mut event = Event::new(&rule.id, on, on);
            event.dated = rule.dated.as_ref().map(|_| on);
            check(rules, events, said, &event).is_ok()
        })
        .map(|(at, _)| at)
        .collect()
}

fn misfits(rules: &RuleSet, events: &[Event], said: &Answers, on: NaiveDate) -> Vec<usize> {
    let Some(mut walk) = Walk::begin(rules, said, on) else {
        return Vec::new();
    };
    let happened = in_order(events).into_iter();
    happened
        .filter(|(_, event)| walk.happen(event).is_err())
        .map(|(at, _)| at)
        .collect()
}

fn problem(rules: &RuleSet, event: &Event, misfit: Misfit) -> RecordProblem {
    match misfit {
        Misfit::Unknown => RecordProblem::Unknown {
            kind: event.kind.clone(),
        },
        Misfit::TooEarly(opens) => RecordProblem::TooEarly { opens },
        Misfit::NotIn(stage) => {
            let first = leads(rules, stage, &event.kind);
            let instead = if first.is_empty() {
                alike(rules, stage, &event.kind)
            } else {
                Vec::new()
            };
            RecordProblem::NotInStage {
                stage,
                first,
                instead,
            }
        }
    }
}

/// The events that can happen in a stage and lead to the stage to which this one leads, if that is another.
fn alike(rules: &RuleSet, stage: usize, kind: &str) -> Vec<usize> {
    let life = &rules.life;
    let wanted = life.event(kind).and_then(|at| life.events.get(at));
    let Some(to) = wanted.and_then(|rule| rule.to).filter(|to| *to != stage) else {
        return Vec::new();
    };
    let events = life.events.iter().enumerate();
    events
        .filter(|(_, rule)| rule.to == Some(to) && rule.leads_from(stage))
        .map(|(at, _)| at)
        .collect()
}

/// What must be written down first: the events on a shortest way from a stage to one in which this event
/// can happen. Empty if there is none, and if it leads through an end and a new beginning: nobody who
/// forgot an entry should be told to end a permit.
fn leads(rules: &RuleSet, stage: usize, kind: &str) -> Vec<usize> {
    let life = &rules.life;
    let Some(wanted) = life.event(kind).and_then(|at| life.events.get(at)) else {
        return Vec::new();
    };
    // Breadth first over stages; by each the event that led there and the stage before it.
    let mut came: Vec<Option<(usize, usize)>> = vec![None; life.stages.len()];
    let mut queue = std::collections::VecDeque::from([stage]);
    let mut seen = vec![false; life.stages.len()];
    if let Some(seen) = seen.get_mut(stage) {
        *seen = true;
    }
    while let Some(here) = queue.pop_front() {
        if here != stage && wanted.from.contains(&here) {
            let mut way = Vec::new();
            let mut at = here;
            while let Some((event, before)) = came.get(at).copied().flatten() {
                way.insert(0, event);
                at = before;
            }
            return way;
        }
        for (event, rule) in life.events.iter().enumerate() {
            let Some(to) = rule.to.filter(|_| rule.leads_from(here)) else {
                continue;
            };
            if to == BEGINNING && here != stage {
                continue;
            }
            if let (Some(seen), Some(came)) = (seen.get_mut(to), came.get_mut(to))
                && !*seen
            {
                *seen = true;
                *came = Some((event, here));
                queue.push_back(to);
            }
        }
    }
    Vec::new()
}
