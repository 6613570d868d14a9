//! A result as a Markdown document: headings, lists to tick off, a few tables.

use super::Report;
use super::content::{Content, Group, Item, Role, Section, Sentence};
use crate::i18n::Lang;

/// The result as Markdown (`CommonMark` with task lists and tables).
///
/// Every text is escaped: what a rule file says is shown as it is written there.
pub fn markdown(report: &Report<'_>, lang: Lang) -> String {
    markdown_of(&report.content(lang))
}

/// Anything that is said in sections as Markdown, like a result in [`markdown`].
pub fn markdown_of(content: &Content) -> String {
    let mut out = String::new();
    document(&mut out, content);
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
    for (at, entry) in group.items.iter().enumerate() {
        if group.ordered {
            item(out, &format!("{}. ", at + 1), entry);
        } else if !group.tasks {
            item(out, "- ", entry);
        } else if entry.is_done {
            item(out, "- [x] ", entry);
        } else {
            item(out, "- [ ] ", entry);
        }
    }
}

fn item(out: &mut String, before: &str, item: &Item) {
    line(out, before, &item.text);
    // A list below belongs to the item where it is set in as far as the item's own words are.
    let indent = if before.starts_with('-') {
        2
    } else {
        before.len()
    };
    let indent = " ".repeat(indent);
    for detail in &item.details {
        if detail.role == Role::Warning {
            out.push_str(&indent);
            out.push_str("- **");
            out.push_str(&escaped(&detail.text));
            out.push_str("**\n");
        } else {
            line(out, &format!("{indent}- "), &detail.text);
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

pub(super) fn line(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    out.push_str(&escaped(text));
    out.push('\n');
}

/// `text`, which is one line, so that Markdown shows it as it is.
pub(super) fn escaped(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::{escaped, markdown};
    use crate::i18n::Lang;
    use crate::report::Report;
    use crate::report::fixture::{Person, rules};

    #[test]
    fn papers_are_ticked_off_and_dates_stand_in_tables() {
        let person = Person::like_the_example(&[], "2026-11-22");
        let document = markdown(&person.report(), Lang::En);
        let mut behind = 0;
        for part in [
            "# Zhejiang Residence Permit (Hangzhou): your self-assessment\n",
            "\n**By your answers and the law, you do not meet the conditions yet;",
            "\n> Please note that the standards differ:",
            "\n## What each standard says\n\nBy the guide: conditions met\n",
            "\n### By the guide: conditions met\n",
            "\n- Lawful and stable employment: met\n  - Because you answered:",
            "\n- [ ] Resident identity card\n",
            "\n  - **Please note: by your answers it ends on Sunday 2027-01-31",
            "\n| Step | How | Time | Earliest | Latest | Ceiling |\n| --- | --- | --- | --- | --- | --- |\n| Make an appointment online |",
            "\n| Friday 2027-01-01 | Your labour contract ends, in 30 days (2027-01-31) |",
        ] {
            let at = document[behind..].find(part);
            behind += at.unwrap_or_else(|| panic!("{part:?} in {document}"));
        }
    }

    #[test]
    fn what_a_rule_file_says_stays_text() {
        for (text, shown) in [
            ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
            ("[x](y) <b> & | ~", r"\[x\](y) \<b\> \& \| \~"),
            ("- item", r"\- item"),
            ("1. first", r"1\. first"),
            ("12) twelfth", r"12\) twelfth"),
            ("2026.11", r"2026\.11"),
            ("ends. So", "ends. So"),
            ("# head", r"\# head"),
            ("居住证 2 张", "居住证 2 张"),
        ] {
            assert_eq!(escaped(text), shown);
        }
        let person = Person::like_the_example(&[], "2026-11-22");
        let mut hostile = rules().clone();
        hostile.process.steps[0].title.zh = "a|b\n| c".to_owned();
        let report = Report {
            rules: &hostile,
            ..person.report()
        };
        let document = markdown(&report, Lang::Zh);
        assert!(document.contains("\n| a\\|b \\| c | "), "{document}");
    }
}
