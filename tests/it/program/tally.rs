//! `juzhu tally`: off unless switched on, small counts hidden, damage survived.

use juzhu::assess::Verdict;
use juzhu::report::VisitCounts;
use juzhu::store::{Paths, note_visit};

use super::ON;
use super::harness::Home;

/// So many visits of people who lack a lease.
fn visited(home: &Home, times: usize) {
    let paths = Paths::below(&home.path("juzhu"));
    let visit = VisitCounts {
        verdict: Verdict::NotYet,
        lacking: vec!["lease".to_owned()],
    };
    for _ in 0..times {
        note_visit(&paths, ON.parse().expect("a day"), &visit).expect("it is counted");
    }
}

#[test]
fn it_says_that_it_is_off_and_what_was_counted_earlier() {
    let home = Home::new();
    let ran = home.juzhu(["tally"]).run();
    ran.ends_with(0).complains(&["tally = true", "config.toml"]);
    assert_eq!(ran.stdout, "");
    visited(&home, 7);
    let ran = home.juzhu(["tally"]).run();
    ran.ends_with(0)
        .complains(&["Counting is off"])
        .says(&[ON, "7"]);
}

#[test]
fn it_counts_in_both_formats_and_languages() {
    let home = Home::new();
    home.write("juzhu/config.toml", "tally = true\n");
    let none = home.juzhu(["tally"]).run();
    none.fine().says(&["No visits were counted"]);
    visited(&home, 4);
    home.juzhu(["tally"])
        .run()
        .fine()
        .says(&[ON, "<5", "Lease"]);
    home.juzhu(["tally", "--lang", "zh"])
        .run()
        .fine()
        .says(&["房屋租赁合同", "<5"]);
    visited(&home, 2);
    let csv = [
        "tally",
        "--format",
        "csv",
        "--out",
        "counts.csv",
        "--from",
        ON,
    ];
    home.juzhu(csv).run().fine();
    let csv = home.read("counts.csv");
    assert!(
        csv.contains(&format!("{ON},verdict,not-yet,还不行,Not yet,6\r\n")),
        "{csv}"
    );
    let until = ["tally", "--until", "2026-11-21"];
    home.juzhu(until)
        .run()
        .fine()
        .says(&["No visits were counted"]);
}

#[test]
fn what_is_wrong_is_said() {
    let home = Home::new();
    let backwards = ["tally", "--from", "2026-11-22", "--until", "2026-11-21"];
    home.juzhu(backwards)
        .run()
        .fails(2, &["2026-11-22 is after 2026-11-21"]);
    home.write("juzhu/tally.json", "{");
    let damaged = home.juzhu(["tally"]).run();
    damaged.complains(&["tally.json", "damaged"]);
    assert_ne!(damaged.code, Some(0));
    visited(&home, 5);
    assert_eq!(
        home.read("juzhu/tally.damaged-1.json"),
        "{",
        "nothing is lost"
    );
}
