//! `juzhu guide`: the guide to read, or what of it is found by some words.

use std::io::{self, Write as _};

use super::arguments::{GuideArguments, GuideFormat};
use super::context::Context;
use super::failure::Exit;
use super::output;
use crate::i18n::tr;
use crate::report::{GuideBook, guide_markdown, guide_text};

/// Prints the guide. That nothing is found is an answer and no problem of what was asked about: it is
/// said on standard error, and nothing is written.
pub(super) fn run(context: &Context, asked: &GuideArguments) -> anyhow::Result<Exit> {
    let engine = context.engine()?;
    let book = GuideBook::new(engine.rules(), context.on().max(context.today()));
    let words = asked.words.join(" ");
    let guide = book.guide(context.lang());
    let found = book.find(context.lang(), &words);
    if found.is_empty() {
        let mut stderr = io::stderr().lock();
        for sentence in book.nothing_found(context.lang(), &words) {
            let _ = writeln!(stderr, "{sentence}");
        }
        let _ = writeln!(stderr, "{}", tr(context.lang(), "guide-print-all"));
        return Ok(Exit::Fine);
    }
    let text = match asked.format {
        GuideFormat::Markdown => guide_markdown(engine.rules(), guide, &found),
        GuideFormat::Text => guide_text(guide, &found, context.width(asked.out.as_deref())),
    };
    output::print(asked.out.as_deref(), text.as_bytes())?;
    Ok(Exit::Fine)
}
