//! No core dumps: what a stranger said must not be on the disk because the program failed.

/// Turns them off, for this process and all that it starts.
///
/// A limit of nothing keeps the system from writing a file; where dumps go to a program instead, which has
/// no limit, no memory is put into them.
#[cfg(unix)]
pub(super) fn turn_off() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Where it cannot be had, the README says what else a machine needs.
    let _ = setrlimit(Resource::Core, nothing);
    #[cfg(target_os = "linux")]
    let _ = std::fs::write("/proc/self/coredump_filter", "0");
}

/// Elsewhere there are none.
#[cfg(not(unix))]
pub(super) const fn turn_off() {}
