//! Two people at one screen: the resident's side, the volunteer's, and whose turn it is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::pane;
use crate::app::action::Action;
use crate::app::message::Target;
use crate::app::screen::question::QuestionPage;
use crate::app::size::SizeClass;
use crate::app::{Model, Turn};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::look::Look;
use crate::ui::paint::{Painted, columns, line};
use crate::ui::screen::{notes, question};
use crate::ui::view::{Hits, draw_page};

/// What is drawn, and for whom.
#[derive(Clone, Copy)]
struct Scene<'a> {
    model: &'a Model,
    shown: &'a QuestionPage,
    look: &'a Look,
    turn: Turn,
    /// Something stands above both: nothing is focused here.
    is_covered: bool,
}

/// Draws both sides beside each other, or in a small window the side of the one whose turn it is.
pub(in crate::ui) fn draw(
    model: &Model,
    (shown, turn): (&QuestionPage, Turn),
    look: &Look,
    (area, class): (Rect, SizeClass),
    is_covered: bool,
    buffer: &mut Buffer,
    hits: &mut Hits,
) -> Painted {
    let scene = Scene {
        model,
        shown,
        look,
        turn,
        is_covered,
    };
    if class <= SizeClass::Small {
        let painted = scene.side(turn, area, buffer, hits);
        scene.say_way_to_notes(area, buffer);
        return painted;
    }
    let left = Rect {
        width: area.width / 2,
        ..area
    };
    let right = Rect {
        x: left.right() + 1,
        width: area.width - left.width - 1,
        ..area
    };
    for y in area.top()..area.bottom() {
        buffer.set_string(left.right(), y, look.symbols.down, look.style(Role::Border));
    }
    let resident = scene.side(Turn::Resident, left, buffer, hits);
    let volunteer = scene.side(Turn::Volunteer, right, buffer, hits);
    match turn {
        Turn::Resident => resident,
        Turn::Volunteer => volunteer,
    }
}

impl Scene<'_> {
    /// Where only one side has room: how the volunteer gets to theirs, behind whose turn it is.
    fn say_way_to_notes(self, area: Rect, buffer: &mut Buffer) {
        if self.turn == Turn::Volunteer {
            return;
        }
        let lang = |side| side_lang(side, self.model);
        let (taken, _) = head_words(Turn::Resident, true, lang(Turn::Resident), self.look);
        let words = tr(lang(Turn::Volunteer), "turn-way-to-notes");
        let width = columns(&words);
        if 1 + columns(&taken) + 2 + width < area.width {
            let at = Rect {
                x: area.right() - width - 1,
                width,
                height: 1.min(area.height),
                ..area
            };
            line(&words, Role::Muted, at, self.look, buffer);
        }
    }

    /// Draws one side: whether it is its turn, and below that what it says.
    fn side(self, side: Turn, area: Rect, buffer: &mut Buffer, hits: &mut Hits) -> Painted {
        let Self {
            model,
            shown,
            look,
            turn,
            is_covered,
        } = self;
        let has_turn = side == turn;
        let head = Rect {
            x: area.x + 1.min(area.width),
            width: area.width.saturating_sub(2),
            height: 1.min(area.height),
            ..area
        };
        let (words, role) = head_words(side, has_turn, side_lang(side, model), look);
        line(&words, role, head, look, buffer);
        let below = Rect {
            y: area.y + head.height,
            height: area.height - head.height,
            ..area
        };
        let (page, scroll) = match side {
            Turn::Resident => (question::plain_page(model, shown, look), shown.scroll),
            Turn::Volunteer => (
                notes::page(model, shown, look),
                shown.notes.unwrap_or_default(),
            ),
        };
        let scroll = if has_turn && !is_covered {
            scroll
        } else {
            scroll.nowhere()
        };
        let mut spacious = look.clone();
        spacious.spacious |= side == Turn::Resident;
        if has_turn {
            return draw_page(&page, &scroll, below, &spacious, buffer, hits);
        }
        // A click on the other side is a word from the other one.
        let over = match side {
            Turn::Resident => Action::HandBack,
            Turn::Volunteer => Action::Why,
        };
        hits.add(area, Target::Action(over));
        let nothing = &mut Hits::default();
        let painted = draw_page(&page, &scroll, below, &spacious, buffer, nothing);
        if side == Turn::Volunteer {
            let more = tr(side_lang(side, model), "turn-more");
            pane::say_more(&painted, &more, below, look, buffer);
        }
        painted
    }
}

/// Each reads their own language.
fn side_lang(side: Turn, model: &Model) -> Lang {
    match side {
        Turn::Resident => model.lang,
        Turn::Volunteer => model.other_lang(),
    }
}

/// Whose turn it is, with a sign, and to the other one what they may do.
fn head_words(side: Turn, has_turn: bool, lang: Lang, look: &Look) -> (String, Role) {
    let key = match (side, has_turn) {
        (Turn::Resident, true) => "turn-resident",
        (Turn::Resident, false) => "turn-resident-waits",
        (Turn::Volunteer, true) => "turn-volunteer",
        (Turn::Volunteer, false) => "turn-volunteer-waits",
    };
    let words = tr(lang, key);
    if has_turn {
        (format!("{} {words}", look.symbols.turn), Role::Chosen)
    } else {
        (words, Role::Muted)
    }
}
