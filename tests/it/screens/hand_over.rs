//! Taking the result along: where to, how far it has come, what can be done when it fails.

use juzhu::app::Notice;
use juzhu::app::delivery::{Delivered, Destination, FoundStick, Outlets};
use juzhu::app::effect::Leave;
use juzhu::app::kiosk::Kiosk;
use juzhu::app::message::Message;
use juzhu::app::screen::result::Tab;
use juzhu::config::{Layout, PrintSettings, Receipt, Settings};
use juzhu::i18n::Lang;

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;
use super::states::{OPEN, to_tab};

/// A machine with two printers and two sticks.
pub(super) fn machine() -> Outlets {
    Outlets {
        printers: vec!["Office".to_owned(), "Hall".to_owned()],
        no_printers: None,
        sticks: vec![
            FoundStick {
                folder: "/media/me/居住".into(),
                source: "/dev/sdb1".to_owned(),
                label: "居住".to_owned(),
                free: Some(512),
                read_only: false,
            },
            FoundStick {
                folder: "/media/me/LOCKED".into(),
                source: "/dev/sdc1".to_owned(),
                label: "LOCKED".to_owned(),
                free: None,
                read_only: true,
            },
        ],
    }
}

fn start() -> Start {
    Start {
        shelf: Shelf::with([asked("e2-sublet")]),
        outlets: Some(machine()),
        ..Start::default()
    }
}

/// At "Take it with you" of somebody's result.
fn opened(start: Start) -> Hand {
    let mut hand = Hand::new(start);
    hand.press(OPEN).press("Ctrl-P");
    hand
}

fn told(hand: &mut Hand, heard: Delivered) {
    let number = hand
        .deliveries
        .last()
        .expect("something is under way")
        .number;
    hand.hear(Message::Delivered { number, heard });
}

fn sheet(hand: &Hand) -> String {
    let delivery = hand.deliveries.last().expect("something is under way");
    String::from_utf8(delivery.sheet.0.clone()).expect("text")
}

#[test]
fn everywhere_it_can_be_taken_is_listed() {
    let hand = opened(start());
    hand.sees(&[
        "Take it with you",
        "1  Print on Office",
        "2  Print on Hall",
        "3  Save on the USB stick 居住 (512 MB free)",
        "4  Save on the USB stick LOCKED (it can only be read)",
        "5  Save in a folder",
        "6  QR code: the days",
        "7  QR code: the papers",
    ]);
}

/// The keypad alone is enough: a line at the end of both tabs leads there.
#[test]
fn a_line_leads_there_without_a_letter() {
    for tab in [Tab::Verdict, Tab::Checklist] {
        let mut hand = Hand::new(start());
        hand.press(OPEN).press(&to_tab(tab)).press("End");
        hand.press("Enter").sees(&["Print on Office"]);
    }
}

/// Whoever needs no papers is offered none.
#[test]
fn papers_are_offered_where_there_are_some() {
    let hand = opened(Start {
        shelf: Shelf::with([asked("foreign-national")]),
        ..start()
    });
    hand.sees(&["Take it with you", "Look for printers"]);
    assert!(!hand.text().contains("the papers"), "{}", hand.text());
}

/// At a public machine the way out is here, too: with what was wanted in hand, nobody looks for it.
#[test]
fn whoever_is_through_says_so_here() {
    let at_kiosk = || {
        let mut hand = Hand::new(Start {
            keeps: false,
            kiosk: Some(Kiosk {
                idle_seconds: 120,
                warning_seconds: 30,
                has_erased: false,
            }),
            outlets: Some(machine()),
            ..Start::default()
        });
        hand.press("2 1 1 1 2 1 Enter Ctrl-P");
        hand.sees(&["Print on Office", "I am through: erase everything"]);
        hand
    };
    let mut hand = at_kiosk();
    hand.press("End Enter").sees(&["Are you through?"]);
    hand.press("1");
    assert_eq!(hand.left, Some(Leave::Erased));

    let mut hand = at_kiosk();
    hand.press("1");
    told(
        &mut hand,
        Delivered::Done(Notice::of("hand-over-taken", &[])),
    );
    hand.sees(&["1  Back", "2  I am through: erase everything"]);
    hand.press("2").sees(&["Are you through?"]);
    // Not yet.
    hand.press("Esc").sees(&["1  Back"]);
    hand.press("2 1");
    assert_eq!(hand.left, Some(Leave::Erased));

    let hand = opened(start());
    assert!(!hand.text().contains("through"), "{}", hand.text());
}

