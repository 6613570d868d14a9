//! The main screens as they look, a window each.

use juzhu::i18n::Lang;

use super::states::{ASCII, UNICODE, state};

/// State, language, size; the last ones in ASCII signs.
const SHOTS: [(&str, Lang, (u16, u16)); 35] = [
    ("language", Lang::Zh, (80, 24)),
    ("home-people", Lang::En, (80, 24)),
    ("home", Lang::Zh, (48, 16)),
    ("before", Lang::Zh, (100, 30)),
    ("before", Lang::En, (48, 16)),
    ("question-home", Lang::En, (100, 30)),
    ("question-home", Lang::Zh, (80, 24)),
    ("question-home-why", Lang::En, (48, 16)),
    ("question-spoken-twice", Lang::Zh, (100, 30)),
    ("two-people", Lang::En, (80, 24)),
    ("two-people-notes", Lang::Zh, (100, 30)),
    ("two-people-notes", Lang::Zh, (48, 16)),
    ("quick-needs", Lang::En, (80, 24)),
    ("day-typed", Lang::En, (80, 24)),
    ("day-refused", Lang::Zh, (80, 24)),
    ("review-off-path", Lang::En, (80, 24)),
    ("review-finish", Lang::Zh, (48, 16)),
    ("effect", Lang::Zh, (100, 30)),
    ("verdict-e2-sublet", Lang::En, (100, 30)),
    ("verdict-hong-kong-resident", Lang::Zh, (80, 24)),
    ("checklist-ticked", Lang::Zh, (80, 24)),
    ("timeline-e8-from-shanghai", Lang::En, (80, 24)),
    ("renewal-window-spring-festival-2026", Lang::Zh, (80, 24)),
    ("years", Lang::Zh, (80, 24)),
    ("years-change", Lang::En, (80, 24)),
    ("ways-e2-sublet", Lang::Zh, (100, 30)),
    ("what-if-compared", Lang::En, (80, 24)),
    ("days-on", Lang::Zh, (80, 24)),
    ("paper-getting", Lang::En, (80, 24)),
    ("checklist-replan", Lang::Zh, (100, 30)),
    ("help-question", Lang::Zh, (80, 24)),
    ("since", Lang::En, (80, 24)),
    ("since", Lang::Zh, (100, 30)),
    ("settings", Lang::En, (48, 16)),
    ("tiny", Lang::Zh, (80, 24)),
];

const IN_ASCII: [(&str, Lang, (u16, u16)); 2] = [
    ("checklist-e2-sublet", Lang::En, (80, 24)),
    ("name-leaving", Lang::Zh, (48, 16)),
];

#[test]
fn the_main_screens_look_like_this() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let shots = SHOTS.iter().map(|shot| (shot, UNICODE));
    settings.bind(|| {
        for ((name, lang, size), terminal) in shots.chain(IN_ASCII.iter().map(|it| (it, ASCII))) {
            let hand = state(name).reach(*lang, *size, terminal);
            let (columns, rows) = size;
            let file = format!("{name}-{}-{columns}x{rows}", lang.code());
            insta::assert_snapshot!(file, hand.text());
        }
    });
}
