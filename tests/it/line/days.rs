//! The result as of another day.

use juzhu::i18n::Lang;
use juzhu::line::{Ending, Session};

use super::{ConcatLines as _, Home, REGISTERED, Talk, day, talk, today};

/// Answers everything, and then types this.
fn afterwards(home: &Home, lang: Lang, lines: &[&str]) -> Talk {
    home.talk(lang, &[&REGISTERED, lines].concat())
}

#[test]
fn another_day_is_looked_at_and_left_again() {
    let home = Home::new();
    let talk = afterwards(
        &home,
        Lang::En,
        &["on 2027-03-01", "today", "today", "quit", ""],
    );
    talk.says(&[
        "Type on 2027-03-01 to look at another day",
        "What would you like to do?",
        "You are looking at Monday 2027-03-01: a working day.",
        "It is 99 days after the day asked about, 2026-11-22.",
        "The holidays of that year have not been announced yet.",
        "By your answers and the law, you meet the conditions now;",
        "Otherwise than on the day asked about:",
        "- By the law: conditions met. Before that: not yet, from Sunday 2027-02-28.",
        "Type result to hear all of it, or today to go back.",
        "You are looking at Sunday 2026-11-22: a weekend.",
        "It is the day asked about.",
        "you do not meet the conditions yet",
        "It is the day asked about.",
    ]);
    assert_eq!(talk.ending, Ending::Finished);
}

#[test]
fn the_days_on_which_something_changes_follow_each_other() {
    let home = Home::new();
    let talk = afterwards(
        &home,
        Lang::Zh,
        &["下一变化", "下一变化", "上一变化", "回到", "quit"],
    );
    talk.says(&[
        "您看的是 2027-02-01（星期一）：工作日。",
        "这一天有变化：",
        "- 按您的回答，到 2027-01-31（星期日）就到期了：劳动合同。",
        "您看的是 2027-02-28（星期日）：周末。",
        "这一天有变化：",
        "- 按法规：符合条件。此前是：还不符合条件，2027-02-28（星期日）起符合。",
        "和所问的那天不一样的：",
        "您看的是 2027-02-01（星期一）：工作日。",
        "您看的是 2026-11-22（星期日）：周末。",
        "就是所问的那天。",
    ]);
}

/// The whole result of a day looked at is that of a program started for it.
#[test]
fn the_whole_result_is_that_of_the_day() {
    for (on, lang) in [
        ("2027-03-01", Lang::En),
        ("2026-12-31", Lang::Zh),
        ("2023-09-01", Lang::En),
        ("2199-12-31", Lang::Zh),
        ("1900-01-01", Lang::En),
    ] {
        let home = Home::new();
        let look = format!("on {on}");
        let looked = afterwards(&home, lang, &[&look, "result", "quit"]);
        let (behind, prompt) = match lang {
            Lang::En => ("or today to go back.\n", "\nWhat would you like to do?"),
            Lang::Zh => ("就回到所问的那天。\n", "\n接下来做什么？"),
        };
        let (_, rest) = looked.output.rsplit_once(behind).expect("it was looked at");
        let (_, rest) = rest.split_once('\n').expect("what would you like to do");
        let (said, _) = rest.split_once(prompt).expect("the result");
        let person = home.store.ids().expect("a list").remove(0);
        let session = Session {
            on: day(on),
            person: Some(person),
            // The file knows nothing of the day; whether the rules are out of date hangs on today, too.
            today: today(),
            ..home.session(Some(lang))
        };
        let asked = talk(&session, ["quit"].concat_lines().as_bytes());
        assert!(said.len() > 500, "{said}");
        assert!(
            asked.output.contains(said.trim()),
            "{on}\n{said}\n---\n{}",
            asked.output
        );
    }
}

#[test]
fn answers_are_given_for_the_day_asked_about() {
    let home = Home::new();
    let talk = afterwards(
        &home,
        Lang::En,
        &["on 2027-03-01", "review", "7", "2026-12-24", "", "quit"],
    );
    talk.says(&[
        "You are looking at Monday 2027-03-01",
        "We look at 2026-11-22 again, the day asked about.",
        "7. Registered since: 2026-08-27",
        "The day cannot be after 2026-11-22.",
    ]);
}

#[test]
fn days_that_cannot_be_looked_at_get_a_sentence() {
    let home = Home::new();
    let talk = afterwards(
        &home,
        Lang::En,
        &[
            "on 2027-02-30",
            "on 3",
            "on 2200-01-01",
            "on 2199-12-31",
            "next-change",
            "on 1900-01-01",
            "previous-change",
            "have 1",
            "?",
            "quit",
        ],
    );
    talk.says(&[
        "There is no such day in the calendar.",
        "That is not a date.",
        "Please type a date from 1900-01-01 to 2199-12-31.",
        "You are looking at Tuesday 2199-12-31",
        "Nothing changes in the 5 years after this day",
        "You are looking at Monday 1900-01-01",
        "Nothing changed in the 5 years before this day",
        "In hand: ",
        "on 2027-03-01: the result as of that day",
        "next-change and previous-change:",
    ]);
}

#[test]
fn nobody_looks_at_another_day_while_they_are_asked() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &["1", "on 2027-03-01", "next-change", "回到", "quit"],
    );
    let said = "Another day can be looked at once the result is there.";
    talk.says(&[said, said, said]);
    // "today" is an answer to a question for a day.
    let home = Home::new();
    let lines = [&REGISTERED[..6], &["today", "quit"]].concat();
    home.talk(Lang::En, &lines)
        .says(&["Registered since: 2026-11-22"]);
}
