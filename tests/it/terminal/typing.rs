//! Text that is typed, pasted, handed over by an input method; and where the cursor is meanwhile.

use super::harness::Terminal;
use super::walk::{self, SAVED};
use crate::program::harness::Home;

/// The field for a name, over a question's answers.
#[track_caller]
fn naming(home: &Home) -> Terminal {
    let terminal = walk::answered(home, 2);
    terminal.press("F5").wait_for("Your answers").press("F7");
    terminal.wait_for("A name for these answers");
    terminal
}

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let home = Home::new();
    let terminal = naming(&home);
    let (column, row) = terminal.cursor();
    assert!(!terminal.screen().cursor_hidden());
    for (typed, columns) in [("你", 2), ("好", 4), ("a", 5), ("Left", 4), ("Left", 2)] {
        terminal
            .press(typed)
            .wait_until(|screen| screen.cursor() == (column + columns, row));
    }
    terminal.press("End Backspace Backspace Backspace");
    terminal.wait_until(|screen| screen.cursor() == (column, row));
    // However long it is, it ends in the field, and the cursor there.
    terminal.type_text(&"长".repeat(60));
    terminal.wait_until(|screen| {
        let (column, row) = screen.cursor();
        let before = column
            .checked_sub(2)
            .and_then(|column| screen.cell(column, row));
        before.is_some_and(|cell| cell.text == "长")
    });
}

#[test]
fn a_paste_into_a_name_is_one_line_of_text() {
    for (pasted, name) in [
        ("妈妈，滨江", "妈妈，滨江"),
        ("Mum\nand\r\nDad\n", "Mum and Dad"),
        ("a\x1b[31mred\x1b[0m\tb\x07", "a[31mred[0m b"),
        ("\u{202e}abc", "abc"),
        ("1 2 3 q ? *", "1 2 3 q ? *"),
    ] {
        let home = Home::new();
        let terminal = naming(&home);
        terminal.paste(pasted);
        terminal.wait_for(name).press("Enter");
        terminal.wait_for("Saved as").press("Ctrl-C");
        assert_eq!(terminal.exit_code(), 130);
        let kept = walk::saved(&home, "0001.toml");
        assert_eq!(kept["name"].as_str(), Some(name), "{pasted:?}");
        // Nothing of it is obeyed: red is the colour of nothing that is shown here.
        let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
        assert!(!raw.contains("\x1b[31m"), "{pasted:?}");
    }
}

#[test]
fn a_paste_into_a_date_is_read_as_a_date() {
    let home = Home::new();
    let terminal = walk::answered(&home, 6);
    for (pasted, shown) in [
        ("昨天", "昨天"),
        ("2026-02-30\n", "There is no such day"),
        ("2026-12-24", "The day cannot be after"),
        ("二〇二六年", "二〇二六年"),
        ("\x1b[2J2026", "[2J2026"),
    ] {
        terminal.paste(pasted).wait_for(shown);
        terminal.press("End").press(&"Backspace ".repeat(12));
        terminal.wait_for("For example 2026-05-22");
    }
    // As it is copied from somewhere; the end of the line does not take it.
    terminal.paste("２０２６年８月２７日\n");
    terminal.wait_for("Thursday 2026-08-27: press Enter");
    terminal
        .press("Enter")
        .wait_for("Question 8 ·")
        .wait_for(SAVED);
    walk::assert_saved(&home, 7);
    // Where nothing is typed, a paste presses no keys.
    terminal.paste("1\n2\n").press("F1").wait_for("Keys");
    terminal.press("Esc").wait_for("Question 8 ·");
}

/// The hardware cursor is what a screen reader and an input method go by.
#[test]
fn the_cursor_is_on_what_is_focused() {
    let home = Home::new();
    let terminal = walk::answered(&home, 0);
    for (keys, focused) in [
        ("Down", "A resident of Hong Kong"),
        ("Down", "A foreign national"),
        ("Down", "Not sure"),
        ("Home", "A resident of mainland China"),
        ("F10", "Language: English"),
        ("Down", "Both languages"),
        ("Esc", "A resident of mainland China"),
        ("1", "Urban Hangzhou (the ten"),
        ("F5 Down Down", "✓ Applicant"),
        ("Delete", "Yes"),
        ("Down", "No"),
        ("Esc F7 Down Up", "A name for"),
    ] {
        terminal.press(keys).wait_until(|screen| {
            let (column, row) = screen.cursor();
            let Some(at) = screen.find(focused) else {
                return false;
            };
            let beside = at.1 == row && column.abs_diff(at.0) <= 1;
            // The field stands below its title.
            let field = focused == "A name for" && row > at.1 && row < at.1 + 5;
            !screen.cursor_hidden() && (beside || field)
        });
    }
}

/// More at once than is read in one piece; and keys that come with a change of the window's size.
#[test]
fn no_key_of_many_is_lost() {
    let home = Home::new();
    let terminal = walk::answered(&home, 1);
    // A number that no answer has, again and again.
    terminal.type_text(&"7".repeat(3000)).press("3");
    terminal.wait_for("Question 3 ·").press("F5 F7");
    terminal.wait_for("A name for these answers");
    let name: String = ('a'..='z').collect();
    for (columns, letter) in (90..).zip(name.chars()) {
        terminal.resize(columns, 30);
        terminal.type_text(&letter.to_string());
    }
    terminal.wait_for(&name).press("Enter");
    terminal.wait_for("Saved as");
}
