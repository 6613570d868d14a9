//! The form on paper and the answers typed in from it: `juzhu rules print`, `juzhu enter`.

use serde_json::Value;

use super::harness::Home;

/// The contract's person as the form's last part holds them.
const PERSON: &str = "1 3 1 2 1 - 1 20260827 1 1 2027-01-31 - - 14 2 2 - 3 2 1 1";

/// Somebody of whom little is known.
const LITTLE: &str = "1 0 1 2 - - - - - - - - - ? - - - - - - -";

#[test]
fn the_form_is_printed_in_both_formats() {
    let home = Home::new();
    let text = home.juzhu(["rules", "print"]).run();
    text.fine().says(&[
        "Who is applying?",
        "申请人属于哪一类？",
        "Only if question 1",
    ]);
    let chinese = home.juzhu(["rules", "print", "--lang", "zh"]).run();
    chinese
        .fine()
        .says(&["申请人属于哪一类？", "Who is applying?", "只在第 1 题"]);
    let page = ["rules", "print", "--format", "html", "--out", "form.html"];
    home.juzhu(page).run().fine();
    let page = home.read("form.html");
    assert!(
        page.starts_with("<!DOCTYPE html>") && page.contains("2026.11"),
        "{page}"
    );
    let other = ["rules", "print", "--rule-set", "nowhere"];
    home.juzhu(other).run().fails(2, &["nowhere"]);
}

#[test]
fn lines_are_taken_one_by_one_and_a_bad_one_stops_nobody() {
    let home = Home::new();
    let bad = PERSON
        .replace("20260827", "20261301")
        .replace(" 14 ", " 1201 ");
    let input = format!("{PERSON}\n\n{bad}\n1 2 3\n{LITTLE}\n");
    let ran = home.juzhu(["enter"]).on_the_day().input(input).run();
    ran.ends_with(1)
        .complains(&["2 lines were not taken"])
        .says(&[
            "Line 1: ",
            "Registered since: 2026-08-27",
            "2027-02-28",
            "papers needed",
            "Resume code: ",
            "Line 3 was not taken:",
            "Question 8 (",
            "Question 14 (",
            "Line 4 was not taken:",
            "3 entries",
            "Line 5: ",
        ]);
    assert!(home.below("juzhu").is_empty(), "nothing is kept unasked");
}

/// Whoever is told "not yet" is told what to do, and can go on with the code at a public machine.
#[test]
fn a_person_is_told_what_to_do_and_the_code() {
    let home = Home::new();
    let rents = "1 3 1 2 1 - 1 20251015 4 - - - - - 2 2 - 3 2 1 1";
    for (lang, says) in [
        (
            "en",
            [
                "Do this first",
                "Rental filing: Ask the landlord",
                "Resume code: ",
            ],
        ),
        ("zh", ["请先做好", "租房备案：请房东", "续办码："]),
    ] {
        let enter = ["enter", "--lang", lang];
        let ran = home.juzhu(enter).on_the_day().input(rents).run();
        ran.says(&says);
    }
}

#[test]
fn results_for_scripts_are_those_of_a_batch() {
    let home = Home::new();
    let input = format!("{PERSON}\nnonsense\nhelp\n{LITTLE}");
    let enter = ["enter", "--format", "json"];
    let ran = home.juzhu(enter).on_the_day().input(input).run();
    ran.ends_with(1);
    let results: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(results.len(), 3);
    assert_eq!(results[1]["line"], 2);
    let batch = serde_json::json!({
        "applicant": "mainland", "hukou": "elsewhere", "lives-in": "urban", "under-16": false,
        "permit": "none", "registered": true, "registered-on": "2026-08-27", "work": "contract",
        "contract-valid": true, "contract-ends": "2027-01-31", "social-insurance-months": 14,
        "home": "rent", "lease-filed": false, "study": "none", "talent": false,
        "channel": "online", "delivery": "mail",
    });
    let same = home
        .juzhu(["assess", "--batch"])
        .on_the_day()
        .input(batch.to_string())
        .run();
    let same: Value = serde_json::from_str(same.fine().stdout.trim()).expect("JSON");
    assert_eq!(results[0], same);
}

#[test]
fn each_person_is_kept_where_that_is_asked_for() {
    let home = Home::new();
    let input = format!("{PERSON}\n{LITTLE}\n");
    let ran = home
        .juzhu(["enter", "--save"])
        .on_the_day()
        .input(input)
        .run();
    ran.fine().says(&["number 0001", "number 0002"]);
    let list = home.juzhu(["profiles", "list"]).on_the_day().run();
    list.fine().says(&["0001", "0002"]);
}

#[test]
fn odd_bytes_and_endless_lines_are_only_bad_lines() {
    let home = Home::new();
    let mut input = b"\xff\xfe\n".to_vec();
    input.extend(std::iter::repeat_n(b'1', 300_000));
    input.extend(b"\n\x1b[31m - -\n\0\n");
    input.extend(PERSON.as_bytes());
    let ran = home.juzhu(["enter"]).on_the_day().input(input).run();
    ran.ends_with(1)
        .says(&["not text in UTF-8", "too long", "Line 5: "]);
    home.juzhu(["enter"]).input("").run().fine();
}

#[test]
fn help_and_the_way_out_are_words_of_both_languages() {
    let home = Home::new();
    for (lang, help, quit) in [("en", "help", "quit"), ("zh", "帮助", "退出")] {
        let input = format!("{help}\n{quit}\nnonsense\n");
        let ran = home.juzhu(["enter", "--lang", lang]).input(input).run();
        ran.fine().says(&["1. ", "21. "]);
    }
}
