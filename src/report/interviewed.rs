//! The result of an interview as it stands.

use chrono::NaiveDate;

use super::comparison::moves::{Moves, Voice};
use super::comparison::stays;
use super::content::{Content, Detail, Role};
use super::{Beside, ComparedFor, Report, comparison, outcomes, words};
use crate::assess::{Comparison, Engine, Interview};
use crate::i18n::Lang;
use crate::plan::{Facts, Marks, Moment, PaperState, Plan, moments, outlook, plan_from, replan};
use crate::ruleset::{Answer, Answers};

/// The dates that follow from an interview as it stands.
pub fn plan_of(interview: &Interview) -> Plan {
    plan_with(interview, &Facts::default())
}

/// As [`plan_of`], with what has happened already.
pub fn plan_with(interview: &Interview, facts: &Facts) -> Plan {
    plan_from(
        interview.engine().rules(),
        &interview.weighed().answers,
        interview.assessment(),
        interview.on(),
        facts,
    )
}

/// So many days on which something changes are told of a person.
const MOST_MOMENTS: usize = 6;

/// The next days on which something changes, as many as a report tells.
pub fn next_moments(engine: &Engine, answers: &Answers, on: NaiveDate) -> Vec<Moment> {
    moments(engine, answers, on, MOST_MOMENTS)
}

/// Everything there is to say of an interview as it stands.
pub fn content_of<'a>(
    interview: &Interview,
    beside: impl Into<Beside<'a>>,
    today: NaiveDate,
    lang: Lang,
) -> Content {
    let beside = beside.into();
    let marks = beside.marks;
    let answers = &interview.weighed().answers;
    let plan = plan_with(interview, &beside.facts());
    let outcomes = outcomes(interview.engine(), answers, interview.assessment());
    let outlook = outlook(interview.engine().ways(), answers, interview.on());
    let moments = next_moments(interview.engine(), answers, interview.on());
    let replan = replan(interview.engine(), answers, interview.on(), marks);
    let report = Report {
        rules: interview.engine().rules(),
        answers,
        assessment: interview.assessment(),
        plan: &plan,
        outcomes: &outcomes,
        outlook: &outlook,
        moments: &moments,
        marks,
        happened: beside.happened,
        replan: replan.as_ref(),
        today,
    };
    report.content(lang)
}

/// The questions that are answered otherwise in a copy of an interview, in a few words each.
pub fn changed_questions(real: &Interview, copy: &Interview, lang: Lang) -> String {
    let comparison = Comparison::between(real.into(), copy.into());
    let moves = moves_between(real, copy, lang);
    let answers = comparison.answers.iter();
    let changed = answers.filter(|answer| answer.has_moved());
    let told = changed.filter_map(|answer| moves.answer(answer));
    words::join(lang, told.map(|told| told.what))
}

/// The papers that stay in the list in a copy of an interview, as it is said of them when asked for.
pub fn kept_papers(real: &Interview, copy: &Interview, lang: Lang) -> Vec<Detail> {
    let comparison = Comparison::between(real.into(), copy.into());
    let moves = moves_between(real, copy, lang);
    let papers = comparison.materials.iter().filter(|paper| stays(paper));
    let titles = papers.filter_map(|paper| moves.paper(paper));
    titles
        .map(|text| Detail {
            role: Role::More,
            text,
        })
        .collect()
}

fn moves_between<'a>(real: &'a Interview, copy: &'a Interview, lang: Lang) -> Moves<'a> {
    Moves {
        voice: Voice::Supposed,
        lang,
        before: real.engine().rules(),
        after: copy.engine().rules(),
    }
}

/// What is said of papers, as it holds for a copy of an interview: whoever supposes another answer where
/// a paper that cannot be got decides it, supposes to get the paper.
pub fn marks_on_copy(real: &Interview, copy: &Interview, marks: &Marks) -> Marks {
    let answer = |interview: &Interview, question| interview.weighed().answers.get(question);
    let materials = real.engine().rules().materials.iter().enumerate();
    let supposed = materials.map(|(at, paper)| {
        let mark = marks.get(at).clone();
        let mut decided = paper.without.iter();
        let is_otherwise =
            |(question, _): &(usize, Answer)| answer(real, *question) != answer(copy, *question);
        if mark.state == Some(PaperState::CannotGet) && decided.any(is_otherwise) {
            mark.in_state(None)
        } else {
            mark
        }
    });
    Marks::new(supposed.collect())
}

/// Everything there is to say of a copy of an interview beside the real one.
pub fn comparison_of<'a>(
    real: &Interview,
    copy: &Interview,
    beside: impl Into<Beside<'a>>,
    today: NaiveDate,
    lang: Lang,
) -> Content {
    let beside = beside.into();
    let marks = beside.marks;
    let facts = beside.facts();
    let supposed = marks_on_copy(real, copy, marks);
    let [was, is] = [real, copy].map(|interview| plan_with(interview, &facts));
    let replanned = |interview: &Interview, marks| {
        let answers = &interview.weighed().answers;
        replan(interview.engine(), answers, interview.on(), marks)
    };
    let (without, then_without) = (replanned(real, marks), replanned(copy, &supposed));
    let report = |interview, plan, marks, replan| Report {
        rules: Interview::engine(interview).rules(),
        answers: &interview.weighed().answers,
        assessment: interview.assessment(),
        plan,
        outcomes: &[],
        marks,
        happened: None,
        replan,
        outlook: &[],
        moments: &[],
        today,
    };
    let before = report(real, &was, marks, without.as_ref());
    let after = report(copy, &is, &supposed, then_without.as_ref());
    comparison(&before, &after, ComparedFor::WhatIf, lang)
}
