//! `juzhu profiles`, and people who go on, are in use, damaged or newer.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::harness::{Home, Ran};
use super::talk::Talk;
use super::typed;

fn english(home: &Home, lines: &[&str]) -> Ran {
    home.juzhu(["--lang", "en"])
        .on_the_day()
        .input(typed(lines))
        .run()
}

fn profiles(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["profiles"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

#[test]
fn saved_people_can_be_managed() {
    let home = Home::new();
    profiles(&home, &["list"]).fine().says(&["Nobody is saved"]);
    english(&home, &["1", "3", "save Mum"]).fine();
    english(&home, &["2", "3"]).fine();
    let list = profiles(&home, &["list"]);
    list.fine()
        .says(&["0001  Mum", "2 answers", "0002  (draft", "1 answer"]);
    for wanted in ["1", "0001", "Mum"] {
        profiles(&home, &["show", wanted])
            .fine()
            .says(&["By the law"]);
    }
    let shown = profiles(&home, &["show", "Mum", "--format", "json"]);
    assert_eq!(shown.fine().json()["headline"]["verdict"], "open");
    profiles(&home, &["show", "2", "--lang", "en"])
        .fine()
        .says(&["12367"]);
    profiles(&home, &["rename", "2", "老王 \u{1b}[31m"])
        .fine()
        .says(&["老王"]);
    profiles(&home, &["show", "Mun"]).fails(2, &["no profile “Mun”"]);
    for unseen in [" ", "\u{200b}"] {
        profiles(&home, &["rename", "1", unseen]).fails(2, &["at least one character"]);
    }
    profiles(&home, &["rename", "9", "x"]).fails(2, &["no profile “9”"]);
    profiles(&home, &["show", "../0001"]).fails(2, &["no profile"]);

    let exported = profiles(&home, &["export", "Mum"]);
    let text = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    assert_eq!(exported.fine().stdout, text);
    profiles(&home, &["export", "Mum", "--out", "mum.toml"]).fine();
    assert_eq!(home.read("mum.toml"), text);
    profiles(&home, &["import", "mum.toml"])
        .fine()
        .says(&["profile 0003"]);
    let piped = home
        .juzhu(["profiles", "import", "-"])
        .input(text.clone())
        .run();
    piped.fine().says(&["profile 0004"]);
    assert_eq!(
        profiles(&home, &["show", "3", "--format", "json"])
            .fine()
            .stdout,
        shown.stdout
    );
    profiles(&home, &["show", "Mum"]).fails(2, &["Several profiles", "0001", "0003", "0004"]);

    profiles(&home, &["delete", "3"]).fails(2, &["--yes"]);
    profiles(&home, &["delete", "3", "--yes"])
        .fine()
        .says(&["0003 is deleted"]);
    profiles(&home, &["delete", "3", "--yes"]).fails(2, &["no profile “3”"]);
    profiles(&home, &["list"])
        .fine()
        .says(&["0001", "0002", "0004"]);
    assert!(
        home.below("juzhu")
            .iter()
            .all(|path| !path.to_string_lossy().contains("0003"))
    );
}

#[test]
fn what_is_no_profile_is_not_imported() {
    let home = Home::new();
    english(&home, &["1"]).fine();
    let good = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    for (text, said) in [
        ("", "it is empty"),
        ("half a fi", "line 1"),
        ("version = 1\n", "is missing"),
        ("applicant = \"martian\"\n", "version"),
        (
            &good.replace("version = 1", "version = 99"),
            "newer version",
        ),
        (
            &good.replace("version = 1", "version = \"\u{1b}\""),
            "Error",
        ),
        (&good.replace("[answers]", "[answers"), "line"),
    ] {
        home.write("in.toml", text);
        profiles(&home, &["import", "in.toml"]).fails(2, &[said]);
    }
    home.write("in.toml", b"\xff");
    profiles(&home, &["import", "in.toml"]).fails(2, &["UTF-8"]);
    profiles(&home, &["import", "tmp"]).fails(2, &["is a folder"]);
    home.write(
        "in.toml",
        "applicant = \"mainland\"\nhukou = \"elsewhere\"\n",
    );
    let answers = ["an answers file", "juzhu assess --answers in.toml"];
    profiles(&home, &["import", "in.toml"]).fails(2, &answers);
    profiles(&home, &["import", "nowhere"]).fails(2, &["no file"]);
    home.write("in.toml", "#".repeat((1 << 20) + 1));
    profiles(&home, &["import", "in.toml"]).fails(2, &["1024 KiB"]);
    let list = profiles(&home, &["list"]);
    assert_eq!(list.fine().stdout.lines().count(), 1);
}

#[test]
fn only_their_owner_may_read_what_is_saved() {
    let home = Home::new();
    // Whatever the umask says.
    let ran = home
        .shell("umask 000; \"$JUZHU\" --lang en")
        .input(typed(&["1", "3", "save me", "1"]))
        .run();
    ran.fine();
    profiles(&home, &["rename", "1", "you"]).fine();
    let saved = home.below("juzhu");
    assert!(saved.len() >= 4, "{saved:?}");
    for path in saved {
        let about = fs::metadata(&path).expect("it is there");
        let mode = about.permissions().mode() & 0o777;
        let wanted = if about.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, wanted, "{}", path.display());
    }
    let mode = fs::metadata(home.path("juzhu"))
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn a_second_program_is_told_and_may_only_look() {
    let home = Home::new();
    english(&home, &["1"]).fine();
    let mut first = Talk::with(home.juzhu(["--lang", "en"]).on_the_day());
    first.wait_for("Your answer:").type_line("1");
    first.wait_for("Question 2.").wait_for("Your answer:");
    let before = fs::read(home.profile("0001.toml")).expect("a profile");
    let second = english(&home, &["1", "2", "save mine", "quit"]);
    second.fine().says(&[
        "open in another juzhu",
        "Close the other one first",
        "Question 2.",
        "only opened to read",
    ]);
    profiles(&home, &["rename", "1", "x"]).fails(3, &["open in another juzhu"]);
    profiles(&home, &["delete", "1", "--yes"]).fails(3, &["open in another juzhu"]);
    profiles(&home, &["show", "1"])
        .ends_with(0)
        .complains(&["open in another juzhu"]);
    profiles(&home, &["export", "1"]).fine();
    assert_eq!(
        fs::read(home.profile("0001.toml")).expect("a profile"),
        before
    );
    // The first is not disturbed, and others may begin beside it.
    english(&home, &["2", "1"]).fine().says(&["number 0002"]);
    first.type_line("3");
    first.wait_for("Question 3.");
    assert_eq!(first.end().0, Some(0));
    english(&home, &["2", "quit"])
        .fine()
        .says(&["2 answers count"]);
}

#[test]
fn a_damaged_profile_is_kept_and_its_copy_offered() {
    for damage in [
        &b""[..],
        b"half a fi",
        b"\xff\xfe",
        b"version = 1\n",
        b"\0\0\0\0",
        b"\x1b[31m = 1",
    ] {
        let home = Home::new();
        english(&home, &["1", "3", "1"]).fine();
        fs::write(home.profile("0001.toml"), damage).expect("written");
        let listed = profiles(&home, &["list"]);
        listed
            .ends_with(0)
            .complains(&["0001.toml", "damaged", "Start “juzhu” and choose it"]);
        assert_eq!(listed.stdout, "", "somebody is saved, though damaged");
        profiles(&home, &["show", "1"]).fails(2, &["damaged", "Nothing is thrown away"]);
        profiles(&home, &["rename", "1", "x"]).fails(2, &["damaged"]);
        assert_eq!(
            fs::read(home.profile("0001.toml")).expect("it is there"),
            damage
        );
        let ran = english(&home, &["1", "1", "1", "quit"]);
        ran.fine().says(&[
            "Number 0001: damaged",
            "The damaged file is kept as",
            "a copy from before: 2 answers",
            "2 answers count",
        ]);
        assert_eq!(
            fs::read(home.profile("0001.damaged-1.toml")).expect("kept"),
            damage
        );
        profiles(&home, &["show", "1"]).fine();
        // Who does not want the copy finds it there the next time.
    }
    let home = Home::new();
    english(&home, &["1", "3", "1"]).fine();
    fs::write(home.profile("0001.toml"), "half").expect("written");
    english(&home, &["1", "2", "quit"])
        .fine()
        .says(&["The copy stays where it is", "someone new"]);
    profiles(&home, &["show", "1"]).fails(2, &["0001", "copy"]);
    english(&home, &["1", "1", "quit"])
        .fine()
        .says(&["2 answers count"]);
}

#[test]
fn a_newer_profile_is_left_alone() {
    let home = Home::new();
    english(&home, &["1", "3"]).fine();
    let text = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    let newer = text.replace("version = 1", "version = 2") + "new-thing = { deep = [1, 2] }\n";
    fs::write(home.profile("0001.toml"), &newer).expect("written");
    english(&home, &["1", "quit"])
        .fine()
        .says(&["newer version", "number 0002"]);
    profiles(&home, &["list"])
        .ends_with(0)
        .complains(&["newer version"]);
    profiles(&home, &["show", "1"]).fails(2, &["newer version"]);
    profiles(&home, &["rename", "1", "x"]).fails(2, &["newer version"]);
    profiles(&home, &["export", "1"]).fails(2, &["newer version"]);
    let after = fs::read(home.profile("0001.toml")).expect("a profile");
    assert_eq!(after, newer.as_bytes());
    let before = fs::read(home.profile("0001.bak")).expect("its copy");
    assert!(!before.is_empty());
}

#[test]
fn what_this_version_does_not_know_survives() {
    let home = Home::new();
    english(&home, &["1", "3"]).fine();
    let path = home.profile("0001.toml");
    let text = fs::read_to_string(&path).expect("a profile");
    let text = text.replace(
        "[answers]\n",
        "later = { deep = [1, 2.5] }\n\n[answers]\nfuture = \"yes\"\n",
    ) + "\n[ticks]\ngone = true\n\n[more]\nday = 2026-01-01\n";
    fs::write(&path, text).expect("written");
    english(&home, &["1", "1", "save me", "quit"])
        .fine()
        .says(&["future"]);
    profiles(&home, &["rename", "1", "you"]).fine();
    let after: toml::Table = fs::read_to_string(&path)
        .expect("a profile")
        .parse()
        .expect("TOML");
    assert_eq!(after["later"]["deep"].to_string(), "[1, 2.5]");
    let set_aside = &after["set-aside"][0];
    assert_eq!(set_aside["question"].as_str(), Some("future"));
    assert_eq!(set_aside["value"].as_str(), Some("yes"));
    assert_eq!(after["answers"]["lives-in"].as_str(), Some("urban"));
    assert_eq!(after["ticks"]["gone"].as_bool(), Some(true));
    assert_eq!(after["more"]["day"].to_string(), "2026-01-01");
    assert_eq!(after["name"].as_str(), Some("you"));
}

#[test]
fn nothing_in_a_profile_reaches_the_terminal_as_a_command() {
    let home = Home::new();
    english(&home, &["1", "save me"]).fine();
    let path = home.profile("0001.toml");
    let text = fs::read_to_string(&path).expect("a profile");
    let hostile = "\\u001b]0;x\\u0007\\u009b31m\\u202e";
    let text = text
        .replace("\"me\"", &format!("\"me{hostile}\""))
        .replace("edition = \"", &format!("edition = \"{hostile}"))
        .replace(
            "[answers]\n",
            &format!("[answers]\n\"a{hostile}\" = \"{hostile}\"\n"),
        );
    fs::write(&path, text).expect("written");
    profiles(&home, &["list"]).ends_with(0);
    profiles(&home, &["show", "1"]).ends_with(0);
    profiles(&home, &["rename", "1", "\u{1b}[31mx\u{7}"]).ends_with(0);
    english(&home, &["1", "1", "quit"]).ends_with(0);
    profiles(&home, &["export", "1", "--out", "me.toml"]).fine();
    profiles(&home, &["import", "me.toml"]).fine();
}
