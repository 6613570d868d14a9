//! Conditions as tables: who, when.

use std::cell::RefCell;

use toml::de::DeValue;

use super::super::model::{DateRange, Expression};
use super::super::problem::{self, ValueKind};
use super::names::Names;
use super::references::References;
use super::test::test;
use crate::diagnostic::read::{Span, Table, Value};

/// So deep may conditions nest.
pub(in crate::ruleset) const DEEPEST: usize = 32;

/// What a condition is read with.
struct Reading<'n, 't> {
    names: &'n Names<'t>,
    /// The question whose `asked-when` this is.
    gate_of: Option<usize>,
    holds: RefCell<Vec<(usize, Span)>>,
}

impl<'t> Table<'t> {
    /// A condition that must be there.
    pub(super) fn condition(&mut self, key: &'static str, names: &Names<'t>) -> Expression {
        match self.require(key) {
            Some(value) => value.condition(names, None).0,
            None => Expression::ALWAYS,
        }
    }

    /// A condition that, left out, means always.
    pub(super) fn optional_condition(
        &mut self,
        key: &'static str,
        names: &Names<'t>,
    ) -> Expression {
        match self.take(key) {
            Some(value) => value.condition(names, None).0,
            None => Expression::ALWAYS,
        }
    }
}

impl<'t> Value<'t> {
    /// The condition in this value, and the conditions it names. With `gate_of`, it is that question's `asked-when`.
    pub(super) fn condition(
        &self,
        names: &Names<'t>,
        gate_of: Option<usize>,
    ) -> (Expression, References<'t>) {
        let reading = Reading {
            names,
            gate_of,
            holds: RefCell::default(),
        };
        let expression = any_or_all(self, &reading, 0);
        let references = References {
            log: self.log,
            span: self.span.clone(),
            to: reading.holds.into_inner(),
        };
        (expression, references)
    }
}

/// A table (all of) or a list of tables (any of).
fn any_or_all(value: &Value<'_>, reading: &Reading<'_, '_>, depth: usize) -> Expression {
    if depth >= DEEPEST {
        value.report(problem::too_deep(DEEPEST));
        return Expression::ALWAYS;
    }
    match value.toml {
        DeValue::Table(_) => value
            .table()
            .map_or(Expression::ALWAYS, |table| all(&table, reading, depth)),
        DeValue::Array(_) => Expression::Any(parts(value, reading, depth)),
        _ => {
            value.wrong_type(ValueKind::CONDITION);
            Expression::ALWAYS
        }
    }
}

/// The conditions of a list that is not empty.
fn parts(value: &Value<'_>, reading: &Reading<'_, '_>, depth: usize) -> Vec<Expression> {
    let Some(items) = value.list() else {
        return Vec::new();
    };
    if items.is_empty() {
        value.report(problem::nothing_listed("个条件", "condition"));
    }
    items
        .iter()
        .map(|item| any_or_all(item, reading, depth + 1))
        .collect()
}

fn all(table: &Table<'_>, reading: &Reading<'_, '_>, depth: usize) -> Expression {
    let mut conditions = Vec::new();
    let mut in_force = DateRange::default();
    let mut in_force_span = None;
    for (key, value) in table.in_order() {
        match key.get_ref().as_ref() {
            "not" => conditions.push(Expression::Not(Box::new(any_or_all(
                &value,
                reading,
                depth + 1,
            )))),
            "any" => conditions.push(Expression::Any(parts(&value, reading, depth))),
            "all" => conditions.push(Expression::All(parts(&value, reading, depth))),
            "holds" => conditions.extend(holds(&value, reading)),
            "since" => {
                in_force.first = value.day();
                in_force_span = Some(value);
            }
            "until" => {
                in_force.last = value.day();
                in_force_span = Some(value);
            }
            question => {
                let key = Value {
                    toml: value.toml,
                    span: Some(key.span()),
                    log: value.log,
                };
                conditions.extend(question_test(&key, question, &value, reading));
            }
        }
    }
    if let Some(value) = in_force_span {
        if let (Some(first), Some(last)) = (in_force.first, in_force.last)
            && first > last
        {
            value.report(problem::empty_range());
        }
        conditions.push(Expression::InForce(in_force));
    }
    one_or_all(conditions)
}

/// A single condition needs no "all of" around it.
fn one_or_all(mut conditions: Vec<Expression>) -> Expression {
    if conditions.len() == 1 {
        conditions.pop().unwrap_or(Expression::ALWAYS)
    } else {
        Expression::All(conditions)
    }
}

fn holds(value: &Value<'_>, reading: &Reading<'_, '_>) -> Vec<Expression> {
    let items = value.one_or_more();
    if items.is_empty() {
        value.report(problem::nothing_listed("个条件", "condition"));
    }
    items
        .iter()
        .filter_map(|item| {
            let condition = reading.names.conditions.resolve(item)?;
            reading
                .holds
                .borrow_mut()
                .push((condition, item.span.clone()));
            Some(Expression::Holds(condition))
        })
        .collect()
}

fn question_test(
    key: &Value<'_>,
    name: &str,
    value: &Value<'_>,
    reading: &Reading<'_, '_>,
) -> Vec<Expression> {
    let names = reading.names;
    let Some(question) = names.questions.resolve_name(key, name) else {
        return Vec::new();
    };
    if let Some(gated) = reading.gate_of {
        if question == gated {
            key.report(problem::own_gate(name));
        } else if question > gated {
            key.report(problem::later_gate(names.questions.name(gated), name));
        }
    }
    let Some(kind) = names.kind(question) else {
        return Vec::new();
    };
    test(value, name, kind)
        .into_iter()
        .map(|test| Expression::Question { question, test })
        .collect()
}
