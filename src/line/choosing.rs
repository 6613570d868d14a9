//! Choosing somebody to go on with from those who are saved.

use std::collections::BTreeSet;

use super::command::Command;
use super::conversation::{Conversation, Heard};
use super::stop::Stop;
use super::words;
use crate::i18n::{tr, tr_with};
use crate::people;
use crate::plan::Watch;
use crate::profile::{PersonKey, PersonSearch};
use crate::report::words::listed;
use crate::report::{AgendaLine, Standing};
use crate::ruleset::typed::fold;
use crate::store::{Everyone, Known, ProfileId, Profiles, StoreError};
use crate::text::clean;

/// How many are offered; the others are found by name or number.
const MOST_OFFERED: usize = 20;

/// So many reminders are said before anything is asked; the others are on `juzhu remind`.
const MOST_DUE: usize = 6;

/// How many days ahead is looked for reminders, as `juzhu remind` does.
const WITHIN: u32 = 30;

/// Those who can be gone on with.
struct Saved {
    everyone: Everyone,
    /// Those of these rules, latest first, by their places among everybody, with what finds them.
    people: Vec<(usize, PersonKey)>,
    /// Those who are damaged.
    damaged: Vec<ProfileId>,
    /// In the order of their numbers in the list, which begin at 1.
    offered: Vec<Offered>,
    /// How many more there are.
    hidden: usize,
}

/// Somebody who can be gone on with.
enum Offered {
    Sound(Box<Known>, Option<Standing>),
    Damaged(ProfileId),
}

/// Whom the person wants to go on with.
enum Meant {
    New,
    Saved(ProfileId),
}

impl Conversation<'_, '_> {
    /// Opens the person asked for, or offers those there are.
    pub(super) fn choose_person(&mut self) -> Result<(), Stop> {
        if let Some(answers) = &self.session.answers {
            return self.go_on_with_answers(answers);
        }
        let Some(store) = self.session.store else {
            return Ok(());
        };
        if let Some(id) = self.session.person.clone() {
            return self.open(store, &id, true);
        }
        let Some(mut saved) = self.saved(store)? else {
            return Ok(());
        };
        self.say_due(&saved.everyone)?;
        self.offer(&mut saved, &PersonSearch::new(""));
        // Written while the person reads.
        saved.everyone.keep();
        if saved.offered.is_empty() {
            return Ok(());
        }
        self.say_saved(&saved)?;
        loop {
            self.prompt("line-prompt")?;
            match self.hear()? {
                // It may be in another language now.
                None => self.say_saved(&saved)?,
                Some(Heard::Command(Command::QuickCheck)) if self.has_quick_check() => {
                    self.in_quick_check = true;
                    return Ok(());
                }
                Some(Heard::Command(Command::Code(code))) => {
                    if self.open_code(code)? {
                        return Ok(());
                    }
                    self.say_saved(&saved)?;
                }
                Some(Heard::Command(_)) => self.say("line-not-here")?,
                Some(Heard::Words(words)) => match saved.meant(&words, store) {
                    Some(Meant::New) => return Ok(()),
                    Some(Meant::Saved(id)) => return self.open(store, &id, false),
                    None => {
                        let search = PersonSearch::new(&words);
                        if !is_a_search(&words)
                            || !saved.people.iter().any(|(_, it)| search.finds(it))
                        {
                            let variables = [("most", saved.last_number().into())];
                            self.say_with("line-no-such-person", &variables)?;
                        } else {
                            self.offer(&mut saved, &search);
                            self.say_saved(&saved)?;
                        }
                    }
                },
            }
        }
    }

    /// Those who can be gone on with, latest first. The others are named with what is wrong.
    fn saved(&mut self, store: &Profiles) -> Result<Option<Saved>, Stop> {
        let everyone = match store.everyone() {
            Ok(everyone) => everyone,
            Err(error) => {
                self.lines.pause()?;
                self.describe(&error)?;
                return Ok(None);
            }
        };
        let rule_set = &self.rules().about.id;
        let mut people = Vec::new();
        let mut others = Vec::new();
        for (at, known) in everyone.people().iter().enumerate() {
            if known.brief.rule_set == *rule_set {
                people.push((at, known));
            } else {
                others.push(known);
            }
        }
        self.say_others(&others)?;
        people.sort_by(|(_, a), (_, b)| (b.brief.saved_on, &b.id).cmp(&(a.brief.saved_on, &a.id)));
        let people = people.into_iter().map(|(at, known)| (at, key_of(known)));
        let people = people.collect();
        let mut damaged = Vec::new();
        for trouble in everyone.troubles() {
            match &trouble.error {
                StoreError::ProfileDamaged { .. } | StoreError::ProfileLost { .. } => {
                    damaged.push(trouble.id.clone());
                }
                error => {
                    self.lines.pause()?;
                    self.describe(error)?;
                }
            }
        }
        Ok(Some(Saved {
            everyone,
            people,
            damaged,
            offered: Vec::new(),
            hidden: 0,
        }))
    }

    /// Says what is due to everybody: the first of it.
    fn say_due(&mut self, everyone: &Everyone) -> Result<(), Stop> {
        let Some(engines) = self.session.engines else {
            return Ok(());
        };
        let watch = Watch {
            on: self.session.on,
            within: WITHIN,
        };
        let agenda = match people::agenda(engines, everyone, |_| true, watch, self.lang) {
            Ok(agenda) => agenda,
            Err(error) => {
                let description = error.describe(self.lang);
                self.lines.pause()?;
                self.lines.say(&description.sentence)?;
                return self.lines.say(&description.hint);
            }
        };
        let first = agenda.first_lines(self.lang, MOST_DUE);
        if first.lines.is_empty() {
            return Ok(());
        }
        self.lines.pause()?;
        for line in &first.lines {
            let (AgendaLine::Heading(said) | AgendaLine::Entry(_, said)) = line;
            self.lines.say(said)?;
        }
        if first.more > 0 {
            self.say_with("line-more-due", &[("count", first.more.into())])?;
        }
        Ok(())
    }

