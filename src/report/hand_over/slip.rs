//! The short form: what a person needs in the hand, in entries that narrow paper can be laid out of.
//!
//! What is left out is why, sources, and where the standards differ; who wants those prints the page.

use super::HandOver;
use super::paper::on_paper;
use super::slip_papers::Detailed;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::content::{Content, Item, Section, SectionKind, Sentence, Subject};
use crate::report::{reminder, words};

/// One entry: what stands in front of it, its words, and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is.
    pub(super) style: Style,
    /// What stands in front of its first line; the others are set in as far.
    pub(super) mark: String,
    /// Its words.
    pub(super) text: String,
    /// What there is to know of it, a line each.
    pub(super) details: Vec<String>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// What the whole is.
    Title,
    /// The verdict.
    Headline,
    /// The heading of a part.
    Heading,
    /// Anything else.
    Text,
    /// The resume code.
    Code,
}

/// A box to tick, and one that is ticked.
pub(super) const BOX: &str = "[ ] ";
pub(super) const TICKED: &str = "[x] ";
const BULLET: &str = "- ";

/// Everything on the slip, in order.
pub(super) fn entries(hand_over: &HandOver<'_>) -> Vec<Entry> {
    let content = hand_over.report.content(hand_over.lang);
    let mut slip = Slip::new(hand_over);
    slip.push(Style::Title, "", title(&content));
    slip.verdict(&content);
    slip.tasks(&content);
    slip.papers(&content, Detailed::Full);
    slip.visits(&content);
    slip.timeline(&content);
    slip.sentences_of(&content, SectionKind::Renewal);
    slip.reminders(&content);
    slip.confirm(&content);
    slip.resume_code();
    slip.entries
}

/// The checklist alone, in blocks of lines: verdict, papers, errands, where to confirm.
pub(super) fn checklist(hand_over: &HandOver<'_>) -> Vec<String> {
    let content = hand_over.report.content(hand_over.lang);
    let mut slip = Slip::new(hand_over);
    slip.push(Style::Title, "", title(&content));
    if let Some(headline) = headline(&content) {
        slip.push(Style::Headline, "", &headline.text);
    }
    slip.papers(&content, Detailed::Brief);
    slip.visits(&content);
    slip.push(Style::Text, "", &slip.said_of_confirming());
    blocks(slip.entries)
}

/// Entries as text, each with what belongs to it, a heading with the entry below it.
fn blocks(entries: Vec<Entry>) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut headings = String::new();
    for entry in entries {
        let mut block = std::mem::take(&mut headings);
        block.push_str(&entry.mark);
        block.push_str(&entry.text);
        for detail in entry.details {
            block.push_str("\n  ");
            block.push_str(&detail);
        }
        if entry.style == Style::Heading {
            block.push('\n');
            headings = block;
        } else {
            blocks.push(block);
        }
    }
    if !headings.is_empty() {
        blocks.push(headings.trim_end().to_owned());
    }
    blocks
}

/// The sentence that names the whole and the day asked about; else the title alone.
fn title(content: &Content) -> &str {
    let section = content.section(SectionKind::Verdict);
    let sentences = section.map_or(&[][..], |section| &section.sentences);
    let mut texts = sentences.iter().map(|sentence| sentence.text.as_str());
    let asked = texts.find(|text| text.starts_with(&content.title));
    asked.unwrap_or(&content.title)
}

/// The sentence a person should be able to repeat: the first that is no warning.
fn headline(content: &Content) -> Option<&Sentence> {
    let section = content.section(SectionKind::Verdict)?;
    section.sentences.iter().find(|sentence| !sentence.loud)
}

pub(super) struct Slip<'a> {
    pub(super) hand_over: &'a HandOver<'a>,
    entries: Vec<Entry>,
}

impl<'a> Slip<'a> {
    fn new(hand_over: &'a HandOver<'a>) -> Self {
        Self {
            hand_over,
            entries: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, style: Style, mark: &str, text: &str) {
        self.push_with(style, mark, text, &[]);
    }

    pub(super) fn push_with(&mut self, style: Style, mark: &str, text: &str, details: &[String]) {
        let lang = self.hand_over.lang;
        self.entries.push(Entry {
            style,
            mark: mark.to_owned(),
            text: on_paper(text, lang),
            details: details
                .iter()
                .map(|detail| on_paper(detail, lang))
                .collect(),
        });
    }

    pub(super) fn heading(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.push(Style::Heading, "", heading);
        }
    }

    pub(super) fn sentences(&mut self, section: &Section) {
        for sentence in &section.sentences {
            self.push(Style::Text, "", &sentence.text);
        }
    }

