//! How saved people are found by some words.

use crate::ruleset::typed::fold;
use crate::text::initials;

/// One letter begins far too many names.
const LEAST_INITIALS: usize = 2;

/// What one person is found by: their number, their name and their group, and the initials of the pinyin
/// of these. Made once, to be searched at every key that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKey {
    words: Box<str>,
    initials: Box<str>,
}

impl PersonKey {
    /// That of somebody.
    pub fn new(id: &str, name: Option<&str>, group: Option<&str>) -> Self {
        let (name, group) = (name.unwrap_or_default(), group.unwrap_or_default());
        Self {
            words: fold(&format!("{id}\n{name}\n{group}")).into(),
            initials: format!("{}\n{}", initials(name), initials(group)).into(),
        }
    }
}

/// Whom somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonSearch {
    words: Vec<String>,
}

impl PersonSearch {
    /// By these words; nothing typed finds everybody.
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        Self {
            words: folded.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a name has one of the words that are looked for.
    pub fn finds_name(&self, name: &str) -> bool {
        let (name, short) = (fold(name), initials(name));
        let mut words = self.words.iter();
        words.any(|word| name.contains(word.as_str()) || short.contains(word.as_str()))
    }

    /// Whether somebody is found: each word stands in their number, name or group, or among the initials.
    pub fn finds(&self, key: &PersonKey) -> bool {
        self.words.iter().all(|word| {
            key.words.contains(word.as_str())
                || (word.chars().count() >= LEAST_INITIALS && key.initials.contains(word.as_str()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{PersonKey, PersonSearch};

    #[test]
    fn people_are_found_by_number_name_group_and_initials() {
        let key = PersonKey::new("0012", Some("王小明 Ming"), Some("3号楼 Dorm"));
        for (typed, found) in [
            ("", true),
            ("  ", true),
            ("王小", true),
            ("小明", true),
            ("ming", true),
            ("ＭＩＮＧ", true),
            ("wxm", true),
            ("xm", true),
            ("x", false),
            ("12", true),
            ("dorm", true),
            ("3hl", true),
            ("王 dorm", true),
            ("dorm 王", true),
            ("王 x-ray", false),
            ("李", false),
        ] {
            assert_eq!(PersonSearch::new(typed).finds(&key), found, "{typed:?}");
        }
        let nobody = PersonKey::new("0001", None, None);
        assert!(PersonSearch::new("1").finds(&nobody));
        assert!(!PersonSearch::new("王").finds(&nobody));
    }
}
