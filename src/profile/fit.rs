//! Fits a saved person to rules that may be others than they were saved with.

use std::borrow::Cow;

use super::migrate::migrate;
use super::{Profile, SavedAnswer, SetAside};
use crate::plan::{Fitted, NotTaken};
use crate::ruleset::RuleSet;

/// Fits a person to the rules: gives things their new names, sets aside what the rules do not take any
/// more, and takes back what they take again. Nothing is lost, and nothing is guessed.
pub fn fit(profile: &mut Profile, rules: &RuleSet) -> Fitted {
    let is_stale = |profile: &Profile| {
        let result = profile.result.as_ref();
        result.is_some_and(|result| !result.is_of(profile))
    };
    if is_stale(profile) {
        profile.result = None;
    }
    let migrated = profile.migrated;
    migrate(profile, rules);
    let set_aside = set_aside(profile, rules).into_iter();
    let set_aside = set_aside.map(|it| NotTaken {
        question: it.question,
        value: it.value.to_string(),
    });
    let set_aside = set_aside.collect();
    let restored = restore(profile, rules);
    let result = profile.result.as_ref();
    Fitted {
        set_aside,
        restored,
        remembered: result.map(|result| result.remembered.clone()),
        migrated,
    }
}

/// The person fitted to the rules, for whoever only looks; the same where they fit already, at no cost.
pub fn fitted<'a>(profile: &'a Profile, rules: &RuleSet) -> Cow<'a, Profile> {
    let fits = profile.migrated >= rules.newest_migration()
        && !profile
            .set_aside
            .iter()
            .any(|it| can_be_restored(it, profile, rules));
    if fits {
        return Cow::Borrowed(profile);
    }
    let mut profile = profile.clone();
    fit(&mut profile, rules);
    Cow::Owned(profile)
}

/// Whether these rules take an answer to this question.
fn takes(rules: &RuleSet, question: &str, value: &super::SavedValue) -> bool {
    let question = rules
        .question(question)
        .and_then(|index| rules.questions.get(index));
    question.is_some_and(|question| value.answer_to(question).is_some())
}

fn set_aside(profile: &mut Profile, rules: &RuleSet) -> Vec<SetAside> {
    let answers = profile.answers.iter();
    let misfits: Vec<String> = answers
        .filter(|(question, answer)| !takes(rules, question, &answer.value))
        .map(|(question, _)| question.clone())
        .collect();
    let mut set_aside = Vec::with_capacity(misfits.len());
    for question in misfits {
        if let Some(answer) = profile.answers.remove(&question) {
            set_aside.push(SetAside {
                question,
                value: answer.value,
                given_when: answer.given_when,
                edition: profile.edition.clone(),
            });
        }
    }
    for new in &set_aside {
        // The same answer given once more stands there once.
        let is_same = |old: &SetAside| old.question == new.question && old.value == new.value;
        profile.set_aside.retain(|old| !is_same(old));
        profile.set_aside.push(new.clone());
    }
    set_aside
}

fn can_be_restored(set_aside: &SetAside, profile: &Profile, rules: &RuleSet) -> bool {
    let now = profile.answers.get(&set_aside.question);
    takes(rules, &set_aside.question, &set_aside.value)
        && now.is_none_or(|now| now.value == set_aside.value)
}

/// Takes back what these rules take again and nobody has answered otherwise since; of several, the last.
fn restore(profile: &mut Profile, rules: &RuleSet) -> Vec<String> {
    let mut restored = Vec::new();
    for entry in std::mem::take(&mut profile.set_aside).into_iter().rev() {
        if !can_be_restored(&entry, profile, rules) {
            profile.set_aside.push(entry);
        } else if !profile.answers.contains_key(&entry.question) {
            let answer = SavedAnswer {
                value: entry.value,
                given_when: entry.given_when,
            };
            profile.answers.insert(entry.question.clone(), answer);
            restored.push(entry.question);
        }
    }
    profile.set_aside.reverse();
    restored.sort();
    restored
}

#[cfg(test)]
mod tests {
    use crate::profile::{Profile, SavedValue, fit, record_of};
    use crate::ruleset::fixture::{question, rule_set};
    use crate::ruleset::{Choice, Expression, Kind, Migration, Renaming, RuleSet, Test, Thing};

