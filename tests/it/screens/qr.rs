//! QR codes on the screen: drawn so that a phone reads them, in any theme; or the text instead.

use juzhu::config::{Settings, ThemeName};
use juzhu::i18n::Lang;
use juzhu::ui::Terminal;
use ratatui::style::Color;

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;
use super::states::{AMBIGUOUS, ASCII, OPEN, UNICODE};

const DARK: Color = Color::Indexed(16);
const LIGHT: Color = Color::Indexed(231);

/// At the codes of this number among what somebody can take along.
fn at(number: &str, lang: Lang, size: (u16, u16), terminal: Terminal) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e5-graduated")]),
        terminal,
        ..Start::of(lang, size)
    });
    hand.press(OPEN).press("Ctrl-P").press(number);
    hand
}

const DAYS: &str = "2";
const CHECKLIST: &str = "3";

/// The light and dark squares that stand in the window, row by row: two for each row of half blocks.
fn squares(hand: &Hand) -> Vec<Vec<bool>> {
    let area = hand.buffer.area;
    let coloured = |x: u16, y: u16| {
        let cell = &hand.buffer[(x, y)];
        let known = |color| [DARK, LIGHT].contains(&color);
        (known(cell.bg) && known(cell.fg))
            .then(|| (cell.fg == DARK, cell.bg == DARK, cell.symbol()))
    };
    let mut rows = Vec::new();
    for y in area.top()..area.bottom() {
        let cells: Vec<_> = (area.left()..area.right())
            .filter_map(|x| coloured(x, y))
            .collect();
        if cells.is_empty() {
            continue;
        }
        let upper = cells.iter().map(|(fg, bg, symbol)| match *symbol {
            "▀" => *fg,
            " " => *bg,
            other => panic!("{other:?} in a code"),
        });
        rows.push(upper.collect());
        rows.push(cells.iter().map(|(_, bg, _)| *bg).collect());
    }
    rows
}

/// What a phone reads in the window, if there is a code.
fn read(hand: &Hand) -> Option<String> {
    let rows = squares(hand);
    let (height, width) = (rows.len(), rows.first()?.len());
    // Four points to a square, as little as a photograph has. A blank of a whole module is as wide as
    // it is high: two columns by one row, which is two rows of squares.
    let scale = 4;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width * scale, height * scale, |x, y| {
            let dark = rows.get(y / scale).and_then(|row| row.get(x / scale));
            if dark == Some(&true) { 0 } else { 255 }
        });
    let grids = image.detect_grids();
    let (_, text) = grids.first()?.decode().ok()?;
    Some(text)
}

#[test]
fn the_days_are_read_as_calendar_events() {
    for lang in Lang::ALL {
        let hand = at(DAYS, lang, (120, 45), UNICODE);
        let text = read(&hand).unwrap_or_else(|| panic!("no code:\n{}", hand.text()));
        assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
        assert!(text.contains("BEGIN:VEVENT"), "{text}");
    }
}

/// All parts together are the checklist, at every size that has codes at all.
#[test]
fn the_checklist_is_read_in_as_many_codes_as_the_window_needs() {
    let mut counts = Vec::new();
    for size in [(200, 60), (100, 30), (80, 24)] {
        let mut hand = at(CHECKLIST, Lang::Zh, size, UNICODE);
        let count = hand.drawn.seen.blocks.len();
        counts.push(count);
        let mut all = String::new();
        for number in 1..=count {
            let text = read(&hand).unwrap_or_else(|| panic!("no code {number}:\n{}", hand.text()));
            if count > 1 {
                hand.sees(&[&format!("{number}/{count}")]);
                assert!(text.starts_with(&format!("{number}/{count}\n")), "{text}");
            }
            all.push_str(&text);
            hand.press("Enter");
        }
        assert!(all.contains("居住登记"), "{all}");
        // The last one leads back.
        hand.sees(&["带走结果"]);
    }
    assert!(counts.is_sorted() && counts[0] < counts[2], "{counts:?}");
}

#[test]
fn one_goes_through_the_codes_with_arrows_and_with_the_keypad() {
    let mut hand = at(CHECKLIST, Lang::En, (80, 24), UNICODE);
    let count = hand.drawn.seen.blocks.len();
    assert!(count > 3, "{count}");
    for (keys, number) in [
        ("+", 2),
        ("Right", 3),
        ("-", 2),
        ("Tab", 3),
        ("Left", 2),
        ("Down", 3),
        ("Up", 2),
        ("PgDn", 3),
        ("PgUp", 2),
        ("End", count),
        ("Home", 1),
    ] {
        hand.press(keys).sees(&[&format!(" {number}/{count}")]);
    }
    // Back from the first one leads away.
    hand.press("-").sees(&["Take it with you"]);
}

