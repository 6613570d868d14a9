//! Settings: read at the start, changed on their screen, held the next time.

use super::opening::Opening;
use super::screen::Screen;
use super::walk::{self, BEGIN, speaking};
use crate::program::ON;
use crate::program::harness::Home;

fn config(home: &Home) -> toml::Table {
    home.read("juzhu/config.toml").parse().expect("TOML")
}

#[test]
fn what_is_set_holds_at_once_and_the_next_time() {
    let home = Home::new();
    let start = || Opening::juzhu(&home, ["--on", ON]).size(100, 30).start();
    let terminal = start();
    terminal.wait_for("▸ 1  New self-assessment").press("F10");
    terminal.wait_for("Theme: default").press("3 3");
    terminal.wait_for("Theme: without colours").press("4 4");
    terminal.wait_for("Signs: ASCII only").press("5");
    terminal.wait_for("Mouse: on").wait_until(Screen::mouse);
    terminal
        .press("2")
        .wait_for("Both languages at questions: on");
    terminal.press("1").wait_for("语言：中文").press("7");
    terminal.wait_for("> 1  新的自助评估").press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(!terminal.screen().mouse());
    let expected: toml::Table = "lang = \"zh\"\nboth-languages = true\ntheme = \"monochrome\"\n\
                                 symbols = \"ascii\"\nmouse = true\n"
        .parse()
        .expect("TOML");
    assert_eq!(config(&home), expected);

    // English is the locale's language; what was set weighs more.
    let terminal = start();
    terminal
        .wait_for("> 1  新的自助评估")
        .wait_until(Screen::mouse);
    terminal.press(BEGIN).wait_for("第 1 题");
    terminal
        .wait_for("申请人属于哪一类？")
        .wait_for("Who is applying?");
    assert_eq!(terminal.colours(), [""; 0]);
    terminal
        .press("F10")
        .wait_for("主题：不用颜色")
        .press("3 3");
    terminal.wait_for("主题：默认").press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(!terminal.colours().is_empty());
    assert!(
        !config(&home).contains_key("theme") || config(&home)["theme"].as_str() == Some("default")
    );
    // What is asked for weighs most.
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("> 1  New self-assessment").press("Esc");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn broken_settings_are_told_in_one_sentence_and_left_alone() {
    for (text, said, stays) in [
        (
            "thme = \"default\"\n",
            "there is no key `thme` here",
            "thme = ",
        ),
        ("# mine\ntheme = \"pink\"\n", "config.toml:2:9", "# mine"),
        ("theme = \n", "config.toml:1", "# theme = "),
    ] {
        let home = Home::new();
        home.write("juzhu/config.toml", text);
        let terminal = speaking(&home, "en").start();
        terminal.wait_for("▸ 1  New self-assessment").wait_for(said);
        assert!(!terminal.colours().is_empty());
        // It is said once, and keeps nobody from anything.
        terminal.press("1").wait_for("Begin").wait_gone(said);
        terminal
            .press("1 1")
            .wait_for("Question 2 ·")
            .wait_for(walk::SAVED);
        assert_eq!(home.read("juzhu/config.toml"), text);
        // What the person sets is written, and nothing of theirs is thrown away.
        terminal.press("Ctrl-B").wait_for("户口在哪里？");
        terminal.press("Ctrl-C");
        assert_eq!(terminal.exit_code(), 130);
        let now = home.read("juzhu/config.toml");
        assert!(now.contains(stays), "{now}");
        assert_eq!(config(&home)["both-languages"].as_bool(), Some(true));
    }
}

#[test]
fn settings_that_cannot_be_read_are_told() {
    let home = Home::new();
    home.write("juzhu/config.toml", b"\xbe\xd3".as_slice());
    let terminal = speaking(&home, "zh").start();
    terminal.wait_for("新的自助评估").wait_for("UTF-8");
    terminal.press("Esc");
    assert_eq!(terminal.exit_code(), 0);
}