    fn choice(id: &str, values: &[&str]) -> crate::ruleset::Question {
        let choices = values.iter().map(|value| Choice {
            id: (*value).to_owned(),
            title: crate::i18n::Bilingual::default(),
            help: None,
        });
        question(id, Kind::Choice(choices.collect()), Expression::ALWAYS)
    }

    /// Rules that ask where somebody lives, and of some whether the lease is filed.
    fn old() -> RuleSet {
        let mut filed = question("filed", Kind::YesNo, Expression::ALWAYS);
        filed.asked_when = Expression::Question {
            question: 0,
            test: Test::OneOf(vec![1]),
        };
        filed.gates = vec![0];
        rule_set(vec![choice("home", &["own", "rent", "boat"]), filed])
    }

    /// The same with other names, and boats no more.
    fn new() -> RuleSet {
        let mut rules = old();
        rules.questions[0] = choice("dwelling", &["own", "let"]);
        rules.questions[1].id = "lease-filed".to_owned();
        let renaming = |thing, question: &str, from: &str, to: &str| Renaming {
            thing,
            question: question.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
        };
        rules.migrations = vec![
            Migration {
                number: 2,
                renamings: vec![renaming(Thing::Question, "", "home", "abode")],
            },
            Migration {
                number: 5,
                renamings: vec![
                    renaming(Thing::Question, "", "abode", "dwelling"),
                    renaming(Thing::Question, "", "filed", "lease-filed"),
                    renaming(Thing::Value, "dwelling", "rent", "let"),
                    renaming(Thing::Material, "", "contract", "lease"),
                    renaming(Thing::Reminder, "", "ends", "expires"),
                    renaming(Thing::Event, "", "got", "received"),
                ],
            },
        ];
        rules
    }

    const HEAD: &str = "version = 1\nid = \"0001\"\ncreated-on = 2026-11-20\nsaved-on = 2026-11-22\n\
                        rule-set = \"fixture\"\nedition = \"1\"\n";

    fn profile(text: &str) -> Profile {
        Profile::parse(&format!("{HEAD}{text}")).expect("it is sound")
    }

    fn answers(profile: &Profile) -> Vec<String> {
        let answers = profile.answers.iter();
        answers
            .map(|(id, answer)| format!("{id}={}", answer.value))
            .collect()
    }

    fn aside(profile: &Profile) -> Vec<String> {
        let aside = profile.set_aside.iter();
        aside
            .map(|it| format!("{}={} @{}", it.question, it.value, it.edition))
            .collect()
    }

    #[test]
    fn everything_gets_its_new_name() {
        let mut person = profile(
            "skipped = [\"home\", \"other\"]\n\
             [answers]\nhome = \"rent\"\nfiled = true\n[given-when.filed]\nhome = \"rent\"\n\
             [ticks]\ncontract = \"have\"\nodd = 1\n[reminders]\n\"ends/2027/1\" = { done = 2027-01-01 }\n\
             [calendar]\n\"ends/2027/1\" = { on = 2027-01-01, sequence = 0 }\n\
             [[event]]\nkind = \"got\"\non = 2026-01-01\nrecorded-on = 2026-01-01\n",
        );
        let fitted = fit(&mut person, &new());
        assert_eq!((fitted.migrated, person.migrated), (0, 5));
        assert_eq!(answers(&person), ["dwelling=let", "lease-filed=true"]);
        assert_eq!(
            person.answers["lease-filed"].given_when["dwelling"],
            SavedValue::Text("let".to_owned())
        );
        assert_eq!(person.skipped, ["dwelling", "other"]);
        assert_eq!(person.events[0].kind, "received");
        let text = person.to_toml();
        for kept in [
            "lease = \"have\"",
            "odd = 1",
            "[reminders.\"expires/2027/1\"]",
            "[calendar.\"expires/2027/1\"]",
            "migrated = 5",
        ] {
            assert!(text.contains(kept), "no {kept} in {text}");
        }
        assert_eq!(aside(&person), [""; 0]);
        let record = record_of(&person, &new()).record;
        assert!(record.given(0).is_some() && record.given(1).is_some());
        assert_eq!(
            fit(&mut person.clone(), &new()).migrated,
            5,
            "once is enough"
        );
    }

