//! Everybody who is saved: what is due to them at home, and the list to search, filter and open by group.

use std::fs;
use std::sync::Arc;

use juzhu::app::message::{Message, Stored};
use juzhu::i18n::Lang;
use juzhu::people::{Engines, roster};
use juzhu::plan::Watch;
use juzhu::profile::Profile;
use juzhu::ruleset::LeadTimes;
use juzhu::store::{Known, Paths, Profiles, RuleFolders};

use super::hand::{Hand, Start};
use super::people::today;
use super::shelf::Shelf;

/// Somebody whose contract ends on this day.
fn person(number: usize, contract: &str, group: Option<&str>) -> Profile {
    let text = format!(
        "version = 1\nid = \"{number}\"\nname = \"Person {number:03}\"\ncreated-on = 2026-10-01\n\
         saved-on = 2026-11-20\nrule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\
         [answers]\napplicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\n\
         permit = \"none\"\nwork = \"contract\"\ncontract-ends = {contract}\n\
         [given-when]\nhukou.applicant = \"mainland\"\ncontract-ends.work = \"contract\"\n"
    );
    let mut profile = Profile::parse(&text).expect("a profile");
    profile.group = group.map(str::to_owned);
    profile
}

/// A hand at home, where it is known of everybody where they stand.
fn at_home(lang: Lang, size: (u16, u16), people: Vec<Profile>) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with(people),
        ..Start::of(lang, size)
    });
    know_standings(&mut hand);
    hand
}

/// Has the real look at everybody come in, as it does a moment after they were listed.
fn know_standings(hand: &mut Hand) {
    let home = tempfile::tempdir().expect("a folder");
    let profiles = Profiles::new(&Paths::below(home.path()));
    fs::create_dir_all(profiles.folder()).expect("a folder");
    for (id, profile) in &hand.shelf.people {
        let file = profiles.folder().join(format!("{id}.toml"));
        fs::write(file, profile.to_toml()).expect("a file");
    }
    let everyone = profiles.everyone().expect("everybody");
    let listed = hand.model.people.as_ref().expect("they are listed");
    let known: Vec<&Known> = listed
        .iter()
        .map(|person| {
            let mut people = everyone.people().iter();
            let found = people.find(|known| known.id.as_str() == person.id);
            found.expect("they are saved")
        })
        .collect();
    let engines = Engines::new(RuleFolders::embedded(), None, LeadTimes::default()).expect("rules");
    let watch = Watch {
        on: today(),
        within: 30,
    };
    let roster = roster(&engines, &everyone, &known, watch, Lang::En).expect("they are judged");
    hand.hear(Message::Stored(Stored::Standings {
        standings: roster.standings,
        agenda: Arc::new(roster.agenda),
        listing: 1,
    }));
    hand.look();
}

/// Three hundred, ten of them in a dormitory, a few with something due.
fn many() -> Vec<Profile> {
    let people = 1..=300;
    people
        .map(|number| {
            let contract = match number % 50 {
                7 => "2026-11-20",
                9 => "2026-12-10",
                _ => "2028-01-01",
            };
            person(number, contract, (number <= 10).then_some("宿舍 Dorm 3"))
        })
        .collect()
}

#[test]
fn what_is_due_stands_first_at_home() {
    for size in [(100, 30), (80, 24)] {
        let people = vec![
            person(1, "2026-11-20", None),
            person(2, "2026-12-10", None),
            person(3, "2028-01-01", None),
        ];
        let hand = at_home(Lang::En, size, people.clone());
        hand.sees(&[
            "Reminders you missed",
            "Friday 2026-11-20, Person 001 (1, no. 1): Your labour contract ends",
            "Within 30 days after Sunday 2026-11-22",
            "1  New self-assessment",
            "Person 003: Getting ready; 6 answers",
        ]);
        let rows = hand.rows();
        let row = |text: &str| rows.iter().position(|row| row.contains(text));
        assert!(
            row("Reminders you missed") < row("New self-assessment"),
            "{rows:?}"
        );
        at_home(Lang::Zh, size, people).sees(&[
            "错过的提醒",
            "Person 001（1，第 1 条）：劳动合同到期",
            "1  新的自助评估",
            "Person 003：准备材料；6 条回答",
        ]);
    }
}

#[test]
fn something_due_leads_to_whose_it_is() {
    let mut hand = at_home(Lang::En, (100, 30), vec![person(1, "2026-11-20", None)]);
    hand.press("Up Enter");
    hand.sees(&["Person 001", "missed on Friday 2026-11-20", "Go on"]);
    // Their numbers do not move the others'.
    let mut hand = at_home(Lang::En, (100, 30), vec![person(1, "2026-11-20", None)]);
    hand.press("2");
    hand.sees(&["Person 001", "Go on"]);
}

#[test]
fn of_many_only_the_first_are_due_and_listed_at_home() {
    let hand = at_home(Lang::En, (100, 30), many());
    hand.sees(&[
        "And ",
        " more: see everybody with something due",
        "All 300 saved people",
    ]);
    let rows = hand.rows();
    let listed = rows
        .iter()
        .filter(|row| row.contains("Getting ready"))
        .count();
    assert_eq!(listed, 5);
}

