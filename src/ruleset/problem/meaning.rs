//! Problems of what the rules mean.

use super::super::model::Kind;
use super::{Code, Problem, shown};

const fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "choice",
        Kind::YesNo => "yes-no",
        Kind::Number { .. } => "number",
        Kind::Date { .. } => "date",
    }
}

const fn test_example(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Choice(_) => (
            "写一个答案，或几个答案的列表",
            "write one value, or a list of values",
        ),
        Kind::YesNo => ("写 true 或 false", "write true or false"),
        Kind::Number { .. } => (
            "写法：{ at-least = 12 }；还有 more-than、at-most、less-than",
            "write it like this: { at-least = 12 }; also more-than, at-most, less-than",
        ),
        Kind::Date { .. } => (
            "写法：{ before = 2027-01-01 } 或 { months-ago = { more-than = 6 } }",
            "write it like this: { before = 2027-01-01 } or { months-ago = { more-than = 6 } }",
        ),
    }
}

/// A test that does not fit the kind of the question.
pub(in crate::ruleset) fn wrong_test(question: &str, kind: &Kind) -> Problem {
    let question = shown(question);
    let name = kind_name(kind);
    let (zh, en) = test_example(kind);
    Problem::new(
        Code::WRONG_TEST,
        format!("问题 `{question}` 的种类是 {name}，不能这样写"),
        format!("the question `{question}` is of the kind {name} and cannot be tested like this"),
    )
    .help(zh, en)
}

/// A question is named where one of another kind is needed.
pub(in crate::ruleset) fn wrong_question(question: &str, wanted: &str) -> Problem {
    let question = shown(question);
    Problem::new(
        Code::WRONG_QUESTION,
        format!("这里要写一个 {wanted} 种类的问题，`{question}` 不是"),
        format!("this must name a question of the kind {wanted}, and `{question}` is not one"),
    )
}

/// `declares` names a date that is not asked when the answer is "yes".
pub(in crate::ruleset) fn declared_date_not_asked(question: &str, date: &str) -> Problem {
    let (question, date) = (shown(question), shown(date));
    Problem::new(
        Code::WRONG_QUESTION,
        format!("`{question}` 答“是”时并不会问 `{date}`"),
        format!("`{date}` is not asked when `{question}` is yes"),
    )
    .help(
        format!("请给 `{date}` 写上 asked-when = {{ {question} = true }}"),
        format!("give `{date}` the line asked-when = {{ {question} = true }}"),
    )
}

/// A range in which nothing lies, so that the test never passes.
pub(in crate::ruleset) fn empty_range() -> Problem {
    Problem::new(
        Code::EMPTY_RANGE,
        "这个范围里什么也没有，条件永远不成立",
        "nothing lies in this range, so it never holds",
    )
    .help(
        "请看看两头是不是写反了",
        "are the two ends the wrong way round?",
    )
}

/// A list or table that says nothing.
pub(in crate::ruleset) fn nothing_listed(zh: &str, en: &str) -> Problem {
    Problem::new(
        Code::NOTHING_LISTED,
        format!("这里至少要有一{zh}"),
        format!("at least one {en} must stand here"),
    )
}

/// A standard for which nothing must hold.
pub(in crate::ruleset) fn standard_without_conditions(standard: &str) -> Problem {
    let standard = shown(standard);
    Problem::new(
        Code::NOTHING_LISTED,
        format!("标准 `{standard}` 一个条件也没有"),
        format!("the standard `{standard}` has no condition"),
    )
    .help(
        format!("请在 conditions.toml 里写一个 standard = \"{standard}\" 的条件"),
        format!("write one with standard = \"{standard}\" in conditions.toml"),
    )
}

pub(in crate::ruleset) fn uncovered_value(question: &str, value: &str) -> Problem {
    let (question, value) = (shown(question), shown(value));
    Problem::new(
        Code::UNCOVERED_VALUE,
        format!("没有说 `{question}` 是 `{value}` 时怎么算"),
        format!("nothing is said for the value `{value}` of `{question}`"),
    )
    .help(
        format!("请加上 {value} = [1, 2]"),
        format!("add {value} = [1, 2]"),
    )
}

/// `later` must not be before `earlier`.
pub(in crate::ruleset) fn wrong_order(earlier: &str, later: &str) -> Problem {
    Problem::new(
        Code::WRONG_ORDER,
        format!("`{later}` 早于 `{earlier}`"),
        format!("`{later}` lies before `{earlier}`"),
    )
    .help(
        "请看看两个日期是不是写反了",
        "are the two the wrong way round?",
    )
}

/// The names of a circle, a very long one shortened.
fn shown_chain(chain: &[&str]) -> String {
    let chain: Vec<String> = chain.iter().map(|name| shown(name)).collect();
    if chain.len() > 10 {
        let last = chain.len() - 1;
        format!("{} → … → {}", chain[..9].join(" → "), chain[last])
    } else {
        chain.join(" → ")
    }
}

/// `chain` begins and ends with the same condition.
pub(in crate::ruleset) fn circular_condition(chain: &[&str]) -> Problem {
    let chain = shown_chain(chain);
    Problem::new(
        Code::CIRCULAR_CONDITION,
        format!("这些条件互相引用，绕成了圈：{chain}"),
        format!("these conditions go round in a circle: {chain}"),
    )
    .help("请去掉其中一处 `holds`", "take out one `holds` of them")
}

/// `chain` begins and ends with the same paper.
pub(in crate::ruleset) fn circular_material(chain: &[&str]) -> Problem {
    let chain = shown_chain(chain);
    Problem::new(
        Code::CIRCULAR_MATERIAL,
        format!("这些材料要等对方先办好，绕成了圈：{chain}"),
        format!("these papers wait for each other in a circle: {chain}"),
    )
    .help("请去掉其中一处 `after`", "take out one `after` of them")
}

