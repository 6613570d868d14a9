//! Answers that cannot be taken.

use super::super::answer_problem::{AnswerKind, AnswerProblem};
use super::{Code, Problem, shown};

impl AnswerKind {
    const fn zh(self) -> &'static str {
        match self {
            Self::Choice => "列出的答案之一（带引号）",
            Self::YesNo => " true 或 false（也可以写 \"yes\" 或 \"no\"）",
            Self::Number => "整数，不带引号",
            Self::Date => "日期，例如 2026-11-22",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::Choice => "one of its values, in quotes",
            Self::YesNo => "true or false (or \"yes\" or \"no\")",
            Self::Number => "a whole number, without quotes",
            Self::Date => "a date, for example 2026-11-22",
        }
    }
}

/// What is said of an answer that a missing paper cannot lead to: it must be known.
pub(in crate::ruleset) fn outcome(problem: &AnswerProblem) -> Problem {
    let said = answer(problem);
    if matches!(problem, AnswerProblem::WrongType { .. }) {
        return said.help(
            "请写缺了这份材料时的答案，或者删去这一项",
            "write the answer as it is without this paper, or leave the key out",
        );
    }
    said
}

/// `unsure` where the answer without a paper must stand.
pub(in crate::ruleset) fn unsure_outcome(question: &str) -> Problem {
    let question = shown(question);
    Problem::new(
        Code::UNKNOWN_VALUE,
        format!("缺了这份材料，`{question}` 的答案不能是不确定"),
        format!("without this paper the answer to `{question}` cannot be unsure"),
    )
    .help(
        "请写缺了这份材料时的答案，或者删去这一项",
        "write the answer as it is without this paper, or leave the key out",
    )
}

/// What an answer problem says.
pub(in crate::ruleset) fn answer(problem: &AnswerProblem) -> Problem {
    match problem {
        AnswerProblem::UnknownQuestion { given, .. } if given == "on" => Problem::new(
            Code::UNKNOWN_QUESTION,
            "答案文件里不写 `on`".to_owned(),
            "`on` does not stand among the answers of one person".to_owned(),
        )
        .help(
            "按哪一天评估，请用 --on 2026-11-22",
            "give the day asked about as --on 2026-11-22",
        ),
        AnswerProblem::UnknownQuestion { given, nearest } => Problem::new(
            Code::UNKNOWN_QUESTION,
            format!("没有叫 `{}` 的问题", shown(given)),
            format!("there is no question `{}`", shown(given)),
        )
        .among(given, nearest.as_deref()),
        AnswerProblem::UnknownValue {
            question,
            given,
            values,
        } => super::unknown_value(question, given, values.iter().map(String::as_str)),
        AnswerProblem::WrongType {
            question,
            wanted,
            given,
        } => {
            let question = shown(question);
            let (zh, en) = match given {
                Some(given) => (format!(" {}", shown(given)), shown(given)),
                None => ("列表或表".to_owned(), "a list or a table".to_owned()),
            };
            Problem::new(
                Code::WRONG_TYPE,
                format!("`{question}` 要写{}，现在是{zh}", wanted.zh()),
                format!("`{question}` takes {}, not {en}", wanted.en()),
            )
        }
        .help(
            "不清楚就写 \"unsure\"，还没回答就删去这一项",
            "write \"unsure\" when it is not known, or leave the key out",
        ),
        AnswerProblem::NotWhole { question, given } => Problem::new(
            Code::WRONG_TYPE,
            format!("`{}` 要写整数，{} 不是", shown(question), shown(given)),
            format!(
                "`{}` takes a whole number, and {} is not one",
                shown(question),
                shown(given)
            ),
        )
        .help("请去掉小数", "leave the fraction out"),
        AnswerProblem::NotADay { question, given } => Problem::new(
            Code::BAD_FORM,
            format!("`{}` 的 `{}` 不是一个日期", shown(question), shown(given)),
            format!("`{}` is not a day, for `{}`", shown(given), shown(question)),
        )
        .help("日期写作 2026-11-22", "write a date as 2026-11-22"),
        AnswerProblem::HasTime { question } => Problem::new(
            Code::WRONG_TYPE,
            format!("`{}` 只要日期，不要时刻", shown(question)),
            format!("`{}` takes a date without a time", shown(question)),
        )
        .help("日期写作 2026-11-22", "write a date as 2026-11-22"),
        AnswerProblem::OutOfRange {
            question,
            given,
            min,
            max,
        } => {
            let mut problem = super::out_of_range(given, min, max);
            let question = shown(question);
            problem.message.zh.insert_str(0, &format!("`{question}`："));
            problem.message.en.insert_str(0, &format!("`{question}`: "));
            problem
        }
    }
}
