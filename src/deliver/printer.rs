//! The printers there are, and printing by a command that takes what `lp` takes.

use std::time::Duration;

use super::error::DeliverError;
use super::process::run;
use super::watch::{Stop, Watch};
use crate::text::clean;

/// Looking for printers takes no longer; one in the network may have to be asked.
const LOOKING: Duration = Duration::from_secs(5);

/// So many seconds is looked whether a sheet leaves the queue.
const QUEUE: usize = 8;

/// Taking sheets back takes no longer, however many there are: somebody waits.
const TAKING_BACK: Duration = Duration::from_secs(3);

/// So many printers are listed: a large office has a few dozen.
const MOST: usize = 64;

/// The title of every sheet: a queue shows it to everybody, so it says nothing of the person.
const TITLE: &str = "juzhu";

/// The printers that were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Printers {
    /// Their names, the one that is used where none is named first.
    pub names: Vec<String>,
    /// The first is used where none is named.
    pub has_default: bool,
}

/// Looks for the printers of this machine.
pub fn printers(stop: &Stop) -> Result<Printers, DeliverError> {
    let listed = match ask(&["lpstat", "-e"], stop) {
        // An old one knows no `-e`, and one without a printer calls that a failure.
        Err(DeliverError::Failed { .. }) => ask(&["lpstat", "-a"], stop),
        listed => listed,
    };
    let listed = match listed {
        Err(DeliverError::Failed { .. }) => String::new(),
        listed => listed?,
    };
    let chosen = ask(&["lpstat", "-d"], stop).ok();
    Ok(read_printers(&listed, chosen.as_deref().unwrap_or("")))
}

fn ask(command: &[&str], stop: &Stop) -> Result<String, DeliverError> {
    let command: Vec<String> = command.iter().map(|&part| part.to_owned()).collect();
    let mut told = |_| {};
    run(&command, b"", &mut Watch::new(LOOKING, stop, &mut told))
}

/// The printers in what `lpstat` said of them, and of the one that is used where none is named.
fn read_printers(listed: &str, chosen: &str) -> Printers {
    let mut names: Vec<String> = Vec::new();
    for line in listed.lines() {
        // `-a` says more behind the name.
        let name = line.split_whitespace().next().unwrap_or("");
        let is_name = !name.is_empty() && !name.starts_with('-') && name == clean::one_line(name);
        if is_name && !names.iter().any(|known| known == name) && names.len() < MOST {
            names.push(name.to_owned());
        }
    }
    // `system default destination: NAME`; otherwise there is no colon in it.
    let chosen = chosen.lines().find_map(|line| line.split_once(": "));
    let chosen = chosen.map_or("", |(_, name)| name.trim());
    let at = names.iter().position(|name| name == chosen);
    if let Some(at) = at {
        names[..=at].rotate_right(1);
    }
    Printers {
        names,
        has_default: at.is_some(),
    }
}

/// What became of a sheet that a command took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// By what the queue knows it, if it said so.
    pub request: Option<String>,
    /// Where it is, as far as that can be seen.
    pub queue: Queue,
}

/// Where a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// Out of the queue: printed, or given up by it.
    Left,
    /// In the queue still, though it had some seconds: paper, perhaps.
    Waiting,
    /// Nobody says.
    Unknown,
}

/// Prints bytes with a command, on a printer or on the one that is used where none is named.
///
/// The command is given `-d PRINTER` and `-t juzhu` as `lp` takes them, and the bytes by standard input.
/// Whatever it says that is no success is an error. That it took the sheet means no more than that the
/// sheet is in a queue; so it is looked for a few seconds whether it leaves it.
pub fn print(
    command: &[String],
    printer: Option<&str>,
    bytes: &[u8],
    stop: &Stop,
    watch: &mut Watch<'_>,
) -> Result<Printed, DeliverError> {
    let mut command = command.to_vec();
    if let Some(printer) = printer {
        command.extend(["-d".to_owned(), printer.to_owned()]);
    }
    command.extend(["-t".to_owned(), TITLE.to_owned()]);
    let said = run(&command, bytes, watch)?;
    let request = request_of(&said);
    let queue = request
        .as_deref()
        .map_or(Queue::Unknown, |request| looked_for(request, stop, watch));
    Ok(Printed { request, queue })
}

