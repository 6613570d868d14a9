//! The result: verdict, checklist, timeline, renewal, years, ways, what if, and all of it day by day.

use super::days::{self, look_back};
use super::question::visit;
use super::review::{self, ask_more};
use super::{Screen, go_home, record, turn_back, what_if, years};
use crate::app::Notice;
use crate::app::action::Action;
use crate::app::case::{Case, Keeping};
use crate::app::dialog::Dialog;
use crate::app::dialog::paper::{PaperPage, put};
use crate::app::dialog::{calendar, hand_over, reminder};
use crate::app::kiosk::ask_next;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::place::Place;
use crate::app::scroll::{Focus, Scroll};
use crate::app::stop::{Does, Stop, StopKind, items, stops};
use crate::app::update::Update;
use crate::report::content::Subject;

/// The tabs of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// What the standards say, and why.
    #[default]
    Verdict,
    /// What to bring.
    Checklist,
    /// Steps and days.
    Timeline,
    /// When to renew.
    Renewal,
    /// How far the case has come, and what happened.
    Record,
    /// Years with a permit.
    Years,
    /// The ways beside each other.
    Ways,
    /// Other answers, tried on a copy.
    WhatIf,
    /// The same on another day.
    Days,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 9] = [
        Self::Verdict,
        Self::Checklist,
        Self::Timeline,
        Self::Renewal,
        Self::Record,
        Self::Years,
        Self::Ways,
        Self::WhatIf,
        Self::Days,
    ];

    /// The name its message ends in: `tab-{name}`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Checklist => "checklist",
            Self::Timeline => "timeline",
            Self::Renewal => "renewal",
            Self::Years => "years",
            Self::Ways => "ways",
            Self::WhatIf => "what-if",
            Self::Days => "days",
            Self::Record => "record",
        }
    }

    const fn index(self) -> usize {
        self as usize
    }
}

/// A result, with where the person is on each of its tabs.
#[derive(Debug, Clone)]
pub struct ResultPage {
    /// The tab shown.
    pub tab: Tab,
    scrolls: [Scroll; Tab::ALL.len()],
    /// By tab: what more there is to say of these stops is shown.
    unfolded: [Vec<Anchor>; Tab::ALL.len()],
}

impl Default for ResultPage {
    /// At the beginning of every tab: it is read from there.
    fn default() -> Self {
        let mut page = Self {
            tab: Tab::default(),
            scrolls: [Scroll::reading(); Tab::ALL.len()],
            unfolded: Default::default(),
        };
        // The first paper stands at the beginning of its tab, and so do the ways to another day.
        page.scrolls[Tab::Checklist.index()] = Scroll::default();
        page.scrolls[Tab::Days.index()] = Scroll::default();
        // Whoever opens their years mostly has one to write down.
        page.scrolls[Tab::Years.index()] = Scroll::default();
        page
    }
}

impl ResultPage {
    /// At the beginning of a tab.
    pub(super) fn on(tab: Tab) -> Self {
        Self {
            tab,
            ..Self::default()
        }
    }

    /// Where the keys go.
    pub const fn place(&self) -> Place {
        match self.tab {
            Tab::Checklist => Place::Checklist,
            _ => Place::Result,
        }
    }

    /// Where the person is on the tab shown.
    pub const fn scroll(&self) -> &Scroll {
        &self.scrolls[self.tab.index()]
    }

    /// Where the person is on the tab shown, to be moved.
    pub const fn scroll_mut(&mut self) -> &mut Scroll {
        &mut self.scrolls[self.tab.index()]
    }

    /// Whether more is shown of a stop of this tab.
    pub fn is_unfolded(&self, stops: &[Stop], at: usize) -> bool {
        Anchor::of(stops, at).is_some_and(|stop| self.unfolded[self.tab.index()].contains(&stop))
    }

    /// What the focused stop is about.
    pub(in crate::app) fn focused(&self, case: &Case) -> Option<Subject> {
        let stops = stops(self.tab, case);
        let at = match self.scroll().focus {
            Focus::Item(item) => items(&stops).nth(item)?,
            Focus::Text(block) => block,
        };
        stops.get(at)?.subject
    }

