//! What stands above a screen, as pages.

mod calendar;
mod confirm;
mod guide;
mod hand_over;
mod happened;
mod help;
mod name;
mod paper;
mod people;
mod period;
mod person;
mod pin;
mod qr;
mod reminder;
mod resume;
mod settings;
mod since;
mod still_there;
mod typed;

use super::look::Look;
use super::page::{Block, Page, Part};
use super::part::pane;
use crate::app::dialog::Dialog;
use crate::app::{Field, Model};

/// The field of a dialog that has nothing else to choose.
fn field_block(field: &Field) -> Block {
    shown_in_field(field.text().to_owned(), field.caret())
}

/// The same where something else is shown than was typed: stars, groups of digits.
fn shown_in_field(text: String, caret: usize) -> Block {
    let block = Block {
        item: Some(0),
        parts: vec![Part::Field { text, caret }],
        ..Block::default()
    };
    block.apart()
}

/// Whether it covers the screen whole.
pub(super) fn is_page(dialog: &Dialog) -> bool {
    dialog.is_page()
}

/// The dialog as a page.
pub(super) fn page(dialog: &Dialog, model: &Model, look: &Look) -> Page {
    match dialog {
        Dialog::Help(_) => help::page(model),
        Dialog::SoFar(_) => pane::page(model, look),
        Dialog::Settings(_) => settings::page(model),
        Dialog::Guide(shown) => guide::page(shown, model.lang, look),
        Dialog::People(shown) => people::page(shown, model, look),
        Dialog::Person(menu) => person::page(menu, model),
        Dialog::Confirm(confirm) => confirm::page(confirm, model.lang),
        Dialog::Name(naming) => name::page(naming, model.lang),
        Dialog::Happened(happening) => happened::page(happening, model),
        Dialog::Paper(shown) => paper::page(shown, model, look),
        Dialog::Typed(typed) => typed::page(typed, model),
        Dialog::Period(shown) => period::page(shown, model, look),
        Dialog::PeriodDay(typed) => period::day(typed, model),
        Dialog::Since(shown) => since::page(shown, model.lang, look),
        Dialog::Reminder(menu) => reminder::page(menu, model),
        Dialog::PutOff(asked) => reminder::put_off(asked, model.lang),
        Dialog::Calendar(asked) => calendar::page(asked, model.lang),
        Dialog::Pin(asked) => pin::page(asked, model.lang),
        Dialog::StillThere(asked) => still_there::page(asked, model),
        Dialog::HandOver(shown) => hand_over::page(shown, model),
        Dialog::Form(menu) => hand_over::form(menu, model.lang),
        Dialog::Folder(asked) => hand_over::folder(asked, model.lang),
        Dialog::Delivery(shown) => hand_over::delivery(shown, model.lang),
        Dialog::Qr(shown) => qr::page(shown, model, look),
        Dialog::Resume(asked) => resume::page(asked, model),
    }
}
