//! What has become of a saved person, in words.

use chrono::NaiveDate;

use super::{Rechecked, moves, report, rule};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{Marks, NotTaken};
use crate::report::citation::Form;
use crate::report::comparison::comparing::Comparing;
use crate::report::comparison::moves::{Moves, Voice};
use crate::report::content::composer::Composer;
use crate::report::content::verdict::stale;
use crate::report::content::{Content, Group, Item, Section, SectionKind, Subject, closing};
use crate::report::{ComparedResults, words};
use crate::ruleset::{RuleSet, UNSURE};
use crate::text::clean::one_line;

impl Rechecked {
    /// Everything there is to say of it.
    pub fn content(&self, rules: &RuleSet, today: NaiveDate, lang: Lang) -> Content {
        let marks = Marks::default();
        let mut composer = Composer::new(report(rules, &self.now, &marks, today), lang);
        let mut sections = vec![self.opening(&composer)];
        sections.extend(self.answers(&composer));
        sections.extend(self.by_the_rules(&composer));
        sections.extend(self.changed_rules(&mut composer));
        sections.extend(self.by_the_calendar(&composer));
        sections.push(closing::confirm(&composer));
        let title = composer.said(&rules.about.title);
        Content {
            title: composer.tell("since-title", &[("title", &title)]),
            gauge: None,
            sections,
        }
    }

    /// What has become of it in a sentence: which rules were before, and whether something is otherwise.
    pub fn summary(&self, rules: &RuleSet, lang: Lang) -> String {
        let outcome = if self.has_changed() {
            "since-something"
        } else {
            "since-nothing"
        };
        self.summary_with(outcome, rules, lang)
    }

    /// The same, with something else said of the outcome.
    pub(super) fn summary_with(&self, outcome: &str, rules: &RuleSet, lang: Lang) -> String {
        let was = &self.remembered;
        let (before, now) = (one_line(&was.edition), one_line(&rules.about.edition));
        let variables = [
            ("day", was.on.to_string().into()),
            ("before", before.clone().into()),
            ("now", now.clone().into()),
        ];
        let editions = if before == now {
            "since-rules-within"
        } else {
            "since-rules"
        };
        let sentences = [tr_with(lang, editions, &variables), tr(lang, outcome)];
        words::join_sentences(lang, sentences)
    }

    fn opening(&self, composer: &Composer<'_>) -> Section {
        let (rules, lang) = (composer.report.rules, composer.lang);
        let mut section = Section {
            kind: SectionKind::Verdict,
            heading: None,
            sentences: Vec::new(),
            groups: Vec::new(),
        };
        section.sentences.extend(stale(composer));
        section.say(self.summary(rules, lang));
        section
    }

    /// The answers that are to be given again, and those that count again.
    fn answers(&self, composer: &Composer<'_>) -> Option<Section> {
        let (rules, lang) = (composer.report.rules, composer.lang);
        let heading = composer.words("since-set-aside");
        let mut section = Section::new(SectionKind::Answers, heading);
        let set_aside = &self.set_aside;
        if !set_aside.is_empty() {
            section.say(composer.words("since-set-aside-why"));
            let items = set_aside.iter().enumerate();
            let items = items.map(|(at, it)| {
                let subject = rules.question(&it.question).unwrap_or(at);
                Item::new(Subject::Question(subject), not_taken(it, rules, lang))
            });
            section.groups.push(Group {
                items: items.collect(),
                ..Group::default()
            });
        }
        if !self.restored.is_empty() {
            let restored = self.restored.iter();
            let restored = restored.map(|id| question_label(rules, id, lang));
            let answers = words::join(lang, restored);
            section.say(composer.tell("since-restored", &[("answers", &answers)]));
        }
        section.if_any()
    }

