//! What is found by some words, and what first.

use super::{book, of};
use crate::i18n::Lang;

/// What is typed, and the headings found first by it, in Chinese; `|` stands before those that are
/// found in texts only.
const SEARCHES: [(&str, &[&str]); 20] = [
    // The heading itself, then headings that hold it.
    ("房屋租赁合同", &["房屋租赁合同"]),
    ("劳动合同", &["劳动合同"]),
    ("Lease", &["房屋租赁合同"]),
    ("lease", &["房屋租赁合同"]),
    // A whole word before what begins with it.
    ("d1", &["要先住满半年（D1）"]),
    ("D2", &["半年从居住登记那天算起（D2）"]),
    // The name of a part: all of it.
    ("费用", &["要花钱吗？", "中介收费是怎么回事？"]),
    ("fees", &["要花钱吗？", "中介收费是怎么回事？"]),
    // The beginning of the name of a part.
    ("fee", &["要花钱吗？", "中介收费是怎么回事？"]),
    // A word of a part, and one of its articles.
    ("费用 中介", &["中介收费是怎么回事？"]),
    ("居住证 费用", &["|", "要花钱吗？"]),
    // No article has both.
    ("验证码 要花钱吗", &["要花钱吗？"]),
    // Initials, from the beginning first.
    ("ldht", &["劳动合同", "劳动合同还在有效期内吗？"]),
    ("ＬＤＨＴ", &["劳动合同"]),
    ("ld ht", &["劳动合同"]),
    ("zp", &["照片"]),
    // A question as people end it, or not.
    ("要花钱吗", &["要花钱吗？"]),
    ("要花钱吗？", &["要花钱吗？"]),
    // Several words, wherever they stand.
    ("备案 房东", &["房东不肯备案，怎么办？", "|"]),
    // In a text only.
    ("验证码", &["|", "保持电话畅通"]),
];

#[test]
fn what_fits_best_is_found_first() {
    let book = book();
    for (words, expected) in SEARCHES {
        let found = book.find(Lang::Zh, words);
        let mut titles = Vec::new();
        for chapter in &found {
            if chapter.found_in_text {
                titles.push("|");
            }
            titles.extend(
                chapter
                    .articles
                    .iter()
                    .map(|article| article.title.as_str()),
            );
        }
        assert!(titles.starts_with(expected), "{words}: {titles:#?}");
    }
}

#[test]
fn a_word_is_no_part_of_another() {
    let book = book();
    let found = book.find(Lang::En, "rent");
    let articles = found.iter().flat_map(|chapter| &chapter.articles);
    for article in articles {
        let details = article.details.iter().map(|detail| detail.text.as_str());
        let whole: Vec<&str> = [article.title.as_str()]
            .into_iter()
            .chain(details)
            .collect();
        let whole = whole.join(" ").to_lowercase();
        let chinese = &of(book.guide(Lang::Zh), article.subject).title;
        let begins = whole.split(|c: char| !c.is_ascii_alphanumeric());
        let begins = begins.into_iter().any(|word| word.starts_with("rent"));
        assert!(
            begins || crate::text::initials(chinese).contains("rent"),
            "{whole}"
        );
    }
    // Initials are those of headings: texts hold every pair of letters.
    let initials = book.find(Lang::Zh, "jzz");
    let by_initials = initials.iter().filter(|chapter| !chapter.found_in_text);
    let by_initials: usize = by_initials.map(|chapter| chapter.articles.len()).sum();
    assert!((5..40).contains(&by_initials), "{by_initials}");
}

#[test]
fn a_sign_that_is_no_letter_finds_nothing() {
    let book = book();
    for words in ["☃", "?", "。", "“”"] {
        assert!(book.find(Lang::Zh, words).is_empty(), "{words}");
        let said = book.nothing_found(Lang::Zh, words);
        assert!(said[0].contains(words) && said.len() == 1, "{said:?}");
    }
    for nothing in ["", " ", "　"] {
        assert!(!book.find(Lang::Zh, nothing).is_empty(), "{nothing:?}");
    }
    // One of the words is found, the other is not.
    assert!(book.find(Lang::En, "fee xyzzy").is_empty());
}

#[test]
fn little_is_said_back_of_what_was_pasted() {
    let book = book();
    for (words, said_back) in [
        ("q".repeat(60), format!("“{}”", "q".repeat(60))),
        ("q".repeat(3000), format!("“{}…”", "q".repeat(60))),
        ("☃丂".repeat(900), "…”".to_owned()),
    ] {
        let said = book.nothing_found(Lang::En, &words);
        assert!(said[0].contains(&said_back), "{said:?}");
        assert!(said[0].chars().count() < 200, "{said:?}");
    }
}

#[test]
fn where_nothing_is_found_the_nearest_headings_are_named() {
    let book = book();
    for (words, lang, near) in [
        ("leese", Lang::En, Some("Lease")),
        ("endorsment", Lang::En, Some("endorsement")),
        ("签注件", Lang::Zh, Some("签注")),
        ("房屋租凭合同", Lang::Zh, Some("房屋租赁合同")),
        ("xyzzy", Lang::En, None),
    ] {
        assert!(book.find(lang, words).is_empty(), "{words}");
        let said = book.nothing_found(lang, words);
        assert!(said[0].contains(words), "{said:?}");
        match near {
            Some(near) => assert!(said[1].contains(near), "{words}: {said:?}"),
            None => assert_eq!(said.len(), 1, "{said:?}"),
        }
    }
}
