//! What can be asked of the counts of visits.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::day;

#[derive(Debug, Args)]
pub(in crate::cli) struct TallyArguments {
    /// The first day · 从哪天
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(in crate::cli) from: Option<NaiveDate>,
    /// The last day · 到哪天
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(in crate::cli) until: Option<NaiveDate>,
    /// How the counts are written · 格式
    #[arg(long, value_enum, default_value_t = TallyFormat::Text)]
    pub(in crate::cli) format: TallyFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum TallyFormat {
    /// Tables.
    Text,
    /// For a spreadsheet.
    Csv,
}
