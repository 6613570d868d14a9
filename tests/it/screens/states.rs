//! How to reach every screen and dialog, in many states: who is saved, and the keys from the start.

use std::sync::OnceLock;

use juzhu::app::Notice;
use juzhu::app::delivery::Outlets;
use juzhu::app::kiosk::Kiosk;
use juzhu::app::message::Message;
use juzhu::app::screen::result::Tab;
use juzhu::config::{PrintSettings, Receipt, Settings, ThemeName};
use juzhu::i18n::Lang;
use juzhu::profile::Profile;
use juzhu::ui::Terminal;

use super::hand::{Hand, Start};
use super::people::{
    asked, asked_until, engine, put_everything_off, remembered, today, who_is_asked,
};
use super::shelf::Shelf;
use crate::support::next_edition;

/// A state of the full screen.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) name: String,
    start: Start,
    keys: String,
    /// The window becomes too small at last.
    tiny: bool,
    /// For so many seconds nobody has done anything then.
    idle: u32,
}

impl State {
    fn new(name: &str, start: Start, keys: &str) -> Self {
        Self {
            name: name.to_owned(),
            start,
            keys: keys.to_owned(),
            tiny: false,
            idle: 0,
        }
    }

    /// A hand that has reached it.
    pub(super) fn reach(&self, lang: Lang, size: (u16, u16), terminal: Terminal) -> Hand {
        let (columns, rows) = size;
        let begins_with_language = self.start.lang.is_none();
        let mut hand = Hand::new(Start {
            lang: self.start.lang.map(|_| lang),
            columns,
            rows,
            terminal,
            ..self.start.clone()
        });
        if begins_with_language && lang == Lang::En {
            hand.press("F2");
        }
        // The start page of a public machine is where a language is chosen.
        let chosen = if lang == Lang::Zh { "1" } else { "2" };
        hand.press(&self.keys.replace("LANG", chosen));
        if self.idle > 0 {
            hand.hear(Message::Idle { seconds: self.idle });
        }
        if self.tiny {
            hand.resize(30, 8);
        }
        assert_eq!(hand.left, None, "{} leaves", self.name);
        hand
    }
}

/// Opens the one saved person.
pub(super) const OPEN: &str = "2 1";

fn with(people: impl IntoIterator<Item = Profile>) -> Start {
    Start {
        shelf: Shelf::with(people),
        ..Start::default()
    }
}

fn opened(name: &str, profile: Profile, keys: &str) -> State {
    State::new(name, with([profile]), &format!("{OPEN} {keys}"))
}

/// Every state.
pub(super) fn states() -> &'static [State] {
    static STATES: OnceLock<Vec<State>> = OnceLock::new();
    STATES.get_or_init(all)
}

fn all() -> Vec<State> {
    let mut states = before_a_question();
    states.extend(questions());
    states.extend(quick_checks());
    states.extend(reviews());
    states.extend(results());
    states.extend(what_ifs());
    states.extend(dialogs());
    states.extend(hand_overs());
    states.extend(other_rules());
    states.extend(kiosk());
    states
}

/// A public machine.
fn kiosk() -> Vec<State> {
    let at_kiosk = |has_erased| Start {
        keeps: false,
        kiosk: Some(Kiosk {
            idle_seconds: 120,
            warning_seconds: 30,
            has_erased,
        }),
        ..Start::default()
    };
    let state = |name: &str, keys: &str| State::new(name, at_kiosk(false), keys);
    let gone = |state: State| State { idle: 121, ..state };
    let result = "LANG 1 1 3 1 2 1 1 2026-05-22 Enter 1 1 2027-01-31 Enter 14 Enter \
                  2 2027-06-30 Enter 3 2 1 1 Enter";
    vec![
        state("kiosk", ""),
        State::new("kiosk-erased", at_kiosk(true), ""),
        state("kiosk-before", "LANG"),
        state("kiosk-question", "LANG 1 1"),
        state("kiosk-result", result),
        state("kiosk-elsewhere", "LANG 1 3 Enter"),
        state("kiosk-checklist", &format!("{result} Tab")),
        state("kiosk-through", "LANG 1 1 Esc"),
        state("kiosk-help", "LANG 1 1 F1"),
        state("kiosk-pin", "Ctrl-C 1 2 3 4"),
        state("kiosk-pin-settings", "LANG 1 1 F10"),
        gone(state("kiosk-still-there", "LANG 1 1")),
        State {
            tiny: true,
            ..gone(state("kiosk-still-there-tiny", "LANG 1 1"))
        },
    ]
}

