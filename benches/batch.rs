//! How the program does from start to end: people per second, memory, and the time for one person.
//!
//! `cargo bench --bench batch` builds the release binary, makes people up (seeded, so they are the same
//! everywhere), hands them to `juzhu assess` as a child process, and prints what it saw.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

#[path = "../tests/it/support/random.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod random;

use random::Random;

/// The day everybody is judged on.
const ON: &str = "2026-11-22";

/// How often one person is judged from start to end.
const STARTS: usize = 200;

/// How often each batch runs; the best run counts, the others had company on the machine.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::temp_dir().join(format!("juzhu-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let measured = measure(&folder);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    let cores = thread::available_parallelism()?;
    writeln!(out, "{cores} cores to run on")?;
    let short = people_file(folder, 100_000)?;
    let long = people_file(folder, 1_000_000)?;
    for (kind, brief) in [("full result", false), ("--brief", true)] {
        let mut best = 0.0_f64;
        for _ in 0..RUNS {
            let took = timed(folder, &long, brief)?;
            best = best.max(1_000_000.0 / took.as_secs_f64());
        }
        writeln!(out, "{kind}: {best:.0} people a second")?;
        let at_most = |memory: Option<u64>| match memory {
            Some(kib) => format!("{:.1} MiB", kib_to_mib(kib)),
            None => "not known on this platform".to_owned(),
        };
        let few = at_most(watched(folder, &short, brief)?);
        let many = at_most(watched(folder, &long, brief)?);
        writeln!(
            out,
            "{kind}: peak memory {few} for 100,000 people, {many} for 1,000,000"
        )?;
    }
    let mut times = starts(folder)?;
    times.sort();
    let at = |per_cent: usize| {
        let index = (times.len() * per_cent / 100).min(times.len() - 1);
        times[index].as_secs_f64() * 1000.0
    };
    writeln!(
        out,
        "juzhu assess for one person, start to end, {STARTS} times: median {:.2} ms, 99th percentile {:.2} ms",
        at(50),
        at(99)
    )?;
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a figure to read")]
fn kib_to_mib(kib: u64) -> f64 {
    kib as f64 / 1024.0
}

/// The command that judges a file of people.
fn batch(folder: &Path, people: &Path, brief: bool) -> io::Result<Command> {
    let mut command = juzhu(folder);
    command.args(["assess", "--batch"]);
    if brief {
        command.arg("--brief");
    }
    command.stdin(File::open(people)?);
    Ok(command)
}

/// How long a file of people takes, with the results thrown away: reading them would take time, too.
fn timed(folder: &Path, people: &Path, brief: bool) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    let status = batch(folder, people, brief)?
        .stdout(Stdio::null())
        .status()?;
    let took = begun.elapsed();
    if status.success() {
        Ok(took)
    } else {
        Err(format!("juzhu ended with {status}").into())
    }
}

/// The most memory the program held over a file of people, where the platform tells, in KiB. Everybody
/// has a result.
fn watched(folder: &Path, people: &Path, brief: bool) -> Result<Option<u64>, Box<dyn Error>> {
    let mut child = batch(folder, people, brief)?
        .stdout(Stdio::piped())
        .spawn()?;
    // Only while it runs does the platform tell how much it holds: look whenever some output came.
    let mut output = child.stdout.take().ok_or("no output")?;
    let mut piece = vec![0; 1 << 20];
    let mut results = 0;
    let mut peak_kib = None;
    let mut pieces = 0;
    loop {
        let length = output.read(&mut piece)?;
        if length == 0 {
            break;
        }
        results += lines(&piece[..length]);
        if pieces % 16 == 0 {
            peak_kib = peak(&child).max(peak_kib);
        }
        pieces += 1;
    }
    let status = child.wait()?;
    if !status.success() {
        return Err(format!("juzhu ended with {status}").into());
    }
    let expected = fs::read(people).map(|text| lines(&text))?;
    if results != expected {
        return Err(format!("{results} results for {expected} people").into());
    }
    Ok(peak_kib)
}

fn lines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

