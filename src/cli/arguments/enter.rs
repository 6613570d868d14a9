//! How answers of forms are typed in.

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(in crate::cli) struct EnterArguments {
    /// How the results are written · 结果格式
    #[arg(long, value_enum, default_value_t = EnterFormat::Text)]
    pub(in crate::cli) format: EnterFormat,
    /// Keep each person as an unnamed draft · 每个人存为草稿
    #[arg(long)]
    pub(in crate::cli) save: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum EnterFormat {
    /// What was understood, and the verdict in a line.
    Text,
    /// JSON Lines, as `assess --batch` writes them.
    Json,
}
