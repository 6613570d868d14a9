//! A few characters that tell two texts apart.

/// What a fingerprint is written with: plain in a file and on a line.
const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Takes the fingerprint of texts, one after the other: the same for the same texts on every computer and
/// in every version.
///
/// It tells apart what somebody has changed; it keeps nobody out who wants two texts to look the same.
#[derive(Debug, Clone)]
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// So many characters it has: one in sixteen million texts looks like another one.
    pub const LENGTH: usize = 4;

    /// Adds a text. Two texts are not the same as one that joins them.
    pub fn add(&mut self, text: &str) {
        // FNV-1a; no text holds the byte that ends one.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The fingerprint of everything added.
    pub fn text(&self) -> String {
        // Every bit of what was added gets into the few that are shown.
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
        mixed ^= mixed >> 33;
        let digits = (0..Self::LENGTH).map(|place| (mixed >> (6 * place)) & 63);
        let digits = digits.filter_map(|digit| DIGITS.get(usize::try_from(digit).ok()?));
        digits.map(|digit| char::from(*digit)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Fingerprint;

    fn of(texts: &[&str]) -> String {
        let mut fingerprint = Fingerprint::default();
        for text in texts {
            fingerprint.add(text);
        }
        fingerprint.text()
    }

    #[test]
    fn it_stays_the_same_for_good() {
        // Files of people hold these.
        for (texts, expected) in [
            (&[][..], "caIc"),
            (&["rent"], "NJqa"),
            (&["re", "nt"], "ymjt"),
            (&["租房"], "PP18"),
        ] {
            assert_eq!(of(texts), expected);
        }
    }

    #[test]
    fn texts_are_told_apart() {
        assert_ne!(of(&["a", "b"]), of(&["ab"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        let texts: Vec<String> = (0..500).map(|number| number.to_string()).collect();
        let seen: HashSet<String> = texts.iter().map(|text| of(&[text])).collect();
        assert_eq!(seen.len(), texts.len());
        assert!(seen.iter().all(|text| text.len() == Fingerprint::LENGTH));
    }
}
