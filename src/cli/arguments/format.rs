//! How and where things are printed.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// How and where a result is printed.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct Printed {
    /// How the result is written · 结果格式
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// A document.
    Markdown,
    /// A page in both languages, to read and to print.
    Html,
    /// Days to remember, for a calendar.
    Ics,
}

/// How a list is written that is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ListFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
}

/// How something is written that has no days for a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DocumentFormat {
    /// Sentences and lists.
    Text,
    /// For scripts.
    Json,
    /// A document.
    Markdown,
}
