//! How long judging takes, on the Hangzhou rules and on generated rules of 300 questions, and searching the
//! guide.
//!
//! `cargo bench --bench engine` measures everything; the table printed at the start counts what
//! criterion does not: nodes, the spread over people with open answers, and undecided outputs.

#![allow(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use juzhu::assess::{Assessment, Depth, Engine, Interview, Scratch};
use juzhu::i18n::Lang;
use juzhu::plan::{outlook, plan};
use juzhu::report::GuideBook;
use juzhu::ruleset::{Answer, Answers, Group, RuleSet};

#[path = "../tests/it/oracle.rs"]
mod oracle;
#[path = "../tests/it/support/mod.rs"]
mod support;

use support::generated::{Shape, person, rule_set, today};
use support::hangzhou;
use support::random::Random;

const ON: &str = "2026-11-22";

fn on() -> NaiveDate {
    ON.parse().expect("a date")
}

/// A renter with a contract, registered for less than half a year.
fn renter(rules: &RuleSet) -> Answers {
    answers(
        rules,
        &[
            ("applicant", Answer::Choice(0)),
            ("hukou", Answer::Choice(2)),
            ("lives-in", Answer::Choice(0)),
            ("under-16", Answer::YesNo(false)),
            ("permit", Answer::Choice(0)),
            ("registered", Answer::YesNo(true)),
            (
                "registered-on",
                Answer::Date("2026-08-27".parse().expect("a date")),
            ),
            ("work", Answer::Choice(0)),
            ("contract-valid", Answer::YesNo(true)),
            (
                "contract-ends",
                Answer::Date("2027-01-31".parse().expect("a date")),
            ),
            ("social-insurance-months", Answer::Number(14)),
            ("home", Answer::Choice(1)),
            ("lease-filed", Answer::YesNo(false)),
            (
                "lease-ends",
                Answer::Date("2027-05-01".parse().expect("a date")),
            ),
            ("study", Answer::Choice(2)),
            ("talent", Answer::YesNo(false)),
            ("channel", Answer::Choice(0)),
            ("delivery", Answer::Choice(0)),
        ],
    )
}

fn answers(rules: &RuleSet, given: &[(&str, Answer)]) -> Answers {
    let mut answers = Answers::new(rules.questions.len());
    for (id, answer) in given {
        answers.set(rules.question(id).expect(id), Some(*answer));
    }
    answers
}

/// The same with the questions answered that the renter is not asked.
fn everything(rules: &RuleSet) -> Answers {
    let mut all = renter(rules);
    for (id, answer) in [
        (
            "issued-on",
            Answer::Date("2026-01-05".parse().expect("a date")),
        ),
        ("licence-valid", Answer::YesNo(true)),
        ("social-security-certificate", Answer::YesNo(true)),
    ] {
        all.set(rules.question(id).expect(id), Some(answer));
    }
    all
}

fn without(rules: &RuleSet, answers: &Answers, holes: &[&str]) -> Answers {
    let mut open = answers.clone();
    for id in holes {
        open.set(rules.question(id).expect(id), None);
    }
    open
}

fn hangzhou_people(criterion: &mut Criterion) {
    let rules = hangzhou::rules();
    let engine = Engine::new(Arc::clone(&rules));
    let mut scratch = Scratch::default();
    let mut assessment = Assessment::empty(on());
    let complete = everything(&rules);
    let interviewed = renter(&rules);
    let holes = [
        "registered-on",
        "social-insurance-months",
        "lease-filed",
        "study",
        "channel",
    ];
    let open = without(&rules, &interviewed, &holes);

    let mut group = criterion.benchmark_group("hangzhou");
    group.bench_function("complete", |bencher| {
        bencher.iter(|| {
            engine.settle(
                &mut scratch,
                black_box(&complete),
                on(),
                Depth::Full,
                &mut assessment,
            );
        });
    });
    group.bench_function("as an interview leaves it", |bencher| {
        bencher.iter(|| {
            engine.settle(
                &mut scratch,
                black_box(&interviewed),
                on(),
                Depth::Full,
                &mut assessment,
            );
        });
    });
    group.bench_function("five unanswered", |bencher| {
        bencher.iter(|| {
            engine.settle(
                &mut scratch,
                black_box(&open),
                on(),
                Depth::Full,
                &mut assessment,
            );
        });
    });
    group.bench_function("five unanswered, with from and next", |bencher| {
        bencher.iter(|| {
            engine.settle(
                &mut scratch,
                black_box(&open),
                on(),
                Depth::Full,
                &mut assessment,
            );
            engine.look_ahead(&mut scratch, &open, &mut assessment);
            engine.next(&mut scratch, &open, &mut assessment);
        });
    });
    for (name, answers) in [("interviewed", &interviewed), ("five unanswered", &open)] {
        group.bench_function(format!("everything but the JSON, {name}"), |bencher| {
            bencher.iter(|| {
                let answers = black_box(answers);
                engine.assess_into(&mut scratch, answers, on(), Depth::Full, &mut assessment);
                black_box(plan(&rules, answers, &assessment, on()));
            });
        });
    }
    let by_hand = by_hand(&interviewed);
    group.bench_function("written by hand", |bencher| {
        bencher.iter(|| black_box(oracle::complete_person(black_box(&by_hand), on())));
    });
    group.finish();
}