    /// Offers those who are found, the latest first.
    fn offer(&self, saved: &mut Saved, search: &PersonSearch) {
        let found = saved.people.iter().filter(|(_, key)| search.finds(key));
        let all = saved.everyone.people();
        let found: Vec<&Known> = found.filter_map(|(at, _)| all.get(*at)).collect();
        let shown = found.get(..MOST_OFFERED).unwrap_or(&found);
        let watch = Watch {
            on: self.session.on,
            within: 0,
        };
        let engines = self.session.engines;
        let roster = engines.and_then(|engines| {
            // Whatever keeps it from being made was said with what is due.
            people::roster(engines, &saved.everyone, shown, watch, self.lang).ok()
        });
        let standings = roster.map(|roster| roster.standings).unwrap_or_default();
        let standings = standings.into_iter().chain(std::iter::repeat(None));
        saved.hidden = found.len() - shown.len();
        let mut offered: Vec<Offered> = shown
            .iter()
            .zip(standings)
            .map(|(known, standing)| Offered::Sound(Box::new((*known).clone()), standing))
            .collect();
        if search.is_empty() {
            offered.extend(saved.damaged.iter().cloned().map(Offered::Damaged));
        }
        saved.offered = offered;
    }

    /// Says that there are people of other rules, lest somebody believe them gone.
    fn say_others(&mut self, others: &[&Known]) -> Result<(), Stop> {
        if others.is_empty() {
            return Ok(());
        }
        let rules: BTreeSet<String> = others
            .iter()
            .map(|person| clean::one_line(&person.brief.rule_set))
            .collect();
        let rules = listed(self.lang, rules.iter().map(String::as_str));
        let variables = [("count", others.len().into()), ("rules", rules.into())];
        self.lines.pause()?;
        self.say_with("line-people-of-other-rules", &variables)
    }

    fn say_saved(&mut self, saved: &Saved) -> Result<(), Stop> {
        self.lines.pause()?;
        self.say("line-people")?;
        let mut titles: Vec<String> = saved.offered.iter().map(|it| self.title(it)).collect();
        titles.push(tr(self.lang, "line-someone-new"));
        for (number, title) in (1_usize..).zip(titles) {
            let variables = [("number", number.into()), ("title", title.into())];
            self.say_with("line-choice", &variables)?;
        }
        if saved.hidden > 0 {
            self.say_with("line-more-people", &[("count", saved.hidden.into())])?;
        }
        Ok(())
    }

    fn title(&self, offered: &Offered) -> String {
        let (person, standing) = match offered {
            Offered::Sound(person, standing) => (person, standing),
            Offered::Damaged(id) => {
                let variables = [("id", id.to_string().into())];
                return tr_with(self.lang, "interview-damaged-person", &variables);
            }
        };
        let brief = &person.brief;
        let name = brief.name.as_deref().map(clean::one_line);
        let stage = standing.as_ref().and_then(|it| it.said_stage(self.lang));
        let key = match (&name, &stage) {
            (Some(_), None) => "interview-person",
            (None, None) => "interview-draft",
            (Some(_), Some(_)) => "line-person",
            (None, Some(_)) => "line-draft",
        };
        let next = standing
            .as_ref()
            .and_then(|it| it.said_next(self.lang, self.session.on));
        let next = next.unwrap_or_else(|| {
            let variables = [
                ("answers", brief.answers.into()),
                ("saved", words::day(brief.saved_on)),
            ];
            tr_with(self.lang, "person-answers", &variables)
        });
        let variables = [
            ("name", name.unwrap_or_default().into()),
            ("begun", words::day(brief.created_on)),
            ("saved", words::day(brief.saved_on)),
            ("answers", brief.answers.into()),
            ("id", person.id.to_string().into()),
            ("stage", stage.unwrap_or_default().into()),
            ("next", next.into()),
        ];
        tr_with(self.lang, key, &variables)
    }
}

/// Whether somebody is looked for by these words. A short number that is not in the list was mistyped.
fn is_a_search(words: &str) -> bool {
    let folded = fold(words);
    !folded.is_empty() && (folded.len() > 2 || folded.parse::<u8>().is_err())
}

/// What somebody is found by.
fn key_of(known: &Known) -> PersonKey {
    let brief = &known.brief;
    PersonKey::new(
        known.id.as_str(),
        brief.name.as_deref(),
        brief.group.as_deref(),
    )
}

impl Saved {
    /// The number of "someone new".
    fn last_number(&self) -> usize {
        self.offered.len() + 1
    }

    /// Whom these words mean: a number of the list, or a name or number of somebody saved.
    fn meant(&self, words: &str, store: &Profiles) -> Option<Meant> {
        if words.is_empty() {
            return None;
        }
        let folded = fold(words);
        // "0001" is the person of this number, wherever they stand in the list.
        let number = folded.parse::<usize>().ok();
        let number = number.filter(|number| number.to_string() == folded);
        if number == Some(self.last_number()) {
            return Some(Meant::New);
        }
        let listed = number
            .and_then(|number| number.checked_sub(1))
            .and_then(|index| self.offered.get(index))
            .map(|offered| offered.id().clone());
        listed.or_else(|| store.find(words).ok()).map(Meant::Saved)
    }
}

impl Offered {
    const fn id(&self) -> &ProfileId {
        match self {
            Self::Sound(person, _) => &person.id,
            Self::Damaged(id) => id,
        }
    }
}
