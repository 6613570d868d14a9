//! JSON for people: line breaks and two spaces a level.

/// The longest list or object of plain values that stays on one line, in bytes.
const LONGEST_LINE: usize = 100;

/// The same JSON, indented; a list or object that holds nothing deeper and is short stays on one line.
///
/// `compact` is JSON without white space between its tokens, as [`super::JsonWriter`] writes it.
pub fn pretty(compact: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(compact.len() * 2);
    let mut depth = 0_usize;
    let mut rest = compact;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            b'"' => {
                let end = string_end(behind);
                out.push(byte);
                out.extend(behind.iter().take(end));
                rest = behind.get(end..).unwrap_or_default();
            }
            b'{' | b'[' => {
                if let Some(length) = short(behind) {
                    out.push(byte);
                    push_on_one_line(&mut out, behind.get(..length).unwrap_or_default(), byte);
                    rest = behind.get(length..).unwrap_or_default();
                } else {
                    out.push(byte);
                    depth += 1;
                    break_line(&mut out, depth);
                }
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                break_line(&mut out, depth);
                out.push(byte);
            }
            b',' => {
                out.push(byte);
                break_line(&mut out, depth);
            }
            b':' => out.extend_from_slice(b": "),
            other => out.push(other),
        }
    }
    out
}

fn break_line(out: &mut Vec<u8>, depth: usize) {
    out.push(b'\n');
    out.extend(std::iter::repeat_n(b' ', depth * 2));
}

/// How many bytes of a string that has just been opened there are, its closing quote included.
fn string_end(text: &[u8]) -> usize {
    let mut escaped = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of what has just been opened, with its closing bracket, if it stays on one line.
fn short(inner: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < LONGEST_LINE {
        match inner.get(at)? {
            b'"' => at += 1 + string_end(inner.get(at + 1..)?),
            b'{' | b'[' => return None,
            b'}' | b']' => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// What stands between brackets, with a space behind commas and colons and inside braces.
fn push_on_one_line(out: &mut Vec<u8>, inner: &[u8], opened: u8) {
    let padded = opened == b'{' && inner.len() > 1;
    if padded {
        out.push(b' ');
    }
    let mut rest = inner;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            b'"' => {
                let end = string_end(behind);
                out.push(byte);
                out.extend(behind.iter().take(end));
                rest = behind.get(end..).unwrap_or_default();
            }
            b',' | b':' => out.extend_from_slice(&[byte, b' ']),
            b'}' if padded => out.extend_from_slice(b" }"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pretty;

    fn laid_out(compact: &str) -> String {
        String::from_utf8(pretty(compact.as_bytes())).unwrap()
    }

    #[test]
    fn short_things_stay_on_one_line() {
        for (compact, expected) in [
            ("{}", "{}"),
            ("[]", "[]"),
            ("[1,2]", "[1, 2]"),
            (
                r#"{"a":"b, {c}: [","d":null}"#,
                r#"{ "a": "b, {c}: [", "d": null }"#,
            ),
            (
                r#"{"a":[{"b":1},{"c":"\"]}"}],"d":[]}"#,
                "{\n  \"a\": [\n    { \"b\": 1 },\n    { \"c\": \"\\\"]}\" }\n  ],\n  \"d\": []\n}",
            ),
        ] {
            assert_eq!(laid_out(compact), expected);
        }
    }

    #[test]
    fn long_things_are_broken() {
        let long = "x".repeat(120);
        assert_eq!(
            laid_out(&format!(r#"{{"a":"{long}","b":1}}"#)),
            format!("{{\n  \"a\": \"{long}\",\n  \"b\": 1\n}}")
        );
    }

    #[test]
    fn what_is_no_json_is_no_trap() {
        for broken in ["}", "\"", "[\"\\", "]]]{", "{\"a", ""] {
            pretty(broken.as_bytes());
        }
    }

    proptest::proptest! {
        #[test]
        fn the_values_stay(keys in proptest::collection::vec("[\\PC\"\\\\]{0,30}", 0..6), deep in 0_usize..4) {
            let mut value = serde_json::json!(keys);
            for key in keys.iter().take(deep) {
                value = serde_json::json!({ key.as_str(): value, "n": [1, null, true, {}] });
            }
            let compact = value.to_string();
            let laid_out = pretty(compact.as_bytes());
            proptest::prop_assert_eq!(
                serde_json::from_slice::<serde_json::Value>(&laid_out).unwrap(),
                value
            );
        }
    }
}