/// Years with a permit: none, some, one opened, a day typed.
fn years() -> Vec<State> {
    let at = |keys: &str| format!("{} {keys}", to_tab(Tab::Years));
    let held = || super::years::held(asked("e8-from-shanghai"));
    vec![
        opened("years-none", asked("e2-sublet"), &at("")),
        opened("years", held(), &at("")),
        opened("years-new", held(), &at("1 Enter 2 4")),
        opened("years-change", held(), &at("3 Enter")),
        opened(
            "years-refused",
            held(),
            &at("1 Enter 4 2 0 2 7 0 1 0 1 Enter 7"),
        ),
    ]
}

/// The states of these names.
pub(super) fn some_of(names: &[&str]) -> Vec<State> {
    let found: Vec<State> = states()
        .iter()
        .filter(|state| names.contains(&state.name.as_str()))
        .cloned()
        .collect();
    assert_eq!(found.len(), names.len(), "{names:?}");
    found
}

/// One state.
pub(super) fn state(name: &str) -> State {
    some_of(&[name]).remove(0)
}

fn before_a_question() -> Vec<State> {
    let nobody = || Start::default();
    let unkept = Start {
        keeps: false,
        ..Start::default()
    };
    let spacious = Start {
        settings: Settings {
            theme: ThemeName::LargeSpacing,
            ..Settings::default()
        },
        ..with(people())
    };
    vec![
        State::new(
            "language",
            Start {
                lang: None,
                ..nobody()
            },
            "",
        ),
        State::new("home", nobody(), ""),
        State::new("home-unkept", unkept.clone(), ""),
        State::new("home-people", full_house(), ""),
        State::new("home-person", full_house(), "Down Down"),
        State::new("home-spacious", spacious, ""),
        State::new("before", nobody(), "1"),
        State::new("before-unkept", unkept, "1"),
    ]
}

/// Many saved people: named, nameless and with a name that no window holds.
fn people() -> Vec<Profile> {
    let mut long = asked("e1-relatives");
    long.set_name(&"很长的名字 a very long name ".repeat(8));
    let mut people = vec![
        asked("e3-freelancer"),
        long,
        asked_until("e2-sublet", "home"),
        asked("e6-lapsed"),
    ];
    for id in ["e15-lost", "e15-damaged", "e18-hotel", "e13-child-of-ten"] {
        people.push(asked(id));
    }
    people
}

/// The same with damaged files, so that there are more than nine entries.
fn full_house() -> Start {
    let mut start = with(people());
    start.shelf.damaged.insert("98".to_owned(), None);
    let copy = asked("e4-company-dormitory").with_id("99");
    start.shelf.damaged.insert("99".to_owned(), Some(copy));
    start
}

fn questions() -> Vec<State> {
    let engine = engine();
    let mut states = Vec::new();
    for question in &engine.rules().questions {
        let (profile, on) = who_is_asked(&question.id);
        for (name, keys) in [("", ""), ("-why", "F4")] {
            let name = format!("question-{}{name}", question.id);
            let state = opened(&name, profile.clone(), keys);
            states.push(State {
                start: Start {
                    on,
                    ..state.start.clone()
                },
                ..state
            });
        }
    }
    let day = || asked_until("e1-relatives", "registered-on");
    let months = || asked_until("e3-freelancer", "social-insurance-months");
    states.extend([
        opened("day-typed", day(), "2026-05-22"),
        opened("day-begun", day(), "2026-05-"),
        opened("day-misread", day(), "2026-02-30 Enter"),
        opened("day-refused", day(), "2030-01-01 Enter"),
        opened("day-nothing", day(), "Enter"),
        opened("day-overlong", day(), &"你好abc".repeat(30)),
        opened("day-not-sure", day(), "Down"),
        opened("months-typed", months(), "１２"),
        opened("months-refused", months(), "99999 Enter"),
        opened(
            "answered-before",
            asked_until("e1-relatives", "home"),
            "PgUp",
        ),
        opened(
            "question-spoken-twice",
            asked_until("e2-sublet", "home"),
            "Ctrl-B",
        ),
        opened("two-people", asked_until("e2-sublet", "home"), "F3"),
        opened(
            "two-people-notes",
            asked_until("e2-sublet", "home"),
            "F3 Down F4",
        ),
        opened("two-people-day", day(), "F3 2026-05-22"),
        opened("two-people-day-notes", day(), "F3 F4 Down"),
        opened(
            "two-people-help",
            asked_until("e2-sublet", "home"),
            "F3 Tab F1",
        ),
        opened("put-off-notice", asked_until("e2-sublet", "home"), "F8"),
        State::new(
            "question-unkept",
            Start {
                keeps: false,
                ..Start::default()
            },
            "1 1",
        ),
        State::new(
            "question-not-saved",
            Start {
                shelf: Shelf::default().full(),
                ..Start::default()
            },
            "1 1 1",
        ),
        State::new(
            "question-read-only",
            Start {
                shelf: Shelf::with([asked_until("e2-sublet", "home")]).read_only(),
                ..Start::default()
            },
            OPEN,
        ),
    ]);
    states
}

