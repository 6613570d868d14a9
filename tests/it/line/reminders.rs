//! Reminders in plain lines: done, put off, and all of them as a calendar file.

use std::fs;

use juzhu::i18n::Lang;
use juzhu::line::Session;
use juzhu::plan::ReminderMark;

use super::{ConcatLines as _, Home, REGISTERED, Talk, day, talk};

/// Answers everything, and then types this.
fn afterwards(home: &Home, lang: Lang, lines: &[&str]) -> Talk {
    home.talk(lang, &[&REGISTERED, lines].concat())
}

fn marks(home: &Home) -> Vec<(String, ReminderMark)> {
    let marks = home.only().reminders.into_iter();
    marks.map(|(key, mark)| (key.to_string(), mark)).collect()
}

#[test]
fn reminders_are_numbered_and_take_what_is_said_of_them() {
    let home = Home::new();
    let said = afterwards(
        &home,
        Lang::En,
        &[
            "done",
            "done 2",
            "snooze 1",
            "snooze 3 2027-03-05",
            "snooze 3 2026-11-22",
            "snooze 3 soon",
            "done 99",
            "reminders",
            "undo",
            "not done 2",
            "",
            "",
        ],
    );
    said.says(&[
        "Days to remember",
        "Reminder 1: Friday 2027-01-01: Your labour contract ends, in 30 days (2027-01-31)",
        "Reminder 2: Sunday 2027-01-31: Your labour contract ends",
        "Type done 2 when reminder 2 is done",
        "Which reminder? Please type its number behind it, for example done 2",
        "Done: this reminder comes no more.",
        "it does not record that the permit was endorsed",
        "Put off until Friday 2027-01-08.",
        "Put off until Friday 2027-03-05.",
        "That is not after Sunday 2027-02-28",
        "There is no reminder 99; there are 5.",
        "Reminder 2: Sunday 2027-01-31: Your labour contract ends\n  Marked as done on Sunday 2026-11-22.",
        "Reminder 3: Sunday 2027-02-28: Your half-year is complete\n  Put off until Friday 2027-03-05.",
        "The last step is taken back.",
        "It comes on its day again.",
    ]);
    let week = ReminderMark::Snoozed(day("2027-01-08"));
    assert_eq!(marks(&home), [("contract-ends/2027/1".to_owned(), week)]);
}

#[test]
fn what_was_missed_stands_first() {
    let home = Home::new();
    let end = afterwards(&home, Lang::Zh, &["", ""]);
    assert!(!end.output.contains("错过的提醒"), "{}", end.output);
    let session = Session {
        on: day("2027-02-10"),
        person: Some("0001".parse().expect("an id")),
        ..home.session(Some(Lang::Zh))
    };
    let again = talk(
        &session,
        ["提醒", "完成 1", "提醒", ""].concat_lines().as_bytes(),
    );
    again.says(&[
        "错过的提醒",
        "提醒 1：2027-01-31（星期日）：劳动合同到期",
        "要记住的日子",
        "提醒 2：2027-02-28（星期日）：居住登记满半年了",
        "错过的提醒",
        "办好了，不再提醒",
        // No number moves when another one is done.
        "提醒 2：2027-02-28（星期日）：居住登记满半年了",
    ]);
    let done = ReminderMark::Done(day("2027-02-10"));
    assert_eq!(marks(&home), [("contract-ends/2027/2".to_owned(), done)]);
}

#[test]
fn the_days_are_written_for_a_calendar_and_remembered() {
    let home = Home::new();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("我的.ics");
    let shown = path.to_str().expect("UTF-8");
    let nowhere = folder.path().join("no/a.ics");
    let said = afterwards(
        &home,
        Lang::En,
        &[
            &format!("calendar {}", nowhere.display()),
            &format!("calendar {shown}"),
            "done 2",
            &format!("Calendar {shown}"),
            "",
            "",
        ],
    );
    let written = format!("The calendar file is {shown}.");
    said.says(&["There is no folder", &written, &written]);
    let profile = home.only();
    assert_eq!(profile.calendar.len(), 5);
    let text = fs::read_to_string(&path).expect("it is there");
    let unfolded = text.replace("\r\n ", "");
    let uid = profile.uid.expect("a name");
    assert_eq!(unfolded.matches(&format!("\r\nUID:{uid}-")).count(), 5);
    assert_eq!(unfolded.matches("STATUS:CANCELLED").count(), 1);
}
