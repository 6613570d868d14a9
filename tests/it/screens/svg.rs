//! A buffer as a picture: what the window shows, as SVG.

use std::fmt::Write as _;

use juzhu::text::width::width;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The size of a cell.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 19;

/// The picture of a window, on a light ground.
pub(super) fn svg(buffer: &Buffer) -> String {
    let area = buffer.area;
    let (columns, rows) = (area.width * WIDTH + 16, area.height * HEIGHT + 16);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {columns} {rows}\" \
         font-family=\"'DejaVu Sans Mono','Noto Sans Mono CJK SC','PingFang SC',monospace\" \
         font-size=\"15\">\n<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#fcfcfa\" \
         stroke=\"#c8c8c4\"/>\n"
    );
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            x += run(buffer, x, y, &mut svg);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writes the run of like cells that begins here; gives its columns.
fn run(buffer: &Buffer, x: u16, y: u16, svg: &mut String) -> u16 {
    let first = &buffer[(x, y)];
    let columns = |cell: &Cell| u16::try_from(width(cell.symbol())).expect("narrow").max(1);
    let each = columns(first);
    let mut words = String::new();
    let mut end = x;
    while end < buffer.area.right() {
        let cell = &buffer[(end, y)];
        // Wide characters stand one by one: no font spaces them as a terminal does.
        let alone = each == 2 && end > x;
        if cell.style() != first.style() || columns(cell) != each || alone {
            break;
        }
        words.push_str(cell.symbol());
        end += each;
    }
    let length = (end - x) * WIDTH;
    let (left, top) = (8 + x * WIDTH, 8 + y * HEIGHT);
    let has = |modifier| first.modifier.contains(modifier);
    let (mut text, mut ground) = (colour(first.fg), None);
    if has(Modifier::REVERSED) {
        ground = Some(text);
        text = "#fcfcfa";
    }
    if let Some(ground) = ground {
        let _ = writeln!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{length}\" height=\"{HEIGHT}\" fill=\"{ground}\"/>"
        );
    }
    if words.trim().is_empty() && !has(Modifier::UNDERLINED) {
        return end - x;
    }
    let mut looks = String::new();
    for (modifier, look) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.65\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        if has(modifier) {
            looks.push_str(look);
        }
    }
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let baseline = top + HEIGHT - 5;
    let _ = writeln!(
        svg,
        "<text x=\"{left}\" y=\"{baseline}\" fill=\"{text}\"{looks} textLength=\"{length}\" \
         xml:space=\"preserve\">{words}</text>"
    );
    end - x
}

const fn colour(colour: Color) -> &'static str {
    match colour {
        Color::Red => "#b3261e",
        Color::Green => "#1b7f3b",
        Color::Magenta => "#8e24aa",
        Color::Cyan => "#00758a",
        _ => "#1d1d1b",
    }
}
