//! Between a profile, which names things by their ids, and the record of an interview, which counts
//! questions of one rule set.

use std::collections::BTreeMap;

use super::fit::fitted;
use super::{Profile, SavedAnswer, SavedValue};
use crate::assess::{Given, PutOff, Record};
use crate::ruleset::{Question, RuleSet};

/// What a profile holds for the interview of a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the person has said. Its trail is not kept in a profile: it holds the questions that were
    /// answered or put off, in the order of questions.
    pub record: Record,
    /// Ids of answers that these rules do not understand: a question they do not ask, or a value it
    /// does not take any more. They stay in the profile.
    pub unknown: Vec<String>,
}

/// The record of an interview as a profile holds it. What has another name by now is found under its old
/// one; whoever goes on with the person fits them first, with [`fit`](super::fit()).
pub fn record_of(profile: &Profile, rules: &RuleSet) -> Restored {
    let profile = fitted(profile, rules);
    let profile = profile.as_ref();
    let mut record = Record::new(rules.questions.len());
    for (index, question) in rules.questions.iter().enumerate() {
        let given = profile
            .answers
            .get(&question.id)
            .and_then(|saved| given_of(saved, question, rules));
        let put_off = match times_put_off(profile, question) {
            0 => PutOff::No,
            1 => PutOff::Once,
            _ => PutOff::Twice,
        };
        if let Some(Given { answer, gate }) = given {
            record.give(index, answer, gate);
        }
        if put_off != PutOff::No {
            record.set_put_off(index, put_off);
            record.pass(index);
        }
    }
    record.set_every_way(profile.every_way);
    record.set_finished(profile.finished);
    let understood = |id: &str| {
        rules
            .question(id)
            .is_some_and(|question| record.given(question).is_some())
    };
    let unknown = profile.answers.keys().filter(|id| !understood(id));
    Restored {
        unknown: unknown.cloned().collect(),
        record,
    }
}

/// Puts the record of an interview into a profile.
///
/// What follows from what happened is not kept here: it follows anew. What these rules do not understand
/// stays. So does an answer that says what the record says, with
/// all that a newer edition of the rules may have noted beside it.
pub fn put_record(profile: &mut Profile, record: &Record, rules: &RuleSet) {
    for (index, question) in rules.questions.iter().enumerate() {
        let before = profile.answers.get(&question.id);
        let before = before.and_then(|saved| given_of(saved, question, rules));
        match record.said(index) {
            said if said == before.as_ref() => {}
            Some(given) => {
                if let Some(saved) = saved_of(given, question, rules) {
                    profile.answers.insert(question.id.clone(), saved);
                }
            }
            None => {
                profile.answers.remove(&question.id);
            }
        }
        put_off(profile, question, record.put_off(index));
    }
    profile.every_way = record.asks_every_way();
    profile.finished = record.is_finished();
}

/// A question put off twice stands twice in the list.
fn put_off(profile: &mut Profile, question: &Question, put_off: PutOff) {
    let wanted = match put_off {
        PutOff::No => 0,
        PutOff::Once => 1,
        PutOff::Twice => 2,
    };
    let stands = times_put_off(profile, question);
    // Somebody may have written it down more often than twice.
    if stands > wanted && wanted < 2 {
        let mut left = wanted;
        profile.skipped.retain(|id| {
            *id != question.id || {
                let stays = left > 0;
                left = left.saturating_sub(1);
                stays
            }
        });
    }
    for _ in stands..wanted {
        profile.skipped.push(question.id.clone());
    }
}

fn times_put_off(profile: &Profile, question: &Question) -> usize {
    let skipped = profile.skipped.iter();
    skipped.filter(|id| **id == question.id).count()
}

fn given_of(saved: &SavedAnswer, question: &Question, rules: &RuleSet) -> Option<Given> {
    let answer = saved.value.answer_to(question)?;
    let gates = question.gates.iter().map(|gate| {
        let gate = rules.questions.get(*gate)?;
        saved.given_when.get(&gate.id)?.answer_to(gate)
    });
    Some(Given {
        answer,
        gate: gates.collect(),
    })
}

fn saved_of(given: &Given, question: &Question, rules: &RuleSet) -> Option<SavedAnswer> {
    let value = SavedValue::of(question, given.answer)?;
    let mut given_when = BTreeMap::new();
    for (gate, answer) in question.gates.iter().zip(&given.gate) {
        if let (Some(gate), Some(answer)) = (rules.questions.get(*gate), answer)
            && let Some(value) = SavedValue::of(gate, *answer)
        {
            given_when.insert(gate.id.clone(), value);
        }
    }
    Some(SavedAnswer { value, given_when })
}
