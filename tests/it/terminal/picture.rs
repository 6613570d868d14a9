//! The picture in the READMEs is what the window shows.

use super::walk::{BEGIN, keys, speaking};
use crate::program::harness::Home;
use crate::readme::picture;

/// So many questions are answered in the picture.
const ANSWERED: usize = 11;

#[test]
fn the_readmes_show_the_window() {
    for (lang, new, question, saved) in [
        (
            "en",
            "New self-assessment",
            "Question 12",
            "saved on this computer",
        ),
        ("zh", "新的自助评估", "第 12 题", "已保存在本机"),
    ] {
        let home = Home::new();
        let terminal = speaking(&home, lang).start();
        terminal.wait_for(new).press(BEGIN).press(&keys(ANSWERED));
        terminal.wait_for(question).wait_for(saved);
        let rows = terminal.screen().rows();
        let rows: Vec<&str> = rows.iter().map(|row| row.trim_end()).collect();
        assert_eq!(rows.join("\n"), picture(lang).join("\n"));
    }
}
