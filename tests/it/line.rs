//! The line mode: whole conversations over text, on the real rules and a real disk.

mod conversation;
mod core;
mod days;
mod guide;
mod hostile;
mod papers;
mod parity;
mod people;
mod places;
mod profile;
mod prompts;
mod quick_check;
mod record;
mod reminders;
mod resume;
mod since;
mod what_if;
mod years;

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use juzhu::assess::{Engine, Record};
use juzhu::i18n::Lang;
use juzhu::line::{Ending, Session, run};
use juzhu::profile::{Profile, record_of};
use juzhu::store::{Paths, Profiles};
use tempfile::TempDir;

use crate::support::hangzhou;

/// Somebody registered since the end of August, with work and a home that count, to the end of the
/// questions: by the law, from the end of February on.
const REGISTERED: [&str; 17] = [
    "1",
    "3",
    "1",
    "2",
    "1",
    "1",
    "2026-08-27",
    "1",
    "1",
    "2027-01-31",
    "14",
    "2",
    "2027-06-30",
    "3",
    "2",
    "1",
    "1",
];

/// The compiled Hangzhou rules.
fn engine() -> Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    Arc::clone(ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules()))))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The day of all tests that do not name another.
fn today() -> NaiveDate {
    day("2026-11-22")
}

/// One home folder, and whoever talks to the program there.
struct Home {
    _folder: TempDir,
    store: Profiles,
}

/// What came of a conversation.
#[derive(Debug)]
struct Talk {
    ending: Ending,
    output: String,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Profiles::new(&Paths::below(folder.path()));
        Self {
            _folder: folder,
            store,
        }
    }

    fn session(&self, lang: Option<Lang>) -> Session<'_> {
        Session {
            engine: engine(),
            on: today(),
            today: today(),
            lang,
            lang_fixed: true,
            store: Some(&self.store),
            engines: None,
            answers: None,
            person: None,
            width: None,
        }
    }

    /// Types lines, each followed by Enter.
    fn talk(&self, lang: Lang, lines: &[&str]) -> Talk {
        talk(&self.session(Some(lang)), lines.concat_lines().as_bytes())
    }

    /// The one saved person.
    fn only(&self) -> Profile {
        let ids = self.store.ids().expect("a list");
        let [one] = ids.as_slice() else {
            panic!("{} profiles", ids.len());
        };
        self.store.open(one).expect("it opens").profile
    }

    fn saved(&self) -> usize {
        self.store.ids().expect("a list").len()
    }

    fn record(&self) -> Record {
        record_of(&self.only(), engine().rules()).record
    }
}

trait ConcatLines {
    fn concat_lines(&self) -> String;
}

impl ConcatLines for [&str] {
    fn concat_lines(&self) -> String {
        self.iter().flat_map(|line| [*line, "\n"]).collect()
    }
}

/// Runs a session on some input; checks what must hold of every output.
fn talk(session: &Session<'_>, input: &[u8]) -> Talk {
    let mut output = Vec::new();
    let ending = run(session, &mut &*input, &mut output).expect("the system lets us");
    let output = String::from_utf8(output).expect("UTF-8");
    for line in output.lines() {
        let strange = line.chars().find(|c| c.is_control());
        assert_eq!(strange, None, "{line:?}");
        assert!(
            !line.contains("{line-") && !line.contains("{report-"),
            "{line}"
        );
        assert!(
            !line.contains("{ $") && !line.contains('\u{2068}'),
            "{line}"
        );
        assert_eq!(line, line.trim_end(), "nothing hangs at the end of a line");
    }
    Talk { ending, output }
}

impl Talk {
    /// The output holds these texts, in this order.
    #[track_caller]
    fn says(&self, texts: &[&str]) -> &Self {
        let mut rest = self.output.as_str();
        for text in texts {
            let Some((_, behind)) = rest.split_once(text) else {
                panic!(
                    "no {text:?} in what follows:\n{rest}\n\nof:\n{}",
                    self.output
                );
            };
            rest = behind;
        }
        self
    }
}
