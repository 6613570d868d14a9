//! Rules that change: a saved person under this edition of the rules, under the next one, and under this
//! one again.

use std::fs;

use serde_json::json;

use super::contract::EXAMPLE;
use super::harness::{Home, Ran};
use super::typed;
use crate::support::{hangzhou, next_edition};

/// The next edition in the folder `next`.
fn next_edition(home: &Home) {
    let files = next_edition::files();
    for (folder, files) in [
        (hangzhou::ID, &files.files),
        ("calendars", &files.calendars),
    ] {
        for file in files {
            home.write(&format!("next/{folder}/{}", file.name), &file.text);
        }
    }
}

/// Somebody who rents, with their lease filed, and studies in their free time.
fn person(home: &Home, id: &str, name: &str) {
    let answers = EXAMPLE
        .replace(
            "lease-filed = false",
            "lease-filed = true\nlease-ends = 2027-06-30",
        )
        .replace("study = \"none\"", "study = \"other\"");
    let text = format!(
        "version = 1\nid = \"{id}\"\nname = \"{name}\"\ncreated-on = 2026-11-20\nsaved-on = 2026-11-20\n\
         rule-set = \"{}\"\nedition = \"2026.11\"\nseen = \"odd\"\n\n[answers]\n{answers}\n\
         [given-when]\nhukou = {{ applicant = \"mainland\" }}\nregistered-on = {{ registered = true }}\n\
         contract-valid = {{ work = \"contract\" }}\ncontract-ends = {{ work = \"contract\" }}\n\
         social-insurance-months = {{ work = \"contract\" }}\nlease-filed = {{ home = \"rent\" }}\nlease-ends = {{ home = \"rent\" }}\n\n\
         [ticks]\nlease = \"have\"\n",
        hangzhou::ID
    );
    home.write(&format!("juzhu/profiles/{id}.toml"), text);
}

fn run(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(arguments).on_the_day();
    program.command.args(["--lang", "en"]);
    program.run()
}

fn recheck(home: &Home, arguments: &[&str]) -> Ran {
    run(home, &[&["profiles", "recheck"], arguments].concat())
}

const NEXT: [&str; 2] = ["--rules", "next"];

fn text(home: &Home) -> String {
    fs::read_to_string(home.profile("0001.toml")).expect("a profile")
}

#[test]
fn everybody_is_judged_anew_and_told_apart() {
    let home = Home::new();
    recheck(&home, &[]).fine().says(&["Nobody is saved"]);
    next_edition(&home);
    person(&home, "0001", "Mum");
    person(&home, "0002", "Dad");
    home.write("juzhu/profiles/0003.toml", "half a fi");
    let not_known = recheck(&home, &[]);
    not_known.ends_with(0).complains(&["0003"]).says(&[
        "was not kept, so it cannot be compared: 2",
        "Mum (number 0001)",
        "Dad (number 0002)",
        "Nothing is different for anybody who could be compared.",
    ]);
    let before = text(&home);
    recheck(&home, &["--accept", "--check"])
        .ends_with(0)
        .says(&["The new results of 2 people are remembered now."]);
    assert!(text(&home).contains("seen = \"odd\""), "nothing is lost");
    assert!(text(&home).len() > before.len());
    fs::remove_file(home.profile("0003.toml")).expect("it is there");
    recheck(&home, &["--check"])
        .fine()
        .says(&["As last time: 2", "Nothing is different"]);

    // The next edition: somebody is looked at only.
    let before = text(&home);
    let changed = recheck(&home, &[&NEXT[..], &["--check"]].concat());
    changed.ends_with(1).says(&[
        "2 people for whom something is different",
        "Mum (number 0001)",
        "edition 2026.11 then, 2027.03 now. The result is different;",
        "Set aside and asked again: Study: other",
        "By the law: “not yet, from Sunday 2027-02-28” before, “not yet, from Saturday 2026-11-28” now.",
        "Papers needed now: Water bill",
        "Dad (number 0002)",
        "Which rules are new or decide otherwise",
        "Condition: ",
        "Question: Study",
        "Paper: Water bill",
        "Nothing was saved. With --accept",
    ]);
    assert_eq!(text(&home), before, "looking saves nothing");
    let as_json = recheck(&home, &[&NEXT[..], &["--format", "json"]].concat()).json();
    let first = &as_json["people"][0];
    assert_eq!(first["outcome"], "changed");
    let change = &first["change"];
    assert_eq!(
        change["set_aside"],
        json!([{ "question": "study", "value": "other" }])
    );
    assert_eq!(
        change["changed_rules"],
        json!([
            { "kind": "condition", "id": "law/half-year" },
            { "kind": "question", "id": "study" },
            { "kind": "material", "id": "water-bill" },
        ])
    );
    assert_eq!(
        change["comparison"]["materials"],
        json!([
            { "id": "enrolment-certificate", "before": "not-needed", "after": "open" },
            { "id": "water-bill", "before": "not-needed", "after": "needed" },
        ])
    );
    assert_eq!(change["since"], "2026-11-22");

    // One is accepted while the other is open elsewhere.
    let held = fs::File::open(home.profile("0002.lock")).expect("a lock");
    held.lock().expect("it is free");
    let accepted = recheck(&home, &[&NEXT[..], &["--accept"]].concat());
    accepted
        .ends_with(0)
        .complains(&["0002"])
        .says(&["The new result of one person is remembered now."]);
    drop(held);
    let again = recheck(&home, &[&NEXT[..], &["--changed-only"]].concat());
    again.ends_with(0).says(&["One person for whom", "Dad"]);
    assert!(!again.stdout.contains("Mum"), "{}", again.stdout);
}

