//! What every result of one rule set says alike, written once.

use super::bytes::{push_bool, push_day, push_text};
use crate::assess::{ConditionState, MaterialState};
use crate::i18n::Bilingual;
use crate::ruleset::{Kind, RuleSet};

/// A piece of JSON that never changes.
type Piece = Box<[u8]>;

const NULL: &[u8] = b"null";

/// What every result of one rule set says alike.
#[derive(Debug, Clone)]
pub(super) struct Constants {
    /// `"rules":{…,"stale":false}` and the same with `true`.
    pub(super) rules: [Piece; 2],
    /// By standard: `"law"`.
    pub(super) standards: Vec<Piece>,
    /// By route: `"county-office"`.
    pub(super) routes: Vec<Piece>,
    /// By question: `"work"`.
    pub(super) questions: Vec<Piece>,
    /// By question and value of a choice: `"contract"`.
    pub(super) choices: Vec<Vec<Piece>>,
    /// By condition and state, up to the answers that decide it.
    pub(super) conditions: Vec<[Piece; 4]>,
    /// By paper and state, the whole of it.
    pub(super) materials: Vec<[Piece; 3]>,
    /// By step: `{"step":"submit","earliest":`.
    pub(super) steps: Vec<Piece>,
    /// By reminder: `{"kind":"expires","on":`.
    pub(super) reminders: Vec<Piece>,
}

impl Constants {
    pub(super) fn new(rules: &RuleSet) -> Self {
        let questions = &rules.questions;
        Self {
            rules: [false, true].map(|stale| about(rules, stale)),
            standards: quoted(rules.about.standards.iter().map(|it| it.id.as_str())),
            routes: quoted(rules.about.routes.iter().map(|it| it.id.as_str())),
            questions: quoted(questions.iter().map(|it| it.id.as_str())),
            choices: questions
                .iter()
                .map(|question| match &question.kind {
                    Kind::Choice(values) => quoted(values.iter().map(|it| it.id.as_str())),
                    Kind::YesNo | Kind::Number { .. } | Kind::Date { .. } => Vec::new(),
                })
                .collect(),
            conditions: (0..rules.conditions.len())
                .map(|index| CONDITION_STATES.map(|state| condition(rules, index, state)))
                .collect(),
            materials: (0..rules.materials.len())
                .map(|index| MATERIAL_STATES.map(|state| material(rules, index, state)))
                .collect(),
            steps: opened(
                "step",
                "earliest",
                rules.process.steps.iter().map(|it| &it.id),
            ),
            reminders: opened(
                "kind",
                "on",
                rules.process.reminders.iter().map(|it| &it.kind),
            ),
        }
    }
}

/// In the order in which [`condition_slot`] counts them.
const CONDITION_STATES: [ConditionState; 4] = [
    ConditionState::Met,
    ConditionState::Unmet,
    ConditionState::NotApplicable,
    ConditionState::Open,
];

/// In the order in which [`material_slot`] counts them.
const MATERIAL_STATES: [MaterialState; 3] = [
    MaterialState::Needed,
    MaterialState::NotNeeded,
    MaterialState::Open,
];

/// Where a state stands in [`Constants::conditions`].
pub(super) const fn condition_slot(state: ConditionState) -> usize {
    match state {
        ConditionState::Met => 0,
        ConditionState::Unmet => 1,
        ConditionState::NotApplicable => 2,
        ConditionState::Open => 3,
    }
}

/// Where a state stands in [`Constants::materials`].
pub(super) const fn material_slot(state: MaterialState) -> usize {
    match state {
        MaterialState::Needed => 0,
        MaterialState::NotNeeded => 1,
        MaterialState::Open => 2,
    }
}

/// The piece with this index; `null` for an index of another rule set.
pub(super) fn piece(pieces: &[Piece], index: usize) -> &[u8] {
    pieces.get(index).map_or(NULL, |piece| piece)
}

/// The piece with this index, or `null` for none.
pub(super) fn piece_or_null(pieces: &[Piece], index: Option<usize>) -> &[u8] {
    index.map_or(NULL, |index| piece(pieces, index))
}

fn quoted<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Piece> {
    texts
        .map(|text| {
            let mut out = Vec::new();
            push_text(&mut out, text);
            out.into()
        })
        .collect()
}

/// `{"KEY":"…","NEXT":` for each id.
fn opened<'a>(key: &str, next: &str, ids: impl Iterator<Item = &'a String>) -> Vec<Piece> {
    ids.map(|id| {
        let mut out = vec![b'{'];
        push_field(&mut out, key, id);
        out.push(b',');
        push_key(&mut out, next);
        out.into()
    })
    .collect()
}

fn about(rules: &RuleSet, stale: bool) -> Piece {
    let mut out = Vec::new();
    push_key(&mut out, "rules");
    out.push(b'{');
    push_field(&mut out, "id", &rules.about.id);
    out.push(b',');
    push_field(&mut out, "edition", &rules.about.edition);
    out.push(b',');
    push_key(&mut out, "checked_on");
    push_day(&mut out, rules.about.checked_on);
    out.push(b',');
    push_key(&mut out, "stale");
    push_bool(&mut out, stale);
    out.push(b'}');
    out.into()
}

fn condition(rules: &RuleSet, index: usize, state: ConditionState) -> Piece {
    let mut out = vec![b'{'];
    if let Some(condition) = rules.conditions.get(index) {
        let standard = rules.about.standards.get(condition.standard);
        push_field(
            &mut out,
            "standard",
            standard.map_or("", |standard| &standard.id),
        );
        out.push(b',');
        push_field(&mut out, "id", &condition.id);
        out.push(b',');
        push_field(&mut out, "state", state.id());
        out.push(b',');
        push_key(&mut out, "because");
    }
    out.into()
}

fn material(rules: &RuleSet, index: usize, state: MaterialState) -> Piece {
    let mut out = vec![b'{'];
    if let Some(material) = rules.materials.get(index) {
        let group = rules.groups.get(material.group);
        let basis = rules.about.standards.get(material.basis);
        push_field(&mut out, "id", &material.id);
        out.push(b',');
        push_field(&mut out, "state", state.id());
        out.push(b',');
        push_field(&mut out, "for", group.map_or("", |group| &group.id));
        out.push(b',');
        push_field(&mut out, "basis", basis.map_or("", |basis| &basis.id));
        out.push(b',');
        push_key(&mut out, "title");
        push_bilingual(&mut out, &material.title);
    }
    out.push(b'}');
    out.into()
}

fn push_bilingual(out: &mut Vec<u8>, text: &Bilingual) {
    out.push(b'{');
    push_field(out, "zh", &text.zh);
    out.push(b',');
    push_field(out, "en", &text.en);
    out.push(b'}');
}

fn push_key(out: &mut Vec<u8>, key: &str) {
    push_text(out, key);
    out.push(b':');
}

fn push_field(out: &mut Vec<u8>, key: &str, value: &str) {
    push_key(out, key);
    push_text(out, value);
}

#[cfg(test)]
mod tests {
    use super::{CONDITION_STATES, MATERIAL_STATES, condition_slot, material_slot};

    #[test]
    fn every_state_stands_in_its_slot() {
        for (slot, state) in CONDITION_STATES.into_iter().enumerate() {
            assert_eq!(condition_slot(state), slot);
        }
        for (slot, state) in MATERIAL_STATES.into_iter().enumerate() {
            assert_eq!(material_slot(state), slot);
        }
    }
}
