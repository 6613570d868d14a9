# 所有已保存的人的提醒。

remind-title = 提醒
remind-overdue = 已经过了日子
remind-today = { $on }到期
remind-soon = { $on }之后 { $within } 天内
remind-line = { $day }，{ $person }（{ $id }，第 { $number } 条）：{ $what }
remind-missed-ahead = { $title }：{ $target }
remind-nothing =
    { $within ->
        [0] { $on }没有到期的事。
       *[other] { $on }和之后 { $within } 天内都没有要记住的日子。
    }
remind-read-on = 怎么办、到哪里办，请看“juzhu profiles show { $id }”；办好了用“juzhu remind done { $id } { $number }”记下，想推后用“juzhu remind snooze { $id } { $number } --days 7”。
remind-other-rules = 档案 { $id } 用的规则“{ $wanted }”不在这里。
usage-within = 请写一个天数，从 { $least } 到 { $most }。

remind-done = 办好了：{ $what }。不再提醒。要撤销：juzhu remind undone { $id } { $key }
remind-snoozed = 推后到 { $until }：{ $what }。要撤销：juzhu remind undone { $id } { $key }
remind-undone = 档案 { $id } 的 { $key } 已恢复原样，到日子会提醒。
remind-one-thing = 给一条提醒做记号时，不能带列表的选项。
    .hint = 请去掉 --within、--check、--format 和 --out。
remind-snooze-past = 这不是 { $on } 之后的日子，推后不了。
    .hint = 请用 --until 给一个更晚的日子，或用 --days 给天数。
remind-no-such = 今后一年里和错过的提醒里，没有“{ $typed }”这一条。
    .hint = 有：{ $keys }。
    .none = 这个人没有提醒。
remind-not-marked = 没有给“{ $typed }”做过记号。
    .hint = 做过记号的有：{ $keys }。
    .none = 没有记成“办好了”或推后的提醒。
