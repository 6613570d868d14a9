//! Both languages hold the same messages, and the code names only messages that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use juzhu::i18n::{Lang, Value, tr_with};

/// Message or `message.attribute` → the variables in it.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_hold_the_same_messages_with_the_same_variables() {
    let chinese = messages_of("zh-CN");
    let english = messages_of("en");
    assert!(!chinese.is_empty());
    for (file, messages) in &chinese {
        let other = english
            .get(file)
            .unwrap_or_else(|| panic!("en/{file} is missing"));
        assert_eq!(messages, other, "{file}");
    }
    assert_eq!(
        chinese.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>()
    );
}

/// Fails also when a new file of messages is not in the binary yet: touch `src/i18n/messages.rs` then.
#[test]
fn every_message_can_be_said() {
    for (locale, lang) in [("zh-CN", Lang::Zh), ("en", Lang::En)] {
        for (key, variables) in messages_of(locale).into_values().flatten() {
            let variables: Vec<_> = variables
                .iter()
                .map(|variable| (variable.as_str(), Value::from(2)))
                .collect();
            let said = tr_with(lang, &key, &variables);
            assert_ne!(said, format!("{{{key}}}"), "{locale}");
        }
    }
}

#[test]
fn no_message_stands_in_two_files() {
    let mut seen = BTreeMap::new();
    for (file, messages) in messages_of("en") {
        for key in messages.into_keys() {
            if let Some(other) = seen.insert(key.clone(), file.clone()) {
                panic!("{key} stands in {other} and in {file}");
            }
        }
    }
}

#[test]
fn every_message_the_code_names_exists() {
    let known: BTreeSet<String> = messages_of("en")
        .into_values()
        .flat_map(BTreeMap::into_keys)
        .collect();
    let mut named = 0;
    for path in files_below(&root().join("src"), "rs") {
        let code = fs::read_to_string(&path).expect("source is readable");
        // What stands behind the tests of a file may name messages that are missing on purpose.
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
        for key in keys_named_in(code) {
            named += 1;
            assert!(known.contains(key), "{}: no message {key}", path.display());
        }
    }
    assert!(named > 0, "the search finds nothing any more");
}

#[test]
fn the_search_finds_keys_in_code() {
    let code = r#"tr(lang, "one"); i18n::tr_with(
        self.lang,
        "two",
        &[("attr(lang, ", 1.into())]); str(lang, "three"); tr(lang, key)"#;
    assert_eq!(keys_named_in(code), ["one", "two"]);
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// File name → its messages.
fn messages_of(locale: &str) -> BTreeMap<String, Messages> {
    files_below(&root().join("assets/locales").join(locale), "ftl")
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("messages are readable");
            let name = path.file_name().expect("a file has a name");
            (name.to_string_lossy().into_owned(), messages_in(&text))
        })
        .collect()
}

fn messages_in(text: &str) -> Messages {
    let mut messages = Messages::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split('=').next().unwrap_or("").trim();
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            head.clone_into(&mut message);
            current.clone_from(&message);
            let twice = messages.insert(current.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{current} stands twice");
        } else if let Some(attribute) = head.strip_prefix('.') {
            current = format!("{message}.{attribute}");
            messages.insert(current.clone(), BTreeSet::new());
        }
        if let Some(variables) = messages.get_mut(&current) {
            variables.extend(variables_in(line));
        }
    }
    messages
}

fn variables_in(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    })
}

/// The literal second arguments of `tr(…)` and `tr_with(…)`.
fn keys_named_in(code: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    for call in ["tr(", "tr_with("] {
        for (at, _) in code.match_indices(call) {
            let before = code[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' {
                continue;
            }
            let Some((_, behind)) = code[at..].split_once(',') else {
                continue;
            };
            if let Some(literal) = behind.trim_start().strip_prefix('"') {
                keys.extend(literal.split('"').next());
            }
        }
    }
    keys
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is readable") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
