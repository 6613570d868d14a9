//! The other language, anywhere and in place.

use juzhu::app::Model;
use juzhu::app::message::Message;
use juzhu::app::size::SizeClass;
use juzhu::i18n::Lang;

use super::states::{SIZES, UNICODE, states};

/// Where a person is, whatever is said there.
fn place(model: &mut Model) -> String {
    let dialogs: Vec<_> = model.dialogs.iter().map(std::mem::discriminant).collect();
    let screen = std::mem::discriminant(&model.screen);
    let typed = match model.dialogs.last_mut() {
        Some(dialog) => dialog.field_mut(),
        None => model.screen.field_mut(),
    };
    let typed = typed.map(|it| (it.text().to_owned(), it.caret()));
    let scroll = match model.dialogs.last() {
        Some(dialog) => dialog.scroll(),
        None => model.screen.scroll(),
    };
    format!(
        "{screen:?} {dialogs:?} {typed:?} {:?} {:?}",
        scroll.focus,
        model.place()
    )
}

#[test]
fn the_other_language_changes_nothing_but_the_words() {
    for (at, state) in states().iter().enumerate() {
        if state.name == "language" || state.name.contains("still-there") {
            // There the focus is on the language spoken, or any key is an answer.
            continue;
        }
        let mut hand = state.reach(Lang::ALL[at % 2], SIZES[at % 3], UNICODE);
        let (before, words) = (place(&mut hand.model), hand.rows());
        hand.press("F2");
        assert_eq!(place(&mut hand.model), before, "{}", state.name);
        assert_ne!(hand.rows(), words, "{}", state.name);
        assert_eq!(hand.model.lang, Lang::ALL[(at + 1) % 2]);
        hand.press("F2");
        assert_eq!(place(&mut hand.model), before, "{}", state.name);
        // What is said once is said again, but for the first row shown nothing differs.
        if hand.drawn.seen.rows() <= hand.drawn.seen.height {
            assert_eq!(hand.rows(), words, "{}", state.name);
        }
    }
}

/// Another size keeps the place, too, even one too small to show anything.
#[test]
fn another_size_keeps_the_place() {
    for (at, state) in states().iter().enumerate() {
        let mut hand = state.reach(Lang::ALL[at % 2], SIZES[at % 3], UNICODE);
        if hand.model.size.class() == SizeClass::Tiny {
            continue;
        }
        let before = place(&mut hand.model);
        for (columns, rows) in [(120, 40), (20, 5), (48, 16), (1, 1), SIZES[at % 3]] {
            hand.hear(Message::Resized { columns, rows });
        }
        assert_eq!(place(&mut hand.model), before, "{}", state.name);
    }
}
