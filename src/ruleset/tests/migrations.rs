//! Other names for what saved people know: sound ones, and every way to break them.

use super::super::{Migration, Renaming, RuleFiles, SourceFile, Thing, load};
use super::broken::problems;
use super::sample::good;

/// One of everything that can get another name.
const SOUND: &str = r#"
[[migration]]
number = 1
question = [{ from = "dwelling", to = "abode" }]
value = { question = "abode", from = "flat", to = "house" }

[[migration]]
number = 4
question = [{ from = "abode", to = "home" }, { from = "insured", to = "months" }]
value = [{ question = "home", from = "house", to = "own" }]
material = { from = "contract", to = "lease" }
event = { from = "got", to = "received" }
reminder = { from = "ends", to = "expires" }

[[migration]]
number = 9
"#;

fn with_migrations(text: &str) -> RuleFiles {
    let mut files = good();
    let file = SourceFile::new("sample/migrations.toml", text);
    files.files.push(file);
    files
}

#[test]
fn other_names_are_read_in_the_order_of_their_numbers() {
    let files = with_migrations(SOUND);
    let rules = load(&files).unwrap_or_else(|_| panic!("{:?}", problems(&files)));
    assert_eq!(rules.newest_migration(), 9);
    assert_eq!(rules.migrations_after(1).count(), 2);
    let [first, second, last] = rules.migrations.as_slice() else {
        panic!("{:?}", rules.migrations);
    };
    assert_eq!(first.after(Thing::Question, "", "dwelling"), "abode");
    assert_eq!(first.after(Thing::Value, "abode", "flat"), "house");
    assert_eq!(first.after(Thing::Value, "other", "flat"), "flat");
    assert_eq!(second.before(Thing::Question, "", "home"), "abode");
    assert_eq!(second.before(Thing::Material, "", "id-card"), "id-card");
    assert_eq!(
        second.after(Thing::Reminder, "", "got"),
        "received",
        "the deadline of an event goes by its id"
    );
    assert_eq!(second.renamings.len(), 7);
    let nothing = Migration {
        number: 9,
        renamings: Vec::<Renaming>::new(),
    };
    assert_eq!(*last, nothing);
}

#[test]
fn two_things_may_change_names() {
    let files = with_migrations(
        r#"
        [[migration]]
        number = 1
        question = [{ from = "home", to = "months" }, { from = "months", to = "home" }]
        value = [{ question = "home", from = "own", to = "rent" }, { question = "home", from = "rent", to = "own" }]
        [[migration]]
        number = 2
        material = { from = "id-card", to = "card" }
        [[migration]]
        number = 3
        material = { from = "card", to = "id-card" }
        "#,
    );
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn what_leads_nowhere_is_found_where_it_is() {
    for (text, expected) in [
        (
            "[[migrations]]",
            &["unknown-key migrations:1:3 migrations"][..],
        ),
        (
            "[[migration]]",
            &["missing-key migrations:1:1 [[migration]]"],
        ),
        (
            "[[migration]]\nnumber = 0",
            &["out-of-range migrations:2:10 0"],
        ),
        (
            "[[migration]]\nnumber = 2\n[[migration]]\nnumber = 2\n[[migration]]\nnumber = 1",
            &[
                "wrong-order migrations:4:10 2",
                "wrong-order migrations:6:10 1",
            ],
        ),
        (
            "[[migration]]\nnumber = 1\nquestion = { from = \"dwelling\", to = \"homme\" }",
            &["unknown-question migrations:3:38 \"homme\""],
        ),
        (
            "[[migration]]\nnumber = 1\nquestion = { from = \"home\", to = \"months\" }",
            &["still-there migrations:3:21 \"home\""],
        ),
        (
            "[[migration]]\nnumber = 1\nquestion = { from = \"home\", to = \"home\" }",
            &["still-there migrations:3:21 \"home\""],
        ),
        // What it leads to has another name, or none, by the end.
        (
            "[[migration]]\nnumber = 1\nmaterial = { from = \"a\", to = \"b\" }\n\
             [[migration]]\nnumber = 2\nmaterial = { from = \"b\", to = \"leese\" }",
            &[
                "unknown-material migrations:3:31 \"b\"",
                "unknown-material migrations:6:31 \"leese\"",
            ],
        ),
        (
            "[[migration]]\nnumber = 1\nmaterial = { from = \"a\", to = \"lease\" }\n\
             [[migration]]\nnumber = 2\nmaterial = { from = \"lease\", to = \"id-card\" }",
            &["still-there migrations:6:21 \"lease\""],
        ),
        (
            "[[migration]]\nnumber = 1\nreminder = { from = \"ends\", to = \"expire\" }",
            &["unknown-reminder migrations:3:34 \"expire\""],
        ),
        (
            "[[migration]]\nnumber = 1\nvalue = [{ question = \"home\", from = \"flat\", to = \"owned\" }, { question = \"home\", from = \"rent\", to = \"own\" }]",
            &[
                "still-there migrations:3:90 \"rent\"",
                "unknown-value migrations:3:51 \"owned\"",
            ],
        ),
        (
            "[[migration]]\nnumber = 1\nvalue = [{ question = \"months\", from = \"a\", to = \"b\" }, { question = \"moths\", from = \"a\", to = \"b\" }, { from = \"a\", to = \"b\" }]",
            &[
                "missing-key migrations:3:103 { from = \"a\", to = \"",
                "unknown-question migrations:3:70 \"moths\"",
                "wrong-question migrations:3:23 \"months\"",
            ],
        ),
        (
            "[[migration]]\nnumber = 1\nmaterial = [{ from = \"a\", to = \"lease\" }, { from = \"a\", to = \"id-card\" }]",
            &["duplicate-id migrations:3:52 \"a\""],
        ),
        (
            "[[migration]]\nnumber = 1\nmaterial = [{ from = 1, to = \"lease\", why = 2 }, 3]\nevent = { from = \"a\" }",
            &[
                "missing-key migrations:4:9 { from = \"a\" }",
                "unknown-key migrations:3:39 why",
                "wrong-type migrations:3:22 1",
                "wrong-type migrations:3:50 3",
            ],
        ),
    ] {
        let mut found = problems(&with_migrations(text));
        found.sort();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_nearest_word_is_named() {
    let text = "[[migration]]\nnumber = 1\nquestion = { from = \"dwelling\", to = \"hom\" }";
    let problems = load(&with_migrations(text)).unwrap_err();
    let rendered = problems.render(crate::i18n::Lang::En, false);
    assert!(rendered.contains("did you mean `home`?"), "{rendered}");
}

#[test]
fn every_beginning_of_it_is_read_or_explained() {
    for end in (0..SOUND.len()).step_by(3) {
        drop(load(&with_migrations(&SOUND[..end])));
    }
    // Names that follow each other for ever are followed soon.
    let long: Vec<String> = (1..1000)
        .map(|number| {
            let rename = format!("{{ from = \"a{number}\", to = \"a{}\" }}", number + 1);
            format!("[[migration]]\nnumber = {number}\nmaterial = {rename}")
        })
        .collect();
    let long = long.join("\n");
    assert!(load(&with_migrations(&long)).is_err());
}
