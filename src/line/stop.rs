//! Why the conversation stops before its end.

use std::io;

use super::LineError;

/// Why the conversation stops. Every answer given so far is already saved, or could not be.
#[derive(Debug)]
pub(super) enum Stop {
    /// The person said so.
    Quit,
    /// There is no more input.
    EndOfInput,
    /// Nobody reads what we write any more.
    ReaderGone,
    /// The system refused.
    Failed(LineError),
}

impl Stop {
    pub(super) fn writing(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::ReaderGone
        } else {
            Self::Failed(LineError::Output(error))
        }
    }

    pub(super) fn reading(error: io::Error) -> Self {
        Self::Failed(LineError::Input(error))
    }
}
