//! The resume code: every person of every rule set comes back whole, and every slip is noticed.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::i18n::Lang;
use juzhu::profile::{ResumeCodeError, read_resume_code, resume_code};
use juzhu::ruleset::{Answer, Answers, Kind, Question, RuleSet, SourceFile, read_answers_toml};
use proptest::prelude::*;

use crate::support::generated::{self, Shape};
use crate::support::hangzhou;
use crate::support::random::Random;

/// Any answer to a question, or none; off the path as well as on it.
fn any_answer(question: &Question, random: &mut Random) -> Option<Answer> {
    if random.one_in(4) {
        return None;
    }
    if random.one_in(6) {
        return Some(Answer::Unsure);
    }
    let edge = random.below(6);
    Some(match &question.kind {
        Kind::YesNo => Answer::YesNo(random.one_in(2)),
        Kind::Choice(choices) => {
            Answer::Choice(u16::try_from(random.below(choices.len())).expect("few"))
        }
        Kind::Number { min, max, .. } => Answer::Number(match edge {
            0 => *min,
            1 => *max,
            _ => {
                let width = usize::try_from(i64::from(*max) - i64::from(*min)).expect("a range");
                let above = i64::try_from(random.below(width + 1)).expect("small");
                i32::try_from(i64::from(*min) + above).expect("in the range")
            }
        }),
        Kind::Date { min, max, .. } => Answer::Date(match edge {
            0 => *min,
            1 => *max,
            // Around both ends of the days that need little room.
            2 | 3 => {
                let first = NaiveDate::from_ymd_opt(2004, 12, 30).expect("a day");
                let after = if edge == 2 { 0 } else { 1 << 14 };
                (first + chrono::Days::new(after + random.next() % 4)).clamp(*min, *max)
            }
            _ => {
                let days = usize::try_from((*max - *min).num_days()).expect("a range");
                let after = u64::try_from(random.below(days + 1)).expect("small");
                *min + chrono::Days::new(after)
            }
        }),
    })
}

fn anybody(rules: &RuleSet, random: &mut Random) -> Answers {
    let mut answers = Answers::new(rules.questions.len());
    for (index, question) in rules.questions.iter().enumerate() {
        answers.set(index, any_answer(question, random));
    }
    answers
}

fn digits(code: &str) -> usize {
    code.chars().filter(char::is_ascii_digit).count()
}

fn assert_comes_back(rules: &RuleSet, answers: &Answers) -> String {
    let code = resume_code(rules, answers).expect("a code");
    assert_eq!(
        read_resume_code(rules, &code).as_ref(),
        Ok(answers),
        "{code}"
    );
    code
}

#[test]
fn every_case_of_the_rules_comes_back_and_is_short() {
    let rules = hangzhou::rules();
    let mut longest = 0;
    for case in &rules.cases {
        let code = assert_comes_back(&rules, &case.answers);
        longest = longest.max(digits(&code));
        assert!(
            code.split(' ')
                .all(|group| group.len() == 5 && group.bytes().all(|it| it.is_ascii_digit())),
            "{code}"
        );
    }
    assert!((40..=60).contains(&longest), "{longest} digits");
    let nobody = assert_comes_back(&rules, &Answers::new(rules.questions.len()));
    assert_eq!(digits(&nobody), 20, "{nobody}");
}

#[test]
fn anybody_comes_back() {
    let rules = hangzhou::rules();
    let mut random = Random::new(6);
    for _ in 0..5_000 {
        assert_comes_back(&rules, &anybody(&rules, &mut random));
    }
    for seed in 0..60 {
        let rules = generated::rule_set(Shape::small(), seed);
        for _ in 0..40 {
            assert_comes_back(&rules, &anybody(&rules, &mut random));
        }
    }
    for near in [true, false] {
        let rules = generated::rule_set(Shape::large(near), 11);
        for _ in 0..10 {
            assert_comes_back(&rules, &anybody(&rules, &mut random));
        }
    }
}

