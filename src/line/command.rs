//! What a person types that is no answer: commands, in both languages at any time.

mod marking;
mod reminding;

use super::resume::CODE_WORDS;
use crate::i18n::Lang;
use crate::ruleset::typed::fold;

pub(super) use marking::{Marking, without_number};
pub(super) use reminding::{Reminding, reminder_without_number};

/// Something the person wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    /// The question before.
    Back,
    /// Why this is asked, how to find out, whom to ask.
    Why,
    /// A quick check of somebody new.
    QuickCheck,
    /// Put the question off.
    Skip,
    /// All answers so far, to change one.
    Review,
    /// Leave the question unanswered again.
    Clear,
    /// Take the last edit back.
    Undo,
    /// Make it again.
    Redo,
    /// Save under a name, if one was typed.
    Save(Option<String>),
    /// Go on with the code of an earlier visit, if one was typed with that.
    Code(Option<String>),
    /// Leave.
    Quit,
    /// What can be typed.
    Help,
    /// Another language: the one typed, or the other one.
    Language(Option<Lang>),
    /// What the rules say so far.
    Result,
    /// The guide to read, or what was typed of it: a number, or words to search for.
    Guide(String),
    /// The ways beside each other.
    Ways,
    /// What has become of a saved person since.
    Since,
    /// Ask about the other ways, too.
    Others,
    /// Try other answers on a new copy, or go to the copy with this number.
    WhatIf(Option<usize>),
    /// What the copy at hand changes.
    Compare,
    /// Take the answers of the copy at hand over.
    Adopt,
    /// Throw the copy at hand away.
    Discard,
    /// Go back to the real answers.
    Real,
    /// The result as of another day, as typed.
    LookOn(String),
    /// As of the next day on which something changes.
    NextChange,
    /// As of the last day before on which something changed.
    PreviousChange,
    /// As of the day asked about again.
    LookBack,
    /// Keep nothing of this.
    KeepNothing,
    /// Says something of papers, by number.
    Mark(Vec<usize>, Marking),
    /// What happened to the permit.
    Record(Recording),
    /// Years with a permit: shown, or a period written down or taken out, as it was typed.
    Years(String),
    /// The days to remember, with their numbers.
    Reminders,
    /// Says something of a reminder, by number.
    Remind(usize, Reminding),
    /// Writes the days to remember for a calendar, to the path that was typed, if one was.
    Calendar(Option<String>),
}

/// What is done with the record of what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Recording {
    /// It is said, with what can be written down.
    Show,
    /// Something happened, by its number, on the day that was typed, with the other day if there is one.
    Happened {
        /// Its number among what can have happened.
        number: usize,
        /// The days as typed.
        days: Vec<String>,
    },
    /// An entry was a mistake, by its number.
    TakeBack(usize),
}

impl Command {
    /// Whether it goes on with the answers, which are given for the day asked about.
    pub(super) const fn leaves_result(&self) -> bool {
        matches!(
            self,
            Self::Back
                | Self::Skip
                | Self::Review
                | Self::Clear
                | Self::Undo
                | Self::Redo
                | Self::Others
        )
    }
}

