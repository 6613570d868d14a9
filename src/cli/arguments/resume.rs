//! `juzhu resume`: the code, and how the interview is held.

use clap::Args;

use super::InterviewArguments;

#[derive(Debug, Args)]
pub(in crate::cli) struct ResumeArguments {
    /// The code, in one or in groups; - takes it from standard input, where the shell remembers nothing · 续办码
    #[arg(required = true, value_name = "CODE", allow_negative_numbers = true)]
    pub(in crate::cli) code: Vec<String>,
    /// Plain lines, for screen readers and pipes · 逐行模式，适合读屏软件
    #[arg(long)]
    plain: bool,
    /// Keep nothing on this computer · 不在这台电脑上保存
    #[arg(long)]
    no_save: bool,
}

impl ResumeArguments {
    /// How the interview is held.
    pub(in crate::cli) const fn interview(&self) -> InterviewArguments {
        InterviewArguments {
            plain: self.plain,
            no_save: self.no_save,
            person: None,
            kiosk: false,
            after_erase: false,
            pin_waited: 0,
            print_keys: false,
            print_theme: false,
        }
    }
}
