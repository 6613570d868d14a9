//! What is measured of one program.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::Script;
use crate::driven::{Driven, Repaint};
use crate::status::{self, Activity, Memory};
use crate::support::keys::{Key, Name, Token, tokens};
use crate::terminal::wire;

/// The window, columns by rows.
pub(crate) const SIZE: (u16, u16) = (100, 30);

/// How often the program is started.
const STARTS: usize = 100;

/// At least so many keys are pressed; interviews are always gone through to the end.
const KEYS: usize = 300;

/// How long it is watched doing nothing.
pub(crate) const IDLE: Duration = Duration::from_secs(10);

/// All of one program. What cannot be measured of one that ends at once is not there.
pub(crate) struct Figures {
    /// From the start to the first screen, sorted.
    pub(crate) first_screen: Vec<Duration>,
    pub(crate) interview: Option<Interview>,
    pub(crate) idle: Option<Idle>,
}

pub(crate) struct Interview {
    /// From a key to the end of its repaint, sorted.
    pub(crate) repaint: Vec<Duration>,
    /// From a key to the end of everything, the word that it is saved too, sorted.
    pub(crate) settled: Vec<Duration>,
    /// Keys that showed nothing.
    pub(crate) unanswered: usize,
    pub(crate) at_first: Memory,
    pub(crate) at_last: Memory,
}

pub(crate) struct Idle {
    pub(crate) activity: Activity,
    /// Bytes it wrote meanwhile.
    pub(crate) written: usize,
}

pub(crate) fn all(script: &Script) -> Result<Figures, Box<dyn Error>> {
    let lives_on = !script.interview.is_empty();
    Ok(Figures {
        first_screen: starts(script)?,
        interview: lives_on.then(|| interviews(script)).transpose()?,
        idle: lives_on.then(|| idle(script)).transpose()?,
    })
}

fn starts(script: &Script) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut times = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let home = tempfile::tempdir()?;
        let mut driven = Driven::start(&command(script, home.path()), SIZE)?;
        times.push(driven.wait_for(script.first_screen)?);
    }
    times.sort();
    Ok(times)
}

fn interviews(script: &Script) -> Result<Interview, Box<dyn Error>> {
    let mut repaints = Vec::new();
    let mut pressed = 0;
    let mut memory = None;
    while pressed < KEYS {
        let home = tempfile::tempdir()?;
        let mut driven = Driven::start(&command(script, home.path()), SIZE)?;
        driven.wait_for(script.first_screen)?;
        driven.settle()?;
        let at_first = status::memory(driven.pid())?;
        open(&mut driven, script)?;
        for keys in script.interview {
            for key in single(keys) {
                pressed += 1;
                repaints.extend(press(&mut driven, key)?);
            }
        }
        driven.wait_for(script.last_screen)?;
        let at_last = status::memory(driven.pid())?;
        memory.get_or_insert((at_first, at_last));
    }
    let (at_first, at_last) = memory.ok_or("no keys to press")?;
    Ok(Interview {
        repaint: sorted(&repaints, |repaint| repaint.first),
        settled: sorted(&repaints, |repaint| repaint.settled),
        unanswered: pressed - repaints.len(),
        at_first,
        at_last,
    })
}

fn idle(script: &Script) -> Result<Idle, Box<dyn Error>> {
    let home = tempfile::tempdir()?;
    let mut driven = Driven::start(&command(script, home.path()), SIZE)?;
    driven.wait_for(script.first_screen)?;
    open(&mut driven, script)?;
    driven.settle()?;
    let (before, written) = (status::activity(driven.pid())?, driven.written());
    driven.idle(IDLE)?;
    let after = status::activity(driven.pid())?;
    Ok(Idle {
        activity: after.since(before),
        written: driven.written() - written,
    })
}

/// Goes to the first question.
fn open(driven: &mut Driven, script: &Script) -> Result<(), Box<dyn Error>> {
    for key in single(script.opening) {
        press(driven, key)?;
    }
    driven.wait_for(script.first_question)?;
    Ok(())
}

fn press(driven: &mut Driven, key: Key) -> Result<Option<Repaint>, Box<dyn Error>> {
    let application = driven.screen().application_cursor();
    driven.press(&wire::key(key, application))
}

/// The keys, and what is typed letter by letter.
fn single(keys: &str) -> Vec<Key> {
    let mut single = Vec::new();
    for token in tokens(keys) {
        match token {
            Token::Key(key) => single.push(key),
            Token::Text(text) | Token::Paste(text) => {
                single.extend(text.chars().map(Name::Char).map(Key::plain));
            }
        }
    }
    single
}

fn sorted(repaints: &[Repaint], of: impl Fn(&Repaint) -> Duration) -> Vec<Duration> {
    let mut times: Vec<Duration> = repaints.iter().map(of).collect();
    times.sort();
    times
}

/// The program, with nothing of the surroundings but a home of its own.
pub(crate) fn command(script: &Script, home: &Path) -> Command {
    let mut command = Command::new(script.program);
    command
        .args(script.arguments)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", home)
        .env("JUZHU_HOME", home)
        .env("TMPDIR", home)
        .env("LANG", "C.UTF-8")
        .env("TERM", "xterm-256color")
        .current_dir(home);
    command
}
