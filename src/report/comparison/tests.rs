//! Two results side by side, as people read them.

use super::{ComparedFor, comparison};
use crate::i18n::Lang;
use crate::report::content::{Content, SectionKind};
use crate::report::fixture::Person;
use crate::report::{markdown_of, text_of};

const ON: &str = "2026-11-22";

fn compared(before: &[(&str, &str)], after: &[(&str, &str)], lang: Lang) -> Content {
    let before = Person::like_the_example(before, ON);
    let after = Person::like_the_example(after, ON);
    let (before, after) = (before.report(), after.report());
    comparison(&before, &after, ComparedFor::WhatIf, lang)
}

/// The lines of a section's items.
fn items(content: &Content, kind: SectionKind) -> Vec<&str> {
    let section = content.section(kind);
    let groups = section.map_or(&[][..], |section| &section.groups);
    let items = groups.iter().flat_map(|group| &group.items);
    items.map(|item| item.text.as_str()).collect()
}

#[test]
fn a_comparison_with_itself_says_that_nothing_is_different() {
    let content = compared(&[], &[], Lang::En);
    assert_eq!(
        content.sections[0].sentences[0].text,
        "Nothing is different: both give the same answers."
    );
    for kind in [SectionKind::Answers, SectionKind::Conditions] {
        assert_eq!(content.section(kind), None);
    }
    assert_eq!(
        items(&content, SectionKind::Standards),
        [
            "By the guide: “conditions met”, the same as now.",
            "By the law: “not yet, from Sunday 2027-02-28”, the same as now.",
        ]
    );
    assert_eq!(items(&content, SectionKind::Timeline), [""; 0]);
}

#[test]
fn another_home_moves_papers_but_no_verdict() {
    let content = compared(&[], &[("home", "\"own\"")], Lang::Zh);
    assert_eq!(
        content.sections[0].sentences[0].text,
        "按法规：“还不符合条件，2027-02-28（星期日）起符合”，和现在一样。"
    );
    assert_eq!(
        items(&content, SectionKind::Answers),
        [
            "住所：现在是“租的房子”，改后是“自己的房子”。",
            "租房备案：现在是“否”，改后没有了。",
        ]
    );
    let text = text_of(&content, None);
    assert!(text.contains("\n改后需要的材料\n- 不动产权证"), "{text}");
    assert!(text.contains("\n改后不需要的材料\n- "), "{text}");
    assert!(text.ends_with("您的真实回答没有变。\n"), "{text}");
}

#[test]
fn an_earlier_registration_moves_verdict_condition_and_dates() {
    let content = compared(&[], &[("registered-on", "2026-01-05")], Lang::En);
    assert_eq!(
        content.sections[0].sentences[0].text,
        "By the law: now “not yet, from Sunday 2027-02-28”, then “conditions met”."
    );
    let conditions = items(&content, SectionKind::Conditions);
    assert_eq!(conditions.len(), 1, "{conditions:?}");
    assert!(conditions[0].ends_with("(by the law): now “not met”, then “met”."));
    let dates = items(&content, SectionKind::Timeline);
    assert!(
        dates[0].ends_with(": now 2027-03-01 (an estimate), then 2026-11-23."),
        "{dates:?}"
    );
    assert!(
        dates.iter().any(|date| date.ends_with("then no more.")),
        "the reminder of the half-year goes: {dates:?}"
    );
    let markdown = markdown_of(&content);
    assert!(
        markdown.contains("\n| Standard | Now | Then |\n| --- | --- | --- |\n| By the guide | "),
        "{markdown}"
    );
}

#[test]
fn what_makes_no_difference_is_said_to_make_none() {
    let before = &[("social-insurance-months", "14")];
    let content = compared(before, &[("social-insurance-months", "15")], Lang::En);
    assert_eq!(
        content.sections[0].sentences[0].text,
        "Verdicts, papers and dates stay the same."
    );
    assert_eq!(items(&content, SectionKind::Answers).len(), 1);
}
