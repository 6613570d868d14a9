//! A hand on the keys, and an eye on what is drawn: the real loop without a terminal.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::app::action::Action;
use juzhu::app::delivery::{Delivered, Delivery, Outlets};
use juzhu::app::effect::{Effect, Leave};
use juzhu::app::key::{Code, Key};
use juzhu::app::kiosk::Kiosk;
use juzhu::app::message::{Message, Target};
use juzhu::app::screen::Screen;
use juzhu::app::size::Size;
use juzhu::app::{Facts, Model, Notice, begin, update};
use juzhu::assess::Engine;
use juzhu::config::Settings;
use juzhu::i18n::Lang;
use juzhu::ui::{Drawn, Look, Terminal, draw};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::grid;
use super::people::{engine, today};
use super::shelf::Shelf;
use crate::support::keys::{Name, Token, tokens};

/// How a run begins.
#[derive(Debug, Clone)]
pub(super) struct Start {
    pub(super) lang: Option<Lang>,
    pub(super) columns: u16,
    pub(super) rows: u16,
    pub(super) terminal: Terminal,
    pub(super) settings: Settings,
    pub(super) on: NaiveDate,
    /// People are saved.
    pub(super) keeps: bool,
    pub(super) shelf: Shelf,
    pub(super) engine: Arc<Engine>,
    /// It is a public machine.
    pub(super) kiosk: Option<Kiosk>,
    /// The printers and sticks that are found; `None` keeps the person waiting.
    pub(super) outlets: Option<Outlets>,
    /// What is handed over stops at once when it is to.
    pub(super) stops: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            lang: Some(Lang::En),
            columns: 100,
            rows: 30,
            terminal: Terminal::default(),
            settings: Settings::default(),
            on: today(),
            keeps: true,
            shelf: Shelf::default(),
            engine: engine(),
            kiosk: None,
            outlets: Some(Outlets::default()),
            stops: true,
        }
    }
}

impl Start {
    pub(super) fn of(lang: Lang, (columns, rows): (u16, u16)) -> Self {
        Self {
            lang: Some(lang),
            columns,
            rows,
            ..Self::default()
        }
    }
}

/// A hand on the keys, and an eye on what is drawn.
pub(super) struct Hand {
    pub(super) model: Model,
    pub(super) look: Look,
    pub(super) shelf: Shelf,
    pub(super) drawn: Drawn,
    pub(super) buffer: Buffer,
    /// What was handed over.
    pub(super) deliveries: Vec<Delivery>,
    /// How often that was to be stopped.
    pub(super) stopped: usize,
    outlets: Option<Outlets>,
    stops: bool,
    /// How the full screen was left.
    pub(super) left: Option<Leave>,
    terminal: Terminal,
    /// Every drawing is compared with a new one where nothing was to be drawn.
    strict: bool,
    /// Something looks different and is not drawn yet.
    is_due: bool,
}

/// What came of a message.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Came {
    pub(super) redraw: bool,
    pub(super) effects: Vec<Effect>,
}

impl Came {
    /// Whether anything came of it at all.
    pub(super) fn is_something(&self) -> bool {
        self.redraw || !self.effects.is_empty()
    }
}

impl Hand {
    pub(super) fn new(start: Start) -> Self {
        let size = Size {
            columns: start.columns,
            rows: start.rows,
        };
        let facts = Facts {
            engine: start.engine,
            on: start.on,
            today: start.on,
            folder: start.keeps.then(|| "/home/me/juzhu".to_owned()),
            own_folder: Some("/home/me".to_owned()),
            lang_fixed: true,
            draws_han: true,
            kiosk: start.kiosk,
        };
        let look = Look::new(&start.settings, start.terminal);
        let mut hand = Self {
            model: Model::new(facts, start.lang, start.settings, size),
            look,
            shelf: start.shelf,
            drawn: Drawn::default(),
            buffer: Buffer::empty(Rect::ZERO),
            deliveries: Vec::new(),
            stopped: 0,
            outlets: start.outlets,
            stops: start.stops,
            left: None,
            terminal: start.terminal,
            strict: false,
            is_due: false,
        };
        let begun = begin(&hand.model);
        hand.carry_out(begun.redraw, begun.effects);
        hand.look();
        hand
    }

    /// The same, comparing what was not drawn anew with what would have been.
    pub(super) fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Presses keys, one after the other.
    #[track_caller]
    pub(super) fn press(&mut self, keys: &str) -> &mut Self {
        for token in tokens(keys) {
            match token {
                Token::Key(pressed) => {
                    self.key(key(pressed));
                }
                Token::Text(text) => self.type_text(&text),
                Token::Paste(text) => {
                    self.hear(Message::Paste(text));
                }
            }
        }
        self
    }

    /// Presses one key.
    pub(super) fn key(&mut self, key: Key) -> Came {
        self.hear(Message::Key(key))
    }

    /// Clicks somewhere, as the loop takes it.
    pub(super) fn click(&mut self, column: u16, row: u16) -> Came {
        match self.drawn.hits.at(column, row) {
            Some(target) => self.hear(Message::Click(target)),
            None => Came::default(),
        }
    }

    /// Clicks where this can be clicked; false if it cannot.
    pub(super) fn click_on(&mut self, target: Target) -> bool {
        let Some((area, _)) = self.drawn.hits.all().iter().find(|(_, it)| *it == target) else {
            return false;
        };
        let (column, row) = (area.x, area.y);
        assert_eq!(
            self.drawn.hits.at(column, row),
            Some(target),
            "nothing lies above it"
        );
        self.click(column, row);
        true
    }

