//! What kind of answer a question takes: `kind`, `values`, `range`, `unit`, `past`.

use super::super::model::{Choice, Kind};
use super::super::problem;
use super::id::{IdForm, Ids};
use crate::diagnostic::read::{FIRST_DAY, LAST_DAY, Table};
use crate::i18n::Bilingual;

#[derive(Clone, Copy)]
enum Word {
    Choice,
    YesNo,
    Number,
    Date,
}

const KINDS: [(&str, Word); 4] = [
    ("choice", Word::Choice),
    ("yes-no", Word::YesNo),
    ("number", Word::Number),
    ("date", Word::Date),
];

/// More values than this no person reads, and no list on a screen holds.
const MOST_VALUES: usize = 1000;

/// Reads the kind; `None` when it is broken, so that nobody complains of answers that might fit.
pub(super) fn kind(table: &mut Table<'_>) -> Option<Kind> {
    let Some(word) = table.require("kind").and_then(|value| value.word(&KINDS)) else {
        for key in ["values", "range", "unit", "past"] {
            table.take(key);
        }
        return None;
    };
    match word {
        Word::Choice => {
            table.refuse("range", "number, date");
            table.refuse("unit", "number");
            table.refuse("past", "date");
            choices(table)
        }
        Word::YesNo => {
            table.refuse("values", "choice");
            table.refuse("range", "number, date");
            table.refuse("unit", "number");
            table.refuse("past", "date");
            Some(Kind::YesNo)
        }
        Word::Number => {
            table.refuse("values", "choice");
            table.refuse("past", "date");
            number(table)
        }
        Word::Date => {
            table.refuse("values", "choice");
            table.refuse("unit", "number");
            date(table)
        }
    }
}

fn choices(table: &mut Table<'_>) -> Option<Kind> {
    let value = table.require("values")?;
    let items = value.list()?;
    if items.is_empty() {
        value.report(problem::nothing_listed("个答案", "value"));
    }
    if items.len() > MOST_VALUES {
        let given = items.len().to_string();
        value.report(problem::out_of_range(&given, "1", &MOST_VALUES.to_string()));
        return None;
    }
    let mut ids = Ids::default();
    let choices = items
        .iter()
        .filter_map(|item| {
            let mut table = item.table()?;
            let choice = Choice {
                id: ids.take(&mut table, "id", IdForm::Plain),
                title: table.text("title"),
                help: table.optional_text("help"),
            };
            table.finish();
            Some(choice)
        })
        .collect();
    Some(Kind::Choice(choices))
}

fn number(table: &mut Table<'_>) -> Option<Kind> {
    let unit = table.text("unit");
    let value = table.require("range")?;
    let mut range = value.table()?;
    let mut end = |key| {
        range
            .require(key)
            .and_then(|value| value.integer(LEAST, MOST))
            .and_then(|number| i32::try_from(number).ok())
    };
    let (min, max) = (end("min"), end("max"));
    range.finish();
    let (min, max) = (min?, max?);
    if min > max {
        value.report(problem::empty_range());
        return None;
    }
    Some(Kind::Number { min, max, unit })
}

/// What a number question can count, far from where adding to it would overflow.
pub(super) const LEAST: i64 = -1_000_000_000;
/// As [`LEAST`], the other end.
pub(super) const MOST: i64 = 1_000_000_000;

fn date(table: &mut Table<'_>) -> Option<Kind> {
    let past = table.flag("past");
    let mut kind = (FIRST_DAY, LAST_DAY);
    if let Some(value) = table.take("range") {
        let mut range = value.table()?;
        let (min, max) = (range.optional_day("min"), range.optional_day("max"));
        range.finish();
        kind = (min.unwrap_or(FIRST_DAY), max.unwrap_or(LAST_DAY));
        if kind.0 > kind.1 {
            value.report(problem::empty_range());
            return None;
        }
    }
    let (min, max) = kind;
    Some(Kind::Date { min, max, past })
}

impl Kind {
    /// Stands in for a kind that is broken, in a rule set that will not be handed out.
    pub(super) fn placeholder() -> Self {
        Self::Number {
            min: 0,
            max: 0,
            unit: Bilingual::default(),
        }
    }
}
