//! What there is to know of a paper, whoever it is for.

use super::citation::{Form, citations};
use super::content::{Detail, Role};
use super::saying::to_say;
use super::words::{join_and, said};
use crate::i18n::{Bilingual, Lang, tr_with};
use crate::ruleset::{Material, RuleSet};

/// What to heed about a paper, in which form it is brought, who gives it, what else is accepted, and
/// why it is asked for.
pub(super) fn about(paper: &Material, lang: Lang) -> Vec<Detail> {
    let remark = said(&paper.remark, lang);
    // A remark may have said it already.
    let heard = remark.to_lowercase();
    let new = |text: &&Bilingual| !heard.contains(&said(text, lang).to_lowercase());
    let mut details = vec![Detail {
        role: Role::Remark,
        text: remark.clone(),
    }];
    for (message, text) in [
        ("report-paper-bring", paper.bring.as_ref().filter(new)),
        ("report-paper-from", paper.issued_by.as_ref().filter(new)),
        ("report-paper-alternatives", paper.alternatives.as_ref()),
        ("report-paper-why", Some(&paper.why)),
    ] {
        if let Some(text) = text {
            details.push(Detail {
                role: Role::More,
                text: tr_with(lang, message, &[("text", said(text, lang).into())]),
            });
        }
    }
    details
}

/// Where a paper is got, which papers come first, and what to say there, a line each.
pub(super) fn how_to_get(rules: &RuleSet, paper: &Material, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut say = |message: &str, text: String| {
        lines.push(tr_with(lang, message, &[("text", text.into())]));
    };
    if let Some(place) = paper.got_at.and_then(|place| rules.places.get(place)) {
        say("report-paper-at", said(&place.title, lang));
    }
    let before = paper.after.iter();
    let before = before.filter_map(|before| rules.materials.get(*before));
    let before: Vec<String> = before.map(|before| said(&before.title, lang)).collect();
    if !before.is_empty() {
        say("report-paper-after", join_and(lang, before));
    }
    lines.extend(paper.say.iter().flat_map(|text| to_say(text, lang)));
    lines
}

/// Everything there is to know of a paper, a line each, and where it is written.
pub fn paper(rules: &RuleSet, index: usize, lang: Lang) -> Vec<String> {
    let Some(paper) = rules.materials.get(index) else {
        return Vec::new();
    };
    let about = about(paper, lang).into_iter();
    let mut lines: Vec<String> = about.map(|detail| detail.text).collect();
    lines.extend(how_to_get(rules, paper, lang));
    let sources = citations(rules, &paper.citations, Form::Full, lang);
    if !sources.is_empty() {
        let sources = [("sources", sources.into())];
        lines.push(tr_with(lang, "report-sources-of", &sources));
    }
    lines
}
