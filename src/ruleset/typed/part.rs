//! A part of a choice's words, as people type it.

use super::answer::yes_or_no;
use super::fold::fold;
use crate::ruleset::Choice;

/// What turns the words behind it in the same clause around.
const CHINESE_NEGATIONS: &[char] = &['不', '没', '未', '无', '非', '别'];
const ENGLISH_NEGATIONS: &[&str] = &["no", "not", "none", "nor", "never", "without"];

/// The one choice in whose title or help these folded words stand. Where they stand in two, or mean
/// something by themselves, nobody knows what is meant.
pub(super) fn choice_with(choices: &[Choice], typed: &str) -> Option<usize> {
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || yes_or_no(typed).is_some() {
        return None;
    }
    let mut fitting = choices.iter().enumerate().filter(|(_, choice)| {
        let titles = [&choice.title.zh, &choice.title.en];
        let help = choice.help.iter().flat_map(|help| [&help.zh, &help.en]);
        titles.into_iter().chain(help).any(|text| says(text, typed))
    });
    let first = fitting.next().map(|(index, _)| index);
    first.filter(|_| fitting.next().is_none())
}

/// Whether a text says these words, and not their opposite.
fn says(text: &str, typed: &str) -> bool {
    let typed = bare(typed);
    let folded = bare(&fold(text));
    folded
        .split(|c: char| c.is_ascii_punctuation() && !matches!(c, '\'' | '-'))
        .any(|clause| {
            let mut places = clause.match_indices(typed.as_str());
            places.any(|(at, _)| clause.get(..at).is_some_and(|before| leads(before, &typed)))
        })
}

/// Whether words may follow on `before` and still mean what they say.
fn leads(before: &str, typed: &str) -> bool {
    // 有工作 is no part of 没有工作, and "able" none of "unable".
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let begins = !(before.ends_with(is_latin) && typed.starts_with(is_latin));
    let mut words = before.split([' ', '\'']);
    begins
        && !before.contains(CHINESE_NEGATIONS)
        && !words.any(|word| ENGLISH_NEGATIONS.contains(&word))
}

/// Without the particle that people leave out: 租的房子 is 租房子.
fn bare(text: &str) -> String {
    text.replace('的', "")
}

#[cfg(test)]
mod tests {
    use super::choice_with;
    use crate::i18n::Bilingual;
    use crate::ruleset::Choice;
    use crate::ruleset::typed::fold;

    fn choice(zh: &str, en: &str, help: Option<(&str, &str)>) -> Choice {
        let text = |zh: &str, en: &str| Bilingual {
            zh: zh.to_owned(),
            en: en.to_owned(),
        };
        Choice {
            id: String::new(),
            title: text(zh, en),
            help: help.map(|(zh, en)| text(zh, en)),
        }
    }

    #[test]
    fn words_of_one_choice_are_enough() {
        let home = [
            choice(
                "自己的房子",
                "My own home",
                Some(("产权在本人名下。", "In my own name.")),
            ),
            choice(
                "租的房子",
                "A rented home",
                Some(("租约上有本人，含转租。", "The lease names me.")),
            ),
            choice(
                "其他（旅馆、工地等）",
                "Another place (hotel)",
                Some(("没有固定的住处", "Without a lease")),
            ),
        ];
        for (typed, expected) in [
            ("租房", Some(1)),
            ("租的房子", Some(1)),
            ("转租", Some(1)),
            ("旅馆", Some(2)),
            ("产权", Some(0)),
            ("rented", Some(1)),
            ("Hotel", Some(2)),
            ("own home", Some(0)),
            ("lease", Some(1)),
            // Two, or none.
            ("房子", None),
            ("本人", None),
            ("home", None),
            ("买的", None),
            // A slip, a yes or no, a number.
            ("租", None),
            ("no", None),
            ("other", None),
            ("没有", None),
            ("14", None),
            // The opposite.
            ("固定的住处", None),
        ] {
            assert_eq!(choice_with(&home, &fold(typed)), expected, "{typed}");
        }
    }

    #[test]
    fn the_opposite_is_never_taken() {
        let work = [
            choice(
                "在单位上班，签了劳动合同",
                "Employed, with a contract",
                None,
            ),
            choice(
                "灵活就业",
                "In flexible employment",
                Some(("没有劳动合同", "No labour contract")),
            ),
            choice("没有工作，或以上都不是", "None, or none of these", None),
        ];
        for (typed, expected) in [
            ("有工作", None),
            ("工作", None),
            ("劳动合同", Some(0)),
            ("contract", Some(0)),
            ("labour contract", None),
            ("没有劳动合同", Some(1)),
            ("没有工作", Some(2)),
            ("以上都不是", Some(2)),
            ("none of these", Some(2)),
            ("灵活", Some(1)),
        ] {
            assert_eq!(choice_with(&work, &fold(typed)), expected, "{typed}");
        }
    }
}
