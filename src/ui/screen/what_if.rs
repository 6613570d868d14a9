//! A copy beside the real answers.

use crate::app::case::Case;
use crate::assess::{Interview, MaterialState, Verdict};
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::words;
use crate::ui::look::Look;
use crate::ui::page::{Block, Part, Text};

/// The sign of an answer that is otherwise in a copy.
pub(super) const CHANGED: &str = "*";

/// The sign of a paper that comes into a state, and its role.
pub(super) const fn becomes(state: MaterialState) -> (&'static str, Role) {
    match state {
        MaterialState::Needed => ("+", Role::Good),
        MaterialState::NotNeeded => ("-", Role::Bad),
        MaterialState::Open => ("?", Role::Open),
    }
}

/// The verdicts of the real answers and those of the copy on stage beside each other.
pub(super) fn beside(case: &Case, lang: Lang, look: &Look) -> Block {
    let number = case.stage.at().map_or(0, |at| at + 1);
    let copy = tr_with(lang, "what-if-number", &[("number", number.into())]);
    let sides = [
        (tr(lang, "what-if-real-answers"), case.stage.real()),
        (copy, case.interview()),
    ];
    let columns = sides.map(|(title, interview)| side(&title, interview, lang, look));
    Block {
        parts: vec![Part::Columns(columns.into())],
        ..Block::default()
    }
}

fn side(title: &str, interview: &Interview, lang: Lang, look: &Look) -> Vec<Text> {
    let rules = interview.engine().rules();
    let standings = interview.assessment().standings.iter().enumerate();
    let verdicts = standings.map(|(standard, standing)| {
        let (sign, role) = match standing.verdict {
            Verdict::Eligible => (look.symbols.met, Role::Good),
            Verdict::NotYet => (look.symbols.unmet, Role::Bad),
            Verdict::Open => (look.symbols.open, Role::Open),
            Verdict::NotNeeded | Verdict::Elsewhere => (look.symbols.not_applicable, Role::Muted),
        };
        let variables = [
            ("standard", words::standard(rules, standard, lang).into()),
            ("standing", words::standing(rules, standing, lang).into()),
        ];
        Text::plain(tr_with(lang, "report-by-standard", &variables)).signed(sign, role)
    });
    [Text::of(Role::Title, title)]
        .into_iter()
        .chain(verdicts)
        .collect()
}
