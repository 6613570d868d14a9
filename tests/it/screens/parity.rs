//! Keys into the full screen and a file of answers give the same answers and the same result.

use std::sync::OnceLock;

use juzhu::app::action::Action;
use juzhu::app::key::{Code, Key};
use juzhu::app::message::Target;
use juzhu::app::screen::Screen;
use juzhu::app::screen::question::choices;
use juzhu::assess::{Assessment, Interview};
use juzhu::i18n::Lang;
use juzhu::plan::{Marks, outlook, plan};
use juzhu::profile::record_of;
use juzhu::report::json::JsonWriter;
use juzhu::report::{Report, next_moments, outcomes, text};
use juzhu::ruleset::{
    Answer, Answers, Case, Question, SourceFile, WrittenAnswer, read_answers_toml, written_answer,
};

use super::hand::{Hand, Start};
use super::people::engine;
use super::states::SIZES;

/// The answers of a case as a person would write them in a file, and read from there.
fn from_a_file(case: &Case) -> Answers {
    let engine = engine();
    let line = |(question, answer): (usize, Answer)| {
        let question = &engine.rules().questions[question];
        match written_answer(question, answer) {
            WrittenAnswer::Text(text) => format!("{} = \"{text}\"\n", question.id),
            other => format!("{} = {other}\n", question.id),
        }
    };
    let text: String = case.answers.given().map(line).collect();
    let file = SourceFile::new("me.toml".to_owned(), text);
    read_answers_toml(engine.rules(), &file).expect("answers")
}

/// JSON, and text in both languages.
type Printed = (Vec<u8>, Vec<String>);

/// A result as the program prints it.
fn printed(answers: &Answers, assessment: &Assessment, case: &Case) -> Printed {
    let engine = engine();
    let rules = engine.rules();
    let plan = plan(rules, answers, assessment, case.on);
    let outcomes = outcomes(&engine, answers, assessment);
    let outlook = outlook(engine.ways(), answers, case.on);
    let moments = next_moments(&engine, answers, assessment.on);
    let report = Report {
        happened: None,
        rules,
        answers,
        assessment,
        plan: &plan,
        outcomes: &outcomes,
        outlook: &outlook,
        moments: &moments,
        marks: &Marks::default(),
        replan: None,
        today: case.on,
    };
    let mut json = Vec::new();
    JsonWriter::new(rules).write_full(&mut json, None, assessment, &plan);
    let texts = Lang::ALL.iter().map(|lang| text(&report, *lang, None));
    (json, texts.collect())
}

/// The number of an answer in its list, from 1; what is typed has none.
fn number(answer: Answer) -> Option<usize> {
    match answer {
        Answer::Choice(value) => Some(usize::from(value) + 1),
        Answer::YesNo(yes) => Some(if yes { 1 } else { 2 }),
        Answer::Unsure | Answer::Number(_) | Answer::Date(_) => None,
    }
}

/// What is typed into a field.
fn typed(question: &Question, answer: Answer) -> String {
    match written_answer(question, answer) {
        WrittenAnswer::Text(text) => text.to_string(),
        other => other.to_string(),
    }
}

/// The first of all answers' entries; among more than nine Enter says that the number is whole.
fn first_entry(hand: &mut Hand) {
    hand.press("1");
    if matches!(hand.model.screen, Screen::Review(_)) {
        hand.press("Enter");
    }
}

/// A way to answer.
trait Way {
    fn begin(&self, hand: &mut Hand);
    fn answer(&self, hand: &mut Hand, question: &Question, answer: Answer);
    fn put_off(&self, hand: &mut Hand);
    fn finish(&self, hand: &mut Hand);
}

/// Digits for what stands in a list, days as they are written, and function keys.
struct Keys;

impl Way for Keys {
    fn begin(&self, hand: &mut Hand) {
        hand.press("1 1");
    }

    fn answer(&self, hand: &mut Hand, question: &Question, answer: Answer) {
        match (number(answer), answer) {
            (Some(number), _) => hand.type_text(&number.to_string()),
            (None, Answer::Unsure) if choices(&question.kind) == 1 => {
                hand.press("Down Enter");
            }
            (None, Answer::Unsure) => {
                hand.press("0");
            }
            (None, answer) => {
                hand.type_text(&typed(question, answer));
                hand.press("Enter");
            }
        }
    }

    fn put_off(&self, hand: &mut Hand) {
        hand.press("F8");
    }

    fn finish(&self, hand: &mut Hand) {
        first_entry(hand);
    }
}

/// Digits, Enter, `.` and `+`, as a keypad has them.
struct Keypad;

impl Way for Keypad {
    fn begin(&self, hand: &mut Hand) {
        // Enter reads on as far as there is something to choose.
        hand.press("1");
        while matches!(hand.model.screen, Screen::Before(_)) {
            hand.press("Enter");
        }
    }

