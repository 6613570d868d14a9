//! A child process that is watched: it says when it stops, goes on and ends.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use portable_pty::Child;
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
};

/// What has become of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Life {
    Running,
    /// Stopped by a signal; SIGCONT makes it go on.
    Stopped,
    /// Ended with this exit code.
    Exited(i32),
    /// Ended by the signal of this number.
    Killed(i32),
}

impl Life {
    pub(crate) fn ended(self) -> bool {
        matches!(self, Self::Exited(_) | Self::Killed(_))
    }
}

/// A process of ours. Signals reach it and never another one that has got its number.
pub(crate) struct Process {
    pid: Pid,
    /// Locked while it is sent a signal, and while its number is given back.
    over: Arc<Mutex<bool>>,
}

impl Process {
    /// Watches a child from now on, on a thread of its own.
    pub(crate) fn watch(
        child: Box<dyn Child + Send + Sync>,
        tell: impl Fn(Life) + Send + 'static,
    ) -> io::Result<Self> {
        let number = child.process_id().and_then(|id| i32::try_from(id).ok());
        let pid = number.and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| io::Error::other("a child without a number"))?;
        let over = Arc::new(Mutex::new(false));
        let seen = Arc::clone(&over);
        thread::spawn(move || follow(child, pid, &seen, tell));
        Ok(Self { pid, over })
    }

    pub(crate) fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    /// Sends it a signal, if it still lives.
    pub(crate) fn signal(&self, signal: Signal) -> io::Result<()> {
        self.if_alive(|| Ok(kill_process(self.pid, signal)?))
    }

    /// Kills it, and with it the processes of a group in its session.
    pub(crate) fn kill(&self, group: Option<i32>) -> io::Result<()> {
        self.if_alive(|| {
            if let Some(group) = group.and_then(Pid::from_raw)
                && group != self.pid
            {
                // Stopped, it cannot end by itself over the loss; while it lives, so does its session,
                // and nobody else gets the group's number.
                let _ = kill_process(self.pid, Signal::STOP);
                let _ = kill_process_group(group, Signal::KILL);
            }
            Ok(kill_process(self.pid, Signal::KILL)?)
        })
    }

    fn if_alive(&self, act: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let over = self.over.lock().unwrap_or_else(PoisonError::into_inner);
        if *over { Ok(()) } else { act() }
    }
}

/// Tells what becomes of a child, to its end.
fn follow(
    mut child: Box<dyn Child + Send + Sync>,
    pid: Pid,
    over: &Mutex<bool>,
    tell: impl Fn(Life),
) {
    let changes = WaitIdOptions::STOPPED | WaitIdOptions::CONTINUED;
    loop {
        // Look first and take later: once its end is taken, another process may get the number.
        let look = changes | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        let Ok(Some(seen)) = waitid(WaitId::Pid(pid), look) else {
            return;
        };
        let life = match (seen.exit_status(), seen.terminating_signal()) {
            (Some(code), _) => Life::Exited(code),
            (None, Some(signal)) => Life::Killed(signal),
            (None, None) => {
                match waitid(WaitId::Pid(pid), changes | WaitIdOptions::NOHANG) {
                    Ok(Some(taken)) if taken.stopped() => tell(Life::Stopped),
                    Ok(Some(taken)) if taken.continued() => tell(Life::Running),
                    _ => {}
                }
                continue;
            }
        };
        {
            let mut over = over.lock().unwrap_or_else(PoisonError::into_inner);
            *over = true;
            let _ = child.wait();
        }
        tell(life);
        return;
    }
}
