//! The page: well-formed, by itself, and with everything that the result says.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use juzhu::i18n::Lang;
use juzhu::report::content::Content;
use juzhu::report::hand_over::{calendar_codes, checklist_codes, html, html_short, sheet};

use super::markup::{Element, read};
use super::{RESUME_CODE, VISITORS, Visitor, papers, squeezed};

/// The language as pages name it.
const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    }
}

/// Everybody's page, read: every other one for somebody who reads English first.
static PAGES: LazyLock<Vec<(&Visitor, Lang, Element)>> = LazyLock::new(|| {
    let langs = Lang::ALL.into_iter().cycle();
    let pages = VISITORS.iter().zip(langs);
    pages
        .map(|(visitor, lang)| (visitor, lang, page(visitor, lang)))
        .collect()
});

fn page(visitor: &Visitor, lang: Lang) -> Element {
    read(&html(&visitor.hand_over(lang)))
}

fn each_page(check: impl Fn(&Visitor, Lang, &Element)) {
    for (visitor, lang, page) in PAGES.iter() {
        check(visitor, *lang, page);
    }
}

/// Everything that is said on a page in one language, without spaces.
fn said(page: &Element, lang: Lang) -> String {
    let said = page.said("").into_iter();
    let said = said.filter(|(of, _)| of == tag(lang));
    let all: String = said.map(|(_, text)| text).collect();
    all.split_whitespace().collect()
}

/// Every text of a result; of a list that stands as a table, its cells.
fn texts(content: &Content) -> Vec<&str> {
    let mut texts = vec![content.title.as_str()];
    for section in &content.sections {
        texts.extend(section.heading.as_deref());
        texts.extend(
            section
                .sentences
                .iter()
                .map(|sentence| sentence.text.as_str()),
        );
        for group in &section.groups {
            texts.extend(group.heading.as_deref());
            texts.extend(group.sentences.iter().map(String::as_str));
            let is_table = !group.columns.is_empty()
                && section.kind != juzhu::report::content::SectionKind::Ways;
            for item in &group.items {
                if is_table {
                    texts.extend(item.cells.iter().map(String::as_str));
                } else {
                    texts.push(&item.text);
                    texts.extend(item.details.iter().map(|detail| detail.text.as_str()));
                }
            }
        }
    }
    texts
}

#[test]
fn a_page_says_everything_in_both_languages() {
    each_page(|visitor, _, page| {
        for lang in Lang::ALL {
            let said = said(page, lang);
            for text in texts(&visitor.content(lang)) {
                let text: String = text.split_whitespace().collect();
                assert!(said.contains(&text), "{}: {text}", visitor.id);
            }
        }
    });
}

/// What a printer gets says what the sheet says, and no more.
#[test]
fn a_page_for_the_printer_is_the_sheet() {
    let langs = Lang::ALL.into_iter().cycle();
    for (visitor, lang) in VISITORS.iter().zip(langs) {
        let hand_over = visitor.hand_over(lang);
        let page = html_short(&hand_over);
        let read = read(&page);
        let main = squeezed(&read.named("main")[0].text());
        let sheet = sheet(&hand_over, 48);
        // An underline is drawn by the style.
        let lines = sheet.lines().filter(|line| !line.starts_with('='));
        let said: String = lines.map(squeezed).collect();
        assert!(main.starts_with(&said), "{}: {main}\n{said}", visitor.id);
        assert!(read.named("script").is_empty());
        assert!(page.len() < html(&hand_over).len() / 2, "{}", visitor.id);
    }
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    each_page(|_, _, page| {
        for element in page.all() {
            let name = element.name.as_str();
            assert!(!["script", "link", "img", "iframe", "object", "a", "form"].contains(&name));
            for (key, value) in &element.attributes {
                assert!(
                    !key.starts_with("on") && !["src", "href", "style"].contains(&key.as_str()),
                    "{key}"
                );
                assert!(!value.contains("://"), "{value}");
            }
        }
        let style = page.named("style")[0].text();
        assert!(
            !style.contains("url(") && !style.contains("@import") && !style.contains("@font-face")
        );
    });
}

