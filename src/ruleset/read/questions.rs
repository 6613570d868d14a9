//! `questions.toml`: what is asked, in order.

use super::super::model::{Expression, Feeds, Kind, Mistake, Question, Test};
use super::super::problem;
use super::id::{IdForm, Ids};
use super::names::Names;
use super::question_kind::kind;
use super::references::References;
use crate::diagnostic::read::{Table, Value};
use crate::i18n::Bilingual;

const FEEDS: [(&str, Feeds); 3] = [
    ("renewal", Feeds::Renewal),
    ("reminder", Feeds::Reminder),
    ("timeline", Feeds::Timeline),
];

/// A question's places that matter for checks of the whole.
pub(in crate::ruleset) struct QuestionPlaces<'t> {
    /// Where its `asked-when` stands and what it names, if it has one.
    pub(in crate::ruleset) asked_when: Option<References<'t>>,
    declares: Option<Value<'t>>,
}

/// Reads `questions.toml`. [`Question::gates`] is filled in later, when conditions are known.
pub(in crate::ruleset) fn questions<'t>(
    mut root: Table<'t>,
    names: &Names<'t>,
) -> (Vec<Question>, Vec<QuestionPlaces<'t>>) {
    let mut ids = Ids::default();
    let mut questions = Vec::new();
    let mut places = Vec::new();
    for (index, table) in root.some_tables("question").into_iter().enumerate() {
        let (question, place) = question(table, index, names, &mut ids);
        questions.push(question);
        places.push(place);
    }
    root.finish();
    check_declared_dates(&questions, &places, names);
    (questions, places)
}

fn question<'t>(
    mut table: Table<'t>,
    index: usize,
    names: &Names<'t>,
    ids: &mut Ids,
) -> (Question, QuestionPlaces<'t>) {
    let id = ids.take(&mut table, "id", IdForm::Plain);
    let kind = kind(&mut table);
    let (asked_when, asked_place) = match table.take("asked-when") {
        Some(value) => {
            let (condition, place) = value.condition(names, Some(index));
            (condition, Some(place))
        }
        None => (Expression::ALWAYS, None),
    };
    let declares = if matches!(kind, Some(Kind::YesNo) | None) {
        table.take("declares")
    } else {
        table.refuse("declares", "yes-no");
        None
    };
    let monthly = if matches!(kind, Some(Kind::Number { .. }) | None) {
        table.flag("monthly")
    } else {
        table.refuse("monthly", "number");
        false
    };
    let question = Question {
        id,
        title: table.text("title"),
        label: table.text("label"),
        asked_when,
        gates: Vec::new(),
        why: table.text("why"),
        find_out: table.text("find-out"),
        ask_whom: table.text("ask-whom"),
        say: table.text("say"),
        help: table.optional_text("help"),
        look_at: table.optional_text("look-at"),
        mistakes: mistakes(&mut table, names),
        triage: table.flag("triage"),
        fixed: table.flag("fixed"),
        declares: declares
            .as_ref()
            .and_then(|value| names.date_question(value)),
        feeds: table.take("feeds").and_then(|value| value.word(&FEEDS)),
        effort: table.optional_text("effort"),
        upheaval: table.flag("upheaval"),
        monthly,
        citations: table.citations(names),
        kind: kind.unwrap_or_else(Kind::placeholder),
    };
    table.finish();
    let places = QuestionPlaces {
        asked_when: asked_place,
        declares,
    };
    (question, places)
}

/// What people often get wrong: each in both languages, with its source where it has one.
fn mistakes(table: &mut Table<'_>, names: &Names<'_>) -> Vec<Mistake> {
    let mistake = |mut table: Table<'_>| {
        let mut language = |key: &'static str| {
            if let Some(text) = table.take(key) {
                return text.plain();
            }
            table.report(problem::missing_translation(key));
            String::new()
        };
        let text = Bilingual {
            zh: language("zh"),
            en: language("en"),
        };
        let citations = table.optional_citations(names);
        table.finish();
        Mistake { text, citations }
    };
    table.tables("mistakes").into_iter().map(mistake).collect()
}

/// The date that a "yes" declares must be asked because of that "yes".
fn check_declared_dates(questions: &[Question], places: &[QuestionPlaces<'_>], names: &Names<'_>) {
    for (index, (question, place)) in questions.iter().zip(places).enumerate() {
        let (Some(date), Some(value)) = (question.declares, &place.declares) else {
            continue;
        };
        let asked = questions
            .get(date)
            .is_some_and(|date| asks_for_yes(&date.asked_when, index));
        if !asked {
            let date = names.questions.name(date);
            value.report(problem::declared_date_not_asked(&question.id, date));
        }
    }
}

/// Whether "yes" to the question is among what the condition asks for.
fn asks_for_yes(expression: &Expression, question: usize) -> bool {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            parts.iter().any(|part| asks_for_yes(part, question))
        }
        Expression::Question {
            question: tested,
            test,
        } => *tested == question && *test == Test::YesNo(true),
        Expression::Not(_) | Expression::Holds(_) | Expression::InForce(_) => false,
    }
}
