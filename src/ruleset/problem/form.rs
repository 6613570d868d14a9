//! Problems of how something is written: texts, ids, citations.

use super::{Code, Problem, shown};

/// A text lacks one language.
pub(in crate::ruleset) fn missing_translation(language: &str) -> Problem {
    Problem::new(
        Code::MISSING_TRANSLATION,
        format!("缺少 `{language}` 的文字"),
        format!("the text for `{language}` is missing"),
    )
    .help(
        "每段文字都要有中英两种：{ zh = \"…\", en = \"…\" }",
        "every text stands in both languages: { zh = \"…\", en = \"…\" }",
    )
}

/// A text is empty, or blank.
pub(in crate::ruleset) fn empty_text() -> Problem {
    Problem::new(
        Code::MISSING_TRANSLATION,
        "这段文字是空的",
        "this text is empty",
    )
    .help("请写上文字", "write the text")
}

pub(in crate::ruleset) fn unknown_placeholder<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(name);
    let known: Vec<String> = known
        .into_iter()
        .map(|name| format!("{{{name}}}"))
        .collect();
    let problem = Problem::new(
        Code::UNKNOWN_PLACEHOLDER,
        format!("`{{{given}}}` 在这里没有可以填进去的内容"),
        format!("nothing is put in for `{{{given}}}` here"),
    );
    if known.is_empty() {
        return problem.help(
            "这段文字里不能用花括号",
            "this text takes nothing in braces",
        );
    }
    problem.among(&format!("{{{given}}}"), known.iter().map(String::as_str))
}

pub(in crate::ruleset) fn bad_id(id: &str) -> Problem {
    let id = shown(id);
    Problem::new(
        Code::BAD_ID,
        format!("`{id}` 不能作 id"),
        format!("`{id}` cannot be an id"),
    )
    .help(
        "id 用小写英文字母和数字，词间用连字符，例如 lease-filed",
        "an id is lower-case words with hyphens, for example lease-filed",
    )
}

pub(in crate::ruleset) fn reserved_word(id: &str) -> Problem {
    let id = shown(id);
    Problem::new(
        Code::RESERVED_WORD,
        format!("`{id}` 是规则语言里的词，不能作 id"),
        format!("`{id}` is a word of the rule language and cannot be an id"),
    )
    .help("请换一个名字", "choose another name")
}

pub(in crate::ruleset) fn duplicate_id(id: &str, first_line: usize) -> Problem {
    let id = shown(id);
    Problem::new(
        Code::DUPLICATE_ID,
        format!("`{id}` 已经用过（第 {first_line} 行）"),
        format!("`{id}` is already used on line {first_line}"),
    )
    .help(
        "每个 id 只能用一次，请换一个",
        "each id stands once; choose another one",
    )
}

pub(in crate::ruleset) fn bad_citation(text: &str) -> Problem {
    let text = shown(text);
    Problem::new(
        Code::BAD_CITATION,
        format!("`{text}` 不是出处的写法"),
        format!("`{text}` does not name a source the usual way"),
    )
    .help(
        "写法：\"来源#条款\"，例如 \"order-663#2\"，等级不同时写 \"order-663#2 [H]\"",
        "write \"source#article\", for example \"order-663#2\", or with its own grade \"order-663#2 [H]\"",
    )
}