#[test]
fn the_largest_range_of_numbers_comes_back() {
    let mut rules = generated::rule_set(Shape::small(), 1);
    for question in &mut rules.questions {
        question.kind = Kind::Number {
            min: i32::MIN,
            max: i32::MAX,
            unit: question.title.clone(),
        };
    }
    let mut answers = Answers::new(rules.questions.len());
    for (index, value) in [i32::MIN, -1, 0, 1, i32::MAX].into_iter().enumerate() {
        answers.set(index, Some(Answer::Number(value)));
    }
    assert_comes_back(&rules, &answers);
}

#[test]
fn an_answer_that_is_none_of_its_question_has_no_code() {
    let rules = hangzhou::rules();
    for (id, answer) in [
        ("applicant", Answer::Choice(3)),
        ("applicant", Answer::YesNo(true)),
        ("social-insurance-months", Answer::Number(1201)),
        ("social-insurance-months", Answer::Number(-1)),
        ("registered-on", Answer::Date(NaiveDate::MIN)),
        ("registered-on", Answer::Date(NaiveDate::MAX)),
    ] {
        let mut answers = Answers::new(rules.questions.len());
        answers.set(rules.question(id).expect(id), Some(answer));
        assert_eq!(resume_code(&rules, &answers), None, "{id} {answer:?}");
    }
}

/// One digit wrong, or two neighbours swapped: named with its group, always.
#[test]
fn a_slip_is_noticed_and_its_group_is_named() {
    let rules = hangzhou::rules();
    let mut random = Random::new(7);
    for _ in 0..20 {
        let code = resume_code(&rules, &anybody(&rules, &mut random)).expect("a code");
        let digits: Vec<char> = code.chars().filter(char::is_ascii_digit).collect();
        for at in 0..digits.len() {
            for wrong in '0'..='9' {
                let mut typed = digits.clone();
                typed[at] = wrong;
                if typed == digits {
                    continue;
                }
                let groups = vec![at / 5 + 1];
                let typed: String = typed.into_iter().collect();
                assert_eq!(
                    read_resume_code(&rules, &typed),
                    Err(ResumeCodeError::Mistyped { groups }),
                    "{typed}"
                );
            }
            let mut typed = digits.clone();
            if at + 1 < typed.len() && typed[at] != typed[at + 1] {
                typed.swap(at, at + 1);
                let mut groups = vec![at / 5 + 1, (at + 1) / 5 + 1];
                groups.dedup();
                let typed: String = typed.into_iter().collect();
                assert_eq!(
                    read_resume_code(&rules, &typed),
                    Err(ResumeCodeError::Mistyped { groups })
                );
            }
        }
    }
}

#[test]
fn groups_swapped_left_out_or_typed_twice_are_noticed() {
    let rules = hangzhou::rules();
    let mut random = Random::new(8);
    for _ in 0..50 {
        let code = resume_code(&rules, &anybody(&rules, &mut random)).expect("a code");
        let groups: Vec<&str> = code.split(' ').collect();
        for one in 0..groups.len() {
            let mut typed = groups.clone();
            typed.remove(one);
            assert!(read_resume_code(&rules, &typed.join(" ")).is_err());
            typed.insert(one, groups[one]);
            typed.insert(one, groups[one]);
            assert!(read_resume_code(&rules, &typed.join(" ")).is_err());
            for other in 0..one {
                let mut typed = groups.clone();
                typed.swap(one, other);
                let read = read_resume_code(&rules, &typed.join(" "));
                if one - other == 10 {
                    assert!(read.is_err() || groups[one] == groups[other]);
                } else {
                    let groups = vec![other + 1, one + 1];
                    assert_eq!(read, Err(ResumeCodeError::Mistyped { groups }));
                }
            }
        }
    }
}

