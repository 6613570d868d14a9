//! How soon a volunteer with ten thousand saved people sees them.

use std::error::Error;
use std::fs;
use std::time::Duration;

use crate::Script;
use crate::driven::Driven;
use crate::measure::{SIZE, command};
use crate::people;

/// How many are saved.
pub(crate) const PEOPLE: usize = 10_000;

/// How often it is tried.
const TRIES: usize = 25;

/// The times, sorted.
pub(crate) struct Opened {
    /// From the start of the program to the first of its people on the screen.
    pub(crate) at_home: Vec<Duration>,
    /// From the key to the first screen of the whole list.
    pub(crate) list: Vec<Duration>,
}

/// Starts the program beside them and opens the list of all, again and again. The first time makes the
/// index and does not count.
pub(crate) fn opened(script: &Script) -> Result<Opened, Box<dyn Error>> {
    let home = tempfile::tempdir()?;
    let profiles = home.path().join("profiles");
    fs::create_dir_all(&profiles)?;
    people::save(&profiles, PEOPLE)?;
    let mut opened = Opened {
        at_home: Vec::new(),
        list: Vec::new(),
    };
    for attempt in 0..=TRIES {
        let mut driven = Driven::start(&command(script, home.path()), SIZE)?;
        let at_home = driven.wait_for("saved people")?;
        driven.settle()?;
        let list = list(&mut driven)?;
        if attempt > 0 {
            opened.at_home.push(at_home);
            opened.list.push(list);
        }
    }
    opened.at_home.sort();
    opened.list.sort();
    Ok(opened)
}

/// Opens the list of all: the line after a new person and the five that the start page shows.
fn list(driven: &mut Driven) -> Result<Duration, Box<dyn Error>> {
    let repaint = driven.press(b"7")?.ok_or("nothing was drawn")?;
    driven.wait_for("due this month")?;
    Ok(repaint.first)
}
