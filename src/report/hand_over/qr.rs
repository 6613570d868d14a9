//! Texts as QR codes, and long ones as several.
//!
//! A text is written as it is in UTF-8, never as the Shift JIS that some of its bytes would also be; one
//! that is not plain ASCII says so (ECI 26), so that no reader has to guess.

use qrcode::bits::Bits;
use qrcode::types::Mode;
use qrcode::{Color, EcLevel, QrCode, Version};

/// UTF-8, as a QR code says it, and in how many bits.
const UTF_8: u32 = 26;
const UTF_8_BITS: usize = 12;
/// Nobody holds a phone before more codes than these.
const MOST_CODES: usize = 20;
/// The bytes of a character in UTF-8 at most.
const LONGEST_CHARACTER: usize = 4;
/// The modules of the largest code there is.
pub(super) const LARGEST: usize = 177;
/// The versions of QR codes.
const VERSIONS: std::ops::RangeInclusive<i16> = 1..=40;

/// The dark and light squares of a QR code, without the quiet zone around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrMatrix {
    dark: Vec<bool>,
    size: usize,
}

impl QrMatrix {
    /// How many modules it has in a row and in a column.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; outside of the code there are none.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark.get(y * self.size + x) == Some(&true)
    }

    /// The smallest code of a text that has at most so many modules in a row. It corrects errors at level
    /// M, or L if it does not fit so.
    fn of(text: &str, most_modules: usize) -> Option<Self> {
        let levels = [EcLevel::M, EcLevel::L];
        let code = levels
            .into_iter()
            .find_map(|level| encoded(text, level, most_modules))?;
        Some(Self {
            size: code.width(),
            dark: code
                .into_colors()
                .into_iter()
                .map(|color| color == Color::Dark)
                .collect(),
        })
    }
}

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What is drawn.
    pub matrix: QrMatrix,
    /// What it says, to be shown where it cannot be drawn.
    pub text: String,
    /// Which it is, from 1, and of how many.
    pub of: (usize, usize),
}

/// The smallest code of a text at a level, if it has at most so many modules in a row.
fn encoded(text: &str, level: EcLevel, most_modules: usize) -> Option<QrCode> {
    VERSIONS
        .map(Version::Normal)
        .take_while(|version| modules(*version) <= most_modules)
        .find_map(|version| {
            let bits = bits(text, version, level)?;
            QrCode::with_bits(bits, level).ok()
        })
}

fn bits(text: &str, version: Version, level: EcLevel) -> Option<Bits> {
    let mut bits = Bits::new(version);
    let bytes = text.as_bytes();
    let written = if bytes.iter().all(u8::is_ascii_digit) {
        bits.push_numeric_data(bytes)
    } else if text.is_ascii() {
        bits.push_byte_data(bytes)
    } else {
        bits.push_eci_designator(UTF_8)
            .and_then(|()| bits.push_byte_data(bytes))
    };
    written.and_then(|()| bits.push_terminator(level)).ok()?;
    Some(bits)
}

fn modules(version: Version) -> usize {
    usize::try_from(version.width()).unwrap_or(usize::MAX)
}

/// One code of a text, if it has at most so many modules in a row.
pub(super) fn one(payload: &str, text: String, most_modules: usize) -> Option<Code> {
    Some(Code {
        matrix: QrMatrix::of(payload, most_modules)?,
        text,
        of: (1, 1),
    })
}

/// What a code of so many modules holds, in bytes of UTF-8 at level L.
fn room(most_modules: usize) -> usize {
    let largest = VERSIONS
        .map(Version::Normal)
        .take_while(|version| modules(*version) <= most_modules)
        .last();
    let Some(version) = largest else {
        return 0;
    };
    let bits = Bits::new(version).max_len(EcLevel::L).unwrap_or(0);
    // Four bits say how the bytes are written.
    let head = UTF_8_BITS + 4 + Mode::Byte.length_bits_count(version);
    bits.saturating_sub(head) / 8
}

/// Codes of pieces that may stand together in one, in their order: as few codes as `most_modules` allows,
/// about equally full. `whole` makes the text of one code of its pieces, its number and how many there are.
///
/// None if a piece does not fit into a code by itself, or if it would take more codes than anybody scans.
pub(super) fn of_pieces<P>(
    pieces: &[P],
    most_modules: usize,
    whole: impl Fn(&[P], (usize, usize)) -> String,
) -> Vec<Code> {
    let most = room(most_modules);
    // What stands in front is longest where there are most.
    let length = |pieces: &[P]| whole(pieces, (MOST_CODES, MOST_CODES)).len();
    let alone = |room: usize| whole(pieces, (1, 1)).len() <= room;
    let parts = if alone(most) {
        vec![pieces]
    } else {
        match spread(pieces, most, &length) {
            Some(parts) if parts.len() <= MOST_CODES => parts,
            _ => return Vec::new(),
        }
    };
    if pieces.is_empty() {
        return Vec::new();
    }
    let count = parts.len();
    let codes = parts.iter().enumerate().map(|(at, part)| {
        let text = whole(part, (at + 1, count));
        Some(Code {
            matrix: QrMatrix::of(&text, most_modules)?,
            text,
            of: (at + 1, count),
        })
    });
    codes.collect::<Option<Vec<Code>>>().unwrap_or_default()
}

