//! What is written, and what of the file stays.

use super::changed_text;
use crate::config::{
    KioskSettings, Layout, PrintSettings, Receipt, Role, RoleStyle, Settings, Symbols, ThemeName,
};
use crate::diagnostic::SourceFile;
use crate::i18n::Lang;

fn parse(text: &str) -> Settings {
    match Settings::parse(&SourceFile::new("config.toml", text)) {
        Ok(settings) => settings,
        Err(problems) => panic!("{}", problems.render(Lang::En, false)),
    }
}

fn look(settings: &mut Settings, role: Role, text: &str) {
    let style = RoleStyle::parse(text).unwrap();
    settings.roles.set(role, Some(style));
}

/// Nothing by its default.
fn everything() -> Settings {
    let mut settings = Settings {
        lang: Some(Lang::Zh),
        theme: ThemeName::LargeSpacing,
        symbols: Symbols::Unicode,
        mouse: true,
        both_languages: true,
        kiosk: KioskSettings {
            on: true,
            idle_seconds: 90,
            warning_seconds: 20,
        },
        print: PrintSettings {
            command: vec!["lp".to_owned(), "-o".to_owned(), "\"A4\"".to_owned()],
            printer: Some("Hall".to_owned()),
            layout: Layout::Narrow,
            receipt: Some(Receipt::Device("/dev/usb/lp0".to_owned())),
            receipt_columns: 48,
            seconds: 9,
        },
        two_people: true,
        tally: true,
        ..Settings::default()
    };
    look(&mut settings, Role::Title, "bold cyan");
    look(&mut settings, Role::Error, "reversed");
    for (kind, days) in [("lease-ends", vec![]), ("renewal-due-soon", vec![21, 7, 2])] {
        settings.lead_times.insert(kind.to_owned(), days);
    }
    settings
}

const COMMENTED: &str = "\
# 我的设置。

lang = 'en' # 先用英文
# The room is bright.
theme   = \"high-contrast\"

mouse = false

[roles] # only these
title = \"cyan bold\" # 青
# 边框
border = \"bright-black\"
# the end
";

#[test]
fn a_fresh_text_says_what_differs() {
    assert_eq!(changed_text("", &Settings::default()), "");
    assert_eq!(
        changed_text("", &everything()),
        "\
lang = \"zh\"
theme = \"large-spacing\"
symbols = \"unicode\"
mouse = true
both-languages = true
kiosk = true
two-people = true
tally = true
kiosk-idle-seconds = 90
kiosk-warning-seconds = 20

[roles]
title = \"bold cyan\"
error = \"reversed\"

[reminders]
lease-ends = []
renewal-due-soon = [21, 7, 2]

[print]
command = [\"lp\", \"-o\", '\"A4\"']
printer = \"Hall\"
layout = \"32\"
receipt = \"/dev/usb/lp0\"
receipt-columns = 48
seconds = 9
"
    );
}

#[test]
fn what_was_written_is_read_again() {
    for original in [
        "",
        COMMENTED,
        "roles.title = 'red'\n",
        "roles = { title = 'red' }\nmouse = true\n",
        "# nothing",
        "[roles]",
        "\n\n",
        "# 设置\nlang = 'zh' # 中文\n\n[roles]\ntitle = 'red' # only\n",
        "roles = {\n # one\n title = 'red', # two\n border = 'dim', # three\n}\n",
        "lang = 'zh'\r\n\r\n[roles]\r\ntitle = 'red'\r\n",
        "print.printer = 'Old' # hall\n",
        "[print] # paper\nreceipt-command = ['nc', 'till', '9100'] # receipts\nseconds = 3 # s\n",
    ] {
        for settings in [Settings::default(), everything(), parse(COMMENTED)] {
            let text = changed_text(original, &settings);
            assert_eq!(parse(&text), settings, "{original:?} → {text}");
            assert_eq!(changed_text(&text, &settings), text, "{original:?}");
            let comments = original.split('#').skip(1);
            for comment in comments.filter_map(|rest| rest.lines().next()) {
                assert!(
                    text.contains(&format!("#{comment}")),
                    "{original:?} → {text}"
                );
            }
        }
    }
}

#[test]
fn nothing_changes_where_nothing_differs() {
    for text in [COMMENTED, "mouse=true\n", "theme = 'default'\r\n", "# x"] {
        assert_eq!(changed_text(text, &parse(text)), text);
    }
}

#[test]
fn only_what_differs_is_written() {
    let mut settings = parse(COMMENTED);
    settings.theme = ThemeName::Monochrome;
    settings.lang = Some(Lang::Zh);
    settings.both_languages = true;
    look(&mut settings, Role::Border, "dim");
    look(&mut settings, Role::Key, "bold");
    let expected = COMMENTED
        .replace("'en'", "\"zh\"")
        .replace("high-contrast", "monochrome")
        .replace("mouse = false\n", "mouse = false\nboth-languages = true\n")
        .replace(
            "border = \"bright-black\"\n",
            "border = \"dim\"\nkey = \"bold\"\n",
        );
    assert_eq!(changed_text(COMMENTED, &settings), expected);
}

#[test]
fn a_key_that_goes_leaves_its_comments() {
    let mut settings = parse(COMMENTED);
    settings.lang = None;
    settings.roles.set(Role::Border, None);
    let expected = COMMENTED
        .replace("lang = 'en' # 先用英文", "# 先用英文")
        .replace("border = \"bright-black\"\n", "");
    assert_eq!(changed_text(COMMENTED, &settings), expected);
}

#[test]
fn the_last_key_leaves_its_comments_above_what_follows() {
    let text = "# 设置\nlang = 'zh'\n\n[roles]\ntitle = 'red'\n";
    let mut settings = parse(text);
    settings.lang = None;
    let expected = text.replace("lang = 'zh'\n", "");
    assert_eq!(changed_text(text, &settings), expected);
}

#[test]
fn new_keys_stand_below_the_heading_of_a_file_without_any() {
    let settings = Settings {
        mouse: true,
        ..Settings::default()
    };
    assert_eq!(changed_text("# 设置", &settings), "# 设置\nmouse = true\n");
}

#[test]
fn half_a_file_takes_every_setting() {
    for at in (0..COMMENTED.len()).filter(|at| COMMENTED.is_char_boundary(*at)) {
        let text = changed_text(&COMMENTED[..at], &everything());
        assert_eq!(parse(&text), everything(), "{at}: {text}");
    }
}

#[test]
fn what_is_no_toml_is_kept_as_comments() {
    let text = changed_text("theme = dark\n# 注\n", &everything());
    assert_eq!(parse(&text), everything());
    assert!(text.ends_with("# theme = dark\n# # 注\n"), "{text}");
    // What is TOML but means nothing to us stays as it is.
    let text = changed_text("colour = 1\nroles = 2\n[more]\nx = 1\n", &everything());
    for kept in ["colour = 1", "[more]\nx = 1"] {
        assert!(text.contains(kept), "{text}");
    }
    let text = changed_text("# 设置\nlang = 'zh'\n[[more]]\n", &Settings::default());
    assert_eq!(text, "[[more]]\n# 设置\n");
}
