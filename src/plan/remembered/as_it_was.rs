//! A remembered result as if it were one of rules that are there, to be held against another one.

use std::collections::BTreeMap;

use super::{DateName, Remembered, standard_id};
use crate::assess::{Assessment, ConditionState, MaterialState, Standing, VerdictSet};
use crate::i18n::Bilingual;
use crate::plan::{Plan, Reminder, Renewal, TimelineRow};
use crate::ruleset::{
    Condition, Expression, Life, Material, Process, ReminderDay, ReminderRule, Route, RuleSet,
    Standard, Step,
};

/// A remembered result, and what of the rules it was made by is still known.
#[derive(Debug, Clone)]
pub struct AsItWas {
    /// Rules of which nothing can be asked but what things are called: by today's rules where they still
    /// have them, by their ids where they have not.
    pub rules: RuleSet,
    /// Verdicts, conditions, papers.
    pub assessment: Assessment,
    /// Dates.
    pub plan: Plan,
}

impl Remembered {
    /// The result as it was, in the words of today's `rules`. `ignored` are the answers that do not count
    /// today: of those that counted then nothing is remembered.
    pub fn as_it_was(&self, rules: &RuleSet, ignored: &[usize]) -> AsItWas {
        let mut was = AsItWas {
            rules: RuleSet {
                process: Process::default(),
                life: Life::default(),
                years: None,
                conditions: Vec::new(),
                materials: Vec::new(),
                places: Vec::new(),
                entries: Vec::new(),
                notes: Vec::new(),
                cases: Vec::new(),
                migrations: Vec::new(),
                about: rules.about.clone(),
                questions: rules.questions.clone(),
                groups: rules.groups.clone(),
                calendar: rules.calendar.clone(),
            },
            assessment: Assessment::empty(self.on),
            plan: Plan::default(),
        };
        was.assessment.ignored = ignored.to_vec();
        was.rules.about.edition.clone_from(&self.edition);
        self.put_standards(&mut was, rules);
        self.put_conditions(&mut was, rules);
        self.put_materials(&mut was, rules);
        self.put_dates(&mut was, rules);
        was
    }

    /// In the order of today, so that the headline stands last; those that are gone stand before them.
    fn put_standards(&self, was: &mut AsItWas, rules: &RuleSet) {
        was.rules.about.standards.clear();
        let place = |id: &str| rules.standard(id).map_or(0, |place| place + 1);
        let mut standings: Vec<_> = self.standings.iter().collect();
        standings.sort_by_key(|(id, _)| place(id));
        for (id, standing) in standings {
            let known = rules
                .standard(id)
                .and_then(|it| rules.about.standards.get(it));
            was.rules.about.standards.push(known.map_or_else(
                || Standard {
                    id: id.clone(),
                    title: called(id),
                    summary: Bilingual::default(),
                    rows: Vec::new(),
                    eligible_when: Expression::ALWAYS,
                    citations: Vec::new(),
                },
                Standard::clone,
            ));
            let route = standing.route.as_ref();
            let route = route.map(|id| route_index(&mut was.rules.about.routes, id));
            was.assessment.standings.push(Standing {
                verdict: standing.verdict,
                from: standing.from,
                route,
                possible: VerdictSet::default(),
            });
        }
    }

    /// In the order of today; those that are gone stand behind the others.
    fn put_conditions(&self, was: &mut AsItWas, rules: &RuleSet) {
        let mut left: BTreeMap<&str, ConditionState> = BTreeMap::new();
        left.extend(
            self.conditions
                .iter()
                .map(|(name, state)| (name.as_str(), *state)),
        );
        for condition in &rules.conditions {
            let standard = standard_id(rules, condition.standard);
            let name = format!("{standard}/{}", condition.id);
            if let Some(state) = left.remove(name.as_str()) {
                was.rules.conditions.push(Condition {
                    standard: was.rules.standard(standard).unwrap_or(usize::MAX),
                    ..condition.clone()
                });
                was.assessment.conditions.push(state);
            }
        }
        for (name, state) in left {
            let (standard, id) = name.split_once('/').unwrap_or(("", name));
            was.rules.conditions.push(Condition {
                id: id.to_owned(),
                standard: was.rules.standard(standard).unwrap_or(usize::MAX),
                title: called(id),
                text: Bilingual::default(),
                remark: None,
                met_when: Expression::ALWAYS,
                citations: Vec::new(),
            });
            was.assessment.conditions.push(state);
        }
    }

