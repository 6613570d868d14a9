//! What a date of a plan is called, whatever the rules are.

use std::fmt;
use std::str::FromStr;

use crate::plan::ReminderKey;

/// Which date of a plan, by the ids of the rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateName {
    /// A step of the timeline: `step/submit`.
    Step(String),
    /// The opening of the renewal window by a standard: `opens/law`.
    Opens(String),
    /// The last working day of the permit year.
    LastWorkingDay,
    /// The end of the permit year.
    Expires,
    /// The anniversary on whose endorsement the permit year counts.
    CountsOn,
    /// A reminder, by its key: `expires/2027/1`.
    Reminder(ReminderKey),
}

const STEP: &str = "step/";
const OPENS: &str = "opens/";
const LAST_WORKING_DAY: &str = "last-working-day";
const EXPIRES: &str = "expires";
const COUNTS_ON: &str = "counts-on";

impl fmt::Display for DateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step(step) => write!(f, "{STEP}{step}"),
            Self::Opens(standard) => write!(f, "{OPENS}{standard}"),
            Self::LastWorkingDay => f.write_str(LAST_WORKING_DAY),
            Self::Expires => f.write_str(EXPIRES),
            Self::CountsOn => f.write_str(COUNTS_ON),
            Self::Reminder(key) => key.fmt(f),
        }
    }
}

/// The text is no name of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date of a plan")]
pub struct NoDateName;

impl FromStr for DateName {
    type Err = NoDateName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = match text {
            LAST_WORKING_DAY => Self::LastWorkingDay,
            EXPIRES => Self::Expires,
            COUNTS_ON => Self::CountsOn,
            _ => {
                if let Some(step) = text.strip_prefix(STEP) {
                    Self::Step(step.to_owned())
                } else if let Some(standard) = text.strip_prefix(OPENS) {
                    Self::Opens(standard.to_owned())
                } else {
                    Self::Reminder(text.parse().map_err(|_| NoDateName)?)
                }
            }
        };
        Ok(name)
    }
}

#[cfg(test)]
mod tests {
    use super::DateName;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for text in [
            "step/submit",
            "opens/law",
            "last-working-day",
            "expires",
            "counts-on",
            "renewal-opens/2027/1",
        ] {
            let name: DateName = text.parse().expect("a name");
            assert_eq!(name.to_string(), text);
        }
        for text in ["", "submit", "expires/2027", "expired"] {
            assert!(text.parse::<DateName>().is_err(), "{text}");
        }
    }
}
