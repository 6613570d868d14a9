//! Config text → [`Settings`].

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Role, RoleStyle, RoleStyles, Settings, Symbols, ThemeName, print, problem};
use crate::diagnostic::read::{Document, Sink, Table, Value};
use crate::diagnostic::{Problems, SourceFile};
use crate::i18n::Lang;

/// The keys of the file.
pub(super) mod key {
    pub(in crate::config) const LANG: &str = "lang";
    pub(in crate::config) const THEME: &str = "theme";
    pub(in crate::config) const SYMBOLS: &str = "symbols";
    pub(in crate::config) const MOUSE: &str = "mouse";
    pub(in crate::config) const BOTH_LANGUAGES: &str = "both-languages";
    pub(in crate::config) const TALLY: &str = "tally";
    pub(in crate::config) const ROLES: &str = "roles";
    pub(in crate::config) const REMINDERS: &str = "reminders";
    pub(in crate::config) const PRINT: &str = "print";
}

impl Settings {
    /// Reads the settings in a file, or says everything that is wrong with it. An empty file is the
    /// defaults.
    pub fn parse(file: &SourceFile) -> Result<Self, Problems> {
        let sink: Sink = RefCell::default();
        let document = Document::open(file, &sink);
        let settings = settings(document.root());
        drop(document);
        let diagnostics = sink.into_inner();
        if diagnostics.is_empty() {
            Ok(settings)
        } else {
            Err(Problems::new(diagnostics, vec![file.clone()]))
        }
    }
}

fn settings(mut table: Table<'_>) -> Settings {
    let langs = Lang::ALL.map(|lang| (lang.code(), lang));
    let themes = ThemeName::ALL.map(|theme| (theme.name(), theme));
    let symbols = Symbols::ALL.map(|symbols| (symbols.name(), symbols));
    let settings = Settings {
        lang: word(&mut table, key::LANG, &langs),
        theme: word(&mut table, key::THEME, &themes).unwrap_or_default(),
        symbols: word(&mut table, key::SYMBOLS, &symbols).unwrap_or_default(),
        mouse: table.flag(key::MOUSE),
        both_languages: table.flag(key::BOTH_LANGUAGES),
        tally: table.flag(key::TALLY),
        roles: table
            .take(key::ROLES)
            .and_then(|value| value.table())
            .map(roles)
            .unwrap_or_default(),
        lead_times: table
            .take(key::REMINDERS)
            .and_then(|value| value.table())
            .map(|table| lead_times(&table))
            .unwrap_or_default(),
        print: table
            .take(key::PRINT)
            .and_then(|value| value.table())
            .map(print::read)
            .unwrap_or_default(),
    };
    table.finish();
    settings
}

/// What the word of a key stands for, if the key is there.
fn word<T: Clone>(table: &mut Table<'_>, key: &'static str, words: &[(&str, T)]) -> Option<T> {
    table.take(key)?.word(words)
}

fn roles(mut table: Table<'_>) -> RoleStyles {
    let mut styles = RoleStyles::default();
    for role in Role::ALL {
        if let Some(value) = table.take(role.name()) {
            styles.set(role, style(&value));
        }
    }
    table.finish();
    styles
}

/// Nobody is reminded more than a permit year ahead.
const MOST_DAYS_AHEAD: u32 = 366;

/// Days ahead by kind. Which kinds there are, only rules know.
fn lead_times(table: &Table<'_>) -> BTreeMap<String, Vec<u32>> {
    let entries = table.in_order().into_iter();
    let read = entries.map(|(kind, value)| {
        let days = value.list().unwrap_or_default();
        let days = days.iter().filter_map(|day| day.count(MOST_DAYS_AHEAD));
        (kind.get_ref().clone().into_owned(), days.collect())
    });
    read.collect()
}

