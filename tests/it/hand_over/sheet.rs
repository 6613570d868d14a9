//! The printed sheet.

use juzhu::i18n::Lang;
use juzhu::report::content::{Content, SectionKind, Subject};
use juzhu::report::hand_over::sheet;
use juzhu::ruleset::Answer;
use juzhu::text::width::width;

use super::{RESUME_CODE, VISITORS, Visitor, each, papers, squeezed};

const PAPERS: [usize; 3] = [32, 48, 80];

/// The columns that printers of plain text take: one for ASCII, two for everything else.
pub(super) fn printed_columns(line: &str) -> usize {
    let of = |character: char| if character.is_ascii() { 1 } else { 2 };
    line.chars().map(of).sum()
}

/// A line's beginning up to a column, and the rest of it.
fn cut(line: &str, column: usize) -> (&str, &str) {
    let mut ends = line.char_indices().map(|(at, _)| at);
    let end = ends.find(|at| printed_columns(&line[..*at]) >= column);
    line.split_at(end.unwrap_or(line.len()))
}

/// What stands on the left and on the right of a wide sheet, and what goes all across it.
fn sides(sheet: &str, column: usize) -> String {
    let halves: Vec<(&str, &str)> = sheet.lines().map(|line| cut(line, column)).collect();
    let left: Vec<&str> = halves.iter().map(|(left, _)| *left).collect();
    let right: Vec<&str> = halves.iter().map(|(_, right)| *right).collect();
    squeezed(&format!("{sheet}\n{}\n{}", left.concat(), right.concat()))
}

/// The sentences that must stand on every sheet.
fn sentences(content: &Content) -> impl Iterator<Item = &str> {
    let wanted = [
        SectionKind::Papers,
        SectionKind::Renewal,
        SectionKind::Timeline,
    ];
    let verdict = content.section(SectionKind::Verdict).expect("a verdict");
    let headline = verdict.sentences.iter().find(|sentence| !sentence.loud);
    let sections = content.sections.iter();
    let sections = sections.filter(move |section| wanted.contains(&section.kind));
    let said = headline
        .into_iter()
        .chain(sections.flat_map(|section| &section.sentences));
    said.map(|sentence| sentence.text.as_str())
}

#[test]
fn no_line_is_longer_than_the_paper_and_nothing_steers_the_printer() {
    each(|visitor, lang| {
        for columns in PAPERS {
            let sheet = sheet(&visitor.hand_over(lang), columns);
            for line in sheet.lines() {
                assert!(width(line) <= columns, "{}: {line}", visitor.id);
                assert!(printed_columns(line) <= columns, "{}: {line}", visitor.id);
                assert_eq!(line, line.trim_end(), "{}", visitor.id);
                assert!(!line.contains(char::is_control), "{line:?}");
            }
            if lang == Lang::En {
                assert!(!sheet.contains(['“', '”', '’', '–', '…']), "{sheet}");
            }
        }
    });
}

fn visitor(id: &str) -> &'static Visitor {
    let mut visitors = VISITORS.iter();
    visitors.find(|visitor| visitor.id == id).expect(id)
}

/// Somebody who rents, works and has put nothing on file.
fn renting_without_filing() -> Visitor {
    let visitor = visitor("e2-sublet");
    let rules = visitor.engine.rules();
    let mut answers = visitor.answers.clone();
    let filed = rules.question("lease-filed").expect("a question");
    answers.set(filed, Some(Answer::YesNo(false)));
    Visitor::new(&visitor.engine, "rents", &answers, visitor.assessment.on)
}

/// The officer at the window reads what the resident cannot say.
#[test]
fn an_english_sheet_can_be_shown_to_an_officer() {
    each(|visitor, lang| {
        let sheet = squeezed(&sheet(&visitor.hand_over(lang), 48));
        let errand = sheet.contains(&squeezed(
            "To show at the window:我来办：浙江省居住证（杭州）",
        ));
        let needed = papers(&visitor.content(Lang::Zh)).count() > 0;
        assert!(
            lang == Lang::En || !errand,
            "in Chinese nothing is said twice"
        );
        let bears = papers(&visitor.content(Lang::Zh)).all(|paper| match paper.subject {
            Subject::Material(at) => {
                let title = visitor.engine.rules().materials[at].title.get(Lang::Zh);
                sheet.contains(&squeezed(title))
            }
            _ => true,
        });
        assert!(bears, "{}: {sheet}", visitor.id);
        let headline = visitor.assessment.headline().possible;
        let permit = visitor
            .engine
            .rules()
            .question("permit")
            .expect("a question");
        let applies = visitor.answers.get(permit) == Some(Answer::Choice(0));
        if lang == Lang::En && needed && applies && headline.may_apply() {
            assert!(errand, "{}: {sheet}", visitor.id);
        }
    });
}

