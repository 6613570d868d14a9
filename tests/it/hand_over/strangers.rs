//! People and rules that nobody has thought of: whatever comes, it fits, is well-formed and says the same.

use juzhu::assess::Engine;
use juzhu::i18n::Lang;
use juzhu::plan::{PaperMark, PaperState};
use juzhu::report::content::SectionKind;
use juzhu::report::hand_over::{calendar_codes, checklist_codes, html, receipt, sheet};
use std::sync::Arc;

use super::markup::read;
use super::sheet::printed_columns;
use super::{ENGINE, Visitor, papers, squeezed};
use crate::support::generated::{self, Shape, edge_days};
use crate::support::random::Random;

/// Everything there is to hand over, in both languages.
fn check(visitor: &Visitor) {
    for lang in Lang::ALL {
        let hand_over = visitor.hand_over(lang);
        let content = visitor.content(lang);
        let page = read(&html(&hand_over));
        let said = squeezed(&page.text());
        for columns in [32, 48, 80] {
            let sheet = sheet(&hand_over, columns);
            assert!(sheet.lines().all(|line| printed_columns(line) <= columns));
            if columns == 48 {
                for paper in papers(&content) {
                    assert!(squeezed(&sheet).contains(&squeezed(&paper.text)));
                }
            }
        }
        for paper in papers(&content) {
            assert!(said.contains(&squeezed(&paper.text)), "{}", paper.text);
        }
        assert!(!receipt(&hand_over, 48).is_empty());
        for most in [0, 25, 57] {
            let codes = [
                checklist_codes(&hand_over, most),
                calendar_codes(&hand_over, most),
            ];
            assert!(
                codes
                    .iter()
                    .flatten()
                    .all(|code| code.matrix.size() <= most)
            );
        }
    }
}

#[test]
fn whoever_comes_on_whatever_day_gets_it_all() {
    let mut random = Random::new(66);
    let days = edge_days();
    for _ in 0..12 {
        let holes = random.between(0, 6);
        let answers = generated::person(ENGINE.rules(), holes, &mut random);
        let on = *random.pick(&days);
        check(&Visitor::new(&ENGINE, "stranger", &answers, on));
    }
}

#[test]
fn rules_of_another_place_are_handed_over_as_well() {
    let mut random = Random::new(67);
    for seed in 0..8 {
        let rules = Arc::new(generated::rule_set(Shape::small(), seed));
        let engine = Arc::new(Engine::new(rules));
        let answers = generated::person(engine.rules(), 1, &mut random);
        check(&Visitor::new(
            &engine,
            "stranger",
            &answers,
            generated::today(),
        ));
    }
}

#[test]
fn what_is_in_hand_is_ticked_everywhere() {
    let case = &ENGINE.rules().cases[0];
    let mut visitor = Visitor::new(&ENGINE, &case.id, &case.answers, case.on);
    let mut random = Random::new(68);
    let states = [
        None,
        Some(PaperState::Have),
        Some(PaperState::Getting),
        Some(PaperState::CannotGet),
    ];
    for _ in 0..8 {
        let mark = |random: &mut Random| {
            PaperMark {
                note: Some("<b>\u{1b}[31m“x”".to_owned()),
                ..PaperMark::default()
            }
            .in_state(*random.pick(&states))
        };
        let marks = ENGINE.rules().materials.iter();
        visitor.mark(marks.map(|_| mark(&mut random)).collect());
        check(&visitor);
        let content = visitor.content(Lang::En);
        let have = papers(&content).filter(|paper| paper.is_done).count();
        let hand_over = visitor.hand_over(Lang::En);
        assert_eq!(sheet(&hand_over, 32).matches("[x] ").count(), have);
        let page = read(&html(&hand_over));
        let boxes = page.named("input").into_iter();
        assert_eq!(
            boxes
                .filter(|one| one.attribute("checked").is_some())
                .count(),
            have
        );
        let replanned = content.section(SectionKind::Replan).is_some();
        assert_eq!(replanned, visitor.replan.is_some());
    }
}
