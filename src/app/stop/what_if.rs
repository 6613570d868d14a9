//! What if: a copy beside the real answers, what it changes, and what can be done with it.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::assess::{Interview, MOST_COPIES, MaterialState, Stage};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::report::content::{Content, Item, Section, SectionKind, Subject};
use crate::report::{changed_questions, kept_papers};

impl Composer<'_> {
    /// The copy on stage compared with the real answers, or the way to one.
    pub(super) fn what_if(&mut self) {
        let (stage, lang) = (&self.case.stage, self.case.told_in());
        if let (Some(at), Some(comparison)) = (stage.at(), self.case.comparison()) {
            self.compared(comparison, at, lang);
        } else {
            let how = tr(lang, "what-if-how");
            self.stops.push(Stop::new(StopKind::Sentence, how));
        }
        self.copies(stage, lang);
    }

    /// What the copy on stage changes.
    fn compared(&mut self, comparison: &Content, at: usize, lang: Lang) {
        let number = [("number", Value::from(at + 1))];
        let said = tr_with(lang, "what-if-here", &number);
        self.stops.push(Stop::new(StopKind::Loud, said));
        for section in &comparison.sections {
            self.compared_section(section, lang);
            if section.kind == SectionKind::Verdict {
                self.stops.push(Stop::new(StopKind::Beside, ""));
                self.doings(lang);
            }
        }
    }

    /// What can be done with the copy on stage.
    fn doings(&mut self, lang: Lang) {
        for (key, does) in [
            ("what-if-change", Does::Change),
            ("what-if-keep", Does::Keep),
            ("what-if-discard", Does::Discard),
            ("what-if-real", Does::GoTo(None)),
        ] {
            self.doing(tr(lang, key), does);
        }
    }

    fn doing(&mut self, text: String, does: Does) {
        let mut stop = Stop::new(StopKind::Doing, text);
        stop.does = Some(does);
        self.stops.push(stop);
    }

    fn compared_section(&mut self, section: &Section, lang: Lang) {
        // What each standard says stands beside each other already.
        if section.kind == SectionKind::Standards {
            return;
        }
        if let Some(heading) = &section.heading {
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        for (at, sentence) in section.sentences.iter().enumerate() {
            let kind = match section.kind {
                _ if sentence.loud => StopKind::Loud,
                SectionKind::Verdict => StopKind::Headline,
                SectionKind::Papers if at == 0 => StopKind::Item,
                _ => StopKind::Sentence,
            };
            let mut stop = Stop::new(kind, &sentence.text);
            if kind == StopKind::Item {
                // Which ones stay is said when it is asked for.
                stop.more = kept_papers(self.case.stage.real(), self.case.interview(), lang);
            }
            self.stops.push(stop);
        }
        for group in &section.groups {
            if let Some(heading) = &group.heading {
                self.stops.push(Stop::new(StopKind::Subheading, heading));
            }
            for item in &group.items {
                self.compared_item(item);
            }
        }
    }

    fn compared_item(&mut self, item: &Item) {
        let interview = self.case.interview();
        let mut stop = Stop::new(StopKind::Item, &item.text);
        match item.subject {
            Subject::Material(material) => {
                let states = &interview.assessment().materials;
                let state = states.get(material).copied();
                stop.kind = StopKind::Becomes(state.unwrap_or(MaterialState::NotNeeded));
            }
            Subject::Question(question) => {
                stop.kind = StopKind::Changed;
                // An answer that lost its effect cannot be gone to.
                stop.does =
                    (interview.is_asked(question) == Some(true)).then_some(Does::Visit(question));
            }
            _ => {}
        }
        stop.subject = Some(item.subject);
        self.stops.push(stop);
    }

    /// The copies there are, with what is changed in each, and the way to another one.
    fn copies(&mut self, stage: &Stage, lang: Lang) {
        let copies = stage.copies();
        if !copies.is_empty() {
            let heading = tr(lang, "what-if-copies");
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        for (copy, interview) in copies.iter().enumerate() {
            let said = said(copy, stage, interview, lang);
            if stage.at() == Some(copy) {
                let variables = [("copy", Value::from(said))];
                let said = tr_with(lang, "what-if-copy-here", &variables);
                self.stops.push(Stop::new(StopKind::Item, said));
            } else {
                self.doing(said, Does::GoTo(Some(copy)));
            }
        }
        if copies.len() < MOST_COPIES {
            let key = if copies.is_empty() {
                "what-if-begin"
            } else {
                "what-if-another"
            };
            self.doing(tr(lang, key), Does::Copy);
        }
    }
}

/// "What-if 1: Home; Registered since".
fn said(copy: usize, stage: &Stage, interview: &Interview, lang: Lang) -> String {
    let changed = changed_questions(stage.real(), interview, lang);
    let number = ("number", Value::from(copy + 1));
    if changed.is_empty() {
        return tr_with(lang, "what-if-copy-unchanged", &[number]);
    }
    let variables = [number, ("questions", changed.into())];
    tr_with(lang, "what-if-copy", &variables)
}
