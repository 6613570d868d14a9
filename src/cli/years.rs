//! `juzhu years`: years with a permit of a saved person, shown and changed.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::arguments::{DocumentFormat, YearsArguments, YearsCommand};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::i18n::{Value, tr, tr_with};
use crate::plan::{Period, ResidenceYears, check_period};
use crate::profile::{Profile, years_of};
use crate::report::{self, json};
use crate::ruleset::RuleSet;
use crate::store::{ProfileId, Profiles};

pub(super) fn run(context: &Context, asked: &YearsArguments) -> anyhow::Result<Exit> {
    let is_shown = asked.format != DocumentFormat::Text || asked.out.is_some();
    if asked.command.is_some() && is_shown {
        return Err(UsageError::new(context.lang(), "years-format", &[]).into());
    }
    let profiles = Profiles::new(&context.paths()?);
    let id = profiles.find(&asked.profile)?;
    let profile = profiles.read(&id)?;
    let engine = context.engine_for(&profile.rule_set)?;
    let editor = Editor {
        context,
        rules: engine.rules(),
    };
    let years = editor.years(&profile)?;
    let said = match &asked.command {
        None => return show(context, engine.rules(), (&id, &years), asked),
        Some(command) => profiles.edit(&id, |profile| {
            let said = editor.edit(profile, command)?;
            profile.saved_on = context.today();
            anyhow::Ok(said)
        })?,
    };
    output::print(None, format!("{said}\n").as_bytes())?;
    Ok(Exit::Fine)
}

fn show(
    context: &Context,
    rules: &RuleSet,
    (id, years): (&ProfileId, &ResidenceYears),
    asked: &YearsArguments,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let bytes = match asked.format {
        DocumentFormat::Json => {
            let mut bytes = Vec::new();
            json::write_years(&mut bytes, rules, id.as_str(), years);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        DocumentFormat::Markdown => report::years_markdown(rules, years, lang).into_bytes(),
        DocumentFormat::Text => {
            let width = context.width(asked.out.as_deref());
            let mut text = report::years_text(rules, years, lang, width);
            if years.entries.is_empty() {
                let variables = [("places", report::place_ids(rules).into())];
                let _ = writeln!(text, "{}", tr_with(lang, "years-none-how", &variables));
            }
            text.into_bytes()
        }
    };
    output::print(asked.out.as_deref(), &bytes)?;
    Ok(Exit::Fine)
}

/// Changes the periods of a person.
struct Editor<'a> {
    context: &'a Context,
    rules: &'a RuleSet,
}

impl Editor<'_> {
    /// The years of a person; an error where the rules know nothing of years.
    fn years(&self, profile: &Profile) -> Result<ResidenceYears, UsageError> {
        let years = years_of(profile, self.rules, self.context.on());
        years.ok_or_else(|| UsageError::new(self.context.lang(), "years-no-rule", &[]))
    }

    /// Does what is asked for, and says it.
    fn edit(&self, profile: &mut Profile, command: &YearsCommand) -> Result<String, UsageError> {
        let before = profile.periods.clone();
        let (key, number, period) = match command {
            YearsCommand::Add {
                place,
                from,
                until,
                suspended,
            } => {
                let period = self.checked(Period {
                    place: place.clone(),
                    from: *from,
                    until: *until,
                    suspended: *suspended,
                })?;
                profile.periods.push(period.clone());
                ("years-added", profile.periods.len(), period)
            }
            YearsCommand::Change {
                number,
                place,
                from,
                until,
                open,
                suspended,
            } => {
                let at = self.at(profile, *number)?;
                let mut period = before
                    .get(at)
                    .cloned()
                    .ok_or_else(|| self.none(profile, *number))?;
                if let Some(place) = place {
                    period.place.clone_from(place);
                }
                period.from = from.unwrap_or(period.from);
                period.until = until.or(period.until).filter(|_: &NaiveDate| !open);
                period.suspended = suspended.unwrap_or(period.suspended);
                let period = self.checked(period)?;
                if let Some(written) = profile.periods.get_mut(at) {
                    written.clone_from(&period);
                }
                ("years-changed", *number, period)
            }
            YearsCommand::Remove { number } => {
                let at = self.at(profile, *number)?;
                ("years-removed", *number, profile.periods.remove(at))
            }
        };
        Ok(self.said(profile, key, number, &period))
    }

    /// What was done, and the overlaps and gaps there are now.
    fn said(&self, profile: &Profile, key: &str, number: usize, period: &Period) -> String {
        let lang = self.context.lang();
        let variables = [
            ("number", Value::from(number)),
            ("period", report::period(self.rules, period, lang).into()),
        ];
        let mut said = tr_with(lang, key, &variables);
        let years = years_of(profile, self.rules, self.context.on());
        let found = years.map(|years| report::years_findings(self.rules, &years, lang));
        for finding in found.into_iter().flatten() {
            let _ = write!(said, "\n{finding}");
        }
        said
    }

    /// A period that can be written down.
    fn checked(&self, period: Period) -> Result<Period, UsageError> {
        let lang = self.context.lang();
        let rule = self.rules.years.as_ref();
        let problem = rule.and_then(|rule| check_period(rule, &period, self.context.on()).err());
        match problem {
            None => Ok(period),
            Some(problem) => Err(UsageError {
                sentence: report::period_problem(self.rules, &period, problem, lang),
                hint: tr(lang, "years-hint"),
            }),
        }
    }

    /// Where the period with this number stands among those written down by hand.
    fn at(&self, profile: &Profile, number: usize) -> Result<usize, UsageError> {
        let at = number
            .checked_sub(1)
            .filter(|at| *at < profile.periods.len());
        at.ok_or_else(|| self.none(profile, number))
    }

    /// That there is no period with this number, or none that could be changed here.
    fn none(&self, profile: &Profile, number: usize) -> UsageError {
        let lang = self.context.lang();
        let years = years_of(profile, self.rules, self.context.on());
        let is_carried = years.is_some_and(|years| (1..=years.entries.len()).contains(&number));
        let key = if is_carried {
            "years-from-record"
        } else {
            "years-no-such-period"
        };
        let variables = [
            ("number", number.to_string().into()),
            ("most", profile.periods.len().into()),
        ];
        UsageError {
            sentence: tr_with(lang, key, &variables),
            hint: tr(lang, "years-hint"),
        }
    }
}
