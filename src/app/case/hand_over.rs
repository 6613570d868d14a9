//! What the person at hand takes along.

use chrono::NaiveDate;

use super::Case;
use crate::config::Layout;
use crate::i18n::Lang;
use crate::plan::{outlook, replan};
use crate::profile::resume_code;
use crate::report::content::{Section, SectionKind};
use crate::report::hand_over::{self, HandOver};
use crate::report::json::{JsonWriter, pretty};
use crate::report::{Happened, Report, ics, markdown, next_moments, outcomes, plan_with, text};

/// The form in which something is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A page in both languages, to read and to print.
    Html,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// For programs.
    Json,
    /// The days to remember, for a calendar.
    Calendar,
    /// A sheet of paper.
    Paper(Layout),
    /// Bytes for a receipt printer of so many columns.
    Receipt(usize),
}

impl Form {
    /// The forms a file can have, the most useful first.
    pub const FILES: [Self; 5] = [
        Self::Html,
        Self::Text,
        Self::Calendar,
        Self::Markdown,
        Self::Json,
    ];

    /// How the name of a file of this form ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html | Self::Paper(Layout::Html) => "html",
            Self::Text | Self::Paper(_) | Self::Receipt(_) => "txt",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Calendar => "ics",
        }
    }
}

/// So wide is a plain text that is read on screens of all kinds.
const TEXT_COLUMNS: usize = 80;

impl Case {
    /// `juzhu-2026-11-28.html`: a name that says nothing of the person.
    pub fn file_name(&self, form: Form) -> String {
        format!("juzhu-{}.{}", self.stage.real().asked_on(), form.ending())
    }

    /// The code with which somebody goes on elsewhere.
    pub fn resume_code(&self) -> Option<String> {
        let real = self.stage.real();
        resume_code(real.engine().rules(), &real.weighed().answers)
    }

    /// Hands what there is to take along of the real answers to `laid_out`.
    pub fn hand_over<T>(
        &self,
        today: NaiveDate,
        lang: Lang,
        laid_out: impl FnOnce(&HandOver<'_>) -> T,
    ) -> T {
        let real = self.stage.real();
        let (engine, answers, on) = (real.engine(), &real.weighed().answers, real.on());
        let marks = self.marks();
        let plan = plan_with(real, &self.facts());
        let outcomes = outcomes(engine, answers, real.assessment());
        let outlook = outlook(engine.ways(), answers, on);
        let moments = next_moments(engine, answers, on);
        let replan = replan(engine, answers, on, &marks);
        let code = self.resume_code();
        let calendar = self.calendar("", lang).person;
        laid_out(&HandOver {
            report: Report {
                rules: engine.rules(),
                answers,
                assessment: real.assessment(),
                plan: &plan,
                outcomes: &outcomes,
                outlook: &outlook,
                moments: &moments,
                marks: &marks,
                happened: self.state().map(|state| Happened {
                    events: &self.profile.events,
                    state,
                }),
                replan: replan.as_ref(),
                today,
            },
            lang,
            resume_code: code.as_deref(),
            calendar: &calendar,
        })
    }

    /// What is taken along, in a form; nothing where there is nothing of it.
    pub fn rendered(&self, form: Form, today: NaiveDate, lang: Lang) -> Option<Vec<u8>> {
        self.hand_over(today, lang, |taken| {
            let text = match form {
                Form::Html => hand_over::html(taken),
                Form::Paper(layout) => match layout.columns() {
                    Some(columns) => hand_over::sheet(taken, columns),
                    None => hand_over::html_short(taken),
                },
                Form::Text => text(&taken.report, lang, Some(TEXT_COLUMNS)),
                Form::Markdown => markdown(&taken.report, lang),
                Form::Calendar => {
                    if taken.calendar.events.is_empty() {
                        return None;
                    }
                    let person = taken.calendar.clone();
                    ics(&[person], taken.report.assessment.on).ok()?
                }
                Form::Receipt(columns) => return Some(hand_over::receipt(taken, columns)),
                Form::Json => return Some(json(&taken.report)),
            };
            Some(text.into_bytes())
        })
    }

    /// Whether there is a day to remember.
    pub fn has_days(&self, lang: Lang) -> bool {
        !self.calendar("", lang).person.events.is_empty()
    }

    /// A part of what is taken along in lines, to be read where it cannot be drawn.
    pub fn lines_of(&self, kind: SectionKind, today: NaiveDate, lang: Lang) -> Vec<String> {
        self.hand_over(today, lang, |taken| {
            let content = taken.report.content(lang);
            content.section(kind).map(lines).unwrap_or_default()
        })
    }
}

/// The JSON of `juzhu assess`.
fn json(report: &Report<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    JsonWriter::new(report.rules).write_full(&mut bytes, None, report.assessment, report.plan);
    let mut bytes = pretty(&bytes);
    bytes.push(b'\n');
    bytes
}

/// The lists of a section, a line for each entry.
fn lines(section: &Section) -> Vec<String> {
    let groups = section.groups.iter();
    let lines = groups.flat_map(|group| {
        let items = group.items.iter().map(|item| &item.text);
        group.heading.iter().chain(items).cloned()
    });
    lines.collect()
}
