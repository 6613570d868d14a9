//! How the program does on a screen: first picture, key to repaint, memory, and work while idle, measured
//! from outside through a pseudo-terminal, with whiptail beside it; then the start page and the list beside
//! ten thousand saved people.
//!
//! `cargo bench --bench screen` builds the release binary, starts it in windows of 100×30, and prints a
//! table. Whoever changes screens or keys changes [`JUZHU`] below. Linux only.

#![cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "nothing is measured elsewhere")
)]

#[cfg(target_os = "linux")]
#[path = "screen/crowd.rs"]
mod crowd;
#[cfg(target_os = "linux")]
#[path = "screen/driven.rs"]
mod driven;
#[cfg(target_os = "linux")]
#[path = "screen/measure.rs"]
mod measure;
#[cfg(target_os = "linux")]
#[path = "people.rs"]
mod people;
#[cfg(target_os = "linux")]
#[path = "screen/status.rs"]
mod status;
#[path = "../tests/it/support/mod.rs"]
mod support;
#[cfg(target_os = "linux")]
#[path = "screen/table.rs"]
mod table;
#[cfg(target_os = "linux")]
#[path = "screen/terminal.rs"]
mod terminal;

#[cfg(target_os = "linux")]
use support::random;

/// A program, and how to go through it.
struct Script {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    /// What only the complete first screen shows. Where updates are synchronized any word on it will do;
    /// elsewhere it must be the last one drawn.
    first_screen: &'static str,
    /// The keys from there to the first question, and what that shows.
    opening: &'static str,
    first_question: &'static str,
    /// The keys of one whole interview, and what its end shows.
    interview: &'static [&'static str],
    last_screen: &'static str,
}

/// The sample person of the README, renting to the end of June. Digits answer at once; what is typed is
/// confirmed. Before each answer the focus moves down and up again.
const JUZHU: Script = Script {
    name: "juzhu",
    program: env!("CARGO_BIN_EXE_juzhu"),
    arguments: &["--lang", "en", "--on", "2026-11-22"],
    first_screen: "juzhu",
    opening: "1 1",
    first_question: "Question 1 ",
    interview: &[
        "Down Up 1",                // a resident of mainland China
        "Down Up 3",                // hukou elsewhere
        "Down Up 1",                // lives in an urban district
        "Down Up 2",                // not under 16
        "Down Up 1",                // no permit yet
        "Down Up 1",                // registered
        "Down Up 2026-08-27 Enter", // since then
        "Down Up 1",                // work on a contract
        "Down Up 1",                // which is in term
        "Down Up 2027-01-31 Enter", // to then
        "Down Up 14 Enter",         // months of insurance
        "Down Up 2",                // a rented home
        "Down Up 2027-06-30 Enter", // to then
        "Down Up 3",                // no study
        "Down Up 2",                // not a talent
        "Down Up 1",                // online
        "Down Up 1",                // by mail
        "Enter",                    // the result, and all of its tabs
        "Tab Tab Tab Tab Tab Tab Tab Tab Tab",
    ],
    last_screen: "[Verdict]",
};

/// The nearest thing that everybody has: a menu of the same question.
const WHIPTAIL: Script = Script {
    name: "whiptail",
    program: "/usr/bin/whiptail",
    arguments: &[
        "--menu",
        "Where do you live now?",
        "20",
        "72",
        "6",
        "1",
        "A home I own",
        "2",
        "A rented home",
        "3",
        "My employer's dormitory",
        "4",
        "A school dormitory",
        "5",
        "With family or friends (they own or rent it)",
        "6",
        "Somewhere else (hotel, site)",
    ],
    first_screen: "<Cancel>",
    opening: "",
    first_question: "<Cancel>",
    interview: &["Down Down Down Down Down Up Up Up Up Up"],
    last_screen: "<Cancel>",
};

/// The least that a program can show: what starting one costs here.
const ECHO: Script = Script {
    name: "echo",
    program: "/bin/echo",
    arguments: &["here"],
    first_screen: "here",
    opening: "",
    first_question: "here",
    interview: &[],
    last_screen: "here",
};

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<std::process::ExitCode> {
    use std::io::Write as _;
    use std::process::ExitCode;

    let mut out = std::io::stdout();
    let mut columns = Vec::new();
    let mut ended = ExitCode::SUCCESS;
    for script in [JUZHU, WHIPTAIL, ECHO] {
        if !std::path::Path::new(script.program).exists() {
            writeln!(out, "{} is not installed: left out", script.name)?;
            continue;
        }
        match measure::all(&script) {
            Ok(figures) => columns.push((script.name, figures)),
            Err(error) => {
                writeln!(out, "{} is left out: {error}", script.name)?;
                ended = ExitCode::FAILURE;
            }
        }
    }
    out.write_all(table::drawn(&columns).as_bytes())?;
    match crowd::opened(&JUZHU) {
        Ok(opened) => writeln!(
            out,
            "{} saved people, ms: start to first screen {}, key to the list of all {}",
            crowd::PEOPLE,
            table::times(&opened.at_home),
            table::times(&opened.list)
        )?,
        Err(error) => {
            writeln!(out, "{} saved people are left out: {error}", crowd::PEOPLE)?;
            ended = ExitCode::FAILURE;
        }
    }
    Ok(ended)
}

#[cfg(not(target_os = "linux"))]
fn main() {}
