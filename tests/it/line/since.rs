//! Other rules than a person was saved with: said on opening, and again when asked for.

use juzhu::i18n::Lang;
use juzhu::line::Session;

use super::{ConcatLines as _, Home, REGISTERED, talk};
use crate::support::next_edition;

#[test]
fn what_other_rules_made_of_a_person_is_said_once_in_either_language() {
    for (lang, changes, said, again, nothing) in [
        (
            Lang::En,
            "changes",
            "By the law: “not yet, from Sunday 2027-02-28” before, “not yet, from Saturday 2026-11-28” now.",
            "Type changes to hear this again.",
            "There is nothing to tell",
        ),
        (
            Lang::Zh,
            "变化",
            "按法规：原来是“还不符合条件，2027-02-28（星期日）起符合”",
            "请输入“变化”",
            "没有可说的",
        ),
    ] {
        let home = Home::new();
        home.talk(lang, &REGISTERED);
        let saved = home.only();
        assert!(saved.result.is_some());
        let session = Session {
            engine: next_edition::engine(),
            ..home.session(Some(lang))
        };
        let opened = ["1", changes, "quit"].concat_lines();
        talk(&session, opened.as_bytes()).says(&["2026.11", "2027.03", said, again, said]);
        assert_eq!(home.only().edition, next_edition::EDITION);
        let told = talk(&session, opened.as_bytes());
        told.says(&[nothing]);
        assert!(!told.output.contains(said), "{}", told.output);
    }
}

#[test]
fn whoever_keeps_nothing_only_hears_it() {
    let home = Home::new();
    home.talk(Lang::En, &REGISTERED);
    let before = home.only();
    let session = Session {
        engine: next_edition::engine(),
        ..home.session(Some(Lang::En))
    };
    let lines = ["no-save", "1", "quit"].concat_lines();
    talk(&session, lines.as_bytes()).says(&["2027.03", "Type changes"]);
    assert_eq!(home.only(), before);
}
