# 办理记录，以及接下来做什么。

case-heading = 办理进度
case-stage = 现在：{ $stage }。
case-stage-since = 现在：{ $stage }，{ $since }起。
case-where = 在哪办：{ $place }。
case-papers-checklist = 带什么：见材料清单。
case-papers = 带什么：{ $papers }。
case-dated = 预约的日子：{ $day }。
case-dated-past = 预约的日子 { $day }已经过了，请把办得怎么样记下来。
case-by = 请在 { $day }前办好（含当天）。
case-from = 最早可以去的日子：{ $day }。
case-between = 预计在 { $earliest }到 { $latest }之间。
case-ceiling = 法规的上限：{ $day }。
case-ceiling-past = 法规规定的期限 { $day }已经过了。请带上回执去问派出所，或拨打 12345。
case-late = 按说已经该到了，请问一问上面写的地方。
case-year = 下一次签注：{ $opens }起可以办，{ $expires }满一年。
case-duties = 因为这些事，要在期限内办
case-duty = { $what }：{ $day }前
case-duty-on = { $what }：{ $day }
case-duty-past = 已经过了 { $days } 天，请马上去办；派出所一般先让您限期改正。
case-record = 办理记录
case-entry = { $day }：{ $event }
case-entry-dated = { $title }：{ $day }
case-withdrawn = 已在 { $day }撤回；保留在这里，不再作数。
case-misfit = 和前面的记录对不上，不作数。请撤回它，或者补上缺的那一步。
case-from-record = { $answer }（来自您的办理记录）

case-unknown = 没有“{ $event }”这种事件。
case-future = { $day }还没有到。请记已经发生的事和它的日子。
case-not-in-stage = 在“{ $stage }”这一步，不会发生这件事。
case-first = 那天还在“{ $stage }”这一步。请先记：{ $first }。
case-too-early = { $day }起才能办签注，这一天还没到签注的时候，请再看看日期。
case-day-missing = 还要写一个日子。
case-day-too-many = 这件事只有一个日子。
case-day-before = { $day }比事情发生的日子还早。
case-day-after = { $day }比事情发生的日子还晚，请再看看卡面。
case-later = 后面的一条记录（{ $day }：{ $event }）要靠它，请先撤回那一条。
