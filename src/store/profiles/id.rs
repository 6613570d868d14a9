//! The name of a saved person's file.

use std::fmt;
use std::str::FromStr;

use crate::store::StoreError;

/// The most bytes of an id.
pub(in crate::store) const MAX_ID: usize = 64;

/// The stem of a profile's file: `0001`, or what a person called a file they put there.
///
/// It is one plain name, so that nothing typed as an id leads out of the folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId(String);

impl ProfileId {
    /// The id with this number.
    pub(super) fn numbered(number: u32) -> Self {
        Self(format!("{number:04}"))
    }

    /// The number, if it is one.
    pub(super) fn number(&self) -> Option<u32> {
        let digits = self.0.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| self.0.parse().ok()).flatten()
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProfileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ProfileId {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let strange = |c: char| c.is_control() || matches!(c, '.' | '/' | '\\' | ':');
        if text.is_empty() || text.len() > MAX_ID || text.contains(strange) {
            return Err(StoreError::NoSuchProfile {
                wanted: text.to_owned(),
            });
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::ProfileId;

    #[test]
    fn an_id_is_one_plain_name() {
        for (text, sound) in [
            ("0001", true),
            ("妈妈", true),
            ("my file", true),
            ("", false),
            ("..", false),
            ("../../etc/passwd", false),
            ("/etc/passwd", false),
            ("a\\b", false),
            ("c:x", false),
            ("0001.damaged-1", false),
            ("a\nb", false),
            ("a\0b", false),
        ] {
            assert_eq!(text.parse::<ProfileId>().is_ok(), sound, "{text:?}");
        }
        assert!("x".repeat(64).parse::<ProfileId>().is_ok());
        assert!("x".repeat(65).parse::<ProfileId>().is_err());
    }

    #[test]
    fn numbers_are_ids() {
        for (number, id) in [(1, "0001"), (12, "0012"), (12_345, "12345")] {
            assert_eq!(ProfileId::numbered(number).as_str(), id);
            assert_eq!(ProfileId::numbered(number).number(), Some(number));
        }
        for id in ["妈妈", "+1", "99999999999"] {
            assert_eq!(id.parse::<ProfileId>().unwrap().number(), None);
        }
    }
}
