//! A code on the real screen: from the command line, and typed on the home screen.

use juzhu::profile::resume_code;

use super::opening::Opening;
use crate::program::harness::Home;
use crate::support::hangzhou;

fn code() -> String {
    let rules = hangzhou::rules();
    let case = rules.cases.iter().find(|case| case.id == "e2-sublet");
    resume_code(&rules, &case.expect("a case").answers).expect("a code")
}

#[test]
fn a_code_on_the_command_line_shows_its_case_at_once() {
    let home = Home::new();
    let opening = Opening::juzhu(&home, ["--lang", "en", "--on", "2026-11-22", "resume"]);
    let terminal = opening.args([code()]).start();
    terminal.wait_for("Going on with your code");
    terminal.wait_until(|_| home.profile("0001.toml").exists());
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
}

#[test]
fn a_code_typed_at_home_by_a_scanner_opens_by_its_enter() {
    let home = Home::new();
    let terminal = Opening::juzhu(&home, ["--lang", "en", "--no-save"]).start();
    terminal.wait_for("I have a code");
    terminal.press("3").wait_for("Go on with a code");
    terminal.type_text(&code().replace(' ', "")).press("Enter");
    terminal.wait_for("Going on with your code");
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(home.below("juzhu/profiles").is_empty());
}
