//! The laws of the house, held against every path in `src/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

#[path = "architecture/source.rs"]
mod source;

use source::Source;

/// Who may know whom. Whoever is not listed may know nobody.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("i18n", &[]),
    ("text", &[]),
    ("diagnostic", &["i18n", "text"]),
    ("ruleset", &["i18n", "text", "diagnostic"]),
    ("assess", &["i18n", "text", "diagnostic", "ruleset"]),
    ("plan", &["i18n", "text", "diagnostic", "ruleset", "assess"]),
    (
        "case",
        &["i18n", "text", "diagnostic", "ruleset", "assess", "plan"],
    ),
    (
        "profile",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "assess",
            "plan",
            "case",
        ],
    ),
    (
        "report",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "assess",
            "plan",
            "case",
        ],
    ),
    ("config", &["i18n", "text", "diagnostic"]),
    ("deliver", &["i18n", "text", "diagnostic"]),
    (
        "store",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "profile",
            "report",
            "config",
        ],
    ),
    (
        "people",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "assess",
            "plan",
            "case",
            "profile",
            "report",
            "store",
        ],
    ),
    (
        "line",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "assess",
            "plan",
            "case",
            "profile",
            "report",
            "config",
            "store",
            "people",
        ],
    ),
    (
        "app",
        &[
            "i18n", "text", "config", "ruleset", "assess", "plan", "case", "profile", "report",
        ],
    ),
    (
        "ui",
        &[
            "i18n", "text", "config", "ruleset", "assess", "plan", "case", "report", "app",
        ],
    ),
    (
        "term",
        &[
            "i18n", "text", "config", "plan", "profile", "report", "app", "ui", "deliver", "store",
            "people",
        ],
    ),
    (
        "cli",
        &[
            "i18n",
            "text",
            "diagnostic",
            "ruleset",
            "assess",
            "plan",
            "case",
            "profile",
            "report",
            "config",
            "deliver",
            "store",
            "people",
            "line",
            "app",
            "ui",
            "term",
        ],
    ),
];

/// What only some folders may name.
const RESERVED: &[(&[&str], &[&str])] = &[
    (&["crossterm"], &["term"]),
    (&["ratatui"], &["ui", "term"]),
    (&["std", "fs"], &["store", "deliver", "cli"]),
    (&["std", "process"], &["store", "deliver", "cli", "main.rs"]),
    (&["std", "env"], &["store", "deliver", "cli"]),
    (&["directories"], &["store", "cli"]),
    (&["tempfile"], &["store", "deliver"]),
    (&["sys_locale"], &["cli"]),
    (&["notify_rust"], &["deliver"]),
    (&["icalendar"], &["report"]),
    (&["qrcode"], &["report"]),
    (&["encoding_rs"], &["report"]),
];

/// Calls that read the clock, and who may: what day it is, the command line; how long something takes,
/// the terminal.
const CLOCK: &[(&[&str], &str)] = &[
    (&["Local", "now"], "cli"),
    (&["Utc", "now"], "cli"),
    (&["SystemTime", "now"], "cli"),
    (&["Instant", "now"], "term"),
];

/// A file may be this long, besides its tests.
const LONGEST: usize = 400;

/// Files that are longer, and why.
const LONG: &[(&str, &str)] = &[
    (
        "assess/compile.rs",
        "from rules to diagrams: every step needs the tables of the one before",
    ),
    (
        "assess/engine.rs",
        "the engine's whole surface in one place, a short method each",
    ),
    (
        "ruleset/tests/broken.rs",
        "one table of broken rule files, a line each",
    ),
];

/// Every file under `src/`, read once.
fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(source::all)
}

/// The folder that a path leads to, if it stays in the crate.
fn known(path: &[String]) -> Option<&str> {
    match path {
        [root, folder, ..] if root == "crate" || root == "juzhu" => Some(folder),
        _ => None,
    }
}

fn starts_with(path: &[String], start: &[&str]) -> bool {
    path.len() >= start.len() && path.iter().zip(start).all(|(part, start)| part == start)
}

