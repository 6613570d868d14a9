//! Where readers write down what is wrong.

use std::cell::RefCell;
use std::ops::Range;

use super::super::Diagnostic;
use super::super::problem::Problem;

/// A place in a file, in bytes; `None` is the file as a whole.
pub(crate) type Span = Option<Range<usize>>;

/// All problems found so far, of all files.
pub(crate) type Sink = RefCell<Vec<Diagnostic>>;

/// The log of one file.
#[derive(Clone, Copy)]
pub(crate) struct Log<'t> {
    file: &'t str,
    text: &'t str,
    sink: Option<&'t Sink>,
}

impl<'t> Log<'t> {
    /// A log that writes to `sink`.
    pub(crate) const fn new(file: &'t str, text: &'t str, sink: &'t Sink) -> Self {
        Self {
            file,
            text,
            sink: Some(sink),
        }
    }

    /// The same file, but nothing is written: for a first look, and for what is left of a file that
    /// is broken anyway.
    pub(crate) const fn silent(self) -> Self {
        Self { sink: None, ..self }
    }

    /// Writes down a problem.
    pub(crate) fn report(self, span: Span, problem: Problem) {
        if let Some(sink) = self.sink {
            let diagnostic = Diagnostic::new(self.file, span, problem);
            sink.borrow_mut().push(diagnostic);
        }
    }

    /// What stands at a place of the file.
    pub(crate) fn text(self, place: &Range<usize>) -> Option<&'t str> {
        self.text.get(place.clone())
    }

    /// The number of the line in which a place begins, from 1.
    pub(crate) fn line(self, span: &Span) -> usize {
        let start = span.as_ref().map_or(0, |span| span.start);
        let before = self.text.as_bytes().get(..start).unwrap_or_default();
        before.split(|&byte| byte == b'\n').count()
    }
}