/// The most memory a child has held so far.
fn peak(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// How long one person takes, from starting the program to its end.
fn starts(folder: &Path) -> Result<Vec<Duration>, Box<dyn Error>> {
    let answers = folder.join("answers.toml");
    fs::write(&answers, ANSWERS)?;
    let mut times = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let begun = Instant::now();
        let status = juzhu(folder)
            .args(["assess", "--answers"])
            .arg(&answers)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()?;
        times.push(begun.elapsed());
        if !status.success() {
            return Err(format!("juzhu ended with {status}").into());
        }
    }
    Ok(times)
}

/// The release binary, with a home of its own.
fn juzhu(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_juzhu"));
    command
        .args(["--lang", "en", "--on", ON])
        .env("JUZHU_HOME", folder);
    command
}

const ANSWERS: &str = r#"applicant = "mainland"
hukou = "elsewhere"
lives-in = "urban"
under-16 = false
permit = "none"
registered = true
registered-on = 2026-08-27
work = "contract"
contract-valid = true
contract-ends = 2027-01-31
social-insurance-months = 14
home = "rent"
lease-filed = false
study = "none"
talent = false
channel = "online"
delivery = "mail"
"#;

/// Writes so many people, one a line.
fn people_file(folder: &Path, count: usize) -> io::Result<PathBuf> {
    let path = folder.join(format!("{count}.jsonl"));
    let mut file = io::BufWriter::new(File::create(&path)?);
    let mut random = Random::new(20_261_122);
    for id in 1..=count {
        file.write_all(person(id, &mut random).as_bytes())?;
    }
    file.flush()?;
    Ok(path)
}

/// Somebody who answered what an interview asks: most live in town with a hukou elsewhere.
fn person(id: usize, random: &mut Random) -> String {
    let mut line = format!("{{\"id\":{id}");
    let mut say = |question: &str, answer: &str| {
        let _ = write!(line, ",\"{question}\":{answer}");
    };
    let often = |random: &mut Random, usual: &'static str, others: &[&'static str]| {
        if random.one_in(8) {
            *random.pick(others)
        } else {
            usual
        }
    };
    let applicant = often(random, "mainland", &["hong-kong-macao-taiwan", "foreign"]);
    say("applicant", &quoted(applicant));
    if applicant == "mainland" {
        let others = ["hangzhou-urban", "hangzhou-county"];
        say("hukou", &quoted(often(random, "elsewhere", &others)));
    }
    let lives_in = often(random, "urban", &["county", "outside"]);
    say("lives-in", &quoted(lives_in));
    say("under-16", yes(random.one_in(20)));
    let permit = often(random, "none", &["valid", "lapsed", "damaged", "lost"]);
    say("permit", &quoted(permit));
    if permit == "valid" {
        say("issued-on", &day(random));
    }
    let registered = !random.one_in(6);
    say("registered", yes(registered));
    if registered {
        say("registered-on", &day(random));
    }
    let work = *random.pick(&["contract", "contract", "business", "flexible", "none"]);
    say("work", &quoted(work));
    match work {
        "contract" => {
            say("contract-valid", yes(!random.one_in(10)));
            say("contract-ends", &day(random));
        }
        "business" => say("licence-valid", yes(!random.one_in(10))),
        "flexible" => say("social-security-certificate", yes(random.one_in(2))),
        _ => {}
    }
    if work != "none" {
        let months = random.between(0, 30).to_string();
        say("social-insurance-months", &months);
    }
    let homes = [
        "own",
        "rent",
        "rent",
        "employer-dormitory",
        "family-or-friends",
    ];
    let home = *random.pick(&homes);
    say("home", &quoted(home));
    if home == "rent" {
        say("lease-filed", yes(random.one_in(2)));
        say("lease-ends", &day(random));
    }
    say(
        "study",
        &quoted(often(random, "none", &["full-time", "other"])),
    );
    say("talent", often(random, "false", &["true", "\"unsure\""]));
    say(
        "channel",
        &quoted(random.pick::<&str>(&["online", "in-person"])),
    );
    if !random.one_in(5) {
        say(
            "delivery",
            &quoted(random.pick::<&str>(&["mail", "pick-up"])),
        );
    }
    line.push_str("}\n");
    line
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

const fn yes(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// A day around the one asked about.
fn day(random: &mut Random) -> String {
    let (year, month) = (random.between(2025, 2027), random.between(1, 12));
    format!("\"{year}-{month:02}-{:02}\"", random.between(1, 28))
}
