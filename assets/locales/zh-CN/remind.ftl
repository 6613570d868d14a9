# 所有已保存的人的提醒。

remind-title = 提醒
remind-overdue = 已经过了日子
remind-today = { $on }到期
remind-soon = { $on }之后 { $within } 天内
remind-line = { $day }，{ $person }（{ $id }）：{ $what }
remind-missed-ahead = { $title }：{ $target }
remind-nothing =
    { $within ->
        [0] { $on }没有到期的事。
       *[other] { $on }和之后 { $within } 天内都没有要记住的日子。
    }
remind-read-on = 怎么办、到哪里办，请看“juzhu profiles show 编号”。
remind-other-rules = 档案 { $id } 用的规则“{ $wanted }”不在这里。
usage-within = 请写一个天数，从 0 到 { $most }。
standing-overdue = { $what }，{ $day } 已过
standing-next = 下一件：{ $day }，{ $what }
