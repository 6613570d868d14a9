//! Problems as text: the line itself, a caret under the place, what to do.

use std::collections::HashMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::diagnostic::Diagnostic;
use super::lines::Lines;
use super::printable::{replaced, shown};
use super::source::SourceFile;
use crate::i18n::Lang;

/// The part of a line around a place, ready to print.
struct Excerpt {
    text: String,
    span: Range<usize>,
}

/// So many characters are shown before the place, and so many from it on. Lines of rule files are
/// longer than a terminal is wide, and one of a broken file can be a megabyte.
const BEFORE: usize = 36;
const AFTER: usize = 64;
/// A caret line no longer than this says enough.
const LONGEST_CARET: usize = 40;

fn excerpt(line_start: usize, line: &str, span: &Range<usize>) -> Excerpt {
    let characters: Vec<(usize, char)> = line.char_indices().collect();
    let first = characters.partition_point(|&(place, _)| line_start + place < span.start);
    let past = characters.partition_point(|&(place, _)| line_start + place < span.end);
    let past = past.clamp(first, first + LONGEST_CARET);
    let from = first.saturating_sub(BEFORE);
    let to = (first + AFTER).min(characters.len());
    let mut text = String::new();
    if from > 0 {
        text.push('…');
    }
    let mut place = text.len()..text.len();
    for (index, &(_, character)) in characters.iter().enumerate().take(to).skip(from) {
        if index == first {
            place.start = text.len();
        }
        text.push(if character == '\t' {
            ' '
        } else {
            replaced(character)
        });
        if index < first || index < past {
            place.end = text.len();
        }
    }
    if first >= to {
        place.start = text.len();
    }
    if to < characters.len() {
        text.push('…');
    }
    place.end = place.end.max(place.start);
    Excerpt { text, span: place }
}

/// See [`super::Problems::render`].
pub(super) fn render(
    diagnostics: &[Diagnostic],
    sources: &[SourceFile],
    lang: Lang,
    color: bool,
) -> String {
    let mut text = blocks(diagnostics, sources, (lang, color), Heading::Labelled);
    text.push('\n');
    text.push_str(&count(diagnostics.len(), lang));
    text.push('\n');
    text
}

/// See [`super::Problems::sentences`].
pub(super) fn sentences(
    diagnostics: &[Diagnostic],
    sources: &[SourceFile],
    lang: Lang,
    color: bool,
) -> String {
    let mut text = blocks(diagnostics, sources, (lang, color), Heading::Bare);
    text.truncate(text.trim_end().len());
    text
}

/// What stands before a problem's sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    /// `error[code]: `
    Labelled,
    /// Nothing.
    Bare,
}

/// Each problem with its place and what to do, with empty lines between them.
fn blocks(
    diagnostics: &[Diagnostic],
    sources: &[SourceFile],
    (lang, color): (Lang, bool),
    heading: Heading,
) -> String {
    let lines = lines_by_file(diagnostics, sources);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in diagnostics {
        if !text.is_empty() {
            text.push('\n');
        }
        let lines = lines.get(diagnostic.file.as_str());
        let report = renderer.render(&[group(diagnostic, lines, lang, heading)]);
        for line in report.lines().filter(|line| !is_file_mark(line)) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// Whether a line holds nothing but the sign for "another file".
///
/// The place is given apart from the snippet, because the snippet is only a part of its line and
/// would count its column wrong; the renderer then announces the snippet as one of another file.
fn is_file_mark(line: &str) -> bool {
    if !line.contains(":::") {
        return false;
    }
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or("").trim();
    let rest = parts.map(|part| part.split_once('m').map_or("", |(_, text)| text.trim()));
    std::iter::once(first)
        .chain(rest)
        .all(|text| text.is_empty() || text == ":::")
}

fn lines_by_file<'t>(
    diagnostics: &[Diagnostic],
    sources: &'t [SourceFile],
) -> HashMap<&'t str, Lines<'t>> {
    sources
        .iter()
        .filter(|source| {
            diagnostics
                .iter()
                .any(|diagnostic| diagnostic.file == source.name)
        })
        .map(|source| (source.name.as_str(), Lines::new(&source.text)))
        .collect()
}

fn group<'t>(
    diagnostic: &'t Diagnostic,
    lines: Option<&Lines<'t>>,
    lang: Lang,
    heading: Heading,
) -> annotate_snippets::Group<'t> {
    let (error, help) = match lang {
        Lang::Zh => ("错误", "建议"),
        Lang::En => ("error", "help"),
    };
    let message = diagnostic.message.get(lang);
    let title = match heading {
        Heading::Labelled => {
            let title = Level::ERROR.with_name(error).primary_title(message);
            title.id(diagnostic.code.as_str())
        }
        Heading::Bare => Level::ERROR.no_name().primary_title(message),
    };
    let mut origin = Origin::path(shown_path(&diagnostic.file));
    let mut group = match (lines, &diagnostic.span) {
        (Some(lines), Some(span)) => {
            let (number, column) = lines.position(span.start);
            origin = origin.line(number).char_column(column);
            let (start, line) = lines.line(number - 1);
            let excerpt = excerpt(start, line, span);
            title.element(origin).element(
                Snippet::source(excerpt.text)
                    .line_start(number)
                    .annotation(AnnotationKind::Primary.span(excerpt.span)),
            )
        }
        _ => title.element(origin),
    };
    if let Some(suggestion) = &diagnostic.suggestion {
        group = group.element(Level::HELP.with_name(help).message(suggestion.get(lang)));
    }
    group
}

fn shown_path(path: &str) -> String {
    path.chars().map(replaced).collect()
}

fn count(problems: usize, lang: Lang) -> String {
    match (lang, problems) {
        (Lang::Zh, _) => format!("共 {problems} 处问题"),
        (Lang::En, 1) => "1 problem".to_owned(),
        (Lang::En, _) => format!("{problems} problems"),
    }
}

/// See [`super::Problems::summary`].
pub(super) fn summary(diagnostics: &[Diagnostic], sources: &[SourceFile], lang: Lang) -> String {
    let Some(first) = diagnostics.first() else {
        return count(0, lang);
    };
    let source = sources.iter().find(|source| source.name == first.file);
    let place = match (source, &first.span) {
        (Some(source), Some(span)) => {
            let (line, column) = Lines::new(&source.text).position(span.start);
            format!("{}:{line}:{column}", shown_path(&first.file))
        }
        _ => shown_path(&first.file),
    };
    let message = shown(first.message.get(lang));
    let more = diagnostics.len() - 1;
    match (lang, more) {
        (_, 0) => format!("{place}: {message}"),
        (Lang::Zh, _) => format!("{place}: {message}（另有 {more} 处问题）"),
        (Lang::En, 1) => format!("{place}: {message} (and one more problem)"),
        (Lang::En, _) => format!("{place}: {message} (and {more} more problems)"),
    }
}
