//! Talking to the program through pipes, a line at a time.

use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::harness::{Program, assert_clean};

/// Nothing the program does takes as long, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program; it is killed when this is dropped.
pub(super) struct Talk {
    child: Child,
    stdin: Option<ChildStdin>,
    output: Receiver<Vec<u8>>,
    /// Everything it has said so far.
    pub(super) said: String,
    /// How much of it has been waited for.
    heard: usize,
    rest: Vec<u8>,
}

impl Talk {
    pub(super) fn with(mut program: Program) -> Self {
        let mut child = program
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut stdout = child.stdout.take().expect("a pipe");
        let (give, output) = channel();
        thread::spawn(move || {
            let mut room = vec![0; 65536];
            while let Ok(read @ 1..) = stdout.read(&mut room) {
                if give.send(room[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            stdin: child.stdin.take(),
            child,
            output,
            said: String::new(),
            heard: 0,
            rest: Vec::new(),
        }
    }

    /// Types a line. Who is gone does not hear it.
    pub(super) fn type_line(&mut self, line: &str) {
        self.type_raw(&format!("{line}\n"));
    }

    pub(super) fn type_raw(&mut self, text: &str) {
        if let Some(stdin) = &mut self.stdin {
            let _ = stdin.write_all(text.as_bytes());
        }
    }

    /// Waits until it says this, behind what was waited for before.
    #[track_caller]
    pub(super) fn wait_for(&mut self, text: &str) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.said[self.heard..].find(text) {
                self.heard += at + text.len();
                return self;
            }
            let patience = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(patience) {
                Ok(bytes) => self.hear(&bytes),
                Err(error) => panic!("no {text:?} ({error}) in:\n{}", self.said),
            }
        }
    }

    /// Waits until it has said so much, or no more comes.
    pub(super) fn hear_at_least(&mut self, bytes: usize) {
        while self.said.len() < bytes {
            match self.output.recv_timeout(PATIENCE) {
                Ok(more) => self.hear(&more),
                Err(_) => return,
            }
        }
    }

    /// Takes whatever else has been said, to the end of output.
    pub(super) fn wait_for_end(&mut self) {
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.hear(&bytes);
        }
    }

    fn hear(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        let whole = match std::str::from_utf8(&self.rest) {
            Ok(_) => self.rest.len(),
            Err(error) => error.valid_up_to(),
        };
        let rest = self.rest.split_off(whole);
        let text = String::from_utf8(std::mem::replace(&mut self.rest, rest)).expect("checked");
        self.said.push_str(&text);
    }

    /// Ends the input and waits for the exit code.
    pub(super) fn end(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        self.wait_for_end();
        let status = self.child.wait().expect("it ends");
        assert_clean(&self.said);
        (status.code(), std::mem::take(&mut self.said))
    }

    /// Kills it as `kill -9` does, and waits until it is gone.
    pub(super) fn kill(&mut self) {
        self.child.kill().expect("it is ours");
        self.child.wait().expect("it ends");
        self.wait_for_end();
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
