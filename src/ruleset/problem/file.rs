//! Problems of files, keys and kinds of value.

use super::super::Code;
use super::super::files::Trouble;
use super::{Problem, shown};

/// What kind of value is wanted or given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ruleset) enum ValueKind {
    Text,
    WholeNumber,
    Fraction,
    YesNo,
    Day,
    DayWithTime,
    List,
    Table,
    Tables,
    Condition,
    BothLanguages,
}

impl ValueKind {
    const fn zh(self) -> &'static str {
        match self {
            Self::Text => "带引号的文字",
            Self::WholeNumber => "整数",
            Self::Fraction => "小数",
            Self::YesNo => "true 或 false",
            Self::Day => "日期",
            Self::DayWithTime => "带时刻的日期",
            Self::List => "列表",
            Self::Table => "表",
            Self::Tables => "一组表",
            Self::Condition => "条件",
            Self::BothLanguages => "中英两种文字",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::Text => "a text in quotes",
            Self::WholeNumber => "a whole number",
            Self::Fraction => "a number with a fraction",
            Self::YesNo => "true or false",
            Self::Day => "a date",
            Self::DayWithTime => "a date with a time",
            Self::List => "a list",
            Self::Table => "a table",
            Self::Tables => "a list of tables",
            Self::Condition => "a condition",
            Self::BothLanguages => "a text in both languages",
        }
    }

    /// How it is written, where that helps.
    const fn example(self) -> Option<&'static str> {
        match self {
            Self::Text => Some("\"…\""),
            Self::WholeNumber => Some("12"),
            Self::YesNo => Some("true"),
            Self::Day => Some("2026-11-22"),
            Self::List => Some("[\"…\", \"…\"]"),
            Self::Table => Some("{ … }"),
            Self::Tables => Some("[ { … }, { … } ]"),
            Self::Condition => Some("{ home = \"rent\" }"),
            Self::BothLanguages => Some("{ zh = \"…\", en = \"…\" }"),
            Self::Fraction | Self::DayWithTime => None,
        }
    }
}

pub(in crate::ruleset) fn missing_file(name: &str) -> Problem {
    Problem::new(
        Code::MissingFile,
        format!("缺少文件 `{name}`"),
        format!("the file `{name}` is not there"),
    )
    .help(
        format!("请在规则文件夹里建立 `{name}`；写法见 rules/README.md"),
        format!("put a `{name}` into the folder; rules/README.md says what it holds"),
    )
}

pub(in crate::ruleset) fn unknown_file<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(name);
    Problem::new(
        Code::UnknownFile,
        format!("规则文件夹里没有 `{given}` 这种文件"),
        format!("a rule set has no file `{given}`"),
    )
    .among(name, known)
}

pub(in crate::ruleset) fn unreadable(trouble: &Trouble) -> Problem {
    match trouble {
        Trouble::NotUtf8(place) => Problem::new(
            Code::Unreadable,
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
            Code::TooLarge,
            "这个文件超过 1 MiB",
            "this file is over 1 MiB",
        )
        .help(
            "规则文件都很小，请看看是不是放错了",
            "rule files are small; is it the right one?",
        ),
        Trouble::Folder => Problem::new(
            Code::Unreadable,
            "这是一个文件夹，不是文件",
            "this is a folder, not a file",
        )
        .help("请换成文件", "put a file in its place"),
        Trouble::Refused(reason) => {
            let reason = shown(reason);
            Problem::new(
                Code::Unreadable,
                format!("读不了这个文件：{reason}"),
                format!("this file cannot be read: {reason}"),
            )
            .help("请检查文件的权限", "look at the file's permissions")
        }
    }
}

pub(in crate::ruleset) fn folder_name(id: &str, folder: &str) -> Problem {
    let (id, folder) = (shown(id), shown(folder));
    Problem::new(
        Code::FolderName,
        format!("id 是 `{id}`，文件夹却叫 `{folder}`"),
        format!("the id is `{id}`, but the folder is called `{folder}`"),
    )
    .help(
        "两者要一样：改 id，或给文件夹改名",
        "they must be the same: change the id or rename the folder",
    )
}

pub(in crate::ruleset) fn unknown_key<'a>(
    key: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(key);
    Problem::new(
        Code::UnknownKey,
        format!("这里没有 `{given}` 这一项"),
        format!("there is no key `{given}` here"),
    )
    .among(key, known)
}

pub(in crate::ruleset) fn missing_key(key: &str) -> Problem {
    Problem::new(
        Code::MissingKey,
        format!("缺少 `{key}`"),
        format!("`{key}` is missing"),
    )
    .help(format!("请加上 `{key} = …`"), format!("add `{key} = …`"))
}

pub(in crate::ruleset) fn misplaced_key(key: &str, only_for: &str) -> Problem {
    Problem::new(
        Code::MisplacedKey,
        format!("`{key}` 只用于 {only_for}"),
        format!("`{key}` is only for {only_for}"),
    )
    .help("请删去这一项，或改正 `kind`", "take it out, or mend `kind`")
}

pub(in crate::ruleset) fn wrong_type(wanted: ValueKind, given: ValueKind) -> Problem {
    let problem = Problem::new(
        Code::WrongType,
        format!("这里要写{}，现在是{}", wanted.zh(), given.zh()),
        format!("this must be {}, and is {}", wanted.en(), given.en()),
    );
    match wanted.example() {
        Some(example) => problem.help(
            format!("写法：{example}"),
            format!("write it like this: {example}"),
        ),
        None => problem,
    }
}

pub(in crate::ruleset) fn unknown_word<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(word);
    Problem::new(
        Code::UnknownWord,
        format!("`{given}` 不是这里可以用的词"),
        format!("`{given}` is not one of the words for this"),
    )
    .among(word, known)
}
