//! What can be asked about saved people.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{ListFormat, Printed};

#[derive(Debug, Args)]
pub(in crate::cli) struct ProfilesArguments {
    #[command(subcommand)]
    pub(in crate::cli) command: ProfilesCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ProfilesCommand {
    /// Who is saved, where they stand, and what comes next · 列出
    List(ListArguments),
    /// The result of a saved person · 查看结果
    Show {
        /// Number or name · 编号或名字
        profile: String,
        #[command(flatten)]
        printed: Printed,
    },
    /// Give a saved person another name · 改名
    Rename {
        /// Number or name · 编号或名字
        profile: String,
        /// The new name · 新名字
        name: String,
    },
    /// Put saved people into a family or dormitory, or take them out of it · 归入家庭或宿舍
    Group {
        /// Numbers or names · 编号或名字
        #[arg(required = true, value_name = "PERSON")]
        profiles: Vec<String>,
        /// The name of the group · 组名
        #[arg(long, required_unless_present = "none")]
        name: Option<String>,
        /// Take them out of their group · 移出
        #[arg(long, conflicts_with = "name")]
        none: bool,
    },
    /// Write a saved person as a file, or everybody as JSON Lines · 导出
    Export {
        /// Number or name · 编号或名字
        #[arg(required_unless_present = "all")]
        profile: Option<String>,
        /// Everybody, one JSON object a line · 所有人，每行一个 JSON 对象
        #[arg(long, conflicts_with = "profile")]
        all: bool,
        /// With --all: only those of a family or dormitory · 只导出这一组
        #[arg(
            long,
            value_name = "NAME",
            requires = "all",
            conflicts_with = "profile"
        )]
        group: Option<String>,
        /// Write to a file instead of standard output · 写到文件
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Read a saved person from a file, or many from JSON Lines; - for standard input · 导入
    Import {
        /// The file · 文件
        file: PathBuf,
        /// It holds JSON Lines, as export --all writes them · 文件是 JSON Lines
        #[arg(long)]
        jsonl: bool,
    },
    /// Judge everybody anew by the rules of today: who has changed, and how · 按现在的规则重新评估所有人
    Recheck(RecheckArguments),
    /// Delete a saved person · 删除
    Delete {
        /// Number or name · 编号或名字
        profile: String,
        /// Do not ask · 不再询问
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArguments {
    /// Only those found by these words: name, group, number, pinyin initials · 按名字、组、编号或拼音首字母查找
    #[arg(long, value_name = "WORDS")]
    pub(in crate::cli) search: Option<String>,
    /// Only those of a family or dormitory · 只列出这一组
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) group: Option<String>,
    /// Only those at this stage, as in preparing or window-open · 只列出在这一步的人
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) stage: Option<String>,
    /// Only those with something due this month or overdue · 只列出本月有事要办或已过期的
    #[arg(long)]
    pub(in crate::cli) due_this_month: bool,
    /// How the list is written · 列表格式
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(in crate::cli) format: ListFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RecheckArguments {
    /// Only those who have changed · 只列出有变化的人
    #[arg(long)]
    pub(in crate::cli) changed_only: bool,
    /// Save the new results, so that they are not told again · 记下新结果，以后不再重复
    #[arg(long)]
    pub(in crate::cli) accept: bool,
    /// Exit with code 1 if anybody has changed · 有人有变化就以代码 1 退出
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// How the list is written · 列表格式
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(in crate::cli) format: ListFormat,
    /// Write to a file instead of standard output · 写到文件
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}
