//! What programs that ended in the middle of a save have left behind.

use std::fs::{self, File, OpenOptions};

use super::{ProfileId, Profiles, exists};
use crate::store::atomic::TEMPORARY;

/// Whoever saves many new people at once holds this.
const NAME: &str = "import.lock";

/// Many new people are being saved here; nobody sweeps meanwhile.
#[derive(Debug)]
pub(super) struct Importing {
    _lock: File,
}

impl Profiles {
    /// Announces that many new people are about to be saved, and before that sweeps what an earlier program
    /// has left of its newcomers, if nobody else is at it. Those have no lock of their own.
    ///
    /// Nothing where locks cannot be had: then nothing is swept.
    pub(super) fn begin_importing(&self) -> Option<Importing> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options.open(self.folder.join(NAME)).ok()?;
        if lock.try_lock().is_ok() {
            self.sweep();
            lock.unlock().ok()?;
        }
        // All who save newcomers share it; one who sweeps is waited for.
        lock.lock_shared().ok()?;
        Some(Importing { _lock: lock })
    }

    /// Removes the temporary files of people whom no living program writes.
    fn sweep(&self) {
        for name in self.file_names().unwrap_or_default() {
            let Some(id) = owner_of(&name) else {
                continue;
            };
            // Who writes somebody by themselves took their lock before the temporary file was there.
            if exists(&self.lock(&id)) {
                // To hold the lock is to remove what is left.
                drop(self.claim(&id));
            } else {
                // One that cannot be removed does no harm.
                let _ = fs::remove_file(self.folder.join(name));
            }
        }
    }
}

/// Whose temporary file this is: of `.0001.AbCdEf.tmp`, 0001.
fn owner_of(name: &str) -> Option<ProfileId> {
    let rest = name.strip_prefix('.')?.strip_suffix(TEMPORARY)?;
    let (id, random) = rest.split_once('.')?;
    (!random.is_empty()).then(|| id.parse().ok())?
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::profiles::fixture::{claim_of, names_in, new_home, person};

    #[test]
    fn what_a_dead_program_left_is_swept_and_nothing_else() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(1)).unwrap());
        let left = |name: &str| fs::write(profiles.folder().join(name), "half").unwrap();
        for name in [
            ".0001.AbCdEf.tmp",
            ".0007.AbCdEf.tmp",
            ".0007.tmp",
            ".mine.txt",
        ] {
            left(name);
        }
        let first = profiles.newcomers().unwrap();
        let temporary = |gone: &[&str]| {
            let names = names_in(&profiles);
            let there = |name: &&&str| names.iter().any(|it| it == **name);
            gone.iter().filter(there).count()
        };
        assert_eq!(temporary(&[".0007.AbCdEf.tmp"]), 0, "its program ended");
        let others = [".0001.AbCdEf.tmp", ".0007.tmp", ".mine.txt"];
        assert_eq!(temporary(&others), 3, "in use, or nobody's");
        // While somebody imports, what is there may be theirs.
        left(".0008.AbCdEf.tmp");
        let second = profiles.newcomers().unwrap();
        drop(first);
        let third = profiles.newcomers().unwrap();
        assert_eq!(temporary(&[".0008.AbCdEf.tmp"]), 1);
        drop((second, third, claim));
        drop(profiles.newcomers().unwrap());
        assert_eq!(temporary(&[".0008.AbCdEf.tmp", ".0001.AbCdEf.tmp"]), 0);
    }
}
