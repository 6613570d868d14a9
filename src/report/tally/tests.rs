use proptest::prelude::*;

use super::shown::Shown;
use super::{Tally, UnreadTally, VisitCounts, tally_csv, tally_text, visit_counts};
use crate::assess::Verdict;
use crate::i18n::Lang;
use crate::plan::PaperState;
use crate::report::fixture;
use crate::ruleset::fixture::day;

const VERDICTS: [Verdict; 5] = [
    Verdict::Eligible,
    Verdict::NotYet,
    Verdict::Open,
    Verdict::NotNeeded,
    Verdict::Elsewhere,
];

const PAPERS: [&str; 3] = ["id-card", "lease", "of-other-rules"];

/// So many visits of each kind on each day; and so often each paper was lacking.
type Counts = Vec<([u64; 5], [u64; 3])>;

fn tally(counts: &Counts) -> Tally {
    let mut days = serde_json::Map::new();
    for (at, (verdicts, papers)) in counts.iter().enumerate() {
        let verdicts: serde_json::Map<_, _> = (VERDICTS.iter().zip(verdicts))
            .map(|(verdict, count)| (verdict.id().to_owned(), (*count).into()))
            .collect();
        let lacking: serde_json::Map<_, _> = (PAPERS.iter().zip(papers))
            .map(|(paper, count)| ((*paper).to_owned(), (*count).into()))
            .collect();
        let counts = serde_json::json!({ "verdicts": verdicts, "lacking": lacking });
        days.insert(format!("2026-11-{:02}", at + 1), counts);
    }
    let text = serde_json::json!({ "version": 1, "days": days }).to_string();
    Tally::read(&text).unwrap()
}

/// Everything that can be seen of it, with every choice of days.
fn all_shown(counts: &Counts) -> Vec<String> {
    let (tally, rules) = (tally(counts), fixture::rules());
    let mut shown = Vec::new();
    let ends = || {
        (1..=3)
            .map(|at| Some(day(&format!("2026-11-{at:02}"))))
            .chain([None])
    };
    for from in ends() {
        for until in ends() {
            shown.push(tally_csv(&tally, rules, (from, until)));
            shown.extend(Lang::ALL.map(|lang| tally_text(&tally, rules, (from, until), lang)));
        }
    }
    shown
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), 1_u64..5, 5_u64..40]
}

fn counts() -> impl Strategy<Value = Counts> {
    prop::collection::vec(
        (
            prop::array::uniform5(count()),
            prop::array::uniform3(count()),
        ),
        0..4,
    )
}

/// The same, but every small count may be any other small one.
fn with_other_small_counts(counts: &Counts, mut others: impl FnMut() -> u64) -> Counts {
    let mut other = |count: u64| {
        if (1..5).contains(&count) {
            others()
        } else {
            count
        }
    };
    let day = |(verdicts, papers): &([u64; 5], [u64; 3])| {
        (verdicts.map(&mut other), papers.map(&mut other))
    };
    counts.iter().map(day).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nobody can tell a small count from another, whatever days they ask for and however they add up.
    #[test]
    fn what_is_shown_depends_only_on_the_clamped_counts(
        counts in counts(),
        others in prop::collection::vec(1_u64..5, 32),
    ) {
        let mut others = others.into_iter().cycle();
        let other = with_other_small_counts(&counts, || others.next().unwrap_or(1));
        prop_assert_eq!(all_shown(&counts), all_shown(&other));
    }

    /// By hand: a total is what its cells show, added up.
    #[test]
    fn totals_are_the_sums_of_what_is_shown(counts in prop::collection::vec(count(), 0..9)) {
        let visible: u64 = counts.iter().filter(|count| **count >= 5).sum();
        let hidden = counts.iter().filter(|count| (1..5).contains(*count)).count();
        let expected = match (visible, hidden) {
            (visible, 0) => visible.to_string(),
            (0, 1) => "<5".to_owned(),
            (0, many) => format!("{many}×<5"),
            (visible, 1) => format!("{visible}+<5"),
            (visible, many) => format!("{visible}+{many}×<5"),
        };
        let sum = Shown::sum(counts.into_iter().map(Shown::of));
        prop_assert_eq!(sum.to_string(), expected);
    }
}

