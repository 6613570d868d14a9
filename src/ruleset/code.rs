//! The kinds of problem a rule file can have.

use std::fmt;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// The kind of a problem: a short name that stays the same, for tests, scripts and search.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as printed: lower-case words with hyphens.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

codes! {
    /// The text is not TOML.
    Syntax = "syntax",
    /// A file that every rule set has is not there.
    MissingFile = "missing-file",
    /// A file that no rule set has.
    UnknownFile = "unknown-file",
    /// A file over 1 MiB.
    TooLarge = "too-large",
    /// A file that could not be read, or is not UTF-8.
    Unreadable = "unreadable",
    /// `about.id` is not the name of the folder.
    FolderName = "folder-name",
    /// A key that is not in the format.
    UnknownKey = "unknown-key",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// A value of the wrong kind: text for a date, …
    WrongType = "wrong-type",
    /// A key that this kind of entry does not take.
    MisplacedKey = "misplaced-key",
    /// A word that is not one of the words allowed there.
    UnknownWord = "unknown-word",
    /// A text without one of its languages, or an empty text.
    MissingTranslation = "missing-translation",
    /// A text with control characters, escape sequences or characters that reorder text.
    ControlCharacter = "control-character",
    /// A `{…}` that nothing is put in for.
    UnknownPlaceholder = "unknown-placeholder",
    /// An id that is not lower-case words with hyphens.
    BadId = "bad-id",
    /// An id that is a word of the rule language.
    ReservedWord = "reserved-word",
    /// The same id twice.
    DuplicateId = "duplicate-id",
    /// No such question.
    UnknownQuestion = "unknown-question",
    /// The question has no such value.
    UnknownValue = "unknown-value",
    /// No such condition.
    UnknownCondition = "unknown-condition",
    /// No such standard.
    UnknownStandard = "unknown-standard",
    /// No such route.
    UnknownRoute = "unknown-route",
    /// No such source.
    UnknownSource = "unknown-source",
    /// No such group of papers.
    UnknownGroup = "unknown-group",
    /// No such paper.
    UnknownMaterial = "unknown-material",
    /// No such note.
    UnknownNote = "unknown-note",
    /// No such step.
    UnknownStep = "unknown-step",
    /// No such reminder.
    UnknownReminder = "unknown-reminder",
    /// No such calendar.
    UnknownCalendar = "unknown-calendar",
    /// A source that is not `id#place [grade]`.
    BadCitation = "bad-citation",
    /// A text in a fixed form (a date, an expected change) that is not in that form.
    BadForm = "bad-form",
    /// A test that does not fit the kind of its question.
    WrongTest = "wrong-test",
    /// A question of another kind is needed here.
    WrongQuestion = "wrong-question",
    /// A number or a day outside what is possible there.
    OutOfRange = "out-of-range",
    /// A range that nothing can lie in.
    EmptyRange = "empty-range",
    /// A list or table that must say something and says nothing.
    NothingListed = "nothing-listed",
    /// A choice for which nothing is said.
    UncoveredValue = "uncovered-value",
    /// Two days in the wrong order.
    WrongOrder = "wrong-order",
    /// Conditions that name each other in a circle.
    CircularCondition = "circular-condition",
    /// A question that is asked because of its own answer.
    OwnGate = "own-gate",
    /// A question that is asked because of a later one.
    LaterGate = "later-gate",
    /// A question that nobody can be asked.
    UnreachableQuestion = "unreachable-question",
    /// Conditions nested too deeply.
    TooDeep = "too-deep",
    /// Something that needs `[renewal]`, and there is none.
    NeedsRenewal = "needs-renewal",
    /// A step of the timeline that has no step to count from.
    MisplacedStep = "misplaced-step",
    /// A calendar that says two things of one day.
    CalendarConflict = "calendar-conflict",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn every_code_is_a_different_plain_word() {
        let mut words: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        for word in &words {
            assert!(
                word.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{word}"
            );
        }
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Code::ALL.len());
    }
}
