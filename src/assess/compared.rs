//! Things of two lists side by side, matched by what they are called.

use std::collections::HashMap;
use std::hash::Hash;

/// One thing on both sides of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared<T> {
    /// As it is before; `None` where it appears.
    pub before: Option<T>,
    /// As it is after; `None` where it vanishes.
    pub after: Option<T>,
    moved: bool,
}

impl<T> Compared<T> {
    /// Whether it is not the same on both sides.
    pub const fn has_moved(&self) -> bool {
        self.moved
    }
}

/// Something with its place in the list of its own rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<T> {
    /// Its index there.
    pub index: usize,
    /// What is said of it.
    pub value: T,
}

/// Puts two lists side by side: everything of the first in its order, then what only the second has.
///
/// Each list names a thing at most once; `same` tells whether a thing that both have is the same.
pub fn side_by_side<K: Eq + Hash, T>(
    before: impl IntoIterator<Item = (K, T)>,
    after: impl IntoIterator<Item = (K, T)>,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<Compared<T>> {
    let mut places = HashMap::new();
    let mut later = Vec::new();
    for (key, is) in after {
        places.insert(key, later.len());
        later.push(Some(is));
    }
    let mut compared: Vec<Compared<T>> = before
        .into_iter()
        .map(|(key, was)| {
            let place = places.get(&key);
            let is = place.and_then(|place| later.get_mut(*place)?.take());
            Compared {
                moved: is.as_ref().is_none_or(|is| !same(&was, is)),
                before: Some(was),
                after: is,
            }
        })
        .collect();
    compared.extend(later.into_iter().flatten().map(|is| Compared {
        before: None,
        after: Some(is),
        moved: true,
    }));
    compared
}

#[cfg(test)]
mod tests {
    use super::side_by_side;

    #[test]
    fn things_are_matched_by_name_wherever_they_stand() {
        let before = [("home", 1), ("work", 2), ("study", 3)];
        let after = [("talent", 9), ("study", 3), ("home", 5)];
        let found: Vec<_> = side_by_side(before, after, |was, is| was == is)
            .iter()
            .map(|it| (it.before, it.after, it.has_moved()))
            .collect();
        assert_eq!(
            found,
            [
                (Some(1), Some(5), true),
                (Some(2), None, true),
                (Some(3), Some(3), false),
                (None, Some(9), true),
            ]
        );
    }
}
