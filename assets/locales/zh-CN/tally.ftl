# 公用电脑的来访统计
tally-title = 这台电脑的来访统计
tally-small = 1 到 4 的数写作 <5，合计只由表上的数相加，这样认不出任何一个人。
tally-nothing = 这些日子没有统计。
tally-off = 统计没有打开。要统计来访，请在 { $path } 里第一个 [表] 之前加一行 tally = true。只按天统计结论，以及在清单上标记过的来访缺的材料，不记任何个人的内容。
tally-earlier = 以前统计的是：
tally-backwards = 日期前后颠倒：{ $from } 在 { $until } 之后。
    .hint = --from 写早的一天，--until 写晚的一天。
tally-lacking = 需要而手头没有的材料（只算在清单上标记过的来访）
tally-day = 日期
tally-visits = 来访
tally-total = 合计
tally-verdict-eligible = 可以办
tally-verdict-not-yet = 还不行
tally-verdict-open = 未定
tally-verdict-not-needed = 不需要
tally-verdict-elsewhere = 别处办
tally-aside = 以前的统计文件坏了，保存为 { $path }；之后重新统计。
