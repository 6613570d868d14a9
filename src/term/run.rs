//! The one loop: hear, think, do, draw. It sleeps until something happens, but for a slow look whether
//! the terminal is still there.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use chrono::NaiveDate;
use crossterm::style::force_color_output;

use super::canvas::Canvas;
use super::clerk::Clerk;
use super::courier::Courier;
use super::guard::{self, Guard};
use super::idle::Idle;
use super::lister::Lister;
use super::prepare::prepare;
use super::translate::Came;
use super::{Ended, Erased, How, Person, Session, TermError, input, probe, signal, typed_ahead};
use crate::app::case::Keeping;
use crate::app::effect::{Effect, Leave};
use crate::app::key::Key;
use crate::app::message::{Message, Target};
use crate::app::size::{Size, SizeClass};
use crate::app::{Model, Update, begin, open_code, update};
use crate::config::Symbols;
use crate::store::{read_remembered, write_remembered};
use crate::ui::{Look, Terminal};

/// How often is looked whether the terminal is still there: a signal may be kept from us.
const WATCH: Duration = Duration::from_secs(5);

/// What the loop hears.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something from the terminal.
    Came(Came),
    /// A signal to end.
    Signal(i32),
    /// The shell wants the program stopped.
    Suspend,
    /// The program goes on after it was stopped.
    Continue,
    /// The window may have another size.
    Resized,
    /// The terminal has gone away.
    Gone,
}

impl From<Message> for Heard {
    fn from(message: Message) -> Self {
        Self::Came(Came::Message(message))
    }
}

/// Leads a person through the full-screen program.
pub fn run(session: Session) -> Result<Ended, TermError> {
    let (to, heard) = channel();
    signal::listen(to.clone())?;
    // What was asked for outweighs what crossterm finds in the environment.
    force_color_output(session.terminal.color);
    if session.kiosk.is_some() {
        guard::make_public();
    }
    let _guard = Guard::enter().map_err(TermError::Enter)?;
    let mut hands = Hands::new(session, &to).map_err(TermError::Enter)?;
    let how = hands.work(&heard, to);
    hands.close(&heard, how)
}

struct Hands {
    canvas: Canvas,
    model: Model,
    look: Look,
    terminal: Terminal,
    /// The code to begin with.
    code: Option<String>,
    /// Somebody else has the terminal.
    away: bool,
    clerk: Clerk,
    /// At a public machine: how long nobody has done anything, and what day it is now.
    kiosk: Option<(Idle, fn() -> NaiveDate)>,
    courier: Courier,
    session: Rest,
}

/// What is left of the session.
struct Rest {
    paths: Option<crate::store::Paths>,
    terminal_name: String,
    /// How wide the terminal draws box lines was found out earlier.
    width_is_known: bool,
    may_fail: bool,
}

impl Hands {
    fn new(session: Session, answers: &Sender<Heard>) -> io::Result<Self> {
        let canvas = Canvas::new()?;
        let size = canvas.size()?;
        let mut terminal = session.terminal;
        let known = session.paths.as_ref().map(read_remembered);
        let known = known.and_then(|known| {
            let wide = known.ambiguous_wide.get(&session.terminal_name);
            wide.copied()
        });
        terminal.ambiguous_wide = known.unwrap_or(false);
        let look = Look::new(&session.settings, terminal);
        let mut model = Model::new(session.facts, session.lang, session.settings, size);
        model.notice = session.notice;
        let lister = Lister::new(session.engines, model.facts.on);
        let clerk = Clerk::new(
            session.store,
            session.paths.clone(),
            lister,
            session
                .kiosk
                .as_ref()
                .map(|kiosk| (kiosk.pin.clone(), kiosk.pin_waited)),
            answers.clone(),
        );
        if let Some(person) = session.person {
            clerk.order(Effect::Open(person.to_string()));
        }
        let courier = Courier::new(answers, model.machine());
        Ok(Self {
            canvas,
            model,
            look,
            terminal,
            code: session.code,
            away: false,
            clerk,
            kiosk: session.kiosk.map(|kiosk| (Idle::new(), kiosk.today)),
            courier,
            session: Rest {
                paths: session.paths,
                terminal_name: session.terminal_name,
                width_is_known: known.is_some(),
                may_fail: session.may_fail,
            },
        })
    }

