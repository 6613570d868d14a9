//! Printing a result where it is wanted.

use std::io::{self, Write as _};
use std::path::Path;

use crate::store::write_output;

/// Writes to the file that was asked for, or to standard output.
pub(super) fn print(out: Option<&Path>, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(path) = out {
        write_output(path, bytes)?;
    } else {
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes)?;
        stdout.flush()?;
    }
    Ok(())
}
