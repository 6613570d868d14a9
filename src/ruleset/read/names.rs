//! The names that files use for each other, collected before anything refers to them.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::model::{Grade, Kind};
use super::super::problem::{self, Noun};
use super::question_kind::kind;
use crate::diagnostic::read::{Document, Table, Value};

/// The parsed files that names are defined in.
pub(in crate::ruleset) struct Roots<'t> {
    pub(in crate::ruleset) about: &'t Document<'t>,
    pub(in crate::ruleset) questions: &'t Document<'t>,
    pub(in crate::ruleset) conditions: &'t Document<'t>,
    pub(in crate::ruleset) materials: &'t Document<'t>,
    pub(in crate::ruleset) process: &'t Document<'t>,
    pub(in crate::ruleset) stages: &'t Document<'t>,
    pub(in crate::ruleset) faq: &'t Document<'t>,
}

/// The names of one kind of thing, in the order of their file.
pub(super) struct List<'t> {
    noun: Noun,
    names: Vec<Cow<'t, str>>,
    index: HashMap<Cow<'t, str>, usize>,
    /// Whether its file could be read, so that a name not in the list does not exist.
    complete: bool,
}

impl<'t> List<'t> {
    fn new(noun: Noun, document: &Document<'_>, names: Vec<Cow<'t, str>>) -> Self {
        let mut index = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            index.entry(name.clone()).or_insert(place);
        }
        Self {
            noun,
            names,
            index,
            complete: document.sound,
        }
    }

    /// The `id`s of a file's `[[key]]` tables.
    fn ids(noun: Noun, document: &'t Document<'t>, key: &'static str, id: &'static str) -> Self {
        let names = document.silent_root().tables(key);
        let names = names
            .into_iter()
            .map(|mut table| Cow::Borrowed(string(&mut table, id)))
            .collect();
        Self::new(noun, document, names)
    }

    /// The index of a name, if there is such a thing.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// The index of the name that `value` holds; reports an unknown one.
    pub(super) fn resolve(&self, value: &Value<'_>) -> Option<usize> {
        self.resolve_name(value, value.string()?)
    }

    /// The index of `name`, which stands in `value`; reports an unknown one.
    pub(super) fn resolve_name(&self, value: &Value<'_>, name: &str) -> Option<usize> {
        let found = self.find(name);
        if found.is_none() && self.complete {
            let known = self.names.iter().map(Cow::as_ref);
            value.report(problem::unknown_name(self.noun, name, known));
        }
        found
    }

    pub(super) fn name(&self, index: usize) -> &str {
        self.names.get(index).map_or("", Cow::as_ref)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) const fn is_complete(&self) -> bool {
        self.complete
    }
}

/// Everything that has a name.
pub(in crate::ruleset) struct Names<'t> {
    pub(super) standards: List<'t>,
    pub(super) routes: List<'t>,
    pub(super) sources: List<'t>,
    /// The grade of each source.
    pub(super) grades: Vec<Grade>,
    pub(super) questions: List<'t>,
    /// The kind of each question; `None` where that is broken.
    pub(super) kinds: Vec<Option<Kind>>,
    pub(super) conditions: List<'t>,
    pub(super) groups: List<'t>,
    pub(super) places: List<'t>,
    pub(super) materials: List<'t>,
    pub(super) notes: List<'t>,
    pub(super) steps: List<'t>,
    pub(super) reminders: List<'t>,
    pub(super) stages: List<'t>,
    pub(super) events: List<'t>,
}

impl<'t> Names<'t> {
    /// Collects all names. Reports nothing: the readers do when they come to them.
    pub(in crate::ruleset) fn collect(roots: &Roots<'t>) -> Self {
        let grades = roots.about.silent_root().tables("source");
        let kinds = roots.questions.silent_root().tables("question");
        let conditions = roots.conditions.silent_root().tables("condition");
        let conditions = conditions
            .into_iter()
            .map(|mut table| {
                let standard = string(&mut table, "standard");
                Cow::Owned(format!("{standard}/{}", string(&mut table, "id")))
            })
            .collect();
        Self {
            standards: List::ids(Noun::Standard, roots.about, "standard", "id"),
            routes: List::ids(Noun::Route, roots.about, "route", "id"),
            sources: List::ids(Noun::Source, roots.about, "source", "id"),
            grades: grades
                .into_iter()
                .map(|mut table| super::about::grade(&mut table))
                .collect(),
            questions: List::ids(Noun::Question, roots.questions, "question", "id"),
            kinds: kinds
                .into_iter()
                .map(|mut table| kind(&mut table))
                .collect(),
            conditions: List::new(Noun::Condition, roots.conditions, conditions),
            groups: List::ids(Noun::Group, roots.materials, "group", "id"),
            places: List::ids(Noun::Place, roots.materials, "place", "id"),
            materials: List::ids(Noun::Material, roots.materials, "material", "id"),
            notes: List::ids(Noun::Note, roots.faq, "note", "id"),
            steps: List::ids(Noun::Step, roots.process, "step", "id"),
            reminders: List::ids(Noun::Reminder, roots.process, "reminder", "kind"),
            stages: List::ids(Noun::Stage, roots.stages, "stage", "id"),
            events: List::ids(Noun::Event, roots.stages, "event", "id"),
        }
    }

    /// The kind of a question, unless that is broken.
    pub(super) fn kind(&self, question: usize) -> Option<&Kind> {
        self.kinds.get(question).and_then(Option::as_ref)
    }

    /// The full name of a condition: `law/half-year`.
    pub(in crate::ruleset) fn condition(&self, index: usize) -> &str {
        self.conditions.name(index)
    }

    /// The name of a paper.
    pub(in crate::ruleset) fn material(&self, index: usize) -> &str {
        self.materials.name(index)
    }

    /// Whether a standard has any condition, as far as that can be known.
    pub(super) fn standard_has_condition(&self, standard: &str) -> bool {
        let conditions = &self.conditions;
        let belongs = |name: &str| {
            name.split_once('/')
                .is_some_and(|(owner, _)| owner == standard)
        };
        !conditions.complete || conditions.names.iter().any(|name| belongs(name))
    }

    /// A date question named in `value`; reports another one.
    pub(super) fn date_question(&self, value: &Value<'_>) -> Option<usize> {
        let question = self.questions.resolve(value)?;
        match self.kind(question) {
            Some(Kind::Date { .. }) | None => Some(question),
            Some(_) => {
                let name = self.questions.name(question);
                value.report(problem::wrong_question(name, "date"));
                None
            }
        }
    }
}

/// The text of a key, or nothing.
fn string<'t>(table: &mut Table<'t>, key: &'static str) -> &'t str {
    table
        .take(key)
        .and_then(|value| value.string())
        .unwrap_or("")
}
