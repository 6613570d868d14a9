//! `juzhu --kiosk`: the full screen for a public machine.

use std::time::Duration;

use super::again;
use super::arguments::InterviewArguments;
use super::context::Context;
use super::environment::today;
use super::failure::{Exit, UsageError};
use super::interview::terminal;
use crate::app::Facts;
use crate::app::kiosk::Kiosk;
use crate::i18n::Lang;
use crate::store::{KioskLock, PinFile};
use crate::term::{self, How, KioskHands, Session};

/// Whether this run is a kiosk: asked for, or because the machine is set up as one.
///
/// A settings file that cannot be read is no reason to save what strangers say: if it speaks of a kiosk,
/// it has to be mended first.
pub(super) fn is_wanted(context: &Context, asked: &InterviewArguments) -> anyhow::Result<bool> {
    let is_set = match context.settings() {
        Ok(settings) => settings.kiosk.on,
        Err(error) if speaks_of_kiosk(context) => return Err(error.into()),
        Err(_) => false,
    };
    if is_set && (asked.plain || asked.person.is_some()) {
        return Err(UsageError::new(context.lang(), "kiosk-only", &[]).into());
    }
    Ok(asked.kiosk || is_set)
}

/// Whether the word is anywhere in the file, however its characters are written: nothing else is known of it.
fn speaks_of_kiosk(context: &Context) -> bool {
    const WORD: &[u8] = b"kiosk";
    let path = context.paths().ok().map(|paths| paths.settings());
    let bytes = path.and_then(|path| std::fs::read(path).ok());
    let plain: Vec<u8> = bytes.into_iter().flatten().filter(|it| *it != 0).collect();
    plain.windows(WORD.len()).any(|word| word == WORD)
}

/// Runs the kiosk until staff leave it, or until everything is erased for the next person.
pub(super) fn run(
    context: &Context,
    asked: &InterviewArguments,
    has_code: bool,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    if has_code {
        // What stands on the command line can be read by others on the machine.
        return Err(UsageError::new(lang, "kiosk-no-code", &[]).into());
    }
    // Whoever sets the machine up is there now; later nobody is who could mend it.
    let settings = context.settings()?;
    let paths = context.paths()?;
    let pin = PinFile::new(&paths);
    pin.look()?;
    if !context.environment().full_screen {
        return Err(UsageError::new(lang, "kiosk-no-terminal", &[]).into());
    }
    let _only = KioskLock::hold(&paths)?;
    super::core_dumps::turn_off();
    let draws_han = !context.environment().ascii;
    let session = Session {
        facts: Facts {
            engine: context.engine_with(&settings.lead_times)?,
            on: context.on(),
            today: context.today(),
            folder: None,
            own_folder: None,
            lang_fixed: true,
            draws_han,
            kiosk: Some(Kiosk {
                idle_seconds: settings.kiosk.idle_seconds,
                warning_seconds: settings.kiosk.warning_seconds,
                has_erased: asked.after_erase,
            }),
        },
        lang: Some(if draws_han {
            context
                .lang_asked_for()
                .or(settings.lang)
                .unwrap_or_default()
        } else {
            Lang::En
        }),
        settings,
        store: None,
        engines: None,
        paths: Some(paths),
        person: None,
        code: None,
        terminal: terminal(context),
        terminal_name: context.environment().terminal_name.clone(),
        notice: None,
        may_fail: context.environment().may_fail,
        kiosk: Some(KioskHands {
            pin,
            pin_waited: Duration::from_secs(asked.pin_waited),
            today,
        }),
    };
    let ended = term::run(session)?;
    match ended.how {
        How::Erased(erased) => again::for_the_next(context, erased, ended.pin_waited),
        How::Left | How::ForLineMode => Ok(Exit::Fine),
        How::Signal(number) => Ok(Exit::Signal(number)),
    }
}
