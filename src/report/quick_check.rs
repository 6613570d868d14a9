//! The result of a quick check in one line, with honest words for what is still open.

use chrono::NaiveDate;

use super::words::{self, said};
use crate::assess::{
    Assessment, Change, ConditionState, Depth, Interview, MaterialState, Scratch, Standing, Verdict,
};
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{Answer, Answers, Question};

/// What a quick check comes to, as far as its answers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickCheck {
    /// What it comes to.
    pub outcome: QuickOutcome,
    /// Rare things that nobody was asked about and that would make it another: it is taken that they
    /// are not so.
    pub unless: Vec<usize>,
}

/// What a quick check comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuickOutcome {
    /// The person may apply.
    Complete,
    /// These are missing, and can be got; then they may apply, at once or from a day on.
    Needs {
        /// What has to be so, by question.
        set: Vec<(usize, Answer)>,
        /// The first day; `None` at once.
        from: Option<NaiveDate>,
        /// The conditions of other ways that are still open: by one of them it may do without.
        or: Vec<usize>,
    },
    /// Not yet; from this day on, if the calendar alone brings it.
    NotYet(Option<NaiveDate>),
    /// Another office or another document: what the headline says.
    Elsewhere(Standing),
    /// No permit is needed.
    NotNeeded,
    /// It hangs on these questions.
    Open(Vec<usize>),
}

/// What a quick check comes to.
pub fn quick_check(interview: &Interview) -> QuickCheck {
    let headline = *interview.assessment().headline();
    let outcome = match headline.verdict {
        Verdict::Eligible => QuickOutcome::Complete,
        Verdict::NotNeeded => QuickOutcome::NotNeeded,
        Verdict::Elsewhere => QuickOutcome::Elsewhere(headline),
        Verdict::NotYet | Verdict::Open => return Usual::of(interview).check(),
    };
    QuickCheck {
        outcome,
        unless: Vec::new(),
    }
}

/// A person of whom what nobody was asked is taken to be as it is for most people.
struct Usual<'a> {
    interview: &'a Interview,
    answers: Answers,
    /// What is taken to be so.
    taken: Vec<usize>,
    scratch: Scratch,
}

impl<'a> Usual<'a> {
    /// Takes what nobody can choose and the quick check does not ask as "no".
    fn of(interview: &'a Interview) -> Self {
        let mut answers = interview.weighed().answers.clone();
        let questions = interview.engine().rules().questions.iter().enumerate();
        let rare = questions.filter(|(index, question)| {
            let is_yes_no = question.kind.few_answers().next() == Some(Answer::YesNo(false));
            let is_open = interview.record().given(*index).is_none();
            is_yes_no && question.fixed && !question.triage && is_open
        });
        let taken: Vec<usize> = rare
            .filter(|(index, _)| interview.is_asked(*index) == Some(true))
            .map(|(index, _)| index)
            .collect();
        for question in &taken {
            answers.set(*question, Some(Answer::YesNo(false)));
        }
        Self {
            interview,
            answers,
            taken,
            scratch: Scratch::default(),
        }
    }

    fn check(mut self) -> QuickCheck {
        let depth = Depth::Full;
        let assessment = self.judged_with(&[], depth);
        let headline = *assessment.headline();
        let outcome = match headline.verdict {
            Verdict::Eligible => QuickOutcome::Complete,
            Verdict::NotNeeded => QuickOutcome::NotNeeded,
            Verdict::Elsewhere => QuickOutcome::Elsewhere(headline),
            Verdict::NotYet if headline.from.is_some() => QuickOutcome::NotYet(headline.from),
            Verdict::NotYet => match self.can_be_got(&assessment) {
                Some(change) => {
                    let (set, from) = (change.set.clone(), change.from);
                    self.needs(&assessment, set, from)
                }
                None => QuickOutcome::NotYet(None),
            },
            Verdict::Open => self.open(&assessment),
        };
        let taken = std::mem::take(&mut self.taken);
        let matters = |question: &usize| {
            let otherwise = self.judged_with(&[(*question, Answer::YesNo(true))], Depth::Standings);
            otherwise.headline().possible != headline.possible
        };
        QuickCheck {
            outcome,
            unless: taken.into_iter().filter(matters).collect(),
        }
    }

