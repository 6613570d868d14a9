//! TOML text → a table of values that can be kept.

use serde::Deserialize as _;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};
use toml::{Spanned, Table, Value};

/// The table in a text.
///
/// The same as `text.parse()`, with less work: thousands of profiles are read at once, and nearly all
/// that stands in them are texts, days and whole numbers, which need no deserializer.
pub(super) fn table_in(text: &str) -> Result<Table, Error> {
    table(DeTable::parse(text)?.into_inner())
}

fn table(parsed: DeTable<'_>) -> Result<Table, Error> {
    let keys = parsed.into_iter();
    keys.map(|(key, parsed)| Ok((key.into_inner().into_owned(), value(parsed)?)))
        .collect()
}

fn value(parsed: Spanned<DeValue<'_>>) -> Result<Value, Error> {
    if let DeValue::Integer(number) = parsed.get_ref() {
        if let Ok(number) = i64::from_str_radix(number.as_str(), number.radix()) {
            return Ok(Value::Integer(number));
        }
        return Value::deserialize(ValueDeserializer::from(parsed));
    }
    let span = parsed.span();
    Ok(match parsed.into_inner() {
        DeValue::String(text) => Value::String(text.into_owned()),
        DeValue::Boolean(yes) => Value::Boolean(yes),
        DeValue::Datetime(moment) => Value::Datetime(moment),
        DeValue::Table(inner) => Value::Table(table(inner)?),
        DeValue::Array(values) => {
            Value::Array(values.into_iter().map(value).collect::<Result<_, _>>()?)
        }
        other => Value::deserialize(ValueDeserializer::from(Spanned::new(span, other)))?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_oneof, proptest};
    use toml::{Table, Value};

    use super::table_in;

    #[test]
    fn a_text_is_read_as_the_library_reads_it() {
        for text in [
            "",
            "a = 1\nb = -0x0",
            "a = 0x10\nb = 0o17\nc = 0b11\nd = 1_000\ne = +5\nf = -7",
            "a = 9223372036854775807\nb = -9223372036854775808",
            "a = 9223372036854775808",
            "a = [1, 99999999999999999999]",
            "a = 1.5\nb = inf\nc = nan\nd = 1e400\ne = -0.0",
            "a = \"x\\u00e9\\n\"\nb = '''\nraw'''\n\"键\" = \"值\"\na.b = 1",
            "a = 2026-11-22\nb = 2026-11-22T08:00:00Z\nc = 08:00:00",
            "a = [[1], [\"x\", { y = [true] }], []]\n[[t]]\nx = 1\n[[t]]\n[u.v]\nw = false",
            "a = ",
            "a = 1\na = 2",
            "[a]\n[a]",
            "\"$__toml_private_datetime\" = \"2026-11-22\"",
        ] {
            // What is no number is equal to nothing.
            let shown = |read: Result<Table, toml::de::Error>| match read {
                Ok(table) => format!("{table:?}"),
                Err(error) => format!("{} {:?}", error.message(), error.span()),
            };
            assert_eq!(shown(table_in(text)), shown(text.parse()), "{text}");
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let plain = prop_oneof![
            any::<String>().prop_map(Value::String),
            any::<i64>().prop_map(Value::Integer),
            any::<bool>().prop_map(Value::Boolean),
            (-1e9..1e9).prop_map(Value::Float),
        ];
        plain.prop_recursive(3, 24, 4, |inner| {
            let keys = proptest::collection::btree_map(any::<String>(), inner.clone(), 0..4);
            prop_oneof![
                proptest::collection::vec(inner, 0..4).prop_map(Value::Array),
                keys.prop_map(|keys| Value::Table(keys.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(keys in proptest::collection::btree_map(".*", values(), 0..6)) {
            let table: Table = keys.into_iter().collect();
            let text = toml::to_string(&table).expect("it can be written");
            assert_eq!(table_in(&text).expect("it can be read"), table);
        }
    }
}
