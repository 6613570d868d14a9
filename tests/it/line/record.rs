//! The record of a case in plain lines.

use juzhu::i18n::Lang;

use super::{Home, REGISTERED};

/// Somebody at the result, who then types this.
fn talk(lang: Lang, then: &[&str]) -> (Home, super::Talk) {
    let home = Home::new();
    let mut lines = REGISTERED.to_vec();
    lines.extend(then);
    let talk = home.talk(lang, &lines);
    (home, talk)
}

#[test]
fn what_happened_is_written_down_in_words() {
    let (home, talk) = talk(
        Lang::En,
        &[
            "record",
            "record 99",
            "record 2 2026-11-23",
            "record 2 2026-11-33",
            "record 2 2026-11-12",
            "record 6",
            "record 6 2026-11-20",
            "record 6 2026-11-20 2026-11-19",
            "record",
            "",
            "",
        ],
    );
    talk.says(&[
        "Stage: Getting ready.",
        "2. I handed in my papers and have a receipt",
        "Type record, the number and the day",
        "2026-11-23 has not come yet.",
        "no such day",
        "Recorded.",
        "Stage: Handed in, under review",
        "One more day is needed for this.",
        "record 6 2026-12-10 2026-12-08",
        "Stage: Permit in hand, since Friday 2026-11-20.",
    ]);
    let events = home.only().events;
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds, ["submitted", "received"]);
}

#[test]
fn an_entry_is_taken_back_by_its_number() {
    let (home, talk) = talk(
        Lang::Zh,
        &[
            "记录 2",
            "撤回记录 2",
            "撤回记录 1",
            "记录",
            "结果",
            "检查",
            "",
            "",
            "",
        ],
    );
    talk.says(&[
        "记下来了。",
        "撤回了",
        "已在 2026-11-22 撤回",
        "记录 1：2026-11-22",
    ]);
    assert!(home.only().events[0].withdrawn_on.is_some());
}

#[test]
fn entries_have_their_numbers_in_the_result_too() {
    for (lang, record, said, never) in [
        (
            Lang::En,
            "record 2 2026-11-12",
            "Entry 1: Thursday 2026-11-12: ",
            "Stop 1: Thursday",
        ),
        (
            Lang::Zh,
            "记录 2 2026-11-12",
            "记录 1：2026-11-12（星期四）",
            "第 1 站，2026",
        ),
    ] {
        let (_home, talk) = talk(lang, &[record, "result", "", "", ""]);
        let (_, behind) = talk
            .output
            .split_once(record_kept(lang))
            .expect("it is recorded");
        assert!(behind.contains(said), "{behind}");
        assert!(!behind.contains(never), "{behind}");
    }
}

fn record_kept(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Recorded.",
        Lang::Zh => "记下来了。",
    }
}

#[test]
fn answers_from_the_record_say_so() {
    let (_home, talk) = talk(
        Lang::En,
        &["record 2 2026-11-12", "review", "5", "", "", ""],
    );
    talk.says(&[
        "Existing permit: No (from your record)",
        "This answer follows from your record of what happened.",
    ]);
}

#[test]
fn only_what_is_new_is_said_of_the_result_after_an_entry() {
    for (lang, typed, kept, how, never) in [
        (
            Lang::En,
            "record 2 2026-11-12",
            "Recorded.",
            "Type result to hear the whole result.",
            "Steps and days",
        ),
        (
            Lang::Zh,
            "记录 2 2026-11-12",
            "记下来了。",
            "输入“结果”，听完整的结果。",
            "办理的步骤和日子",
        ),
    ] {
        let (_home, talk) = self::talk(lang, &[typed, "", ""]);
        let (_, behind) = talk.output.split_once(kept).expect("it is recorded");
        assert!(behind.contains(how), "{behind}");
        assert!(!behind.contains(never), "{behind}");
        assert!(behind.lines().count() < 25, "{behind}");
        let (_home, talk) = self::talk(lang, &[typed, "result", "", ""]);
        let (_, behind) = talk.output.split_once(how).expect("it is said how");
        assert!(behind.contains(never), "{behind}");
    }
}
