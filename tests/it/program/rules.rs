//! Rule sets: which are used, and what is said of broken ones.

use std::fs;

use super::contract;
use super::harness::{Home, Ran};
use crate::support::hangzhou;

const ID: &str = hangzhou::ID;

/// A copy of the project's rules in a folder of the home.
fn copy_rules(home: &Home, folder: &str) {
    for set in [ID, "calendars"] {
        let from = hangzhou::rules_folder().join(set);
        for entry in fs::read_dir(from).expect("rules") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            home.write(
                &format!("{folder}/{set}/{name}"),
                fs::read(&path).expect("a file"),
            );
        }
    }
}

/// Puts something else in the place of the first `before` of a rule file.
fn change(home: &Home, file: &str, before: &str, after: &str) {
    let text = home.read(file);
    assert!(text.contains(before), "no {before:?} in {file}");
    home.write(file, text.replacen(before, after, 1));
}

/// Every command that uses rules, told to take them from `rules`.
fn every_command(home: &Home) -> Vec<(&'static str, Ran)> {
    home.write("me.toml", contract::EXAMPLE);
    let run = |arguments: &[&str]| {
        let mut program = home.juzhu(arguments);
        program.command.args(["--rules", "rules"]);
        program.input("{}\n").run()
    };
    vec![
        ("assess", run(&["assess", "--answers", "me.toml"])),
        ("batch", run(&["assess", "--batch"])),
        ("interview", run(&["--lang", "en"])),
        ("interview", run(&["--no-save", "--plain"])),
    ]
}

#[test]
fn rules_that_cannot_be_had_are_wrong_input_and_no_others_step_in() {
    for (kind, said) in [
        ("missing", "no folder “rules”"),
        ("file", "“rules” is not a folder"),
        ("empty", "no rule set in “rules”"),
        ("a set", "itself a rule set"),
    ] {
        let home = Home::new();
        match kind {
            "file" => drop(home.write("rules", "")),
            "empty" => drop(home.write("rules/README.md", "")),
            "a set" => drop(home.write("rules/about.toml", "id = \"x\"")),
            _ => {}
        }
        for (_, ran) in every_command(&home) {
            ran.fails(2, &[said]);
        }
        for command in ["list", "check", "test"] {
            home.juzhu(["rules", command, "--rules", "rules"])
                .run()
                .fails(2, &[said]);
        }
        assert!(!home.path("juzhu").exists(), "nothing was saved");
    }
}

/// What breaks a rule set → what `rules check` says of it.
const BROKEN: &[(&str, &str, &str, &[&str])] = &[
    (
        "questions.toml",
        "id = \"applicant\"",
        "id = \"aplicant\"",
        &["no question `applicant`", "did you mean `aplicant`?"],
    ),
    (
        "questions.toml",
        "kind = ",
        "kind = = ",
        &["questions.toml:", "not TOML"],
    ),
    (
        "conditions.toml",
        "title = ",
        "titel = ",
        &["conditions.toml:", "titel"],
    ),
    (
        "materials.toml",
        "title = ",
        "titel = ",
        &["materials.toml", "titel", "title"],
    ),
];

