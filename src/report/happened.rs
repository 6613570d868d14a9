//! What is kept of a person beside their answers, and what is said of what happened.

use super::words;
use crate::assess::{Assessment, Verdict};
use crate::case::{CaseState, Event, RecordProblem};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{Facts, Marks};
use crate::ruleset::{RuleSet, Schedule, Stage};
use crate::text::clean::one_line;

/// What is kept of a person beside their answers.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// What they say of their papers.
    pub marks: &'a Marks,
    /// What happened to their permit, where a record of it is kept.
    pub happened: Option<Happened<'a>>,
}

/// What happened to a permit, and where it stands now.
#[derive(Debug, Clone, Copy)]
pub struct Happened<'a> {
    /// All that was written down, what was taken back included.
    pub events: &'a [Event],
    /// Where it stands on the day asked about.
    pub state: &'a CaseState,
}

impl Happened<'_> {
    /// Whether anything was written down that counts.
    pub fn has_begun(&self) -> bool {
        self.events.iter().any(Event::counts)
    }

    /// Whether nothing was written down and by the answers there is nothing to: the person needs another
    /// document, or none.
    pub fn is_beside_the_point(&self, assessment: &Assessment) -> bool {
        let verdict = assessment.headline().verdict;
        !self.has_begun() && matches!(verdict, Verdict::Elsewhere | Verdict::NotNeeded)
    }

    /// Whether there may be something to write down: not where it is beside the point, unless a permit is
    /// held by the answers.
    pub fn may_record(&self, rules: &RuleSet, assessment: &Assessment) -> bool {
        let stage = rules.life.stages.get(self.state.stage);
        stage.is_some_and(|stage| stage.held) || !self.is_beside_the_point(assessment)
    }

    /// The stage of a case that is under way: it has come further than everybody's beginning.
    pub fn under_way<'r>(&self, rules: &'r RuleSet) -> Option<&'r Stage> {
        let is_further = self.has_begun() && self.state.stage > 0;
        let stage = rules.life.stages.get(self.state.stage);
        stage.filter(|_| is_further)
    }

    /// Whether the papers are, by the record, still to be handed in: the case is where they can be, or a
    /// permit is held, of which the record tells nothing more.
    pub fn may_hand_in(&self, rules: &RuleSet) -> bool {
        let Some(stage) = self.under_way(rules) else {
            return true;
        };
        let steps = rules.process.steps.iter();
        let start = steps
            .enumerate()
            .find(|(_, step)| step.schedule == Some(Schedule::Start))
            .map(|(at, _)| at);
        let mut events = rules.life.events.iter();
        stage.held
            || events.any(|event| {
                event.step == start && start.is_some() && event.from.contains(&self.state.stage)
            })
    }
}

impl<'a> From<&'a Marks> for Beside<'a> {
    fn from(marks: &'a Marks) -> Self {
        Self {
            marks,
            happened: None,
        }
    }
}

impl Beside<'_> {
    /// What has happened already of what a plan reckons with.
    pub(super) fn facts(&self) -> Facts {
        self.happened
            .map_or_else(Facts::default, |happened| happened.state.facts.clone())
    }
}

/// What something that happened is called; by its id where these rules do not know it.
pub fn event_title(rules: &RuleSet, kind: &str, lang: Lang) -> String {
    let rule = rules
        .life
        .event(kind)
        .and_then(|at| rules.life.events.get(at));
    rule.map_or_else(|| one_line(kind), |rule| words::said(&rule.title, lang))
}

/// What a stage is called.
pub fn stage_title(rules: &RuleSet, stage: usize, lang: Lang) -> String {
    let stage = rules.life.stages.get(stage);
    stage.map_or_else(String::new, |stage| words::said(&stage.title, lang))
}

/// How far a case has come by its record, and since when.
pub fn stage_by_record(rules: &RuleSet, happened: Happened<'_>, lang: Lang) -> String {
    let stage = (
        "stage",
        stage_title(rules, happened.state.stage, lang).into(),
    );
    match happened.state.since {
        Some(since) => {
            let since = ("since", words::day(lang, since).into());
            tr_with(lang, "report-by-record-since", &[stage, since])
        }
        None => tr_with(lang, "report-by-record", &[stage]),
    }
}

/// What is said once something was written down: whether it is kept, and which answers may be others since.
pub fn recorded(is_kept: bool, review: &[usize], rules: &RuleSet, lang: Lang) -> String {
    let key = if is_kept {
        "record-kept"
    } else {
        "record-not-kept"
    };
    let mut sentences = vec![tr(lang, key)];
    if !review.is_empty() {
        let labels = words::labels(lang, rules, review);
        let variables = [("questions", labels.into())];
        sentences.push(tr_with(lang, "record-review", &variables));
    }
    words::join_sentences(lang, sentences)
}

/// What is said once something was taken back: whether that is kept.
pub fn taken_back(is_kept: bool, lang: Lang) -> String {
    let said = tr(lang, "record-withdrawn");
    let not_kept = (!is_kept).then(|| tr(lang, "record-not-kept"));
    words::join_sentences(lang, [said].into_iter().chain(not_kept))
}

/// Why something cannot be written down, and what to do.
pub fn record_problem(
    rules: &RuleSet,
    events: &[Event],
    problem: &RecordProblem,
    lang: Lang,
) -> String {
    match problem {
        RecordProblem::Unknown { kind } => {
            tr_with(lang, "case-unknown", &[("event", one_line(kind).into())])
        }
        RecordProblem::Future { on } => {
            tr_with(lang, "case-future", &[("day", on.to_string().into())])
        }
        RecordProblem::NotInStage {
            stage,
            first,
            instead,
        } => {
            let stage = ("stage", stage_title(rules, *stage, lang).into());
            let (key, events) = match (first.as_slice(), instead.as_slice()) {
                ([], []) => return tr_with(lang, "case-not-in-stage", &[stage]),
                ([], instead) => ("case-instead", instead),
                (first, _) => ("case-first", first),
            };
            let titles = events.iter().filter_map(|at| rules.life.events.get(*at));
            let titles = titles.map(|rule| words::said(&rule.title, lang));
            let events = ("events", words::join(lang, titles).into());
            tr_with(lang, key, &[stage, events])
        }
        RecordProblem::TooEarly { opens } => {
            tr_with(lang, "case-too-early", &[("day", opens.to_string().into())])
        }
        RecordProblem::DayMissing => tr(lang, "case-day-missing"),
        RecordProblem::DayTooMany => tr(lang, "case-day-too-many"),
        RecordProblem::DayWrong { day, ahead } => {
            let key = if *ahead {
                "case-day-before"
            } else {
                "case-day-after"
            };
            tr_with(lang, key, &[("day", day.to_string().into())])
        }
        RecordProblem::DayFar { day, limit, ahead } => {
            let key = if *ahead {
                "case-day-far-ahead"
            } else {
                "case-day-far-behind"
            };
            let variables = [
                ("day", day.to_string().into()),
                ("limit", limit.to_string().into()),
            ];
            tr_with(lang, key, &variables)
        }
        RecordProblem::Later { event } => {
            let later = events.get(*event);
            let day = later.map_or_else(String::new, |event| event.on.to_string());
            let kind = later.map_or("", |event| event.kind.as_str());
            let variables = [
                ("day", day.into()),
                ("event", event_title(rules, kind, lang).into()),
            ];
            tr_with(lang, "case-later", &variables)
        }
    }
}