#[test]
fn it_is_printed_as_it_is_set() {
    for (layout, columns) in [
        (Layout::Wide, 80),
        (Layout::Middle, 48),
        (Layout::Narrow, 32),
    ] {
        let mut hand = opened(Start {
            settings: Settings {
                print: PrintSettings {
                    layout,
                    ..PrintSettings::default()
                },
                ..Settings::default()
            },
            ..start()
        });
        hand.press("2");
        let printed = sheet(&hand);
        let widest = printed.lines().map(juzhu::text::width::width).max();
        assert!(widest.is_some_and(|widest| widest <= columns), "{printed}");
        let to = &hand.deliveries[0].to;
        assert_eq!(
            *to,
            Destination::Printer {
                command: vec!["lp".to_owned()],
                printer: Some("Hall".to_owned()),
            }
        );
    }
}

/// A printer gets the few pages that are needed in the hand, not the whole page.
#[test]
fn a_printed_page_is_the_short_one() {
    let mut hand = opened(Start {
        settings: Settings {
            print: PrintSettings {
                layout: Layout::Html,
                ..PrintSettings::default()
            },
            ..Settings::default()
        },
        ..start()
    });
    hand.press("2");
    let printed = sheet(&hand);
    assert!(printed.starts_with("<!DOCTYPE html>") && printed.contains("class=\"short\""));
    assert!(!printed.contains("Why this is so"), "{printed}");
}

/// The printer that is set comes first, whether it was found or not; a command of one's own needs none.
#[test]
fn what_is_set_is_offered_first() {
    let set = |print: PrintSettings, outlets: Outlets| {
        opened(Start {
            settings: Settings {
                print,
                ..Settings::default()
            },
            outlets: Some(outlets),
            ..start()
        })
    };
    let named = PrintSettings {
        printer: Some("Hall".to_owned()),
        ..PrintSettings::default()
    };
    set(named.clone(), machine()).sees(&["1  Print on Hall", "2  Print on Office"]);
    set(named, Outlets::default()).sees(&["1  Print on Hall", "No USB stick"]);
    set(PrintSettings::default(), Outlets::default()).sees(&["No printer was found", "1  Save in"]);
    let own = PrintSettings {
        command: vec!["my-lp".to_owned()],
        receipt: Some(Receipt::Device("/dev/usb/lp0".to_owned())),
        receipt_columns: 48,
        ..PrintSettings::default()
    };
    let mut hand = set(own, Outlets::default());
    hand.sees(&["1  Print\n", "2  Print the short form"]);
    hand.press("2");
    let delivery = &hand.deliveries[0];
    let device = Receipt::Device("/dev/usb/lp0".to_owned());
    assert_eq!(delivery.to, Destination::Receipt(device));
    // ESC @ begins whatever a receipt printer is sent.
    assert_eq!(delivery.sheet.0.get(..2), Some(&b"\x1b@"[..]));
}

#[test]
fn it_is_never_said_to_be_printed_when_it_failed() {
    for lang in Lang::ALL {
        let mut hand = opened(Start {
            lang: Some(lang),
            ..start()
        });
        hand.press("1");
        told(&mut hand, Delivered::Working(12));
        assert!(hand.text().contains("12"), "{}", hand.text());
        let failed = Notice::of("deliver-stopped", &[]).wrong();
        told(&mut hand, Delivered::Failed(failed.clone()));
        assert!(
            hand.text().contains(failed.sentence.get(lang)),
            "{}",
            hand.text()
        );
        for word in [
            "Put into",
            "took it",
            "no longer",
            "已放进",
            "已收下",
            "已不在",
        ] {
            assert!(!hand.text().contains(word), "{}", hand.text());
        }
        // The same again, under another number; what is still heard of the first counts no more.
        hand.press("1");
        let [first, second] = &hand.deliveries[..] else {
            panic!("{:?}", hand.deliveries);
        };
        assert_eq!((&first.to, &first.sheet), (&second.to, &second.sheet));
        let stale = first.number;
        let before = hand.text();
        let done = Delivered::Done(Notice::of("hand-over-taken", &[]));
        hand.hear(Message::Delivered {
            number: stale,
            heard: done.clone(),
        });
        assert_eq!(hand.text(), before);
        told(&mut hand, done);
        let taken = Notice::of("hand-over-taken", &[]).sentence;
        let shown = hand.text().replace(['\n', ' ', '│'], "");
        let begin: String = taken.get(lang).replace(' ', "").chars().take(12).collect();
        assert!(shown.contains(&begin), "{}", hand.text());
    }
}

