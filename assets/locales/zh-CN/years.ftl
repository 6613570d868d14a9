# 持证年限。

years-none = 还没有记下持证时间。
years-none-how = 用“juzhu years 编号 add --place hangzhou --from 2024-03-01”记一段；地方有 { $places }。
years-title = { $title }，算到 { $day }
years-up-to = 算到 { $day }：
years-by = { $standard }：{ $time }
years-place = { $place }，{ $time }
years-time = { $length }（{ $days }）
years-years = { $count } 年
years-months = { $count } 个月
years-days = { $count } 天
years-kept-apart = 另计，不相加：{ $places }。
years-left-out = 证件中止、没有算进去的：{ $days }。
years-places = 按地方
years-periods = 各段持证时间
years-period = { $place }，{ $from } 至 { $until }
years-period-open = { $place }，{ $from } 至今
years-open = 至今
years-entry = 第 { $number } 段：{ $period }，{ $counts }
years-counts = 计入
years-suspended = 中止，不计
years-not-counted = 没有计入
years-carried = { $counts }（来自记录）
years-why-place = 这套规则里没有这个地方。这一段原样保留。
years-why-backwards = 结束比开始还早，请改一下。
years-why-future = 开始的日子在评估的那一天之后。
years-to-look-at = 请再看看这几处
years-overlap = 第 { $periods } 段有重叠：{ $stretch }；重叠的日子只算一次。
years-join = { $first }、{ $second }
years-gap = { $stretch }没有持证记录。如果那时有居住证，请补上。
years-stretch = { $from } 至 { $until }（{ $days }）
years-decides = 这里没有说的
years-convention = 算法：每一段连续的时间从第一天起按整月算；剩下的天数加在一起，满 30 天算一个月，满 12 个月算一年。首尾两天都算。
years-legend = { $counted } 计入  { $suspended } 中止  { $nothing } 没有（一格 { $months } 个月）
years-column-standard = 标准
years-column-place = 地方
years-column-time = 时间
years-column-days = 天数
years-column-apart = 另计
years-column-left-out = 中止（天）
years-column-number = 序号
years-column-from = 从
years-column-until = 到
years-column-counts = 是否计入

# 写下的一段有问题。

years-no-such-place = 没有“{ $place }”这个地方；请写其中一个：{ $places }。
years-backwards = 这一段到 { $until } 结束，比开始的 { $from } 还早。请把两个日子对调，或改正其中一个。
years-future = 这一段从 { $from } 开始，那天还没有到。请只写已经发生的。
years-ends-in-future = 这一段到 { $until } 结束，那天还没有到。证还在手里的话，结束的日子请空着。
years-no-such-period = 没有第 { $number } 段；{ $most ->
        [0] 还没有手工记下的。
       *[other] 手工记下的是 1 到 { $most }。
    }
years-from-record = 第 { $number } 段来自您的记录，要在记录里改。
years-format = --format 和 --out 只在查看年限时用，修改时不用。
    .hint = 请先修改，再用“juzhu years 编号 --format markdown --out years.md”查看。
years-no-rule = 这套规则没有说持证年限。
    .hint = “juzhu rules list”会列出有哪些规则。
years-hint = “juzhu years 编号”会列出各段和序号。

# 改过以后。

years-added = 已添加为第 { $number } 段：{ $period }。
years-changed = 第 { $number } 段现在是：{ $period }。
years-removed = 已删去：{ $period }。

# 在全屏程序里记一段。

period-add = 记一段持证时间
period-title-add = 一段持证时间
period-title-change = 修改一段持证时间
period-how = 居住证是在哪里领的，从哪天到哪天？
period-from = 从 { $day }
period-from-unknown = 从：请输入第一天
period-until = 到 { $day }
period-until-open = 到今天：证还在手里
period-is-counted = 证件有效：计入（选中可改）
period-is-suspended = 证件中止：不计（选中可改）
period-keep = 记下来
period-remove = 删去这一段
period-back = 不改，返回
period-from-title = 第一天
period-from-how = 请按年-月-日输入，例如 2024-03-01。
period-until-title = 最后一天
period-until-how = 请按年-月-日输入，例如 2025-08-31。证还在手里的，空着按回车。
period-no-first-day = 还没有第一天。请选“从”，把它输进去。
period-real = 年限属于真实的回答；请先回到真实的回答。
