//! What holds of every screen in every language, size and set of signs.

use juzhu::app::size::SizeClass;
use juzhu::i18n::Lang;
use juzhu::text::width::width;
use juzhu::ui::UNICODE as UNICODE_SIGNS;
use unicode_width::UnicodeWidthStr as _;

use super::hand::Hand;
use super::states::{SIZES, TERMINALS, UNICODE, states};

#[test]
fn every_screen_is_whole_in_every_look() {
    let mut wrong = Vec::new();
    for state in states() {
        for lang in Lang::ALL {
            let mut hand = state.reach(lang, SIZES[0], UNICODE);
            for (columns, rows) in SIZES {
                if hand.model.size.class() != SizeClass::Tiny {
                    hand.resize(columns, rows);
                }
                // Where ambiguous characters are wide, the signs are those of ASCII.
                let all = if rows == SIZES[1].1 { 3 } else { 2 };
                for terminal in TERMINALS.into_iter().take(all) {
                    hand.wear(terminal);
                    for fault in faults(&hand, terminal.ascii, terminal.ambiguous_wide) {
                        wrong.push(format!("{} {lang:?} {columns}×{rows}: {fault}", state.name));
                    }
                }
            }
        }
    }
    wrong.truncate(60);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a window.
pub(super) fn faults(hand: &Hand, ascii: bool, ambiguous_wide: bool) -> Vec<String> {
    let mut faults = Vec::new();
    faults.extend(strange_cells(hand, ascii, ambiguous_wide));
    faults.extend(missing_words(hand));
    faults.extend(lost_cursor(hand));
    faults.extend(poor_footer(hand));
    faults
}

/// Half a glyph, a control character, a sign of another set.
fn strange_cells(hand: &Hand, ascii: bool, ambiguous_wide: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let area = hand.buffer.area;
    let signs = UNICODE_SIGNS.all();
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let symbol = hand.buffer[(x, y)].symbol();
            if symbol == " " {
                continue;
            }
            let mut say = |what: &str| faults.push(format!("{what} {symbol:?} at {x},{y}"));
            if symbol.chars().any(char::is_control) {
                say("a control character");
            }
            if width(symbol) > 1 {
                if x + 1 == area.right() {
                    say("half a glyph");
                } else if hand.buffer[(x + 1, y)].symbol() != " " {
                    say("something below the second half of");
                }
            }
            if ambiguous_wide && symbol.width() != symbol.width_cjk() {
                say("a sign of doubtful width");
            }
            if ascii && !symbol.is_ascii() && symbol != "·" && signs.contains(&symbol) {
                say("a sign that is not ASCII");
            }
        }
    }
    faults
}

/// A message that is not there shows its key in braces; one without its variable a dollar.
fn missing_words(hand: &Hand) -> Vec<String> {
    let rows = hand.rows();
    let strange = ["{", "}", "$", "Unknown", "\u{2068}"];
    rows.iter()
        .filter(|row| strange.iter().any(|it| row.contains(it)))
        .map(|row| format!("words are missing: {row}"))
        .collect()
}

/// The cursor stands in the row that has the sign of the focus, or in a field.
fn lost_cursor(hand: &Hand) -> Option<String> {
    let Some(cursor) = hand.drawn.cursor else {
        return Some("no cursor".to_owned());
    };
    if !hand.buffer.area.contains(cursor) {
        return Some(format!("a cursor outside: {cursor}"));
    }
    if hand.model.size.class() == SizeClass::Tiny {
        return None;
    }
    let sign = hand.look.symbols.focus;
    let row: String = (0..=cursor.x)
        .map(|x| hand.buffer[(x, cursor.y)].symbol())
        .collect();
    let marked = row.contains(sign);
    (!marked).then(|| format!("the cursor is not at the focus: {row:?}\n{}", hand.text()))
}

/// Help can be found in every footer, and no footer is cut.
fn poor_footer(hand: &Hand) -> Option<String> {
    let footer = hand.rows().pop()?;
    let cut = footer.contains(hand.look.symbols.cut);
    let tiny = hand.model.size.class() == SizeClass::Tiny;
    (!tiny && (cut || !footer.contains("F1"))).then_some(footer)
}
