//! How far the papers have come, and when they can be handed in.

use chrono::NaiveDate;

use super::mark::{Marks, PaperState};
use super::ways::{ByStandard, HandIn, Outlook};
use crate::assess::{Assessment, MaterialState};
use crate::ruleset::{Grade, RuleSet};

/// How far the papers have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// The papers that count, from [`counted`].
    pub papers: Vec<usize>,
    /// The rules ask for the papers of a way, and none of those that count is of one.
    pub lacks_way: bool,
    /// How many of them are in hand.
    pub have: usize,
    /// How many are being got.
    pub getting: usize,
    /// How many cannot be got.
    pub out_of_reach: usize,
    /// The latest day on which one that is being got is expected.
    pub expected: Option<NaiveDate>,
    /// The first day on which the papers can be handed in, as far as days are known.
    pub hand_in: Option<HandIn>,
    /// It is that late for the sake of the paper expected last; without it they could be handed in
    /// earlier.
    pub waits_for_paper: bool,
}

impl Readiness {
    /// Whether every paper that counts is in hand, those of a way among them.
    pub const fn is_complete(&self) -> bool {
        self.have == self.papers.len() && !self.lacks_way
    }

    /// How many papers are neither in hand nor on the way, though they can be got.
    pub const fn left(&self) -> usize {
        self.papers.len() - self.have - self.getting - self.out_of_reach
    }
}

/// How far the papers have come of a person who goes by one way.
///
/// `way` is the index of a paper group; `start` the first day on which papers could be handed in if all
/// were there.
pub fn readiness(
    rules: &RuleSet,
    assessment: &Assessment,
    marks: &Marks,
    way: Option<usize>,
    start: Option<HandIn>,
) -> Readiness {
    let papers = counted(rules, assessment, way);
    let count = |state| {
        let papers = papers.iter();
        papers
            .filter(|paper| marks.state(**paper) == Some(state))
            .count()
    };
    let awaited = papers
        .iter()
        .map(|paper| marks.get(*paper))
        .filter(|mark| mark.state == Some(PaperState::Getting));
    let expected = awaited.filter_map(|mark| mark.expected).max();
    let is_of_way = |paper: &usize| {
        let group = rules.materials.get(*paper).map(|paper| paper.group);
        group
            .and_then(|group| rules.groups.get(group))
            .is_some_and(|group| group.way)
    };
    Readiness {
        lacks_way: rules.groups.iter().any(|group| group.way) && !papers.iter().any(is_of_way),
        have: count(PaperState::Have),
        getting: count(PaperState::Getting),
        out_of_reach: count(PaperState::CannotGet),
        expected,
        waits_for_paper: start
            .zip(expected)
            .is_some_and(|(start, expected)| start.on < expected),
        hand_in: start.map(|start| hand_in(rules, start, expected)),
        papers,
    }
}

/// The first day on which somebody who goes by one way can hand in its papers, those on the way waited
/// for; `None` where nothing is known to carry.
pub fn way_hand_in(
    rules: &RuleSet,
    assessment: &Assessment,
    marks: &Marks,
    outlook: &Outlook,
    by: &ByStandard,
) -> Option<HandIn> {
    readiness(rules, assessment, marks, Some(outlook.group), by.hand_in).hand_in
}

/// The first working day on which everything can be handed in.
fn hand_in(rules: &RuleSet, start: HandIn, expected: Option<NaiveDate>) -> HandIn {
    let from = expected.map_or(start.on, |day| day.max(start.on));
    let day = rules.calendar.first_working_day_from(from);
    HandIn {
        on: day,
        estimate: start.estimate || rules.calendar.is_estimate(from, day),
    }
}

/// The papers that count when somebody goes by one way: those that are, or may be, needed, of the groups
/// that are always brought and of that way, in the order of the rule set.
pub fn counted(rules: &RuleSet, assessment: &Assessment, way: Option<usize>) -> Vec<usize> {
    let needed = |paper: &usize| {
        let state = assessment.materials.get(*paper);
        matches!(state, Some(MaterialState::Needed | MaterialState::Open))
            && !is_only_listed(rules, assessment, *paper)
    };
    let on_the_way = |paper: &usize| {
        rules.materials.get(*paper).is_some_and(|material| {
            let group = rules.groups.get(material.group);
            way == Some(material.group) || group.is_some_and(|group| !group.way)
        })
    };
    (0..rules.materials.len())
        .filter(|paper| needed(paper) && on_the_way(paper))
        .collect()
}

/// Whether a paper is asked for by a lower standard alone, though the highest applies: no law backs it.
pub fn is_only_listed(rules: &RuleSet, assessment: &Assessment, paper: usize) -> bool {
    let standings = &assessment.standings;
    let applies = |standard: usize| {
        let standing = standings.get(standard);
        standing.is_some_and(|standing| standing.possible.may_apply())
    };
    let Some(material) = rules.materials.get(paper) else {
        return false;
    };
    let highest = rules.headline_standard();
    let mut citations = material.citations.iter();
    material.basis < highest
        && applies(highest)
        && applies(material.basis)
        && !citations.any(|citation| matches!(citation.grade, Grade::Law | Grade::Official))
}
