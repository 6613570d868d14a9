//! What is said of years with a permit, section by section.

use chrono::NaiveDate;

use super::period::{length, period, place, until};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::plan::{Counts, Entry, PeriodProblem, ResidenceYears, Total, days_of};
use crate::report::citation::{Form, citations};
use crate::report::content::{Content, Group, Item, Role, Section, SectionKind, Subject};
use crate::report::words::{self, join, said};
use crate::ruleset::{Citation, RuleSet, YearsRule};

/// What is said of years with a permit: what they come to, the places, the periods, what to look at, who
/// decides. Empty where the rules know nothing of years.
pub fn years_content(rules: &RuleSet, years: &ResidenceYears, lang: Lang) -> Content {
    let teller = Teller { rules, years, lang };
    let title = rules.years.as_ref().map(|rule| {
        let variables = [
            ("title", said(&rule.title, lang).into()),
            ("day", words::day(lang, years.on).into()),
        ];
        teller.tell("years-title", &variables)
    });
    let sections = rules.years.as_ref().map(|rule| {
        let sections = [
            Some(teller.totals(rule)),
            teller.places(rule),
            teller.periods(),
            teller.to_look_at(),
            Some(teller.deciding(rule)),
        ];
        sections.into_iter().flatten().collect()
    });
    Content {
        title: title.unwrap_or_default(),
        sections: sections.unwrap_or_default(),
        gauge: None,
    }
}

/// The overlaps and gaps among periods, each in a sentence.
pub fn years_findings(rules: &RuleSet, years: &ResidenceYears, lang: Lang) -> Vec<String> {
    Teller { rules, years, lang }.findings()
}

