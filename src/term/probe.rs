//! How wide the terminal draws characters whose width nobody agrees on (box lines, quotation marks).
//!
//! It is asked once, after the first frame, and remembered: a box line is drawn where one stands
//! already, and the terminal says where the cursor is then. Nobody waits long, and a key pressed
//! meanwhile is not lost.

/// What the terminal said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Probed {
    /// Whether such characters are two columns wide; `None` if it did not say.
    pub(super) wide: Option<bool>,
    /// What was typed meanwhile.
    pub(super) typed: Vec<u8>,
}

/// Asks the terminal. A box line must stand at the beginning of this row already.
#[cfg(unix)]
pub(super) fn ask(row: u16, line: &str) -> Probed {
    use std::io::Write as _;
    use std::time::{Duration, Instant};

    /// A terminal answers within a few milliseconds, one behind a slow line not at all.
    const PATIENCE: Duration = Duration::from_millis(60);

    let mut probed = Probed::default();
    // What was typed before the program began stands before any answer.
    if is_readable(Duration::ZERO) {
        return probed;
    }
    let mut out = std::io::stdout();
    let asked = write!(out, "\x1b[{};1H{line}\x1b[6n", row + 1).and_then(|()| out.flush());
    if asked.is_err() {
        return probed;
    }
    let begun = Instant::now();
    let mut heard = Vec::new();
    loop {
        let left = PATIENCE.saturating_sub(Instant::now().duration_since(begun));
        if left.is_zero() || !is_readable(left) {
            break;
        }
        let mut room = [0; 64];
        match rustix::io::read(rustix::stdio::stdin(), &mut room) {
            Ok(read @ 1..) => heard.extend_from_slice(room.get(..read).unwrap_or_default()),
            _ => break,
        }
        if let Some((column, rest)) = answer(&heard) {
            probed.wide = Some(column > 2);
            probed.typed = rest;
            return probed;
        }
        // Somebody types: an answer that still comes is swallowed by whoever reads next.
        if !may_be_answer(&heard) {
            break;
        }
    }
    probed.typed = heard;
    probed
}

#[cfg(unix)]
fn is_readable(patience: std::time::Duration) -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = rustix::stdio::stdin();
    let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
    let Ok(patience) = Timespec::try_from(patience) else {
        return false;
    };
    matches!(poll(&mut fds, Some(&patience)), Ok(1..))
}

/// Elsewhere nothing is asked.
#[cfg(not(unix))]
pub(super) fn ask(_row: u16, _line: &str) -> Probed {
    Probed::default()
}

/// The column of a whole answer `ESC [ row ; column R`, and what else was read.
fn answer(heard: &[u8]) -> Option<(u32, Vec<u8>)> {
    for (start, _) in heard
        .windows(2)
        .enumerate()
        .filter(|(_, two)| *two == b"\x1b[")
    {
        let behind = heard.get(start + 2..)?;
        let Some(end) = behind
            .iter()
            .position(|byte| !b"0123456789;".contains(byte))
        else {
            continue;
        };
        if behind.get(end) != Some(&b'R') {
            continue;
        }
        let text = std::str::from_utf8(behind.get(..end)?).ok()?;
        let (_, column) = text.split_once(';')?;
        let mut rest = heard.get(..start)?.to_vec();
        rest.extend_from_slice(behind.get(end + 1..)?);
        return Some((column.parse().ok()?, rest));
    }
    None
}

/// Whether what was read may be the beginning of an answer.
fn may_be_answer(heard: &[u8]) -> bool {
    let Some(rest) = heard.strip_prefix(b"\x1b") else {
        return heard.is_empty();
    };
    let Some(rest) = rest.strip_prefix(b"[") else {
        return rest.is_empty();
    };
    rest.iter().all(|byte| b"0123456789;".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::{answer, may_be_answer};

    #[test]
    fn an_answer_is_found_among_keys() {
        for (heard, expected) in [
            (&b"\x1b[2;2R"[..], Some((2, &b""[..]))),
            (b"\x1b[2;3R", Some((3, b""))),
            (b"1\x1b[2;2R\r", Some((2, b"1\r"))),
            (b"\x1b[A\x1b[24;3R", Some((3, b"\x1b[A"))),
            (b"\x1b[2;", None),
            (b"\x1b[A", None),
            (b"\x1b", None),
            (b"", None),
        ] {
            let found = answer(heard);
            let found = found
                .as_ref()
                .map(|(column, rest)| (*column, rest.as_slice()));
            assert_eq!(found, expected, "{heard:?}");
        }
    }

    #[test]
    fn whoever_types_is_not_kept_waiting() {
        for (heard, waits) in [
            (&b""[..], true),
            (b"\x1b", true),
            (b"\x1b[2", true),
            (b"\x1b[A", false),
            (b"1", false),
            (b"\r", false),
            (b"\x1bOP", false),
        ] {
            assert_eq!(may_be_answer(heard), waits, "{heard:?}");
        }
    }
}
