//! Problems of files, keys and values, whatever the file is for.

use super::{Problem, ValueKind, shown};
use crate::diagnostic::{Code, Trouble};
use crate::text::clean::is_harmless;

pub(crate) fn unreadable(trouble: &Trouble) -> Problem {
    match trouble {
        Trouble::NotUtf8(place) => Problem::new(
            Code::UNREADABLE,
            format!(
                "这个文件不是 UTF-8 文字（从第 {} 个字节起）",
                place.saturating_add(1)
            ),
            format!(
                "this file is not UTF-8 text (from byte {})",
                place.saturating_add(1)
            ),
        )
        .help(
            "请在编辑器里另存为 UTF-8 编码",
            "save it in your editor with the encoding UTF-8",
        ),
        Trouble::TooLarge => Problem::new(
            Code::TOO_LARGE,
            "这个文件超过 1 MiB",
            "this file is over 1 MiB",
        )
        .help(
            "这种文件都很小，请看看是不是放错了",
            "such files are small; is it the right one?",
        ),
        Trouble::Folder => Problem::new(
            Code::UNREADABLE,
            "这是一个文件夹，不是文件",
            "this is a folder, not a file",
        )
        .help("请换成文件", "put a file in its place"),
        Trouble::Refused(reason) => {
            let reason = shown(reason);
            Problem::new(
                Code::UNREADABLE,
                format!("读不了这个文件：{reason}"),
                format!("this file cannot be read: {reason}"),
            )
            .help("请检查文件的权限", "look at the file's permissions")
        }
    }
}

pub(crate) fn unknown_key<'a>(key: &str, known: impl IntoIterator<Item = &'a str>) -> Problem {
    let given = shown(key);
    Problem::new(
        Code::UNKNOWN_KEY,
        format!("这里没有 `{given}` 这一项"),
        format!("there is no key `{given}` here"),
    )
    .among(key, known)
}

pub(crate) fn missing_key(key: &str) -> Problem {
    Problem::new(
        Code::MISSING_KEY,
        format!("缺少 `{key}`"),
        format!("`{key}` is missing"),
    )
    .help(format!("请加上 `{key} = …`"), format!("add `{key} = …`"))
}

pub(crate) fn wrong_type(wanted: ValueKind, given: ValueKind) -> Problem {
    let problem = Problem::new(
        Code::WRONG_TYPE,
        format!("这里要写{}，现在是{}", wanted.zh, given.zh),
        format!("this must be {}, and is {}", wanted.en, given.en),
    );
    match wanted.example {
        Some(example) => problem.help(
            format!("写法：{example}"),
            format!("write it like this: {example}"),
        ),
        None => problem,
    }
}

pub(crate) fn unknown_word<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Problem {
    let given = shown(word);
    Problem::new(
        Code::UNKNOWN_WORD,
        format!("`{given}` 不是这里可以用的词"),
        format!("`{given}` is not one of the words for this"),
    )
    .among(word, known)
}

pub(crate) fn control_character(text: &str) -> Problem {
    let character = text
        .chars()
        .find(|&character| !is_harmless(character))
        .map_or(0, u32::from);
    Problem::new(
        Code::CONTROL_CHARACTER,
        format!("文字里有控制字符 U+{character:04X}"),
        format!("this text holds the control character U+{character:04X}"),
    )
    .help(
        "请删去它；文字里只能有普通的字和换行",
        "take it out; texts hold plain characters and line ends only",
    )
}

/// A text that must have a fixed form has another one.
pub(crate) fn bad_form(text: &str, form: &str) -> Problem {
    let text = shown(text);
    Problem::new(
        Code::BAD_FORM,
        format!("读不懂 `{text}`"),
        format!("`{text}` cannot be understood here"),
    )
    .help(
        format!("写法：{form}"),
        format!("write it like this: {form}"),
    )
}

pub(crate) fn out_of_range(given: &str, min: &str, max: &str) -> Problem {
    let given = shown(given);
    Problem::new(
        Code::OUT_OF_RANGE,
        format!("{given} 超出范围"),
        format!("{given} is out of range"),
    )
    .help(
        format!("可以写 {min} 到 {max}"),
        format!("it can be from {min} to {max}"),
    )
}
