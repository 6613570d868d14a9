//! What is said of the papers a person has, waits for or cannot get, and of the ways.

use std::sync::Arc;

use super::{example, lines, said};
use crate::assess::Engine;
use crate::i18n::Lang;
use crate::plan::{PaperState, replan};
use crate::report::Report;
use crate::report::content::SectionKind;
use crate::report::fixture::{Person, rules};

const HAVE: PaperState = PaperState::Have;
const GETTING: PaperState = PaperState::Getting;
const CANNOT_GET: PaperState = PaperState::CannotGet;

/// Long registered and renting.
fn settled(months: &str, filed: &str, other: &[(&str, &str)]) -> Person {
    let usual = [
        ("registered-on", "2026-01-05"),
        ("social-insurance-months", months),
        ("lease-filed", filed),
        ("lease-ends", "2027-12-10"),
    ];
    let mut all: Vec<(&str, &str)> = usual
        .into_iter()
        .filter(|(key, _)| !other.iter().any(|(given, _)| given == key))
        .collect();
    all.extend(other);
    example(&all, "2026-11-22")
}

fn content_of(person: &Person, kind: SectionKind) -> String {
    said(person, kind, Lang::En).join("\n")
}

#[test]
fn not_sure_of_a_talent_paper_a_lease_is_filed() {
    let person = settled("7", "false", &[("talent", "\"unsure\"")]).marked(&[
        ("id-card", HAVE, ""),
        ("application-form", HAVE, ""),
        ("photo-jpg", HAVE, ""),
    ]);
    let gauge = person.report().content(Lang::En).gauge.unwrap();
    assert!(gauge.have < gauge.all, "{gauge:?}");
    assert!(gauge.said.starts_with("In hand: 3 of 6"), "{gauge:?}");
    let ways = content_of(&person, SectionKind::Ways);
    assert!(
        ways.contains("Lawful and stable residence (suggested)"),
        "{ways}"
    );
    let visits = content_of(&person, SectionKind::Visits);
    for paper in [
        "Lease",
        "Rental filing certificate",
        "Registration voucher (perhaps)",
    ] {
        assert!(visits.contains(paper), "{paper}: {visits}");
    }
}

/// Whatever one is not sure of, there is no proof without the papers of a way.
#[test]
fn what_every_way_takes_is_never_everything() {
    let every_way: Vec<(&str, PaperState, &str)> = rules()
        .materials
        .iter()
        .filter(|paper| !rules().groups[paper.group].way)
        .map(|paper| (paper.id.as_str(), HAVE, ""))
        .collect();
    for (months, filed) in [("7", "false"), ("14", "true"), ("14", "false")] {
        for question in &rules().questions {
            let unsure = [(question.id.as_str(), "\"unsure\"")];
            let person = settled(months, filed, &unsure).marked(&every_way);
            let of = format!("{months} months, filed {filed}, unsure {}", question.id);
            let content = person.report().content(Lang::En);
            if let Some(gauge) = &content.gauge {
                assert!(!gauge.said.starts_with("All "), "{of}: {gauge:?}");
            }
            let ways = content_of(&person, SectionKind::Ways);
            assert!(!ways.contains("talent (suggested)"), "{of}: {ways}");
        }
    }
}

/// With the papers of the way suggested, it is everything.
#[test]
fn the_papers_of_one_way_are_enough() {
    let all = |papers: &[&'static str]| {
        let always = [
            "id-card",
            "application-form",
            "photo-jpg",
            "registration-voucher",
        ];
        let papers = always.iter().chain(papers);
        let marks: Vec<_> = papers.map(|paper| (*paper, HAVE, "")).collect();
        let person = settled("7", "true", &[]).marked(&marks);
        person.report().content(Lang::En).gauge.unwrap().said
    };
    assert!(all(&["lease", "lease-filing-certificate"]).starts_with("All "));
    assert!(!all(&["lease"]).starts_with("All "));
    assert!(!all(&["labour-contract", "social-insurance-record"]).starts_with("All "));
}

