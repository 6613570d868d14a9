mod search;

use std::collections::BTreeSet;

use super::{Article, Guide, GuideBook, guide_markdown, guide_text};
use crate::i18n::Lang;
use crate::report::content::Subject;
use crate::report::fixture::rules;
use crate::report::words::said;
use crate::ruleset::fixture::day;
use crate::text::width::width;

fn book() -> GuideBook {
    GuideBook::new(rules(), day("2026-11-22"))
}

fn of(guide: &Guide, subject: Subject) -> &Article {
    let mut articles = guide.articles.iter();
    let found = articles.find(|article| article.subject == subject);
    found.unwrap_or_else(|| panic!("nothing on {subject:?}"))
}

/// Everything a guide has to have an article on.
fn subjects() -> Vec<Subject> {
    let rules = rules();
    let every = |count: usize, subject: fn(usize) -> Subject| (0..count).map(subject);
    every(rules.entries.len(), Subject::Entry)
        .chain(every(rules.about.standards.len(), Subject::Standard))
        .chain(every(rules.conditions.len(), Subject::Condition))
        .chain(every(rules.materials.len(), Subject::Material))
        .chain(every(rules.process.steps.len(), Subject::Step))
        .chain(every(rules.questions.len(), Subject::Question))
        .chain(every(rules.notes.len(), Subject::Note))
        .chain(every(rules.about.sources.len(), Subject::Source))
        .collect()
}

/// The words that a rule set has on something, heading first.
fn words_on(subject: Subject, lang: Lang) -> Vec<String> {
    let rules = rules();
    let texts = match subject {
        Subject::Entry(at) => vec![&rules.entries[at].title, &rules.entries[at].text],
        Subject::Standard(at) => vec![&rules.about.standards[at].summary],
        Subject::Condition(at) => {
            let condition = &rules.conditions[at];
            let mut texts = vec![&condition.title, &condition.text];
            texts.extend(&condition.remark);
            texts
        }
        Subject::Material(at) => {
            let paper = &rules.materials[at];
            let mut texts = vec![&paper.title, &paper.remark, &paper.why];
            texts.extend(&paper.alternatives);
            texts.extend(&paper.say);
            texts
        }
        Subject::Step(at) => {
            let step = &rules.process.steps[at];
            vec![&step.title, &step.mode, &step.duration]
        }
        Subject::Question(at) => {
            let question = &rules.questions[at];
            vec![
                &question.title,
                &question.why,
                &question.find_out,
                &question.ask_whom,
                &question.say,
            ]
        }
        Subject::Note(at) => {
            let note = &rules.notes[at];
            let says = note.says.iter().map(|(_, text)| text);
            [&note.title].into_iter().chain(says).collect()
        }
        Subject::Source(at) => vec![&rules.about.sources[at].title],
        Subject::Change(_)
        | Subject::Way(_)
        | Subject::Visit(_)
        | Subject::Reminder(_)
        | Subject::Period(_)
        | Subject::Date(_)
        | Subject::Rule(_)
        | Subject::Moment(_)
        | Subject::Event(_)
        | Subject::Duty(_) => {
            unreachable!("of one person")
        }
    };
    texts.into_iter().map(|text| said(text, lang)).collect()
}

#[test]
fn everything_a_rule_set_says_stands_in_it_once() {
    let book = book();
    let expected: BTreeSet<String> = subjects().iter().map(|it| format!("{it:?}")).collect();
    for lang in Lang::ALL {
        let guide = book.guide(lang);
        let there = guide.articles.iter();
        let there: Vec<String> = there.map(|it| format!("{:?}", it.subject)).collect();
        assert_eq!(there.len(), expected.len());
        assert_eq!(there.into_iter().collect::<BTreeSet<_>>(), expected);
        let text = guide_text(guide, &book.find(lang, ""), None);
        let document = guide_markdown(rules(), guide, &book.find(lang, ""));
        let document = document.replace('\\', "");
        for subject in subjects() {
            let article = of(guide, subject);
            let details = article.details.iter().map(|detail| &detail.text);
            let whole: Vec<&String> = [&article.title].into_iter().chain(details).collect();
            assert!(!article.title.contains('{'), "{}", article.title);
            for words in words_on(subject, lang) {
                assert!(
                    whole.iter().any(|text| text.contains(&words)),
                    "{words} of {whole:?}"
                );
                assert!(text.contains(&words), "{words}");
                assert!(document.contains(&words.replace('\\', "")), "{words}");
            }
        }
        let missing = document.contains("{guide") || text.contains("{guide");
        assert!(!missing, "every message is there");
    }
}

