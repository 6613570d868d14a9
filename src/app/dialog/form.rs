//! In which form, and where: a file on a stick or in a folder.

use super::Dialog;
use super::delivery::begin;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::case::Form;
use crate::app::delivery::{Destination, FoundStick};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;

/// In which form is something saved?
#[derive(Debug, Clone)]
pub struct FormMenu {
    /// The stick; `None` is a folder that is asked for next.
    pub stick: Option<FoundStick>,
    /// Where the person is: the forms, then the way back.
    pub scroll: Scroll,
}

impl FormMenu {
    /// On a stick, or in a folder.
    pub fn of(stick: Option<FoundStick>) -> Self {
        Self {
            stick,
            scroll: Scroll::default(),
        }
    }
}

/// In which folder, please?
#[derive(Debug, Clone)]
pub struct FolderPath {
    /// The form.
    pub form: Form,
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Form(menu)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let forms = Form::FILES;
    match step(&mut menu.scroll, &model.seen, forms.len() + 1, action) {
        Went::Chosen(item) | Went::Numbered(item) => {
            let stick = menu.stick.clone();
            model.dialogs.pop();
            let Some(form) = forms.get(item) else {
                return Update::drawn();
            };
            Update::drawn().and(to(model, *form, stick))
        }
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Saves on a stick, or asks for the folder.
fn to(model: &mut Model, form: Form, stick: Option<FoundStick>) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if let Some(stick) = stick {
        let name = case.file_name(form);
        let to = Destination::Stick {
            folder: stick.folder,
            source: stick.source,
            label: stick.label,
            name,
        };
        return begin(model, form, to);
    }
    let folder = model.facts.own_folder.as_deref().unwrap_or("~");
    let asked = FolderPath {
        form,
        field: Field::with(folder),
        scroll: Scroll::default(),
    };
    model.dialogs.push(Dialog::Folder(Box::new(asked)));
    Update::drawn()
}

pub(super) fn act_on_path(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Folder(asked)), Some(case)) = (model.dialogs.last_mut(), &model.case) else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut asked.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let path = asked.field.text().trim().to_owned();
            if path.is_empty() {
                model.notice = Some(Notice::of("hand-over-no-folder", &[]).wrong());
                return Update::drawn();
            }
            let form = asked.form;
            let name = case.file_name(form);
            model.dialogs.pop();
            Update::drawn().and(begin(model, form, Destination::Folder { path, name }))
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}
