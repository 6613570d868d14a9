//! [`Settings`] → config text. The file is the person's: their comments, their order and their spaces
//! stay, and only what differs is written.

#[cfg(test)]
mod tests;

use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

use super::print::key as print;
use super::read::key;
use super::{PrintSettings, Receipt, Role, RoleStyle, Settings};

/// The text of the settings file with these settings in it.
///
/// Of `original`, which is empty where there is no file yet, only the values that differ change. What
/// is left out and has its default stays out. A text that is no TOML is kept as comments below the
/// settings, since nothing can be changed in it and nothing of it should be lost.
pub fn changed_text(original: &str, settings: &Settings) -> String {
    let Ok(mut document) = original.parse::<DocumentMut>() else {
        let mut text = changed_text("", settings);
        for line in original.lines() {
            text.push_str("# ");
            text.push_str(line);
            text.push('\n');
        }
        return text;
    };
    change(&mut document, settings);
    with_line_ends_of(original, document.to_string())
}

/// The editing leaves plain line ends, and a file from Windows has others.
fn with_line_ends_of(original: &str, text: String) -> String {
    if original.contains("\r\n") {
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        text
    }
}

fn change(document: &mut DocumentMut, settings: &Settings) {
    let before = Settings::default();
    put(
        document,
        key::LANG,
        settings.lang.map(|lang| lang.code().into()),
    );
    for (key, value, default) in [
        (key::THEME, settings.theme.name(), before.theme.name()),
        (key::SYMBOLS, settings.symbols.name(), before.symbols.name()),
    ] {
        if document.contains_key(key) || value != default {
            put(document, key, Some(value.into()));
        }
    }
    for (key, value) in [
        (key::MOUSE, settings.mouse),
        (key::BOTH_LANGUAGES, settings.both_languages),
        (key::TALLY, settings.tally),
    ] {
        if document.contains_key(key) || value {
            put(document, key, Some(value.into()));
        }
    }
    change_roles(document, settings);
    change_lead_times(document, settings);
    change_print(document, &settings.print);
}

/// Writes how paper is printed, where it is otherwise than it stands there.
fn change_print(document: &mut DocumentMut, settings: &PrintSettings) {
    let before = PrintSettings::default();
    let is_table = document
        .get(key::PRINT)
        .is_some_and(|item| item.as_table_like().is_some());
    if !is_table {
        if *settings == before && !document.contains_key(key::PRINT) {
            return;
        }
        document.insert(key::PRINT, Item::Table(Table::new()));
    }
    let words = |command: &[String]| -> Value { command.iter().collect::<Array>().into() };
    let (device, command) = match &settings.receipt {
        Some(Receipt::Device(path)) => (Some(path.into()), None),
        Some(Receipt::Command(command)) => (None, Some(words(command))),
        None => (None, None),
    };
    let columns = i64::try_from(settings.receipt_columns).unwrap_or(i64::MAX);
    let values = [
        (
            print::COMMAND,
            Some(words(&settings.command)),
            settings.command == before.command,
        ),
        (
            print::PRINTER,
            settings.printer.as_ref().map(Value::from),
            false,
        ),
        (
            print::LAYOUT,
            Some(settings.layout.name().into()),
            settings.layout == before.layout,
        ),
        (print::RECEIPT, device, false),
        (print::RECEIPT_COMMAND, command, false),
        (
            print::RECEIPT_COLUMNS,
            Some(columns.into()),
            settings.receipt_columns == before.receipt_columns,
        ),
        (
            print::SECONDS,
            Some(i64::from(settings.seconds).into()),
            settings.seconds == before.seconds,
        ),
    ];
    let mut comments = String::new();
    let table = document.get_mut(key::PRINT);
    if let Some(table) = table.and_then(Item::as_table_like_mut) {
        for (key, value, is_default) in values {
            match value {
                // What is left out and has its default stays out.
                Some(_) if is_default && !table.contains_key(key) => {}
                Some(value) => set(table, key, value),
                None => comments += &remove(table, key),
            }
        }
    }
    keep_at_the_end(document, &comments);
}

/// Writes the days ahead of which somebody wants to be reminded, where others stand there.
fn change_lead_times(document: &mut DocumentMut, settings: &Settings) {
    let is_table = document
        .get(key::REMINDERS)
        .is_some_and(|item| item.as_table_like().is_some());
    if !is_table {
        if settings.lead_times.is_empty() && !document.contains_key(key::REMINDERS) {
            return;
        }
        document.insert(key::REMINDERS, Item::Table(Table::new()));
    }
    let mut comments = String::new();
    let reminders = document.get_mut(key::REMINDERS);
    if let Some(reminders) = reminders.and_then(Item::as_table_like_mut) {
        let there: Vec<String> = reminders.iter().map(|(kind, _)| kind.to_owned()).collect();
        for kind in there {
            if !settings.lead_times.contains_key(&kind) {
                comments += &remove(reminders, &kind);
            }
        }
        for (kind, days) in &settings.lead_times {
            put_days(reminders, kind, days);
        }
    }
    keep_at_the_end(document, &comments);
}