    /// What the rules have made of the same answers on the same day.
    fn by_the_rules(&self, composer: &Composer<'_>) -> Vec<Section> {
        let rules = composer.report.rules;
        let results = self.by_rules(rules, composer.report.today);
        let was = self.as_it_was(rules);
        if results.has_same_outcome() {
            return Vec::new();
        }
        let comparing = Comparing {
            moves: moves(&was, rules, composer.lang),
            composer,
            results: &results,
        };
        let mut sections: Vec<Section> = [
            comparing.standards(),
            comparing.conditions(),
            comparing.papers(),
            comparing.dates(),
        ]
        .into_iter()
        .flatten()
        .collect();
        if let Some(first) = sections.first_mut() {
            let day = composer.day(self.remembered.on);
            first.say(composer.tell("since-same-day", &[("day", &day)]));
        }
        sections
    }

    /// The rules that are new or decide otherwise, with where they are written.
    fn changed_rules(&self, composer: &mut Composer<'_>) -> Option<Section> {
        let (rules, lang) = (composer.report.rules, composer.lang);
        let mut section = Section::new(SectionKind::Rules, composer.words("since-changed-rules"));
        let mut items = Vec::with_capacity(self.rules.len());
        for changed in &self.rules {
            let Some(name) = rule::name(rules, *changed, lang) else {
                continue;
            };
            let mut item = Item::new(Subject::Rule(*changed), name);
            let cited = rule::citations(rules, *changed);
            item.details.extend(composer.cite(cited, Form::Full));
            items.push(item);
        }
        if !items.is_empty() {
            section.groups.push(Group {
                items,
                ..Group::default()
            });
        }
        section.if_any()
    }

    /// What the calendar alone has made of it since: verdicts, conditions and papers. The dates of the day
    /// asked about stand in the result.
    fn by_the_calendar(&self, composer: &Composer<'_>) -> Option<Section> {
        let (then, now) = (self.then.assessment.on, self.now.assessment.on);
        if then == now {
            return None;
        }
        let report_now = composer.report;
        let marks = Marks::default();
        let before = report(report_now.rules, &self.then, &marks, report_now.today);
        let results = ComparedResults::between(&before, &report_now);
        let moves = Moves {
            lang: composer.lang,
            voice: Voice::Since,
            before: report_now.rules,
            after: report_now.rules,
        };
        let heading = composer.words("since-calendar");
        let mut section = Section::new(SectionKind::Moments, heading);
        let (then, now) = (composer.day(then), composer.day(now));
        section.say(composer.tell("since-calendar-days", &[("then", &then), ("now", &now)]));
        let comparison = &results.comparison;
        let standings = comparison.standings.iter();
        let standings = standings.filter(|it| it.has_moved());
        let standings = standings.filter_map(|it| moves.standing(it));
        let conditions = comparison.conditions.iter();
        let conditions = conditions.filter(|it| it.has_moved());
        let conditions = conditions.filter_map(|it| moves.condition(it));
        let told: Vec<_> = standings.chain(conditions).collect();
        let comparing = Comparing {
            moves,
            composer,
            results: &results,
        };
        let papers = comparing.papers();
        let groups = papers.into_iter().flat_map(|papers| papers.groups);
        section.groups.extend(groups);
        if told.is_empty() && section.groups.is_empty() {
            section.say(composer.words("since-calendar-nothing"));
        }
        for told in told {
            section.say(told.sentence(composer.lang));
        }
        section.if_any()
    }
}

/// The question of an answer in a few words, by its id where it is not known any more, and the answer as it
/// was.
pub fn not_taken(answer: &NotTaken, rules: &RuleSet, lang: Lang) -> String {
    let label = question_label(rules, &answer.question, lang);
    // A value has no title any more.
    let said = match answer.value.as_str() {
        "true" => tr(lang, "report-yes"),
        "false" => tr(lang, "report-no"),
        UNSURE => tr(lang, "report-unsure"),
        value => one_line(value),
    };
    let variables = [("label", label.into()), ("answer", said.into())];
    tr_with(lang, "report-answer", &variables)
}

fn question_label(rules: &RuleSet, id: &str, lang: Lang) -> String {
    match rules.question(id) {
        Some(question) => words::label(rules, question, lang),
        None => one_line(id),
    }
}
