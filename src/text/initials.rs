//! The initials of pinyin, as people with a Chinese keyboard search: `jzz` finds 居住证.

use pinyin::ToPinyin as _;

/// The first letter of every Chinese character; ASCII letters and digits as they are, in lower case;
/// nothing of anything else.
pub fn initials(text: &str) -> String {
    let mut initials = String::with_capacity(text.len() / 2);
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            initials.push(character.to_ascii_lowercase());
        } else if let Some(pinyin) = character.to_pinyin() {
            initials.push_str(pinyin.first_letter());
        }
    }
    initials
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn every_character_gives_its_first_letter() {
        for (text, expected) in [
            ("居住证", "jzz"),
            ("社会保险（社保）", "shbxsb"),
            ("《浙江省居住证》", "zjsjzz"),
            ("浙里办 APP 12345", "zlbapp12345"),
            ("", ""),
            ("，。", ""),
        ] {
            assert_eq!(initials(text), expected, "{text}");
        }
    }
}
