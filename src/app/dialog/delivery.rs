//! Something that is being handed over: under way, done, or not, and what can be done then.

use super::Dialog;
use super::hand_over::show;
use crate::app::action::Action;
use crate::app::case::Form;
use crate::app::delivery::{Delivered, Delivery, Destination, Sheet};
use crate::app::effect::Effect;
use crate::app::kiosk::{Machine, ask_next};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;

/// How many seconds a stick or a folder has, however slow.
const SECONDS_TO_WRITE: u32 = 60;

/// Something that is being handed over.
#[derive(Debug, Clone)]
pub struct DeliveryPage {
    /// What, and where to: it may have to be tried again.
    pub delivery: Delivery,
    /// How it stands.
    pub state: State,
    /// On whose machine.
    whose: Machine,
    /// Where the person is.
    pub scroll: Scroll,
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Under way, for so many seconds.
    Working(u64),
    /// The person wants it stopped.
    Stopping,
    /// Handed over.
    Done(Notice),
    /// Not handed over, or not for certain.
    Failed(Notice),
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Stop it.
    Stop,
    /// Try again.
    Again,
    /// Hand over another way.
    OtherWay,
    /// Back.
    Back,
    /// At a public machine: erase everything.
    Through,
}

impl DeliveryPage {
    /// What can be chosen as it stands, in order.
    pub const fn entries(&self) -> &'static [Entry] {
        match (&self.state, self.whose) {
            (State::Working(_), _) => &[Entry::Stop],
            (State::Stopping, _) => &[],
            (State::Done(_), Machine::Own) => &[Entry::Back],
            (State::Done(_), Machine::Public) => &[Entry::Back, Entry::Through],
            (State::Failed(_), _) => &[Entry::Again, Entry::OtherWay],
        }
    }
}

/// Begins to hand something over.
pub(super) fn begin(model: &mut Model, form: Form, to: Destination) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    let Some(bytes) = case.rendered(form, model.facts.today, model.lang) else {
        model.notice = Some(Notice::of("hand-over-no-days", &[]));
        return Update::drawn();
    };
    let seconds = match to {
        Destination::Printer { .. } | Destination::Receipt(_) => model.settings.print.seconds,
        Destination::Stick { .. } | Destination::Folder { .. } => SECONDS_TO_WRITE,
    };
    let delivery = Delivery {
        number: model.next_delivery(),
        sheet: Sheet(bytes),
        to,
        seconds,
    };
    let effect = Effect::Deliver(Box::new(delivery.clone()));
    let page = DeliveryPage {
        delivery,
        state: State::Working(0),
        whose: model.machine(),
        scroll: Scroll::default(),
    };
    show(model, page);
    Update::drawn().with([effect])
}

/// Something is heard of what is being handed over.
pub(in crate::app) fn hear(model: &mut Model, number: u64, heard: Delivered) -> Update {
    let page = model.dialogs.iter_mut().find_map(|dialog| match dialog {
        Dialog::Delivery(page) if page.delivery.number == number => Some(page),
        _ => None,
    });
    let Some(page) = page else {
        return Update::nothing();
    };
    page.state = match heard {
        // It may be told once more before it stops.
        Delivered::Working(_) if page.state == State::Stopping => return Update::nothing(),
        Delivered::Working(seconds) => {
            page.state = State::Working(seconds);
            return Update::drawn();
        }
        Delivered::Done(notice) => State::Done(notice),
        Delivered::Failed(notice) => State::Failed(notice),
    };
    page.scroll = Scroll::default();
    Update::drawn()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Delivery(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let is_working = matches!(page.state, State::Working(_) | State::Stopping);
    if matches!(action, Action::Leave | Action::Back) {
        if is_working {
            return stop(page);
        }
        model.dialogs.pop();
        return Update::drawn();
    }
    let entries = page.entries();
    match step(&mut page.scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::Stop) => stop(page),
            Some(Entry::Again) => again(model),
            Some(Entry::OtherWay | Entry::Back) => {
                model.dialogs.pop();
                Update::drawn()
            }
            Some(Entry::Through) => ask_next(model),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn stop(page: &mut DeliveryPage) -> Update {
    if page.state == State::Stopping {
        return Update::nothing();
    }
    page.state = State::Stopping;
    Update::drawn().with([Effect::StopDelivery])
}

/// Hands the same over once more.
fn again(model: &mut Model) -> Update {
    let number = model.next_delivery();
    let Some(Dialog::Delivery(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    page.delivery.number = number;
    page.state = State::Working(0);
    page.scroll = Scroll::default();
    let effect = Effect::Deliver(Box::new(page.delivery.clone()));
    Update::drawn().with([effect])
}
