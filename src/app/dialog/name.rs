//! A name to find a person by.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::go_home;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::text::clean;

/// A name, please.
#[derive(Debug, Clone)]
pub struct Naming {
    /// What is typed.
    pub field: Field,
    /// Whose name.
    pub whom: Whom,
    /// Somebody else has this name; typed again it is taken.
    pub taken: Option<String>,
    /// Where the person is: the field is the first.
    pub scroll: Scroll,
}

/// Whose name is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// That of the person at hand.
    AtHand {
        /// Who leaves afterwards.
        leaving: bool,
    },
    /// That of a saved person, by id.
    Saved(String),
    /// That of the family or dormitory of a saved person, by their id. None takes them out of it.
    GroupOf(String),
}

impl Naming {
    /// Asks for a name; the one there is stands in the field.
    pub fn new(name: &str, whom: Whom) -> Self {
        Self {
            field: Field::with(name),
            whom,
            taken: None,
            scroll: Scroll::default(),
        }
    }

    /// Whether leaving without a name is offered.
    pub fn may_go_without(&self) -> bool {
        self.whom == Whom::AtHand { leaving: true }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Name(naming)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        let goes = action == Action::Leave && naming.may_go_without();
        model.dialogs.pop();
        // Whoever was leaving and does not want to name anything still wants to leave.
        return if goes {
            go_home(model)
        } else {
            Update::drawn()
        };
    }
    let items = 1 + usize::from(naming.may_go_without());
    match step(&mut naming.scroll, &model.seen, items, action) {
        Went::Chosen(0) => give(model),
        Went::Chosen(_) => {
            model.dialogs.pop();
            go_home(model)
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Takes the name typed.
fn give(model: &mut Model) -> Update {
    let Some(Dialog::Name(naming)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let name = clean::one_line(naming.field.text());
    let whom = naming.whom.clone();
    if let Whom::GroupOf(id) = whom {
        model.dialogs.pop();
        let group = (!name.is_empty()).then_some(name);
        return Update::drawn().with([Effect::SetGroup { id, group }, Effect::List]);
    }
    if name.is_empty() {
        if naming.may_go_without() {
            model.dialogs.pop();
            return go_home(model);
        }
        model.notice = Some(Notice::of("name-empty", &[]).wrong());
        return Update::drawn();
    }
    let own = match &whom {
        Whom::Saved(id) | Whom::GroupOf(id) => id.clone(),
        Whom::AtHand { .. } => model
            .case
            .as_ref()
            .map(|case| case.profile.id.clone())
            .unwrap_or_default(),
    };
    let people = model.people.iter().flatten();
    let namesake = people
        .filter(|person| person.id != own)
        .find(|person| person.name.as_ref() == Some(&name));
    if let Some(other) = namesake
        && naming.taken.as_ref() != Some(&name)
    {
        naming.taken = Some(name.clone());
        let variables = [("name", name.into()), ("id", other.id.clone().into())];
        model.notice = Some(Notice::of("name-taken", &variables).wrong());
        return Update::drawn();
    }
    model.dialogs.pop();
    match whom {
        Whom::Saved(id) => Update::drawn().with([Effect::Rename { id, name }, Effect::List]),
        // Has been seen to.
        Whom::GroupOf(_) => Update::drawn(),
        Whom::AtHand { leaving } => {
            let Some(case) = &mut model.case else {
                return Update::drawn();
            };
            case.profile.set_name(&name);
            let kept = case.keep(model.facts.today);
            model.notice = Some(Notice::of("named", &[("name", name.into())]));
            if leaving {
                let notice = model.notice.take();
                let home = go_home(model);
                model.notice = notice;
                return Update::drawn().with(kept).and(home);
            }
            Update::drawn().with(kept).with([Effect::List])
        }
    }
}
