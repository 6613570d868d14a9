//! What would change it, and what to bring.

use super::{assert_in_order, example, said};
use crate::i18n::Lang;
use crate::report::content::SectionKind;

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
fn how_a_paper_is_got_is_said_unless_its_remark_says_it() {
    let person = example(&[("contract-ends", "2029-01-31")], "2026-11-22");
    let papers = said(&person, SectionKind::Papers, Lang::En);
    let of = |paper: &str| -> Vec<&str> {
        let from_here = papers.iter().skip_while(|line| *line != paper);
        from_here.skip(1).take(3).map(String::as_str).collect()
    };
    assert_eq!(
        of("Labour contract"),
        [
            "Within its validity period.",
            "Bring: Original and copy",
            "From: Your employer",
        ]
    );
    let card = of("Resident identity card");
    assert!(card[0].starts_with("Original and copy."), "{card:?}");
    assert_eq!(card[1], "From: The public security organ (police)");
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
fn of_several_ways_that_are_open_the_papers_of_one_are_suggested() {
    let person = example(
        &[("registered-on", "2025-05-01"), ("lease-filed", "true")],
        "2026-11-22",
    );
    let papers = said(&person, SectionKind::Papers, Lang::En);
    let count = |opening: &str| papers.iter().filter(|it| it.starts_with(opening)).count();
    assert_eq!(count("We suggest these papers: by the law, "), 1);
    assert_eq!(count("These would do as well: by the law, "), 1);
    assert_eq!(count("These go with the way we suggest"), 0);
}
