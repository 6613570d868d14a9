//! What a person is not sure of, as things to find out.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::report::saying::to_say;

/// Each question answered "not sure": how to find out, whom to ask, what to say.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let heading = composer.words("report-tasks");
    let mut section = Section::new(SectionKind::Tasks, heading);
    let items: Vec<Item> = report
        .assessment
        .unsure
        .iter()
        .filter_map(|index| Some((*index, report.rules.questions.get(*index)?)))
        .map(|(index, question)| {
            let mut item = Item::new(Subject::Question(index), composer.said(&question.title));
            for (message, text) in [
                ("report-find-out", &question.find_out),
                ("report-ask-whom", &question.ask_whom),
            ] {
                let text = composer.said(text);
                item.detail(Role::Action, composer.tell(message, &[("text", &text)]));
            }
            for line in to_say(&question.say, composer.lang) {
                item.detail(Role::Action, line);
            }
            item
        })
        .collect();
    if !items.is_empty() {
        section.groups.push(Group {
            tasks: true,
            items,
            ..Group::default()
        });
    }
    section.if_any()
}
