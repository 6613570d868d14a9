//! One thing on both sides of a comparison, in words.

use crate::assess::{Compared, ConditionState, MaterialState, Placed, Standing};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{Dated, PlanDate};
use crate::report::words;
use crate::ruleset::{Answer, RuleSet};

/// How the two sides are told apart in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Voice {
    /// Now, and then: what other answers would make of it.
    Supposed,
    /// Before, and now: what has come about.
    Since,
}

impl Voice {
    /// A message of this voice: `compare-moves`, `since-moves`.
    pub(in crate::report) fn key(self, message: &str) -> String {
        let voice = match self {
            Self::Supposed => "compare",
            Self::Since => "since",
        };
        format!("{voice}-{message}")
    }
}

/// Says what has moved between two sides, each with its own rules.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Moves<'a> {
    pub(in crate::report) lang: Lang,
    pub(in crate::report) voice: Voice,
    pub(in crate::report) before: &'a RuleSet,
    pub(in crate::report) after: &'a RuleSet,
}

/// One thing on both sides, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Told {
    /// What it is.
    pub(in crate::report) what: String,
    /// What is said of it before; `None` where it appears.
    pub(in crate::report) before: Option<String>,
    /// What is said of it after; `None` where it vanishes.
    pub(in crate::report) after: Option<String>,
    /// Whether it is not the same on both sides.
    pub(in crate::report) moved: bool,
    /// What is said are days, which are not quoted.
    pub(in crate::report) is_date: bool,
    voice: Voice,
}

impl Told {
    /// A sentence that says both sides, or that they are the same.
    pub(in crate::report) fn sentence(&self, lang: Lang) -> String {
        let key = match (&self.before, &self.after, self.is_date) {
            _ if !self.moved => "stays",
            (Some(_), Some(_), false) => "moves",
            (Some(_), None, false) => "goes",
            (None, _, false) => "comes",
            (Some(_), Some(_), true) => "date-moves",
            (Some(_), None, true) => "date-goes",
            (None, _, true) => "date-comes",
        };
        let variables = [("what", Some(&self.what)), ("before", self.before.as_ref())]
            .into_iter()
            .chain([("after", self.after.as_ref())])
            .filter_map(|(name, said)| Some((name, said?.as_str().into())));
        tr_with(lang, &self.voice.key(key), &variables.collect::<Vec<_>>())
    }

    /// The same as cells of a table: what it is, before, after.
    pub(in crate::report) fn cells(&self, lang: Lang) -> Vec<String> {
        let cell = |said: &Option<String>| match said {
            Some(said) => said.clone(),
            None => tr(lang, "compare-none"),
        };
        vec![self.what.clone(), cell(&self.before), cell(&self.after)]
    }
}

/// A thing of the side that has it: of the later one, if both have.
fn either<T>(compared: &Compared<T>) -> Option<(&T, bool)> {
    let after = compared.after.as_ref().map(|is| (is, true));
    after.or_else(|| compared.before.as_ref().map(|was| (was, false)))
}

impl<'a> Moves<'a> {
    /// The rules of one side.
    const fn rules(&self, after: bool) -> &'a RuleSet {
        if after { self.after } else { self.before }
    }

    /// What is said of a thing on both sides; `name` says what it is, `say` what is said of it.
    fn told<T>(
        &self,
        compared: &Compared<T>,
        name: impl FnOnce(&'a RuleSet, &T) -> Option<String>,
        say: impl Fn(&'a RuleSet, &T) -> String,
    ) -> Option<Told> {
        let (thing, after) = either(compared)?;
        let what = name(self.rules(after), thing)?;
        Some(Told {
            what,
            before: compared.before.as_ref().map(|was| say(self.before, was)),
            after: compared.after.as_ref().map(|is| say(self.after, is)),
            moved: compared.has_moved(),
            is_date: false,
            voice: self.voice,
        })
    }

    fn quoted(&self, text: String) -> String {
        tr_with(self.lang, "report-quoted", &[("answer", text.into())])
    }

    /// An answer.
    pub(in crate::report) fn answer(&self, compared: &Compared<Placed<Answer>>) -> Option<Told> {
        let lang = self.lang;
        self.told(
            compared,
            |rules, answer| Some(words::label(rules, answer.index, lang)),
            |rules, answer| self.quoted(words::answer(rules, answer.index, answer.value, lang)),
        )
    }

    /// What a standard says.
    pub(in crate::report) fn standing(
        &self,
        compared: &Compared<Placed<Standing>>,
    ) -> Option<Told> {
        let lang = self.lang;
        self.told(
            compared,
            |rules, standing| {
                let standard = words::standard(rules, standing.index, lang);
                let variables = [("standard", standard.into())];
                Some(tr_with(lang, "compare-by-standard", &variables))
            },
            |rules, standing| self.quoted(words::standing(rules, &standing.value, lang)),
        )
    }

    /// The state of a condition.
    pub(in crate::report) fn condition(
        &self,
        compared: &Compared<Placed<ConditionState>>,
    ) -> Option<Told> {
        let lang = self.lang;
        self.told(
            compared,
            |rules, state| {
                let condition = rules.conditions.get(state.index)?;
                let variables = [
                    ("title", words::said(&condition.title, lang).into()),
                    (
                        "standard",
                        words::standard(rules, condition.standard, lang).into(),
                    ),
                ];
                Some(tr_with(lang, "compare-condition", &variables))
            },
            |_, state| self.quoted(words::condition_state(state.value, lang)),
        )
    }

    /// The name of a paper.
    pub(in crate::report) fn paper(
        &self,
        compared: &Compared<Placed<MaterialState>>,
    ) -> Option<String> {
        let (state, after) = either(compared)?;
        let material = self.rules(after).materials.get(state.index)?;
        Some(words::said(&material.title, self.lang))
    }

    /// A date of the plan.
    pub(in crate::report) fn date(&self, compared: &Compared<Dated>) -> Option<Told> {
        let told = self.told(
            compared,
            |rules, dated| date_name(self.lang, rules, dated.date),
            |_, dated| days(self.lang, dated),
        )?;
        Some(Told {
            is_date: true,
            ..told
        })
    }
}

fn date_name(lang: Lang, rules: &RuleSet, date: PlanDate) -> Option<String> {
    let process = &rules.process;
    Some(match date {
        PlanDate::Step(step) => words::said(&process.steps.get(step)?.title, lang),
        PlanDate::Reminder(rule) => {
            // The day of a reminder may come before the day of what it reminds of.
            let title = words::said(&process.reminders.get(rule)?.title, lang);
            tr_with(lang, "interview-date-reminder", &[("title", title.into())])
        }
        PlanDate::Opens(standard) => {
            let standard = words::standard(rules, standard, lang);
            tr_with(
                lang,
                "interview-date-opens",
                &[("standard", standard.into())],
            )
        }
        PlanDate::LastWorkingDay => tr(lang, "interview-date-last-working-day"),
        PlanDate::Expires => tr(lang, "interview-date-expires"),
        PlanDate::CountsOn => tr(lang, "interview-date-counts-on"),
    })
}

/// One day, or the first and the last; whether they are an estimate.
fn days(lang: Lang, dated: &Dated) -> String {
    let span = dated.span;
    let days = if span.first == span.last {
        span.first.to_string()
    } else {
        format!("{} – {}", span.first, span.last)
    };
    if dated.estimate {
        return tr_with(lang, "compare-estimate", &[("days", days.into())]);
    }
    days
}
