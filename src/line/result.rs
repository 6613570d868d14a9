//! The result: what the rules say of the person, and what can be done with it.

use chrono::NaiveDate;

use super::command::{Command, parse_command, reminder_without_number, without_number};
use super::conversation::{Conversation, Next};
use super::stop::Stop;
use crate::assess::Weighed;
use crate::i18n::{Lang, tr_with};
use crate::plan::{Facts, Reminder};
use crate::profile::marks_of;
use crate::report::content::{Content, Group, Item, Section, SectionKind, Subject};
use crate::report::{Beside, Happened, content_of, marks_on_copy, plan_with};
use crate::ruleset::typed::fold;

/// Back to the day asked about.
const TODAY: [&str; 2] = ["today", "今天"];

impl Conversation<'_, '_> {
    /// What a result that is said now is told from.
    pub(super) fn to_say(&self) -> (Weighed, NaiveDate, Lang) {
        let interview = self.interview();
        (interview.weighed().clone(), interview.on(), self.lang)
    }

    /// The end of the way: everything, and what the person makes of it.
    pub(super) fn result_page(&mut self) -> Result<Next, Stop> {
        let now = Some(self.to_say());
        if self.stage.at().is_some() {
            if self.comparison_said != now {
                self.say_comparison()?;
                self.comparison_said = now;
            }
        } else if self.result_said != now {
            self.say_result()?;
            self.result_said = now;
        }
        self.lines.pause()?;
        if self.stage.at().is_some() {
            self.hint_what_if()?;
        } else if !self.hinted.result {
            self.hinted.result = true;
            self.say("line-result-have")?;
            self.say("line-result-others")?;
            self.say("line-result-on")?;
            self.say("line-result-reminders")?;
            self.say("line-result-review")?;
            self.say("line-result-what-if")?;
            self.say("line-result-quit")?;
        }
        loop {
            self.prompt("line-result-prompt")?;
            let typed = self.listen()?;
            let next = match parse_command(&typed) {
                Some(Command::Quit) => Next::End,
                None if self.stage.at().is_some() => {
                    self.say("line-what-if-how")?;
                    Next::Prompt
                }
                None if typed.is_empty() => Next::End,
                // At a question this would be an answer.
                None if TODAY.contains(&fold(&typed).as_str()) => self.look(&Command::LookBack)?,
                Some(command) => self.obey(command, None)?,
                None => {
                    self.say_not_understood(&typed)?;
                    Next::Prompt
                }
            };
            match next {
                Next::End => return self.offer_name(),
                Next::Step => return Ok(Next::Step),
                Next::Prompt => {}
            }
        }
    }

    /// Says what can be typed; of a word about papers, that the number of one is missing.
    fn say_not_understood(&mut self, typed: &str) -> Result<(), Stop> {
        if let Some(word) = without_number(typed) {
            return self.say_with("line-which-paper", &[("word", word.into())]);
        }
        match reminder_without_number(&fold(typed)) {
            Some(word) => self.say_with("line-which-reminder", &[("word", word.into())]),
            None => self.say("line-result-how"),
        }
    }

    /// Says the whole result at the end; on the way, what is known so far, without its reasons.
    pub(super) fn say_result(&mut self) -> Result<(), Stop> {
        let done = self.has_result();
        let content = self.content();
        // Papers are numbered to be ticked, once the list is final.
        let papers = if done {
            papers_in(&content)
        } else {
            Vec::new()
        };
        // On a copy nothing is said of what was missed.
        let missed = if self.stage.at().is_none() {
            self.missed()
        } else {
            Vec::new()
        };
        let mut number = 0;
        if !done {
            self.lines.pause()?;
            self.say("line-result-so-far")?;
        }
        for section in &content.sections {
            let early = matches!(
                section.kind,
                SectionKind::Verdict | SectionKind::Standards | SectionKind::Papers
            );
            // Of a case of which nothing is on record there is nothing new to say.
            let is_new =
                section.kind == SectionKind::Case && self.keeper.profile().events.is_empty();
            if (done || early) && !is_new {
                if section.kind == SectionKind::Reminders {
                    self.say_missed(&missed)?;
                }
                self.lines.pause()?;
                // Entries have the numbers by which they are taken back; they are no stops on a way.
                if section.kind == SectionKind::Case {
                    self.say_case(section)?;
                } else {
                    self.say_section(section, done, &papers, &mut number)?;
                }
            }
        }
        if done && content.section(SectionKind::Reminders).is_none() {
            self.say_missed(&missed)?;
        }
        Ok(())
    }

