//! What the tests of reports share: the Hangzhou rules, and people for them.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;

use super::{Outcome, Report, next_moments, outcomes};
use crate::assess::{Assessment, Engine};
use crate::plan::{
    Marks, Moment, Outlook, PaperMark, PaperState, Plan, Replan, outlook, plan, replan,
};
use crate::ruleset::fixture::day;
use crate::ruleset::{
    Answers, RuleFiles, RuleSet, SourceFile, load_without_cases, read_answers_toml,
};

/// The person whose result the scripting contract prints.
pub(super) const CONTRACT_EXAMPLE: &str = r#"
    applicant = "mainland"
    hukou = "elsewhere"
    lives-in = "urban"
    under-16 = false
    permit = "none"
    registered = true
    registered-on = 2026-08-27
    work = "contract"
    contract-valid = true
    contract-ends = 2027-01-31
    social-insurance-months = 14
    home = "rent"
    lease-filed = false
    study = "none"
    talent = false
    channel = "online"
    delivery = "mail"
"#;

static ENGINE: LazyLock<Arc<Engine>> =
    LazyLock::new(|| Arc::new(Engine::new(Arc::new(hangzhou()))));

fn hangzhou() -> RuleSet {
    let mut files = RuleFiles::new("hangzhou-residence-permit");
    macro_rules! embed {
        ($($name:literal)*) => {
            $(files.files.push(SourceFile::new(
                $name,
                include_str!(concat!("../../rules/hangzhou-residence-permit/", $name)),
            ));)*
        };
    }
    embed!("about.toml" "questions.toml" "conditions.toml" "materials.toml" "process.toml" "faq.toml" "years.toml");
    files.calendars.push(SourceFile::new(
        "calendars/china.toml",
        include_str!("../../rules/calendars/china.toml"),
    ));
    match load_without_cases(&files) {
        Ok(rules) => rules,
        Err(problems) => panic!("{}", problems.render(crate::i18n::Lang::En, false)),
    }
}

/// The Hangzhou rules, ready to be asked.
pub(crate) fn engine() -> &'static Arc<Engine> {
    &ENGINE
}

/// The Hangzhou rules.
pub(crate) fn rules() -> &'static RuleSet {
    ENGINE.rules()
}

/// One person on one day, with what the rules say of them.
pub(super) struct Person {
    pub(super) answers: Answers,
    pub(super) assessment: Assessment,
    pub(super) plan: Plan,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) outlook: Vec<Outlook>,
    pub(super) moments: Vec<Moment>,
    pub(super) marks: Marks,
    pub(super) replan: Option<Replan>,
}

impl Person {
    /// The person of an answers file, on a day.
    pub(super) fn new(answers: &str, on: &str) -> Self {
        let file = SourceFile::new("answers.toml", answers);
        match read_answers_toml(rules(), &file) {
            Ok(answers) => Self::of(answers, day(on)),
            Err(problems) => panic!("{}", problems.render(crate::i18n::Lang::En, false)),
        }
    }

    /// The contract's example with other answers: `("work", "\"none\"")`.
    pub(super) fn like_the_example(other: &[(&str, &str)], on: &str) -> Self {
        let mut answers: Vec<String> = CONTRACT_EXAMPLE
            .lines()
            .map(str::trim)
            .filter(|line| {
                !other
                    .iter()
                    .any(|(key, _)| line.starts_with(&format!("{key} =")))
            })
            .map(str::to_owned)
            .collect();
        answers.extend(
            other
                .iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(key, value)| format!("{key} = {value}")),
        );
        Self::new(&answers.join("\n"), on)
    }

    /// The same person, who says this of their papers: `("lease", PaperState::Getting, "2027-03-15")`.
    pub(super) fn marked(mut self, said: &[(&str, PaperState, &str)]) -> Self {
        let mut marks = vec![PaperMark::default(); rules().materials.len()];
        for (paper, state, expected) in said {
            let mark = &mut marks[rules().material(paper).expect(paper)];
            mark.state = Some(*state);
            mark.expected = (!expected.is_empty()).then(|| day(expected));
        }
        self.marks = Marks::new(marks);
        self.replan = replan(engine(), &self.answers, self.assessment.on, &self.marks);
        self
    }

    fn of(answers: Answers, on: NaiveDate) -> Self {
        let assessment = engine().assess(&answers, on);
        Self {
            plan: plan(rules(), &answers, &assessment, on),
            outcomes: outcomes(engine(), &answers, &assessment),
            outlook: outlook(engine().ways(), &answers, on),
            moments: next_moments(engine(), &answers, on),
            marks: Marks::default(),
            replan: None,
            answers,
            assessment,
        }
    }

    /// Everything there is to tell of this person, on the day asked about.
    pub(super) fn report(&self) -> Report<'_> {
        Report {
            rules: rules(),
            answers: &self.answers,
            assessment: &self.assessment,
            plan: &self.plan,
            outcomes: &self.outcomes,
            outlook: &self.outlook,
            moments: &self.moments,
            marks: &self.marks,
            happened: None,
            replan: self.replan.as_ref(),
            today: self.assessment.on,
        }
    }
}
