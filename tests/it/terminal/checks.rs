//! The harness itself, on programs that do little.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::harness::Terminal;
use super::opening::Opening;
use super::process::Life;
use crate::program::harness::{Home, JUZHU};

/// A line of shell in a window.
fn shell(home: &Home, line: &str) -> Opening {
    Opening::of(home.shell(line))
}

/// What a failing test would say.
fn complaint(fails: impl FnOnce()) -> String {
    let failed = catch_unwind(AssertUnwindSafe(fails)).expect_err("it fails");
    *failed.downcast::<String>().expect("a text")
}

#[test]
fn what_is_typed_is_echoed() {
    let home = Home::new();
    let terminal = shell(&home, "exec cat").start();
    terminal.type_text("你好, there\n").wait_until(|screen| {
        let rows = screen.rows();
        rows[0] == "你好, there" && rows[1] == rows[0]
    });
    assert_eq!(terminal.cursor(), (0, 2));
    let screen = terminal.screen();
    assert_eq!(screen.find("there"), Some((6, 0)));
    assert!(!screen.alternate() && !screen.mouse() && !screen.cursor_hidden());
    terminal.press("Ctrl-D");
    assert_eq!(terminal.exit_code(), 0);
    assert_eq!(terminal.screen().rows()[1], "你好, there");
}

#[test]
fn keys_and_pastes_arrive_as_bytes() {
    let home = Home::new();
    let line = "stty raw -echo; printf '\\033[?1h\\033[?2004h\\033[?1000h\\033[?1006hready'; \
                head -c 45 | od -An -v -tx1; stty sane";
    let terminal = shell(&home, line).start();
    terminal.wait_for("ready").wait_until(|screen| {
        screen.mouse() && screen.bracketed_paste() && screen.application_cursor()
    });
    terminal.press("Up F1 ？ Ctrl-L 你<Paste> Esc 1");
    terminal.click_on("dy");
    assert_eq!(terminal.exit_code(), 0);
    let shown = terminal.screen().text().replace("ready", "");
    let shown: Vec<&str> = shown.split_whitespace().collect();
    let mut sent = b"\x1bOA\x1bOP".to_vec();
    sent.extend("？\x0c\x1b[200~你\x1b[201~\x1b1\x1b[<0;4;1M\x1b[<0;4;1m".bytes());
    let sent: Vec<String> = sent.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(shown, sent);
}

#[test]
fn a_key_after_esc_comes_by_itself() {
    let home = Home::new();
    // Each `dd` reads once, whatever there is; slowly enough to be overtaken.
    let line = "stty raw -echo; printf 'ready '; \
                for _ in 1 2; do dd bs=9 count=1 2>/dev/null | wc -c; done; stty sane";
    let terminal = shell(&home, line).start();
    terminal.wait_for("ready").press("Esc 3");
    assert_eq!(terminal.exit_code(), 0);
    let shown = terminal.screen().text();
    let shown: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(shown, ["ready", "1", "1"]);
}

#[test]
fn the_window_changes_its_size() {
    let home = Home::new();
    let line = "trap 'stty size' WINCH; stty size; while read -r line; do :; done; \
                while read -r line; do :; done";
    let terminal = shell(&home, line).size(30, 5).start();
    terminal.wait_for("5 30").resize(44, 12).press("Enter");
    terminal.wait_for("12 44");
    assert_eq!(terminal.screen().size(), (44, 12));
    terminal.resize(1, 1);
    assert_eq!(terminal.screen().size(), (1, 1));
}

#[test]
fn modes_attributes_and_colours_are_seen() {
    let home = Home::new();
    let line = "printf '\\033[?1049h\\033[?25l\\033[?2004h\\033[?1002h\\033[1;31mred'; read -r line; \
                printf '\\033[?1002l\\033[?2004l\\033[?25h\\033[?1049l\\033[0mbye'";
    let terminal = shell(&home, line).start();
    terminal.wait_for("red");
    let screen = terminal.screen();
    assert!(screen.alternate() && screen.cursor_hidden());
    assert!(screen.bracketed_paste() && screen.mouse());
    let cell = screen.cell(0, 0).expect("a cell");
    assert_eq!((cell.text.as_str(), cell.bold), ("r", true));
    assert_eq!(cell.foreground, vt100::Color::Idx(1));
    assert_eq!(terminal.colours(), ["1;31m"]);
    terminal.press("Enter").wait_gone("red").wait_for("bye");
    let screen = terminal.screen();
    assert!(!screen.alternate() && !screen.cursor_hidden());
    assert!(!screen.bracketed_paste() && !screen.mouse());
    assert!(terminal.raw().ends_with(b"bye"));
}

/// Asks where the cursor is behind `│字`, and says what it hears within a second.
const ASK: &str = "stty raw -echo min 0 time 10; printf '│字\\033[6n'; \
                   heard=$(head -c 6 | tr -d '\\033'); stty sane; printf '\\nheard:%s.\\n' \"$heard\"";

#[test]
fn the_cursor_query_is_answered_as_by_the_terminal_at_hand() {
    let home = Home::new();
    for (opening, heard) in [
        (shell(&home, ASK), "heard:[1;4R."),
        (shell(&home, ASK).ambiguous_wide(), "heard:[1;5R."),
        (shell(&home, ASK).silent(), "heard:."),
    ] {
        let terminal = opening.start();
        assert_eq!(terminal.exit_code(), 0);
        terminal.wait_for("│字").wait_for(heard);
        assert_eq!(terminal.cursor_queries(), 1);
    }
}

