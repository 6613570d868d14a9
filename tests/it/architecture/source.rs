//! Rust source as its paths: just enough of the language to see who names whom.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A source file, as far as the laws look at it.
#[derive(Debug)]
pub(super) struct Source {
    /// Below `src/`, with slashes: `plan/renewal.rs`.
    pub(super) name: String,
    /// Paths that its code names outside of tests.
    pub(super) paths: BTreeSet<Vec<String>>,
    /// Paths that its tests name.
    pub(super) test_paths: BTreeSet<Vec<String>>,
    /// Whether code outside of tests says `.unwrap()`.
    pub(super) unwraps: bool,
    /// Lines outside of its tests.
    pub(super) lines: usize,
}

impl Source {
    /// The top-level folder, or the file itself where it lies in none.
    pub(super) fn folder(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// Everything it names, tests included.
    pub(super) fn all_paths(&self) -> impl Iterator<Item = &Vec<String>> {
        self.paths.union(&self.test_paths)
    }
}

/// Every file under `src/`.
pub(super) fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let read: Vec<(String, Code)> = files
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&root).expect("it lies there");
            let text = fs::read_to_string(file).expect("a source file");
            (name.to_string_lossy().replace('\\', "/"), read(&text))
        })
        .collect();
    let only_tests: BTreeSet<String> = read
        .iter()
        .flat_map(|(name, code)| {
            let folder = modules(name).join("/");
            code.test_modules
                .iter()
                .map(move |module| format!("{folder}/{module}"))
        })
        .collect();
    read.into_iter()
        .map(|(name, code)| source(name, code, &only_tests))
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The module that a file is: `plan/renewal.rs` is `plan`, `renewal`.
fn modules(name: &str) -> Vec<&str> {
    let path = name.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/')
        .filter(|part| !["lib", "main"].contains(part))
        .collect()
}

fn source(name: String, code: Code, only_tests: &BTreeSet<String>) -> Source {
    let module: Vec<String> = modules(&name).into_iter().map(str::to_owned).collect();
    let own = module.join("/");
    let is_test = only_tests
        .iter()
        .any(|tests| own == *tests || own.starts_with(&format!("{tests}/")));
    let mut paths = BTreeSet::new();
    let mut test_paths = BTreeSet::new();
    for found in code.paths {
        let into = if is_test || found.in_test {
            &mut test_paths
        } else {
            &mut paths
        };
        into.insert(from_root(&module, &found));
    }
    Source {
        name,
        paths,
        test_paths,
        unwraps: code.unwraps && !is_test,
        lines: code.lines,
    }
}

/// A path with its `super`s made out.
fn from_root(module: &[String], found: &Found) -> Vec<String> {
    let ups = found
        .path
        .iter()
        .take_while(|part| *part == "super")
        .count();
    if ups == 0 {
        return found.path.clone();
    }
    let mut here = module.to_vec();
    here.extend(found.inside.iter().cloned());
    here.truncate(here.len().saturating_sub(ups));
    let rest = found.path.iter().skip(ups).cloned();
    ["crate".to_owned()]
        .into_iter()
        .chain(here)
        .chain(rest)
        .collect()
}

/// A path, and where it stands.
#[derive(Debug)]
struct Found {
    path: Vec<String>,
    /// The modules written out in the file around it.
    inside: Vec<String>,
    in_test: bool,
}

#[derive(Debug, Default)]
struct Code {
    paths: Vec<Found>,
    /// Modules that are only there for tests and lie in files of their own.
    test_modules: Vec<String>,
    unwraps: bool,
    lines: usize,
}

/// A module that is written out in a file.
struct Open {
    name: String,
    depth: usize,
    is_test: bool,
}

