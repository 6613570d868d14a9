//! Printers and sticks, on threads of their own: the screen never waits for them, and whatever is under way
//! can be stopped.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::run::Heard;
use crate::app::Notice;
use crate::app::delivery::{Delivered, Delivery, Destination, FoundStick, Outlets};
use crate::app::kiosk;
use crate::app::message::Message;
use crate::config::Receipt;
use crate::deliver::{
    DeliverError, Machine, Printed, Queue, Stop, Watch, give, print, printers, send, sticks,
    take_back, write_file, write_to_stick,
};
use crate::i18n::{tr, tr_with};
use crate::store::typed_path;
use crate::text::clean::one_line;

/// A megabyte, as makers of sticks count.
const MEGABYTE: u64 = 1_000_000;

/// The courier, who hands over, and the scout, who looks where that is possible. Both come when they are
/// first wanted: most people want neither.
#[derive(Debug)]
pub(super) struct Courier {
    answers: Sender<Heard>,
    orders: Option<Sender<(Delivery, Stop)>>,
    looks: Option<Sender<()>>,
    /// Stops what is under way.
    under_way: Stop,
    /// Stops the scout.
    looking: Stop,
    /// Gives the requests that may wait in a queue.
    at_work: Option<JoinHandle<Vec<String>>>,
    scout: Option<JoinHandle<()>>,
    whose: kiosk::Machine,
}

impl Courier {
    /// Neither is at work yet, on somebody's machine; answers will go to the loop.
    pub(super) fn new(answers: &Sender<Heard>, whose: kiosk::Machine) -> Self {
        Self {
            answers: answers.clone(),
            orders: None,
            looks: None,
            under_way: Stop::default(),
            looking: Stop::default(),
            at_work: None,
            scout: None,
            whose,
        }
    }

    /// Looks for printers and sticks.
    pub(super) fn look(&mut self) {
        if self.scout.is_none() {
            let (looks, wanted) = channel();
            let (answers, stop) = (self.answers.clone(), self.looking.clone());
            self.looks = Some(looks);
            self.scout = Some(thread::spawn(move || look(&wanted, &answers, &stop)));
        }
        if let Some(looks) = &self.looks {
            let _ = looks.send(());
        }
    }

    /// Hands something over.
    pub(super) fn deliver(&mut self, delivery: Delivery) {
        self.under_way = Stop::default();
        if self.at_work.is_none() {
            let (orders, received) = channel();
            let (answers, whose) = (self.answers.clone(), self.whose);
            self.orders = Some(orders);
            self.at_work = Some(thread::spawn(move || work(&received, &answers, whose)));
        }
        if let Some(orders) = &self.orders {
            let _ = orders.send((delivery, self.under_way.clone()));
        }
    }

    /// Stops what is under way; it says so when it has stopped.
    pub(super) fn stop(&self) {
        self.under_way.stop();
    }

    /// Stops everything and waits for its end. What may still wait in the queue of a printer is taken back
    /// at a public machine: it would come out before whoever is next.
    pub(super) fn close(&mut self) {
        self.under_way.stop();
        self.looking.stop();
        (self.orders, self.looks) = (None, None);
        // Whoever broke down has nothing under way.
        let queued = self.at_work.take().map(JoinHandle::join);
        let _ = self.scout.take().map(JoinHandle::join);
        if let (kiosk::Machine::Public, Some(Ok(queued))) = (self.whose, queued) {
            take_back(&queued);
        }
    }
}

/// Nothing that was started outlives the program.
impl Drop for Courier {
    fn drop(&mut self) {
        self.close();
    }
}

fn look(wanted: &Receiver<()>, answers: &Sender<Heard>, stop: &Stop) {
    while wanted.recv().is_ok() {
        // Asked for more than once meanwhile, it is looked for once.
        while wanted.try_recv().is_ok() {}
        if stop.is_stopped() {
            return;
        }
        let _ = answers.send(Message::Outlets(found(stop)).into());
    }
}

fn found(stop: &Stop) -> Outlets {
    let (printers, no_printers) = match printers(stop) {
        Ok(found) => (found.names, None),
        Err(error) => (Vec::new(), Some(notice(&error))),
    };
    let found = sticks(&Machine::default()).into_iter();
    let sticks = found.map(|stick| FoundStick {
        folder: stick.folder,
        source: stick.source,
        label: stick.label,
        free: stick.free.map(|free| free / MEGABYTE),
        read_only: stick.read_only,
    });
    Outlets {
        printers,
        no_printers,
        sticks: sticks.collect(),
    }
}

