//! The program's own words, from `assets/locales/`.
//!
//! The files are part of the binary. Both languages hold the same messages with the same variables;
//! `tests/it/messages.rs` says so, and that every message the code names is there.

use std::collections::HashMap;

use fluent_templates::LanguageIdentifier;
pub use fluent_templates::fluent_bundle::FluentValue as Value;

use super::Lang;

/// The macro's own code parses the embedded files with `unwrap`; a file that does not parse fails
/// the first test that asks for any message.
#[allow(clippy::unwrap_used)]
mod embedded {
    fluent_templates::static_loader! {
        pub(super) static MESSAGES = {
            locales: "assets/locales",
            fallback_language: "en",
            // The invisible marks around variables would land in terminal cells, files and searches.
            customise: |bundle| bundle.set_use_isolating(false),
        };
    }
}

/// The message `key` (or `key.attribute`) in `lang`.
///
/// There is no falling back to the other language: what is missing shows as its key in braces.
pub fn tr(lang: Lang, key: &str) -> String {
    lookup(lang, key, &[]).unwrap_or_else(|| missing(key))
}

/// The message `key` in `lang` with its variables: `tr_with(lang, "error-missing", &[("path", path.into())])`.
pub fn tr_with(lang: Lang, key: &str, variables: &[(&str, Value<'_>)]) -> String {
    lookup(lang, key, variables).unwrap_or_else(|| missing(key))
}

/// The message with all its variables, or nothing if it or one of them is missing.
fn lookup(lang: Lang, key: &str, variables: &[(&str, Value<'_>)]) -> Option<String> {
    let variables: HashMap<&str, Value<'_>> = variables.iter().cloned().collect();
    embedded::MESSAGES
        .lookup_single_language(locale(lang), key, Some(&variables))
        .ok()
}

fn missing(key: &str) -> String {
    format!("{{{key}}}")
}

fn locale(lang: Lang) -> &'static LanguageIdentifier {
    use fluent_templates::langid;
    static CHINESE: LanguageIdentifier = langid!("zh-CN");
    static ENGLISH: LanguageIdentifier = langid!("en");
    match lang {
        Lang::Zh => &CHINESE,
        Lang::En => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::{tr, tr_with};
    use crate::i18n::Lang;

    #[test]
    fn a_message_speaks_the_language_asked_for() {
        assert_eq!(tr(Lang::Zh, "profile-unnamed"), "未命名");
        assert_eq!(tr(Lang::En, "profile-unnamed"), "unnamed");
    }

    #[test]
    fn variables_come_without_invisible_marks() {
        assert_eq!(
            tr_with(Lang::En, "error-missing", &[("path", "me.toml".into())]),
            "There is no file “me.toml”."
        );
    }

    #[test]
    fn what_is_missing_is_not_borrowed_from_the_other_language() {
        for lang in Lang::ALL {
            assert_eq!(tr(lang, "no-such-message"), "{no-such-message}");
            assert_eq!(
                tr(lang, "error-missing"),
                "{error-missing}",
                "without its variable"
            );
            assert_eq!(tr(lang, ""), "{}");
        }
    }
}
