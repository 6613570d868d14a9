//! All answers on one page.

use super::what_if::CHANGED;
use crate::app::Model;
use crate::app::case::Case;
use crate::app::kiosk::Machine;
use crate::app::screen::review::{Entry, entries};
use crate::assess::{Force, Interview};
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::words;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let Some(case) = &model.case else {
        return page;
    };
    let (title, how) = match case.stage.at() {
        Some(at) => {
            let number = [("number", (at + 1).into())];
            let title = tr_with(lang, "what-if-review-title", &number);
            (title, tr(lang, "what-if-review-how"))
        }
        None => (tr(lang, "review-title"), tr(lang, "review-how")),
    };
    page.push(Text::of(Role::Title, title));
    page.push(Text::plain(how));
    let (mut answers, mut after) = (false, false);
    for (item, entry) in entries(case).into_iter().enumerate() {
        let text = match entry {
            Entry::GoOn => Text::of(Role::Chosen, tr(lang, "review-go-on")),
            Entry::Compare => Text::of(Role::Chosen, tr(lang, "what-if-compare")),
            Entry::Result => Text::of(Role::Chosen, tr(lang, "review-result")),
            Entry::Finish(count) => {
                let variables = [("count", count.into())];
                Text::of(Role::Chosen, tr_with(lang, "review-finish", &variables))
            }
            Entry::AnswerNow => Text::of(Role::Chosen, tr(lang, "review-answer-now")),
            Entry::Answer(question) => answer(case, question, lang, look),
            Entry::Since => Text::of(Role::Chosen, tr(lang, "since-entry")),
            Entry::Home => {
                let key = match model.machine() {
                    Machine::Own => "review-home",
                    Machine::Public => "next-person-begins",
                };
                Text::of(Role::Chosen, tr(lang, key))
            }
        };
        let is_answer = matches!(entry, Entry::Answer(_));
        let is_after = matches!(entry, Entry::Since | Entry::Home);
        let first_of_its_kind = item == 0
            || is_answer && !answers
            || is_after && !std::mem::replace(&mut after, is_after);
        answers |= is_answer;
        let block = Block::item(item, text);
        page.push(if first_of_its_kind {
            block.apart()
        } else {
            block
        });
    }
    page
}

/// An answer, with a word and a sign for what it counts.
fn answer(case: &Case, question: usize, lang: Lang, look: &Look) -> Text {
    let rules = case.rules();
    let given = case.interview().record().given(question);
    let force = case.interview().weighed().force.get(question).copied();
    let said = if let Some(given) = given {
        words::labelled_answer(rules, question, given.answer, lang)
    } else {
        let variables = [
            ("label", words::label(rules, question, lang).into()),
            ("answer", tr(lang, "interview-mark-put-off").into()),
        ];
        tr_with(lang, "report-answer", &variables)
    };
    let said = match was(case, question, lang) {
        Some(was) => {
            let variables = [("answer", said.into()), ("was", was.into())];
            let said = tr_with(lang, "what-if-was", &variables);
            if force == Some(Force::InForce) {
                return Text::of(Role::Chosen, said).signed(CHANGED, Role::Chosen);
            }
            said
        }
        None => said,
    };
    let said = if case.interview().record().is_held(question) {
        tr_with(lang, "case-from-record", &[("answer", said.into())])
    } else {
        said
    };
    let marked = |key: &str| tr_with(lang, key, &[("answer", said.clone().into())]);
    match force {
        // An answer, and still something to find out.
        Some(Force::InForce) if given.is_some_and(|given| !given.answer.is_known()) => {
            Text::plain(said).signed(look.symbols.open, Role::Open)
        }
        Some(Force::InForce) => Text::plain(said).signed(look.symbols.met, Role::Good),
        Some(Force::Waiting) => Text::of(Role::Open, marked("interview-mark-waiting"))
            .signed(look.symbols.open, Role::Open),
        Some(Force::OffPath) => Text::of(Role::Muted, marked("interview-mark-off-path"))
            .signed(look.symbols.not_applicable, Role::Muted),
        Some(Force::Unanswered) | None => {
            Text::of(Role::Open, said).signed(look.symbols.open, Role::Open)
        }
    }
}

/// What was really answered, where the copy on stage has another answer.
fn was(case: &Case, question: usize, lang: Lang) -> Option<String> {
    case.stage.at()?;
    let given = |interview: &Interview| {
        let given = interview.record().given(question);
        given.map(|given| given.answer)
    };
    let (real, copy) = (given(case.stage.real()), given(case.interview()));
    (real != copy).then(|| match real {
        Some(real) => words::answer(case.rules(), question, real, lang),
        None => tr(lang, "what-if-unanswered"),
    })
}
