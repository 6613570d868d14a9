//! A line of answers, in the order of the form's strip.

use chrono::NaiveDate;

use super::UNANSWERED;
use crate::assess::{Refused, fits};
use crate::i18n::{Lang, tr_with};
use crate::report::{asking, words};
use crate::ruleset::typed::{Misread, fold, parse_answer};
use crate::ruleset::{Answer, Answers, RuleSet};
use crate::text::clean;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryMistake {
    /// It has more or fewer entries than there are questions.
    Count {
        /// How many it has.
        given: usize,
        /// How many there are.
        wanted: usize,
    },
    /// An entry is no answer to its question.
    Misread {
        /// The question, by index.
        question: usize,
        /// What was typed.
        typed: String,
        /// Why it is none.
        reason: Misread,
    },
    /// An answer that is not taken.
    Refused {
        /// The question, by index.
        question: usize,
        /// What was typed.
        typed: String,
        /// Why it is not taken.
        reason: Refused,
    },
}

impl EntryMistake {
    /// The mistake in a sentence, with the number of the question on the form.
    pub fn describe(&self, rules: &RuleSet, lang: Lang) -> String {
        let (question, typed, reason) = match self {
            Self::Count { given, wanted } => {
                let variables = [("given", (*given).into()), ("wanted", (*wanted).into())];
                return tr_with(lang, "entry-count", &variables);
            }
            Self::Misread {
                question,
                typed,
                reason,
            } => {
                let said = rules.questions.get(*question);
                let said = said.map(|question| asking::misread(lang, question, *reason));
                (*question, typed, said.unwrap_or_default())
            }
            Self::Refused {
                question,
                typed,
                reason,
            } => (*question, typed, asking::refused(lang, *reason)),
        };
        let variables = [
            ("number", (question + 1).into()),
            ("label", words::label(rules, question, lang).into()),
            ("typed", clean::one_line(typed).into()),
            ("reason", reason.into()),
        ];
        tr_with(lang, "entry-mistake", &variables)
    }
}

/// The answers of a line, or everything that is wrong with it. Entries are set apart by spaces; `-` is
/// not answered, `0` or `?` is not sure, all others are typed as the form says.
pub fn read_entry(
    rules: &RuleSet,
    line: &str,
    on: NaiveDate,
) -> Result<Answers, Vec<EntryMistake>> {
    let entries: Vec<&str> = line.split_whitespace().collect();
    let mut answers = Answers::new(rules.questions.len());
    let mut mistakes = Vec::new();
    if entries.len() != rules.questions.len() {
        mistakes.push(EntryMistake::Count {
            given: entries.len(),
            wanted: rules.questions.len(),
        });
    }
    for (index, (question, entry)) in rules.questions.iter().zip(entries).enumerate() {
        let typed = || entry.to_owned();
        let folded = fold(entry);
        if is_unanswered(&folded) {
            continue;
        }
        if folded == "?" {
            answers.set(index, Some(Answer::Unsure));
            continue;
        }
        match parse_answer(question, entry, on) {
            Ok(answer) => match fits(&question.kind, answer, on) {
                Ok(()) => answers.set(index, Some(answer)),
                Err(reason) => mistakes.push(EntryMistake::Refused {
                    question: index,
                    typed: typed(),
                    reason,
                }),
            },
            Err(reason) => mistakes.push(EntryMistake::Misread {
                question: index,
                typed: typed(),
                reason,
            }),
        }
    }
    if mistakes.is_empty() {
        Ok(answers)
    } else {
        Err(mistakes)
    }
}

/// A dash of any kind: an input method for Chinese has its own.
fn is_unanswered(folded: &str) -> bool {
    !folded.is_empty()
        && folded.chars().all(|sign| {
            UNANSWERED.contains(sign) || matches!(sign, '－' | '—' | '–' | '\u{2212}' | '_' | '＿')
        })
}