/// Every cell of a code says both its colours, and the quiet zone is four modules wide on every side.
#[test]
fn a_code_is_dark_on_light_with_its_quiet_zone() {
    for theme in [
        ThemeName::Default,
        ThemeName::HighContrast,
        ThemeName::LargeSpacing,
    ] {
        let mut hand = Hand::new(Start {
            shelf: Shelf::with([asked("e5-graduated")]),
            terminal: UNICODE,
            settings: Settings {
                theme,
                ..Settings::default()
            },
            ..Start::of(Lang::En, (100, 30))
        });
        hand.press(OPEN).press("Ctrl-P").press(CHECKLIST);
        let rows = squares(&hand);
        let side = rows.first().expect("a code").len();
        assert!(rows.iter().all(|row| row.len() == side));
        // With an odd number of modules the last half row is light, too.
        assert!(
            rows.len() == side || rows.len() == side + 1,
            "{}",
            rows.len()
        );
        for (y, row) in rows.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let in_zone = x < 4 || y < 4 || x >= side - 4 || y >= side - 4;
                assert!(!in_zone || !dark, "{x},{y}");
            }
        }
        assert!(rows[4][4] && rows[4][side - 5] && rows[side - 5][4]);
    }
}

/// Half blocks are neither ASCII nor everywhere one column wide: whole modules, where there is room.
#[test]
fn without_half_blocks_a_module_is_two_blanks() {
    for terminal in [ASCII, AMBIGUOUS] {
        let hand = at(CHECKLIST, Lang::En, (200, 60), terminal);
        let area = hand.buffer.area;
        let symbols = (0..area.height)
            .flat_map(|y| (0..area.width).map(move |x| (x, y)))
            .filter(|at| hand.buffer[*at].bg == DARK || hand.buffer[*at].bg == LIGHT)
            .map(|at| hand.buffer[at].symbol());
        let symbols: std::collections::BTreeSet<&str> = symbols.collect();
        assert_eq!(symbols.into_iter().collect::<Vec<_>>(), [" "]);
        assert!(read(&hand).is_some(), "{}", hand.text());
        // Where there is none, the text says it.
        at(CHECKLIST, Lang::En, (80, 24), terminal).sees(&["too small for a QR code"]);
    }
}

#[test]
fn where_nothing_can_be_drawn_the_text_stands_there_and_why() {
    let dull = Terminal {
        color: false,
        ..UNICODE
    };
    for (terminal, size, why) in [
        (dull, (100, 30), "No colours are shown here"),
        (UNICODE, (48, 16), "too small for a QR code"),
    ] {
        for (number, said) in [(DAYS, "2026-12-18"), (CHECKLIST, "Registration voucher")] {
            let mut hand = at(number, Lang::En, size, terminal);
            assert!(squares(&hand).is_empty());
            let mut all = hand.text();
            while hand.drawn.seen.has_more_below() {
                hand.press("+");
                all.push_str(&hand.text());
            }
            let all = all.replace('\n', " ");
            let first: String = why.chars().take(12).collect();
            assert!(all.contains(&first) && all.contains(said), "{all}");
        }
    }
    let mut plain = Hand::new(Start {
        shelf: Shelf::with([asked("e5-graduated")]),
        terminal: UNICODE,
        settings: Settings {
            theme: ThemeName::Monochrome,
            ..Settings::default()
        },
        ..Start::of(Lang::En, (100, 30))
    });
    plain.press(OPEN).press("Ctrl-P").press(DAYS);
    plain.sees(&["No colours are shown here"]);
}

/// A window that grows shows the code; one that shrinks shows the text; nothing is lost in between.
#[test]
fn a_code_follows_the_window() {
    let mut hand = at(CHECKLIST, Lang::En, (80, 24), UNICODE);
    hand.press("End");
    for (columns, rows) in [(48, 16), (200, 60), (30, 8), (80, 24), (100, 30)] {
        hand.resize(columns, rows);
        assert!(hand.drawn.cursor.is_some());
    }
    assert!(read(&hand).is_some(), "{}", hand.text());
    // Help stands above it, and goes away again.
    hand.press("F1").sees(&["At QR codes"]);
    hand.press("Esc");
    assert!(read(&hand).is_some(), "{}", hand.text());
}
