//! `juzhu remind --setup`: what makes a system remind somebody every day. It is printed, with where to put
//! it as comments; nothing is installed.

use std::env;

use super::arguments::SetupSystem;
use super::context::Context;
use crate::deliver::CAN_NOTIFY;
use crate::i18n::{Lang, tr};

const SERVICE: &str = include_str!("../../assets/remind/juzhu-remind.service");
const TIMER: &str = include_str!("../../assets/remind/juzhu-remind.timer");
const PLIST: &str = include_str!("../../assets/remind/juzhu-remind.plist");
const CRONTAB: &str = include_str!("../../assets/remind/crontab");
const SHELL: &str = include_str!("../../assets/remind/shell.sh");

/// The files for a system, where they go and how they are switched on and off.
pub(super) fn text(context: &Context, system: SetupSystem) -> String {
    let home = context.environment().home.as_ref();
    let caller = Caller {
        program: env::current_exe()
            .ok()
            .and_then(|path| path.to_str().map(str::to_owned)),
        home: home.and_then(|home| home.to_str().map(str::to_owned)),
        lang: context.lang(),
    };
    caller.text(system, CAN_NOTIFY)
}

/// Whom the files remind, and with what.
struct Caller {
    /// Where the program lies.
    program: Option<String>,
    /// The folder of `JUZHU_HOME`, if there is one.
    home: Option<String>,
    lang: Lang,
}

impl Caller {
    fn text(&self, system: SetupSystem, can_notify: bool) -> String {
        let lang = self.lang;
        match system {
            SetupSystem::Systemd => {
                let mut said = tr(lang, "setup-systemd");
                if !can_notify {
                    said = format!("{said}\n{}", tr(lang, "setup-systemd-journal"));
                }
                format!(
                    "{}\n# ~/.config/systemd/user/juzhu-remind.service\n{}\n\
                     # ~/.config/systemd/user/juzhu-remind.timer\n{TIMER}",
                    commented(&said),
                    self.service(can_notify)
                )
            }
            SetupSystem::Launchd => {
                let mut said = tr(lang, "setup-launchd");
                if !can_notify {
                    said = format!("{said}\n{}", tr(lang, "setup-launchd-log"));
                }
                let command = xml(&self.command(can_notify, false));
                format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n{said}\n-->\n{}",
                    PLIST.replace("{command}", &command)
                )
            }
            SetupSystem::Cron => {
                // A percent sign ends the command there.
                let line = CRONTAB.replace("{command}", &self.command(false, true));
                let line = line.replace('%', "\\%");
                format!("{}{line}", commented(&tr(lang, "setup-cron")))
            }
            SetupSystem::Shell => {
                let lines = SHELL.replace("{command}", &self.command(false, true));
                format!("{}{lines}", commented(&tr(lang, "setup-shell")))
            }
        }
    }

    fn service(&self, can_notify: bool) -> String {
        let environment = self.home().map(|home| {
            let set = systemd(&format!("JUZHU_HOME={home}"));
            format!("Environment={}\n", set.replace("$$", "$"))
        });
        SERVICE
            .replace("{environment}", &environment.unwrap_or_default())
            .replace("{program}", &systemd(self.program()))
            .replace("{lang}", self.lang.code())
            .replace("{notify}", if can_notify { " --notify" } else { "" })
    }

    /// A command of the shell that tells of what is due; one that is to `check` fails if something is.
    fn command(&self, can_notify: bool, check: bool) -> String {
        let home = self.home();
        let home = home.map(|home| format!("JUZHU_HOME={} ", quoted(home)));
        format!(
            "{}{} --lang {} remind --within 0{}{}",
            home.unwrap_or_default(),
            quoted(self.program()),
            self.lang.code(),
            if can_notify { " --notify" } else { "" },
            if check { " --check" } else { "" },
        )
    }

    /// The program by its place, since a system that runs it knows of no other folders than its own. A name
    /// that no file of a system could hold on one line is left to the search for programs.
    fn program(&self) -> &str {
        plain(self.program.as_deref()).unwrap_or("juzhu")
    }

    fn home(&self) -> Option<&str> {
        plain(self.home.as_deref())
    }
}

/// A path that can stand on a line.
fn plain(path: Option<&str>) -> Option<&str> {
    path.filter(|path| !path.contains(char::is_control))
}

/// Lines as comments of a file.
fn commented(text: &str) -> String {
    let lines = text.lines().map(|line| format!("# {line}\n"));
    lines.collect()
}

/// One word of a shell.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// One word of a unit.
fn systemd(word: &str) -> String {
    let word = word.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", word.replace('%', "%%").replace('$', "$$"))
}

/// Text between tags.
fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{Caller, SetupSystem};
    use crate::i18n::Lang;

    fn caller(program: &str, home: Option<&str>) -> Caller {
        Caller {
            program: Some(program.to_owned()),
            home: home.map(str::to_owned),
            lang: Lang::En,
        }
    }

    #[test]
    fn whatever_a_path_holds_it_is_one_word_to_each_system() {
        let caller = caller("/opt/it's <50%> \"$x\" & y/juzhu", Some("/home/a b/%h"));
        for (system, texts) in [
            (
                SetupSystem::Systemd,
                &[
                    "Environment=\"JUZHU_HOME=/home/a b/%%h\"\n",
                    "ExecStart=\"/opt/it's <50%%> \\\"$$x\\\" & y/juzhu\" --lang en remind --within 0\n",
                    "\nPersistent=true\n",
                ][..],
            ),
            (
                SetupSystem::Launchd,
                &[
                    "JUZHU_HOME='/home/a b/%h' '/opt/it'\\''s &lt;50%&gt; \"$x\" &amp; y/juzhu' --lang en remind --within 0 &gt;",
                ],
            ),
            (
                SetupSystem::Cron,
                &[
                    "\n0 9 * * * due=$(JUZHU_HOME='/home/a b/\\%h' '/opt/it'\\''s <50\\%> \"$x\" & y/juzhu' --lang en remind --within 0 --check) || echo \"$due\"\n",
                ],
            ),
            (
                SetupSystem::Shell,
                &[
                    "$(JUZHU_HOME='/home/a b/%h' '/opt/it'\\''s <50%> \"$x\" & y/juzhu' --lang en remind --within 0 --check)",
                ],
            ),
        ] {
            let text = caller.text(system, false);
            for expected in texts {
                assert!(text.contains(expected), "no {expected:?} in\n{text}");
            }
            assert!(!text.contains('{'), "{text}");
        }
    }

    #[test]
    fn a_path_over_several_lines_is_left_out() {
        let caller = caller("/opt/a\nb/juzhu", Some("/home/\u{1b}"));
        let text = caller.text(SetupSystem::Systemd, true);
        assert!(text.contains("ExecStart=\"juzhu\" --lang en remind --within 0 --notify\n"));
        assert!(!text.contains("JUZHU_HOME"), "{text}");
    }

    #[test]
    fn a_message_on_the_desktop_is_only_asked_for_where_it_can_be_shown() {
        for (system, can) in [
            (SetupSystem::Systemd, true),
            (SetupSystem::Launchd, true),
            (SetupSystem::Cron, false),
            (SetupSystem::Shell, false),
        ] {
            let caller = caller("/usr/bin/juzhu", None);
            assert_eq!(caller.text(system, true).contains("--notify"), can);
            assert!(!caller.text(system, false).contains("--notify"));
        }
    }
}
