//! Noting something of a person that their result is told from, without opening them.

use chrono::NaiveDate;

use crate::assess::Engine;
use crate::profile::{Profile, fit, note_result, record_of};
use crate::report::Rechecked;

/// Changes what a person's result is told from, and remembers the result of that.
///
/// Where the rules have more to tell of the last result than that, or take answers no more, nothing of it is
/// told away here: that result stays, and so do the names and answers it was told from, for whoever opens
/// the person next.
pub fn note_with_result<Said, Refused>(
    profile: &mut Profile,
    engine: &Engine,
    on: NaiveDate,
    change: impl FnOnce(&mut Profile) -> Result<Said, Refused>,
) -> Result<Said, Refused> {
    let rules = engine.rules();
    if is_up_to_date(profile.clone(), engine, on) {
        fit(profile, rules);
        let said = change(profile)?;
        profile.edition.clone_from(&rules.about.edition);
        note_result(profile, engine, on);
        return Ok(said);
    }
    profile.with_result_kept(change)
}

/// Whether these rules have nothing to tell of the last result.
fn is_up_to_date(mut profile: Profile, engine: &Engine, on: NaiveDate) -> bool {
    let rules = engine.rules();
    // Another rule set is no other edition.
    if profile.rule_set != rules.about.id {
        return false;
    }
    let fitted = fit(&mut profile, rules);
    let takes_all = fitted.set_aside.is_empty() && fitted.restored.is_empty();
    let is_same_edition = profile.edition == rules.about.edition;
    let record = record_of(&profile, rules).record;
    match Rechecked::new(engine, (&record, &profile.events), on, fitted) {
        Some(rechecked) => !rechecked.has_changed() && !rechecked.has_other_rules(),
        None => takes_all && is_same_edition,
    }
}
