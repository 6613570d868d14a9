//! Days, answers and verdicts in words.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::assess::{ConditionState, Standing, Verdict};
use crate::i18n::{Bilingual, Lang, tr, tr_with};
use crate::ruleset::{Answer, Kind, RuleSet};
use crate::text::clean::one_line;

/// A rule set's own text, made safe and put on one line.
pub fn said(text: &Bilingual, lang: Lang) -> String {
    one_line(text.get(lang))
}

/// A day with its weekday: `2026-11-22（星期日）`, `Sunday 2026-11-22`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    day_in("report-day", lang, day)
}

/// The same, saying so if the day is an estimate.
pub fn day_or_estimate(lang: Lang, day: NaiveDate, estimate: bool) -> String {
    let message = if estimate {
        "report-day-estimate"
    } else {
        "report-day"
    };
    day_in(message, lang, day)
}

fn day_in(message: &str, lang: Lang, day: NaiveDate) -> String {
    let variables = [
        ("date", day.to_string().into()),
        ("weekday", weekday(lang, day).into()),
    ];
    tr_with(lang, message, &variables)
}

/// The name of a day's weekday.
pub fn weekday(lang: Lang, day: NaiveDate) -> String {
    match day.weekday() {
        Weekday::Mon => tr(lang, "report-monday"),
        Weekday::Tue => tr(lang, "report-tuesday"),
        Weekday::Wed => tr(lang, "report-wednesday"),
        Weekday::Thu => tr(lang, "report-thursday"),
        Weekday::Fri => tr(lang, "report-friday"),
        Weekday::Sat => tr(lang, "report-saturday"),
        Weekday::Sun => tr(lang, "report-sunday"),
    }
}

/// An answer as a person would say it: the value's title, yes or no, a number with its unit, a day.
pub fn answer(rules: &RuleSet, question: usize, answer: Answer, lang: Lang) -> String {
    let kind = rules.questions.get(question).map(|question| &question.kind);
    match (answer, kind) {
        (Answer::Choice(value), Some(Kind::Choice(values))) => {
            values.get(usize::from(value)).map_or_else(
                || tr(lang, "report-unsure"),
                |value| said(&value.title, lang),
            )
        }
        (Answer::YesNo(true), _) => tr(lang, "report-yes"),
        (Answer::YesNo(false), _) => tr(lang, "report-no"),
        (Answer::Number(number), Some(Kind::Number { unit, .. })) => {
            let unit = said(unit, lang);
            let variables = [("number", number.to_string().into()), ("unit", unit.into())];
            tr_with(lang, "report-number", &variables)
        }
        (Answer::Number(number), _) => number.to_string(),
        (Answer::Date(on), _) => on.to_string(),
        (Answer::Unsure | Answer::Choice(_), _) => tr(lang, "report-unsure"),
    }
}

/// A question's label with an answer to it.
pub fn labelled_answer(rules: &RuleSet, question: usize, given: Answer, lang: Lang) -> String {
    let label = label(rules, question, lang);
    let given = answer(rules, question, given, lang);
    let variables = [("label", label.into()), ("answer", given.into())];
    tr_with(lang, "report-answer", &variables)
}

/// A question in a few words.
pub fn label(rules: &RuleSet, question: usize, lang: Lang) -> String {
    let question = rules.questions.get(question);
    question.map_or_else(String::new, |question| said(&question.label, lang))
}

/// The short name of a standard.
pub fn standard(rules: &RuleSet, standard: usize, lang: Lang) -> String {
    let standard = rules.about.standards.get(standard);
    standard.map_or_else(String::new, |standard| said(&standard.title, lang))
}

/// What a standard says, in a few words: `not yet, from Sunday 2027-02-28`.
pub fn standing(rules: &RuleSet, standing: &Standing, lang: Lang) -> String {
    match standing.verdict {
        Verdict::Eligible => tr(lang, "report-verdict-eligible"),
        Verdict::NotYet => match standing.from {
            Some(from) => {
                let variables = [("from", day(lang, from).into())];
                tr_with(lang, "report-verdict-not-yet-from", &variables)
            }
            None => tr(lang, "report-verdict-not-yet"),
        },
        Verdict::Open => tr(lang, "report-verdict-open"),
        Verdict::NotNeeded => tr(lang, "report-verdict-not-needed"),
        Verdict::Elsewhere => {
            match standing
                .route
                .and_then(|route| rules.about.routes.get(route))
            {
                Some(route) => {
                    let variables = [("route", said(&route.title, lang).into())];
                    tr_with(lang, "report-verdict-elsewhere", &variables)
                }
                None => tr(lang, "report-verdict-elsewhere-several"),
            }
        }
    }
}

