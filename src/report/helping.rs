//! What whoever helps a person reads beside a question: the volunteer's notes.

use super::asking::{look_at, mistakes};
use super::citation::{Form, citations};
use super::saying::to_say;
use super::unlocks::unlocks;
use super::words::{self, said};
use crate::assess::Interview;
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{Answer, Kind, Question};

/// A part of the notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helping {
    /// What it is about.
    pub heading: String,
    /// What it says.
    pub lines: Vec<String>,
}

/// The notes beside a question, part by part; none of them is empty. `supposed` is the answer that is
/// pointed at: what it would open and close is said, too.
pub fn helping(
    interview: &Interview,
    question: usize,
    supposed: Option<Answer>,
    lang: Lang,
) -> Vec<Helping> {
    let rules = interview.engine().rules();
    let Some(asked) = rules.questions.get(question) else {
        return Vec::new();
    };
    let mut parts = vec![
        part(lang, "helping-why", vec![said(&asked.why, lang)]),
        part(lang, "helping-look-at", look_at(asked, lang)),
        part(lang, "helping-mistakes", mistakes(rules, asked, lang)),
    ];
    if let Some(answer) = supposed {
        let words = words::answer(rules, question, answer, lang);
        let mut lines: Vec<String> = help_of(asked, answer, lang).into_iter().collect();
        lines.extend(unlocks(interview, question, answer, lang));
        parts.push(Helping {
            heading: tr_with(lang, "helping-if", &[("answer", words.into())]),
            lines,
        });
    }
    let basis = citations(rules, &asked.citations, Form::Full, lang);
    parts.push(part(lang, "helping-basis", vec![basis]));
    let help = asked.help.iter().map(|help| said(help, lang));
    parts.push(part(lang, "helping-help", help.collect()));
    let mut unknown = vec![
        said(&asked.find_out, lang),
        tr_with(
            lang,
            "report-ask-whom",
            &[("text", said(&asked.ask_whom, lang).into())],
        ),
    ];
    unknown.extend(to_say(&asked.say, lang));
    parts.push(part(lang, "helping-unknown", unknown));
    for part in &mut parts {
        part.lines.retain(|line| !line.is_empty());
    }
    parts.retain(|part| !part.lines.is_empty());
    parts
}

fn part(lang: Lang, heading: &str, lines: Vec<String>) -> Helping {
    Helping {
        heading: tr(lang, heading),
        lines,
    }
}

/// The few more words of a value.
fn help_of(asked: &Question, answer: Answer, lang: Lang) -> Option<String> {
    let (Kind::Choice(values), Answer::Choice(value)) = (&asked.kind, answer) else {
        return None;
    };
    let help = values.get(usize::from(value))?.help.as_ref()?;
    Some(said(help, lang))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::helping;
    use crate::assess::{Engine, Interview};
    use crate::i18n::Lang;
    use crate::report::fixture::rules;
    use crate::ruleset::Answer;
    use crate::ruleset::fixture::day;

    /// Every question of the project's rules has notes: at least why, where it is written, and what to
    /// do if the person does not know; all but the last two say what to look at.
    #[test]
    fn every_question_has_notes() {
        let rules = Arc::new(rules().clone());
        let interview = Interview::new(
            Arc::new(Engine::new(rules.clone())),
            day("2026-11-22"),
            None,
        );
        for (index, question) in rules.questions.iter().enumerate() {
            let notes = helping(&interview, index, None, Lang::En);
            let headings: Vec<&str> = notes.iter().map(|part| &*part.heading).collect();
            assert_eq!(headings[0], "Why this is asked", "{}", question.id);
            assert!(headings.contains(&"Legal basis"), "{}", question.id);
            let of_choice = matches!(&*question.id, "channel" | "delivery");
            let looks = headings.contains(&"On the papers in hand");
            assert_eq!(looks, !of_choice, "{}", question.id);
        }
    }

    #[test]
    fn what_the_answer_opens_follows_it() {
        let rules = Arc::new(rules().clone());
        let interview = Interview::new(
            Arc::new(Engine::new(rules.clone())),
            day("2026-11-22"),
            None,
        );
        let home = rules.question("home").expect("a question");
        let told = |value| {
            let notes = helping(&interview, home, Some(Answer::Choice(value)), Lang::En);
            let part = notes.iter().find(|part| part.heading.starts_with("If the"));
            part.expect("a part").clone()
        };
        let rent = told(1);
        assert_eq!(rent.heading, "If the answer is “A rented home”");
        let text = rent.lines.join("\n");
        assert!(
            text.contains("Then also asked: Rental filing; Lease ends"),
            "{text}"
        );
        let own = told(0).lines.join("\n");
        assert!(
            own.contains("Then not asked: Rental filing; Lease ends"),
            "{own}"
        );
    }
}