/// Words that stand alone.
const WORDS: &[(&[&str], Command)] = &[
    (&["back", "b", "返回", "上一题", "后退"], Command::Back),
    (&["why", "w", "为什么", "为啥", "为何"], Command::Why),
    (
        &["skip", "later", "跳过", "以后再说", "先跳过"],
        Command::Skip,
    ),
    (
        &["review", "answers", "检查", "查看", "修改"],
        Command::Review,
    ),
    (
        &["quick", "quick-check", "quick check", "快速检查"],
        Command::QuickCheck,
    ),
    (&["clear", "清除", "清空"], Command::Clear),
    (&["undo", "撤销", "撤回"], Command::Undo),
    (&["redo", "重做", "恢复"], Command::Redo),
    (&["save", "保存", "命名"], Command::Save(None)),
    (CODE_WORDS, Command::Code(None)),
    (&["quit", "exit", "q", "退出", "离开"], Command::Quit),
    (
        &["help", "commands", "?", "h", "帮助", "命令"],
        Command::Help,
    ),
    (
        &["language", "lang", "语言", "切换语言"],
        Command::Language(None),
    ),
    (
        &["english", "英文", "英语"],
        Command::Language(Some(Lang::En)),
    ),
    (
        &["chinese", "中文", "汉语"],
        Command::Language(Some(Lang::Zh)),
    ),
    (&["result", "results", "结果"], Command::Result),
    (&["ways", "比较", "走哪条路"], Command::Ways),
    (
        &["changes", "what changed", "变化", "规则变化"],
        Command::Since,
    ),
    (
        &["others", "other ways", "其他途径", "别的途径"],
        Command::Others,
    ),
    (
        &["what-if", "what if", "whatif", "试一试"],
        Command::WhatIf(None),
    ),
    (
        &["record", "记录", "办理记录", "进度"],
        Command::Record(Recording::Show),
    ),
    (&["compare", "对比"], Command::Compare),
    (&["reminders", "提醒"], Command::Reminders),
    (&["keep", "采用"], Command::Adopt),
    (&["discard", "放弃"], Command::Discard),
    (&["real", "真实", "真实回答"], Command::Real),
    (
        &["no-save", "--no-save", "do not save", "不保存", "不要保存"],
        Command::KeepNothing,
    ),
    (
        &["next-change", "next change", "下一变化", "下一个变化"],
        Command::NextChange,
    ),
    (
        &[
            "previous-change",
            "previous change",
            "上一变化",
            "上一个变化",
        ],
        Command::PreviousChange,
    ),
    (&["asked-day", "回到", "回到原来"], Command::LookBack),
];

/// Words about years with a permit, with what is to be done behind them.
const YEARS: &[&str] = &["years", "年限"];

/// Words that open the guide, with anything behind them.
const GUIDE: &[&str] = &["guide", "指南"];

/// The command that was typed, if it is one.
pub(super) fn parse_command(typed: &str) -> Option<Command> {
    let folded = fold(typed);
    alone(&folded)
        .or_else(|| {
            // "why?" is "why"; "???" is "?".
            let asked = folded.trim_end_matches(['?', ' ', '!']);
            let asks = asked.len() < folded.len();
            let word = if asked.is_empty() { "?" } else { asked };
            asks.then(|| alone(word)).flatten()
        })
        .or_else(|| with_more(typed, &folded))
}

fn alone(folded: &str) -> Option<Command> {
    let known = WORDS.iter().find(|(words, _)| words.contains(&folded));
    known.map(|(_, command)| command.clone())
}

/// Words with something behind them: `save Mum`, `language en`, `have 3, 4`.
fn with_more(typed: &str, folded: &str) -> Option<Command> {
    if let Some(name) = ["save", "保存"]
        .iter()
        .find_map(|word| behind_as_typed(typed, word))
        .filter(|name| name.starts_with(char::is_whitespace))
    {
        let name = name.trim();
        return Some(Command::Save((!name.is_empty()).then(|| name.to_owned())));
    }
    if let Some(code) = CODE_WORDS.iter().find_map(|word| behind(folded, word)) {
        return Some(Command::Code(Some(code.to_owned())));
    }
    if let Some(words) = GUIDE.iter().find_map(|word| behind(folded, word)) {
        // "指南？" asks for the guide, and for nothing in it.
        let is_asked = words.trim_matches(['?', '!', ' ']).is_empty();
        let words = if is_asked { "" } else { words };
        return Some(Command::Guide(words.to_owned()));
    }
    if let Some(asked) = YEARS.iter().find_map(|word| behind(folded, word)) {
        return Some(Command::Years(asked.to_owned()));
    }
    if let Some(lang) = ["language ", "lang ", "语言 ", "语言"]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
    {
        return match lang {
            "en" | "english" | "英文" | "英语" => Some(Command::Language(Some(Lang::En))),
            "zh" | "zh-cn" | "chinese" | "中文" | "汉语" => {
                Some(Command::Language(Some(Lang::Zh)))
            }
            _ => None,
        };
    }
    for word in ["what-if", "what if", "whatif", "试一试"] {
        let number = folded.strip_prefix(word).and_then(numbers);
        if let Some([number]) = number.as_deref() {
            return Some(Command::WhatIf(Some(*number)));
        }
    }
    if let Some(day) = ["on", "看"]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
        .map(str::trim_start)
        .filter(|day| day.starts_with(|first: char| first.is_ascii_digit()))
    {
        return Some(Command::LookOn(day.to_owned()));
    }
    recording(folded)
        .or_else(|| marking::marking(typed, folded))
        .or_else(|| reminding::reminding(typed, folded))
}

