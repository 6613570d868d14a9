//! The short form for a receipt printer: ESC/POS commands and text in GB18030.
//!
//! The commands are those that the printers sold in China have in common with Epson's. No byte of a
//! command comes from a text: what would be a control character is none any more when it gets here, and
//! GB18030 makes none of the others.

use encoding_rs::GB18030;

use super::HandOver;
use super::codes::{calendar_codes, resume_digits, resume_qr};
use super::paper::{lines, on_paper};
use super::sheet::{Line, NARROWEST, laid_out};
use super::slip::Style;
use crate::i18n::tr;

/// Forget what was set before.
const INITIALISE: &[u8] = b"\x1b@";
/// Two bytes are one Chinese sign.
const CHINESE: &[u8] = b"\x1c&";
const BOLD: &[u8] = b"\x1bE\x01";
const NOT_BOLD: &[u8] = b"\x1bE\x00";
/// Twice as high, not wider: the lines stay as long as they were reckoned.
const TALL: &[u8] = b"\x1d!\x01";
const NOT_TALL: &[u8] = b"\x1d!\x00";
const CENTRED: &[u8] = b"\x1ba\x01";
const LEFT: &[u8] = b"\x1ba\x00";
/// Up to the blade, and cut so that a corner holds.
const CUT: &[u8] = b"\x1dVB\x00";
/// Blank lines above the cut.
const FEED: &[u8] = b"\x1bd\x03";
/// The modern kind of QR code; squares of so many dots; correction at level M.
const QR_MODEL: &[u8] = b"\x1d(k\x04\x001A2\x00";
const QR_SIZE: &[u8] = b"\x1d(k\x03\x001C\x04";
const QR_LEVEL: &[u8] = b"\x1d(k\x03\x001E1";
/// Begins a command of codes; its length follows, and then this, and then what the code says.
const COMMAND_2D: &[u8] = b"\x1d(k";
const QR_STORE: &[u8] = b"1P0";
const QR_PRINT: &[u8] = b"\x1d(k\x03\x001Q0";
/// The dots of a column.
const DOTS: usize = 12;
/// The dots of a module: half a millimetre, as small as every phone reads.
const MODULE: usize = 4;
/// The modules that stay light on both sides of a code.
const QUIET: usize = 8;
/// More codes for the calendar than these are more paper than the days are in words.
const MOST_CALENDARS: usize = 6;

/// The short form as bytes for a receipt printer of so many columns, with the codes for a phone that have
/// room, cut at the end.
pub fn receipt(hand_over: &HandOver<'_>, columns: usize) -> Vec<u8> {
    let mut bytes = [INITIALISE, CHINESE].concat();
    for line in laid_out(hand_over, columns) {
        push_line(&mut bytes, &line);
    }
    push_codes(&mut bytes, hand_over, columns);
    bytes.extend_from_slice(FEED);
    bytes.extend_from_slice(CUT);
    bytes
}

/// The resume code, which stands above in digits, and the days for a calendar. What has no room is left
/// out: the slip says all of it in words.
fn push_codes(bytes: &mut Vec<u8>, hand_over: &HandOver<'_>, columns: usize) {
    let most = (columns * DOTS / MODULE).saturating_sub(QUIET);
    if let Some(code) = hand_over.resume_code {
        let fits = resume_qr(code).is_some_and(|made| made.matrix.size() <= most);
        if fits {
            push_code(bytes, &resume_digits(code));
        }
    }
    let days = calendar_codes(hand_over, most);
    if days.len() > MOST_CALENDARS {
        return;
    }
    for code in days {
        let mut heading = tr(hand_over.lang, "hand-over-calendar");
        if code.of.1 > 1 {
            heading = format!("{heading} {}/{}", code.of.0, code.of.1);
        }
        bytes.push(b'\n');
        for text in lines(&on_paper(&heading, hand_over.lang), columns.max(NARROWEST)) {
            let style = Style::Heading;
            push_line(bytes, &Line { style, text });
        }
        push_code(bytes, &code.text);
    }
}

/// A QR code, which the printer makes of what it is to say.
fn push_code(bytes: &mut Vec<u8>, says: &str) {
    let Ok(length) = u16::try_from(says.len() + QR_STORE.len()) else {
        return;
    };
    bytes.extend_from_slice(CENTRED);
    bytes.extend_from_slice(QR_MODEL);
    bytes.extend_from_slice(QR_SIZE);
    bytes.extend_from_slice(QR_LEVEL);
    bytes.extend_from_slice(COMMAND_2D);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(QR_STORE);
    bytes.extend_from_slice(says.as_bytes());
    bytes.extend_from_slice(QR_PRINT);
    bytes.extend_from_slice(LEFT);
}

fn push_line(bytes: &mut Vec<u8>, line: &Line) {
    let (before, after): (&[&[u8]], &[&[u8]]) = match line.style {
        Style::Headline | Style::Code => (&[BOLD, TALL], &[NOT_TALL, NOT_BOLD]),
        Style::Title | Style::Heading => (&[BOLD], &[NOT_BOLD]),
        Style::Text => (&[], &[]),
    };
    bytes.extend(before.iter().copied().flatten());
    push_text(bytes, &line.text);
    bytes.push(b'\n');
    bytes.extend(after.iter().copied().flatten());
}

/// A text of one line. GB18030 has a code for every character but one, which no text needs.
fn push_text(bytes: &mut Vec<u8>, text: &str) {
    let (encoded, _, _) = GB18030.encode(text);
    bytes.extend(encoded.iter().filter(|byte| !byte.is_ascii_control()));
}
