//! The known word that a mistyped one was most likely meant to be.

/// The candidate most like `word`, if one is near enough to be worth naming.
///
/// Near enough means: at most one edit for each three characters of the longer word, and at least
/// one; or else a whole part between hyphens in common (`home-own` and `home`). Upper and lower case
/// count as the same, so do `_` and `-`. Of several equally near, the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    if word.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &'a str)> = None;
    let mut related = None;
    let mut rows = Rows::default();
    for candidate in candidates {
        let other = folded(candidate);
        if related.is_none() && share_a_part(&word, &other) {
            related = Some(candidate);
        }
        let allowed = word.len().max(other.len()).div_ceil(3).max(1);
        let allowed = best.map_or(allowed, |(distance, _)| {
            allowed.min(distance.saturating_sub(1))
        });
        if other.len() > LONGEST || word.len().abs_diff(other.len()) > allowed {
            continue;
        }
        if let Some(distance) = rows.distance_within(&word, &other, allowed)
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate).or(related)
}

/// Whether two words have a part of three characters or more between hyphens in common.
fn share_a_part(one: &[char], other: &[char]) -> bool {
    let parts = |word| <[char]>::split(word, |character| *character == '-');
    parts(one)
        .filter(|part| part.len() >= 3)
        .any(|part| parts(other).any(|same| same == part))
}

/// Nobody mistypes a word longer than this, and comparing costs its length squared.
const LONGEST: usize = 64;

fn folded(word: &str) -> Vec<char> {
    word.chars()
        .take(LONGEST + 1)
        .map(|character| match character {
            '_' | ' ' => '-',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

/// Three rows of the table of distances, kept from one comparison to the next.
#[derive(Default)]
struct Rows {
    row: Vec<usize>,
    above: Vec<usize>,
    two_above: Vec<usize>,
}

impl Rows {
    /// Edits (insert, delete, replace, swap neighbours) from one word to the other, if at most `allowed`.
    fn distance_within(&mut self, from: &[char], to: &[char], allowed: usize) -> Option<usize> {
        for row in [&mut self.row, &mut self.above, &mut self.two_above] {
            row.clear();
            row.extend(0..=to.len());
        }
        for (i, &a) in from.iter().enumerate() {
            std::mem::swap(&mut self.two_above, &mut self.above);
            std::mem::swap(&mut self.above, &mut self.row);
            let mut left = i + 1;
            let mut least = left;
            self.row[0] = left;
            for (j, &b) in to.iter().enumerate() {
                let replaced = self.above[j] + usize::from(a != b);
                let mut cell = replaced.min(self.above[j + 1] + 1).min(left + 1);
                if i > 0 && j > 0 && a == to[j - 1] && from[i - 1] == b {
                    cell = cell.min(self.two_above[j - 1] + 1);
                }
                self.row[j + 1] = cell;
                left = cell;
                least = least.min(cell);
            }
            // A swap reaches back two rows, and so saves one edit at most.
            if least > allowed + 1 {
                return None;
            }
        }
        self.row
            .last()
            .copied()
            .filter(|&distance| distance <= allowed)
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn names_what_was_meant() {
        let known = ["lease-filed", "lease-ends", "home", "hukou", "work", "own"];
        for (word, expected) in [
            ("lease-fild", Some("lease-filed")),
            ("lease_filed", Some("lease-filed")),
            ("LEASE-ENDS", Some("lease-ends")),
            ("hme", Some("home")),
            ("hoem", Some("home")),
            ("wrok", Some("work")),
            ("on", Some("own")),
            ("applicant", None),
            ("", None),
            ("租房", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }

    #[test]
    fn the_first_of_several_equally_near() {
        assert_eq!(nearest("bat", ["cat", "hat"]), Some("cat"));
    }

    #[test]
    fn a_huge_word_costs_nothing() {
        let huge = "x".repeat(1 << 20);
        assert_eq!(nearest(&huge, [huge.as_str(), "home"]), None);
    }
}
