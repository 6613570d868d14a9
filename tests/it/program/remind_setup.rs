//! `juzhu remind --setup` and `--notify`: what is printed works where it is put.

use std::process::Command;

use super::harness::Home;

fn setup(home: &Home, lang: &str, system: &str) -> String {
    let asked = ["remind", "--lang", lang, "--setup", system];
    home.juzhu(asked).run().fine().stdout.clone()
}

/// What is no comment.
fn plain(text: &str) -> Vec<&str> {
    let lines = text.lines();
    lines.filter(|line| !line.starts_with('#')).collect()
}

/// Somebody whose contract ended the day before.
fn save(home: &Home) {
    let text = "version = 1\nid = \"0001\"\ncreated-on = 2026-10-01\nsaved-on = 2026-11-20\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\n[answers]\n\
         applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\npermit = \"none\"\n\
         work = \"contract\"\ncontract-ends = 2026-11-21\n\n\
         [given-when.hukou]\napplicant = \"mainland\"\n\n[given-when.contract-ends]\nwork = \"contract\"\n";
    home.write("juzhu/profiles/0001.toml", text);
}

#[test]
fn every_system_has_its_files_and_says_where_they_go() {
    let home = Home::new();
    for (system, texts) in [
        (
            "systemd",
            &[
                "systemctl --user enable --now juzhu-remind.timer",
                "systemctl --user disable --now juzhu-remind.timer",
                "# ~/.config/systemd/user/juzhu-remind.service\n[Unit]\n",
                "Environment=\"JUZHU_HOME=",
                "# ~/.config/systemd/user/juzhu-remind.timer\n[Unit]\n",
                "Persistent=true",
            ][..],
        ),
        (
            "launchd",
            &[
                "<?xml version=\"1.0\"",
                "launchctl load",
                "launchctl unload",
                "StartCalendarInterval",
            ],
        ),
        ("cron", &["crontab -e", "\n0 9 * * * "]),
        ("shell", &["~/.bashrc", "juzhu_due=$("]),
    ] {
        for lang in ["zh", "en"] {
            let text = setup(&home, lang, system);
            let mut rest = text.as_str();
            for expected in texts {
                let behind = rest.split_once(expected);
                rest = behind
                    .unwrap_or_else(|| panic!("no {expected:?} in {text}"))
                    .1;
            }
            assert!(!text.contains('{'), "{text}");
            let [program, home] = [
                super::harness::JUZHU,
                &home.path("juzhu").display().to_string(),
            ];
            assert!(text.contains(program) && text.contains(home), "{text}");
            assert!(text.contains(&format!("--lang {lang} ")), "{text}");
        }
    }
    assert_eq!(
        home.below("juzhu"),
        [] as [std::path::PathBuf; 0],
        "nothing is installed"
    );
    home.juzhu(["remind", "--setup", "windows"])
        .run()
        .fails(2, &["systemd, launchd, cron, shell"]);
}

#[test]
fn a_comment_of_the_agent_holds_no_end_of_a_comment() {
    let home = Home::new();
    for lang in ["zh", "en"] {
        let text = setup(&home, lang, "launchd");
        let (_, comment) = text.split_once("<!--").expect("a comment");
        let (comment, rest) = comment.split_once("-->").expect("its end");
        assert!(!comment.contains("--") && !rest.contains("-->"), "{text}");
    }
}

#[test]
fn the_lines_for_the_shell_are_shell() {
    let home = Home::new();
    home.write("lines.sh", setup(&home, "en", "shell"));
    let shell = home.shell("sh -n lines.sh && sh lines.sh && ls home 2>/dev/null");
    let ran = shell.run();
    assert_eq!(ran.stdout, "", "where nobody reads it, it does nothing");
    assert_eq!(ran.stderr, "");
}

#[test]
fn the_line_of_the_crontab_tells_of_what_is_due_and_of_nothing_else() {
    let home = Home::new();
    let text = setup(&home, "en", "cron");
    let [line] = plain(&text).try_into().expect("one line");
    let fields: Vec<&str> = line.splitn(6, ' ').collect();
    assert_eq!(fields[..5], ["0", "9", "*", "*", "*"]);
    // As cron does it.
    let command = fields[5]
        .replace("\\%", "%")
        .replace("remind ", "remind --on 2026-11-22 ");
    assert_eq!(home.shell(&command).run().fine().stdout, "");
    save(&home);
    let ran = home.shell(&command).run();
    ran.fine()
        .says(&["Reminders you missed\n- Saturday 2026-11-21, Unnamed"]);
}

#[test]
fn the_units_are_well_formed_where_that_can_be_seen() {
    let home = Home::new();
    let text = setup(&home, "en", "systemd");
    let mut units = text.split("# ~/.config/systemd/user/").skip(1);
    for name in ["juzhu-remind.service", "juzhu-remind.timer"] {
        let unit = units.next().and_then(|unit| unit.strip_prefix(name));
        home.write(&format!("units/{name}"), unit.expect("its unit"));
    }
    assert_eq!(units.next(), None);
    let timer = home.path("units/juzhu-remind.timer");
    let service = home.path("units/juzhu-remind.service");
    // Not every system has it, and none needs it.
    let verified = Command::new("systemd-analyze")
        .args(["verify", "--user"])
        .args([timer, service])
        .output();
    if let Ok(verified) = verified {
        let said = String::from_utf8_lossy(&verified.stderr);
        assert!(!said.contains("juzhu-remind."), "{said}");
    }
}

#[cfg(not(feature = "notify"))]
#[test]
fn without_the_desktop_it_says_how_to_get_it() {
    let home = Home::new();
    home.juzhu(["remind", "--notify"])
        .run()
        .fails(2, &["without messages on the desktop", "--features notify"]);
}

#[cfg(feature = "notify")]
#[test]
fn a_desktop_that_is_not_there_is_said() {
    let home = Home::new();
    // Nothing is due, so nobody is told.
    home.juzhu(["remind", "--notify"]).run().fine();
    save(&home);
    home.juzhu(["remind", "--notify"])
        .on_the_day()
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
        .run()
        .fails(3, &["No message could be shown", "juzhu remind"]);
}
