//! Words about reminders and calendars: `done 2`, `snooze 2 7`, `calendar ~/a.ics`.

use super::{Command, behind, behind_as_typed, numbers};

/// What is said of a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::line) enum Reminding {
    /// It is done.
    Done,
    /// It comes back later: after the days or on the day that was typed, if anything was.
    Snooze(Option<String>),
    /// Nothing any more.
    Nothing,
}

/// The words about reminders, as they are said back: what is said of which is not known without its number.
const OF_A_REMINDER: &[(&[&str], &str)] = &[
    (&["done"], "done"),
    (&["完成"], "完成"),
    (&["snooze"], "snooze"),
    (&["稍后"], "稍后"),
];

/// The command about reminders or calendars that was typed, if it is one.
pub(super) fn reminding(typed: &str, folded: &str) -> Option<Command> {
    if let Some(path) = ["calendar", "日历"]
        .iter()
        .find(|word| behind(folded, word).is_some())
        .and_then(|word| behind_as_typed(typed, word))
    {
        let path = path.trim();
        return Some(Command::Calendar(
            (!path.is_empty()).then(|| path.to_owned()),
        ));
    }
    // The longer word first: "not done" ends in "done".
    for (words, marking) in [
        (&["not done", "undone", "未完成"][..], Reminding::Nothing),
        (&["done", "完成"], Reminding::Done),
    ] {
        let mut rest = words.iter().filter_map(|word| behind(folded, word));
        if let Some([number]) = rest.find_map(numbers).as_deref() {
            return Some(Command::Remind(*number, marking));
        }
    }
    let rest = ["snooze", "稍后"]
        .iter()
        .find_map(|word| behind(folded, word))?;
    let (number, until) = rest.split_once([' ', ',']).unwrap_or((rest, ""));
    let until = until.trim();
    Some(Command::Remind(
        number.parse().ok()?,
        Reminding::Snooze((!until.is_empty()).then(|| until.to_owned())),
    ))
}

/// The word about reminders that was typed without the number of one.
pub(in crate::line) fn reminder_without_number(folded: &str) -> Option<&'static str> {
    let is_typed = |words: &[&str]| words.iter().any(|word| behind(folded, word).is_some());
    let known = OF_A_REMINDER.iter().find(|(words, _)| is_typed(words));
    known.map(|(_, said)| *said)
}

#[cfg(test)]
mod tests {
    use super::{Reminding, reminder_without_number};
    use crate::line::command::{Command, parse_command};

    #[test]
    fn words_about_reminders_are_of_both_languages() {
        let remind = |number, said| Some(Command::Remind(number, said));
        let snooze = |until: &str| Reminding::Snooze(Some(until.to_owned()));
        let calendar = |path: &str| Some(Command::Calendar(Some(path.to_owned())));
        for (typed, expected) in [
            ("reminders", Some(Command::Reminders)),
            ("提醒。", Some(Command::Reminders)),
            ("done 2", remind(2, Reminding::Done)),
            ("完成２", remind(2, Reminding::Done)),
            ("not done 2", remind(2, Reminding::Nothing)),
            ("未完成 2", remind(2, Reminding::Nothing)),
            ("snooze 2", remind(2, Reminding::Snooze(None))),
            ("snooze 2 14", remind(2, snooze("14"))),
            ("Snooze 2 2026-12-01", remind(2, snooze("2026-12-01"))),
            ("稍后 2 2026年12月1日", remind(2, snooze("2026年12月1日"))),
            ("稍后2", remind(2, Reminding::Snooze(None))),
            ("calendar", Some(Command::Calendar(None))),
            ("日历", Some(Command::Calendar(None))),
            ("calendar ~/Mum/A.ics", calendar("~/Mum/A.ics")),
            ("日历 我的 日历.ics", calendar("我的 日历.ics")),
            ("calendars", None),
            ("done", None),
            ("done it", None),
            ("done 1 2", None),
            ("snooze", None),
            ("snooze soon", None),
        ] {
            assert_eq!(parse_command(typed), expected, "{typed:?}");
        }
        assert_eq!(reminder_without_number("done"), Some("done"));
        assert_eq!(reminder_without_number("稍后"), Some("稍后"));
        assert_eq!(reminder_without_number("donee"), None);
    }
}
