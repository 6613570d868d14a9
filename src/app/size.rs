//! The size of the window, and what fits into it.

/// Columns and rows of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// What fits into a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SizeClass {
    /// Two lines that say so.
    Tiny,
    /// One thing at a time.
    Small,
    /// Everything but a second pane.
    Compact,
    /// The case beside the question.
    Full,
}

impl Size {
    /// What fits into the window.
    pub const fn class(self) -> SizeClass {
        match (self.columns, self.rows) {
            (100.., 30..) => SizeClass::Full,
            (80.., 24..) => SizeClass::Compact,
            (40.., 12..) => SizeClass::Small,
            _ => SizeClass::Tiny,
        }
    }
}
