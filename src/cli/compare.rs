//! `juzhu compare`: one person with other answers, or two of them.

use std::io::{self, Write as _};
use std::path::Path;

use super::arguments::{CompareArguments, Format};
use super::assess::{answers_in, read};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::assess::{Assessment, Engine};
use crate::i18n::tr;
use crate::plan::{Marks, Plan, plan};
use crate::report::hand_over::html_of;
use crate::report::{ComparedFor, Report, comparison, json, markdown_of, text_of};
use crate::ruleset::{Answer, AnswerProblem, Answers, Kind, RawAnswer, RuleSet, parse_answer};

pub(super) fn run(context: &Context, asked: &CompareArguments) -> anyhow::Result<Exit> {
    if asked.printed.format == Format::Ics {
        return Err(UsageError::new(context.lang(), "compare-no-calendar", &[]).into());
    }
    let engine = context.engine()?;
    let stdin = Path::new("-");
    if asked.answers == stdin && asked.with.as_deref() == Some(stdin) {
        return Err(UsageError::new(context.lang(), "compare-one-input", &[]).into());
    }
    let before = file(context, &engine, &asked.answers)?;
    let mut after = match &asked.with {
        Some(path) => file(context, &engine, path)?,
        None => before.clone(),
    };
    for set in &asked.set {
        let (question, answer) = set_answer(context, engine.rules(), set)?;
        after.set(question, answer);
    }
    let [before, after] = [before, after].map(|answers| Person::of(context, &engine, answers));
    let (before, after) = (
        before.report(context, &engine),
        after.report(context, &engine),
    );
    let lang = context.lang();
    let said_in = |lang| comparison(&before, &after, ComparedFor::Reading, lang);
    let said = || said_in(lang);
    let bytes = match asked.printed.format {
        Format::Json => {
            let mut bytes = Vec::new();
            json::write_comparison(&mut bytes, &before, &after);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        Format::Markdown => markdown_of(&said()).into_bytes(),
        Format::Html => html_of(lang, said_in).into_bytes(),
        Format::Text | Format::Ics => {
            let width = context.width(asked.printed.out.as_deref());
            text_of(&said(), width).into_bytes()
        }
    };
    output::print(asked.printed.out.as_deref(), &bytes)?;
    Ok(Exit::Fine)
}

/// The answers in a file.
fn file(context: &Context, engine: &Engine, path: &Path) -> anyhow::Result<Answers> {
    let answers = answers_in(context, engine.rules(), path, read(path)?)?;
    if answers.given().next().is_none() {
        let _ = writeln!(io::stderr(), "{}", tr(context.lang(), "assess-empty"));
    }
    Ok(answers)
}

/// An answer as it stands behind `--set`; nothing behind the equals sign takes it away.
fn set_answer(
    context: &Context,
    rules: &RuleSet,
    set: &str,
) -> Result<(usize, Option<Answer>), UsageError> {
    let lang = context.lang();
    let wrong = |problem: &AnswerProblem| UsageError {
        sentence: problem.describe(lang),
        hint: tr(lang, "compare-set-hint"),
    };
    let Some((id, text)) = set.split_once('=') else {
        let variables = [("set", crate::text::clean::one_line(set).into())];
        return Err(UsageError::new(lang, "compare-set-form", &variables));
    };
    let (id, text) = (id.trim(), text.trim().trim_matches('"'));
    let found = rules.question(id);
    let Some((index, question)) =
        found.and_then(|index| Some((index, rules.questions.get(index)?)))
    else {
        return Err(wrong(&AnswerProblem::unknown_question(
            &rules.questions,
            id,
        )));
    };
    if text.is_empty() {
        return Ok((index, None));
    }
    let answer = parse_answer(question, raw(&question.kind, text));
    let answer = answer.map_err(|problem| wrong(&problem))?;
    Ok((index, Some(answer)))
}

/// A word of the command line as a file would hold it.
fn raw<'t>(kind: &Kind, text: &'t str) -> RawAnswer<'t> {
    let number = || {
        let whole = text.parse().ok().map(RawAnswer::Integer);
        whole.or_else(|| text.parse().ok().map(RawAnswer::Float))
    };
    let found = match kind {
        Kind::YesNo => text.parse().ok().map(RawAnswer::Bool),
        Kind::Number { .. } => number(),
        Kind::Choice(_) | Kind::Date { .. } => None,
    };
    found.unwrap_or(RawAnswer::Text(text))
}

/// What the rules say of one of the two.
struct Person {
    answers: Answers,
    assessment: Assessment,
    plan: Plan,
    marks: Marks,
}

impl Person {
    fn of(context: &Context, engine: &Engine, answers: Answers) -> Self {
        let assessment = engine.assess(&answers, context.on());
        Self {
            plan: plan(engine.rules(), &answers, &assessment, context.on()),
            answers,
            assessment,
            marks: Marks::default(),
        }
    }

    fn report<'a>(&'a self, context: &Context, engine: &'a Engine) -> Report<'a> {
        Report {
            rules: engine.rules(),
            answers: &self.answers,
            assessment: &self.assessment,
            plan: &self.plan,
            outcomes: &[],
            marks: &self.marks,
            happened: None,
            replan: None,
            outlook: &[],
            moments: &[],
            today: context.today(),
        }
    }
}
