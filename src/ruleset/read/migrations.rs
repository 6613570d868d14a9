//! `migrations.toml`: other names for what saved people know by its old one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::super::model::{Kind, Migration, Renaming, Thing};
use super::super::problem::{self, Noun};
use super::names::Names;
use crate::diagnostic::read::{Table, Value};

/// No migration has a higher number.
const LAST_NUMBER: u32 = 1_000_000;

/// Another name, and where it stands.
struct Written<'t> {
    renaming: Renaming,
    /// For a value, where its question stands.
    question: Option<Value<'t>>,
    from: Value<'t>,
    to: Value<'t>,
}

/// Reads `migrations.toml`. What is renamed must not be there any more under its old name, and must be
/// there under its new one, when all that comes later is done as well.
pub(in crate::ruleset) fn migrations(mut root: Table<'_>, names: &Names<'_>) -> Vec<Migration> {
    let mut migrations = Vec::new();
    let mut written = Vec::new();
    let mut last = 0;
    for mut table in root.tables("migration") {
        let number = number(&mut table, &mut last);
        let mut theirs = Vec::new();
        for thing in Thing::ALL {
            theirs.extend(renamings(&mut table, thing));
        }
        table.finish();
        report_doubles(&theirs);
        migrations.push(Migration {
            number,
            renamings: theirs.iter().map(|it| it.renaming.clone()).collect(),
        });
        written.push(theirs);
    }
    root.finish();
    let history = History {
        migrations: &migrations,
        names,
    };
    for (at, theirs) in written.iter().enumerate() {
        for renaming in theirs {
            history.check(at, renaming);
        }
    }
    let followed = (0..migrations.len()).map(|at| history.reminders_of_events(at));
    let followed: Vec<_> = followed.collect();
    for (migration, reminders) in migrations.iter_mut().zip(followed) {
        migration.renamings.extend(reminders);
    }
    migrations
}

fn number(table: &mut Table<'_>, last: &mut u32) -> u32 {
    let Some(value) = table.require("number") else {
        return *last;
    };
    let Some(number) = value.integer(1, i64::from(LAST_NUMBER)) else {
        return *last;
    };
    let number = u32::try_from(number).unwrap_or(LAST_NUMBER);
    if number <= *last {
        value.report(problem::migration_order(number, *last));
    }
    *last = number.max(*last);
    number
}

/// The other names that one kind of thing got.
fn renamings<'t>(table: &mut Table<'t>, thing: Thing) -> Vec<Written<'t>> {
    let Some(value) = table.take(thing.name()) else {
        return Vec::new();
    };
    let entries = value.one_or_more();
    entries
        .iter()
        .filter_map(|entry| renaming(entry.table()?, thing))
        .collect()
}

