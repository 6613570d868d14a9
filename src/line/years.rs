//! Years with a permit: shown, periods written down, changed and taken out.

use chrono::NaiveDate;

use super::conversation::Conversation;
use super::stop::Stop;
use crate::i18n::{Lang, Value};
use crate::plan::{Period, check_period};
use crate::profile::years_of;
use crate::report::asking::misread_day;
use crate::report::{period, period_problem, years_content, years_findings};
use crate::ruleset::typed::{Misread, fold, parse_day};
use crate::ruleset::{RuleSet, YearsRule};

/// What is to be done, in both languages.
const ADD: &[&str] = &["add", "添加", "加", "记"];
const CHANGE: &[&str] = &["change", "修改", "改"];
const REMOVE: &[&str] = &["remove", "删除", "删去", "删"];
/// The permit was suspended.
const SUSPENDED: &[&str] = &["suspended", "中止"];
/// The permit is still held.
const OPEN: &[&str] = &["open", "至今", "今"];

/// What is to be done about years.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// They are shown.
    Show,
    /// A period is written down; with a number it takes the place of that one.
    Put(Option<usize>, Period),
    /// A period is taken out, by its number.
    Remove(usize),
}

/// Why it was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NotUnderstood {
    /// It has another form.
    Form,
    /// A day in it is none.
    Day(Misread),
}

impl Conversation<'_, '_> {
    /// Does what was typed about years.
    pub(super) fn years(&mut self, typed: &str) -> Result<(), Stop> {
        let rules = self.rules();
        let Some(rule) = &rules.years else {
            return self.say("years-no-rule");
        };
        match asked(typed, rule, self.session.today) {
            Ok(Asked::Show) => self.say_years(),
            // There is one set of periods, and it is saved.
            Ok(_) if self.stage.at().is_some() => self.say("period-real"),
            Ok(Asked::Put(number, written)) => self.put_period(rules, rule, number, &written),
            Ok(Asked::Remove(number)) => self.remove_period(rules, number),
            Err(NotUnderstood::Day(misread)) => {
                let said = misread_day(self.lang, misread);
                self.lines.say(&said)
            }
            Err(NotUnderstood::Form) => {
                let titles = rule.places.iter().enumerate();
                let titles =
                    titles.map(|(at, place)| format!("{} {}", at + 1, place.title.get(self.lang)));
                let titles = titles.collect::<Vec<_>>().join(", ");
                self.say_with("line-years-how", &[("places", titles.into())])
            }
        }
    }

    /// Says what the years come to, the places, the periods with their numbers, and who decides.
    fn say_years(&mut self) -> Result<(), Stop> {
        let rules = self.rules();
        let on = self.interview().on();
        let Some(years) = years_of(self.keeper.profile(), rules, on) else {
            return Ok(());
        };
        for section in years_content(rules, &years, self.lang).sections {
            self.lines.pause()?;
            self.say_section(&section, true, &[], &mut 0)?;
        }
        self.say("line-years-hint")
    }

    fn put_period(
        &mut self,
        rules: &RuleSet,
        rule: &YearsRule,
        number: Option<usize>,
        written: &Period,
    ) -> Result<(), Stop> {
        if let Err(problem) = check_period(rule, written, self.session.on) {
            let said = period_problem(rules, written, problem, self.lang);
            return self.lines.say(&said);
        }
        let mut periods = self.keeper.profile().periods.clone();
        let (key, number) = match number {
            None => {
                periods.push(written.clone());
                ("years-added", periods.len())
            }
            Some(number) => {
                let Some(before) = number.checked_sub(1).and_then(|at| periods.get_mut(at)) else {
                    return self.say_no_period(number, periods.len());
                };
                before.clone_from(written);
                ("years-changed", number)
            }
        };
        self.keep_periods(rules, periods, (key, number, written))
    }

    fn remove_period(&mut self, rules: &RuleSet, number: usize) -> Result<(), Stop> {
        let mut periods = self.keeper.profile().periods.clone();
        let Some(at) = number.checked_sub(1).filter(|at| *at < periods.len()) else {
            return self.say_no_period(number, periods.len());
        };
        let removed = periods.remove(at);
        self.keep_periods(rules, periods, ("years-removed", number, &removed))
    }

    /// Keeps the periods as one edit, and says what was done and what to look at again.
    fn keep_periods(
        &mut self,
        rules: &RuleSet,
        periods: Vec<Period>,
        (key, number, of): (&str, usize, &Period),
    ) -> Result<(), Stop> {
        let edits = self.stage.real().edits();
        let mut marks = std::mem::take(&mut self.marks);
        let noted = self.note(|profile| marks.put_periods(profile, edits, periods));
        self.marks = marks;
        noted?;
        let said = period(rules, of, self.lang);
        self.say_with(key, &[("number", number.into()), ("period", said.into())])?;
        let on = self.interview().on();
        let years = years_of(self.keeper.profile(), rules, on);
        for finding in years.map_or_else(Vec::new, |it| years_findings(rules, &it, self.lang)) {
            self.lines.say(&finding)?;
        }
        Ok(())
    }

