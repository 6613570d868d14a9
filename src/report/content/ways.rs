//! The ways beside each other: which holds, what is missing, what it takes, when; and which to go.

use std::collections::BTreeSet;

use super::changes::{efforts, supposed};
use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use super::replan::without;
use crate::assess::{ConditionState, Verdict};
use crate::plan::{ByStandard, HandIn, Outlook, Reason, Whose, ends};
use crate::report::words;

/// The ways, and the one that is suggested; nothing where there is no choice of ways.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let applying = report.assessment.applying()?;
    let heading = composer.words("report-ways");
    let mut section = Section::new(SectionKind::Ways, heading);
    let suggested = composer.suggestion();
    let mut told = BTreeSet::new();
    let items: Vec<Item> = composer
        .outlook()
        .iter()
        .enumerate()
        .filter_map(|(at, outlook)| {
            let mut item = item(composer, outlook, applying, &mut told)?;
            item.is_suggested = suggested.is_some_and(|suggested| suggested.way == at);
            if item.is_suggested {
                let variables = [("way", item.text.as_str())];
                item.text = composer.tell("report-way-suggested", &variables);
                if let Some(cell) = item.cells.first_mut() {
                    cell.clone_from(&item.text);
                }
            }
            Some(item)
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    if let Some(replan) = report.replan {
        section.say(without(composer, replan));
    }
    section.say(suggestion(composer, &items));
    section.say(composer.said(&report.rules.about.confirm));
    let mut columns = vec![composer.words("report-column-way")];
    for standard in in_scope(composer) {
        let standard = composer.standard(standard);
        columns.push(composer.tell("report-column-by", &[("standard", &standard)]));
    }
    for column in [
        "report-column-missing",
        "report-column-papers",
        "report-column-effort",
        "report-column-hand-in",
    ] {
        columns.push(composer.words(column));
    }
    section.groups.push(Group {
        columns,
        items,
        ..Group::default()
    });
    Some(section)
}

/// The standards that may apply to the person, in order.
fn in_scope(composer: &Composer<'_>) -> impl Iterator<Item = usize> + use<> {
    let standings = composer.report.assessment.standings.iter().enumerate();
    let in_scope: Vec<usize> = standings
        .filter(|(_, standing)| standing.possible.may_apply())
        .map(|(standard, _)| standard)
        .collect();
    in_scope.into_iter()
}

/// Which way is suggested and why, in a sentence.
fn suggestion(composer: &Composer<'_>, items: &[Item]) -> String {
    let Some(suggested) = composer.suggestion() else {
        let mut ways = composer.outlook().iter();
        let open = ways.any(|outlook| {
            let mut known = outlook.by_standard.iter().flatten();
            known.any(|by| by.standing.verdict == Verdict::Open)
        });
        return composer.words(if open {
            "report-ways-open"
        } else {
            "report-ways-none"
        });
    };
    let message = match suggested.reason {
        Reason::OnlyWay => "report-suggest-only",
        Reason::StandsAlone => "report-suggest-alone",
        Reason::HoldsNow => "report-suggest-holds",
        Reason::MayHold => "report-suggest-may-hold",
        Reason::WithinReach => "report-suggest-within-reach",
        Reason::PapersLast => "report-suggest-papers-last",
        Reason::LeastUpheaval => "report-suggest-upheaval",
        Reason::FewestChanges => "report-suggest-changes",
        Reason::Soonest => "report-suggest-soonest",
        Reason::FewestPapers => "report-suggest-papers",
        Reason::First => "report-suggest-first",
    };
    let way = composer.outlook().get(suggested.way);
    let way = way.map_or_else(String::new, |outlook| name(composer, outlook));
    let standard = composer.standard(suggested.standard);
    let variables = [("way", way.as_str()), ("standard", &standard)];
    // With a single way there is nothing to compare it with.
    if items.len() == 1 {
        return composer.tell("report-suggest-only", &variables);
    }
    composer.tell(message, &variables)
}

/// What a way is called: the statutory term of its condition.
fn name(composer: &Composer<'_>, outlook: &Outlook) -> String {
    let known = outlook.by_standard.iter().flatten().next_back();
    let condition = known.and_then(|by| composer.report.rules.conditions.get(by.condition));
    condition.map_or_else(String::new, |condition| composer.said(&condition.title))
}

/// One way; nothing where no standard that may apply knows it.
fn item(
    composer: &Composer<'_>,
    outlook: &Outlook,
    applying: usize,
    told: &mut BTreeSet<usize>,
) -> Option<Item> {
    let report = composer.report;
    let known: Vec<(usize, Option<&ByStandard>)> = in_scope(composer)
        .map(|standard| (standard, outlook.by_standard.get(standard)))
        .map(|(standard, by)| (standard, by.and_then(Option::as_ref)))
        .collect();
    if known.iter().all(|(_, by)| by.is_none()) {
        return None;
    }
    let mut item = Item::new(Subject::Way(outlook.group), name(composer, outlook));
    item.cells.push(item.text.clone());
    for (standard, by) in &known {
        let standard = composer.standard(*standard);
        let state = state(composer, *by);
        let variables = [("standard", standard.as_str()), ("state", &state)];
        let role = Role::State(by.map_or(ConditionState::NotApplicable, sign));
        item.detail(role, composer.tell("report-way-by", &variables));
        item.cells.push(state);
    }
    missing(composer, &known, told, &mut item);
    let titles = outlook.papers.iter();
    let titles = titles.filter_map(|paper| report.rules.materials.get(*paper));
    let titles: Vec<&str> = titles.map(|paper| paper.title.get(composer.lang)).collect();
    item.links
        .extend(outlook.papers.iter().copied().map(Subject::Material));
    let papers = words::listed(composer.lang, titles.iter().copied());
    if !titles.is_empty() {
        let variables = [("papers", papers.as_str())];
        item.detail(Role::Papers, composer.tell("report-way-papers", &variables));
    }
    item.cells.push(papers);
    let by = known.iter().find(|(standard, _)| *standard == applying);
    let by = by.and_then(|(_, by)| *by);
    // What nobody should change for a permit alone is not measured like what can be done.
    if known
        .iter()
        .any(|(_, by)| by.is_some_and(ByStandard::is_upheaval))
    {
        item.detail(Role::Remark, composer.words("report-way-upheaval"));
    }
    let by = by.filter(|by| !by.is_upheaval());
    let effort = by.filter(|by| by.hand_in.is_some()).map(|by| {
        let changes = composer.count("report-way-changes", by.answers_to_change);
        let papers = composer.count("report-way-count", outlook.papers.len());
        words::join(composer.lang, [changes, papers])
    });
    if let Some(effort) = &effort {
        item.detail(
            Role::More,
            composer.tell("report-way-effort", &[("effort", effort)]),
        );
    }
    item.cells.push(effort.unwrap_or_default());
    let hand_in = by.and_then(|by| composer.hand_in(outlook, by));
    for text in running_out(composer, outlook, hand_in) {
        item.detail(Role::Remark, text);
    }
    let day =
        hand_in.map(|hand_in| words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate));
    if let Some(day) = &day {
        let message = if by.is_some_and(|by| by.answers_to_change > 0) {
            "report-way-hand-in-then"
        } else {
            "report-way-hand-in"
        };
        item.detail(Role::Day, composer.tell(message, &[("day", day)]));
    }
    item.cells.push(day.unwrap_or_default());
    Some(item)
}