    /// Says the ways beside each other again, or that there are none.
    pub(super) fn say_ways(&mut self) -> Result<(), Stop> {
        let content = self.content();
        let Some(section) = content.section(SectionKind::Ways) else {
            return self.say("line-no-ways");
        };
        self.lines.pause()?;
        self.say_section(section, true, &[], &mut 0)
    }

    /// What there is to say of the person, as the other faces and formats say it.
    pub(super) fn content(&self) -> Content {
        let marks = marks_of(self.keeper.profile(), self.rules());
        let marks = marks_on_copy(self.stage.real(), self.interview(), &marks);
        let state = self.case_state();
        let happened = state.as_ref().map(|state| Happened {
            events: &self.keeper.profile().events,
            state,
        });
        let beside = Beside {
            marks: &marks,
            happened,
        };
        content_of(self.interview(), beside, self.session.today, self.lang)
    }

    /// The papers the person may need, in the order in which they are said.
    pub(super) fn papers(&self) -> Vec<usize> {
        papers_in(&self.content())
    }

    pub(super) fn say_section(
        &mut self,
        section: &Section,
        details: bool,
        papers: &[usize],
        number: &mut usize,
    ) -> Result<(), Stop> {
        if let Some(heading) = &section.heading {
            self.lines.say(heading)?;
        }
        for sentence in &section.sentences {
            self.lines.say(&sentence.text)?;
        }
        for group in &section.groups {
            self.say_group(group, details, papers, number)?;
        }
        Ok(())
    }

    fn say_group(
        &mut self,
        group: &Group,
        details: bool,
        papers: &[usize],
        number: &mut usize,
    ) -> Result<(), Stop> {
        if let Some(heading) = &group.heading {
            self.lines.pause()?;
            self.lines.say(heading)?;
        }
        for sentence in &group.sentences {
            self.lines.say(sentence)?;
        }
        for (at, item) in group.items.iter().enumerate() {
            let text = match item.subject {
                Subject::Material(material) if papers.get(*number) == Some(&material) => {
                    *number += 1;
                    self.numbered_paper(*number, material, item)
                }
                // A bare number would read like that of a paper.
                _ if group.ordered => {
                    let text = item.text.as_str().into();
                    let variables = [("number", (at + 1).into()), ("text", text)];
                    tr_with(self.lang, "line-in-order", &variables)
                }
                _ => format!("- {}", item.text),
            };
            match self.coming(item.subject) {
                Some(reminder) => self.say_reminder(&reminder, &item.text)?,
                None => self.lines.say(&text)?,
            }
            if details {
                for detail in &item.details {
                    self.lines.say(&format!("  {}", detail.text))?;
                }
            }
        }
        Ok(())
    }

    /// The reminder of the plan that is meant; on a copy none is numbered.
    fn coming(&self, subject: Subject) -> Option<Reminder> {
        let Subject::Reminder(at) = subject else {
            return None;
        };
        let is_real = self.stage.at().is_none();
        let state = self.case_state();
        let facts = state.map_or_else(Facts::default, |state| state.facts);
        let plan = plan_with(self.interview(), &facts);
        let reminder = plan.reminders.into_iter().nth(at);
        reminder.filter(|_| is_real)
    }

    fn numbered_paper(&self, number: usize, material: usize, item: &Item) -> String {
        let key = self.numbered_as(material);
        let variables = [
            ("number", number.into()),
            ("title", item.text.as_str().into()),
        ];
        tr_with(self.lang, key, &variables)
    }
}

/// The papers of a result, in order.
fn papers_in(content: &Content) -> Vec<usize> {
    let section = content.section(SectionKind::Papers);
    let groups = section.map_or(&[][..], |section| &section.groups);
    let items = groups.iter().flat_map(|group| &group.items);
    items
        .filter_map(|item| match item.subject {
            Subject::Material(material) => Some(material),
            _ => None,
        })
        .collect()
}
