//! Fits a saved person to rules that may be others than they were saved with.

use std::borrow::Cow;

use super::migrate::migrate;
use super::{Profile, SavedAnswer, SetAside};
use crate::plan::{Fitted, NotTaken};
use crate::ruleset::RuleSet;

/// Fits a person to the rules: gives things their new names, sets aside what the rules do not take any
/// more, and takes back what they take again. Nothing is lost, and nothing is guessed.
pub fn fit(profile: &mut Profile, rules: &RuleSet) -> Fitted {
    let is_stale = |profile: &Profile| {
        let result = profile.result.as_ref();
        result.is_some_and(|result| !result.is_of(profile))
    };
    if is_stale(profile) {
        profile.result = None;
    }
    let migrated = profile.migrated;
    migrate(profile, rules);
    let set_aside = set_aside(profile, rules).into_iter();
    let set_aside = set_aside.map(|it| NotTaken {
        question: it.question,
        value: it.value.to_string(),
    });
    let set_aside = set_aside.collect();
    let restored = restore(profile, rules);
    let result = profile.result.as_ref();
    Fitted {
        set_aside,
        restored,
        remembered: result.map(|result| result.remembered.clone()),
        migrated,
    }
}

/// The person fitted to the rules; the same where they fit already.
pub(super) fn fitted<'a>(profile: &'a Profile, rules: &RuleSet) -> Cow<'a, Profile> {
    let fits = profile.migrated >= rules.newest_migration()
        && !profile
            .set_aside
            .iter()
            .any(|it| can_be_restored(it, profile, rules));
    if fits {
        return Cow::Borrowed(profile);
    }
    let mut profile = profile.clone();
    fit(&mut profile, rules);
    Cow::Owned(profile)
}

/// Whether these rules take an answer to this question.
fn takes(rules: &RuleSet, question: &str, value: &super::SavedValue) -> bool {
    let question = rules
        .question(question)
        .and_then(|index| rules.questions.get(index));
    question.is_some_and(|question| value.answer_to(question).is_some())
}

fn set_aside(profile: &mut Profile, rules: &RuleSet) -> Vec<SetAside> {
    let answers = profile.answers.iter();
    let misfits: Vec<String> = answers
        .filter(|(question, answer)| !takes(rules, question, &answer.value))
        .map(|(question, _)| question.clone())
        .collect();
    let mut set_aside = Vec::with_capacity(misfits.len());
    for question in misfits {
        if let Some(answer) = profile.answers.remove(&question) {
            set_aside.push(SetAside {
                question,
                value: answer.value,
                given_when: answer.given_when,
                edition: profile.edition.clone(),
            });
        }
    }
    for new in &set_aside {
        // The same answer given once more stands there once.
        let is_same = |old: &SetAside| old.question == new.question && old.value == new.value;
        profile.set_aside.retain(|old| !is_same(old));
        profile.set_aside.push(new.clone());
    }
    set_aside
}

fn can_be_restored(set_aside: &SetAside, profile: &Profile, rules: &RuleSet) -> bool {
    let now = profile.answers.get(&set_aside.question);
    takes(rules, &set_aside.question, &set_aside.value)
        && now.is_none_or(|now| now.value == set_aside.value)
}

/// Takes back what these rules take again and nobody has answered otherwise since; of several, the last.
fn restore(profile: &mut Profile, rules: &RuleSet) -> Vec<String> {
    let mut restored = Vec::new();
    for entry in std::mem::take(&mut profile.set_aside).into_iter().rev() {
        if !can_be_restored(&entry, profile, rules) {
            profile.set_aside.push(entry);
        } else if !profile.answers.contains_key(&entry.question) {
            let answer = SavedAnswer {
                value: entry.value,
                given_when: entry.given_when,
            };
            profile.answers.insert(entry.question.clone(), answer);
            restored.push(entry.question);
        }
    }
    profile.set_aside.reverse();
    restored.sort();
    restored
}
