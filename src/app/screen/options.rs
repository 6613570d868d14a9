//! The answers of a question as items of a list; "not sure" is the last.

use crate::ruleset::{Answer, Kind};

/// How many answers there are to choose from, "not sure" left out; one for a field.
pub fn choices(kind: &Kind) -> usize {
    match kind {
        Kind::Choice(choices) => choices.len(),
        Kind::YesNo => 2,
        Kind::Number { .. } | Kind::Date { .. } => 1,
    }
}

/// The answer of an item; `None` for a field.
pub fn answer_of(kind: &Kind, item: usize) -> Option<Answer> {
    if item >= choices(kind) {
        return Some(Answer::Unsure);
    }
    match kind {
        Kind::Choice(_) => u16::try_from(item).ok().map(Answer::Choice),
        Kind::YesNo => Some(Answer::YesNo(item == 0)),
        Kind::Number { .. } | Kind::Date { .. } => None,
    }
}

/// The item of an answer.
pub(super) fn item_of(kind: &Kind, answer: Answer) -> usize {
    match answer {
        Answer::Unsure => choices(kind),
        Answer::Choice(value) => usize::from(value),
        Answer::YesNo(yes) => usize::from(!yes),
        Answer::Number(_) | Answer::Date(_) => 0,
    }
}
