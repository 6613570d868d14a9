//! Digits in groups of five, of which the fifth checks the four before it and the group's place.
//!
//! The check is Damm's: one wrong digit and two neighbours swapped are noticed, always, also across two
//! groups. Its calculation begins at the place of the group instead of at zero, so that groups swapped
//! or left out are noticed as well (ten places apart it begins alike; there the checksum of the whole
//! must notice).

use super::ResumeCodeError;

/// Digits of a group that say something.
pub(super) const DATA: usize = 4;

/// Digits of a group.
const GROUP: usize = DATA + 1;

/// The least that can be a code: the version with the start of the answers, and the checksum.
const FEWEST_GROUPS: usize = 2;

/// A quasigroup of order ten without a fixed point of the kind that would hide a swap (H. M. Damm, 2004).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The check digit of a group at this place, counted from 0.
fn check(place: usize, data: &[u8]) -> u8 {
    let start = u8::try_from(place % 10).unwrap_or(0);
    data.iter().fold(start, |state, digit| {
        DAMM.get(usize::from(state))
            .and_then(|row| row.get(usize::from(*digit)))
            .copied()
            .unwrap_or(0)
    })
}

/// The digits with a check after each four of them, and a space between groups.
pub(super) fn write(digits: &[u8]) -> String {
    let mut text = String::new();
    for (place, data) in digits.chunks(DATA).enumerate() {
        if place > 0 {
            text.push(' ');
        }
        for digit in data.iter().chain([&check(place, data)]) {
            text.push(char::from(b'0' + digit % 10));
        }
    }
    text
}

/// The digits in what was typed, without what only parts them. Digits of full width are digits: an input
/// method for Chinese types them so.
pub(super) fn digits(typed: &str) -> Result<Vec<u8>, ResumeCodeError> {
    let mut digits = Vec::new();
    for character in typed.chars() {
        let half = match character {
            '０'..='９' => {
                char::from_u32(u32::from(character) - u32::from('０') + u32::from('0'))
            }
            other => Some(other),
        };
        match half.and_then(|half| half.to_digit(10)) {
            Some(digit) => digits.push(u8::try_from(digit).unwrap_or(0)),
            None if parts(character) => {}
            None => return Err(ResumeCodeError::NotDigits { found: character }),
        }
    }
    Ok(digits)
}

/// Whether a character may stand between digits: a space, a line break, a dash, or the mark that some
/// files begin with.
fn parts(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '－' | '_' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{feff}'
        )
}

