//! What a terminal emulator makes of a program's output, and what it answers.

use std::mem;
use std::num::NonZeroU16;
use std::time::{Duration, Instant};

use super::ambiguous::Widener;
use super::screen::Screen;

/// How a terminal is set up.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Manner {
    /// It answers no query, as some do, and as a slow line seems to.
    pub(crate) silent: bool,
    /// Characters of ambiguous width fill two columns.
    pub(crate) ambiguous_wide: bool,
}

/// A terminal never holds a picture back for longer than this, whatever the program promised.
const HELD: Duration = Duration::from_secs(1);

/// A terminal's window, without the terminal.
pub(crate) struct Window {
    parser: vt100::Parser<Requests>,
    widener: Option<Widener>,
    raw: Vec<u8>,
}

impl Window {
    pub(crate) fn new(columns: u16, rows: u16, manner: Manner) -> Self {
        let requests = Requests {
            silent: manner.silent,
            ..Requests::default()
        };
        let (rows, columns) = (at_least_one(rows), at_least_one(columns));
        Self {
            parser: vt100::Parser::new_with_callbacks(rows, columns, 0, requests),
            widener: manner.ambiguous_wide.then(Widener::default),
            raw: Vec::new(),
        }
    }

    /// Takes a piece of output; gives what the terminal sends in answer.
    pub(crate) fn take(&mut self, output: &[u8]) -> Vec<u8> {
        self.raw.extend_from_slice(output);
        match &mut self.widener {
            Some(widener) => self.parser.process(&widener.widen(output)),
            None => self.parser.process(output),
        }
        mem::take(&mut self.parser.callbacks_mut().answers)
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.parser
            .set_size(at_least_one(rows), at_least_one(columns));
    }

    /// What there is to see. In the middle of a synchronized update that is still the old picture.
    pub(crate) fn screen(&self) -> Screen {
        let held = self.parser.callbacks().held.as_ref();
        let held = held.filter(|held| held.since.elapsed() < HELD);
        Screen(held.map_or_else(|| self.parser.screen().clone(), |held| held.screen.clone()))
    }

    /// Shows what was held back: nothing more will come.
    pub(crate) fn close(&mut self) {
        self.parser.callbacks_mut().held = None;
    }

    /// All the output so far.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// How often the program has asked where the cursor is.
    pub(crate) fn cursor_queries(&self) -> usize {
        self.parser.callbacks().cursor_queries
    }

    /// Synchronized updates that have come to their end.
    pub(crate) fn updates(&self) -> usize {
        self.parser.callbacks().updates
    }
}

fn at_least_one(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap_or(NonZeroU16::MIN)
}

/// The picture before a synchronized update.
struct Held {
    screen: vt100::Screen,
    since: Instant,
}

/// What a program asks of a terminal besides drawing.
#[derive(Default)]
struct Requests {
    silent: bool,
    answers: Vec<u8>,
    cursor_queries: usize,
    held: Option<Held>,
    updates: usize,
}

impl Requests {
    fn answer(&mut self, answer: &str) {
        if !self.silent {
            self.answers.extend_from_slice(answer.as_bytes());
        }
    }
}

