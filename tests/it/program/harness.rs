//! Running the program with nothing of the surroundings but a home of its own.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use tempfile::TempDir;

use super::ON;

/// The program under test.
pub(crate) const JUZHU: &str = env!("CARGO_BIN_EXE_juzhu");

/// A folder with a home, a place for the program's files and one for temporary ones.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("tmp")).expect("a folder");
        Self { folder }
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where profiles lie.
    pub(crate) fn profile(&self, name: &str) -> PathBuf {
        self.path("juzhu/profiles").join(name)
    }

    /// A file with these contents.
    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("below the home")).expect("a folder");
        fs::write(&path, contents).expect("a file");
        path
    }

    /// The text of a file.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a text")
    }

    /// Every file and folder below a path, by its name from there.
    pub(crate) fn below(&self, name: &str) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            let Ok(entries) = fs::read_dir(folder) else {
                return;
            };
            for entry in entries {
                let path = entry.expect("an entry").path();
                found.push(path.clone());
                walk(&path, found);
            }
        }
        let mut found = Vec::new();
        walk(&self.path(name), &mut found);
        found
    }

    /// The program, to be run here with these arguments.
    pub(crate) fn juzhu<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Program {
        let mut program = self.command(JUZHU);
        program.command.args(args);
        program
    }

    /// A line of shell; `$JUZHU` is the program.
    pub(crate) fn shell(&self, line: &str) -> Program {
        let mut program = self.command("sh");
        program.command.args(["-c", line]).env("JUZHU", JUZHU);
        program
    }

    /// The program as somebody who may not read or write everything, whoever runs the tests.
    pub(crate) fn ordinary_user(&self, args: &[&str]) -> Program {
        let root = fs::metadata(self.folder.path()).expect("it is there").uid() == 0;
        if !root {
            return self.juzhu(args);
        }
        // They must get to the program and to the files they may read.
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.folder.path(), open).expect("permissions");
        let copy = self.path("program");
        if !copy.exists() {
            // Not by ourselves: a program that another test starts in between would inherit the open
            // file, and as long as it is open for writing nobody can run it.
            let copied = Command::new("cp").arg(JUZHU).arg(&copy).status();
            assert!(copied.expect("it starts").success());
        }
        let mut program = self.command("setpriv");
        program
            .command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(copy)
            .args(args);
        program
    }

    fn command(&self, program: &str) -> Program {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.path("home"))
            .env("JUZHU_HOME", self.path("juzhu"))
            .env("TMPDIR", self.path("tmp"))
            .env("LANG", "en_US.UTF-8")
            .current_dir(self.folder.path());
        Program {
            command,
            input: Vec::new(),
        }
    }
}

/// One run to come.
pub(crate) struct Program {
    pub(crate) command: Command,
    input: Vec<u8>,
}

impl Program {
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Asks about the day of all tests.
    pub(crate) fn on_the_day(mut self) -> Self {
        self.command.args(["--on", ON]);
        self
    }

    /// One argument more.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// What comes on standard input.
    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Runs to the end.
    #[track_caller]
    pub(crate) fn run(mut self) -> Ran {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = self.input;
        // Who stops reading early need not hear it all.
        let fed = thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("it ends");
        fed.join().expect("the feeder ends");
        Ran::new(&output)
    }
}

/// What a run has come to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    #[track_caller]
    fn new(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let ran = Self {
            code: output.status.code(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        };
        for stream in [&ran.stdout, &ran.stderr] {
            assert_clean(stream);
        }
        ran
    }

    /// It ended well and complained of nothing.
    #[track_caller]
    pub(crate) fn fine(&self) -> &Self {
        assert_eq!(self.code, Some(0), "{self:#?}");
        assert_eq!(self.stderr, "", "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// It ended with this code and one sentence with a hint on standard error, nothing elsewhere.
    #[track_caller]
    pub(crate) fn fails(&self, code: i32, texts: &[&str]) -> &Self {
        assert_eq!(self.stdout, "", "{self:#?}");
        self.fails_late(code, texts)
    }

    /// The same when something has been written to standard output before.
    #[track_caller]
    pub(crate) fn fails_late(&self, code: i32, texts: &[&str]) -> &Self {
        self.ends_with(code);
        let lines: Vec<&str> = self.stderr.lines().collect();
        let [sentence, hint] = lines.as_slice() else {
            panic!("one sentence and a hint, not {self:#?}");
        };
        assert!(
            sentence.starts_with("Error: ") || sentence.starts_with("出错："),
            "{self:#?}"
        );
        assert!(
            hint.starts_with("Hint: ") || hint.starts_with("怎么办："),
            "{self:#?}"
        );
        self.complains(texts)
    }

    /// Standard error holds these texts.
    #[track_caller]
    pub(crate) fn complains(&self, texts: &[&str]) -> &Self {
        for text in texts {
            assert!(self.stderr.contains(text), "no {text:?} in {self:#?}");
        }
        self
    }

    /// Standard output holds these texts, in this order.
    #[track_caller]
    pub(crate) fn says(&self, texts: &[&str]) -> &Self {
        let mut rest = self.stdout.as_str();
        for text in texts {
            let Some((_, behind)) = rest.split_once(text) else {
                panic!("no {text:?} in:\n{rest}\n\nof {self:#?}");
            };
            rest = behind;
        }
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).expect("JSON")
    }

    /// Standard output as JSON Lines.
    #[track_caller]
    pub(super) fn json_lines(&self) -> Vec<serde_json::Value> {
        let lines = self.stdout.lines();
        lines
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }
}

/// Nothing that a terminal would obey, and nothing of the program's insides.
#[track_caller]
pub(super) fn assert_clean(text: &str) {
    let strange = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(strange, None, "{text:?}");
    for inside in [
        "panicked",
        "RUST_BACKTRACE",
        "stack backtrace",
        "{line-",
        "{interview-",
        "{cli-",
        "{error-",
    ] {
        assert!(!text.contains(inside), "{inside:?} in {text}");
    }
}
