//! Where the standards' verdicts differ: said loudly, with what makes the difference.

use super::composer::Composer;
use super::model::Section;
use super::verdict::scope_row;
use crate::assess::{ConditionState, Standing, Verdict};
use crate::report::{applies, words};
use crate::ruleset::Note;

/// Says the verdicts, why a standard does not apply, and which notes explain the rest.
pub(super) fn banner(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let standings = &report.assessment.standings;
    let headline = report.assessment.headline();
    if standings
        .iter()
        .all(|standing| standing.verdict == headline.verdict)
    {
        return;
    }
    let said = standings.iter().enumerate().map(|(index, standing)| {
        let standard = composer.standard(index);
        let standing = words::standing(report.rules, standing, composer.lang);
        let variables = [("standard", standard.as_str()), ("standing", &standing)];
        composer.tell("report-standing", &variables)
    });
    let said = words::join(composer.lang, said);
    let standard = composer.headline_standard();
    let variables = [("standings", said.as_str()), ("standard", &standard)];
    section.warn(composer.tell("report-differ", &variables));
    out_of_scope(composer, section);
    notes(composer, section);
}

/// Why another standard than the headline's, of which that is said already, does not apply.
fn out_of_scope(composer: &mut Composer<'_>, section: &mut Section) {
    let standings = &composer.report.assessment.standings;
    let headline = composer.report.assessment.headline().verdict;
    let others = standings.split_last().map_or(&[][..], |(_, others)| others);
    for (index, standing) in others.iter().enumerate() {
        if standing.verdict == headline {
            continue;
        }
        if let Some(row) = scope_row(composer, index, standing) {
            let (standard, text) = (composer.standard(index), composer.said(&row.reason));
            let variables = [("standard", standard.as_str()), ("text", &text)];
            section.warn(composer.tell("report-note-side", &variables));
            composer.note_sources(&row.citations);
        }
    }
}

/// The notes that explain the difference, by title: they stand in full under "differences".
fn notes(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let differing = differing(&report.assessment.standings);
    let named: Vec<String> = report
        .rules
        .notes
        .iter()
        .filter(|note| {
            differing.iter().any(|pair| explains(composer, note, pair))
                && applies(
                    note,
                    report.rules,
                    report.answers,
                    report.assessment,
                    report.plan,
                )
        })
        .map(|note| {
            let title = composer.said(&note.title);
            composer.tell("report-note", &[("title", &title), ("id", &note.id)])
        })
        .collect();
    if named.is_empty() {
        return;
    }
    let notes = words::join(composer.lang, named);
    let heading = composer.words("report-differences");
    let variables = [("notes", notes.as_str()), ("heading", &heading)];
    section.warn(composer.tell("report-differ-why", &variables));
    if let Some(sentence) = section.sentences.last_mut() {
        sentence.on_paper = Some(Vec::new());
    }
}

/// Two standards that both may apply and do not say the same.
struct Pair {
    /// The one that is more in the person's favour.
    kinder: usize,
    /// The other.
    stricter: usize,
}

/// Every standard that differs from the headline's. One that does not apply differs by its scope, and
/// no condition can explain that.
fn differing(standings: &[Standing]) -> Vec<Pair> {
    let Some((headline, others)) = standings.split_last() else {
        return Vec::new();
    };
    if !headline.possible.may_apply() {
        return Vec::new();
    }
    let last = others.len();
    others
        .iter()
        .enumerate()
        .filter(|(_, other)| other.possible.may_apply() && other.verdict != headline.verdict)
        .map(|(index, other)| {
            if favour(other.verdict) > favour(headline.verdict) {
                Pair {
                    kinder: index,
                    stricter: last,
                }
            } else {
                Pair {
                    kinder: last,
                    stricter: index,
                }
            }
        })
        .collect()
}

const fn favour(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Eligible => 2,
        Verdict::Open => 1,
        Verdict::NotYet | Verdict::NotNeeded | Verdict::Elsewhere => 0,
    }
}

