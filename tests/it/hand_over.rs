//! What people take along says what the result says, and the devices it is for can read it.

mod codes;
mod html;
mod markup;
mod receipt;
mod sheet;
mod strangers;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use juzhu::assess::{Assessment, Engine};
use juzhu::i18n::Lang;
use juzhu::plan::{
    Marks, Moment, Outlook, PaperMark, Plan, Replan, outlook, plan, planned_for_calendar, replan,
};
use juzhu::profile::tell;
use juzhu::report::content::{Content, Item, SectionKind};
use juzhu::report::hand_over::HandOver;
use juzhu::report::{CalendarPerson, Outcome, Report, answers_uid, next_moments, outcomes};
use juzhu::ruleset::Answers;

use crate::support::hangzhou;

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| Arc::new(Engine::new(hangzhou::rules())));

/// A resume code as there may be one.
const RESUME_CODE: &str = "12345 67890 24680 13579 11223 33445";

/// One person of the rule set's cases.
struct Visitor {
    id: String,
    engine: Arc<Engine>,
    answers: Answers,
    assessment: Assessment,
    plan: Plan,
    outcomes: Vec<Outcome>,
    outlook: Vec<Outlook>,
    moments: Vec<Moment>,
    marks: Marks,
    replan: Option<Replan>,
    calendar: CalendarPerson,
}

impl Visitor {
    fn new(engine: &Arc<Engine>, id: &str, answers: &Answers, on: chrono::NaiveDate) -> Self {
        let rules = engine.rules();
        let assessment = engine.assess(answers, on);
        let plan = plan(rules, answers, &assessment, on);
        let wanted = planned_for_calendar(&plan, rules);
        let calendar = CalendarPerson {
            uid: answers_uid(rules, answers),
            called: String::new(),
            lang: Lang::Zh,
            rules: Arc::clone(rules),
            events: tell(&BTreeMap::new(), wanted, on).events,
        };
        Self {
            id: id.to_owned(),
            engine: Arc::clone(engine),
            answers: answers.clone(),
            outcomes: outcomes(engine, answers, &assessment),
            outlook: outlook(engine.ways(), answers, on),
            moments: next_moments(engine, answers, on),
            marks: Marks::default(),
            replan: None,
            assessment,
            plan,
            calendar,
        }
    }

    /// Has them say this of their papers.
    fn mark(&mut self, marks: Vec<PaperMark>) {
        self.marks = Marks::new(marks);
        self.replan = replan(&self.engine, &self.answers, self.assessment.on, &self.marks);
    }

    fn report(&self) -> Report<'_> {
        Report {
            rules: self.engine.rules(),
            answers: &self.answers,
            assessment: &self.assessment,
            plan: &self.plan,
            outcomes: &self.outcomes,
            outlook: &self.outlook,
            moments: &self.moments,
            marks: &self.marks,
            happened: None,
            replan: self.replan.as_ref(),
            today: self.assessment.on,
        }
    }

    fn hand_over(&self, lang: Lang) -> HandOver<'_> {
        HandOver {
            report: self.report(),
            lang,
            resume_code: Some(RESUME_CODE),
            calendar: &self.calendar,
        }
    }

    fn content(&self, lang: Lang) -> Content {
        self.report().content(lang)
    }
}

/// Everybody in the rule set's cases.
static VISITORS: LazyLock<Vec<Visitor>> = LazyLock::new(|| {
    let cases = ENGINE.rules().cases.iter();
    let visitors = cases.map(|case| Visitor::new(&ENGINE, &case.id, &case.answers, case.on));
    visitors.collect()
});

/// Every visitor in both languages.
fn each(check: impl Fn(&Visitor, Lang)) {
    for visitor in VISITORS.iter() {
        for lang in Lang::ALL {
            check(visitor, lang);
        }
    }
}

/// The papers of a result.
fn papers(content: &Content) -> impl Iterator<Item = &Item> {
    let section = content.section(SectionKind::Papers).into_iter();
    section.flat_map(|section| section.groups.iter().flat_map(|group| &group.items))
}

/// A text without what paper shows otherwise: spaces, line breaks, the shape of quotation marks.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{2010}'..='\u{2015}' => '-',
            other => other,
        })
        .collect()
}