/// The list of everybody, from home.
fn everybody(lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = at_home(lang, size, many());
    hand.press("7");
    hand
}

#[test]
fn thousands_are_searched_and_scrolled_a_row_each() {
    for size in [(100, 30), (80, 24), (48, 16)] {
        let mut hand = everybody(Lang::En, size);
        hand.sees(&["Saved people", "宿舍 Dorm 3: 10 people", "300 people"]);
        hand.press("Enter");
        for _ in 0..40 {
            hand.press("PgDn");
            let rows = hand.rows();
            let blank = rows.iter().skip(1).filter(|row| row.trim().is_empty());
            assert!(blank.count() < 4, "{rows:?}");
        }
        hand.sees(&["303/303"]);
        hand.press("Home");
        hand.type_text("person 29");
        hand.sees(&["13 people", "Person 299: Getting ready"]);
        hand.press("Enter Enter");
        hand.sees(&["Go on", "Give another name"]);
    }
}

#[test]
fn a_filter_leaves_those_to_whom_something_is_due() {
    let mut hand = everybody(Lang::En, (100, 40));
    hand.press("Down Enter");
    // Six are overdue by their contract; six were told of it thirty days ahead.
    hand.sees(&["12 people", "Person 007", "missed on"]);
    hand.press("Enter").sees(&["300 people"]);
    let mut hand = everybody(Lang::Zh, (80, 24));
    hand.sees(&["只看已过期的、本月或 30 天内有事要办的", "家庭和宿舍"]);
    hand.type_text("ss");
    hand.sees(&["宿舍 Dorm 3：10 人"]);
}

#[test]
fn everybody_with_something_due_is_one_choice_from_home() {
    let contract = |number: usize| match (number, number % 3) {
        (4, _) => "2026-11-22",
        (_, 0) => "2026-11-01",
        (_, 1) => "2026-11-20",
        _ => "2028-01-01",
    };
    let people = (1..=48).map(|number| person(number, contract(number), None));
    let mut hand = at_home(Lang::En, (100, 40), people.collect());
    let rows = hand.rows();
    let row = |text: &str| rows.iter().position(|row| row.contains(text));
    assert!(
        row("Sunday 2026-11-22, Person 004") < row("Friday 2026-11-20, Person 007"),
        "{rows:#?}"
    );
    assert!(row("Due on") < row("Reminders you missed"), "{rows:?}");
    assert_eq!(row("2026-11-01, Person"), None, "they hide nothing");
    // From the first entry it is the one above.
    hand.press("Up Enter").sees(&["32 people"]);
    hand.press("Enter").sees(&["Go on", "Person 004"]);
}

#[test]
fn a_dormitory_is_opened_as_one() {
    let mut hand = everybody(Lang::En, (100, 40));
    hand.press("Enter Enter");
    hand.sees(&[
        "宿舍 Dorm 3",
        "10 people",
        "Person 007",
        "missed on Friday 2026-11-20: Your labour contract ends",
        "missed on Tuesday 2026-11-10: Your labour contract ends: Thursday 2026-12-10",
    ]);
    hand.press("Enter Enter");
    hand.sees(&["Go on"]);
    hand.press("Esc Esc").sees(&["300 people"]);
    hand.press("Esc").sees(&["New self-assessment"]);
}

#[test]
fn somebody_is_put_into_a_group_and_taken_out() {
    let mut hand = at_home(Lang::En, (100, 30), vec![person(1, "2028-01-01", None)]);
    hand.press("2 4");
    hand.sees(&["Which family or dormitory?"]);
    hand.type_text("Wang");
    hand.press("Enter");
    assert_eq!(hand.shelf.people["1"].group.as_deref(), Some("Wang"));
    hand.sees(&["Person 001 (Wang)", "All 1 saved people"]);
    hand.press("2 4")
        .press("Backspace Backspace Backspace Backspace Enter");
    assert_eq!(hand.shelf.people["1"].group, None);
}

#[test]
fn namesakes_are_told_apart_by_their_numbers() {
    let named = |number: usize, name: Option<&str>, group: Option<&str>| {
        let mut person = person(number, "2028-01-01", group);
        person.name = name.map(str::to_owned);
        person
    };
    let people = vec![
        named(1, Some("王小明"), None),
        named(2, Some("王小明"), Some("301")),
        named(3, Some("李四"), None),
        named(4, None, None),
        named(5, None, None),
    ];
    let mut hand = at_home(Lang::Zh, (100, 30), people.clone());
    hand.sees(&[
        "王小明（编号 1）：",
        "王小明（编号 2，301）：",
        "李四：",
        "开始（编号 4）：",
    ]);
    // Nobody need be mistaken for somebody else in their own window.
    hand.press("4").sees(&["李四（编号 3）"]);
    let hand = at_home(Lang::En, (100, 30), people);
    hand.sees(&["王小明 (number 2, 301): ", "(number 5): "]);
}
