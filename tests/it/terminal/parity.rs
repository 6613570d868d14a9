//! Keys into the full screen, and a file of answers: the same answers, the same result.

use std::sync::{Arc, OnceLock, mpsc};
use std::thread;

use juzhu::assess::{Engine, Interview, Step};
use juzhu::i18n::Lang;
use juzhu::ruleset::{Answer, Case, Kind, Question, WrittenAnswer, written_answer};

use super::opening::Opening;
use crate::program::harness::Home;
use crate::support::hangzhou;

/// As many cases as there are, up to this, spread over all of them.
const CASES: usize = 12;

fn engine() -> Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    Arc::clone(ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules()))))
}

/// The keys that give an answer.
fn keys(question: &Question, answer: Answer) -> String {
    match (answer, &question.kind) {
        (Answer::Unsure, _) => ".".to_owned(),
        (Answer::YesNo(yes), _) => (if yes { "1" } else { "2" }).to_owned(),
        (Answer::Choice(value), _) => (value + 1).to_string(),
        (_, Kind::Choice(_) | Kind::YesNo) => panic!("{} is no such question", question.id),
        _ => format!("{} Enter", written_answer(question, answer)),
    }
}

/// The keys of a whole case, from its first question to its result.
fn keys_of(case: &Case) -> Vec<String> {
    let engine = engine();
    let mut interview = Interview::new(Arc::clone(&engine), case.on, None);
    let mut pressed = Vec::new();
    for _ in 0..100 {
        match interview.step().clone() {
            Step::Ask { question, .. } => {
                if let Some(answer) = case.answers.get(question) {
                    pressed.push(keys(&engine.rules().questions[question], answer));
                    let taken = interview.answer(question, answer);
                    assert!(taken.is_ok(), "{} can be typed", case.id);
                } else {
                    pressed.push("F8".to_owned());
                    interview.skip(question);
                }
            }
            // The first entry of all answers: finish, or the result.
            Step::OfferFinish { .. } | Step::Done => {
                pressed.push("Home Enter".to_owned());
                return pressed;
            }
        }
    }
    panic!("{} never ends", case.id);
}

/// The answers of a case as they stand in a file.
fn file_of(case: &Case) -> String {
    let engine = engine();
    let line = |(question, answer): (usize, Answer)| {
        let question = &engine.rules().questions[question];
        match written_answer(question, answer) {
            WrittenAnswer::Text(text) => format!("{} = \"{text}\"\n", question.id),
            other => format!("{} = {other}\n", question.id),
        }
    };
    case.answers.given().map(line).collect()
}

#[track_caller]
fn assert_agree(case: &Case, lang: Lang) {
    let home = Home::new();
    let on = case.on.to_string();
    let arguments = ["--lang", lang.code(), "--on", &on];
    let terminal = Opening::juzhu(&home, arguments).size(100, 30).start();
    let (first, tab) = match lang {
        Lang::En => ("New self-assessment", "[Verdict]"),
        Lang::Zh => ("新的自助评估", "[结论]"),
    };
    terminal.wait_for(first).press("1 1");
    for keys in keys_of(case) {
        terminal.press(&keys);
    }
    terminal.wait_for(tab).press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130, "{}", case.id);

    let text = file_of(case);
    home.write("me.toml", &text);
    let json = |arguments: &[&str]| {
        let mut program = home.juzhu(arguments);
        program.command.args(["--on", &on, "--format", "json"]);
        program.run().fine().stdout.clone()
    };
    let saved = super::walk::saved(&home, "0001.toml");
    let expected: toml::Table = text.parse().expect("TOML");
    assert_eq!(saved["answers"].as_table(), Some(&expected), "{}", case.id);
    let shown = json(&["profiles", "show", "1"]);
    assert_eq!(
        shown,
        json(&["assess", "--answers", "me.toml"]),
        "{}",
        case.id
    );
}

#[test]
fn keys_give_what_a_file_gives() {
    let engine = engine();
    let cases = engine.rules().cases.iter();
    let typed: Vec<&Case> = cases
        .filter(|case| !case.file_only && case.answers.given().next().is_some())
        .collect();
    let apart = typed.len() / CASES;
    assert!(apart > 0, "{} cases", typed.len());
    // Two at a time: most of it is waiting for one another.
    let (give, take) = mpsc::channel();
    let chosen = typed.iter().step_by(apart).take(CASES).enumerate();
    for (number, case) in chosen {
        give.send((*case, Lang::ALL[number % 2]))
            .expect("it is heard");
    }
    drop(give);
    let take = std::sync::Mutex::new(take);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let next = take.lock().expect("well").recv();
                    let Ok((case, lang)) = next else { return };
                    assert_agree(case, lang);
                }
            });
        }
    });
}
