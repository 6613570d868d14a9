//! Other names for what saved people know by its old one.

/// What got other names at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// Its number: they are gone through in rising order, each once for every saved person.
    pub number: u32,
    /// The other names. All of them are taken at once, so that two things can change names.
    pub renamings: Vec<Renaming>,
}

/// Another name for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// What it is the name of.
    pub thing: Thing,
    /// For a value, its question, by the name that has once this migration is done; otherwise empty.
    pub question: String,
    /// What it was called.
    pub from: String,
    /// What it is called.
    pub to: String,
}

/// What saved people know by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A question.
    Question,
    /// A value of a choice.
    Value,
    /// A paper.
    Material,
    /// Something that happens to a permit.
    Event,
    /// A kind of reminder.
    Reminder,
}

impl Thing {
    /// Everything that can get another name.
    pub const ALL: [Self; 5] = [
        Self::Question,
        Self::Value,
        Self::Material,
        Self::Event,
        Self::Reminder,
    ];

    /// The key it has in a rule file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Value => "value",
            Self::Material => "material",
            Self::Event => "event",
            Self::Reminder => "reminder",
        }
    }
}

impl Migration {
    /// What a thing is called after it, by what it was called before. A value's `question` goes by its name
    /// after it; for anything else it is empty.
    pub fn after<'a>(&'a self, thing: Thing, question: &str, id: &'a str) -> &'a str {
        let is = |it: &&Renaming| it.is_of(thing, question) && it.from == id;
        let renaming = self.renamings.iter().find(is);
        renaming.map_or(id, |renaming| &renaming.to)
    }

    /// The other way round: what a thing was called before it.
    pub fn before<'a>(&'a self, thing: Thing, question: &str, id: &'a str) -> &'a str {
        let is = |it: &&Renaming| it.is_of(thing, question) && it.to == id;
        let renaming = self.renamings.iter().find(is);
        renaming.map_or(id, |renaming| &renaming.from)
    }
}

impl Renaming {
    fn is_of(&self, thing: Thing, question: &str) -> bool {
        self.thing == thing && self.question == question
    }
}
