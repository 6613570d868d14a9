//! What can be asked of a comparison.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use super::Printed;

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("other").required(true).multiple(true))]
pub(in crate::cli) struct CompareArguments {
    /// A TOML file with answers; - for standard input · 答案文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) answers: PathBuf,
    /// Another answer to a question, as in home=own; home= takes it away · 改一条回答
    #[arg(long, value_name = "QUESTION=ANSWER", group = "other")]
    pub(in crate::cli) set: Vec<String>,
    /// Compare with the answers in this file · 与另一份答案文件对比
    #[arg(long, value_name = "FILE2", group = "other")]
    pub(in crate::cli) with: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) printed: Printed,
}
