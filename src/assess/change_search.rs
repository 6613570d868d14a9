//! The walk that finds changes on one day: all ways down a verdict's diagram to "eligible".

use super::compiled::ELIGIBLE;
use super::day::Day;
use super::diagram::Ref;
use super::engine::Engine;
use super::partition::HOLE;
use crate::ruleset::Answer;

use super::change_set::MOST_ANSWERS;

/// Out of reach, however much is paid.
const NEVER: u8 = u8::MAX;
/// Not worked out yet.
const UNKNOWN: u8 = u8::MAX - 1;

/// Classes chosen on the way down: question and class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    choices: [(u16, u16); MOST_ANSWERS],
    len: usize,
}

impl Chosen {
    pub(super) const NOTHING: Self = Self {
        choices: [(0, 0); MOST_ANSWERS],
        len: 0,
    };

    /// Question and class of each choice, in question order.
    pub(super) fn choices(&self) -> &[(u16, u16)] {
        &self.choices[..self.len]
    }

    /// Whether a question is among the choices.
    pub(super) fn has(&self, variable: usize) -> bool {
        self.choices()
            .iter()
            .any(|(question, _)| usize::from(*question) == variable)
    }

    /// The choices with one more, kept in question order.
    pub(super) fn with(mut self, variable: usize, class: u16) -> Self {
        if let Some(slot) = self.choices.get_mut(self.len) {
            *slot = (u16::try_from(variable).unwrap_or(u16::MAX), class);
            self.len += 1;
        }
        self.choices[..self.len].sort_unstable();
        self
    }
}

/// Room for a search, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct SearchRoom {
    /// By node: the least that must be paid to reach "eligible" with every open question kind.
    least: Vec<u8>,
    /// The nodes the walk is at, all of them at once, a stretch for each depth.
    nodes: Vec<Ref>,
    pub(super) found: Vec<Chosen>,
}

/// One day's search.
pub(super) struct DaySearch<'a> {
    pub(super) engine: &'a Engine,
    pub(super) day: &'a Day,
    /// The day asked about: what is declared is declared then.
    pub(super) declared_on: chrono::NaiveDate,
    /// The classes of the answers on this day.
    pub(super) classes: &'a [u16],
    pub(super) room: &'a mut SearchRoom,
    pub(super) steps: u32,
}

/// The search was stopped before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OutOfSteps;

impl DaySearch<'_> {
    /// Puts every way from `root` to "eligible" with at most `most` choices into the room.
    pub(super) fn run(&mut self, root: Ref, most: usize) -> Result<(), OutOfSteps> {
        self.room.found.clear();
        self.room.nodes.clear();
        self.room.nodes.push(root);
        self.room.least.clear();
        let nodes = self.day.compiled.nodes();
        self.room.least.resize(nodes, UNKNOWN);
        self.explore(0, most, Chosen::NOTHING)
    }

    /// Goes on from the nodes behind `first`, all at once: each must lead to "eligible".
    fn explore(&mut self, first: usize, left: usize, chosen: Chosen) -> Result<(), OutOfSteps> {
        self.steps = self.steps.checked_sub(1).ok_or(OutOfSteps)?;
        let end = self.room.nodes.len();
        for index in first..end {
            if usize::from(self.least(self.room.nodes[index])) > left {
                return Ok(());
            }
        }
        let diagram = &self.day.compiled.diagram;
        let Some(variable) = self.room.nodes[first..]
            .iter()
            .filter(|node| node.value().is_none())
            .map(|node| diagram.variable(*node))
            .min()
        else {
            // All leaves, and none but "eligible" costs nothing.
            self.room.found.push(chosen);
            return Ok(());
        };
        let declared = self.declared_class(variable, &chosen);
        let current = declared.unwrap_or(self.classes[variable]);
        let classes = u16::try_from(self.engine.partitions[variable].len()).unwrap_or(HOLE);
        if current == HOLE {
            for class in 0..classes {
                if self.day.is_possible(variable, class) {
                    self.push_below(first, end, variable, class);
                }
            }
        } else {
            self.push_below(first, end, variable, current);
        }
        self.explore_pushed(end, left, chosen)?;
        if left == 0 || declared.is_some() || !self.engine.choosable[variable] {
            return Ok(());
        }
        for class in 0..classes {
            if class != current && self.day.is_possible(variable, class) {
                self.push_below(first, end, variable, class);
                self.explore_pushed(end, left - 1, chosen.with(variable, class))?;
            }
        }
        Ok(())
    }

    /// Pushes where the nodes from `first` to `end` lead with this class.
    fn push_below(&mut self, first: usize, end: usize, variable: usize, class: u16) {
        let diagram = &self.day.compiled.diagram;
        for index in first..end {
            let node = self.room.nodes[index];
            let asks = node.value().is_none() && diagram.variable(node) == variable;
            let below = if asks {
                diagram.child(node, class)
            } else {
                node
            };
            if !self.room.nodes[end..].contains(&below) {
                self.room.nodes.push(below);
            }
        }
    }

    fn explore_pushed(
        &mut self,
        first: usize,
        left: usize,
        chosen: Chosen,
    ) -> Result<(), OutOfSteps> {
        let explored = self.explore(first, left, chosen);
        self.room.nodes.truncate(first);
        explored
    }

    /// The class of a date that a declaration chosen above has set to the day asked about.
    fn declared_class(&self, variable: usize, chosen: &Chosen) -> Option<u16> {
        let declaring = self.engine.declared_by[variable]?;
        let yes = self.engine.partitions[declaring].class_of(Answer::YesNo(true));
        let is_chosen = chosen
            .choices()
            .iter()
            .any(|(question, class)| usize::from(*question) == declaring && *class == yes);
        is_chosen.then(|| {
            let partition = &self.engine.partitions[variable];
            let answer = Some(Answer::Date(self.declared_on));
            self.day.class_of(variable, partition, answer)
        })
    }

    /// The least that must be paid from a node to reach "eligible" if open questions turn out well.
    fn least(&mut self, node: Ref) -> u8 {
        if let Some(leaf) = node.value() {
            return if leaf == ELIGIBLE { 0 } else { NEVER };
        }
        let known = self.room.least[node.index()];
        if known != UNKNOWN {
            return known;
        }
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let variable = diagram.variable(node);
        let current = self.classes[variable];
        let free = current == HOLE || self.engine.declared_by[variable].is_some();
        let choosable = self.engine.choosable[variable];
        let mut least = NEVER;
        for (class, child) in (0..).zip(diagram.children(node)) {
            let price = u8::from(!free && class != current);
            if (price == 0 || choosable) && day.is_possible(variable, class) {
                least = least.min(self.least(*child).saturating_add(price));
            }
        }
        // A price that reaches the marks would be far more than may ever be paid.
        let least = if least >= UNKNOWN { NEVER } else { least };
        self.room.least[node.index()] = least;
        least
    }
}
