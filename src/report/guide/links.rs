//! What leads to what in the guide, derived from the rules themselves: whoever changes a rule changes
//! its links with it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::article::cited;
use crate::report::content::Subject;
use crate::ruleset::{
    Citation, Condition, Entry, EntryKind, Expression, Grade, Material, Note, RuleSet, Schedule,
};

/// A place that more things than these rest on says nothing of what belongs together.
const FEW: usize = 8;

/// Pairs of things, each leading to the other, by their places in the guide.
pub(super) struct Links {
    next: Vec<BTreeSet<usize>>,
}

impl Links {
    /// All links between the things the guide is about.
    pub(super) fn between(rules: &RuleSet, subjects: &[Subject]) -> Self {
        let places = subjects.iter().enumerate();
        let mut weaver = Weaver {
            rules,
            places: places.map(|(at, subject)| (*subject, at)).collect(),
            links: Self {
                next: vec![BTreeSet::new(); subjects.len()],
            },
        };
        weaver.entries();
        weaver.conditions();
        weaver.papers();
        weaver.steps();
        weaver.notes();
        weaver.entries_on_papers();
        weaver.places_in_common(subjects);
        weaver.links
    }

    /// Where a thing leads, in the order of the guide.
    pub(super) fn from(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.next.get(at).into_iter().flatten().copied()
    }
}

struct Weaver<'a> {
    rules: &'a RuleSet,
    places: HashMap<Subject, usize>,
    links: Links,
}

impl Weaver<'_> {
    fn join(&mut self, one: Subject, other: Subject) {
        let (Some(&one), Some(&other)) = (self.places.get(&one), self.places.get(&other)) else {
            return;
        };
        if one == other {
            return;
        }
        for (from, to) in [(one, other), (other, one)] {
            if let Some(next) = self.links.next.get_mut(from) {
                next.insert(to);
            }
        }
    }

    /// Whatever a condition of a rule asks about.
    fn join_tested(&mut self, subject: Subject, expression: &Expression) {
        expression.for_each_test(&mut |test| match test {
            Expression::Question { question, .. } => {
                self.join(subject, Subject::Question(*question));
            }
            Expression::Holds(condition) => self.join(subject, Subject::Condition(*condition)),
            _ => {}
        });
    }

    /// The notes that an entry names, and the conditions and steps it is named after.
    fn entries(&mut self) {
        for (at, entry) in self.rules.entries.iter().enumerate() {
            let subject = Subject::Entry(at);
            for note in &entry.notes {
                self.join(subject, Subject::Note(*note));
            }
            for (condition, rule) in self.rules.conditions.iter().enumerate() {
                if entry.kind == EntryKind::Condition && is_named_after(entry, &rule.title.zh) {
                    self.join(subject, Subject::Condition(condition));
                }
            }
            for (step, rule) in self.rules.process.steps.iter().enumerate() {
                if entry.kind == EntryKind::Step && is_named_after(entry, &rule.title.zh) {
                    self.join(subject, Subject::Step(step));
                }
            }
        }
    }

    fn conditions(&mut self) {
        for (at, condition) in self.rules.conditions.iter().enumerate() {
            let subject = Subject::Condition(at);
            self.join(subject, Subject::Standard(condition.standard));
            self.join_tested(subject, &condition.met_when);
        }
    }

    fn papers(&mut self) {
        for (at, paper) in self.rules.materials.iter().enumerate() {
            let subject = Subject::Material(at);
            self.join_tested(subject, &paper.needed_when);
            if let Some(ends) = paper.runs_out {
                self.join(subject, Subject::Question(ends));
            }
            for first in &paper.after {
                self.join(subject, Subject::Material(*first));
            }
            for (question, _) in &paper.without {
                self.join(subject, Subject::Question(*question));
            }
            for (condition, rule) in self.rules.conditions.iter().enumerate() {
                if proves(self.rules, paper, rule) {
                    self.join(subject, Subject::Condition(condition));
                }
            }
        }
    }

    fn steps(&mut self) {
        for (at, step) in self.rules.process.steps.iter().enumerate() {
            if let Some(Schedule::DaysAfter { question, .. }) = &step.schedule {
                self.join(Subject::Step(at), Subject::Question(*question));
            }
        }
    }

    fn notes(&mut self) {
        for (at, note) in self.rules.notes.iter().enumerate() {
            let subject = Subject::Note(at);
            for condition in &note.explains {
                self.join(subject, Subject::Condition(*condition));
            }
            let Some(when) = &note.applies.when else {
                continue;
            };
            self.join_tested(subject, when);
            for (paper, rule) in self.rules.materials.iter().enumerate() {
                if speaks_of(note, when, rule) {
                    self.join(subject, Subject::Material(paper));
                }
            }
        }
    }

    /// What the guide says of papers in general, and the papers that its notes speak of.
    fn entries_on_papers(&mut self) {
        let papers = 0..self.rules.materials.len();
        for (at, entry) in self.rules.entries.iter().enumerate() {
            if entry.kind != EntryKind::Material {
                continue;
            }
            for paper in papers.clone().map(Subject::Material) {
                let mut notes = entry.notes.iter().map(|note| Subject::Note(*note));
                if notes.any(|note| self.are_joined(note, paper)) {
                    self.join(Subject::Entry(at), paper);
                }
            }
        }
    }

    fn are_joined(&self, one: Subject, other: Subject) -> bool {
        let (one, other) = (self.places.get(&one), self.places.get(&other));
        let next = one.and_then(|one| self.links.next.get(*one));
        next.zip(other)
            .is_some_and(|(next, other)| next.contains(other))
    }

    /// What rests on a source, and whatever of another kind rests on the same place as few others do.
    fn places_in_common(&mut self, subjects: &[Subject]) {
        let mut resting: BTreeMap<(usize, &str), Vec<Subject>> = BTreeMap::new();
        for subject in subjects {
            for citation in cited(self.rules, *subject) {
                self.join(*subject, Subject::Source(citation.source));
                if let Some(place) = &citation.place {
                    let here = resting.entry((citation.source, place)).or_default();
                    if !here.contains(subject) {
                        here.push(*subject);
                    }
                }
            }
        }
        for here in resting.values().filter(|here| here.len() <= FEW) {
            for (at, one) in here.iter().enumerate() {
                let others = here.iter().skip(at + 1);
                for other in others.filter(|other| is_of_another_kind(*one, **other)) {
                    self.join(*one, *other);
                }
            }
        }
    }
}

