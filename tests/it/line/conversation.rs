//! Scripted conversations in both languages.

use juzhu::i18n::Lang;
use juzhu::line::Ending;
use juzhu::ruleset::Answer;

use super::{Home, engine, talk, today};

/// A tenant with a job who is settled by it: 12 questions are enough.
const EMPLOYED: &[&str] = &[
    "1",
    "3",
    "1",
    "2",
    "1",
    "1",
    "2026-01-05",
    "1",
    "1",
    "2027-12-31",
    "14",
];

fn given(home: &Home, question: &str) -> Option<Answer> {
    let question = engine().rules().question(question).expect("a question");
    home.record().given(question).map(|given| given.answer)
}

#[test]
fn a_whole_interview_in_english() {
    let home = Home::new();
    let mut lines = EMPLOYED.to_vec();
    lines.extend(["2", "2027-06-30", "3", "2", "1", "1", "have 1", "", "Mum"]);
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "Zhejiang Residence Permit (Hangzhou)",
        "Nothing is sent over a network.",
        "Type ? at any time",
        "Question 1.",
        "Who is applying?",
        "1. A resident of mainland China: With a resident identity card",
        "0. Not sure",
        "Your answer:",
        "Applicant: A resident of mainland China",
        "Question 2.",
    ]);
    assert_eq!(talk.ending, Ending::Finished);
    assert_eq!(home.only().name.as_deref(), Some("Mum"));
    assert_eq!(home.only().papers.len(), 1);
}

#[test]
fn a_whole_interview_in_chinese() {
    let home = Home::new();
    let talk = home.talk(
        Lang::Zh,
        &[
            "内地（大陆）居民",
            "杭州以外",
            "１",
            "否",
            "没有",
            "是的",
            "2026年1月5日",
            "没有工作，或以上都不是",
            "自己的房子",
            "３。",
            "没有",
            "1",
            "1",
            "有 1",
            "退出",
            "",
        ],
    );
    talk.says(&["第 1 题。", "申请人属于哪一类？", "请回答：", "已备好"]);
    assert_eq!(talk.ending, Ending::Finished);
    assert_eq!(given(&home, "home"), Some(Answer::Choice(0)));
    assert!(home.only().is_draft());
}

#[test]
fn the_language_is_asked_and_changes_at_once() {
    let home = Home::new();
    let talk = talk(
        &home.session(None),
        "x\n2\n1\nlanguage\n语言\nquit\n".as_bytes(),
    );
    talk.says(&[
        "请选择语言",
        "Please choose a language",
        "1. 中文",
        "2. English",
        "请输入 1 选择中文",
        "Please type 1 for Chinese",
        "Zhejiang Residence Permit",
        "Question 1.",
        "Question 2.",
        "接下来用中文。",
        "第 2 题",
        "We go on in English.",
        "Question 2.",
        "saved as an unnamed draft of 2026-11-22",
    ]);
    assert_eq!(talk.ending, Ending::Quit);
    assert_eq!(home.only().lang, Some(Lang::En));
    assert_eq!(home.only().created_on, today());
}

#[test]
fn wrong_input_gets_one_sentence_and_the_prompt() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &[
            "7",
            "",
            "mainland",
            "3",
            "1",
            "2",
            "2",
            "3000-01-01",
            "2026-02-30",
            "tomorrow",
            "2026-11-23",
            "2026-11-22",
        ],
    );
    talk.says(&[
        "Who is applying?",
        "Type a number from 1 to 3, or 0",
        "Nothing was typed.",
        "Applicant: A resident of mainland China",
    ]);
    assert_eq!(talk.output.matches("Who is applying?").count(), 1);
}

#[test]
fn commands_work_at_every_question() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &[
            "back",
            "why",
            "?",
            "1",
            "back",
            "",
            "skip",
            "undo",
            "undo",
            "redo",
            "result",
            "other",
            "save Grandma",
            "quit",
        ],
    );
    talk.says(&[
        "There is no question before this one.",
        "Why this is asked:",
        "How to find out:",
        "Whom to ask:",
        "What to say:",
        "Source:",
        "Besides an answer you can type:",
        "Question 1, answered before.",
        "Your answer before: A resident of mainland China. Press Enter to keep it.",
        "Your answer stays as it was.",
        "Put off. It comes back at the end.",
        "The last step is taken back.",
        "The last step is taken back.",
        "Question 1.",
        "The step is made again.",
        "What is known so far:",
        "That is not in the list.",
        "Saved as Grandma (number 0001).",
    ]);
    assert_eq!(given(&home, "applicant"), Some(Answer::Choice(0)));
}

#[test]
fn what_was_put_off_comes_back_once() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &[
            "1", "3", "1", "2", "1", "2", "skip", "1", "3", "skip", "1", "1", "skip", "skip", "1",
            "quit", "",
        ],
    );
    talk.says(&[
        "What work do you do",
        "Put off.",
        "You put this one off earlier.",
        "What work do you do",
        "You put this one off earlier.",
        "questions are unanswered: Work",
        "1. Finish without them",
    ]);
    assert_eq!(talk.ending, Ending::Finished);
    assert_eq!(given(&home, "work"), None);
    assert!(home.record().is_finished());
}

#[test]
fn the_effect_of_an_edit_is_said_before() {
    let home = Home::new();
    let mut lines = EMPLOYED.to_vec();
    lines.extend([
        "review", "8", "4", "no", "review", "8", "4", "1", "review", "back", "undo",
    ]);
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "8. Work: Employed in Hangzhou",
        "Type a number to change that answer",
        "Work, answered before.",
        "This would change:",
        "These answers would have no effect any more: Contract in term",
        "Change the answer?",
        "Your answer stays as it was.",
        "Change the answer?",
        "Work: None, or none of these",
        "(kept, but not asked of you as things are)",
        "The last step is taken back.",
    ]);
    assert_eq!(given(&home, "work"), Some(Answer::Choice(0)));
}

#[test]
fn the_result_is_said_once_until_something_changes() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &[
            "3", "review", "", "others", "have 1", "what", "result", "返回", "", "语言", "quit", "",
        ],
    );
    talk.says(&[
        "this is where to turn",
        "What would you like to do?",
        "There is nothing more to ask about.",
        "There are no papers in the list.",
        "Please type have, getting",
        "this is where to turn",
        "Question 1, answered before.",
        "接下来用中文",
        "接下来做什么？",
    ]);
    assert_eq!(talk.output.matches("this is where to turn").count(), 2);
}

#[test]
fn an_answer_whose_gate_changed_is_asked_again_with_the_old_one_offered() {
    let home = Home::new();
    let mut lines = EMPLOYED.to_vec();
    lines.extend(["review", "8", "3", "1", "1", ""]);
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "These answers would have no effect any more: Contract in term; Contract ends.",
        "These would be asked again: Months of social insurance.",
        "Your answer before: 14 months. Press Enter to keep it.",
        "Months of social insurance: 14 months",
    ]);
}
