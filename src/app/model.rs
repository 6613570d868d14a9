//! All the full screen knows.

use std::sync::Arc;

use chrono::NaiveDate;

use super::case::{Case, Keeping};
use super::dialog::Dialog;
use super::kiosk::{Kiosk, Machine};
use super::message::Person;
use super::notice::Notice;
use super::place::Place;
use super::screen::Screen;
use super::scroll::{Scroll, Seen};
use super::size::{Size, SizeClass};
use crate::assess::Engine;
use crate::config::Settings;
use crate::i18n::Lang;
use crate::report::Agenda;

/// What is fixed for a run.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The rules.
    pub engine: Arc<Engine>,
    /// The day asked about.
    pub on: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The folder in which people are saved; `None` keeps nothing.
    pub folder: Option<String>,
    /// The folder where the person looks for files of their own.
    pub own_folder: Option<String>,
    /// The language was asked for: it is spoken even with a person who was saved in another one.
    pub lang_fixed: bool,
    /// The terminal draws Chinese characters.
    pub draws_han: bool,
    /// This is a public machine.
    pub kiosk: Option<Kiosk>,
}

/// Whether the person knows that answers get lost by what they are about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Warned {
    /// They have not been told.
    #[default]
    No,
    /// They have just been told.
    Now,
    /// They were told before what they do now.
    Before,
}

/// All the full screen knows.
#[derive(Debug)]
pub struct Model {
    /// What is fixed for this run.
    pub facts: Facts,
    /// The language spoken.
    pub lang: Lang,
    /// What the person has set.
    pub settings: Settings,
    /// The window.
    pub size: Size,
    /// The screen.
    pub screen: Screen,
    /// What stands above it, the last in front.
    pub dialogs: Vec<Dialog>,
    /// The saved people, the latest first; `None` until the disk has answered.
    pub people: Option<Vec<Person>>,
    /// How often the saved people were listed before this list.
    pub(super) listing: u64,
    /// What is due to them, once that is known.
    pub agenda: Option<Arc<Agenda>>,
    /// The person at hand.
    pub case: Option<Case>,
    /// Something said once.
    pub notice: Option<Notice>,
    /// The person was warned that answers get lost.
    pub(super) warned: Warned,
    /// Somebody was at hand since the program was started.
    pub(super) was_used: bool,
    /// Somebody was shown a result since.
    pub(super) had_result: bool,
    /// How often something was handed over in this run.
    deliveries: u64,
    /// The mouse is on.
    pub mouse: bool,
    /// What the view saw when it last drew the page in front.
    pub seen: Seen,
}

impl Model {
    /// At the beginning: the language where it is not known, else home.
    pub fn new(facts: Facts, lang: Option<Lang>, settings: Settings, size: Size) -> Self {
        let screen = match (&facts.kiosk, lang) {
            (Some(kiosk), _) if kiosk.has_erased => Screen::erased(),
            (Some(_), _) => Screen::attract(),
            (None, Some(_)) => Screen::home(),
            (None, None) => Screen::language(),
        };
        // Whoever stands before a public machine is not asked whether there is a mouse.
        let mouse = settings.mouse || facts.kiosk.is_some();
        Self {
            lang: lang.unwrap_or_default(),
            mouse,
            settings,
            size,
            screen,
            dialogs: Vec::new(),
            people: None,
            listing: 0,
            agenda: None,
            case: None,
            notice: None,
            warned: Warned::No,
            was_used: false,
            had_result: false,
            deliveries: 0,
            seen: Seen::default(),
            facts,
        }
    }

    /// Where the keys go.
    pub fn place(&self) -> Place {
        if self.size.class() == SizeClass::Tiny {
            return Place::Tiny;
        }
        match self.dialogs.last() {
            Some(dialog) => dialog.place(),
            None if self.notes().is_some() => Place::Notes,
            None => self.screen.place(),
        }
    }

