//! The pictures of dates agree with the words beside them, read from the window.

use chrono::{Datelike as _, Days, NaiveDate};
use juzhu::app::screen::result::Tab;
use juzhu::i18n::Lang;
use juzhu::plan::DayKind;
use juzhu::report::plan_of;

use super::hand::{Hand, Start};
use super::people::{asked, case, engine};
use super::shelf::Shelf;
use super::states::{ASCII, UNICODE, to_tab};

/// A tab of a person's result in a window so tall that all of it is seen.
fn tab(id: &str, tab: Tab, lang: Lang, columns: u16, ascii: bool) -> Hand {
    let (profile, on) = (asked(id), case(id).on);
    let mut hand = Hand::new(Start {
        on,
        shelf: Shelf::with([profile]),
        terminal: if ascii { ASCII } else { UNICODE },
        ..Start::of(lang, (columns, 70))
    });
    hand.press("2 1").press(&to_tab(tab));
    hand
}

/// The signs of the window, by row and column.
fn cells(hand: &Hand) -> Vec<Vec<String>> {
    let area = hand.buffer.area;
    let row = |y| {
        let sign = |x| hand.buffer[(x, y)].symbol().to_owned();
        (0..area.width).map(sign).collect()
    };
    (0..area.height).map(row).collect()
}

fn text(row: &[String]) -> String {
    row.concat().trim().to_owned()
}

/// `2026-11`, if that is all the text is.
fn month(text: &str) -> Option<NaiveDate> {
    let is_month = text.len() == 7;
    is_month
        .then(|| format!("{text}-01").parse().ok())
        .flatten()
}

/// Whether a row is a week of a calendar.
fn is_week(row: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_digit() || " =()[]·*+".contains(sign);
    !row.is_empty() && row.chars().all(is_sign)
}

/// Every day written out in a text, in order.
fn days_in(text: &str) -> Vec<NaiveDate> {
    let signs: Vec<char> = text.chars().collect();
    let mut days = Vec::new();
    let mut at = 0;
    while at + 10 <= signs.len() {
        let word: String = signs[at..at + 10].iter().collect();
        let is_written_out = word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
        match word.parse() {
            Ok(day) if is_written_out => {
                days.push(day);
                at += 10;
            }
            _ => at += 1,
        }
    }
    days
}

/// The days over the strip, each with the last of its columns; and the row of its signs.
fn days_of_strip(cells: &[Vec<String>]) -> Option<(usize, Vec<(NaiveDate, usize)>)> {
    let heads = |row: &String| row.split_whitespace().filter_map(month).collect::<Vec<_>>();
    let top = cells.iter().position(|row| {
        let row = text(row);
        let words = row.split_whitespace().count();
        words > 0 && words == heads(&row).len()
    })?;
    let months = heads(&text(&cells[top]));
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let row = &cells[top + 1];
    for (column, sign) in row.iter().enumerate() {
        let Ok(digit) = sign.parse::<u32>() else {
            continue;
        };
        let begins = column == 0 || row[column - 1].trim().is_empty();
        match numbers.last_mut() {
            Some((number, end)) if !begins => (*number, *end) = (*number * 10 + digit, column),
            _ => numbers.push((digit, column)),
        }
    }
    // The day 1 stands below the last of the months named, or all stand below the only one.
    let first = numbers.iter().position(|(number, _)| *number == 1);
    let known = match first {
        Some(at) => (at, *months.last()?),
        None => (0, months.first()?.with_day(numbers.first()?.0)?),
    };
    let days = numbers.iter().enumerate().map(|(at, (number, end))| {
        let day = if at < known.0 {
            known.1 - Days::new((known.0 - at) as u64)
        } else {
            known.1 + Days::new((at - known.0) as u64)
        };
        assert_eq!(
            day.day(),
            *number,
            "the days of the strip follow each other"
        );
        (day, *end)
    });
    Some((top + 2, days.collect()))
}

