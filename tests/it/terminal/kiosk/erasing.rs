//! What a visitor said is gone: from the screen, from the disk, from memory.

use std::fs;

use super::memory::{contains, found_in};
use super::{BEGIN, ERASED, PIN, kiosk, machine, next, opening, visitor};
use crate::program::harness::Home;
use crate::terminal::harness::Terminal;
use crate::terminal::printing::{path, put_printer};
use crate::terminal::process::Life;
use crate::terminal::walk::keys;

/// Typed by a visitor, and nowhere else.
const DAY: &str = "2019-04-17";
const MONTHS: &str = "487";
const NOTE: &str = "marker-QZ7741-note";

/// What would be found of it: the number alone could be anything.
fn markers() -> Vec<String> {
    let months = format!("{MONTHS} month");
    vec![DAY.to_owned(), months, NOTE.to_owned()]
}

/// A visitor who has a result, with a day, a number and a note of their own.
#[track_caller]
fn visit(terminal: &Terminal) {
    visitor(terminal);
    terminal.press(&keys(6)).press(DAY).press("Enter");
    terminal
        .wait_for("Question 8")
        .press("1 1 2027-01-31 Enter");
    terminal
        .wait_for("Question 11")
        .press(MONTHS)
        .press("Enter");
    terminal
        .wait_for("Question 12")
        .press("2 2 0 2 7 0 6 3 0 Enter 3 2 1 1");
    terminal.wait_for("Show the result").press("Enter");
    terminal.wait_for("[Verdict]").press("Tab");
    terminal.wait_for("[Checklist]").press("Enter");
    terminal.wait_for("note").press("End Up Enter");
}

/// No marker is in a file below the home; those that are there are few, and nobody's.
#[track_caller]
fn assert_nothing_on_disk(home: &Home) {
    for path in home.below("") {
        let Ok(bytes) = fs::read(&path) else {
            continue;
        };
        for marker in [DAY, MONTHS, NOTE] {
            let path = path.display();
            assert!(!contains(&bytes, marker.as_bytes()), "{marker} in {path}");
        }
    }
    assert!(home.below("juzhu/profiles").is_empty());
    assert!(home.below("tmp").is_empty());
}

#[test]
fn nothing_is_left_of_a_visitor_anywhere() {
    let home = machine("");
    let terminal = kiosk(&home);
    visit(&terminal);
    terminal.wait_for("A note of your own").press(NOTE);
    terminal.press("Enter").wait_for(NOTE);
    let there = found_in(terminal.pid(), &markers());
    assert_eq!(
        there,
        markers(),
        "otherwise nothing is shown by their absence"
    );
    assert_nothing_on_disk(&home);

    let before = terminal.raw().len();
    terminal.press("F9").wait_for(ERASED);
    assert_eq!(found_in(terminal.pid(), &markers()), Vec::<String>::new());
    assert_nothing_on_disk(&home);
    let shown = terminal.screen().text();
    assert!(markers().iter().all(|marker| !shown.contains(marker)));
    // The screen and what can be scrolled back to, on both of the terminal's screens.
    let raw = terminal.raw();
    let written = &raw[before..];
    let purges = written.windows(4).filter(|it| *it == b"\x1b[3J").count();
    assert!(purges >= 2, "{purges} times");
    for of_the_process in ["cmdline", "environ"] {
        let path = format!("/proc/{}/{of_the_process}", terminal.pid());
        let bytes = fs::read(path).expect("it lives");
        let found = markers()
            .into_iter()
            .find(|it| contains(&bytes, it.as_bytes()));
        assert_eq!(found, None, "{of_the_process}");
    }

    // The next one begins with nothing.
    next(&terminal);
    visitor(&terminal);
    terminal
        .press("1")
        .wait_for("Question 2")
        .press("F5")
        .wait_for("Your answers");
    assert!(
        !terminal.screen().contains("Insured"),
        "{}",
        terminal.screen().drawn()
    );
}

/// What was printed is the visitor's; of it nothing else is left either, nor of the code to go on with.
#[test]
fn nothing_is_left_of_what_was_handed_over() {
    let home = machine("");
    put_printer(
        &home,
        "cat > \"$HOME/sheet\"; echo 'request id is Hall-7 (0 file(s))'",
    );
    fs::create_dir_all(home.path("home")).expect("a folder");
    let terminal = opening(&home)
        .env("PATH", path(&home))
        .size(100, 40)
        .start();
    terminal.wait_for(BEGIN);
    visit(&terminal);
    terminal.wait_for("A note of your own").press(NOTE);
    terminal.press("Enter").wait_for(NOTE).press("Ctrl-P");
    terminal.wait_for("Print on Hall").press("Enter");
    terminal.wait_for("no longer waiting").press("Esc");
    terminal
        .wait_gone("no longer waiting")
        .click_on("QR code: the code");
    // The groups of digits beside the code, which are on paper, too.
    let code = terminal.wait_until(|screen| groups(&screen.text()).len() >= 6);
    let groups = groups(&code.screen().text());
    let mut markers = markers();
    markers.push(groups[..3].join(" "));
    let sheet = home.read("home/sheet");
    assert!(
        sheet.contains(&groups[..3].join(" ")),
        "{groups:?} in {sheet}"
    );
    let there = found_in(terminal.pid(), &markers);
    assert_eq!(
        there, markers,
        "otherwise nothing is shown by their absence"
    );

    // As the QR code holds it.
    markers.push(groups[..3].concat());

    terminal.press("F9").wait_for(ERASED);
    assert_eq!(found_in(terminal.pid(), &markers), Vec::<String>::new());
    fs::remove_file(home.path("home/sheet")).expect("it is the visitor's");
    assert_nothing_on_disk(&home);
    for path in home.below("") {
        let bytes = fs::read(&path).unwrap_or_default();
        let found = markers.iter().find(|it| contains(&bytes, it.as_bytes()));
        assert_eq!(found, None, "{}", path.display());
    }
    let shown = terminal.screen().text();
    assert!(markers.iter().all(|marker| !shown.contains(marker)));
}

