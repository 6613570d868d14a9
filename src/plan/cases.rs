//! A rule set's own people, judged and held against what their author expects.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

use super::{Plan, plan};
use crate::assess::{Assessment, ConditionState, Engine, MaterialState};
use crate::ruleset::{Case, RuleSet, written_answer};

/// Something about a person that came out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What: `law`, `law/half-year`, `needed`, `next`, …
    pub what: String,
    /// What the author expects.
    pub expected: String,
    /// What the rules say.
    pub actual: String,
}

/// Judges the person of a case and names everything that differs from what is expected.
pub fn check_case(engine: &Engine, case: &Case) -> Vec<Mismatch> {
    let rules = engine.rules();
    let assessment = engine.assess(&case.answers, case.on);
    let plan = plan(rules, &case.answers, &assessment, case.on);
    let outcome = Outcome {
        rules,
        assessment: &assessment,
        plan: &plan,
        mismatches: Vec::new(),
    };
    outcome.compare(case)
}

struct Outcome<'a> {
    rules: &'a RuleSet,
    assessment: &'a Assessment,
    plan: &'a Plan,
    mismatches: Vec<Mismatch>,
}

impl Outcome<'_> {
    fn compare(mut self, case: &Case) -> Vec<Mismatch> {
        self.standings(case);
        self.conditions(case);
        self.papers(case);
        self.questions(case);
        self.changes(case);
        self.dates(case);
        self.mismatches
    }

    fn expect(&mut self, what: impl Display, expected: String, actual: String) {
        if expected != actual {
            self.mismatches.push(Mismatch {
                what: what.to_string(),
                expected,
                actual,
            });
        }
    }

    fn standings(&mut self, case: &Case) {
        let rules = self.rules;
        for (standing, standard) in self.assessment.standings.iter().zip(&rules.about.standards) {
            if let Some(expected) = case.expected.verdicts.get(&standard.id) {
                let route = standing
                    .route
                    .map(|route| rules.about.routes[route].id.as_str());
                let said = verdict(standing.verdict.id(), standing.from, route);
                let wanted = verdict(&expected.verdict, expected.from, expected.route.as_deref());
                self.expect(&standard.id, wanted, said);
            }
        }
    }

    fn conditions(&mut self, case: &Case) {
        let rules = self.rules;
        let mut open = Vec::new();
        for (index, condition) in rules.conditions.iter().enumerate() {
            let standard = &rules.about.standards[condition.standard].id;
            let name = format!("{standard}/{}", condition.id);
            let state = self.assessment.conditions[index];
            if let Some(expected) = case.expected.conditions.get(&name) {
                self.expect(&name, expected.clone(), state.id().to_owned());
            }
            if let Some(expected) = case.expected.because.get(&name) {
                let because = ids(rules, &self.assessment.because[index]);
                self.expect(format!("because {name}"), expected.join(", "), because);
            }
            if state == ConditionState::Open {
                open.push(name);
            }
        }
        if let Some(expected) = &case.expected.open {
            self.expect("open", expected.join(", "), open.join(", "));
        }
    }

    fn papers(&mut self, case: &Case) {
        let with = |state: MaterialState| {
            let materials = self.rules.materials.iter().zip(&self.assessment.materials);
            let ids: Vec<&str> = materials
                .filter(|(_, actual)| **actual == state)
                .map(|(material, _)| material.id.as_str())
                .collect();
            ids.join(", ")
        };
        let (needed, open) = (with(MaterialState::Needed), with(MaterialState::Open));
        if let Some(expected) = &case.expected.needed {
            self.expect("needed", expected.join(", "), needed);
        }
        if let Some(expected) = &case.expected.needed_open {
            self.expect("needed-open", expected.join(", "), open);
        }
    }

    fn questions(&mut self, case: &Case) {
        let rules = self.rules;
        if let Some(expected) = &case.expected.next {
            let next = self
                .assessment
                .next
                .map_or("none", |next| rules.questions[next].id.as_str());
            self.expect("next", expected.clone(), next.to_owned());
        }
        if let Some(expected) = &case.expected.ignored {
            let ignored = ids(rules, &self.assessment.ignored);
            self.expect("ignored", expected.join(", "), ignored);
        }
    }

    fn changes(&mut self, case: &Case) {
        let rules = self.rules;
        let Some(expected) = &case.expected.changes else {
            return;
        };
        let changes: Vec<String> = self
            .assessment
            .changes
            .iter()
            .map(|change| {
                let set: Vec<String> = change
                    .set
                    .iter()
                    .map(|(question, answer)| {
                        let question = &rules.questions[*question];
                        format!("{}={}", question.id, written_answer(question, *answer))
                    })
                    .collect();
                let from = change
                    .from
                    .map_or_else(|| "now".to_owned(), |from| from.to_string());
                let standard = &rules.about.standards[change.standard].id;
                format!("{standard}: {} @ {from}", set.join(", "))
            })
            .collect();
        self.expect("changes", expected.join(" | "), changes.join(" | "));
    }

    fn dates(&mut self, case: &Case) {
        let rules = self.rules;
        if let Some(expected) = &case.expected.timeline {
            let wanted: Vec<String> = expected
                .iter()
                .map(|row| {
                    let days = (row.earliest, row.latest, row.ceiling);
                    timeline_row(&row.step, days, row.estimate)
                })
                .collect();
            let rows: Vec<String> = self
                .plan
                .timeline
                .iter()
                .map(|row| {
                    let days = (row.earliest, row.latest, row.ceiling);
                    timeline_row(&rules.process.steps[row.step].id, days, row.estimate)
                })
                .collect();
            self.expect("timeline", wanted.join(" | "), rows.join(" | "));
        }
        if let Some(expected) = &case.expected.renewal {
            let actual = self.renewal();
            if expected.is_empty() {
                self.expect("renewal", String::new(), listed(&actual));
            }
            for (key, wanted) in expected {
                let said = actual.get(key).cloned().unwrap_or_default();
                self.expect(format!("renewal {key}"), wanted.clone(), said);
            }
        }
        if let Some(expected) = &case.expected.reminders {
            let reminders: Vec<String> = self
                .plan
                .reminders
                .iter()
                .map(|reminder| {
                    let kind = &rules.process.reminders[reminder.rule].kind;
                    let estimate = if reminder.estimate { " estimate" } else { "" };
                    format!("{kind} {}{estimate}", reminder.on)
                })
                .collect();
            self.expect("reminders", expected.join(" | "), reminders.join(" | "));
        }
    }

    fn renewal(&self) -> BTreeMap<String, String> {
        let Some(renewal) = &self.plan.renewal else {
            return BTreeMap::new();
        };
        let opens = renewal.opens.iter().map(|(standard, day)| {
            let standard = &self.rules.about.standards[*standard].id;
            (format!("opens-{standard}"), day.to_string())
        });
        [
            ("issued-on".to_owned(), renewal.issued_on.to_string()),
            ("expires".to_owned(), renewal.expires.to_string()),
            (
                "last-working-day".to_owned(),
                renewal.last_working_day.to_string(),
            ),
            ("estimate".to_owned(), renewal.estimate.to_string()),
        ]
        .into_iter()
        .chain(opens)
        .collect()
    }
}

fn ids(rules: &RuleSet, questions: &[usize]) -> String {
    let ids: Vec<&str> = questions
        .iter()
        .map(|question| rules.questions[*question].id.as_str())
        .collect();
    ids.join(", ")
}

fn verdict(verdict: &str, from: Option<chrono::NaiveDate>, route: Option<&str>) -> String {
    let mut said = verdict.to_owned();
    if let Some(from) = from {
        let _ = write!(said, " from {from}");
    }
    if let Some(route) = route {
        let _ = write!(said, " ({route})");
    }
    said
}

fn timeline_row(
    step: &str,
    (earliest, latest, ceiling): (
        chrono::NaiveDate,
        chrono::NaiveDate,
        Option<chrono::NaiveDate>,
    ),
    estimate: bool,
) -> String {
    let mut row = format!("{step} {earliest}..{latest}");
    if let Some(ceiling) = ceiling {
        let _ = write!(row, " at most {ceiling}");
    }
    if estimate {
        row.push_str(" estimate");
    }
    row
}

fn listed(pairs: &BTreeMap<String, String>) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{key} {value}"))
        .collect();
    pairs.join(", ")
}
