//! A result as a Markdown document: headings, lists to tick off, a few tables.

use super::Report;
use super::content::{Content, Group, Item, Role, Section, Sentence};
use crate::i18n::Lang;

/// The result as Markdown (`CommonMark` with task lists and tables).
///
/// Every text is escaped: what a rule file says is shown as it is written there.
pub fn markdown(report: &Report<'_>, lang: Lang) -> String {
    let mut out = String::new();
    document(&mut out, &report.content(lang));
    out
}

fn document(out: &mut String, content: &Content) {
    line(out, "# ", &content.title);
    for part in &content.sections {
        section(out, part);
    }
}

fn section(out: &mut String, section: &Section) {
    if let Some(heading) = &section.heading {
        out.push('\n');
        line(out, "## ", heading);
    }
    for (at, sentence) in section.sentences.iter().enumerate() {
        let first = section.heading.is_none() && !sentence.loud && is_first_plain(section, at);
        paragraph(out, sentence, first);
    }
    for part in &section.groups {
        group(out, part);
    }
}

/// Whether this is the sentence a person should be able to repeat: the first that is no warning.
fn is_first_plain(section: &Section, at: usize) -> bool {
    section.sentences.iter().position(|sentence| !sentence.loud) == Some(at)
}

fn paragraph(out: &mut String, sentence: &Sentence, first: bool) {
    out.push('\n');
    if sentence.loud {
        line(out, "> ", &sentence.text);
    } else if first {
        out.push_str("**");
        out.push_str(&escaped(&sentence.text));
        out.push_str("**\n");
    } else {
        line(out, "", &sentence.text);
    }
}

fn group(out: &mut String, group: &Group) {
    if let Some(heading) = &group.heading {
        out.push('\n');
        line(out, "### ", heading);
    }
    for sentence in &group.sentences {
        out.push('\n');
        line(out, "", sentence);
    }
    if group.items.is_empty() {
        return;
    }
    out.push('\n');
    if !group.columns.is_empty() {
        table(out, group);
        return;
    }
    for entry in &group.items {
        item(out, entry, group.tasks);
    }
}

fn item(out: &mut String, item: &Item, task: bool) {
    line(out, if task { "- [ ] " } else { "- " }, &item.text);
    for detail in &item.details {
        if detail.role == Role::Warning {
            out.push_str("  - **");
            out.push_str(&escaped(&detail.text));
            out.push_str("**\n");
        } else {
            line(out, "  - ", &detail.text);
        }
    }
}

fn table(out: &mut String, group: &Group) {
    row(out, &group.columns);
    out.push('|');
    out.extend(group.columns.iter().map(|_| " --- |"));
    out.push('\n');
    for item in &group.items {
        row(out, &item.cells);
    }
}

fn row(out: &mut String, cells: &[String]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&escaped(cell));
        out.push_str(" |");
    }
    out.push('\n');
}

fn line(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    out.push_str(&escaped(text));
    out.push('\n');
}

/// `text`, which is one line, so that Markdown shows it as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, character) in text.char_indices() {
        let special = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' => true,
            '-' | '+' | '=' => at == 0,
            // "1." and "1)" at the start would begin a list.
            '.' | ')' => starts_with_number(text, at),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

fn starts_with_number(text: &str, digits: usize) -> bool {
    digits > 0 && text.bytes().take(digits).all(|byte| byte.is_ascii_digit())
}
