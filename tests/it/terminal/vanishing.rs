//! The terminal goes away: the window is closed, the line breaks.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::opening::Opening;
use super::process::Life;
use super::walk;
use crate::program::ON;
use crate::program::harness::Home;

/// No more work than this is done over a terminal that is gone, in hundredths of a second.
const LITTLE: u64 = 50;

#[test]
fn it_ends_with_its_window() {
    let home = Home::new();
    let mut terminal = walk::answered(&home, 6);
    terminal.hang_up();
    assert_eq!(terminal.end(), Life::Exited(129));
    walk::assert_saved(&home, 6);
}

/// Some keep the signal to themselves: a shell that lives on, a multiplexer that was killed.
#[test]
fn it_ends_when_nobody_tells_it() {
    let home = Home::new();
    // The last words of its parent say how it ended, and how much it had worked.
    let line = format!(
        "trap '' HUP; \"$JUZHU\" --lang en --on {ON}; printf '%s ' $? > end; times >> end; mv end ended"
    );
    let mut terminal = Opening::of(home.shell(&line)).size(100, 30).start();
    terminal.wait_for("New self-assessment");
    walk::answer(&terminal, 6);
    terminal.hang_up();
    let gone = Instant::now();
    terminal.end();
    assert!(gone.elapsed() < Duration::from_secs(7));
    let ended = home.read("ended");
    assert!(ended.starts_with("129 "), "{ended}");
    walk::assert_saved(&home, 6);
    // `times` ends with what the children took: 0m0.05s 0m0.01s
    let children = ended.lines().last().expect("two lines");
    let worked: u64 = children.split_whitespace().map(hundredths).sum();
    assert!(worked < LITTLE, "{ended}");
}

/// Not even a hang-up is heard by a program that has been left alone; it does not stay for ever.
#[test]
fn it_does_not_outlive_a_killed_shell() {
    let home = Home::new();
    let line = format!("\"$JUZHU\" --lang en --on {ON}; exit");
    let mut terminal = Opening::of(home.shell(&line))
        .size(100, 30)
        .in_a_shell()
        .start();
    terminal.wait_for("New self-assessment");
    walk::answer(&terminal, 3);
    let lock = home.profile("0001.lock");
    assert!(is_locked(&lock));
    terminal.hang_up();
    terminal.end();
    let patience = Instant::now() + Duration::from_secs(7);
    while is_locked(&lock) && Instant::now() < patience {
        std::thread::yield_now();
    }
    assert!(!is_locked(&lock), "somebody still has the person open");
    walk::assert_saved(&home, 3);
}

/// Whether a running program has somebody open.
fn is_locked(lock: &PathBuf) -> bool {
    let file = fs::File::open(lock).expect("it is there");
    file.try_lock_shared().is_err()
}

/// `1m2.34s` in hundredths of a second.
fn hundredths(time: &str) -> u64 {
    let (minutes, seconds) = time.trim_end_matches('s').split_once('m').expect("a time");
    let seconds: f64 = seconds.parse().expect("seconds");
    let minutes: u64 = minutes.parse().expect("minutes");
    let whole = Duration::from_secs_f64(seconds).as_millis() / 10;
    minutes * 6000 + u64::try_from(whole).expect("not long")
}
