//! What is due across many people, and what comes soon.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::content::{Content, Group, Item, Section, SectionKind, Sentence, Subject};
use super::{reminder as reminding, text_of, words};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::plan::{Reminder, ReminderKey, Watch};
use crate::ruleset::RuleSet;
use crate::text::clean::one_line;

/// What is due across many people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The days that were looked at.
    pub watch: Watch,
    /// What is due and what comes, by date; on one day by person and then in the order of the rules.
    pub entries: Vec<AgendaEntry>,
    /// The people who could not be looked at.
    pub troubles: Vec<AgendaTrouble>,
}

/// One reminder of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// Whose.
    pub person: Arc<AgendaPerson>,
    /// The rules that the reminder is of.
    pub rules: Arc<RuleSet>,
    /// Its place among those of the person, from 1: a short name for it. It does not hang on how many days
    /// ahead are looked at.
    pub number: u32,
    /// The reminder.
    pub reminder: Reminder,
}

/// One person, as they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPerson {
    /// Stable name among the others.
    pub id: String,
    /// What they call it; a draft has no name.
    pub name: Option<String>,
    /// The day on which it was begun.
    pub begun: NaiveDate,
}

/// Somebody who could not be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaTrouble {
    /// Stable name among the others.
    pub id: String,
    /// Why, in a sentence.
    pub sentence: String,
    /// What to do.
    pub hint: String,
}

impl AgendaPerson {
    /// What they are called in words, without control characters.
    pub fn said(&self, lang: Lang) -> String {
        if let Some(name) = &self.name {
            return one_line(name);
        }
        let variables = [("begun", self.begun.to_string().into())];
        tr_with(lang, "person-unnamed", &variables)
    }
}

impl AgendaEntry {
    /// The kind of the reminder, as scripts know it.
    pub fn kind(&self) -> &str {
        let rule = self.rules.process.reminders.get(self.reminder.rule);
        rule.map_or("", |rule| &rule.kind)
    }

    /// By what it is known, whatever day it is moved to.
    pub fn key(&self) -> ReminderKey {
        ReminderKey::of(&self.reminder, &self.rules)
    }
}

/// The beginning of an agenda, line by line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaLines {
    /// The lines, in order.
    pub lines: Vec<AgendaLine>,
    /// How many entries have no line here.
    pub more: usize,
}

/// A line of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaLine {
    /// What the entries below are: overdue, due, to come.
    Heading(String),
    /// An entry, by its place in the agenda.
    Entry(usize, String),
}

impl Agenda {
    /// What is most pressing of it, so many entries at most, under their headings: what is due today, then
    /// what was missed, the latest first, then what comes. What was missed long ago hides nothing that can
    /// still be done in time.
    pub fn first_lines(&self, lang: Lang, most: usize) -> AgendaLines {
        let mut teller = Teller::new(lang, self.watch);
        let mut lines = Vec::new();
        let mut room = most;
        let [
            (missed, _, overdue),
            (now, from_today, today),
            (soon, from_soon, coming),
        ] = self.parts();
        let parts: [(&str, Vec<usize>); 3] = [
            (now, (from_today..from_today + today.len()).collect()),
            (missed, latest_days_first(overdue, most)),
            (soon, (from_soon..from_soon + coming.len()).collect()),
        ];
        for (heading, places) in parts {
            let shown = places.iter().take(room);
            let shown = shown.filter_map(|at| Some((*at, self.entries.get(*at)?)));
            let said = shown.map(|(at, entry)| AgendaLine::Entry(at, teller.said(entry)));
            let said: Vec<AgendaLine> = said.collect();
            room -= said.len();
            if !said.is_empty() {
                let heading = tr_with(lang, heading, &teller.variables());
                lines.push(AgendaLine::Heading(heading));
                lines.extend(said);
            }
        }
        AgendaLines {
            lines,
            more: self.entries.len() - (most - room),
        }
    }