/// The state of a condition.
pub fn condition_state(state: ConditionState, lang: Lang) -> String {
    match state {
        ConditionState::Met => tr(lang, "report-met"),
        ConditionState::Unmet => tr(lang, "report-unmet"),
        ConditionState::NotApplicable => tr(lang, "report-not-applicable"),
        ConditionState::Open => tr(lang, "report-condition-open"),
    }
}

/// Several things in one sentence: `one; two`.
pub fn join(lang: Lang, parts: impl IntoIterator<Item = String>) -> String {
    join_by("report-join", lang, parts)
}

/// Several things that all have to be: `one and two`.
pub fn join_and(lang: Lang, parts: impl IntoIterator<Item = String>) -> String {
    join_by("report-join-and", lang, parts)
}

/// Sentences that belong together, as one paragraph.
pub(super) fn join_sentences(lang: Lang, parts: impl IntoIterator<Item = String>) -> String {
    join_by("report-join-sentences", lang, parts)
}

/// Several things joined by a message with `first` and `second`.
pub(super) fn join_by(
    message: &str,
    lang: Lang,
    parts: impl IntoIterator<Item = String>,
) -> String {
    parts
        .into_iter()
        .reduce(|first, second| {
            let variables = [("first", first.into()), ("second", second.into())];
            tr_with(lang, message, &variables)
        })
        .unwrap_or_default()
}

/// The labels of questions, in a row.
pub fn labels(lang: Lang, rules: &RuleSet, questions: &[usize]) -> String {
    let labels = questions
        .iter()
        .filter_map(|index| rules.questions.get(*index));
    listed(lang, labels.map(|question| question.label.get(lang)))
}

/// Words in a row. They are set apart by more than a comma: labels and titles hold commas themselves.
pub fn listed<'a>(lang: Lang, words: impl Iterator<Item = &'a str>) -> String {
    join(lang, words.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::{answer, day, day_or_estimate, join, join_and};
    use crate::i18n::Lang;
    use crate::report::fixture::rules;
    use crate::ruleset::Answer;
    use crate::ruleset::fixture::day as on;

    #[test]
    fn days_name_their_weekday() {
        assert_eq!(day(Lang::Zh, on("2026-11-22")), "2026-11-22（星期日）");
        assert_eq!(day(Lang::En, on("2026-11-23")), "Monday 2026-11-23");
        assert_eq!(
            day_or_estimate(Lang::Zh, on("2027-03-01"), true),
            "2027-03-01（星期一，估计）"
        );
        assert_eq!(
            day_or_estimate(Lang::En, on("2027-03-01"), true),
            "Monday 2027-03-01 (an estimate)"
        );
    }

    #[test]
    fn answers_are_said_as_people_say_them() {
        for (question, given, zh, en) in [
            ("home", Answer::Choice(1), "租的房子", "A rented home"),
            ("lease-filed", Answer::YesNo(true), "是", "yes"),
            ("lease-filed", Answer::YesNo(false), "否", "no"),
            (
                "social-insurance-months",
                Answer::Number(14),
                "14 个月",
                "14 months",
            ),
            (
                "registered-on",
                Answer::Date(on("2026-08-27")),
                "2026-08-27",
                "2026-08-27",
            ),
            ("talent", Answer::Unsure, "不确定", "not sure"),
            ("home", Answer::Choice(99), "不确定", "not sure"),
            ("home", Answer::Number(3), "3", "3"),
        ] {
            let index = rules().question(question).unwrap();
            assert_eq!(answer(rules(), index, given, Lang::Zh), zh);
            assert_eq!(answer(rules(), index, given, Lang::En), en);
        }
    }

    #[test]
    fn parts_are_joined() {
        let parts = || ["a", "b", "c"].map(str::to_owned);
        assert_eq!(join(Lang::Zh, parts()), "a；b；c");
        assert_eq!(join(Lang::En, parts()), "a; b; c");
        assert_eq!(join_and(Lang::En, parts()), "a and b and c");
        assert_eq!(join(Lang::En, []), "");
    }
}