#[test]
fn everything_names_its_sources_with_grade_and_day() {
    let book = book();
    for (lang, checked) in [
        (Lang::Zh, "核对于 2026-11-22"),
        (Lang::En, "checked 2026-11-22"),
    ] {
        for article in &book.guide(lang).articles {
            let details = article.details.iter().map(|detail| detail.text.as_str());
            let mut whole = [article.title.as_str()].into_iter().chain(details);
            assert!(
                whole.any(|text| text.contains(checked)),
                "{}",
                article.title
            );
        }
    }
}

#[test]
fn how_much_hangs_on_a_difference_is_said() {
    let book = book();
    let guide = book.guide(Lang::En);
    for (id, says) in [
        ("D1", "whether you can apply"),
        ("D9", "a date or a paper"),
        ("D16", "only the wording"),
    ] {
        let note = rules()
            .notes
            .iter()
            .position(|note| note.id == id)
            .expect("it");
        let details = &of(guide, Subject::Note(note)).details;
        assert!(
            details.iter().any(|detail| detail.text.contains(says)),
            "{id}: {details:?}"
        );
    }
}

#[test]
fn every_link_leads_somewhere_and_back() {
    let book = book();
    for lang in Lang::ALL {
        let guide = book.guide(lang);
        for article in &guide.articles {
            let numbers: Vec<usize> = article.links.iter().map(|link| link.number).collect();
            assert!(
                numbers.is_sorted_by(|one, other| one < other),
                "{numbers:?}"
            );
            for link in &article.links {
                let other = guide.article(link.number).expect("it is there");
                assert_eq!(other.subject, link.subject);
                assert_ne!(other.number, article.number);
                assert!(!link.part.is_empty() && !link.title.is_empty());
                let back = other.links.iter();
                let mut back = back.map(|link| link.number);
                assert!(
                    back.any(|number| number == article.number),
                    "{}",
                    article.title
                );
            }
        }
    }
}

/// Kind and id of two things that belong together, of which each must name the other.
const BELONG: [(&str, &str, &str, &str); 16] = [
    ("question", "home", "paper", "lease"),
    ("question", "home", "condition", "law/residence"),
    ("question", "lease-filed", "condition", "guide/residence"),
    ("question", "registered-on", "condition", "law/half-year"),
    ("question", "lease-ends", "paper", "lease"),
    ("question", "delivery", "step", "receive"),
    ("question", "lease-filed", "note", "D6"),
    (
        "paper",
        "registration-voucher",
        "condition",
        "law/half-year",
    ),
    ("paper", "labour-contract", "condition", "law/employment"),
    ("paper", "social-insurance-record", "note", "D4"),
    (
        "paper",
        "lease-filing-certificate",
        "source",
        "housing-rental-2025",
    ),
    ("paper", "photo-prints", "note", "D16"),
    ("paper", "talent-recognition", "note", "D20"),
    ("entry", "material-employment", "paper", "labour-contract"),
    ("entry", "step-review", "step", "review"),
    ("entry", "faq-landlord-refuses", "note", "D6"),
];

