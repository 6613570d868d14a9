//! Rule sets made up at random, to hold the engine against something larger than Hangzhou.

use chrono::{Days, NaiveDate};
use juzhu::i18n::Bilingual;
use juzhu::ruleset::{
    About, AgeComparison, AgeTest, AgeUnit, Answer, Answers, Choice, Condition, DateRange,
    Expression, Grade, Group, Kind, Life, Material, NumberRange, Process, Question, Route, RuleSet,
    ScopeRow, ScopeVerdict, Source, Standard, Test, WorkCalendar,
};

use super::random::Random;

/// What a generated rule set looks like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// How many questions.
    pub questions: usize,
    /// How many conditions.
    pub conditions: usize,
    /// A condition's questions lie within so many of each other; 0: anywhere.
    pub near: usize,
    /// How many groups of conditions a verdict is made of.
    pub groups: usize,
    /// Rules may come into force, cuts may be many, scope rows and gates are frequent: for small sets.
    pub wild: bool,
}

impl Shape {
    /// 300 questions and 300 conditions.
    pub fn large(near: bool) -> Self {
        Self {
            questions: 300,
            conditions: 300,
            near: if near { 20 } else { 0 },
            groups: 12,
            wild: false,
        }
    }

    /// Small enough to try every completion.
    pub fn small() -> Self {
        Self {
            questions: 7,
            conditions: 5,
            near: 0,
            groups: 2,
            wild: true,
        }
    }
}

/// The day generated people are asked about.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 28).expect("a date")
}

fn text(text: &str) -> Bilingual {
    Bilingual {
        zh: text.to_owned(),
        en: text.to_owned(),
    }
}

/// A rule set of this shape; the same seed gives the same one.
pub fn rule_set(shape: Shape, seed: u64) -> RuleSet {
    let mut random = Random::new(seed);
    let questions: Vec<Question> = (0..shape.questions)
        .map(|index| question(index, shape, &mut random))
        .collect();
    // Gates may test any earlier question.
    let mut questions = questions;
    for index in 1..questions.len() {
        let gated = random.one_in(if shape.wild { 3 } else { 10 });
        if gated {
            let gate = index - 1 - random.below(index.min(10));
            let asked_when = test(&questions, gate, shape, &mut random);
            asked_when.for_each_question(&mut |gate| questions[index].gates.push(gate));
            questions[index].asked_when = asked_when;
        }
    }
    let conditions = (0..shape.conditions)
        .map(|index| condition(&questions, index, shape, &mut random))
        .collect();
    let standards = (0..2)
        .map(|index| standard(&questions, index, shape, &mut random))
        .collect();
    let materials = (0..if shape.wild { 3 } else { 40 })
        .map(|index| Material {
            id: format!("m{index}"),
            title: text("paper"),
            remark: text("paper"),
            why: text("paper"),
            alternatives: None,
            needed_when: all_of(&questions, shape, &mut random),
            basis: index % 2,
            group: 0,
            runs_out: None,
            bring: None,
            issued_by: None,
            got_at: None,
            after: Vec::new(),
            say: None,
            without: Vec::new(),
            citations: Vec::new(),
        })
        .collect();
    RuleSet {
        about: About {
            id: "generated".to_owned(),
            title: text("generated"),
            summary: text("generated"),
            edition: seed.to_string(),
            checked_on: today(),
            review_by: today(),
            confirm: text("office"),
            cannot_check: text("nothing"),
            standards,
            routes: vec![Route {
                id: "r0".to_owned(),
                title: text("elsewhere"),
                text: text("elsewhere"),
                citations: Vec::new(),
            }],
            sources: vec![Source {
                id: "s".to_owned(),
                title: text("source"),
                short: text("source"),
                grade: Grade::Law,
                dated: None,
                checked_on: today(),
                address: None,
            }],
        },
        questions,
        conditions,
        places: Vec::new(),
        groups: vec![Group {
            id: "always".to_owned(),
            title: text("always"),
            way: false,
        }],
        materials,
        process: Process::default(),
        life: Life::default(),
        entries: Vec::new(),
        notes: Vec::new(),
        years: None,
        cases: Vec::new(),
        calendar: WorkCalendar::default(),
        migrations: Vec::new(),
    }
}

