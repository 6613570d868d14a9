//! Names that nothing has.

use super::{Code, Problem, shown};

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ruleset) enum Noun {
    Question,
    Condition,
    Standard,
    Route,
    Source,
    Group,
    Place,
    Material,
    Note,
    Step,
    Reminder,
    Stage,
    Event,
    Calendar,
}

impl Noun {
    const fn words(self) -> (Code, &'static str, &'static str) {
        match self {
            Self::Question => (Code::UNKNOWN_QUESTION, "问题", "question"),
            Self::Condition => (Code::UNKNOWN_CONDITION, "条件", "condition"),
            Self::Standard => (Code::UNKNOWN_STANDARD, "标准", "standard"),
            Self::Route => (Code::UNKNOWN_ROUTE, "去处", "route"),
            Self::Source => (Code::UNKNOWN_SOURCE, "来源", "source"),
            Self::Group => (Code::UNKNOWN_GROUP, "材料分组", "group of papers"),
            Self::Place => (Code::UNKNOWN_PLACE, "取材料的地方", "place"),
            Self::Material => (Code::UNKNOWN_MATERIAL, "材料", "paper"),
            Self::Note => (Code::UNKNOWN_NOTE, "说明", "note"),
            Self::Step => (Code::UNKNOWN_STEP, "步骤", "step"),
            Self::Reminder => (Code::UNKNOWN_REMINDER, "提醒", "reminder"),
            Self::Stage => (Code::UNKNOWN_STAGE, "阶段", "stage"),
            Self::Event => (Code::UNKNOWN_EVENT, "事件", "event"),
            Self::Calendar => (Code::UNKNOWN_CALENDAR, "日历", "calendar"),
        }
    }
}

pub(in crate::ruleset) fn unknown_name<'a>(
    noun: Noun,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let given = shown(name);
    let (code, zh, en) = noun.words();
    Problem::new(
        code,
        format!("没有叫 `{given}` 的{zh}"),
        format!("there is no {en} `{given}`"),
    )
    .among(name, known)
}

pub(in crate::ruleset) fn unknown_value<'a>(
    question: &str,
    value: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let (question, given) = (shown(question), shown(value));
    Problem::new(
        Code::UNKNOWN_VALUE,
        format!("问题 `{question}` 没有 `{given}` 这个答案"),
        format!("the question `{question}` has no value `{given}`"),
    )
    .among(value, known)
}
