//! Full disks, homes that cannot be written, streams that are closed.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::harness::Home;
use super::{contract, typed};

#[test]
fn a_full_disk_is_the_systems_fault() {
    let home = Home::new();
    home.write("me.toml", contract::EXAMPLE);
    home.write("people.jsonl", "{\"id\":1}\n{\"id\":2}\n");
    home.shell("printf '1\\n' | \"$JUZHU\" --lang en > first")
        .run()
        .fine();
    for line in [
        "\"$JUZHU\" assess --answers me.toml > /dev/full",
        "\"$JUZHU\" assess --answers me.toml --format json > /dev/full",
        "\"$JUZHU\" assess --answers me.toml --format markdown --out /dev/full",
        "\"$JUZHU\" assess --batch < people.jsonl > /dev/full",
        "\"$JUZHU\" assess --batch --out /dev/full < people.jsonl",
        "\"$JUZHU\" rules list > /dev/full",
        "\"$JUZHU\" rules check > /dev/full",
        "\"$JUZHU\" profiles list > /dev/full",
        "\"$JUZHU\" profiles show 1 > /dev/full",
        "\"$JUZHU\" profiles export 1 --out /dev/full",
        "\"$JUZHU\" --no-save --lang en < /dev/null > /dev/full",
    ] {
        let ran = home.shell(line).run();
        ran.fails(3, &["cannot be written", "the disk is full"]);
    }
}

/// What cannot be read is not told as something that cannot be written, and leaves what was there.
#[test]
fn a_folder_for_input_is_wrong_input() {
    let home = Home::new();
    home.write("result.jsonl", "the old one");
    for line in [
        "\"$JUZHU\" assess --answers - < .",
        "\"$JUZHU\" assess --batch < .",
        "\"$JUZHU\" assess --batch --out result.jsonl < .",
    ] {
        home.shell(line).run().fails(2, &["is a folder"]);
    }
    assert_eq!(home.read("result.jsonl"), "the old one");
}

/// Why the system refused is said in the language of the sentence around it.
#[test]
fn a_full_disk_is_told_in_chinese_too() {
    let home = Home::new();
    home.write("me.toml", contract::EXAMPLE);
    for line in [
        "\"$JUZHU\" assess --answers me.toml --lang zh > /dev/full",
        "\"$JUZHU\" assess --answers me.toml --lang zh --out /dev/full",
        "\"$JUZHU\" rules list --lang zh > /dev/full",
        "\"$JUZHU\" --no-save --lang zh < /dev/null > /dev/full",
    ] {
        home.shell(line).run().fails(3, &["磁盘已满"]);
    }
}

#[test]
fn a_result_that_does_not_fit_leaves_the_old_one() {
    let home = Home::new();
    home.write("me.toml", contract::EXAMPLE);
    home.write("result.txt", "the old one");
    let ran = home
        .shell("prlimit --fsize=1000 \"$JUZHU\" assess --answers me.toml --out result.txt")
        .run();
    ran.fails(3, &["result.txt", "limit on the size of files"]);
    assert_eq!(home.read("result.txt"), "the old one");
    assert!(fs::read_dir(home.path("")).expect("a folder").all(|entry| {
        !entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .ends_with(".tmp")
    }));
}

