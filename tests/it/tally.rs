//! The counts of visits on the disk: none is lost, whoever counts and whatever happens to the file.

use std::fs;
use std::thread;

use chrono::NaiveDate;
use tempfile::TempDir;

use juzhu::assess::Verdict;
use juzhu::report::{Tally, VisitCounts};
use juzhu::store::{Paths, StoreError, note_visit, read_tally};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn home() -> (TempDir, Paths) {
    let home = tempfile::tempdir().expect("it works");
    let paths = Paths::below(&home.path().join("home"));
    (home, paths)
}

fn visit() -> VisitCounts {
    VisitCounts {
        verdict: Verdict::NotYet,
        lacking: vec!["lease".to_owned()],
    }
}

#[test]
fn visits_add_up_whoever_counts_them() {
    let (_home, paths) = home();
    assert!(read_tally(&paths).expect("it works").is_empty());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..5 {
                    note_visit(&paths, day("2026-11-22"), &visit()).expect("it works");
                }
            });
        }
    });
    let mut expected = Tally::default();
    for _ in 0..20 {
        expected.note(day("2026-11-22"), &visit());
    }
    assert_eq!(
        read_tally(&paths).expect("it works"),
        expected,
        "none is lost"
    );
}

#[test]
fn a_damaged_file_is_kept_aside_and_counting_goes_on() {
    let (_home, paths) = home();
    fs::create_dir_all(&paths.data).expect("it works");
    for (number, damaged) in [(1, &b"{\"version\": 1"[..]), (2, b"\xff\xfe")] {
        fs::write(paths.tally(), damaged).expect("it works");
        assert!(matches!(
            read_tally(&paths),
            Err(StoreError::TallyDamaged { .. })
        ));
        let aside = note_visit(&paths, day("2026-11-22"), &visit())
            .expect("it works")
            .expect("it works");
        assert!(aside.ends_with(format!("tally.damaged-{number}.json")));
        assert_eq!(fs::read(aside).expect("it works"), damaged);
        assert!(!read_tally(&paths).expect("it works").is_empty());
    }
}

#[test]
fn a_file_of_a_later_program_is_left_alone() {
    let (_home, paths) = home();
    fs::create_dir_all(&paths.data).expect("it works");
    let text = r#"{"version":2}"#;
    fs::write(paths.tally(), text).expect("it works");
    for failed in [
        read_tally(&paths).map(|_| ()),
        note_visit(&paths, day("2026-11-22"), &visit()).map(|_| ()),
    ] {
        assert!(matches!(
            failed,
            Err(StoreError::TallyNewer { version: 2, .. })
        ));
    }
    assert_eq!(fs::read_to_string(paths.tally()).expect("it works"), text);
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_home, paths) = home();
    note_visit(&paths, day("2026-11-22"), &visit()).expect("it works");
    let mode = fs::metadata(paths.tally())
        .expect("it works")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}