#[test]
fn one_broken_file_is_told_and_no_other_rules_step_in() {
    for (file, before, after, said) in BROKEN {
        let home = Home::new();
        copy_rules(&home, "rules");
        change(&home, &format!("rules/{ID}/{file}"), before, after);
        for (command, ran) in every_command(&home) {
            assert_eq!(ran.stdout, "", "{command}");
            ran.ends_with(2)
                .complains(&["Error: ", "Hint: ", "rules check"]);
        }
        let check = home.juzhu(["rules", "check", "--rules", "rules"]).run();
        check.ends_with(1);
        assert_eq!(check.stderr, "");
        for text in *said {
            assert!(check.stdout.contains(text), "{text} in {}", check.stdout);
        }
        let test = home.juzhu(["rules", "test", "--rules", "rules"]).run();
        assert_eq!(test.ends_with(1).stderr, "");
        home.juzhu(["rules", "list", "--rules", "rules"])
            .run()
            .fine()
            .says(&[ID, ".toml:", "Given with --rules"]);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_problem_of_the_rules() {
    for (kind, said) in [
        ("missing", "questions.toml"),
        ("folder", "folder"),
        ("bytes", "UTF-8"),
        ("big", "1 MiB"),
        ("empty", "questions.toml"),
    ] {
        let home = Home::new();
        copy_rules(&home, "rules");
        let file = home.path(&format!("rules/{ID}/questions.toml"));
        fs::remove_file(&file).expect("removed");
        match kind {
            "folder" => fs::create_dir(&file).expect("a folder"),
            "bytes" => fs::write(&file, b"# \xff").expect("a file"),
            "big" => fs::write(&file, vec![b'#'; (1 << 20) + 1]).expect("a file"),
            "empty" => fs::write(&file, "").expect("a file"),
            _ => {}
        }
        for (command, ran) in every_command(&home) {
            assert_eq!(ran.stdout, "", "{command} {kind}");
            ran.ends_with(2).complains(&["Hint: "]);
        }
        let check = home.juzhu(["rules", "check", "--rules", "rules"]).run();
        check.ends_with(1);
        assert!(check.stdout.contains(said), "{kind}: {}", check.stdout);
    }
}

#[test]
fn every_problem_of_every_file_is_shown_with_a_caret_below_it() {
    let home = Home::new();
    copy_rules(&home, "rules");
    for (file, before, after) in [
        (
            "questions.toml",
            "label = { zh = \"身份\"",
            "lable = { zh = \"身份\"",
        ),
        ("questions.toml", "hukou = \"", "hukuo = \""),
        ("conditions.toml", "citations", "citation"),
        ("materials.toml", "basis = \"law\"", "basis = \"lwa\""),
    ] {
        let path = format!("rules/{ID}/{file}");
        if home.read(&path).contains(before) {
            change(&home, &path, before, after);
        }
    }
    for lang in ["zh", "en"] {
        let ran = home
            .juzhu([
                "rules", "check", "--rules", "rules", "--lang", lang, "--color", "never",
            ])
            .run();
        ran.ends_with(1);
        for file in ["questions.toml:", "materials.toml:"] {
            assert!(ran.stdout.contains(file), "{file} in {}", ran.stdout);
        }
        let carets = ran.stdout.lines().filter(|line| line.contains('^')).count();
        assert!(carets >= 2, "{}", ran.stdout);
    }
}

/// Text of a rule file that a terminal would obey, as it is and as TOML escapes.
const HOSTILE: &[&str] = &[
    "\u{1b}[31mred\u{7}",
    "\u{9b}31m\u{202e}",
    "\\u001b]0;title\\u0007\\u009b2J",
    "\\u0000\\u007f\\u0085\\u0090\\u202e",
];

#[test]
fn control_characters_in_rules_reach_no_terminal() {
    for hostile in HOSTILE {
        let home = Home::new();
        copy_rules(&home, "rules");
        // In a title that is shown, in an id, in a name that does not exist, and in a file's name.
        change(
            &home,
            &format!("rules/{ID}/questions.toml"),
            "Who is applying?",
            &format!("Who is {hostile} applying?"),
        );
        let shown = every_command(&home);
        for (command, ran) in shown {
            assert!(
                ran.code == Some(0) || ran.code == Some(2),
                "{command} {ran:#?}"
            );
        }
        change(
            &home,
            &format!("rules/{ID}/materials.toml"),
            "id = \"",
            &format!("id = \"{hostile}"),
        );
        home.write(&format!("rules/{ID}/\u{1b}[31m.toml"), "");
        home.write("rules/\u{1b}[31mset/about.toml", "");
        for command in ["check", "list", "test"] {
            let ran = home.juzhu(["rules", command, "--rules", "rules"]).run();
            assert!(matches!(ran.code, Some(0 | 1)), "{ran:#?}");
            assert!(!ran.stdout.is_empty());
        }
        for (_, ran) in every_command(&home) {
            ran.ends_with(2);
        }
    }
}

#[test]
fn own_rules_go_before_the_built_in_ones_by_id_and_that_is_said() {
    let home = Home::new();
    home.write("me.toml", contract::EXAMPLE);
    let assess = |arguments: &[&str]| {
        let mut program = home
            .juzhu(["assess", "--answers", "me.toml", "--format", "json"])
            .on_the_day();
        program.command.args(arguments);
        program.run()
    };
    let edition = |ran: &Ran| ran.json()["rules"]["edition"].clone();
    let built_in = assess(&[]);
    assert_eq!(built_in.fine().stderr, "");
    copy_rules(&home, "juzhu/rules");
    let about = format!("juzhu/rules/{ID}/about.toml");
    let written = edition(&built_in);
    let written = written.as_str().expect("a text");
    change(&home, &about, &format!("\"{written}\""), "\"my own\"");
    let own = assess(&[]);
    own.ends_with(0)
        .complains(&["Rules used", ID, "Your own", "juzhu/rules"]);
    assert_eq!(edition(&own), "my own");
    home.juzhu(["--lang", "en", "--no-save"])
        .run()
        .ends_with(0)
        .complains(&["Your own"])
        .says(&["edition my own"]);
    // What is given goes before what is one's own.
    copy_rules(&home, "given");
    change(
        &home,
        &format!("given/{ID}/about.toml"),
        &format!("\"{written}\""),
        "\"given\"",
    );
    let given = assess(&["--rules", "given"]);
    given.ends_with(0).complains(&["Given with --rules"]);
    assert_eq!(edition(&given), "given");
    // One's own are never passed over because they are broken.
    home.write(&format!("juzhu/rules/{ID}/conditions.toml"), "broken");
    let broken = assess(&[]);
    assert_eq!(broken.ends_with(2).stdout, "");
    // Other sets beside the built-in one do not touch it.
    fs::remove_dir_all(home.path(&format!("juzhu/rules/{ID}"))).expect("removed");
    home.write("juzhu/rules/other/about.toml", "broken");
    assert_eq!(edition(&assess(&[])), written);
    assess(&["--rule-set", "other"]).ends_with(2);
    home.juzhu(["rules", "list"]).run().fine().says(&[
        ID,
        "Part of the program",
        "other",
        "Your own",
    ]);
}

#[test]
fn the_embedded_rules_are_sound_and_their_cases_pass() {
    let home = Home::new();
    home.juzhu(["rules", "list"])
        .run()
        .fine()
        .says(&[ID, "cases"]);
    home.juzhu(["rules", "check"])
        .run()
        .fine()
        .says(&[ID, "no problems"]);
    home.juzhu(["rules", "test"])
        .run()
        .fine()
        .says(&["passed, 0 failed"]);
    home.juzhu(["rules", "test", "--rule-set", ID, "--lang", "zh"])
        .run()
        .fine();
    assert!(!home.path("juzhu").exists());
}

#[test]
fn a_case_that_does_not_pass_is_shown() {
    let home = Home::new();
    copy_rules(&home, "rules");
    let cases = format!("rules/{ID}/cases.toml");
    change(&home, &cases, "\"eligible\"", "\"not-yet\"");
    let ran = home.juzhu(["rules", "test", "--rules", "rules"]).run();
    assert_eq!(ran.ends_with(1).stderr, "");
    ran.says(&["came out differently", "expected", "1 failed"]);
    // That is no problem of the rules for anybody else.
    for (command, ran) in every_command(&home) {
        assert_eq!(ran.code, Some(0), "{command}: {ran:#?}");
    }
}
