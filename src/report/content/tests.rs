//! What is said of whom, and in which order.

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
            "浙江省居住证（杭州）：自测结果，按 2026-11-22（星期日）的情况。",
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
fn another_errand_is_said_before_the_verdict() {
    for (permit, errand, leading_over) in [
        ("\"lost\"", "您要办的是补领", Some("如果派出所要您证明")),
        ("\"damaged\"", "您要办的是换领", Some("如果派出所要您证明")),
        ("\"lapsed\"", "您要办的是补办签注", None),
    ] {
        let person = example(&[("permit", permit)], "2026-11-22");
        let said = said(&person, SectionKind::Verdict, Lang::Zh);
        assert!(said[0].starts_with(errand), "{said:#?}");
        let mut expected = vec![errand];
        expected.extend(leading_over);
        expected.push("根据您的回答，按法规您现在还不符合条件");
        assert_in_order(&said, &expected);
    }
    let valid = example(&[("permit", "\"valid\"")], "2026-11-22");
    assert_in_order(
        &said(&valid, SectionKind::Verdict, Lang::Zh),
        &["根据您的回答", "您要办的是签注"],
    );
}

#[test]
fn a_late_endorsement_may_be_refused_to_who_does_not_qualify() {
    let lapsed = ("permit", "\"lapsed\"");
    for (other, refused) in [
        (&[lapsed][..], true),
        (&[lapsed, ("talent", "\"unsure\"")], true),
        (&[lapsed, ("registered-on", "2025-05-01")], false),
        // Of a first application there is nothing to refuse.
        (&[], false),
    ] {
        let said = said(
            &example(other, "2026-11-22"),
            SectionKind::Verdict,
            Lang::Zh,
        );
        let found = said
            .iter()
            .any(|line| line.starts_with("补办签注时也要符合条件"));
        assert_eq!(found, refused, "{other:?}: {said:#?}");
    }
}

