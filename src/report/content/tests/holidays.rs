//! What is said where days lie across a holiday.

use super::{example, said};
use crate::i18n::Lang;
use crate::report::content::SectionKind;

const SETTLED: &[(&str, &str)] = &[("registered-on", "2025-01-05"), ("home", "\"own\"")];

fn of(other: &[(&str, &str)], on: &str, kind: SectionKind, lang: Lang) -> String {
    let all: Vec<(&str, &str)> = SETTLED.iter().chain(other).copied().collect();
    said(&example(&all, on), kind, lang).join("\n")
}

#[test]
fn a_timeline_across_the_golden_week_names_it() {
    let timeline = |on, lang| of(&[], on, SectionKind::Timeline, lang);
    let en = "National Day: offices are closed from Thursday 2026-10-01 to Wednesday 2026-10-07 (7 days); the next working \
        day is Thursday 2026-10-08. Make-up working days, on which offices work although it is a weekend: Sunday \
        2026-09-20; Saturday 2026-10-10.";
    let zh = "国庆节：2026-10-01（星期四）至 2026-10-07（星期三）放假（7 天），窗口不办公；下一个工作日是 \
        2026-10-08（星期四）。";
    // Handed in before it, in it, and when only its make-up Saturday is still to come.
    for on in ["2026-09-29", "2026-10-03", "2026-10-09"] {
        let said = timeline(on, Lang::En);
        assert!(said.contains(en), "{on}: {said}");
        let said = timeline(on, Lang::Zh);
        assert!(said.contains(zh), "{on}: {said}");
        assert!(said.contains("2026-10-10（星期六）"), "{on}: {said}");
    }
    assert!(!timeline("2026-11-22", Lang::En).contains("offices are closed"));
    // Nobody knows yet how long the next one will be.
    let said = timeline("2027-02-03", Lang::En);
    assert!(
        said.contains("Spring Festival") && said.contains("(an estimate)"),
        "{said}"
    );
}

#[test]
fn a_window_across_the_golden_week_says_that_the_law_extends_nothing() {
    let permit = [("permit", "\"valid\""), ("issued-on", "2025-10-06")];
    let renewal = |on, lang| of(&permit, on, SectionKind::Renewal, lang);
    let said = renewal("2026-09-10", Lang::En);
    for part in [
        "By the guide, possible from Sunday 2026-09-06.",
        "By the law, possible from Sunday 2026-09-06.",
        "The last working day by then is Wednesday 2026-09-30.",
        "National Day: offices are closed from Thursday 2026-10-01",
        "the law gives none for holidays",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(renewal("2026-09-10", Lang::Zh).contains("法规没有遇节假日自动顺延的规定"));
    // The two windows differ, and the later is advised.
    let differ = [("permit", "\"valid\""), ("issued-on", "2025-03-15")];
    let said = of(&differ, "2026-02-10", SectionKind::Renewal, Lang::En);
    for part in [
        "Have it endorsed between Sunday 2026-02-15 and Friday 2026-03-13",
        "By the guide, possible from Friday 2026-02-13.",
        "By the law, possible from Sunday 2026-02-15.",
        "Spring Festival: offices are closed from Sunday 2026-02-15 to Monday 2026-02-23 (9 days)",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