/// On paper there are no tabs, and no answers that “become” others.
#[test]
fn a_sheet_says_what_to_do_and_refers_to_no_tab() {
    let rents = renting_without_filing();
    for (lang, does) in [
        (
            Lang::En,
            "Rental filing: Ask the landlord or agency to file",
        ),
        (Lang::Zh, "租房备案：请房东或中介备案"),
    ] {
        let sheet = squeezed(&sheet(&rents.hand_over(lang), 48));
        assert!(sheet.contains(&squeezed(does)), "{sheet}");
    }
    each(|visitor, lang| {
        let sheet = squeezed(&sheet(&visitor.hand_over(lang), 48));
        for word in [
            "More under",
            "Which way to go",
            " becomes ",
            "详见",
            "走哪条路",
            "变成",
        ] {
            assert!(
                !sheet.contains(&squeezed(word)),
                "{}: {word} in {sheet}",
                visitor.id
            );
        }
    });
}

/// The papers of the way suggested come first, and those of another stand apart.
#[test]
fn the_papers_of_another_way_stand_apart() {
    let apart = std::cell::Cell::new(0);
    each(|visitor, lang| {
        let sheet = sheet(&visitor.hand_over(lang), 80);
        let heading = match lang {
            Lang::En => "Another way (one is enough)",
            Lang::Zh => "另一条路（走一条就行）",
        };
        let suggest = match lang {
            Lang::En => "We suggest these papers",
            Lang::Zh => "建议准备这一组",
        };
        let Some(other) = sheet.find(heading) else {
            return;
        };
        apart.set(apart.get() + 1);
        let suggested = sheet.find(suggest);
        assert!(
            suggested.is_none_or(|at| at < other),
            "{}: {sheet}",
            visitor.id
        );
    });
    assert!(apart.get() > 3, "{}", apart.get());
}

#[test]
fn a_sheet_says_what_the_result_says() {
    each(|visitor, lang| {
        let content = visitor.content(lang);
        for columns in PAPERS {
            let sheet = sheet(&visitor.hand_over(lang), columns);
            let said = sides(&sheet, columns * 2 / 5 + 2);
            for sentence in sentences(&content) {
                assert!(said.contains(&squeezed(sentence)), "{sentence} in\n{sheet}");
            }
            for paper in papers(&content) {
                let title = format!("[ ]{}", squeezed(&paper.text)).replace("[ ]", "[]");
                assert!(said.contains(&title), "{title} in\n{sheet}");
            }
            let reminders = &visitor.plan.reminders;
            for reminder in reminders {
                let begins = format!("\n{} ", reminder.on);
                assert!(sheet.contains(&begins), "{begins} in\n{sheet}");
            }
            assert!(sheet.contains(RESUME_CODE) || columns < RESUME_CODE.len());
            assert!(sheet.contains("12345"), "whom to ask");
        }
    });
}

#[test]
fn lines_break_where_readers_expect_it() {
    each(|visitor, lang| {
        for columns in PAPERS {
            let sheet = sheet(&visitor.hand_over(lang), columns);
            for line in sheet.lines() {
                let first = line.trim_start().chars().next().unwrap_or('-');
                let last = line.chars().next_back().unwrap_or('-');
                assert!(!"，。、）》”；：？".contains(first), "{line}");
                assert!(!"（《“".contains(last), "{line}");
            }
        }
    });
}

#[test]
fn the_columns_of_a_wide_sheet_stand_below_each_other() {
    let visitor = VISITORS
        .iter()
        .find(|visitor| papers(&visitor.content(Lang::Zh)).count() > 4);
    let visitor: &Visitor = visitor.expect("somebody needs papers");
    for lang in Lang::ALL {
        let sheet = sheet(&visitor.hand_over(lang), 80);
        let beside = sheet.lines().filter(|line| line.starts_with("[ ] "));
        let mut count = 0;
        for line in beside {
            let (left, right) = cut(line, 34);
            assert_eq!(printed_columns(left), 34, "{line}");
            assert!(left.ends_with("  ") && !right.starts_with(' '), "{line}");
            count += 1;
        }
        assert!(count > 4, "{sheet}");
    }
}

#[test]
fn odd_paper_is_no_trap() {
    for columns in [0, 1, 7, 16, 63, 64, 132, 10_000] {
        let text = sheet(&VISITORS[0].hand_over(Lang::Zh), columns);
        let room = columns.max(16);
        assert!(text.lines().all(|line| printed_columns(line) <= room));
    }
}
