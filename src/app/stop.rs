//! What a tab of the result consists of: texts to read and things to choose, in order.
//!
//! The words come from the report, which every other face says, too; here they are put in reach of a
//! key: an answer behind a condition is a jump to its question, a paper can be ticked.

use super::case::Case;
use super::screen::result::Tab;
use crate::assess::{ConditionState, MaterialState};
use crate::report::content::{Content, Detail, Group, Item, Role, Section, SectionKind, Subject};

/// One thing on a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What it is.
    pub kind: StopKind,
    /// Its words.
    pub text: String,
    /// What is always said of it.
    pub always: Vec<Detail>,
    /// What is said when it is unfolded.
    pub more: Vec<Detail>,
    /// What choosing it does; otherwise it unfolds.
    pub does: Option<Does>,
    /// What it is about.
    pub subject: Option<Subject>,
}

/// What a [`Stop`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopKind {
    /// The heading of a section.
    Heading,
    /// The heading of a part.
    Subheading,
    /// The verdict in a sentence a person can repeat.
    Headline,
    /// A sentence.
    Sentence,
    /// A sentence that must not be overlooked.
    Loud,
    /// The standards beside each other.
    SideBySide,
    /// A condition.
    Condition(ConditionState),
    /// An answer that decides the condition above.
    Answer,
    /// How many of the papers are in hand.
    Gauge {
        /// In hand.
        have: usize,
        /// All.
        all: usize,
    },
    /// A paper.
    Paper {
        /// It is in hand.
        have: bool,
        /// It is not certain that it is needed.
        open: bool,
    },
    /// The steps as bars over a strip of days.
    Strip,
    /// The days of the renewal in month calendars.
    Months,
    /// Anything else.
    Item,
}

/// What choosing a [`Stop`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Goes to a question, to change its answer.
    Visit(usize),
    /// Ticks a paper.
    Tick(usize),
}

impl Stop {
    fn new(kind: StopKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            always: Vec::new(),
            more: Vec::new(),
            does: None,
            subject: None,
        }
    }

    /// Whether it can be chosen: something is done, or there is more to say.
    pub const fn is_item(&self) -> bool {
        self.does.is_some() || !self.more.is_empty()
    }
}

/// What can be chosen among these, by its place.
pub fn items(stops: &[Stop]) -> impl Iterator<Item = usize> + '_ {
    let places = stops.iter().enumerate();
    places.filter(|(_, stop)| stop.is_item()).map(|(at, _)| at)
}

/// What a tab consists of, in the language in which the result was told.
pub fn stops(tab: Tab, case: &Case) -> Vec<Stop> {
    let Some(content) = case.content() else {
        return Vec::new();
    };
    let mut composer = Composer {
        case,
        content,
        stops: Vec::new(),
    };
    match tab {
        Tab::Verdict => composer.verdict(),
        Tab::Checklist => composer.checklist(),
        Tab::Timeline => {
            composer.sections(&[SectionKind::Timeline]);
            composer.picture(SectionKind::Timeline, StopKind::Strip);
            composer.sections(&[SectionKind::Reminders]);
        }
        Tab::Renewal => {
            composer.sections(&[SectionKind::Renewal]);
            composer.picture(SectionKind::Renewal, StopKind::Months);
            composer.sections(&[SectionKind::Reminders]);
        }
    }
    composer.stops
}

struct Composer<'a> {
    case: &'a Case,
    content: &'a Content,
    stops: Vec<Stop>,
}

impl<'a> Composer<'a> {
    fn verdict(&mut self) {
        self.sections(&[SectionKind::Verdict]);
        self.stops.push(Stop::new(StopKind::SideBySide, ""));
        self.sections(&[
            SectionKind::Changes,
            SectionKind::Tasks,
            SectionKind::Standards,
            SectionKind::Differences,
            SectionKind::Ignored,
            SectionKind::Confirm,
            SectionKind::Sources,
        ]);
    }

