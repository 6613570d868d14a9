//! A whole number as large as it must be, of which symbols are put in and taken out.

/// So much fits into one limb: four decimal digits.
const BASE: u64 = 10_000;

/// Decimal digits of a limb.
const LIMB_DIGITS: usize = 4;

/// A whole number, the least limb first and no zero at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Number(Vec<u64>);

impl Number {
    /// The number with these decimal digits, the greatest first.
    pub(super) fn of_digits(digits: &[u8]) -> Self {
        let limb = |digits: &[u8]| {
            digits
                .iter()
                .fold(0, |limb, digit| limb * 10 + u64::from(*digit))
        };
        let mut number = Self(digits.rchunks(LIMB_DIGITS).map(limb).collect());
        number.trim();
        number
    }

    /// Its decimal digits, the greatest first and no zero in front.
    pub(super) fn digits(&self) -> Vec<u8> {
        let digit =
            |limb: u64, place: u32| u8::try_from(limb / 10_u64.pow(place) % 10).unwrap_or(0);
        let all = self
            .0
            .iter()
            .rev()
            .flat_map(|limb| (0..4).rev().map(move |place| digit(*limb, place)));
        all.skip_while(|digit| *digit == 0).collect()
    }

    /// Puts in a symbol below `radix`, which is below 2^48.
    pub(super) fn push(&mut self, symbol: u64, radix: u64) {
        let mut carry = symbol;
        for limb in &mut self.0 {
            let grown = *limb * radix + carry;
            *limb = grown % BASE;
            carry = grown / BASE;
        }
        while carry > 0 {
            self.0.push(carry % BASE);
            carry /= BASE;
        }
    }

    /// Takes out the symbol that was put in last.
    pub(super) fn pop(&mut self, radix: u64) -> u64 {
        let mut rest = 0;
        for limb in self.0.iter_mut().rev() {
            let whole = rest * BASE + *limb;
            *limb = whole / radix;
            rest = whole % radix;
        }
        self.trim();
        rest
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Number;

    proptest! {
        #[test]
        fn what_was_put_in_comes_out_the_other_way_round(
            symbols in prop::collection::vec((1_u64..1 << 33).prop_flat_map(|radix| (0..radix, Just(radix))), 0..40)
        ) {
            let mut number = Number::default();
            for (symbol, radix) in &symbols {
                number.push(*symbol, *radix);
            }
            let mut read = Number::of_digits(&number.digits());
            prop_assert_eq!(&read, &number);
            for (symbol, radix) in symbols.iter().rev() {
                prop_assert_eq!(read.pop(*radix), *symbol);
            }
            prop_assert!(read.is_zero());
        }
    }

    #[test]
    fn digits_are_those_of_the_number() {
        let mut number = Number::default();
        for digit in [1, 2, 3, 4, 5, 0, 0] {
            number.push(digit, 10);
        }
        assert_eq!(number.digits(), [1, 2, 3, 4, 5, 0, 0]);
        assert!(Number::of_digits(&[0, 0, 0]).is_zero());
    }
}
