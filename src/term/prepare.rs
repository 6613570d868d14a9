//! What the first result takes is prepared while the person reads the first page.

use std::sync::Arc;
use std::thread;

use crate::app::Facts;

/// Prepares on a thread of its own, which ends by itself; where there can be none, the first result takes
/// two milliseconds longer.
pub(super) fn prepare(facts: &Facts) {
    let (engine, on) = (Arc::clone(&facts.engine), facts.on);
    let at_work = thread::Builder::new().name("prepare".to_owned());
    let _ = at_work.spawn(move || crate::app::prepare(&engine, on));
}
