//! `juzhu resume`: the code of an earlier visit, opened by the real program.

use juzhu::profile::resume_code;
use juzhu::ruleset::Answers;

use super::harness::{Home, Program};
use crate::support::hangzhou;

/// The code of somebody who has answered everything: one of the rules' own cases.
fn code() -> String {
    let rules = hangzhou::rules();
    let case = rules.cases.iter().find(|case| case.id == "e2-sublet");
    resume_code(&rules, &case.expect("a case").answers).expect("a code")
}

#[test]
fn a_code_goes_on_and_is_kept_like_somebody_new() {
    let code = code();
    let groups: Vec<&str> = code.split(' ').collect();
    let whole = code.replace(' ', "");
    for arguments in [&groups[..], &[code.as_str()], &[whole.as_str()]] {
        let home = Home::new();
        let ran = home.juzhu(["resume"]).on_the_day();
        let ran = arguments.iter().fold(ran, Program::arg);
        let ran = ran.input("q\n").run();
        ran.fine().says(&[
            "Going on where you stopped",
            "do not meet the conditions yet",
        ]);
        let show = home.juzhu(["profiles", "show", "1"]).on_the_day().run();
        show.fine();
        assert_eq!(
            home.below("juzhu/profiles")
                .iter()
                .filter(|path| path.ends_with("0001.toml"))
                .count(),
            1
        );
    }
}

/// So that the shell remembers no code; what follows on standard input is for the interview.
#[test]
fn a_code_comes_from_standard_input() {
    let home = Home::new();
    let input = format!("{}\r\nq\n", code().replace(' ', "-"));
    let ran = home
        .juzhu(["resume", "-", "--no-save"])
        .on_the_day()
        .input(input)
        .run();
    ran.fine().says(&["Going on where you stopped"]);
    assert!(home.below("juzhu").is_empty(), "nothing is kept");
}

#[test]
fn a_code_that_cannot_be_opened_is_wrong_usage() {
    let home = Home::new();
    let code = code();
    let mistyped = format!(
        "{}{}",
        &code[..4],
        if code.as_bytes()[4] == b'1' { "2" } else { "1" }
    );
    let mistyped = format!("{mistyped}{}", &code[5..]);
    let cut = code[..code.len() - 6].to_owned();
    for (typed, said) in [
        (mistyped.as_str(), "Group 1 is not right"),
        (cut.as_str(), "does not add up"),
        (&code[..code.len() - 1], "a digit is missing"),
        ("12345", "too short"),
        ("hello", "“h” does not belong in a code"),
        ("\u{1b}[31m", "cannot be seen"),
    ] {
        home.juzhu(["resume", typed])
            .on_the_day()
            .run()
            .fails(2, &[said]);
    }
    home.juzhu(["resume", "-"])
        .input("")
        .run()
        .fails(2, &["too short"]);
    home.juzhu(["resume", "-"])
        .input(b"\xff\xfe\n".to_vec())
        .run()
        .fails(2, &["does not belong"]);
    home.juzhu(["resume"]).run().fails(2, &["CODE"]);
    assert!(home.below("juzhu").is_empty(), "nothing is kept");
}

#[test]
fn an_empty_code_is_somebody_new() {
    let rules = hangzhou::rules();
    let code = resume_code(&rules, &Answers::new(rules.questions.len())).expect("a code");
    let home = Home::new();
    let ran = home.juzhu(["resume", &code]).on_the_day().input("").run();
    ran.fine().says(&["Question 1."]);
    assert!(
        home.below("juzhu/profiles").is_empty(),
        "nothing is known yet"
    );
}