    /// What the rules say with these answers besides.
    fn judged_with(&mut self, besides: &[(usize, Answer)], depth: Depth) -> Assessment {
        let mut answers = self.answers.clone();
        for (question, answer) in besides {
            answers.set(*question, Some(*answer));
        }
        let on = self.interview.on();
        let mut assessment = Assessment::empty(on);
        self.interview.engine().assess_into(
            &mut self.scratch,
            &answers,
            on,
            depth,
            &mut assessment,
        );
        assessment
    }

    /// That these are missing, and which other ways are still open.
    fn needs(
        &mut self,
        now: &Assessment,
        set: Vec<(usize, Answer)>,
        from: Option<NaiveDate>,
    ) -> QuickOutcome {
        let or = self.other_ways(now, &set);
        QuickOutcome::Needs { set, from, or }
    }

    /// The conditions of the headline's ways that nobody has asked about yet and that may still lead to
    /// it, where the change serves another; none where it serves no way, and all ways take it.
    fn other_ways(&mut self, now: &Assessment, set: &[(usize, Answer)]) -> Vec<usize> {
        let then = self.judged_with(set, Depth::Full);
        let Some(headline) = now.standings.len().checked_sub(1) else {
            return Vec::new();
        };
        let is = |assessment: &Assessment, condition: usize, state| {
            assessment.conditions.get(condition) == Some(&state)
        };
        let engine = self.interview.engine();
        let ways = engine.ways().iter();
        let ways: Vec<usize> = ways.filter_map(|way| way.condition(headline)).collect();
        let met =
            |it: &usize| is(&then, *it, ConditionState::Met) && !is(now, *it, ConditionState::Met);
        if !ways.iter().any(met) {
            return Vec::new();
        }
        let open = ways.into_iter();
        open.filter(|it| is(&then, *it, ConditionState::Open))
            .collect()
    }

    fn question(&self, index: usize) -> Option<&'a Question> {
        self.interview.engine().rules().questions.get(index)
    }

    /// The smallest change of the headline that costs nobody their job or home and only time and papers.
    fn can_be_got<'s>(&self, assessment: &'s Assessment) -> Option<&'s Change> {
        let headline = assessment.standings.len().checked_sub(1)?;
        let mut changes = assessment.changes.iter();
        changes.find(|change| {
            let mut set = change.set.iter();
            change.standard == headline
                && set.all(|(index, _)| {
                    self.question(*index)
                        .is_some_and(|question| !question.upheaval && !question.monthly)
                })
        })
    }

    /// What is left where the verdict is open: one thing that would settle it well and can be got, or
    /// everything that it hangs on.
    fn open(&mut self, assessment: &Assessment) -> QuickOutcome {
        let headline = assessment.headline();
        let mut hangs_on = Vec::new();
        let count = self.interview.engine().rules().questions.len();
        for index in 0..count {
            let is_open = self.answers.get(index).is_none_or(|it| !it.is_known());
            if !is_open || self.interview.is_asked(index) != Some(true) {
                continue;
            }
            let Some(question) = self.question(index) else {
                continue;
            };
            let can_be_got = !question.fixed && !question.upheaval;
            let mut matters = false;
            for answer in question.kind.few_answers() {
                let then = self.judged_with(&[(index, answer)], Depth::Standings);
                let then = then.headline();
                if then.verdict == Verdict::Eligible && can_be_got {
                    return self.needs(assessment, vec![(index, answer)], None);
                }
                matters |= then.possible != headline.possible;
            }
            if matters {
                hangs_on.push(index);
            }
        }
        QuickOutcome::Open(hangs_on)
    }
}

