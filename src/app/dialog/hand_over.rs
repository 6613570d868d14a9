//! "Take it with you": everywhere the result can be handed over.

use super::Dialog;
use super::delivery::{DeliveryPage, begin};
use super::form::FormMenu;
use super::qr::{QrPage, Shown};
use crate::app::action::Action;
use crate::app::case::{Case, Form};
use crate::app::delivery::{Destination, FoundStick, Outlets};
use crate::app::effect::Effect;
use crate::app::kiosk::{Machine, ask_next};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::config::PrintSettings;
use crate::report::content::SectionKind;

/// Everywhere the result can be handed over.
#[derive(Debug, Clone)]
pub struct HandOverPage {
    /// What was found on this machine; `None` until it was looked for.
    pub outlets: Option<Outlets>,
    /// A path may be typed: not at a public machine.
    pub may_type: bool,
    /// What there is to be shown as QR codes.
    codes: Vec<Shown>,
    /// Where the person is.
    pub scroll: Scroll,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Print on this printer; `None` is the one the command takes.
    Print(Option<String>),
    /// Print a receipt.
    Receipt,
    /// Save to a stick.
    Stick(FoundStick),
    /// Save in a folder.
    Folder,
    /// Show as QR codes.
    Qr(Shown),
    /// Look for printers and sticks again.
    Look,
    /// At a public machine: erase everything.
    Through,
}

impl HandOverPage {
    fn of(case: &Case, model: &Model) -> Self {
        let papers = case.lines_of(SectionKind::Papers, model.facts.today, model.lang);
        let codes = [
            (Shown::Days, case.has_days(model.lang)),
            (Shown::Checklist, !papers.is_empty()),
            (Shown::Code, case.resume_code().is_some()),
        ];
        let codes = codes
            .into_iter()
            .filter_map(|(shown, is_there)| is_there.then_some(shown));
        Self {
            outlets: None,
            may_type: model.machine() == Machine::Own,
            codes: codes.collect(),
            scroll: Scroll::default(),
        }
    }

    /// What can be chosen, in order.
    pub fn rows(&self, settings: &PrintSettings) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        if let Some(outlets) = &self.outlets {
            rows.extend(printers(outlets, settings).into_iter().map(Row::Print));
        }
        rows.extend(settings.receipt.is_some().then_some(Row::Receipt));
        let sticks = self.outlets.iter().flat_map(|outlets| &outlets.sticks);
        rows.extend(sticks.cloned().map(Row::Stick));
        rows.extend(self.may_type.then_some(Row::Folder));
        rows.extend(self.codes.iter().copied().map(Row::Qr));
        rows.push(Row::Look);
        rows.extend((!self.may_type).then_some(Row::Through));
        rows
    }
}

/// The printers to offer: the one that is set first; where none is known, whatever the command takes.
fn printers(outlets: &Outlets, settings: &PrintSettings) -> Vec<Option<String>> {
    let mut printers: Vec<Option<String>> = settings.printer.iter().cloned().map(Some).collect();
    let found = outlets.printers.iter().cloned().map(Some);
    printers.extend(found.filter(|found| *found != settings.printer));
    let by_itself = settings.command != PrintSettings::default().command;
    if printers.is_empty() && by_itself {
        printers.push(None);
    }
    printers
}

/// Shows where the result of the real answers can be handed over.
pub(in crate::app) fn open(model: &mut Model) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        model.notice = Some(Notice::of("hand-over-is-real", &[]));
        return Update::drawn();
    }
    let page = HandOverPage::of(case, model);
    model.dialogs.push(Dialog::HandOver(Box::new(page)));
    Update::drawn().with([Effect::FindOutlets])
}

/// What there is on this machine has been looked for.
pub(in crate::app) fn found(model: &mut Model, outlets: Outlets) -> Update {
    let settings = &model.settings.print;
    let page = model.dialogs.iter_mut().find_map(|dialog| match dialog {
        Dialog::HandOver(page) => Some(page),
        _ => None,
    });
    let Some(page) = page else {
        // Nobody wants to know any more.
        return Update::nothing();
    };
    // Whoever has chosen already stays where they are.
    let before = page.scroll.item().filter(|item| *item > 0);
    let row = before.and_then(|item| page.rows(settings).into_iter().nth(item));
    page.outlets = Some(outlets);
    let at = row.and_then(|row| page.rows(settings).iter().position(|it| *it == row));
    page.scroll.number.forget();
    page.scroll.focus = Focus::Item(at.unwrap_or(0));
    Update::drawn()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let settings = &model.settings.print;
    let Some(Dialog::HandOver(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let rows = page.rows(settings);
    match step(&mut page.scroll, &model.seen, rows.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match rows.into_iter().nth(item) {
            Some(row) => choose(model, row),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn choose(model: &mut Model, row: Row) -> Update {
    let print = &model.settings.print;
    match row {
        Row::Print(printer) => {
            let form = Form::Paper(print.layout);
            let command = print.command.clone();
            begin(model, form, Destination::Printer { command, printer })
        }
        Row::Receipt => match print.receipt.clone() {
            Some(receipt) => {
                let form = Form::Receipt(print.receipt_columns);
                begin(model, form, Destination::Receipt(receipt))
            }
            None => Update::nothing(),
        },
        Row::Stick(stick) => {
            model.dialogs.push(Dialog::Form(FormMenu::of(Some(stick))));
            Update::drawn()
        }
        Row::Folder => {
            model.dialogs.push(Dialog::Form(FormMenu::of(None)));
            Update::drawn()
        }
        Row::Qr(shown) => {
            let page = QrPage::of(shown);
            model.dialogs.push(Dialog::Qr(page));
            Update::drawn()
        }
        Row::Through => ask_next(model),
        Row::Look => {
            if let Some(Dialog::HandOver(page)) = model.dialogs.last_mut() {
                page.outlets = None;
                page.scroll = Scroll::default();
            }
            Update::drawn().with([Effect::FindOutlets])
        }
    }
}

/// Something is under way: nothing else is begun.
pub(super) fn show(model: &mut Model, page: DeliveryPage) {
    model.dialogs.push(Dialog::Delivery(Box::new(page)));
}
