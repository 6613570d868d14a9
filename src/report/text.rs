//! A result as plain text: sentences and lists that read well aloud, one thought a line.

use super::Report;
use super::content::{Content, Group, Section};
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
    text_of(&report.content(lang), width)
}

/// Anything that is said in sections as plain text, like a result in [`text`].
pub fn text_of(content: &Content, width: Option<usize>) -> String {
    let mut lines = Lines::new(width);
    lines.content(content);
    lines.out
}

/// Lines on their way out.
pub(super) struct Lines {
    pub(super) out: String,
    width: Option<usize>,
}

impl Lines {
    /// None yet; they will be wrapped to `width` columns if there is one.
    pub(super) fn new(width: Option<usize>) -> Self {
        Self {
            out: String::new(),
            width: width.map(|width| width.max(NARROWEST)),
        }
    }

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
            self.sentence(heading);
        }
        for sentence in &section.sentences {
            self.sentence(&sentence.text);
        }
        for group in &section.groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &Group) {
        if let Some(heading) = &group.heading {
            self.blank();
            self.sentence(heading);
        }
        for sentence in &group.sentences {
            self.sentence(sentence);
        }
        for (at, item) in group.items.iter().enumerate() {
            let details = item.details.iter().map(|detail| detail.text.as_str());
            if group.ordered {
                self.marked(&format!("{}. ", at + 1), &item.text, details);
            } else {
                self.entry(&item.text, details);
            }
        }
    }

    /// An entry of a list, and what there is to say of it.
    pub(super) fn entry<'a>(&mut self, text: &str, details: impl IntoIterator<Item = &'a str>) {
        self.marked(BULLET, text, details);
    }

    /// The same with another mark before it.
    fn marked<'a>(&mut self, mark: &str, text: &str, details: impl IntoIterator<Item = &'a str>) {
        self.line(mark, DETAIL, text);
        for detail in details {
            self.line(DETAIL, DETAIL, detail);
        }
    }

    /// A sentence or a heading.
    pub(super) fn sentence(&mut self, text: &str) {
        self.line("", "", text);
    }

    pub(super) fn blank(&mut self) {
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

#[cfg(test)]
mod tests {
    use super::text;
    use crate::i18n::Lang;
    use crate::report::Report;
    use crate::report::content::SectionKind;
    use crate::report::fixture::{Person, rules};
    use crate::text::width::width;

    #[test]
    fn the_verdict_is_the_first_line_and_sections_follow() {
        let person = Person::like_the_example(&[], "2026-11-22");
        let text = text(&person.report(), Lang::Zh, None);
        assert!(
            text.starts_with("根据您的回答，按法规您现在还不符合条件"),
            "{text}"
        );
        let mut behind = 0;
        for heading in [
            "\n每套标准怎么看\n",
            "\n怎样才能符合\n",
            "\n要带的材料\n",
            "\n- 居民身份证\n  原件和复印件。",
            "\n办理的步骤和日子\n",
            "\n要记住的日子\n",
            "\n标准之间不一样的地方\n",
            "\n依据的出处\n",
            "\n请再确认一下\n",
        ] {
            let at = text[behind..].find(heading);
            behind += at.unwrap_or_else(|| panic!("{heading} in {text}"));
        }
    }

    #[test]
    fn the_first_screen_holds_headline_errand_banner_and_every_verdict() {
        for other in [
            &[][..],
            &[("registered-on", "2025-05-01")],
            &[("permit", "\"lapsed\"")],
            &[("permit", "\"lost\"")],
            &[("permit", "\"valid\""), ("issued-on", "2025-11-22")],
            &[("work", "\"none\""), ("home", "\"family-or-friends\"")],
            &[("hukou", "\"hangzhou-county\"")],
        ] {
            let person = Person::like_the_example(other, "2026-11-22");
            for lang in Lang::ALL {
                let report = person.report();
                let content = report.content(lang);
                let verdicts = &content.section(SectionKind::Standards).unwrap().sentences;
                assert_eq!(verdicts.len(), rules().about.standards.len());
                let text = text(&report, lang, Some(80));
                let screen: Vec<&str> = text.lines().take(24).collect();
                for verdict in verdicts {
                    assert!(
                        screen.contains(&verdict.text.as_str()),
                        "{other:?}: {screen:#?}"
                    );
                }
            }
        }
    }

    #[test]
    fn lines_keep_to_the_width() {
        let person = Person::like_the_example(&[("permit", "\"valid\"")], "2026-11-22");
        for lang in Lang::ALL {
            let whole = text(&person.report(), lang, None);
            for columns in [20, 37, 72] {
                let wrapped = text(&person.report(), lang, Some(columns));
                for line in wrapped.lines() {
                    assert!(width(line) <= columns, "{columns}: {line}");
                }
                let letters = |text: &str| -> String { text.split_whitespace().collect() };
                assert_eq!(letters(&wrapped), letters(&whole), "{columns}");
            }
        }
    }

    #[test]
    fn a_rule_file_cannot_reach_the_terminal() {
        let person = Person::like_the_example(&[], "2026-11-22");
        let mut hostile = rules().clone();
        hostile.materials[0].title.zh = "身份\u{1b}[2J证\u{202e}\u{7}\n- 假的一项".to_owned();
        let report = Report {
            happened: None,
            rules: &hostile,
            ..person.report()
        };
        let text = text(&report, Lang::Zh, None);
        assert!(text.contains("\n- 身份证 - 假的一项\n"), "{text}");
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    }
}
