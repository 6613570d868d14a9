//! A rule set without its words: what it decides, and nothing to be read.
//!
//! Rules that are asked what-if questions are made from others by changing a line or two; without the
//! words that takes a tenth of the time and the room.

use super::{
    About, Choice, Condition, Group, Kind, Life, Material, Process, Question, ReminderRule,
    RenewalRule, Route, RuleSet, ScopeRow, Standard, Step,
};
use crate::i18n::Bilingual;

impl RuleSet {
    /// The same rules without their words, sources, errands, places, stages, guide, cases and migrations.
    /// Everything keeps its index; verdicts, papers and dates are the same.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            about: about(&self.about),
            questions: self.questions.iter().map(question).collect(),
            conditions: self.conditions.iter().map(condition).collect(),
            groups: self.groups.iter().map(group).collect(),
            places: Vec::new(),
            materials: self.materials.iter().map(material).collect(),
            process: process(&self.process),
            life: Life::default(),
            entries: Vec::new(),
            notes: Vec::new(),
            years: None,
            cases: Vec::new(),
            calendar: self.calendar.bare(),
            migrations: Vec::new(),
        }
    }
}

fn group(group: &Group) -> Group {
    Group {
        id: group.id.clone(),
        title: Bilingual::default(),
        way: group.way,
    }
}

fn about(about: &About) -> About {
    let standards = about.standards.iter();
    About {
        id: about.id.clone(),
        title: Bilingual::default(),
        summary: Bilingual::default(),
        edition: about.edition.clone(),
        checked_on: about.checked_on,
        review_by: about.review_by,
        confirm: Bilingual::default(),
        cannot_check: Bilingual::default(),
        standards: standards.map(standard).collect(),
        routes: about.routes.iter().map(route).collect(),
        sources: Vec::new(),
    }
}

fn route(route: &Route) -> Route {
    Route {
        id: route.id.clone(),
        title: Bilingual::default(),
        text: Bilingual::default(),
        citations: Vec::new(),
    }
}

fn standard(standard: &Standard) -> Standard {
    let rows = standard.rows.iter().map(|row| ScopeRow {
        when: row.when.clone(),
        verdict: row.verdict,
        reason: Bilingual::default(),
        citations: Vec::new(),
    });
    Standard {
        id: standard.id.clone(),
        title: Bilingual::default(),
        summary: Bilingual::default(),
        rows: rows.collect(),
        eligible_when: standard.eligible_when.clone(),
        citations: Vec::new(),
    }
}

fn question(question: &Question) -> Question {
    Question {
        id: question.id.clone(),
        title: Bilingual::default(),
        label: Bilingual::default(),
        kind: kind(&question.kind),
        asked_when: question.asked_when.clone(),
        gates: question.gates.clone(),
        why: Bilingual::default(),
        find_out: Bilingual::default(),
        ask_whom: Bilingual::default(),
        say: Bilingual::default(),
        help: None,
        look_at: None,
        mistakes: Vec::new(),
        triage: question.triage,
        fixed: question.fixed,
        declares: question.declares,
        feeds: question.feeds,
        effort: None,
        upheaval: question.upheaval,
        monthly: question.monthly,
        citations: Vec::new(),
    }
}

fn kind(kind: &Kind) -> Kind {
    match kind {
        Kind::Choice(choices) => Kind::Choice(
            choices
                .iter()
                .map(|choice| Choice {
                    id: choice.id.clone(),
                    title: Bilingual::default(),
                    help: None,
                })
                .collect(),
        ),
        Kind::Number { min, max, .. } => Kind::Number {
            min: *min,
            max: *max,
            unit: Bilingual::default(),
        },
        Kind::YesNo | Kind::Date { .. } => kind.clone(),
    }
}

fn condition(condition: &Condition) -> Condition {
    Condition {
        id: condition.id.clone(),
        standard: condition.standard,
        title: Bilingual::default(),
        text: Bilingual::default(),
        remark: None,
        met_when: condition.met_when.clone(),
        citations: Vec::new(),
    }
}

fn material(material: &Material) -> Material {
    Material {
        id: material.id.clone(),
        title: Bilingual::default(),
        remark: Bilingual::default(),
        why: Bilingual::default(),
        alternatives: None,
        needed_when: material.needed_when.clone(),
        basis: material.basis,
        group: material.group,
        runs_out: material.runs_out,
        bring: None,
        issued_by: None,
        got_at: None,
        after: material.after.clone(),
        say: None,
        without: material.without.clone(),
        citations: Vec::new(),
    }
}

fn process(process: &Process) -> Process {
    let steps = process.steps.iter().map(|step| Step {
        id: step.id.clone(),
        title: Bilingual::default(),
        mode: Bilingual::default(),
        duration: Bilingual::default(),
        schedule: step.schedule.clone(),
        citations: Vec::new(),
    });
    let renewal = process.renewal.as_ref().map(|renewal| RenewalRule {
        when: renewal.when.clone(),
        issued_on: renewal.issued_on,
        every_months: renewal.every_months,
        opens: renewal.opens.clone(),
        text: Bilingual::default(),
        late: Bilingual::default(),
        counts_on: Bilingual::default(),
        may_refuse: Bilingual::default(),
        unknown: Bilingual::default(),
        citations: Vec::new(),
    });
    let reminders = process.reminders.iter().map(|reminder| ReminderRule {
        kind: reminder.kind.clone(),
        title: Bilingual::default(),
        text: Bilingual::default(),
        day: reminder.day,
        days_before: reminder.days_before.clone(),
        when: reminder.when.clone(),
    });
    Process {
        steps: steps.collect(),
        errands: Vec::new(),
        renewal,
        reminders: reminders.collect(),
    }
}