#[test]
fn half_an_update_is_not_waited_for() {
    let home = Home::new();
    let line =
        "printf 'old\\033[?2026h\\033[Hhalf\\n'; read -r line; printf '\\033[?2026l'; read -r line";
    let terminal = shell(&home, line).start();
    terminal.wait_for("old").press("Enter").wait_for("half");
    assert_eq!(terminal.updates(), 1);
}

#[test]
fn ends_are_told_apart() {
    let home = Home::new();
    let terminal = shell(&home, "printf last; exit 7").start();
    assert_eq!(terminal.exit_code(), 7);
    terminal.wait_for("last");
    for (name, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let terminal = shell(&home, "ulimit -c 0; echo ready; exec cat").start();
        terminal.wait_for("ready").signal(name);
        assert_eq!(terminal.end(), Life::Killed(number), "{name}");
        // It is nobody's number any more.
        terminal.signal("KILL");
    }
    for opening in [
        shell(&home, "trap '' HUP TERM; echo ready; exec cat"),
        shell(&home, "trap '' HUP TERM; echo ready; exec cat").in_a_shell(),
    ] {
        let terminal = opening.start();
        terminal.wait_for("ready").kill();
        assert_eq!(terminal.end(), Life::Killed(9));
    }
}

#[test]
fn programs_stop_and_go_on() {
    let home = Home::new();
    let terminal = shell(&home, "exec cat").start();
    terminal.signal("STOP").suspended().resume();
    terminal
        .type_text("on\n")
        .wait_until(|screen| screen.rows()[1] == "on");

    let terminal = shell(&home, "echo ready; exec cat").in_a_shell().start();
    terminal
        .wait_for("ready")
        .press("Ctrl-Z")
        .suspended()
        .resume();
    terminal.type_text("on\n").wait_until(|screen| {
        // Once as it is typed, once from the program.
        screen.text().matches("on\n").count() == 2
    });
    terminal.signal("TERM");
    assert_eq!(terminal.exit_code(), 128 + 15);
}

#[test]
fn a_closed_window_hangs_up_and_presses_nothing() {
    let home = Home::new();
    // It outlives the hang-up, and says what else came.
    let line = "trap '' HUP; printf ready; cat > heard; printf gone > end";
    let mut terminal = shell(&home, line).start();
    terminal.wait_for("ready");
    terminal.hang_up();
    terminal.press("1 Enter");
    assert_eq!(terminal.end(), Life::Exited(0));
    assert_eq!(home.read("heard"), "");
    assert_eq!(home.read("end"), "gone");

    let mut terminal = shell(&home, "exec cat").start();
    terminal.type_text("x\n").wait_for("x");
    terminal.hang_up();
    assert_eq!(terminal.end(), Life::Killed(1));
}

#[test]
fn the_environment_is_the_harness_own() {
    let home = Home::new();
    let opening = shell(
        &home,
        "printf '%s,%s,%s,%s' \"$TERM\" \"$NO_COLOR\" \"$LANG\" \"$1\"",
    );
    let terminal = opening
        .env("NO_COLOR", "1")
        .without_env("LANG")
        .args(["sh", "argument"])
        .start();
    terminal.wait_for("xterm-256color,1,,argument");
    assert!(terminal.pid() > 1);
}

#[test]
fn a_failing_test_shows_the_screen() {
    let home = Home::new();
    let terminal = shell(&home, "printf '中文'; exit 3").size(8, 2).start();
    let complaint = complaint(|| {
        terminal.wait_for("other");
    });
    let drawn = "\
no \"other\": Exited(3), 8×2, cursor at column 4, row 0
   ┌────────┐
  0│中文    │
  1│        │
   └────────┘
The last of 6 bytes: ";
    assert!(complaint.starts_with(drawn), "{complaint}");
}

#[test]
fn clicks_need_a_listener() {
    let home = Home::new();
    let terminal = shell(&home, "printf here; exec cat").start();
    terminal.wait_for("here");
    let deaf = complaint(|| {
        terminal.click_on("here");
    });
    assert!(deaf.contains("nobody listens to the mouse"), "{deaf}");
    let missing = complaint(|| {
        terminal.click_on("there");
    });
    assert!(missing.contains("no \"there\" to click on"), "{missing}");
}

#[test]
fn the_line_mode_speaks_in_a_window() {
    let home = Home::new();
    let args = ["--lang", "en", "--plain", "--on", crate::program::ON];
    let terminal = Terminal::start(&home, &args, (100, 60));
    terminal.wait_for("Question 1.").type_text("1\n");
    terminal.wait_for("Question 2").type_text("quit\n");
    assert_eq!(terminal.exit_code(), 0);
    assert_eq!(terminal.colours(), [""; 0]);
    assert!(home.profile("0001.toml").exists());

    let terminal = Opening::juzhu(&home, ["--version"]).start();
    assert_eq!(terminal.exit_code(), 0);
    assert!(Path::new(JUZHU).exists());
}

#[test]
fn a_full_screen_program_of_others_is_driven() {
    let home = Home::new();
    if !Path::new("/usr/bin/whiptail").exists() {
        return;
    }
    let line = "whiptail --menu 'Where?' 15 50 4 1 own 2 rent 3 family 2>chosen";
    let terminal = shell(&home, line).start();
    terminal.wait_for("Where?").wait_for("family");
    assert!(!terminal.colours().is_empty());
    terminal.press("Down Down Enter");
    assert_eq!(terminal.exit_code(), 0);
    assert_eq!(home.read("chosen"), "3");
}
