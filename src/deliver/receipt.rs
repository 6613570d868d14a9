//! Bytes to the device of a receipt printer. Neither opening nor writing waits for a device that does not
//! answer.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;
use std::time::Duration;

use super::error::DeliverError;
use super::watch::{BEAT, Over, Stop, Watch};

/// How long is waited for who has been given up: they may just be through.
const LAST_WORD: Duration = Duration::from_millis(300);

/// Sends bytes to a device.
pub fn send(device: &Path, bytes: &[u8], watch: &mut Watch<'_>) -> Result<(), DeliverError> {
    let path = device.to_owned();
    let bytes = bytes.to_vec();
    elsewhere(device, watch, move |stop| written(&path, &bytes, stop))
}

/// Does something on a thread of its own that may never come back, and does not wait for it longer than
/// `watch` does.
pub(super) fn elsewhere<T: Send + 'static>(
    path: &Path,
    watch: &mut Watch<'_>,
    work: impl FnOnce(&Stop) -> Result<T, DeliverError> + Send + 'static,
) -> Result<T, DeliverError> {
    let (to, done) = channel();
    let given_up = Stop::default();
    let stop = given_up.clone();
    thread::spawn(move || {
        // Nobody may be waiting any longer.
        let _ = to.send(work(&stop));
    });
    loop {
        match done.try_recv() {
            Ok(done) => return done,
            Err(TryRecvError::Disconnected) => return Err(silent(path, watch)),
            Err(TryRecvError::Empty) => {}
        }
        if let Err(over) = watch.beat() {
            given_up.stop();
            // It may have been done in the same moment; then that is what is so.
            match done.recv_timeout(LAST_WORD) {
                Err(_) | Ok(Err(DeliverError::Stopped)) => {}
                Ok(done) => return done,
            }
            return Err(match over {
                Over::Stopped => DeliverError::Stopped,
                Over::TooLong => silent(path, watch),
            });
        }
    }
}

fn silent(path: &Path, watch: &Watch<'_>) -> DeliverError {
    DeliverError::Silent {
        path: path.to_owned(),
        seconds: watch.seconds(),
    }
}

fn written(path: &Path, bytes: &[u8], stop: &Stop) -> Result<(), DeliverError> {
    let refused = |source: io::Error| refusal(path.to_owned(), source);
    // What stands there is looked at before it is opened: opening can be an act by itself.
    let found = std::fs::metadata(path).map_err(refused)?;
    if !is_device(&found) {
        return Err(DeliverError::NotADevice {
            path: path.to_owned(),
        });
    }
    let mut device = opened(path).map_err(refused)?;
    let mut left = bytes;
    while !left.is_empty() {
        if stop.is_stopped() {
            return Err(DeliverError::Stopped);
        }
        match device.write(left) {
            Ok(0) => return Err(refused(io::ErrorKind::WriteZero.into())),
            Ok(taken) => left = left.get(taken..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // It is full, or out of paper; who waits for us has a limit.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => thread::sleep(BEAT),
            Err(error) => return Err(refused(error)),
        }
    }
    device.flush().map_err(refused)
}

fn refusal(path: PathBuf, source: io::Error) -> DeliverError {
    match source.kind() {
        io::ErrorKind::NotFound => DeliverError::NoDevice { path },
        _ => DeliverError::Device { path, source },
    }
}

/// Opens a device without waiting for it.
#[cfg(unix)]
fn opened(path: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    OpenOptions::new()
        .write(true)
        .custom_flags(flags)
        .open(path)
}

/// Opens a device.
#[cfg(not(unix))]
fn opened(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

/// Whether something is written to that keeps nothing: a file would be overwritten in part.
#[cfg(unix)]
fn is_device(found: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    let kind = found.file_type();
    kind.is_char_device() || kind.is_fifo()
}

/// Elsewhere devices are named like files.
#[cfg(not(unix))]
fn is_device(found: &Metadata) -> bool {
    !found.is_dir()
}

#[cfg(all(test, unix))]
mod tests {
    use super::send;
    use crate::deliver::{DeliverError, Stop, Watch};
    use std::fs;
    use std::io::Read as _;
    use std::path::Path;
    use std::process::Command;
    use std::thread;
    use std::time::Duration;

    fn within(limit: Duration, device: &Path, bytes: &[u8]) -> Result<(), DeliverError> {
        let mut told = |_| {};
        let mut watch = Watch::new(limit, &Stop::default(), &mut told);
        send(device, bytes, &mut watch)
    }

    const LONG: Duration = Duration::from_secs(60);

    fn pipe(folder: &Path) -> std::path::PathBuf {
        let path = folder.join("lp0");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo").success());
        path
    }

    #[test]
    fn a_device_gets_every_byte() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = pipe(folder.path());
        // Opened for both, so that no other end is waited for.
        let mut printer = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(&path)
            .expect("the pipe");
        let bytes: Vec<u8> = (0..200_000_u32).map(|at| at.to_le_bytes()[0]).collect();
        let expected = bytes.clone();
        let reading = thread::spawn(move || {
            let mut got = vec![0; expected.len()];
            printer.read_exact(&mut got).expect("all of it");
            assert_eq!(got, expected);
        });
        within(LONG, &path, &bytes).expect("it is taken");
        reading.join().expect("as it was sent");
    }

    #[test]
    fn a_device_that_does_not_answer_is_given_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = pipe(folder.path());
        // Nobody has the other end.
        let nobody = within(LONG, &path, b"x");
        assert!(
            matches!(nobody, Err(DeliverError::Device { .. })),
            "{nobody:?}"
        );
        // Somebody has it and does not read.
        let _deaf = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(&path)
            .expect("the pipe");
        let silent = within(Duration::from_millis(300), &path, &vec![0; 1 << 20]);
        assert!(
            matches!(silent, Err(DeliverError::Silent { .. })),
            "{silent:?}"
        );
    }

    #[test]
    fn what_is_no_device_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("notes.txt");
        fs::write(&file, "mine").expect("a file");
        for path in [folder.path(), &file] {
            let refused = within(LONG, path, b"x");
            assert!(
                matches!(refused, Err(DeliverError::NotADevice { .. })),
                "{refused:?}"
            );
        }
        assert_eq!(fs::read_to_string(&file).expect("it"), "mine");
        let missing = within(LONG, &folder.path().join("lp9"), b"x");
        assert!(
            matches!(missing, Err(DeliverError::NoDevice { .. })),
            "{missing:?}"
        );
        let full = within(LONG, Path::new("/dev/full"), b"x");
        assert!(matches!(full, Err(DeliverError::Device { .. })), "{full:?}");
    }
}
