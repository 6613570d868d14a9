//! A result as plain text: sentences and lists that read well aloud, one thought a line.

use super::Report;
use super::content::{Content, Group, Item, Section};
use crate::i18n::Lang;
use crate::text::wrap;

const BULLET: &str = "- ";
/// What stands before the first line of a detail, and before every other line of it.
const DETAIL: &str = "  ";
/// Below this many columns hanging indents would leave no room for words.
const NARROWEST: usize = 20;

/// The result as plain text, wrapped to `width` columns; `None` leaves lines as long as they are.
///
/// No colour, no drawing, no escape codes: a screen reader, a pipe and a file all read the same.
pub fn text(report: &Report<'_>, lang: Lang, width: Option<usize>) -> String {
    let mut lines = Lines {
        out: String::new(),
        width: width.map(|width| width.max(NARROWEST)),
    };
    lines.content(&report.content(lang));
    lines.out
}

/// Lines on their way out.
struct Lines {
    out: String,
    width: Option<usize>,
}

impl Lines {
    /// Without the title: the verdict comes before everything, and its last sentence names the rest.
    fn content(&mut self, content: &Content) {
        for (at, section) in content.sections.iter().enumerate() {
            if at > 0 {
                self.blank();
            }
            self.section(section);
        }
    }

    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.line("", "", heading);
        }
        for sentence in &section.sentences {
            self.line("", "", &sentence.text);
        }
        for group in &section.groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &Group) {
        if let Some(heading) = &group.heading {
            self.blank();
            self.line("", "", heading);
        }
        for sentence in &group.sentences {
            self.line("", "", sentence);
        }
        for item in &group.items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        self.line(BULLET, DETAIL, &item.text);
        for detail in &item.details {
            self.line(DETAIL, DETAIL, &detail.text);
        }
    }

    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A text with `first` before its first line and `rest` before every other.
    fn line(&mut self, first: &str, rest: &str, text: &str) {
        let Some(width) = self.width else {
            self.push(first, text);
            return;
        };
        for (at, line) in wrap(text, width.saturating_sub(first.len()))
            .iter()
            .enumerate()
        {
            self.push(if at == 0 { first } else { rest }, line);
        }
    }

    fn push(&mut self, before: &str, text: &str) {
        self.out.push_str(before);
        self.out.push_str(text);
        self.out.push('\n');
    }
}