/// The request in `request id is NAME-12 (1 file(s))`.
fn request_of(said: &str) -> Option<String> {
    let (_, behind) = said.split_once("request id is ")?;
    let request = clean::one_line(behind.split_whitespace().next()?);
    // It will be an argument, and is no option.
    (!request.is_empty() && !request.starts_with('-')).then_some(request)
}

/// Looks for some seconds whether a request leaves the queue.
fn looked_for(request: &str, stop: &Stop, watch: &mut Watch<'_>) -> Queue {
    for _ in 0..QUEUE {
        let Ok(waiting) = ask(&["lpstat", "-W", "not-completed", "-o"], stop) else {
            return Queue::Unknown;
        };
        let mut waiting = waiting.lines();
        if !waiting.any(|line| line.split_whitespace().next() == Some(request)) {
            return Queue::Left;
        }
        // A second between two looks; the person sees that it is waited for, and may call it off.
        for _ in 0..50 {
            if watch.beat().is_err() {
                return Queue::Waiting;
            }
        }
    }
    Queue::Waiting
}

/// Takes requests back that wait in a queue, as far as the queue lets them go within a few seconds.
pub fn take_back(requests: &[String]) {
    take_back_by("cancel", requests, TAKING_BACK);
}

fn take_back_by(program: &str, requests: &[String], limit: Duration) {
    let stop = Stop::default();
    let mut told = |_| {};
    // One limit for all.
    let mut watch = Watch::new(limit, &stop, &mut told);
    for request in requests {
        // One by one: `cancel` gives up at the first that is printed meanwhile.
        let command = [program.to_owned(), request.clone()];
        if let Err(DeliverError::Hung { .. }) = run(&command, b"", &mut watch) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Printers, read_printers, request_of};

    #[test]
    fn printers_are_read_and_the_default_comes_first() {
        for (listed, chosen, names, has_default) in [
            ("", "no system default destination\n", &[][..], false),
            (
                "Front\nBack\n",
                "no system default destination\n",
                &["Front", "Back"],
                false,
            ),
            (
                "Front\nBack\nHall\n",
                "system default destination: Hall\n",
                &["Hall", "Front", "Back"],
                true,
            ),
            (
                "Front accepting requests since Sat 28 Nov 2026\n",
                "",
                &["Front"],
                false,
            ),
            (
                "Front\nFront\n-oraw\n\n",
                "system default destination: Gone\n",
                &["Front"],
                false,
            ),
        ] {
            let names = names.iter().map(|&name| name.to_owned()).collect();
            let expected = Printers { names, has_default };
            assert_eq!(read_printers(listed, chosen), expected, "{listed}");
        }
    }

    /// No name of a printer is an option or steers the terminal.
    #[test]
    fn a_name_is_a_name() {
        let listed = "a\u{1b}[31mb\n-d\nReal\n".to_owned() + &"x\n".repeat(9);
        assert_eq!(read_printers(&listed, "").names, ["Real", "x"]);
        let many: Vec<String> = (0..900).map(|at| format!("p{at}")).collect();
        assert_eq!(read_printers(&many.join("\n"), "").names.len(), 64);
    }

    #[test]
    fn the_request_is_read_where_it_is_told() {
        for (said, request) in [
            ("request id is PDF-12 (1 file(s))\n", Some("PDF-12")),
            ("", None),
            ("done\n", None),
            ("request id is ", None),
            ("request id is -a (1 file(s))\n", None),
        ] {
            assert_eq!(request_of(said).as_deref(), request, "{said}");
        }
    }

    /// Those that were printed meanwhile hold up no other; one that hangs holds up nobody for long.
    #[cfg(unix)]
    #[test]
    fn every_request_is_taken_back() {
        use super::take_back_by;
        use std::fs;
        use std::os::unix::fs::PermissionsExt as _;
        use std::time::Duration;

        let folder = tempfile::tempdir().expect("a folder");
        let program = folder.path().join("cancel");
        let done = folder.path().join("done");
        let script = format!(
            "#!/bin/sh\necho \"$@\" >> {}\n\
             case $1 in *-1) exit 1 ;; *-3) while :; do sleep 1; done ;; esac\n",
            done.display()
        );
        fs::write(&program, script).expect("a program");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is one");
        let requests = ["Hall-1", "Hall-2", "Hall-3", "Hall-4"].map(str::to_owned);
        let program = program.display().to_string();
        take_back_by(&program, &requests, Duration::from_secs(2));
        let done = fs::read_to_string(done).expect("it was run");
        assert_eq!(done, "Hall-1\nHall-2\nHall-3\n");
    }
}