    /// What becomes of what somebody new says.
    pub fn keeping(&self) -> Keeping {
        match (&self.facts.kiosk, &self.facts.folder) {
            (Some(_), _) => Keeping::Erased,
            (None, Some(_)) => Keeping::Here,
            (None, None) => Keeping::Nothing,
        }
    }

    /// Whose machine this is.
    pub const fn machine(&self) -> Machine {
        match self.facts.kiosk {
            Some(_) => Machine::Public,
            None => Machine::Own,
        }
    }

    /// Where one comes to when nobody is at hand.
    pub fn start_page(&self) -> Screen {
        match self.machine() {
            Machine::Own => Screen::home(),
            Machine::Public => Screen::attract(),
        }
    }

    /// The languages that the terminal can draw.
    pub fn drawn_langs(&self) -> impl Iterator<Item = Lang> + use<> {
        let draws_han = self.facts.draws_han;
        let langs = Lang::ALL.into_iter();
        langs.filter(move |lang| draws_han || *lang == Lang::En)
    }

    /// The language of whoever helps: the other one, where the terminal can draw it.
    pub fn other_lang(&self) -> Lang {
        let other = self.lang.other();
        if self.facts.draws_han {
            other
        } else {
            self.lang
        }
    }

    /// Whether a public machine waits for somebody, on its start page.
    pub fn is_waiting(&self) -> bool {
        self.dialogs.is_empty() && matches!(self.screen, Screen::Attract(_))
    }

    /// Where the person is on what stands in front.
    pub fn front(&self) -> &Scroll {
        match self.dialogs.last() {
            Some(dialog) => dialog.scroll(),
            None => self.notes().unwrap_or_else(|| self.screen.scroll()),
        }
    }

    /// Where the person is on what stands in front, to be moved.
    pub(super) fn front_mut(&mut self) -> &mut Scroll {
        if let Some(dialog) = self.dialogs.last_mut() {
            return dialog.scroll_mut();
        }
        let two_people = self.settings.two_people;
        match &mut self.screen {
            Screen::Question(page) => match &mut page.notes {
                Some(notes) if two_people => notes,
                _ => &mut page.scroll,
            },
            screen => screen.scroll_mut(),
        }
    }

    /// Warns, once, of what leaving costs where not all is saved; true if the person is to think it over.
    pub(super) fn warns_of_loss(&mut self, tries_again: bool) -> bool {
        let case = self.case.as_ref();
        let is_lost = case.is_some_and(|case| case.would_lose_answers(tries_again));
        if !is_lost {
            return self.warns_of_copies();
        }
        if self.warned == Warned::Before {
            return false;
        }
        self.warned = Warned::Now;
        self.notice = Some(Notice::of("loses-answers", &[]).wrong());
        true
    }

    /// Warns, once, that copies on which something was changed are thrown away by leaving the person; true
    /// if they are to think it over.
    pub(super) fn warns_of_copies(&mut self) -> bool {
        let case = self.case.as_ref();
        let is_lost = case.is_some_and(Case::has_changed_copies);
        if !is_lost || self.warned == Warned::Before {
            return false;
        }
        self.warned = Warned::Now;
        self.notice = Some(Notice::of("loses-copies", &[]).wrong());
        true
    }

    /// The number of what is handed over next.
    pub(super) const fn next_delivery(&mut self) -> u64 {
        self.deliveries += 1;
        self.deliveries
    }

    /// Notes what the view has just seen of the page in front.
    pub fn saw(&mut self, seen: Seen) {
        self.front_mut().saw(&seen);
        self.seen = seen;
    }

    /// Whether the rules may be out of date, on the day looked at or today.
    pub fn is_stale(&self) -> bool {
        let case = self.case.as_ref();
        let on = case.map_or(self.facts.on, |case| case.interview().on());
        on.max(self.facts.today) > self.facts.engine.rules().about.review_by
    }
}
