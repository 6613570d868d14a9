//! The list of what can be done, and which key does it where.

use std::collections::BTreeSet;

use juzhu::app::action::Action;
use juzhu::app::key::{Code, Key};
use juzhu::app::key_help::{help_lines, print_keys};
use juzhu::app::keymap::{BINDINGS, action_of, bindings_in, takes_digits};
use juzhu::app::kiosk::Machine;
use juzhu::app::place::Place;
use juzhu::i18n::{Lang, tr};

/// Every place of every machine.
fn everywhere() -> impl Iterator<Item = (Machine, Place)> {
    let machines = Machine::ALL.into_iter();
    machines.flat_map(|machine| Place::ALL.map(|place| (machine, place)))
}

#[test]
fn no_key_is_bound_twice_in_a_place() {
    for (machine, place) in everywhere() {
        let mut bound = BTreeSet::new();
        for binding in bindings_in(machine, place) {
            for key in binding.keys {
                assert!(bound.insert(*key), "{key} in {place:?}");
                assert_eq!(
                    action_of(machine, place, *key),
                    Some(binding.action),
                    "{key} in {place:?}"
                );
            }
        }
        let digits = ('1'..='9').map(Key::char);
        let bound_digits = digits.filter(|digit| bound.contains(digit)).count();
        assert_eq!(
            bound_digits, 0,
            "digits are numbers of a list or text: {place:?}"
        );
    }
}

/// In a field characters are text, but for the few that no answer begins with.
#[test]
fn fields_take_characters() {
    let machine = Machine::Own;
    for (place, commands) in [
        (Place::EmptyField, ".-/+*".to_owned()),
        (Place::Field, "+".to_owned()),
        (Place::Name, String::new()),
    ] {
        let bound: String = ('!'..='~')
            .filter(|character| action_of(machine, place, Key::char(*character)).is_some())
            .collect();
        let sorted = |text: &str| text.chars().collect::<BTreeSet<char>>();
        let starred = place == Place::Field;
        let expected = if starred { commands + "*" } else { commands };
        assert_eq!(sorted(&bound), sorted(&expected), "{place:?}");
    }
}

#[test]
fn help_tells_every_binding_of_a_place() {
    for lang in Lang::ALL {
        for (machine, place) in everywhere() {
            let help = help_lines(machine, place, lang).join("\n");
            for binding in bindings_in(machine, place) {
                let name = binding.action.name();
                let own = matches!(name, "leave" | "quit" | "suspend" | "settings");
                let what = match machine {
                    Machine::Public if own => tr(lang, &format!("help-{name}-public")),
                    _ => tr(lang, &format!("help-{name}")),
                };
                assert!(help.contains(&what), "{place:?} does not say {what}");
                for key in binding.keys {
                    let words = help.split([' ', ':', '：', '\n']);
                    let told = words.into_iter().any(|word| word == key.to_string());
                    assert!(
                        told || *key == Key::char(':'),
                        "{place:?} does not tell {key}:\n{help}"
                    );
                }
            }
            assert_eq!(help.contains("1 2 3"), takes_digits(place));
            assert!(!help.contains('{'), "{help}");
        }
        for (machine, place) in everywhere() {
            let all = print_keys(machine, lang);
            assert!(all.contains(&tr(lang, &format!("place-{}", place.name()))));
        }
    }
}

#[test]
fn every_action_has_its_words_where_they_are_shown() {
    for lang in Lang::ALL {
        for binding in BINDINGS {
            let name = binding.action.name();
            let keys = if binding.footer > 0 {
                &["help", "key"][..]
            } else {
                &["help"]
            };
            for kind in keys {
                let key = format!("{kind}-{name}");
                assert_ne!(tr(lang, &key), format!("{{{key}}}"), "{lang:?}");
            }
        }
    }
}

/// On the wire Ctrl-I is Tab, Ctrl-J and Ctrl-M are Enter, Ctrl-H is Backspace; Ctrl-S and Ctrl-Q hold
/// up the output, and the others belong to screen and zellij. Ctrl-B belongs to tmux: what it does here has
/// another key.
#[test]
fn keys_that_mean_something_else_to_a_terminal_do_nothing() {
    for (machine, place) in everywhere() {
        for character in "ijmhsqago[\\ ".chars() {
            let key = Key::ctrl(character);
            assert_eq!(action_of(machine, place, key), None, "{key} in {place:?}");
        }
    }
}

/// An input method sends other characters for the same keys.
#[test]
fn full_width_characters_are_the_same_keys() {
    for (machine, place) in everywhere() {
        for (wide, narrow) in [
            ('１', '1'),
            ('０', '0'),
            ('？', '?'),
            ('。', '.'),
            ('－', '-'),
            ('／', '/'),
            ('＊', '*'),
            ('＋', '+'),
            ('Ｑ', 'q'),
            ('　', ' '),
        ] {
            let [wide, narrow] = [wide, narrow].map(|it| action_of(machine, place, Key::char(it)));
            assert_eq!(wide, narrow, "{place:?}");
        }
    }
    assert_eq!(
        action_of(Machine::Own, Place::Options, Key::char('３')),
        Some(Action::Digit(3))
    );
}

/// Whatever cannot be typed with an input method on, or sent by every terminal, is a second name.
#[test]
fn the_first_name_of_everything_is_no_letter() {
    for (machine, place) in everywhere() {
        let mut seen = BTreeSet::new();
        for binding in bindings_in(machine, place) {
            let first = seen.insert(binding.action.name());
            let letters = binding
                .keys
                .iter()
                .all(|key| matches!(key.code, Code::Char(it) if it.is_alphabetic()) && !key.ctrl);
            assert!(!first || !letters, "{:?} in {place:?}", binding.action);
        }
    }
}