    fn put_materials(&self, was: &mut AsItWas, rules: &RuleSet) {
        for material in &rules.materials {
            let state = self.materials.get(&material.id).copied();
            was.rules.materials.push(material.clone());
            let state = state.unwrap_or(MaterialState::NotNeeded);
            was.assessment.materials.push(state);
        }
        for (id, state) in &self.materials {
            if rules.material(id).is_none() {
                was.rules.materials.push(gone_material(id));
                was.assessment.materials.push(*state);
            }
        }
    }

    fn put_dates(&self, was: &mut AsItWas, rules: &RuleSet) {
        was.rules.process.steps.clone_from(&rules.process.steps);
        let reminders = &rules.process.reminders;
        was.rules.process.reminders.clone_from(reminders);
        for (name, date) in &self.dates {
            match name {
                DateName::Step(id) => was.plan.timeline.push(TimelineRow {
                    step: step_index(&mut was.rules.process.steps, id),
                    earliest: date.span.first,
                    latest: date.span.last,
                    ceiling: None,
                    estimate: date.estimate,
                    fact: false,
                }),
                DateName::Reminder(key) => was.plan.reminders.push(Reminder {
                    rule: reminder_index(&mut was.rules.process.reminders, &key.kind),
                    on: date.span.first,
                    target: date.span.first,
                    year: key.year,
                    place: key.place,
                    follows: None,
                    estimate: date.estimate,
                }),
                _ => {}
            }
        }
        was.plan.timeline.sort_by_key(|row| row.step);
        was.plan.reminders.sort_by_key(|it| (it.on, it.rule));
        let day = |name: &DateName| self.dates.get(name).copied();
        let last = day(&DateName::LastWorkingDay);
        if let Some((last, expires)) = last.zip(day(&DateName::Expires)) {
            let opens = self.dates.iter().filter_map(|(name, date)| match name {
                DateName::Opens(standard) => Some((was.rules.standard(standard)?, date.span.first)),
                _ => None,
            });
            was.plan.renewal = Some(Renewal {
                issued_on: expires.span.first,
                expires: expires.span.first,
                opens: opens.collect(),
                last_working_day: last.span.first,
                estimate: last.estimate,
                counts_on: day(&DateName::CountsOn).map(|date| date.span.first),
            });
        }
    }
}

/// What is not known any more is called by its id.
fn called(id: &str) -> Bilingual {
    Bilingual {
        zh: id.to_owned(),
        en: id.to_owned(),
    }
}

fn route_index(routes: &mut Vec<Route>, id: &str) -> usize {
    index_or_push(
        routes,
        |route| route.id == id,
        || Route {
            id: id.to_owned(),
            title: called(id),
            text: Bilingual::default(),
            citations: Vec::new(),
        },
    )
}

fn step_index(steps: &mut Vec<Step>, id: &str) -> usize {
    index_or_push(
        steps,
        |step| step.id == id,
        || Step {
            id: id.to_owned(),
            title: called(id),
            mode: Bilingual::default(),
            duration: Bilingual::default(),
            schedule: None,
            citations: Vec::new(),
        },
    )
}

fn reminder_index(reminders: &mut Vec<ReminderRule>, kind: &str) -> usize {
    index_or_push(
        reminders,
        |rule| rule.kind == kind,
        || ReminderRule {
            kind: kind.to_owned(),
            title: called(kind),
            text: Bilingual::default(),
            day: ReminderDay::Expires,
            days_before: Vec::new(),
            when: Expression::ALWAYS,
        },
    )
}

fn index_or_push<T>(
    list: &mut Vec<T>,
    is: impl FnMut(&T) -> bool,
    new: impl FnOnce() -> T,
) -> usize {
    list.iter().position(is).unwrap_or_else(|| {
        list.push(new());
        list.len() - 1
    })
}

fn gone_material(id: &str) -> Material {
    Material {
        id: id.to_owned(),
        title: called(id),
        remark: Bilingual::default(),
        why: Bilingual::default(),
        alternatives: None,
        needed_when: Expression::ALWAYS,
        basis: 0,
        group: 0,
        runs_out: None,
        bring: None,
        issued_by: None,
        got_at: None,
        after: Vec::new(),
        say: None,
        without: Vec::new(),
        citations: Vec::new(),
    }
}