/// The questions of a quick check, and everything it can come to.
fn quick_checks() -> Vec<State> {
    let nobody = |name: &str, keys: &str| {
        State::new(
            &format!("quick-{name}"),
            Start::default(),
            &format!("2 {keys}"),
        )
    };
    vec![
        nobody("question", ""),
        nobody("question-day", "1 1 3 1"),
        nobody("question-two-people", "F3 1 Tab"),
        nobody("question-no-later", "1 F8"),
        nobody("complete", "1 1 3 1 2026-01-01 Enter 1"),
        nobody("needs", "1 1 3 1 2026-01-01 Enter 2"),
        nobody("needs-from", "1 1 3 2 1 1"),
        nobody("not-yet", "1 1 3 2 6 4"),
        nobody("from", "1 1 3 1 2026-10-01 Enter 1"),
        nobody("elsewhere", "3"),
        nobody("not-needed", "1 1 1"),
        nobody("open", ". . . . . ."),
        nobody("gone-on", "1 1 3 1 2026-01-01 Enter 1 1"),
    ]
}

fn reviews() -> Vec<State> {
    let renter = || asked("e2-sublet");
    vec![
        opened("review-midway", asked_until("e2-sublet", "study"), "F5"),
        opened("review-done", renter(), "F5"),
        // Another home takes the lease off the path; the review keeps it.
        opened("review-off-path", renter(), &change("home", "1", "F5")),
        // Without an answer to "home", what was said of the lease waits.
        opened(
            "review-waiting",
            renter(),
            &format!("F5 {} Delete 1", to_answer("home")),
        ),
        opened("review-finish", put_everything_off(), ""),
        opened("review-end", renter(), "F5 End"),
    ]
}

/// From all answers to the one to a question.
pub(super) fn to_answer(question: &str) -> String {
    // What stands above the answers of the renter: the way to the result.
    let before = [
        "applicant",
        "hukou",
        "lives-in",
        "under-16",
        "permit",
        "registered",
        "registered-on",
        "work",
        "home",
        "lease-filed",
        "lease-ends",
        "study",
        "talent",
        "channel",
        "delivery",
    ];
    let place = before.iter().position(|it| *it == question);
    "Down ".repeat(1 + place.expect("an answer of the renter"))
}

/// From the result: changes an answer of the renter by its number and says yes.
pub(super) fn change(question: &str, number: &str, then: &str) -> String {
    format!("F5 {} Enter {number} 1 {then}", to_answer(question))
}

/// From the first tab of a result to another.
pub(super) fn to_tab(tab: Tab) -> String {
    "Tab ".repeat(tab as usize)
}

/// People whose results look unlike each other.
const RESULTS: [&str; 12] = [
    "e1-relatives",
    "e2-sublet",
    "e3-freelancer",
    "e5-boarding-student",
    "e6-lapsed",
    "e8-from-shanghai",
    "e13-child-of-ten",
    "filing-unsure",
    "foreign-national",
    "hong-kong-resident",
    "window-spring-festival-2026",
    "urban-hukou",
];

/// The record of a case.
fn recorded() -> Vec<State> {
    let to_record = to_tab(Tab::Record);
    let moved = format!("{to_record} 3 Enter Enter");
    let submitted = format!("{to_record} 2 Enter Enter");
    vec![
        opened("record", asked("review-plain-week"), &to_record),
        opened("record-moved", asked("review-plain-week"), &moved),
        opened("record-submitted", asked("review-plain-week"), &submitted),
        opened(
            "record-day",
            asked("review-plain-week"),
            &format!("{to_record} 2 Enter"),
        ),
        opened(
            "record-withdraw",
            asked("review-plain-week"),
            &format!("{submitted} End Enter"),
        ),
    ]
}

