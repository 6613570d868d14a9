//! The README in both languages: the same things in the same order, and all of it true.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use juzhu::config::{PrintSettings, Receipt, Settings};
use juzhu::diagnostic::SourceFile;
use tempfile::TempDir;

/// A README, its language, and how its text begins in an interview.
const READMES: [(&str, &str); 2] = [
    ("en", include_str!("../../README.md")),
    ("zh", include_str!("../../assets/README.zh-CN.md")),
];

/// What somebody types up to the question that the README shows.
const TYPED: &str = "1\n3\n1\n2\n1\n1\n2026-08-27\n1\n1\n2027-01-31\n14\n2\n";

/// The day of the examples.
const ON: &str = "2026-11-22";

/// A block of code and the language it is marked with.
#[derive(Debug, PartialEq, Eq)]
struct Block<'t> {
    kind: &'t str,
    lines: Vec<&'t str>,
}

fn blocks(readme: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            blocks.push(Block {
                kind,
                lines: lines.by_ref().take_while(|line| *line != "```").collect(),
            });
        }
    }
    blocks
}

/// The lines of the block of this kind with this number.
fn block<'t>(readme: &'t str, kind: &str, number: usize) -> Vec<&'t str> {
    let mut of_kind = blocks(readme)
        .into_iter()
        .filter(|block| block.kind == kind);
    of_kind.nth(number).expect("the block").lines
}

/// The window as the README of a language shows it.
pub(crate) fn picture(lang: &str) -> Vec<&'static str> {
    let (_, readme) = READMES.into_iter().find(|(of, _)| *of == lang).expect("it");
    block(readme, "text", 0)
}

/// A folder with everything the README's commands speak of, and one saved person.
fn folder(readme: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, lines: &[&str]| {
        fs::write(folder.path().join(name), lines.join("\n") + "\n").expect("a file");
    };
    write("answers.toml", &block(readme, "toml", 1));
    // What is set as an example must be understood, too.
    fs::create_dir(folder.path().join("home")).expect("a folder");
    write("home/config.toml", &block(readme, "toml", 0));
    write("people.jsonl", &block(readme, "json", 0));
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    copy(&rules, &folder.path().join("rules"));
    juzhu(folder.path(), &["--lang", "en"], "1\n");
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// Runs the program in a folder with some input; gives its output.
fn juzhu(folder: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_juzhu"))
        .args(arguments)
        .current_dir(folder)
        .env("JUZHU_HOME", folder.join("home"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    // A command that reads nothing may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("its output");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).expect("text")
}

/// A command line of the README as its words, and the file that is its input.
fn words(command: &str) -> (Vec<String>, Option<String>) {
    let (command, input) = match command.split_once(" < ") {
        Some((command, input)) => (command, Some(input.to_owned())),
        None => (command, None),
    };
    // What stands in quotes is one word.
    let words = command
        .split('"')
        .enumerate()
        .flat_map(|(number, part)| match number % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect();
    (words, input)
}

#[test]
fn both_readmes_are_built_alike() {
    let shape = |readme: &str| -> Vec<String> {
        let mut in_block = false;
        let mut shape = Vec::new();
        for line in readme.lines() {
            if line.starts_with("```") {
                in_block = !in_block;
                shape.push(line.to_owned());
            } else if !in_block && line.starts_with('#') {
                shape.push(line.split(' ').next().unwrap_or_default().to_owned());
            } else if !in_block && line.starts_with("| ") {
                shape.push(format!("row of {}", line.matches('|').count()));
            }
        }
        shape
    };
    let [english, chinese] = READMES.map(|(_, readme)| shape(readme));
    assert_eq!(english, chinese);
    assert!(english.len() > 80, "{} parts", english.len());
    for kind in ["sh", "toml", "json"] {
        let of = |readme| -> Vec<_> {
            let blocks = blocks(readme).into_iter();
            blocks.filter(|block| block.kind == kind).collect()
        };
        assert_eq!(of(READMES[0].1), of(READMES[1].1), "{kind}");
    }
}

/// How paper is printed is set as the README says it.
#[test]
fn what_is_set_for_printing_is_understood() {
    for (lang, readme) in READMES {
        let mut of_kind = blocks(readme).into_iter();
        let print = of_kind.find(|block| block.lines.first() == Some(&"[print]"));
        let text = print.expect("the block").lines.join("\n");
        let file = SourceFile::new("config.toml", text);
        let print = Settings::parse(&file).expect("it is understood").print;
        let expected = PrintSettings {
            printer: Some("Hall".to_owned()),
            receipt: Some(Receipt::Device("/dev/usb/lp0".to_owned())),
            ..PrintSettings::default()
        };
        assert_eq!(print, expected, "{lang}");
        let command = readme.lines().find(|line| line.contains("weasyprint"));
        let set = format!("[print]\n{}\n", command.expect("a command"));
        let file = SourceFile::new("config.toml", set);
        let command = Settings::parse(&file)
            .expect("it is understood")
            .print
            .command;
        assert_eq!(command.len(), 4, "{lang}");
    }
}

#[test]
fn every_command_in_the_readme_works() {
    let (_, readme) = READMES[0];
    let folder = folder(readme);
    let mut run = 0;
    for block in blocks(readme) {
        for command in block.lines.iter().filter(|_| block.kind == "sh") {
            let (words, input) = words(command);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let (program, arguments) = words.split_first().expect("a command");
            assert_eq!(*program, "juzhu", "{command}");
            let input = input.map_or_else(String::new, |input| {
                fs::read_to_string(folder.path().join(input)).expect("the input")
            });
            juzhu(folder.path(), arguments, &input);
            run += 1;
        }
    }
    assert!(run >= 15, "{run} commands");
    for made in ["result.md", "my-permit.toml"] {
        assert!(folder.path().join(made).exists(), "{made}");
    }
}

#[test]
fn what_the_readme_shows_is_what_the_program_says() {
    for (lang, readme) in READMES {
        let folder = folder(readme);
        let asked = ["--no-save", "--lang", lang, "--on", ON];
        let talk = juzhu(folder.path(), &asked, TYPED);
        let shown = block(readme, "text", 2);
        // What was typed is not in the output: it stands before the last line.
        let (answer, said) = shown.split_last().expect("an exchange");
        let (typed, said) = said.split_last().expect("an exchange");
        assert_eq!(TYPED.lines().last(), Some(*typed));
        let expected = format!("\n{}\n{answer}\n", said.join("\n"));
        assert!(talk.contains(&expected), "{lang}: {talk}");

        let asked = [
            "assess",
            "--lang",
            lang,
            "--on",
            ON,
            "--answers",
            "answers.toml",
        ];
        let result = juzhu(folder.path(), &asked, "");
        let shown = block(readme, "text", 1).join("\n") + "\n";
        assert!(result.starts_with(&shown), "{lang}: {result}");
    }
    let (_, readme) = READMES[0];
    let folder = folder(readme);
    let people = block(readme, "json", 0).join("\n");
    let asked = ["assess", "--batch", "--brief", "--on", ON];
    let results = juzhu(folder.path(), &asked, &people);
    assert_eq!(results, block(readme, "json", 1).join("\n") + "\n");
}
