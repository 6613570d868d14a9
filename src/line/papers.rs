//! What the person says of their papers: in hand, on the way, out of reach, a note.

use super::command::Marking;
use super::conversation::Conversation;
use super::stop::Stop;
use crate::plan::{PaperMark, PaperState};
use crate::profile::{LONGEST_NOTE, note_from};
use crate::report::asking::misread_day;
use crate::report::content::SectionKind;
use crate::report::words::listed;
use crate::ruleset::Material;
use crate::ruleset::typed::parse_day;
use crate::text::clean::one_line;

impl Conversation<'_, '_> {
    /// What the person says of a paper.
    fn mark_of(&self, material: usize) -> PaperMark {
        let material = self.rules().materials.get(material);
        material.map_or_else(PaperMark::default, |material| {
            self.keeper.profile().paper(&material.id)
        })
    }

    /// Whether the person has a paper in hand.
    fn has(&self, material: usize) -> bool {
        self.mark_of(material).state == Some(PaperState::Have)
    }

    /// The message that says how far a paper of the numbered list has come.
    pub(super) fn numbered_as(&self, material: usize) -> &'static str {
        match self.mark_of(material).state {
            None => "line-choice",
            Some(PaperState::Have) => "line-paper-in-hand",
            Some(PaperState::Getting) => "line-paper-getting",
            Some(PaperState::CannotGet) => "line-paper-cannot-get",
        }
    }

    /// Notes what the person says of papers, by their numbers.
    pub(super) fn mark(&mut self, numbers: &[usize], marking: &Marking) -> Result<(), Stop> {
        if self.stage.at().is_some() {
            return self.say("line-have-real");
        }
        // On the way the list still changes, and its numbers with it.
        if !self.has_result() {
            return self.say("line-have-later");
        }
        let papers = self.papers();
        if papers.is_empty() {
            return self.say("line-no-papers");
        }
        let mut expected = None;
        if let Marking::Getting(Some(day)) = marking {
            match parse_day(day, self.session.today) {
                Ok(day) => expected = Some(day),
                Err(misread) => return self.lines.say(&misread_day(self.lang, misread)),
            }
        }
        for number in numbers {
            let paper = number
                .checked_sub(1)
                .and_then(|index| papers.get(index).copied());
            let Some(paper) = paper else {
                let most = papers.len();
                let variables = [("number", number.to_string().into()), ("most", most.into())];
                self.say_with("line-no-such-paper", &variables)?;
                continue;
            };
            let mark = marked(self.mark_of(paper), marking, expected);
            self.put(paper, mark)?;
        }
        match marking {
            Marking::Have | Marking::Nothing => self.say_unmarked(&papers),
            Marking::Getting(_) | Marking::CannotGet => self.say_plan(),
            Marking::Note(note) if one_line(note).chars().count() > LONGEST_NOTE => {
                self.say_with("line-note-cut", &[("most", LONGEST_NOTE.into())])
            }
            Marking::Note(_) => Ok(()),
        }
    }

    /// Keeps what is said of a paper, and says it back.
    fn put(&mut self, paper: usize, mark: PaperMark) -> Result<(), Stop> {
        let Some(material) = self.rules().materials.get(paper) else {
            return Ok(());
        };
        let before = self.mark_of(paper);
        let title = ("paper", material.title.get(self.lang).into());
        let edits = self.stage.real().edits();
        let mut marks = std::mem::take(&mut self.marks);
        let marked = mark.clone();
        let noted = self.note(|profile| marks.mark(profile, edits, &material.id, marked));
        self.marks = marks;
        noted?;
        if mark.note != before.note {
            return match mark.note {
                Some(note) => self.say_with("line-noted", &[title, ("note", note.into())]),
                None => self.say_with("line-note-gone", &[title]),
            };
        }
        match (mark.state, mark.expected) {
            (None, _) => self.say_with("line-have-not", &[title]),
            (Some(PaperState::Have), _) => self.say_with("line-have", &[title]),
            (Some(PaperState::CannotGet), _) => self.say_with("line-cannot-get", &[title]),
            (Some(PaperState::Getting), None) => self.say_with("line-getting", &[title]),
            (Some(PaperState::Getting), Some(day)) => {
                let day = ("day", day.to_string().into());
                self.say_with("line-getting-by", &[title, day])
            }
        }
    }

    /// Says how far the papers have come, and what to do about those that cannot be got.
    fn say_plan(&mut self) -> Result<(), Stop> {
        let content = self.content();
        if let Some(section) = content.section(SectionKind::Papers) {
            for sentence in &section.sentences {
                self.lines.say(&sentence.text)?;
            }
        }
        if let Some(section) = content.section(SectionKind::Replan) {
            self.lines.pause()?;
            self.say_section(section, true, &[], &mut 0)?;
        }
        Ok(())
    }

    /// Says what is not in hand yet. Nobody needs the papers of every way, so none is called missing.
    fn say_unmarked(&mut self, papers: &[usize]) -> Result<(), Stop> {
        let rules = self.rules();
        let unmarked = papers.iter().filter(|paper| !self.has(**paper));
        let unmarked: Vec<&Material> = unmarked
            .filter_map(|paper| rules.materials.get(*paper))
            .collect();
        if unmarked.is_empty() {
            return self.say("line-have-all");
        }
        let titles = unmarked
            .iter()
            .map(|material| material.title.get(self.lang));
        let listed = listed(self.lang, titles);
        self.say_with("line-unmarked", &[("papers", listed.into())])?;
        let of_a_way = |material: &&Material| {
            let group = rules.groups.get(material.group);
            group.is_some_and(|group| group.way)
        };
        if unmarked.iter().any(of_a_way) {
            self.say("line-one-way-will-do")?;
        }
        Ok(())
    }
}

/// A paper of which this is said now.
fn marked(mark: PaperMark, marking: &Marking, expected: Option<chrono::NaiveDate>) -> PaperMark {
    match marking {
        Marking::Have => mark.in_state(Some(PaperState::Have)),
        Marking::Nothing => mark.in_state(None),
        Marking::CannotGet => mark.in_state(Some(PaperState::CannotGet)),
        Marking::Getting(_) => PaperMark {
            expected,
            ..mark.in_state(Some(PaperState::Getting))
        },
        Marking::Note(note) => PaperMark {
            note: note_from(note),
            ..mark
        },
    }
}
