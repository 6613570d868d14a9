//! The language, and the first page: what this is, and what becomes of what is typed.

use super::Session;
use super::command::{Command, parse_command};
use super::conversation::Conversation;
use super::lines::{Lines, Typed};
use super::stop::Stop;
use super::words;
use crate::i18n::{Lang, tr};
use crate::report::asking::how_long;
use crate::ruleset::typed::fold;

/// What is known before the first page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    /// The language to speak.
    pub(super) lang: Lang,
    /// The person has chosen it.
    pub(super) chosen: bool,
    /// The person wants nothing kept.
    pub(super) keep_nothing: bool,
}

/// The language of the session, or the one the person chooses.
pub(super) fn language(session: &Session<'_>, lines: &mut Lines<'_>) -> Result<Opening, Stop> {
    let mut opening = Opening {
        lang: session.lang.unwrap_or_default(),
        chosen: false,
        keep_nothing: false,
    };
    if session.lang.is_some() {
        return Ok(opening);
    }
    for lang in Lang::ALL {
        lines.say(&tr(lang, "line-choose-language"))?;
    }
    for (number, lang) in (1..).zip(Lang::ALL) {
        lines.say(&format!("{number}. {}", lang.own_name()))?;
    }
    loop {
        let said = match lines.read()? {
            Typed::End { .. } => return Err(Stop::EndOfInput),
            Typed::TooLong => "line-too-long",
            Typed::NotUtf8 => "line-not-utf8",
            Typed::Line(line) => match meant(&line) {
                Some(Choice::Lang(lang)) => {
                    opening.lang = lang;
                    opening.chosen = true;
                    return Ok(opening);
                }
                Some(Choice::KeepNothing) => {
                    opening.keep_nothing = true;
                    "line-keeps-nothing-now"
                }
                Some(Choice::Quit) => return Err(Stop::Quit),
                None => "line-no-such-language",
            },
        };
        for lang in Lang::ALL {
            lines.say(&tr(lang, said))?;
        }
    }
}

enum Choice {
    Lang(Lang),
    KeepNothing,
    Quit,
}

fn meant(line: &str) -> Option<Choice> {
    let folded = fold(line);
    let numbered = (1..)
        .zip(Lang::ALL)
        .find(|(number, lang)| folded == number.to_string() || folded == lang.code());
    if let Some((_, lang)) = numbered {
        return Some(Choice::Lang(lang));
    }
    match parse_command(line)? {
        Command::Language(Some(lang)) => Some(Choice::Lang(lang)),
        Command::KeepNothing => Some(Choice::KeepNothing),
        Command::Quit => Some(Choice::Quit),
        _ => None,
    }
}

impl Conversation<'_, '_> {
    /// What a person should know before the first question.
    pub(super) fn first_page(&mut self) -> Result<(), Stop> {
        let about = &self.rules().about;
        self.lines.say(about.title.get(self.lang))?;
        self.lines.say(about.summary.get(self.lang))?;
        let most = self.interview().most_left();
        self.lines.say(&how_long(self.lang, most))?;
        if self.has_quick_check() {
            self.say("line-quick-hint")?;
        }
        self.say("interview-at-hand")?;
        self.say("interview-no-names")?;
        match self.session.store.filter(|_| self.keeper.keeps()) {
            Some(store) => {
                let folder = store.folder().display().to_string();
                self.say_with("interview-where-kept", &[("folder", folder.into())])?;
                self.say("line-how-not-to-keep")?;
            }
            None => self.say("interview-keeps-nothing")?,
        }
        self.say("interview-no-network")?;
        if self.session.answers.is_none() && self.session.person.is_none() {
            self.say("line-have-code")?;
        }
        let variables = [
            ("edition", about.edition.as_str().into()),
            ("checked", words::day(about.checked_on)),
        ];
        self.say_with("line-edition", &variables)?;
        if self.session.on > about.review_by || self.session.today > about.review_by {
            let variables = [("day", words::day(about.review_by))];
            self.say_with("interview-stale", &variables)?;
        }
        if self.session.on != self.session.today {
            self.say_with("interview-on-day", &[("day", words::day(self.session.on))])?;
        }
        self.lines.say(about.cannot_check.get(self.lang))?;
        self.lines.say(about.confirm.get(self.lang))
    }
}
