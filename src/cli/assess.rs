//! `juzhu assess`: one person from a file, or many from standard input.

use std::io::{self, Write};
use std::path::Path;

use super::arguments::{AssessArguments, Format, Printed};
use super::batch::{Batch, BatchError, bad_lines_said};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::ics;
use super::output;
use crate::assess::{Assessment, Engine};
use crate::i18n::{Lang, tr};
use crate::plan::{Marks, Plan, outlook, plan, replan};
use crate::profile::resume_code;
use crate::report::content::Content;
use crate::report::hand_over::{HandOver, html, html_behind};
use crate::report::json::{self, JsonWriter};
use crate::report::{self, Beside, CalendarPerson, Report};
use crate::ruleset::{Answers, RuleSet, SourceFile, read_answers_toml};
use crate::store::{StoreError, read_text, read_text_file, write_output_with};

pub(super) fn run(context: &Context, asked: &AssessArguments) -> anyhow::Result<Exit> {
    match &asked.answers {
        Some(path) => one(context, path, &asked.printed),
        None => batch(context, asked),
    }
}

/// Judges the person in a file.
fn one(context: &Context, path: &Path, printed: &Printed) -> anyhow::Result<Exit> {
    let engine = context.engine()?;
    let answers = answers_in(context, engine.rules(), path, read(path)?)?;
    if answers.given().next().is_none() {
        let _ = writeln!(io::stderr(), "{}", tr(context.lang(), "assess-empty"));
    }
    let assessment = engine.assess(&answers, context.on());
    let plan = plan(engine.rules(), &answers, &assessment, context.on());
    let marks = Marks::default();
    let judged = Judged {
        answers: &answers,
        assessment: &assessment,
        plan: &plan,
        beside: (&marks).into(),
        calendar: None,
    };
    if printed.format == Format::Ics {
        let text = ics::of_answers(context, &engine, &answers, &plan)?;
        output::print(printed.out.as_deref(), text.as_bytes())?;
        return Ok(Exit::Fine);
    }
    print_result(context, &engine, judged, printed, None)?;
    Ok(Exit::Fine)
}

/// The answers in the text of a file, or everything that is wrong with it.
pub(super) fn answers_in(
    context: &Context,
    rules: &RuleSet,
    path: &Path,
    text: String,
) -> Result<Answers, UsageError> {
    let file = SourceFile::new(path.display().to_string(), text);
    read_answers_toml(rules, &file).map_err(|problems| UsageError {
        sentence: problems.sentences(context.lang(), context.color),
        hint: tr(context.lang(), "assess-answers-hint"),
    })
}

/// One person, with what the rules say of them and what is kept beside their answers.
#[derive(Clone, Copy)]
pub(super) struct Judged<'a> {
    pub(super) answers: &'a Answers,
    pub(super) assessment: &'a Assessment,
    pub(super) plan: &'a Plan,
    pub(super) beside: Beside<'a>,
    /// What calendars are told of them; of somebody who is not saved it follows from the rest.
    pub(super) calendar: Option<&'a CalendarPerson>,
}

/// Prints what the rules say of one person, behind what is to be read first. For scripts there is no such
/// thing.
pub(super) fn print_result(
    context: &Context,
    engine: &Engine,
    judged: Judged<'_>,
    printed: &Printed,
    before: Option<&dyn Fn(Lang) -> Content>,
) -> anyhow::Result<()> {
    let (rules, lang) = (engine.rules(), context.lang());
    let Judged {
        answers,
        assessment,
        plan,
        beside,
        calendar,
    } = judged;
    let marks = beside.marks;
    let bytes = if printed.format == Format::Json {
        let mut bytes = Vec::new();
        JsonWriter::new(rules).write_full(&mut bytes, None, assessment, plan);
        let mut bytes = json::pretty(&bytes);
        bytes.push(b'\n');
        bytes
    } else {
        let replan = replan(engine, answers, assessment.on, marks);
        let outcomes = report::outcomes(engine, answers, assessment);
        let outlook = outlook(engine.ways(), answers, assessment.on);
        let moments = report::next_moments(engine, answers, assessment.on);
        let report = Report {
            rules,
            answers,
            assessment,
            plan,
            marks,
            happened: beside.happened,
            replan: replan.as_ref(),
            today: context.today(),
            outcomes: &outcomes,
            outlook: &outlook,
            moments: &moments,
        };
        let width = context.width(printed.out.as_deref());
        let result = match printed.format {
            Format::Html => page(context, engine, report, calendar, before),
            Format::Markdown => behind(
                before.map(|before| report::markdown_of(&before(lang))),
                report::markdown(&report, lang),
            ),
            _ => behind(
                before.map(|before| report::text_of(&before(lang), width)),
                report::text(&report, lang, width),
            ),
        };
        result.into_bytes()
    };
    output::print(printed.out.as_deref(), &bytes)
}

/// A result as a page, with what calendars are told of whoever it is about.
fn page(
    context: &Context,
    engine: &Engine,
    report: Report<'_>,
    calendar: Option<&CalendarPerson>,
    before: Option<&dyn Fn(Lang) -> Content>,
) -> String {
    let of_answers;
    let calendar = if let Some(told) = calendar {
        told
    } else {
        of_answers = ics::person_of_answers(context, engine, report.answers, report.plan);
        &of_answers
    };
    let code = resume_code(report.rules, report.answers);
    let hand_over = HandOver {
        report,
        lang: context.lang(),
        resume_code: code.as_deref(),
        calendar,
    };
    match before {
        Some(before) => html_behind(&hand_over, before),
        None => html(&hand_over),
    }
}

/// A result behind what is to be read first.
fn behind(before: Option<String>, result: String) -> String {
    match before {
        Some(before) => format!("{before}\n{result}"),
        None => result,
    }
}

/// The text of a file, or of standard input for `-`.
pub(super) fn read(path: &Path) -> anyhow::Result<String> {
    let text = if path == Path::new("-") {
        read_text(io::stdin().lock(), path)
    } else {
        read_text_file(path)
    };
    Ok(text?)
}

/// Judges everybody on standard input.
fn batch(context: &Context, asked: &AssessArguments) -> anyhow::Result<Exit> {
    let engine = context.engine()?;
    let batch = Batch {
        engine: &engine,
        on: context.on(),
        lang: context.lang(),
        brief: asked.brief,
    };
    let mut unread = None;
    let mut judge = |output: &mut dyn Write| {
        batch.run(io::stdin(), output).map_err(|error| match error {
            BatchError::Output(error) => error,
            // A file that was there before must stay, so this stops the writing, too.
            BatchError::Input(error) => {
                unread = Some(StoreError::reading(Path::new("-"), error));
                io::ErrorKind::Other.into()
            }
        })
    };
    let judged = match &asked.printed.out {
        Some(path) => write_output_with(path, |file| judge(file)).map_err(anyhow::Error::from),
        None => judge(&mut io::stdout().lock()).map_err(anyhow::Error::from),
    };
    if let Some(error) = unread {
        return Err(error.into());
    }
    let bad_lines = judged?;
    if bad_lines == 0 {
        return Ok(Exit::Fine);
    }
    let _ = writeln!(
        io::stderr(),
        "{}",
        bad_lines_said(context.lang(), bad_lines)
    );
    Ok(Exit::Problems)
}