/// A paper gives the day only where it comes after the day on which all could be handed in.
#[test]
fn a_paper_on_the_way_is_no_reason_for_a_later_day() {
    let elsewhere = ("home", "\"other\"");
    for (months, other, said) in [
        (
            "14",
            &[][..],
            "on Sunday 2026-12-20; so hand in your papers on Monday 2026-12-21",
        ),
        (
            "7",
            &[elsewhere],
            "on Sunday 2026-12-20. The first day to hand in your papers is Thursday 2027-04-22",
        ),
    ] {
        let awaited = [("social-insurance-record", GETTING, "2026-12-20")];
        let person = settled(months, "false", other).marked(&awaited);
        let papers = content_of(&person, SectionKind::Papers);
        assert!(papers.contains(said), "{said}: {papers}");
    }
}

/// Another home, work or school is neither an errand of so many things nor done by a day.
#[test]
fn an_upheaval_has_neither_effort_nor_day() {
    let person = settled("14", "false", &[]);
    let content = person.report().content(Lang::En);
    let section = content.section(SectionKind::Ways).unwrap();
    let mut upheavals = 0;
    for item in &section.groups[0].items {
        let details: Vec<&str> = item.details.iter().map(|it| it.text.as_str()).collect();
        let has = |start: &str| details.iter().any(|text| text.starts_with(start));
        let is_upheaval = has("Nobody should change");
        let takes_study = item.text.contains("study");
        assert_eq!(is_upheaval, takes_study, "{details:#?}");
        assert!(
            !is_upheaval || !has("Effort") && !has("First day"),
            "{details:#?}"
        );
        upheavals += usize::from(is_upheaval);
        assert_eq!(item.cells.len(), section.groups[0].columns.len());
    }
    assert_eq!(upheavals, 1);
}

/// Where the rules compare no ways, nothing is said of one that is left or not.
#[test]
fn rules_without_ways_do_not_say_that_none_is_left() {
    let mut rules = rules().clone();
    for group in &mut rules.groups {
        group.way = false;
    }
    let engine = Engine::new(Arc::new(rules));
    for (filed, is_met) in [("true", true), ("false", false)] {
        let person = settled("7", filed, &[]).marked(&[("photo-jpg", CANNOT_GET, "")]);
        let replan = replan(
            &engine,
            &person.answers,
            person.assessment.on,
            &person.marks,
        );
        let report = Report {
            happened: None,
            rules: engine.rules(),
            outlook: &[],
            replan: replan.as_ref(),
            ..person.report()
        };
        let content = report.content(Lang::En);
        let said = lines(content.section(SectionKind::Replan).unwrap()).join("\n");
        let met = said.contains("By the law: conditions met");
        assert_eq!(met, is_met, "{said}");
        assert_eq!(said.contains("no way is left"), !is_met, "{said}");
    }
}

/// A contract that ends before the last paper comes is one more thing to renew; a lease that does not
/// end is not.
#[test]
fn a_way_whose_papers_last_is_better() {
    for (expected, suggested, is_said) in [
        ("2027-01-10", "Lawful and stable employment", false),
        ("2027-03-15", "Lawful and stable residence", true),
    ] {
        // Of the papers of work, both are in hand: they alone would be fewer to get.
        let person = settled("14", "true", &[]).marked(&[
            ("labour-contract", HAVE, ""),
            ("social-insurance-record", HAVE, ""),
            ("registration-voucher", GETTING, expected),
        ]);
        let ways = content_of(&person, SectionKind::Ways);
        assert!(ways.contains(&format!("{suggested} (suggested)")), "{ways}");
        let ends = ways.contains("ends on Sunday 2027-01-31, before you can hand it in");
        assert_eq!(ends, is_said, "{ways}");
        assert_eq!(ways.contains("its papers last"), is_said, "{ways}");
    }
}

