//! Commands at the prompts beside the questions: names, yes or no, the list of people.

use std::fs;

use juzhu::i18n::Lang;
use juzhu::line::{Ending, Session};

use super::{ConcatLines as _, Home, Talk, talk};

/// One word for every command.
const COMMANDS: &[&str] = &[
    "back",
    "为什么",
    "skip",
    "review",
    "clear",
    "撤销",
    "redo",
    "save",
    "quit",
    "?",
    "language",
    "result",
    "guide lease",
    "指南",
    "其他途径",
    "不保存",
    "have 1",
    "没有 1",
];

/// To the prompt for a name at the end: somebody who is not asked much.
const TO_THE_NAME: &[&str] = &["3", ""];

fn at_the_name(home: &Home, lines: &[&str]) -> Talk {
    home.talk(Lang::En, &[TO_THE_NAME, lines].concat())
}

#[test]
fn no_command_becomes_a_name() {
    for command in COMMANDS {
        for before in [&["3", ""][..], &["1", "save"]] {
            let home = Home::new();
            let talk = home.talk(Lang::En, &[before, &[*command]].concat());
            talk.says(&["Type a name to find these answers by"]);
            if *command == "不保存" {
                assert_eq!(home.saved(), 0);
                talk.says(&["From now on nothing is kept"]);
            } else {
                assert_eq!(home.only().name, None, "{command}");
            }
        }
    }
}

#[test]
fn commands_are_obeyed_where_a_name_is_asked_for() {
    for (lines, said) in [
        (
            &["?", "Mum"][..],
            &["Besides an answer", "Type a name", "saved as Mum"][..],
        ),
        (&["语言", "妈妈"], &["接下来用中文", "输入一个名称", "妈妈"]),
        (&["quit"], &["saved as an unnamed draft"]),
        (&["skip"], &["They stay unnamed."]),
        (&["\u{200b}"], &["They stay unnamed."]),
        (
            &["back", "quit", "Mum"],
            &["What would you like to do?", "saved as Mum"],
        ),
        (
            &["review", "1", "1"],
            &["1. Applicant", "answered before", "This would change:"],
        ),
        (&["undo"], &["The last step is taken back.", "Question 1."]),
        (
            &["have 1", "", "Mum"],
            &["no papers in the list", "saved as Mum"],
        ),
        (&["save Mum"], &["saved as Mum"]),
        (&["no-save"], &["nothing is kept", "Nothing was kept."]),
    ] {
        let home = Home::new();
        at_the_name(&home, lines).says(&["Type a name"]).says(said);
    }
    // On the way, "back" leads back to the question.
    let home = Home::new();
    home.talk(Lang::En, &["1", "save", "back", "3", "save", "why"])
        .says(&[
            "Type a name",
            "Your answer:",
            "Hukou",
            "Type a name",
            "Why this is asked",
        ]);
    assert_eq!(home.only().answers.len(), 2);
    // However often one thing leads to the other.
    let home = Home::new();
    let again = ["review", "save"].repeat(4_000);
    home.talk(Lang::En, &[&["1"][..], &again].concat());
    assert_eq!(home.only().name, None);
}

#[test]
fn a_name_somebody_has_is_said_and_taken_when_it_is_meant() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "save Mum", "save Mum", "quit"])
        .says(&["Saved as Mum (number 0001)", "Saved as Mum (number 0001)"]);
    let talk = home.talk(
        Lang::En,
        &["2", "1", "save Mum", "Mother", "save", "", "quit"],
    );
    talk.says(&[
        "Number 0001 is already found by Mum",
        "Type a name",
        "Saved as Mother (number 0002)",
        "The name stays Mother.",
    ]);
    home.talk(Lang::En, &["3", "3", "", "Mum", "Mum"])
        .says(&["already found by Mum", "saved as Mum (number 0003)"]);
    // A number finds somebody, too.
    home.talk(Lang::En, &["4", "3", "", "2", ""])
        .says(&["Number 0002 is already found by 2"]);
}

#[test]
fn commands_are_obeyed_where_yes_or_no_is_asked() {
    let question = ["1", "3", "1", "review", "1", "2"];
    for (lines, said) in [
        (
            &["?", "2"][..],
            &["Besides an answer", "Change the answer?", "stays as it was"][..],
        ),
        (&["语言", "否"], &["接下来用中文", "要修改吗？", "没有变"]),
        (&["back"], &["stays as it was"]),
        (
            &["why", "1"],
            &["does nothing here", "1 for yes", "Applicant: "],
        ),
        (
            &["no-save", "1"],
            &["nothing is kept", "Change the answer?", "Applicant: "],
        ),
        (&["quit"], &["Change the answer?", "unnamed draft"]),
    ] {
        let home = Home::new();
        let talk = home.talk(Lang::En, &[&question[..], lines].concat());
        talk.says(&["Change the answer?"]).says(said);
        let kept = usize::from(lines[0] != "no-save");
        assert_eq!(home.saved(), kept);
    }
}

