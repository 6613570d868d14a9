//! Numbers, days and texts as bytes, and back. Whatever bytes are read, the worst is that they are not
//! understood.

use chrono::{Datelike as _, NaiveDate};

use super::symbols::{SymbolNumber, Symbols};

/// Appends a number, seven bits a byte, the lowest first.
pub(super) fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(low_byte(number) | 0x80);
        number >>= 7;
    }
    out.push(low_byte(number));
}

const fn low_byte(number: u64) -> u8 {
    (number & 0xff) as u8
}

/// Appends a number that may be negative: small ones of either sign are short.
pub(super) fn put_signed(out: &mut Vec<u8>, number: i64) {
    put_number(out, ((number << 1) ^ (number >> 63)).cast_unsigned());
}

/// Appends a day.
pub(super) fn put_day(out: &mut Vec<u8>, day: NaiveDate) {
    put_signed(out, i64::from(day.num_days_from_ce()) - EPOCH);
}

/// 2026-01-01: the days of the living are near it.
const EPOCH: i64 = 739_617;

/// Appends a text.
pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// Appends what may be left out.
pub(super) fn put_optional<T>(out: &mut Vec<u8>, value: Option<T>, put: fn(&mut Vec<u8>, T)) {
    out.push(u8::from(value.is_some()));
    if let Some(value) = value {
        put(out, value);
    }
}

/// Bytes that are read from the front.
pub(super) struct Source<'a> {
    bytes: &'a [u8],
    symbols: &'a Symbols,
    /// The numbers of the shared table that were read, where they are wanted.
    numbers: Option<Vec<SymbolNumber>>,
}

impl<'a> Source<'a> {
    pub(super) const fn new(bytes: &'a [u8], symbols: &'a Symbols) -> Self {
        Self {
            bytes,
            symbols,
            numbers: None,
        }
    }

    pub(super) fn note_numbers(&mut self) {
        self.numbers = Some(Vec::new());
    }

    pub(super) fn into_numbers(self) -> Vec<SymbolNumber> {
        self.numbers.unwrap_or_default()
    }

    /// How many bytes are left.
    pub(super) const fn left(&self) -> usize {
        self.bytes.len()
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1).cast_signed() ^ -((number & 1).cast_signed()))
    }

    /// How many things follow. Each has a byte at least, so that no memory is taken for more than there
    /// can be.
    pub(super) fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.bytes.len()).then_some(count)
    }

    pub(super) fn day(&mut self) -> Option<NaiveDate> {
        let days = self.signed()?.checked_add(EPOCH)?;
        NaiveDate::from_num_days_from_ce_opt(days.try_into().ok()?)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    pub(super) fn symbol(&mut self) -> Option<&'a str> {
        let number = SymbolNumber::try_from(self.number()?).ok()?;
        if let Some(numbers) = &mut self.numbers {
            numbers.push(number);
        }
        self.symbols.text(number)
    }

    #[expect(clippy::option_option, reason = "not understood, left out, or there")]
    pub(super) fn optional<T>(&mut self, read: fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        match self.byte()? {
            0 => Some(None),
            1 => read(self).map(Some),
            _ => None,
        }
    }

    pub(super) fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count()?;
        let mut list = Vec::with_capacity(count.min(self.bytes.len()));
        for _ in 0..count {
            list.push(read(self)?);
        }
        Some(list)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Source, Symbols, put_day, put_number, put_signed};

    #[test]
    fn numbers_come_back_and_small_ones_are_short() {
        let symbols = Symbols::default();
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(bytes.len() == 1, number < 128, "{number}");
            assert_eq!(Source::new(&bytes, &symbols).number(), Some(number));
        }
        for number in [0, -1, 1, 63, -64, i64::MIN, i64::MAX] {
            let mut bytes = Vec::new();
            put_signed(&mut bytes, number);
            assert_eq!(Source::new(&bytes, &symbols).signed(), Some(number));
        }
        for bytes in [&[0x80; 11][..], &[0xff; 10], &[]] {
            assert_eq!(Source::new(bytes, &symbols).number(), None);
        }
    }

    #[test]
    fn days_come_back_and_those_near_are_short() {
        let symbols = Symbols::default();
        let near = NaiveDate::from_ymd_opt(2026, 2, 1).expect("a day");
        for day in [NaiveDate::MIN, NaiveDate::MAX, near] {
            let mut bytes = Vec::new();
            put_day(&mut bytes, day);
            assert_eq!(Source::new(&bytes, &symbols).day(), Some(day));
            assert_eq!(bytes.len() == 1, day == near);
        }
    }
}