#[test]
fn tables_say_what_was_counted() {
    let counts = vec![([33, 2, 0, 0, 1], [7, 4, 0]), ([0, 12, 3, 0, 0], [0, 6, 2])];
    let text = tally_text(&tally(&counts), fixture::rules(), (None, None), Lang::En);
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    for row in [
        &["2026-11-01", "33+2×<5", "33", "<5", "0", "0", "<5"][..],
        &["2026-11-02", "12+<5", "0", "12", "<5", "0", "0"],
        &["All", "45+3×<5", "33", "12+<5", "<5", "0", "<5"],
        &["Lease", "6+<5"],
        &["of-other-rules", "<5"],
    ] {
        assert!(rows.iter().any(|found| found == row), "{row:?} in\n{text}");
    }
    let later = (Some(day("2026-11-02")), None);
    let text = tally_text(&tally(&counts), fixture::rules(), later, Lang::Zh);
    assert!(
        !text.contains("2026-11-01") && text.contains("房屋租赁合同"),
        "{text}"
    );
    let before = (None, Some(day("2026-10-31")));
    let text = tally_text(&tally(&counts), fixture::rules(), before, Lang::En);
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn the_csv_is_one_of_rfc_4180_and_holds_no_formula() {
    let counts = vec![([33, 2, 0, 0, 1], [7, 4, 0])];
    let mut tally = tally(&counts);
    let odd = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(1)",
        "a,b",
        "a\"b",
        "a\r\nb",
    ];
    for id in odd {
        tally.note(
            day("2026-11-03"),
            &VisitCounts {
                verdict: Verdict::Open,
                lacking: vec![id.to_owned()],
            },
        );
    }
    let csv = tally_csv(&tally, fixture::rules(), (None, None));
    assert!(
        csv.starts_with("day,kind,id,title-zh,title-en,count\r\n"),
        "{csv}"
    );
    assert!(csv.ends_with("\r\n") && csv.replace("\r\n", "").find(['\r', '\n']).is_none());
    for line in csv.lines() {
        // A quoted comma parts nothing.
        let mut quoted = false;
        let commas = line.chars().filter(|sign| {
            quoted ^= *sign == '"';
            *sign == ',' && !quoted
        });
        assert_eq!(commas.count(), 5, "{line}");
        let fields = line.split(',').map(|field| field.trim_start_matches('"'));
        for field in fields {
            assert!(!field.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
    for row in [
        "2026-11-01,visits,,来访,Visits,33+2×<5",
        "2026-11-01,lacking,lease,房屋租赁合同,Lease,<5",
        "2026-11-01,verdict,open,",
        "total,verdict,eligible,",
    ] {
        assert!(csv.contains(row), "{row} in\n{csv}");
    }
}

#[test]
fn what_a_later_program_noted_beside_is_kept() {
    let text = r#"{"version":1,"days":{"2026-11-01":{"verdicts":{"open":1},"lacking":{},"how":"x"},"some day":{}},"machine":[1]}"#;
    let mut tally = Tally::read(text).unwrap();
    let visit = VisitCounts {
        verdict: Verdict::Open,
        lacking: vec!["lease".to_owned()],
    };
    tally.note(day("2026-11-01"), &visit);
    let written = tally.written();
    for kept in [
        r#""how":"x""#,
        r#""machine":[1]"#,
        r#""open":2"#,
        r#""lease":1"#,
        "some day",
    ] {
        assert!(written.contains(kept), "{written}");
    }
    assert_eq!(Tally::read(&written), Ok(tally));
    assert_eq!(
        Tally::read(r#"{"version":2,"days":7}"#),
        Err(UnreadTally::Newer { version: 2 })
    );
    for text in [
        "",
        "{}",
        "[]",
        "\0",
        r#"{"version":1,"days":{"d":{"verdicts":{"open":-1}}}}"#,
    ] {
        assert_eq!(Tally::read(text), Err(UnreadTally::Damaged), "{text}");
    }
}

#[test]
fn a_visit_counts_its_verdict_and_the_papers_not_in_hand() {
    let person = fixture::Person::new(fixture::CONTRACT_EXAMPLE, "2026-11-22");
    let counts = visit_counts(&person.report());
    assert_eq!(counts.verdict, Verdict::NotYet);
    // Who ticks nothing has said nothing of what they have.
    assert_eq!(counts.lacking, Vec::<String>::new());
    let person = person.marked(&[("id-card", PaperState::Have, "")]);
    let counts = visit_counts(&person.report());
    assert!(!counts.lacking.iter().any(|id| id == "id-card"));
    assert!(counts.lacking.iter().any(|id| id == "lease"), "{counts:?}");
    assert!(
        !counts.lacking.iter().any(|id| id == "travel-pass"),
        "{counts:?}"
    );
}