fn results() -> Vec<State> {
    let mut states = Vec::new();
    for id in RESULTS {
        let on = super::people::case(id).on;
        for (tab, shown) in [
            ("verdict", Tab::Verdict),
            ("checklist", Tab::Checklist),
            ("timeline", Tab::Timeline),
            ("renewal", Tab::Renewal),
            ("ways", Tab::Ways),
            ("what-if", Tab::WhatIf),
        ] {
            let state = opened(&format!("{tab}-{id}"), asked(id), &to_tab(shown));
            states.push(State {
                start: Start {
                    on,
                    ..state.start.clone()
                },
                ..state
            });
        }
    }
    for (name, id, keys) in [
        ("days", "e2-sublet", ""),
        ("days-on", "e1-relatives", "7 1"),
        ("days-back", "e6-lapsed", "8 8 4"),
        ("days-window", "window-spring-festival-2026", "7 7"),
    ] {
        let keys = format!("{} {keys}", to_tab(Tab::Days));
        let state = opened(name, asked(id), &keys);
        states.push(State {
            start: Start {
                on: super::people::case(id).on,
                ..state.start.clone()
            },
            ..state
        });
    }
    states.extend(recorded());
    states.extend(years());
    // Each by its number: an arrow may only scroll, and then the same one would be folded again.
    let mut unfold = String::new();
    for number in 1..=40 {
        for digit in number.to_string().chars() {
            unfold.extend([digit, ' ']);
        }
        unfold.push_str("F4 ");
    }
    // Each paper by its number: the last one would be folded again by the keys that are too many.
    let unfold_papers = "1 F4 2 F4 3 F4 4 F4 5 F4 6 F4 7 F4 8 F4";
    states.extend([
        opened("verdict-unfolded", asked("e2-sublet"), &unfold),
        opened(
            "checklist-unfolded",
            asked("e2-sublet"),
            &format!("Tab {unfold_papers}"),
        ),
        opened(
            "checklist-ticked",
            asked("e2-sublet"),
            "Tab Space Down Enter 2 2 0 2 6 1 2 0 1 Enter",
        ),
        opened("paper", asked("e2-sublet"), "Tab Enter"),
        opened(
            "paper-getting",
            asked("e2-sublet"),
            "Tab Enter 2 Enter Enter",
        ),
        opened(
            "paper-expected",
            asked("e2-sublet"),
            "Tab Enter 2 2 0 2 6 1 3 0 1 Enter",
        ),
        opened("paper-note", asked("e2-sublet"), "Tab Enter 4"),
        opened("checklist-replan", asked("e2-sublet"), "Tab 6 Enter 3 Home"),
        opened(
            "verdict-replan",
            asked("e2-sublet"),
            "Tab 6 Enter 3 Shift-Tab",
        ),
        opened(
            "checklist-no-way",
            asked("e2-sublet"),
            "Tab 6 Enter 3 1 Enter 3 Home",
        ),
    ]);
    states
}

/// From the result: a copy with another home.
pub(super) fn copy(then: &str) -> String {
    format!(
        "Shift-Tab Shift-Tab 1 Enter {} Enter 1 {then}",
        to_answer("home")
    )
}

fn what_ifs() -> Vec<State> {
    let renter = || asked("e2-sublet");
    let copied = |name: &str, then: &str| opened(name, renter(), &copy(then));
    vec![
        opened("what-if-review", renter(), "Shift-Tab Shift-Tab 1 Enter"),
        opened(
            "what-if-question",
            renter(),
            &format!("Shift-Tab Shift-Tab 1 Enter {} Enter", to_answer("home")),
        ),
        copied("what-if-compared", ""),
        copied("what-if-compared-end", "End"),
        copied("what-if-changed", "1 Enter"),
        copied("what-if-verdict", "Tab"),
        copied("what-if-checklist", "Tab Tab Enter"),
        copied("what-if-real", "4 Enter"),
        copied("what-if-second", "4 Enter End Enter Esc"),
        copied("what-if-discard", "3 Enter"),
        copied("what-if-kept", "2 Enter"),
        copied("what-if-warned", "4 Enter Esc"),
        opened(
            "what-if-midway",
            asked_until("e2-sublet", "study"),
            "F5 2 Enter Shift-Tab Shift-Tab 1 Enter",
        ),
    ]
}

