//! A calendar file, read back by somebody else's program, says what the plan says.

use std::collections::{BTreeMap, BTreeSet};

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarProperty,
    ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{Days, NaiveDate};
use juzhu::assess::{Engine, Record, Scratch};
use juzhu::i18n::Lang;
use juzhu::plan::{CalendarEvent, Reminder, ReminderKey, for_calendar};
use juzhu::profile::tell;
use juzhu::report::{CalendarPerson, ics};
use juzhu::ruleset::{Answer, Answers, ReminderDay, RuleSet};

use crate::support::random::Random;
use crate::support::{generated, hangzhou};

/// Its one calendar.
fn read(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let calendar = match parser.entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?} instead of a calendar:\n{text}"),
    };
    assert!(matches!(parser.entry(), Entry::Eof), "{text}");
    calendar
}

fn all(calendar: &ICalendar, kind: &ICalendarComponentType) -> Vec<ICalendarComponent> {
    let components = calendar.components.iter();
    components
        .filter(|component| component.component_type == *kind)
        .cloned()
        .collect()
}

fn value(component: &ICalendarComponent, property: &ICalendarProperty) -> ICalendarValue {
    let mut found = component.properties(property);
    let (Some(entry), None) = (found.next(), found.next()) else {
        panic!("{property:?} stands there once: {component:?}");
    };
    entry.values[0].clone()
}

fn text(component: &ICalendarComponent, property: &ICalendarProperty) -> String {
    match value(component, property) {
        ICalendarValue::Text(text) => text,
        other => panic!("{other:?} is no text"),
    }
}

/// A day without a time.
fn day(component: &ICalendarComponent, property: &ICalendarProperty) -> NaiveDate {
    let ICalendarValue::PartialDateTime(moment) = value(component, property) else {
        panic!("{property:?} is no day: {component:?}");
    };
    assert_eq!((moment.hour, moment.tz_hour), (None, None));
    let (year, month, day) = (moment.year, moment.month, moment.day);
    let date = year.zip(month).zip(day).and_then(|((year, month), day)| {
        NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
    });
    date.expect("a date")
}

/// How long before or after the day each of an event's alarms goes off.
fn alarms(calendar: &ICalendar, event: &ICalendarComponent) -> Vec<ICalendarDuration> {
    let children = event.component_ids.iter();
    let alarms = children.map(|id| &calendar.components[*id as usize]);
    let alarms = alarms.map(|alarm| {
        assert_eq!(alarm.component_type, ICalendarComponentType::VAlarm);
        assert!(!text(alarm, &ICalendarProperty::Description).is_empty());
        match value(alarm, &ICalendarProperty::Trigger) {
            ICalendarValue::Duration(duration) => duration,
            other => panic!("{other:?} is no time ahead"),
        }
    });
    alarms.collect()
}

/// Somebody who lives in town, with days that lie near.
fn person(rules: &RuleSet, random: &mut Random) -> Answers {
    let mut answers = generated::person(rules, 1, random);
    let mut set = |id: &str, answer: Answer| {
        let question = rules.question(id).expect("it is asked");
        answers.set(question, Some(answer));
    };
    set("applicant", Answer::Choice(0));
    set("hukou", Answer::Choice(2));
    set("lives-in", Answer::Choice(0));
    set("talent", Answer::YesNo(false));
    let first = NaiveDate::from_ymd_opt(2025, 6, 1).expect("a date");
    for id in ["issued-on", "registered-on", "contract-ends", "lease-ends"] {
        let day = first + Days::new(random.between(0, 1200) as u64);
        set(id, Answer::Date(day));
    }
    answers
}

/// What was said, as an interview keeps it.
fn record(rules: &RuleSet, answers: &Answers) -> Record {
    let mut record = Record::new(rules.questions.len());
    for (question, answer) in answers.given() {
        let gates = rules.questions[question].gates.iter();
        record.give(
            question,
            answer,
            gates.map(|gate| answers.get(*gate)).collect(),
        );
    }
    record
}

/// Whom lines of a file are held against.
fn assert_by_the_letter(text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        let strange = line.chars().find(|c| c.is_control());
        assert_eq!(strange, None, "{line:?}");
    }
}

#[test]
fn everybodys_days_are_read_back_as_they_were_written() {
    let engine = Engine::new(hangzhou::rules());
    let rules = engine.rules();
    let mut random = Random::new(11);
    let mut scratch = Scratch::default();
    let mut seen = BTreeMap::new();
    for round in 0..200 {
        let on = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date")
            + Days::new(random.between(0, 800) as u64);
        let lang = *random.pick(&Lang::ALL);
        let people: Vec<CalendarPerson> = (0..random.between(1, 3))
            .map(|index| {
                let answers = person(rules, &mut random);
                let record = record(rules, &answers);
                let wanted = for_calendar(&engine, &mut scratch, &record, &BTreeMap::default(), on);
                CalendarPerson {
                    uid: format!("{round:016x}{index:016x}"),
                    called: format!("老{index}, 妈妈; \\ \"x\""),
                    lang,
                    rules: std::sync::Arc::clone(rules),
                    events: tell(&BTreeMap::default(), wanted, on).events,
                }
            })
            .collect();
        let text = ics(&people, on).expect("it is written");
        assert_eq!(
            text,
            ics(&people, on).expect("it is written"),
            "the same bytes each time"
        );
        assert_by_the_letter(&text);
        let calendar = read(&text);
        let events = all(&calendar, &ICalendarComponentType::VEvent);
        let expected = people
            .iter()
            .flat_map(|person| person.events.iter().map(move |event| (person, event)));
        let expected: Vec<_> = expected.collect();
        assert_eq!(events.len(), expected.len());
        let uids: BTreeSet<_> = events.iter().filter_map(ICalendarComponent::uid).collect();
        assert_eq!(uids.len(), events.len(), "each has its own name");
        for (event, (person, told)) in events.iter().zip(expected) {
            check(&calendar, event, person, told, people.len() > 1);
            *seen.entry(told.key.kind.clone()).or_insert(0) += 1;
        }
    }
    let kinds: Vec<_> = rules
        .process
        .reminders
        .iter()
        // Nothing has happened to these people that anything must follow.
        .filter(|rule| !matches!(rule.day, ReminderDay::Deadline(_)))
        .map(|rule| &rule.kind)
        .collect();
    for kind in kinds {
        assert!(
            seen.contains_key(kind),
            "nobody was told of {kind}: {seen:?}"
        );
    }
}

