//! A question: its words, its answers or its field, and why it is asked.

use crate::app::Model;
use crate::app::case::Case;
use crate::app::screen::progress::Progress;
use crate::app::screen::question::{QuestionPage, Reading, answer_of, choices};
use crate::app::size::SizeClass;
use crate::config::Role;
use crate::i18n::{Bilingual, Lang, tr, tr_with};
use crate::report::asking;
use crate::report::words;
use crate::ruleset::typed::Misread;
use crate::ruleset::{Answer, Kind, Question};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Part, Text};

pub(super) fn page(model: &Model, shown: &QuestionPage, look: &Look, class: SizeClass) -> Page {
    let mut page = Page::default();
    let rules = model.facts.engine.rules();
    let (Some(case), Some(question)) = (&model.case, rules.questions.get(shown.question)) else {
        return page;
    };
    let lang = model.lang;
    page.push(Text::of(Role::Muted, said_progress(shown.progress, lang)));
    let mut head = titled(model, &question.title, Role::Title);
    if let Some(help) = &question.help {
        head = both(model, head, help);
    }
    page.push(if class > SizeClass::Small {
        head.apart()
    } else {
        head
    });
    answers(model, shown, case, question, look, &mut page);
    if shown.why {
        let mut why = Block::default().apart();
        for text in asking::why(rules, question, lang) {
            why = why.with(Text::plain(text));
        }
        page.push(why);
    }
    if class < SizeClass::Full {
        page.push(Block::from(Text::of(Role::Muted, so_far(case, lang))).apart());
    }
    page
}

/// The question and its answers alone, large and plain: for a resident who has a volunteer beside them.
pub(in crate::ui) fn plain_page(model: &Model, shown: &QuestionPage, look: &Look) -> Page {
    let mut page = Page::default();
    let rules = model.facts.engine.rules();
    let (Some(case), Some(question)) = (&model.case, rules.questions.get(shown.question)) else {
        return page;
    };
    let lang = model.lang;
    page.push(Text::of(Role::Muted, said_progress(shown.progress, lang)));
    let title = words::said(&question.title, lang);
    page.push(Block::from(Text::of(Role::Title, title)).apart());
    answers(model, shown, case, question, look, &mut page);
    page
}

/// "Question 12 · 4 to 6 left".
fn said_progress(progress: Progress, lang: Lang) -> String {
    if let Some((number, most)) = progress.quick_check {
        let variables = [("number", number.into()), ("most", most.into())];
        return tr_with(lang, "quick-check-progress", &variables);
    }
    let key = match progress {
        Progress { again: true, .. } => "question-again",
        Progress { most: 0, .. } => "question-last",
        Progress { least, most, .. } if least == most => "question-left",
        Progress { least: 0, .. } => "question-left-at-most",
        _ => "question-left-between",
    };
    let variables = [
        ("number", progress.number.into()),
        ("least", progress.least.into()),
        ("most", progress.most.into()),
    ];
    let mut said = tr_with(lang, key, &variables);
    if progress.came_back {
        said.push_str(" · ");
        said.push_str(&tr(lang, "question-came-back"));
    }
    said
}

/// The answers to choose from, or the field; "not sure" is always the last.
fn answers(
    model: &Model,
    shown: &QuestionPage,
    case: &Case,
    question: &Question,
    look: &Look,
    page: &mut Page,
) {
    let lang = model.lang;
    let given = case.interview().record().given(shown.question);
    let given = given.map(|given| given.answer);
    let count = choices(&question.kind);
    match &question.kind {
        Kind::Choice(values) => {
            for (item, value) in values.iter().enumerate() {
                let mut block = option(model, item, &value.title);
                let help = value.help.as_ref().filter(|_| !is_plain(model));
                if let Some(help) = help {
                    let help = words::said(help, lang);
                    block = block.with(Text::of(Role::Muted, help).indented(2));
                }
                page.push(marked(
                    block,
                    answer_of(&question.kind, item),
                    given,
                    lang,
                    look,
                ));
            }
        }
        Kind::YesNo => {
            for (item, key) in ["interview-choice-yes", "interview-choice-no"]
                .into_iter()
                .enumerate()
            {
                let title = Bilingual::of(|lang| tr(lang, key));
                let block = option(model, item, &title);
                page.push(marked(
                    block,
                    answer_of(&question.kind, item),
                    given,
                    lang,
                    look,
                ));
            }
        }
        Kind::Number { .. } | Kind::Date { .. } => {
            page.push(Block::from(Text::of(Role::Muted, label(question, lang))).apart());
            page.push(field(shown, case, question, lang, look));
        }
    }
    let key = if shown.field.is_some() { "." } else { "0" };
    let title = Bilingual::of(|lang| tr(lang, "interview-choice-unsure"));
    let mut unsure = option(model, count, &title).numbered(Some(key));
    unsure.apart = shown.field.is_some();
    page.push(marked(unsure, Some(Answer::Unsure), given, lang, look));
}

