//! Conditions as plain data: what a table of a rule file means.

use chrono::NaiveDate;

/// A test of a person's answers on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// Every part holds (a table; with no parts, always true).
    All(Vec<Expression>),
    /// At least one part holds (an array of tables; with no parts, never true).
    Any(Vec<Expression>),
    /// The part does not hold (`not = { … }`).
    Not(Box<Expression>),
    /// One question's answer passes. The question must be asked of the person too.
    Question {
        /// Index of the question.
        question: usize,
        /// What its answer must be.
        test: Test,
    },
    /// Another condition's `met-when` holds (`holds = "law/half-year"`).
    Holds(usize),
    /// The day asked about lies in this range (`since`, `until`; both include their day).
    InForce(DateRange),
}

impl Expression {
    /// The expression that is always true.
    pub const ALWAYS: Self = Self::All(Vec::new());

    /// Calls `visit` with every question that is tested in it, itself and below.
    pub fn for_each_question(&self, visit: &mut impl FnMut(usize)) {
        self.for_each_test(&mut |test| {
            if let Self::Question { question, .. } = test {
                visit(*question);
            }
        });
    }

    /// Calls `visit` with everything that is tested in it: questions, conditions by name, days.
    pub fn for_each_test(&self, visit: &mut impl FnMut(&Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.for_each_test(visit);
                }
            }
            Self::Not(part) => part.for_each_test(visit),
            Self::Question { .. } | Self::Holds(_) | Self::InForce(_) => visit(self),
        }
    }
}

/// What an answer must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these choices, by index.
    OneOf(Vec<u16>),
    /// Yes (`true`) or no.
    YesNo(bool),
    /// A number in this range.
    Number(NumberRange),
    /// A day in this range.
    Date(DateRange),
    /// A day that is long ago, or not so long ago, on the day asked about.
    Age(AgeTest),
}

/// Whole numbers from `min` to `max`; a missing end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberRange {
    /// Least that passes.
    pub min: Option<i32>,
    /// Greatest that passes.
    pub max: Option<i32>,
}

/// Days from `first` to `last`, both included; a missing end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateRange {
    /// First day that passes.
    pub first: Option<NaiveDate>,
    /// Last day that passes.
    pub last: Option<NaiveDate>,
}

impl DateRange {
    /// Whether a day lies in it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

/// Compares the day asked about with the answer plus a span of time.
///
/// `months-ago = { more-than = 6 }` passes when that day is later than the answer plus six calendar
/// months, clamped to the month's end. Time is always added to the answer, never taken from the day
/// asked about, because the two differ at the end of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeTest {
    /// What is counted.
    pub unit: AgeUnit,
    /// How the two days must stand to each other.
    pub comparison: AgeComparison,
    /// How many.
    pub count: u32,
}

/// The unit of an [`AgeTest`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeUnit {
    /// Calendar days.
    Days,
    /// Calendar months, clamped to the month's end.
    Months,
    /// Calendar years; 29 February becomes the 28th in other years.
    Years,
}

/// The comparison of an [`AgeTest`]: the day asked about against the answer plus the span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeComparison {
    /// The day asked about is later.
    MoreThan,
    /// It is later or the same.
    AtLeast,
    /// It is earlier.
    LessThan,
    /// It is earlier or the same.
    AtMost,
}
