//! How many terminal columns a text takes. A Chinese character takes two.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns `text` takes on one line; control characters are not counted.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The longest beginning of `text` that takes at most `columns`, never half a character.
pub fn truncate(text: &str, columns: usize) -> &str {
    if width(text) <= columns {
        return text;
    }
    let mut taken = 0;
    let mut end = 0;
    for (start, character) in text.char_indices() {
        taken += character.width().unwrap_or(0);
        if taken > columns {
            break;
        }
        end = start + character.len_utf8();
    }
    let mut kept = &text[..end];
    // A few sequences are wider than their characters are one by one (an emoji selector widens
    // the sign before it), so the sum above is only a first cut.
    while width(kept) > columns {
        let Some((start, _)) = kept.char_indices().next_back() else {
            break;
        };
        kept = &kept[..start];
    }
    kept
}

/// `text` with spaces behind it up to `columns`; a longer text stays as it is.
pub fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    let mut padded = String::with_capacity(text.len() + missing);
    padded.push_str(text);
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

#[cfg(test)]
mod tests {
    use super::{pad, truncate, width};

    #[test]
    fn columns_are_counted_not_bytes_or_characters() {
        for (text, columns) in [
            ("", 0),
            ("permit", 6),
            ("居住证", 6),
            ("测试123", 7),
            ("，。（）", 8),
            ("e\u{301}", 1),
        ] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn truncation_never_cuts_a_character() {
        for (text, columns, kept) in [
            ("居住证", 6, "居住证"),
            ("居住证", 5, "居住"),
            ("居住证", 1, ""),
            ("居住证", 0, ""),
            ("a居b", 2, "a"),
            ("a居b", 3, "a居"),
            ("e\u{301}e\u{301}", 1, "e\u{301}"),
            ("\u{2764}\u{fe0f}x", 1, "\u{2764}"),
        ] {
            assert_eq!(truncate(text, columns), kept, "{text} in {columns}");
        }
    }

    #[test]
    fn padding_fills_columns() {
        for (text, columns, padded) in [
            ("租房", 6, "租房  "),
            ("rent", 6, "rent  "),
            ("租房", 3, "租房"),
            ("", 2, "  "),
        ] {
            assert_eq!(pad(text, columns), padded);
        }
    }
}
