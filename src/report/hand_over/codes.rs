//! Checklist, days to remember and resume code as QR codes.

use super::qr::{self, Code, LARGEST};
use super::{HandOver, slip};
use crate::report::ics::brief;

/// In front of a part of several there is at most this much: its number, and the end of the line.
const HEAD: usize = "20/20\n".len();

/// The checklist as text, in as many codes as it takes where a code may have at most so many modules in a
/// row. Each part of several begins with its number: `2/3`.
///
/// None where no code of that size holds a part of it.
pub fn checklist_codes(hand_over: &HandOver<'_>, most_modules: usize) -> Vec<Code> {
    let blocks = slip::checklist(hand_over);
    let pieces = qr::in_pieces(&blocks, most_modules, HEAD);
    qr::of_pieces(&pieces, most_modules, |pieces, (number, count)| {
        let text = pieces.join("\n");
        if count == 1 {
            text
        } else {
            format!("{number}/{count}\n{text}")
        }
    })
}

/// The days to remember as calendar events, each in a code of its own: of a code with several, many phones
/// take the first alone. Where a code of that size does not hold a whole calendar, it holds the bare event; none
/// where not even that has room.
pub fn calendar_codes(hand_over: &HandOver<'_>, most_modules: usize) -> Vec<Code> {
    let events = brief::events(
        hand_over.calendar,
        hand_over.lang,
        hand_over.report.assessment.on,
    );
    let whole: Vec<String> = events.iter().map(|event| brief::calendar(event)).collect();
    let codes = qr::each(&whole, most_modules);
    if !codes.is_empty() {
        return codes;
    }
    let bare: Vec<String> = events.iter().map(|event| brief::bare(event)).collect();
    qr::each(&bare, most_modules)
}

/// The code with which `juzhu resume` goes on: its digits alone, which make the smallest code.
pub fn resume_qr(code: &str) -> Option<Code> {
    let digits = resume_digits(code);
    if digits.is_empty() {
        return None;
    }
    qr::one(&digits, code.to_owned(), LARGEST)
}

/// A resume code without the spaces that are there for people.
pub(super) fn resume_digits(code: &str) -> String {
    code.split_whitespace().collect()
}
