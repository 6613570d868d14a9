//! What an edit will do, said before it is done.

use super::conversation::Conversation;
use super::stop::Stop;
use super::words;
use crate::assess::{Difference, Interview, MaterialState, Moved, Standing};
use crate::i18n::{Value, tr, tr_with};
use crate::plan::{self, DateChange, PlanDate, Span};
use crate::report;

impl Conversation<'_, '_> {
    /// Says what another answer to a question would change.
    pub(super) fn say_effect(
        &mut self,
        edited: usize,
        after: &Interview,
        difference: &Difference,
    ) -> Result<(), Stop> {
        let dates = plan::compare(&self.plan_of(&self.interview), &self.plan_of(after));
        if difference.is_empty() && dates.is_empty() {
            return self.say("line-effect-none");
        }
        self.say("line-effect")?;
        for (questions, key) in [
            (&difference.hidden, "line-effect-hidden"),
            (&difference.asked_again, "line-effect-asked-again"),
            (&difference.in_force_again, "line-effect-in-force-again"),
        ] {
            let others: Vec<usize> = questions
                .iter()
                .copied()
                .filter(|question| *question != edited)
                .collect();
            if !others.is_empty() {
                let labels = words::labels(self.lang, self.rules(), &others);
                self.say_with(key, &[("questions", labels.into())])?;
            }
        }
        for moved in &difference.standings {
            self.say_standing(moved)?;
        }
        for (state, key) in [
            (MaterialState::Needed, "line-effect-needed"),
            (MaterialState::NotNeeded, "line-effect-not-needed"),
            (MaterialState::Open, "line-effect-open"),
        ] {
            self.say_papers(difference, state, key)?;
        }
        for change in &dates {
            self.say_date(change)?;
        }
        Ok(())
    }

    fn plan_of(&self, interview: &Interview) -> plan::Plan {
        let answers = &interview.weighed().answers;
        plan::plan(
            self.rules(),
            answers,
            interview.assessment(),
            interview.on(),
        )
    }

    fn say_standing(&mut self, moved: &Moved<Standing>) -> Result<(), Stop> {
        let Some(standard) = self.rules().about.standards.get(moved.index) else {
            return Ok(());
        };
        let variables = [
            ("standard", standard.title.get(self.lang).into()),
            (
                "before",
                report::words::standing(self.rules(), &moved.before, self.lang).into(),
            ),
            (
                "after",
                report::words::standing(self.rules(), &moved.after, self.lang).into(),
            ),
        ];
        self.say_with("line-effect-standing", &variables)
    }

    fn say_papers(
        &mut self,
        difference: &Difference,
        state: MaterialState,
        key: &str,
    ) -> Result<(), Stop> {
        let materials = &self.rules().materials;
        let becoming = difference.materials.iter();
        let becoming = becoming.filter(|moved| moved.after == state);
        let titles: Vec<&str> = becoming
            .filter_map(|moved| materials.get(moved.index))
            .map(|material| material.title.get(self.lang))
            .collect();
        if titles.is_empty() {
            return Ok(());
        }
        let papers = words::listed(self.lang, titles.into_iter());
        self.say_with(key, &[("papers", papers.into())])
    }

    fn say_date(&mut self, change: &DateChange) -> Result<(), Stop> {
        let name = self.date_name(change.date);
        let (before, after) = (change.before.map(span), change.after.map(span));
        let name = ("date", Value::from(name));
        match (before, after) {
            (Some(before), Some(after)) => {
                let variables = [name, ("before", before), ("after", after)];
                self.say_with("line-effect-date-moves", &variables)
            }
            (Some(before), None) => {
                self.say_with("line-effect-date-goes", &[name, ("before", before)])
            }
            (None, Some(after)) => {
                self.say_with("line-effect-date-comes", &[name, ("after", after)])
            }
            (None, None) => Ok(()),
        }
    }

    fn date_name(&self, date: PlanDate) -> String {
        let process = &self.rules().process;
        let title = match date {
            PlanDate::Step(step) => process.steps.get(step).map(|step| &step.title),
            PlanDate::Reminder(rule) => {
                // The day of a reminder may come before the day of what it reminds of.
                let rule = process.reminders.get(rule);
                let title = rule.map_or("", |rule| rule.title.get(self.lang));
                return tr_with(self.lang, "line-date-reminder", &[("title", title.into())]);
            }
            PlanDate::Opens(standard) => {
                let standard = self.rules().about.standards.get(standard);
                let title = standard.map_or("", |standard| standard.title.get(self.lang));
                return tr_with(self.lang, "line-date-opens", &[("standard", title.into())]);
            }
            PlanDate::LastWorkingDay => return tr(self.lang, "line-date-last-working-day"),
            PlanDate::Expires => return tr(self.lang, "line-date-expires"),
            PlanDate::CountsOn => return tr(self.lang, "line-date-counts-on"),
        };
        title.map_or_else(String::new, |title| title.get(self.lang).to_owned())
    }
}

/// One day, or the first and the last.
fn span(span: Span) -> Value<'static> {
    if span.first == span.last {
        span.first.to_string().into()
    } else {
        format!("{} – {}", span.first, span.last).into()
    }
}
