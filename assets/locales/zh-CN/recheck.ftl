# 按现在的规则重新评估所有人。

recheck-title = 按现在的规则，所有保存过的人怎样了
recheck-changed = 有变化的人：{ $count } 人
recheck-other-rules = 规则和上次不同，但对他们没有影响：{ $count } 人
recheck-not-known = 上次的结果没有留下，无法对比：{ $count } 人
recheck-same = 和上次一样：{ $count } 人
recheck-something = 结果有变化，请看是哪些。
recheck-person = { $person }（编号 { $id }）
recheck-set-aside = 不再适用、要再问的回答：{ $answer }
recheck-nobody = 谁都没有变化。
recheck-nobody-known = 能比较的人都没有变化。加上 --accept，其余的人下次就能比较。
recheck-how-to-accept = 什么都没有保存。加上 --accept 会记下新结果，以后不再重复；打开某个人也会为他记下。
recheck-accepted = 已记下 { $count } 人的新结果。
