//! "Take it with you", the form of a file, its folder, and what becomes of what is handed over.

use super::field_block;
use crate::app::case::Form;
use crate::app::delivery::{Destination, FoundStick};
use crate::app::dialog::delivery::{DeliveryPage, Entry, State};
use crate::app::dialog::form::{FolderPath, FormMenu};
use crate::app::dialog::hand_over::{HandOverPage, Row};
use crate::app::{Model, Notice};
use crate::config::{Receipt, Role};
use crate::i18n::{Lang, tr, tr_with};
use crate::text::clean::one_line;
use crate::ui::page::{Block, Page, Text};

/// Everywhere the result can be handed over.
pub(super) fn page(shown: &HandOverPage, model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "hand-over-title")));
    page.push(Text::plain(tr(lang, "hand-over-how")));
    let rows = shown.rows(&model.settings.print);
    let printers = rows.iter().any(|row| matches!(row, Row::Print(_)));
    match &shown.outlets {
        None => page.push(Text::of(Role::Muted, tr(lang, "hand-over-looking"))),
        Some(outlets) => {
            if !printers {
                page.push(Text::plain(tr(lang, "hand-over-no-printer")));
                if let Some(why) = &outlets.no_printers {
                    said(&mut page, why, Role::Muted, lang);
                }
            }
            if outlets.sticks.is_empty() {
                page.push(Text::plain(tr(lang, "hand-over-no-stick")));
            }
        }
    }
    for (item, row) in rows.iter().enumerate() {
        let block = Block::item(item, Text::plain(words(row, lang)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}

fn words(row: &Row, lang: Lang) -> String {
    match row {
        Row::Print(Some(printer)) => {
            let printer = one_line(printer);
            tr_with(lang, "hand-over-print-on", &[("printer", printer.into())])
        }
        Row::Print(None) => tr(lang, "hand-over-print"),
        Row::Receipt => tr(lang, "hand-over-receipt"),
        Row::Stick(stick) => stick_said(stick, lang),
        Row::Folder => tr(lang, "hand-over-folder"),
        Row::Qr(shown) => tr(lang, &format!("hand-over-qr-{}", shown.name())),
        Row::Look => tr(lang, "hand-over-look"),
        Row::Through => tr(lang, "next-person-begins"),
    }
}

fn stick_said(stick: &FoundStick, lang: Lang) -> String {
    let label = ("label", one_line(&stick.label).into());
    match (stick.read_only, stick.free) {
        (true, _) => tr_with(lang, "hand-over-stick-read-only", &[label]),
        (false, Some(free)) => {
            let variables = [label, ("free", free.into())];
            tr_with(lang, "hand-over-stick-free", &variables)
        }
        (false, None) => tr_with(lang, "hand-over-stick", &[label]),
    }
}

/// What was said once, with what to do about it.
fn said(page: &mut Page, notice: &Notice, role: Role, lang: Lang) {
    page.push(Text::of(role, notice.sentence.get(lang)));
    if let Some(hint) = &notice.hint {
        page.push(Text::plain(hint.get(lang)));
    }
}

/// In which form is it saved?
pub(super) fn form(menu: &FormMenu, lang: Lang) -> Page {
    let mut page = Page::default();
    let title = match &menu.stick {
        Some(stick) => {
            let label = one_line(&stick.label);
            tr_with(lang, "hand-over-form-stick", &[("label", label.into())])
        }
        None => tr(lang, "hand-over-form"),
    };
    page.push(Text::of(Role::Title, title));
    let forms = Form::FILES.iter().map(|form| tr(lang, form_key(*form)));
    let all = forms.chain([tr(lang, "person-back")]);
    for (item, words) in all.enumerate() {
        let block = Block::item(item, Text::plain(words));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}

const fn form_key(form: Form) -> &'static str {
    match form {
        Form::Html => "hand-over-form-html",
        Form::Markdown => "hand-over-form-markdown",
        Form::Json => "hand-over-form-json",
        Form::Calendar => "hand-over-form-calendar",
        Form::Text | Form::Paper(_) | Form::Receipt(_) => "hand-over-form-text",
    }
}

/// In which folder?
pub(super) fn folder(asked: &FolderPath, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "hand-over-where")));
    page.push(Text::plain(tr(lang, "hand-over-where-how")));
    page.push(field_block(&asked.field));
    page
}

/// What becomes of it.
pub(super) fn delivery(shown: &DeliveryPage, lang: Lang) -> Page {
    let mut page = Page::default();
    let to = destination(&shown.delivery.to, lang);
    page.push(Text::of(Role::Title, to));
    match &shown.state {
        State::Working(seconds) => {
            let variables = [
                ("seconds", (*seconds).into()),
                ("limit", shown.delivery.seconds.into()),
            ];
            page.push(Text::plain(tr_with(lang, "hand-over-working", &variables)));
        }
        State::Stopping => page.push(Text::plain(tr(lang, "hand-over-stopping"))),
        State::Done(notice) => said(&mut page, notice, Role::Good, lang),
        State::Failed(notice) => said(&mut page, notice, Role::Error, lang),
    }
    for (item, entry) in shown.entries().iter().enumerate() {
        let key = match entry {
            Entry::Stop => "hand-over-stop",
            Entry::Again => "hand-over-again",
            Entry::OtherWay => "hand-over-other-way",
            Entry::Back => "person-back",
            Entry::Through => "next-person-begins",
        };
        let block = Block::item(item, Text::plain(tr(lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}

fn destination(to: &Destination, lang: Lang) -> String {
    let named = |key, name, value: &str| tr_with(lang, key, &[(name, one_line(value).into())]);
    match to {
        Destination::Printer {
            printer: Some(printer),
            ..
        } => named("hand-over-print-on", "printer", printer),
        Destination::Printer { printer: None, .. } => tr(lang, "hand-over-print"),
        Destination::Receipt(Receipt::Device(_) | Receipt::Command(_)) => {
            tr(lang, "hand-over-receipt")
        }
        Destination::Stick { label, .. } => named("hand-over-stick", "label", label),
        Destination::Folder { path, .. } => named("hand-over-to-folder", "path", path),
    }
}
