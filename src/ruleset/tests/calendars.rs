//! Calendars above each other, and years missing in them.

use super::super::{RuleFiles, RuleSet, SourceFile, load};
use super::sample::good;
use crate::i18n::Lang;
use crate::ruleset::fixture::day;

const NAMES: &str = "name = { zh = \"节\", en = \"Holiday\" }";

/// The sample, whose calendar knows 2026 and, as unpublished, 2027, with these above it.
fn with(layers: &[&str]) -> RuleFiles {
    let mut files = good();
    for (at, text) in layers.iter().enumerate() {
        let name = format!("layer-{at}/china.toml");
        files.calendars.push(SourceFile::new(name, *text));
    }
    files
}

fn loaded(layers: &[&str]) -> RuleSet {
    let rules = load(&with(layers));
    rules.unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false)))
}

#[test]
fn a_year_above_takes_the_place_of_the_whole_year_below() {
    let newer = format!(
        "[[year]]\nyear = 2027\npublished = true\nholidays = [ {{ {NAMES}, off = [2027-01-01] }} ]\n\
         makeup-workdays = [2027-01-09]\n"
    );
    let newest = "[[year]]\nyear = 2027\npublished = true\n";
    let rules = loaded(&[&newer]);
    let calendar = &rules.calendar;
    // What stands below of 2026 is still there, and 2027 is as the file above says.
    assert!(!calendar.is_working_day(day("2026-10-01")));
    assert!(calendar.is_working_day(day("2026-10-10")));
    assert!(!calendar.is_working_day(day("2027-01-01")));
    assert!(calendar.is_working_day(day("2027-01-09")));
    assert!(calendar.is_published(2026) && calendar.is_published(2027));
    let files: Vec<&str> = calendar
        .years()
        .values()
        .map(|year| year.file.as_str())
        .collect();
    assert_eq!(files, ["calendars/china.toml", "layer-0/china.toml"]);
    // And of that nothing is left below another one.
    let calendar = loaded(&[&newer, newest]).calendar;
    assert!(calendar.is_working_day(day("2027-01-01")));
    assert!(!calendar.is_working_day(day("2027-01-09")));
}

#[test]
fn of_a_day_that_two_years_name_the_file_above_has_the_last_word() {
    // The day lies in the year of the file below, which says otherwise.
    let off = format!(
        "[[year]]\nyear = 2027\npublished = true\nholidays = [ {{ {NAMES}, off = [2026-10-10, 2026-12-31] }} ]\n"
    );
    let calendar = loaded(&[&off]).calendar;
    assert!(!calendar.is_working_day(day("2026-10-10")));
    assert!(!calendar.is_working_day(day("2026-12-31")));
    let working = "[[year]]\nyear = 2025\npublished = true\nmakeup-workdays = [2026-10-04]\n";
    assert!(
        loaded(&[working])
            .calendar
            .is_working_day(day("2026-10-04"))
    );
}

#[test]
fn a_year_missing_between_years_is_found_with_the_place_to_add_it() {
    let later = "# Years to come.\n\n[[year]]\nyear = 2030\npublished = true\n\n[[year]]\nyear = 2032\npublished = false\n";
    let calendar = loaded(&[later]).calendar;
    assert_eq!(calendar.missing_years(), [2028, 2029, 2031]);
    let place = |year| {
        let place = calendar.place_after(year).unwrap();
        (place.file.as_str(), place.line)
    };
    assert_eq!(place(2028), ("layer-0/china.toml", 3));
    assert_eq!(place(2031), ("layer-0/china.toml", 7));
    assert!(calendar.is_estimate(day("2028-06-01"), day("2028-06-01")));
    assert!(!calendar.is_estimate(day("2030-06-01"), day("2030-06-01")));
    // A year that is there, though its notice is not published, is not missing.
    assert!(loaded(&[]).calendar.missing_years().is_empty());
    assert!(
        RuleSet::bare(&loaded(&[later]))
            .calendar
            .missing_years()
            .is_empty()
    );
}

#[test]
fn what_is_wrong_in_any_of_them_is_told_by_its_own_name() {
    let wrong = "[[year]]\nyear = 2028\n";
    let twice =
        "[[year]]\nyear = 2028\npublished = true\n\n[[year]]\nyear = 2028\npublished = true\n";
    let problems = load(&with(&[wrong, twice])).expect_err("both are wrong");
    let places: Vec<String> = problems
        .diagnostics()
        .iter()
        .map(|it| format!("{} {}", it.code, it.file))
        .collect();
    assert_eq!(
        places,
        [
            "missing-key layer-0/china.toml",
            "calendar-conflict layer-1/china.toml"
        ]
    );
    assert!(
        problems
            .render(Lang::En, false)
            .contains("layer-1/china.toml:6:8")
    );
}
