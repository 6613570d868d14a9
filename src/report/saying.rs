//! The exact words to say to somebody in China: in Chinese, with the reader's language below.

use super::words::said;
use crate::i18n::{Bilingual, Lang, tr_with};

/// What to say, a line each: the words themselves, and what they mean.
pub(super) fn to_say(text: &Bilingual, lang: Lang) -> Vec<String> {
    let line = |key: &str, of: Lang| tr_with(lang, key, &[("text", said(text, of).into())]);
    let mut lines = vec![line("report-say", Lang::Zh)];
    if lang != Lang::Zh {
        lines.push(line("report-say-meaning", lang));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::to_say;
    use crate::i18n::{Bilingual, Lang};

    #[test]
    fn whoever_reads_english_can_still_say_it_in_chinese() {
        let text = Bilingual {
            zh: "您好".to_owned(),
            en: "Hello".to_owned(),
        };
        assert_eq!(
            to_say(&text, Lang::En),
            ["What to say: 您好", "That means: Hello"]
        );
        assert_eq!(to_say(&text, Lang::Zh), ["怎么说：您好"]);
    }
}