/// A sheet that waits for paper would come out before whoever is next.
#[test]
fn what_waits_in_the_queue_goes_with_the_visitor() {
    let home = machine("");
    put_printer(
        &home,
        "cat > /dev/null; if [ -e queue ]; then number=8; else number=7; fi; \
         echo \"request id is Hall-$number (0 file(s))\"",
    );
    let terminal = opening(&home)
        .env("PATH", path(&home))
        .size(100, 40)
        .start();
    terminal.wait_for(BEGIN);
    visit(&terminal);
    terminal.press("Esc").wait_gone("A note of your own");
    terminal.press("Ctrl-P").wait_for("Print on Hall");
    terminal.press("1").wait_for("no longer waiting");
    terminal.press("Esc").wait_gone("no longer waiting");
    home.write("queue", "Hall-8  me  1024  Sun 22 Nov 2026\n");
    terminal.press("1").wait_for("still waiting there");
    terminal.wait_for("is taken back");
    assert!(!home.path("cancelled").exists());
    terminal.press("F9").wait_for(ERASED);
    assert_eq!(home.read("cancelled"), "Hall-8\n");
}

/// The groups of five digits in a text, in order.
fn groups(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let is_group = |word: &&str| word.len() == 5 && word.bytes().all(|it| it.is_ascii_digit());
    words.filter(is_group).map(str::to_owned).collect()
}

#[test]
fn nothing_is_on_the_disk_after_kill_9() {
    for answers in [1, 7, 17] {
        let home = machine("");
        let terminal = kiosk(&home);
        visitor(&terminal);
        terminal.press(&keys(answers));
        let reached = match answers {
            17 => "Show the result".to_owned(),
            _ => format!("Question {}", answers + 1),
        };
        terminal.wait_for(&reached);
        terminal.kill();
        assert_nothing_on_disk(&home);
        let names: Vec<String> = home
            .below("juzhu")
            .iter()
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect();
        let known = [
            "config.toml",
            "kiosk.pin",
            "kiosk.wrong-tries",
            "kiosk.lock",
            "terminal.toml",
        ];
        assert!(
            names.iter().all(|name| known.contains(&name.as_str())),
            "{names:?}"
        );
    }
}

#[test]
fn leaving_asks_first_and_no_goes_on() {
    let home = machine("");
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal.press("1").wait_for("Question 2").press("Esc");
    terminal.wait_for("Are you through?").press("Enter");
    terminal
        .wait_gone("Are you through?")
        .wait_for("Question 2");
    // The number pad has no Esc: behind the first question there is the same way out.
    terminal.press("-").wait_for("Question 1").press("-");
    terminal
        .wait_for("Are you through?")
        .press("1")
        .wait_for(ERASED);
}

/// Whoever has said nothing is not told of anything erased.
#[test]
fn where_nothing_was_said_the_start_page_comes_at_once() {
    let home = machine("");
    let terminal = kiosk(&home);
    terminal.press("2").wait_for("Before we begin");
    terminal.press("2").wait_for(BEGIN);
    terminal
        .press("2")
        .wait_for("Before we begin")
        .press("F9")
        .wait_for(BEGIN);
    // Somebody who has seen the first question may have typed.
    visitor(&terminal);
    terminal
        .press("PgUp")
        .wait_for("Before we begin")
        .press("PgUp")
        .wait_for(BEGIN);
}

#[test]
fn a_failure_of_our_own_leaves_nothing_on_the_screen() {
    let home = machine("");
    let terminal = opening(&home).env("JUZHU_MAY_FAIL", "1").start();
    terminal.wait_for(BEGIN);
    visit(&terminal);
    let before = terminal.raw().len();
    terminal.press("Esc !");
    assert_eq!(terminal.end(), Life::Exited(4));
    assert!(contains(&terminal.raw()[before..], b"\x1b[3J"));
    let shown = terminal.screen().text();
    assert!(!shown.contains(DAY) && !shown.contains(NOTE), "{shown}");
    assert_nothing_on_disk(&home);
}

#[test]
fn there_are_no_core_dumps() {
    let home = machine("");
    let terminal = kiosk(&home);
    let process = format!("/proc/{}", terminal.pid());
    for _ in 0..2 {
        let limits = fs::read_to_string(format!("{process}/limits")).expect("it lives");
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let words: Vec<&str> = core.expect("a limit").split_whitespace().collect();
        assert_eq!(words[4..6], ["0", "0"]);
        let filter = fs::read_to_string(format!("{process}/coredump_filter")).expect("it lives");
        assert_eq!(filter.trim().trim_start_matches('0'), "");
        // And after a visitor.
        visitor(&terminal);
        terminal.press("F9");
        next(&terminal);
    }
}

#[test]
fn a_signal_ends_it_and_leaves_nothing_on_the_screen() {
    let home = machine("");
    let terminal = kiosk(&home);
    visit(&terminal);
    terminal.signal("TERM");
    assert_eq!(terminal.end(), Life::Exited(143));
    let shown = terminal.screen().text();
    assert_eq!(shown.trim(), "", "{shown}");
    assert!(terminal.is_cooked());
    assert!(!shown.contains(PIN));
}
