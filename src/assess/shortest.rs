//! The shortest way to the end of an interview.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rustc_hash::FxHashSet;

use super::pending::{Fact, Outlook, Person};

/// At least so many questions lie before somebody: exactly as many as on the shortest way, unless
/// finding it takes more than `work`. Then it is the best bound found until then.
pub(super) fn shortest(outlook: Outlook<'_>, person: Person, work: usize) -> usize {
    let mut search = Search {
        outlook,
        work,
        waiting: BinaryHeap::new(),
        seen: FxHashSet::default(),
    };
    search.add(person, 0, 0);
    search.run()
}

/// Goes all ways at once, always on with the one that looks shortest.
struct Search<'a> {
    outlook: Outlook<'a>,
    work: usize,
    waiting: BinaryHeap<Waiting>,
    /// How many questions had been asked of whom: those who differ in nothing that counts are one.
    seen: FxHashSet<(usize, Vec<Fact>)>,
}

/// Somebody on one of the ways.
struct Waiting {
    /// The whole way has so many questions at least.
    least: usize,
    /// So many of them have been asked.
    asked: usize,
    /// The question that comes now; `None` at the end.
    next: Option<usize>,
    person: Person,
}

impl Search<'_> {
    fn run(&mut self) -> usize {
        let mut least = 0;
        while let Some(waiting) = self.waiting.pop() {
            // Nobody else has a shorter way, so this is a bound wherever the search ends.
            least = waiting.least;
            let Some(next) = waiting.next else {
                return least;
            };
            // Of an answer that may not stand it is not known what comes after it.
            if !self.outlook.gates_are_settled(&waiting.person, next) {
                return least;
            }
            for person in self.outlook.answered(&waiting.person, next) {
                if self.outlook.work() > self.work {
                    return least;
                }
                self.add(person, waiting.asked + 1, least);
            }
        }
        least
    }

    /// Adds somebody whose whole way is known to have `least` questions at least.
    fn add(&mut self, person: Person, asked: usize, least: usize) {
        let pending = self.outlook.pending(&person);
        if self.seen.insert((asked, pending.facts)) {
            self.waiting.push(Waiting {
                least: least.max(asked + pending.least),
                asked,
                next: pending.next,
                person,
            });
        }
    }
}

impl Waiting {
    /// The shortest way first; of equal ones, whoever has come farthest.
    fn order(&self) -> (Reverse<usize>, usize) {
        (Reverse(self.least), self.asked)
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}
