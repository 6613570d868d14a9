//! Results that are remembered: the rule set's own people, saved, opened and held against themselves and
//! against the next edition of the rules.

use std::sync::{Arc, OnceLock};

use juzhu::assess::{Engine, Record};
use juzhu::i18n::Lang;
use juzhu::plan::{AsOf, judged};
use juzhu::profile::{Profile, fit, note_result, put_record, record_of};
use juzhu::report::Rechecked;
use juzhu::report::content::SectionKind;
use juzhu::ruleset::{Case, RuleAt, RuleDigests, RuleKind};

use crate::support::{hangzhou, next_edition};

fn engine() -> Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    Arc::clone(ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules()))))
}

/// A person of the rule set, saved with their result.
fn saved(case: &Case) -> Profile {
    let engine = engine();
    let rules = engine.rules();
    let mut record = Record::new(rules.questions.len());
    for (question, answer) in case.answers.given() {
        let gates = &rules.questions[question].gates;
        let gate = gates.iter().map(|gate| case.answers.get(*gate)).collect();
        record.give(question, answer, gate);
    }
    let mut profile = Profile::begun(rules, case.on);
    put_record(&mut profile, &record, rules);
    note_result(&mut profile, &engine, case.on);
    Profile::parse(&profile.to_toml()).expect("it is read as it was written")
}

/// The person judged anew.
fn rechecked(engine: &Engine, profile: &mut Profile) -> Option<Rechecked> {
    let on = profile.created_on;
    let fitted = fit(profile, engine.rules());
    let record = record_of(profile, engine.rules()).record;
    Rechecked::new(engine, (&record, &profile.events), on, fitted)
}

#[test]
fn under_the_same_rules_nobody_hears_of_anything() {
    let engine = engine();
    for case in &engine.rules().cases {
        let mut profile = saved(case);
        let before = profile.clone();
        let rechecked = rechecked(&engine, &mut profile).expect("a result");
        assert!(!rechecked.has_changed(), "{}", case.id);
        assert!(!rechecked.has_other_rules(), "{}", case.id);
        assert_eq!(profile, before, "{}", case.id);
        // What is put together from what was remembered is the result itself.
        let rules = engine.rules();
        let was = rechecked.as_it_was(rules);
        assert_eq!(
            was.assessment.conditions,
            rechecked.then.assessment.conditions
        );
        assert_eq!(
            was.assessment.materials,
            rechecked.then.assessment.materials
        );
        assert_eq!(
            was.plan.reminders.len(),
            rechecked.then.plan.reminders.len()
        );
        let content = rechecked.content(rules, case.on, Lang::En);
        let said = format!("{content:?}");
        assert!(!said.contains(" before, "), "{}: {said}", case.id);
    }
}

#[test]
fn a_result_takes_little_room() {
    let engine = engine();
    let sizes = engine.rules().cases.iter().map(|case| {
        let mut profile = saved(case);
        let with = profile.to_toml().len();
        profile.result = None;
        with - profile.to_toml().len()
    });
    let mut sizes: Vec<usize> = sizes.collect();
    sizes.sort_unstable();
    let (usual, most) = (sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
    assert!(usual < 1300 && most < 1600, "{usual}, at most {most} bytes");
}

#[test]
fn answers_changed_behind_its_back_make_a_result_worthless() {
    let engine = engine();
    let mut profile = saved(&engine.rules().cases[0]);
    profile.answers.remove("applicant");
    assert!(rechecked(&engine, &mut profile).is_none());
    assert_eq!(profile.result, None);
}

#[test]
fn the_next_edition_differs_where_it_was_edited_and_nowhere_else() {
    let (old, new) = (engine(), next_edition::engine());
    let changed = |migrated| {
        let new = RuleDigests::of(new.rules(), migrated);
        new.changed_since(&RuleDigests::of(old.rules(), 0))
    };
    let rules = new.rules();
    let half_year = rules.conditions.iter().position(|it| it.id == "half-year");
    let at = |kind, index: Option<usize>| RuleAt {
        kind,
        index: index.expect("it is there"),
    };
    assert_eq!(
        changed(0),
        [
            at(RuleKind::Condition, half_year),
            at(RuleKind::Question, rules.question("study")),
            at(RuleKind::Material, rules.material("water-bill")),
        ],
        "other names are no change"
    );
    assert!(changed(1).len() > 3, "for whom they are new, they are");
}

#[test]
fn the_next_edition_finds_everybody_as_they_were_but_for_its_edits() {
    let (old, new) = (engine(), next_edition::engine());
    let (mut touched, mut untouched) = (0, 0);
    for case in &old.rules().cases {
        let mut profile = saved(case);
        let rechecked = rechecked(&new, &mut profile).expect("a result");
        assert!(rechecked.has_other_rules());
        // Judged afresh from the same answers, under their new names, it comes to the same.
        let record = record_of(&profile, new.rules()).record;
        let afresh = judged(&new, &AsOf::said(&record), case.on);
        assert_eq!(
            afresh.assessment.standings,
            rechecked.then.assessment.standings
        );
        let studies = case
            .answers
            .get(old.rules().question("study").expect("asked"));
        let other = juzhu::ruleset::Answer::Choice(1);
        assert_eq!(
            rechecked.set_aside.is_empty(),
            studies != Some(other),
            "{}",
            case.id
        );
        if rechecked.has_changed() {
            touched += 1;
        } else {
            untouched += 1;
        }
        let lost = profile.answers.len() + profile.set_aside.len();
        assert_eq!(lost, case.answers.given().count(), "{}", case.id);
    }
    assert!(touched > 10 && untouched > 10, "{touched} and {untouched}");
}

#[test]
fn what_the_rules_did_and_what_the_calendar_did_are_told_apart() {
    let new = next_edition::engine();
    let engine = engine();
    let cases = &engine.rules().cases;
    let case = cases.iter().find(|case| case.id == "contract-example");
    let mut profile = saved(case.expect("a person"));
    let fitted = fit(&mut profile, new.rules());
    let record = record_of(&profile, new.rules()).record;
    let later = "2027-05-01".parse().expect("a day");
    let rechecked = Rechecked::new(&new, (&record, &[]), later, fitted).expect("a result");
    for (lang, by_rules, by_calendar) in [
        (
            Lang::En,
            "By the law: “not yet, from Sunday 2027-02-28” before, “not yet, from Saturday 2026-11-28” now.",
            "By the law: “not yet, from Saturday 2026-11-28” before, “conditions met” now.",
        ),
        (
            Lang::Zh,
            "按法规：原来是“还不符合条件，2027-02-28（星期日）起符合”，现在是“还不符合条件，2026-11-28（星期六）起符合”。",
            "按法规：原来是“还不符合条件，2026-11-28（星期六）起符合”，现在是“符合条件”。",
        ),
    ] {
        let content = rechecked.content(new.rules(), later, lang);
        let said = |kind| format!("{:?}", content.section(kind).expect("a section"));
        let rules = said(SectionKind::Standards);
        assert!(
            rules.contains(by_rules) && !rules.contains(by_calendar),
            "{rules}"
        );
        let calendar = said(SectionKind::Moments);
        assert!(
            calendar.contains(by_calendar) && !calendar.contains(by_rules),
            "{calendar}"
        );
    }
}
