//! Lines of a batch: what one may be, and what is refused.

/// Lines that are people → how their result begins.
pub(super) const TAKEN: &[(&str, &str)] = &[
    ("{}", "{\"headline\""),
    (" { } ", "{\"headline\""),
    ("{\"id\":\"me\"}", "{\"id\":\"me\",\"headline\""),
    (
        r#"{"id":"\u0041\n\"\\ 居\ud83c\udfe0"}"#,
        r#"{"id":"\u0041\n\"\\ 居\ud83c\udfe0","#,
    ),
    (r#"{"id":""}"#, r#"{"id":"","#),
    ("{\"id\":1e3}", "{\"id\":1e3,"),
    ("{\"id\":-0}", "{\"id\":-0,"),
    ("{\"id\":1.50}", "{\"id\":1.50,"),
    ("{\"id\":1E400}", "{\"id\":1E400,"),
    (
        "{\"id\":123456789012345678901234567890}",
        "{\"id\":123456789012345678901234567890,",
    ),
    ("{\"applicant\":null,\"id\": 7 }", "{\"id\":7,"),
    (
        "{\"registered\":\"yes\",\"registered-on\":\"2026-05-22\",\"social-insurance-months\":12.0}",
        "{\"headline\"",
    ),
    ("{\"social-insurance-months\":1.2e1}", "{\"headline\""),
    (
        "{\"talent\":\"unsure\",\"registered-on\":\"unsure\"}",
        "{\"headline\"",
    ),
    ("{\"on\":null}", "{\"headline\""),
    ("{\"on\":\"1900-01-01\"}", "{\"headline\""),
    ("{\"on\":\"2199-12-31\"}", "{\"headline\""),
    (r#"{"appl\u0069cant":"main\u006cand"}"#, "{\"headline\""),
    ("{\"applicant\":\"mainland\"}\r", "{\"headline\""),
];

/// A line, the id given back, and what the error says.
pub(super) type Refused = (&'static str, Option<&'static str>, &'static [&'static str]);

/// Lines that are wrong → the id given back, and what the error says.
pub(super) const REFUSED: &[Refused] = &[
    (
        "{\"id\":1e3,\"aplicant\":\"x\"}",
        Some("1e3"),
        &["`aplicant`", "`applicant`"],
    ),
    (
        "{\"applicant\":\"mainlad\",\"id\":-0}",
        Some("-0"),
        &["`mainland`"],
    ),
    (
        r#"{"id":"\u0041","registered":"maybe"}"#,
        Some(r#""\u0041""#),
        &["true or false"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":\"14\"}",
        Some("1"),
        &["without quotes"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":12.5}",
        Some("1"),
        &["12.5"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":-1}",
        Some("1"),
        &["from 0 to 1200"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":1e99}",
        Some("1"),
        &["from 0 to 1200"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":99999999999999999999}",
        Some("1"),
        &["from 0 to 1200"],
    ),
    (
        "{\"id\":1,\"social-insurance-months\":true}",
        Some("1"),
        &["whole number"],
    ),
    (
        "{\"id\":1,\"registered-on\":\"2026-05-22T10:00:00\"}",
        Some("1"),
        &["2026-05-22T10:00:00"],
    ),
    (
        "{\"id\":1,\"registered-on\":\"2026-02-30\"}",
        Some("1"),
        &["2026-02-30"],
    ),
    (
        "{\"id\":1,\"registered-on\":20260530}",
        Some("1"),
        &["2026-11-22"],
    ),
    (
        "{\"id\":1,\"applicant\":[\"mainland\"]}",
        Some("1"),
        &["`applicant`"],
    ),
    (
        "{\"id\":1,\"applicant\":{\"mainland\":true}}",
        Some("1"),
        &["`applicant`"],
    ),
    (
        "{\"id\":1,\"nope\":[[],{\"a\":[1]}]}",
        Some("1"),
        &["`nope`"],
    ),
    (
        "{\"id\":1,\"permit\":\"none\",\"permit\":\"none\"}",
        Some("1"),
        &["“permit”", "twice"],
    ),
    (
        "{\"id\":1,\"permit\":null,\"permit\":null}",
        Some("1"),
        &["“permit”", "twice"],
    ),
    ("{\"id\":1,\"id\":1}", Some("1"), &["“id”", "twice"]),
    (
        "{\"on\":\"2026-01-01\",\"on\":\"2026-01-01\"}",
        None,
        &["“on”", "twice"],
    ),
    ("{\"id\":[1]}", None, &["“id”"]),
    ("{\"id\":{}}", None, &["“id”"]),
    ("{\"id\":null}", None, &["“id”"]),
    ("{\"id\":true}", None, &["“id”"]),
    ("{\"id\":1,\"on\":\"2026-02-30\"}", Some("1"), &["“on”"]),
    (
        "{\"id\":1,\"on\":\"1899-12-31\"}",
        Some("1"),
        &["“on”", "1900-01-01"],
    ),
    (
        "{\"id\":1,\"on\":\"2200-01-01\"}",
        Some("1"),
        &["“on”", "2199-12-31"],
    ),
    ("{\"id\":1,\"on\":20260101}", Some("1"), &["“on”"]),
    ("{\"id\":1,\"on\":\"unsure\"}", Some("1"), &["“on”"]),
    ("not json", None, &["not JSON"]),
    ("{\"id\":\"x\",", Some("\"x\""), &["not JSON"]),
    ("{\"id\":\"x", None, &["not JSON"]),
    ("{\"id\":01}", None, &["not JSON"]),
    ("{\"id\":1} {\"id\":2}", Some("1"), &["not JSON"]),
    ("{'id':1}", None, &["not JSON"]),
    ("{\"id\":1,}", Some("1"), &["not JSON"]),
    ("[1]", None, &["not a JSON object"]),
    ("\"mainland\"", None, &["not a JSON object"]),
    ("null", None, &["not a JSON object"]),
    ("12", None, &["not a JSON object"]),
    ("{\"id\":1}\0", Some("1"), &["not JSON"]),
    ("\0", None, &["not JSON"]),
    ("\u{feff}{}", None, &["not JSON"]),
    (
        r#"{"id":1,"applicant":"\u001b[31m\u0000"}"#,
        Some("1"),
        &["`applicant`"],
    ),
    (
        r#"{"id":1,"\u001b]0;x\u0007":1}"#,
        Some("1"),
        &["there is no question"],
    ),
    (r#"{"id":1,"applicant":"\ud800"}"#, Some("1"), &["not JSON"]),
];
