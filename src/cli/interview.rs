//! `juzhu`: the interview, on the full screen or in plain lines.

use std::io::{self, Write as _};
use std::sync::Arc;

use super::arguments::InterviewArguments;
use super::context::Context;
use super::failure::Exit;
use super::kiosk;
use crate::app::key_help::print_keys;
use crate::app::kiosk::Machine;
use crate::app::{Facts, Notice};
use crate::assess::Engine;
use crate::config::Settings;
use crate::i18n::{Lang, tr, tr_with};
use crate::line::{self, Ending};
use crate::people::Engines;
use crate::ruleset::Answers;
use crate::store::{self, ProfileId, Profiles, SettingsError};
use crate::term::{self, Ended, How};
use crate::text::clean;
use crate::ui::{Terminal, theme_text};

/// A code that was given, and what it holds.
pub(super) struct Opened {
    pub(super) code: String,
    pub(super) answers: Answers,
}

pub(super) fn run(context: &Context, asked: &InterviewArguments) -> anyhow::Result<Exit> {
    if asked.print_keys {
        let machine = if kiosk::is_wanted(context, asked)? {
            Machine::Public
        } else {
            Machine::Own
        };
        return print(&print_keys(machine, context.lang()));
    }
    if asked.print_theme {
        let settings = context.settings()?;
        return print(&theme_text(&settings, context.lang()));
    }
    begin(context, asked, None)
}

/// Begins the interview, with what a code holds if there is one.
pub(super) fn begin(
    context: &Context,
    asked: &InterviewArguments,
    opened: Option<Opened>,
) -> anyhow::Result<Exit> {
    if kiosk::is_wanted(context, asked)? {
        return kiosk::run(context, asked, opened.is_some());
    }
    let store = if asked.no_save {
        None
    } else {
        Some(Profiles::new(&context.paths()?))
    };
    let person = match (&store, &asked.person) {
        (Some(store), Some(wanted)) => Some(store.find(wanted)?),
        _ => None,
    };
    // Where other people's rules cannot be listed, it is said when they are looked for.
    let engines = |lead_times| {
        Engines::new(context.rule_folders(), context.named_rule_set(), lead_times).ok()
    };
    if asked.plain || !context.environment().full_screen {
        let lead_times = context.lead_times();
        let engine = context.engine_with(&lead_times)?;
        let engines = engines(lead_times);
        let answers = opened.map(|opened| opened.answers);
        let whom = (store.as_ref(), person, answers);
        return in_lines(context, engine, engines.as_ref(), whom);
    }
    // Settings that cannot be read are said on the screen.
    let lead_times = context.settings().unwrap_or_default().lead_times;
    let engine = context.engine_with(&lead_times)?;
    let engines = engines(lead_times);
    let code = opened.map(|opened| opened.code);
    on_screen(context, asked, (engine, engines), (store, person, code))
}

/// The interview in plain lines.
fn in_lines(
    context: &Context,
    engine: Arc<Engine>,
    engines: Option<&Engines>,
    (store, person, answers): (Option<&Profiles>, Option<ProfileId>, Option<Answers>),
) -> anyhow::Result<Exit> {
    let session = line::Session {
        engine,
        on: context.on(),
        today: context.today(),
        lang: context.known_lang(),
        lang_fixed: context.lang_is_asked_for(),
        store,
        engines,
        person,
        answers,
        width: context.width(None),
    };
    let ending = line::run(&session, &mut io::stdin().lock(), &mut io::stdout().lock())?;
    Ok(match ending {
        Ending::Finished | Ending::Quit | Ending::EndOfInput | Ending::ReaderGone => Exit::Fine,
    })
}

/// The interview on the full screen.
fn on_screen(
    context: &Context,
    asked: &InterviewArguments,
    (engine, engines): (Arc<Engine>, Option<Engines>),
    (store, person, code): (Option<Profiles>, Option<ProfileId>, Option<String>),
) -> anyhow::Result<Exit> {
    let environment = context.environment();
    // Without a home nothing is kept, neither settings nor what is known of terminals.
    let paths = context.paths().ok();
    let (settings, mut notice) = match context.settings() {
        Ok(settings) => (settings, None),
        Err(error) => (Settings::default(), Some(unread(&error))),
    };
    let lang = match (context.lang_is_asked_for(), settings.lang) {
        // The console of a Linux machine has no Chinese characters.
        (false, _) if environment.ascii => {
            notice.get_or_insert_with(|| Notice::of("console-without-han", &[]));
            Some(Lang::En)
        }
        (false, Some(set)) => Some(set),
        _ => context.known_lang(),
    };
    let folder = store.as_ref().map(|store| {
        let folder = store.folder().display().to_string();
        clean::one_line(&folder)
    });
    let session = term::Session {
        facts: Facts {
            engine,
            on: context.on(),
            today: context.today(),
            folder,
            own_folder: store::own_folder().and_then(|folder| folder.to_str().map(str::to_owned)),
            lang_fixed: context.lang_is_asked_for(),
            draws_han: !environment.ascii,
            kiosk: None,
        },
        lang,
        settings,
        store,
        engines,
        paths,
        person,
        code,
        terminal: terminal(context),
        terminal_name: environment.terminal_name.clone(),
        notice,
        may_fail: environment.may_fail,
        kiosk: None,
    };
    let ended = term::run(session)?;
    match ended.how {
        How::ForLineMode => super::again::in_plain_lines(context, asked, &ended),
        // There are others after whom it is erased only at a public machine.
        How::Left | How::Erased(_) => {
            take_leave(&ended)?;
            match ended.not_saved {
                Some(error) => Err(error.into()),
                None => Ok(Exit::Fine),
            }
        }
        How::Signal(number) => {
            // Whoever hung up cannot be told anything.
            let _ = take_leave(&ended);
            Ok(Exit::Signal(number))
        }
    }
}

/// What the terminal can do, as far as its name tells.
pub(super) fn terminal(context: &Context) -> Terminal {
    Terminal {
        color: context.color_screen(),
        ascii: context.environment().ascii,
        ambiguous_wide: false,
    }
}

/// That the settings cannot be read, and that the defaults hold.
fn unread(error: &SettingsError) -> Notice {
    match error {
        SettingsError::Unreadable(error) => Notice::said(|lang| error.describe(lang).sentence)
            .hinted(|lang| error.describe(lang).hint)
            .wrong(),
        SettingsError::Broken(problems) => Notice::said(|lang| problems.summary(lang))
            .hinted(|lang| tr(lang, "settings-defaults"))
            .wrong(),
    }
}

/// Says what became of the answers, where the person stands again.
fn take_leave(ended: &Ended) -> io::Result<()> {
    let mut out = io::stdout();
    for line in leave_said(ended) {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

fn leave_said(ended: &Ended) -> Vec<String> {
    let lang = ended.lang;
    if ended.not_saved.is_some() {
        return vec![tr(lang, "after-not-saved")];
    }
    let Some(person) = &ended.person else {
        return Vec::new();
    };
    let id = person.id.as_str();
    let saved = match &person.name {
        Some(name) => {
            let variables = [("name", name.as_str().into()), ("id", id.into())];
            tr_with(lang, "after-named", &variables)
        }
        None => tr_with(lang, "after-draft", &[("id", id.into())]),
    };
    vec![saved, tr(lang, "after-go-on")]
}

fn print(text: &str) -> anyhow::Result<Exit> {
    let mut out = io::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Exit::Fine)
}