/// Saves stop fitting in the middle of an interview: said once, tried again, and the result comes.
#[test]
fn answers_that_cannot_be_saved_still_lead_to_a_result() {
    let home = Home::new();
    let begin = home.juzhu(["--lang", "en"]).on_the_day();
    begin.input("1\n3\n").run().fine();
    let saved = fs::read(home.profile("0001.toml")).expect("a profile");
    let line = format!(
        "prlimit --fsize={} \"$JUZHU\" --lang en --on 2026-11-22",
        saved.len() / 2
    );
    // Outside Hangzhou: a result after one more answer, which does not fit on the disk. What is remembered
    // of the result may be shorter by then.
    let ran = home
        .shell(&line)
        .input(typed(&["1", "3", "result", "quit"]))
        .run();
    ran.fails_late(3, &["0001.toml", "limit on the size of files"])
        .says(&[
            "Going on where you stopped: 2 answers count.",
            "could not be saved just now",
            "limit on the size of files",
            "By the law",
            "Your last answers could not be saved.",
        ]);
    assert_eq!(ran.stdout.matches("could not be saved just now").count(), 1);
    assert_eq!(
        fs::read(home.profile("0001.toml")).expect("a profile"),
        saved
    );
    home.juzhu(["profiles", "show", "1"])
        .on_the_day()
        .run()
        .fine();
    // With room again everything is as before.
    let ran = home
        .juzhu(["--lang", "en"])
        .on_the_day()
        .input("1\n3\n")
        .run();
    ran.fine()
        .says(&["2 answers count", "saved as an unnamed draft"]);
    let leftovers = fs::read_dir(home.path("juzhu/profiles")).expect("a folder");
    let mut names: Vec<_> = leftovers
        .map(|it| it.expect("an entry").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["0001.bak", "0001.lock", "0001.toml"]);
}

/// The very first save fails: nobody is there yet.
#[test]
fn a_new_person_who_cannot_be_saved_still_gets_a_result() {
    let home = Home::new();
    let line = "prlimit --fsize=0 \"$JUZHU\" --lang zh --on 2026-11-22 | cat; exit";
    let piped = home.shell(line).input(typed(&["3", "结果", "退出"])).run();
    piped.complains(&["0001.toml"]).says(&["12367"]);
    home.juzhu(["profiles", "list"])
        .run()
        .fine()
        .says(&["Nobody is saved"]);
}

/// A limit on the size of files, without a word to the system that we would live with it: the save
/// fails, and nothing of it stays.
#[test]
fn a_limit_on_the_size_of_files_ends_nothing() {
    let home = Home::new();
    let ran = home
        .shell("prlimit --fsize=50 \"$JUZHU\" --lang en --on 2026-11-22")
        .input(typed(&["1", "2", "3"]))
        .run();
    ran.fails_late(3, &["0001.toml", "limit on the size of files", "ulimit"])
        .says(&[
            "could not be saved just now",
            "this is where to turn",
            "None of your answers could be saved.",
        ]);
    assert_eq!(
        home.below("juzhu/profiles"),
        [""; 0].map(std::path::PathBuf::from)
    );
}

/// A home that is a file is a mistake; nothing steps in for it.
#[test]
fn a_home_that_is_a_file_is_wrong_input() {
    let home = Home::new();
    home.write("file", "");
    home.write("me.toml", contract::EXAMPLE);
    for place in ["file", "file/below"] {
        for arguments in [
            &["--lang", "en"][..],
            &["assess", "--answers", "me.toml"],
            &["rules", "list"],
            &["profiles", "list"],
        ] {
            let ran = home
                .juzhu(arguments)
                .env("JUZHU_HOME", home.path(place))
                .run();
            ran.fails(2, &["file” is not a folder"]);
        }
    }
    assert_eq!(home.read("file"), "");
}

#[test]
fn a_home_one_may_not_write_is_told_of_and_the_result_comes() {
    let home = Home::new();
    let lines = typed(&["3", "result", "quit"]);
    fs::create_dir(home.path("juzhu")).expect("a folder");
    let allow = |mode| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(home.path("juzhu"), mode).expect("permissions");
    };
    allow(0o555);
    let ran = home
        .ordinary_user(&["--lang", "en"])
        .input(lines.clone())
        .run();
    ran.fails_late(3, &["cannot be written", "Check your permissions"])
        .says(&["could not be saved just now", "permission denied", "12367"]);
    // Without saving there is nothing to fail.
    let ran = home
        .ordinary_user(&["--lang", "en", "--no-save"])
        .input(lines)
        .run();
    ran.fine().says(&["12367", "Nothing was kept."]);
    allow(0o755);
    assert_eq!(home.below("juzhu").len(), 0);
}

