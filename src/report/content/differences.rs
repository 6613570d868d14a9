//! Where the standards differ, for this person.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::report::applies;
use crate::report::citation::Form;

/// The notes that apply: what each standard says, where it is written.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let heading = composer.words("report-differences");
    let mut section = Section::new(SectionKind::Differences, heading);
    let mut items = Vec::new();
    for (index, note) in report.rules.notes.iter().enumerate() {
        if !applies(
            note,
            report.rules,
            report.answers,
            report.assessment,
            report.plan,
        ) {
            continue;
        }
        let title = composer.said(&note.title);
        let text = composer.tell("report-note", &[("title", &title), ("id", &note.id)]);
        let mut item = Item::new(Subject::Note(index), text);
        for (standard, said) in &note.says {
            let (standard, said) = (composer.standard(*standard), composer.said(said));
            let variables = [("standard", standard.as_str()), ("text", &said)];
            item.detail(Role::More, composer.tell("report-note-side", &variables));
        }
        item.details
            .extend(composer.cite(&note.citations, Form::Full));
        items.push(item);
    }
    if !items.is_empty() {
        section.groups.push(Group {
            items,
            ..Group::default()
        });
    }
    section.if_any()
}
