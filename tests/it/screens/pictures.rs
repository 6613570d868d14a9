//! The pictures of the READMEs are drawn from the screens as they are.

use std::env;
use std::fs;
use std::path::Path;

use juzhu::i18n::Lang;

use super::states::{UNICODE, state};
use super::svg::svg;

/// The file and the state in it; each in both languages.
const PICTURES: [(&str, &str); 8] = [
    ("question", "question-home"),
    ("verdict", "verdict-e2-sublet"),
    ("checklist", "checklist-ticked"),
    ("timeline", "timeline-e8-from-shanghai"),
    ("years", "years"),
    ("ways", "ways-e2-sublet"),
    ("what-if", "what-if-compared"),
    ("days", "days-on"),
];

/// Set, the pictures are drawn anew instead of compared.
const REWRITE: &str = "JUZHU_REWRITE_SCREENS";

#[test]
fn the_pictures_show_the_screens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screens");
    let rewrite = env::var_os(REWRITE).is_some();
    for (file, name) in PICTURES {
        for lang in Lang::ALL {
            let hand = state(name).reach(lang, (100, 30), UNICODE);
            let drawn = svg(&hand.buffer);
            let path = folder.join(format!("{file}-{}.svg", lang.code()));
            if rewrite {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, &drawn).expect("a picture");
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(
                kept == drawn,
                "{} is old: run the test with {REWRITE}=1 and look at it",
                path.display()
            );
        }
    }
}