fn style(value: &Value<'_>) -> Option<RoleStyle> {
    let text = value.string()?;
    match RoleStyle::parse(text) {
        Ok(style) => Some(style),
        Err(faults) => {
            for fault in faults {
                let problem = problem::style(text, &fault);
                value.part(fault.place()).report(problem);
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::config::{
        Colour, Layout, Modifier, Modifiers, PrintSettings, Receipt, Role, RoleStyle, Settings,
        Symbols, ThemeName,
    };
    use crate::diagnostic::{Problems, SourceFile, Trouble};
    use crate::i18n::Lang;

    fn parse(text: &str) -> Result<Settings, Problems> {
        Settings::parse(&SourceFile::new("config.toml", text))
    }

    #[test]
    fn what_is_left_out_has_its_default() {
        for text in [
            "",
            "# nothing yet\n",
            "[roles]\n",
            "[reminders]\n",
            "[print]\n",
        ] {
            let settings = parse(text).unwrap();
            assert_eq!(settings, Settings::default(), "{text}");
            assert_eq!(settings.lang, None);
            assert_eq!(settings.theme, ThemeName::Default);
            assert_eq!(settings.symbols, Symbols::Auto);
            assert!(!settings.mouse && !settings.both_languages);
            assert!(settings.roles.is_empty());
        }
    }

    #[test]
    fn everything_can_be_set() {
        let settings = parse(
            "lang = \"en\"\ntheme = \"high-contrast\"\nsymbols = \"ascii\"\nmouse = true\n\
             both-languages = true\ntally = true\n[roles]\ntitle = \"bold cyan\"\nborder = \"\"\n\
             [reminders]\nrenewal-due-soon = [21, 7, 2]\nlease-ends = []\n",
        )
        .unwrap();
        let lead_times = [("lease-ends", vec![]), ("renewal-due-soon", vec![21, 7, 2])];
        let lead_times = lead_times.map(|(kind, days)| (kind.to_owned(), days));
        assert_eq!(settings.lead_times, BTreeMap::from(lead_times));
        assert_eq!(settings.lang, Some(Lang::En));
        assert_eq!(settings.theme, ThemeName::HighContrast);
        assert_eq!(settings.symbols, Symbols::Ascii);
        assert!(settings.mouse && settings.both_languages && settings.tally);
        let title = RoleStyle {
            foreground: Some(Colour::Cyan),
            background: None,
            modifiers: Modifiers::NONE.with(Modifier::Bold),
        };
        let roles: Vec<_> = settings.roles.iter().collect();
        let border = (Role::Border, RoleStyle::default());
        assert_eq!(roles, [(Role::Title, title), border]);
    }

    #[test]
    fn printing_can_be_set() {
        let print = |text: &str| parse(&format!("[print]\n{text}")).unwrap().print;
        let lp = || vec!["lp".to_owned(), "-o".to_owned(), "media=A4".to_owned()];
        assert_eq!(
            print(
                "command = [\"lp\", \"-o\", \"media=A4\"]\nprinter = \"Hall\"\nlayout = \"html\"\n\
                 receipt = \"/dev/usb/lp0\"\nreceipt-columns = 48\nseconds = 5"
            ),
            PrintSettings {
                command: lp(),
                printer: Some("Hall".to_owned()),
                layout: Layout::Html,
                receipt: Some(Receipt::Device("/dev/usb/lp0".to_owned())),
                receipt_columns: 48,
                seconds: 5,
            }
        );
        let command = print("receipt-command = [\"lp\", \"-o\", \"media=A4\"]");
        assert_eq!(command.receipt, Some(Receipt::Command(lp())));
        for layout in Layout::ALL {
            let named = print(&format!("layout = \"{}\"", layout.name()));
            assert_eq!(named.layout, layout);
        }
    }

    #[test]
    fn every_name_is_taken() {
        for theme in ThemeName::ALL {
            let settings = parse(&format!("theme = \"{theme}\"")).unwrap();
            assert_eq!(settings.theme, theme);
        }
        for symbols in Symbols::ALL {
            let settings = parse(&format!("symbols = \"{symbols}\"")).unwrap();
            assert_eq!(settings.symbols, symbols);
        }
        for lang in Lang::ALL {
            let settings = parse(&format!("lang = \"{lang}\"")).unwrap();
            assert_eq!(settings.lang, Some(lang));
        }
        for role in Role::ALL {
            let settings = parse(&format!("[roles]\n{role} = \"red\"")).unwrap();
            assert!(settings.roles.get(role).is_some(), "{role}");
            for lang in Lang::ALL {
                assert!(!role.description(lang).is_empty());
            }
        }
    }

    /// `code line:column text under the carets` of each problem.
    fn problems(text: &str) -> Vec<String> {
        let Err(problems) = parse(text) else {
            return Vec::new();
        };
        problems
            .diagnostics()
            .iter()
            .map(|found| {
                let (line, column) = problems.line_and_column(found).unwrap();
                let place = &text[found.span.clone().unwrap()];
                format!("{} {line}:{column} {place}", found.code)
            })
            .collect()
    }

    #[test]
    fn everything_wrong_is_told_at_once_in_its_place() {
        for (text, expected) in [
            ("thme = \"default\"", &["unknown-key 1:1 thme"][..]),
            ("theme = \"dark\"", &["unknown-word 1:9 \"dark\""]),
            ("theme = 1", &["wrong-type 1:9 1"]),
            ("lang = \"zh-CN\"", &["unknown-word 1:8 \"zh-CN\""]),
            ("mouse = \"yes\"", &["wrong-type 1:9 \"yes\""]),
            ("roles = \"bold\"", &["wrong-type 1:9 \"bold\""]),
            ("mouse = true\nmouse = false", &["syntax 2:1 mouse"]),
            ("theme = dark", &["syntax 1:9 dark"]),
            ("reminders = 3", &["wrong-type 1:13 3"]),
            (
                "[reminders]\nexpires = 3\nlease-ends = [30, -1, 367, \"x\"]",
                &[
                    "wrong-type 2:11 3",
                    "out-of-range 3:19 -1",
                    "out-of-range 3:23 367",
                    "wrong-type 3:28 \"x\"",
                ],
            ),
            (
                "[print]\ncommand = []\nprinter = \"-d\"\nlayout = 80\nreceipt = \"lp0\"\nreceipt-command = \"lp\"\n\
                 seconds = 0\nreceipt-columns = 200\npaper = \"A4\"",
                &[
                    "bad-form 2:11 []",
                    "bad-form 3:11 \"-d\"",
                    "wrong-type 4:10 80",
                    "bad-form 5:11 \"lp0\"",
                    "bad-form 6:19 \"lp\"",
                    "wrong-type 6:19 \"lp\"",
                    "out-of-range 7:11 0",
                    "out-of-range 8:19 200",
                    "unknown-key 9:1 paper",
                ],
            ),
            (
                "print.command = [\"\", 1]\nprint.layout = \"a4\"",
                &["wrong-type 1:22 1", "unknown-word 2:16 \"a4\""],
            ),
            (
                "symbol = \"ascii\"\nmouse = 0\n[roles]\ntitel = \"bold\"\ntext = true\nkey = \"blod red\"\n[more]\n",
                &[
                    "unknown-key 1:1 symbol",
                    "wrong-type 2:9 0",
                    "unknown-key 4:1 titel",
                    "wrong-type 5:8 true",
                    "unknown-word 6:8 blod",
                    "unknown-key 7:2 more",
                ],
            ),
            (
                "roles = { \"标题\" = \"red\", title = \"青 red blue on\" }",
                &[
                    "unknown-key 1:11 \"标题\"",
                    "unknown-word 1:34 青",
                    "bad-form 1:40 blue",
                    "bad-form 1:45 on",
                ],
            ),
            // Behind an escape, a place in the text is no place in the file.
            (
                "[roles]\ntitle = \"\\u0072ed blau\"",
                &["unknown-word 2:9 \"\\u0072ed blau\""],
            ),
            ("[roles]\ntitle = '''\nred'''", &[]),
        ] {
            assert_eq!(problems(text), expected, "{text}");
        }
    }

    #[test]
    fn a_problem_is_shown_with_a_caret_and_the_nearest_word() {
        let text = "# 我的设置\nroles = { \"标题\" = \"dim\", title = \"blod red\" }\n";
        let rendered = parse(text)
            .expect_err("it is broken")
            .render(Lang::En, false);
        assert_eq!(
            rendered,
            "\
error[unknown-key]: there is no key `标题` here
 --> config.toml:2:11
  |
2 | roles = { \"标题\" = \"dim\", title = \"blod red\" }
  |           ^^^^^^

error[unknown-word]: `blod` is not one of the words for this
 --> config.toml:2:34
  |
2 | roles = { \"标题\" = \"dim\", title = \"blod red\" }
  |                                    ^^^^
  |
  = help: did you mean `bold`?

2 problems
"
        );
        for (text, help) in [
            ("theme = \"contrast\"", "是不是 `high-contrast`？"),
            ("both_languages = true", "是不是 `both-languages`？"),
            (
                "symbols = \"emoji\"",
                "这里可以写：`auto`、`unicode`、`ascii`",
            ),
            ("[roles]\nkye = \"red\"", "是不是 `key`？"),
            ("[roles]\nkey = \"#ff0000\"", "写法：\"bold cyan on black\""),
            ("[roles]\nkey = \"on\"", "写法：\"bold cyan on black\""),
            ("[roles]\nkey = \"bold bold\"", "请删去一处"),
            ("[roles]\nkey = \"on bold\"", "写法："),
        ] {
            let rendered = parse(text)
                .expect_err("it is broken")
                .render(Lang::Zh, false);
            assert!(rendered.contains(help), "{rendered}");
        }
    }

    #[test]
    fn a_file_that_was_not_read_is_a_problem_too() {
        let file = SourceFile::unreadable("config.toml", Trouble::NotUtf8(3));
        let problems = Settings::parse(&file).expect_err("it is broken");
        assert_eq!(problems.diagnostics()[0].code.as_str(), "unreadable");
    }
}
