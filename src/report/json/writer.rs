//! One result as one JSON object.

use super::bytes::{push_bool, push_day, push_day_or_null, push_number, push_text};
use super::constants::{Constants, condition_slot, material_slot, piece, piece_or_null};
use crate::assess::{Assessment, Change, ConditionState, Standing};
use crate::plan::{Plan, Renewal, TimelineRow};
use crate::ruleset::{Answer, RuleSet};
use chrono::NaiveDate;

/// Writes results of one rule set as JSON, each as one object without white space or line break.
///
/// A batch writes hundreds of thousands of them, so everything that is the same in all is written
/// once, when the writer is made, and a result is bytes copied one behind the other.
#[derive(Debug, Clone)]
pub struct JsonWriter {
    constants: Constants,
    review_by: NaiveDate,
}

impl JsonWriter {
    /// A writer for results of this rule set.
    pub fn new(rules: &RuleSet) -> Self {
        Self {
            constants: Constants::new(rules),
            review_by: rules.about.review_by,
        }
    }

    /// Appends everything the rules say of one person.
    ///
    /// `id` is the JSON text (a string with its quotes, or a number) that came with the person's
    /// answers; it is given back as it came. Assessment and plan must be of the writer's rule set.
    pub fn write_full(
        &self,
        out: &mut Vec<u8>,
        id: Option<&str>,
        assessment: &Assessment,
        plan: &Plan,
    ) {
        let constants = &self.constants;
        open(out, id);
        self.rules_and_day(out, assessment);
        out.push(b',');
        self.standings(out, assessment);
        out.extend_from_slice(b",\"conditions\":");
        self.conditions(out, assessment);
        out.extend_from_slice(b",\"materials\":");
        list(
            out,
            assessment.materials.iter().enumerate(),
            |out, (material, state)| {
                if let Some(states) = constants.materials.get(material) {
                    out.extend_from_slice(piece(states, material_slot(*state)));
                }
            },
        );
        out.extend_from_slice(b",\"next\":");
        out.extend_from_slice(piece_or_null(&constants.questions, assessment.next));
        out.extend_from_slice(b",\"unsure\":");
        self.questions(out, &assessment.unsure);
        out.extend_from_slice(b",\"ignored\":");
        self.questions(out, &assessment.ignored);
        out.extend_from_slice(b",\"changes\":");
        list(out, &assessment.changes, |out, change| {
            self.change(out, change);
        });
        out.extend_from_slice(b",\"timeline\":");
        list(out, &plan.timeline, |out, row| self.row(out, row));
        out.extend_from_slice(b",\"renewal\":");
        match &plan.renewal {
            Some(renewal) => self.renewal(out, renewal),
            None => out.extend_from_slice(b"null"),
        }
        out.extend_from_slice(b",\"reminders\":");
        list(out, &plan.reminders, |out, reminder| {
            out.extend_from_slice(piece(&constants.reminders, reminder.rule));
            push_day(out, reminder.on);
            estimate(out, reminder.estimate);
        });
        if assessment.undecided > 0 {
            out.extend_from_slice(b",\"undecided\":");
            push_number(out, assessment.undecided);
        }
        if assessment.changes_cut_short {
            out.extend_from_slice(b",\"changes_cut_short\":true");
        }
        out.push(b'}');
    }

    /// `"rules":{…},"on":…`
    pub(super) fn rules_and_day(&self, out: &mut Vec<u8>, assessment: &Assessment) {
        let stale = usize::from(assessment.on > self.review_by);
        out.extend_from_slice(piece(&self.constants.rules, stale));
        out.extend_from_slice(b",\"on\":");
        push_day(out, assessment.on);
    }

    /// Appends only what the standards say of one person; `id` as in [`JsonWriter::write_full`].
    pub fn write_brief(&self, out: &mut Vec<u8>, id: Option<&str>, assessment: &Assessment) {
        open(out, id);
        self.standings(out, assessment);
        out.push(b'}');
    }

    /// `"headline":{…},"standards":[…]`
    pub(super) fn standings(&self, out: &mut Vec<u8>, assessment: &Assessment) {
        out.extend_from_slice(b"\"headline\":");
        let last = assessment.standings.iter().enumerate().next_back();
        match last {
            Some((standard, standing)) => {
                out.extend_from_slice(b"{\"standard\":");
                self.standing(out, standard, standing);
            }
            None => out.extend_from_slice(b"null"),
        }
        out.extend_from_slice(b",\"standards\":");
        list(
            out,
            assessment.standings.iter().enumerate(),
            |out, (standard, standing)| {
                out.extend_from_slice(b"{\"id\":");
                self.standing(out, standard, standing);
            },
        );
    }

    /// `"law","verdict":…,"from":…,"route":…}`
    fn standing(&self, out: &mut Vec<u8>, standard: usize, standing: &Standing) {
        out.extend_from_slice(piece(&self.constants.standards, standard));
        out.push(b',');
        self.verdict(out, standing);
    }

