//! A secret, typed: a star stands for each character.

use std::io::{self, Write as _};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Asks for a secret; `None` where the person gives it up.
///
/// The terminal is left as it was, whatever happens.
pub fn ask_secret(prompt: &str) -> io::Result<Option<String>> {
    let mut out = io::stdout();
    write!(out, "{prompt}")?;
    out.flush()?;
    let typed = Raw::enter().and_then(|_raw| type_it(&mut out));
    writeln!(out)?;
    typed
}

fn type_it(out: &mut impl io::Write) -> io::Result<Option<String>> {
    let mut secret = String::new();
    loop {
        let Event::Key(key) = read()? else {
            continue;
        };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return Ok(Some(secret)),
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('c' | 'd') if ctrl => return Ok(None),
            KeyCode::Char(character) if !ctrl => {
                secret.push(character);
                write!(out, "*")?;
            }
            KeyCode::Backspace if secret.pop().is_some() => write!(out, "\u{8} \u{8}")?,
            _ => {}
        }
        out.flush()?;
    }
}

/// The terminal hands on every key, and shows none.
struct Raw;

impl Raw {
    fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}
