//! The counts for people: what came out each day, and which papers were lacking.

use chrono::NaiveDate;

use super::counts::Tally;
use super::shown::{Table, VERDICTS};
use crate::i18n::{Lang, tr};
use crate::report::words;
use crate::text::{clean, width};

/// The counts of some days as tables, or that there are none.
pub fn tally_text(
    tally: &Tally,
    rules: &crate::ruleset::RuleSet,
    days: (Option<NaiveDate>, Option<NaiveDate>),
    lang: Lang,
) -> String {
    let table = Table::new(tally, rules, days);
    if table.days.is_empty() {
        return format!("{}\n", tr(lang, "tally-nothing"));
    }
    let mut text = String::new();
    let mut say = |line: &str| {
        text.push_str(line.trim_end());
        text.push('\n');
    };
    say(&tr(lang, "tally-title"));
    say(&tr(lang, "tally-small"));
    say("");
    for line in columns(&verdicts(&table, lang)) {
        say(&line);
    }
    if !table.papers.is_empty() {
        say("");
        say(&tr(lang, "tally-lacking"));
        say("");
        for line in columns(&papers(&table, lang)) {
            say(&line);
        }
        for (at, paper) in table.papers.iter().enumerate() {
            say("");
            say(&clean::one_line(paper.title.get(lang)));
            let days = table.days.iter().filter_map(|day| {
                let shown = day.lacking.get(at).filter(|shown| !shown.is_zero())?;
                Some(vec![format!("  {}", day.on), shown.to_string()])
            });
            for line in columns(&days.collect::<Vec<_>>()) {
                say(&line);
            }
        }
    }
    text
}

/// Each day and all of them, by verdict.
fn verdicts(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    let mut head = vec![tr(lang, "tally-day"), tr(lang, "tally-visits")];
    head.extend(VERDICTS.map(|verdict| tr(lang, &format!("tally-verdict-{}", verdict.id()))));
    let mut rows = vec![head];
    for day in &table.days {
        let mut row = vec![day.on.to_string(), day.visits().to_string()];
        row.extend(day.verdicts.map(|shown| shown.to_string()));
        rows.push(row);
    }
    let mut total = vec![tr(lang, "tally-total"), table.total().to_string()];
    total.extend((0..VERDICTS.len()).map(|at| table.total_of_verdict(at).to_string()));
    rows.push(total);
    rows
}

/// Each paper on all days.
fn papers(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    let papers = table.papers.iter().enumerate();
    let papers = papers.map(|(at, paper)| {
        let title = clean::one_line(&words::said(&paper.title, lang));
        vec![title, table.total_of_paper(at).to_string()]
    });
    papers.collect()
}

/// Rows of equally wide columns, two spaces apart; a Chinese character is two columns wide.
fn columns(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| width::width(cell)).max().unwrap_or(0)
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths);
        let cells: Vec<String> = cells.map(|(cell, wide)| width::pad(cell, *wide)).collect();
        cells.join("  ")
    };
    rows.iter().map(line).collect()
}
