//! A box above wide glyphs keeps its border, wherever it comes to stand.

use juzhu::i18n::Lang;
use juzhu::text::width::width;
use ratatui::buffer::CellDiffOption;

use super::states::{UNICODE, some_of};

#[test]
fn a_box_keeps_its_border_at_every_offset() {
    let mut covered = 0;
    for state in some_of(&[
        "person",
        "effect",
        "take-out",
        "keep-nothing",
        "name",
        "backup",
    ]) {
        let mut hand = state.reach(Lang::Zh, (100, 30), UNICODE);
        for columns in 40..=120 {
            hand.resize(columns, 30);
            let corner = hand.look.symbols.corners;
            let area = hand.buffer.area;
            let at = |x: u16, y: u16| hand.buffer[(x, y)].symbol();
            let (x, y) = (area.top()..area.bottom())
                .flat_map(|y| (area.left()..area.right()).map(move |x| (x, y)))
                .find(|(x, y)| at(*x, *y) == corner[0])
                .expect("a box");
            let bottom = (y..area.bottom())
                .find(|row| at(x, *row) == corner[2])
                .expect("a corner");
            let right = (x..area.right())
                .find(|it| at(*it, y) == corner[1])
                .expect("a corner");
            for row in y..=bottom {
                let border = [at(x, row), at(right, row)];
                let expected = match row {
                    _ if row == y => [corner[0], corner[1]],
                    _ if row == bottom => [corner[2], corner[3]],
                    _ => ["│", "│"],
                };
                assert_eq!(border, expected, "{} {columns} row {row}", state.name);
                if x > 0 {
                    assert_eq!(
                        width(at(x - 1, row)),
                        1,
                        "{} {columns} row {row}",
                        state.name
                    );
                    covered += usize::from(x > 1 && width(at(x - 2, row)) == 1);
                }
            }
        }
    }
    assert!(covered > 0);
}

/// A terminal may still hold half of what stood there: nothing of a box is left out of a drawing.
#[test]
fn every_cell_of_a_box_is_drawn_anew() {
    let hand = some_of(&["effect"])[0].reach(Lang::Zh, (100, 30), UNICODE);
    let corners = hand.look.symbols.corners;
    let area = hand.buffer.area;
    let cells = || {
        (area.top()..area.bottom()).flat_map(|y| (area.left()..area.right()).map(move |x| (x, y)))
    };
    let corner = |corner: &str| {
        let found = cells().find(|at| hand.buffer[*at].symbol() == corner);
        found.expect("a corner")
    };
    let ((left, top), (right, bottom)) = (corner(corners[0]), corner(corners[3]));
    for (x, y) in cells() {
        let inside = (left..=right).contains(&x) && (top..=bottom).contains(&y);
        let is_second_half = x > 0 && width(hand.buffer[(x - 1, y)].symbol()) > 1;
        if inside && !is_second_half {
            let option = hand.buffer[(x, y)].diff_option;
            assert_eq!(option, CellDiffOption::AlwaysUpdate, "{x},{y}");
        }
    }
}

/// What lies below cannot be clicked, but for the way to the other language.
#[test]
fn what_lies_below_a_box_cannot_be_clicked() {
    let hand = some_of(&["effect"])[0].reach(Lang::En, (100, 30), UNICODE);
    let scroll = hand.model.dialogs.last().expect("a dialog").scroll();
    assert!(scroll.item().is_some());
    let hits = hand.drawn.hits.all().iter();
    let items: std::collections::BTreeSet<usize> = hits
        .filter_map(|(_, target)| match target {
            juzhu::app::message::Target::Item(item) => Some(*item),
            _ => None,
        })
        .collect();
    assert_eq!(items.into_iter().collect::<Vec<_>>(), [0, 1], "yes and no");
}