impl QuickCheck {
    /// It in one line.
    pub fn line(&self, interview: &Interview, lang: Lang) -> String {
        let rules = interview.engine().rules();
        let day = |on: NaiveDate| words::day(lang, on).into();
        let line = match &self.outcome {
            QuickOutcome::Complete => tr(lang, "quick-check-complete"),
            QuickOutcome::NotNeeded => tr(lang, "quick-check-not-needed"),
            QuickOutcome::NotYet(None) => tr(lang, "quick-check-not-yet"),
            QuickOutcome::NotYet(Some(from)) => {
                tr_with(lang, "quick-check-not-yet-from", &[("from", day(*from))])
            }
            QuickOutcome::Needs { set, from, or } => {
                // A day that comes with its declaration is told by the declaration.
                let declared = |date: usize| {
                    let mut set = set.iter();
                    set.any(|(it, _)| {
                        rules.questions.get(*it).and_then(|it| it.declares) == Some(date)
                    })
                };
                let things: Vec<usize> = set
                    .iter()
                    .map(|(question, _)| *question)
                    .filter(|question| !declared(*question))
                    .collect();
                let count = things.len();
                let things = words::labels(lang, rules, &things);
                let or = or.iter().filter_map(|it| rules.conditions.get(*it));
                let ways = words::join(lang, or.map(|it| said(&it.title, lang)));
                let from = from.map(|from| words::day(lang, from));
                let key = match (ways.is_empty(), &from) {
                    (true, None) => "quick-check-needs",
                    (true, Some(_)) => "quick-check-needs-from",
                    (false, None) => "quick-check-needs-or",
                    (false, Some(_)) => "quick-check-needs-or-from",
                };
                let variables = [
                    ("things", things.into()),
                    ("count", count.into()),
                    ("ways", ways.into()),
                    ("from", from.unwrap_or_default().into()),
                ];
                tr_with(lang, key, &variables)
            }
            QuickOutcome::Elsewhere(standing) => {
                match standing
                    .route
                    .and_then(|route| rules.about.routes.get(route))
                {
                    Some(route) => {
                        let variables = [("route", said(&route.title, lang).into())];
                        tr_with(lang, "quick-check-elsewhere", &variables)
                    }
                    None => tr(lang, "quick-check-elsewhere-several"),
                }
            }
            QuickOutcome::Open(questions) if questions.is_empty() => tr(lang, "quick-check-open"),
            QuickOutcome::Open(questions) => {
                let questions = words::labels(lang, rules, questions);
                let variables = [("questions", questions.into())];
                tr_with(lang, "quick-check-open-on", &variables)
            }
        };
        if self.unless.is_empty() {
            return line;
        }
        let unless = words::labels(lang, rules, &self.unless);
        let variables = [("line", line.into()), ("unless", unless.into())];
        tr_with(lang, "quick-check-unless", &variables)
    }

    /// How far that goes, and who decides.
    pub fn honest(&self, lang: Lang) -> String {
        match self.outcome {
            QuickOutcome::Elsewhere(_) | QuickOutcome::NotNeeded => {
                tr(lang, "quick-check-honest-short")
            }
            _ => tr(lang, "quick-check-honest"),
        }
    }

    /// The papers that are certain by these answers, where the person may need any, and how many are not
    /// certain yet.
    pub fn papers(&self, interview: &Interview, lang: Lang) -> Option<String> {
        if matches!(
            self.outcome,
            QuickOutcome::Elsewhere(_) | QuickOutcome::NotNeeded
        ) {
            return None;
        }
        let papers = interview.engine().rules().materials.iter();
        let states = interview.assessment().materials.iter();
        let needed = papers
            .zip(states.clone())
            .filter(|(_, state)| **state == MaterialState::Needed);
        let titles: Vec<String> = needed.map(|(it, _)| said(&it.title, lang)).collect();
        let open = states
            .filter(|state| **state == MaterialState::Open)
            .count();
        let listed = words::listed(lang, titles.iter().map(String::as_str));
        let variables = [("papers", listed.into()), ("open", open.into())];
        let key = match (titles.is_empty(), open) {
            (true, _) => return None,
            (false, 0) => "quick-check-papers",
            (false, _) => "quick-check-papers-open",
        };
        Some(tr_with(lang, key, &variables))
    }
}
