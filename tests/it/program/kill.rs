//! kill -9 in the middle of saving: what the program has gone on from is saved.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::harness::Home;
use super::talk::Talk;
use super::typed;
use crate::support::random::Random;

/// Programs that are killed, each at another moment of many saves.
const KILLS: usize = 24;
/// Kills at the same time.
const AT_ONCE: usize = 3;
/// The way to the question whose answer is changed from save to save; a number tells them apart.
const WAY: [&str; 10] = [
    "1",
    "3",
    "1",
    "2",
    "1",
    "1",
    "2026-08-27",
    "1",
    "1",
    "2027-01-31",
];
/// The first of the numbers: so many months are paid in every case, so nothing else moves.
const FIRST: usize = 100;

#[test]
fn a_killed_program_has_saved_what_it_has_gone_on_from() {
    let saves = AtomicUsize::new(0);
    thread::scope(|scope| {
        for first in 0..AT_ONCE {
            let saves = &saves;
            scope.spawn(move || {
                for seed in (first..KILLS).step_by(AT_ONCE) {
                    saves.fetch_add(killed_once(seed as u64), Ordering::Relaxed);
                }
            });
        }
    });
    let saves = saves.into_inner();
    assert!(saves >= 200, "only {saves} saves");
}

/// Answers, kills at a random moment, and looks; says how many saves it had gone on from.
fn killed_once(seed: u64) -> usize {
    let mut random = Random::new(seed);
    let home = Home::new();
    let mut talk = Talk::with(home.juzhu(["--lang", "en"]).on_the_day());
    talk.type_raw(&typed(&WAY));
    talk.wait_for("Question 11.").wait_for("Your answer:");

    // Some saves with a look after each: the prompt says that it is done.
    let waited = 3 + random.below(5);
    let file = home.profile("0001.toml");
    for save in 0..waited {
        talk.type_line(&(FIRST + save).to_string());
        talk.wait_for("Question 12.").wait_for("Your answer:");
        assert_eq!(months(&file), Some(FIRST + save));
        talk.type_line("back");
        talk.wait_for("Question 11,").wait_for("Your answer:");
    }
    // Many more in a hurry, and the end comes somewhere among them.
    let hurried = 2 + random.below(20);
    let lines: Vec<String> = (waited..waited + hurried)
        .map(|save| format!("{}\nback\n", FIRST + save))
        .collect();
    talk.type_raw(&lines.concat());
    let now = talk.said.len();
    talk.hear_at_least(now + random.below(hurried * 900));
    talk.kill();

    // The last number that a prompt came after.
    let confirmed = (FIRST..FIRST + waited + hurried)
        .rev()
        .find(|number| {
            let taken = format!("insurance: {number} months\n");
            let behind = talk.said.split_once(&taken).map(|(_, behind)| behind);
            behind.is_some_and(|behind| behind.contains("Your answer:"))
        })
        .expect("some were waited for");
    let saved = months(&file).expect("it is there");
    assert!(
        (confirmed..FIRST + waited + hurried).contains(&saved),
        "{saved} is saved; the program had gone on from {confirmed}\n{}",
        talk.said
    );
    let before = months(&home.profile("0001.bak"));
    assert!(
        before.is_none_or(|before| before <= saved),
        "{before:?} before {saved}"
    );

    home.juzhu(["profiles", "show", "1"])
        .on_the_day()
        .run()
        .fine();
    let again = home
        .juzhu(["--lang", "en"])
        .on_the_day()
        .input("1\nquit\n")
        .run();
    again.fine().says(&["11 answers count", "Question 12."]);
    let left = fs::read_dir(home.path("juzhu/profiles")).expect("a folder");
    let mut names: Vec<_> = left
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["0001.bak", "0001.lock", "0001.toml"]);
    confirmed + 1 - FIRST
}

/// The number in a profile, which must be whole.
fn months(path: &Path) -> Option<usize> {
    let text = fs::read_to_string(path).ok()?;
    let profile: toml::Table = text.parse().expect("whole at every moment");
    let months = profile["answers"].get("social-insurance-months")?;
    usize::try_from(months.as_integer()?).ok()
}
