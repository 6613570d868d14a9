//! QR codes, read back by somebody else's program.

use std::collections::BTreeSet;

use calcard::icalendar::{ICalendarComponentType, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use chrono::NaiveDate;
use juzhu::i18n::Lang;
use juzhu::report::hand_over::{Code, calendar_codes, checklist_codes, resume_qr};

use super::{RESUME_CODE, VISITORS, Visitor, papers, squeezed};

/// What there is room for: on a terminal of 80 columns, on a page, anywhere.
const WINDOWS: [usize; 3] = [41, 77, 177];

/// Everybody, each in one of the windows in turn.
fn each_in_a_window(check: impl Fn(&Visitor, Lang, usize)) {
    let windows = WINDOWS.into_iter().cycle();
    for (visitor, most) in VISITORS.iter().zip(windows) {
        for lang in Lang::ALL {
            check(visitor, lang, most);
        }
    }
}

/// What a code says.
fn read(code: &Code) -> String {
    let matrix = &code.matrix;
    let grid = rqrr::SimpleGrid::from_func(matrix.size(), |x, y| matrix.is_dark(x, y));
    let (_, said) = rqrr::Grid::new(grid).decode().expect("a code");
    said
}

/// Codes of at most so many modules, numbered from the first to the last.
fn check(codes: &[Code], most_modules: usize) {
    for (at, code) in codes.iter().enumerate() {
        assert_eq!(code.of, (at + 1, codes.len()));
        assert!(code.matrix.size() <= most_modules);
    }
}

#[test]
fn the_checklist_is_read_back_whole() {
    each_in_a_window(|visitor, lang, most| {
        let codes = checklist_codes(&visitor.hand_over(lang), most);
        // Who needs every paper there is would scan dozens of small codes: they get the text.
        if codes.is_empty() {
            assert!(most < 77, "{} at {most}", visitor.id);
            return;
        }
        check(&codes, most);
        let mut whole = String::new();
        for code in &codes {
            let said = read(code);
            assert_eq!(said, code.text);
            let part = match codes.len() {
                1 => said.as_str(),
                count => {
                    let head = format!("{}/{count}\n", code.of.0);
                    said.strip_prefix(&head).expect("its number first")
                }
            };
            whole.push_str(&squeezed(part));
        }
        for paper in papers(&visitor.content(lang)) {
            assert!(whole.contains(&squeezed(&paper.text)), "{}", paper.text);
        }
        // Nobody scans dozens of codes of a few letters.
        assert!(checklist_codes(&visitor.hand_over(lang), 21).is_empty());
    });
}

#[test]
fn every_day_to_remember_is_read_back_once() {
    each_in_a_window(|visitor, lang, most| {
        let expected: Vec<NaiveDate> = visitor.calendar.events.iter().map(|told| told.on).collect();
        let codes = calendar_codes(&visitor.hand_over(lang), most);
        check(&codes, most);
        if most >= 77 || expected.is_empty() {
            assert_eq!(codes.is_empty(), expected.is_empty(), "{}", visitor.id);
        }
        if codes.is_empty() {
            return;
        }
        let (mut days, mut names) = (Vec::new(), BTreeSet::new());
        let are_bare = codes[0].text.starts_with("BEGIN:VEVENT");
        for code in &codes {
            let said = read(code);
            assert_eq!(said, code.text);
            if are_bare {
                days.push(bare_day(&said));
            } else {
                events(&said, &mut days, &mut names);
            }
        }
        assert_eq!(days, expected, "{}", visitor.id);
        if !are_bare {
            assert_eq!(names.len(), expected.len(), "each has a name of its own");
        }
    });
}

/// The day of a bare event: it says that and what it is, and no more.
fn bare_day(text: &str) -> NaiveDate {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("BEGIN:VEVENT"));
    let day = lines
        .next()
        .and_then(|it| it.strip_prefix("DTSTART;VALUE=DATE:"));
    let day = NaiveDate::parse_from_str(day.expect(text), "%Y%m%d").expect(text);
    assert!(
        lines.next().is_some_and(|it| it.starts_with("SUMMARY:")),
        "{text}"
    );
    assert!(text.ends_with("END:VEVENT\r\n"), "{text}");
    day
}

/// A window of 100 columns and 30 rows holds the days, too, if only bare ones.
#[test]
fn the_days_have_room_in_a_small_window() {
    for visitor in VISITORS.iter() {
        for lang in Lang::ALL {
            let days = visitor.calendar.events.len();
            let codes = calendar_codes(&visitor.hand_over(lang), 49);
            assert_eq!(codes.len(), days, "{} {lang:?}", visitor.id);
        }
    }
}

/// The days and names of the events in a calendar that is written as RFC 5545 wants it.
fn events(text: &str, days: &mut Vec<NaiveDate>, names: &mut BTreeSet<String>) {
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar: {text}");
    };
    assert!(matches!(parser.entry(), Entry::Eof), "{text}");
    let first = &calendar.components[0];
    for property in [ICalendarProperty::Version, ICalendarProperty::Prodid] {
        assert_eq!(first.properties(&property).count(), 1, "{text}");
    }
    let events = calendar.components.iter();
    for event in events.filter(|one| one.component_type == ICalendarComponentType::VEvent) {
        let one = |property: &ICalendarProperty| {
            let found: Vec<_> = event.properties(property).collect();
            assert_eq!(found.len(), 1, "{property:?} in {text}");
            found[0].values[0].clone()
        };
        assert!(matches!(
            one(&ICalendarProperty::Dtstamp),
            ICalendarValue::PartialDateTime(_)
        ));
        assert!(
            matches!(one(&ICalendarProperty::Summary), ICalendarValue::Text(text) if !text.is_empty())
        );
        let ICalendarValue::Text(name) = one(&ICalendarProperty::Uid) else {
            panic!("no name: {text}");
        };
        names.insert(name);
        let ICalendarValue::PartialDateTime(day) = one(&ICalendarProperty::Dtstart) else {
            panic!("no day: {text}");
        };
        assert_eq!(day.hour, None, "a whole day");
        let (year, month, day) = (day.year, day.month, day.day);
        let day = year.zip(month).zip(day).and_then(|((year, month), day)| {
            NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        });
        days.push(day.expect("a day"));
    }
}

#[test]
fn the_resume_code_is_read_back_as_digits() {
    let code = resume_qr(RESUME_CODE).expect("a code");
    let digits: String = RESUME_CODE.split(' ').collect();
    assert_eq!(read(&code), digits);
    assert_eq!(code.text, RESUME_CODE);
    // Digits take few modules: the code has room on every screen.
    assert!(code.matrix.size() <= 25);
    assert_eq!(resume_qr("  "), None);
    let longest = "1".repeat(8000);
    assert_eq!(resume_qr(&longest), None, "no code is so large");
}