#[test]
fn too_late_for_the_window_comes_before_the_errand() {
    let endorse = |issued: &str| {
        let issued = format!("\"{issued}\"");
        let other = [
            ("permit", "\"valid\""),
            ("registered-on", "2025-05-01"),
            ("issued-on", issued.as_str()),
        ];
        said(
            &example(&other, "2026-11-22"),
            SectionKind::Verdict,
            Lang::Zh,
        )
    };
    let late = "2026-11-22（星期日）之前已经赶不上窗口办理了";
    assert_in_order(
        &endorse("2025-11-22"),
        &["根据您的回答", late, "您要办的是签注"],
    );
    let in_time = endorse("2025-12-22");
    assert!(
        !in_time.iter().any(|line| line.contains("赶不上")),
        "{in_time:#?}"
    );
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
fn who_asks_for_a_paper_is_said_where_the_standards_do_not_agree() {
    let asked = |other: &[(&str, &str)]| {
        let papers = said(&example(other, "2026-11-22"), SectionKind::Papers, Lang::En);
        papers
            .into_iter()
            .filter(|line| line.ends_with("asks for it.") || line.starts_with("It is "))
            .collect::<Vec<_>>()
    };
    let (guide, law) = (
        "Only the guide asks for it.",
        "It is the law that asks for it; the guide does not list it.",
    );
    // Form, voucher and insurance record; the landlord's card and the community's stamp.
    assert_eq!(asked(&[]), [law, law, law, guide, guide]);
    // Where only one standard applies, there is nothing to disagree on.
    assert_eq!(
        asked(&[("applicant", "\"hong-kong-macao-taiwan\"")]),
        [""; 0]
    );
    assert_eq!(asked(&[("hukou", "\"hangzhou-county\"")]), [""; 0]);
}

#[test]
fn each_effort_is_told_once_and_none_for_what_another_change_brings() {
    let person = example(
        &[
            ("registered-on", "2025-05-01"),
            ("work", "\"none\""),
            ("home", "\"other\""),
        ],
        "2026-11-22",
    );
    let changes = said(&person, SectionKind::Changes, Lang::En);
    let efforts: Vec<&String> = changes
        .iter()
        .filter(|line| line.starts_with("How: "))
        .collect();
    let mut once = efforts.clone();
    once.sort();
    once.dedup();
    assert_eq!(efforts.len(), once.len(), "{changes:#?}");
    for said in ["Nobody should change work", "Nobody should move"] {
        assert!(
            efforts.iter().any(|line| line.contains(said)),
            "{said}: {changes:#?}"
        );
    }
    // The lease is only asked of who rents, the contract of who has one.
    for unsaid in [
        "landlord or agency to file",
        "renew the contract",
        "Keep paying",
    ] {
        assert!(
            !efforts.iter().any(|line| line.contains(unsaid)),
            "{unsaid}: {changes:#?}"
        );
    }
}

#[test]
fn both_ends_are_said_when_talent_alone_is_open() {
    let person = example(&[("talent", "\"unsure\"")], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Verdict, Lang::En),
        &[
            "By the law we cannot tell yet",
            "Only one question is left: Do you hold a paper",
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
fn the_list_of_hong_kong_macao_and_taiwan_stands_under_the_guide() {
    let person = example(&[("applicant", "\"hong-kong-macao-taiwan\"")], "2026-11-22");
    let papers = said(&person, SectionKind::Papers, Lang::Zh);
    assert_in_order(
        &papers,
        &[
            "下面是按指南列的材料；按法规，到别处办（港澳台居民居住证）。",
            "请办《港澳台居民居住证》",
            "港澳居民来往内地通行证",
        ],
    );
    assert!(
        papers
            .iter()
            .any(|line| line.contains("带上回乡证或台胞证"))
    );
    assert_in_order(
        &said(&person, SectionKind::Standards, Lang::Zh),
        &[
            "按法规：到别处办",
            "港澳台居民有专门的证件",
            "因为您的回答是——身份：港澳台居民。",
            "居住半年以上：不适用",
        ],
    );
    assert_eq!(said(&person, SectionKind::Timeline, Lang::Zh), [""; 0]);
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
fn a_permit_year_is_told_to_its_last_working_day() {
    let renewal = |other: &[(&str, &str)], on: &str| {
        let mut all = vec![
            ("permit", "\"valid\""),
            ("registered-on", "2025-05-01"),
            ("issued-on", "2025-10-03"),
        ];
        all.retain(|(key, _)| !other.iter().any(|(given, _)| given == key));
        all.extend(other);
        said(&example(&all, on), SectionKind::Renewal, Lang::Zh)
    };
    // Golden week: the last working day is 30 September, not 3 October.
    assert_in_order(
        &renewal(&[], "2026-08-01"),
        &[
            "请在 2026-09-03（星期四）到 2026-09-30（星期三）之间办理签注",
            "这一年到 2026-10-03（星期六）为止。",
            "在它以前的最后一个工作日是 2026-09-30（星期三）。",
            "按指南，2026-09-03（星期四）起可以办。",
            "按法规，2026-09-03（星期四）起可以办。",
        ],
    );
    assert_in_order(
        &renewal(&[], "2026-10-01"),
        &["2026-10-03（星期六）之前已经赶不上窗口办理了"],
    );
    assert_in_order(
        &renewal(&[("social-insurance-months", "3")], "2026-08-01"),
        &["请在 2026-09-03", "按您的回答，到那时您可能还不符合条件。"],
    );
    assert_in_order(
        &renewal(&[("issued-on", "2024-10-03")], "2026-08-01"),
        &[
            "请在",
            "这里的前提是 2025-10-03（星期五）到期的那次签注已经办了",
        ],
    );
    assert_in_order(
        &renewal(&[("issued-on", "\"unsure\"")], "2026-08-01"),
        &["不知道签发日期，就算不出哪几天签注"],
    );
    // Spring of a year whose holidays nobody has announced.
    assert_in_order(
        &renewal(&[("issued-on", "2026-02-17")], "2026-11-22"),
        &["请在 2027-01-18（星期一）到 2027-02-17（星期三，估计）之间"],
    );
}

#[test]
fn changes_say_what_to_do_and_when_it_counts() {
    let person = example(
        &[
            ("registered", "false"),
            ("registered-on", ""),
            ("social-insurance-months", "14"),
        ],
        "2026-11-22",
    );
    let changes = said(&person, SectionKind::Changes, Lang::En);
    assert_in_order(
        &changes,
        &[
            "If “Residence registration” becomes “yes” and “Registered since” is 2026-11-22, by the law you meet the conditions from Sunday 2027-05-23.",
            "How: Anyone whose hukou is not in urban Hangzhou",
        ],
    );
    assert!(
        !changes
            .iter()
            .any(|line| line.contains("it only takes time")),
        "the day that comes with the declaration is no effort of its own"
    );
}

#[test]
fn an_open_paper_names_what_decides_it() {
    let person = example(&[("channel", "")], "2026-11-22");
    assert_in_order(
        &said(&person, SectionKind::Papers, Lang::Zh),
        &["电子照片（JPG）（可能要带）", "要不要带，要看：办理方式"],
    );
}

#[test]
fn rules_out_of_date_say_so_first() {
    let person = example(&[], "2026-11-22");
    let late = Report {
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