/// The papers of a way that end before they can be handed in.
fn running_out(composer: &Composer<'_>, outlook: &Outlook, hand_in: Option<HandIn>) -> Vec<String> {
    let Whose {
        rules,
        answers,
        assessment,
        ..
    } = composer.whose();
    let papers = outlook.papers.iter();
    let ending = papers.filter_map(|paper| {
        let ends = ends(rules, answers, assessment, *paper)?;
        let title = composer.said(&rules.materials.get(*paper)?.title);
        let day = composer.day(ends);
        let variables = [("title", title.as_str()), ("ends", &day)];
        (ends < hand_in?.on).then(|| composer.tell("report-way-runs-out", &variables))
    });
    ending.collect()
}

/// What has to change, by each standard that asks for it, with what it takes; standards that ask for the
/// same are told together.
fn missing(
    composer: &Composer<'_>,
    known: &[(usize, Option<&ByStandard>)],
    told: &mut BTreeSet<usize>,
    item: &mut Item,
) {
    let mut sets: Vec<(Vec<usize>, &ByStandard)> = Vec::new();
    for (standard, by) in known {
        let Some(by) = by.filter(|by| by.change().is_some()) else {
            continue;
        };
        let set = |by: &'_ ByStandard| by.change().map(|change| change.set.clone());
        match sets.iter_mut().find(|(_, other)| set(other) == set(by)) {
            Some((standards, _)) => standards.push(*standard),
            None => sets.push((vec![*standard], by)),
        }
    }
    let mut cells = Vec::new();
    for (standards, by) in &sets {
        let Some(change) = by.change() else {
            continue;
        };
        let set = change
            .set
            .iter()
            .map(|(question, answer)| supposed(composer, *question, *answer));
        let set = words::join_and(composer.lang, set);
        let standards = standards
            .iter()
            .map(|standard| composer.standard(*standard));
        let standards = words::join_by("report-join-standards", composer.lang, standards);
        let variables = [("standards", standards.as_str()), ("set", &set)];
        let text = composer.tell("report-way-missing", &variables);
        cells.push(text.clone());
        item.detail(Role::Missing, text);
        for text in efforts(composer, change, told) {
            item.detail(Role::Action, text);
        }
        for (question, _) in &change.set {
            let link = Subject::Question(*question);
            if !item.links.contains(&link) {
                item.links.push(link);
            }
        }
    }
    item.cells.push(words::join(composer.lang, cells));
}

