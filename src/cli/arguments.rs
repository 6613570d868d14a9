//! What can be asked on the command line.

mod compare;
mod enter;
mod format;
mod print;
mod profiles;
mod record;
mod remind;
mod resume;
mod tally;
mod years;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::i18n::Lang;
use crate::ruleset::parse_day;

pub(super) use compare::CompareArguments;
pub(super) use enter::{EnterArguments, EnterFormat};
pub(super) use format::{DocumentFormat, Format, ListFormat, Printed};
pub(super) use print::{FormFormat, PrintArguments};
pub(super) use profiles::{ListArguments, ProfilesArguments, ProfilesCommand, RecheckArguments};
pub(super) use record::RecordArguments;
pub(super) use remind::{
    HowLong, MOST_DAYS, RemindArguments, RemindCommand, RemindFormat, SetupSystem, WhichReminder,
};
pub(super) use resume::ResumeArguments;
pub(super) use tally::{TallyArguments, TallyFormat};
pub(super) use years::{YearsArguments, YearsCommand};

/// Guided self-assessment for the Zhejiang residence permit (浙江省居住证) in Hangzhou.
///
/// 浙江省居住证办理条件自助评估。不联网；答案只保存在这台电脑上。
#[derive(Debug, Parser)]
#[command(name = "juzhu", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) everywhere: Everywhere,
    #[command(flatten)]
    pub(super) interview: InterviewArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What every command understands.
#[derive(Debug, Args)]
pub(super) struct Everywhere {
    /// Language of the words · 语言
    #[arg(long, global = true, value_name = "zh|en", value_parser = lang)]
    pub(super) lang: Option<Lang>,
    /// The day asked about (default: today) · 按哪一天评估（默认今天）
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) on: Option<NaiveDate>,
    /// A folder with rule sets, before your own and the built-in ones · 规则文件夹
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
    /// Which rule set · 用哪一套规则
    #[arg(long, global = true, value_name = "ID")]
    pub(super) rule_set: Option<String>,
    /// Colour in messages · 提示是否用颜色
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
}

/// How the interview is held.
#[expect(clippy::struct_excessive_bools, reason = "flags of the command line")]
#[derive(Debug, Args)]
pub(super) struct InterviewArguments {
    /// Plain lines, for screen readers and pipes · 逐行模式，适合读屏软件
    #[arg(long)]
    pub(super) plain: bool,
    /// Keep nothing on this computer · 不在这台电脑上保存
    #[arg(long)]
    pub(super) no_save: bool,
    /// Go on with this saved person: number or name · 接着做已保存的人
    #[arg(long, value_name = "PERSON", conflicts_with = "no_save")]
    pub(super) person: Option<String>,
    /// For a public machine: nothing is kept, and everything is erased for the next person · 公共机模式
    #[arg(long, conflicts_with_all = ["plain", "person"])]
    pub(super) kiosk: bool,
    /// Everything the last visitor said was erased just now.
    #[arg(long, hide = true, requires = "kiosk")]
    pub(super) after_erase: bool,
    /// How many seconds have been waited for the next try of the PIN.
    #[arg(long, hide = true, requires = "kiosk", default_value_t = 0)]
    pub(super) pin_waited: u64,
    /// Print what the keys of the full screen do · 列出全屏程序的按键
    #[arg(long, conflicts_with = "print_theme")]
    pub(super) print_keys: bool,
    /// Print the theme, as it can be changed in config.toml · 列出主题
    #[arg(long)]
    pub(super) print_theme: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Judge one person from a file, or many from standard input · 按文件评估
    Assess(AssessArguments),
    /// The guide to read: all of it, or what is found by some words · 看指南，可以搜索
    Guide(GuideArguments),
    /// What other answers would change: one person with some of them, or with those of another file · 对比
    Compare(CompareArguments),
    /// Go on with the code of an earlier visit: its answers, as those of somebody new · 用续办码接着做
    Resume(ResumeArguments),
    /// Saved people · 已保存的人
    Profiles(ProfilesArguments),
    /// What happened to the permit of a saved person, and what comes next · 办理记录
    Record(RecordArguments),
    /// What is due across all saved people, and what comes soon · 提醒
    Remind(RemindArguments),
    /// Years with a permit of a saved person · 持证年限
    Years(YearsArguments),
    /// A public machine: its PIN · 公共机
    Kiosk(KioskArguments),
    /// Type in forms that were filled in on paper, a line for each person · 输入纸上的问卷
    Enter(EnterArguments),
    /// Anonymous counts of the visits to a public machine, by day · 来访统计
    Tally(TallyArguments),
    /// Rule sets: which are there, are they sound, do their cases pass · 规则
    Rules(RulesArguments),
}

#[derive(Debug, Args)]
pub(super) struct AssessArguments {
    /// A TOML file with answers; - for standard input · 答案文件
    #[arg(long, value_name = "FILE", required_unless_present = "batch")]
    pub(super) answers: Option<PathBuf>,
    /// People as JSON Lines on standard input, results as JSON Lines, whatever --format says · 批量
    #[arg(long, conflicts_with = "answers")]
    pub(super) batch: bool,
    /// With --batch: only id, headline and standards · 只要结论
    #[arg(long, requires = "batch", conflicts_with = "answers")]
    pub(super) brief: bool,
    #[command(flatten)]
    pub(super) printed: Printed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
pub(super) struct GuideArguments {
    /// Words to search for, also by pinyin initials such as jzz · 要找的词，也可以用拼音首字母
    pub(super) words: Vec<String>,
    /// How the guide is written · 指南格式
    #[arg(long, value_enum, default_value_t = GuideFormat::Text)]
    pub(super) format: GuideFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

/// A guide is for people: there is nothing in it that a script could not read in the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum GuideFormat {
    /// Headings and sentences.
    Text,
    /// A document with a table of contents.
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct KioskArguments {
    #[command(subcommand)]
    pub(super) command: KioskCommand,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum KioskCommand {
    /// Set the PIN with which staff leave the kiosk: typed twice, or a line of standard input · 设置工作人员密码
    SetPin,
}

#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    #[command(subcommand)]
    pub(super) command: RulesCommand,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum RulesCommand {
    /// Which rule sets there are · 列出
    List,
    /// Find every mistake in the rules · 检查
    Check,
    /// Try the rule set's own cases · 用自带案例测试
    Test,
    /// The questions as a form on paper, in both languages; “juzhu enter” takes it in · 打印纸上的问卷
    Print(PrintArguments),
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse()
        .map_err(|_| "use zh or en · 请用 zh 或 en".to_owned())
}

/// A day that can be asked about.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    parse_day(text)
        .filter(|day| (1900..=2199).contains(&day.year()))
        .ok_or_else(|| {
            "write it as 2026-11-22, from 1900-01-01 to 2199-12-31 · 请写成 2026-11-22".to_owned()
        })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Arguments;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }
}
