//! Sets of variables, as bits.

/// A set of questions and conditions, by their variables.
///
/// Those of an ordinary rule set fit into one word, which takes no room of its own: the sets are made
/// and thrown away by the hundred.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct VariableSet {
    first: u64,
    rest: Vec<u64>,
}

/// Variables in one word.
const WORD: usize = 64;

impl VariableSet {
    /// No variable, with room for those below `variables`.
    pub(super) fn none(variables: usize) -> Self {
        Self {
            first: 0,
            rest: vec![0; variables.div_ceil(WORD).saturating_sub(1)],
        }
    }

    /// Adds one.
    pub(super) fn insert(&mut self, variable: usize) {
        if let Some(word) = self.word_mut(variable) {
            *word |= 1 << (variable % WORD);
        }
    }

    fn word_mut(&mut self, variable: usize) -> Option<&mut u64> {
        match (variable / WORD).checked_sub(1) {
            None => Some(&mut self.first),
            Some(index) => self.rest.get_mut(index),
        }
    }

    /// Adds all of another set.
    pub(super) fn add(&mut self, other: &Self) {
        self.first |= other.first;
        for (word, other) in self.rest.iter_mut().zip(&other.rest) {
            *word |= other;
        }
    }

    /// Takes one out.
    pub(super) fn remove(&mut self, variable: usize) {
        if let Some(word) = self.word_mut(variable) {
            *word &= !(1 << (variable % WORD));
        }
    }

    /// The set without those of another one.
    pub(super) fn without(mut self, other: &Self) -> Self {
        self.first &= !other.first;
        for (word, other) in self.rest.iter_mut().zip(&other.rest) {
            *word &= !other;
        }
        self
    }

    /// The set with those alone that are in another one too.
    pub(super) fn within(mut self, other: &Self) -> Self {
        self.first &= other.first;
        for (word, other) in self.rest.iter_mut().zip(&other.rest) {
            *word &= other;
        }
        self
    }

    /// Whether one is in it.
    pub(super) fn contains(&self, variable: usize) -> bool {
        let word = match (variable / WORD).checked_sub(1) {
            None => Some(&self.first),
            Some(index) => self.rest.get(index),
        };
        word.is_some_and(|word| word >> (variable % WORD) & 1 == 1)
    }

    /// Whether the two have one in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.first & other.first != 0
            || self
                .rest
                .iter()
                .zip(&other.rest)
                .any(|(word, other)| word & other != 0)
    }

    /// How many there are.
    pub(super) fn len(&self) -> u32 {
        let rest: u32 = self.rest.iter().map(|word| word.count_ones()).sum();
        self.first.count_ones() + rest
    }

    /// All of them, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let words = std::iter::once(&self.first).chain(&self.rest);
        words
            .enumerate()
            .flat_map(|(index, word)| bits(*word).map(move |bit| index * WORD + bit))
    }
}

/// The bits that are set in a word, from the lowest.
fn bits(word: u64) -> impl Iterator<Item = usize> {
    let words = std::iter::successors(Some(word), |word| Some(word & word.wrapping_sub(1)));
    words
        .take_while(|word| *word != 0)
        .map(|word| word.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::VariableSet;

    #[test]
    fn sets_hold_what_was_put_into_them() {
        for members in [&[][..], &[0], &[63], &[64], &[0, 5, 63, 64, 127, 128, 199]] {
            let mut set = VariableSet::none(200);
            for member in members {
                set.insert(*member);
            }
            assert_eq!(set.iter().collect::<Vec<_>>(), members);
            assert_eq!(set.len() as usize, members.len());
            for variable in 0..200 {
                assert_eq!(set.contains(variable), members.contains(&variable));
                let mut one = VariableSet::none(200);
                one.insert(variable);
                assert_eq!(set.meets(&one), members.contains(&variable));
                let mut more = set.clone();
                more.add(&one);
                assert!(more.contains(variable));
                assert_eq!(more.clone().within(&one), one);
                assert_eq!(
                    more.clone().without(&one).within(&one),
                    VariableSet::none(200)
                );
                more.remove(variable);
                assert!(!more.contains(variable));
            }
        }
    }
}
