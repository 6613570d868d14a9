//! Years with a permit in plain lines.

use juzhu::i18n::Lang;

use super::Home;

#[test]
fn periods_are_written_down_changed_taken_out_and_undone() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &[
            "1",
            "years",
            "years add hangzhou 2024-03-01",
            "years add 3 2023-01-01 2024-01-31",
            "years change 1 hangzhou 2024-03-01 2025-02-28",
            "years",
            "years remove 2",
            "years remove 7",
            "undo",
            "years add atlantis 2024-01-01",
            "years add 1 2024-13-01",
            "years add 1 2027-01-01",
            "quit",
        ],
    );
    talk.says(&[
        "No period with a permit is written down yet.",
        "Added as period 1: Hangzhou, since 2024-03-01.",
        "Added as period 2: Other Yangtze Delta cities, 2023-01-01 to 2024-01-31.",
        "No period from 2024-02-01 to 2024-02-29 (29 days).",
        "Period 1 is now: Hangzhou, 2024-03-01 to 2025-02-28.",
        "By the guide: 2 years 1 month (761 days)",
        "By the law: 1 year (365 days)",
        "Kept apart, not added: Other Yangtze Delta cities, 1 year 1 month (396 days).",
        "- Period 1: Hangzhou, 2024-03-01 to 2025-02-28 – counts",
        "ask 12345",
        "Removed: Other Yangtze Delta cities, 2023-01-01 to 2024-01-31.",
        "There is no period 7; there is only number 1.",
        "Please type it like this: years add 1 2024-03-01",
        "no such day",
        "2027-01-01, which is still to come",
    ]);
    let periods = home.only().periods;
    assert_eq!(periods.len(), 2, "the removal was undone: {periods:?}");
}

#[test]
fn years_are_spoken_of_in_chinese_too() {
    let home = Home::new();
    let talk = home.talk(
        Lang::Zh,
        &[
            "1",
            "年限加杭州 2024-03-01 至今",
            "年限 删 1",
            "年限",
            "退出",
        ],
    );
    talk.says(&[
        "已添加为第 1 段：杭州，2024-03-01 至今。",
        "已删去：杭州",
        "还没有记下持证时间。",
    ]);
    assert!(home.only().periods.is_empty());
}
