//! One file, parsed as TOML.

use std::ops::Range;

use toml::de::DeTable;

use super::super::lines::Lines;
use super::super::problem;
use super::super::source::SourceFile;
use super::{Log, Sink, Table};

/// A parsed file. Of a file that is broken or missing, what could be saved of it.
pub(crate) struct Document<'t> {
    root: DeTable<'t>,
    log: Log<'t>,
    /// Whether it was there and was TOML, so that a name it does not hold does not exist.
    pub(crate) sound: bool,
}

impl<'t> Document<'t> {
    /// A file that is not there; somebody has said so.
    pub(crate) fn absent(name: &'t str, sink: &'t Sink) -> Self {
        Self {
            root: DeTable::new(),
            log: Log::new(name, "", sink).silent(),
            sound: false,
        }
    }

    /// Parses a file and reports what is wrong with it as a file and as TOML.
    pub(crate) fn open(file: &'t SourceFile, sink: &'t Sink) -> Self {
        let log = Log::new(&file.name, &file.text, sink);
        if let Some(trouble) = &file.trouble {
            log.report(None, problem::unreadable(trouble));
            return Self::absent(&file.name, sink);
        }
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        report_syntax(&errors, file, log);
        // What stands twice is read once, and a day that does not exist is passed over.
        let sound = errors
            .iter()
            .all(|error| problem::hides_nothing(error.message()));
        Self {
            root: root.into_inner(),
            log: if sound { log } else { log.silent() },
            sound,
        }
    }

    /// The whole file as a table.
    pub(crate) fn root(&'t self) -> Table<'t> {
        Table::new(&self.root, None, self.log)
    }

    /// As [`Document::root`], but what is wrong in it is not written down.
    pub(crate) fn silent_root(&'t self) -> Table<'t> {
        Table::new(&self.root, None, self.log.silent())
    }
}

/// Reports what is no TOML, once a line: after its first mistake the rest of a line is noise.
fn report_syntax(errors: &[toml::de::Error], file: &SourceFile, log: Log<'_>) {
    if errors.is_empty() {
        return;
    }
    let lines = Lines::new(&file.text);
    let mut last_line = None;
    for error in errors {
        let line = error.span().map(|span| lines.index(span.start));
        if line.is_none() || line != last_line {
            match error
                .span()
                .and_then(|span| control_character(&lines, &span))
            {
                Some((place, character)) if error.message() != problem::DUPLICATE_KEY => {
                    log.report(Some(place), problem::control_character(character));
                }
                _ => log.report(error.span(), problem::syntax(error.message())),
            }
        }
        last_line = line;
    }
}

/// The first character of a line that steers a terminal: TOML forbids it, and what the parser says of
/// it speaks of quotation marks.
fn control_character<'t>(
    lines: &Lines<'t>,
    place: &Range<usize>,
) -> Option<(Range<usize>, &'t str)> {
    let (start, line) = lines.line(lines.index(place.start));
    let forbidden =
        |character: char| character.is_ascii_control() && !matches!(character, '\t' | '\r');
    let (at, found) = line
        .char_indices()
        .find(|&(_, character)| forbidden(character))?;
    let end = at + found.len_utf8();
    Some((start + at..start + end, line.get(at..end)?))
}