#[test]
fn the_bars_stand_where_the_words_say() {
    let rules = engine().rules().clone();
    let mut seen = 0;
    for case in rules.cases.iter().filter(|case| !case.file_only) {
        for lang in Lang::ALL {
            // Each language with other signs.
            let ascii = lang == Lang::Zh;
            let hand = tab(&case.id, Tab::Timeline, lang, 100, ascii);
            let cells = cells(&hand);
            let Some((signs, days)) = days_of_strip(&cells) else {
                continue;
            };
            seen += 1;
            let on = hand.model.case.as_ref().expect("somebody").interview().on();
            for (day, column) in &days {
                let expected: &[&str] = match DayKind::of(&rules.calendar, *day) {
                    _ if *day == on => &["@"],
                    DayKind::Working => &[" ", ""],
                    DayKind::Weekend => &["·", "."],
                    DayKind::Holiday => &["*"],
                    DayKind::MakeUp => &["+"],
                };
                let sign = cells[signs][*column].as_str();
                assert!(expected.contains(&sign), "{day} of {}: {sign}", case.id);
            }
            let above: Vec<String> = cells[..signs].iter().map(|row| text(row)).collect();
            let bare = |text: &str| text.replace(' ', "");
            let words = bare(&above.concat());
            let plan = plan_of(hand.model.case.as_ref().expect("somebody").interview());
            for (at, row) in plan.timeline.iter().enumerate() {
                let step = &rules.process.steps[row.step];
                let title = step.title.get(lang);
                let said = words
                    .split(&bare(title))
                    .nth(1)
                    .unwrap_or_else(|| panic!("no {title}: {}", hand.text()));
                let said = said.split(['▹', '>']).next().unwrap_or(said);
                let told = days_in(said);
                let bar: Vec<NaiveDate> = days
                    .iter()
                    .filter(|(_, column)| {
                        let sign = cells[signs + 1 + at][*column].as_str();
                        matches!(sign, "█" | "▒" | "#" | "=")
                    })
                    .map(|(day, _)| *day)
                    .collect();
                let of = format!("{title} of {}: {said}", case.id);
                assert_eq!(told.first(), bar.first(), "{of}");
                assert_eq!(told.last(), bar.last(), "{of}");
                let ceiling = days
                    .iter()
                    .find(|(_, column)| cells[signs + 1 + at][*column] == "|");
                if let Some((day, _)) = ceiling {
                    assert_eq!(Some(*day), row.ceiling, "{of}");
                }
            }
        }
    }
    assert!(seen > 20, "{seen} strips");
}

#[test]
fn the_months_show_the_days_that_the_words_name() {
    let rules = engine().rules().clone();
    let mut seen = 0;
    for case in rules.cases.iter().filter(|case| !case.file_only) {
        for lang in Lang::ALL {
            let hand = tab(&case.id, Tab::Renewal, lang, 80, false);
            let cells = cells(&hand);
            let tops = (0..cells.len()).filter(|at| month(&text(&cells[*at])).is_some());
            let tops: Vec<usize> = tops.collect();
            let Some(first) = tops.first() else {
                continue;
            };
            seen += 1;
            let mut marked: Vec<(NaiveDate, char)> = Vec::new();
            for top in &tops {
                let month = month(&text(&cells[*top])).expect("a month");
                let weeks = cells[top + 2..]
                    .iter()
                    .take_while(|row| is_week(&text(row)));
                for week in weeks {
                    for cell in week[2..].chunks(4).take(7) {
                        let number = cell[1..3].concat();
                        if let Ok(number) = number.trim().parse() {
                            let day = month.with_day(number).expect("a day of the month");
                            marked.extend(cell[0].chars().next().map(|sign| (day, sign)));
                        }
                    }
                }
            }
            let with = |sign: char| marked.iter().find(|(_, it)| *it == sign).map(|it| it.0);
            let above: Vec<String> = cells[..*first].iter().map(|row| text(row)).collect();
            let told = days_in(&above.join(""));
            let last = with('(').expect("the last working day is marked");
            assert!(
                told.contains(&last),
                "{last} of {} in {told:?}: {}",
                case.id,
                hand.text()
            );
            // The window begins with its first day, or is that one day.
            let opens = with('=').unwrap_or(last);
            assert!(told.contains(&opens), "{opens} of {} in {told:?}", case.id);
            if let Some(expires) = with('[') {
                assert!(told.contains(&expires), "{expires} of {}", case.id);
            }
            // Every day of the window is in it, and no other.
            for (day, sign) in &marked {
                let inside = (opens..last).contains(day);
                assert_eq!(*sign == '=', inside, "{day} of {}", case.id);
            }
        }
    }
    assert!(seen > 8, "{seen} calendars");
}
