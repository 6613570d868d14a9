//! How a file looks from outside: whoever changes it makes it look otherwise.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// How a file looks from outside. Times are nanoseconds since 1970, by the clock of its file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store::profiles) struct Stamp {
    /// When its contents were written last, as it says.
    pub(super) modified: i64,
    /// When anything about it changed last, which nobody can say otherwise; 0 where the platform does
    /// not tell.
    pub(super) changed: i64,
    /// Its number on the disk; 0 where the platform does not tell.
    pub(super) number: u64,
    /// How many bytes it holds.
    pub(super) size: u64,
}

impl Stamp {
    /// How the file looks now; nothing where it is not there or does not say when it was written.
    pub(in crate::store::profiles) fn of(path: &Path) -> Option<Self> {
        Self::from(&fs::metadata(path).ok()?)
    }

    pub(in crate::store::profiles) fn from(about: &Metadata) -> Option<Self> {
        let (changed, number) = inner(about);
        Some(Self {
            modified: nanoseconds(about.modified().ok()?)?,
            changed,
            number,
            size: about.len(),
        })
    }

    /// Whether what is read of the file after `since`, a file begun just then, is what it holds as long
    /// as it looks like this. Clocks of file systems have a grain: of two changes within one, the second
    /// would not be seen.
    pub(in crate::store::profiles) const fn is_older_than(&self, since: &Self) -> bool {
        self.modified < since.modified && (self.changed < since.changed || self.changed == 0)
    }
}

fn nanoseconds(time: SystemTime) -> Option<i64> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_nanos()).ok(),
        Err(before) => i64::try_from(before.duration().as_nanos())
            .ok()
            .map(|nanoseconds| -nanoseconds),
    }
}

#[cfg(unix)]
fn inner(about: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = about.ctime().saturating_mul(1_000_000_000);
    (seconds.saturating_add(about.ctime_nsec()), about.ino())
}

#[cfg(not(unix))]
fn inner(_about: &Metadata) -> (i64, u64) {
    (0, 0)
}
