//! The ways beside each other.

use crate::app::case::Case;
use crate::assess::ConditionState;
use crate::config::Role;
use crate::plan::PaperState;
use crate::report::content::{Item, Role as Said, SectionKind, Subject};
use crate::report::words;
use crate::ui::look::Look;
use crate::ui::page::{Block, Part, Text};
use crate::ui::part::pane;

/// A column for each way: what the standards say of it, its papers with what is in hand, what it takes.
pub(super) fn beside(case: &Case, look: &Look) -> Block {
    let section = case
        .content()
        .and_then(|content| content.section(SectionKind::Ways));
    let groups = section.map_or(&[][..], |section| &section.groups);
    let items = groups.iter().flat_map(|group| &group.items);
    let columns = items.map(|item| column(case, item, look)).collect();
    Block {
        parts: vec![Part::Columns(columns)],
        ..Block::default()
    }
    .apart()
}

fn column(case: &Case, item: &Item, look: &Look) -> Vec<Text> {
    let title = Text::of(Role::Title, item.text.as_str());
    let mut texts = vec![if item.is_suggested {
        title.signed(look.symbols.suggested, Role::Good)
    } else {
        title
    }];
    for detail in &item.details {
        let words = detail.text.as_str();
        match detail.role {
            Said::State(state) => {
                let (sign, role) = pane::condition_sign(state, look);
                texts.push(Text::plain(words).signed(sign, role));
            }
            Said::Missing => {
                let (sign, role) = pane::condition_sign(ConditionState::Unmet, look);
                texts.push(Text::plain(words).signed(sign, role));
            }
            Said::Papers => texts.extend(papers(case, item, look)),
            // How to come by what is missing stands below, where there is room for it.
            Said::Action => {}
            _ => texts.push(Text::plain(words)),
        }
    }
    texts
}

/// The papers of a way, each with whether it is in hand.
fn papers(case: &Case, item: &Item, look: &Look) -> Vec<Text> {
    let lang = case.told_in();
    let papers = item.links.iter().filter_map(|link| match link {
        Subject::Material(material) => Some((*material, case.rules().materials.get(*material)?)),
        _ => None,
    });
    papers
        .map(|(material, paper)| {
            let have = case.mark(material).state == Some(PaperState::Have);
            let sign = if have {
                look.symbols.ticked
            } else {
                look.symbols.unticked
            };
            let role = if have { Role::Good } else { Role::Text };
            Text::plain(words::said(&paper.title, lang)).signed(sign, role)
        })
        .collect()
}
