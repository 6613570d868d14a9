//! The bytes for a receipt printer, read back by a printer that prints into memory.

use juzhu::report::hand_over::{calendar_codes, receipt, sheet};

use super::sheet::printed_columns;
use super::{RESUME_CODE, VISITORS, Visitor};
use juzhu::i18n::Lang;

/// What came out of the printer.
#[derive(Debug, Default)]
struct Printed {
    /// The lines, and how they are set.
    lines: Vec<(String, Set)>,
    /// What the codes say, in order.
    codes: Vec<String>,
    /// How often it was told to cut.
    cuts: usize,
}

/// How a line is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Set {
    bold: bool,
    tall: bool,
}

/// A printer that knows the commands of ESC/POS it is given, and no others.
struct Printer<'b> {
    bytes: &'b [u8],
    set: Set,
    chinese: bool,
    centred: bool,
    code: Option<String>,
    printed: Printed,
}

impl<'b> Printer<'b> {
    fn print(bytes: &'b [u8]) -> Printed {
        let mut printer = Self {
            bytes: bytes.strip_prefix(b"\x1b@").expect("initialised first"),
            set: Set::default(),
            chinese: false,
            centred: false,
            code: None,
            printed: Printed::default(),
        };
        while !printer.bytes.is_empty() {
            printer.step();
        }
        assert_eq!(
            (printer.set, printer.centred),
            (Set::default(), false),
            "left as it was"
        );
        printer.printed
    }

    fn take(&mut self, count: usize) -> &'b [u8] {
        let (taken, rest) = self.bytes.split_at(count);
        self.bytes = rest;
        taken
    }

    fn step(&mut self) {
        match self.bytes {
            [0x1c, b'&', ..] => {
                self.take(2);
                self.chinese = true;
            }
            [0x1b, b'E', on @ 0..=1, ..] => {
                self.set.bold = *on == 1;
                self.take(3);
            }
            [0x1d, b'!', size @ 0..=1, ..] => {
                self.set.tall = *size == 1;
                self.take(3);
            }
            [0x1b, b'a', at @ 0..=1, ..] => {
                self.centred = *at == 1;
                self.take(3);
            }
            [0x1b, b'd', _, ..] => {
                self.take(3);
            }
            [0x1d, b'V', b'B', _, ..] => {
                self.take(4);
                self.printed.cuts += 1;
                assert!(self.bytes.is_empty(), "nothing behind the cut");
            }
            [0x1d, b'(', b'k', low, high, ..] => {
                let length = usize::from(u16::from_le_bytes([*low, *high]));
                self.take(5);
                let command = self.take(length);
                self.two_dimensional(command);
            }
            _ => self.line(),
        }
    }

    fn two_dimensional(&mut self, command: &[u8]) {
        match command {
            b"1A2\x00" | b"1E1" => {}
            [b'1', b'C', dots] => assert!((3..=16).contains(dots), "squares a phone can see"),
            [b'1', b'P', b'0', said @ ..] => {
                let said = String::from_utf8(said.to_vec()).expect("UTF-8");
                self.code = Some(said);
            }
            b"1Q0" => {
                assert!(self.centred);
                let code = self.code.take().expect("stored before it is printed");
                self.printed.codes.push(code);
            }
            other => panic!("what is {other:?}"),
        }
    }

    fn line(&mut self) {
        let end = self.bytes.iter().position(|byte| *byte == b'\n');
        let line = self.take(end.expect("a line has an end"));
        self.take(1);
        assert!(self.chinese, "Chinese before the first text");
        assert!(!line.iter().any(u8::is_ascii_control), "{line:?}");
        let (text, broken) = encoding_rs::GB18030.decode_without_bom_handling(line);
        assert!(!broken, "{text}");
        self.printed.lines.push((text.into_owned(), self.set));
    }
}

/// The columns of paper of 58 mm and of 80 mm.
const ROLLS: [usize; 2] = [32, 48];

/// Everybody, on one kind of paper in turn.
fn each_on_a_roll(check: impl Fn(&Visitor, Lang, usize)) {
    let rolls = ROLLS.into_iter().cycle();
    for (visitor, columns) in VISITORS.iter().zip(rolls) {
        for lang in Lang::ALL {
            check(visitor, lang, columns);
        }
    }
}

#[test]
fn a_receipt_is_the_sheet() {
    each_on_a_roll(|visitor, lang, columns| {
        let hand_over = visitor.hand_over(lang);
        let printed = Printer::print(&receipt(&hand_over, columns));
        let sheet = sheet(&hand_over, columns);
        let lines: Vec<&str> = sheet.lines().collect();
        let said: Vec<&str> = printed
            .lines
            .iter()
            .map(|(line, _)| line.as_str())
            .collect();
        assert_eq!(
            said.get(..lines.len()),
            Some(lines.as_slice()),
            "{}",
            visitor.id
        );
        assert!(said.iter().all(|line| printed_columns(line) <= columns));
        assert_eq!(printed.cuts, 1);
        let tall: Vec<&Set> = printed
            .lines
            .iter()
            .map(|(_, set)| set)
            .filter(|set| set.tall)
            .collect();
        assert!(
            !tall.is_empty() && tall.iter().all(|set| set.bold),
            "the verdict leaps to the eye"
        );
    });
}

#[test]
fn the_codes_of_a_receipt_say_what_goes_on_the_phone() {
    let digits: String = RESUME_CODE.split(' ').collect();
    for (visitor, lang) in VISITORS
        .iter()
        .step_by(9)
        .zip(Lang::ALL.into_iter().cycle())
    {
        for columns in ROLLS {
            let mut hand_over = visitor.hand_over(lang);
            let printed = Printer::print(&receipt(&hand_over, columns));
            assert_eq!(printed.codes[0], digits);
            // At most six codes of days, as large as the paper is wide.
            let days = calendar_codes(&hand_over, columns * 3 - 8);
            let days: Vec<String> = days.into_iter().map(|code| code.text).collect();
            let expected = if days.len() > 6 { &[][..] } else { &days };
            assert_eq!(printed.codes[1..], *expected, "{}", visitor.id);
            hand_over.resume_code = None;
            let without = Printer::print(&receipt(&hand_over, columns));
            assert_eq!(without.codes, *expected);
        }
    }
}

#[test]
fn nothing_that_was_typed_becomes_a_command() {
    let visitor: &Visitor = &VISITORS[0];
    let mut hostile = visitor.engine.rules().as_ref().clone();
    let typed = "\u{1b}@\u{1d}V\u{0}\u{10}\u{4}\u{1c}.\u{9b}\u{7f}\u{80}\u{202e}居\u{e5e5}\u{f8ff}e\u{301}🏠“x”\u{1b}p07\n\u{c}";
    hostile.about.title.zh = typed.to_owned();
    hostile.about.title.en = typed.to_owned();
    hostile.about.confirm.zh = typed.to_owned();
    for material in &mut hostile.materials {
        material.title.zh = typed.to_owned();
        material.bring = Some(material.title.clone());
    }
    for lang in Lang::ALL {
        let mut hand_over = visitor.hand_over(lang);
        hand_over.report.rules = &hostile;
        hand_over.resume_code = Some("12\u{1b}@345\n\u{1d}V1");
        for columns in ROLLS {
            let printed = Printer::print(&receipt(&hand_over, columns));
            assert_eq!(printed.cuts, 1);
            assert!(printed.lines.iter().any(|(line, _)| line.contains("居?")));
        }
    }
}