/// An answer to choose.
fn option(model: &Model, item: usize, title: &Bilingual) -> Block {
    let block = Block::item(item, Text::plain(words::said(title, model.lang)));
    let block = if item == 0 { block.apart() } else { block };
    if model.settings.both_languages && !is_plain(model) {
        let other = words::said(title, model.other_lang());
        return block.with(Text::of(Role::Muted, other));
    }
    block
}

/// Whether somebody beside the person has the notes: then answers stand without any.
fn is_plain(model: &Model) -> bool {
    model.turn().is_some()
}

/// The answer given before is marked, by words.
fn marked(
    mut block: Block,
    answer: Option<Answer>,
    given: Option<Answer>,
    lang: Lang,
    look: &Look,
) -> Block {
    if answer.is_some()
        && answer == given
        && let Some(Part::Text(first)) = block.parts.first_mut()
    {
        let mark = tr(lang, "question-your-answer");
        first.words = format!("{} {} {mark}", first.words, look.symbols.dot);
        first.role = Some(Role::Chosen);
    }
    block
}

/// The field, what was read of it so far, and how to type.
fn field(shown: &QuestionPage, case: &Case, question: &Question, lang: Lang, look: &Look) -> Block {
    let mut block = Block {
        item: Some(0),
        ..Block::default()
    };
    let (text, caret) = match &shown.field {
        Some(field) => (field.text().to_owned(), field.caret()),
        None => (String::new(), 0),
    };
    block.parts.push(Part::Field { text, caret });
    let read = match shown.reading(case) {
        Reading::Taken(answer) => {
            let said = taken(case, shown.question, answer, lang);
            Text::of(Role::Good, said).signed(look.symbols.met, Role::Good)
        }
        // Somebody who is still typing has made no mistake yet.
        Reading::Nothing
        | Reading::Misread {
            misread: Misread::NotADate | Misread::NotANumber | Misread::Nothing,
            ..
        }
        | Reading::Misread {
            unfinished: true, ..
        } => Text::of(Role::Muted, how_to_type(question, lang)),
        Reading::Misread { misread, .. } => {
            let said = asking::misread(lang, question, misread);
            Text::of(Role::Error, said).signed(look.symbols.unmet, Role::Error)
        }
        Reading::Refused(refused) => {
            let said = asking::refused(lang, refused);
            Text::of(Role::Error, said).signed(look.symbols.unmet, Role::Error)
        }
    };
    block.with(read)
}

/// What was typed, as it would be taken: a day with its weekday, a number with its unit.
fn taken(case: &Case, question: usize, answer: Answer, lang: Lang) -> String {
    let rules = case.rules();
    let said = match answer {
        Answer::Date(day) => words::day(lang, day),
        other => words::answer(rules, question, other, lang),
    };
    tr_with(lang, "field-taken", &[("answer", said.into())])
}

/// What is to be typed.
fn label(question: &Question, lang: Lang) -> String {
    match &question.kind {
        Kind::Number { unit, .. } => {
            let unit = words::said(unit, lang);
            tr_with(lang, "field-number", &[("unit", unit.into())])
        }
        _ => tr(lang, "field-date"),
    }
}

fn how_to_type(question: &Question, lang: Lang) -> String {
    match &question.kind {
        Kind::Number { min, max, .. } => {
            let variables = [
                ("min", min.to_string().into()),
                ("max", max.to_string().into()),
            ];
            tr_with(lang, "field-how-number", &variables)
        }
        _ => tr(lang, "field-how-date"),
    }
}

/// What the standards say so far, where the pane has no room.
fn so_far(case: &Case, lang: Lang) -> String {
    let rules = case.rules();
    let standings = case.interview().assessment().standings.iter().enumerate();
    let said = standings.map(|(standard, standing)| {
        let standard = words::standard(rules, standard, lang);
        let said = words::standing(rules, standing, lang);
        let variables = [("standard", standard.into()), ("standing", said.into())];
        tr_with(lang, "report-standing", &variables)
    });
    let said = words::join(lang, said);
    tr_with(lang, "question-so-far", &[("standings", said.into())])
}

/// A title, with the other language below where both are wanted.
fn titled(model: &Model, title: &Bilingual, role: Role) -> Block {
    let block = Block::from(Text::of(role, words::said(title, model.lang)));
    if model.settings.both_languages {
        let other = words::said(title, model.other_lang());
        return block.with(Text::of(Role::Muted, other));
    }
    block
}

fn both(model: &Model, block: Block, text: &Bilingual) -> Block {
    let block = block.with(Text::plain(words::said(text, model.lang)));
    if model.settings.both_languages {
        let other = words::said(text, model.other_lang());
        return block.with(Text::of(Role::Muted, other));
    }
    block
}