    fn say_no_period(&mut self, number: usize, most: usize) -> Result<(), Stop> {
        let variables: [(&str, Value<'_>); 2] =
            [("number", number.to_string().into()), ("most", most.into())];
        self.say_with("years-no-such-period", &variables)
    }
}

/// What was typed behind the word for years, folded.
fn asked(typed: &str, rule: &YearsRule, today: NaiveDate) -> Result<Asked, NotUnderstood> {
    let typed = typed.replace([',', ';'], " ");
    let typed = typed.trim();
    if typed.trim_end_matches(['?', '!', ' ']).is_empty() {
        return Ok(Asked::Show);
    }
    if let Some(rest) = behind(typed, REMOVE) {
        let number = rest.parse().map_err(|_| NotUnderstood::Form)?;
        return Ok(Asked::Remove(number));
    }
    if let Some(rest) = behind(typed, CHANGE) {
        let (number, rest) = rest.split_once(' ').ok_or(NotUnderstood::Form)?;
        let number = number.parse().map_err(|_| NotUnderstood::Form)?;
        return Ok(Asked::Put(Some(number), written(rest, rule, today)?));
    }
    let rest = behind(typed, ADD).ok_or(NotUnderstood::Form)?;
    Ok(Asked::Put(None, written(rest, rule, today)?))
}

/// What stands behind one of these words; a Latin one ends with a space.
fn behind<'t>(typed: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let rest = typed.strip_prefix(word)?;
        (rest.starts_with(' ') || !word.is_ascii()).then(|| rest.trim_start())
    })
}

/// A period as it was typed: a place, the first day, the last one if there is one, suspended or not.
fn written(typed: &str, rule: &YearsRule, today: NaiveDate) -> Result<Period, NotUnderstood> {
    let (place, rest) = place(typed, rule).ok_or(NotUnderstood::Form)?;
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let suspended = words.pop_if(|last| SUSPENDED.contains(last)).is_some();
    words.pop_if(|last| OPEN.contains(last));
    let mut days = words
        .into_iter()
        .map(|day| parse_day(day, today).map_err(NotUnderstood::Day));
    let from = days.next().ok_or(NotUnderstood::Form)??;
    let until = days.next().transpose()?;
    if days.next().is_some() {
        return Err(NotUnderstood::Form);
    }
    Ok(Period {
        place,
        from,
        until,
        suspended,
    })
}

/// The place at the beginning, by its number, id or title, and what stands behind it.
fn place<'t>(typed: &'t str, rule: &YearsRule) -> Option<(String, &'t str)> {
    let numbered = typed.split_once(' ').and_then(|(number, rest)| {
        let at = number.parse::<usize>().ok()?.checked_sub(1)?;
        Some((rule.places.get(at)?.id.clone(), rest))
    });
    let named = || {
        rule.places.iter().find_map(|place| {
            let titles = Lang::ALL.map(|lang| fold(place.title.get(lang)));
            let mut names = titles.iter().map(String::as_str).chain([place.id.as_str()]);
            let rest = names.find_map(|name| behind(typed, &[name]))?;
            Some((place.id.clone(), rest))
        })
    };
    numbered.or_else(named)
}

#[cfg(test)]
mod tests {
    use super::{Asked, NotUnderstood, asked};
    use crate::plan::Period;
    use crate::report::fixture::rules;
    use crate::ruleset::fixture::day;
    use crate::ruleset::typed::fold;

    #[test]
    fn years_are_typed_in_both_languages() {
        let rule = rules().years.as_ref().unwrap();
        let put = |number, place: &str, from: &str, until: &str, suspended| {
            Ok(Asked::Put(
                number,
                Period {
                    place: place.to_owned(),
                    from: day(from),
                    until: (!until.is_empty()).then(|| day(until)),
                    suspended,
                },
            ))
        };
        let is_open = put(None, "hangzhou", "2024-03-01", "", false);
        let form = Err(NotUnderstood::Form);
        for (typed, expected) in [
            ("", Ok(Asked::Show)),
            ("？", Ok(Asked::Show)),
            ("add hangzhou 2024-03-01", is_open.clone()),
            ("add 1 2024-03-01 open", is_open.clone()),
            ("加杭州 2024年3月1日 至今", is_open.clone()),
            ("添加 １ ２０２４．３．１", is_open),
            (
                "Add Elsewhere in Zhejiang 20240301 20250228, suspended",
                put(None, "zhejiang", "2024-03-01", "2025-02-28", true),
            ),
            (
                "记 长三角其他城市 2024-03-01 2025-02-28 中止",
                put(None, "yangtze-delta", "2024-03-01", "2025-02-28", true),
            ),
            (
                "change 2 yangtze-delta 2024-03-01",
                put(Some(2), "yangtze-delta", "2024-03-01", "", false),
            ),
            (
                "改 2 3 2024-03-01",
                put(Some(2), "yangtze-delta", "2024-03-01", "", false),
            ),
            ("remove 2", Ok(Asked::Remove(2))),
            ("删2", Ok(Asked::Remove(2))),
            ("remove", form.clone()),
            ("remove two", form.clone()),
            ("add", form.clone()),
            ("add shanghai 2024-03-01", form.clone()),
            ("add 4 2024-03-01", form.clone()),
            ("add hangzhou", form.clone()),
            ("add 1 2024-03-01 2024-04-01 2024-05-01", form.clone()),
            ("added 1 2024-03-01", form.clone()),
            ("of residence", form),
        ] {
            assert_eq!(
                asked(&fold(typed), rule, day("2026-11-22")),
                expected,
                "{typed}"
            );
        }
        for typed in ["add 1 2024-02-30", "add 1 soon", "add 1 2024-03-01 never"] {
            let misread = asked(typed, rule, day("2026-11-22"));
            assert!(
                matches!(misread, Err(NotUnderstood::Day(_))),
                "{typed}: {misread:?}"
            );
        }
    }
}
