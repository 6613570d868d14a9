//! How the questions are printed as a form.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct PrintArguments {
    /// How the form is written · 格式
    #[arg(long, value_enum, default_value_t = FormFormat::Text)]
    pub(in crate::cli) format: FormFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FormFormat {
    /// Eighty columns.
    Text,
    /// A page for a browser, to be printed on A4.
    Html,
}
