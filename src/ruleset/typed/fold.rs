//! Typed words made comparable.

use crate::text::normalise;

/// A typed text without what does not matter to its meaning: width and case of letters, spaces at
/// the ends and in rows, brackets around it and a full stop behind it.
pub fn fold(typed: &str) -> String {
    let ascii = normalise::to_ascii(typed).to_lowercase();
    let words: Vec<&str> = ascii.split_whitespace().collect();
    let joined = words.join(" ");
    let bare = joined.trim_end_matches(['.', ',', ';', '!', ' ']);
    // "(2)" and "2)" as lists write them; a bracket that closes one inside the text stays.
    let inner = match bare.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner,
        Some(inner) if inner.rfind('(') == Some(0) => inner.trim_start_matches('('),
        _ => bare,
    };
    inner.trim().to_owned()
}

/// Whether a folded text is one of these words.
pub(super) fn is_any(folded: &str, words: &[&str]) -> bool {
    words.contains(&folded)
}