fn renaming(mut table: Table<'_>, thing: Thing) -> Option<Written<'_>> {
    let question = match thing {
        Thing::Value => table.require("question"),
        _ => None,
    };
    let (from, to) = (table.require("from"), table.require("to"));
    table.finish();
    let name = match &question {
        Some(question) => question.string()?,
        None if thing == Thing::Value => return None,
        None => "",
    };
    let (from, to) = (from?, to?);
    Some(Written {
        renaming: Renaming {
            thing,
            question: name.to_owned(),
            from: from.string()?.to_owned(),
            to: to.string()?.to_owned(),
        },
        question,
        from,
        to,
    })
}

/// Two new names for one old one.
fn report_doubles(written: &[Written<'_>]) {
    let mut seen = HashMap::with_capacity(written.len());
    for this in written {
        let renaming = &this.renaming;
        let old = (renaming.thing, &renaming.question, &renaming.from);
        match seen.entry(old) {
            Entry::Vacant(free) => {
                free.insert(this.from.log.line(&this.from.span));
            }
            Entry::Occupied(first) => {
                let problem = problem::duplicate_id(&renaming.from, *first.get());
                this.from.report(problem);
            }
        }
    }
}

/// All migrations, and what there is after them.
struct History<'a, 't> {
    migrations: &'a [Migration],
    names: &'a Names<'t>,
}

impl History<'_, '_> {
    fn check(&self, at: usize, written: &Written<'_>) {
        let renaming = &written.renaming;
        let question = match &written.question {
            Some(place) => match self.choice(at, renaming, place) {
                Some(question) => question,
                None => return,
            },
            None => String::new(),
        };
        let known = self.known(renaming.thing, &question);
        let Some(known) = known else { return };
        let is_there = |id: &str| known.contains(&id);
        let (_, to) = self.in_the_end(at, renaming);
        if !is_there(to) {
            let others = known.iter().copied();
            written.to.report(match renaming.thing {
                Thing::Value => problem::unknown_value(&question, to, others),
                thing => problem::unknown_name(noun(thing), to, others),
            });
        }
        let comes_back = renaming.from != renaming.to && self.gets(at, renaming, &question);
        if is_there(&renaming.from) && !comes_back {
            let problem = problem::still_there(&renaming.from);
            written.from.report(problem);
        }
    }

    /// The reminders of deadlines, which go by the ids of their events: they get other names along with
    /// these, unless it is written what they are called, or the name is that of another reminder.
    fn reminders_of_events(&self, at: usize) -> Vec<Renaming> {
        let renamings = self.migrations.get(at).map_or(&[][..], |it| &it.renamings);
        let is_another = |event: &Renaming| {
            let is_written = |it: &Renaming| it.thing == Thing::Reminder && it.from == event.from;
            renamings.iter().any(is_written) || self.names.reminders.find(&event.from).is_some()
        };
        let events = renamings.iter().filter(|it| it.thing == Thing::Event);
        events
            .filter(|event| !is_another(event))
            .map(|event| Renaming {
                thing: Thing::Reminder,
                ..event.clone()
            })
            .collect()
    }

    /// What the question of a value is called in the end; reports one that is none, or takes no values.
    fn choice(&self, at: usize, renaming: &Renaming, place: &Value<'_>) -> Option<String> {
        let (question, _) = self.in_the_end(at, renaming);
        let index = self.names.questions.resolve_name(place, question)?;
        match self.names.kind(index) {
            Some(Kind::Choice(_)) => Some(question.to_owned()),
            Some(_) => {
                place.report(problem::wrong_question(question, "choice"));
                None
            }
            None => None,
        }
    }

    /// The question and the new name of a renaming, as they are called when all later ones are done.
    fn in_the_end<'a>(&'a self, at: usize, renaming: &'a Renaming) -> (&'a str, &'a str) {
        let later = self.migrations.iter().skip(at + 1);
        let begin = (renaming.question.as_str(), renaming.to.as_str());
        later.fold(begin, |(question, id), migration| {
            let question = migration.after(Thing::Question, "", question);
            (question, migration.after(renaming.thing, question, id))
        })
    }

    /// Whether something gets the old name of a renaming, in the same migration or later.
    fn gets(&self, at: usize, renaming: &Renaming, question: &str) -> bool {
        let later = self.migrations.iter().enumerate().skip(at);
        later
            .flat_map(|(at, it)| it.renamings.iter().map(move |other| (at, other)))
            .any(|(at, other)| {
                other.thing == renaming.thing
                    && other.to == renaming.from
                    && (other.thing != Thing::Value || self.in_the_end(at, other).0 == question)
            })
    }

    /// The names that there are; nothing where that is not known.
    fn known(&self, thing: Thing, question: &str) -> Option<Vec<&str>> {
        let names = self.names;
        let list = match thing {
            Thing::Question => &names.questions,
            Thing::Material => &names.materials,
            Thing::Reminder => &names.reminders,
            Thing::Value => {
                let kind = names.questions.find(question);
                let Some(Kind::Choice(choices)) = kind.and_then(|index| names.kind(index)) else {
                    return None;
                };
                return Some(choices.iter().map(|choice| choice.id.as_str()).collect());
            }
            Thing::Event => &names.events,
        };
        list.is_complete()
            .then(|| (0..list.len()).map(|index| list.name(index)).collect())
    }
}

const fn noun(thing: Thing) -> Noun {
    match thing {
        Thing::Material => Noun::Material,
        Thing::Reminder => Noun::Reminder,
        Thing::Event => Noun::Event,
        Thing::Question | Thing::Value => Noun::Question,
    }
}
