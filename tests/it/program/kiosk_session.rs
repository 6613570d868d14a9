//! What brings a kiosk back, `assets/kiosk/session`: nobody's page stays while it waits.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::harness::Home;

const CLEARED: &str = "\u{1b}[2J\u{1b}[?1049l\u{1b}[2J\u{1b}[3J\u{1b}[H";

#[test]
fn a_page_goes_and_last_words_stay() {
    for (ends, shown) in [
        ("kill -9 $$", format!("page{CLEARED}paused\n")),
        ("exit 143", format!("page{CLEARED}paused\n")),
        ("exit 4", "pagepaused\n".to_owned()),
    ] {
        let home = Home::new();
        for (name, script) in [
            // A terminal, without one.
            ("foot", "shift 2; exec \"$@\""),
            ("sleep", "if [ \"$1\" = 5 ]; then echo paused; fi"),
            ("udiskie", "exit 0"),
            // Staff leave the second one.
            (
                "juzhu",
                &format!("[ ! -e been ] || exit 0; touch been; printf page; {ends}"),
            ),
        ] {
            let path = home.write(&format!("bin/{name}"), format!("#!/bin/sh\n{script}\n"));
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a program");
        }
        let session = include_str!("../../../assets/kiosk/session");
        let bin = home.path("bin");
        let path = format!("{}:/usr/bin:/bin", bin.display());
        let mut program = home.shell(session).env("PATH", path);
        let ran = program.command.output().expect("it starts");
        assert!(ran.status.success(), "{ran:?}");
        assert_eq!(String::from_utf8_lossy(&ran.stdout), shown, "{ends}");
    }
}