    fn checklist(&mut self) {
        let Some(section) = self.content.section(SectionKind::Papers) else {
            return;
        };
        let papers = section.groups.iter().flat_map(|group| &group.items);
        let papers: Vec<usize> = papers
            .filter_map(|item| match item.subject {
                Subject::Material(material) => Some(material),
                _ => None,
            })
            .collect();
        let have = papers.iter().filter(|it| self.case.has_paper(**it)).count();
        let all = papers.len();
        self.stops
            .push(Stop::new(StopKind::Gauge { have, all }, ""));
        self.section(section);
    }

    /// A picture of what a section says.
    fn picture(&mut self, section: SectionKind, kind: StopKind) {
        if self.content.section(section).is_some() {
            self.stops.push(Stop::new(kind, ""));
        }
    }

    fn sections(&mut self, kinds: &[SectionKind]) {
        for kind in kinds {
            if let Some(section) = self.content.section(*kind) {
                self.section(section);
            }
        }
    }

    fn section(&mut self, section: &'a Section) {
        if let Some(heading) = &section.heading {
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        // What each standard says stands beside each other already.
        if section.kind != SectionKind::Standards {
            for (at, sentence) in section.sentences.iter().enumerate() {
                let kind = if sentence.loud {
                    StopKind::Loud
                } else if section.kind == SectionKind::Verdict && at == 0 {
                    StopKind::Headline
                } else {
                    StopKind::Sentence
                };
                self.stops.push(Stop::new(kind, &sentence.text));
            }
        }
        for group in &section.groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &'a Group) {
        if let Some(heading) = &group.heading {
            self.stops.push(Stop::new(StopKind::Subheading, heading));
        }
        for sentence in &group.sentences {
            self.stops.push(Stop::new(StopKind::Sentence, sentence));
        }
        for item in &group.items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &'a Item) {
        let assessment = self.case.interview.assessment();
        let mut stop = Stop::new(StopKind::Item, &item.text);
        stop.subject = Some(item.subject);
        // The answers behind a condition follow one by one.
        let details = item.details.iter().filter(|it| it.role != Role::Because);
        for detail in details {
            let shown = matches!(detail.role, Role::Warning | Role::Remark | Role::Action)
                // The address of a source is all there is to say of it.
                || matches!(item.subject, Subject::Source(_));
            let into = if shown {
                &mut stop.always
            } else {
                &mut stop.more
            };
            into.push(detail.clone());
        }
        let mut behind = Vec::new();
        match item.subject {
            Subject::Condition(condition) => {
                if let Some(state) = assessment.conditions.get(condition) {
                    stop.kind = StopKind::Condition(*state);
                }
                behind = assessment
                    .because
                    .get(condition)
                    .cloned()
                    .unwrap_or_default();
            }
            Subject::Material(material) => {
                let state = assessment.materials.get(material);
                stop.kind = StopKind::Paper {
                    have: self.case.has_paper(material),
                    open: state == Some(&MaterialState::Open),
                };
                stop.does = Some(Does::Tick(material));
            }
            Subject::Question(question) => stop.does = Some(Does::Visit(question)),
            Subject::Change(change) => {
                behind = self.case_changes(change);
            }
            _ => {}
        }
        self.stops.push(stop);
        for question in behind {
            self.answer(question);
        }
    }

    /// The questions of a change that have an answer to be changed now.
    fn case_changes(&self, change: usize) -> Vec<usize> {
        let changes = &self.case.interview.assessment().changes;
        let set = changes.get(change).map_or(&[][..], |change| &change.set);
        let asked = |question: &usize| self.case.interview.is_asked(*question) == Some(true);
        set.iter()
            .map(|(question, _)| *question)
            .filter(asked)
            .collect()
    }

    /// A jump to the question behind the stop above.
    fn answer(&mut self, question: usize) {
        let rules = self.case.interview.engine().rules();
        let given = self.case.interview.weighed().answers.get(question);
        let lang = self.case.told_in();
        let text = match given {
            Some(given) => crate::report::words::labelled_answer(rules, question, given, lang),
            None => crate::report::words::label(rules, question, lang),
        };
        let mut stop = Stop::new(StopKind::Answer, text);
        stop.does = Some(Does::Visit(question));
        stop.subject = Some(Subject::Question(question));
        self.stops.push(stop);
    }
}
