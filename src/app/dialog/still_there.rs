//! Is anybody there? Any key says so.

use crate::app::scroll::Scroll;

/// Is anybody there?
#[derive(Debug, Clone)]
pub struct StillThere {
    /// So many seconds there are to answer.
    pub left: u32,
    /// Where the person is: there is one thing to choose.
    pub scroll: Scroll,
}
