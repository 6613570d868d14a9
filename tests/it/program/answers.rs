//! Answers files: taken, warned of, or refused with everything that is wrong in them.

use std::fs;

use serde_json::json;

use super::harness::{Home, Ran};

fn assess(home: &Home, file: &str) -> Ran {
    home.juzhu(["assess", "--format", "json", "--answers", file])
        .on_the_day()
        .run()
}

/// Text of a file → what standard error must say, all of it.
const REFUSED: &[(&str, &[&str])] = &[
    ("aplicant = \"mainland\"", &["1:1", "`applicant`"]),
    ("registered_on = 2026-01-01", &["`registered-on`"]),
    ("applicant = \"mainlad\"", &["1:13", "`mainland`"]),
    ("applicant = \"Mainland\"", &["`mainland`"]),
    ("applicant = 3", &["in quotes, not 3"]),
    ("applicant = [\"mainland\"]", &["not a list or a table"]),
    ("[applicant]\nx = 1", &["not a list or a table"]),
    ("under-16 = \"maybe\"", &["\"maybe\"", "true or false"]),
    ("under-16 = 1", &["true or false"]),
    ("registered = 2026-01-01", &["true or false"]),
    ("social-insurance-months = \"14\"", &["without quotes"]),
    ("social-insurance-months = 12.5", &["12.5"]),
    ("social-insurance-months = nan", &["whole number"]),
    ("social-insurance-months = inf", &["whole number"]),
    ("social-insurance-months = true", &["whole number"]),
    ("social-insurance-months = -1", &["from 0 to 1200"]),
    ("social-insurance-months = 1201", &["from 0 to 1200"]),
    (
        "social-insurance-months = 9223372036854775807",
        &["from 0 to 1200"],
    ),
    (
        "social-insurance-months = 9223372036854775808",
        &["out of range"],
    ),
    (
        "applicant = \"mainland\"\napplicant = \"mainland\"",
        &["2:1", "twice"],
    ),
    ("registered-on = 2026-05-22T10:00:00", &["2026-11-22"]),
    ("registered-on = \"2026-05-22 10:00\"", &["2026-11-22"]),
    ("registered-on = 10:00:00", &["2026-11-22"]),
    ("registered-on = 2026-02-30", &["1:"]),
    ("registered-on = \"2026-02-30\"", &["2026-02-30"]),
    ("registered-on = \"2026-2-3\"", &["2026-2-3"]),
    ("registered-on = \"tomorrow\"", &["tomorrow"]),
    ("registered-on = 20260101", &["2026-11-22"]),
    ("registered-on = 1899-12-31", &["1900-01-01", "2199-12-31"]),
    ("registered-on = 2200-01-01", &["1900-01-01", "2199-12-31"]),
    ("registered = null", &["not TOML"]),
    ("on = 2026-01-01", &["`on`"]),
    ("id = 3", &["`id`"]),
    ("not toml at all", &["not TOML"]),
    ("applicant = ", &["not TOML"]),
    ("\"\\u001b[31m\" = 1", &["there is no question"]),
    ("applicant = \"\\u001b[31m\\u0007\"", &["has no value"]),
    ("applicant = \"\u{9b}31m\u{202e}\"", &["1:13"]),
    ("applicant = \"main\0land\"", &["1:"]),
];

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let home = Home::new();
    for (text, said) in REFUSED {
        home.write("me.toml", text);
        let ran = assess(&home, "me.toml");
        assert_eq!(ran.stdout, "", "{text}: {ran:#?}");
        ran.ends_with(2)
            .complains(&["Error: ", "me.toml", "Hint: "])
            .complains(said);
        assert!(!ran.stderr.contains("error["), "{text}: {ran:#?}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let home = Home::new();
    home.write(
        "me.toml",
        "aplicant = \"mainland\"\nhukou = \"moon\"\nsocial-insurance-months = \"14\"\n\
         registered-on = \"2026-02-30\"\npermit = \"none\"\nunder-16 = 3\n",
    );
    let ran = assess(&home, "me.toml");
    ran.ends_with(2)
        .complains(&[":1:1", ":2:9", ":3:27", ":4:17", ":6:12"]);
    // A key that stands twice does not hide the others.
    home.write(
        "me.toml",
        "hukou = \"moon\"\npermit = \"none\"\npermit = \"none\"\naplicant = 1\n",
    );
    let ran = assess(&home, "me.toml");
    ran.ends_with(2).complains(&[":1:9", ":3:1", ":4:1"]);
    let zh = home
        .juzhu(["assess", "--lang", "zh", "--answers", "me.toml"])
        .run();
    zh.ends_with(2)
        .complains(&["出错：", "怎么办：", "`applicant`"]);
}

/// Two files that say the same of a person.
const SAME: &[(&str, &str)] = &[
    (
        "social-insurance-months = 12.0",
        "social-insurance-months = 12",
    ),
    (
        "under-16 = \"no\"\nregistered = \"yes\"",
        "under-16 = false\nregistered = true",
    ),
    (
        "registered-on = \"2026-05-22\"",
        "registered-on = 2026-05-22",
    ),
    (
        "\u{feff}applicant = \"mainland\"",
        "applicant = \"mainland\"",
    ),
    (
        "applicant = \"mainland\"\r\nhukou = \"elsewhere\"\r\n",
        "applicant = \"mainland\"\nhukou = \"elsewhere\"\n",
    ),
    (
        "applicant = \"mainland\" # me\n\n# more\n",
        "applicant = \"mainland\"",
    ),
    ("\"applicant\" = 'mainland'", "applicant = \"mainland\""),
];

#[test]
fn the_same_written_differently_is_the_same() {
    let home = Home::new();
    for (one, other) in SAME {
        home.write("one.toml", one);
        home.write("other.toml", other);
        let one = assess(&home, "one.toml");
        assert_eq!(one.fine().stdout, assess(&home, "other.toml").fine().stdout);
    }
}

#[test]
fn not_sure_and_off_the_path_are_listed() {
    let home = Home::new();
    home.write(
        "me.toml",
        "applicant = \"foreign\"\nregistered = false\nhukou = \"unsure\"\nlives-in = \"unsure\"\nregistered-on = 2199-12-31\n",
    );
    let result = assess(&home, "me.toml").fine().json();
    assert_eq!(result["unsure"], json!(["lives-in"]));
    assert_eq!(result["ignored"], json!(["hukou", "registered-on"]));
    home.write(
        "me.toml",
        "applicant = \"unsure\"\nregistered-on = 1900-01-01\n",
    );
    let result = assess(&home, "me.toml").fine().json();
    assert_eq!(result["unsure"], json!(["applicant"]));
}

#[test]
fn nothing_in_it_is_a_person_of_whom_nothing_is_known() {
    let home = Home::new();
    let empty = home
        .juzhu(["assess", "--batch"])
        .on_the_day()
        .input("{}")
        .run()
        .json();
    for text in [
        "",
        "\n\n",
        " \r\n",
        "\u{feff}",
        "# nothing yet\n",
        "# a\n\n   # b",
    ] {
        home.write("me.toml", text);
        let ran = assess(&home, "me.toml");
        ran.ends_with(0)
            .complains(&["Warning: there are no answers"]);
        assert_eq!(ran.stderr.lines().count(), 1);
        assert_eq!(ran.json(), empty, "{text:?}");
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let home = Home::new();
    home.write("gbk.toml", b"# \xbe\xd3\xd7\xa1\n");
    home.write("wide.toml", b"\xff\xfea\0=\0");
    home.write("big.toml", "#".repeat((1 << 20) + 1));
    home.write("largest.toml", "#".repeat(1 << 20));
    home.write("folder/file.toml", "");
    for (file, said) in [
        ("gbk.toml", &["gbk.toml", "UTF-8", "line 1"][..]),
        ("wide.toml", &["wide.toml", "UTF-8"]),
        ("big.toml", &["big.toml", "1024 KiB"]),
        ("folder", &["“folder” is a folder"]),
        ("nowhere.toml", &["no file “nowhere.toml”", "“-”"]),
        (
            "folder/file.toml/below",
            &["cannot be read", "not a folder"],
        ),
    ] {
        assess(&home, file).fails(2, said);
    }
    assess(&home, "largest.toml").ends_with(0);
    let piped = |input: Vec<u8>| home.juzhu(["assess", "--answers", "-"]).input(input).run();
    piped(vec![b'#'; (1 << 20) + 1]).fails(2, &["1024 KiB"]);
    piped(b"\xff".to_vec()).fails(2, &["UTF-8"]);
}

#[test]
fn a_file_one_may_not_read_is_refused_by_the_system() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let secret = home.write("secret.toml", "applicant = \"mainland\"");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).expect("permissions");
    home.ordinary_user(&["assess", "--answers", "secret.toml"])
        .run()
        .fails(3, &["secret.toml", "permission denied"]);
}
