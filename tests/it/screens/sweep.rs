//! Every size of the window: no panic, and the cursor on something that can be seen.

use juzhu::app::size::{Size, SizeClass};
use juzhu::i18n::Lang;

use super::hand::Hand;
use super::invariants::faults;
use super::states::{UNICODE, some_of};

const SWEPT: [&str; 15] = [
    "language",
    "home-people",
    "before",
    "question-home-why",
    "two-people-notes",
    "quick-needs",
    "day-overlong",
    "review-midway",
    "verdict-e2-sublet",
    "checklist-unfolded",
    "help-question",
    "settings",
    "effect",
    "name-leaving",
    "since",
];

/// All up to 50 × 20, then every seventh column and fifth row up to 200 × 60.
fn sizes() -> Vec<(u16, u16)> {
    let mut sizes: Vec<(u16, u16)> = (1..=50)
        .flat_map(|columns| (1..=20).map(move |rows| (columns, rows)))
        .collect();
    for columns in (1..=200).step_by(7) {
        for rows in (1..=60).step_by(5) {
            if columns > 50 || rows > 20 {
                sizes.push((columns, rows));
            }
        }
    }
    sizes
}

/// Each state takes a share of the sizes, and all states all that are not tiny.
#[test]
fn no_size_is_too_much() {
    let sizes = sizes();
    for (at, state) in some_of(&SWEPT).iter().enumerate() {
        let mut hand = state.reach(Lang::ALL[at % 2], (100, 30), UNICODE);
        for (number, (columns, rows)) in sizes.iter().copied().enumerate() {
            let class = Size { columns, rows }.class();
            let shares = match class {
                SizeClass::Tiny => SWEPT.len(),
                SizeClass::Small => 3,
                SizeClass::Compact | SizeClass::Full => 4,
            };
            if number % shares == at % shares {
                visit(&mut hand, &state.name, columns, rows);
            }
        }
        visit(&mut hand, &state.name, 1, 1);
    }
}

fn visit(hand: &mut Hand, name: &str, columns: u16, rows: u16) {
    hand.resize(columns, rows);
    let faults = faults(hand, false, false);
    let tiny = hand.model.size.class() == SizeClass::Tiny;
    // One column has no room for a wide glyph.
    if !tiny || columns > 1 {
        assert!(faults.is_empty(), "{name} {columns}×{rows}: {faults:?}");
    }
}
