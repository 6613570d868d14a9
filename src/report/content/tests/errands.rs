//! The errand, and when to have a permit endorsed.

use super::{assert_in_order, example, said};
use crate::i18n::Lang;
use crate::report::content::SectionKind;

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
fn who_has_to_wait_in_vain_is_told_what_it_takes() {
    let long_ago = ("registered-on", "2025-05-01");
    let unfiled = ("social-insurance-months", "7");
    let no_work = ("work", "\"none\"");
    for (other, expected) in [
        (
            &[long_ago, unfiled][..],
            Some("To get there, we suggest this: “Rental filing” becomes “yes”."),
        ),
        (
            &[long_ago, no_work, ("home", "\"other\"")],
            Some("Waiting alone brings nothing here"),
        ),
        // The calendar brings it, or it is there already.
        (&[], None),
        (&[long_ago], None),
        (&[("talent", "\"unsure\"")], None),
    ] {
        let said = said(
            &example(other, "2026-11-22"),
            SectionKind::Verdict,
            Lang::En,
        );
        let told = said
            .iter()
            .find(|line| line.starts_with("To get there") || line.starts_with("Waiting alone"));
        assert_eq!(told.is_some(), expected.is_some(), "{other:?}: {said:#?}");
        if let (Some(told), Some(expected)) = (told, expected) {
            assert!(told.starts_with(expected), "{told}");
        }
    }
}
