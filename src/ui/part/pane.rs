//! The case so far: each condition of each standard, the papers, where the question is written.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::app::case::Case;
use crate::app::screen::Screen;
use crate::app::scroll::Scroll;
use crate::assess::{ConditionState, MaterialState};
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::PaperState;
use crate::report::citation::{Form, citations};
use crate::report::words;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};
use crate::ui::paint::{Painted, line};
use crate::ui::view::{Hits, draw_page};

/// Draws the case beside the question.
pub(in crate::ui) fn draw(model: &Model, look: &Look, area: Rect, buffer: &mut Buffer) {
    for y in area.top()..area.bottom() {
        buffer.set_string(area.x, y, look.symbols.down, look.style(Role::Border));
    }
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    let page = page(model, look);
    // Nothing is focused here: only the beginning is shown.
    let nowhere = Scroll::default().nowhere();
    let drawn = draw_page(&page, &nowhere, inner, look, buffer, &mut Hits::default());
    let more = tr(model.lang, "pane-more");
    say_more(&drawn, &more, inner, look, buffer);
}

/// Says in the last row that there is more than is shown of what nobody can scroll now.
pub(super) fn say_more(drawn: &Painted, more: &str, inner: Rect, look: &Look, buffer: &mut Buffer) {
    if drawn.seen.rows() > drawn.seen.height && inner.height > 0 {
        let last = Rect {
            y: inner.bottom() - 1,
            height: 1,
            ..inner
        };
        let blank = " ".repeat(usize::from(last.width));
        buffer.set_string(last.x, last.y, blank, look.style(Role::Text));
        let more = format!("  {} {more}", look.symbols.cut);
        line(&more, Role::Muted, last, look, buffer);
    }
}

/// The case so far.
pub(in crate::ui) fn page(model: &Model, look: &Look) -> Page {
    let mut page = Page::default();
    let Some(case) = &model.case else {
        return page;
    };
    page.push(Text::of(Role::Title, tr(model.lang, "pane-title")));
    for standard in 0..case.interview().assessment().standings.len() {
        page.push(self::standard(case, standard, model.lang, look).apart());
    }
    page.push(papers(case, model.lang, look).apart());
    if let Screen::Question(shown) = &model.screen {
        page.blocks
            .extend(source(model, shown.question).map(Block::apart));
    }
    page
}

/// What one standard says, and each of its conditions.
pub(in crate::ui) fn standard(case: &Case, standard: usize, lang: Lang, look: &Look) -> Block {
    let texts = standard_texts(case, standard, lang, look, false);
    let mut block = Block::default();
    for text in texts {
        block = block.with(text);
    }
    block
}

/// The same as texts; the state of each condition as a sign, or as a sign and in words.
pub(in crate::ui) fn standard_texts(
    case: &Case,
    standard: usize,
    lang: Lang,
    look: &Look,
    in_words: bool,
) -> Vec<Text> {
    let rules = case.rules();
    let assessment = case.interview().assessment();
    let mut texts = Vec::new();
    if let Some(standing) = assessment.standings.get(standard) {
        let name = words::standard(rules, standard, lang);
        let said = words::standing(rules, standing, lang);
        let variables = [("standard", name.into()), ("standing", said.into())];
        texts.push(Text::of(
            Role::Title,
            tr_with(lang, "report-by-standard", &variables),
        ));
    }
    let conditions = rules.conditions.iter().zip(&assessment.conditions);
    for (condition, state) in conditions.filter(|(it, _)| it.standard == standard) {
        let mut words = words::said(&condition.title, lang);
        if in_words {
            let said = words::condition_state(*state, lang);
            let variables = [("title", words.into()), ("state", said.into())];
            words = tr_with(lang, "report-condition", &variables);
        }
        let (sign, role) = condition_sign(*state, look);
        texts.push(Text::of(Role::Text, words).signed(sign, role).indented(1));
    }
    texts
}

/// The sign of a condition's state, and its role.
pub(in crate::ui) const fn condition_sign(
    state: ConditionState,
    look: &Look,
) -> (&'static str, Role) {
    match state {
        ConditionState::Met => (look.symbols.met, Role::Good),
        ConditionState::Unmet => (look.symbols.unmet, Role::Bad),
        ConditionState::Open => (look.symbols.open, Role::Open),
        ConditionState::NotApplicable => (look.symbols.not_applicable, Role::Muted),
    }
}

/// The papers that are certain so far.
fn papers(case: &Case, lang: Lang, look: &Look) -> Block {
    let rules = case.rules();
    let states = &case.interview().assessment().materials;
    let count = |wanted: MaterialState| states.iter().filter(|state| **state == wanted).count();
    let variables = [
        ("needed", count(MaterialState::Needed).into()),
        ("open", count(MaterialState::Open).into()),
    ];
    let mut block = Block::from(Text::of(
        Role::Title,
        tr_with(lang, "pane-papers", &variables),
    ));
    for (paper, state) in rules.materials.iter().zip(states) {
        if *state == MaterialState::Needed {
            block = block.with(
                Text::plain(words::said(&paper.title, lang))
                    .signed(look.symbols.bullet, Role::Muted)
                    .indented(1),
            );
        }
    }
    block
}

/// Where the question is written.
fn source(model: &Model, question: usize) -> Option<Block> {
    let rules = model.facts.engine.rules();
    let question = rules.questions.get(question)?;
    let sources = citations(rules, &question.citations, Form::Brief, model.lang);
    if sources.is_empty() {
        return None;
    }
    let variables = [("sources", sources.into())];
    let said = tr_with(model.lang, "report-sources-of", &variables);
    Some(Text::of(Role::Source, said).into())
}

/// The sign of a paper that has come so far, and its role.
pub(in crate::ui) fn paper_sign(state: Option<PaperState>, look: &Look) -> (&'static str, Role) {
    match state {
        None => (look.symbols.unticked, Role::Text),
        Some(PaperState::Have) => (look.symbols.ticked, Role::Good),
        Some(PaperState::Getting) => (look.symbols.on_the_way, Role::Open),
        Some(PaperState::CannotGet) => (look.symbols.out_of_reach, Role::Warning),
    }
}
