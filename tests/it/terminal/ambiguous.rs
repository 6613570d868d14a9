//! A terminal on which characters of ambiguous width (`│ ● →`) fill two columns, as on many that are set
//! up for Chinese.
//!
//! The emulator knows one width only. So what is ambiguous is exchanged, on its way in, for characters of
//! a plane that is wide throughout and that nobody uses, and exchanged back when the screen is read. All
//! that follows from the width, from an overflowing frame to the answer to a cursor query, is then true.

use unicode_width::UnicodeWidthChar as _;

/// Where the substitutes begin; the last two code points of the plane are no characters, and no
/// ambiguous one lies there.
const SUBSTITUTES: u32 = 0x3_0000;

/// Exchanges what is ambiguous in pieces of output, wherever they are cut.
#[derive(Debug, Default)]
pub(crate) struct Widener {
    /// The beginning of a character whose end is still to come.
    rest: Vec<u8>,
}

impl Widener {
    pub(crate) fn widen(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.rest.extend_from_slice(bytes);
        let mut wide = Vec::with_capacity(self.rest.len());
        let mut cut = 0;
        for chunk in self.rest.utf8_chunks() {
            cut += chunk.valid().len();
            let mut room = [0; 4];
            for character in chunk.valid().chars() {
                let character = substitute(character);
                wide.extend_from_slice(character.encode_utf8(&mut room).as_bytes());
            }
            let unfinished = cut + chunk.invalid().len() == self.rest.len();
            if unfinished && may_go_on(chunk.invalid()) {
                break;
            }
            wide.extend_from_slice(chunk.invalid());
            cut += chunk.invalid().len();
        }
        self.rest.drain(..cut);
        wide
    }
}

/// Whether these are the first bytes of a longer character.
fn may_go_on(bytes: &[u8]) -> bool {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return false,
    };
    bytes.len() < length
}

fn substitute(character: char) -> char {
    let ambiguous = character.width() == Some(1) && character.width_cjk() == Some(2);
    match u32::from(character) {
        code @ ..0xfffe if ambiguous => char::from_u32(SUBSTITUTES + code).unwrap_or(character),
        _ => character,
    }
}

/// What the program wrote, of what is on the screen.
pub(crate) fn restore(shown: &str) -> String {
    let restored = |character: char| {
        let code = u32::from(character).checked_sub(SUBSTITUTES);
        let code = code.filter(|code| *code < 0xfffe);
        code.and_then(char::from_u32).unwrap_or(character)
    };
    shown.chars().map(restored).collect()
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;

    #[test]
    fn what_is_ambiguous_is_wide_and_comes_back() {
        let mut widener = Widener::default();
        let wide = widener.widen("a│字●\u{301}é".as_bytes());
        let wide = String::from_utf8(wide).expect("UTF-8");
        assert_eq!(wide.width(), 1 + 2 + 2 + 2 + 1);
        assert_eq!(restore(&wide), "a│字●\u{301}é");
    }

    #[test]
    fn pieces_may_be_cut_anywhere() {
        let text = "│\u{1b}[1m字│".as_bytes();
        let whole = Widener::default().widen(text);
        for cut in 0..text.len() {
            let mut widener = Widener::default();
            let mut wide = widener.widen(&text[..cut]);
            wide.extend(widener.widen(&text[cut..]));
            assert_eq!(wide, whole, "cut at {cut}");
        }
        assert_eq!(Widener::default().widen(b"a\xff\xe2b"), b"a\xff\xe2b");
    }
}
