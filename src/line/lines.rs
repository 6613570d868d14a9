//! Lines in and lines out, and nothing else: no escape codes, no cursor, no terminal.

use std::io::{self, BufRead, Write};

use super::stop::Stop;
use crate::text::{clean, wrap};

/// The longest line taken, in bytes. Nobody types as much; a pipe may send anything.
pub(super) const LONGEST: usize = 4096;

/// Beside an indent there must be room for this many columns of words.
const NARROWEST: usize = 16;

/// Where lines come from and go to.
pub(super) struct Lines<'io> {
    input: &'io mut dyn BufRead,
    output: &'io mut dyn Write,
    width: Option<usize>,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// A line, on one line and without control characters; it may be empty.
    Line(String),
    /// A line that was too long; none of it was taken.
    TooLong,
    /// A line that is not UTF-8.
    NotUtf8,
    /// No more lines. `cut`: the last one had no end and was not taken, for it may be half a line.
    End {
        /// Whether something was typed behind the last line.
        cut: bool,
    },
}

impl<'io> Lines<'io> {
    pub(super) fn new(
        input: &'io mut dyn BufRead,
        output: &'io mut dyn Write,
        width: Option<usize>,
    ) -> Self {
        Self {
            input,
            output,
            width,
        }
    }

    /// Says something, made safe and wrapped where a width is known.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Stop> {
        for line in clean::clean(text).lines() {
            match self.width {
                Some(width) => self.wrapped(line, width)?,
                None => self.line(line)?,
            }
        }
        Ok(())
    }

    /// One line, wrapped; what follows of an item of a list stands under its text.
    fn wrapped(&mut self, line: &str, width: usize) -> Result<(), Stop> {
        let (item, text) = line.split_at(item_mark(line));
        let hangs = width >= item.len() + NARROWEST;
        let (item, text) = if hangs { (item, text) } else { ("", line) };
        let parts = wrap(text, width.saturating_sub(item.len()));
        for (at, part) in parts.iter().enumerate() {
            let before = if at == 0 {
                item.to_owned()
            } else {
                " ".repeat(item.len())
            };
            self.line(format!("{before}{part}").trim_end())?;
        }
        Ok(())
    }

    /// An empty line: something else begins.
    pub(super) fn pause(&mut self) -> Result<(), Stop> {
        self.line("")
    }

    /// Waits for a line, after everything said so far has been shown.
    pub(super) fn read(&mut self) -> Result<Typed, Stop> {
        self.output.flush().map_err(Stop::writing)?;
        let mut line = Vec::new();
        let mut too_long = false;
        loop {
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Stop::reading(error)),
            };
            if buffer.is_empty() {
                return Ok(Typed::End {
                    cut: too_long || !line.is_empty(),
                });
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or(buffer);
            too_long |= line.len() + part.len() > LONGEST;
            if !too_long {
                line.extend_from_slice(part);
            }
            let taken = part.len() + usize::from(end.is_some());
            self.input.consume(taken);
            if end.is_some() {
                break;
            }
        }
        if too_long {
            return Ok(Typed::TooLong);
        }
        Ok(match String::from_utf8(line) {
            Ok(line) => Typed::Line(clean::one_line(&line)),
            Err(_) => Typed::NotUtf8,
        })
    }

    /// Shows what has not been shown yet.
    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        self.output.flush().map_err(Stop::writing)
    }

    fn line(&mut self, line: &str) -> Result<(), Stop> {
        writeln!(self.output, "{line}").map_err(Stop::writing)
    }
}

/// How many bytes, each one column wide, stand before the text of an item: spaces, a dash or a number.
fn item_mark(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let spaces = line.len() - text.len();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(digits..).unwrap_or_default();
    let mark = match digits {
        0 if text.starts_with("- ") => "- ".len(),
        1..=3 if behind.starts_with(". ") => digits + ". ".len(),
        _ => 0,
    };
    spaces + mark
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::{LONGEST, Lines, Typed};

    fn read_all(input: &[u8], buffer: usize) -> Vec<Typed> {
        let mut input = BufReader::with_capacity(buffer, input);
        let mut output = Vec::new();
        let mut lines = Lines::new(&mut input, &mut output, None);
        let mut read = Vec::new();
        loop {
            read.push(lines.read().unwrap());
            if let Some(Typed::End { .. }) = read.last() {
                return read;
            }
        }
    }

    #[test]
    fn lines_are_taken_whole_or_not_at_all() {
        let line = |text: &str| Typed::Line(text.to_owned());
        let long = "1".repeat(LONGEST + 1) + "\n2\n";
        let just = "1".repeat(LONGEST) + "\n";
        for (input, expected) in [
            (&b""[..], vec![]),
            (
                b"1\r\n\xef\xbc\x92 \n\n",
                vec![line("1"), line("２"), line("")],
            ),
            (b"\x00a\x1b[2Jb\x07\n", vec![line("ab")]),
            (b"\xff\xfe\n1\n", vec![Typed::NotUtf8, line("1")]),
            (long.as_bytes(), vec![Typed::TooLong, line("2")]),
            (just.as_bytes(), vec![line(just.trim())]),
        ] {
            for buffer in [1, 7, 8192] {
                let mut expected = expected.clone();
                expected.push(Typed::End { cut: false });
                assert_eq!(read_all(input, buffer), expected);
            }
        }
        assert_eq!(read_all(b"1\n14", 3)[1], Typed::End { cut: true });
    }

    #[test]
    fn a_line_without_end_costs_no_memory() {
        let mut input = BufReader::new(std::io::repeat(b'1').take(20_000_000));
        let mut output = Vec::new();
        let mut lines = Lines::new(&mut input, &mut output, None);
        assert_eq!(lines.read().unwrap(), Typed::End { cut: true });
    }

    #[test]
    fn what_is_said_is_wrapped_and_harmless() {
        let mut output = Vec::new();
        let mut input = &b""[..];
        let mut lines = Lines::new(&mut input, &mut output, Some(10));
        lines.say("one two \u{1b}[31mthree\nfour").unwrap();
        lines.pause().unwrap();
        assert_eq!(output, b"one two\nthree\nfour\n\n");
    }

    #[test]
    fn what_follows_of_an_item_stands_under_its_text() {
        for (said, width, expected) in [
            (
                "- one two three four five",
                20,
                "- one two three four\n  five\n",
            ),
            (
                "  one two three four five",
                20,
                "  one two three four\n  five\n",
            ),
            (
                "12. one two three four",
                20,
                "12. one two three\n    four\n",
            ),
            (
                "2. 在杭州市区办了居住登记",
                20,
                "2. 在杭州市区办了居\n   住登记\n",
            ),
            ("2027 one two three four", 20, "2027 one two three\nfour\n"),
            ("- one two three four", 10, "- one two\nthree four\n"),
        ] {
            let mut output = Vec::new();
            let mut input = &b""[..];
            Lines::new(&mut input, &mut output, Some(width))
                .say(said)
                .unwrap();
            assert_eq!(String::from_utf8(output).unwrap(), expected, "{said}");
        }
    }
}
