//! What is no TOML: the parser's words, for somebody who does not program.

use super::{Code, Problem, shown};

/// What the parser says of a key that stands twice; it goes on with the first.
pub(crate) const DUPLICATE_KEY: &str = "duplicate key";

/// How the parser begins what it says of a day or a time that does not exist; it goes on behind it,
/// with a date that is empty.
const NO_SUCH_DAY: [&str; 3] = ["invalid date", "invalid time", "invalid offset"];

/// Whether what is wrong stays where it is, so that the rest of the file means what it says.
pub(crate) fn hides_nothing(message: &str) -> bool {
    message == DUPLICATE_KEY || NO_SUCH_DAY.iter().any(|sign| message.starts_with(sign))
}

/// The TOML itself is wrong; `message` is the parser's own, in English.
pub(crate) fn syntax(message: &str) -> Problem {
    let said = shown(message);
    let en = format!("this is not TOML: {said}");
    let Some(known) = KNOWN.iter().find(|known| message.contains(known.sign)) else {
        let zh = format!("TOML 写法有误（读取程序的原话：{said}）");
        return Problem::new(Code::SYNTAX, zh, en);
    };
    let zh = format!("TOML 写法有误：{}", known.wrong);
    let [help_zh, help_en] = known.help;
    Problem::new(Code::SYNTAX, zh, en).help(help_zh, help_en)
}

/// Something the parser says.
struct Known {
    /// Words of it by which it is known. The first that fits counts.
    sign: &'static str,
    /// What is wrong, in Chinese.
    wrong: &'static str,
    /// What to do, in both languages.
    help: [&'static str; 2],
}

const fn known(sign: &'static str, wrong: &'static str, help: [&'static str; 2]) -> Known {
    Known { sign, wrong, help }
}

const DAY: [&str; 2] = [
    "日期写作 2026-11-22，要真有这一天",
    "write a date as 2026-11-22, and one that exists",
];
const NAME: [&str; 2] = [
    "名字只用英文字母、数字和连字符；别的要放在引号里",
    "names are letters, digits and hyphens; anything else goes in quotes",
];
const PAIR: [&str; 2] = ["写法是 `名字 = 值`", "write it as `name = value`"];
const COMMA: [&str; 2] = [
    "各项之间要用一个英文逗号隔开",
    "put one comma between the parts",
];
const BRACKET: [&str; 2] = ["请补上右括号", "add the closing bracket"];
const NUMBER: [&str; 2] = [
    "数字只写数码，例如 12，前面不加 0",
    "write a number in digits, for example 12, without a leading 0",
];
const QUOTES: [&str; 2] = [
    "文字前后都要有英文引号：\"…\"",
    "a text stands between two plain quotation marks: \"…\"",
];
const BACKSLASH: [&str; 2] = ["反斜杠要写成 \\\\", "write a backslash as \\\\"];

const KNOWN: &[Known] = &[
    known(
        DUPLICATE_KEY,
        "同一项写了两次",
        ["请删去一处", "the same key stands here twice; take one out"],
    ),
    known(
        "recur",
        "嵌套太深",
        [
            "请写得简单些",
            "this is nested too deeply; write it more simply",
        ],
    ),
    known(
        "must be quoted",
        "这里少了值，或者文字没有放在英文引号里",
        ["文字要放在英文引号里：\"…\"", "put texts in quotes: \"…\""],
    ),
    known("keys cannot be empty", "等号前面没有名字", PAIR),
    known("unquoted key", "名字里有不能用的字", NAME),
    known("keys cannot be multi-line", "名字不能分几行写", NAME),
    known("key with no value", "只有名字，没有值", PAIR),
    known("missing value", "只有名字，没有值", PAIR),
    known("missing key", "少了名字", PAIR),
    known("missing assignment", "少了等号", PAIR),
    known("extra assignment", "多了一个等号，或者少了逗号", COMMA),
    known("extra `=`", "多了一个等号", PAIR),
    known("unexpected `=`", "列表里不能有等号", COMMA),
    known("missing comma", "少了逗号", COMMA),
    known("extra comma", "多了一个逗号", COMMA),
    known("unclosed", "少了右括号", BRACKET),
    known("opening quote", "少了前引号", QUOTES),
    known("missing escaped value", "反斜杠后面的字不对", BACKSLASH),
    known("unicode", "\\u 后面的编码不对", BACKSLASH),
    known("string", "文字的引号没有成对", QUOTES),
    known("leading zero", "数字前面多了 0", NUMBER),
    known("digits", "数字的写法不对", NUMBER),
    known("numeric sign", "数字的正负号不对", NUMBER),
    known("signed", "数字的正负号不对", NUMBER),
    known("unexpected sign", "数字的正负号不对", NUMBER),
    known("radix", "数字的写法不对", NUMBER),
    known("integer", "数字的写法不对", NUMBER),
    known("float", "数字的写法不对", NUMBER),
    known("date", "没有这一天，或者日期的写法不对", DAY),
    known("time", "时刻的写法不对", DAY),
    known(
        "boolean",
        "不是 true 也不是 false",
        ["请写 true 或 false", "write true or false"],
    ),
    known(
        "carriage return",
        "换行的写法不对",
        [
            "请另存一次，换行用 LF 或 CRLF",
            "save it with LF or CRLF line ends",
        ],
    ),
    known(
        "unexpected",
        "值的后面还有多余的内容",
        [
            "一行只写一项：`名字 = 值`",
            "write one `name = value` on a line",
        ],
    ),
    known("key", "名字写得不对", NAME),
];

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::syntax;

    #[test]
    fn what_goes_wrong_is_said_in_chinese_without_the_parsers_english() {
        for (text, said) in [
            ("a = 1\na = 2", "同一项写了两次"),
            ("a = \"x", "引号没有成对"),
            ("a = 'x", "引号没有成对"),
            ("a = \"\"\"x", "引号没有成对"),
            ("a = \"\\q\"", "反斜杠后面的字不对"),
            ("a = \"\\u00zz\"", "编码不对"),
            ("a = rent", "英文引号"),
            ("a = “x”", "英文引号"),
            ("a = ", "少了值"),
            ("a", "没有值"),
            ("= 1", "没有名字"),
            ("租 = 1", "名字里有不能用的字"),
            ("a = [1", "少了右括号"),
            ("a = {b=1", "少了右括号"),
            ("[t", "少了右括号"),
            ("a = {b=1,,}", "多了一个逗号"),
            ("a = [\"x\" \"y\"]", "少了逗号"),
            ("a = 2026-02-30", "没有这一天"),
            ("a = 10:99:00", "时刻"),
            ("a = 01", "多了 0"),
            ("a = tru", "true"),
            ("a = \"x\" y", "多余的内容"),
            ("a = 1\rb = 2", "换行"),
        ] {
            let (_, errors) = DeTable::parse_recoverable(text);
            let first = errors.first().expect("it is no TOML");
            let problem = syntax(first.message());
            let zh = &problem.message.zh;
            assert!(zh.contains(said), "{text}: {zh} ({})", first.message());
            let rest = zh
                .replacen("TOML", "", 1)
                .replace("true", "")
                .replace("false", "");
            assert!(
                !rest.contains(|c: char| c.is_ascii_alphabetic() && c != 'u'),
                "{zh}"
            );
            assert!(problem.suggestion.is_some(), "{text}");
        }
        let other = syntax("something new").message.zh;
        assert_eq!(other, "TOML 写法有误（读取程序的原话：something new）");
    }
}