/// Whether a note is one of those that explain why two standards differ.
fn explains(composer: &Composer<'_>, note: &Note, pair: &Pair) -> bool {
    let explains = &note.explains;
    note.loud
        || explains
            .iter()
            .any(|of| makes_stricter(composer, *of, pair))
}

/// Whether a condition holds the stricter standard back: it, or the one of that id, is worse there
/// than in the kinder standard, or only the stricter asks for it.
fn makes_stricter(composer: &Composer<'_>, condition: usize, pair: &Pair) -> bool {
    let (rules, assessment) = (composer.report.rules, composer.report.assessment);
    let Some(named) = rules.conditions.get(condition) else {
        return false;
    };
    let state = |standard: usize| {
        let alike = rules.conditions.iter().zip(&assessment.conditions);
        let mut alike = alike.filter(|(other, _)| other.id == named.id);
        let found = alike.find(|(other, _)| other.standard == standard);
        found.map(|(_, state)| *state)
    };
    let unmet = |state| matches!(state, ConditionState::Unmet | ConditionState::Open);
    match (state(pair.kinder), state(pair.stricter)) {
        (Some(kinder), Some(stricter)) => kinder != stricter && unmet(stricter),
        (None, Some(stricter)) => unmet(stricter),
        (_, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::report::fixture::{Person, rules};

    /// The ids of the notes that the banner names; none where there is no banner.
    fn named(person: &Person) -> Vec<&'static str> {
        let content = person.report().content(Lang::En);
        let loud = content.sections[0].sentences.iter();
        let said: String = loud
            .filter(|sentence| sentence.loud)
            .map(|sentence| sentence.text.as_str())
            .collect();
        let ids = rules().notes.iter().map(|note| note.id.as_str());
        ids.filter(|id| said.contains(&format!("({id})"))).collect()
    }

    const LONG_AGO: (&str, &str) = ("registered-on", "2025-05-01");
    const NO_WORK: (&str, &str) = ("work", "\"none\"");

    #[test]
    fn only_the_notes_that_explain_the_difference_are_named() {
        for (other, expected) in [
            (&[][..], &["D1", "D2", "D3"][..]),
            // Eligible by both.
            (&[LONG_AGO], &[]),
            // A relative's home counts by the law alone: the half-year is met and explains nothing.
            (
                &[LONG_AGO, NO_WORK, ("home", "\"family-or-friends\"")],
                &["D5"],
            ),
            (
                &[
                    LONG_AGO,
                    ("social-insurance-months", "3"),
                    ("home", "\"other\""),
                ],
                &["D4"],
            ),
            (
                &[
                    LONG_AGO,
                    ("social-insurance-months", "\"unsure\""),
                    ("home", "\"other\""),
                ],
                &["D4"],
            ),
            // The dormitory is more by the law than by the guide, and still it is the law that says no.
            (&[("home", "\"employer-dormitory\"")], &["D1", "D2", "D3"]),
            (
                &[NO_WORK, ("talent", "true"), ("home", "\"other\"")],
                &["D20"],
            ),
            // Out of scope of one standard: no condition makes that difference.
            (&[("hukou", "\"hangzhou-county\"")], &[]),
            (&[("applicant", "\"hong-kong-macao-taiwan\"")], &[]),
        ] {
            let person = Person::like_the_example(other, "2026-11-22");
            assert_eq!(named(&person), expected, "{other:?}");
        }
    }

    #[test]
    fn why_the_guide_does_not_apply_is_said() {
        let person = Person::like_the_example(&[("hukou", "\"hangzhou-county\"")], "2026-11-22");
        let content = person.report().content(Lang::Zh);
        let loud: Vec<&str> = content.sections[0]
            .sentences
            .iter()
            .filter(|sentence| sentence.loud)
            .map(|sentence| sentence.text.as_str())
            .collect();
        assert!(
            loud[1].starts_with("指南：文章说居住证办给非杭州户籍的人"),
            "{loud:#?}"
        );
    }
}
