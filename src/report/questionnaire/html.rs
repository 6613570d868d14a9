//! The form as one file for a browser: prints on A4 in black and white, no question cut in two.

use std::fmt::Write as _;

use super::form::{Item, items, opening};
use crate::i18n::{Bilingual, Lang, tr};
use crate::ruleset::RuleSet;

/// Everything it looks like: no other file is needed.
const STYLE: &str = "\
@page{size:A4;margin:12mm}
*{box-sizing:border-box}
body{max-width:182mm;margin:1em auto;padding:0 1em;color:#000;background:#fff;\
font:9.5pt/1.3 \"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",\"PingFang SC\",sans-serif}
h1{font-size:15pt;line-height:1.25;margin:0 0 .5em}
p{margin:.15em 0}
.other{font-size:8.5pt}
.question,.strip{break-inside:avoid;page-break-inside:avoid;border-top:1px solid #000;padding:.35em 0}
.title{font-weight:bold;font-size:11pt}
.gate{border-left:3px solid #000;padding-left:.5em}
.options{list-style:none;margin:.3em 0;padding:0}
.options li{padding:.12em 0 .12em 3.4em;text-indent:-3.4em}
.box{display:inline-block;width:1.1em;height:1.1em;border:1.5px solid #000;vertical-align:-.15em;text-indent:0}
.code{display:inline-block;width:1.6em;text-align:center;font-weight:bold;text-indent:0}
.notes{columns:2;column-gap:6mm;font-size:8pt;line-height:1.25}
.notes p{font-size:8pt}
.cells{display:flex;flex-wrap:wrap;gap:2mm}
.cell{border:1.5px solid #000;width:20mm;height:14mm;padding:.5mm 1mm;font-size:8pt}
.cell.wide{width:42mm}
.cell.wide:after{content:attr(data-form);display:block;text-align:center;color:#000;font-size:11pt}
@media print{body{margin:0;padding:0;max-width:none}}
";

/// The form in both languages, `lang` first.
pub fn questionnaire_html(rules: &RuleSet, lang: Lang) -> String {
    let langs = [lang, lang.other()];
    let title = rules.about.title.get(lang);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        tag(lang),
        escaped(title),
    );
    both(&mut page, &rules.about.title, langs, "h1", "");
    for said in opening(rules) {
        both(&mut page, &said, langs, "p", "");
    }
    let items = items(rules);
    for item in &items {
        question(&mut page, item, langs);
    }
    strip(&mut page, &items, langs);
    page.push_str("</body>\n</html>\n");
    page
}

fn question(page: &mut String, item: &Item, langs: [Lang; 2]) {
    let _ = writeln!(page, "<section class=\"question\">");
    let [one, other] = langs.map(|lang| item.title.get(lang).to_owned());
    let numbered = format!("{}. {one}", item.number);
    paragraph(page, &numbered, langs[0], "p", "title");
    paragraph(page, &other, langs[1], "p", "other");
    if let Some(gate) = &item.gate {
        both(page, gate, langs, "p", "gate");
    }
    if let Some(blank) = &item.blank {
        both(page, blank, langs, "p", "blank");
    }
    let _ = writeln!(page, "<ul class=\"options\">");
    for (code, words) in &item.options {
        let [one, other] = langs.map(|lang| {
            let words = escaped(words.get(lang));
            format!("<span lang=\"{}\">{words}</span>", tag(lang))
        });
        let code = escaped(code);
        let _ = writeln!(
            page,
            "<li><span class=\"box\"></span><span class=\"code\">{code}</span>{one} · {other}</li>"
        );
    }
    let _ = writeln!(page, "</ul>");
    // The languages beside each other: forms are short of paper.
    let _ = writeln!(page, "<div class=\"notes\">");
    for lang in langs {
        for note in &item.notes {
            paragraph(page, note.get(lang), lang, "p", "");
        }
    }
    let _ = writeln!(page, "</div>\n</section>");
}

/// The boxes that are typed in, one for each question.
fn strip(page: &mut String, items: &[Item], langs: [Lang; 2]) {
    let _ = writeln!(page, "<section class=\"strip\">");
    let heading = Bilingual::of(|lang| tr(lang, "form-strip"));
    both(page, &heading, langs, "p", "title");
    let _ = writeln!(page, "<div class=\"cells\">");
    for item in items {
        let form = item.strip.trim_matches(['[', ']']);
        let (class, form) = if form.contains('-') {
            ("cell wide", format!(" data-form=\"{form}\""))
        } else {
            ("cell", String::new())
        };
        let _ = writeln!(page, "<div class=\"{class}\"{form}>{}</div>", item.number);
    }
    let _ = writeln!(page, "</div>\n</section>");
}

/// One language below the other.
fn both(page: &mut String, text: &Bilingual, langs: [Lang; 2], element: &str, class: &str) {
    for (at, lang) in langs.into_iter().enumerate() {
        let class = if at == 0 {
            class.to_owned()
        } else {
            format!("{class} other")
        };
        paragraph(page, text.get(lang), lang, element, class.trim());
    }
}

fn paragraph(page: &mut String, text: &str, lang: Lang, element: &str, class: &str) {
    let class = if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    };
    let (tag, text) = (tag(lang), escaped(text));
    let _ = writeln!(page, "<{element}{class} lang=\"{tag}\">{text}</{element}>");
}

const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    }
}

/// A text of the rules as text of the page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