fn is_of_another_kind(one: Subject, other: Subject) -> bool {
    std::mem::discriminant(&one) != std::mem::discriminant(&other)
}

/// Whether an entry bears the name of a rule; the Chinese terms are those of the regulations.
fn is_named_after(entry: &Entry, name: &str) -> bool {
    entry.title.zh.contains(name)
}

/// Whether a paper proves a condition: the papers of a way stand in a group with the id of its
/// condition; of the others, those that rest on the same text of a law.
fn proves(rules: &RuleSet, paper: &Material, condition: &Condition) -> bool {
    let group = rules.groups.get(paper.group);
    group.is_some_and(|group| {
        if group.way {
            group.id == condition.id
        } else {
            share_a_place(&paper.citations, &condition.citations, |grade| {
                grade == Grade::Law
            })
        }
    })
}

/// Whether a note for certain people speaks of a paper that such people bring.
fn speaks_of(note: &Note, when: &Expression, paper: &Material) -> bool {
    let mut asked = BTreeSet::new();
    when.for_each_question(&mut |question| {
        asked.insert(question);
    });
    let mut is_asked = false;
    paper.needed_when.for_each_question(&mut |question| {
        is_asked |= asked.contains(&question);
    });
    is_asked && share_a_place(&note.citations, &paper.citations, |_| true)
}

fn share_a_place(cited: &[Citation], others: &[Citation], counts: impl Fn(Grade) -> bool) -> bool {
    cited.iter().any(|one| {
        let same = |other: &Citation| other.source == one.source && other.place == one.place;
        one.place.is_some() && counts(one.grade) && others.iter().any(same)
    })
}
