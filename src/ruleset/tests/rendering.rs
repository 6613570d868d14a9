//! Problems as text.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthStr;

use super::super::{Problems, load};
use super::sample::with;
use crate::i18n::Lang;

fn broken(file: &str, from: &str, to: &str) -> Problems {
    load(&with(file, from, to)).expect_err("it is broken")
}

#[test]
fn a_problem_is_shown_with_its_place_and_what_to_do() {
    let problems = broken("conditions.toml", "home = [\"own\"", "hoem = [\"own\"");
    assert_eq!(
        problems.render(Lang::En, false),
        "\
error[unknown-question]: there is no question `hoem`
 --> sample/conditions.toml:6:14
  |
6 | met-when = { hoem = [\"own\", \"rent\"] }
  |              ^^^^
  |
  = help: did you mean `home`?

1 problem
"
    );
    assert_eq!(
        problems.summary(Lang::Zh),
        "sample/conditions.toml:6:14: 没有叫 `hoem` 的问题"
    );
}

#[test]
fn behind_other_words_a_problem_begins_with_its_sentence() {
    let problems = broken("conditions.toml", "home = [\"own\"", "hoem = [\"own\"");
    let english = problems.sentences(Lang::En, false);
    assert!(
        english.starts_with("there is no question `hoem`\n --> "),
        "{english}"
    );
    assert!(english.ends_with("did you mean `home`?"), "{english}");
    let chinese = problems.sentences(Lang::Zh, false);
    assert!(chinese.starts_with("没有叫 `hoem` 的问题\n"), "{chinese}");
    assert!(!chinese.contains("共 1 处"), "{chinese}");
}

/// The text above the carets, found by display width alone.
fn above_carets(rendered: &str) -> String {
    let lines: Vec<&str> = rendered.lines().collect();
    let carets = lines.iter().position(|line| line.contains('^')).unwrap();
    let from = lines[carets].find('^').unwrap();
    let from = lines[carets][..from].width();
    let to = lines[carets].trim_end().width();
    let mut column = 0;
    let mut text = String::new();
    for character in lines[carets - 1].chars() {
        if (from..to).contains(&column) {
            text.push(character);
        }
        column += unicode_width::UnicodeWidthChar::width(character).unwrap_or(0);
    }
    text
}

#[test]
fn carets_stand_under_the_place_behind_chinese_text() {
    for (file, from, to, marked) in [
        (
            "questions.toml",
            "en = \"Who are you?\"",
            "de = \"Wer sind Sie?\", en = \"?\"",
            "de",
        ),
        ("questions.toml", "en = \"Mainland\"", "en = 1", "1"),
        (
            "materials.toml",
            "en = \"Lease\" }",
            "en = \"Lease\", 租约 = 1 }",
            "租约",
        ),
        (
            "about.toml",
            "source = \"order-663#2 [H]\"",
            "source = \"第六百六十三号令#2\"",
            "\"第六百六十三号令#2\"",
        ),
        (
            "faq.toml",
            "en = \"Half a year\" }",
            "\t\t\t en = \"\u{1b}\" }",
            "\u{FFFD}",
        ),
    ] {
        for lang in Lang::ALL {
            let rendered = broken(file, from, to).render(lang, false);
            assert_eq!(above_carets(&rendered), marked, "{rendered}");
        }
    }
}

#[test]
fn a_very_long_line_is_cut_around_the_place() {
    let long = format!("home = [\"own\", \"{}\", \"rent\"]", "租".repeat(100_000));
    let problems = broken("conditions.toml", "home = [\"own\", \"rent\"]", &long);
    let rendered = problems.render(Lang::Zh, false);
    assert!(
        rendered.lines().all(|line| line.width() < 240),
        "{rendered}"
    );
    assert!(rendered.contains("conditions.toml:6:29"));

    let end = format!("home = [\"own\", {} \"rented\"]", " ".repeat(100_000));
    let rendered =
        broken("conditions.toml", "home = [\"own\", \"rent\"]", &end).render(Lang::En, false);
    assert_eq!(above_carets(&rendered), "\"rented\"");
    assert!(rendered.contains("conditions.toml:6:100030"), "{rendered}");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let nasty = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{7f}";
    for (file, from, to) in [
        ("about.toml", "edition", nasty),
        (
            "about.toml",
            "edition = \"2026.11\"",
            &format!("edition = \"{nasty}\""),
        ),
        (
            "about.toml",
            "edition",
            &format!("\"{}\"", "\\u001b[31m\\u009b"),
        ),
        ("conditions.toml", "home =", "\"\\u001b[31m\" ="),
        (
            "conditions.toml",
            "\"rent\"",
            "\"\\u001b[31m\\u202e\\u0007\"",
        ),
        ("conditions.toml", "guide-2023#2", "\\u001b[31m"),
        (
            "cases.toml",
            "next = \"issued-on\"",
            "next = \"\\u001b[31m\"",
        ),
        ("cases.toml", "\"unsure\"", "\"\\u001b[31m\""),
    ] {
        let mut files = with(file, from, to);
        for source in &mut files.files {
            source.name = format!("{nasty}/{}", source.name);
        }
        let problems = load(&files).expect_err("it is broken");
        for lang in Lang::ALL {
            for text in [problems.render(lang, false), problems.summary(lang)] {
                let bad = text
                    .chars()
                    .find(|&c| c != '\n' && crate::diagnostic::is_unprintable(c));
                assert_eq!(bad, None, "{text}");
            }
            // The renderer's own colours are the only escapes, and they are all of one harmless kind.
            let coloured = problems.render(lang, true);
            for escape in coloured.split('\u{1b}').skip(1) {
                let end = escape.find(|c: char| c != '[' && c != ';' && !c.is_ascii_digit());
                assert_eq!(end.map(|end| &escape[end..=end]), Some("m"), "{escape:?}");
            }
        }
    }
}

#[test]
fn ten_thousand_problems_are_all_shown_soon() {
    let mut many = String::new();
    for index in 0..10_000 {
        writeln!(many, "unknown-key-{index} = 1").unwrap();
    }
    let begun = Instant::now();
    let problems = broken(
        "about.toml",
        "id = \"sample\"\n",
        &format!("id = \"sample\"\n{many}"),
    );
    assert_eq!(problems.diagnostics().len(), 10_000);
    assert!(problems.render(Lang::Zh, true).len() > 1_000_000);
    // Generous: a debug build on a busy machine. Anything quadratic takes minutes.
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}
