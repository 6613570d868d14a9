//! Signals that would end the program in the middle of a save.

/// Makes a write beyond the limit on the size of files an error of that write.
///
/// Unasked, the system ends the program instead: with a half-written file beside the saved one, and
/// without a word to the person.
#[cfg(unix)]
pub(super) fn outlive_file_size_limits() {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    // A signal that is caught does not end the program; nobody needs to know that it came. Where it
    // cannot be caught, everything else still works.
    let unread = Arc::new(AtomicBool::new(false));
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, unread);
}

/// Other systems report it as an error of the write by themselves.
#[cfg(not(unix))]
pub(super) const fn outlive_file_size_limits() {}
