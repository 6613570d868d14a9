//! The interview through pipes, with the real program and a real home.

use std::fs;

use serde_json::Value;

use super::harness::{Home, Ran};
use super::talk::Talk;
use super::typed;
use crate::support::random::Random;

/// A whole interview, one answer a line: the person of the contract, renting till the end of June.
const ANSWERS: [(&str, &str, &str, &str); 17] = [
    ("applicant", "\"mainland\"", "1", "1"),
    ("hukou", "\"elsewhere\"", "3", "３"),
    ("lives-in", "\"urban\"", "1", "1"),
    ("under-16", "false", "no", "否"),
    ("permit", "\"none\"", "1", "没有"),
    ("registered", "true", "yes", "是"),
    (
        "registered-on",
        "2026-08-27",
        "2026-8-27",
        "２０２６年８月２７日",
    ),
    ("work", "\"contract\"", "1", "1"),
    ("contract-valid", "true", "y", "是"),
    ("contract-ends", "2027-01-31", "2027-01-31", "2027.1.31"),
    ("social-insurance-months", "14", "14", "１４"),
    ("home", "\"rent\"", "2", "2"),
    ("lease-ends", "2027-06-30", "2027-06-30", "2027-06-30"),
    ("study", "\"none\"", "3", "没有"),
    ("talent", "false", "2", "不是"),
    ("channel", "\"online\"", "1", "1"),
    ("delivery", "\"mail\"", "1", "1"),
];

fn lines(lang: &str) -> Vec<&'static str> {
    let answers = ANSWERS.iter();
    answers
        .map(|(_, _, en, zh)| if lang == "en" { *en } else { *zh })
        .collect()
}

fn interview(home: &Home, lang: &str, input: impl Into<Vec<u8>>) -> Ran {
    home.juzhu(["--lang", lang]).on_the_day().input(input).run()
}

fn saved_answers(home: &Home) -> toml::Table {
    let text = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    let profile: toml::Table = text.parse().expect("TOML");
    profile["answers"].as_table().expect("a table").clone()
}

#[test]
fn a_whole_interview_gives_what_the_answers_file_gives() {
    let mut results: Vec<Value> = Vec::new();
    for (lang, ended, said) in [
        (
            "en",
            ["have 1", "quit", "Mum", ""],
            [
                "What each standard says",
                "2027-02-28",
                "In hand: ",
                "saved as Mum",
            ],
        ),
        (
            "zh",
            ["有 1", "退出", "妈妈", ""],
            ["浙江省居住证", "2027-02-28", "身份证", "妈妈"],
        ),
    ] {
        let home = Home::new();
        let mut input = lines(lang);
        input.extend(ended);
        let ran = interview(&home, lang, typed(&input));
        ran.fine().says(&said);
        let answers: String = ANSWERS
            .iter()
            .flat_map(|(question, answer, ..)| [question, " = ", answer, "\n"])
            .collect();
        assert_eq!(
            saved_answers(&home),
            answers.parse::<toml::Table>().expect("TOML")
        );
        home.write("me.toml", answers);
        let file = home
            .juzhu(["assess", "--format", "json", "--answers", "me.toml"])
            .on_the_day()
            .run();
        let saved = home
            .juzhu(["profiles", "show", "1", "--format", "json"])
            .on_the_day()
            .run();
        assert_eq!(saved.fine().stdout, file.fine().stdout);
        results.push(file.json());
    }
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0]["next"], Value::Null);
    assert_eq!(results[0]["headline"]["from"], "2027-02-28");
}

#[test]
fn somebody_saved_is_spoken_to_in_their_language_unless_another_is_asked_for() {
    let home = Home::new();
    interview(&home, "en", "1\n语言\n").fine();
    let locale = home.juzhu([""; 0]).input("1\n").run();
    locale
        .fine()
        .says(&["Someone new", "接下来用中文", "第 2 题"]);
    let asked_for = interview(&home, "en", "1\n");
    asked_for.fine().says(&["Someone new", "Question 2."]);
    // Looking has changed nothing.
    home.juzhu([""; 0]).input("1\n").run().says(&["第 2 题"]);
    let listed = home.juzhu(["profiles", "list"]).run();
    assert!(
        listed.fine().stdout.contains("  1 answer, saved "),
        "{listed:?}"
    );
}

#[test]
fn a_locale_without_a_language_is_asked_for_one() {
    let home = Home::new();
    for (locale, answer, said) in [
        ("C", "2", "Question 1."),
        ("C.UTF-8", "1", "第 1 题"),
        ("POSIX", "zh", "第 1 题"),
    ] {
        let ran = home
            .juzhu(["--no-save"])
            .env("LANG", locale)
            .input(typed(&[answer]))
            .run();
        ran.fine().says(&["1. 中文", "2. English", said]);
    }
}