    /// The focused stop, to be found again when the result has changed.
    pub(in crate::app) fn anchor(&self, case: &Case) -> Option<Anchor> {
        let stops = stops(self.tab, case);
        let at = items(&stops).nth(self.scroll().item()?)?;
        Anchor::of(&stops, at)
    }

    /// Goes to the stop that was focused, if it is still there.
    pub(in crate::app) fn find_again(&mut self, case: &Case, anchor: Anchor) {
        let stops = stops(self.tab, case);
        let found = items(&stops).position(|at| Anchor::of(&stops, at) == Some(anchor));
        if let Some(item) = found {
            self.scroll_mut().focus = Focus::Item(item);
        }
    }

    fn turn(&mut self, by: usize) {
        let next = (self.tab.index() + by) % Tab::ALL.len();
        self.scroll_mut().number.forget();
        if let Some(tab) = Tab::ALL.get(next) {
            self.tab = *tab;
        }
    }

    fn fold_or_unfold(&mut self, stops: &[Stop], at: usize) {
        let Some(stop) = Anchor::of(stops, at) else {
            return;
        };
        let unfolded = &mut self.unfolded[self.tab.index()];
        let before = unfolded.len();
        unfolded.retain(|other| *other != stop);
        if unfolded.len() == before {
            unfolded.push(stop);
        }
    }
}

/// A stop of a result, by what it is about and what it stands below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    subject: Subject,
    below: Option<Subject>,
}

impl Anchor {
    fn of(stops: &[Stop], at: usize) -> Option<Self> {
        let stop = stops.get(at)?;
        // The same answer may stand behind several conditions.
        let below = stops.get(..at)?.iter().rev();
        let mut below = below.filter(|above| above.kind != StopKind::Answer);
        Some(Self {
            subject: stop.subject?,
            below: (stop.kind == StopKind::Answer)
                .then(|| below.next()?.subject)
                .flatten(),
        })
    }
}

/// Shows the result of the person at hand.
pub(super) fn open(model: &mut Model) -> Update {
    if let Some(case) = &mut model.case {
        case.interview_mut().go_on();
        // Whoever sees the whole result is past a quick check.
        case.in_quick_check = false;
    }
    model.screen = Screen::Result(Box::default());
    Update::drawn()
}

/// Shows a tab.
pub(in crate::app) fn to_tab(model: &mut Model, tab: usize) -> Update {
    let Screen::Result(page) = &mut model.screen else {
        return Update::nothing();
    };
    if !model.dialogs.is_empty() {
        return Update::nothing();
    }
    if let Some(tab) = Tab::ALL.get(tab) {
        page.tab = *tab;
    }
    Update::drawn()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Screen::Result(page) = &mut model.screen else {
        return Update::nothing();
    };
    let Some(case) = &model.case else {
        return go_home(model);
    };
    match action {
        Action::NextTab => page.turn(1),
        Action::PreviousTab => page.turn(Tab::ALL.len() - 1),
        Action::Back | Action::Review => return look_back(model, review::open),
        Action::Leave => return leave(model),
        Action::Name => return ask_name(model, false),
        Action::Calendar => return calendar::ask(model),
        Action::HandOver => return look_back(model, hand_over::open),
        Action::OtherWays => return look_back(model, |model| ask_more(model, true)),
        Action::Undo | Action::Redo => return turn_back(model, action),
        _ => {
            let stops = stops(page.tab, case);
            return among(model, action, &stops);
        }
    }
    Update::drawn()
}

