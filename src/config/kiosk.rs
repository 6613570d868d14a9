//! What holds for a public machine.

/// Settings of a public machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KioskSettings {
    /// This is one: the full screen is always a kiosk.
    pub on: bool,
    /// Nobody has done anything for so many seconds: it is asked whether anybody is there.
    pub idle_seconds: u32,
    /// So many seconds there are to answer.
    pub warning_seconds: u32,
}

impl KioskSettings {
    /// The fewest seconds either may be: less would erase what somebody is reading.
    pub const FEWEST_SECONDS: u32 = 1;
    /// The most: longer, and the next in the queue finds what the last one said.
    pub const MOST_SECONDS: u32 = 3600;
}

impl Default for KioskSettings {
    fn default() -> Self {
        Self {
            on: false,
            idle_seconds: 120,
            warning_seconds: 30,
        }
    }
}