/// Somebody saved, in a folder that has become read-only: looked at, and nothing is lost.
#[test]
fn a_saved_person_in_a_read_only_home_can_be_looked_at() {
    let home = Home::new();
    // Whoever runs the tests, the person is saved by the one who comes back.
    fs::create_dir(home.path("juzhu")).expect("a folder");
    fs::set_permissions(home.path("juzhu"), fs::Permissions::from_mode(0o777)).expect("allowed");
    let run = |input: &str| home.ordinary_user(&["--lang", "en"]).input(input).run();
    run("1\n3\n").fine();
    let saved = fs::read(home.profile("0001.toml")).expect("a profile");
    fs::remove_file(home.profile("0001.lock")).expect("removed");
    let folder = home.path("juzhu/profiles");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).expect("permissions");
    let ran = run("1\n3\nquit\n");
    ran.ends_with(0).says(&[
        "1. Unnamed",
        "Nothing can be saved here: permission denied",
        "2 answers count",
        "only opened to read",
    ]);
    assert_eq!(
        fs::read(home.profile("0001.toml")).expect("a profile"),
        saved
    );
    home.ordinary_user(&["profiles", "rename", "1", "x"])
        .run()
        .fails(3, &["permission denied"]);
    home.ordinary_user(&["profiles", "delete", "1", "--yes"])
        .run()
        .fails(3, &["permission denied"]);
    home.ordinary_user(&["profiles", "show", "1"])
        .run()
        .ends_with(0);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("permissions");
}

/// What the system calls by an English word and a number is said in the person's language.
#[test]
fn what_the_system_refuses_is_said_in_the_persons_language() {
    let home = Home::new();
    for (line, said) in [
        ("\"$JUZHU\" --lang zh > /dev/full", "磁盘已满"),
        ("\"$JUZHU\" rules list --lang zh > /dev/full", "磁盘已满"),
        ("\"$JUZHU\" --lang zh < /", "该位置已有一个文件夹"),
    ] {
        let ran = home.shell(line).run();
        ran.ends_with(3).complains(&[said]);
        assert!(!ran.stderr.contains("os error"), "{line}: {}", ran.stderr);
    }
    fs::create_dir(home.path("juzhu")).expect("a folder");
    home.write("juzhu/profiles", "");
    let ran = home.juzhu(["--lang", "zh"]).input(typed(&["3"])).run();
    ran.ends_with(3)
        .complains(&["路径的一部分不是文件夹"])
        .says(&["您的回答一条也没能保存"]);
}

/// Input that breaks off is no promise that something is saved: what is, is said as at any other end.
#[test]
fn whoever_is_heard_no_more_is_told_what_is_kept() {
    let home = Home::new();
    for (line, said) in [
        ("\"$JUZHU\" --lang en --no-save < /", "Nothing was kept."),
        (
            "\"$JUZHU\" --lang en < /",
            "Nothing was answered, so nothing is kept.",
        ),
    ] {
        let ran = home.shell(line).run();
        ran.ends_with(3)
            .complains(&["cannot be read"])
            .says(&[said]);
        assert!(!ran.stderr.contains("saved"), "{}", ran.stderr);
    }
}

#[test]
fn closed_streams_lose_nothing() {
    let home = Home::new();
    home.write("me.toml", contract::EXAMPLE);
    for line in [
        "\"$JUZHU\" assess --answers me.toml >&-",
        "\"$JUZHU\" assess --batch <&-",
        "\"$JUZHU\" assess --answers me.toml >&- 2>&-",
        "\"$JUZHU\" rules list >&-",
        "\"$JUZHU\" --no-save --lang en <&- > /dev/null",
    ] {
        home.shell(line).run().fine();
    }
    home.shell("\"$JUZHU\" assess --answers nowhere 2>&-")
        .run()
        .ends_with(2);
    let ran = home
        .shell("\"$JUZHU\" --lang en >&-")
        .input(typed(&["1", "3"]))
        .run();
    ran.fine();
    let saved = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    assert!(saved.contains("hukou = \"elsewhere\""), "{saved}");
}