/// The renter as the hand-written function takes people.
fn by_hand(answers: &Answers) -> oracle::CompletePerson {
    let mut plain = oracle::Person::unknown(on());
    for (question, answer) in answers.given() {
        plain.answers[question] = Some(oracle::Answer::Known(match answer {
            Answer::Choice(index) => {
                let oracle::Kind::Choice(values) = oracle::QUESTIONS[question].1 else {
                    panic!("no choice");
                };
                oracle::Value::Choice(values[usize::from(index)])
            }
            Answer::YesNo(yes) => oracle::Value::YesNo(yes),
            Answer::Number(number) => oracle::Value::Number(number),
            Answer::Date(day) => oracle::Value::Date(day),
            Answer::Unsure => panic!("the renter is sure"),
        }));
    }
    oracle::CompletePerson::read(&plain)
}

fn generated_sets(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("300 questions");
    group.sample_size(20);
    for (near, name) in [(true, "near each other"), (false, "anywhere")] {
        let rules = Arc::new(rule_set(Shape::large(near), 1));
        group.bench_function(format!("compile, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| {
                let engine = Engine::new(Arc::clone(&rules));
                engine.nodes(today());
                engine
            });
        });
        let engine = Engine::new(Arc::clone(&rules));
        let mut scratch = Scratch::default();
        let mut assessment = Assessment::empty(today());
        let mut random = Random::new(7);
        for (holes, people) in [(0, "complete"), (5, "five holes")] {
            let answers = person(&rules, holes, &mut random);
            group.bench_function(format!("{people}, {name}"), |bencher| {
                bencher.iter(|| {
                    let into = &mut assessment;
                    engine.settle(
                        &mut scratch,
                        black_box(&answers),
                        today(),
                        Depth::Full,
                        into,
                    );
                });
            });
        }
    }
    group.finish();
}

/// What lies before a person on each way: four ways of Hangzhou with changes to be found on most, and of
/// 300 questions where ways are conditions like any other.
fn ways(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ways");
    group.sample_size(20);
    let rules = hangzhou::rules();
    let mut stuck = renter(&rules);
    stuck.set(
        rules.question("work").expect("a question"),
        Some(Answer::Choice(3)),
    );
    let engine = Engine::new(Arc::clone(&rules));
    group.bench_function("hangzhou", |bencher| {
        bencher.iter(|| outlook(engine.ways(), black_box(&stuck), on()));
    });
    for (near, name) in [(true, "near each other"), (false, "anywhere")] {
        let mut rules = rule_set(Shape::large(near), 1);
        let title = rules.groups[0].title.clone();
        rules.groups.extend((0..4).map(|way| Group {
            id: rules.conditions[way].id.clone(),
            title: title.clone(),
            way: true,
        }));
        let engine = Engine::new(Arc::new(rules));
        let answers = person(engine.rules(), 5, &mut Random::new(7));
        group.bench_function(format!("300 questions, {name}"), |bencher| {
            bencher.iter(|| outlook(engine.ways(), black_box(&answers), today()));
        });
    }
    group.finish();
}