    fn answer(&self, hand: &mut Hand, question: &Question, answer: Answer) {
        match (number(answer), answer) {
            (Some(number), _) => hand.type_text(&number.to_string()),
            (None, Answer::Unsure) => {
                hand.press(".");
            }
            (None, Answer::Date(_)) => {
                // With a slip first: the keypad can mend it.
                hand.press("9 9 Enter +");
                hand.type_text(&typed(question, answer).replace('-', "."));
                hand.press("Enter");
            }
            (None, answer) => {
                hand.type_text(&typed(question, answer));
                hand.press("Enter");
            }
        }
    }

    fn put_off(&self, hand: &mut Hand) {
        while hand.drawn.seen.has_more_below() {
            hand.press("+");
        }
        hand.press("+");
    }

    fn finish(&self, hand: &mut Hand) {
        first_entry(hand);
    }
}

/// Clicks alone, but for what is typed.
struct Clicks;

impl Clicks {
    /// Clicks on an entry, turning the wheel until it can be seen.
    fn item(hand: &mut Hand, item: usize) {
        for _ in 0..60 {
            if hand.click_on(Target::Item(item)) {
                return;
            }
            hand.hear(juzhu::app::message::Message::Wheel { down: true });
        }
        panic!("no entry {item}:\n{}", hand.text());
    }
}

impl Way for Clicks {
    fn begin(&self, hand: &mut Hand) {
        Self::item(hand, 0);
        Self::item(hand, 0);
    }

    fn answer(&self, hand: &mut Hand, question: &Question, answer: Answer) {
        match (number(answer), answer) {
            (Some(number), _) => Self::item(hand, number - 1),
            (None, Answer::Unsure) => Self::item(hand, choices(&question.kind)),
            (None, answer) => {
                Self::item(hand, 0);
                hand.type_text(&typed(question, answer));
                hand.click_action(Action::Choose);
            }
        }
    }

    fn put_off(&self, hand: &mut Hand) {
        if !hand.click_on(Target::Action(Action::PutOff)) {
            // A narrow footer has no room for it.
            hand.key(Key::plain(Code::F(8)));
        }
    }

    fn finish(&self, hand: &mut Hand) {
        Self::item(hand, 0);
    }
}

/// Answers what is asked as the case would, until the result stands there.
fn lead(case: &Case, way: &dyn Way, lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = Hand::new(Start {
        on: case.on,
        ..Start::of(lang, size)
    });
    way.begin(&mut hand);
    let engine = engine();
    for _ in 0..100 {
        let asked = match &hand.model.screen {
            Screen::Question(page) => page.question,
            Screen::Review(_) => {
                way.finish(&mut hand);
                continue;
            }
            Screen::Result(_) => return hand,
            other => panic!("{}: {other:?}\n{}", case.id, hand.text()),
        };
        assert!(
            hand.model.dialogs.is_empty(),
            "{}:\n{}",
            case.id,
            hand.text()
        );
        match case.answers.get(asked) {
            Some(answer) => way.answer(&mut hand, &engine.rules().questions[asked], answer),
            None => way.put_off(&mut hand),
        }
    }
    panic!("{} never ends:\n{}", case.id, hand.text());
}

/// Every case that an interview can produce, with what its file of answers comes to.
fn files() -> &'static [(Case, Answers, Printed)] {
    static FILES: OnceLock<Vec<(Case, Answers, Printed)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let engine = engine();
        let cases = engine.rules().cases.iter();
        let cases = cases.filter(|case| !case.file_only);
        cases
            .map(|case| {
                let file = from_a_file(case);
                let assessment = engine.assess(&file, case.on);
                let printed = printed(&file, &assessment, case);
                (case.clone(), file, printed)
            })
            .collect()
    })
}

fn every_case_is_the_case_from_the_file(way: &dyn Way, size: (u16, u16)) {
    let engine = engine();
    for (at, (case, file, expected)) in files().iter().enumerate() {
        let hand = lead(case, way, Lang::ALL[at % 2], size);
        let shown = &hand.model.case.as_ref().expect("somebody").interview();
        let answers = &shown.weighed().answers;
        assert_eq!(answers, file, "{}", case.id);
        let printed = printed(answers, shown.assessment(), case);
        assert_eq!(&printed, expected, "{}", case.id);
        // What was saved says the same.
        let record = hand
            .shelf
            .people
            .get("n1")
            .map(|profile| record_of(profile, engine.rules()).record);
        let anything = case.answers.given().next().is_some();
        assert_eq!(record.is_some(), anything, "{}", case.id);
        let saved = Interview::new(engine.clone(), case.on, record);
        assert_eq!(&saved.weighed().answers, file, "{}", case.id);
        assert_eq!(saved.assessment(), shown.assessment(), "{}", case.id);
    }
    assert!(files().len() >= 40, "{} cases", files().len());
}

#[test]
fn every_case_typed_is_the_case_from_the_file() {
    every_case_is_the_case_from_the_file(&Keys, SIZES[1]);
}

#[test]
fn every_case_with_the_keypad_alone_is_the_case_from_the_file() {
    every_case_is_the_case_from_the_file(&Keypad, SIZES[2]);
}

#[test]
fn every_case_clicked_is_the_case_from_the_file() {
    every_case_is_the_case_from_the_file(&Clicks, SIZES[1]);
}
