//! What can be asked on the command line.

mod compare;
mod profiles;
mod record;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::i18n::Lang;
use crate::ruleset::parse_day;

pub(super) use compare::CompareArguments;
pub(super) use profiles::{ListArguments, ProfilesArguments, ProfilesCommand, RecheckArguments};
pub(super) use record::RecordArguments;

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
    /// Saved people · 已保存的人
    Profiles(ProfilesArguments),
    /// What happened to the permit of a saved person, and what comes next · 办理记录
    Record(RecordArguments),
    /// What is due across all saved people, and what comes soon · 提醒
    Remind(RemindArguments),
    /// Years with a permit of a saved person · 持证年限
    Years(YearsArguments),
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

/// How and where a result is printed.
#[derive(Debug, Clone, Args)]
pub(super) struct Printed {
    /// How the result is written · 结果格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// A document.
    Markdown,
    /// Days to remember, for a calendar.
    Ics,
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
pub(super) struct RemindArguments {
    #[command(subcommand)]
    pub(super) command: Option<RemindCommand>,
    /// Only those of a family or dormitory · 只看这一组
    #[arg(long, value_name = "NAME")]
    pub(super) group: Option<String>,
    /// Also what comes within so many days · 也列出今后多少天内的
    #[arg(
        long,
        value_name = "DAYS",
        default_value_t = WITHIN,
        value_parser = clap::value_parser!(u32).range(0..=MOST_DAYS)
    )]
    pub(super) within: u32,
    /// Exit with code 1 if something is due on the day asked about or before · 有到期的就以代码 1 退出
    #[arg(long)]
    pub(super) check: bool,
    /// Show what is due as a message on the desktop, in the place of the list · 在桌面上弹出通知
    #[arg(long, conflicts_with_all = ["format", "out"])]
    pub(super) notify: bool,
    /// Print what makes a system remind you every day, ready to be put in its place · 每天自动提醒的设置
    #[arg(long, value_enum, value_name = "SYSTEM", conflicts_with_all = ["within", "check", "format", "notify"])]
    pub(super) setup: Option<SetupSystem>,
    /// How the list is written · 列表格式
    #[arg(long, value_enum, default_value_t = RemindFormat::Text)]
    pub(super) format: RemindFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct YearsArguments {
    /// Number or name · 编号或名字
    #[arg(value_name = "PERSON")]
    pub(super) profile: String,
    /// How the years are written · 格式
    #[arg(long, value_enum, default_value_t = DocumentFormat::Text)]
    pub(super) format: DocumentFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<YearsCommand>,
}

#[derive(Debug, Subcommand)]
pub(super) enum YearsCommand {
    /// Write a period with a permit down · 添加一段
    Add {
        /// Where: hangzhou, zhejiang, yangtze-delta · 在哪里
        #[arg(long, value_name = "PLACE")]
        place: String,
        /// Its first day · 从哪天
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        from: NaiveDate,
        /// Its last day; left out while you hold the permit · 到哪天，证还在手里就不写
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        until: Option<NaiveDate>,
        /// The permit was suspended: these days do not count · 这一段证件中止，不计
        #[arg(long)]
        suspended: bool,
    },
    /// Change a period · 修改一段
    Change {
        /// Its number in the list · 序号
        number: usize,
        /// Where · 在哪里
        #[arg(long, value_name = "PLACE")]
        place: Option<String>,
        /// Its first day · 从哪天
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        from: Option<NaiveDate>,
        /// Its last day · 到哪天
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, conflicts_with = "open")]
        until: Option<NaiveDate>,
        /// It has no end: you hold the permit · 没有结束，证还在手里
        #[arg(long)]
        open: bool,
        /// The permit was suspended in it: true or false · 是否中止
        #[arg(long, value_name = "true|false")]
        suspended: Option<bool>,
    },
    /// Take a period out · 删去一段
    Remove {
        /// Its number in the list · 序号
        number: usize,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum RemindCommand {
    /// Mark a reminder as done: it comes no more · 办好了，不再提醒
    Done(WhichReminder),
    /// Put a reminder off: it comes back on a day · 推后，到那天再提醒
    Snooze {
        #[command(flatten)]
        which: WhichReminder,
        #[command(flatten)]
        how_long: HowLong,
    },
    /// Take back that a reminder is done or put off · 撤销“办好了”或“推后”
    Undone(WhichReminder),
}

/// One reminder of one person.
#[derive(Debug, Args)]
pub(super) struct WhichReminder {
    /// Number or name of the person · 编号或名字
    #[arg(value_name = "PERSON")]
    pub(super) profile: String,
    /// Its number on the list of “juzhu remind”, or its key, as in renewal-opens/2027/1 · 第几条，或它的键
    #[arg(value_name = "REMINDER")]
    pub(super) reminder: String,
}

/// Until when a reminder is put off.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct HowLong {
    /// The day on which it comes back · 推后到哪一天
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) until: Option<NaiveDate>,
    /// After how many days it comes back · 推后几天
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=MOST_DAYS))]
    pub(super) days: Option<u32>,
}

impl RemindArguments {
    /// Whether anything is asked of the list itself.
    pub(super) fn is_of_the_list(&self) -> bool {
        self.check
            || self.within != WITHIN
            || self.format != RemindFormat::Text
            || self.out.is_some()
            || self.notify
            || self.setup.is_some()
    }
}

/// So many days ahead are looked at where nothing is said.
const WITHIN: u32 = 30;

/// So many days ahead can be looked at: a permit year.
pub(super) const MOST_DAYS: i64 = 366;

/// What can remind somebody every day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SetupSystem {
    /// A unit and a timer: Linux.
    Systemd,
    /// An agent: macOS.
    Launchd,
    /// A line of the crontab, which sends mail.
    Cron,
    /// Lines for the shell: once a day, when a terminal is opened.
    Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RemindFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// For a calendar: all days to come of everybody, however many days ahead.
    Ics,
}

/// How a list is written that is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
}

/// How something is written that has no days for a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DocumentFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// A document.
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    #[command(subcommand)]
    pub(super) command: RulesCommand,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum RulesCommand {
    /// Which rule sets there are · 列出
    List,
    /// Find every mistake in the rules · 检查
    Check,
    /// Try the rule set's own cases · 用自带案例测试
    Test,
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse()
        .map_err(|_| "use zh or en · 请用 zh 或 en".to_owned())
}

/// A day that can be asked about.
fn day(text: &str) -> Result<NaiveDate, String> {
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
