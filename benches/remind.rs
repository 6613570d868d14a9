//! How long `juzhu remind` and `juzhu profiles list` take over ten and a hundred thousand saved people,
//! and how much memory reminding holds.
//!
//! `cargo bench --bench remind` builds the release binary, saves people who are made up (seeded, so they
//! are the same everywhere) as files of about 3 KB, and runs the program over them as a child process. The
//! first run warms the cache and writes the index; it is told apart from the others.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[path = "../tests/it/support/random.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod random;

use random::Random;

/// The day everybody is looked at on.
const ON: &str = "2026-11-22";

/// How many people are saved, each time.
const PEOPLE: [usize; 2] = [10_000, 100_000];

/// How often each kind of list is made; the best run counts, the others had company on the machine.
const RUNS: usize = 11;

fn main() -> Result<(), Box<dyn Error>> {
    for people in PEOPLE {
        let home = env::temp_dir().join(format!("juzhu-bench-{}", std::process::id()));
        let profiles = home.join("profiles");
        fs::create_dir_all(&profiles)?;
        let saved = save(&profiles, people);
        let measured = saved.and_then(|bytes| measure(&home, people, bytes));
        fs::remove_dir_all(&home)?;
        measured?;
    }
    Ok(())
}

/// Saves everybody; how many bytes that are.
fn save(profiles: &Path, people: usize) -> Result<usize, Box<dyn Error>> {
    let mut random = Random::new(20_261_122);
    let mut bytes = 0;
    for number in 1..=people {
        let person = person(number, &mut random);
        bytes += person.len();
        fs::write(profiles.join(format!("{number:04}.toml")), person)?;
    }
    Ok(bytes)
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

/// Somebody who has answered everything, and has said something of every paper.
fn person(number: usize, random: &mut Random) -> String {
    let mut text = format!(
        "version = 1\nid = \"{number:04}\"\nname = \"person {number}\"\ncreated-on = 2026-10-01\n\
         saved-on = 2026-11-20\nrule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\
         lang = \"zh\"\n\n[answers]\napplicant = \"mainland\"\nhukou = \"elsewhere\"\n\
         lives-in = \"urban\"\nunder-16 = false\n"
    );
    let mut say = |line: &str| {
        let _ = writeln!(text, "{line}");
    };
    if random.one_in(2) {
        say(&format!("permit = \"valid\"\nissued-on = {}", day(random)));
    } else {
        say("permit = \"none\"");
    }
    say(&format!(
        "registered = true\nregistered-on = {}",
        day(random)
    ));
    say(&format!(
        "work = \"contract\"\ncontract-valid = true\ncontract-ends = {}",
        day(random)
    ));
    say(&format!(
        "social-insurance-months = {}\nhome = \"rent\"\nlease-filed = true\nlease-ends = {}",
        random.between(0, 30),
        day(random)
    ));
    say("study = \"none\"\ntalent = false\nchannel = \"online\"\ndelivery = \"mail\"");
    say(GATES);
    say("\n[ticks]");
    for paper in PAPERS {
        say(&format!(
            "{paper} = {{ state = \"getting\", expected = {}, note = \"问过了，下周再去窗口看看，带上原件\" }}",
            day(random)
        ));
    }
    text
}

const GATES: &str = "\n[given-when.hukou]\napplicant = \"mainland\"\n\
    [given-when.registered-on]\nregistered = true\n\
    [given-when.contract-valid]\nwork = \"contract\"\n\
    [given-when.contract-ends]\nwork = \"contract\"\n\
    [given-when.social-insurance-months]\nwork = \"contract\"\n\
    [given-when.lease-filed]\nhome = \"rent\"\n\
    [given-when.lease-ends]\nhome = \"rent\"\n\
    [given-when.issued-on]\npermit = \"valid\"";

/// Papers of the rules, so many that a file has about 3 KB.
const PAPERS: [&str; 15] = [
    "id-card",
    "application-form",
    "photo-prints",
    "registration-voucher",
    "lease",
    "lease-filing-certificate",
    "landlord-id-copy",
    "community-stamp",
    "property-certificate",
    "kinship-proof",
    "labour-contract",
    "business-licence",
    "social-security-certificate",
    "social-insurance-record",
    "enrolment-certificate",
];

/// A day around the one asked about.
fn day(random: &mut Random) -> String {
    let (year, month) = (random.between(2025, 2027), random.between(1, 12));
    format!("{year}-{month:02}-{:02}", random.between(1, 28))
}