impl vt100::Callbacks for Requests {
    fn unhandled_csi(
        &mut self,
        screen: &mut vt100::Screen,
        first: Option<u8>,
        second: Option<u8>,
        parameters: &[&[u16]],
        last: char,
    ) {
        let synchronized = parameters.contains(&[2026].as_slice());
        match (first, second, last) {
            (None, None, 'n') if parameters == [[6]] => {
                self.cursor_queries += 1;
                let (column, row) = Screen(screen.clone()).cursor();
                self.answer(&format!("\x1b[{};{}R", row + 1, column + 1));
            }
            (None, None, 'n') if parameters == [[5]] => self.answer("\x1b[0n"),
            // A VT220 with colours: the usual word.
            (None, None, 'c') => self.answer("\x1b[?62;22c"),
            (Some(b'?'), None, 'h') if synchronized && self.held.is_none() => {
                self.held = Some(Held {
                    screen: screen.clone(),
                    since: Instant::now(),
                });
            }
            (Some(b'?'), None, 'l') if synchronized => {
                self.held = None;
                self.updates += 1;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(manner: Manner) -> Window {
        Window::new(10, 3, manner)
    }

    #[test]
    fn queries_are_answered_from_where_the_cursor_is() {
        let mut window = window(Manner::default());
        assert_eq!(window.take("│字\x1b[6n".as_bytes()), b"\x1b[1;4R");
        assert_eq!(window.take(b"\x1b[3;10Hxy\x1b[6n"), b"\x1b[3;2R");
        assert_eq!(window.take(b"\x1b[3;10Hx\x1b[6"), b"");
        assert_eq!(
            window.take(b"n\x1b[c\x1b[5n"),
            b"\x1b[3;10R\x1b[?62;22c\x1b[0n"
        );
        assert_eq!(window.cursor_queries(), 3);
    }

    #[test]
    fn a_silent_terminal_counts_and_says_nothing() {
        let mut window = window(Manner {
            silent: true,
            ..Manner::default()
        });
        assert_eq!(window.take(b"\x1b[6n\x1b[c"), b"");
        assert_eq!(window.cursor_queries(), 1);
    }

    #[test]
    fn a_terminal_of_the_other_width_shifts_what_is_ambiguous() {
        let mut window = window(Manner {
            ambiguous_wide: true,
            ..Manner::default()
        });
        assert_eq!(window.take("│字\x1b[6n".as_bytes()), b"\x1b[1;5R");
        assert_eq!(window.screen().rows(), ["│字", "", ""]);
        assert_eq!(window.screen().find("字"), Some((2, 0)));
        assert_eq!(window.raw(), "│字\x1b[6n".as_bytes());
    }

    #[test]
    fn half_an_update_is_not_seen() {
        let mut window = window(Manner::default());
        window.take(b"old\x1b[?2026h\x1b[2J\x1b[Hne");
        assert!(window.screen().contains("old"));
        window.take(b"w\x1b[?2026l");
        assert_eq!(window.screen().rows(), ["new", "", ""]);
        assert_eq!(window.updates(), 1);
        window.take(b"\x1b[?2026h\x1b[Hend");
        window.close();
        assert!(window.screen().contains("end"));
    }

    #[test]
    fn the_screen_is_read_by_columns_and_rows() {
        let mut window = window(Manner::default());
        window.take("a字b\r\n\x1b[1;7;31;44m中\x1b[0m \x1b[2;3;4mx".as_bytes());
        let screen = window.screen();
        assert_eq!(screen.rows(), ["a字b", "中 x", ""]);
        assert_eq!(screen.text(), "a字b\n中 x\n");
        assert_eq!(screen.size(), (10, 3));
        assert_eq!(screen.cursor(), (4, 1));
        assert_eq!(screen.find("b"), Some((3, 0)));
        assert_eq!(screen.find("中 x"), Some((0, 1)));
        assert_eq!(screen.find("none"), None);
        let wide = screen.cell(0, 1).expect("a cell");
        assert_eq!(wide.text, "中");
        assert!(wide.wide && wide.bold && wide.reversed);
        assert_eq!(wide.foreground, vt100::Color::Idx(1));
        assert_eq!(wide.background, vt100::Color::Idx(4));
        let plain = screen.cell(3, 1).expect("a cell");
        assert!(plain.dim && plain.italic && plain.underlined && !plain.wide);
        assert_eq!(screen.cell(10, 0), None);
        assert!(screen.drawn().contains("  0│a字b      │\n  1│中 x      │"));
    }

    #[test]
    fn any_size_will_do() {
        for (columns, rows) in [(0, 0), (1, 1), (2, 1), (1, 9)] {
            let mut window = Window::new(columns, rows, Manner::default());
            window.take("字a中\r\n│\x1b[99;99H文x\x1b[1;1H中\x1b[2J文".as_bytes());
            window.resize(80, 24);
            window.take("中文\x1b[24;80H中文".as_bytes());
            window.resize(1, 1);
            window.take("中文\x1b[H文\x1b[6n".as_bytes());
            assert_eq!(window.screen().cursor(), (0, 0));
            assert!(window.screen().drawn().contains("1×1"));
        }
    }
}