    #[test]
    fn whoever_only_looks_finds_what_got_another_name() {
        let person = profile("[answers]\nhome = \"rent\"\n");
        assert!(record_of(&person, &new()).record.given(0).is_some());
        assert_eq!(answers(&person), ["home=rent"]);
    }

    #[test]
    fn what_comes_of_a_migration_half_way_is_gone_on_with() {
        let mut person = profile("migrated = 2\n[answers]\nabode = \"own\"\nhome = \"boat\"\n");
        fit(&mut person, &new());
        assert_eq!(answers(&person), ["dwelling=own"]);
        assert_eq!(
            aside(&person),
            ["home=boat @1"],
            "named so since, by whomever"
        );
    }

    #[test]
    fn two_things_can_change_names() {
        let mut rules = rule_set(vec![choice("a", &["x", "y"]), choice("b", &["y", "x"])]);
        let renaming = |thing, question: &str, from: &str, to: &str| Renaming {
            thing,
            question: question.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
        };
        rules.migrations = vec![Migration {
            number: 1,
            renamings: vec![
                renaming(Thing::Question, "", "a", "b"),
                renaming(Thing::Question, "", "b", "a"),
                renaming(Thing::Value, "a", "x", "y"),
                renaming(Thing::Value, "a", "y", "x"),
            ],
        }];
        let mut person = profile("[answers]\na = \"x\"\nb = \"y\"\n");
        fit(&mut person, &rules);
        assert_eq!(answers(&person), ["a=x", "b=x"]);
        assert_eq!(aside(&person), [""; 0]);
    }

    #[test]
    fn of_two_answers_to_one_question_that_under_its_new_name_stays() {
        let mut person = profile("[answers]\nhome = \"own\"\ndwelling = \"let\"\n");
        fit(&mut person, &new());
        assert_eq!(answers(&person), ["dwelling=let"]);
        assert_eq!(aside(&person), ["abode=own @1"]);
    }

    #[test]
    fn what_does_not_fit_is_set_aside_and_comes_back() {
        let (old, new) = (old(), new());
        let mut person = profile(
            "[answers]\nhome = \"boat\"\nfiled = false\ngone = 3\n[given-when.filed]\nhome = \"rent\"\n",
        );
        let fitted = fit(&mut person, &new);
        let told: Vec<_> = fitted
            .set_aside
            .iter()
            .map(|it| (it.question.as_str(), it.value.as_str()))
            .collect();
        assert_eq!(told, [("dwelling", "boat"), ("gone", "3")]);
        assert_eq!(answers(&person), ["lease-filed=false"]);
        assert_eq!(aside(&person), ["dwelling=boat @1", "gone=3 @1"]);
        let again = fit(&mut person, &new);
        assert_eq!(again.set_aside, [], "it is told once");
        // Saved, and opened by the old rules again: these know none of the new names.
        person = Profile::parse(&person.to_toml()).expect("it is sound");
        fit(&mut person, &old);
        assert_eq!(answers(&person), [""; 0]);
        assert_eq!(
            aside(&person),
            ["dwelling=boat @1", "gone=3 @1", "lease-filed=false @1"]
        );
        // And by rules that take boats again.
        let mut boats = new.clone();
        boats.questions[0] = choice("dwelling", &["own", "let", "boat"]);
        let fitted = fit(&mut person, &boats);
        assert_eq!(fitted.restored, ["dwelling", "lease-filed"]);
        assert_eq!(answers(&person), ["dwelling=boat", "lease-filed=false"]);
        assert_eq!(aside(&person), ["gone=3 @1"]);
        let gate = &person.answers["lease-filed"].given_when;
        assert_eq!(gate["dwelling"], SavedValue::Text("let".to_owned()));
    }

    #[test]
    fn whoever_answered_otherwise_since_is_not_asked_to_decide() {
        let mut person = profile(
            "migrated = 5\n[answers]\ndwelling = \"own\"\n[[set-aside]]\nquestion = \"dwelling\"\n\
             value = \"let\"\nedition = \"0\"\n[[set-aside]]\nquestion = \"dwelling\"\n\
             value = \"own\"\nedition = \"0\"\n",
        );
        let fitted = fit(&mut person, &new());
        assert_eq!(fitted.restored, [""; 0]);
        assert_eq!(answers(&person), ["dwelling=own"]);
        assert_eq!(aside(&person), ["dwelling=let @0"], "the same is no other");
    }
}
