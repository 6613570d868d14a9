//! Years with a permit: the tab, its strip, periods written down, changed and taken out.

use juzhu::app::screen::result::Tab;
use juzhu::i18n::Lang;
use juzhu::plan::Period;
use juzhu::profile::Profile;

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;
use super::states::{copy, to_tab};

/// The same person with periods: in the Delta, then in Hangzhou, suspended for two months.
pub(super) fn held(mut profile: Profile) -> Profile {
    let period = |place: &str, from: &str, until: &str, suspended| Period {
        place: place.to_owned(),
        from: from.parse().expect("a day"),
        until: until.parse().ok(),
        suspended,
    };
    profile.periods = vec![
        period("yangtze-delta", "2021-07-01", "2023-02-28", false),
        period("hangzhou", "2023-04-01", "", false),
        period("hangzhou", "2024-03-01", "2024-04-30", true),
    ];
    profile
}

/// Somebody at the tab.
fn years(profile: Profile, lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([profile]),
        ..Start::of(lang, size)
    })
    .strict();
    hand.press("2 1").press(&to_tab(Tab::Years));
    hand
}

fn saved(hand: &Hand) -> Vec<String> {
    let periods = hand.shelf.people["1"].periods.iter();
    let said = periods.map(|it| {
        let until = it.until.map_or(String::new(), |day| day.to_string());
        let suspended = if it.suspended { " suspended" } else { "" };
        format!("{} {}..{until}{suspended}", it.place, it.from)
    });
    said.collect()
}

#[test]
fn a_period_is_written_down_with_the_keypad_alone() {
    let mut hand = years(asked("e2-sublet"), Lang::En, (80, 24));
    hand.sees(&["[Years]", "No period with a permit is written down yet"]);
    // A place, the first day, and that it counts; the last day stays open.
    hand.press("1 Enter")
        .sees(&["A period with a permit", "From: please type the first day"]);
    hand.press("7").sees(&["The first day is missing."]);
    hand.press("2 4").sees(&["The first day", "2024-03-01"]);
    hand.press("2 0 2 5 0 2 3 0 Enter").sees(&["no such day"]);
    hand.press("Esc 4 2 0 2 5 0 3 0 1 Enter")
        .sees(&["From 2025-03-01"]);
    // Enter alone leads on: to the last day, left open, and to writing it down.
    hand.press("Enter").sees(&["The last day"]);
    hand.press("Enter Enter").sees(&[
        "[Years]",
        "By the law: 1 year 8 months 22 days",
        "2025",
        "Elsewhere in Zhejiang",
    ]);
    assert_eq!(saved(&hand), ["zhejiang 2025-03-01.."]);
    // Changed: it has an end, and was suspended.
    hand.press("2 Enter")
        .sees(&["Change a period with a permit"]);
    hand.press("5 2 0 2 5 0 8 3 1 Enter 6 7");
    assert_eq!(saved(&hand), ["zhejiang 2025-03-01..2025-08-31 suspended"]);
    // Undone one by one, and made again.
    hand.press("u");
    assert_eq!(saved(&hand), ["zhejiang 2025-03-01.."]);
    hand.press("u");
    assert!(saved(&hand).is_empty());
    hand.press("Ctrl-r");
    assert_eq!(saved(&hand), ["zhejiang 2025-03-01.."]);
    // Taken out; the way back changes nothing.
    hand.press("2 Enter 9");
    assert_eq!(saved(&hand), ["zhejiang 2025-03-01.."]);
    hand.press("2 Enter 8")
        .sees(&["No period with a permit is written down yet"]);
    assert!(saved(&hand).is_empty());
}

#[test]
fn the_strip_shows_places_years_and_what_was_suspended() {
    for lang in Lang::ALL {
        for size in [(80, 24), (100, 30)] {
            let hand = years(held(asked("e8-from-shanghai")), lang, size);
            let (place, total) = match lang {
                Lang::En => ("Hangzhou ", "By the law: 3 years 5 months 22 days"),
                Lang::Zh => ("杭州", "法规：3 年 5 个月 22 天"),
            };
            hand.sees(&["2021", "2026", place, "█", "▒", "░", total]);
        }
    }
}

#[test]
fn what_cannot_be_is_not_taken() {
    let mut hand = years(held(asked("e8-from-shanghai")), Lang::En, (100, 30));
    hand.press("1 Enter 4 2 0 2 7 0 1 0 1 Enter 7")
        .sees(&["2027-01-01, which is still to come"]);
    hand.press("5 2 0 2 0 0 1 0 1 Enter 4 2 0 2 1 0 1 0 1 Enter 7")
        .sees(&["before it begins on 2021-01-01"]);
    hand.press("Esc");
    assert_eq!(saved(&hand).len(), 3);
}

#[test]
fn years_belong_to_the_real_answers() {
    let mut hand = years(held(asked("e2-sublet")), Lang::En, (100, 30));
    // A copy, with another home; its result has the tab, too.
    hand.press(&"Shift-Tab ".repeat(Tab::Years as usize))
        .press(&copy(""))
        .press("Shift-Tab Shift-Tab");
    hand.sees(&["[Years]"]);
    hand.press("1 Enter")
        .sees(&["Years belong to your real answers"]);
    assert_eq!(saved(&hand).len(), 3);
}
