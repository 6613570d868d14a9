//! Wrong usage, languages, and where output goes.

use super::harness::{Home, Ran};

/// Arguments → what standard error must say. All are wrong usage.
const WRONG: &[(&[&str], &[&str])] = &[
    (&["asses"], &["“assess”"]),
    (&["profile", "list"], &["“profiles”"]),
    (&["rules", "chek"], &["“check”"]),
    (&["rules"], &["list", "check", "test"]),
    (&["profiles"], &["list", "show", "rename"]),
    (&["profiles", "show"], &["<PROFILE>"]),
    (&["profiles", "rename", "1"], &["<NAME>"]),
    (&["assess"], &["--answers"]),
    (&["assess", "--answer", "x"], &["“--answers”"]),
    (&["assess", "--answers", "x", "--batch"], &["--batch"]),
    (&["assess", "--answers", "x", "--brief"], &["--brief"]),
    (&["assess", "--brief"], &["--batch"]),
    (
        &["assess", "--answers", "x", "--format", "jsn"],
        &["“json”"],
    ),
    // A guide is nothing for scripts and calendars.
    (&["guide", "--format", "json"], &["text, markdown"]),
    (&["guide", "--format", "ics"], &["text, markdown"]),
    (
        &["guide", "--rule-set", "hangzou"],
        &["hangzhou-residence-permit"],
    ),
    (&["--lang", "fr"], &["zh, en"]),
    (
        &["--lang", "en", "--lang", "en"],
        &["is given twice", "once"],
    ),
    (&["--color", "alway"], &["“always”"]),
    (&["--on", "2026-02-30"], &["2026-11-22"]),
    (&["--on", "1899-12-31"], &["1900-01-01"]),
    (&["--on", "2200-01-01"], &["2199-12-31"]),
    (&["--on", "today"], &["2026-11-22"]),
    (&["--pain"], &["“--plain”"]),
    (&["--rule-set", "hangzou"], &["hangzhou-residence-permit"]),
    (
        &["rules", "check", "--rule-set", "hangzou"],
        &["hangzhou-residence-permit"],
    ),
    (
        &["profiles", "show", "1"],
        &["no profile “1”", "juzhu profiles list"],
    ),
    (&["\u{1b}[31mred\u{7}"], &["red"]),
    (
        &["profiles", "show", "\u{1b}]0;x\u{7}\u{9b}"],
        &["no profile"],
    ),
    (&["--rules", "no\u{1b}[2Jwhere"], &["no folder"]),
    (&["assess", "--answers", "\u{1b}c\u{8}x"], &["no file"]),
];

#[test]
fn wrong_usage_is_explained_and_nothing_printed() {
    let home = Home::new();
    for (arguments, said) in WRONG {
        let ran = home.juzhu(*arguments).run();
        assert_eq!(ran.stdout, "", "{arguments:?}");
        ran.ends_with(2).complains(said);
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let home = Home::new();
    for (arguments, said) in [
        (
            &["--help"][..],
            &["assess", "profiles", "rules", "--no-save"][..],
        ),
        (&["-h"], &["assess"]),
        (&["help", "assess"], &["--batch", "--brief"]),
        (&["profiles", "import", "--help"], &["<FILE>"]),
        (&["--version"], &["juzhu "]),
    ] {
        home.juzhu(arguments).run().fine().says(said);
    }
    home.shell("\"$JUZHU\" --help > /dev/full")
        .run()
        .fails(3, &["the disk is full"]);
    home.shell("\"$JUZHU\" --version > /dev/full")
        .run()
        .fails(3, &["the disk is full"]);
}

#[test]
fn the_language_comes_from_the_option_then_from_the_locale() {
    let home = Home::new();
    let missing = |arguments: &[&str], locale: &[(&str, &str)]| -> Ran {
        let mut program = home.juzhu(arguments).without_env("LANG");
        program.command.args(["assess", "--answers", "nowhere"]);
        for (name, value) in locale {
            program = program.env(name, value);
        }
        program.run()
    };
    let zh = "找不到文件";
    let en = "There is no file";
    for (arguments, locale, said) in [
        (&[][..], &[("LANG", "zh_CN.UTF-8")][..], zh),
        (&[], &[("LANG", "en_GB.UTF-8")], en),
        (
            &[],
            &[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_US.UTF-8")],
            en,
        ),
        (
            &[],
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_TW.UTF-8")],
            zh,
        ),
        (&["--lang", "en"], &[("LANG", "zh_CN.UTF-8")], en),
        (&["--lang", "zh"], &[("LANG", "en_US.UTF-8")], zh),
    ] {
        missing(arguments, locale).fails(2, &[said]);
    }
}

/// Whatever the terminal is said to be, a pipe gets no escape codes (every run here asserts that) and
/// the interview is held in lines.
#[test]
fn every_way_off_a_terminal_leads_to_plain_lines() {
    let home = Home::new();
    for (arguments, variables) in [
        (&[][..], &[][..]),
        (&["--plain"], &[]),
        (&["--color", "always"], &[]),
        (&["--color", "never"], &[("TERM", "xterm-256color")]),
        (&[], &[("TERM", "dumb")]),
        (
            &[],
            &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")],
        ),
        (&[], &[("ACCESSIBLE", "1")]),
        (&[], &[("NO_COLOR", "1")]),
        (&[], &[("CLICOLOR_FORCE", "1")]),
    ] {
        let mut program = home.juzhu(arguments);
        program.command.args(["--no-save", "--lang", "en"]);
        for (name, value) in variables {
            program = program.env(name, value);
        }
        let ran = program.input("1\n").run();
        ran.fine()
            .says(&["Question 1.", "1. ", "Question 2.", "Nothing was kept."]);
    }
}

#[test]
fn messages_take_colour_only_where_it_is_wanted() {
    let home = Home::new();
    home.write("me.toml", "aplicant = 1");
    for (arguments, variables) in [
        (&[][..], &[][..]),
        (
            &["--color", "never"],
            &[("TERM", "xterm-256color"), ("CLICOLOR_FORCE", "1")],
        ),
        (
            &["--color", "auto"],
            &[("TERM", "xterm-256color"), ("CLICOLOR_FORCE", "1")],
        ),
        (&[], &[("NO_COLOR", "1")]),
    ] {
        let mut program = home.juzhu(arguments);
        program.command.args(["assess", "--answers", "me.toml"]);
        for (name, value) in variables {
            program = program.env(name, value);
        }
        program.run().ends_with(2).complains(&["applicant"]);
    }
}

#[test]
fn results_go_to_standard_output_in_the_format_asked_for() {
    let home = Home::new();
    home.write("me.toml", super::contract::EXAMPLE);
    let ran = |arguments: &[&str]| {
        let mut program = home.juzhu(["assess", "--answers", "me.toml"]).on_the_day();
        program.command.args(arguments);
        program.run()
    };
    ran(&["--lang", "en"]).fine().says(&[
        "2027-02-28",
        "What each standard says",
        "What to bring",
        "12345",
    ]);
    ran(&["--lang", "zh"]).fine().says(&["2027-02-28", "12345"]);
    ran(&["--format", "markdown"])
        .fine()
        .says(&["# ", "2027-02-28"]);
    assert_eq!(
        ran(&["--format", "markdown", "--out", "me.md"])
            .fine()
            .stdout,
        ""
    );
    assert_eq!(home.read("me.md"), ran(&["--format", "markdown"]).stdout);
}
