//! Where a rule is written, as cited: name, article, grade, dates.

use super::words::{self, said};
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{Citation, Grade, RuleSet, Source};
use crate::text::clean::one_line;

/// An article number has at most so many digits; a longer number is something else (a hotline).
const LONGEST_ARTICLE: usize = 4;

/// How much of a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Name and place: `杭州规定 第 16 条(2)`.
    Brief,
    /// Also grade and dates: `杭州规定 第 16 条(2)[法规原文，2018-04-16，核对于 2026-11-22]`.
    Full,
}

/// Where something is written: each source once for each grade, with every place in it.
pub fn citations(rules: &RuleSet, cited: &[Citation], form: Form, lang: Lang) -> String {
    let mut texts = Vec::new();
    for (at, first) in cited.iter().enumerate() {
        let same = |other: &&Citation| other.source == first.source && other.grade == first.grade;
        let before = cited.get(..at).unwrap_or_default();
        if before.iter().any(|other| same(&other)) {
            continue;
        }
        let places = cited
            .iter()
            .filter(same)
            .filter_map(|it| it.place.as_deref());
        texts.extend(rules.about.sources.get(first.source).map(|source| {
            let named = name_and_places(source, places, lang);
            match form {
                Form::Brief => named,
                Form::Full => graded(named, source, first.grade, lang),
            }
        }));
    }
    words::join(lang, texts)
}

/// `杭州规定 第 16 条(2)、第 17 条`
fn name_and_places<'a>(
    source: &Source,
    places: impl Iterator<Item = &'a str>,
    lang: Lang,
) -> String {
    let name = said(&source.short, lang);
    let places = places.map(|place| place_in(source, &one_line(place), lang));
    let places = words::join_by("report-places", lang, places);
    if places.is_empty() {
        return name;
    }
    let variables = [("source", name.into()), ("place", places.into())];
    tr_with(lang, "report-cited", &variables)
}

/// A source with its full name, grade and dates.
pub fn full_source(source: &Source, lang: Lang) -> String {
    graded(said(&source.title, lang), source, source.grade, lang)
}

/// How far a source can be trusted, in words.
pub fn grade(grade: Grade, lang: Lang) -> String {
    match grade {
        Grade::Law => tr(lang, "report-grade-law"),
        Grade::Official => tr(lang, "report-grade-official"),
        Grade::Practice => tr(lang, "report-grade-practice"),
        Grade::Article => tr(lang, "report-grade-article"),
        Grade::Inferred => tr(lang, "report-grade-inferred"),
        Grade::Weak => tr(lang, "report-grade-weak"),
    }
}

fn graded(name: String, source: &Source, graded: Grade, lang: Lang) -> String {
    let mut variables = vec![
        ("source", name.into()),
        ("grade", grade(graded, lang).into()),
        ("checked", source.checked_on.to_string().into()),
    ];
    match source.dated {
        Some(dated) => {
            variables.push(("dated", dated.to_string().into()));
            tr_with(lang, "report-citation-dated", &variables)
        }
        None => tr_with(lang, "report-citation", &variables),
    }
}

/// A place in words: an article of a law or official text, a section of the article; anything else
/// as it is written.
fn place_in(source: &Source, place: &str, lang: Lang) -> String {
    let digits = place.bytes().take_while(u8::is_ascii_digit).count();
    let (number, part) = place.split_at_checked(digits).unwrap_or((place, ""));
    let is_numbered = digits > 0 && digits <= LONGEST_ARTICLE;
    match source.grade {
        Grade::Law | Grade::Official | Grade::Inferred if is_numbered => {
            let mut variables = vec![("place", number.to_owned().into())];
            if part.is_empty() {
                return tr_with(lang, "report-article", &variables);
            }
            variables.push(("part", part.to_owned().into()));
            tr_with(lang, "report-article-part", &variables)
        }
        Grade::Article if is_numbered => {
            let variables = [("place", place.to_owned().into())];
            tr_with(lang, "report-section", &variables)
        }
        _ => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, citations, full_source};
    use crate::i18n::Lang;
    use crate::report::fixture::rules;
    use crate::ruleset::{Citation, Grade};

    fn cited(source: &str, place: Option<&str>, grade: Grade, lang: Lang) -> String {
        let source = rules()
            .about
            .sources
            .iter()
            .position(|known| known.id == source)
            .unwrap();
        let place = place.map(str::to_owned);
        {
            let cited = Citation {
                source,
                place,
                grade,
            };
            citations(rules(), &[cited], Form::Full, lang)
        }
    }

    #[test]
    fn a_citation_names_article_grade_and_dates() {
        for (source, place, grade, zh, en) in [
            (
                "hangzhou-2018",
                Some("16(2)"),
                Grade::Law,
                "杭州规定 第 16 条(2)[法规原文，2018-04-16，核对于 2026-11-22]",
                "Hangzhou Provisions, art. 16(2) [text of the law, 2018-04-16, checked 2026-11-22]",
            ),
            (
                "order-663",
                Some("2"),
                Grade::Inferred,
                "居住证暂行条例 第 2 条[由法规推断，2015-11-26，核对于 2026-11-22]",
                "Order 663, art. 2 [inferred from the law, 2015-11-26, checked 2026-11-22]",
            ),
            (
                "guide-2023",
                Some("7.3"),
                Grade::Article,
                "文章 第 7.3 节[网络文章，核对于 2026-11-22]",
                "the article, section 7.3 [web article, checked 2026-11-22]",
            ),
            (
                "hotlines",
                Some("12367"),
                Grade::Official,
                "政务热线 12367[官方页面，2021-04-08，核对于 2026-11-22]",
                "hotlines, 12367 [official page, 2021-04-08, checked 2026-11-22]",
            ),
            (
                "hangzhou-practice",
                None,
                Grade::Practice,
                "杭州办理实践[本地做法，2019-02-01，核对于 2026-11-22]",
                "Hangzhou practice [local practice, 2019-02-01, checked 2026-11-22]",
            ),
        ] {
            assert_eq!(cited(source, place, grade, Lang::Zh), zh);
            assert_eq!(cited(source, place, grade, Lang::En), en);
        }
    }

    #[test]
    fn a_source_gives_its_full_name() {
        let source = &rules().about.sources[1];
        assert_eq!(
            full_source(source, Lang::Zh),
            "《居住证暂行条例》（国务院令第 663 号）[法规原文，2015-11-26，核对于 2026-11-22]"
        );
    }

    #[test]
    fn a_source_is_named_once() {
        let cited = ["2", "8(3)"].map(|place| Citation {
            source: 1,
            place: Some(place.to_owned()),
            grade: Grade::Law,
        });
        let inferred = Citation {
            source: 1,
            place: None,
            grade: Grade::Inferred,
        };
        let all = [cited[0].clone(), inferred, cited[1].clone()];
        assert_eq!(
            citations(rules(), &all, Form::Brief, Lang::Zh),
            "居住证暂行条例 第 2 条、第 8 条(3)；居住证暂行条例"
        );
        assert_eq!(
            citations(rules(), &cited, Form::Brief, Lang::En),
            "Order 663, art. 2, art. 8(3)"
        );
        assert_eq!(citations(rules(), &[], Form::Full, Lang::En), "");
    }
}
