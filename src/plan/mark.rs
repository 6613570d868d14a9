//! What a person says of their papers: in hand, on the way, out of reach.

use chrono::NaiveDate;

/// How far a paper has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperState {
    /// It is in hand.
    Have,
    /// It is being got.
    Getting,
    /// It cannot be got.
    CannotGet,
}

impl PaperState {
    /// Every state, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Have, Self::Getting, Self::CannotGet];

    /// The name used in saved files and in the names of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Have => "have",
            Self::Getting => "getting",
            Self::CannotGet => "cannot-get",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// What a person says of one paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperMark {
    /// How far it has come, if they said so.
    pub state: Option<PaperState>,
    /// The day on which a paper that is being got is expected.
    pub expected: Option<NaiveDate>,
    /// A note of their own, on one line.
    pub note: Option<String>,
}

impl PaperMark {
    /// The same paper in another state. A day stays only with a paper that is being got.
    #[must_use]
    pub fn in_state(mut self, state: Option<PaperState>) -> Self {
        if state != Some(PaperState::Getting) {
            self.expected = None;
        }
        self.state = state;
        self
    }

    /// The same paper in hand; or no more, if it was.
    #[must_use]
    pub fn ticked(self) -> Self {
        let had = self.state == Some(PaperState::Have);
        self.in_state((!had).then_some(PaperState::Have))
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a person says of every paper of a rule set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks(Vec<PaperMark>);

/// Nothing said of a paper.
static NOTHING: PaperMark = PaperMark {
    state: None,
    expected: None,
    note: None,
};

impl Marks {
    /// From what is said of each paper, in the order of the rule set.
    pub const fn new(marks: Vec<PaperMark>) -> Self {
        Self(marks)
    }

    /// What is said of a paper.
    pub fn get(&self, material: usize) -> &PaperMark {
        self.0.get(material).unwrap_or(&NOTHING)
    }

    /// How far a paper has come.
    pub fn state(&self, material: usize) -> Option<PaperState> {
        self.get(material).state
    }

    /// Whether a paper is in hand.
    pub fn has(&self, material: usize) -> bool {
        self.state(material) == Some(PaperState::Have)
    }

    /// Whether nothing is said of any paper.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(PaperMark::is_empty)
    }

    /// The papers that cannot be got, in order.
    pub fn out_of_reach(&self) -> impl Iterator<Item = usize> + '_ {
        let marks = self.0.iter().enumerate();
        marks
            .filter(|(_, mark)| mark.state == Some(PaperState::CannotGet))
            .map(|(material, _)| material)
    }
}
