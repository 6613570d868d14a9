//! One kiosk at a time: two would count wrong tries of the PIN each by itself.

use super::lock::{Attempt, Lock};
use super::{Paths, StoreError, atomic};

/// The right to be the kiosk of this machine; held until it is dropped, or until the program ends in
/// whatever way.
#[derive(Debug)]
pub struct KioskLock {
    _lock: Lock,
}

impl KioskLock {
    /// Asks for it; an error where another kiosk is at work.
    pub fn hold(paths: &Paths) -> Result<Self, StoreError> {
        let path = paths.kiosk_lock();
        let held = atomic::create_folder(atomic::folder_of(&path))
            .and_then(|()| Lock::try_hold(&path))
            .map_err(|error| StoreError::writing(&path, error))?;
        match held {
            Attempt::Held(lock) => Ok(Self { _lock: lock }),
            Attempt::Busy => Err(StoreError::KioskAtWork),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KioskLock;
    use crate::store::{Paths, StoreError};

    #[test]
    fn there_is_one_kiosk_at_a_time() {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(&home.path().join("new"));
        let first = KioskLock::hold(&paths).unwrap();
        let second = KioskLock::hold(&paths);
        assert!(matches!(second, Err(StoreError::KioskAtWork)));
        drop(first);
        KioskLock::hold(&paths).unwrap();
    }
}