/// The digits that say something, once each group has been checked.
pub(super) fn read(digits: &[u8], version: u8, most: usize) -> Result<Vec<u8>, ResumeCodeError> {
    let wrong: Vec<usize> = digits
        .chunks(GROUP)
        .enumerate()
        .filter(|(place, group)| {
            group
                .split_at_checked(DATA)
                .is_none_or(|(data, rest)| rest != [check(*place, data)])
        })
        .map(|(place, _)| place + 1)
        .collect();
    // A later program may have other rules for all that follows, but begins with its version.
    if let Some(&first) = digits.first()
        && first > version
        && digits.len() >= GROUP
        && wrong.first() != Some(&1)
    {
        return Err(ResumeCodeError::Later { version: first });
    }
    if digits.len() < GROUP * FEWEST_GROUPS {
        return Err(ResumeCodeError::TooShort);
    }
    if !digits.len().is_multiple_of(GROUP) {
        return Err(ResumeCodeError::Uneven {
            digits: digits.len(),
            // The first group that does not add up; at the latest the last one, which is too short.
            group: wrong.first().copied().unwrap_or(1),
        });
    }
    if !wrong.is_empty() {
        return Err(ResumeCodeError::Mistyped { groups: wrong });
    }
    let data: Vec<u8> = digits
        .chunks(GROUP)
        .flat_map(|group| group.iter().take(DATA).copied())
        .collect();
    // Version zero was never written, and nothing was that long.
    if digits.first() != Some(&version) || data.len() > most {
        return Err(ResumeCodeError::DoesNotAddUp);
    }
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::{DAMM, check, digits, read, write};
    use crate::profile::ResumeCodeError;

    #[test]
    fn the_table_notices_what_it_promises() {
        for state in 0..10 {
            for one in 0..10 {
                assert_eq!(DAMM[one][one], 0, "a check digit closes its group");
                for other in 0..10 {
                    if one == other {
                        continue;
                    }
                    assert_ne!(DAMM[state][one], DAMM[state][other], "a wrong digit");
                    assert_ne!(DAMM[one][state], DAMM[other][state], "a wrong start");
                    let swapped = DAMM[usize::from(DAMM[state][other])][one];
                    assert_ne!(DAMM[usize::from(DAMM[state][one])][other], swapped);
                }
            }
        }
    }

    /// Every group at every place: a wrong digit, swapped neighbours, another place.
    #[test]
    fn a_slip_within_a_group_is_noticed_always() {
        for number in 0..10_000_u32 {
            let data = [1000, 100, 10, 1].map(|unit| u8::try_from(number / unit % 10).unwrap());
            let place = usize::try_from(number).unwrap() % 10;
            let closed = check(place, &data);
            for other in 0..10 {
                assert_eq!(check(other, &data) == closed, other == place);
            }
            let mut group = data.to_vec();
            group.push(closed);
            for at in 0..4 {
                let mut swapped = group.clone();
                swapped.swap(at, at + 1);
                let noticed = check(place, &swapped[..4]) != swapped[4];
                assert!(noticed || swapped == group, "{group:?} at {place}");
            }
        }
    }

    #[test]
    fn neighbours_swapped_across_two_groups_are_noticed() {
        let text = write(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]);
        let mut typed = digits(&text).unwrap();
        typed.swap(4, 5);
        assert_eq!(
            read(&typed, 1, 100),
            Err(ResumeCodeError::Mistyped { groups: vec![1, 2] })
        );
    }

    #[test]
    fn digits_are_taken_however_they_are_parted() {
        for typed in [
            "12345 67890",
            "1234567890",
            "12345-67890\n",
            "１２３４５　６７８９０",
            " 12345\r\n67890\t",
            "12345－67890",
            "\u{feff}12345 — 67890",
        ] {
            assert_eq!(
                digits(typed),
                Ok(vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 0]),
                "{typed:?}"
            );
        }
        for (typed, found) in [
            ("12345 6789O", 'O'),
            ("１２码", '码'),
            ("12\u{0}", '\0'),
            ("٣", '٣'),
        ] {
            assert_eq!(digits(typed), Err(ResumeCodeError::NotDigits { found }));
        }
    }

    #[test]
    fn what_is_wrong_is_named_with_its_group() {
        let code = write(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]);
        let good = digits(&code).unwrap();
        assert_eq!(read(&good, 1, 100).unwrap().len(), 12);
        let mut wrong = good.clone();
        wrong[7] = (wrong[7] + 1) % 10;
        let mistyped = |groups: &[usize]| {
            Err(ResumeCodeError::Mistyped {
                groups: groups.to_vec(),
            })
        };
        assert_eq!(read(&wrong, 1, 100), mistyped(&[2]));
        let swapped: Vec<u8> = [&good[..5], &good[10..], &good[5..10]].concat();
        assert_eq!(read(&swapped, 1, 100), mistyped(&[2, 3]));
        let left_out: Vec<u8> = [&good[..5], &good[10..]].concat();
        assert_eq!(read(&left_out, 1, 100), mistyped(&[2]));
        assert!(matches!(
            read(&good[..14], 1, 100),
            Err(ResumeCodeError::Uneven {
                digits: 14,
                group: 3
            })
        ));
        for short in [&[][..], &good[..4], &good[..9]] {
            assert_eq!(read(short, 1, 100), Err(ResumeCodeError::TooShort));
        }
        assert_eq!(
            read(&good, 0, 100),
            Err(ResumeCodeError::Later { version: 1 })
        );
        assert_eq!(read(&good, 2, 100), Err(ResumeCodeError::DoesNotAddUp));
        assert_eq!(read(&good, 1, 8), Err(ResumeCodeError::DoesNotAddUp));
    }
}