fn question(index: usize, shape: Shape, random: &mut Random) -> Question {
    let kind = match random.below(20) {
        0..8 => Kind::YesNo,
        8..16 => Kind::Choice(
            (0..random.between(2, if shape.wild { 3 } else { 5 }))
                .map(|value| Choice {
                    id: format!("v{value}"),
                    title: text("value"),
                    help: None,
                })
                .collect(),
        ),
        16..18 => Kind::Number {
            min: 0,
            max: 100,
            unit: text("months"),
        },
        _ => Kind::Date {
            min: NaiveDate::from_ymd_opt(1900, 1, 1).expect("a date"),
            max: NaiveDate::from_ymd_opt(2199, 12, 31).expect("a date"),
            past: false,
        },
    };
    Question {
        id: format!("q{index}"),
        title: text("question"),
        label: text("question"),
        kind,
        asked_when: Expression::ALWAYS,
        gates: Vec::new(),
        why: text("why"),
        find_out: text("how"),
        ask_whom: text("whom"),
        say: text("what"),
        help: None,
        look_at: None,
        mistakes: Vec::new(),
        triage: false,
        fixed: random.one_in(10),
        declares: None,
        feeds: None,
        effort: None,
        upheaval: false,
        monthly: false,
        citations: Vec::new(),
    }
}

fn test(questions: &[Question], question: usize, shape: Shape, random: &mut Random) -> Expression {
    let tested = match &questions[question].kind {
        Kind::YesNo => Test::YesNo(!random.one_in(3)),
        Kind::Choice(choices) => {
            let mut values: Vec<u16> = (0..).take(choices.len()).collect();
            while values.len() > 1 && (values.len() == choices.len() || random.one_in(2)) {
                values.remove(random.below(values.len()));
            }
            Test::OneOf(values)
        }
        Kind::Number { .. } => {
            let cut = *random.pick(&[6, 12, 24]);
            if random.one_in(4) {
                Test::Number(NumberRange {
                    min: None,
                    max: Some(cut),
                })
            } else {
                Test::Number(NumberRange {
                    min: Some(cut),
                    max: None,
                })
            }
        }
        Kind::Date { .. } => date_test(shape, random),
    };
    Expression::Question {
        question,
        test: tested,
    }
}

fn date_test(shape: Shape, random: &mut Random) -> Test {
    if shape.wild && random.one_in(3) {
        return Test::Date(DateRange {
            first: NaiveDate::from_ymd_opt(2025, 8, 31),
            last: None,
        });
    }
    let (unit, count) = *random.pick(&[
        (AgeUnit::Months, 6),
        (AgeUnit::Days, 181),
        (AgeUnit::Years, 1),
    ]);
    let comparisons = [
        AgeComparison::MoreThan,
        AgeComparison::AtLeast,
        AgeComparison::LessThan,
        AgeComparison::AtMost,
    ];
    Test::Age(AgeTest {
        unit,
        count,
        comparison: if shape.wild {
            *random.pick(&comparisons)
        } else {
            AgeComparison::MoreThan
        },
    })
}

/// A table over two to five questions.
fn all_of(questions: &[Question], shape: Shape, random: &mut Random) -> Expression {
    let centre = random.below(questions.len());
    let width = if shape.near == 0 {
        questions.len()
    } else {
        shape.near
    };
    let first = centre
        .saturating_sub(width / 2)
        .min(questions.len() - width.min(questions.len()));
    let most = if shape.wild { 3 } else { 5 };
    let parts = (0..random.between(2, most))
        .map(|_| {
            let question = first + random.below(width.min(questions.len()));
            let part = test(questions, question, shape, random);
            if shape.wild && random.one_in(6) {
                Expression::Not(Box::new(part))
            } else {
                part
            }
        })
        .collect();
    Expression::All(parts)
}

