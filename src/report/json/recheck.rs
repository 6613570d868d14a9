//! All saved people judged anew, as one JSON object.

use super::agenda::{named, trouble};
use super::bytes::{push_bool, push_day, push_text};
use super::comparison::write_comparison;
use super::writer::list;
use crate::plan::NotTaken;
use crate::report::rechecked::rule_id;
use crate::report::{Recheck, RecheckOutcome, Rechecked, RecheckedPerson};
use crate::ruleset::{RuleAt, RuleSet};

/// Appends a recheck: `{"on", "people": […], "troubles": […]}`.
pub fn write_recheck(out: &mut Vec<u8>, recheck: &Recheck) {
    out.extend_from_slice(b"{\"on\":");
    push_day(out, recheck.on);
    out.extend_from_slice(b",\"people\":");
    list(out, &recheck.people, person);
    out.extend_from_slice(b",\"troubles\":");
    list(out, &recheck.troubles, trouble);
    out.push(b'}');
}

/// `{"profile","name","rules","edition","outcome","accepted","change"}`; the outcome is `same`,
/// `other-rules`, `changed` or `not-known`, the change of anything but `changed` is null.
fn person(out: &mut Vec<u8>, person: &RecheckedPerson) {
    out.push(b'{');
    named(out, &person.person);
    let about = &person.rules.about;
    out.extend_from_slice(b",\"rules\":");
    push_text(out, &about.id);
    out.extend_from_slice(b",\"edition\":");
    push_text(out, &about.edition);
    out.extend_from_slice(b",\"outcome\":");
    push_text(
        out,
        match person.outcome {
            RecheckOutcome::Same { other_rules: false } => "same",
            RecheckOutcome::Same { other_rules: true } => "other-rules",
            RecheckOutcome::Changed(_) => "changed",
            RecheckOutcome::NotKnown => "not-known",
        },
    );
    out.extend_from_slice(b",\"accepted\":");
    push_bool(out, person.accepted);
    out.extend_from_slice(b",\"change\":");
    match person.changed() {
        Some(changed) => change(out, &person.rules, changed),
        None => out.extend_from_slice(b"null"),
    }
    out.push(b'}');
}

/// `{"since","edition","changed_rules","set_aside","restored","comparison"}`: what was, and what the rules
/// of today make of the same answers on the same day.
fn change(out: &mut Vec<u8>, rules: &RuleSet, changed: &Rechecked) {
    let was = &changed.remembered;
    out.extend_from_slice(b"{\"since\":");
    push_day(out, was.on);
    out.extend_from_slice(b",\"edition\":");
    push_text(out, &was.edition);
    out.extend_from_slice(b",\"changed_rules\":");
    list(out, &changed.rules, |out, rule| {
        self::rule(out, rules, *rule);
    });
    out.extend_from_slice(b",\"set_aside\":");
    list(out, &changed.set_aside, set_aside);
    out.extend_from_slice(b",\"restored\":");
    list(out, &changed.restored, |out, id| push_text(out, id));
    out.extend_from_slice(b",\"comparison\":");
    changed.reports(rules, changed.now.assessment.on, |before, after| {
        write_comparison(out, before, after);
    });
    out.push(b'}');
}

fn rule(out: &mut Vec<u8>, rules: &RuleSet, rule: RuleAt) {
    out.extend_from_slice(b"{\"kind\":");
    push_text(out, rule.kind.name());
    out.extend_from_slice(b",\"id\":");
    push_text(out, &rule_id(rules, rule));
    out.push(b'}');
}

fn set_aside(out: &mut Vec<u8>, answer: &NotTaken) {
    out.extend_from_slice(b"{\"question\":");
    push_text(out, &answer.question);
    out.extend_from_slice(b",\"value\":");
    push_text(out, &answer.value);
    out.push(b'}');
}