    /// `"verdict":…,"from":…,"route":…}`
    pub(super) fn verdict(&self, out: &mut Vec<u8>, standing: &Standing) {
        out.extend_from_slice(b"\"verdict\":\"");
        out.extend_from_slice(standing.verdict.id().as_bytes());
        out.extend_from_slice(b"\",\"from\":");
        push_day_or_null(out, standing.from);
        out.extend_from_slice(b",\"route\":");
        out.extend_from_slice(piece_or_null(&self.constants.routes, standing.route));
        out.push(b'}');
    }

    fn conditions(&self, out: &mut Vec<u8>, assessment: &Assessment) {
        let states = assessment.conditions.iter().enumerate();
        list(out, states, |out, (condition, state)| {
            let Some(pieces) = self.constants.conditions.get(condition) else {
                return;
            };
            out.extend_from_slice(piece(pieces, condition_slot(*state)));
            let because = match state {
                ConditionState::Open => None,
                _ => assessment.because.get(condition),
            };
            self.questions(out, because.map_or(&[], |because| because));
            out.push(b'}');
        });
    }

    fn questions(&self, out: &mut Vec<u8>, questions: &[usize]) {
        list(out, questions, |out, question| {
            out.extend_from_slice(piece(&self.constants.questions, *question));
        });
    }

    fn change(&self, out: &mut Vec<u8>, change: &Change) {
        out.extend_from_slice(b"{\"standard\":");
        out.extend_from_slice(piece(&self.constants.standards, change.standard));
        out.extend_from_slice(b",\"set\":");
        list(out, &change.set, |out, (question, answer)| {
            out.extend_from_slice(b"{\"question\":");
            out.extend_from_slice(piece(&self.constants.questions, *question));
            out.extend_from_slice(b",\"to\":");
            self.answer(out, *question, *answer);
            out.push(b'}');
        });
        out.extend_from_slice(b",\"from\":");
        push_day_or_null(out, change.from);
        out.push(b'}');
    }

    /// An answer as it stands in an answers file.
    pub(super) fn answer(&self, out: &mut Vec<u8>, question: usize, answer: Answer) {
        match answer {
            Answer::Unsure => out.extend_from_slice(b"\"unsure\""),
            Answer::Choice(value) => {
                let values = self.constants.choices.get(question);
                let index = usize::from(value);
                out.extend_from_slice(values.map_or(b"null", |values| piece(values, index)));
            }
            Answer::YesNo(yes) => push_bool(out, yes),
            Answer::Number(number) => push_number(out, number),
            Answer::Date(day) => push_day(out, day),
        }
    }

    fn row(&self, out: &mut Vec<u8>, row: &TimelineRow) {
        out.extend_from_slice(piece(&self.constants.steps, row.step));
        push_day(out, row.earliest);
        out.extend_from_slice(b",\"latest\":");
        push_day(out, row.latest);
        out.extend_from_slice(b",\"ceiling\":");
        push_day_or_null(out, row.ceiling);
        estimate(out, row.estimate);
    }

    fn renewal(&self, out: &mut Vec<u8>, renewal: &Renewal) {
        out.extend_from_slice(b"{\"issued_on\":");
        push_day(out, renewal.issued_on);
        out.extend_from_slice(b",\"expires\":");
        push_day(out, renewal.expires);
        out.extend_from_slice(b",\"opens\":{");
        for (at, (standard, day)) in renewal.opens.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            out.extend_from_slice(piece(&self.constants.standards, *standard));
            out.push(b':');
            push_day(out, *day);
        }
        out.extend_from_slice(b"},\"last_working_day\":");
        push_day(out, renewal.last_working_day);
        estimate(out, renewal.estimate);
    }
}

/// Appends what stands in the place of a person who could not be read: the line of the batch, counted
/// from 1, and why; `id` as in [`JsonWriter::write_full`], where it is known.
pub fn write_error(out: &mut Vec<u8>, line: u64, id: Option<&str>, message: &str) {
    open(out, id);
    out.extend_from_slice(b"\"line\":");
    push_number(out, line);
    out.extend_from_slice(b",\"error\":");
    push_text(out, message);
    out.push(b'}');
}

/// `{`, and the id if there is one.
fn open(out: &mut Vec<u8>, id: Option<&str>) {
    out.push(b'{');
    if let Some(id) = id {
        out.extend_from_slice(b"\"id\":");
        out.extend_from_slice(id.as_bytes());
        out.push(b',');
    }
}

/// The last field of a dated thing, and its end.
pub(super) fn estimate(out: &mut Vec<u8>, estimate: bool) {
    out.extend_from_slice(b",\"estimate\":");
    push_bool(out, estimate);
    out.push(b'}');
}

pub(super) fn list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut Vec<u8>, T),
) {
    out.push(b'[');
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        write(out, item);
    }
    out.push(b']');
}
