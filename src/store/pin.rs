//! The PIN with which staff leave a public machine: kept as a hash, and wrong tries are counted on the
//! disk, so that nobody begins anew by pulling the plug.

use std::path::PathBuf;
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Argon2, Params};

use super::files::read_ordinary_file;
use super::settings::write_own;
use super::{Description, Paths, StoreError};
use crate::i18n::Lang;
use crate::text::clean;

/// The fewest digits of a PIN.
pub const SHORTEST_PIN: usize = 4;
/// The most digits of a PIN.
pub const LONGEST_PIN: usize = 12;

/// So many wrong tries cost nothing but themselves.
const FREE_TRIES: u32 = 3;
/// What the next one costs; every other one twice as much as the one before it.
const FIRST_WAIT: Duration = Duration::from_secs(30);
/// Whoever is right must get in on the same day.
const LONGEST_WAIT: Duration = Duration::from_secs(30 * 60);
/// A count that cannot be read is taken for one that costs the most.
const UNREADABLE_COUNT: u32 = 16;

/// No hash of ours takes more memory, in KiB, or more rounds: of a file that says otherwise no machine is to
/// run out of memory.
const MOST_MEMORY: u32 = 1 << 17;
const MOST_ROUNDS: u32 = 16;

/// Why there is no PIN to try.
#[derive(Debug, thiserror::Error)]
pub enum PinError {
    /// None was set.
    #[error("no PIN is set")]
    NotSet,
    /// What stands in its file is no hash.
    #[error("{path} holds no PIN", path = path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// A PIN has [`SHORTEST_PIN`] to [`LONGEST_PIN`] digits, and nothing else.
    #[error("not a PIN")]
    NotAPin,
    /// The disk.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PinError {
    /// What happened, and what to do about it.
    pub fn describe(&self, lang: Lang) -> Description {
        match self {
            Self::NotSet => Description::of(lang, "pin-not-set", &[]),
            Self::NotAPin => Description::of(
                lang,
                "pin-not-a-pin",
                &[
                    ("shortest", SHORTEST_PIN.into()),
                    ("longest", LONGEST_PIN.into()),
                ],
            ),
            Self::Damaged { path } => {
                let path = clean::one_line(&path.display().to_string());
                Description::of(lang, "pin-damaged", &[("path", path.into())])
            }
            Self::Store(error) => error.describe(lang),
        }
    }

    /// Whether what we were given is at fault (exit code 2), not the system (exit code 3).
    pub fn is_input_fault(&self) -> bool {
        match self {
            Self::Store(error) => error.is_input_fault(),
            _ => true,
        }
    }
}

/// The files of the PIN of this machine.
#[derive(Debug, Clone)]
pub struct PinFile {
    hash: PathBuf,
    wrong: PathBuf,
}

impl PinFile {
    /// That of this machine.
    pub fn new(paths: &Paths) -> Self {
        Self {
            hash: paths.kiosk_pin(),
            wrong: paths.kiosk_wrong_tries(),
        }
    }

    /// Sets the PIN; wrong tries are forgotten.
    pub fn set(&self, pin: &str) -> Result<(), PinError> {
        if !is_pin(pin) {
            return Err(PinError::NotAPin);
        }
        let hash = Argon2::default().hash_password(pin.as_bytes());
        // The parameters are ours, so only the system can fail: it has no random numbers.
        let hash = hash.map_err(|error| {
            let reason = std::io::Error::other(error.to_string());
            StoreError::writing(&self.hash, reason)
        })?;
        write_own(&self.hash, &format!("{hash}\n"))?;
        self.count(0)?;
        Ok(())
    }

    /// Whether there is a PIN that can be tried.
    pub fn look(&self) -> Result<(), PinError> {
        let text = self.read()?;
        self.parsed(&text).map(drop)
    }

    /// Whether it is this one. It takes a moment, on purpose.
    pub fn is(&self, pin: &str) -> Result<bool, PinError> {
        let text = self.read()?;
        let hash = self.parsed(&text)?;
        let tried = Argon2::default().verify_password(pin.as_bytes(), &hash);
        Ok(is_pin(pin) && tried.is_ok())
    }

    /// How many wrong tries were counted since the last right one.
    pub fn wrong_tries(&self) -> u32 {
        match read_ordinary_file(&self.wrong) {
            Ok(text) => text.trim().parse().unwrap_or(UNREADABLE_COUNT),
            Err(StoreError::Missing { .. }) => 0,
            Err(_) => UNREADABLE_COUNT,
        }
    }

    /// Notes how many wrong tries there were.
    pub fn count(&self, wrong: u32) -> Result<(), StoreError> {
        write_own(&self.wrong, &format!("{wrong}\n"))
    }

