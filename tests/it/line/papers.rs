//! The planner in plain lines.

use juzhu::i18n::Lang;
use juzhu::plan::PaperState;

use super::Home;

/// Somebody without work who rents from a landlord who has not filed.
const TENANT: &[&str] = &[
    "1",
    "3",
    "1",
    "2",
    "1",
    "1",
    "2026-03-10",
    "4",
    "2",
    "2",
    "2027-03-09",
    "3",
    "2",
    "2",
    "2",
];

fn tenant(lang: Lang, then: &[&str]) -> (Home, super::Talk) {
    let home = Home::new();
    let mut lines = TENANT.to_vec();
    lines.extend(then);
    let talk = home.talk(lang, &lines);
    (home, talk)
}

#[test]
fn what_is_on_the_way_is_kept_and_counted() {
    let (home, talk) = tenant(
        Lang::En,
        &[
            "getting 5 2026-12-01",
            "note 5 先问房东",
            "have 1",
            "getting 5 2026-13-01",
            "getting 5 9999-12-31",
            "getting 99",
            "",
            "",
        ],
    );
    talk.says(&[
        "On the way: Lease, expected on 2026-12-01.",
        "In hand: 0 of 6 papers. On the way: 1. Still to get: 5.",
        "so hand in your papers on Tuesday 2026-12-01 at the earliest.",
        "Noted on Lease: 先问房东",
        "In hand: Resident identity card.",
        "no such day",
        "Please type a date from 1900-01-01 to 2199-12-31.",
        "There is no paper 99",
    ]);
    let lease = home.only().paper("lease");
    assert_eq!(lease.state, Some(PaperState::Getting));
    assert_eq!(lease.expected, "2026-12-01".parse().ok());
    assert_eq!(lease.note.as_deref(), Some("先问房东"));
    let card = home.only().paper("id-card");
    assert_eq!(card.state, Some(PaperState::Have));
}

#[test]
fn a_note_has_no_more_room_than_on_the_screen() {
    for (letters, is_cut) in [(200, false), (201, true), (1200, true)] {
        let note = format!("Note 5 {}", "租".repeat(letters));
        let (home, talk) = tenant(Lang::En, &[&note, "", ""]);
        assert_eq!(talk.output.contains("A note has room"), is_cut);
        let kept = home.only().paper("lease").note;
        assert_eq!(kept, Some("租".repeat(200)), "{letters}");
    }
}

#[test]
fn what_is_said_of_no_paper_is_asked_back() {
    let (home, talk) = tenant(
        Lang::En,
        &["getting", "note ask him", "cannot", "nonsense", ""],
    );
    talk.says(&[
        "for example getting 3.",
        "for example note 3.",
        "for example cannot get 3.",
        "Please type have, getting, cannot get or note with the number of a paper",
    ]);
    assert!(home.only().papers.is_empty());
    let (_, talk) = tenant(Lang::Zh, &["拿不到", "没有", "随便", ""]);
    talk.says(&["例如“拿不到 3”", "例如“没有 3”", "请输入“有”“在办”"]);
}

#[test]
fn what_cannot_be_got_is_planned_around() {
    let (home, talk) = tenant(Lang::En, &["cannot get 6", "not 6", "", ""]);
    talk.says(&[
        "Out of reach: Rental filing certificate.",
        "If you cannot get them",
        "By the law: not yet",
        "What you can still try",
        "Before you give it up: Ask the landlord or agency to file",
        "Not in hand: Rental filing certificate.",
    ]);
    assert!(home.only().papers.is_empty());
    let (_, talk) = tenant(Lang::Zh, &["拿不到 6", "", ""]);
    talk.says(&[
        "拿不到：房屋租赁登记备案证明。",
        "拿不到怎么办",
        "还可以试一试",
        "放弃之前先试试：请房东或中介备案",
    ]);
}

#[test]
fn the_order_of_errands_is_said() {
    let (_, talk) = tenant(Lang::En, &["", ""]);
    talk.says(&[
        "In which order to get them",
        "Stop 1: At home: Resident identity card",
        "Your landlord or agency: Lease; Rental filing certificate",
        "Rental filing certificate: first have Lease",
        "What to say: 您好",
        // Nobody is sent for it, but nobody should have to come twice.
        "The article also lists: Copy of the landlord's ID card. If your police station wants it",
    ]);
    let (_, talk) = tenant(Lang::Zh, &["", ""]);
    talk.says(&["文章里还列了：房东身份证复印件。派出所要的话"]);
}

#[test]
fn what_was_said_of_a_paper_is_taken_back_before_the_answers_before_it() {
    let (home, talk) = tenant(Lang::En, &["have 1", "undo", "redo", "undo", "", ""]);
    talk.says(&[
        "In hand: Resident identity card.",
        "The last step is taken back.",
        "The step is made again.",
        "The last step is taken back.",
    ]);
    assert!(home.only().papers.is_empty());
    assert_eq!(home.only().answers.len(), TENANT.len());
}
