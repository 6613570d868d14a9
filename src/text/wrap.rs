//! Line breaks where Chinese and English readers expect them.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The narrowest line that can hold a Chinese character.
const NARROWEST: usize = 2;

/// `text` in lines of at most `width` columns; line breaks in the text stay.
///
/// Lines break by the rules of Unicode: Chinese anywhere except before closing punctuation or after
/// opening brackets, Latin words only at spaces and hyphens. A word longer than a line is cut, the
/// only other choice being to lose its end. A width below two counts as two.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(NARROWEST))
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(true);
    textwrap::wrap(text, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use crate::text::width::width;

    const MIXED: &str = "在杭州市区居住登记满半年，符合“合法稳定就业”（含个体工商户）、合法稳定住所、连续就读之一。\
                         Please bring your passport，然后去派出所（police station）申领《浙江省居住证》。";

    #[test]
    fn words_stay_whole_and_punctuation_keeps_its_side() {
        for columns in 16..80 {
            let lines = wrap(MIXED, columns);
            let whole: String = lines.concat().split_whitespace().collect();
            let expected: String = MIXED.split_whitespace().collect();
            assert_eq!(whole, expected, "nothing is lost at {columns}");
            for line in &lines {
                assert!(width(line) <= columns, "{columns}: {line}");
                let first = line.chars().next().expect("no empty line");
                let last = line.chars().next_back().expect("no empty line");
                assert!(!"，。、）》”".contains(first), "{columns}: {line}");
                assert!(!"（《“".contains(last), "{columns}: {line}");
            }
            for word in ["Please", "passport", "police", "station"] {
                assert!(
                    lines.iter().any(|line| line.contains(word)),
                    "{columns}: {word}"
                );
            }
        }
    }

    #[test]
    fn lines_break_as_people_break_them() {
        for (text, columns, lines) in [
            ("居住登记满半年。", 8, vec!["居住登记", "满半年。"]),
            ("居住登记。", 8, vec!["居住登", "记。"]),
            ("one two three", 7, vec!["one two", "three"]),
            ("第一行\n第二行", 20, vec!["第一行", "第二行"]),
            ("a\n\nb", 20, vec!["a", "", "b"]),
            ("", 20, vec![""]),
            ("abcdefgh", 4, vec!["abcd", "efgh"]),
            ("居住", 0, vec!["居", "住"]),
        ] {
            assert_eq!(wrap(text, columns), lines, "{text:?} in {columns}");
        }
    }
}
