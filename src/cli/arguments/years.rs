//! What can be asked of years with a permit.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{DocumentFormat, day};

#[derive(Debug, Args)]
pub(in crate::cli) struct YearsArguments {
    /// Number or name · 编号或名字
    #[arg(value_name = "PERSON")]
    pub(in crate::cli) profile: String,
    /// How the years are written · 格式
    #[arg(long, value_enum, default_value_t = DocumentFormat::Text)]
    pub(in crate::cli) format: DocumentFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(subcommand)]
    pub(in crate::cli) command: Option<YearsCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum YearsCommand {
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
