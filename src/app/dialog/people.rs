//! Everybody who is saved, or those of one family or dormitory: searched, filtered, opened.

use chrono::NaiveDate;

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::message::Person;
use crate::app::model::Model;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::profile::PersonSearch;

/// So many groups are shown at most; the others are found by their names.
const MOST_GROUPS: usize = 8;

/// Everybody who is saved, or a group of them, with where the person is in the list.
#[derive(Debug, Clone, Default)]
pub struct PeoplePage {
    /// What is searched for.
    pub field: Field,
    /// Where the person is: the field is the first that can be chosen, the filter the second; then come
    /// groups and people.
    pub scroll: Scroll,
    /// The family or dormitory whose people are shown; `None` shows everybody.
    pub group: Option<String>,
    /// Only those to whom something is due: this month, or within the days that home looks ahead.
    pub due_only: bool,
    found: Found,
    /// What it was found by.
    found_by: Option<FoundBy>,
}

/// What is found, in the order in which it is shown.
#[derive(Debug, Clone, Default)]
struct Found {
    /// Groups, each with how many people it has.
    groups: Vec<(String, usize)>,
    /// People, by their places in the list of everybody.
    people: Vec<usize>,
}

/// What the rows hang on: they are found anew only when it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FoundBy {
    typed: String,
    due_only: bool,
    listing: u64,
    /// It is known where people stand.
    standings: bool,
}

/// What comes before groups and people.
const FIRST: usize = 2;

/// Something that can be chosen in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row<'a> {
    /// The field.
    Field,
    /// The filter.
    Filter,
    /// A group, with how many people it has.
    Group(&'a str, usize),
    /// Somebody, by their place in the list of everybody.
    Person(usize),
}

impl PeoplePage {
    /// Those of a family or dormitory.
    pub fn of_group(group: &str) -> Self {
        Self {
            group: Some(group.to_owned()),
            ..Self::default()
        }
    }

    /// Those to whom something is due, at the first of them once they are found.
    pub fn of_due() -> Self {
        Self {
            due_only: true,
            scroll: Scroll::at(FIRST),
            ..Self::default()
        }
    }

    /// The groups that are found, each with how many people it has.
    pub fn groups(&self) -> &[(String, usize)] {
        &self.found.groups
    }

    /// The people who are found, by their places in the list of everybody.
    pub fn people(&self) -> &[usize] {
        &self.found.people
    }

    /// The number, among what can be chosen, of the first person.
    pub fn first_person(&self) -> usize {
        FIRST + self.found.groups.len()
    }

    /// What can be chosen under this number.
    pub fn row(&self, item: usize) -> Option<Row<'_>> {
        match item {
            0 => return Some(Row::Field),
            1 => return Some(Row::Filter),
            _ => {}
        }
        let at = item - FIRST;
        if let Some((group, count)) = self.found.groups.get(at) {
            return Some(Row::Group(group, *count));
        }
        let person = self.found.people.get(at - self.found.groups.len());
        person.map(|person| Row::Person(*person))
    }

    fn items(&self) -> usize {
        self.first_person() + self.found.people.len()
    }

    /// Finds the rows anew if what they hang on has changed.
    pub(in crate::app) fn look(
        &mut self,
        people: &[Person],
        listing: u64,
        standings: bool,
        on: NaiveDate,
    ) {
        let by = FoundBy {
            typed: self.field.text().to_owned(),
            due_only: self.due_only,
            listing,
            standings,
        };
        if self.found_by.as_ref() == Some(&by) {
            return;
        }
        let search = PersonSearch::new(&by.typed);
        let is_here =
            |person: &Person| self.group.is_none() || person.group.as_ref() == self.group.as_ref();
        let is_wanted = |person: &Person| {
            let standing = person.standing.as_ref();
            let is_due =
                || standing.is_some_and(|it| it.is_due_in_month_of(on) || !it.due.is_empty());
            is_here(person) && search.finds(&person.key) && (!self.due_only || is_due())
        };
        let found = people.iter().enumerate();
        let found = found.filter(|(_, person)| is_wanted(person));
        let mut found: Vec<usize> = found.map(|(at, _)| at).collect();
        if self.due_only {
            found.sort_by_cached_key(|at| people.get(*at)?.standing.as_ref()?.pressing(on));
        }
        let groups = match self.group {
            None => groups_of(people, &found, &search),
            Some(_) => Vec::new(),
        };
        self.found = Found {
            groups,
            people: found,
        };
        self.found_by = Some(by);
        if let Focus::Item(item) = self.scroll.focus {
            self.scroll.focus = Focus::Item(item.min(self.items() - 1));
        }
    }
}

/// The groups of those who are found, those first whose name is what is searched for.
fn groups_of(people: &[Person], found: &[usize], search: &PersonSearch) -> Vec<(String, usize)> {
    let mut names: Vec<&str> = found
        .iter()
        .filter_map(|at| people.get(*at)?.group.as_deref())
        .collect();
    names.sort_unstable();
    let mut groups: Vec<(String, usize)> = names
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some(((*same.first()?).to_owned(), same.len())))
        .collect();
    groups.sort_by_key(|(name, _)| !search.finds_name(name));
    groups.truncate(MOST_GROUPS);
    groups
}

/// Finds the rows of the lists in front anew where something has changed.
pub(in crate::app) fn refresh(model: &mut Model) {
    let standings = model.agenda.is_some();
    let people = model.people.as_deref().unwrap_or_default();
    for dialog in &mut model.dialogs {
        if let Dialog::People(page) = dialog {
            page.look(people, model.listing, standings, model.facts.on);
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::People(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let items = page.items();
    if action == Action::Choose && page.scroll.focus == Focus::Item(0) {
        // From the field, Enter leads to what was found.
        page.scroll.focus = Focus::Item(FIRST.min(items - 1));
        return Update::drawn();
    }
    match step(&mut page.scroll, &model.seen, items, action) {
        Went::Chosen(item) => choose(model, item),
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn choose(model: &mut Model, item: usize) -> Update {
    let Some(Dialog::People(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let dialog = match page.row(item) {
        Some(Row::Filter) => {
            page.due_only = !page.due_only;
            return Update::drawn();
        }
        Some(Row::Group(group, _)) => Dialog::People(Box::new(PeoplePage::of_group(group))),
        Some(Row::Person(person)) => Dialog::person(person),
        Some(Row::Field) | None => return Update::nothing(),
    };
    model.dialogs.push(dialog);
    Update::drawn()
}
