//! What is otherwise on one day than on another, in words.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::words;
use crate::assess::{MaterialState, Standing};
use crate::i18n::{Lang, Value, tr_with};
use crate::plan::{Lasting, Phase, PhaseRenewal};
use crate::ruleset::RuleSet;

/// What is otherwise in a phase than in one before it, a sentence each: verdicts, conditions, windows,
/// papers, the age of the rules. Empty where they are the same.
pub(super) fn between(lang: Lang, rules: &RuleSet, before: &Phase, after: &Phase) -> Vec<String> {
    let told = Telling { lang, rules };
    let mut said = Vec::new();
    told.standings(before, after, &mut said);
    told.conditions(before, after, &mut said);
    told.renewal(before.renewal.as_ref(), after.renewal.as_ref(), &mut said);
    told.papers(before, after, &mut said);
    told.lasting(before, after, &mut said);
    if before.stale != after.stale {
        let key = if after.stale {
            "moment-stale"
        } else {
            "moment-fresh"
        };
        said.push(told.tell(key, &[("day", rules.about.review_by.to_string())]));
    }
    said
}

/// The language, and the rules whose words are told.
struct Telling<'a> {
    lang: Lang,
    rules: &'a RuleSet,
}

impl Telling<'_> {
    fn tell(&self, key: &str, variables: &[(&str, String)]) -> String {
        let variables: Vec<(&str, Value<'_>)> = variables
            .iter()
            .map(|(name, text)| (*name, text.as_str().into()))
            .collect();
        tr_with(self.lang, key, &variables)
    }

    fn day(&self, day: NaiveDate) -> String {
        words::day(self.lang, day)
    }

    fn standings(&self, before: &Phase, after: &Phase, said: &mut Vec<String>) {
        let both = before.standings.iter().zip(&after.standings).enumerate();
        for (standard, (before, after)) in both.filter(|(_, (before, after))| before != after) {
            let in_words = |standing: &Standing| words::standing(self.rules, standing, self.lang);
            let variables = [
                ("standard", words::standard(self.rules, standard, self.lang)),
                ("before", in_words(before)),
                ("after", in_words(after)),
            ];
            said.push(self.tell("moment-standing", &variables));
        }
    }

    fn conditions(&self, before: &Phase, after: &Phase, said: &mut Vec<String>) {
        let both = before.conditions.iter().zip(&after.conditions);
        for (condition, (before, after)) in self.rules.conditions.iter().zip(both) {
            if before == after {
                continue;
            }
            let standard = condition.standard;
            let variables = [
                ("standard", words::standard(self.rules, standard, self.lang)),
                ("title", words::said(&condition.title, self.lang)),
                ("after", words::condition_state(*after, self.lang)),
            ];
            said.push(self.tell("moment-condition", &variables));
        }
    }

    fn renewal(
        &self,
        before: Option<&PhaseRenewal>,
        after: Option<&PhaseRenewal>,
        said: &mut Vec<String>,
    ) {
        let Some(after) = after else {
            if before.is_some() {
                said.push(self.tell("moment-no-year", &[]));
            }
            return;
        };
        let before = match before {
            Some(before) if before.expires == after.expires => Some(before),
            Some(over) if over.expires < after.expires => {
                let variables = [
                    ("over", self.day(over.expires)),
                    ("expires", self.day(after.expires)),
                ];
                said.push(self.tell("moment-next-year", &variables));
                None
            }
            Some(_) | None => {
                let variables = [("expires", self.day(after.expires))];
                said.push(self.tell("moment-year", &variables));
                None
            }
        };
        for (at, (standard, open)) in after.open.iter().enumerate() {
            let was = before.and_then(|before| before.open.get(at)).map(|it| it.1);
            let key = match (was.unwrap_or(false), *open) {
                (false, true) => "moment-opens",
                (true, false) => "moment-not-open",
                _ => continue,
            };
            let standard = words::standard(self.rules, *standard, self.lang);
            said.push(self.tell(key, &[("standard", standard)]));
        }
        let was_late = before.is_some_and(|before| before.is_late);
        let key = match (was_late, after.is_late) {
            (false, true) => "moment-late",
            (true, false) => "moment-not-late",
            _ => return,
        };
        let day = words::day_or_estimate(self.lang, after.last_working_day, after.estimate);
        said.push(self.tell(key, &[("day", day)]));
    }

    fn papers(&self, before: &Phase, after: &Phase, said: &mut Vec<String>) {
        for (state, key) in [
            (MaterialState::Needed, "moment-needed"),
            (MaterialState::NotNeeded, "moment-not-needed"),
            (MaterialState::Open, "moment-perhaps-needed"),
        ] {
            let both = before.materials.iter().zip(&after.materials);
            let papers = self.rules.materials.iter().zip(both);
            let titles: Vec<&str> = papers
                .filter(|(_, (before, after))| before != after && **after == state)
                .map(|(paper, _)| paper.title.get(self.lang))
                .collect();
            if !titles.is_empty() {
                let papers = words::listed(self.lang, titles.into_iter());
                said.push(self.tell(key, &[("papers", papers)]));
            }
        }
    }

    /// Papers with one end, such as everything that hangs on one lease, are told together.
    fn lasting(&self, before: &Phase, after: &Phase, said: &mut Vec<String>) {
        let mut told: BTreeMap<(&str, Option<NaiveDate>), Vec<&str>> = BTreeMap::new();
        let both = before.lasting.iter().zip(&after.lasting);
        for (paper, (before, after)) in self.rules.materials.iter().zip(both) {
            if before == after {
                continue;
            }
            let what = match after {
                Lasting::Ended(day) => ("moment-ended", Some(*day)),
                Lasting::EndsBefore(day) => ("moment-ends-before", Some(*day)),
                Lasting::Long => ("moment-lasts", None),
            };
            told.entry(what)
                .or_default()
                .push(paper.title.get(self.lang));
        }
        for ((key, day), titles) in told {
            let papers = words::listed(self.lang, titles.into_iter());
            let day = day.map_or_else(String::new, |day| self.day(day));
            said.push(self.tell(key, &[("papers", papers), ("day", day)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::between;
    use crate::i18n::Lang;
    use crate::plan::Moments;
    use crate::report::content::SectionKind;
    use crate::report::fixture::{Person, engine, rules};
    use crate::ruleset::fixture::day;

    /// What is otherwise on one day than on another, for the contract's example with other answers.
    fn said(other: &[(&str, &str)], days: [&str; 2], lang: Lang) -> Vec<String> {
        let person = Person::like_the_example(other, days[0]);
        let mut moments = Moments::new(engine(), &person.answers);
        let [before, after] = days.map(|on| moments.phase(day(on)));
        between(lang, rules(), &before, &after)
    }

    const PERMIT: [(&str, &str); 4] = [
        ("registered-on", "2020-01-01"),
        ("permit", "\"valid\""),
        ("issued-on", "2025-12-20"),
        ("contract-ends", "\"unsure\""),
    ];

    #[test]
    fn windows_open_days_pass_and_years_end() {
        for (days, expected) in [
            (
                ["2026-11-19", "2026-11-20"],
                &[
                    "By the guide, the window for the endorsement is open.",
                    "By the law, the window for the endorsement is open.",
                ][..],
            ),
            (
                ["2026-12-18", "2026-12-19"],
                &["The last working day to have it endorsed, Friday 2026-12-18, is past."],
            ),
            (
                ["2026-12-20", "2026-12-21"],
                &[
                    "The year of the permit that ended on Sunday 2026-12-20 is over. If its endorsement was made, the current one ends on Monday 2027-12-20; if not, have it made up for as soon as you can.",
                ],
            ),
            (["2026-12-01", "2026-12-02"], &[]),
        ] {
            assert_eq!(said(&PERMIT, days, Lang::En), expected, "{days:?}");
        }
    }

    /// Whoever looks back is told what was, not what has become.
    #[test]
    fn it_reads_the_other_way_round_too() {
        for (days, expected) in [
            (
                ["2026-11-20", "2026-11-19"],
                &[
                    "按指南，还没到办签注的时候。",
                    "按法规，还没到办签注的时候。",
                ][..],
            ),
            (
                ["2026-12-19", "2026-12-18"],
                &["办签注的最后一个工作日 2026-12-18（星期五）还没有过。"],
            ),
            (
                ["2026-12-21", "2026-11-19"],
                &["居住证的这一年到 2026-12-20（星期日）为止。"],
            ),
        ] {
            assert_eq!(said(&PERMIT, days, Lang::Zh), expected, "{days:?}");
        }
    }

    #[test]
    fn papers_run_out() {
        let lease = [
            ("registered-on", "2020-01-01"),
            ("lease-ends", "2026-11-29"),
            ("contract-ends", "\"unsure\""),
        ];
        // Friday is the last day on which it can be handed in at a window.
        for (days, expected) in [
            (["2026-11-26", "2026-11-27"], ""),
            (
                ["2026-11-27", "2026-11-28"],
                "By your answers it ends on Sunday 2026-11-29, before the first day to hand in your papers: Lease. Renew it first and bring the new one.",
            ),
            (
                ["2026-11-29", "2026-11-30"],
                "By your answers it ended on Sunday 2026-11-29: Lease. Renew it first and bring the new one.",
            ),
            (
                ["2026-11-30", "2026-11-27"],
                "By your answers it still holds when you hand in your papers: Lease.",
            ),
        ] {
            assert_eq!(said(&lease, days, Lang::En).concat(), expected, "{days:?}");
        }
    }

    #[test]
    fn that_the_rules_grow_old_is_no_day_of_the_person() {
        let review_by = rules().about.review_by;
        let foreign = [("applicant", "\"foreign\"")];
        let on = review_by.to_string();
        let next = review_by.succ_opt().expect("a day after").to_string();
        let told = said(&foreign, [&on, &next], Lang::En);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("may be out of date"), "{told:?}");
        let person = Person::like_the_example(&foreign, &on);
        assert_eq!(person.moments.len(), 1);
        let content = person.report().content(Lang::En);
        assert_eq!(content.section(SectionKind::Moments), None);
        // Of the contract's example there is more to tell.
        let person = Person::like_the_example(&[], "2026-11-22");
        let content = person.report().content(Lang::En);
        let section = content.section(SectionKind::Moments).expect("it changes");
        let days: Vec<&str> = section.groups[0]
            .items
            .iter()
            .map(|item| item.text.as_str())
            .collect();
        assert_eq!(days, ["Monday 2027-02-01", "Sunday 2027-02-28"]);
    }
}
