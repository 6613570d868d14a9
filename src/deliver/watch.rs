//! Waiting, with a limit and an end.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How often is looked whether it is over.
pub(super) const BEAT: Duration = Duration::from_millis(20);

/// Calls something off that is under way on another thread.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<(Mutex<bool>, Condvar)>);

impl Stop {
    /// Calls it off.
    pub fn stop(&self) {
        let (stopped, changed) = &*self.0;
        *stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Whether it was called off.
    pub fn is_stopped(&self) -> bool {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits a beat, less if it is called off meanwhile; says whether it was.
    fn beat(&self) -> bool {
        let (stopped, changed) = &*self.0;
        let stopped = stopped.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = changed.wait_timeout_while(stopped, BEAT, |stopped| !*stopped);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Why the waiting is over before what was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// The limit was reached.
    TooLong,
    /// It was called off.
    Stopped,
}

/// A wait that has a limit, can be called off, and tells each second that has passed.
pub struct Watch<'a> {
    limit: Duration,
    stop: Stop,
    waited: Duration,
    told: &'a mut dyn FnMut(u64),
}

impl<'a> Watch<'a> {
    /// Waits no longer than this; `told` hears of every whole second.
    pub fn new(limit: Duration, stop: &Stop, told: &'a mut dyn FnMut(u64)) -> Self {
        Self {
            limit,
            stop: stop.clone(),
            waited: Duration::ZERO,
            told,
        }
    }

    /// The limit, in seconds.
    pub(super) const fn seconds(&self) -> u64 {
        self.limit.as_secs()
    }

    /// Waits a beat.
    pub(super) fn beat(&mut self) -> Result<(), Over> {
        let before = self.waited.as_secs();
        if self.stop.beat() {
            return Err(Over::Stopped);
        }
        // Counted, not measured: on a busy machine nobody is given up too early.
        self.waited += BEAT;
        if self.waited > self.limit {
            return Err(Over::TooLong);
        }
        if self.waited.as_secs() > before {
            (self.told)(self.waited.as_secs());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Over, Stop, Watch};
    use std::time::Duration;

    #[test]
    fn a_watch_ends_at_its_limit_and_tells_the_seconds() {
        let mut told = Vec::new();
        let mut tell = |second| told.push(second);
        let mut watch = Watch::new(Duration::from_millis(1100), &Stop::default(), &mut tell);
        let over = std::iter::repeat_with(|| watch.beat()).find_map(Result::err);
        assert_eq!(over, Some(Over::TooLong));
        assert_eq!(told, [1]);
    }

    #[test]
    fn whoever_calls_it_off_need_not_wait() {
        let stop = Stop::default();
        stop.stop();
        let mut tell = |_| panic!("nothing is waited for");
        let mut watch = Watch::new(Duration::MAX, &stop, &mut tell);
        assert_eq!(watch.beat(), Err(Over::Stopped));
        assert!(stop.is_stopped());
    }
}
