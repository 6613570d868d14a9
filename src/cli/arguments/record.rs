//! What can be asked about the record of a case.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{ListFormat, day};

#[derive(Debug, Args)]
pub(in crate::cli) struct RecordArguments {
    /// Number or name · 编号或名字
    #[arg(value_name = "PERSON")]
    pub(in crate::cli) profile: String,
    /// What happened; left out, the record is shown · 发生了什么，不写就列出记录
    #[arg(value_name = "EVENT")]
    pub(in crate::cli) event: Option<String>,
    /// The day on which it happened (default: the day asked about) · 是哪一天
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "event")]
    pub(in crate::cli) day: Option<NaiveDate>,
    /// The other day that belongs to it: of issue on the card, of the appointment · 卡面签发日期或预约日期
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "event")]
    pub(in crate::cli) dated: Option<NaiveDate>,
    /// Take the entry with this number back: it was a mistake · 撤回记错的一条
    #[arg(long, value_name = "NUMBER", conflicts_with = "event")]
    pub(in crate::cli) take_back: Option<usize>,
    /// How the record is written · 记录格式
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(in crate::cli) format: ListFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}
