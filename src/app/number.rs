//! A number typed digit by digit, to pick from a list.

/// The digits typed so far. No clock is asked: a number is taken when no other can begin with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TypedNumber(usize);

/// What has come of a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// This number, and no other can be meant.
    Number(usize),
    /// Another digit may follow, or Enter.
    Unfinished,
    /// There is no such number.
    NoSuch,
}

impl TypedNumber {
    /// The digits so far, to be shown.
    pub const fn shown(self) -> Option<usize> {
        if self.0 == 0 { None } else { Some(self.0) }
    }

    /// Takes a digit of a number from 1 to `most`.
    pub fn digit(&mut self, digit: u8, most: usize) -> Typed {
        let number = self.0.saturating_mul(10).saturating_add(usize::from(digit));
        self.0 = 0;
        if number == 0 || number > most {
            return Typed::NoSuch;
        }
        if number.saturating_mul(10) <= most {
            self.0 = number;
            return Typed::Unfinished;
        }
        Typed::Number(number)
    }

    /// The number typed so far, as Enter takes it.
    pub fn take(&mut self) -> Option<usize> {
        let taken = self.shown();
        self.0 = 0;
        taken
    }

    /// Forgets the digits; false if there were none.
    pub fn forget(&mut self) -> bool {
        self.take().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::{Typed, TypedNumber};

    #[test]
    fn a_number_is_taken_when_no_other_can_be_meant() {
        for (digits, most, expected) in [
            (&[3_u8][..], 9, Typed::Number(3)),
            (&[3], 18, Typed::Number(3)),
            (&[1], 18, Typed::Unfinished),
            (&[1, 2], 18, Typed::Number(12)),
            (&[1, 9], 18, Typed::NoSuch),
            (&[0], 18, Typed::NoSuch),
            (&[7], 6, Typed::NoSuch),
            (&[2, 0], 200, Typed::Unfinished),
        ] {
            let mut number = TypedNumber::default();
            let mut last = Typed::NoSuch;
            for digit in digits {
                last = number.digit(*digit, most);
            }
            assert_eq!(last, expected, "{digits:?} of {most}");
        }
    }

    #[test]
    fn enter_takes_what_was_typed() {
        let mut number = TypedNumber::default();
        assert_eq!(number.take(), None);
        number.digit(1, 18);
        assert_eq!(number.shown(), Some(1));
        assert_eq!(number.take(), Some(1));
        assert!(!number.forget());
    }
}