/// Hands over what is ordered; gives the requests that are not known to have left their queue.
fn work(
    orders: &Receiver<(Delivery, Stop)>,
    answers: &Sender<Heard>,
    whose: kiosk::Machine,
) -> Vec<String> {
    let mut queued = Vec::new();
    while let Ok((delivery, stop)) = orders.recv() {
        let number = delivery.number;
        let say = |heard| {
            // The loop may have ended.
            let _ = answers.send(Message::Delivered { number, heard }.into());
        };
        let mut told = |seconds| say(Delivered::Working(seconds));
        let limit = Duration::from_secs(delivery.seconds.into());
        let mut watch = Watch::new(limit, &stop, &mut told);
        let done = handed_over(delivery, &stop, &mut watch);
        say(match done {
            Ok(Handed::To(notice)) => Delivered::Done(notice),
            Ok(Handed::Printed(printed)) => {
                let notice = taken(&printed, whose);
                queued.extend(printed.request.filter(|_| printed.queue != Queue::Left));
                Delivered::Done(notice)
            }
            Err(error) => Delivered::Failed(notice(&error)),
        });
    }
    queued
}

/// What is known of something that was handed over.
enum Handed {
    /// This.
    To(Notice),
    /// What its queue says.
    Printed(Printed),
}

fn handed_over(
    delivery: Delivery,
    stop: &Stop,
    watch: &mut Watch<'_>,
) -> Result<Handed, DeliverError> {
    let bytes = &delivery.sheet.0;
    match delivery.to {
        Destination::Printer { command, printer } => {
            let printed = print(&command, printer.as_deref(), bytes, stop, watch)?;
            Ok(Handed::Printed(printed))
        }
        Destination::Receipt(Receipt::Device(path)) => {
            send(&PathBuf::from(path), bytes, watch)?;
            Ok(Handed::To(Notice::of("hand-over-sent", &[])))
        }
        Destination::Receipt(Receipt::Command(command)) => {
            give(&command, bytes, watch)?;
            Ok(Handed::To(Notice::of("hand-over-sent", &[])))
        }
        Destination::Stick {
            folder,
            source,
            name,
            ..
        } => {
            let machine = Machine::default();
            let path = write_to_stick(&folder, &source, &name, bytes, &machine, watch)?;
            let path = one_line(&path.display().to_string());
            let said = Notice::said(|lang| {
                let variables = [("path", path.clone().into())];
                tr_with(lang, "hand-over-written-stick", &variables)
            });
            let hint = |lang| tr(lang, "hand-over-written-stick.hint");
            Ok(Handed::To(said.hinted(hint)))
        }
        Destination::Folder { path, name } => {
            let path = write_file(&typed_path(&path), &name, bytes, watch)?;
            let path = one_line(&path.display().to_string());
            let notice = Notice::of("hand-over-written", &[("path", path.into())]);
            Ok(Handed::To(notice))
        }
    }
}

/// What is known of a sheet that a printer's command took. Nothing more is said.
fn taken(printed: &Printed, whose: kiosk::Machine) -> Notice {
    let Some(request) = &printed.request else {
        return Notice::of("hand-over-taken", &[]);
    };
    let key = match printed.queue {
        Queue::Left => "hand-over-taken-left",
        Queue::Waiting => "hand-over-taken-waiting",
        Queue::Unknown => "hand-over-taken-queued",
    };
    let notice = Notice::of(key, &[("request", request.clone().into())]);
    if whose == kiosk::Machine::Public && printed.queue != Queue::Left {
        return notice.hinted(|lang| tr(lang, "hand-over-taken-back"));
    }
    notice
}

/// What went wrong, in both languages.
fn notice(error: &DeliverError) -> Notice {
    Notice::said(|lang| error.describe(lang).sentence)
        .hinted(|lang| error.describe(lang).hint)
        .wrong()
}

#[cfg(test)]
mod tests {
    use super::taken;
    use crate::app::kiosk::Machine;
    use crate::deliver::{Printed, Queue};
    use crate::i18n::Lang;

    /// A queue lets go of what it has given up as of what it has printed.
    #[test]
    fn nothing_is_said_to_be_printed() {
        for queue in [Queue::Left, Queue::Waiting, Queue::Unknown] {
            for request in [None, Some("Hall-7".to_owned())] {
                for whose in Machine::ALL {
                    let has_request = request.is_some();
                    let request = request.clone();
                    let notice = taken(&Printed { request, queue }, whose);
                    for lang in Lang::ALL {
                        let said = notice.sentence.get(lang);
                        for word in ["has it", "has been printed", "已收到", "已打印", "打好"]
                        {
                            assert!(!said.contains(word), "{said}");
                        }
                        assert_eq!(said.contains("Hall-7"), has_request, "{said}");
                    }
                    let public = whose == Machine::Public;
                    let goes_back = has_request && public && queue != Queue::Left;
                    assert_eq!(notice.hint.is_some(), goes_back, "{notice:?}");
                }
            }
        }
    }
}