#[test]
fn commands_are_obeyed_in_the_list_of_people() {
    for (lines, said) in [
        (
            &["?", "1"][..],
            &[
                "Someone new",
                "Besides an answer",
                "Someone new",
                "Going on",
            ][..],
        ),
        (&["语言", "1"], &["新的一位", "第 2 题"]),
        (
            &["why", "back", "1"],
            &["does nothing here", "does nothing here", "Going on"],
        ),
        (
            &["no-save", "1", "3"],
            &[
                "nothing is kept",
                "Someone new",
                "Going on",
                "Nothing was kept.",
            ],
        ),
        (&["quit"], &["Nothing was answered"]),
    ] {
        let home = Home::new();
        home.talk(Lang::En, &["1"]);
        home.talk(Lang::En, lines).says(said);
        assert_eq!(home.only().answers.len(), 1, "{lines:?}");
    }
}

#[test]
fn nothing_is_kept_where_that_was_said_before_a_damaged_person_came_back() {
    for lines in [&["no-save", "1", "1", "1"][..], &["1", "no-save", "1", "1"]] {
        let home = Home::new();
        home.talk(Lang::En, &["1", "3", "1"]);
        fs::write(home.store.folder().join("0001.toml"), "half a fi").expect("written");
        home.talk(Lang::En, lines).says(&[
            "Go on with this copy?",
            "Going on",
            "Nothing was kept.",
        ]);
        assert!(!home.store.folder().join("0001.toml").exists(), "{lines:?}");
    }
}

#[test]
fn no_save_and_quit_are_heard_before_there_is_a_language() {
    let home = Home::new();
    let said = talk(&home.session(None), "不保存\n2\n1\n".as_bytes());
    said.says(&[
        "不在这台电脑上保存",
        "nothing is kept",
        "Nothing you answer is kept",
        "Nothing was kept.",
    ]);
    assert_eq!(home.saved(), 0);
    assert_eq!(talk(&home.session(None), b"quit\n").ending, Ending::Quit);
}

#[test]
fn somebody_saved_is_spoken_to_in_their_language() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "language", "3"]);
    assert_eq!(home.only().lang, Some(Lang::Zh));
    let session = |fixed| Session {
        lang_fixed: fixed,
        ..home.session(Some(Lang::En))
    };
    talk(&session(false), b"1\n").says(&["Someone new", "接下来用中文", "第 3 题"]);
    // What was chosen for this run counts more.
    let chosen = [
        talk(&session(true), b"1\n"),
        talk(&home.session(None), b"en\n1\n"),
        talk(
            &session(false),
            ["language", "language", "1"].concat_lines().as_bytes(),
        ),
    ];
    for talk in chosen {
        talk.says(&["Going on where you stopped", "Question 3."]);
    }
}

#[test]
fn the_review_is_said_again_in_another_language() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "review", "语言", "1", ""])
        .says(&["1. Applicant", "接下来用中文", "1. 身份", "您答过"]);
}

#[test]
fn an_answer_can_be_taken_out() {
    let home = Home::new();
    let lines = [
        "1", "3", "clear", "review", "1", "清除", "undo", "review", "2", "clear",
    ];
    home.talk(Lang::En, &lines).says(&[
        "This question has no answer yet.",
        "Applicant, answered before.",
        "The answer is taken out",
        "Question 1.",
        "The last step is taken back.",
        "Hukou, answered before.",
        "The answer is taken out",
        "Question 2.",
    ]);
    let answers = home.only().answers;
    assert!(answers.contains_key("applicant") && !answers.contains_key("hukou"));
}

#[test]
fn only_an_answer_that_counts_is_confirmed() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &["1", "skip", "review", "2", "3", "review", "2", "2", "no"],
    );
    talk.says(&[
        "2. Hukou: put off",
        "Hukou: ",
        "Question 3.",
        "Change the answer?",
    ]);
    assert_eq!(talk.output.matches("Change the answer?").count(), 1);
    assert!(home.only().answers.contains_key("hukou"));
}

#[test]
fn the_rest_of_many_people_is_named_behind_the_list() {
    let home = Home::new();
    for number in 0..22 {
        let new = (number + 1).min(21).to_string();
        let lines = [new.as_str(), "1"];
        home.talk(Lang::En, &lines[usize::from(number == 0)..]);
    }
    assert_eq!(home.saved(), 22);
    home.talk(Lang::En, &["0001"]).says(&[
        "There are saved answers",
        "21. Someone new",
        "2 more are saved",
        "Your answer:",
        "Going on",
        // The number in the list is another one than that of the person.
        "draft of 2026-11-22 (number 0001)",
    ]);
}
