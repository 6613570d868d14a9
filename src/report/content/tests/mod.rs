//! What is said of whom, and in which order.

mod errands;
mod holidays;
mod lists;
mod planner;

use super::{Role, Section, SectionKind};
use crate::i18n::Lang;
use crate::report::fixture::{Person, rules};
use crate::report::{Report, summary};
use crate::ruleset::fixture::day;

fn example(other: &[(&str, &str)], on: &str) -> Person {
    Person::like_the_example(other, on)
}

/// Every line of a section, in order.
fn lines(section: &Section) -> Vec<String> {
    let mut lines: Vec<String> = section.heading.iter().cloned().collect();
    lines.extend(
        section
            .sentences
            .iter()
            .map(|sentence| sentence.text.clone()),
    );
    for group in &section.groups {
        lines.extend(group.heading.clone());
        lines.extend(group.sentences.iter().cloned());
        for item in &group.items {
            lines.push(item.text.clone());
            lines.extend(item.details.iter().map(|detail| detail.text.clone()));
        }
    }
    lines
}

fn said(person: &Person, kind: SectionKind, lang: Lang) -> Vec<String> {
    let content = person.report().content(lang);
    content.section(kind).map(lines).unwrap_or_default()
}

/// Asserts that some line begins with each of these, in this order.
#[track_caller]
fn assert_in_order(lines: &[String], expected: &[&str]) {
    let mut rest = lines.iter();
    for wanted in expected {
        assert!(
            rest.any(|line| line.starts_with(wanted)),
            "{wanted:?} is missing or too early in {lines:#?}"
        );
    }
}

#[test]
fn the_example_in_chinese() {
    let person = example(&[], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::Zh),
        &[
            "根据您的回答，按法规您现在还不符合条件，2027-02-28（星期日）起符合，最早 2027-03-01（星期一，估计）可以交材料。",
            "您要办的是申领",
            "请注意，标准之间说的不一样。指南：符合条件；法规：还不符合条件，2027-02-28（星期日）起符合。以法规为准。",
            "差别在这里：要先住满半年（D1）；半年从居住登记那天算起（D2）；居住登记要另外办（D3）。详见“标准之间不一样的地方”。",
            "浙江省居住证（杭州）：自助评估结果，按 2026-11-22（星期日）的情况。",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Standards, Lang::Zh),
        &[
            "按指南：符合条件",
            "合法稳定就业：满足",
            "因为您的回答是——工作：在杭州的单位上班，签了劳动合同；劳动合同在有效期内：是。",
            "按法规：还不符合条件，2027-02-28（星期日）起符合",
            "居住半年以上：不满足",
            "因为您的回答是——登记起始日：2026-08-27。",
            "依据：居住证暂行条例 第 2 条[法规原文，2015-11-26，核对于 2026-11-22]",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Changes, Lang::Zh),
        &["什么都不用改。只要情况不变，2027-02-28（星期日）起按法规就符合条件。"],
    );
    assert_in_order(
        &said(&person, SectionKind::Papers, Lang::Zh),
        &[
            "每次都要带",
            "居民身份证",
            "建议准备这一组：按法规，“合法稳定就业”已经满足。",
            "劳动合同",
            "请注意：按您的回答，它到 2027-01-31（星期日）为止，早于交材料的 2027-03-01（星期一）。",
            "文章里还列了",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Timeline, Lang::Zh),
        &[
            "下面的日子，假定 2027-03-01（星期一，估计）交材料。",
            "网上预约：约 5 分钟",
            "提交材料：2027-03-01（星期一，估计）",
            "审核办证：2027-03-04（星期四，估计）到 2027-03-10（星期三，估计）",
            "按法规，最迟 2027-03-16（星期二）。",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Reminders, Lang::Zh),
        &[
            "2027-01-01（星期五）：劳动合同到期，还有 30 天（2027-01-31）",
            "2027-01-31（星期日）：劳动合同到期",
            "2027-02-28（星期日）：居住登记满半年了",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Differences, Lang::Zh),
        &[
            "要先住满半年（D1）",
            "指南：",
            "法规：",
            "依据：",
            "就业这条路要看社保（D4）",
        ],
    );
    assert_eq!(said(&person, SectionKind::Renewal, Lang::Zh), [""; 0]);
}

#[test]
fn the_example_in_english() {
    let person = example(&[], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::En),
        &[
            "By your answers and the law, you do not meet the conditions yet; you will from Sunday 2027-02-28, and the first day to hand in your papers is Monday 2027-03-01 (an estimate).",
            "Your errand is a first application",
            "Please note that the standards differ: by the guide, conditions met; by the law, not yet, from Sunday 2027-02-28. What counts is the law.",
            "What makes the difference: Half a year of residence first (D1);",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Reminders, Lang::En),
        &["Friday 2027-01-01: Your labour contract ends, in 30 days (2027-01-31)"],
    );
    let confirm = said(&person, SectionKind::Confirm, Lang::En);
    assert!(confirm.contains(&rules().about.cannot_check.en));
    assert!(confirm.contains(&rules().about.confirm.en));
}

#[test]
fn a_scope_row_is_explained_by_its_own_answers() {
    let county = [("hukou", "\"hangzhou-urban\""), ("lives-in", "\"county\"")];
    let standards = said(
        &example(&county, "2026-11-22"),
        SectionKind::Standards,
        Lang::En,
    );
    assert_in_order(
        &standards,
        &[
            "By the law: elsewhere",
            "Hangzhou's provisions cover the urban districts.",
            "Because you answered: Applicant: A resident of mainland China; Place of residence: Tonglu, Chun'an or Jiande.",
            "Half a year of residence: does not apply",
        ],
    );
}