fn condition(questions: &[Question], index: usize, shape: Shape, random: &mut Random) -> Condition {
    // Alternatives of one condition lie in one neighbourhood.
    let centre = random.below(questions.len());
    let width = if shape.near == 0 {
        questions.len()
    } else {
        shape.near
    };
    let first = centre
        .saturating_sub(width / 2)
        .min(questions.len() - width.min(questions.len()));
    let neighbourhood = &questions[..questions.len().min(first + width)];
    let mut ways: Vec<Expression> = (0..random.between(2, 4))
        .map(|_| {
            let parts = (0..random.between(2, if shape.wild { 3 } else { 5 }))
                .map(|_| {
                    let question = first + random.below(neighbourhood.len() - first);
                    test(questions, question, shape, random)
                })
                .collect();
            Expression::All(parts)
        })
        .collect();
    if index > 0 && random.one_in(6) {
        let named = Expression::Holds(random.below(index));
        if let Some(Expression::All(parts)) = ways.first_mut() {
            parts.push(named);
        }
    }
    if shape.wild && random.one_in(4) {
        let in_force = Expression::InForce(DateRange {
            first: today().checked_add_days(Days::new(40)),
            last: None,
        });
        if let Some(Expression::All(parts)) = ways.last_mut() {
            parts.push(in_force);
        }
    }
    Condition {
        id: format!("c{index}"),
        standard: index % 2,
        title: text("condition"),
        text: text("condition"),
        remark: None,
        met_when: Expression::Any(ways),
        citations: Vec::new(),
    }
}

/// The first standard asks for any of several all-ofs, the second for all of several any-ofs.
fn standard(questions: &[Question], index: usize, shape: Shape, random: &mut Random) -> Standard {
    let groups = (0..shape.groups)
        .map(|_| {
            let members = (0..random.between(2, 3))
                .map(|_| Expression::Holds(random.below(shape.conditions)))
                .collect();
            if index == 0 {
                Expression::All(members)
            } else {
                Expression::Any(members)
            }
        })
        .collect();
    let row = ScopeRow {
        when: test(questions, 0, shape, random),
        verdict: if index == 0 {
            ScopeVerdict::NotNeeded
        } else {
            ScopeVerdict::Elsewhere(0)
        },
        reason: text("row"),
        citations: Vec::new(),
    };
    Standard {
        id: format!("s{index}"),
        title: text("standard"),
        summary: text("standard"),
        rows: if shape.wild { vec![row] } else { Vec::new() },
        eligible_when: if index == 0 {
            Expression::Any(groups)
        } else {
            Expression::All(groups)
        },
        citations: Vec::new(),
    }
}

/// A random answer to a question; dates lie around the edges that rules test.
pub fn answer(question: &Question, random: &mut Random) -> Answer {
    match &question.kind {
        Kind::YesNo => Answer::YesNo(random.one_in(2)),
        Kind::Choice(choices) => {
            Answer::Choice(u16::try_from(random.below(choices.len())).expect("few choices"))
        }
        Kind::Number { .. } => Answer::Number(*random.pick(&[0, 5, 6, 7, 11, 12, 13, 24, 25, 100])),
        Kind::Date { .. } => Answer::Date(*random.pick(&edge_days())),
    }
}

/// Days around the edges that rules test on [`today`].
pub fn edge_days() -> Vec<NaiveDate> {
    [
        "2020-01-01",
        "2025-02-27",
        "2025-02-28",
        "2025-03-01",
        "2025-08-27",
        "2025-08-28",
        "2025-08-29",
        "2025-08-30",
        "2025-08-31",
        "2025-09-01",
        "2025-12-31",
        "2026-02-28",
        "2026-05-01",
        "2100-01-01",
    ]
    .iter()
    .map(|day| day.parse().expect("a date"))
    .collect()
}

/// A person with every question answered but `holes` of them.
pub fn person(rules: &RuleSet, holes: usize, random: &mut Random) -> Answers {
    let mut answers = Answers::new(rules.questions.len());
    for (index, question) in rules.questions.iter().enumerate() {
        answers.set(index, Some(answer(question, random)));
    }
    for _ in 0..holes {
        let hole = random.below(rules.questions.len());
        let missing = random.one_in(2).then_some(Answer::Unsure);
        answers.set(hole, missing);
    }
    answers
}
