//! Wrong usage in words: one sentence and a hint, in the person's language.

use std::ffi::OsString;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::{Arguments, MOST_DAYS};
use super::failure::UsageError;
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::text::clean;

/// What is wrong with the arguments.
pub(super) fn explain(error: &clap::Error, typed: &[OsString], lang: Lang) -> UsageError {
    let text = |kind| error.get(kind).map(one).unwrap_or_default();
    let argument = text(ContextKind::InvalidArg);
    let given = text(ContextKind::InvalidValue);
    let said = |key: &str, variables: &[(&str, &str)]| {
        let variables: Vec<(&str, Value<'_>)> = variables
            .iter()
            .map(|(name, value)| (*name, clean::one_line(value).into()))
            .collect();
        tr_with(lang, key, &variables)
    };
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = text(ContextKind::InvalidSubcommand);
            said("usage-no-command", &[("word", &word)])
        }
        ErrorKind::UnknownArgument => said("usage-no-option", &[("word", &argument)]),
        ErrorKind::InvalidValue if given.is_empty() => {
            said("usage-value-missing", &[("option", &argument)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => said(
            "usage-bad-value",
            &[("option", &argument), ("word", &given)],
        ),
        ErrorKind::ArgumentConflict => {
            let prior = text(ContextKind::PriorArg);
            if prior == argument {
                return UsageError {
                    sentence: said("usage-twice", &[("option", &argument)]),
                    hint: tr(lang, "usage-twice.hint"),
                };
            }
            said("usage-conflict", &[("one", &argument), ("other", &prior)])
        }
        ErrorKind::MissingRequiredArgument => said("usage-missing", &[("options", &argument)]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            tr(lang, "usage-no-command-given")
        }
        ErrorKind::InvalidUtf8 => tr(lang, "usage-not-utf8"),
        _ => tr(lang, "usage-other"),
    };
    UsageError {
        sentence,
        hint: hint(error, &argument, typed, lang),
    }
}

/// The nearest right word, the words there are, or where to read on.
fn hint(error: &clap::Error, argument: &str, typed: &[OsString], lang: Lang) -> String {
    let suggested = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    if let Some(word) = suggested.into_iter().find_map(|kind| error.get(kind)) {
        return tr_with(lang, "usage-nearest", &[("word", one(word).into())]);
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let words = commands_below(typed).join(", ");
        return tr_with(lang, "usage-words", &[("words", words.into())]);
    }
    if argument.starts_with("--on") || argument.starts_with("--until") {
        return tr(lang, "usage-day");
    }
    let days = |least: i64| {
        let variables = [("least", least.into()), ("most", MOST_DAYS.into())];
        tr_with(lang, "usage-within", &variables)
    };
    if argument.starts_with("--days") {
        return days(1);
    }
    if argument.starts_with("--within") {
        return days(0);
    }
    for kind in [ContextKind::ValidValue, ContextKind::ValidSubcommand] {
        if let Some(words) = error.get(kind).map(one).filter(|words| !words.is_empty()) {
            return tr_with(lang, "usage-words", &[("words", words.into())]);
        }
    }
    if argument.starts_with("--lang") {
        return tr_with(lang, "usage-words", &[("words", "zh, en".into())]);
    }
    if error.kind() == ErrorKind::MissingRequiredArgument && argument.contains("--answers") {
        return tr(lang, "usage-answers");
    }
    tr(lang, "usage-help")
}

/// The commands there are below the one that was typed.
fn commands_below(typed: &[OsString]) -> Vec<String> {
    let mut command = Arguments::command();
    for word in typed.iter().filter_map(|word| word.to_str()) {
        if let Some(below) = command.find_subcommand(word) {
            command = below.clone();
        }
    }
    let below = command.get_subcommands().map(clap::Command::get_name);
    below
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// A context value as text, several separated by commas.
fn one(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStrs(texts) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}

/// The language that was asked for, though the arguments as a whole cannot be understood.
pub(super) fn asked_lang(arguments: &[OsString]) -> Option<Lang> {
    let texts: Vec<&str> = arguments.iter().filter_map(|text| text.to_str()).collect();
    let after = texts
        .iter()
        .position(|text| *text == "--lang")
        .and_then(|at| texts.get(at + 1).copied());
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    after.or(joined)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use std::ffi::OsString;

    use super::{asked_lang, explain};
    use crate::cli::arguments::Arguments;
    use crate::i18n::Lang;

    /// What was typed, and what the sentence and the hint must name.
    const MISTAKES: [(&[&str], &str, &str); 13] = [
        (&["rules"], "", "check"),
        (&["asess"], "asess", "assess"),
        (&["rules", "chek"], "chek", "check"),
        (&["assess", "--answer", "x"], "--answer", "--answers"),
        (&["assess"], "--answers", "--batch"),
        (
            &["assess", "--answers", "x", "--format", "jsn"],
            "jsn",
            "json",
        ),
        (
            &["assess", "--answers", "x", "--format", "pdf"],
            "pdf",
            "markdown",
        ),
        (
            &["assess", "--answers", "x", "--batch"],
            "--batch",
            "--help",
        ),
        (&["--on", "2026-02-30"], "2026-02-30", "2026-11-22"),
        (&["--on"], "--on", "2026-11-22"),
        (&["--lang", "fr"], "fr", "zh, en"),
        (&["--color", "sometimes"], "sometimes", "always"),
        (&["profiles", "rename", "1"], "<NAME>", "--help"),
    ];

    #[test]
    fn every_mistake_is_one_sentence_and_a_hint_in_both_languages() {
        for (typed, named, hinted) in MISTAKES {
            let typed: Vec<OsString> = ["juzhu"].iter().chain(typed).map(Into::into).collect();
            let error = Arguments::try_parse_from(&typed).expect_err("it is a mistake");
            for lang in Lang::ALL {
                let said = explain(&error, &typed, lang);
                let of = format!("{typed:?} {lang}: {} / {}", said.sentence, said.hint);
                assert!(said.sentence.contains(named), "{of}");
                assert!(said.hint.contains(hinted), "{of}");
                assert!(!said.sentence.contains('\n'), "{of}");
                assert!(!said.hint.contains('\n'), "{of}");
            }
        }
    }

    #[test]
    fn the_language_is_found_among_mistakes() {
        let arguments = |typed: &[&str]| typed.iter().map(Into::into).collect::<Vec<_>>();
        for (typed, lang) in [
            (&["juzhu", "--lang", "zh", "asess"][..], Some(Lang::Zh)),
            (&["juzhu", "asess", "--lang=en"], Some(Lang::En)),
            (&["juzhu", "--lang", "fr"], None),
            (&["juzhu", "--lang"], None),
            (&["juzhu"], None),
        ] {
            assert_eq!(asked_lang(&arguments(typed)), lang, "{typed:?}");
        }
    }
}
