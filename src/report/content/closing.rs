//! The end of a result: answers without effect, sources, where to confirm.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::report::{citation, words};
use crate::text::clean::one_line;

/// Answers that are kept but have no effect.
pub(super) fn ignored(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let items: Vec<Item> = report
        .assessment
        .ignored
        .iter()
        .filter_map(|question| {
            let given = report.answers.get(*question)?;
            let text = words::labelled_answer(report.rules, *question, given, composer.lang);
            Some(Item::new(Subject::Question(*question), text))
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let heading = composer.words("report-ignored");
    let mut section = Section::new(SectionKind::Ignored, heading);
    section.say(composer.words("report-ignored-why"));
    section.groups.push(Group {
        items,
        ..Group::default()
    });
    Some(section)
}

/// Every source that was cited, in full.
pub(super) fn sources(composer: &mut Composer<'_>) -> Option<Section> {
    let sources = &composer.report.rules.about.sources;
    let items: Vec<Item> = composer
        .cited
        .iter()
        .filter_map(|index| Some((*index, sources.get(*index)?)))
        .map(|(index, source)| {
            let text = citation::full_source(source, composer.lang);
            let mut item = Item::new(Subject::Source(index), text);
            if let Some(address) = &source.address {
                let address = one_line(address);
                let text = composer.tell("report-found-at", &[("address", &address)]);
                item.detail(Role::Source, text);
            }
            item
        })
        .collect();
    let heading = composer.words("report-sources");
    let mut section = Section::new(SectionKind::Sources, heading);
    if !items.is_empty() {
        section.groups.push(Group {
            items,
            ..Group::default()
        });
    }
    section.if_any()
}

/// Where to confirm, what the program cannot check, which rules these were.
pub(in crate::report) fn confirm(composer: &Composer<'_>) -> Section {
    let about = &composer.report.rules.about;
    let heading = composer.words("report-confirm");
    let mut section = Section::new(SectionKind::Confirm, heading);
    section.say(composer.words("report-self-assessment"));
    section.say(composer.said(&about.confirm));
    section.say(composer.said(&about.cannot_check));
    let title = composer.said(&about.title);
    let edition = one_line(&about.edition);
    let checked = about.checked_on.to_string();
    section.say(composer.tell(
        "report-checked",
        &[
            ("title", &title),
            ("edition", &edition),
            ("checked", &checked),
        ],
    ));
    section
}
