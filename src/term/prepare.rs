//! What the first result takes is prepared while the person reads the first page.

use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;

use crate::assess::{Engine, Interview};
use crate::i18n::Lang;
use crate::plan::Marks;
use crate::report::{content_of, looked_at};

/// Has the rules compiled for everything that a result asks of them, on a thread of its own. The thread
/// ends by itself; where there can be none, the first result takes two milliseconds longer.
pub(super) fn prepare(engine: &Arc<Engine>, on: NaiveDate) {
    let engine = Arc::clone(engine);
    let at_work = thread::Builder::new().name("prepare".to_owned());
    let _ = at_work.spawn(move || {
        let nobody = Interview::new(engine, on, None);
        let _ = content_of(&nobody, &Marks::default(), on, Lang::default());
        let _ = looked_at(&nobody, Lang::default());
    });
}
