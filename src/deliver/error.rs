//! What goes wrong on the way out. Where something went wrong, nothing was handed over, or not for
//! certain: it is never said to have arrived.

use std::io;
use std::path::PathBuf;

/// Why something was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// There is no such program.
    #[error("there is no program `{program}`")]
    NoProgram {
        /// As it was to be run.
        program: String,
    },
    /// The program cannot be run.
    #[error("`{program}` cannot be run")]
    NotRun {
        /// As it was to be run.
        program: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The program ended, and said that it had failed.
    #[error("`{program}` failed: {said}")]
    Failed {
        /// As it was run.
        program: String,
        /// The code it ended with; `None` if a signal ended it.
        code: Option<i32>,
        /// The end of what it said, on one line; may be empty.
        said: String,
    },
    /// The program ended before it had taken all it was given.
    #[error("`{program}` did not take all it was given: {said}")]
    NotTaken {
        /// As it was run.
        program: String,
        /// The end of what it said, on one line; may be empty.
        said: String,
    },
    /// The program did not end in time, and was ended.
    #[error("`{program}` did not end within {seconds} s: {said}")]
    Hung {
        /// As it was run.
        program: String,
        /// The limit.
        seconds: u64,
        /// The end of what it said, on one line; may be empty.
        said: String,
    },
    /// The person called it off.
    #[error("called off")]
    Stopped,
    /// Nothing is there to send to.
    #[error("{} is not there", path.display())]
    NoDevice {
        /// Where.
        path: PathBuf,
    },
    /// What is there is no device.
    #[error("{} is no device", path.display())]
    NotADevice {
        /// Where.
        path: PathBuf,
    },
    /// The device refused.
    #[error("{} cannot be written to", path.display())]
    Device {
        /// Where.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Nothing came from device or stick within the limit.
    #[error("{} did not answer within {seconds} s", path.display())]
    Silent {
        /// Where.
        path: PathBuf,
        /// The limit.
        seconds: u64,
    },
    /// The folder is not there: the stick was pulled out, perhaps.
    #[error("{} is not there any more", path.display())]
    Gone {
        /// The folder.
        path: PathBuf,
    },
    /// The stick that was listed is no longer mounted there.
    #[error("the stick at {} was pulled out", path.display())]
    PulledOut {
        /// Where it was mounted.
        path: PathBuf,
    },
    /// What is there is no folder.
    #[error("{} is no folder", path.display())]
    NotAFolder {
        /// Where.
        path: PathBuf,
    },
    /// The file cannot be written; nothing of it is left.
    #[error("{} cannot be written", path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// What was read back is not what was written; nothing of it is left.
    #[error("{} does not hold what was written", path.display())]
    Differs {
        /// The file.
        path: PathBuf,
    },
}
