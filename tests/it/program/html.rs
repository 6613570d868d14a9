//! Results as pages, as the program writes them.

use std::fs;

use super::harness::Home;
use super::ics::save;

/// The events of a calendar text: their names.
fn names(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    let names = text.lines().filter_map(|line| line.strip_prefix("UID:"));
    let names = names.filter(|name| !name.starts_with("eve-") && !name.starts_with("day-"));
    names.map(|name| name.trim().to_owned()).collect()
}

#[test]
fn a_page_is_written_where_it_is_wanted() {
    let home = Home::new();
    home.write(
        "a.toml",
        "applicant = \"mainland\"\nhukou = \"elsewhere\"\n",
    );
    for (lang, first, other) in [
        ("zh", "<html lang=\"zh-CN\">", "class=\"other\" lang=\"en\""),
        ("en", "<html lang=\"en\">", "class=\"other\" lang=\"zh-CN\""),
    ] {
        let asked = [
            "assess",
            "--answers",
            "a.toml",
            "--format",
            "html",
            "--lang",
            lang,
        ];
        let printed = home.juzhu(asked).on_the_day().run();
        printed
            .fine()
            .says(&["<!DOCTYPE html>", first, other, "</html>"]);
        let written = home
            .juzhu(asked)
            .on_the_day()
            .arg("--out")
            .arg("a.html")
            .run();
        assert_eq!(written.fine().stdout, "");
        assert_eq!(home.read("a.html"), printed.stdout);
    }
}

#[test]
fn a_comparison_is_a_page_too() {
    let home = Home::new();
    home.write(
        "a.toml",
        "applicant = \"mainland\"\nhukou = \"elsewhere\"\n",
    );
    let asked = [
        "compare",
        "--answers",
        "a.toml",
        "--set",
        "applicant=foreign",
        "--format",
        "html",
    ];
    let ran = home.juzhu(asked).on_the_day().run();
    ran.fine()
        .says(&["<html lang=\"en\">", "lang=\"zh-CN\"", "</html>"]);
}

#[test]
fn what_a_page_tells_a_calendar_is_kept_like_a_file() {
    let home = Home::new();
    save(&home, "0001", "", ("2026-03-08", "2027-06-30"));
    let show = |format: &str| {
        let asked = ["profiles", "show", "1", "--format", format, "--out", "out"];
        let ran = home.juzhu(asked).on_the_day().run();
        assert_eq!(ran.fine().stderr, "");
        home.read("out")
    };
    let profile = || fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    show("html");
    let kept = profile();
    assert!(
        kept.contains("uid = ") && kept.contains("[calendar."),
        "{kept}"
    );
    let told = names(&show("ics"));
    assert!(!told.is_empty());
    let uid = kept.lines().find_map(|line| line.strip_prefix("uid = "));
    let uid = uid.expect("a name").trim_matches('"');
    assert!(
        told.iter().all(|name| name.starts_with(uid)),
        "{told:?} by {uid}"
    );
    assert_eq!(profile(), kept, "the file says the same");
}
