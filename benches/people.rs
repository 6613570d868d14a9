//! Saved people who are made up, seeded, so that they are the same everywhere.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::random::Random;

/// Saves everybody; how many bytes that are.
pub(crate) fn save(profiles: &Path, people: usize) -> Result<usize, Box<dyn Error>> {
    let mut random = Random::new(20_261_122);
    let mut bytes = 0;
    for number in 1..=people {
        let person = person(number, &mut random);
        bytes += person.len();
        fs::write(profiles.join(format!("{number:04}.toml")), person)?;
    }
    Ok(bytes)
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
