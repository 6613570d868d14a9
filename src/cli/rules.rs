//! `juzhu rules`: which rule sets there are, whether they are sound, whether their cases pass.

use std::fmt::Write as _;

use super::arguments::{FormFormat, PrintArguments, RulesCommand};
use super::calendar::{CalendarOrigins, years_known};
use super::context::Context;
use super::failure::Exit;
use super::output;
use crate::assess::Engine;
use crate::i18n::{Value, tr, tr_with};
use crate::plan::check_case;
use crate::report::{questionnaire_html, questionnaire_text};
use crate::ruleset::RuleSet;
use crate::store::{Origin, StoreError};
use crate::text::clean;

pub(super) fn run(context: &Context, command: &RulesCommand) -> anyhow::Result<Exit> {
    if let RulesCommand::Print(asked) = command {
        return print(context, asked);
    }
    let sets = wanted(context)?;
    let mut text = String::new();
    let mut sound = true;
    for (id, origin) in &sets {
        sound &= match command {
            // Has been seen to: it prints one set and no list.
            RulesCommand::Print(_) => true,
            RulesCommand::List => list(context, (id, origin), &mut text)?,
            RulesCommand::Check => check(context, (id, origin), &mut text)?,
            RulesCommand::Test => test(context, id, &mut text)?,
        };
    }
    output::print(None, text.as_bytes())?;
    Ok(if sound || command.only_tells() {
        Exit::Fine
    } else {
        Exit::Problems
    })
}

impl RulesCommand {
    const fn only_tells(&self) -> bool {
        matches!(self, Self::List)
    }
}

/// The questions of the rule set in use, as a form on paper.
fn print(context: &Context, asked: &PrintArguments) -> anyhow::Result<Exit> {
    let engine = context.engine()?;
    let form = match asked.format {
        FormFormat::Text => questionnaire_text(engine.rules(), context.lang()),
        FormFormat::Html => questionnaire_html(engine.rules(), context.lang()),
    };
    output::print(asked.out.as_deref(), form.as_bytes())?;
    Ok(Exit::Fine)
}

/// The rule set that was named, or all there are.
fn wanted(context: &Context) -> Result<Vec<(String, Origin)>, StoreError> {
    let folders = context.rule_folders();
    let mut sets = folders.list()?;
    if let Some(named) = context.named_rule_set() {
        // Reading it says which there are, if it is not there.
        folders.read(named)?;
        sets.retain(|(id, _)| id == named);
    }
    Ok(sets)
}

fn list(
    context: &Context,
    (id, origin): (&str, &Origin),
    text: &mut String,
) -> anyhow::Result<bool> {
    let lang = context.lang();
    let _ = writeln!(text, "{}", clean::one_line(id));
    match context.rules_with_cases(id)? {
        Ok((rules, origins)) => {
            let about = &rules.about;
            let _ = writeln!(text, "  {}", about.title.get(lang));
            let variables = [
                ("edition", about.edition.as_str().into()),
                ("checked", about.checked_on.to_string().into()),
                ("review", about.review_by.to_string().into()),
            ];
            let _ = writeln!(text, "  {}", tr_with(lang, "rules-edition", &variables));
            let _ = writeln!(text, "  {}", counts(context, &rules));
            for sentence in of_calendar(context, &rules, &origins) {
                let _ = writeln!(text, "  {sentence}");
            }
        }
        Err(problems) => {
            let _ = writeln!(text, "  {}", problems.summary(lang));
        }
    }
    let _ = writeln!(text, "  {}", context.said_origin(origin));
    Ok(true)
}

/// A count as messages take it.
fn count(count: usize) -> Value<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

/// What a rule set holds, in numbers.
fn counts(context: &Context, rules: &RuleSet) -> String {
    let variables = [
        ("questions", count(rules.questions.len())),
        ("conditions", count(rules.conditions.len())),
        ("materials", count(rules.materials.len())),
        ("cases", count(rules.cases.len())),
    ];
    tr_with(context.lang(), "rules-counts", &variables)
}

/// What is known of working days, where it comes from, and what is missing.
fn of_calendar(context: &Context, rules: &RuleSet, origins: &CalendarOrigins) -> Vec<String> {
    let calendar = &rules.calendar;
    let mut said = vec![years_known(context, calendar)];
    said.extend(origins.others(context, calendar));
    said.extend(origins.missing(context, calendar));
    said
}

fn check(
    context: &Context,
    (id, origin): (&str, &Origin),
    text: &mut String,
) -> anyhow::Result<bool> {
    let lang = context.lang();
    match context.rules_with_cases(id)? {
        Ok((rules, origins)) => {
            let variables = [
                ("id", clean::one_line(id).into()),
                ("counts", counts(context, &rules).into()),
                ("origin", context.said_origin(origin).into()),
            ];
            let _ = writeln!(text, "{}", tr_with(lang, "rules-sound", &variables));
            // A year missing is no mistake of the rules: what is counted in it is an estimate.
            for sentence in of_calendar(context, &rules, &origins) {
                let _ = writeln!(text, "{sentence}");
            }
            let engine = Engine::new(rules);
            let split = engine.split(context.on());
            if split > 0 {
                let variables = [("count", count(split))];
                let _ = writeln!(text, "{}", tr_with(lang, "rules-split", &variables));
            }
            Ok(true)
        }
        Err(problems) => {
            let variables = [
                ("id", clean::one_line(id).into()),
                ("count", count(problems.diagnostics().len())),
                ("origin", context.said_origin(origin).into()),
            ];
            let _ = writeln!(text, "{}", problems.render(lang, context.color_out()));
            let _ = writeln!(text, "{}", tr_with(lang, "rules-unsound", &variables));
            Ok(false)
        }
    }
}

fn test(context: &Context, id: &str, text: &mut String) -> anyhow::Result<bool> {
    let lang = context.lang();
    let rules = match context.rules_with_cases(id)? {
        Ok((rules, _)) => rules,
        Err(problems) => {
            let _ = writeln!(text, "{}", problems.render(lang, context.color_out()));
            return Ok(false);
        }
    };
    let engine = Engine::new(rules);
    let cases = &engine.rules().cases;
    let mut failed = 0;
    for case in cases {
        let mismatches = check_case(&engine, case);
        if mismatches.is_empty() {
            continue;
        }
        failed += 1;
        let variables = [
            ("case", case.id.as_str().into()),
            ("about", case.about.as_str().into()),
        ];
        let _ = writeln!(text, "{}", tr_with(lang, "rules-case-failed", &variables));
        for mismatch in mismatches {
            let variables = [
                ("what", mismatch.what.into()),
                ("expected", or_nothing(context, mismatch.expected).into()),
                ("actual", or_nothing(context, mismatch.actual).into()),
            ];
            let _ = writeln!(text, "{}", tr_with(lang, "rules-mismatch", &variables));
        }
    }
    let variables = [
        ("id", clean::one_line(id).into()),
        ("passed", count(cases.len() - failed)),
        ("failed", count(failed)),
    ];
    let _ = writeln!(text, "{}", tr_with(lang, "rules-tested", &variables));
    Ok(failed == 0)
}

fn or_nothing(context: &Context, text: String) -> String {
    if text.is_empty() {
        tr(context.lang(), "rules-nothing")
    } else {
        text
    }
}
