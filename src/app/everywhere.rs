//! What can be done everywhere.

use super::action::Action;
use super::dialog::Dialog;
use super::dialog::guide::GuidePage;
use super::dialog::people;
use super::effect::{Effect, Leave};
use super::kiosk::{Machine, Staff, ask_pin, next_person};
use super::model::Model;
use super::notice::Notice;
use super::place::Place;
use super::screen::Screen;
use super::update::Update;

/// Does what can be done everywhere; `None` for anything else.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Update> {
    if let (Machine::Public, Some(staff)) = (model.machine(), Staff::of(action)) {
        return Some(ask_pin(model, staff));
    }
    let done = match action {
        Action::NextPerson => next_person(model),
        Action::Language if !model.facts.draws_han => {
            model.notice = Some(Notice::of("console-without-han", &[]));
            Update::drawn()
        }
        Action::Language => speak_other(model),
        Action::BothLanguages => {
            model.settings.both_languages = !model.settings.both_languages;
            keep_choice(model)
        }
        Action::Mouse => {
            model.mouse = !model.mouse;
            let key = if model.mouse { "mouse-on" } else { "mouse-off" };
            model.notice = Some(Notice::of(key, &[]));
            Update::drawn().with([Effect::Mouse(model.mouse)])
        }
        Action::Help => open(model, Dialog::help()),
        Action::Settings => open(model, Dialog::settings()),
        Action::Guide => read_guide(model),
        Action::SoFar if model.case.is_some() => open(model, Dialog::so_far()),
        Action::LineMode if model.warns_of_loss(false) => Update::drawn(),
        Action::LineMode => Update::nothing().with([Effect::Leave(Leave::ForLineMode)]),
        Action::Redraw => Update::drawn().with([Effect::Redraw]),
        Action::Suspend => Update::nothing().with([Effect::Suspend]),
        Action::Quit => Update::nothing().with([Effect::Leave(Leave::Interrupted)]),
        Action::Leave if model.place() == Place::Tiny && model.facts.kiosk.is_some() => {
            ask_pin(model, Staff::Leave)
        }
        Action::Leave if model.place() == Place::Tiny => {
            if model.warns_of_loss(true) {
                return Some(Update::drawn());
            }
            Update::nothing().with([Effect::Leave(Leave::Done)])
        }
        Action::KeepNothing => keep_nothing(model),
        _ => return None,
    };
    Some(done)
}

/// What reading on comes to: a page on while there is more, then whatever comes next here.
pub(super) fn read_on(model: &Model) -> Action {
    match model.place() {
        _ if model.seen.has_more_below() => Action::PageDown,
        Place::Notes => Action::HandBack,
        Place::Options | Place::EmptyField => Action::PutOff,
        Place::Result | Place::Checklist => Action::NextTab,
        _ => Action::First,
    }
}

/// Goes on in the other language, in place.
pub(super) fn speak_other(model: &mut Model) -> Update {
    model.lang = model.lang.other();
    if let Screen::Language(scroll) = &mut model.screen {
        // The list of languages shows which one is spoken.
        let index = crate::i18n::Lang::ALL
            .iter()
            .position(|lang| *lang == model.lang);
        scroll.focus = super::scroll::Focus::Item(index.unwrap_or(0));
    }
    let kept = match &mut model.case {
        Some(case) => {
            case.profile.lang = Some(model.lang);
            case.keep(model.facts.today)
        }
        None => None,
    };
    for dialog in &mut model.dialogs {
        if let Dialog::Guide(page) = dialog {
            page.speak(model.lang);
        }
    }
    Update::drawn().with(kept)
}

/// Has the result told again after an edit or in another language, where it is shown.
pub(super) fn refresh(model: &mut Model) {
    people::refresh(model);
    if let (Screen::Result(_), Some(case)) = (&model.screen, &mut model.case) {
        case.tell(model.facts.today, model.lang);
    }
}

/// Opens the guide, at what it says of what is focused in a result.
pub(super) fn read_guide(model: &mut Model) -> Update {
    let rules = model.facts.engine.rules();
    let day = model.facts.on.max(model.facts.today);
    let mut page = GuidePage::new(rules, model.lang, day);
    let focused = match &model.screen {
        Screen::Result(shown) if model.dialogs.is_empty() => {
            model.case.as_ref().and_then(|case| shown.focused(case))
        }
        _ => None,
    };
    if let Some(subject) = focused {
        page.go_to(subject);
    }
    model.dialogs.push(Dialog::Guide(Box::new(page)));
    Update::drawn()
}

pub(super) fn save_settings(model: &Model) -> Update {
    Update::drawn().with([Effect::SaveSettings(Box::new(model.settings.clone()))])
}

/// Saves what was chosen for the screen; what a visitor of a public machine likes goes with them.
pub(super) fn keep_choice(model: &Model) -> Update {
    match model.machine() {
        Machine::Own => save_settings(model),
        Machine::Public => Update::drawn(),
    }
}

/// Puts something above the screen; what is there already goes away.
fn open(model: &mut Model, dialog: Dialog) -> Update {
    let same = model
        .dialogs
        .last()
        .is_some_and(|front| std::mem::discriminant(front) == std::mem::discriminant(&dialog));
    if same {
        model.dialogs.pop();
    } else {
        model.dialogs.push(dialog);
    }
    Update::drawn()
}

/// Keeps nothing of what is said from now on, if the person is sure.
fn keep_nothing(model: &mut Model) -> Update {
    let keeps = model.facts.folder.is_some();
    if !keeps {
        model.notice = Some(Notice::of("keeps-nothing-already", &[]));
        return Update::drawn();
    }
    model.dialogs.push(Dialog::keep_nothing());
    Update::drawn()
}