fn subject(kind: &str, id: &str) -> Subject {
    let rules = rules();
    let at = |ids: Vec<String>| {
        ids.iter()
            .position(|it| it == id)
            .unwrap_or_else(|| panic!("{id}"))
    };
    match kind {
        "question" => Subject::Question(rules.question(id).expect("it")),
        "paper" => Subject::Material(rules.material(id).expect("it")),
        "condition" => Subject::Condition(at(rules
            .conditions
            .iter()
            .map(|it| format!("{}/{}", rules.about.standards[it.standard].id, it.id))
            .collect())),
        "step" => Subject::Step(at(rules
            .process
            .steps
            .iter()
            .map(|it| it.id.clone())
            .collect())),
        "note" => Subject::Note(at(rules.notes.iter().map(|it| it.id.clone()).collect())),
        "entry" => Subject::Entry(at(rules.entries.iter().map(|it| it.id.clone()).collect())),
        _ => Subject::Source(at(rules
            .about
            .sources
            .iter()
            .map(|it| it.id.clone())
            .collect())),
    }
}

#[test]
fn what_belongs_together_is_linked() {
    let book = book();
    let guide = book.guide(Lang::En);
    for (kind, id, other_kind, other) in BELONG {
        let links = &of(guide, subject(kind, id)).links;
        let other = subject(other_kind, other);
        let titles: Vec<&str> = links.iter().map(|link| link.title.as_str()).collect();
        assert!(
            links.iter().any(|link| link.subject == other),
            "{id} {other:?}: {titles:?}"
        );
    }
}

#[test]
fn whatever_a_rule_asks_about_is_linked_to_it() {
    let rules = rules();
    let book = book();
    let guide = book.guide(Lang::En);
    let conditions = rules.conditions.iter().enumerate();
    let conditions = conditions.map(|(at, it)| (Subject::Condition(at), &it.met_when));
    let papers = rules.materials.iter().enumerate();
    let papers = papers.map(|(at, it)| (Subject::Material(at), &it.needed_when));
    let mut seen = 0;
    for (subject, expression) in conditions.chain(papers) {
        let links = &of(guide, subject).links;
        expression.for_each_question(&mut |question| {
            let question = Subject::Question(question);
            assert!(
                links.iter().any(|link| link.subject == question),
                "{subject:?}"
            );
            seen += 1;
        });
    }
    assert!(seen > 30, "{seen} questions");
}

#[test]
fn a_document_links_only_to_what_is_in_it() {
    let book = book();
    for lang in Lang::ALL {
        for words in ["", "租房", "lease", "D6"] {
            let found = book.find(lang, words);
            let document = guide_markdown(rules(), book.guide(lang), &found);
            let anchors: Vec<&str> = between(&document, "<a id=\"", "\"></a>");
            let unique: BTreeSet<&&str> = anchors.iter().collect();
            assert_eq!(unique.len(), anchors.len(), "no anchor stands twice");
            let links = between(&document, "](#", ")");
            assert!(links.len() >= anchors.len(), "the contents name everything");
            for link in links {
                assert!(
                    unique.contains(&link),
                    "{link} in the document for {words:?}"
                );
            }
            let articles: usize = found.iter().map(|chapter| chapter.articles.len()).sum();
            assert_eq!(anchors.len(), articles + found.len());
        }
    }
}

fn between<'t>(text: &'t str, before: &str, behind: &str) -> Vec<&'t str> {
    let parts = text.split(before).skip(1);
    parts
        .filter_map(|part| Some(part.split_once(behind)?.0))
        .collect()
}

#[test]
fn lines_keep_to_the_width() {
    let book = book();
    for lang in Lang::ALL {
        for columns in [20, 80] {
            let text = guide_text(book.guide(lang), &book.find(lang, ""), Some(columns));
            for line in text.lines() {
                assert!(width(line) <= columns, "{columns}: {line}");
            }
        }
    }
}

#[test]
fn a_guide_past_its_day_says_so() {
    let rules = rules();
    let text = |on| {
        let book = GuideBook::new(rules, on);
        guide_text(book.guide(Lang::En), &book.find(Lang::En, "D1"), None)
    };
    assert!(!text(rules.about.review_by).contains("may be out of date"));
    let after = rules.about.review_by.succ_opt().expect("a day");
    assert!(text(after).contains("may be out of date"));
}
