//! The numbers by which a person speaks of their reminders.

use super::{Known, Reminder, Said, Watch, due};
use crate::assess::{Engine, Scratch};

/// The reminders of a person in the order of their numbers, from 1: what is due and what comes, whatever
/// was said of it, so that no number moves when another one is done; then what was put off long ago and
/// has come back.
///
/// The first numbers do not hang on how many days ahead are looked at.
pub fn in_order_of_numbers(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    said: &Said,
    watch: Watch,
) -> Vec<Reminder> {
    let mut all = due(engine, scratch, known, &Said::new(), watch);
    if !said.is_empty() {
        let back = due(engine, scratch, known, said, watch);
        let back: Vec<Reminder> = back.into_iter().filter(|it| !all.contains(it)).collect();
        all.extend(back);
    }
    all
}

/// What is due to a person and what comes, with the numbers.
pub fn numbered(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    said: &Said,
    watch: Watch,
) -> Vec<(u32, Reminder)> {
    let due = due(engine, scratch, known, said, watch);
    if said.is_empty() {
        return (1..).zip(due).collect();
    }
    let far = Watch {
        within: watch.within.max(Watch::of_a_year(watch.on).within),
        ..watch
    };
    let all = in_order_of_numbers(engine, scratch, known, said, far);
    let number = |reminder: &Reminder| (1..).zip(&all).find(|(_, it)| *it == reminder);
    let numbered = due.into_iter().filter_map(|reminder| {
        let (number, _) = number(&reminder)?;
        Some((number, reminder))
    });
    numbered.collect()
}