/// Input that ends anywhere saves what was answered, answers nothing, and is no failure.
#[test]
fn input_may_end_anywhere() {
    let mut random = Random::new(11);
    let input = typed(&lines("zh"));
    let mut starts: Vec<usize> = (0..12).map(|_| random.below(input.len())).collect();
    starts.extend([0, 1, 2, input.len() - 1, input.len()]);
    for cut in starts {
        let home = Home::new();
        let begun = &input.as_bytes()[..cut];
        interview(&home, "zh", begun).fine();
        let whole = begun.split(|byte| *byte == b'\n').count() - 1;
        if whole == 0 {
            assert!(!home.path("juzhu").exists(), "nothing to save");
            continue;
        }
        let answers = saved_answers(&home);
        assert_eq!(answers.len(), whole, "{cut}: {answers:?}");
        // And it goes on there.
        let rest: Vec<&str> = lines("zh").into_iter().skip(whole).collect();
        interview(&home, "zh", format!("1\n{}", typed(&rest))).fine();
        assert_eq!(saved_answers(&home).len(), ANSWERS.len(), "{cut}");
    }
}

#[test]
fn every_answer_is_saved_before_the_next_question() {
    let home = Home::new();
    let mut talk = Talk::with(home.juzhu(["--lang", "en"]).on_the_day());
    for (number, (question, ..)) in ANSWERS.iter().enumerate() {
        talk.wait_for(&format!("Question {}.", number + 1))
            .wait_for("Your answer:");
        if number > 0 {
            let answers = saved_answers(&home);
            assert_eq!(answers.len(), number);
            assert!(!answers.contains_key(*question));
        }
        talk.type_line(lines("en")[number]);
    }
    talk.wait_for("What would you like to do?");
    assert_eq!(saved_answers(&home).len(), ANSWERS.len());
    let (code, _) = talk.end();
    assert_eq!(code, Some(0));
}

#[test]
fn nothing_at_all_is_kept_where_that_is_wanted() {
    let home = Home::new();
    let mut whole = lines("en");
    whole.extend(["have 1", "save Mum", "quit"]);
    let run = |arguments: &[&str], lines: &[&str]| {
        let mut program = home.juzhu(["--lang", "en"]).on_the_day();
        program.command.args(arguments);
        program.input(typed(lines)).run()
    };
    run(&["--no-save"], &whole)
        .fine()
        .says(&["Nothing you answer is kept", "Nothing was kept."]);
    run(&["--no-save", "--plain"], &whole[..3]).fine();
    // Changing one's mind on the way leaves no answer behind.
    whole.insert(5, "no-save");
    run(&[], &whole)
        .fine()
        .says(&["From now on nothing is kept", "Nothing was kept."]);
    let left: Vec<_> = ["home", "juzhu", "tmp"]
        .iter()
        .flat_map(|folder| home.below(folder))
        .filter(|path| path.is_file())
        .collect();
    assert_eq!(left, [""; 0].map(std::path::PathBuf::from));
    // Looking around creates nothing either.
    let untouched = Home::new();
    for arguments in [
        &["profiles", "list"][..],
        &["rules", "list"],
        &["assess", "--batch"],
    ] {
        untouched.juzhu(arguments).run().ends_with(0);
    }
    interview(&untouched, "en", "").fine();
    interview(&untouched, "en", "?\nquit\n").fine();
    assert!(!untouched.path("juzhu").exists() && !untouched.path("home").exists());
}

#[test]
fn without_juzhu_home_the_platforms_folder_is_used() {
    let home = Home::new();
    let ran = home
        .juzhu(["--lang", "en"])
        .without_env("JUZHU_HOME")
        .env("XDG_DATA_HOME", home.path("data"))
        .input("1\n")
        .run();
    ran.fine();
    assert!(home.path("data/juzhu/profiles/0001.toml").is_file());
    let ran = home
        .juzhu(["--lang", "en"])
        .without_env("JUZHU_HOME")
        .input("1\n")
        .run();
    ran.fine();
    assert!(
        home.path("home/.local/share/juzhu/profiles/0001.toml")
            .is_file()
    );
}

/// Whatever is typed, the program goes on or takes leave; every run checks what reaches the terminal.
#[test]
fn whatever_is_typed_does_no_harm() {
    let words: &[&[u8]] = &[
        b"1",
        b"2",
        b"0",
        b"back",
        b"why",
        b"skip",
        b"review",
        b"undo",
        b"redo",
        b"save \x1b[31m\x07",
        b"language",
        b"result",
        b"\xff\xfe",
        b"\x1b[A",
        b"\0",
        b"99999999999999999999",
        b"2026-02-30",
        b"-1",
        b"",
        b"have 1",
        "跳过".as_bytes(),
        "返回".as_bytes(),
        "检查".as_bytes(),
        "\u{202e}1".as_bytes(),
        b"others",
        b"1e3",
        b"\r",
    ];
    let mut random = Random::new(5);
    for _ in 0..12 {
        let home = Home::new();
        let mut input = Vec::new();
        for _ in 0..150 {
            input.extend_from_slice(words[random.below(words.len())]);
            input.push(b'\n');
        }
        input.extend(vec![b'x'; 100_000]);
        let ran = interview(&home, if random.one_in(2) { "en" } else { "zh" }, input);
        ran.fine();
        home.juzhu(["profiles", "list"]).run().fine();
    }
}