/// What a standard says of a way, in a few words.
fn state(composer: &Composer<'_>, by: Option<&ByStandard>) -> String {
    let Some(by) = by else {
        return composer.words("report-way-unknown");
    };
    match (by.standing.verdict, by.standing.from) {
        (Verdict::Eligible, _) => composer.words("report-way-holds"),
        (Verdict::NotYet, Some(from)) => {
            let from = composer.day(from);
            composer.tell("report-way-holds-from", &[("from", &from)])
        }
        (Verdict::NotYet, None) if by.change().is_some() => composer.words("report-way-not-yet"),
        (Verdict::NotYet, None) if by.changes_cut_short => composer.words("report-way-not-found"),
        (Verdict::NotYet, None) => composer.words("report-way-closed"),
        _ if by.state == ConditionState::Met => composer.words("report-way-met-open"),
        _ => composer.words("report-way-open"),
    }
}

/// The sign of the same.
const fn sign(by: &ByStandard) -> ConditionState {
    match by.standing.verdict {
        Verdict::Eligible => ConditionState::Met,
        Verdict::NotYet if by.carries() => ConditionState::Met,
        Verdict::NotYet => ConditionState::Unmet,
        _ => ConditionState::Open,
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::report::Report;
    use crate::report::content::{Role, Section, SectionKind};
    use crate::report::fixture::Person;

    /// The contract's example, long registered, with other answers.
    fn ways(other: &[(&str, &str)]) -> Option<Section> {
        let long_ago = [("registered-on", "2026-01-05")];
        let person = Person::like_the_example(&[&long_ago, other].concat(), "2026-11-22");
        let content = person.report().content(Lang::En);
        content.section(SectionKind::Ways).cloned()
    }

    #[test]
    fn one_way_is_suggested_and_the_reason_said() {
        let unfiled = ("social-insurance-months", "7");
        for (other, suggested, reason) in [
            (
                &[][..],
                "Lawful and stable employment",
                "nothing has to change",
            ),
            (&[unfiled], "Lawful and stable residence", "its papers last"),
            (
                &[unfiled, ("contract-ends", "2028-01-31")],
                "Lawful and stable residence",
                "earliest this way",
            ),
            (
                &[("talent", "true")],
                "Investors and recruited talent",
                "asks for nothing else",
            ),
            (
                &[unfiled, ("lease-filed", "\"unsure\"")],
                "Lawful and stable residence",
                "it may already be enough",
            ),
        ] {
            let section = ways(other).unwrap();
            assert!(section.sentences[0].text.contains(suggested), "{other:?}");
            assert!(section.sentences[0].text.contains(reason), "{section:#?}");
            let items = &section.groups[0].items;
            let marked: Vec<&str> = items
                .iter()
                .filter(|item| item.is_suggested)
                .map(|item| item.text.as_str())
                .collect();
            assert_eq!(marked, [format!("{suggested} (suggested)")], "{other:?}");
        }
    }

    #[test]
    fn a_way_says_what_is_missing_by_whom_and_how_long_it_takes() {
        let section = ways(&[("social-insurance-months", "7")]).unwrap();
        let group = &section.groups[0];
        let work = &group.items[1];
        let said = |role| {
            let detail = work.details.iter().find(|detail| detail.role == role);
            detail.map(|detail| detail.text.as_str())
        };
        assert_eq!(
            said(Role::Missing),
            Some("Missing by the law: “Months of social insurance” reaches 12 months.")
        );
        // Five months from the day asked about.
        assert_eq!(
            said(Role::Day),
            Some(
                "First day to hand in your papers, once that is done: Thursday 2027-04-22 (an estimate)"
            )
        );
        for item in &group.items {
            assert_eq!(item.cells.len(), group.columns.len(), "{}", item.text);
        }
    }

    #[test]
    fn nothing_is_compared_where_there_is_no_choice() {
        for other in [
            ("applicant", "\"foreign\""),
            ("hukou", "\"hangzhou-urban\""),
            ("lives-in", "\"outside\""),
        ] {
            assert_eq!(ways(&[other]), None, "{other:?}");
        }
        let person = Person::like_the_example(&[], "2026-11-22");
        let report = Report {
            happened: None,
            outlook: &[],
            ..person.report()
        };
        let content = report.content(Lang::Zh);
        assert_eq!(content.section(SectionKind::Ways), None);
    }
}
