//! Five real people, and what they must be told: one after the other, in both languages.
//!
//! Each person is data: what they answer, what they say of their papers, on which day, and the
//! sentences that have to be said, in order, so that they can act on them tomorrow.

mod dormitory;
mod freelancer;
mod lease_ends;
mod student;
mod unwilling_landlord;

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use juzhu::assess::{Engine, Interview};
use juzhu::i18n::Lang;
use juzhu::plan::{Marks, PaperMark, PaperState};
use juzhu::report::{content_of, text_of};
use juzhu::ruleset::{SourceFile, read_answers_toml};

use crate::support::hangzhou;

/// The day on which all five ask.
const ON: &str = "2026-11-24";

/// What the five have in common; their own answers stand beside it.
const EVERYBODY: &str = r#"
    applicant = "mainland"
    hukou = "elsewhere"
    lives-in = "urban"
    under-16 = false
    permit = "none"
    registered = true
    talent = false
    channel = "online"
    delivery = "mail"
"#;

/// One person at one moment.
struct Situation {
    /// Who it is.
    name: &'static str,
    /// Since when they are registered.
    registered_on: &'static str,
    /// Their other answers, as TOML.
    answers: &'static str,
    /// What they say of their papers, by id.
    marks: &'static [(&'static str, PaperState)],
    /// What has to be said in Chinese, in this order.
    zh: &'static [&'static str],
    /// The same in English.
    en: &'static [&'static str],
    /// What would be wrong or silly to say to this person.
    never: &'static [&'static str],
}

fn engine() -> &'static Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules())))
}

/// The whole result as plain text.
fn told(situation: &Situation, lang: Lang) -> String {
    let engine = engine();
    let rules = engine.rules();
    let on: NaiveDate = ON.parse().expect("a day");
    let Situation {
        registered_on,
        answers,
        ..
    } = situation;
    let answers = format!("{EVERYBODY}registered-on = {registered_on}\n{answers}");
    let file = SourceFile::new("me.toml", answers);
    let answers = match read_answers_toml(rules, &file) {
        Ok(answers) => answers,
        Err(problems) => panic!("{}", problems.render(Lang::En, false)),
    };
    let mut interview = Interview::new(engine.clone(), on, None);
    for (question, answer) in answers.given() {
        let answered = interview.answer(question, answer);
        answered.unwrap_or_else(|refused| panic!("{}: {refused:?}", situation.name));
    }
    let mut marks = vec![PaperMark::default(); rules.materials.len()];
    for (paper, state) in situation.marks {
        let paper = rules.material(paper).expect("a paper");
        marks[paper].state = Some(*state);
    }
    text_of(&content_of(&interview, &Marks::new(marks), on, lang), None)
}

/// What is amiss with what a person is told: every sentence has to open a line, behind the one before
/// it.
fn amiss(situation: &Situation, lang: Lang, sentences: &[&str]) -> Vec<String> {
    let told = told(situation, lang);
    let of = format!("{}, {lang:?}", situation.name);
    let mut amiss = Vec::new();
    let mut rest = told.as_str();
    for sentence in sentences {
        let opens = |line: &&str| {
            let line = line.trim_start();
            line.strip_prefix("- ")
                .unwrap_or(line)
                .starts_with(sentence)
        };
        let mut lines = rest.split_inclusive('\n');
        if lines.any(|line| opens(&line)) {
            rest = &rest[rest.len() - lines.map(str::len).sum::<usize>()..];
        } else {
            amiss.push(format!("{of}: not said, or not in its turn: {sentence}"));
        }
    }
    let said = situation.never.iter().filter(|it| told.contains(**it));
    amiss.extend(said.map(|sentence| format!("{of}: is said: {sentence}")));
    amiss
}

#[test]
fn everybody_is_told_what_to_do_step_by_step() {
    let situations = [
        unwilling_landlord::ASKING,
        unwilling_landlord::REFUSED,
        freelancer::SEVEN_MONTHS,
        dormitory::WAITING,
        dormitory::WITHOUT_A_CERTIFICATE,
        student::ABOUT_TO_GRADUATE,
        student::WITHOUT_A_CERTIFICATE,
        lease_ends::BEFORE_THE_DAY,
        lease_ends::IN_TIME,
    ];
    let amiss: Vec<String> = situations
        .iter()
        .flat_map(|it| [amiss(it, Lang::Zh, it.zh), amiss(it, Lang::En, it.en)])
        .flatten()
        .collect();
    assert!(amiss.is_empty(), "{amiss:#?}");
}
