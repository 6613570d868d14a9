//! The people of the rule set come out as their author expects.

use std::sync::Arc;

use juzhu::assess::Engine;
use juzhu::plan::check_case;

use crate::support::hangzhou;

#[test]
fn every_case_comes_out_as_expected() {
    let rules = hangzhou::rules();
    assert!(rules.cases.len() >= 40, "{} cases", rules.cases.len());
    let engine = Engine::new(Arc::clone(&rules));
    let mismatches: Vec<String> = rules
        .cases
        .iter()
        .flat_map(|case| {
            check_case(&engine, case).into_iter().map(|mismatch| {
                format!(
                    "{}: {}\n  expected {}\n  actual   {}",
                    case.id, mismatch.what, mismatch.expected, mismatch.actual
                )
            })
        })
        .collect();
    assert!(mismatches.is_empty(), "{}", mismatches.join("\n"));
}