    /// What is overdue, what is due today and what is to come, each with the place of its first entry.
    fn parts(&self) -> [(&'static str, usize, &[AgendaEntry]); 3] {
        // They are sorted by date, so each of the three is one stretch.
        let entries = &self.entries;
        let overdue = entries.partition_point(|entry| self.watch.is_overdue(&entry.reminder));
        let due = entries.partition_point(|entry| self.watch.is_due(&entry.reminder));
        let part = |from: usize, until: usize| entries.get(from..until).unwrap_or_default();
        [
            ("remind-overdue", 0, part(0, overdue)),
            ("remind-today", overdue, part(overdue, due)),
            ("remind-soon", due, part(due, entries.len())),
        ]
    }

    /// Whether anything is due, what only comes later left out.
    pub fn is_anything_due(&self) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| self.watch.is_due(&entry.reminder))
    }

    /// All of it as plain text, wrapped to `width` columns.
    pub fn text(&self, lang: Lang, width: Option<usize>) -> String {
        text_of(&self.content(lang), width)
    }

    /// The first of it, a line each.
    pub(super) fn lines(&self, lang: Lang, most: usize) -> Vec<String> {
        let mut teller = Teller::new(lang, self.watch);
        let entries = self.entries.iter().take(most);
        entries.map(|entry| teller.said(entry)).collect()
    }

    fn content(&self, lang: Lang) -> Content {
        let mut teller = Teller::new(lang, self.watch);
        let mut sections: Vec<Section> = self
            .parts()
            .into_iter()
            .filter_map(|(heading, _, entries)| teller.section(heading, entries))
            .collect();
        sections.push(teller.closing(self.entries.first()));
        Content {
            title: tr(lang, "remind-title"),
            sections,
            gauge: None,
        }
    }
}

/// The places of so many entries at most: the days the latest first, each in its own order.
fn latest_days_first(entries: &[AgendaEntry], most: usize) -> Vec<usize> {
    let mut places = Vec::new();
    let mut until = entries.len();
    for day in entries
        .chunk_by(|one, other| one.reminder.on == other.reminder.on)
        .rev()
    {
        let from = until - day.len();
        places.extend((from..until).take(most - places.len()));
        if places.len() == most {
            break;
        }
        until = from;
    }
    places
}

/// Says entries. Thousands of people share few days and few things to remember, so each of these is put
/// into words once.
struct Teller<'a> {
    lang: Lang,
    watch: Watch,
    days: HashMap<(NaiveDate, bool), String>,
    reminders: HashMap<(*const RuleSet, &'a Reminder), String>,
}

impl<'a> Teller<'a> {
    fn new(lang: Lang, watch: Watch) -> Self {
        Self {
            lang,
            watch,
            days: HashMap::new(),
            reminders: HashMap::new(),
        }
    }

    /// One stretch of entries, if there are any.
    fn section(&mut self, heading: &str, entries: &'a [AgendaEntry]) -> Option<Section> {
        if entries.is_empty() {
            return None;
        }
        let items = entries.iter().enumerate();
        let items = items.map(|(at, entry)| self.item(at, entry)).collect();
        Some(Section {
            kind: SectionKind::Reminders,
            heading: Some(tr_with(self.lang, heading, &self.variables())),
            sentences: Vec::new(),
            groups: vec![Group {
                items,
                ..Group::default()
            }],
        })
    }

    fn item(&mut self, at: usize, entry: &'a AgendaEntry) -> Item {
        Item::new(Subject::Reminder(at), self.said(entry))
    }

    /// An entry in one line.
    fn said(&mut self, entry: &'a AgendaEntry) -> String {
        let (lang, reminder, rules) = (self.lang, &entry.reminder, &entry.rules);
        let day = self
            .days
            .entry((reminder.on, reminder.estimate))
            .or_insert_with(|| words::day_or_estimate(lang, reminder.on, reminder.estimate));
        let is_overdue = self.watch.is_overdue(reminder);
        let what = self
            .reminders
            .entry((Arc::as_ptr(rules), reminder))
            .or_insert_with(|| {
                let what = if is_overdue {
                    reminding::what_was_missed(rules, reminder, lang)
                } else {
                    reminding::what(rules, reminder, lang)
                };
                what.unwrap_or_default()
            });
        let variables = [
            ("day", day.as_str().into()),
            ("person", entry.person.said(lang).into()),
            ("id", one_line(&entry.person.id).into()),
            ("number", entry.number.to_string().into()),
            ("what", what.as_str().into()),
        ];
        tr_with(lang, "remind-line", &variables)
    }

    /// Said at the end: what to do about the first of them, or that there is nothing.
    fn closing(&self, first: Option<&AgendaEntry>) -> Section {
        let text = match first {
            None => tr_with(self.lang, "remind-nothing", &self.variables()),
            Some(first) => {
                let variables = [
                    ("id", one_line(&first.person.id).into()),
                    ("number", first.number.to_string().into()),
                ];
                tr_with(self.lang, "remind-read-on", &variables)
            }
        };
        Section {
            kind: SectionKind::Confirm,
            heading: None,
            sentences: vec![Sentence::new(text, false)],
            groups: Vec::new(),
        }
    }

    fn variables(&self) -> [(&'static str, Value<'static>); 2] {
        [
            ("on", words::day(self.lang, self.watch.on).into()),
            ("within", i64::from(self.watch.within).into()),
        ]
    }
}