/// Fails with everything that is wrong at once.
fn none(broken: &[String]) {
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What of this breaks a law.
fn each(sources: &[Source], broken: impl Fn(&Source) -> Vec<String>) {
    let all: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let name = &source.name;
            broken(source)
                .into_iter()
                .map(move |what| format!("src/{name}: {what}"))
        })
        .collect();
    none(&all);
}

#[test]
fn a_folder_knows_only_what_it_may() {
    let sources = sources();
    assert!(sources.len() > 100, "{} files", sources.len());
    each(sources, |source| {
        let folder = source.folder();
        if ["main.rs", "lib.rs"].contains(&folder) {
            return Vec::new();
        }
        let may = MAY_KNOW.iter().find(|(listed, _)| *listed == folder);
        let Some((_, may)) = may else {
            return vec![format!("nobody says what {folder} may know")];
        };
        source
            .all_paths()
            .filter(|path| {
                known(path).is_some_and(|known| known != folder && !may.contains(&known))
            })
            .map(|path| format!("{folder} may not know {}", path.join("::")))
            .collect()
    });
}

#[test]
fn nobody_knows_each_other_in_a_circle() {
    let mut knows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        let folder = source.folder().to_owned();
        let others: BTreeSet<String> = source
            .all_paths()
            .filter_map(|path| known(path))
            .filter(|other| *other != folder)
            .map(str::to_owned)
            .collect();
        knows.entry(folder).or_default().extend(others);
    }
    assert!(knows["cli"].contains("line"), "the arrows are seen");
    assert!(knows["plan"].contains("assess"), "the arrows are seen");
    // Take away whoever knows nobody that is left; what cannot be taken away is a circle.
    loop {
        let left: BTreeSet<String> = knows.keys().cloned().collect();
        let before = knows.len();
        knows.retain(|_, others| others.iter().any(|other| left.contains(other)));
        if knows.len() == before {
            break;
        }
    }
    assert!(knows.is_empty(), "a circle among {knows:?}");
}

#[test]
fn files_processes_and_the_terminal_are_touched_in_their_places() {
    each(sources(), |source| {
        source
            .all_paths()
            .filter(|path| {
                RESERVED.iter().any(|(start, folders)| {
                    starts_with(path, start) && !folders.contains(&source.folder())
                })
            })
            .map(|path| format!("names {}", path.join("::")))
            .collect()
    });
}

#[test]
fn the_clock_is_read_in_its_places() {
    each(sources(), |source| {
        source
            .paths
            .iter()
            .filter(|path| {
                CLOCK.iter().any(|(clock, folder)| {
                    let tail = path.len().saturating_sub(clock.len());
                    starts_with(&path[tail..], clock) && source.folder() != *folder
                })
            })
            .map(|path| format!("reads the clock: {}", path.join("::")))
            .collect()
    });
}

#[test]
fn nothing_is_unwrapped_outside_of_tests() {
    each(sources(), |source| {
        source
            .unwraps
            .then(|| "says .unwrap()".to_owned())
            .into_iter()
            .collect()
    });
}

#[test]
fn files_are_short() {
    let sources = sources();
    for (listed, _) in LONG {
        assert!(
            sources.iter().any(|source| source.name == *listed),
            "{listed} is not there any more"
        );
    }
    each(sources, |source| {
        let listed = LONG.iter().any(|(listed, _)| *listed == source.name);
        (source.lines > LONGEST && !listed)
            .then(|| format!("{} lines, at most {LONGEST} may be", source.lines))
            .into_iter()
            .collect()
    });
}

#[test]
fn the_crate_opens_with_a_map_of_its_folders() {
    let map = include_str!("../../src/lib.rs");
    for (folder, _) in MAY_KNOW {
        assert!(map.contains(&format!("//! | [`{folder}`]")), "{folder}");
    }
    let declared = map.lines().filter(|line| line.starts_with("pub mod "));
    assert_eq!(declared.count(), MAY_KNOW.len(), "folders and laws");
}
