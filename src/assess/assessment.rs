//! What the rules say of one person on one day.

use chrono::NaiveDate;

use crate::ruleset::{Answer, Answers, RuleSet};

/// What the rules say of one person on one day. Lists follow the rule set's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The day asked about.
    pub on: NaiveDate,
    /// What each standard says; the last is the headline.
    pub standings: Vec<Standing>,
    /// The state of each condition.
    pub conditions: Vec<ConditionState>,
    /// The answers that decide each condition, by condition: question indices in order.
    pub because: Vec<Vec<usize>>,
    /// Whether each paper is needed.
    pub materials: Vec<MaterialState>,
    /// The question to ask next; `None` when no answer can change anything any more.
    pub next: Option<usize>,
    /// Questions answered "not sure" that are not off the path.
    pub unsure: Vec<usize>,
    /// Questions answered, but off the path: without effect.
    pub ignored: Vec<usize>,
    /// What would make a standard that says "not yet" say "eligible".
    pub changes: Vec<Change>,
    /// The search for changes was stopped before its end (only on very large rule sets).
    pub changes_cut_short: bool,
    /// How many verdicts, conditions and papers could not be decided and are given as open, and how many
    /// questions are asked because it could not be decided whether they matter
    /// (only on very large rule sets).
    pub undecided: usize,
}

impl Assessment {
    /// Nothing said yet of anyone on this day.
    pub const fn empty(on: NaiveDate) -> Self {
        Self {
            on,
            standings: Vec::new(),
            conditions: Vec::new(),
            because: Vec::new(),
            materials: Vec::new(),
            next: None,
            unsure: Vec::new(),
            ignored: Vec::new(),
            changes: Vec::new(),
            changes_cut_short: false,
            undecided: 0,
        }
    }

    /// What the standard of the highest authority says.
    ///
    /// # Panics
    ///
    /// Only on an assessment of nobody: one by rules has a standing for each standard, and the loader
    /// takes no rule set without one.
    pub fn headline(&self) -> &Standing {
        self.standings
            .last()
            .expect("a rule set has at least one standard")
    }

    /// The standard of the highest authority that may still apply to the person; `None` where every
    /// one sends them elsewhere or says that they need nothing.
    pub fn applying(&self) -> Option<usize> {
        self.standings
            .iter()
            .rposition(|standing| standing.possible.may_apply())
    }
}

/// What one standard says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its verdict.
    pub verdict: Verdict,
    /// The other office or document of an `Elsewhere` verdict; `None` while open answers leave several.
    pub route: Option<usize>,
    /// For `NotYet`: the day on which the calendar alone makes it `Eligible`, whatever the open
    /// answers turn out to be.
    pub from: Option<NaiveDate>,
    /// What it may still say, over all ways to complete the open answers.
    pub possible: VerdictSet,
}

/// A verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The person may apply.
    Eligible,
    /// Not yet.
    NotYet,
    /// Cannot tell: something that matters is unanswered or not known.
    Open,
    /// No permit is needed.
    NotNeeded,
    /// Another office or another document.
    Elsewhere,
}

impl Verdict {
    /// The name used in results and cases.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NotYet => "not-yet",
            Self::Open => "open",
            Self::NotNeeded => "not-needed",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A set of settled verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VerdictSet(u8);

impl VerdictSet {
    const fn bit(verdict: Verdict) -> u8 {
        match verdict {
            Verdict::Eligible => 1,
            Verdict::NotYet => 2,
            Verdict::NotNeeded => 4,
            Verdict::Elsewhere => 8,
            Verdict::Open => 0,
        }
    }

    /// Adds a verdict; `Open` is no settled verdict and adds nothing.
    pub fn insert(&mut self, verdict: Verdict) {
        self.0 |= Self::bit(verdict);
    }

    /// Whether the verdict is in the set.
    pub const fn contains(self, verdict: Verdict) -> bool {
        self.0 & Self::bit(verdict) != 0
    }

    /// The one verdict in the set, or `None` if there are several.
    pub const fn only(self) -> Option<Verdict> {
        match self.0 {
            1 => Some(Verdict::Eligible),
            2 => Some(Verdict::NotYet),
            4 => Some(Verdict::NotNeeded),
            8 => Some(Verdict::Elsewhere),
            _ => None,
        }
    }

    /// Whether the standard may still apply to the person: it may say `Eligible` or `NotYet`.
    pub const fn may_apply(self) -> bool {
        self.contains(Verdict::Eligible) || self.contains(Verdict::NotYet)
    }
}

/// The state of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConditionState {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// Its standard does not apply to the person.
    NotApplicable,
    /// Open answers decide it.
    Open,
}

impl ConditionState {
    /// The name used in results and cases.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::NotApplicable => "not-applicable",
            Self::Open => "open",
        }
    }
}

/// Whether a paper is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MaterialState {
    /// Bring it.
    Needed,
    /// No need.
    NotNeeded,
    /// Open answers decide it.
    Open,
}

impl MaterialState {
    /// The name used in results and cases.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::NotNeeded => "not-needed",
            Self::Open => "open",
        }
    }
}

/// A smallest set of answers that would settle a standard as `Eligible`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Index of the standard.
    pub standard: usize,
    /// What would have to be answered, by question, in order.
    pub set: Vec<(usize, Answer)>,
    /// The day from which the calendar then makes it eligible; `None`: on the day asked about.
    pub from: Option<NaiveDate>,
}

impl Change {
    /// The answers with the change made.
    pub fn made_in(&self, answers: &Answers) -> Answers {
        let mut changed = answers.clone();
        for (question, answer) in &self.set {
            changed.set(*question, Some(*answer));
        }
        changed
    }

    /// How many answers change: a day that comes with its declaration is none of its own.
    pub fn size(&self, rules: &RuleSet) -> usize {
        let declares = |question: usize| rules.questions.get(question)?.declares;
        let comes_with_another = |date: usize| {
            let mut set = self.set.iter();
            set.any(|(question, _)| declares(*question) == Some(date))
        };
        let set = self.set.iter();
        set.filter(|(question, _)| !comes_with_another(*question))
            .count()
    }
}