    /// Clicks a key of the footer or the language.
    #[track_caller]
    pub(super) fn click_action(&mut self, action: Action) {
        assert!(
            self.click_on(Target::Action(action)),
            "{action:?} is not on {}",
            self.text()
        );
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) {
        self.hear(Message::Resized { columns, rows });
    }

    /// Goes on in another terminal.
    pub(super) fn wear(&mut self, terminal: Terminal) {
        self.terminal = terminal;
        self.look = Look::new(&self.model.settings, terminal);
        self.draw();
    }

    /// Types a text; it is drawn when it stands there whole.
    pub(super) fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.think(Message::Key(Key::char(character)));
        }
        self.look();
    }

    /// Hears, does, draws.
    pub(super) fn hear(&mut self, message: Message) -> Came {
        let came = self.think(message);
        self.look();
        came
    }

    fn think(&mut self, message: Message) -> Came {
        let done = update(&mut self.model, message);
        let came = Came {
            redraw: done.redraw,
            effects: done.effects.clone(),
        };
        self.carry_out(done.redraw, done.effects);
        came
    }

    fn carry_out(&mut self, redraw: bool, effects: Vec<Effect>) {
        self.is_due |= redraw;
        for effect in effects {
            match effect {
                Effect::Leave(leave) => self.left = Some(leave),
                Effect::Redraw | Effect::Suspend => self.is_due = true,
                Effect::Mouse(_) => {}
                Effect::FindOutlets => {
                    if let Some(outlets) = self.outlets.clone() {
                        self.think(Message::Outlets(outlets));
                    }
                }
                Effect::Deliver(delivery) => self.deliveries.push(*delivery),
                Effect::StopDelivery => {
                    self.stopped += 1;
                    if self.stops
                        && let Some(last) = self.deliveries.last()
                    {
                        let heard = Delivered::Failed(Notice::of("deliver-stopped", &[]));
                        let number = last.number;
                        self.think(Message::Delivered { number, heard });
                    }
                }
                Effect::SaveSettings(settings) => {
                    self.look = Look::new(&settings, self.terminal);
                    self.is_due = true;
                }
                other => {
                    if let Some(answer) = self.shelf.answer(other) {
                        self.think(Message::Stored(answer));
                    }
                }
            }
        }
    }

    /// Draws if something looks different; otherwise nothing may.
    pub(super) fn look(&mut self) {
        if self.is_due {
            self.draw();
        } else if self.strict {
            let before = self.buffer.clone();
            self.draw();
            let [before, after] = [&before, &self.buffer].map(grid::rows);
            assert_eq!(before, after, "it was to be drawn");
        }
    }

    /// Draws, and tells the brain what was seen.
    pub(super) fn draw(&mut self) {
        let is_result = matches!(self.model.screen, Screen::Result(_));
        let case = self.model.case.as_ref();
        assert!(
            !is_result || case.is_none_or(|case| case.content().is_some()),
            "a result that was not worked out"
        );
        let Size { columns, rows } = self.model.size;
        let area = Rect::new(0, 0, columns, rows);
        self.buffer = Buffer::empty(area);
        self.drawn = draw(&self.model, &self.look, area, &mut self.buffer);
        self.model.saw(self.drawn.seen.clone());
        self.is_due = false;
    }

    /// The rows of the window, without blanks at their ends.
    pub(super) fn rows(&self) -> Vec<String> {
        grid::rows(&self.buffer)
    }

    pub(super) fn text(&self) -> String {
        self.rows().join("\n")
    }

    /// The window shows these texts.
    #[track_caller]
    pub(super) fn sees(&self, texts: &[&str]) -> &Self {
        let text = self.text();
        for wanted in texts {
            assert!(text.contains(wanted), "no {wanted:?} in\n{text}");
        }
        self
    }

    /// The answers as they count now.
    pub(super) fn given(&self, question: &str) -> Option<juzhu::ruleset::Answer> {
        let case = self.model.case.as_ref().expect("somebody is at hand");
        let question = super::people::question(question);
        case.interview().weighed().answers.get(question)
    }
}

/// A key of the tests as the program knows it.
#[track_caller]
fn key(key: crate::support::keys::Key) -> Key {
    assert!(!key.alt, "nothing is bound to Alt");
    let code = match key.name {
        Name::Up => Code::Up,
        Name::Down => Code::Down,
        Name::Left => Code::Left,
        Name::Right => Code::Right,
        Name::Home => Code::Home,
        Name::End => Code::End,
        Name::PgUp => Code::PageUp,
        Name::PgDn => Code::PageDown,
        Name::Insert => panic!("the program knows no Insert"),
        Name::Delete => Code::Delete,
        Name::Enter => Code::Enter,
        Name::Esc => Code::Esc,
        Name::Tab if key.shift => Code::BackTab,
        Name::Tab => Code::Tab,
        Name::Backspace => Code::Backspace,
        Name::F(number) => Code::F(number),
        // A terminal sends Ctrl and a letter as the small one.
        Name::Char(character) if key.ctrl => Code::Char(character.to_ascii_lowercase()),
        Name::Char(character) => Code::Char(character),
    };
    Key {
        code,
        ctrl: key.ctrl,
    }
}
