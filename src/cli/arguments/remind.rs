//! What can be asked of the list of what is due, of one reminder, and of being reminded every day.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::day;

#[derive(Debug, Args)]
pub(in crate::cli) struct RemindArguments {
    #[command(subcommand)]
    pub(in crate::cli) command: Option<RemindCommand>,
    /// Only those of a family or dormitory · 只看这一组
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) group: Option<String>,
    /// Also what comes within so many days · 也列出今后多少天内的
    #[arg(
        long,
        value_name = "DAYS",
        default_value_t = WITHIN,
        value_parser = clap::value_parser!(u32).range(0..=MOST_DAYS)
    )]
    pub(in crate::cli) within: u32,
    /// Exit with code 1 if something is due on the day asked about or before · 有到期的就以代码 1 退出
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// Show what is due as a message on the desktop, in the place of the list · 在桌面上弹出通知
    #[arg(long, conflicts_with_all = ["format", "out"])]
    pub(in crate::cli) notify: bool,
    /// Print what makes a system remind you every day, ready to be put in its place · 每天自动提醒的设置
    #[arg(long, value_enum, value_name = "SYSTEM", conflicts_with_all = ["group", "within", "check", "format", "notify"])]
    pub(in crate::cli) setup: Option<SetupSystem>,
    /// How the list is written · 列表格式
    #[arg(long, value_enum, default_value_t = RemindFormat::Text)]
    pub(in crate::cli) format: RemindFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

impl RemindArguments {
    /// Whether anything is asked of the list itself.
    pub(in crate::cli) fn is_of_the_list(&self) -> bool {
        self.group.is_some()
            || self.check
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
pub(in crate::cli) const MOST_DAYS: i64 = 366;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RemindFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// For a calendar: all days to come of everybody, however many days ahead.
    Ics,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum RemindCommand {
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
pub(in crate::cli) struct WhichReminder {
    /// Number or name of the person · 编号或名字
    #[arg(value_name = "PERSON")]
    pub(in crate::cli) profile: String,
    /// Its number on the list of “juzhu remind”, or its key, as in renewal-opens/2027/1 · 第几条，或它的键
    #[arg(value_name = "REMINDER")]
    pub(in crate::cli) reminder: String,
}

/// Until when a reminder is put off.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct HowLong {
    /// The day on which it comes back · 推后到哪一天
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(in crate::cli) until: Option<NaiveDate>,
    /// After how many days it comes back · 推后几天
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=MOST_DAYS))]
    pub(in crate::cli) days: Option<u32>,
}

/// What can remind somebody every day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum SetupSystem {
    /// A unit and a timer: Linux.
    Systemd,
    /// An agent: macOS.
    Launchd,
    /// A line of the crontab, which sends mail.
    Cron,
    /// Lines for the shell: once a day, when a terminal is opened.
    Shell,
}
