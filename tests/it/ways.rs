//! What lies before a person on each way agrees with brute force, with the ordinary engine and with the
//! plan.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use chrono::{Months, NaiveDate};
use juzhu::assess::{
    Assessment, Change, ConditionState, Depth, Engine, MaterialState, Scratch, Standing, Verdict,
    Ways,
};
use juzhu::plan::{ByStandard, HandIn, Marks, Outlook, Reason, Whose, outlook, plan, suggested};
use juzhu::ruleset::{Answer, Answers, Group, RuleSet, Schedule};

use crate::agreement::{person, to_answers, to_changes, verdict};
use crate::oracle::brute_force::{Possible, together};
use crate::oracle::changes::changes_of;
use crate::support::generated::{self, Shape, rule_set};
use crate::support::hangzhou;
use crate::support::random::Random;

static HANGZHOU: LazyLock<Arc<RuleSet>> = LazyLock::new(hangzhou::rules);

/// Every way as each standard that knows it sees it.
fn known(outlook: &[Outlook]) -> impl Iterator<Item = (&Outlook, usize, &ByStandard)> {
    outlook.iter().flat_map(|way| {
        let by_standard = way.by_standard.iter().enumerate();
        by_standard.filter_map(move |(standard, by)| Some((way, standard, by.as_ref()?)))
    })
}

#[test]
fn the_ways_agree_with_brute_force_on_hangzhou() {
    let rules = &*HANGZHOU;
    let held = Held::new(Arc::clone(rules));
    let mut random = Random::new(4);
    for number in 0..400 {
        let person = person(&mut random);
        let answers = to_answers(rules, &person);
        let possible = Possible::of(&person);
        let now = settled(&held.engine, &answers, person.on);
        for (way, standard, by) in known(&outlook(held.engine.ways(), &answers, person.on)) {
            let id = &rules.groups[way.group].id;
            let of = format!("{standard}/{id} of person {number}: {person:?}");
            let by_way = possible.by_way(id);
            let expected = together(&by_way.standings(standard, person.on));
            assert_eq!(by.standing.verdict, verdict(expected.verdict), "{of}");
            assert_eq!(by.standing.from, expected.from, "{of}");
            let stuck = by.standing.verdict == Verdict::NotYet && by.standing.from.is_none();
            let changes = if stuck {
                changes_of(&person, &possible, standard, |possible| possible.by_way(id))
            } else {
                Vec::new()
            };
            let mut changes = to_changes(rules, &changes);
            changes.sort_by_key(|change| (change.upheavals(rules), change.size(rules)));
            assert_eq!(by.changes, changes, "{of}");
            held.check(&answers, &now, (way, standard, by), &of);
        }
    }
}

#[test]
fn the_ways_agree_with_the_engine_on_generated_sets() {
    for seed in 0..60 {
        let held = Held::new(Arc::new(with_ways(rule_set(Shape::small(), seed))));
        let mut random = Random::new(seed);
        let on = generated::today();
        for _ in 0..20 {
            let holes = random.below(4);
            let answers = generated::person(&held.planned, holes, &mut random);
            let now = settled(&held.engine, &answers, on);
            for (way, standard, by) in known(&outlook(held.engine.ways(), &answers, on)) {
                let of = format!("{standard}/{} of seed {seed}: {answers:?}", way.group);
                held.check(&answers, &now, (way, standard, by), &of);
            }
        }
    }
}

/// A generated rule set in which every condition is a way of its own.
fn with_ways(mut rules: RuleSet) -> RuleSet {
    let title = rules.groups[0].title.clone();
    rules.groups = rules
        .conditions
        .iter()
        .map(|condition| Group {
            id: condition.id.clone(),
            title: title.clone(),
            way: true,
        })
        .collect();
    for (index, material) in rules.materials.iter_mut().enumerate() {
        material.group = index;
    }
    rules
}

/// An engine, and its rules with a plan that has the one step that starts it.
struct Held {
    engine: Engine,
    planned: RuleSet,
}

impl Held {
    fn new(rules: Arc<RuleSet>) -> Self {
        let mut planned = RuleSet::clone(&rules);
        // Generated sets have no steps of their own.
        planned.process.steps.clone_from(&HANGZHOU.process.steps);
        let steps = &mut planned.process.steps;
        steps.retain(|step| step.schedule == Some(Schedule::Start));
        Self {
            engine: Engine::new(rules),
            planned,
        }
    }

