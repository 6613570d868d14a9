//! A command that is given bytes by its standard input, and watched together with whatever it starts.

use std::io::{self, Read, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::error::DeliverError;
use super::watch::{BEAT, Over, Watch};
use crate::text::clean;

/// So much of what a command says is read; the rest is let go.
const MOST_SAID: usize = 16 << 10;

/// So many characters of it are said again.
const LONGEST_SAID: usize = 200;

/// How long is waited for the last words of a command that has ended: something it has started may hold
/// the line.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// How long a command has to end by itself when it is asked to.
const GRACE: Duration = Duration::from_millis(500);

/// Gives bytes to a command and waits for its end.
pub fn give(command: &[String], bytes: &[u8], watch: &mut Watch<'_>) -> Result<(), DeliverError> {
    run(command, bytes, watch).map(drop)
}

/// Gives bytes to a command and waits for its end; gives what it wrote, cleaned of nothing.
pub(super) fn run(
    command: &[String],
    bytes: &[u8],
    watch: &mut Watch<'_>,
) -> Result<String, DeliverError> {
    let program = command.first().cloned().unwrap_or_default();
    let mut child = started(command).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => DeliverError::NoProgram {
            program: program.clone(),
        },
        _ => DeliverError::NotRun {
            program: program.clone(),
            source,
        },
    })?;
    let given = given(&mut child, bytes);
    let out = child.stdout.take().map(Overheard::of);
    let said = child.stderr.take().map(Overheard::of);
    let status = match waited_for(&mut child, watch) {
        Ok(status) => status,
        Err(how) => {
            end(&mut child);
            return Err(match how {
                Unfinished::Over(Over::Stopped) => DeliverError::Stopped,
                Unfinished::Over(Over::TooLong) => DeliverError::Hung {
                    program,
                    seconds: watch.seconds(),
                    said: one_line(said),
                },
                Unfinished::Lost(source) => DeliverError::NotRun { program, source },
            });
        }
    };
    let said = one_line(said);
    if !status.success() {
        let code = status.code();
        return Err(DeliverError::Failed {
            program,
            code,
            said,
        });
    }
    // It has ended: whoever still writes to it is told so at once, unless something it started reads on.
    if !given.recv_timeout(LAST_WORDS).unwrap_or(false) {
        return Err(DeliverError::NotTaken { program, said });
    }
    Ok(out.map(Overheard::text).unwrap_or_default())
}