#[test]
fn a_page_can_be_heard_and_ticked() {
    each_page(|visitor, lang, page| {
        let root = page.named("html")[0];
        assert_eq!(root.attribute("lang"), Some(tag(lang)));
        assert_eq!(page.named("title")[0].text(), visitor.content(lang).title);
        assert_eq!((page.named("h1").len(), page.named("main").len()), (1, 1));
        // Headings go down one step at a time.
        let mut level = 1;
        for element in page.all() {
            if let Some(next @ 1..=6) = element
                .name
                .strip_prefix('h')
                .and_then(|rest| rest.parse().ok())
            {
                assert!(next <= level + 1, "h{next} behind h{level}");
                level = next;
            }
        }
        let names: Vec<&str> = page
            .all()
            .iter()
            .filter_map(|element| element.attribute("id"))
            .collect();
        let known: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(known.len(), names.len(), "each name once");
        // Every box has its words in both languages.
        let boxes = page.named("input");
        assert!(boxes.len() >= papers(&visitor.content(lang)).count());
        let labels = page.named("label");
        for one in boxes {
            assert_eq!(one.attribute("type"), Some("checkbox"));
            let of_it = labels.iter();
            let of_it = of_it.filter(|label| label.attribute("for") == one.attribute("id"));
            assert_eq!(of_it.count(), 2);
        }
        for picture in page.named("svg") {
            assert_eq!(picture.attribute("role"), Some("img"));
            let referred = picture.attribute("aria-labelledby").unwrap_or_default();
            assert!(
                referred.split(' ').all(|name| known.contains(name))
                    || !picture
                        .attribute("aria-label")
                        .unwrap_or_default()
                        .is_empty()
            );
        }
    });
}

#[test]
fn the_picture_has_a_bar_for_each_step_that_has_days() {
    each_page(|visitor, _, page| {
        let strips = page.all().into_iter();
        let strips: Vec<&Element> = strips
            .filter(|element| element.attribute("class") == Some("strip"))
            .collect();
        let timeline = &visitor.plan.timeline;
        assert_eq!(
            strips.len(),
            usize::from(!timeline.is_empty()),
            "{}",
            visitor.id
        );
        for strip in strips {
            let bars = strip.named("rect").into_iter();
            let bars: Vec<&Element> = bars
                .filter(|bar| bar.attribute("class") == Some("bar"))
                .collect();
            assert_eq!(bars.len(), timeline.len());
            let number =
                |bar: &Element, key| -> f64 { bar.attribute(key).unwrap().parse().unwrap() };
            for (bar, row) in bars.into_iter().zip(timeline) {
                let fill = bar.attribute("fill");
                let expected = if row.estimate {
                    "url(#estimate)"
                } else {
                    "currentColor"
                };
                assert_eq!(fill, Some(expected));
                let (left, width) = (number(bar, "x"), number(bar, "width"));
                assert!(
                    left >= 0.0 && width > 0.0 && left + width <= 720.1,
                    "{left} {width}"
                );
            }
            let words = strip.named("desc")[0].text();
            for row in timeline {
                assert!(words.contains(&row.latest.to_string()), "{words}");
            }
        }
    });
}

#[test]
fn a_page_holds_the_codes() {
    for (visitor, lang, page) in PAGES.iter().step_by(7) {
        let hand_over = visitor.hand_over(*lang);
        let drawn = page.all().into_iter();
        let drawn = drawn
            .filter(|element| element.attribute("class") == Some("qr"))
            .count();
        let days = calendar_codes(&hand_over, 77).len();
        assert_eq!(drawn, 1 + days + checklist_codes(&hand_over, 77).len());
        assert!(page.text().contains(RESUME_CODE));
    }
}

#[test]
fn what_rules_and_people_say_stays_text() {
    let visitor = &VISITORS[0];
    let mut hostile = visitor.engine.rules().as_ref().clone();
    let typed =
        "</style></title><script>alert(1)</script><img src=x onerror='x'>\" & \u{1b}[2J\u{202e}]]>";
    for material in &mut hostile.materials {
        material.title.zh = typed.to_owned();
        material.title.en = typed.to_owned();
        material.why = material.title.clone();
    }
    for step in &mut hostile.process.steps {
        step.title.zh = typed.to_owned();
        step.title.en = typed.to_owned();
    }
    hostile.about.title.zh = typed.to_owned();
    hostile.about.title.en = typed.to_owned();
    for source in &mut hostile.about.sources {
        source.address = Some("javascript:alert('1')".to_owned());
    }
    for lang in Lang::ALL {
        let mut hand_over = visitor.hand_over(lang);
        hand_over.report.rules = &hostile;
        hand_over.resume_code = Some(typed);
        let page = read(&html(&hand_over));
        assert!(page.named("script").is_empty() && page.named("img").is_empty());
        assert!(
            page.text().contains("<script>alert(1)</script>"),
            "it is shown as it is written"
        );
    }
}