    /// What must hold of any way of any person, whatever the rules are.
    fn check(
        &self,
        answers: &Answers,
        now: &Assessment,
        (way, standard, by): (&Outlook, usize, &ByStandard),
        of: &str,
    ) {
        let Self { engine, planned } = self;
        assert_eq!(by.state, now.conditions[by.condition], "{of}");
        let carries = |answers: &Answers, from: Option<NaiveDate>| {
            let day = from.unwrap_or(now.on);
            let then = settled(engine, answers, day);
            assert_eq!(then.standings[standard].verdict, Verdict::Eligible, "{of}");
            assert_eq!(then.conditions[by.condition], ConditionState::Met, "{of}");
        };
        if by.carries() {
            carries(answers, by.standing.from);
        }
        for change in &by.changes {
            assert_eq!(change.standard, standard, "{of}");
            carries(&change.made_in(answers), change.from);
            assert!((1..=3).contains(&change.size(planned)), "{of}");
            let mut set = change.set.iter();
            assert!(
                set.any(|(question, answer)| answers.get(*question) != Some(*answer)),
                "{of}"
            );
        }
        let size = by.change().map_or(0, |change| change.size(planned));
        assert_eq!(by.answers_to_change, size, "{of}");
        let changed = by.change().map(|change| change.made_in(answers));
        let changed = changed.as_ref().unwrap_or(answers);
        let mut then = settled(engine, changed, now.on);
        if now.applying() == Some(standard) {
            let closed = by.hand_in.is_none() && by.standing.verdict == Verdict::NotYet;
            let papers = planned.materials.iter().zip(&then.materials).enumerate();
            let papers: Vec<usize> = papers
                .filter(|(_, (material, _))| material.group == way.group && !closed)
                .filter(|(_, (_, state))| **state != MaterialState::NotNeeded)
                .map(|(index, _)| index)
                .collect();
            assert_eq!(way.papers, papers, "{of}");
        }
        // The plan of somebody of whom the headline says what the standard says by this way.
        let standing = by.change().map_or(by.standing, |change| {
            let from = change
                .from
                .max(insured_from(planned, change, answers, now.on));
            Standing {
                verdict: from.map_or(Verdict::Eligible, |_| Verdict::NotYet),
                from,
                ..then.standings[standard]
            }
        });
        then.standings = vec![standing];
        let plan = plan(planned, changed, &then, now.on);
        let start = plan.timeline.first().map(|start| HandIn {
            on: start.earliest,
            estimate: start.estimate,
        });
        assert_eq!(by.hand_in, start, "{of}");
    }
}

/// The day on which as many months of insurance are paid as a change asks for, if it does.
fn insured_from(
    rules: &RuleSet,
    change: &Change,
    answers: &Answers,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let months = rules.question("social-insurance-months")?;
    let wanted = change
        .set
        .iter()
        .find(|(question, _)| *question == months)?;
    let paid = match answers.get(months) {
        Some(Answer::Number(paid)) => paid,
        _ => 0,
    };
    match wanted.1 {
        Answer::Number(wanted) if wanted > paid => {
            on.checked_add_months(Months::new(u32::try_from(wanted - paid).ok()?))
        }
        _ => None,
    }
}

/// What the rules say of somebody as things are: no reasons, no changes.
fn settled(engine: &Engine, answers: &Answers, on: NaiveDate) -> Assessment {
    let mut assessment = Assessment::empty(on);
    let mut scratch = Scratch::default();
    engine.settle(&mut scratch, answers, on, Depth::Full, &mut assessment);
    assessment
}

#[test]
fn what_is_fixed_is_never_proposed() {
    let rules = &*HANGZHOU;
    let fixed: BTreeSet<usize> = ["lease-filed", "work", "registered"]
        .iter()
        .map(|id| rules.question(id).expect("a question"))
        .collect();
    let ways = Ways::new(rules, &fixed);
    let mut random = Random::new(11);
    let mut proposed = 0;
    for _ in 0..500 {
        let person = person(&mut random);
        let outlook = outlook(&ways, &to_answers(rules, &person), person.on);
        for change in known(&outlook).flat_map(|(.., by)| &by.changes) {
            proposed += 1;
            let set = change.set.iter();
            assert!(
                set.clone().all(|(question, _)| !fixed.contains(question)),
                "{change:?}"
            );
        }
    }
    assert!(proposed > 50, "{proposed} changes were proposed");
}

