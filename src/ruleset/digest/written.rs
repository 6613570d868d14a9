//! What each rule decides, written down in one way only.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::model::{
    AgeComparison, AgeUnit, Condition, DateRange, Expression, Kind, Material, Question,
    ReminderDay, ReminderRule, RenewalRule, RuleSet, Schedule, ScopeVerdict, Standard, Step, Test,
    Window, WorkCalendar,
};
use super::RuleKind;
use super::former::FormerNames;
use crate::text::Fingerprint;

/// Writes rules with the names that things had once.
pub(super) struct Writer<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) names: &'a FormerNames,
}

impl Writer<'_> {
    /// The digests of the rules of a kind, in their order.
    pub(super) fn digests(&self, kind: RuleKind) -> String {
        let rules = self.rules;
        let process = &rules.process;
        match kind {
            RuleKind::Standard => each(&rules.about.standards, |_, it| self.standard(it)),
            RuleKind::Condition => each(&rules.conditions, |_, it| self.condition(it)),
            RuleKind::Question => each(&rules.questions, |at, it| self.question(at, it)),
            RuleKind::Material => each(&rules.materials, |at, it| self.material(at, it)),
            RuleKind::Step => each(&process.steps, |_, it| self.step(it)),
            RuleKind::Renewal => each(process.renewal.as_slice(), |_, it| self.renewal(it)),
            RuleKind::Reminder => each(&process.reminders, |at, it| self.reminder(at, it)),
            RuleKind::Calendar => calendar(&rules.calendar).text(),
        }
    }

    fn standard(&self, standard: &Standard) -> Fingerprint {
        let mut text = begin(&standard.id);
        for row in &standard.rows {
            self.expression(&row.when, &mut text);
            match row.verdict {
                ScopeVerdict::NotNeeded => text.add("not-needed"),
                ScopeVerdict::Elsewhere(route) => {
                    let route = self.rules.about.routes.get(route);
                    text.add(route.map_or("", |route| &route.id));
                }
            }
        }
        text.add("eligible");
        self.expression(&standard.eligible_when, &mut text);
        text
    }

    fn condition(&self, condition: &Condition) -> Fingerprint {
        let mut text = begin(self.standard_id(condition.standard));
        text.add(&condition.id);
        self.expression(&condition.met_when, &mut text);
        text
    }

    fn question(&self, at: usize, question: &Question) -> Fingerprint {
        let mut text = begin(self.question_id(at));
        match &question.kind {
            Kind::Choice(_) => {
                text.add("choice");
                let values = self.names.values.get(at);
                let values: BTreeSet<&String> = values.into_iter().flatten().collect();
                for value in values {
                    text.add(value);
                }
            }
            Kind::YesNo => text.add("yes-no"),
            Kind::Number { min, max, .. } => {
                add_all(&mut text, ["number", &number(*min), &number(*max)]);
            }
            Kind::Date { min, max, past } => {
                add_all(
                    &mut text,
                    ["date", &day(*min), &day(*max), &past.to_string()],
                );
            }
        }
        self.expression(&question.asked_when, &mut text);
        text
    }

    fn material(&self, at: usize, material: &Material) -> Fingerprint {
        let mut text = begin(self.names.materials.get(at).map_or("", String::as_str));
        text.add(self.standard_id(material.basis));
        if let Some(question) = material.runs_out {
            text.add(self.question_id(question));
        }
        self.expression(&material.needed_when, &mut text);
        text
    }

    fn step(&self, step: &Step) -> Fingerprint {
        let mut text = begin(&step.id);
        match &step.schedule {
            None => {}
            Some(Schedule::Start) => text.add("start"),
            Some(Schedule::WorkingDays {
                least,
                most,
                ceiling,
            }) => {
                let ceiling = ceiling.map(number).unwrap_or_default();
                add_all(
                    &mut text,
                    ["working-days", &number(*least), &number(*most), &ceiling],
                );
            }
            Some(Schedule::DaysAfter { question, ways }) => {
                text.add(self.question_id(*question));
                let values = self.names.values.get(*question);
                for (value, least, most) in ways {
                    let value = values.and_then(|values| values.get(usize::from(*value)));
                    add_all(
                        &mut text,
                        [
                            value.map_or("", String::as_str),
                            &number(*least),
                            &number(*most),
                        ],
                    );
                }
            }
        }
        text
    }

    fn renewal(&self, renewal: &RenewalRule) -> Fingerprint {
        let mut text = begin(self.question_id(renewal.issued_on));
        text.add(&number(renewal.every_months));
        for (standard, window) in &renewal.opens {
            text.add(self.standard_id(*standard));
            match window {
                Window::DaysBefore(days) => add_all(&mut text, ["days", &number(*days)]),
                Window::MonthsBefore(months) => add_all(&mut text, ["months", &number(*months)]),
            }
        }
        self.expression(&renewal.when, &mut text);
        text
    }

    fn reminder(&self, at: usize, reminder: &ReminderRule) -> Fingerprint {
        let mut text = begin(self.names.reminders.get(at).map_or("", String::as_str));
        text.add(match reminder.day {
            ReminderDay::HeadlineFrom => "headline-from",
            ReminderDay::RenewalOpens => "renewal-opens",
            ReminderDay::LastWorkingDay => "last-working-day",
            ReminderDay::Expires => "expires",
            ReminderDay::Answer(question) => self.question_id(question),
            // It is of no date of a result.
            ReminderDay::Deadline(_) => "deadline",
        });
        for days in &reminder.days_before {
            text.add(&number(*days));
        }
        self.expression(&reminder.when, &mut text);
        text
    }

    fn expression(&self, expression: &Expression, into: &mut Fingerprint) {
        match expression {
            Expression::All(parts) => self.parts("all", parts, into),
            Expression::Any(parts) => self.parts("any", parts, into),
            Expression::Not(part) => self.parts("not", std::slice::from_ref(part), into),
            Expression::Question { question, test } => {
                into.add(self.question_id(*question));
                self.test(*question, test, into);
            }
            Expression::Holds(condition) => {
                // Whether that one has changed is said of itself.
                let condition = self.rules.conditions.get(*condition);
                let standard = condition.map_or("", |it| self.standard_id(it.standard));
                add_all(into, ["holds", standard, condition.map_or("", |it| &it.id)]);
            }
            Expression::InForce(range) => {
                into.add("in-force");
                dates(*range, into);
            }
        }
    }

    fn parts(&self, name: &str, parts: &[Expression], into: &mut Fingerprint) {
        add_all(into, ["(", name]);
        for part in parts {
            self.expression(part, into);
        }
        into.add(")");
    }

    fn test(&self, question: usize, test: &Test, into: &mut Fingerprint) {
        match test {
            Test::OneOf(choices) => {
                let values = self.names.values.get(question);
                let chosen = choices.iter();
                let chosen: BTreeSet<&String> = chosen
                    .filter_map(|choice| values?.get(usize::from(*choice)))
                    .collect();
                into.add("one-of");
                for value in chosen {
                    into.add(value);
                }
                into.add(";");
            }
            Test::YesNo(yes) => into.add(&yes.to_string()),
            Test::Number(range) => {
                let end = |end: Option<i32>| end.map(number).unwrap_or_default();
                add_all(into, ["number", &end(range.min), &end(range.max)]);
            }
            Test::Date(range) => {
                into.add("date");
                dates(*range, into);
            }
            Test::Age(age) => {
                let unit = match age.unit {
                    AgeUnit::Days => "days-ago",
                    AgeUnit::Months => "months-ago",
                    AgeUnit::Years => "years-ago",
                };
                let comparison = match age.comparison {
                    AgeComparison::MoreThan => "more-than",
                    AgeComparison::AtLeast => "at-least",
                    AgeComparison::LessThan => "less-than",
                    AgeComparison::AtMost => "at-most",
                };
                add_all(into, [unit, comparison, &number(age.count)]);
            }
        }
    }

    fn question_id(&self, question: usize) -> &str {
        self.names
            .questions
            .get(question)
            .map_or("", String::as_str)
    }

    fn standard_id(&self, standard: usize) -> &str {
        let standard = self.rules.about.standards.get(standard);
        standard.map_or("", |standard| &standard.id)
    }
}

/// The digests of rules behind each other.
fn each<T>(rules: &[T], write: impl Fn(usize, &T) -> Fingerprint) -> String {
    let rules = rules.iter().enumerate();
    rules.map(|(at, rule)| write(at, rule).text()).collect()
}

fn begin(id: &str) -> Fingerprint {
    let mut text = Fingerprint::default();
    text.add(id);
    text
}

fn add_all<const N: usize>(into: &mut Fingerprint, parts: [&str; N]) {
    for part in parts {
        into.add(part);
    }
}

fn number(number: impl Into<i64>) -> String {
    number.into().to_string()
}

fn day(day: NaiveDate) -> String {
    day.to_string()
}

fn dates(range: DateRange, into: &mut Fingerprint) {
    let end = |end: Option<NaiveDate>| end.map(day).unwrap_or_default();
    add_all(into, [&end(range.first), &end(range.last)]);
}

fn calendar(calendar: &WorkCalendar) -> Fingerprint {
    let mut text = Fingerprint::default();
    for day in calendar.days_off().keys().chain(calendar.makeup_workdays()) {
        text.add(&self::day(*day));
    }
    for year in calendar.published_years() {
        text.add(&number(*year));
    }
    text
}
