use std::fs::{self, File};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Everyone, Stamp, index};
use crate::store::profiles::fixture::{new_home, person};
use crate::store::{Profiles, StoreError};

/// So many people that an index is worth it.
const MANY: usize = index::WORTH + 4;

/// Somebody whose name and whose answer nobody else has.
fn text_of(number: usize, months: i64) -> String {
    let mut profile = person(months);
    profile.name = Some(format!("name of {number:04}"));
    let text = profile.to_toml();
    text + &format!("home = \"home of {number:04}\"\n[ticks]\nid-card = \"have\"\n")
}

fn many() -> (TempDir, Profiles) {
    let (home, profiles) = new_home();
    fs::create_dir_all(profiles.folder()).unwrap();
    for number in 1..=MANY {
        fs::write(file(&profiles, number), text_of(number, 1)).unwrap();
    }
    (home, profiles)
}

fn file(profiles: &Profiles, number: usize) -> PathBuf {
    profiles.folder().join(format!("{number:04}.toml"))
}

/// Works until the clock of the folder has gone on, as it does in a few milliseconds.
fn until_the_clock_goes_on(folder: &Path) {
    let probe = folder.join("probe");
    let stamp = || {
        fs::write(&probe, "").unwrap();
        Stamp::of(&probe).unwrap()
    };
    let first = stamp();
    while !first.is_older_than(&stamp()) {}
    fs::remove_file(probe).unwrap();
}

/// Everybody, after the index was brought up to date.
fn kept(profiles: &Profiles) -> Everyone {
    until_the_clock_goes_on(profiles.folder());
    let mut everyone = profiles.everyone().unwrap();
    everyone.keep();
    everyone
}

/// Everybody is as their files say, whatever the index says; how many files had to be read for it.
fn checked(profiles: &Profiles) -> usize {
    let everyone = profiles.everyone().unwrap();
    let mut readable = Vec::new();
    let mut unreadable = Vec::new();
    for id in profiles.ids().unwrap() {
        match profiles.read(&id) {
            Ok(profile) => readable.push((id, profile)),
            Err(_) => unreadable.push(id),
        }
    }
    let troubles = everyone.troubles().iter();
    assert_eq!(
        troubles.map(|it| it.id.clone()).collect::<Vec<_>>(),
        unreadable
    );
    assert_eq!(everyone.people().len(), readable.len());
    for (known, (id, profile)) in everyone.people().iter().zip(readable) {
        assert_eq!(known.id, id);
        assert_eq!(known.brief, crate::profile::Brief::of(&profile), "{id}");
        let indexed = everyone.profile(known).unwrap();
        assert_eq!(indexed.answers, profile.answers, "{id}");
        assert_eq!(indexed.name, profile.name, "{id}");
        assert_eq!(indexed.id, profile.id, "{id}");
    }
    everyone.read()
}

#[test]
fn the_index_says_what_the_files_say() {
    let (_home, profiles) = many();
    assert_eq!(kept(&profiles).read(), MANY);
    assert_eq!(checked(&profiles), 0);
    let mut again = profiles.everyone().unwrap();
    let before = Stamp::of(&profiles.folder().join(index::NAME));
    again.keep();
    let after = Stamp::of(&profiles.folder().join(index::NAME));
    assert_eq!(after, before, "nothing to write");
}

#[test]
fn every_change_of_a_file_is_seen() {
    let (_home, profiles) = many();
    kept(&profiles);
    let first = file(&profiles, 1);
    let old = File::open(&first).unwrap().metadata().unwrap();
    let same_time = |path: &Path| {
        let changed = File::options().write(true).open(path).unwrap();
        changed.set_modified(old.modified().unwrap()).unwrap();
    };
    // In place, as long as before, and dated back: only the system knows.
    fs::write(&first, text_of(1, 2)).unwrap();
    same_time(&first);
    assert_eq!(checked(&profiles), usize::from(cfg!(unix)));
    // Another file in its place, as long and as old.
    let beside = profiles.folder().join("beside");
    fs::write(&beside, text_of(1, 3)).unwrap();
    same_time(&beside);
    fs::rename(&beside, &first).unwrap();
    assert_eq!(checked(&profiles), usize::from(cfg!(unix)));
    // Somebody new, somebody gone, somebody damaged, somebody newer, somebody of whom only a copy is left.
    fs::write(file(&profiles, 900), text_of(900, 1)).unwrap();
    fs::remove_file(file(&profiles, 2)).unwrap();
    fs::write(file(&profiles, 3), "scribble").unwrap();
    fs::write(file(&profiles, 4), "version = 2").unwrap();
    fs::rename(file(&profiles, 5), profiles.folder().join("0005.bak")).unwrap();
    fs::create_dir(file(&profiles, 901)).unwrap();
    assert_eq!(checked(&profiles), 6);
    kept(&profiles);
    // What cannot be read is tried each time.
    assert_eq!(checked(&profiles), 4);
}

