//! What only staff can do.

use super::{BEGIN, ERASED, PIN, kiosk, machine, opening, visitor};
use crate::program::harness::Home;
use crate::terminal::harness::Terminal;
use crate::terminal::opening::Opening;

const ASKED: &str = "to leave the program";

#[track_caller]
fn give_pin(terminal: &Terminal, pin: &str) {
    terminal.press(pin).press("Enter");
}

#[test]
fn without_a_pin_it_does_not_start() {
    let home = Home::new();
    let terminal = Opening::juzhu(&home, ["--lang", "en", "--kiosk"]).start();
    assert_eq!(terminal.exit_code(), 2);
    terminal
        .wait_for("No PIN is set")
        .wait_for("juzhu kiosk set-pin");
    home.write("juzhu/config.toml", "kiosk = true\n");
    let terminal = Opening::juzhu(&home, ["--lang", "en"]).start();
    assert_eq!(terminal.exit_code(), 2);
    terminal.wait_for("No PIN is set");
}

#[test]
fn every_way_out_asks_for_the_pin() {
    for keys in ["Esc", "6", "Ctrl-C", "q"] {
        let home = machine("");
        let terminal = kiosk(&home);
        terminal.press(keys).wait_for(ASKED);
        give_pin(&terminal, "11111");
        terminal.wait_for("That is not the PIN.");
        // What is typed is not to be read.
        terminal.press("9 9").wait_for("**");
        assert!(!terminal.screen().contains("99"), "it is shown");
        terminal.press("Backspace Backspace");
        give_pin(&terminal, PIN);
        assert_eq!(terminal.exit_code(), 0, "{keys}");
        assert_eq!(terminal.screen().text().trim(), "");
    }
}

#[test]
fn a_visitor_finds_no_way_out() {
    let home = machine("");
    let terminal = kiosk(&home);
    visitor(&terminal);
    for (keys, asked) in [
        ("Ctrl-C", ASKED),
        ("Ctrl-Z", "to stop the program"),
        ("F10", "to change the settings"),
    ] {
        terminal
            .press(keys)
            .wait_for(asked)
            .press("Esc")
            .wait_gone(asked);
        terminal.wait_for("Question 1");
    }
    // There are no plain lines, no saved people and no files here.
    for keys in ["F12", "F11", "F7", "Ctrl-K", "Ctrl-\\"] {
        terminal.press(keys);
    }
    terminal.press("1").wait_for("Question 2");
    terminal.signal("TSTP").press("1").wait_for("Question 3");
}

#[test]
fn wrong_tries_cost_more_and_more_also_after_a_new_start() {
    let home = machine("");
    let terminal = kiosk(&home);
    terminal.press("Ctrl-C").wait_for(ASKED);
    for pin in ["1111", "2222"] {
        give_pin(&terminal, pin);
        terminal
            .wait_for("not the PIN")
            .press("0 Backspace")
            .wait_gone("not the PIN");
    }
    give_pin(&terminal, "3333");
    terminal.wait_for("wait 30 seconds");
    give_pin(&terminal, PIN);
    terminal.wait_for("There were several wrong tries");
    assert_eq!(home.read("juzhu/kiosk.wrong-tries").trim(), "3");
    terminal.kill();
    let terminal = kiosk(&home);
    terminal.press("Ctrl-C").wait_for(ASKED);
    give_pin(&terminal, PIN);
    terminal.wait_for("There were several wrong tries");
}

#[test]
fn staff_change_settings_and_visitors_do_not() {
    let home = machine("# ours\n");
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal
        .press("F2")
        .wait_for("第 1 题")
        .press("F2")
        .wait_for("Question 1");
    assert_eq!(home.read("juzhu/config.toml"), "# ours\n");
    terminal.press("F10").wait_for("to change the settings");
    give_pin(&terminal, PIN);
    terminal
        .wait_for("Theme: default")
        .press("3")
        .wait_for("Theme: high contrast");
    terminal.press("Esc").wait_for("Question 1");
    // A visitor's end waits for the disk.
    terminal.press("F9").wait_for(ERASED);
    assert!(home.read("juzhu/config.toml").contains("high-contrast"));
}

#[test]
fn staff_stop_it_where_a_shell_can_take_it_up_again() {
    let home = machine("");
    let terminal = opening(&home).in_a_shell().start();
    terminal.wait_for(BEGIN);
    visitor(&terminal);
    terminal.press("Ctrl-Z").wait_for("to stop the program");
    give_pin(&terminal, PIN);
    terminal.suspended();
    assert!(
        !terminal.screen().contains("Question"),
        "it is still to be seen"
    );
    terminal.resume().wait_for("Question 1");
}

/// A settings file that cannot be read must not make a machine of one's own out of a public one.
#[test]
fn broken_settings_do_not_turn_it_off() {
    let home = machine("kiosk = true\nthme = 1\n");
    for arguments in [&["--lang", "en"][..], &["--lang", "en", "--kiosk"]] {
        let terminal = Opening::juzhu(&home, arguments).start();
        assert_eq!(terminal.exit_code(), 2);
        terminal.wait_for("there is no key `thme` here");
    }
}

/// Nor one that is written in another way than we read.
#[test]
fn settings_in_other_characters_do_not_turn_it_off() {
    let wide = "\u{feff}kiosk = true\n".encode_utf16();
    let wide: Vec<u8> = wide.flat_map(u16::to_le_bytes).collect();
    for text in [&b"# \xc9\xe8\xd6\xc3\nkiosk = true\n"[..], &wide] {
        let home = machine("");
        home.write("juzhu/config.toml", text);
        let terminal = Opening::juzhu(&home, ["--lang", "en"]).start();
        assert_eq!(terminal.exit_code(), 2);
        terminal.wait_for("config.toml");
    }
}

#[test]
fn only_one_is_at_work() {
    let home = machine("");
    let terminal = kiosk(&home);
    let second = Opening::juzhu(&home, ["--lang", "en", "--kiosk"]).start();
    assert_eq!(second.exit_code(), 3);
    second.wait_for("Another kiosk is already at work");
    // And the first goes on, before and after a visitor.
    visitor(&terminal);
    terminal.press("F9").wait_for(ERASED);
    let second = Opening::juzhu(&home, ["--lang", "en", "--kiosk"]).start();
    assert_eq!(second.exit_code(), 3);
}

#[test]
fn a_machine_set_up_as_a_kiosk_is_one_without_being_asked() {
    let home = machine("kiosk = true\n");
    let terminal = Opening::juzhu(&home, ["--lang", "en"]).start();
    terminal.wait_for(BEGIN);
    let plain = home.juzhu(["--lang", "en", "--plain"]).run();
    plain.fails(2, &["set up as a kiosk"]);
}

#[test]
fn on_the_linux_console_it_speaks_english_and_says_why() {
    let home = machine("");
    let terminal = opening(&home).env("TERM", "linux").start();
    terminal.wait_for(BEGIN).wait_for("cannot show Chinese");
    let screen = terminal.screen().text();
    assert!(screen.is_ascii(), "{screen}");
    terminal
        .press("F2")
        .wait_for(BEGIN)
        .press("1")
        .wait_for("Before we begin");
    terminal.press("1").wait_for("Question 1").press("* F2");
    terminal.press("1").wait_for("Question 2");
    let screen = terminal.screen().text();
    assert!(screen.is_ascii(), "{screen}");
    terminal.press("F9").wait_for(ERASED);
    let screen = terminal.screen().text();
    assert!(screen.is_ascii(), "{screen}");
}
