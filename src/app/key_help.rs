//! What the keys do, in words, from the same table as the keys themselves.

use std::fmt::Write as _;

use super::key::Key;
use super::keymap::{bindings_in, takes_digits};
use super::kiosk::Machine;
use super::place::Place;
use crate::i18n::{Lang, tr, tr_with};

/// What the keys do, place by place, for `--print-keys`.
pub fn print_keys(machine: Machine, lang: Lang) -> String {
    let mut text = String::new();
    for place in Place::ALL {
        let _ = writeln!(text, "{}", tr(lang, &format!("place-{}", place.name())));
        for line in help_lines(machine, place, lang) {
            let _ = writeln!(text, "  {line}");
        }
        text.push('\n');
    }
    text
}

/// What the keys do in a place, a line each.
pub fn help_lines(machine: Machine, place: Place, lang: Lang) -> Vec<String> {
    let line = |keys: String, name: &str| {
        // Where nothing is saved and only staff leave, other words are true.
        let own = matches!(name, "leave" | "quit" | "suspend" | "settings");
        let what = match machine {
            Machine::Public if own => tr(lang, &format!("help-{name}-public")),
            _ => tr(lang, &format!("help-{name}")),
        };
        tr_with(
            lang,
            "help-line",
            &[("keys", keys.into()), ("what", what.into())],
        )
    };
    let mut lines = Vec::new();
    if takes_digits(place) {
        lines.push(line("1 2 3".to_owned(), "digit"));
    }
    let mut told: Vec<&str> = Vec::new();
    for binding in bindings_in(machine, place) {
        let name = binding.action.name();
        if told.contains(&name) {
            continue;
        }
        told.push(name);
        let same = bindings_in(machine, place).filter(|other| other.action == binding.action);
        let keys: Vec<String> = same.flat_map(|it| it.keys).map(Key::to_string).collect();
        lines.push(line(keys.join("  "), name));
    }
    lines
}