    /// Works until there is a reason to end.
    fn work(&mut self, heard: &Receiver<Heard>, to: Sender<Heard>) -> Result<How, TermError> {
        let begun = begin(&self.model);
        if let Some(how) = self.carry_out(begun) {
            return Ok(how);
        }
        prepare(&self.model.facts);
        if let Some(code) = self.code.take() {
            let opened = open_code(&mut self.model, &code);
            if let Some(how) = self.carry_out(opened) {
                return Ok(how);
            }
        }
        if self.model.mouse {
            let _ = guard::mouse(true);
        }
        for message in self.probe() {
            if let Some(how) = self.hear(message) {
                return Ok(how);
            }
        }
        input::listen(to).map_err(TermError::Signals)?;
        // It may have changed before anybody listened.
        self.look_at_size();
        loop {
            let came = heard.recv_timeout(self.patience());
            if let (Ok(Heard::Came(came)), Some((idle, _))) = (&came, &mut self.kiosk)
                && came.is_somebody()
            {
                idle.somebody();
            }
            let how = match came {
                Ok(Heard::Came(Came::Message(message))) => self.hear(message),
                Ok(Heard::Came(Came::Click { column, row })) => {
                    let target = self.canvas.at(column, row).unwrap_or(Target::Nowhere);
                    self.hear(Message::Click(target))
                }
                Ok(Heard::Signal(number)) => Some(How::Signal(number)),
                Ok(Heard::Gone) => Some(How::Signal(HANG_UP)),
                Ok(Heard::Resized) => {
                    self.look_at_size();
                    None
                }
                // At a public machine only staff stop it.
                Ok(Heard::Suspend) if self.kiosk.is_some() => None,
                Ok(Heard::Suspend) => {
                    self.suspend();
                    None
                }
                Ok(Heard::Continue) => {
                    self.come_back();
                    None
                }
                Err(RecvTimeoutError::Timeout) => {
                    (!io::stdout().is_terminal()).then_some(How::Signal(HANG_UP))
                }
                Err(RecvTimeoutError::Disconnected) => return Err(TermError::Broken),
            };
            if let Some(how) = how.or_else(|| self.wait_for_the_next()) {
                return Ok(how);
            }
        }
    }

    /// How long to wait for something to happen.
    fn patience(&self) -> Duration {
        match &self.kiosk {
            // Nothing is counted while nobody is there.
            Some((idle, _)) if !self.model.is_waiting() => idle.patience().min(WATCH),
            _ => WATCH,
        }
    }

    /// At a public machine: heeds how long nobody has done anything, and that a day has begun.
    fn wait_for_the_next(&mut self) -> Option<How> {
        let (idle, today) = self.kiosk.as_mut()?;
        if self.model.is_waiting() {
            let is_over = today() != self.model.facts.today;
            return is_over.then_some(How::Erased(Erased::Quietly));
        }
        let seconds = idle.news()?;
        self.hear(Message::Idle { seconds })
    }

    fn hear(&mut self, message: Message) -> Option<How> {
        let fails = self.session.may_fail && message == Message::Key(Key::char('!'));
        assert!(!fails, "asked for, to see that nothing is lost by it");
        let done = update(&mut self.model, message);
        self.carry_out(done)
    }

    /// Draws first, then does what is to be done: saving never delays the screen.
    fn carry_out(&mut self, done: Update) -> Option<How> {
        for effect in &done.effects {
            if let Effect::SaveSettings(settings) = effect {
                self.look = Look::new(settings, self.terminal);
            }
        }
        if done.redraw {
            self.draw();
        }
        let mut ended = None;
        for effect in done.effects {
            match effect {
                Effect::Leave(leave) => {
                    ended = Some(match leave {
                        Leave::Done => How::Left,
                        Leave::Interrupted => How::Signal(INTERRUPT),
                        Leave::ForLineMode => How::ForLineMode,
                        Leave::Erased if self.model.case.is_none() => How::Erased(Erased::Quietly),
                        Leave::Erased => How::Erased(Erased::AfterVisitor),
                    });
                }
                Effect::Redraw => {
                    self.canvas.anew();
                    self.draw();
                }
                Effect::Suspend => self.suspend(),
                Effect::Mouse(on) => {
                    let _ = guard::mouse(on);
                }
                Effect::FindOutlets => self.courier.look(),
                Effect::Deliver(delivery) => self.courier.deliver(*delivery),
                Effect::StopDelivery => self.courier.stop(),
                other => self.clerk.order(other),
            }
        }
        ended
    }

