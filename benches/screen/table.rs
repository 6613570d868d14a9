//! The figures side by side.

use std::fmt::Write as _;
use std::time::Duration;

use crate::measure::{Figures, IDLE, Interview};
use crate::status::Memory;

/// A row: what it tells, and how to tell it.
type Row = (&'static str, fn(&Figures) -> Option<String>);

const ROWS: &[Row] = &[
    ("start to first screen, ms", |figures| {
        Some(times(&figures.first_screen))
    }),
    ("key to repaint, ms", |figures| {
        interview(figures, |interview| times(&interview.repaint))
    }),
    ("key to quiet (saved), ms", |figures| {
        interview(figures, |interview| times(&interview.settled))
    }),
    ("keys pressed / unanswered", |figures| {
        interview(figures, |interview| {
            let unanswered = interview.unanswered;
            format!("{} / {unanswered}", interview.repaint.len() + unanswered)
        })
    }),
    ("first screen, MiB", |figures| {
        interview(figures, |interview| memory(interview.at_first))
    }),
    ("after the interview, MiB", |figures| {
        interview(figures, |interview| memory(interview.at_last))
    }),
    ("idle: context switches", |figures| {
        let idle = figures.idle.as_ref()?;
        Some(idle.activity.switches.to_string())
    }),
    ("idle: ticks of 10 ms", |figures| {
        let idle = figures.idle.as_ref()?;
        Some(idle.activity.ticks.to_string())
    }),
    ("idle: bytes written", |figures| {
        Some(figures.idle.as_ref()?.written.to_string())
    }),
];

/// The table, with a word about how to read it.
pub(crate) fn drawn(columns: &[(&str, Figures)]) -> String {
    let mut table = format!("{:<28}", "");
    for (name, _) in columns {
        let _ = write!(table, "{name:>18}");
    }
    table.push('\n');
    for (label, tell) in ROWS {
        let _ = write!(table, "{label:<28}");
        for (_, figures) in columns {
            let told = tell(figures).unwrap_or_else(|| "-".to_owned());
            let _ = write!(table, "{told:>18}");
        }
        table.push('\n');
    }
    let idle = IDLE.as_secs();
    let _ = writeln!(
        table,
        "Times: median / 99th percentile. Memory: resident / most so far. Idle: over {idle} s."
    );
    table
}

fn interview(figures: &Figures, tell: fn(&Interview) -> String) -> Option<String> {
    figures.interview.as_ref().map(tell)
}

/// The median and the 99th percentile of sorted times, in ms.
pub(crate) fn times(sorted: &[Duration]) -> String {
    let at = |per_cent: usize| {
        let rank = (sorted.len() * per_cent).div_ceil(100);
        let time = sorted.get(rank.saturating_sub(1));
        time.map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    };
    format!("{:.2} / {:.2}", at(50), at(99))
}

fn memory(memory: Memory) -> String {
    format!("{:.1} / {:.1}", mib(memory.resident), mib(memory.peak))
}

#[allow(clippy::cast_precision_loss, reason = "a figure to read")]
fn mib(kib: u64) -> f64 {
    kib as f64 / 1024.0
}
