use super::{EntryMistake, questionnaire_html, questionnaire_text, read_entry};
use crate::i18n::Lang;
use crate::report::fixture::rules;
use crate::ruleset::fixture::day;
use crate::ruleset::{Answer, Kind};
use crate::text::width::width;

/// The contract's person as the form's strip holds them.
const STRIP: &str = "1 3 1 2 1 - 1 20260827 1 1 2027-01-31 - - 14 2 2 - 3 2 1 1";

#[test]
fn the_form_fits_its_columns_and_asks_everything_in_order() {
    for lang in Lang::ALL {
        let text = questionnaire_text(rules(), lang);
        for line in text.lines() {
            assert!(width(line) <= 80, "{line}");
            assert_eq!(line, line.trim_end());
        }
        let mut rest = text.as_str();
        for (number, question) in (1..).zip(&rules().questions) {
            let heading = format!("\n{number:>2}. ");
            let (_, behind) = rest
                .split_once(&heading)
                .unwrap_or_else(|| panic!("{number}"));
            let title = question.title.get(lang);
            let begin: String = title.chars().take(12).collect();
            assert!(behind.starts_with(&begin), "{number}: {title}");
            rest = behind;
        }
        let edition = &rules().about.edition;
        for said in ["[____-__-__]", "[____]", edition.as_str(), "12345", "12367"] {
            assert!(text.contains(said), "{said}");
        }
    }
}

#[test]
fn gates_are_said_in_words() {
    let text = questionnaire_text(rules(), Lang::En);
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    for said in [
        "Only if question 1 is 1 (A resident of mainland China); otherwise “-”.",
        "Only if question 7 is 1 (Yes); otherwise “-”.",
        "只在第 7 题是 1（是）时回答",
    ] {
        assert!(text.contains(said), "{said}");
    }
}

/// What the form prints before an option is what is typed for it.
#[test]
fn marks_of_the_form_are_read_back_as_its_answers() {
    let form = super::form::items(rules());
    for (index, (item, question)) in form.iter().zip(&rules().questions).enumerate() {
        for (at, (code, _)) in item.options.iter().enumerate() {
            let mut entries = vec!["-"; form.len()];
            entries[index] = code;
            let answers = read_entry(rules(), &entries.join(" "), day("2026-11-22")).unwrap();
            let expected = match &question.kind {
                _ if at + 1 == item.options.len() => Answer::Unsure,
                Kind::YesNo => Answer::YesNo(at == 0),
                _ => Answer::Choice(u16::try_from(at).unwrap()),
            };
            assert_eq!(answers.get(index), Some(expected), "{}", question.id);
            assert_eq!(answers.given().count(), 1);
        }
    }
}

#[test]
fn a_strip_is_read_however_it_is_typed() {
    let on = day("2026-11-22");
    let expected = read_entry(rules(), STRIP, on).unwrap();
    let index = |id: &str| rules().question(id).unwrap();
    for (id, answer) in [
        ("hukou", Some(Answer::Choice(2))),
        ("registered-on", Some(Answer::Date(day("2026-08-27")))),
        ("social-insurance-months", Some(Answer::Number(14))),
        ("lease-filed", Some(Answer::YesNo(false))),
        ("issued-on", None),
    ] {
        assert_eq!(expected.get(index(id)), answer, "{id}");
    }
    for typed in [
        STRIP.replace(' ', "  \t"),
        STRIP.replace(' ', "　"),
        STRIP.replace(" - ", " － "),
        STRIP.replace('1', "１"),
        STRIP.replace("20260827", "2026/8/27"),
    ] {
        assert_eq!(
            read_entry(rules(), &typed, on).as_ref(),
            Ok(&expected),
            "{typed}"
        );
    }
}

#[test]
fn all_mistakes_of_a_line_are_told_at_once() {
    let line = STRIP
        .replace("20260827", "20261301")
        .replace(" 14 ", " 1201 ");
    let line = format!("9 {}", &line[2..]);
    let mistakes = read_entry(rules(), &line, day("2026-11-22")).unwrap_err();
    let numbers: Vec<usize> = mistakes
        .iter()
        .map(|mistake| match mistake {
            EntryMistake::Count { .. } => 0,
            EntryMistake::Misread { question, .. } | EntryMistake::Refused { question, .. } => {
                question + 1
            }
        })
        .collect();
    assert_eq!(numbers, [1, 8, 14]);
    for lang in Lang::ALL {
        for mistake in &mistakes {
            let said = mistake.describe(rules(), lang);
            assert!(said.contains('“') && !said.contains('{'), "{said}");
        }
    }
    let short = read_entry(rules(), "1 3", day("2026-11-22")).unwrap_err();
    assert_eq!(
        short,
        [EntryMistake::Count {
            given: 2,
            wanted: 21
        }]
    );
}

#[test]
fn the_page_stands_alone_and_is_well_formed() {
    for lang in Lang::ALL {
        let page = questionnaire_html(rules(), lang);
        for outside in ["src=", "href=", "url(", "<script", "http:", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
        for said in [
            "@page{size:A4",
            "break-inside:avoid",
            "lang=\"en\"",
            "lang=\"zh-CN\"",
        ] {
            assert!(page.contains(said), "{said}");
        }
        let asked = page.matches("<section class=\"question\">").count();
        assert_eq!(asked, rules().questions.len());
        let cells = page.matches("<div class=\"cell").count() - 1;
        assert_eq!(cells, rules().questions.len());
        let mut open = Vec::new();
        for tag in page.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap();
            let name = tag.split_whitespace().next().unwrap();
            if let Some(closed) = name.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{tag}");
            } else if !["meta", "!DOCTYPE"].contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn what_a_rule_file_holds_is_text_and_no_markup() {
    let mut rules = rules().clone();
    rules.questions[0].title.en = "<script>alert(1)</script> & \"\u{1b}[31m\"".to_owned();
    let page = questionnaire_html(&rules, Lang::En);
    assert!(
        !page.contains("<script") && !page.contains('\u{1b}'),
        "{page}"
    );
    assert!(!questionnaire_text(&rules, Lang::Zh).contains('\u{1b}'));
}
