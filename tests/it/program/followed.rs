//! What the result says agrees with what is on record.

use super::harness::Home;
use super::record::{PERSON, home, on, record};

#[test]
fn whoever_needs_another_document_is_told_so_and_of_no_next_step() {
    for (lang, said, not) in [
        (
            "en",
            ["this permit is not the one you need", "Where to turn: "],
            ["Getting ready", "What can be recorded now"],
        ),
        (
            "zh",
            ["您要办的不是这个证", "请找："],
            ["准备材料", "现在可以记"],
        ),
    ] {
        let home = Home::new();
        let person = PERSON
            .replace("applicant = \"mainland\"", "applicant = \"foreign\"")
            .replace("hukou.applicant = \"mainland\"\n", "");
        home.write("person.toml", &person);
        home.juzhu(["profiles", "import", "person.toml"])
            .run()
            .fine();
        for arguments in [&["record", "1"][..], &["profiles", "list"]] {
            let mut program = home.juzhu(["--lang", lang, "--on", "2024-07-10"]);
            program.command.args(arguments);
            let told = program.run();
            let told = told.fine();
            if arguments[0] == "record" {
                told.says(&said);
            }
            for not in not {
                assert!(!told.stdout.contains(not), "{not}: {told:#?}");
            }
        }
    }
}

#[test]
fn the_plan_follows_the_record() {
    let home = home();
    record(&home, "2026-11-28", &["submitted"]).fine();
    let shown = on(&home, "2026-12-01", &["profiles", "show", "1"]);
    shown.fine().says(&[
        "How far you are, by your record: Handed in, under review, since Saturday 2026-11-28.",
        "you meet the conditions now.",
        "By your record, you handed in your papers on Saturday 2026-11-28.",
    ]);
    for not in [
        "the first day to hand in",
        "Your errand is",
        "If you hand in your papers on",
        "at the earliest",
    ] {
        assert!(!shown.stdout.contains(not), "{not}: {}", shown.stdout);
    }
}

#[test]
fn an_appointment_is_where_the_days_are_reckoned_from() {
    let home = home();
    record(&home, "2026-12-01", &["appointed", "--dated", "2026-12-10"]).fine();
    let shown = on(&home, "2026-12-02", &["profiles", "show", "1"]);
    shown.fine().says(&[
        "the first day to hand in your papers is Thursday 2026-12-10.",
        "By your record, your appointment to hand in your papers is on Thursday 2026-12-10.",
    ]);
}

#[test]
fn after_the_end_the_end_comes_first() {
    let home = home();
    record(&home, "2024-07-15", &["submitted"]).fine();
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-24"]).fine();
    record(&home, "2024-12-01", &["ended"]).fine();
    let shown = on(&home, "2025-02-03", &["profiles", "show", "1"]);
    shown.fine().says(&[
        "How far you are, by your record: Permit ended, since Sunday 2024-12-01.",
        "you can apply anew at the police station where you live",
    ]);
    assert!(!shown.stdout.contains("Your errand is"), "{}", shown.stdout);
}

#[test]
fn nobody_hears_of_nothing_to_do_beside_something_that_is_due() {
    let home = home();
    record(&home, "2024-07-15", &["submitted"]).fine();
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-24"]).fine();
    let quiet = "Usually there is nothing to do";
    record(&home, "2024-08-01", &[]).fine().says(&[quiet]);
    let told = record(&home, "2024-08-20", &["moved"]);
    told.fine().says(&["Report your new address: by"]);
    assert!(!told.stdout.contains(quiet), "{}", told.stdout);
    let told = record(&home, "2024-08-25", &["address-reported"]);
    told.fine().says(&[quiet]);
}

#[test]
fn a_year_that_ends_while_the_card_is_lost_is_missed_too() {
    let home = home();
    record(&home, "2026-11-20", &["submitted"]).fine();
    record(&home, "2026-11-27", &["received", "--dated", "2026-11-25"]).fine();
    record(&home, "2027-11-20", &["lost"]).fine();
    record(&home, "2028-12-20", &[]).fine().says(&[
        "Stage: Card lost",
        "no endorsement for the permit year that ended on Thursday 2027-11-25",
    ]);
    // 2026-11-25 to 2027-11-25, both included; what comes after does not count.
    let years = on(&home, "2028-12-20", &["years", "1"]);
    years.fine().says(&["366 days"]);
    assert!(!years.stdout.contains("757"), "{}", years.stdout);
    record(&home, "2028-12-21", &["endorsed"]).fine();
    let told = record(&home, "2028-12-22", &[]);
    told.fine().says(&["Stage: Card lost"]);
    assert!(!told.stdout.contains("no endorsement"), "{}", told.stdout);
}
