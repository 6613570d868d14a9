//! The texts that many people share, each once, under a number.

use rustc_hash::FxHashMap;

use super::bytes::{Source, put_number, put_text};

/// The place of a text in the table.
pub type SymbolNumber = u32;

/// The table. What nobody uses any more is not kept: a person who is deleted leaves no word behind.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    texts: Vec<Text>,
    /// Made when something is first looked for.
    numbers: FxHashMap<Box<str>, SymbolNumber>,
    /// Places whose text nobody uses.
    free: Vec<SymbolNumber>,
}

#[derive(Debug, Clone, Default)]
struct Text {
    text: Box<str>,
    uses: u64,
}

impl Symbols {
    /// The text with this number.
    pub fn text(&self, number: SymbolNumber) -> Option<&str> {
        let text = self.texts.get(usize::try_from(number).ok()?)?;
        (text.uses > 0).then_some(&*text.text)
    }

    /// Whether nobody uses any of it.
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.uses == 0)
    }

    /// Counts the use of these numbers less; a text that is used no more is gone.
    pub fn release(&mut self, numbers: &[SymbolNumber]) {
        for number in numbers {
            let place = usize::try_from(*number).ok();
            let Some(text) = place.and_then(|place| self.texts.get_mut(place)) else {
                continue;
            };
            text.uses = text.uses.saturating_sub(1);
            if text.uses == 0 {
                self.numbers.remove(&*text.text);
                text.text = Box::default();
                self.free.push(*number);
            }
        }
    }

    /// Appends the table.
    pub fn write(&self, out: &mut Vec<u8>) {
        put_number(out, self.texts.len() as u64);
        for text in &self.texts {
            put_number(out, text.uses);
            put_text(out, &text.text);
        }
    }

    /// The table at the beginning of these bytes, and how many of them it takes.
    pub fn read(bytes: &[u8]) -> Option<(Self, usize)> {
        let nothing = Self::default();
        let mut source = Source::new(bytes, &nothing);
        let texts = source.list(|source| {
            let uses = source.number()?;
            let text = source.text()?.into();
            Some(Text { text, uses })
        })?;
        let taken = bytes.len() - source.left();
        let mut symbols = Self {
            texts,
            ..Self::default()
        };
        for (number, text) in (0..).zip(&symbols.texts) {
            if text.uses == 0 {
                symbols.free.push(number);
            } else {
                symbols.numbers.insert(text.text.clone(), number);
            }
        }
        Some((symbols, taken))
    }

    /// The number of this text, a new one where it has none yet. It counts as used once more.
    pub fn number(&mut self, text: &str) -> SymbolNumber {
        if let Some(number) = self.numbers.get(text) {
            if let Some(text) = usize::try_from(*number)
                .ok()
                .and_then(|place| self.texts.get_mut(place))
            {
                text.uses += 1;
            }
            return *number;
        }
        let entry = Text {
            text: text.into(),
            uses: 1,
        };
        let number = self.free.pop().unwrap_or_else(|| {
            self.texts.push(Text::default());
            SymbolNumber::try_from(self.texts.len() - 1).unwrap_or(SymbolNumber::MAX)
        });
        if let Some(place) = usize::try_from(number)
            .ok()
            .and_then(|place| self.texts.get_mut(place))
        {
            *place = entry;
        }
        self.numbers.insert(text.into(), number);
        number
    }
}