/// Holds one event that was read against what was to be told.
fn check(
    calendar: &ICalendar,
    event: &ICalendarComponent,
    person: &CalendarPerson,
    told: &CalendarEvent,
    several: bool,
) {
    let reminder = told.reminder.as_ref().expect("nothing is dropped");
    let key = &told.key;
    let uid = format!(
        "{}-{}-{}-{}@juzhu",
        person.uid, key.kind, key.year, key.place
    );
    assert_eq!(event.uid(), Some(uid.as_str()));
    assert_eq!(day(event, &ICalendarProperty::Dtstart), told.on);
    assert_eq!(
        day(event, &ICalendarProperty::Dtend),
        told.on.succ_opt().expect("a date")
    );
    assert_eq!(
        value(event, &ICalendarProperty::Sequence),
        ICalendarValue::Integer(0)
    );
    let status = if reminder.estimate {
        ICalendarStatus::Tentative
    } else {
        ICalendarStatus::Confirmed
    };
    assert_eq!(
        value(event, &ICalendarProperty::Status),
        ICalendarValue::Status(status)
    );
    let rule = &person.rules.process.reminders[reminder.rule];
    let summary = text(event, &ICalendarProperty::Summary);
    let description = text(event, &ICalendarProperty::Description);
    let [first, second] = [person.lang, person.lang.other()];
    for (said, texts) in [(&summary, &rule.title), (&description, &rule.text)] {
        let (Some(first), Some(second)) =
            (said.find(texts.get(first)), said.find(texts.get(second)))
        else {
            panic!("both languages stand in {said}");
        };
        assert!(first < second, "{said}");
    }
    assert_eq!(summary.contains(&person.called), several, "{summary}");
    assert_eq!(description.contains("An estimate"), reminder.estimate);
    assert_eq!(description.contains("估计"), reminder.estimate);
    let nine = ICalendarDuration {
        hours: 9,
        ..ICalendarDuration::default()
    };
    let eve = ICalendarDuration {
        neg: true,
        hours: 15,
        ..ICalendarDuration::default()
    };
    let ahead = reminder.target > reminder.on;
    let expected = if ahead { vec![nine] } else { vec![eve, nine] };
    assert_eq!(alarms(calendar, event), expected);
}

#[test]
fn what_no_longer_applies_is_cancelled_and_rings_no_more() {
    let rules = hangzhou::rules();
    let on = NaiveDate::from_ymd_opt(2027, 2, 10).expect("a date");
    for kind in ["renewal-opens", "a-kind-of-old-rules"] {
        let key = ReminderKey {
            kind: kind.to_owned(),
            year: 2027,
            place: 1,
        };
        let dropped = CalendarEvent {
            key,
            reminder: None,
            on,
            sequence: 4,
        };
        let person = CalendarPerson {
            uid: "x".to_owned(),
            called: String::new(),
            lang: Lang::En,
            rules: rules.clone(),
            events: vec![dropped],
        };
        let written = ics(&[person], on).expect("it is written");
        assert_by_the_letter(&written);
        let calendar = read(&written);
        let [event] = all(&calendar, &ICalendarComponentType::VEvent)
            .try_into()
            .expect("one event");
        assert_eq!(
            value(&event, &ICalendarProperty::Status),
            ICalendarValue::Status(ICalendarStatus::Cancelled)
        );
        assert_eq!(
            value(&event, &ICalendarProperty::Sequence),
            ICalendarValue::Integer(4)
        );
        assert_eq!(alarms(&calendar, &event), []);
        assert!(!text(&event, &ICalendarProperty::Summary).contains('{'));
    }
}

#[test]
fn the_ends_of_time_are_no_trap() {
    let rules = hangzhou::rules();
    let last = NaiveDate::MAX;
    let reminder = Reminder {
        rule: 99,
        on: last,
        target: last,
        year: i32::MAX,
        place: u32::MAX,
        follows: None,
        estimate: true,
    };
    let person = CalendarPerson {
        uid: "x".to_owned(),
        called: String::new(),
        lang: Lang::Zh,
        events: vec![CalendarEvent {
            key: ReminderKey::of(&reminder, &rules),
            reminder: Some(reminder),
            on: last,
            sequence: u32::MAX,
        }],
        rules,
    };
    assert!(ics(&[person], last).is_ok());
}
