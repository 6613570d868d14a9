//! Going on with saved people: found, in use, damaged, newer, on a full disk.

use std::fs;

use juzhu::i18n::Lang;
use juzhu::line::{Ending, LineError, Session, run};
use juzhu::store::ProfileId;

use super::{Home, talk};

fn id(text: &str) -> ProfileId {
    text.parse().expect("an id")
}

#[test]
fn a_saved_person_goes_on_where_they_stopped() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "3", "save Mum"]);
    let talk = home.talk(Lang::En, &["7", "1", "1", "quit"]);
    talk.says(&[
        "1. Mum: 2 answers, saved 2026-11-22",
        "2. Someone new",
        "Please type a number from 1 to 2",
        "Going on where you stopped: 2 answers count.",
        "Question 3.",
        "saved as Mum (number 0001)",
    ]);
    assert_eq!(home.only().answers.len(), 3);
    home.talk(Lang::En, &["mum", "Mum", "undo", "back", "quit"])
        .says(&["nothing to take back", "Question 3, answered before."]);
    home.talk(Lang::En, &["2", "1", "quit"]);
    assert_eq!(home.saved(), 2);
}

#[test]
fn what_cannot_be_seen_takes_no_name_away() {
    let home = Home::new();
    let lines = ["1", "save Mum", "save", "\u{2060}", "save \u{200b}", "quit"];
    home.talk(Lang::En, &lines).says(&[
        "Saved as Mum",
        "The name stays Mum.",
        "The name stays Mum.",
        "saved as Mum (number 0001)",
    ]);
    assert_eq!(home.only().name.as_deref(), Some("Mum"));
}

#[test]
fn nothing_is_kept_where_that_is_wanted() {
    let home = Home::new();
    let session = Session {
        store: None,
        ..home.session(Some(Lang::En))
    };
    talk(&session, b"1\n3\nsave x\nquit\n").says(&[
        "Nothing you answer is kept.",
        "Nothing you answer is kept.",
        "Nothing was kept.",
    ]);
    assert_eq!(home.saved(), 0);
    home.talk(Lang::En, &["no-save", "1", "quit"])
        .says(&["From now on nothing is kept", "Nothing was kept."]);
    assert_eq!(home.saved(), 0);
    home.talk(Lang::Zh, &["1", "不保存", "3", "退出"]);
    assert_eq!(home.saved(), 0, "a draft of this conversation is deleted");
    home.talk(Lang::Zh, &["1"]);
    home.talk(Lang::En, &["1", "no-save", "3", "quit"])
        .says(&["stays as number 0001"]);
    assert_eq!(home.only().answers.len(), 1, "an older one stays as it was");
}

#[test]
fn a_person_in_use_is_only_looked_at() {
    let home = Home::new();
    home.talk(Lang::En, &["1"]);
    let held = home.store.open(&id("0001")).expect("it opens");
    let talk = home.talk(Lang::En, &["1", "3", "save x", "quit"]);
    talk.says(&[
        "open in another juzhu",
        "Close the other one first",
        "Question 2.",
        "only opened to read",
        "only opened to read",
    ]);
    assert_eq!(talk.ending, Ending::Quit);
    drop(held);
    assert_eq!(home.only().answers.len(), 1);
}

#[test]
fn a_damaged_person_comes_back_from_the_copy() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "3", "1"]);
    let file = home.store.folder().join("0001.toml");
    fs::write(&file, "half a fi").expect("written");
    let talk = home.talk(Lang::En, &["1", "maybe", "1", "quit"]);
    talk.says(&[
        "1. Number 0001: damaged",
        "The damaged file is kept as",
        "0001.damaged-1.toml",
        "There is a copy from before: 2 answers",
        "Go on with this copy?",
        "Please type 1 for yes or 2 for no.",
        "Going on where you stopped: 2 answers count.",
        "Question 3.",
    ]);
    assert_eq!(home.only().answers.len(), 2);
    assert!(home.store.folder().join("0001.damaged-1.toml").exists());
}

#[test]
fn people_of_other_rules_are_not_passed_over_in_silence() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "quit"]);
    let file = home.store.folder().join("0001.toml");
    let text = fs::read_to_string(&file).expect("a profile");
    let text = text.replace("hangzhou-residence", "ningbo-residence");
    fs::write(&file, &text).expect("written");
    home.talk(Lang::En, &["3", "quit"]).says(&[
        "One saved person belongs to other rules",
        "ningbo-residence-permit",
        "--rule-set",
        "Question 1.",
    ]);
    assert_eq!(fs::read_to_string(&file).expect("a profile"), text);
    home.talk(Lang::En, &["quit"])
        .says(&["One saved person belongs", "1. Unnamed, begun"]);
}

#[test]
fn a_newer_person_is_left_alone() {
    let home = Home::new();
    home.talk(Lang::En, &["1"]);
    let file = home.store.folder().join("0001.toml");
    let newer = fs::read_to_string(&file)
        .expect("read")
        .replace("version = 1", "version = 99");
    fs::write(&file, &newer).expect("written");
    home.talk(Lang::En, &["1", "quit"])
        .says(&["newer version", "Question 1.", "number 0002"]);
    assert_eq!(fs::read_to_string(&file).expect("read"), newer);
    let session = Session {
        person: Some(id("0001")),
        ..home.session(Some(Lang::En))
    };
    let failed = run(&session, &mut &b"1\n"[..], &mut Vec::new());
    assert!(matches!(failed, Err(LineError::Store(_))), "{failed:?}");
}

#[test]
fn what_cannot_be_saved_is_said_once_and_tried_again() {
    let home = Home::new();
    // A file where the folder should be: nobody can write there, not even root.
    fs::write(home.store.folder(), "").expect("written");
    let session = home.session(Some(Lang::En));
    let mut output = Vec::new();
    let failed = run(&session, &mut &b"1\n3\n1\nquit\n"[..], &mut output);
    assert!(matches!(failed, Err(LineError::NotSaved(_))), "{failed:?}");
    let output = String::from_utf8(output).expect("UTF-8");
    let mut rest = output.as_str();
    for said in [
        "is not a folder",
        "Applicant: A resident",
        "could not be saved just now",
        "Question 4.",
        "None of your answers could be saved.",
    ] {
        let (before, behind) = rest.split_once(said).expect(said);
        assert!(!before.contains("just now"), "it is said once");
        rest = behind;
    }
}