fn dialogs() -> Vec<State> {
    let midway = || asked_until("e2-sublet", "home");
    let renter = || asked("e2-sublet");
    let holder = || asked("e5-graduated");
    let mut draft = renter();
    draft.name = None;
    vec![
        State::new("help-home", full_house(), "F1"),
        opened("help-question", midway(), "F1"),
        opened(
            "help-field",
            asked_until("e1-relatives", "registered-on"),
            "F1",
        ),
        opened("help-result", renter(), "F1"),
        opened("so-far", midway(), "F6"),
        opened("reminder", holder(), "Tab Tab Tab 1 Enter"),
        opened("reminder-marked", holder(), "Tab Tab Tab 2 Enter 1 2 Enter"),
        opened("reminder-put-off", holder(), "Tab Tab Tab 1 Enter 5"),
        opened("calendar", holder(), "Tab Tab Tab 6 Enter"),
        State::new("guide", full_house(), "F6"),
        State::new("guide-unfolded", full_house(), "F6 社保<Paste> Enter Enter"),
        State::new("guide-nothing", full_house(), "F6 没有这个词<Paste>"),
        opened("guide-above", renter(), "F5 1 Enter Tab F6"),
        State::new("settings", full_house(), "F10"),
        opened("settings-above", midway(), "F10 Down"),
        State::new("person", with([renter()]), "2"),
        State::new("person-damaged", full_house(), "End Up Up Up Up Enter"),
        State::new("resume", Start::default(), "3"),
        State::new(
            "resume-mistyped",
            full_house(),
            "End Up Up Up Enter 1 2 3 4 5 Enter",
        ),
        State::new("delete", with([renter()]), "Down Delete"),
        State::new("backup", full_house(), "End Up Up Up Up Up Enter 1"),
        State::new("rename", with([renter()]), "Down F7 你好"),
        opened(
            "effect",
            renter(),
            &format!("F5 {} Enter 1", to_answer("home")),
        ),
        opened(
            "take-out",
            renter(),
            &format!("F5 {} Delete", to_answer("home")),
        ),
        opened("keep-nothing", midway(), "F9"),
        opened("name", draft.clone(), "F7"),
        opened("name-leaving", draft.clone(), "Esc"),
        opened("name-empty", draft, "F7 Enter"),
        opened("language-above", midway(), "F2 F2"),
        State {
            tiny: true,
            ..State::new(
                "tiny",
                Start {
                    on: today(),
                    ..with([renter()])
                },
                "",
            )
        },
        State {
            tiny: true,
            ..opened("tiny-question", midway(), "")
        },
    ]
}

/// What can be taken along, where to, and how it stands.
fn hand_overs() -> Vec<State> {
    let start = |outlets: Option<Outlets>, print: PrintSettings| Start {
        outlets,
        settings: Settings {
            print,
            ..Settings::default()
        },
        ..with([asked("e5-graduated")])
    };
    let found = || start(Some(super::hand_over::machine()), PrintSettings::default());
    let receipts = PrintSettings {
        receipt: Some(Receipt::Device("/dev/usb/lp0".to_owned())),
        ..PrintSettings::default()
    };
    let none = Outlets {
        no_printers: Some(Notice::of(
            "deliver-no-program",
            &[("program", "lpstat".into()), ("said", "".into())],
        )),
        ..Outlets::default()
    };
    let state = |name: &str, start: Start, keys: &str| {
        State::new(name, start, &format!("{OPEN} Ctrl-P {keys}"))
    };
    vec![
        state("hand-over", found(), ""),
        state("hand-over-looking", start(None, receipts), ""),
        state(
            "hand-over-none",
            start(Some(none), PrintSettings::default()),
            "",
        ),
        state("hand-over-form", found(), "3"),
        state("hand-over-folder", found(), "5 1"),
        state("hand-over-working", found(), "1"),
        state("qr-days", found(), "6"),
        state("qr-checklist", found(), "7"),
        state("qr-help", found(), "7 F1"),
    ]
}

/// Somebody who was saved under this edition of the rules, opened under the next one.
fn other_rules() -> Vec<State> {
    let start = || Start {
        engine: next_edition::engine(),
        ..with([remembered("e2-sublet")])
    };
    vec![
        State::new("since", start(), OPEN),
        State::new("since-end", start(), &format!("{OPEN} End")),
        State::new("since-review", start(), &format!("{OPEN} Esc F5 End")),
    ]
}

/// The sets of signs all invariants hold in.
pub(super) const TERMINALS: [Terminal; 3] = [UNICODE, ASCII, AMBIGUOUS];

/// A window of each class.
pub(super) const SIZES: [(u16, u16); 3] = [(100, 30), (80, 24), (48, 16)];

pub(super) const UNICODE: Terminal = Terminal {
    color: true,
    ascii: false,
    ambiguous_wide: false,
};

pub(super) const ASCII: Terminal = Terminal {
    ascii: true,
    ..UNICODE
};

pub(super) const AMBIGUOUS: Terminal = Terminal {
    ambiguous_wide: true,
    ..UNICODE
};
