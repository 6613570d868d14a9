//! What a code belongs to, in a few bits, and whether it holds together.

use std::fmt::Write as _;

use crate::ruleset::{Kind, Question, RuleSet};

/// How many fingerprints there are: 13 bits.
pub(super) const FINGERPRINTS: u64 = 1 << 13;

/// The 64 bits of FNV-1a, whose definition will not change under codes that lie in drawers.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Its halves laid upon each other, so that every bit counts.
    const fn folded(&self) -> u64 {
        (self.0 >> 32) ^ (self.0 & 0xffff_ffff)
    }
}

impl std::fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.add(text.as_bytes());
        Ok(())
    }
}

/// Of which rules: a fingerprint of their id.
pub(super) fn fingerprint_of_id(rules: &RuleSet) -> u64 {
    let mut hash = Fnv::new();
    hash.add(rules.about.id.as_bytes());
    hash.folded() % FINGERPRINTS
}

/// Of which questions: a fingerprint of all that the answers in a code are counted by. Their words and the
/// rules about them may change; what they are called, in which order they and their values stand, and
/// how far their ranges go may not.
pub(super) fn fingerprint_of_questions(rules: &RuleSet) -> u64 {
    let mut hash = Fnv::new();
    for question in &rules.questions {
        add_question(question, &mut hash);
    }
    hash.folded() % FINGERPRINTS
}

fn add_question(question: &Question, hash: &mut Fnv) {
    // A hash takes all that is written to it. Ids hold no white space, so each stands apart.
    let _ = write!(hash, "{} ", question.id);
    let _ = match &question.kind {
        Kind::YesNo => hash.write_str("yes-no"),
        Kind::Choice(choices) => {
            let _ = hash.write_str("choice");
            choices
                .iter()
                .try_for_each(|choice| write!(hash, " {}", choice.id))
        }
        Kind::Number { min, max, .. } => write!(hash, "number {min} {max}"),
        Kind::Date { min, max, .. } => write!(hash, "date {min} {max}"),
    };
    let _ = hash.write_char('\n');
}

/// Four digits that go with those before them.
pub(super) fn checksum(digits: &[u8]) -> [u8; 4] {
    let mut hash = Fnv::new();
    hash.add(digits);
    let sum = hash.folded();
    [1000, 100, 10, 1].map(|unit| u8::try_from(sum / unit % 10).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{Fnv, checksum};

    /// Codes on paper count on it: the published test vectors of FNV-1a.
    #[test]
    fn the_hash_is_the_one_it_says() {
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            let mut hash = Fnv::new();
            hash.add(text.as_bytes());
            assert_eq!(hash.0, expected, "{text}");
        }
        assert_ne!(checksum(&[1, 0]), checksum(&[1, 0, 0]), "how many counts");
    }
}
