//! What the first result takes, worked out beforehand for nobody.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::assess::{Engine, Interview};
use crate::i18n::Lang;
use crate::plan::Marks;
use crate::report::{content_of, looked_at};

/// Has the rules compiled for everything that a result asks of them; the engine keeps it.
pub fn prepare(engine: &Arc<Engine>, on: NaiveDate) {
    let nobody = Interview::new(Arc::clone(engine), on, None);
    let _ = content_of(&nobody, &Marks::default(), on, Lang::default());
    let _ = looked_at(&nobody, Lang::default());
}
