//! Batches: what a line may be, and what comes back for it.

use serde_json::{Value, json};

use super::batch_lines::{REFUSED, TAKEN};
use super::harness::{Home, Ran};

fn batch(home: &Home, input: impl Into<Vec<u8>>) -> Ran {
    home.juzhu(["assess", "--batch", "--brief"])
        .on_the_day()
        .input(input)
        .run()
}

#[test]
fn every_kind_of_line_gets_its_answer_in_its_place() {
    let home = Home::new();
    let taken = TAKEN.iter().map(|(line, begins)| (*line, Ok(*begins)));
    let refused = REFUSED
        .iter()
        .map(|(line, id, said)| (*line, Err((id, said))));
    // Good and bad lines take turns, with blank ones between.
    let mut all: Vec<_> = taken.chain(refused).collect();
    all.rotate_left(TAKEN.len() / 2);
    let input: String = all.iter().flat_map(|(line, _)| [line, "\n \t\n"]).collect();
    let ran = batch(&home, format!("\n{input}"));
    ran.ends_with(1);
    let said = format!(
        "{} lines could not be read; each says why in its place.\n",
        REFUSED.len()
    );
    assert_eq!(ran.stderr, said);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), all.len());
    for (index, ((line, expected), result)) in all.iter().zip(lines).enumerate() {
        match expected {
            Ok(begins) => assert!(result.starts_with(begins), "{line}: {result}"),
            Err((id, said)) => {
                let number = 2 + 2 * index;
                let begins = match id {
                    Some(id) => format!("{{\"id\":{id},\"line\":{number},\"error\":\""),
                    None => format!("{{\"line\":{number},\"error\":\""),
                };
                assert!(result.starts_with(&begins), "{line}: {result}");
                let error = serde_json::from_str::<Value>(result).expect("JSON")["error"].clone();
                let error = error.as_str().expect("a text");
                for said in said.iter() {
                    assert!(error.contains(said), "{line}: {error}");
                }
            }
        }
    }
}

#[test]
fn everything_wrong_with_a_line_is_told_in_sentences() {
    let home = Home::new();
    let line =
        r#"{"aplicant":1,"permit":"x","permit":"none","on":"never","social-insurance-months":"1""#;
    for (lang, stop) in [("en", '.'), ("zh", '。')] {
        let ran = home
            .juzhu(["assess", "--batch", "--lang", lang])
            .input(line)
            .run();
        let result = ran.ends_with(1).json();
        let error = result["error"].as_str().expect("a text");
        for said in [
            "aplicant",
            "`permit`",
            "“permit”",
            "2199-12-31",
            "social-insurance-months",
            "JSON",
        ] {
            assert!(error.contains(said), "no {said} in {error}");
        }
        assert!(error.matches(stop).count() >= 6, "{error}");
        assert!(error.ends_with(stop), "{error}");
    }
}

#[test]
fn a_line_has_its_own_day() {
    let home = Home::new();
    let ran = home
        .juzhu(["assess", "--batch"])
        .on_the_day()
        .input("{}\n{\"on\":\"2030-02-28\"}\n{\"on\":null}\n")
        .run();
    let days: Vec<Value> = ran
        .fine()
        .json_lines()
        .iter()
        .map(|it| it["on"].clone())
        .collect();
    assert_eq!(days, ["2026-11-22", "2030-02-28", "2026-11-22"]);
}

#[test]
fn line_ends_and_marks_do_not_matter() {
    let home = Home::new();
    let plain = batch(&home, "{\"id\":1}\n{\"id\":2}\n");
    for input in [
        "{\"id\":1}\n{\"id\":2}",
        "{\"id\":1}\r\n{\"id\":2}\r\n",
        "\u{feff}{\"id\":1}\n\n\r\n{\"id\":2}",
        "\n\n{\"id\":1}\n{\"id\":2}\n\n\n",
    ] {
        assert_eq!(
            batch(&home, input).fine().stdout,
            plain.fine().stdout,
            "{input:?}"
        );
    }
    for nothing in ["", "\n", "\r\n \n", "\u{feff}"] {
        assert_eq!(batch(&home, nothing).fine().stdout, "", "{nothing:?}");
    }
    let cut = batch(&home, "{}\r\n\n{\"id\":\"cut\",");
    assert_eq!(cut.ends_with(1).json_lines()[1]["line"], json!(3));
    cut.complains(&["1 line could not be read"]);
}