/// A stage that no event and no turn of the calendar leads to, and in which nobody begins.
pub(in crate::ruleset) fn unreachable_stage(stage: &str) -> Problem {
    let stage = shown(stage);
    Problem::new(
        Code::UNREACHABLE_STAGE,
        format!("没有人能走到阶段 `{stage}`"),
        format!("nobody can come to the stage `{stage}`"),
    )
    .help(
        "让一个事件或日历的变化（turns）通到这里，或者写上 begins-when",
        "let an event or a turn of the calendar lead there, or give it a `begins-when`",
    )
}

/// A paper that comes after a paper that comes after a paper, and so on, too often.
pub(in crate::ruleset) fn too_many_before(limit: usize) -> Problem {
    Problem::new(
        Code::TOO_DEEP,
        format!("一份等一份的材料太多了（最多 {limit} 份）"),
        format!("too many papers wait for each other in a row (at most {limit})"),
    )
    .help("请去掉其中一处 `after`", "take out one `after` of them")
}

pub(in crate::ruleset) fn own_gate(question: &str) -> Problem {
    let question = shown(question);
    Problem::new(
        Code::OWN_GATE,
        format!("`{question}` 要先回答它自己才会被问到"),
        format!("`{question}` is asked because of its own answer"),
    )
    .help("请用更早的问题作条件", "let it depend on earlier questions")
}

pub(in crate::ruleset) fn later_gate(question: &str, gate: &str) -> Problem {
    let (question, gate) = (shown(question), shown(gate));
    Problem::new(
        Code::LATER_GATE,
        format!("`{question}` 取决于后面才问的 `{gate}`"),
        format!("`{question}` is asked because of `{gate}`, which comes later"),
    )
    .help(
        format!("请把 `{gate}` 移到 `{question}` 前面"),
        format!("move `{gate}` before `{question}`"),
    )
}

pub(in crate::ruleset) fn unreachable_question(question: &str) -> Problem {
    let question = shown(question);
    Problem::new(
        Code::UNREACHABLE_QUESTION,
        format!("谁也不会被问到 `{question}`：它的条件永远不成立"),
        format!("nobody can be asked `{question}`: its condition never holds"),
    )
    .help(
        "条件里的问题本身也要被问到才算数",
        "a test holds only when its question is asked too",
    )
}

/// In `without`, a question of a kind that a missing paper cannot answer.
pub(in crate::ruleset) fn no_outcome(question: &str) -> Problem {
    let question = shown(question);
    Problem::new(
        Code::WRONG_QUESTION,
        format!("缺一份材料不会改变日期，这里不能写 `{question}`"),
        format!("a missing paper changes no date, so `{question}` cannot stand here"),
    )
    .help(
        "这里可以写 choice、yes-no 或 number 种类的问题",
        "name a question of the kind choice, yes-no or number",
    )
}

pub(in crate::ruleset) fn too_deep(limit: usize) -> Problem {
    Problem::new(
        Code::TOO_DEEP,
        format!("条件套得太深（最多 {limit} 层）"),
        format!("this is nested too deeply (at most {limit} levels)"),
    )
    .help(
        "请拆成几个条件，用 `holds` 引用",
        "split it into conditions and name them with `holds`",
    )
}

pub(in crate::ruleset) fn needs_renewal() -> Problem {
    Problem::new(
        Code::NEEDS_RENEWAL,
        "这一天要有 [renewal] 才算得出来",
        "this day is known only with a [renewal]",
    )
    .help(
        "请在 process.toml 里写 [renewal]",
        "write a [renewal] in process.toml",
    )
}

pub(in crate::ruleset) fn step_without_start() -> Problem {
    Problem::new(
        Code::MISPLACED_STEP,
        "前面没有可以起算的步骤",
        "there is no step before it to count from",
    )
    .help(
        "时间表从 schedule = { start = true } 的步骤算起",
        "the timeline begins with a step that has schedule = { start = true }",
    )
}

pub(in crate::ruleset) fn second_start() -> Problem {
    Problem::new(
        Code::MISPLACED_STEP,
        "时间表已经有起点了",
        "the timeline has a start already",
    )
    .help("只能有一个 start = true", "only one step has start = true")
}

/// The numbers of migrations do not rise.
pub(in crate::ruleset) fn migration_order(number: u32, before: u32) -> Problem {
    Problem::new(
        Code::WRONG_ORDER,
        format!("编号 {number} 排在 {before} 后面，编号要从小到大，每个只用一次"),
        format!("the number {number} comes after {before}; numbers rise, and each stands once"),
    )
    .help(
        format!("新加的写在最后，编号用 {} 或更大", before.saturating_add(1)),
        format!(
            "write a new one at the end, with the number {} or a higher one",
            before.saturating_add(1)
        ),
    )
}

/// Something got another name and is there under its old one, too.
pub(in crate::ruleset) fn still_there(id: &str) -> Problem {
    let id = shown(id);
    Problem::new(
        Code::STILL_THERE,
        format!("说 `{id}` 改了名，可规则里还有 `{id}`"),
        format!("`{id}` got another name, but it is still there"),
    )
    .help(
        format!("真的改了名，就在规则里去掉 `{id}`；没有改名，就删去这一项"),
        format!("take `{id}` out of the rules if it got another name; otherwise take this out"),
    )
}

pub(in crate::ruleset) fn calendar_conflict(day: &str, zh: &str, en: &str) -> Problem {
    Problem::new(
        Code::CALENDAR_CONFLICT,
        format!("{day} {zh}"),
        format!("{day} {en}"),
    )
}