    fn read(&self) -> Result<String, PinError> {
        match read_ordinary_file(&self.hash) {
            Ok(text) => Ok(text),
            Err(StoreError::Missing { .. }) => Err(PinError::NotSet),
            Err(StoreError::NotUtf8 { path, .. } | StoreError::TooBig { path, .. }) => {
                Err(PinError::Damaged { path })
            }
            Err(error) => Err(error.into()),
        }
    }

    fn parsed(&self, text: &str) -> Result<PasswordHash, PinError> {
        let hash = PasswordHash::new(text.trim()).ok();
        let hash = hash.filter(|hash| {
            let params = Params::try_from(hash);
            params.is_ok_and(|it| it.m_cost() <= MOST_MEMORY && it.t_cost() <= MOST_ROUNDS)
        });
        hash.ok_or_else(|| PinError::Damaged {
            path: self.hash.clone(),
        })
    }
}

/// Whether it can be a PIN: the keys of a number pad are enough for it.
fn is_pin(text: &str) -> bool {
    (SHORTEST_PIN..=LONGEST_PIN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How long the next try has to wait after so many wrong ones.
pub(super) fn wait_after(wrong: u32) -> Duration {
    let Some(beyond) = wrong.checked_sub(FREE_TRIES) else {
        return Duration::ZERO;
    };
    let times = 2_u32.saturating_pow(beyond.min(16));
    FIRST_WAIT.saturating_mul(times).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::{PinError, PinFile, is_pin, wait_after};
    use crate::store::Paths;

    #[test]
    fn only_the_pin_that_was_set_is_right() {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(home.path());
        let file = PinFile::new(&paths);
        assert!(matches!(file.look(), Err(PinError::NotSet)));
        assert!(matches!(file.is("2468"), Err(PinError::NotSet)));
        file.set("2468").unwrap();
        file.look().unwrap();
        assert!(file.is("2468").unwrap());
        for wrong in ["2469", "", "24680", "02468", "２４６８", "2468\n"] {
            assert!(!file.is(wrong).unwrap(), "{wrong:?}");
        }
        let hash = fs::read_to_string(paths.kiosk_pin()).unwrap();
        assert!(
            hash.starts_with("$argon2id$") && !hash.contains("2468"),
            "{hash}"
        );
        // Of two machines with one PIN the hashes differ.
        file.set("2468").unwrap();
        assert_ne!(hash, fs::read_to_string(paths.kiosk_pin()).unwrap());
    }

    #[test]
    fn a_pin_is_four_to_twelve_digits() {
        for pin in ["0000", "123456789012"] {
            assert!(is_pin(pin));
        }
        let home = tempfile::tempdir().unwrap();
        let file = PinFile::new(&Paths::below(home.path()));
        for text in ["", "123", "1234567890123", "12a4", "12 34", "１２３４"] {
            assert!(!is_pin(text), "{text}");
            assert!(matches!(file.set(text), Err(PinError::NotAPin)));
        }
    }

    #[test]
    fn what_is_no_hash_lets_nobody_in_and_breaks_nothing() {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(home.path());
        let file = PinFile::new(&paths);
        for text in [
            &b""[..],
            b"2468",
            b"\xff\xfe",
            b"$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
            b"$argon2id$v=19$m=19456,t=999999,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG",
        ] {
            fs::write(paths.kiosk_pin(), text).unwrap();
            assert!(matches!(file.look(), Err(PinError::Damaged { .. })));
            assert!(file.is("2468").is_err());
        }
    }

    #[test]
    fn wrong_tries_are_counted_on_the_disk_and_a_damaged_count_is_a_high_one() {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(home.path());
        let file = PinFile::new(&paths);
        assert_eq!(file.wrong_tries(), 0);
        file.count(4).unwrap();
        assert_eq!(PinFile::new(&paths).wrong_tries(), 4);
        for damaged in ["", "x", "-1", "99999999999999"] {
            fs::write(paths.kiosk_wrong_tries(), damaged).unwrap();
            assert_eq!(wait_after(file.wrong_tries()), Duration::from_secs(1800));
        }
        file.set("2468").unwrap();
        assert_eq!(file.wrong_tries(), 0);
    }

    #[test]
    fn the_wait_grows_and_ends_on_the_same_day() {
        let waits: Vec<u64> = (0..10).map(|it| wait_after(it).as_secs()).collect();
        assert_eq!(waits, [0, 0, 0, 30, 60, 120, 240, 480, 960, 1800]);
        assert_eq!(wait_after(u32::MAX).as_secs(), 1800);
    }
}
