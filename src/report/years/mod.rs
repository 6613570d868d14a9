//! Years with a permit: what is said of them, as a text, a document, and a strip drawn in signs.

mod period;
mod said;
mod strip;

use super::content::Content;
use super::{markdown_of, text_of};
use crate::i18n::Lang;
use crate::plan::ResidenceYears;
use crate::ruleset::RuleSet;
use crate::text::wrap;

pub use period::{length, period, period_problem, place, place_ids};
pub use said::{years_content, years_findings};
pub use strip::{Strip, StripSigns, years_strip};

/// Columns of a strip where nobody says how wide lines may be.
const STRIP_COLUMNS: usize = 80;

/// The years as plain text, the strip behind what they come to, wrapped to `width` columns.
pub fn years_text(
    rules: &RuleSet,
    years: &ResidenceYears,
    lang: Lang,
    width: Option<usize>,
) -> String {
    let (head, rest) = parts(rules, years, lang);
    let mut text = text_of(&head, width);
    for line in drawn(rules, years, lang, width) {
        text.push_str(&line);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&text_of(&rest, width));
    text
}

/// The years as a Markdown document, the strip as it is drawn.
pub fn years_markdown(rules: &RuleSet, years: &ResidenceYears, lang: Lang) -> String {
    let (head, rest) = parts(rules, years, lang);
    let mut text = markdown_of(&head);
    let drawn = drawn(rules, years, lang, None);
    if !drawn.is_empty() {
        text.push_str("\n```text\n");
        for line in drawn {
            text.push_str(&line);
            text.push('\n');
        }
        text.push_str("```\n");
    }
    // The title stands at the beginning.
    let rest = markdown_of(&rest);
    text.push_str(rest.split_once('\n').map_or("", |(_, rest)| rest));
    text
}

/// What the years come to, and the rest.
fn parts(rules: &RuleSet, years: &ResidenceYears, lang: Lang) -> (Content, Content) {
    let mut head = years_content(rules, years, lang);
    let rest = Content {
        sections: head.sections.split_off(1.min(head.sections.len())),
        ..head.clone()
    };
    (head, rest)
}

/// The strip in lines, with what its signs mean; none where there is nothing to draw.
fn drawn(rules: &RuleSet, years: &ResidenceYears, lang: Lang, width: Option<usize>) -> Vec<String> {
    let columns = width.unwrap_or(STRIP_COLUMNS);
    let Some(strip) = years_strip(rules, years, lang, columns) else {
        return Vec::new();
    };
    let signs = StripSigns {
        counted: "#",
        suspended: "/",
        nothing: ".",
    };
    let mut lines = vec![String::new()];
    lines.extend(strip.lines(&signs));
    lines.extend(wrap(&strip.legend(&signs, lang), columns));
    lines
}

#[cfg(test)]
mod tests {
    use super::{years_markdown, years_text};
    use crate::i18n::Lang;
    use crate::plan::{Period, ResidenceYears, residence_years};
    use crate::report::fixture::rules;
    use crate::ruleset::fixture::day;
    use crate::text::width::width;

    fn years() -> ResidenceYears {
        let period = |place: &str, from: &str, until: &str, suspended| Period {
            place: place.to_owned(),
            from: day(from),
            until: (!until.is_empty()).then(|| day(until)),
            suspended,
        };
        let by_hand = [
            period("yangtze-delta", "2021-07-01", "2023-02-28", false),
            period("hangzhou", "2023-03-01", "", false),
            period("hangzhou", "2024-03-01", "2024-04-30", true),
            period("atlantis", "2020-01-01", "", false),
        ];
        let carried = [period("hangzhou", "2026-03-01", "", false)];
        residence_years(rules(), &by_hand, &carried, day("2026-11-22")).unwrap()
    }

    #[test]
    fn what_the_years_come_to_stands_first_and_who_decides_last() {
        let text = years_text(rules(), &years(), Lang::En, None);
        let mut behind = 0;
        for part in [
            "Years with a permit\n",
            "- By the guide: 5 years 2 months 22 days (1910 days)\n",
            "- By the law: 3 years 6 months 22 days (1302 days)",
            "Hangzhou",
            "- Period 3: Hangzhou, 2024-03-01 to 2024-04-30 – suspended, left out",
            "Period 4: atlantis, since 2020-01-01 – not counted",
            "Hangzhou, since 2026-03-01 – counts (from the record)",
            "2026-03-01 to 2026-11-22 (267 days)",
            "ask 12345",
        ] {
            let at = text[behind..].find(part);
            behind += at.unwrap_or_else(|| panic!("{part:?} in {text}"));
        }
    }

    #[test]
    fn lines_and_strip_keep_to_the_width() {
        for lang in Lang::ALL {
            for columns in [30, 40, 80, 200] {
                let text = years_text(rules(), &years(), lang, Some(columns));
                for line in text.lines() {
                    assert!(width(line) <= columns, "{columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_document_has_tables_and_the_strip_as_drawn() {
        let document = years_markdown(rules(), &years(), Lang::Zh);
        assert_eq!(document.matches("# 持证年限").count(), 2, "{document}");
        assert!(document.contains("```text\n"), "{document}");
        assert!(
            document.contains("| 1 | 长三角其他城市 | 2021-07-01 | 2023-02-28 |"),
            "{document}"
        );
    }
}
