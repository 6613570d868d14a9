//! What is asked.

use chrono::NaiveDate;

use super::{Answer, Citation, Expression};
use crate::i18n::Bilingual;

/// One question of the interview.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a rule file")]
pub struct Question {
    /// Stable name that answers use.
    pub id: String,
    /// The question itself.
    pub title: Bilingual,
    /// A few words for lists and reviews.
    pub label: Bilingual,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Of whom it is asked; [`Expression::All`] of nothing means of everyone.
    pub asked_when: Expression,
    /// The questions [`Question::asked_when`] looks at, in order: its gate.
    pub gates: Vec<usize>,
    /// Why it is asked.
    pub why: Bilingual,
    /// How a person can find out.
    pub find_out: Bilingual,
    /// Whom a person can ask.
    pub ask_whom: Bilingual,
    /// Words to say to them.
    pub say: Bilingual,
    /// Help that must not be missing beside the question itself.
    pub help: Option<Bilingual>,
    /// What to look at on the papers in hand, for whoever helps the person.
    pub look_at: Option<Bilingual>,
    /// What people often get wrong here.
    pub mistakes: Vec<Mistake>,
    /// A quick check may ask it.
    pub triage: bool,
    /// Nobody can choose it: it is never proposed as a change.
    pub fixed: bool,
    /// For a yes-no question: "yes" may be chosen only together with this date question set to the day asked about.
    pub declares: Option<usize>,
    /// It decides only dates of the plan.
    pub feeds: Option<Feeds>,
    /// What it takes to change it.
    pub effort: Option<Bilingual>,
    /// To change it is to change one's life, another job or home: nobody does so for a permit alone.
    pub upheaval: bool,
    /// For a number: it grows by one a month by itself, so that to reach more takes months.
    pub monthly: bool,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// Something people often get wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What goes wrong, and how it is right.
    pub text: Bilingual,
    /// Where this is written, if it is.
    pub citations: Vec<Citation>,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of several values.
    Choice(Vec<Choice>),
    /// Yes or no.
    YesNo,
    /// A whole number from `min` to `max`, both included.
    Number {
        /// Least.
        min: i32,
        /// Greatest.
        max: i32,
        /// What is counted: "months".
        unit: Bilingual,
    },
    /// A day from `min` to `max`, both included.
    Date {
        /// First.
        min: NaiveDate,
        /// Last.
        max: NaiveDate,
        /// The interview refuses a day after the one asked about.
        past: bool,
    },
}

impl Kind {
    /// Every answer to a question that has few of them, "no" before "yes": most people's answer first.
    /// None for a number or a day.
    pub fn few_answers(&self) -> impl Iterator<Item = Answer> + use<> {
        let (yes_no, choices) = match self {
            Self::YesNo => (2, 0),
            Self::Choice(values) => (0, values.len()),
            Self::Number { .. } | Self::Date { .. } => (0, 0),
        };
        [Answer::YesNo(false), Answer::YesNo(true)]
            .into_iter()
            .take(yes_no)
            .chain((0..).map(Answer::Choice).take(choices))
    }
}

/// One value of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Stable name that answers use.
    pub id: String,
    /// What a person reads.
    pub title: Bilingual,
    /// A few more words.
    pub help: Option<Bilingual>,
}

/// What a question that decides no verdict and no paper is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feeds {
    /// The renewal dates.
    Renewal,
    /// A reminder.
    Reminder,
    /// The timeline.
    Timeline,
}