fn read(text: &str) -> Code {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut code = Code {
        lines: text.lines().count(),
        ..Code::default()
    };
    let mut open: Vec<Open> = Vec::new();
    let mut depth = 0;
    let mut marked_test = false;
    let mut at = 0;
    while at < tokens.len() {
        let in_test = open.iter().any(|module| module.is_test);
        match word(at) {
            "#" if (at..at + 7).map(word).collect::<String>() == "#[cfg(test)]" => {
                marked_test = true;
                at += 6;
            }
            "mod" if word(at + 2) == "{" => {
                if marked_test && !in_test {
                    // A test module is the last thing in its file.
                    code.lines = tokens.get(at).map_or(code.lines, |token| token.line);
                }
                open.push(Open {
                    name: word(at + 1).to_owned(),
                    depth,
                    is_test: marked_test,
                });
                marked_test = false;
                at += 1;
            }
            "mod" if word(at + 2) == ";" => {
                if marked_test {
                    code.test_modules.push(word(at + 1).to_owned());
                }
                marked_test = false;
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if open.last().is_some_and(|module| module.depth == depth) {
                    open.pop();
                }
            }
            "." if word(at + 1) == "unwrap" && word(at + 2) == "(" => code.unwraps |= !in_test,
            first
                if is_word(first) && word(at + 1) == "::" && (at == 0 || word(at - 1) != "::") =>
            {
                let mut found = Vec::new();
                let behind = spread(&tokens, at, &mut Vec::new(), &mut found);
                let inside: Vec<String> = open.iter().map(|module| module.name.clone()).collect();
                code.paths.extend(found.into_iter().map(|path| Found {
                    path,
                    inside: inside.clone(),
                    in_test,
                }));
                at = behind;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    code
}

/// All paths that begin here, those in braces one by one; gives the place behind them.
fn spread(
    tokens: &[Token],
    mut at: usize,
    before: &mut Vec<String>,
    found: &mut Vec<Vec<String>>,
) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let own = before.len();
    loop {
        if word(at) == "{" {
            at += 1;
            while at < tokens.len() && word(at) != "}" {
                at = spread(tokens, at, before, found);
                while !["}", ",", ""].contains(&word(at)) {
                    at += 1;
                }
                if word(at) == "," {
                    at += 1;
                }
            }
            at += 1;
            break;
        }
        before.push(word(at).to_owned());
        at += 1;
        if word(at) != "::" || !(is_word(word(at + 1)) || word(at + 1) == "{") {
            found.push(before.clone());
            break;
        }
        at += 1;
    }
    before.truncate(own);
    at
}

struct Token {
    text: String,
    line: usize,
}

fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Words and signs, without comments and with every text as `""`.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 0;
    while let Some(first) = rest.chars().next() {
        let (shown, length) = if rest.starts_with("//") {
            ("", rest.find('\n').unwrap_or(rest.len()))
        } else if let Some(length) = literal(rest) {
            ("\"\"", length)
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|next: char| !next.is_alphanumeric() && next != '_');
            let length = end.unwrap_or(rest.len());
            (&rest[..length], length)
        } else if rest.starts_with("::") {
            ("::", 2)
        } else if first.is_whitespace() {
            ("", first.len_utf8())
        } else {
            (&rest[..first.len_utf8()], first.len_utf8())
        };
        if !shown.is_empty() {
            tokens.push(Token {
                text: shown.to_owned(),
                line,
            });
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of the text or character that begins here.
fn literal(rest: &str) -> Option<usize> {
    let bare = rest.trim_start_matches('b');
    let prefix = rest.len() - bare.len();
    if prefix > 1 {
        return None;
    }
    if let Some(raw) = bare.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = inner.find(&close)?;
        return Some(prefix + 1 + hashes + 1 + end + close.len());
    }
    let quote = bare
        .chars()
        .next()
        .filter(|first| ['"', '\''].contains(first))?;
    let mut escaped = false;
    for (at, next) in bare.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if next == '\\' {
            escaped = true;
        } else if next == quote {
            return Some(prefix + at + 1);
        } else if quote == '\'' && bare[1..at].chars().count() >= 1 && !bare.starts_with("'\\") {
            // A lifetime has no second quote after one character.
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{modules, read};

    #[test]
    fn paths_are_seen_however_they_are_written() {
        let code = read(
            r##"
            //! crate::comment::not_seen
            use std::{fs::{self, File}, io};
            use super::super::plan as p;
            const TEXT: &str = r#"crate::text::not_seen"#;
            fn live<'a>(of: &'a str) -> char { let _ = crate::line::run(of); '"' }
            #[cfg(test)]
            mod tests {
                use super::thing;
                fn helper() { let _ = crate::cli::main().unwrap(); }
            }
            "##,
        );
        let seen: Vec<(String, usize, bool)> = code
            .paths
            .iter()
            .map(|found| (found.path.join("::"), found.inside.len(), found.in_test))
            .collect();
        let expected = [
            ("std::fs::self", 0, false),
            ("std::fs::File", 0, false),
            ("std::io", 0, false),
            ("super::super::plan", 0, false),
            ("crate::line::run", 0, false),
            ("super::thing", 1, true),
            ("crate::cli::main", 1, true),
        ];
        let expected: Vec<(String, usize, bool)> = expected
            .iter()
            .map(|(path, inside, in_test)| ((*path).to_owned(), *inside, *in_test))
            .collect();
        assert_eq!(seen, expected);
        assert!(!code.unwraps, "tests may");
        assert!(read("fn live() { Some(1).unwrap(); }").unwraps);
        assert_eq!(modules("plan/mod.rs"), ["plan"]);
        assert_eq!(modules("plan/renewal.rs"), ["plan", "renewal"]);
    }
}
