//! The kinds of problem that only a rule file can have.

use crate::diagnostic::codes;

codes! {
    /// What can be wrong with a rule file, besides what can be wrong with any file.
    OF_RULE_FILES:
    /// A file that every rule set has is not there.
    MISSING_FILE = "missing-file",
    /// A file that no rule set has.
    UNKNOWN_FILE = "unknown-file",
    /// `about.id` is not the name of the folder.
    FOLDER_NAME = "folder-name",
    /// A key that this kind of entry does not take.
    MISPLACED_KEY = "misplaced-key",
    /// A text without one of its languages, or an empty text.
    MISSING_TRANSLATION = "missing-translation",
    /// A `{…}` that nothing is put in for.
    UNKNOWN_PLACEHOLDER = "unknown-placeholder",
    /// An id that is not lower-case words with hyphens.
    BAD_ID = "bad-id",
    /// An id that is a word of the rule language.
    RESERVED_WORD = "reserved-word",
    /// The same id twice.
    DUPLICATE_ID = "duplicate-id",
    /// No such question.
    UNKNOWN_QUESTION = "unknown-question",
    /// The question has no such value.
    UNKNOWN_VALUE = "unknown-value",
    /// No such condition.
    UNKNOWN_CONDITION = "unknown-condition",
    /// No such standard.
    UNKNOWN_STANDARD = "unknown-standard",
    /// No such route.
    UNKNOWN_ROUTE = "unknown-route",
    /// No such source.
    UNKNOWN_SOURCE = "unknown-source",
    /// No such group of papers.
    UNKNOWN_GROUP = "unknown-group",
    /// No such place where papers are got.
    UNKNOWN_PLACE = "unknown-place",
    /// No such paper.
    UNKNOWN_MATERIAL = "unknown-material",
    /// No such note.
    UNKNOWN_NOTE = "unknown-note",
    /// No such step.
    UNKNOWN_STEP = "unknown-step",
    /// No such reminder.
    UNKNOWN_REMINDER = "unknown-reminder",
    /// No such stage.
    UNKNOWN_STAGE = "unknown-stage",
    /// No such event.
    UNKNOWN_EVENT = "unknown-event",
    /// No such calendar.
    UNKNOWN_CALENDAR = "unknown-calendar",
    /// A source that is not `id#place [grade]`.
    BAD_CITATION = "bad-citation",
    /// A test that does not fit the kind of its question.
    WRONG_TEST = "wrong-test",
    /// A question of another kind is needed here.
    WRONG_QUESTION = "wrong-question",
    /// A range that nothing can lie in.
    EMPTY_RANGE = "empty-range",
    /// A list or table that must say something and says nothing.
    NOTHING_LISTED = "nothing-listed",
    /// A choice for which nothing is said.
    UNCOVERED_VALUE = "uncovered-value",
    /// Two days in the wrong order.
    WRONG_ORDER = "wrong-order",
    /// Conditions that name each other in a circle.
    CIRCULAR_CONDITION = "circular-condition",
    /// Papers that wait for each other in a circle.
    CIRCULAR_MATERIAL = "circular-material",
    /// A question that is asked because of its own answer.
    OWN_GATE = "own-gate",
    /// A question that is asked because of a later one.
    LATER_GATE = "later-gate",
    /// A question that nobody can be asked.
    UNREACHABLE_QUESTION = "unreachable-question",
    /// A stage that nobody can come to.
    UNREACHABLE_STAGE = "unreachable-stage",
    /// Conditions nested too deeply, or papers that wait for each other in too long a row.
    TOO_DEEP = "too-deep",
    /// Something that needs `[renewal]`, and there is none.
    NEEDS_RENEWAL = "needs-renewal",
    /// A step of the timeline that has no step to count from.
    MISPLACED_STEP = "misplaced-step",
    /// Something that got another name and is there under its old one, too.
    STILL_THERE = "still-there",
    /// A calendar that says two things of one day.
    CALENDAR_CONFLICT = "calendar-conflict",
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;

    #[test]
    fn every_code_is_a_different_plain_word() {
        let codes = [Code::OF_ANY_FILE, Code::OF_RULE_FILES].concat();
        let mut words: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
        for word in &words {
            assert!(
                word.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{word}"
            );
        }
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), codes.len());
    }
}