/// Writes a list of days, unless the same stands there.
fn put_days(reminders: &mut dyn TableLike, kind: &str, days: &[u32]) {
    let days: Vec<i64> = days.iter().copied().map(i64::from).collect();
    let there = reminders.get(kind).and_then(Item::as_array);
    let is_same = there.is_some_and(|there| {
        there.len() == days.len()
            && there
                .iter()
                .zip(&days)
                .all(|(there, day)| there.as_integer() == Some(*day))
    });
    if !is_same {
        set(reminders, kind, days.into_iter().collect::<Array>().into());
    }
}

fn change_roles(document: &mut DocumentMut, settings: &Settings) {
    let is_table = document
        .get(key::ROLES)
        .is_some_and(|item| item.as_table_like().is_some());
    if !is_table {
        if settings.roles.is_empty() && !document.contains_key(key::ROLES) {
            return;
        }
        document.insert(key::ROLES, Item::Table(Table::new()));
    }
    let mut comments = String::new();
    let roles = document.get_mut(key::ROLES);
    if let Some(roles) = roles.and_then(Item::as_table_like_mut) {
        for role in Role::ALL {
            match settings.roles.get(role) {
                Some(style) => put_style(roles, role, style),
                None => comments += &remove(roles, role.name()),
            }
        }
    }
    keep_at_the_end(document, &comments);
}

/// Writes how a role looks, unless what stands there means the same in other words.
fn put_style(roles: &mut dyn TableLike, role: Role, style: RoleStyle) {
    let text = roles.get(role.name()).and_then(Item::as_str);
    if text.map(RoleStyle::parse) != Some(Ok(style)) {
        set(roles, role.name(), style.to_string().into());
    }
}

/// Writes the value of a key of the file itself, or takes the key out.
fn put(document: &mut DocumentMut, key: &str, value: Option<Value>) {
    let Some(value) = value else {
        let comments = remove(document.as_table_mut(), key);
        keep_at_the_end(document, &comments);
        return;
    };
    let header = header(document);
    let table = document.as_table_mut();
    set(table, key, value);
    if let (false, Some(mut key)) = (header.is_empty(), table.key_mut(key)) {
        key.leaf_decor_mut().set_prefix(header);
    }
}

/// Takes out the comments of a file that holds nothing else, so that they can stand above its first
/// key: new keys would be written above them.
fn header(document: &mut DocumentMut) -> String {
    let trailing = document.trailing().as_str().unwrap_or("");
    if !document.is_empty() || trailing.trim().is_empty() {
        return String::new();
    }
    let mut header = trailing.to_owned();
    if !header.ends_with('\n') {
        header.push('\n');
    }
    document.set_trailing("");
    header
}

/// Writes a value in the place of the one that is there, with the spaces and the comment around it.
fn set(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(there) => {
            let same = match (&*there, &value) {
                (Value::String(there), Value::String(value)) => there.value() == value.value(),
                (Value::Boolean(there), Value::Boolean(value)) => there.value() == value.value(),
                (Value::Integer(there), Value::Integer(value)) => there.value() == value.value(),
                (Value::Array(there), Value::Array(value)) => {
                    let texts = |list: &Array| -> Option<Vec<String>> {
                        let texts = list.iter().map(|it| it.as_str().map(str::to_owned));
                        texts.collect()
                    };
                    texts(there).is_some() && texts(there) == texts(value)
                }
                _ => false,
            };
            if !same {
                *value.decor_mut() = there.decor().clone();
                *there = value;
            }
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

/// Takes a key out. The comments above and behind it go to the next key, since they may speak of more
/// than it; where there is none, they come back.
fn remove(table: &mut dyn TableLike, key: &str) -> String {
    if !table.contains_key(key) {
        return String::new();
    }
    let mut comments = String::new();
    if let Some(above) = table.key(key).and_then(|key| key.leaf_decor().prefix()) {
        comments.push_str(above.as_str().unwrap_or(""));
    }
    let value = table.get(key).and_then(Item::as_value);
    if let Some(behind) = value.and_then(|value| value.decor().suffix()) {
        let behind = behind.as_str().unwrap_or("").trim();
        if !behind.is_empty() {
            comments.push_str(behind);
            comments.push('\n');
        }
    }
    let next = table
        .iter()
        .map(|(other, _)| other.to_owned())
        .skip_while(|other| other != key)
        .nth(1);
    table.remove(key);
    if next.is_some_and(|next| put_in_front(table, &next, &comments)) {
        comments.clear();
    }
    comments
}

/// Puts comments in front of a key, or of the heading of its table; false where they would get lost.
fn put_in_front(table: &mut dyn TableLike, key: &str, comments: &str) -> bool {
    let Some((mut key, item)) = table.get_key_value_mut(key) else {
        return false;
    };
    let decor = match item {
        Item::Value(_) => key.leaf_decor_mut(),
        Item::Table(table) if !table.is_dotted() => table.decor_mut(),
        _ => return false,
    };
    let own = decor.prefix().and_then(|own| own.as_str()).unwrap_or("");
    decor.set_prefix(format!("{comments}{own}"));
    true
}

/// Keeps the comments of a key that was taken out and had none after it.
fn keep_at_the_end(document: &mut DocumentMut, comments: &str) {
    if !comments.trim().is_empty() {
        let trailing = document.trailing().as_str().unwrap_or("");
        document.set_trailing(format!("{comments}{trailing}"));
    }
}