#[test]
fn a_change_within_a_grain_of_the_clock_is_seen() {
    let (_home, profiles) = many();
    kept(&profiles);
    for months in 0..100 {
        fs::write(file(&profiles, 1), text_of(1, months % 9)).unwrap();
        profiles.everyone().unwrap().keep();
        // Enough to have the index written, at whatever moment.
        fs::write(file(&profiles, 800), text_of(800, months % 9)).unwrap();
        profiles.everyone().unwrap().keep();
        fs::remove_file(file(&profiles, 800)).unwrap();
        profiles.everyone().unwrap().keep();
        let everyone = profiles.everyone().unwrap();
        let known = &everyone.people()[0];
        let read = profiles.read(&known.id).unwrap();
        assert_eq!(everyone.profile(known).unwrap().answers, read.answers);
    }
}

#[test]
fn an_index_that_cannot_be_used_is_made_anew() {
    let (_home, profiles) = many();
    kept(&profiles);
    let path = profiles.folder().join(index::NAME);
    let sound = fs::read(&path).unwrap();
    let mut other_version = sound.clone();
    other_version[14] ^= 1;
    let mut one_bit = sound.clone();
    let last = one_bit.len() - 1;
    one_bit[last] ^= 1;
    let half = sound[..sound.len() / 2].to_vec();
    for bytes in [
        other_version,
        one_bit,
        half,
        Vec::new(),
        b"scribble".to_vec(),
    ] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(checked(&profiles), MANY);
        assert_eq!(kept(&profiles).read(), MANY);
        assert_eq!(checked(&profiles), 0);
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(kept(&profiles).read(), MANY, "it cannot be written");
    assert_eq!(checked(&profiles), MANY);
}

#[test]
fn a_deleted_person_leaves_nothing_in_the_index() {
    let (_home, profiles) = many();
    kept(&profiles);
    let path = profiles.folder().join(index::NAME);
    let holds = |text: &str| {
        let bytes = fs::read(&path).unwrap();
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    for text in [
        "name of 0007",
        "home of 0007",
        "name of 0008",
        "home of 0008",
    ] {
        assert!(holds(text), "{text}");
    }
    // What a program left that was killed while it wrote.
    let unfinished = profiles.folder().join(".people.abcdef.tmp");
    fs::write(&unfinished, "name of 0007").unwrap();
    profiles.delete(&"0007".parse().unwrap()).unwrap();
    for text in ["name of 0007", "home of 0007"] {
        assert!(!holds(text), "{text}");
    }
    assert!(holds("home of 0008"));
    assert!(!unfinished.exists());
    assert_eq!(checked(&profiles), 0, "and the others stay in it");
    // Somebody's file removed by hand is forgotten the next time.
    fs::remove_file(file(&profiles, 8)).unwrap();
    kept(&profiles);
    assert!(!holds("home of 0008"));
    // Whoever was read before they were deleted.
    fs::remove_file(&path).unwrap();
    let mut late = profiles.everyone().unwrap();
    fs::remove_file(file(&profiles, 9)).unwrap();
    late.keep();
    assert!(!holds("name of 0009"));
    assert!(!holds("home of 0009"));
}

#[test]
fn an_index_that_cannot_be_cleared_stops_nobody_from_being_told() {
    let (_home, profiles) = many();
    let path = profiles.folder().join(index::NAME);
    fs::create_dir_all(path.join("inside")).unwrap();
    let deleted = profiles.delete(&"0001".parse().unwrap());
    assert!(matches!(deleted, Err(StoreError::CannotWrite { .. })));
    assert!(file(&profiles, 1).exists(), "nothing was half deleted");
}

#[test]
fn few_people_need_no_index() {
    let (_home, profiles) = many();
    kept(&profiles);
    for number in 1..=8 {
        fs::remove_file(file(&profiles, number)).unwrap();
    }
    kept(&profiles);
    assert!(!profiles.folder().join(index::NAME).exists());
    checked(&profiles);
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_index() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_home, profiles) = many();
    kept(&profiles);
    let about = fs::metadata(profiles.folder().join(index::NAME)).unwrap();
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
}
