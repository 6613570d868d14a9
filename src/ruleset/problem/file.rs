//! Problems of files and keys as a rule set has them.

use super::{Code, Problem, shown};

pub(in crate::ruleset) fn missing_file(name: &str) -> Problem {
    Problem::new(
        Code::MISSING_FILE,
        format!("缺少文件 `{name}`"),
        format!("the file `{name}` is not there"),
    )
    .help(
        format!("请在规则文件夹里建立 `{name}`；写法见 rules/README.md"),
        format!("put a `{name}` into the folder; rules/README.md says what it holds"),
    )
}

pub(in crate::ruleset) fn unknown_file<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(name);
    Problem::new(
        Code::UNKNOWN_FILE,
        format!("规则文件夹里没有 `{given}` 这种文件"),
        format!("a rule set has no file `{given}`"),
    )
    .among(name, known)
}

pub(in crate::ruleset) fn folder_name(id: &str, folder: &str) -> Problem {
    let (id, folder) = (shown(id), shown(folder));
    Problem::new(
        Code::FOLDER_NAME,
        format!("id 是 `{id}`，文件夹却叫 `{folder}`"),
        format!("the id is `{id}`, but the folder is called `{folder}`"),
    )
    .help(
        "两者要一样：改 id，或给文件夹改名",
        "they must be the same: change the id or rename the folder",
    )
}

pub(in crate::ruleset) fn misplaced_key(key: &str, only_for: &str) -> Problem {
    Problem::new(
        Code::MISPLACED_KEY,
        format!("`{key}` 只用于 {only_for}"),
        format!("`{key}` is only for {only_for}"),
    )
    .help("请删去这一项，或改正 `kind`", "take it out, or mend `kind`")
}