/// Words about what happened: `record 3 2026-12-01`, `take back 2`.
fn recording(folded: &str) -> Option<Command> {
    for word in ["take back", "take-back", "撤回记录"] {
        if let Some([number]) = folded.strip_prefix(word).and_then(numbers).as_deref() {
            return Some(Command::Record(Recording::TakeBack(*number)));
        }
    }
    let rest = ["record", "办理记录", "记录"].iter();
    let rest = rest.filter_map(|word| behind(folded, word));
    let mut words = rest.into_iter().next()?.split([' ', ',', ';']);
    let number = words.next()?.parse().ok()?;
    let days = words.filter(|word| !word.is_empty());
    Some(Command::Record(Recording::Happened {
        number,
        days: days.map(str::to_owned).collect(),
    }))
}

/// What stands behind a word, as it was typed: names and notes keep their capitals.
fn behind_as_typed<'t>(typed: &'t str, word: &str) -> Option<&'t str> {
    let typed = typed.trim_start();
    let end = typed.char_indices().nth(word.chars().count());
    let (begin, rest) = typed.split_at_checked(end.map_or(typed.len(), |(end, _)| end))?;
    (fold(begin) == word).then_some(rest)
}

/// What stands behind a word; a Latin one ends with a space.
fn behind<'t>(folded: &'t str, word: &str) -> Option<&'t str> {
    let rest = folded.strip_prefix(word)?;
    let is_apart = rest.is_empty() || rest.starts_with(' ') || !word.is_ascii();
    is_apart.then(|| rest.trim_start())
}

