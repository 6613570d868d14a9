//! The next days on which something changes.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::report::moment;

/// The days, with what is otherwise from each of them on. That the rules grow old is said elsewhere.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let heading = composer.words("report-moments");
    let mut section = Section::new(SectionKind::Moments, heading);
    let moments = report.moments.iter().enumerate();
    let of_the_person = moments.filter(|(_, moment)| !moment.before.is_alike(&moment.after));
    let items: Vec<Item> = of_the_person
        .map(|(at, moment)| {
            let mut item = Item::new(Subject::Moment(at), composer.day(moment.day));
            let (before, after) = (&moment.before, &moment.after);
            for said in moment::between(composer.lang, report.rules, before, after) {
                item.detail(Role::Remark, said);
            }
            item
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    section.say(composer.words("report-moments-if"));
    section.groups.push(Group {
        items,
        ..Group::default()
    });
    Some(section)
}