#[test]
fn bytes_that_are_no_text_are_an_error_of_their_line() {
    let home = Home::new();
    for bytes in [
        &b"\xff\xfe"[..],
        b"{\"id\":\"\xff\"}",
        b"{\"\xed\xa0\x80\":1}",
        b"\x80",
    ] {
        let input = [b"{\"id\":1}\n", bytes, b"\n{\"id\":3}\n"].concat();
        let results = batch(&home, input).ends_with(1).json_lines();
        assert_eq!(results[0]["id"], json!(1));
        assert_eq!(results[1]["line"], json!(2));
        assert!(
            results[1]["error"]
                .as_str()
                .is_some_and(|error| error.contains("UTF-8"))
        );
        assert_eq!(results[2]["id"], json!(3));
    }
}

#[test]
fn a_line_may_be_one_mebibyte() {
    let home = Home::new();
    let line = |length: usize| {
        let id = "x".repeat(length - "{\"id\":\"\"}".len());
        format!("{{\"id\":\"{id}\"}}")
    };
    let longest = line(1 << 20);
    let input = [&longest, &line((1 << 20) + 1), &line(5 << 20), "{\"id\":4}"].join("\n");
    let ran = batch(&home, input);
    ran.ends_with(1).complains(&["2 lines"]);
    let results = ran.json_lines();
    assert_eq!(results.len(), 4);
    assert!(ran.stdout.starts_with(longest.trim_end_matches('}')));
    for (at, line) in [(1, 2), (2, 3)] {
        assert_eq!(results[at]["line"], json!(line));
        assert!(
            results[at]["error"]
                .as_str()
                .is_some_and(|error| error.contains("1 MiB"))
        );
    }
    assert_eq!(results[3]["id"], json!(4));
    // Blank is blank, however long; the end may be missing.
    let spaces = " ".repeat((2 << 20) + 7);
    let ran = batch(&home, format!("{{\"id\":1}}\n{spaces}\n{{\"id\":3}}"));
    let ids: Vec<_> = ran
        .fine()
        .json_lines()
        .iter()
        .map(|it| it["id"].clone())
        .collect();
    assert_eq!(ids, [json!(1), json!(3)]);
    assert_eq!(
        batch(&home, line((1 << 20) + 1)).ends_with(1).json()["line"],
        json!(1)
    );
}

#[test]
fn depth_does_no_harm() {
    let home = Home::new();
    let deep = |open: &str, close: &str| open.repeat(120_000) + "1" + &close.repeat(120_000);
    let lines = [
        "[".repeat(500_000),
        deep("[", "]"),
        deep("{\"a\":", "}"),
        format!("{{\"id\":{}}}", deep("[", "]")),
        format!("{{\"on\":{}}}", deep("[", "]")),
        format!("{{\"applicant\":{}}}", deep("{\"a\":", "}")),
        format!("{{\"nope\":{}}}", deep("[", "]")),
        "{\"id\":8}".to_owned(),
    ];
    let results = batch(&home, lines.join("\n")).ends_with(1).json_lines();
    assert_eq!(results.len(), lines.len());
    for (number, result) in (1..).zip(&results[..7]) {
        assert_eq!(result["line"], json!(number));
        assert!(result["error"].is_string());
    }
    assert_eq!(results[7]["id"], json!(8));
}

#[test]
fn results_can_go_to_a_file() {
    let home = Home::new();
    home.write("out.jsonl", "old");
    let to_file = |input: &str| {
        home.juzhu(["assess", "--batch", "--brief", "--out", "out.jsonl"])
            .on_the_day()
            .input(input)
            .run()
    };
    let ran = to_file("{\"id\":1}\nx\n");
    assert_eq!(ran.ends_with(1).stdout, "");
    assert_eq!(
        home.read("out.jsonl"),
        batch(&home, "{\"id\":1}\nx\n").stdout
    );
    to_file("").fine();
    assert_eq!(home.read("out.jsonl"), "");
}