#[test]
fn a_result_shown_by_other_rules_says_what_they_made_of_it() {
    let home = Home::new();
    next_edition(&home);
    person(&home, "0001", "Mum");
    recheck(&home, &["--accept"]).ends_with(0);
    let show = |arguments: &[&str]| run(&home, &[&["profiles", "show", "1"], arguments].concat());
    assert!(!show(&[]).fine().stdout.contains("have changed"));
    let before = text(&home);
    show(&NEXT).ends_with(0).says(&[
        "The rules have changed since 2026-11-22: edition 2026.11 then, 2027.03 now.",
        "Answers that no longer fit",
        "Study: other",
        "By the law: “not yet, from Sunday 2027-02-28” before",
        "Papers needed now",
        "Water bill",
        "Which rules are new or decide otherwise",
        "Paper: Water bill",
        // Behind it, the result itself.
        "What each standard says",
    ]);
    show(&[&NEXT[..], &["--format", "markdown"]].concat())
        .ends_with(0)
        .says(&["# ", "Water bill", "# "]);
    let as_json = show(&[&NEXT[..], &["--format", "json"]].concat());
    as_json
        .ends_with(0)
        .complains(&["The rules have changed since 2026-11-22"]);
    assert_eq!(as_json.json()["rules"]["edition"], next_edition::EDITION);
    assert_eq!(text(&home), before, "looking saves nothing");
    // A page tells calendars of days, and that is kept.
    let page = show(&[&NEXT[..], &["--format", "html"]].concat());
    page.ends_with(0).says(&[
        "class=\"before\"",
        "The rules have changed since",
        "<time>2026-11-22</time> 以来规则有变化",
        "class=\"verdict\"",
    ]);
}

#[test]
fn nothing_is_lost_on_the_way_to_other_rules_and_back() {
    let home = Home::new();
    next_edition(&home);
    person(&home, "0001", "Mum");
    recheck(&home, &["--accept"]).ends_with(0);
    let talk = |rules: &[&str], lines: &[&str]| {
        let mut program = home
            .juzhu(["--plain", "--person", "1", "--lang", "en"])
            .on_the_day();
        program.command.args(rules);
        let ran = program.input(typed(lines)).run();
        ran.ends_with(0);
        ran
    };
    let opened = talk(&NEXT, &["changes", "2", "quit"]);
    opened.says(&[
        "what has changed since you last looked",
        "edition 2026.11 then, 2027.03 now",
        "They are kept aside",
        "- Study: other",
        "- By the law: “not yet, from Sunday 2027-02-28” before",
        "- Paper: Water bill",
        "Type changes to hear this again.",
        // What was set aside is asked again.
        "Are you studying in Hangzhou?",
        "what has changed since you last looked",
    ]);
    let after = text(&home);
    for kept in [
        "migrated = 1",
        "edition = \"2027.03\"",
        "home = \"let\"",
        "rental-filed = true",
        "study = \"none\"",
        "value = \"other\"",
        "lease = \"have\"",
        "seen = \"odd\"",
    ] {
        assert!(after.contains(kept), "no {kept} in {after}");
    }
    let again = talk(&NEXT, &["changes", "quit"]);
    assert!(!again.stdout.contains("have changed"), "{}", again.stdout);
    again.says(&["There is nothing to tell"]);

    // The rules of before know none of the new names: they ask, and keep the answers for later.
    let back = talk(&[], &["quit"]);
    back.says(&[
        "Answers that no longer fit",
        "- Home: let",
        "- rental-filed: yes",
    ]);
    let kept = text(&home);
    assert!(kept.contains("question = \"rental-filed\""), "{kept}");
    talk(&NEXT, &["quit"]).says(&["The rules take these answers again, so they count again: "]);
    let restored = text(&home);
    for back in ["home = \"let\"", "rental-filed = true", "study = \"none\""] {
        assert!(restored.contains(back), "no {back} in {restored}");
    }
    assert!(!restored.contains("question = \"rental-filed\""));
    assert!(
        restored.contains("value = \"other\""),
        "that is still no answer"
    );
}