/// Moves among the stops of a tab, and does what is there to be done.
fn among(model: &mut Model, action: Action, stops: &[Stop]) -> Update {
    let Screen::Result(page) = &mut model.screen else {
        return Update::nothing();
    };
    // What can be chosen, by its number: its place among all stops.
    let chosen: Vec<usize> = items(stops).collect();
    let focused = page
        .scroll()
        .item()
        .and_then(|item| chosen.get(item))
        .copied();
    if let (Action::Why, Some(at)) = (action, focused) {
        if stops.get(at).is_some_and(|stop| stop.more.is_empty()) {
            model.notice = Some(Notice::of("no-more-to-say", &[]));
        } else {
            page.fold_or_unfold(stops, at);
        }
        return Update::drawn();
    }
    if action == Action::Why {
        return review::ask_which(model);
    }
    let action = match (action, focused.and_then(|at| stops.get(at)?.does)) {
        (Action::Tick, Some(Does::Paper(material))) => return tick(model, material),
        (Action::Tick, _) => Action::Choose,
        (action, _) => action,
    };
    let went = step(page.scroll_mut(), &model.seen, chosen.len(), action);
    let does = |item: usize| stops.get(*chosen.get(item)?)?.does;
    // Enter behind a number is meant, as Enter on the line itself.
    let went = match went {
        Went::Numbered(item) if action == Action::Choose => Went::Chosen(item),
        went => went,
    };
    match went {
        Went::Chosen(item) => {
            let Some(at) = chosen.get(item).copied() else {
                return Update::nothing();
            };
            match does(item) {
                Some(Does::Step(to)) => days::step(model, to),
                Some(Does::Visit(question)) => look_back(model, |model| visit(model, question)),
                Some(Does::Paper(material)) => open_paper(model, material),
                Some(Does::Reminder(at)) => reminder::open(model, at),
                Some(Does::Calendar) => calendar::ask(model),
                Some(Does::HandOver) => look_back(model, hand_over::open),
                Some(Does::NextPerson) => ask_next(model),
                Some(Does::Copy) => what_if::begin(model),
                Some(Does::Change) => review::open(model),
                Some(Does::Keep) => what_if::keep(model),
                Some(Does::Discard) => what_if::ask_discard(model),
                Some(Does::GoTo(copy)) => what_if::go_to(model, copy),
                Some(Does::Record(event)) => record::ask(model, event),
                Some(Does::Withdraw(entry)) => record::ask_withdrawal(model, entry),
                Some(Does::AddPeriod) => years::open(model, None),
                Some(Does::Period(at)) => years::open(model, Some(at)),
                None => {
                    page.fold_or_unfold(stops, at);
                    Update::drawn()
                }
            }
        }
        Went::Numbered(item) => match does(item) {
            // A digit is a step; to anything else the number only leads.
            Some(Does::Step(to)) => days::step(model, to),
            _ => Update::drawn(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Says that papers are marked with the real answers: there is one set of marks, and it is saved.
fn marks_are_real(model: &mut Model) -> Update {
    model.notice = Some(Notice::of("what-if-no-ticks", &[]));
    Update::drawn()
}

/// Opens a paper, to say how far it has come.
fn open_paper(model: &mut Model, material: usize) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        return marks_are_real(model);
    }
    let page = PaperPage::of(case, material);
    model.dialogs.push(Dialog::Paper(page));
    Update::drawn()
}

/// Ticks a paper as in hand, or takes the tick away.
fn tick(model: &mut Model, material: usize) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        return marks_are_real(model);
    }
    put(model, material, case.mark(material).ticked())
}

/// Leaves the result or the answers; a draft is offered a name first.
pub(super) fn leave(model: &mut Model) -> Update {
    let copy = model.case.as_ref().and_then(|case| case.stage.at());
    if copy.is_some() {
        let compares = matches!(&model.screen, Screen::Result(page) if page.tab == Tab::WhatIf);
        // Away from a copy one comes by its comparison.
        return if compares {
            what_if::go_to(model, None)
        } else {
            what_if::open(model)
        };
    }
    if model.warns_of_copies() {
        return Update::drawn();
    }
    let unnamed = model.case.as_ref().is_some_and(|case| {
        case.keeping == Keeping::Here && case.profile.is_draft() && case.has_file()
    });
    if unnamed {
        return ask_name(model, true);
    }
    if model.warns_of_loss(true) {
        return Update::drawn();
    }
    go_home(model)
}

/// Asks for a name; the person leaves when it is given, if they were leaving.
pub(super) fn ask_name(model: &mut Model, leaving: bool) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if !matches!(case.keeping, Keeping::Here | Keeping::Failing) {
        model.notice = Some(Notice::of("name-not-kept", &[]));
        return Update::drawn();
    }
    let name = case.profile.name.as_deref().unwrap_or("");
    model.dialogs.push(Dialog::name(name, leaving));
    Update::drawn()
}
