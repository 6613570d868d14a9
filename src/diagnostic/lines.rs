//! Lines and columns of places in a text.

/// Where the lines of a text begin, so that ten thousand places are found quickly.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(end, _)| end + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// Index of the line in which a byte lies.
    pub(super) fn index(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    /// The text of a line without its end, and where it begins.
    pub(super) fn line(&self, index: usize) -> (usize, &'t str) {
        let start = self.starts.get(index).copied().unwrap_or_default();
        let end = self
            .starts
            .get(index + 1)
            .map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(start..end).unwrap_or("");
        (start, line.strip_suffix('\r').unwrap_or(line))
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub(super) fn position(&self, byte: usize) -> (usize, usize) {
        let index = self.index(byte);
        let (start, line) = self.line(index);
        let before = line
            .char_indices()
            .take_while(|(place, _)| start + place < byte)
            .count();
        (index + 1, before + 1)
    }
}
