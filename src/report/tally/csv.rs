//! The counts for a spreadsheet: RFC 4180, one count a row.

use chrono::NaiveDate;

use super::counts::Tally;
use super::shown::{Day, Shown, Table, VERDICTS};
use crate::i18n::{Bilingual, Lang, tr};
use crate::ruleset::RuleSet;
use crate::text::clean;

/// What stands in the place of a day where all of them are meant.
const TOTAL: &str = "total";

/// The counts of some days as a table in UTF-8 with a header: the day (or `total`), what is counted
/// (`visits`, `verdict`, `lacking`), its id, its title in both languages, the count as it may be shown.
/// What is not listed is none.
pub fn tally_csv(
    tally: &Tally,
    rules: &RuleSet,
    days: (Option<NaiveDate>, Option<NaiveDate>),
) -> String {
    let table = Table::new(tally, rules, days);
    let mut text = String::new();
    row(
        &mut text,
        ["day", "kind", "id", "title-zh", "title-en", "count"],
    );
    for day in &table.days {
        rows(&mut text, &table, &day.on.to_string(), day);
    }
    if let Some(last) = table.days.last() {
        let verdicts = std::array::from_fn(|at| table.total_of_verdict(at));
        let papers = 0..table.papers.len();
        let all = Day {
            on: last.on,
            verdicts,
            lacking: papers.map(|at| table.total_of_paper(at)).collect(),
        };
        rows(&mut text, &table, TOTAL, &all);
    }
    text
}

/// All counts of one day, or of all days.
fn rows(text: &mut String, table: &Table, day: &str, counts: &Day) {
    let mut put = |kind: &str, id: &str, title: &Bilingual, shown: Shown| {
        let (zh, en) = (title.get(Lang::Zh), title.get(Lang::En));
        row(text, [day, kind, id, zh, en, &shown.to_string()]);
    };
    let visits = Bilingual::of(|lang| tr(lang, "tally-visits"));
    put("visits", "", &visits, counts.visits());
    for (verdict, shown) in VERDICTS.iter().zip(counts.verdicts) {
        let id = verdict.id();
        let title = Bilingual::of(|lang| tr(lang, &format!("tally-verdict-{id}")));
        put("verdict", id, &title, shown);
    }
    for (paper, shown) in table.papers.iter().zip(&counts.lacking) {
        put("lacking", &paper.id, &paper.title, *shown);
    }
}

fn row<'a>(text: &mut String, fields: impl IntoIterator<Item = &'a str>) {
    let fields: Vec<String> = fields.into_iter().map(field).collect();
    text.push_str(&fields.join(","));
    text.push_str("\r\n");
}

/// A field of one line. What a spreadsheet would take for a formula is told to be text.
fn field(text: &str) -> String {
    let mut text = clean::one_line(text);
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        text.insert(0, '\'');
    }
    if text.contains(['"', ',', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
