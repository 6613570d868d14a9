//! Lines of a calendar file, none longer than allowed.
//!
//! The crate that writes them forgets the space in front of the last part of a line, so that a line may be
//! one octet too long; they are folded anew.

/// No line is longer, in octets, its end left out (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// The same lines, folded between characters so that none is too long.
pub(super) fn folded(text: &str) -> String {
    let whole = text.replace("\r\n ", "");
    let mut folded = String::with_capacity(text.len() + text.len() / LONGEST);
    for line in whole.split_terminator("\r\n") {
        let mut room = LONGEST;
        for character in line.chars() {
            if character.len_utf8() > room {
                folded.push_str("\r\n ");
                room = LONGEST - 1;
            }
            folded.push(character);
            room -= character.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, folded};

    #[test]
    fn lines_of_every_length_fit_and_say_the_same() {
        for character in ["a", "é", "居", "𠮷", " "] {
            for count in 0..320 {
                let line = format!("SUMMARY:{}", character.repeat(count));
                let text = format!("BEGIN:X\r\n{line}\r\nEND:X\r\n");
                let folded = folded(&text);
                assert_eq!(folded.replace("\r\n ", ""), text);
                let longest = folded.split("\r\n").map(str::len).max();
                assert!(
                    longest.is_some_and(|longest| longest <= LONGEST),
                    "{folded}"
                );
                let lines = folded.split_terminator("\r\n").count();
                let least = 2 + line.len().div_ceil(LONGEST);
                assert!(
                    (least..=least + 1 + lines / 8).contains(&lines),
                    "{lines} of {least}"
                );
            }
        }
    }

    #[test]
    fn what_was_folded_elsewhere_is_folded_here() {
        let text = format!("A:{}\r\n {}\r\n", "x".repeat(10), "y".repeat(75));
        let expected = format!(
            "A:{}{}\r\n {}\r\n",
            "x".repeat(10),
            "y".repeat(63),
            "y".repeat(12)
        );
        assert_eq!(folded(&text), expected);
    }
}