/// Starts a command as the head of a group of processes of its own, speaking English: it is read.
fn started(command: &[String]) -> io::Result<Child> {
    let (program, arguments) = command.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("LANGUAGE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Gives the bytes on a thread of its own; it says whether all of them were taken.
fn given(child: &mut Child, bytes: &[u8]) -> Receiver<bool> {
    let (to, given) = channel();
    let stdin = child.stdin.take();
    let bytes = bytes.to_vec();
    thread::spawn(move || {
        let taken = stdin.is_some_and(|mut stdin| stdin.write_all(&bytes).is_ok());
        let _ = to.send(taken);
    });
    given
}

/// Why a command has no end to tell of.
enum Unfinished {
    Over(Over),
    Lost(io::Error),
}

fn waited_for(child: &mut Child, watch: &mut Watch<'_>) -> Result<ExitStatus, Unfinished> {
    loop {
        if let Some(status) = child.try_wait().map_err(Unfinished::Lost)? {
            return Ok(status);
        }
        watch.beat().map_err(Unfinished::Over)?;
    }
}

/// Ends a command with everything it has started: asks first, and does not ask twice.
#[cfg(unix)]
fn end(child: &mut Child) {
    use rustix::process::{Pid, Signal, kill_process_group};

    let group = Pid::from_child(child);
    let _ = kill_process_group(group, Signal::TERM);
    let mut left = GRACE;
    while !has_ended(group) && !left.is_zero() {
        thread::sleep(BEAT);
        left = left.saturating_sub(BEAT);
    }
    // Nobody has waited for the head of the group yet, so that its number is nobody else's.
    let _ = kill_process_group(group, Signal::KILL);
    let _ = child.wait();
}

/// Whether a process has ended, without taking note of it.
#[cfg(unix)]
fn has_ended(process: rustix::process::Pid) -> bool {
    use rustix::process::{WaitId, WaitIdOptions, waitid};
    let looked = waitid(
        WaitId::Pid(process),
        WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT,
    );
    !matches!(looked, Ok(None))
}

/// Ends a command.
#[cfg(not(unix))]
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// What a command says, read as it comes so that it never waits for us.
struct Overheard {
    heard: Arc<Mutex<Vec<u8>>>,
    ended: Receiver<()>,
}

impl Overheard {
    fn of(mut source: impl Read + Send + 'static) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (to, ended) = channel();
        let hearing = Arc::clone(&heard);
        thread::spawn(move || {
            let mut room = [0; 1024];
            while let Ok(read @ 1..) = source.read(&mut room) {
                let mut heard = hearing.lock().unwrap_or_else(PoisonError::into_inner);
                let left = MOST_SAID.saturating_sub(heard.len()).min(read);
                heard.extend_from_slice(room.get(..left).unwrap_or_default());
            }
            let _ = to.send(());
        });
        Self { heard, ended }
    }

    /// What was said until the end, or until nobody waits any longer.
    fn text(self) -> String {
        let _ = self.ended.recv_timeout(LAST_WORDS);
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&heard).into_owned()
    }
}

/// The end of what was said, as it may be shown.
fn one_line(said: Option<Overheard>) -> String {
    let said = clean::one_line(&said.map(Overheard::text).unwrap_or_default());
    let over = said.chars().count().saturating_sub(LONGEST_SAID);
    if over == 0 {
        return said;
    }
    let kept: String = said.chars().skip(over).collect();
    format!("…{kept}")
}

#[cfg(all(test, unix))]
mod tests {
    use super::{LONGEST_SAID, run};
    use crate::deliver::{DeliverError, Stop, Watch};
    use std::time::Duration;

    fn shell(script: &str) -> Vec<String> {
        ["sh", "-c", script].map(str::to_owned).to_vec()
    }

    fn within(limit: Duration, script: &str, bytes: &[u8]) -> Result<String, DeliverError> {
        let mut told = |_| {};
        let mut watch = Watch::new(limit, &Stop::default(), &mut told);
        run(&shell(script), bytes, &mut watch)
    }

    /// Long enough for anything that ends by itself.
    const LONG: Duration = Duration::from_secs(60);
    const SHORT: Duration = Duration::from_millis(300);

    #[test]
    fn what_is_given_is_taken_to_the_last_byte() {
        let bytes: Vec<u8> = (0..300_000_u32).map(|at| at.to_le_bytes()[0]).collect();
        let counted = within(LONG, "wc -c", &bytes).expect("it is taken");
        assert_eq!(counted.trim(), bytes.len().to_string());
    }

    #[test]
    fn a_command_that_fails_says_why_cleanly() {
        let script = "cat >/dev/null; printf 'no\\033[31m paper\\n\\nat all' >&2; exit 3";
        match within(LONG, script, b"x") {
            Err(DeliverError::Failed { code, said, .. }) => {
                assert_eq!((code, said.as_str()), (Some(3), "no paper at all"));
            }
            other => panic!("{other:?}"),
        }
        match within(LONG, "kill -9 $$", b"x") {
            Err(DeliverError::Failed { code: None, .. }) => {}
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_the_end_of_a_long_story_is_said_again() {
        let script = "yes line | head -c 1000000 >&2; exit 1";
        match within(LONG, script, b"") {
            Err(DeliverError::Failed { said, .. }) => {
                assert_eq!(said.chars().count(), LONGEST_SAID + 1);
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn whoever_reads_nothing_has_not_taken_it() {
        let much = vec![b'x'; 1 << 20];
        match within(LONG, "exit 0", &much) {
            Err(DeliverError::NotTaken { .. }) => {}
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let command = ["no-such-program-anywhere".to_owned()];
        let mut told = |_| {};
        let mut watch = Watch::new(LONG, &Stop::default(), &mut told);
        match run(&command, b"", &mut watch) {
            Err(DeliverError::NoProgram { program }) => assert_eq!(program, command[0]),
            other => panic!("{other:?}"),
        }
        assert!(matches!(
            run(&[], b"", &mut watch),
            Err(DeliverError::NoProgram { .. })
        ));
    }

    /// Whatever it has started goes with it, and none of them is asked twice.
    #[test]
    fn a_command_that_hangs_is_ended_with_all_it_started() {
        let folder = tempfile::tempdir().expect("a folder");
        let pids = folder.path().join("pids");
        let script = format!(
            "trap '' TERM; echo waiting >&2; sh -c 'trap \"\" TERM; echo $$ > {0}; while :; do sleep 1; done' & \
             while :; do sleep 1; done",
            pids.display()
        );
        let hung = within(Duration::from_secs(2), &script, b"x");
        match hung {
            Err(DeliverError::Hung { said, seconds, .. }) => {
                assert_eq!((said.as_str(), seconds), ("waiting", 2));
            }
            other => panic!("{other:?}"),
        }
        let grandchild = std::fs::read_to_string(&pids).expect("it was started");
        let proc = format!("/proc/{}/stat", grandchild.trim());
        // Gone, or gone but for who counts the dead; a killed process takes a moment to be so.
        let mut state = String::new();
        for _ in 0..1_000_000 {
            state = std::fs::read_to_string(&proc).unwrap_or_default();
            if state.is_empty() || state.contains(") Z") {
                return;
            }
            std::thread::yield_now();
        }
        panic!("{state}");
    }

    #[test]
    fn it_can_be_called_off() {
        let stop = Stop::default();
        let caller = stop.clone();
        let mut told = |_| caller.stop();
        let mut watch = Watch::new(LONG, &stop, &mut told);
        let stopped = run(&shell("while :; do sleep 1; done"), b"x", &mut watch);
        assert!(matches!(stopped, Err(DeliverError::Stopped)), "{stopped:?}");
    }

    #[test]
    fn a_helper_that_stays_behind_holds_nobody_up() {
        let done = within(LONG, "cat >/dev/null; echo done; sleep 5 & exit 0", b"x");
        assert_eq!(done.expect("it has ended").trim(), "done");
        assert!(within(SHORT, "cat >/dev/null; sleep 60", b"x").is_err());
    }
}
