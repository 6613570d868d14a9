//! The next edition of the project's rules, as it might come one day: a condition is easier, a paper is
//! new, a question and a value have other names, and one value is not taken any more.

use std::sync::{Arc, OnceLock};

use juzhu::assess::Engine;
use juzhu::i18n::Lang;
use juzhu::ruleset::{RuleFiles, SourceFile, load};

use super::hangzhou;

/// What the next edition is called.
pub const EDITION: &str = "2027.03";

/// File, what stands there, what will: everywhere in the file.
const EDITS: &[(&str, &str, &str)] = &[
    (
        "about.toml",
        "edition = \"2026.11\"",
        "edition = \"2027.03\"",
    ),
    ("conditions.toml", "more-than = 6", "more-than = 3"),
    ("conditions.toml", "lease-filed", "rental-filed"),
    ("materials.toml", "{ lease-filed", "{ rental-filed"),
    ("stages.toml", "lease-filed", "rental-filed"),
    (
        "questions.toml",
        "id = \"lease-filed\"",
        "id = \"rental-filed\"",
    ),
    ("conditions.toml", "\"rent\"", "\"let\""),
    ("faq.toml", "\"rent\"", "\"let\""),
    ("materials.toml", "\"rent\"", "\"let\""),
    ("process.toml", "\"rent\"", "\"let\""),
    ("questions.toml", "\"rent\"", "\"let\""),
    (
        "faq.toml",
        "study = [\"full-time\", \"other\"]",
        "study = \"full-time\"",
    ),
    ("materials.toml", "study = \"other\"", "study = \"none\""),
];

/// How the line of a value begins that is not taken any more.
pub const DROPPED: &str = "  { id = \"other\", title = { zh = \"别的学习";

const NEW_PAPER: &str = r#"
[[material]]
id = "water-bill"
title = { zh = "水费单", en = "Water bill" }
remark = { zh = "最近一个月的", en = "Of the last month" }
why = { zh = "证明您真的住在这里。", en = "It shows that you really live there." }
needed-when = { home = "let" }
basis = "law"
for = "residence"
source = "hangzhou-2018#16(2)"
"#;

const MIGRATIONS: &str = r#"
[[migration]]
number = 1
question = { from = "lease-filed", to = "rental-filed" }
value = { question = "home", from = "rent", to = "let" }
"#;

/// The files of the next edition, without the cases of this one.
pub fn files() -> RuleFiles {
    let mut files = hangzhou::files();
    files.files.retain(|file| file.name != "cases.toml");
    for (name, from, to) in EDITS {
        let file = files.files.iter_mut().find(|file| file.name == *name);
        let file = file.expect("a rule file");
        assert!(file.text.contains(from), "no {from} in {name}");
        file.text = file.text.replace(from, to);
    }
    for file in &mut files.files {
        match file.name.as_str() {
            "materials.toml" => file.text.push_str(NEW_PAPER),
            "questions.toml" => {
                let lines = file.text.lines();
                let kept: Vec<&str> = lines.filter(|line| !line.starts_with(DROPPED)).collect();
                file.text = kept.join("\n");
            }
            _ => {}
        }
    }
    files
        .files
        .push(SourceFile::new("migrations.toml", MIGRATIONS));
    files
}

/// The next edition, compiled.
pub fn engine() -> Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    Arc::clone(ENGINE.get_or_init(|| match load(&files()) {
        Ok(rules) => Arc::new(Engine::new(Arc::new(rules))),
        Err(problems) => panic!("{}", problems.render(Lang::En, false)),
    }))
}