struct Teller<'a> {
    rules: &'a RuleSet,
    years: &'a ResidenceYears,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, key: &str, variables: &[(&str, Value<'_>)]) -> String {
        tr_with(self.lang, key, variables)
    }

    fn words(&self, key: &str) -> String {
        tr(self.lang, key)
    }

    /// What each standard adds up to.
    fn totals(&self, rule: &YearsRule) -> Section {
        let mut section = Section::new(SectionKind::Years, said(&rule.title, self.lang));
        section.say(said(&rule.text, self.lang));
        if self.years.entries.is_empty() {
            section.say(self.words("years-none"));
            return section;
        }
        let on = words::day(self.lang, self.years.on);
        section.say(self.tell("years-up-to", &[("day", on.into())]));
        let standards = self.years.standards.iter().enumerate();
        let items = standards.map(|(standard, total)| self.standard(rule, standard, total));
        section.groups.push(Group {
            columns: vec![
                self.words("years-column-standard"),
                self.words("years-column-time"),
                self.words("years-column-days"),
                self.words("years-column-apart"),
            ],
            items: items.collect(),
            ..Group::default()
        });
        section
    }

    fn standard(&self, rule: &YearsRule, standard: usize, total: &Total) -> Item {
        let name = words::standard(self.rules, standard, self.lang);
        let time = self.time(total);
        let text = self.tell(
            "years-by",
            &[("standard", name.as_str().into()), ("time", time.into())],
        );
        let mut item = Item::new(Subject::Standard(standard), text);
        let apart = rule.places.iter().zip(&self.years.places);
        let apart: Vec<_> = apart
            .filter(|(place, total)| total.days.days() > 0 && !place.adds_up.contains(&standard))
            .collect();
        let names = apart.iter().map(|(place, total)| {
            let (place, time) = (said(&place.title, self.lang), self.time(total));
            self.tell(
                "years-place",
                &[("place", place.into()), ("time", time.into())],
            )
        });
        let names = join(self.lang, names);
        if !apart.is_empty() {
            let text = self.tell("years-kept-apart", &[("places", names.as_str().into())]);
            item.detail(Role::Warning, text);
            for why in apart.iter().filter_map(|(place, _)| place.apart.as_ref()) {
                item.detail(Role::More, said(why, self.lang));
            }
        }
        if total.suspended.days() > 0 {
            let days = self.days(total.suspended.days());
            item.detail(
                Role::More,
                self.tell("years-left-out", &[("days", days.into())]),
            );
        }
        item.cells = vec![
            name,
            length(total.length, self.lang),
            total.days.days().to_string(),
            names,
        ];
        item
    }

    /// What each place comes to.
    fn places(&self, rule: &YearsRule) -> Option<Section> {
        let held = rule.places.iter().zip(&self.years.places);
        let held = held.filter(|(_, total)| total.days.days() + total.suspended.days() > 0);
        let items: Vec<Item> = held
            .enumerate()
            .map(|(at, (place, total))| {
                let title = said(&place.title, self.lang);
                let text = self.tell(
                    "years-place",
                    &[
                        ("place", title.as_str().into()),
                        ("time", self.time(total).into()),
                    ],
                );
                let mut item = Item::new(Subject::Period(at), text);
                let left_out = total.suspended.days();
                if left_out > 0 {
                    let days = self.days(left_out);
                    item.detail(
                        Role::More,
                        self.tell("years-left-out", &[("days", days.into())]),
                    );
                }
                item.cells = vec![
                    title,
                    length(total.length, self.lang),
                    total.days.days().to_string(),
                    left_out.to_string(),
                ];
                item
            })
            .collect();
        if items.is_empty() {
            return None;
        }
        let mut section = Section::new(SectionKind::YearsPlaces, self.words("years-places"));
        section.groups.push(Group {
            columns: vec![
                self.words("years-column-place"),
                self.words("years-column-time"),
                self.words("years-column-days"),
                self.words("years-column-left-out"),
            ],
            items,
            ..Group::default()
        });
        Some(section)
    }

    /// Every period, with what comes of it.
    fn periods(&self) -> Option<Section> {
        if self.years.entries.is_empty() {
            return None;
        }
        let mut section = Section::new(SectionKind::Periods, self.words("years-periods"));
        let entries = self.years.entries.iter().enumerate();
        section.groups.push(Group {
            columns: vec![
                self.words("years-column-number"),
                self.words("years-column-place"),
                self.words("years-column-from"),
                self.words("years-column-until"),
                self.words("years-column-counts"),
            ],
            items: entries.map(|(at, entry)| self.entry(at, entry)).collect(),
            ..Group::default()
        });
        Some(section)
    }

    fn entry(&self, at: usize, entry: &Entry) -> Item {
        let counts = self.counts(entry);
        let text = self.tell(
            "years-entry",
            &[
                ("number", (at + 1).into()),
                (
                    "period",
                    period(self.rules, &entry.period, self.lang).into(),
                ),
                ("counts", counts.as_str().into()),
            ],
        );
        let mut item = Item::new(Subject::Period(at), text);
        if let Counts::Not(problem) = entry.counts {
            item.detail(Role::Warning, self.words(why_not(problem)));
        }
        item.cells = vec![
            (at + 1).to_string(),
            place(self.rules, &entry.period.place, self.lang),
            entry.period.from.to_string(),
            until(&entry.period, self.lang),
            counts,
        ];
        item
    }

    /// What comes of a period, in a word or two.
    fn counts(&self, entry: &Entry) -> String {
        let counts = self.words(match entry.counts {
            Counts::Until(_) => "years-counts",
            Counts::Suspended(_) => "years-suspended",
            Counts::Not(_) => "years-not-counted",
        });
        if entry.by_hand {
            counts
        } else {
            self.tell("years-carried", &[("counts", counts.into())])
        }
    }

    /// Overlaps and gaps.
    fn findings(&self) -> Vec<String> {
        let overlaps = self.years.overlaps.iter().map(|overlap| {
            let numbers = overlap.entries.iter().map(|at| (at + 1).to_string());
            let numbers = words::join_by("years-join", self.lang, numbers);
            let stretch = self.stretch((overlap.from, overlap.until));
            let variables = [("periods", numbers.into()), ("stretch", stretch.into())];
            self.tell("years-overlap", &variables)
        });
        let gaps = self.years.gaps.stretches().iter();
        let gaps = gaps.map(|gap| {
            let stretch = self.stretch(*gap);
            self.tell("years-gap", &[("stretch", stretch.into())])
        });
        overlaps.chain(gaps).collect()
    }

    /// What to look at again.
    fn to_look_at(&self) -> Option<Section> {
        let findings = self.findings();
        if findings.is_empty() {
            return None;
        }
        let mut section = Section::new(SectionKind::YearsToLookAt, self.words("years-to-look-at"));
        let items = findings.into_iter().enumerate();
        section.groups.push(Group {
            items: items
                .map(|(at, text)| Item::new(Subject::Period(at), text))
                .collect(),
            ..Group::default()
        });
        Some(section)
    }

    /// Who decides, how it was counted, and where it is written.
    fn deciding(&self, rule: &YearsRule) -> Section {
        let mut section = Section::new(SectionKind::Confirm, self.words("years-decides"));
        section.say(said(&rule.no_score, self.lang));
        section.say(said(&rule.decides, self.lang));
        section.say(self.words("years-convention"));
        let places = rule.places.iter().flat_map(|place| &place.citations);
        let mut cited: Vec<Citation> = Vec::new();
        for citation in rule.citations.iter().chain(places) {
            if !cited.contains(citation) {
                cited.push(citation.clone());
            }
        }
        let sources = citations(self.rules, &cited, Form::Brief, self.lang);
        section.say(self.tell("report-sources-of", &[("sources", sources.into())]));
        section
    }

    /// So much time, and in days.
    fn time(&self, total: &Total) -> String {
        let variables = [
            ("length", length(total.length, self.lang).into()),
            ("days", self.days(total.days.days()).into()),
        ];
        self.tell("years-time", &variables)
    }

    fn days(&self, days: i64) -> String {
        self.tell("years-days", &[("count", days.into())])
    }

    fn stretch(&self, (from, until): (NaiveDate, NaiveDate)) -> String {
        let variables = [
            ("from", from.to_string().into()),
            ("until", until.to_string().into()),
            ("days", self.days(days_of((from, until))).into()),
        ];
        self.tell("years-stretch", &variables)
    }
}

/// Why a period does not count.
const fn why_not(problem: PeriodProblem) -> &'static str {
    match problem {
        PeriodProblem::UnknownPlace => "years-why-place",
        PeriodProblem::Backwards => "years-why-backwards",
        PeriodProblem::Future | PeriodProblem::EndsInFuture => "years-why-future",
    }
}
