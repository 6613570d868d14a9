//! What is due in so few words that a message on the desktop holds them.

use super::Agenda;
use crate::i18n::{Lang, tr_with};
use crate::plan::Reminder;

/// So many reminders are named; of the others, their number is.
const NAMED: usize = 4;

/// A message on the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaNotice {
    /// How much is due.
    pub title: String,
    /// The first of it, a line each.
    pub body: String,
}

impl Agenda {
    /// The message of what is due and what comes; nothing where there is nothing. It says nothing that the
    /// list does not say.
    pub fn notice(&self, lang: Lang) -> Option<AgendaNotice> {
        if self.entries.is_empty() {
            return None;
        }
        let due = self.watch;
        let count = |is: &dyn Fn(&Reminder) -> bool| {
            let entries = self.entries.iter().filter(|entry| is(&entry.reminder));
            i64::try_from(entries.count()).unwrap_or(i64::MAX)
        };
        let overdue = count(&|reminder| due.is_overdue(reminder));
        let variables = [
            ("overdue", overdue.into()),
            (
                "today",
                count(&|reminder| due.is_due(reminder) && !due.is_overdue(reminder)).into(),
            ),
            ("soon", count(&|reminder| !due.is_due(reminder)).into()),
        ];
        let mut lines = self.lines(lang, NAMED);
        let others = self.entries.len().saturating_sub(NAMED);
        if others > 0 {
            let others = i64::try_from(others).unwrap_or(i64::MAX);
            lines.push(tr_with(
                lang,
                "remind-notice-more",
                &[("count", others.into())],
            ));
        }
        Some(AgendaNotice {
            title: tr_with(lang, "remind-notice", &variables),
            body: lines.join("\n"),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::i18n::Lang;
    use crate::plan::{Reminder, Watch};
    use crate::report::fixture::rules;
    use crate::report::{Agenda, AgendaEntry, AgendaPerson};
    use crate::ruleset::fixture::day;

    fn agenda(days: &[&str]) -> Agenda {
        let person = Arc::new(AgendaPerson {
            id: "0001".to_owned(),
            name: Some("妈妈".to_owned()),
            begun: day("2026-10-01"),
        });
        let rules = Arc::new(rules().clone());
        let entries = (1..).zip(days).map(|(number, on)| AgendaEntry {
            person: Arc::clone(&person),
            rules: Arc::clone(&rules),
            number,
            reminder: Reminder {
                rule: 0,
                on: day(on),
                target: day(on),
                year: 2026,
                place: 1,
                follows: None,
                estimate: false,
            },
        });
        Agenda {
            watch: Watch {
                on: day("2026-11-22"),
                within: 30,
            },
            entries: entries.collect(),
            troubles: Vec::new(),
        }
    }

    #[test]
    fn the_first_are_named_and_all_are_counted() {
        assert_eq!(agenda(&[]).notice(Lang::En), None);
        let few = agenda(&["2026-11-20", "2026-11-22"])
            .notice(Lang::En)
            .unwrap();
        assert_eq!(few.title, "Residence permit: 1 missed, 1 due, 0 to come");
        assert_eq!(few.body.lines().count(), 2);
        let days = [
            "2026-11-20",
            "2026-11-21",
            "2026-11-22",
            "2026-11-30",
            "2026-12-01",
            "2026-12-02",
        ];
        let many = agenda(&days);
        let said = many.notice(Lang::En).unwrap();
        assert_eq!(said.title, "Residence permit: 2 missed, 1 due, 3 to come");
        let lines: Vec<&str> = said.body.lines().collect();
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[4], "and 2 more: “juzhu remind” lists them all");
        // Nothing of it is not on the list.
        let list = many.text(Lang::En, None);
        assert!(lines[..4].iter().all(|line| list.contains(line)), "{list}");
    }
}