    /// Draws the window as one update.
    fn draw(&mut self) {
        if self.away {
            return;
        }
        // What is drawn is drawn for the window as it is, and so keys mean what it shows.
        self.measure();
        if let Some(seen) = self.canvas.draw(&self.model, &self.look) {
            self.model.saw(seen);
        }
    }

    /// Finds out how wide the terminal draws box lines, unless that is known or does not matter.
    /// Gives back what was typed meanwhile.
    fn probe(&mut self) -> Vec<Message> {
        let wanted = self.model.settings.symbols != Symbols::Ascii && !self.terminal.ascii;
        // A line stands in the second row only of a window that is not small.
        let there = self.model.size.class() > SizeClass::Small;
        if self.session.width_is_known || !wanted || !there {
            return Vec::new();
        }
        let probed = probe::ask(1, self.look.symbols.across);
        if let Some(wide) = probed.wide {
            if let Some(paths) = &self.session.paths {
                let mut remembered = read_remembered(paths);
                if remembered.remember(&self.session.terminal_name, wide) {
                    // What cannot be remembered is asked again next time.
                    let _ = write_remembered(paths, &remembered);
                }
            }
            if wide {
                self.terminal.ambiguous_wide = true;
                self.look = Look::new(&self.model.settings, self.terminal);
                self.canvas.anew();
            }
        }
        // The cursor has moved.
        self.draw();
        typed_ahead::messages(&probed.typed)
    }

    /// Gives the terminal back until somebody takes the program up again; that is heard as a signal.
    fn suspend(&mut self) {
        if !signal::can_stop() {
            return;
        }
        guard::leave();
        self.away = true;
        if signal::stop().is_err() {
            self.come_back();
        }
    }

    /// Takes the terminal again after somebody else had it.
    fn come_back(&mut self) {
        // After a stop that nobody could announce, its modes are somebody else's.
        guard::leave();
        let _ = guard::enter();
        self.away = false;
        self.canvas.anew();
        self.draw();
    }

    fn measure(&mut self) {
        if let Ok(size) = self.canvas.size() {
            self.model.size = size;
        }
    }

    fn look_at_size(&mut self) {
        if let Ok(Size { columns, rows }) = self.canvas.size() {
            let _ = self.hear(Message::Resized { columns, rows });
        }
    }

    /// Waits for the last save and leaves the terminal.
    fn close(
        mut self,
        heard: &Receiver<Heard>,
        how: Result<How, TermError>,
    ) -> Result<Ended, TermError> {
        // What could not be saved is tried once more.
        let today = self.model.facts.today;
        let case = self.model.case.as_mut();
        let case = case.filter(|case| case.keeping == Keeping::Failing);
        if let Some(save) = case.and_then(|case| case.keep(today)) {
            self.clerk.order(save);
        }
        self.courier.close();
        let closed = self.clerk.close();
        for answer in heard.try_iter() {
            if let Heard::Came(Came::Message(message @ Message::Stored(_))) = answer {
                let _ = update(&mut self.model, message);
            }
        }
        let (how, closed) = (how?, closed?);
        let case = self.model.case.as_ref();
        let person = case.filter(|case| case.has_file()).map(|case| Person {
            id: case.profile.id.clone(),
            name: case.profile.name.clone(),
        });
        Ok(Ended {
            how,
            lang: self.model.lang,
            person,
            keeps_nothing: case.is_some_and(|case| case.keeping == Keeping::Nothing),
            not_saved: closed.not_saved,
            pin_waited: closed.pin_waited,
        })
    }
}

/// The signal of a terminal that goes away.
const HANG_UP: i32 = 1;
/// The signal of Ctrl-C.
const INTERRUPT: i32 = 2;