#[test]
fn both_ends_are_said_when_talent_alone_is_open() {
    let person = example(&[("talent", "\"unsure\"")], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::En),
        &[
            "By the law we cannot tell yet",
            "It hangs on one question: Do you hold a paper",
            "If the answer is “no”: not yet, from Sunday 2027-02-28.",
            "If the answer is “yes”: conditions met.",
        ],
    );
    assert_in_order(
        &said(&person, SectionKind::Tasks, Lang::En),
        &[
            "Do you hold a paper",
            "How to find out: ",
            "Whom to ask: ",
            "What to say: ",
        ],
    );
}

#[test]
fn answers_that_come_out_alike_are_said_together() {
    let person = example(
        &[
            ("home", "\"unsure\""),
            ("social-insurance-months", "3"),
            ("registered-on", "2026-01-05"),
        ],
        "2026-11-22",
    );
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::Zh),
        &["如果答“自己的房子”或“单位宿舍”或“亲戚或朋友家”：符合条件。"],
    );
}

#[test]
fn who_is_out_of_scope_reads_where_to_go_and_no_list() {
    let person = example(&[("applicant", "\"foreign\"")], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::En),
        &[
            "By your answers and the law, this is where to turn: Foreign nationals:",
            "Foreign nationals do not use this permit.",
            "The Zhejiang permit is for Chinese citizens",
        ],
    );
    for kind in [
        SectionKind::Papers,
        SectionKind::Timeline,
        SectionKind::Changes,
    ] {
        assert_eq!(said(&person, kind, Lang::En), [""; 0], "{kind:?}");
    }
    assert_in_order(
        &said(&person, SectionKind::Ignored, Lang::En),
        &["Answers without effect", "Hukou: Outside Hangzhou"],
    );
    let hukou = example(&[("hukou", "\"hangzhou-urban\"")], "2026-11-22");
    assert_in_order(
        &said(&hukou, SectionKind::Verdict, Lang::Zh),
        &["根据您的回答，按法规您不用办这个证。", "您是杭州市区户籍"],
    );
}

#[test]
fn rules_out_of_date_say_so_first() {
    let person = example(&[], "2026-11-22");
    let late = Report {
        happened: None,
        today: day("2027-07-01"),
        ..person.report()
    };
    for (report, stale) in [(person.report(), false), (late, true)] {
        let content = report.content(Lang::Zh);
        let first = &content.sections[0].sentences[0];
        assert_eq!(
            first
                .text
                .starts_with("请注意：这套规则应在 2027-06-30 以前"),
            stale
        );
        assert_eq!(first.loud, stale);
    }
}

#[test]
fn every_source_cited_is_listed() {
    let person = example(&[], "2026-11-22");
    let content = person.report().content(Lang::Zh);
    let sources = lines(content.section(SectionKind::Sources).unwrap()).join("\n");
    let cited = content
        .sections
        .iter()
        .flat_map(|section| &section.groups)
        .flat_map(|group| &group.items)
        .flat_map(|item| &item.details)
        .filter(|detail| detail.role == Role::Source)
        .filter(|detail| detail.text.starts_with("依据："));
    let mut names = 0;
    for detail in cited {
        for source in &rules().about.sources {
            if detail.text.contains(&format!("{} 第", source.short.zh)) {
                names += 1;
                assert!(sources.contains(&source.title.zh), "{}", source.id);
            }
        }
    }
    assert!(names > 20, "{names}");
}

#[test]
fn nothing_known_is_no_trap() {
    for on in ["1900-01-01", "2026-11-22", "2199-12-31"] {
        let person = Person::new("", on);
        for lang in Lang::ALL {
            let said = said(&person, SectionKind::Verdict, lang);
            assert!(
                said.iter()
                    .any(|line| line.contains('？') || line.contains('?'))
            );
        }
    }
}

#[test]
fn one_line_for_a_list() {
    let person = example(&[], "2026-11-22");
    assert_eq!(
        summary(&person.report(), Lang::Zh),
        "还不符合条件，2027-02-28（星期日）起符合；下一个日子：2027-01-01（星期五）：劳动合同到期，还有 30 天（2027-01-31）"
    );
    let foreign = example(&[("applicant", "\"foreign\"")], "2026-11-22");
    assert!(summary(&foreign.report(), Lang::En).starts_with("elsewhere (Foreign nationals"));
}

#[test]
fn no_message_is_missing_and_none_left_unfilled() {
    for other in [
        &[][..],
        &[("permit", "\"valid\""), ("issued-on", "2024-02-29")],
        &[("talent", "\"unsure\""), ("channel", "\"unsure\"")],
        &[("applicant", "\"hong-kong-macao-taiwan\"")],
        &[("hukou", "\"hangzhou-urban\"")],
        &[("applicant", "\"unsure\"")],
        &[
            ("registered", "false"),
            ("home", "\"other\""),
            ("work", "\"none\""),
        ],
    ] {
        let person = example(other, "2027-07-22");
        for lang in Lang::ALL {
            for section in person.report().content(lang).sections {
                for line in lines(&section) {
                    assert!(!line.contains(['{', '}', '\n']), "{other:?}: {line}");
                    assert!(!line.trim().is_empty(), "{other:?}: {:?}", section.kind);
                }
            }
        }
    }
}