/// What criterion does not count: nodes, the spread over open people, undecided outputs.
fn count_generated(_: &mut Criterion) {
    println!("generated sets of 300 questions and 300 conditions, 5 seeds each:");
    for (near, name) in [(true, "near each other"), (false, "anywhere")] {
        let mut nodes = 0;
        let mut compiling = Duration::ZERO;
        let mut times = Vec::new();
        let (mut outputs, mut undecided) = (0, 0);
        for seed in 0..5 {
            let rules = Arc::new(rule_set(Shape::large(near), seed));
            let engine = Engine::new(Arc::clone(&rules));
            let started = Instant::now();
            nodes = nodes.max(engine.nodes(today()));
            compiling = compiling.max(started.elapsed());
            let mut scratch = Scratch::default();
            let mut assessment = Assessment::empty(today());
            let mut random = Random::new(seed);
            for _ in 0..200 {
                let holes = random.below(1200);
                let answers = person(&rules, holes, &mut random);
                let started = Instant::now();
                let into = &mut assessment;
                engine.settle(&mut scratch, &answers, today(), Depth::Full, into);
                times.push(started.elapsed());
                outputs += into.standings.len() + into.conditions.len() + into.materials.len();
                undecided += into.undecided;
            }
        }
        times.sort_unstable();
        println!(
            "  {name}: {nodes} nodes, compiled in {compiling:?}; people with any number of holes: \
             median {:?}, worst {:?}; {undecided} of {outputs} outputs undecided",
            times[times.len() / 2],
            times[times.len() - 1],
        );
    }
}

/// How many times as long the engine takes as a function written by hand for these rules alone.
fn ratio_to_hand_written(_: &mut Criterion) {
    const ROUNDS: u32 = 200_000;
    let rules = hangzhou::rules();
    let engine = Engine::new(Arc::clone(&rules));
    let mut scratch = Scratch::default();
    let mut assessment = Assessment::empty(on());
    let interviewed = renter(&rules);
    let plain = by_hand(&interviewed);
    let mut best = [Duration::MAX; 2];
    for _ in 0..5 {
        let started = Instant::now();
        for _ in 0..ROUNDS {
            let answers = black_box(&interviewed);
            engine.settle(&mut scratch, answers, on(), Depth::Full, &mut assessment);
        }
        best[0] = best[0].min(started.elapsed());
        let started = Instant::now();
        for _ in 0..ROUNDS {
            black_box(oracle::complete_person(black_box(&plain), on()));
        }
        best[1] = best[1].min(started.elapsed());
    }
    println!(
        "a person as an interview leaves them: engine {:?}, written by hand {:?}, ratio {:.1}; \
         the Hangzhou rules take {} nodes",
        best[0] / ROUNDS,
        best[1] / ROUNDS,
        best[0].as_secs_f64() / best[1].as_secs_f64(),
        engine.nodes(on()),
    );
}

/// The guide: made when it is opened, searched at each key.
fn guide(_: &mut Criterion) {
    const ROUNDS: u32 = 200;
    let rules = hangzhou::rules();
    let started = Instant::now();
    for _ in 0..ROUNDS {
        black_box(GuideBook::new(&rules, on()));
    }
    let made = started.elapsed() / ROUNDS;
    let book = GuideBook::new(&rules, on());
    let mut slowest = ("", Duration::ZERO);
    for words in [
        "",
        "l",
        "lease",
        "e",
        "租",
        "租房",
        "的",
        "jzz",
        "social insurance",
        "xyzzy",
    ] {
        let started = Instant::now();
        for _ in 0..ROUNDS {
            black_box(book.find(Lang::En, black_box(words)));
        }
        let took = started.elapsed() / ROUNDS;
        if took > slowest.1 {
            slowest = (words, took);
        }
    }
    let (words, search) = slowest;
    println!("the guide: made in {made:?}; slowest search {search:?} ({words:?})");
}

/// The first question of a quick check has the most to choose between.
fn quick_check(criterion: &mut Criterion) {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    let interview = Interview::new(engine, on(), None);
    criterion.bench_function("quick check, first question", |bencher| {
        bencher.iter(|| black_box(&interview).triage());
    });
}

criterion_group!(
    benches,
    guide,
    ratio_to_hand_written,
    count_generated,
    hangzhou_people,
    quick_check,
    generated_sets,
    ways
);
criterion_main!(benches);
