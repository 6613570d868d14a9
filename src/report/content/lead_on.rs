//! What the verdict leads on to: that it does not stand without papers that cannot be got, and what to
//! do where waiting alone brings nothing.

use super::changes::{steps, supposed};
use super::composer::Composer;
use super::model::{Section, Sentence};
use super::replan::without;
use crate::assess::{Standing, Verdict};
use crate::plan::{ByStandard, Replan};
use crate::report::words;

/// Says both, for somebody who reads no further than the first sentences.
pub(super) fn lead_on(composer: &Composer<'_>, section: &mut Section) {
    let without = without_papers(composer);
    let is_otherwise = without.is_some();
    section.sentences.extend(without);
    let Some(by) = suggested(composer) else {
        return;
    };
    if by.upheavals == 0 {
        section.sentences.extend(way_on(composer, by));
    } else if !is_otherwise {
        // Where papers cannot be got, that is said with what can still be tried for them.
        let text = composer.words("report-headline-upheaval");
        section
            .sentences
            .push(leading_on(composer, text, "report-ways"));
    }
}

/// The plan without the papers that cannot be got, where the verdict is another then.
fn otherwise<'a>(composer: &Composer<'a>) -> Option<&'a Replan> {
    let report = composer.report;
    let says = |standing: &Standing| (standing.verdict, standing.from, standing.route);
    let now = says(report.assessment.headline());
    let replan = report.replan?;
    (says(replan.assessment.headline()) != now).then_some(replan)
}

/// That what follows goes by the answers, where papers that cannot be got would make it otherwise.
pub(super) fn as_answered(composer: &Composer<'_>) -> Option<String> {
    let heading = composer.words("report-replan");
    otherwise(composer).map(|_| composer.tell("report-as-answered", &[("heading", &heading)]))
}

/// The verdict without the papers that cannot be got, where it is another.
fn without_papers(composer: &Composer<'_>) -> Option<Sentence> {
    let report = composer.report;
    let replan = otherwise(composer)?;
    let then = replan.assessment.headline();
    let standard = composer.headline_standard();
    let standing = words::standing(report.rules, then, composer.lang);
    let then = composer.tell(
        "report-headline-then",
        &[("standard", &standard), ("standing", &standing)],
    );
    let text = words::join_sentences(composer.lang, [without(composer, replan), then]);
    let mut sentence = leading_on(composer, text, "report-replan");
    sentence.loud = true;
    Some(sentence)
}

/// A sentence, and under which heading there is more; on paper, without that.
fn leading_on(composer: &Composer<'_>, text: String, heading: &str) -> Sentence {
    let heading = composer.words(heading);
    let more = composer.tell("report-more-under", &[("heading", &heading)]);
    let on_paper = Some(vec![text.clone()]);
    let text = words::join_sentences(composer.lang, [text, more]);
    Sentence {
        on_paper,
        ..Sentence::new(text, false)
    }
}

/// The way suggested, where it is "not yet" and the calendar alone changes nothing.
fn suggested<'a>(composer: &Composer<'a>) -> Option<&'a ByStandard> {
    let report = composer.report;
    let assessment = report
        .replan
        .map_or(report.assessment, |replan| &replan.assessment);
    let headline = assessment.headline();
    if headline.verdict != Verdict::NotYet || headline.from.is_some() {
        return None;
    }
    let suggestion = composer.suggestion()?;
    let way = composer.outlook().get(suggestion.way)?;
    way.by_standard.get(suggestion.standard)?.as_ref()
}

/// What it takes, and when the papers can be handed in then.
fn way_on(composer: &Composer<'_>, by: &ByStandard) -> Option<Sentence> {
    let change = by.change()?;
    let set = change.set.iter();
    let set = set.map(|(question, answer)| supposed(composer, *question, *answer));
    let set = words::join_and(composer.lang, set);
    let hand_in = by.hand_in?;
    let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
    let variables = [("set", set.as_str()), ("day", &day)];
    let text = composer.tell("report-headline-way", &variables);
    let mut sentence = leading_on(composer, text, "report-ways");
    let then = composer.tell("report-on-paper-way", &[("day", &day)]);
    let steps = steps(composer, change);
    if !steps.is_empty() {
        sentence.on_paper = Some(std::iter::once(then).chain(steps).collect());
    }
    Some(sentence)
}
