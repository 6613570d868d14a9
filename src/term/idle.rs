//! How long nobody has done anything at a public machine, by a clock that nobody can set.

use std::time::{Duration, Instant};

/// When somebody did something last, and what was told of it.
#[derive(Debug)]
pub(super) struct Idle {
    since: Instant,
    told: u64,
}

impl Idle {
    /// Somebody did something just now.
    pub(super) fn new() -> Self {
        Self {
            since: Instant::now(),
            told: 0,
        }
    }

    /// Somebody does something.
    pub(super) fn somebody(&mut self) {
        *self = Self::new();
    }

    /// How long to wait for the next whole second.
    pub(super) fn patience(&self) -> Duration {
        let next = Duration::from_secs(self.told + 1);
        next.saturating_sub(self.since.elapsed())
    }

    /// The whole seconds since, if they were not told yet.
    pub(super) fn news(&mut self) -> Option<u32> {
        let seconds = self.since.elapsed().as_secs();
        if seconds == self.told {
            return None;
        }
        self.told = seconds;
        Some(u32::try_from(seconds).unwrap_or(u32::MAX))
    }
}
