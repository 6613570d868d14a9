//! Visitors who do what they like: they press anything, type, paste, click, change the window, walk away
//! and try to get out. Each of them is erased, and the program goes on as on the first day.

use std::fs;

use super::memory::{found_in, resident};
use super::{BEGIN, ERASED, kiosk, machine};
use crate::support::random::Random;
use crate::terminal::harness::Terminal;
use crate::terminal::screen::Screen;

/// So many visitors there are, unless `JUZHU_VISITS` says otherwise: a hundred take a while.
const VISITS: usize = 6;
/// And each does so many things, at most.
const MOST_DEEDS: usize = 40;

/// A day that only this visitor types.
fn marker(visit: usize) -> String {
    format!(
        "20{:02}-{:02}-{:02}",
        10 + visit / 30 % 10,
        1 + visit % 12,
        1 + visit % 28
    )
}

#[test]
fn visitors_leave_nothing_and_break_nothing() {
    let asked_for = std::env::var("JUZHU_VISITS").ok();
    let visits = asked_for.and_then(|it| it.parse().ok()).unwrap_or(VISITS);
    // Whoever walks away is waited for; whoever is slow must not be taken for one.
    let home = machine("kiosk-idle-seconds = 2\nkiosk-warning-seconds = 1\n");
    let terminal = kiosk(&home);
    let pid = terminal.pid();
    let mut random = Random::new(20_261_128);
    let mut sizes = Vec::new();
    for visit in 0..visits {
        let marker = marker(visit);
        terminal.press(random.pick::<&str>(&["1", "2", "2"]));
        if !random.one_in(8) {
            terminal.press("1");
        }
        for _ in 0..random.between(3, MOST_DEEDS) {
            deed(&terminal, &mut random, &marker);
        }
        terminal.resize(80, 24);
        // Some walk away, from wherever that was.
        if !random.one_in(12) {
            terminal.press("F9");
        }
        terminal.wait_until(|screen| screen.contains(ERASED) || is_waiting(screen));
        if terminal.screen().contains(ERASED) {
            terminal.press("Enter");
        }
        terminal.wait_until(is_waiting);
        let shown = terminal.screen().text();
        assert!(!shown.contains(&marker), "visit {visit}: {shown}");
        if visit % 5 == 0 {
            // The start page is drawn a moment before the process is replaced.
            let typed = [marker.clone(), marker.replace('-', "")];
            terminal.wait_until(|_| found_in(pid, &typed).is_empty());
            sizes.push(resident(pid));
        }
    }
    let (least, most) = (sizes.iter().min(), sizes.iter().max());
    let (Some(least), Some(most)) = (least, most) else {
        panic!("nothing was measured");
    };
    assert!(most - least < 4096, "KiB after visits: {sizes:?}");
    let files = fs::read_dir(format!("/proc/{pid}/fd")).expect("it lives");
    assert!(files.count() < 20, "files stay open");
    assert!(home.below("juzhu/profiles").is_empty() && home.below("tmp").is_empty());
}

/// Whether the start page is all there is: nothing stands above it.
fn is_waiting(screen: &Screen) -> bool {
    screen.contains(BEGIN) && (screen.contains("Esc staff") || screen.contains("Esc 工作人员"))
}

/// Does something.
fn deed(terminal: &Terminal, random: &mut Random, marker: &str) {
    match random.below(20) {
        0..=8 => {
            let digit = random.below(5).to_string();
            terminal.press(&digit);
        }
        9..=11 => {
            let keys = [
                "Enter", "Down", "Up", "+", "-", ".", "Tab", "PgDn", "PgUp", "End",
            ];
            terminal.press(random.pick::<&str>(&keys));
        }
        12..=13 => {
            terminal.type_text(marker).press("Enter");
        }
        14 => {
            // Everything that might lead out.
            let keys = [
                "Ctrl-C", "Ctrl-Z", "Ctrl-D", "Ctrl-\\", "F12", "F10", "F11", "q", "Esc", "F7",
                "F6",
            ];
            terminal.press(random.pick::<&str>(&keys));
        }
        15 => {
            // Guesses at the PIN, wherever that ends up.
            terminal.type_text("1234").press("Enter");
        }
        16 => {
            let keys = [
                "F1", "F2", "F3", "F4", "F5", "F8", "*", "/", "u", "Ctrl-U", "Ctrl-R",
            ];
            terminal.press(random.pick::<&str>(&keys));
        }
        17 => {
            let paste = [
                "\u{1b}[2J\u{1b}]0;x\u{7}",
                "居住证\n\n2",
                "-",
                "999999999999999999",
            ];
            terminal.paste(random.pick::<&str>(&paste));
        }
        18 => {
            let sizes = [(80, 24), (100, 30), (40, 12), (30, 8), (1, 1), (200, 60)];
            let (columns, rows) = *random.pick(&sizes);
            terminal.resize(columns, rows);
        }
        _ => {
            if terminal.screen().mouse() {
                let (column, row) = (random.below(80), random.below(24));
                let at = |it: usize| u16::try_from(it).expect("it is small");
                terminal.click(at(column), at(row));
            }
        }
    }
}
