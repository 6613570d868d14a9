//! Where the keys go: what a key means depends on it.

/// Where the keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A list to choose from.
    List,
    /// The list of saved people.
    Home,
    /// A question with numbered answers.
    Options,
    /// A question with a field in which nothing has been typed.
    EmptyField,
    /// A question with a field in which something has been typed.
    Field,
    /// The volunteer's notes beside a question, while it is their turn.
    Notes,
    /// A field for a name.
    Name,
    /// All answers.
    Review,
    /// A result, but for its checklist.
    Result,
    /// The checklist of a result.
    Checklist,
    /// Something to read, above everything else.
    Reading,
    /// The guide, with what is searched for.
    Guide,
    /// QR codes, above everything else.
    Code,
    /// A question about what was asked for, above everything else.
    Confirm,
    /// A window too small to show anything.
    Tiny,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 15] = [
        Self::List,
        Self::Home,
        Self::Options,
        Self::EmptyField,
        Self::Field,
        Self::Notes,
        Self::Name,
        Self::Review,
        Self::Result,
        Self::Checklist,
        Self::Reading,
        Self::Guide,
        Self::Code,
        Self::Confirm,
        Self::Tiny,
    ];

    /// Whether characters are typed into a field here.
    pub const fn takes_text(self) -> bool {
        matches!(
            self,
            Self::EmptyField | Self::Field | Self::Name | Self::Guide
        )
    }

    /// The name its message ends in: `place-{name}`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Home => "home",
            Self::Options => "options",
            Self::EmptyField => "empty-field",
            Self::Field => "field",
            Self::Notes => "notes",
            Self::Name => "name",
            Self::Review => "review",
            Self::Result => "result",
            Self::Checklist => "checklist",
            Self::Reading => "reading",
            Self::Guide => "guide",
            Self::Code => "code",
            Self::Confirm => "confirm",
            Self::Tiny => "tiny",
        }
    }
}