/// A code of each text; none if one of them does not fit, or if they are more than anybody scans.
pub(super) fn each(texts: &[String], most_modules: usize) -> Vec<Code> {
    if texts.len() > MOST_CODES {
        return Vec::new();
    }
    let codes = texts.iter().enumerate().map(|(at, text)| {
        Some(Code {
            matrix: QrMatrix::of(text, most_modules)?,
            text: text.clone(),
            of: (at + 1, texts.len()),
        })
    });
    codes.collect::<Option<Vec<Code>>>().unwrap_or_default()
}

/// Pieces in as few parts as have room, and then in parts as equally full as their order allows.
fn spread<'p, P>(
    pieces: &'p [P],
    most: usize,
    length: &impl Fn(&[P]) -> usize,
) -> Option<Vec<&'p [P]>> {
    let count = filled(pieces, most, length)?.len();
    let (mut least, mut most) = (0, most);
    while least < most {
        let middle = usize::midpoint(least, most);
        match filled(pieces, middle, length) {
            Some(parts) if parts.len() <= count => most = middle,
            _ => least = middle + 1,
        }
    }
    filled(pieces, most, length)
}

/// Pieces in parts, each as full as it may be; nothing if one alone is too long.
fn filled<'p, P>(
    pieces: &'p [P],
    room: usize,
    length: &impl Fn(&[P]) -> usize,
) -> Option<Vec<&'p [P]>> {
    let mut parts = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let fits = |end: &usize| length(rest.get(..*end).unwrap_or(rest)) <= room;
        let end = (1..=rest.len()).take_while(fits).last()?;
        let (part, behind) = rest.split_at_checked(end)?;
        parts.push(part);
        rest = behind;
    }
    Some(parts)
}

/// Blocks of lines in pieces that a code holds behind a head of so many bytes: a block where it fits, else
/// its lines, those too long for a code cut between characters.
pub(super) fn in_pieces(blocks: &[String], most_modules: usize, head: usize) -> Vec<&str> {
    let room = room(most_modules).saturating_sub(head);
    let mut pieces = Vec::new();
    for block in blocks {
        if block.len() <= room {
            pieces.push(block.as_str());
            continue;
        }
        for mut line in block.lines() {
            while line.len() > room && room >= LONGEST_CHARACTER {
                let end = (0..=room).rev().find(|end| line.is_char_boundary(*end));
                let (piece, rest) = line.split_at(end.unwrap_or(0));
                pieces.push(piece);
                line = rest;
            }
            pieces.push(line);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, bits, in_pieces, of_pieces, one, room};
    use qrcode::{EcLevel, Version};

    /// A word of letters that take one, two, three or four bytes.
    const LETTERS: [&str; 4] = ["a", "\u{e9}", "居", "\u{20bb7}"];

    #[test]
    fn a_code_holds_as_much_as_is_said_and_no_more() {
        for number in 1..=40 {
            let version = Version::Normal(number);
            let modules = usize::try_from(17 + 4 * number).unwrap();
            let room = room(modules);
            let text = |bytes: usize| "\u{e9}".repeat(bytes / 2) + &"e".repeat(bytes % 2);
            assert!(bits(&text(room), version, EcLevel::L).is_some(), "{number}");
            assert!(
                bits(&text(room + 1), version, EcLevel::L).is_none(),
                "{number}"
            );
            // Between two versions there is no code.
            assert_eq!(super::room(modules + 3), room);
        }
        assert_eq!(room(20), 0);
    }

    #[test]
    fn a_code_is_the_smallest_that_holds_its_text() {
        for (text, size) in [
            ("1234567890".repeat(3), 21),
            ("x".repeat(14), 21),
            ("x".repeat(15), 25),
        ] {
            assert_eq!(
                one(&text, text.clone(), LARGEST).unwrap().matrix.size(),
                size
            );
        }
        // Level M holds 14 bytes in so few modules, level L 17.
        assert_eq!(
            one(&"x".repeat(17), String::new(), 21)
                .unwrap()
                .matrix
                .size(),
            21
        );
        assert_eq!(one(&"x".repeat(18), String::new(), 21), None);
    }

    #[test]
    fn outside_of_a_code_nothing_is_dark() {
        let matrix = one("1", String::new(), LARGEST).unwrap().matrix;
        assert!(matrix.is_dark(0, 0) && matrix.is_dark(20, 0));
        for (x, y) in [(21, 0), (0, 21), (usize::MAX, 0), (0, usize::MAX)] {
            assert!(!matrix.is_dark(x, y));
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

        #[test]
        fn pieces_fit_and_lose_nothing(
            lines in proptest::collection::vec((0_usize..4, 0_usize..90), 0..12),
            version in 1_usize..12,
        ) {
            let modules = 17 + 4 * version;
            let lines = lines.into_iter().map(|(letter, count)| LETTERS[letter].repeat(count));
            let blocks: Vec<String> = lines.collect::<Vec<_>>().chunks(2).map(|two| two.join("\n")).collect();
            let pieces = in_pieces(&blocks, modules, 6);
            proptest::prop_assert_eq!(
                pieces.concat().replace('\n', ""),
                blocks.concat().replace('\n', "")
            );
            let codes = of_pieces(&pieces, modules, |pieces, (number, count)| {
                format!("{number}/{count}\n{}", pieces.join("\n"))
            });
            for (at, code) in codes.iter().enumerate() {
                proptest::prop_assert_eq!(code.of, (at + 1, codes.len()));
                proptest::prop_assert!(code.matrix.size() <= modules);
            }
        }
    }
}
