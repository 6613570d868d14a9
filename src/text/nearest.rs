//! The known word that a mistyped one was most likely meant to be.

/// The candidate most like `word`, if one is near enough to be worth naming.
///
/// Near enough means: at most one edit for each three characters of the longer word, and at least
/// one. Upper and lower case count as the same, so do `_` and `-`. Of several equally near, the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    if word.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &'a str)> = None;
    let mut row = Vec::new();
    for candidate in candidates {
        let other = folded(candidate);
        let allowed = word.len().max(other.len()).div_ceil(3).max(1);
        let allowed = best.map_or(allowed, |(distance, _)| {
            allowed.min(distance.saturating_sub(1))
        });
        if other.len() > LONGEST || word.len().abs_diff(other.len()) > allowed {
            continue;
        }
        if let Some(distance) = distance_within(&word, &other, allowed, &mut row)
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
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

/// Edits (insert, delete, replace, swap neighbours) from one word to the other, if at most `allowed`.
fn distance_within(
    from: &[char],
    to: &[char],
    allowed: usize,
    row: &mut Vec<usize>,
) -> Option<usize> {
    let width = to.len() + 1;
    row.clear();
    row.extend(0..width);
    let mut above: Vec<usize> = row.clone();
    for (i, &a) in from.iter().enumerate() {
        let two_above = std::mem::replace(&mut above, row.clone());
        let mut least = i + 1;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (j, &b) in to.iter().enumerate() {
            let replaced = above[j] + usize::from(a != b);
            let mut cell = replaced.min(above[j + 1] + 1).min(left + 1);
            if i > 0 && j > 0 && a == to[j - 1] && from[i - 1] == b {
                cell = cell.min(two_above[j - 1] + 1);
            }
            row[j + 1] = cell;
            left = cell;
            least = least.min(cell);
        }
        if least > allowed + 1 {
            return None;
        }
    }
    row.last().copied().filter(|&distance| distance <= allowed)
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