/// One or more numbers and nothing else.
fn numbers(text: &str) -> Option<Vec<usize>> {
    let parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let numbers: Option<Vec<usize>> = parts.map(|part| part.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Command, Marking, Recording, WORDS, parse_command, without_number};
    use crate::i18n::Lang;

    #[test]
    fn commands_are_words_of_both_languages() {
        let name = |name: &str| Some(Command::Save(Some(name.to_owned())));
        let mark = |papers: &[usize], marking| Some(Command::Mark(papers.to_vec(), marking));
        let getting =
            |papers: &[usize], day: &str| mark(papers, Marking::Getting(Some(day.to_owned())));
        let noted = |paper, note: &str| mark(&[paper], Marking::Note(note.to_owned()));
        let look_on = |day: &str| Some(Command::LookOn(day.to_owned()));
        let guide = |words: &str| Some(Command::Guide(words.to_owned()));
        for (typed, expected) in [
            ("back", Some(Command::Back)),
            (" 返回。", Some(Command::Back)),
            ("为什么？", Some(Command::Why)),
            ("WHY", Some(Command::Why)),
            ("ｓｋｉｐ", Some(Command::Skip)),
            ("跳过", Some(Command::Skip)),
            ("检查", Some(Command::Review)),
            ("Clear", Some(Command::Clear)),
            ("清除。", Some(Command::Clear)),
            ("撤销", Some(Command::Undo)),
            ("重做", Some(Command::Redo)),
            ("？", Some(Command::Help)),
            ("?", Some(Command::Help)),
            ("保存", Some(Command::Save(None))),
            ("编码", Some(Command::Code(None))),
            (
                "code 10008-34785",
                Some(Command::Code(Some("10008-34785".to_owned()))),
            ),
            ("save Mum’s permit", name("Mum’s permit")),
            ("保存 妈妈", name("妈妈")),
            ("语言 en", Some(Command::Language(Some(Lang::En)))),
            ("language", Some(Command::Language(None))),
            ("ways", Some(Command::Ways)),
            ("比较", Some(Command::Ways)),
            ("有 3", mark(&[3], Marking::Have)),
            ("have 3, 4、５", mark(&[3, 4, 5], Marking::Have)),
            ("没有 3", mark(&[3], Marking::Nothing)),
            ("have not 12", mark(&[12], Marking::Nothing)),
            ("cannot get 3", mark(&[3], Marking::CannotGet)),
            ("拿不到 3、4", mark(&[3, 4], Marking::CannotGet)),
            ("getting 3", mark(&[3], Marking::Getting(None))),
            ("getting 3 4 2026-12-01", getting(&[3, 4], "2026-12-01")),
            ("在办 3 20261201", getting(&[3], "20261201")),
            ("正在办 3，2026年12月1日", getting(&[3], "2026年12月1日")),
            ("getting 3 soon", getting(&[3], "soon")),
            ("note 3 Ask Mr Li again", noted(3, "Ask Mr Li again")),
            ("备注 ３ 先问房东", noted(3, "先问房东")),
            ("note 3", noted(3, "")),
            ("Note 3 Ask Mr Li", noted(3, "Ask Mr Li")),
            (" NOTE ３  ASK", noted(3, "ASK")),
            ("ｎｏｔｅ 3 Ｌｉ", noted(3, "Ｌｉ")),
            ("notes 3", None),
            ("SAVE Mum", name("Mum")),
            ("保存　妈妈", name("妈妈")),
            ("saved", None),
            ("getting", None),
            ("getting soon", None),
            ("note", None),
            ("note ask", None),
            ("cannot", None),
            ("on 2027-03-01", look_on("2027-03-01")),
            ("ON ２０２７．３．１", look_on("2027.3.1")),
            ("看 2027-03-01。", look_on("2027-03-01")),
            ("看2027年3月1日", look_on("2027年3月1日")),
            ("看", None),
            ("on", None),
            ("only 3", None),
            ("查看", Some(Command::Review)),
            ("下一变化", Some(Command::NextChange)),
            ("previous-change", Some(Command::PreviousChange)),
            ("回到", Some(Command::LookBack)),
            // At a question this is an answer.
            ("today", None),
            ("今天", None),
            ("guide", guide("")),
            ("Guide lease filing", guide("lease filing")),
            ("指南", guide("")),
            ("指南？", guide("")),
            ("guide ?", guide("")),
            ("指南 7", guide("7")),
            ("指南租房？", guide("租房?")),
            ("guided", None),
            ("What-if", Some(Command::WhatIf(None))),
            ("what if？", Some(Command::WhatIf(None))),
            ("what-if 2", Some(Command::WhatIf(Some(2)))),
            ("试一试", Some(Command::WhatIf(None))),
            ("试一试２", Some(Command::WhatIf(Some(2)))),
            ("what-if 1 2", None),
            ("对比", Some(Command::Compare)),
            ("采用。", Some(Command::Adopt)),
            ("discard", Some(Command::Discard)),
            ("真实", Some(Command::Real)),
            ("有", None),
            ("没有", None),
            ("no", None),
            ("have", None),
            ("have 99999999999999999999999", None),
            ("1", None),
            ("", None),
        ] {
            assert_eq!(parse_command(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn words_about_what_happened() {
        let happened = |number: usize, days: &[&str]| {
            let days = days.iter().map(|day| (*day).to_owned()).collect();
            Some(Command::Record(Recording::Happened { number, days }))
        };
        for (typed, expected) in [
            ("record", Some(Command::Record(Recording::Show))),
            ("办理记录？", Some(Command::Record(Recording::Show))),
            ("record 2", happened(2, &[])),
            (
                "Record ３ 2026-12-10，2026-12-08",
                happened(3, &["2026-12-10", "2026-12-08"]),
            ),
            ("记录 1 2026年12月1日", happened(1, &["2026年12月1日"])),
            ("记录1", happened(1, &[])),
            ("record soon", None),
            ("take back 2", Some(Command::Record(Recording::TakeBack(2)))),
            ("撤回记录２", Some(Command::Record(Recording::TakeBack(2)))),
            ("撤回记录", None),
        ] {
            assert_eq!(parse_command(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn words_about_papers_want_a_number() {
        for (typed, expected) in [
            ("getting", Some("getting")),
            ("Getting soon", Some("getting")),
            ("正在办", Some("在办")),
            ("cannot get", Some("cannot get")),
            ("CANNOT", Some("cannot get")),
            ("拿不到！", Some("拿不到")),
            ("Note", Some("note")),
            ("note ask", Some("note")),
            ("备注先问房东", Some("备注")),
            ("have", Some("have")),
            ("have not", Some("have not")),
            ("没有", Some("没有")),
            ("有", Some("有")),
            ("notes", None),
            ("nothing", None),
            ("", None),
        ] {
            assert_eq!(parse_command(typed), None, "{typed:?}");
            assert_eq!(without_number(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let mut seen = std::collections::BTreeSet::new();
        for word in WORDS.iter().flat_map(|(words, _)| words.iter()) {
            assert!(seen.insert(word), "{word}");
            assert_eq!(super::fold(word), *word, "a word nobody can type");
        }
    }
}
