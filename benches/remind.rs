//! How long `juzhu remind` and `juzhu profiles list` take over ten and a hundred thousand saved people,
//! and how much memory reminding holds.
//!
//! `cargo bench --bench remind` builds the release binary, saves people who are made up (seeded, so they
//! are the same everywhere) as files of about 3 KB, and runs the program over them as a child process. The
//! first run warms the cache and writes the index; it is told apart from the others.

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[path = "people.rs"]
mod people;
#[path = "../tests/it/support/random.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod random;

/// The day everybody is looked at on.
const ON: &str = "2026-11-22";

/// How many people are saved, each time.
const PEOPLE: [usize; 2] = [10_000, 100_000];

/// How often each kind of list is made; the best run counts, the others had company on the machine.
const RUNS: usize = 11;

fn main() -> Result<(), Box<dyn Error>> {
    for count in PEOPLE {
        let home = env::temp_dir().join(format!("juzhu-bench-{}", std::process::id()));
        let profiles = home.join("profiles");
        fs::create_dir_all(&profiles)?;
        let saved = people::save(&profiles, count);
        let measured = saved.and_then(|bytes| measure(&home, count, bytes));
        fs::remove_dir_all(&home)?;
        measured?;
    }
    Ok(())
}

fn measure(home: &Path, people: usize, bytes: usize) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    writeln!(out, "{people} people, {} bytes each", bytes / people)?;
    let first = timed(home, &["remind"])?;
    writeln!(out, "without an index: {:.3} s", first.as_secs_f64())?;
    for (kind, arguments) in [
        ("remind, text", &["remind"][..]),
        ("remind, json", &["remind", "--format", "json"]),
        ("remind, what is due only", &["remind", "--within", "0"]),
        ("profiles list", &["profiles", "list"]),
    ] {
        let run = |arguments: &[&str]| timed(home, arguments);
        run(arguments)?;
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            times.push(run(arguments)?);
        }
        times.sort();
        writeln!(
            out,
            "juzhu {kind}: {:.3} s, median {:.3} s, {} lines",
            times[0].as_secs_f64(),
            times[RUNS / 2].as_secs_f64(),
            lines(home, arguments)?
        )?;
    }
    match peak_kib(home)? {
        Some(kib) => writeln!(out, "peak memory {} MiB", kib.div_ceil(1024))?,
        None => writeln!(out, "peak memory not known on this platform")?,
    }
    Ok(())
}

fn timed(home: &Path, arguments: &[&str]) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    let status = juzhu(home, arguments).stdout(Stdio::null()).status()?;
    let took = begun.elapsed();
    if status.success() {
        Ok(took)
    } else {
        Err(format!("juzhu ended with {status}").into())
    }
}

/// How many lines there are in the list.
fn lines(home: &Path, arguments: &[&str]) -> Result<usize, Box<dyn Error>> {
    let output = juzhu(home, arguments).output()?;
    if !output.stderr.is_empty() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(output.stdout.split(|byte| *byte == b'\n').count() - 1)
}

/// The most memory the program held, in KiB, where the platform tells. It tells only while the program
/// runs: whoever does not take the output keeps it waiting with the whole list made.
fn peak_kib(home: &Path) -> Result<Option<u64>, Box<dyn Error>> {
    let mut child = juzhu(home, &["remind", "--format", "json"])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut output = child.stdout.take().ok_or("no output")?;
    // The first byte comes when everything is written down.
    io::copy(&mut io::Read::take(&mut output, 1), &mut io::sink())?;
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok();
    io::copy(&mut output, &mut io::sink())?;
    child.wait()?;
    Ok(status.and_then(|status| {
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }))
}

/// The release binary, with a home of its own.
fn juzhu(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_juzhu"));
    command
        .args(["--lang", "en", "--on", ON])
        .args(arguments)
        .env("JUZHU_HOME", home);
    command
}
