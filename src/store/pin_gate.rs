//! The PIN of a public machine, tried: one try after the other, and each wrong one costs more.

use std::time::{Duration, Instant};

use super::pin::{PinError, PinFile, wait_after};

/// What became of a PIN that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinTry {
    /// It is the one.
    Right,
    /// It is not; the next one has to wait so long, in whole seconds.
    Wrong(Duration),
    /// It was not even looked at: so long is to be waited first, in whole seconds.
    TooSoon(Duration),
}

/// Lets staff through.
///
/// How long a try has to wait is measured by a clock that nobody can set, from the last wrong one or from
/// the start of the program; a program that takes the place of another is told how long that one has waited.
#[derive(Debug)]
pub struct PinGate {
    file: PinFile,
    wrong: u32,
    since: Instant,
    /// A try could not be counted on the disk, which knows of fewer.
    is_ahead: bool,
}

impl PinGate {
    /// With what the disk says of earlier tries, and how long has been waited since the last wrong one.
    pub fn new(file: PinFile, now: Instant, waited: Duration) -> Self {
        Self {
            wrong: file.wrong_tries(),
            since: now.checked_sub(waited).unwrap_or(now),
            is_ahead: false,
            file,
        }
    }

    /// How long has been waited by now.
    pub fn waited(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.since)
    }

    /// Tries a PIN.
    ///
    /// An error where there is no PIN, or where the try cannot be counted: then this run takes the longest
    /// wait for granted.
    pub fn try_pin(&mut self, pin: &str, now: Instant) -> Result<PinTry, PinError> {
        if !self.is_ahead {
            // Staff may have set another PIN meanwhile, which forgives what was wrong before.
            self.wrong = self.file.wrong_tries();
        }
        let left = wait_after(self.wrong).saturating_sub(now.saturating_duration_since(self.since));
        if !left.is_zero() {
            return Ok(PinTry::TooSoon(whole_seconds(left)));
        }
        // It counts as wrong until it has proved right: who kills the program meanwhile gains nothing.
        let counted = self.file.count(self.wrong.saturating_add(1));
        if self.file.is(pin)? {
            (self.wrong, self.is_ahead) = (0, false);
            // Staff who are in must not be kept in by a full disk.
            let _ = self.file.count(0);
            return Ok(PinTry::Right);
        }
        self.wrong = self.wrong.saturating_add(1);
        self.since = now;
        if let Err(error) = counted {
            (self.wrong, self.is_ahead) = (u32::MAX, true);
            return Err(error.into());
        }
        Ok(PinTry::Wrong(whole_seconds(wait_after(self.wrong))))
    }
}

/// Seconds begun count.
fn whole_seconds(wait: Duration) -> Duration {
    Duration::from_secs(wait.as_secs() + u64::from(wait.subsec_nanos() > 0))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{PinGate, PinTry};
    use crate::store::{Paths, PinError, PinFile};

    #[test]
    fn wrong_tries_outlive_the_program_and_a_right_one_forgives_them() {
        let home = tempfile::tempdir().unwrap();
        let file = PinFile::new(&Paths::below(home.path()));
        file.set("2468").unwrap();
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let wait = |seconds| Duration::from_secs(seconds);
        let mut gate = PinGate::new(file.clone(), start, Duration::ZERO);
        for seconds in [0, 0, 30] {
            let tried = gate.try_pin("1357", start).unwrap();
            assert_eq!(tried, PinTry::Wrong(wait(seconds)));
        }
        // Not even the right one is looked at.
        let early = gate.try_pin("2468", after(10)).unwrap();
        assert_eq!(early, PinTry::TooSoon(wait(20)));
        // Started anew, it waits the whole time.
        let mut gate = PinGate::new(file.clone(), after(10), Duration::ZERO);
        let early = gate.try_pin("2468", after(30)).unwrap();
        assert_eq!(early, PinTry::TooSoon(wait(10)));
        // Unless it is told how long was waited.
        let mut told = PinGate::new(file.clone(), after(30), wait(20));
        let early = told.try_pin("2468", after(35)).unwrap();
        assert_eq!(early, PinTry::TooSoon(wait(5)));
        assert_eq!(told.waited(after(35)), wait(25));
        let later = gate.try_pin("1357", after(40)).unwrap();
        assert_eq!(later, PinTry::Wrong(wait(60)));
        assert_eq!(file.wrong_tries(), 4);
        assert_eq!(gate.try_pin("2468", after(100)).unwrap(), PinTry::Right);
        assert_eq!(file.wrong_tries(), 0);
    }

    #[test]
    fn a_try_counts_before_it_is_looked_at() {
        let home = tempfile::tempdir().unwrap();
        let file = PinFile::new(&Paths::below(home.path()));
        // Without a hash nothing can be looked at.
        let now = Instant::now();
        let mut gate = PinGate::new(file.clone(), now, Duration::ZERO);
        assert!(matches!(gate.try_pin("2468", now), Err(PinError::NotSet)));
        assert_eq!(file.wrong_tries(), 1);
    }

    /// Staff must be able to leave, and nobody else gets more tries by it.
    #[test]
    fn where_nothing_can_be_counted_only_the_right_one_is_quick() {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(home.path());
        let file = PinFile::new(&paths);
        file.set("2468").unwrap();
        std::fs::remove_file(paths.kiosk_wrong_tries()).unwrap();
        std::fs::create_dir(paths.kiosk_wrong_tries()).unwrap();
        let now = Instant::now();
        let late = now + Duration::from_secs(1800);
        let mut gate = PinGate::new(file.clone(), now, Duration::ZERO);
        assert!(matches!(gate.try_pin("2468", now), Ok(PinTry::TooSoon(_))));
        assert!(matches!(
            gate.try_pin("1357", late),
            Err(PinError::Store(_))
        ));
        assert!(matches!(gate.try_pin("2468", late), Ok(PinTry::TooSoon(_))));
        let later = late + Duration::from_secs(1800);
        assert_eq!(gate.try_pin("2468", later).unwrap(), PinTry::Right);
    }
}