#[test]
fn a_code_opens_only_with_the_questions_it_was_made_for() {
    let rules = hangzhou::rules();
    let code = resume_code(&rules, &rules.cases[0].answers).expect("a code");
    let edited = |edit: &dyn Fn(&mut RuleSet)| {
        let mut edited = RuleSet::clone(&Arc::clone(&rules));
        edit(&mut edited);
        read_resume_code(&edited, &code)
    };
    assert_eq!(
        edited(&|rules| rules.about.id = "suzhou".to_owned()),
        Err(ResumeCodeError::OtherRules {
            id: "suzhou".to_owned()
        })
    );
    let other_edition = Err(ResumeCodeError::OtherEdition {
        id: hangzhou::ID.to_owned(),
        edition: rules.about.edition.clone(),
    });
    let edits: [&dyn Fn(&mut RuleSet); 5] = [
        &|rules| rules.questions.swap(3, 4),
        &|rules| rules.questions[3].id.push('x'),
        &|rules| {
            rules.questions.pop();
        },
        &|rules| {
            if let Kind::Choice(choices) = &mut rules.questions[0].kind {
                choices.swap(0, 1);
            }
        },
        &|rules| rules.questions[3].kind = Kind::Choice(Vec::new()),
    ];
    for edit in edits {
        assert_eq!(edited(edit), other_edition);
    }
    // Other words are the same questions.
    let reworded = edited(&|rules| {
        rules.about.edition.push('x');
        rules.questions[0].title.zh.push('？');
    });
    assert_eq!(reworded.as_ref(), Ok(&rules.cases[0].answers));
}

/// Codes that lie in drawers: what the first version of the layout wrote must be read for ever.
#[test]
fn a_code_made_long_ago_is_read() {
    let rules = generated::rule_set(Shape::small(), 3);
    let answers = anybody(&rules, &mut Random::new(3));
    let code = resume_code(&rules, &answers).expect("a code");
    assert_eq!(code, "10019 69916 87281 24543 60861");
}

#[test]
fn every_fault_is_said_in_both_languages_with_what_to_do() {
    let id = "x\u{1b}[31m".to_owned();
    for error in [
        ResumeCodeError::NotDigits { found: 'O' },
        ResumeCodeError::NotDigits { found: '\u{1b}' },
        ResumeCodeError::TooShort,
        ResumeCodeError::Uneven {
            digits: 14,
            group: 3,
        },
        ResumeCodeError::Mistyped { groups: vec![3] },
        ResumeCodeError::Mistyped { groups: vec![3, 4] },
        ResumeCodeError::DoesNotAddUp,
        ResumeCodeError::Later { version: 2 },
        ResumeCodeError::OtherRules { id: id.clone() },
        ResumeCodeError::OtherEdition {
            id: id.clone(),
            edition: id,
        },
    ] {
        for lang in Lang::ALL {
            let (sentence, hint) = error.describe(lang);
            for text in [&sentence, &hint] {
                assert!(
                    !text.is_empty() && !text.contains(['{', '\u{1b}', '\n']),
                    "{text}"
                );
            }
        }
    }
}

/// The README shows the code of its own example, so that it can be tried.
#[test]
fn the_code_in_the_readme_holds_its_example() {
    let readme = include_str!("../../README.md");
    let (_, toml) = readme
        .split_once("```toml\napplicant")
        .expect("the example");
    let (toml, _) = toml.split_once("```").expect("its end");
    let rules = hangzhou::rules();
    let file = SourceFile::new("answers.toml", format!("applicant{toml}"));
    let answers = read_answers_toml(&rules, &file).expect("answers");
    let code = resume_code(&rules, &answers).expect("a code");
    for readme in [readme, include_str!("../../assets/README.zh-CN.md")] {
        assert!(readme.contains(&format!("juzhu resume {code}\n")), "{code}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_strange(typed in "\\PC*|[0-9 -]{0,120}|[0-9０-９]{60,70}") {
        let _ = read_resume_code(&hangzhou_once(), &typed);
    }

    /// Also with groups that are all right: what is decoded is an answer to its question, or an error.
    #[test]
    fn no_number_is_too_strange(data in prop::collection::vec(0_u8..10, 0..90)) {
        let rules = hangzhou_once();
        let typed: String = data.iter().map(|digit| char::from(b'0' + digit)).collect();
        if let Ok(answers) = read_resume_code(&rules, &typed) {
            prop_assert!(resume_code(&rules, &answers).is_some());
        }
    }
}

fn hangzhou_once() -> Arc<RuleSet> {
    static RULES: std::sync::OnceLock<Arc<RuleSet>> = std::sync::OnceLock::new();
    Arc::clone(RULES.get_or_init(hangzhou::rules))
}
