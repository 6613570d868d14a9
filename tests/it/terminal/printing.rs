//! Printing from the full screen: with a printing command of the test's own, as real as any.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use juzhu::text::width::width;

use super::harness::Terminal;
use super::walk::speaking;
use crate::program::harness::Home;

/// A machine with one printer, Hall, on which `lp` does what the script says.
fn machine(lp: &str) -> Home {
    let home = Home::new();
    put_printer(&home, lp);
    let person = include_str!("../../ics/person.toml");
    home.write("juzhu/profiles/0001.toml", person);
    home
}

/// Puts the commands of a printer, Hall, into a home; `lp` does what the script says. What waits for it stands
/// in `queue`, what was taken back in `cancelled`.
pub(super) fn put_printer(home: &Home, lp: &str) {
    let lpstat = "#!/bin/sh
case \"$*\" in
-e) echo Hall ;;
-d) echo 'system default destination: Hall' ;;
'-W not-completed -o') if [ -e queue ]; then cat queue; fi ;;
*) exit 1 ;;
esac
";
    for (name, script) in [
        ("lpstat", lpstat),
        ("lp", &format!("#!/bin/sh\n{lp}")),
        ("cancel", "#!/bin/sh\necho \"$@\" >> cancelled"),
    ] {
        let path = home.write(&format!("bin/{name}"), script);
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a program");
    }
}

/// Where the commands of the printer are found before others.
pub(super) fn path(home: &Home) -> String {
    format!("{}:/usr/bin:/bin", home.path("bin").display())
}

/// At "Take it with you".
fn taking_along(home: &Home) -> Terminal {
    let terminal = speaking(home, "en")
        .args(["--person", "1"])
        .env("PATH", path(home))
        .start();
    terminal.wait_for("[Verdict]").press("p");
    terminal.wait_for("Print on Hall");
    terminal
}

#[test]
fn the_printer_gets_the_sheet_and_nothing_lies_about() {
    let home = machine(
        "cat > sheet; printf '%s\\n' \"$@\" > arguments; echo 'request id is Hall-7 (0 file(s))'",
    );
    let terminal = taking_along(&home);
    terminal
        .press("1")
        .wait_for("no longer waiting in the queue");
    let sheet = home.read("sheet");
    assert!(sheet.contains("Registration voucher"), "{sheet}");
    assert!(
        sheet.ends_with('\n') && sheet.lines().count() > 20,
        "{sheet}"
    );
    assert!(sheet.lines().all(|line| width(line) <= 80), "{sheet}");
    assert_eq!(home.read("arguments"), "-d\nHall\n-t\njuzhu\n");
    assert_eq!(home.below("tmp"), Vec::<PathBuf>::new());
}

#[test]
fn a_sheet_that_waits_is_not_said_to_be_printed() {
    let home = machine("cat > sheet; echo 'request id is Hall-8 (0 file(s))'");
    home.write("queue", "Hall-8  me  1024  Sun 22 Nov 2026\n");
    let terminal = taking_along(&home);
    terminal.press("1").wait_for("still waiting there");
    assert!(!terminal.screen().contains("taken back"));
    // It is the person's own printer.
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(!home.path("cancelled").exists());
}

#[test]
fn what_fails_can_be_tried_again() {
    let home = machine(
        "cat > sheet; if [ -e paper ]; then echo 'request id is Hall-9 (0 file(s))'; \
         else touch paper; echo 'lp: no paper' >&2; exit 1; fi",
    );
    let terminal = taking_along(&home);
    terminal.press("1").wait_for("lp: no paper");
    terminal
        .press("1")
        .wait_for("no longer waiting in the queue");
}

#[test]
fn a_printer_that_hangs_is_given_up_or_stopped() {
    let home =
        machine("trap '' TERM; echo 'warming up' >&2; echo $$ > pid; while :; do sleep 1; done");
    let made = Command::new("mkfifo").arg(home.path("pid")).status();
    assert!(made.expect("mkfifo").success());
    home.write("juzhu/config.toml", "[print]\nseconds = 1\n");
    let terminal = taking_along(&home);
    terminal.press("1");
    let hung = begun(&home);
    terminal.wait_for("did not end within 1 second");
    terminal.wait_for("warming up").press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(is_gone(&hung));

    home.write("juzhu/config.toml", "[print]\nseconds = 600\n");
    let patient = taking_along(&home);
    patient.press("1");
    let stopped = begun(&home);
    patient.wait_for("of 600 s").press("Esc");
    patient.wait_for("Stopped, as you asked").press("1");
    assert!(is_gone(&stopped));
    // Leaving the program ends it, too.
    let left = begun(&home);
    patient.press("Ctrl-C");
    assert_eq!(patient.exit_code(), 130);
    assert!(is_gone(&left));
}

/// Waits until the printing command has begun; gives the number of its process.
fn begun(home: &Home) -> String {
    home.read("pid").trim().to_owned()
}

fn is_gone(pid: &str) -> bool {
    !Path::new(&format!("/proc/{pid}")).exists()
}

#[test]
fn a_machine_without_a_printer_offers_other_ways() {
    let home = machine("exit 1");
    fs::remove_file(home.path("bin/lpstat")).expect("it was there");
    let terminal = speaking(&home, "en")
        .args(["--person", "1"])
        .env("PATH", home.path("bin"))
        .start();
    terminal.wait_for("[Verdict]").press("p");
    terminal.wait_for("There is no program “lpstat”");
    // Whoever runs this may have sticks of their own, which stand before it.
    let rows = terminal.screen().rows();
    let row = rows.iter().find(|row| row.contains("Save in a folder"));
    let number = row.and_then(|row| row.trim_start_matches(['▸', ' ']).chars().next());
    let number = number.expect("its number").to_string();
    terminal
        .press(&number)
        .wait_for("in which form?")
        .press("1");
    terminal.wait_for("In which folder?").press("Ctrl-A Ctrl-K");
    let folder = home.path("home");
    fs::create_dir_all(&folder).expect("a folder");
    terminal.type_text("~\n").wait_for("back and is whole");
    let made = home.below("home");
    let [page] = &made[..] else {
        panic!("{made:?}");
    };
    assert!(page.ends_with("juzhu-2026-11-22.html"), "{page:?}");
    let text = fs::read_to_string(page).expect("a page");
    assert!(text.starts_with("<!DOCTYPE html>"), "{text}");
}
