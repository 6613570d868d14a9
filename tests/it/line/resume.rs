//! The code of an earlier visit, in plain lines.

use juzhu::i18n::Lang;
use juzhu::profile::resume_code;

use super::{Home, engine};

fn code() -> String {
    let engine = engine();
    let rules = engine.rules();
    let case = rules.cases.iter().find(|case| case.id == "e2-sublet");
    resume_code(rules, &case.expect("a case").answers).expect("a code")
}

#[test]
fn the_word_asks_for_the_code_before_the_first_answer() {
    for (lang, word, said) in [
        (Lang::En, "code", "Going on where you stopped"),
        (Lang::Zh, "编码", "接着"),
    ] {
        let home = Home::new();
        let talk = home.talk(lang, &[word, "12345", &code(), "q"]);
        assert!(talk.output.contains(said), "{}", talk.output);
        let known = home.record();
        let answered = (0..engine().rules().questions.len()).filter(|it| known.said(*it).is_some());
        assert!(answered.count() > 10);
    }
}

#[test]
fn the_code_may_stand_behind_the_word() {
    let home = Home::new();
    let talk = home.talk(Lang::En, &[&format!("code {}", code()), "q"]);
    assert!(
        talk.output.contains("Going on where you stopped"),
        "{}",
        talk.output
    );
}

#[test]
fn answers_are_not_replaced_by_those_of_a_code() {
    let home = Home::new();
    let talk = home.talk(Lang::En, &["1", &format!("code {}", code()), "q"]);
    assert!(
        talk.output.contains("before the first answer"),
        "{}",
        talk.output
    );
}

/// Whoever has answered something hears with which code to go on.
#[test]
fn the_word_says_the_code_of_the_answers() {
    for (lang, word) in [(Lang::En, "code"), (Lang::Zh, "续办码")] {
        let home = Home::new();
        let code = code();
        let talk = home.talk(lang, &[&format!("code {code}"), word, "q"]);
        assert_eq!(talk.output.matches(&code).count(), 1, "{}", talk.output);
    }
}

#[test]
fn an_empty_line_is_the_way_back_to_the_question() {
    let home = Home::new();
    let talk = home.talk(Lang::En, &["code", "", "1", "q"]);
    assert!(talk.output.contains("Question 2."), "{}", talk.output);
}

#[test]
fn somebody_saved_can_be_left_aside_for_a_code() {
    let home = Home::new();
    home.talk(Lang::En, &["1", "q"]);
    let talk = home.talk(Lang::En, &["code", &code(), "q"]);
    assert!(
        talk.output.contains("Going on where you stopped"),
        "{}",
        talk.output
    );
    assert_eq!(home.saved(), 2);
}
