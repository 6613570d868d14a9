//! All problems of one reading, with the texts needed to show them.

use std::fmt;

use super::diagnostic::Diagnostic;
use super::lines::Lines;
use super::render;
use super::source::SourceFile;
use crate::i18n::Lang;

/// Every problem found, by the names of the files and then by place, and the files themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    diagnostics: Vec<Diagnostic>,
    sources: Vec<SourceFile>,
}

impl Problems {
    pub(crate) fn new(mut diagnostics: Vec<Diagnostic>, sources: Vec<SourceFile>) -> Self {
        diagnostics.sort_by(|one, other| place(one).cmp(&place(other)));
        diagnostics.dedup();
        Self {
            diagnostics,
            sources,
        }
    }

    /// The problems, at least one.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Line and column (both from 1, the column in characters) at which a problem begins.
    pub fn line_and_column(&self, diagnostic: &Diagnostic) -> Option<(usize, usize)> {
        let text = self.source(&diagnostic.file)?;
        let span = diagnostic.span.as_ref()?;
        Some(Lines::new(text).position(span.start))
    }

    /// All of it as text for people: each problem with its file, line, column, the line itself with a
    /// caret under the place, and what to do. With `color`, in the colours of a terminal.
    pub fn render(&self, lang: Lang, color: bool) -> String {
        render::render(&self.diagnostics, &self.sources, lang, color)
    }

    /// As [`Problems::render`], to stand behind words that already say that something is wrong: each
    /// problem begins with its sentence, and nothing is counted.
    pub fn sentences(&self, lang: Lang, color: bool) -> String {
        render::sentences(&self.diagnostics, &self.sources, lang, color)
    }

    /// One sentence: what is wrong first, where, and how many more there are.
    pub fn summary(&self, lang: Lang) -> String {
        render::summary(&self.diagnostics, &self.sources, lang)
    }

    fn source(&self, name: &str) -> Option<&str> {
        let source = self.sources.iter().find(|source| source.name == name)?;
        Some(&source.text)
    }
}

/// By file, then by place; what is about a whole file comes first.
fn place(diagnostic: &Diagnostic) -> (&str, Option<(usize, usize)>, &str) {
    let span = diagnostic.span.as_ref();
    (
        &diagnostic.file,
        span.map(|span| (span.start, span.end)),
        diagnostic.code.as_str(),
    )
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.summary(Lang::En))
    }
}

impl std::error::Error for Problems {}