#[test]
fn another_way_is_offered_when_one_fails() {
    let mut hand = opened(start());
    hand.press("1");
    told(
        &mut hand,
        Delivered::Failed(Notice::of("deliver-stopped", &[])),
    );
    hand.press("2").sees(&["Print on Office", "QR code"]);
    hand.press("3").sees(&["Save on 居住 in which form?"]);
    hand.press("1");
    let Destination::Stick {
        folder,
        source,
        name,
        ..
    } = &hand.deliveries[1].to
    else {
        panic!("{:?}", hand.deliveries);
    };
    assert_eq!(source, "/dev/sdb1");
    assert_eq!(folder.to_str(), Some("/media/me/居住"));
    assert_eq!(name, "juzhu-2026-11-22.html");
}

#[test]
fn esc_stops_what_is_under_way_and_waits_for_its_end() {
    let mut hand = opened(Start {
        stops: false,
        ..start()
    });
    hand.press("1 Esc").sees(&["Stopping"]);
    assert_eq!(hand.stopped, 1);
    // Whoever presses more does not leave before it is known what became of it.
    hand.press("Esc q Enter").sees(&["Stopping"]);
    assert_eq!(hand.stopped, 1);
    told(&mut hand, Delivered::Working(3));
    hand.sees(&["Stopping"]);
    told(
        &mut hand,
        Delivered::Failed(Notice::of("deliver-stopped", &[])),
    );
    hand.press("Esc").sees(&["Take it with you"]);
}

#[test]
fn every_form_of_a_file_is_its_own() {
    for (form, name, begins) in [
        ("1", "juzhu-2026-11-22.html", "<!DOCTYPE html>"),
        ("2", "juzhu-2026-11-22.txt", ""),
        ("3", "juzhu-2026-11-22.ics", "BEGIN:VCALENDAR"),
        ("4", "juzhu-2026-11-22.md", "# "),
        ("5", "juzhu-2026-11-22.json", "{"),
    ] {
        let mut hand = opened(Start {
            shelf: Shelf::with([asked("e5-graduated")]),
            ..start()
        });
        hand.press("5")
            .press(form)
            .sees(&["In which folder?", "/home/me"]);
        hand.press("Enter");
        let expected = Destination::Folder {
            path: "/home/me".to_owned(),
            name: name.to_owned(),
        };
        assert_eq!(hand.deliveries[0].to, expected);
        let text = sheet(&hand);
        assert!(
            text.to_lowercase().starts_with(&begins.to_lowercase()),
            "{text}"
        );
    }
}

#[test]
fn what_arrives_late_moves_nobody_away() {
    let mut hand = opened(Start {
        outlets: None,
        ..start()
    });
    hand.sees(&["Looking for printers", "1  Save in a folder"]);
    hand.press("Down Down");
    let focused = hand.rows()[usize::from(hand.drawn.cursor.expect("a cursor").y)].clone();
    hand.hear(Message::Outlets(machine()));
    let now = hand.rows()[usize::from(hand.drawn.cursor.expect("a cursor").y)].clone();
    let words = |row: &str| row.split_once("  QR").map(|(_, words)| words.to_owned());
    assert!(words(&focused).is_some(), "{focused}");
    assert_eq!(words(&focused), words(&now));
    // Nobody waits for it any more.
    hand.press("Esc");
    let before = hand.text();
    hand.hear(Message::Outlets(machine()));
    assert_eq!(hand.text(), before);
}

#[test]
fn a_copy_is_not_taken_along() {
    let mut hand = Hand::new(start());
    hand.press(OPEN).press(&super::states::copy("Tab Ctrl-P"));
    hand.sees(&["What you take with you are your real answers"]);
}

/// What speaks of a person is in no log.
#[test]
fn bytes_are_not_shown() {
    let mut hand = opened(start());
    hand.press("1");
    let shown = format!("{:?}", hand.deliveries[0]);
    assert!(shown.contains(" bytes"), "{shown}");
    assert!(shown.len() < 300, "{shown}");
}
