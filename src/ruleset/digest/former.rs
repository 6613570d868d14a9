//! What things were called before some migrations.

use super::super::model::{Kind, Migration, RuleSet, Thing};

/// The names that things of a rule set had once, by their index.
pub(super) struct FormerNames {
    pub(super) questions: Vec<String>,
    /// By question: its values, where it is a choice.
    pub(super) values: Vec<Vec<String>>,
    pub(super) materials: Vec<String>,
    pub(super) reminders: Vec<String>,
}

impl FormerNames {
    /// The names before the migrations after `migrated`.
    pub(super) fn of(rules: &RuleSet, migrated: u32) -> Self {
        let migrations: Vec<&Migration> = rules.migrations_after(migrated).rev().collect();
        let former = |thing, id: &str| rules.former_name(migrated, thing, id).to_owned();
        let questions = rules.questions.iter();
        Self {
            questions: questions
                .clone()
                .map(|question| former(Thing::Question, &question.id))
                .collect(),
            values: questions
                .map(|question| match &question.kind {
                    Kind::Choice(choices) => {
                        let values = choices.iter();
                        let value = |id| former_value(&migrations, &question.id, id);
                        values.map(|choice| value(&choice.id)).collect()
                    }
                    _ => Vec::new(),
                })
                .collect(),
            materials: rules
                .materials
                .iter()
                .map(|material| former(Thing::Material, &material.id))
                .collect(),
            reminders: rules
                .process
                .reminders
                .iter()
                .map(|reminder| former(Thing::Reminder, &reminder.kind))
                .collect(),
        }
    }
}

/// What a value was called; its question had other names on the way, too.
fn former_value(latest_first: &[&Migration], question: &str, id: &str) -> String {
    let mut names = (question.to_owned(), id.to_owned());
    for migration in latest_first {
        let (question, id) = &names;
        names = (
            migration.before(Thing::Question, "", question).to_owned(),
            migration.before(Thing::Value, question, id).to_owned(),
        );
    }
    names.1
}