/// Somebody from elsewhere in town, answered as far as told.
fn told(rules: &RuleSet, given: &[(&str, Answer)]) -> Answers {
    let mut answers = Answers::new(rules.questions.len());
    let ordinary = [
        ("applicant", Answer::Choice(0)),
        ("hukou", Answer::Choice(2)),
        ("lives-in", Answer::Choice(0)),
        ("under-16", Answer::YesNo(false)),
        ("permit", Answer::Choice(0)),
        ("registered", Answer::YesNo(true)),
        (
            "registered-on",
            Answer::Date("2026-01-05".parse().expect("a date")),
        ),
        ("work", NONE),
        ("home", OTHER),
        ("study", Answer::Choice(2)),
        ("talent", Answer::YesNo(false)),
        ("channel", Answer::Choice(0)),
    ];
    for (id, answer) in ordinary.iter().chain(given) {
        answers.set(rules.question(id).expect(id), Some(*answer));
    }
    answers
}

const CONTRACT: Answer = Answer::Choice(0);
const NONE: Answer = Answer::Choice(3);
const RENT: Answer = Answer::Choice(1);
const DORMITORY: Answer = Answer::Choice(2);
const OTHER: Answer = Answer::Choice(5);
const YES: Answer = Answer::YesNo(true);
const NO: Answer = Answer::YesNo(false);

#[test]
fn a_way_is_suggested_for_what_speaks_for_it() {
    let rules = &*HANGZHOU;
    let engine = Engine::new(Arc::clone(rules));
    let recent = Answer::Date("2026-08-27".parse().expect("a date"));
    let insured = [
        ("work", CONTRACT),
        ("contract-valid", YES),
        ("social-insurance-months", Answer::Number(14)),
    ];
    let work_and = |more: &[(&'static str, Answer)]| [&insured[..], more].concat();
    for (given, expected) in [
        // One thing holds, the others take a change.
        (work_and(&[]), Some(("employment", Reason::HoldsNow))),
        (
            vec![("home", DORMITORY)],
            Some(("residence", Reason::HoldsNow)),
        ),
        // Both hold: a dormitory takes one paper, work takes two.
        (
            work_and(&[("home", DORMITORY)]),
            Some(("residence", Reason::FewestPapers)),
        ),
        // A rented home takes as many papers as work, and stands first in the rules.
        (
            work_and(&[("home", RENT), ("lease-filed", YES)]),
            Some(("residence", Reason::First)),
        ),
        // A talent paper needs nothing beside it.
        (
            work_and(&[("talent", YES)]),
            Some(("talent", Reason::StandsAlone)),
        ),
        (
            work_and(&[("talent", YES), ("registered-on", recent)]),
            Some(("talent", Reason::StandsAlone)),
        ),
        // Perhaps the lease is filed already.
        (
            vec![("home", RENT), ("lease-filed", Answer::Unsure)],
            Some(("residence", Reason::MayHold)),
        ),
        // A lease can be filed; nobody enrols, or takes a job, for a permit.
        (
            vec![("home", RENT), ("lease-filed", NO)],
            Some(("residence", Reason::LeastUpheaval)),
        ),
        // A lease is filed sooner than five months of insurance have passed.
        (
            vec![
                ("home", RENT),
                ("lease-filed", NO),
                ("work", CONTRACT),
                ("contract-valid", YES),
                ("social-insurance-months", Answer::Number(7)),
            ],
            Some(("residence", Reason::Soonest)),
        ),
        // Nobody can choose to be a recruited talent; a lease can be filed.
        (
            vec![
                ("home", RENT),
                ("lease-filed", NO),
                ("talent", Answer::Unsure),
            ],
            Some(("residence", Reason::WithinReach)),
        ),
        // Nor does anybody enrol for a permit who may not even have to.
        (
            vec![("talent", Answer::Unsure)],
            Some(("talent", Reason::MayHold)),
        ),
        // The half-year is not certain, and nothing else will do.
        (vec![("registered-on", Answer::Unsure)], None),
        // No standard applies.
        (vec![("applicant", Answer::Choice(2))], None),
    ] {
        let answers = told(rules, &given);
        let on = "2026-11-22".parse().expect("a date");
        let ways = outlook(engine.ways(), &answers, on);
        let whose = Whose {
            rules,
            answers: &answers,
            assessment: &engine.assess(&answers, on),
            marks: &Marks::default(),
        };
        let got = suggested(&whose, &ways);
        let got = got.map(|got| (rules.groups[ways[got.way].group].id.as_str(), got.reason));
        assert_eq!(got, expected, "{given:?}");
    }
}
