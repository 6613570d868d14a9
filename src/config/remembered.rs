//! What the program found out about terminals by itself, so that it need not ask each time.

use std::collections::BTreeMap;

use toml::{Table, Value};

/// The table of the file.
const AMBIGUOUS_WIDE: &str = "ambiguous-wide";
/// So many terminals are remembered: more than anybody uses, and few enough to read at each start.
const MOST: usize = 64;
/// A name longer than this, in bytes, is no terminal's.
const LONGEST_NAME: usize = 200;

/// What was found out about terminals. Nobody writes this by hand, and losing it costs a moment, so
/// whatever is wrong with its file counts as nothing remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remembered {
    /// By the name of a terminal (`xterm-256color/WezTerm`): whether it shows the characters whose
    /// width Unicode calls ambiguous (`“`, `…`, `①`) two columns wide. At most 64 are kept.
    pub ambiguous_wide: BTreeMap<String, bool>,
}

impl Remembered {
    /// Reads what was remembered; what cannot be understood is left out.
    pub fn parse(text: &str) -> Self {
        let Ok(mut table) = text.parse::<Table>() else {
            return Self::default();
        };
        let mut remembered = Self::default();
        if let Some(Value::Table(terminals)) = table.remove(AMBIGUOUS_WIDE) {
            for (terminal, wide) in terminals {
                if let Value::Boolean(wide) = wide
                    && remembered.ambiguous_wide.len() < MOST
                {
                    remembered.remember(&terminal, wide);
                }
            }
        }
        remembered
    }

    /// Notes how wide a terminal shows ambiguous characters; false when that was known, or when the
    /// name is none to remember. One of the others makes room where there are too many.
    pub fn remember(&mut self, terminal: &str, wide: bool) -> bool {
        if terminal.is_empty()
            || terminal.len() > LONGEST_NAME
            || self.ambiguous_wide.get(terminal) == Some(&wide)
        {
            return false;
        }
        self.ambiguous_wide.remove(terminal);
        while self.ambiguous_wide.len() >= MOST {
            self.ambiguous_wide.pop_first();
        }
        self.ambiguous_wide.insert(terminal.to_owned(), wide);
        true
    }

    /// What stands in the file.
    pub fn text(&self) -> String {
        let mut table = Table::new();
        let terminals: Table = self
            .ambiguous_wide
            .iter()
            .map(|(terminal, wide)| (terminal.clone(), Value::Boolean(*wide)))
            .collect();
        table.insert(AMBIGUOUS_WIDE.to_owned(), Value::Table(terminals));
        table.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_NAME, MOST, Remembered};

    #[test]
    fn what_was_found_out_is_found_again() {
        let mut remembered = Remembered::default();
        for (terminal, wide, new) in [
            ("xterm-256color/WezTerm", true, true),
            ("xterm-256color/WezTerm", true, false),
            ("xterm-256color/WezTerm", false, true),
            ("终端 \"\u{1b}[31m\"", true, true),
            ("", true, false),
        ] {
            assert_eq!(remembered.remember(terminal, wide), new, "{terminal}");
        }
        assert!(!remembered.remember(&"x".repeat(LONGEST_NAME + 1), true));
        assert_eq!(remembered.ambiguous_wide.len(), 2);
        assert_eq!(Remembered::parse(&remembered.text()), remembered);
        assert_eq!(Remembered::parse(""), Remembered::default());
    }

    #[test]
    fn whatever_is_wrong_is_nothing_remembered() {
        for (text, known) in [
            ("no toml", 0),
            ("ambiguous-wide = true", 0),
            ("[ambiguous-wide]\na = 1\nb = true\n\"\" = true", 1),
            ("[other]\na = true\n[ambiguous-wide]\na = false", 1),
        ] {
            let remembered = Remembered::parse(text);
            assert_eq!(remembered.ambiguous_wide.len(), known, "{text}");
        }
    }

    #[test]
    fn old_ones_make_room() {
        let mut remembered = Remembered::default();
        for terminal in 0..=MOST {
            assert!(remembered.remember(&format!("{terminal:03}"), true));
        }
        assert_eq!(remembered.ambiguous_wide.len(), MOST);
        assert!(!remembered.ambiguous_wide.contains_key("000"));
        let too_many = format!("{}999 = true", remembered.text());
        assert_eq!(Remembered::parse(&too_many), remembered);
    }
}