#[test]
fn without_a_paper_that_every_way_takes_nothing_is_handed_in() {
    for paper in ["id-card", "registration-voucher"] {
        let person = settled("14", "true", &[]).marked(&[(paper, CANNOT_GET, "")]);
        let replan = content_of(&person, SectionKind::Replan);
        assert!(
            replan.contains("Nothing can be handed in until you have it"),
            "{replan}"
        );
        assert!(!replan.contains("next best way"), "{replan}");
        for kind in [SectionKind::Replan, SectionKind::Visits, SectionKind::Ways] {
            let said = content_of(&person, kind);
            assert!(!said.contains("2026-11-23"), "{paper}: {said}");
        }
    }
    // What another choice makes needless is not in the way.
    let person = settled("14", "true", &[]).marked(&[("photo-jpg", CANNOT_GET, "")]);
    let replan = content_of(&person, SectionKind::Replan);
    assert!(!replan.contains("Nothing can be handed in"), "{replan}");
    // With a lease out of reach as well, the way without it is still told, without a day.
    let person = settled("14", "true", &[])
        .marked(&[("id-card", CANNOT_GET, ""), ("lease", CANNOT_GET, "")]);
    let replan = content_of(&person, SectionKind::Replan);
    assert!(
        replan.contains("The next best way: “Lawful and stable employment”"),
        "{replan}"
    );
    assert!(!replan.contains("2026-11-23"), "{replan}");
}

/// A paper is measured against the day of its own way, and not at all once it cannot be got.
#[test]
fn only_a_paper_that_could_be_handed_in_is_to_be_renewed() {
    let contract = ("labour-contract", CANNOT_GET, "");
    let voucher = ("registration-voucher", GETTING, "2027-03-15");
    for (months, marks, warned) in [
        // The lease is suggested, and can be handed in tomorrow. Work could not before April.
        ("7", &[][..], Some("before Thursday 2027-04-22")),
        // Work could be handed in tomorrow, too.
        ("14", &[], None),
        ("14", &[voucher], Some("before Monday 2027-03-15")),
        ("14", &[voucher, contract], None),
    ] {
        let person = settled(months, "true", &[]).marked(marks);
        let papers = content_of(&person, SectionKind::Papers);
        let ends = "it ends on Sunday 2027-01-31, ";
        let is_warned = papers.contains(ends);
        assert_eq!(is_warned, warned.is_some(), "{months} {marks:?}: {papers}");
        if let Some(before) = warned {
            assert!(papers.contains(&format!("{ends}{before}")), "{papers}");
        }
    }
}

/// The timeline begins on the first day the rules leave; where the papers take longer, it says so, and
/// names the day that everything else names.
#[test]
fn the_days_of_the_steps_say_what_they_suppose() {
    let later =
        "As your papers stand, the first day to hand them in is Monday 2027-03-15 (an estimate)";
    let without = "only if you get the papers that you say are out of reach";
    for (mark, expected) in [
        (("registration-voucher", GETTING, "2027-03-15"), Some(later)),
        (("registration-voucher", CANNOT_GET, ""), Some(without)),
        (("registration-voucher", GETTING, "2026-11-20"), None),
        (("registration-voucher", HAVE, ""), None),
    ] {
        let person = settled("14", "true", &[]).marked(&[mark]);
        let steps = content_of(&person, SectionKind::Timeline);
        let found = [later, without].into_iter().find(|it| steps.contains(it));
        assert_eq!(found, expected, "{mark:?}: {steps}");
        if expected == Some(later) {
            for kind in [SectionKind::Papers, SectionKind::Visits, SectionKind::Ways] {
                let said = content_of(&person, kind);
                assert!(said.contains("2027-03-15 (an estimate)"), "{said}");
                assert!(!said.contains("2026-11-23"), "{said}");
            }
        }
    }
}
