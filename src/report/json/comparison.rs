//! Two results side by side as one JSON object.

use super::bytes::{push_day, push_text};
use super::writer::{JsonWriter, estimate, list};
use crate::assess::{Compared, ConditionState, MaterialState, Placed, Standing};
use crate::plan::{Dated, PlanDate};
use crate::report::{ComparedResults, Report};
use crate::ruleset::{Answer, RuleSet};

/// Appends a comparison of two results: of the standards everything; of answers, conditions, papers and
/// dates what is not the same on both sides.
pub fn write_comparison(out: &mut Vec<u8>, before: &Report<'_>, after: &Report<'_>) {
    let sides = Sides {
        before: Side::of(before),
        after: Side::of(after),
    };
    let results = ComparedResults::between(before, after);
    let comparison = &results.comparison;
    out.push(b'{');
    let writer = &sides.after.writer;
    writer.rules_and_day(out, after.assessment);
    for (name, side, report) in [
        ("before", &sides.before, before),
        ("after", &sides.after, after),
    ] {
        out.extend_from_slice(format!(",\"{name}\":{{").as_bytes());
        side.writer.standings(out, report.assessment);
        out.push(b'}');
    }
    out.extend_from_slice(b",\"answers\":");
    moved(out, &comparison.answers, |out, answer| {
        sides.thing(out, answer, &["question"], &Side::answer);
    });
    out.extend_from_slice(b",\"standards\":");
    list(out, &comparison.standings, |out, standing| {
        sides.thing(out, standing, &["id"], &Side::standing);
    });
    out.extend_from_slice(b",\"conditions\":");
    moved(out, &comparison.conditions, |out, condition| {
        sides.thing(out, condition, &["standard", "id"], &Side::condition);
    });
    out.extend_from_slice(b",\"materials\":");
    moved(out, &comparison.materials, |out, material| {
        sides.thing(out, material, &["id"], &Side::material);
    });
    out.extend_from_slice(b",\"dates\":");
    moved(out, &results.dates, |out, date| {
        sides.thing(out, date, &["kind", "id"], &Side::date);
    });
    out.push(b'}');
}

/// The entries that are not the same on both sides.
fn moved<T>(
    out: &mut Vec<u8>,
    compared: &[Compared<T>],
    write: impl FnMut(&mut Vec<u8>, &Compared<T>),
) {
    list(out, compared.iter().filter(|it| it.has_moved()), write);
}

/// One side, with the words of its rules.
struct Side<'a> {
    rules: &'a RuleSet,
    writer: JsonWriter,
}

/// Says a thing of one side: gives back its names, and appends what is said of it.
type Say<'a, T> = dyn Fn(&Side<'a>, &mut Vec<u8>, &T) -> Vec<String>;

struct Sides<'a> {
    before: Side<'a>,
    after: Side<'a>,
}

impl<'a> Sides<'a> {
    /// `{"id":"law","before":…,"after":…}`; a side that does not have it is null.
    fn thing<T>(
        &self,
        out: &mut Vec<u8>,
        compared: &Compared<T>,
        fields: &[&str],
        say: &Say<'a, T>,
    ) {
        let mut sides = [Vec::new(), Vec::new()];
        let mut names = Vec::new();
        let [was, is] = &mut sides;
        for (side, thing, out) in [
            (&self.before, &compared.before, was),
            (&self.after, &compared.after, is),
        ] {
            match thing {
                Some(thing) => names = say(side, out, thing),
                None => out.extend_from_slice(b"null"),
            }
        }
        out.push(b'{');
        for (field, name) in fields.iter().zip(&names) {
            push_text(out, field);
            out.push(b':');
            push_text(out, name);
            out.push(b',');
        }
        let [was, is] = sides;
        out.extend_from_slice(b"\"before\":");
        out.extend_from_slice(&was);
        out.extend_from_slice(b",\"after\":");
        out.extend_from_slice(&is);
        out.push(b'}');
    }
}

impl<'a> Side<'a> {
    fn of(report: &Report<'a>) -> Self {
        Self {
            rules: report.rules,
            writer: JsonWriter::new(report.rules),
        }
    }

    fn answer(&self, out: &mut Vec<u8>, answer: &Placed<Answer>) -> Vec<String> {
        self.writer.answer(out, answer.index, answer.value);
        let question = self.rules.questions.get(answer.index);
        question.map(|it| it.id.clone()).into_iter().collect()
    }

    fn standing(&self, out: &mut Vec<u8>, standing: &Placed<Standing>) -> Vec<String> {
        out.push(b'{');
        self.writer.verdict(out, &standing.value);
        vec![self.standard(standing.index)]
    }

    fn condition(&self, out: &mut Vec<u8>, state: &Placed<ConditionState>) -> Vec<String> {
        push_text(out, state.value.id());
        let condition = self.rules.conditions.get(state.index);
        let names = condition.map(|it| vec![self.standard(it.standard), it.id.clone()]);
        names.unwrap_or_default()
    }

    fn material(&self, out: &mut Vec<u8>, state: &Placed<MaterialState>) -> Vec<String> {
        push_text(out, state.value.id());
        let material = self.rules.materials.get(state.index);
        material.map(|it| it.id.clone()).into_iter().collect()
    }

    fn date(&self, out: &mut Vec<u8>, dated: &Dated) -> Vec<String> {
        out.extend_from_slice(b"{\"first\":");
        push_day(out, dated.span.first);
        out.extend_from_slice(b",\"last\":");
        push_day(out, dated.span.last);
        estimate(out, dated.estimate);
        let process = &self.rules.process;
        let (kind, id) = match dated.date {
            PlanDate::Step(step) => ("step", process.steps.get(step).map(|it| it.id.clone())),
            PlanDate::Reminder(rule) => {
                let rule = process.reminders.get(rule);
                ("reminder", rule.map(|it| it.kind.clone()))
            }
            PlanDate::Opens(standard) => (
                "renewal",
                Some(format!("opens-{}", self.standard(standard))),
            ),
            PlanDate::LastWorkingDay => ("renewal", Some("last-working-day".to_owned())),
            PlanDate::Expires => ("renewal", Some("expires".to_owned())),
            PlanDate::CountsOn => ("renewal", Some("counts-on".to_owned())),
        };
        [Some(kind.to_owned()), id].into_iter().flatten().collect()
    }

    fn standard(&self, standard: usize) -> String {
        let standard = self.rules.about.standards.get(standard);
        standard.map_or_else(String::new, |standard| standard.id.clone())
    }
}
