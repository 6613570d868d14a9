//! Every paper of the project's own rules says how it is got, and what is lost with it.

use juzhu::assess::{ConditionState, Engine, MaterialState};
use juzhu::ruleset::{Answers, Case, Material, RuleSet};

use crate::support::hangzhou;

/// Papers whose want settles no condition: the office can look them up or takes another one, they prove
/// no way, or are asked for only beside those that do.
const DECIDES_NOTHING: [&str; 12] = [
    "id-card",
    "travel-pass",
    "application-form",
    "photo-prints",
    "photo-jpg",
    "registration-voucher",
    "landlord-id-copy",
    "community-stamp",
    "kinship-proof",
    "guardian-id",
    "current-permit",
    // Counts for no way by itself; without it only the paper goes.
    "school-accommodation-certificate",
];

/// Papers that lie at home, are bought or are filled in: nobody has to be asked for them.
const NOBODY_IS_ASKED: [&str; 10] = [
    "id-card",
    "travel-pass",
    "application-form",
    "photo-prints",
    "photo-jpg",
    "property-certificate",
    "kinship-proof",
    "business-licence",
    "guardian-id",
    "current-permit",
];

#[test]
fn every_paper_says_in_both_languages_how_it_is_got() {
    let rules = hangzhou::rules();
    assert_eq!(rules.materials.len(), 23);
    for paper in &rules.materials {
        // That a text has both languages is for the reader of rule files to see.
        assert!(paper.bring.is_some(), "{}: in which form", paper.id);
        assert!(paper.issued_by.is_some(), "{}: by whom", paper.id);
        assert!(paper.got_at.is_some(), "{}: where", paper.id);
        let asked = !NOBODY_IS_ASKED.contains(&paper.id.as_str());
        assert_eq!(paper.say.is_some(), asked, "{}: words", paper.id);
    }
    for (index, place) in rules.places.iter().enumerate() {
        let mut papers = rules.materials.iter();
        let got_here = papers.any(|paper| paper.got_at == Some(index));
        assert!(got_here, "nothing is got at {}", place.id);
    }
}

/// Who is asked for a paper first wants to know what for; and a shy person reads it out in one go.
#[test]
fn the_words_to_say_are_short_and_say_what_for() {
    for paper in &hangzhou::rules().materials {
        if let Some(say) = &paper.say {
            assert!(say.zh.contains("我") && say.zh.contains("办居住证"));
            assert!(say.en.contains("I ") && say.en.contains("residence permit"));
            assert!(say.zh.chars().count() <= 120, "{}", say.zh);
            assert!(say.en.len() <= 400, "{}", say.en);
        }
    }
}

#[test]
fn a_paper_is_waited_for_where_it_is_needed_too() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    for case in &rules.cases {
        let states = engine.assess(&case.answers, case.on).materials;
        for (paper, state) in rules.materials.iter().zip(&states) {
            if *state == MaterialState::Needed {
                for first in &paper.after {
                    assert_eq!(states[*first], MaterialState::Needed, "{}", paper.id);
                }
            }
        }
    }
}

/// The case's person without the paper.
fn without(case: &Case, paper: &Material) -> Answers {
    let mut answers = case.answers.clone();
    for (question, answer) in &paper.without {
        answers.set(*question, Some(*answer));
    }
    answers
}

/// The condition that a paper proves: of its own standard, with the id of its group.
fn proved(rules: &RuleSet, paper: &Material) -> Option<usize> {
    rules.conditions.iter().position(|condition| {
        condition.standard == paper.basis && condition.id == rules.groups[paper.group].id
    })
}

/// Without a paper its way is closed, and it is open with it for somebody of the cases.
#[test]
fn what_is_lost_without_a_paper_is_its_way() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    for (index, paper) in rules.materials.iter().enumerate() {
        let decides = !DECIDES_NOTHING.contains(&paper.id.as_str());
        let mut closed = 0;
        for case in &rules.cases {
            let before = engine.assess(&case.answers, case.on);
            if before.materials[index] != MaterialState::Needed {
                continue;
            }
            let after = engine.assess(&without(case, paper), case.on);
            let Some(condition) = proved(&rules, paper) else {
                assert!(paper.without.is_empty(), "{} proves nothing", paper.id);
                continue;
            };
            let (had, has) = (before.conditions[condition], after.conditions[condition]);
            if decides && had != ConditionState::NotApplicable {
                assert_eq!(has, ConditionState::Unmet, "{}: {}", case.id, paper.id);
            } else {
                assert_eq!(has, had, "{}: {}", case.id, paper.id);
            }
            closed += u32::from(had == ConditionState::Met && has == ConditionState::Unmet);
        }
        assert_eq!(closed > 0, decides, "{}: {closed} people", paper.id);
    }
}

/// A dormitory that cannot be shown is no home that a paper is asked for.
#[test]
fn without_the_schools_certificate_it_is_no_longer_asked_for() {
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    let index = rules.material("school-accommodation-certificate").unwrap();
    let paper = &rules.materials[index];
    let mut people = 0;
    for case in &rules.cases {
        let state = |answers| engine.assess(answers, case.on).materials[index];
        if state(&case.answers) == MaterialState::Needed {
            people += 1;
            let after = without(case, paper);
            assert_eq!(state(&after), MaterialState::NotNeeded, "{}", case.id);
        }
    }
    assert!(people > 0);
}
