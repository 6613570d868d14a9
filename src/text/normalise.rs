//! What a Chinese input method types, as the ASCII that commands, numbers and dates are made of.

/// Distance from a full-width form to its ASCII character.
const FULL_WIDTH_OFFSET: u32 = 0xfee0;

/// Full-width digits, letters and punctuation as ASCII; every other character stays.
///
/// For commands, numbers and dates only: in a sentence Chinese punctuation is right.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(ascii_of).collect()
}

fn ascii_of(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - FULL_WIDTH_OFFSET).unwrap_or(character)
        }
        '\u{3000}' | '\u{a0}' => ' ',
        '。' | '｡' => '.',
        '、' | '､' => ',',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '【' => '[',
        '】' => ']',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::to_ascii;

    #[test]
    fn full_width_input_means_the_same() {
        for (typed, meant) in [
            ("１２", "12"),
            ("２０２６－０５－２２", "2026-05-22"),
            ("2026—05—22", "2026-05-22"),
            ("２０２６／５／２２", "2026/5/22"),
            ("2026。5。22", "2026.5.22"),
            ("ｂａｃｋ", "back"),
            ("Ｙ", "Y"),
            ("？", "?"),
            ("：ｑ", ":q"),
            ("１、２，３", "1,2,3"),
            ("\u{3000}１\u{3000}", " 1 "),
            ("返回", "返回"),
            ("12", "12"),
            ("～", "~"),
            ("", ""),
        ] {
            assert_eq!(to_ascii(typed), meant, "{typed}");
        }
    }
}