#[test]
fn rules_that_take_an_answer_again_get_it_back() {
    let home = Home::new();
    next_edition(&home);
    person(&home, "0001", "Mum");
    recheck(&home, &["--accept"]).ends_with(0);
    recheck(&home, &[&NEXT[..], &["--accept"]].concat()).ends_with(0);
    assert!(text(&home).contains("[[set-aside]]"), "{}", text(&home));
    let file = format!("next/{}/questions.toml", hangzhou::ID);
    let old = hangzhou::rules_folder().join(hangzhou::ID);
    let old = fs::read_to_string(old.join("questions.toml")).expect("the rules of before");
    let mut lines = old.lines();
    let value = lines.find(|line| line.starts_with(next_edition::DROPPED));
    let values = "label = { zh = \"就读\", en = \"Study\" }\nvalues = [\n";
    let again = format!("{values}{}\n", value.expect("the value that was dropped"));
    let questions = home.read(&file);
    assert!(questions.contains(values));
    home.write(&file, questions.replacen(values, &again, 1));
    recheck(&home, &[&NEXT[..], &["--accept"]].concat())
        .ends_with(0)
        .says(&[
            "One person for whom something is different",
            "still called edition",
        ]);
    let restored = text(&home);
    assert!(restored.contains("study = \"other\""), "{restored}");
    assert!(!restored.contains("[[set-aside]]"), "{restored}");
}

#[test]
fn people_of_an_older_version_are_told_that_nothing_can_be_compared() {
    let home = Home::new();
    next_edition(&home);
    person(&home, "0001", "Mum");
    run(&home, &["profiles", "show", "1", "--rules", "next"])
        .ends_with(0)
        .complains(&[
            "What they said then was not kept, so it cannot be compared",
            "kept aside and asked again where they still matter: Study: other",
        ]);
}

#[test]
fn what_is_recorded_in_passing_tells_no_change_away() {
    let home = Home::new();
    next_edition(&home);
    person(&home, "0001", "Mum");
    recheck(&home, &["--accept"]).ends_with(0);
    let record = |rules: &[&str], event: &str| {
        run(&home, &[&["record", "1", event], rules].concat()).ends_with(0);
    };
    // By the rules of the last result, the new result is remembered.
    record(&[], "submitted");
    recheck(&home, &["--check"])
        .fine()
        .says(&["As last time: 1"]);
    let change = [
        "One person for whom something is different",
        "edition 2026.11 then, 2027.03 now.",
        "Set aside and asked again: Study: other",
        "Papers needed now: Water bill",
    ];
    recheck(&home, &NEXT).ends_with(0).says(&change);
    // By other rules, what they have to tell is still to be told.
    record(&NEXT, "changed-job");
    assert!(!text(&home).contains("[[set-aside]]"), "{}", text(&home));
    recheck(&home, &NEXT).ends_with(0).says(&change);
    let accept = [&NEXT[..], &["--accept"]].concat();
    recheck(&home, &accept).ends_with(0);
    record(&NEXT, "approved");
    recheck(&home, &[&NEXT[..], &["--check"]].concat())
        .ends_with(0)
        .says(&["As last time: 1"]);
}