    /// The verdict and what is said of it, but for what leads to a part that is not on the slip.
    fn verdict(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Verdict) else {
            return;
        };
        let headline = headline(content);
        for sentence in &section.sentences {
            if sentence.text == title(content) {
                continue;
            }
            let said = std::slice::from_ref(&sentence.text);
            let style = if Some(sentence) == headline {
                Style::Headline
            } else {
                Style::Text
            };
            // The parts that are not on paper are not referred to there.
            if let Some((text, steps)) = sentence.on_paper.as_deref().unwrap_or(said).split_first()
            {
                self.push(style, "", text);
                for step in steps {
                    self.push(Style::Text, BOX, step);
                }
            }
        }
        self.for_the_officer();
    }

    /// The errand in Chinese below what is said in another language, to be shown at the window.
    fn for_the_officer(&mut self) {
        let HandOver { report, lang, .. } = *self.hand_over;
        if lang == Lang::Zh {
            return;
        }
        let Some(errand) = report.errand() else {
            return;
        };
        let title = words::said(&report.rules.about.title, Lang::Zh);
        let errand = words::said(&errand.title, Lang::Zh);
        let variables = [("errand", errand.into()), ("title", title.into())];
        let line = tr_with(Lang::Zh, "hand-over-errand", &variables);
        self.push_with(Style::Text, "", &tr(lang, "hand-over-show"), &[line]);
    }

    /// What is not sure, and how to find out.
    fn tasks(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Tasks) else {
            return;
        };
        self.heading(section);
        for item in section.groups.iter().flat_map(|group| &group.items) {
            let how = item.details.first().map(|detail| detail.text.clone());
            self.push_with(Style::Text, BOX, &item.text, how.as_slice());
        }
    }

    /// Where to go, one place after the other.
    fn visits(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Visits) else {
            return;
        };
        self.heading(section);
        let items = section.groups.iter().flat_map(|group| &group.items);
        for (at, item) in items.enumerate() {
            self.push(Style::Text, &format!("{}. ", at + 1), &item.text);
        }
    }

    /// The steps that have days.
    fn timeline(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Timeline) else {
            return;
        };
        self.heading(section);
        self.sentences(section);
        let timeline = &self.hand_over.report.plan.timeline;
        let has_days = |item: &&Item| match item.subject {
            Subject::Step(step) => timeline.iter().any(|row| row.step == step),
            _ => true,
        };
        let items = section.groups.iter().flat_map(|group| &group.items);
        for item in items.filter(has_days) {
            self.push(Style::Text, BULLET, &item.text);
        }
    }

    fn sentences_of(&mut self, content: &Content, kind: SectionKind) {
        if let Some(section) = content.section(kind) {
            self.heading(section);
            self.sentences(section);
        }
    }

    /// The days to remember, each behind its date.
    fn reminders(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Reminders) else {
            return;
        };
        self.heading(section);
        let report = self.hand_over.report;
        let lang = self.hand_over.lang;
        for item in section.groups.iter().flat_map(|group| &group.items) {
            let Subject::Reminder(at) = item.subject else {
                continue;
            };
            let planned = report.plan.reminders.get(at);
            let Some((planned, what)) = planned
                .and_then(|planned| Some((planned, reminder::what(report.rules, planned, lang)?)))
            else {
                continue;
            };
            let what = if planned.estimate {
                tr_with(lang, "hand-over-estimate", &[("what", what.into())])
            } else {
                what
            };
            self.push(Style::Text, &format!("{} ", planned.on), &what);
        }
    }

    /// Where to have it confirmed, and by which rules it was reckoned.
    fn confirm(&mut self, content: &Content) {
        let Some(section) = content.section(SectionKind::Confirm) else {
            return;
        };
        self.heading(section);
        let about = &self.hand_over.report.rules.about;
        let cannot_check = words::said(&about.cannot_check, self.hand_over.lang);
        for sentence in &section.sentences {
            if sentence.text != cannot_check {
                self.push(Style::Text, "", &sentence.text);
            }
        }
    }

    fn said_of_confirming(&self) -> String {
        let about = &self.hand_over.report.rules.about;
        words::said(&about.confirm, self.hand_over.lang)
    }

    fn resume_code(&mut self) {
        let Some(code) = self.hand_over.resume_code else {
            return;
        };
        let lang = self.hand_over.lang;
        self.push(Style::Heading, "", &tr(lang, "hand-over-resume"));
        self.push(Style::Code, "", code);
        self.push(Style::Text, "", &tr(lang, "hand-over-resume-how"));
    }
}
