//! What a result says: sections of sentences and items, decided once for every format.
//!
//! | file | section |
//! |---|---|
//! | `verdict`, `lead_on`, `banner` | the headline and what it leads on to, the errand, the banner where the standards differ |
//! | `case` | how far a case has come, what comes next, what happened |
//! | `standards` | each standard with its conditions and the answers behind them |
//! | `changes`, `tasks` | what would change it; what is not sure, and how to find out |
//! | `ways` | the ways beside each other, and which to go |
//! | `papers`, `readiness` | what to bring, and how far it has come |
//! | `replan` | what to do about papers that cannot be got |
//! | `visits` | in which order to get it |
//! | `dates`, `moments`, `renewal`, `reminders` | steps and days |
//! | `differences` | the notes that apply |
//! | `closing` | answers without effect, sources, where to confirm |

mod banner;
mod case;
mod changes;
pub(super) mod closing;
pub(super) mod composer;
mod dates;
mod differences;
mod holidays;
mod lead_on;
mod model;
mod moments;
mod papers;
mod readiness;
mod reminders;
mod renewal;
pub(super) mod replan;
mod standards;
mod tasks;
pub(super) mod verdict;
mod visits;
mod ways;

pub use model::{
    Content, Detail, Gauge, Group, Item, Role, Section, SectionKind, Sentence, Subject,
};

use super::Report;
use crate::i18n::Lang;
use crate::ruleset::Errand;
use composer::Composer;

impl<'a> Report<'a> {
    /// What the person goes for, while the papers are still to be handed in.
    pub(super) fn errand(&self) -> Option<&'a Errand> {
        verdict::errand(&Composer::new(*self, Lang::Zh))
    }

    /// What to do where waiting alone brings nothing: a sentence or a few, and what each takes.
    pub fn to_do(&self, lang: Lang) -> Vec<String> {
        let composer = Composer::new(*self, lang);
        let mut said = Section::new(SectionKind::Verdict, String::new());
        lead_on::lead_on(&composer, &mut said);
        let said = said.sentences.into_iter();
        said.flat_map(|it| it.on_paper.unwrap_or_else(|| vec![it.text]))
            .collect()
    }

    /// The group of papers of the way that is suggested.
    pub(super) fn way(&self) -> Option<usize> {
        Composer::new(*self, Lang::Zh).way()
    }

    /// Everything there is to say of this person, in one language; sections with nothing to say are
    /// left out.
    pub fn content(&self, lang: Lang) -> Content {
        let mut composer = Composer::new(*self, lang);
        let mut sections = vec![verdict::section(&mut composer)];
        for section in [
            case::section,
            standards::section,
            changes::section,
            ways::section,
            tasks::section,
            papers::section,
            replan::section,
            visits::section,
            dates::section,
            moments::section,
            renewal::section,
            reminders::section,
            differences::section,
            closing::ignored,
            // Behind everything that may cite one.
            closing::sources,
        ] {
            sections.extend(section(&mut composer));
        }
        sections.push(closing::confirm(&composer));
        let gauge = sections
            .iter()
            .any(|section| section.kind == SectionKind::Papers)
            .then(|| readiness::gauge(&composer));
        Content {
            title: verdict::title(&composer),
            sections,
            gauge,
        }
    }
}

#[cfg(test)]
mod tests;
