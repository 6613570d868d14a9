//! A person in one line, for lists.

use super::{Report, reminder, words};
use crate::i18n::{Lang, tr_with};

/// The verdict and the next day worth remembering, in one line.
///
/// `还不符合条件，2027-02-28（星期日）起符合；下一个日子：2027-02-28（星期日）：居住登记满半年了`
pub fn summary(report: &Report<'_>, lang: Lang) -> String {
    let standing = words::standing(report.rules, report.assessment.headline(), lang);
    let next = report.plan.reminders.first().and_then(|next| {
        let day = words::day_or_estimate(lang, next.on, next.estimate);
        let what = reminder::what(report.rules, next, lang)?;
        let variables = [("day", day.into()), ("what", what.into())];
        Some(tr_with(lang, "report-reminder", &variables))
    });
    match next {
        Some(next) => {
            let variables = [("standing", standing.into()), ("reminder", next.into())];
            tr_with(lang, "report-summary-next", &variables)
        }
        None => tr_with(lang, "report-summary", &[("standing", standing.into())]),
    }
}
