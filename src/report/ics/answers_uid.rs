//! Whose events they are, where nobody is saved.

use crate::ruleset::{Answer, Answers, Kind, RuleSet};

/// A name for whoever gave these answers: the same answers to the same rules have the same one, for ever,
/// and other answers another. It gives no answer away.
pub fn answers_uid(rules: &RuleSet, answers: &Answers) -> String {
    let mut hash = Hash::new();
    hash.take(&rules.about.id);
    for (question, answer) in answers.given() {
        let Some(question) = rules.questions.get(question) else {
            continue;
        };
        hash.take(&question.id);
        hash.take(&written(&question.kind, answer));
    }
    format!("answers-{:032x}", hash.0)
}

/// An answer by the names that rules give it: they outlive its place among others.
fn written(kind: &Kind, answer: Answer) -> String {
    match (kind, answer) {
        (Kind::Choice(choices), Answer::Choice(choice)) => choices
            .get(usize::from(choice))
            .map_or_else(String::new, |choice| choice.id.clone()),
        (_, Answer::Choice(_)) => String::new(),
        (_, Answer::YesNo(yes)) => yes.to_string(),
        (_, Answer::Number(number)) => number.to_string(),
        (_, Answer::Date(day)) => day.to_string(),
        (_, Answer::Unsure) => "unsure".to_owned(),
    }
}

/// FNV-1a of 128 bits. The hashes of the standard library and of crates may change with their version.
struct Hash(u128);

impl Hash {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Takes in a word, and where it ends.
    fn take(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.take_byte(byte);
        }
    }

    const fn take_byte(&mut self, byte: u8) {
        self.0 ^= byte as u128;
        self.0 = self
            .0
            .wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
}

#[cfg(test)]
mod tests {
    use super::{Hash, answers_uid};
    use crate::report::fixture::rules;
    use crate::ruleset::{Answer, Answers};

    #[test]
    fn the_hash_is_the_published_one() {
        let mut hash = Hash::new();
        hash.take_byte(b'a');
        assert_eq!(hash.0, 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }

    #[test]
    fn the_same_answers_are_the_same_person_and_others_are_not() {
        let rules = rules();
        let home = rules.question("home").unwrap();
        let filed = rules.question("lease-filed").unwrap();
        let said = |given: &[(usize, Answer)]| {
            let mut answers = Answers::new(rules.questions.len());
            for (question, answer) in given {
                answers.set(*question, Some(*answer));
            }
            answers_uid(rules, &answers)
        };
        let renting = [(home, Answer::Choice(1)), (filed, Answer::YesNo(true))];
        assert_eq!(said(&renting), said(&renting));
        let others = [
            said(&[]),
            said(&renting[..1]),
            said(&[(home, Answer::Unsure), (filed, Answer::YesNo(true))]),
            said(&[(home, Answer::Choice(1)), (filed, Answer::YesNo(false))]),
        ];
        for other in others {
            assert_ne!(said(&renting), other);
        }
    }
}
