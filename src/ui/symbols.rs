//! The signs that are drawn: a set for terminals that draw every one of them one column wide, and one
//! of ASCII for all others.

/// The signs of one set.
#[derive(Debug, PartialEq, Eq)]
pub struct SymbolSet {
    /// Before what is focused.
    pub focus: &'static str,
    /// Whose turn it is.
    pub turn: &'static str,
    /// A condition is met.
    pub met: &'static str,
    /// A condition is not met.
    pub unmet: &'static str,
    /// Cannot tell yet.
    pub open: &'static str,
    /// Does not apply.
    pub not_applicable: &'static str,
    /// A paper in hand.
    pub ticked: &'static str,
    /// A paper not in hand.
    pub unticked: &'static str,
    /// A paper on the way.
    pub on_the_way: &'static str,
    /// A paper that cannot be got.
    pub out_of_reach: &'static str,
    /// Before an entry of a list.
    pub bullet: &'static str,
    /// Before what is suggested.
    pub suggested: &'static str,
    /// A line across.
    pub across: &'static str,
    /// A line down.
    pub down: &'static str,
    /// The corners of a box: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// A full part of a gauge.
    pub full: &'static str,
    /// An empty part of a gauge.
    pub empty: &'static str,
    /// A part of a bar that may change.
    pub hatched: &'static str,
    /// A weekend in a strip of days.
    pub weekend: &'static str,
    /// There is more above.
    pub above: &'static str,
    /// There is more below.
    pub below: &'static str,
    /// Something has been cut off.
    pub cut: &'static str,
    /// Between things in a row.
    pub dot: &'static str,
    /// It can be unfolded.
    pub folded: &'static str,
    /// It is unfolded.
    pub unfolded: &'static str,
}

/// For terminals that draw box lines and blocks one column wide.
pub const UNICODE: SymbolSet = SymbolSet {
    focus: "▸",
    turn: "→",
    met: "✓",
    unmet: "✗",
    open: "?",
    not_applicable: "-",
    ticked: "☑",
    unticked: "☐",
    on_the_way: "◷",
    out_of_reach: "☒",
    bullet: "•",
    suggested: "★",
    across: "─",
    down: "│",
    corners: ["┌", "┐", "└", "┘"],
    full: "█",
    empty: "░",
    hatched: "▒",
    weekend: "·",
    above: "▴",
    below: "▾",
    cut: "…",
    dot: "·",
    folded: "▹",
    unfolded: "▿",
};

/// For every terminal: ASCII alone.
pub const ASCII: SymbolSet = SymbolSet {
    focus: ">",
    turn: "=>",
    met: "+",
    unmet: "x",
    open: "?",
    not_applicable: "-",
    ticked: "[x]",
    unticked: "[ ]",
    on_the_way: "[~]",
    out_of_reach: "[!]",
    bullet: "*",
    suggested: "*",
    across: "-",
    down: "|",
    corners: ["+", "+", "+", "+"],
    full: "#",
    empty: ".",
    hatched: "=",
    weekend: ".",
    above: "^",
    below: "v",
    cut: "~",
    dot: "-",
    folded: ">",
    unfolded: "v",
};

impl SymbolSet {
    /// Every sign, for tests.
    pub fn all(&self) -> Vec<&'static str> {
        let mut all = vec![
            self.focus,
            self.turn,
            self.met,
            self.unmet,
            self.open,
            self.not_applicable,
            self.ticked,
            self.unticked,
            self.on_the_way,
            self.out_of_reach,
            self.bullet,
            self.suggested,
            self.across,
            self.down,
            self.full,
            self.empty,
            self.hatched,
            self.weekend,
            self.above,
            self.below,
            self.cut,
            self.dot,
            self.folded,
            self.unfolded,
        ];
        all.extend(self.corners);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::{ASCII, UNICODE};
    use crate::text::width::width;

    #[test]
    fn the_ascii_set_is_ascii() {
        assert!(ASCII.all().iter().all(|sign| sign.is_ascii()));
    }

    #[test]
    fn a_sign_takes_a_column_where_ambiguous_characters_are_narrow() {
        for sign in UNICODE.all() {
            assert_eq!(width(sign), 1, "{sign}");
        }
    }
}
