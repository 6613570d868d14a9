//! What can be asked of one reminder, and of being reminded every day.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::arguments::{MOST_DAYS, day};

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
