//! Holidays that a stretch of days spans, and what they mean for it.

use chrono::NaiveDate;

use super::composer::Composer;
use crate::plan::{Holiday, holidays};
use crate::report::words::{self, join, join_sentences};

/// What there is to say of the holidays between two days, a paragraph each.
pub(super) fn between(composer: &Composer<'_>, first: NaiveDate, last: NaiveDate) -> Vec<String> {
    let found = holidays(&composer.report.rules.calendar, first, last);
    found
        .iter()
        .map(|holiday| said(composer, holiday))
        .collect()
}

/// `National Day: offices are closed from … to … (7 days) and work again on …`, and on which weekend days.
fn said(composer: &Composer<'_>, holiday: &Holiday) -> String {
    let names = holiday.names.iter().map(|name| composer.said(name));
    let days = usize::try_from(holiday.days()).unwrap_or(0);
    let closed = composer.tell(
        "report-holiday",
        &[
            ("name", &join(composer.lang, names)),
            ("from", &composer.day(holiday.from)),
            ("until", &composer.day(holiday.until)),
            ("days", &composer.count("report-holiday-days", days)),
            (
                "next",
                &words::day_or_estimate(composer.lang, holiday.next_working_day, holiday.estimate),
            ),
        ],
    );
    let makeup = holiday.makeup_workdays.iter();
    let makeup = join(composer.lang, makeup.map(|day| composer.day(*day)));
    let makeup =
        (!makeup.is_empty()).then(|| composer.tell("report-holiday-makeup", &[("days", &makeup)]));
    join_sentences(composer.lang, [closed].into_iter().chain(makeup))
}
