//! The form as plain text, eighty columns wide.

use super::form::{Item, items, opening};
use crate::i18n::{Bilingual, Lang, tr};
use crate::ruleset::RuleSet;
use crate::text::{clean, width, wrap};

/// The columns of the form.
const COLUMNS: usize = 80;

/// The form in both languages, `lang` first.
pub fn questionnaire_text(rules: &RuleSet, lang: Lang) -> String {
    let mut page = Page {
        text: String::new(),
        langs: [lang, lang.other()],
    };
    let rule = "=".repeat(COLUMNS);
    page.line(&rule);
    page.both(&rules.about.title, "", "");
    page.line(&rule);
    for said in opening(rules) {
        page.line("");
        page.both(&said, "", "");
    }
    let items = items(rules);
    for item in &items {
        page.line("");
        page.line(&"-".repeat(COLUMNS));
        page.item(item);
    }
    page.line("");
    page.line(&rule);
    page.both(&Bilingual::of(|lang| tr(lang, "form-strip")), "", "");
    page.strip(&items);
    page.text
}

struct Page {
    text: String,
    langs: [Lang; 2],
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Wrapped, with this in front of the first line and as much room in front of the others.
    fn wrapped(&mut self, text: &str, first: &str) {
        let room = width::width(first);
        let indent = " ".repeat(room);
        let lines = wrap(&clean::one_line(text), COLUMNS - room);
        for (at, line) in lines.iter().enumerate() {
            let before = if at == 0 { first } else { &indent };
            self.line(&format!("{before}{line}"));
        }
    }

    /// One language below the other.
    fn both(&mut self, text: &Bilingual, first: &str, second: &str) {
        let [one, other] = self.langs.map(|lang| text.get(lang).to_owned());
        self.wrapped(&one, first);
        self.wrapped(&other, second);
    }

    fn item(&mut self, item: &Item) {
        let number = format!("{:>2}. ", item.number);
        self.both(&item.title, &number, "    ");
        if let Some(gate) = &item.gate {
            self.both(gate, "    > ", "    > ");
        }
        if let Some(blank) = &item.blank {
            self.both(blank, "    ", "    ");
        }
        for (code, words) in &item.options {
            self.both(words, &format!("    [ ] {code}  "), "           ");
        }
        for note in &item.notes {
            self.both(note, "      ", "      ");
        }
    }

    /// The boxes, as many in a line as there is room for.
    fn strip(&mut self, items: &[Item]) {
        let mut line = String::new();
        for item in items {
            let cell = format!("{:>2} {}", item.number, item.strip);
            if !line.is_empty() && width::width(&line) + 2 + width::width(&cell) > COLUMNS {
                self.line("");
                self.line(&std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(&cell);
        }
        self.line("");
        self.line(&line);
    }
}
