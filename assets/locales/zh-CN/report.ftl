# 结果：给人看的句子。日期一律写成 2026-11-22。

report-title = { $title }：自助评估结果
report-asked = { $title }，按 { $day }的情况。
report-stale = 请注意：这套规则应在 { $review-by } 以前重新核对，现在可能已经过时。去办理之前，请务必先确认。
report-undecided = 规则太多，有 { $count } 处没能算清，按“还说不准”处理。

# 日子
report-monday = 星期一
report-tuesday = 星期二
report-wednesday = 星期三
report-thursday = 星期四
report-friday = 星期五
report-saturday = 星期六
report-sunday = 星期日
report-day = { $date }（{ $weekday }）
report-day-estimate = { $date }（{ $weekday }，估计）
report-estimate-why = 写着“估计”的日子：那一年的放假安排还没有公布，到时可能会变。

# 句子怎么连
report-join = { $first }；{ $second }
report-join-and = { $first }，并且{ $second }
report-join-sentences = { $first }{ $second }

# 一句话的结论
report-by-record = 照您的办理记录，现在办到：{ $stage }。
report-by-record-since = 照您的办理记录，现在办到：{ $stage }，{ $since }起。
report-headline-eligible = 根据您的回答，按{ $standard }您现在符合条件。
report-headline-eligible-submit = 根据您的回答，按{ $standard }您现在符合条件，最早 { $day }可以交材料。
report-headline-not-yet = 根据您的回答，按{ $standard }您现在还不符合条件。
report-headline-not-yet-from = 根据您的回答，按{ $standard }您现在还不符合条件，{ $from }起符合。
report-headline-not-yet-submit = 根据您的回答，按{ $standard }您现在还不符合条件，{ $from }起符合，最早 { $day }可以交材料。
report-headline-not-yet-day = 根据您的回答，按{ $standard }您现在还不符合条件，{ $from }起符合，当天就可以交材料。
report-headline-then = 这样一来，按{ $standard }：{ $standing }。
report-headline-way = 建议先做到：{ $set }。做到以后，最早 { $day }可以交材料。
report-headline-upheaval = 光等是等不来的：要换住处、换工作或者上学才行，谁也不该只为办证去换。
report-more-under = 详见“{ $heading }”。
report-on-paper-way = 请先做好这件事；做好以后，最早 { $day }可以交材料：
report-on-paper-step = { $label }：{ $text }
report-as-answered = 这里只按您的回答算，当作材料都能拿到。拿不到的，请看“{ $heading }”。
report-headline-open = 按{ $standard }还说不准：有的问题还没有回答，或者答了“不确定”。
report-headline-not-needed = 根据您的回答，按{ $standard }您不用办这个证。
report-headline-elsewhere = 根据您的回答，按{ $standard }您要找的是：{ $route }。
report-headline-elsewhere-several = 根据您的回答，按{ $standard }您要到别处办；是哪一处，要看还没有回答的问题。
report-next-question = 下一个要弄清楚的问题：{ $question }
report-outcomes = 现在就看这一个问题：{ $question }
report-outcome = 如果答{ $answers }：{ $standing }。
report-quoted = “{ $answer }”
report-join-or = { $first }或{ $second }

# 一套标准怎么说
report-verdict-eligible = 符合条件
report-verdict-not-yet = 还不符合条件
report-verdict-not-yet-from = 还不符合条件，{ $from }起符合
report-verdict-open = 还说不准
report-verdict-not-needed = 不用办
report-verdict-elsewhere = 到别处办（{ $route }）
report-verdict-elsewhere-several = 到别处办
report-standing = { $standard }：{ $standing }
report-differ = 请注意，标准之间说的不一样。{ $standings }。以{ $standard }为准。
report-differ-why = 差别在这里：{ $notes }。详见“{ $heading }”。

report-standards = 每套标准怎么看
report-by-standard = 按{ $standard }：{ $standing }
report-takes = 要求：{ $text }
report-condition = { $title }：{ $state }
report-met = 满足
report-unmet = 不满足
report-not-applicable = 不适用
report-condition-open = 还说不准
report-because = 因为您的回答是——{ $answers }。
report-answer = { $label }：{ $answer }
report-remark = 请留意：{ $text }
report-sources-of = 依据：{ $sources }

# 回答
report-yes = 是
report-no = 否
report-unsure = 不确定
report-number = { $number } { $unit }

# 怎样才能符合
report-changes = 怎样才能符合
report-calendar-brings = 什么都不用改。只要情况不变，{ $from }起按{ $standard }就符合条件。
report-change-now = 如果{ $set }，按{ $standard }当天就符合条件。
report-change-from = 如果{ $set }，按{ $standard }从 { $from }起符合条件。
report-change-at-earliest = 如果{ $set }，按{ $standard }最早 { $from }起符合条件。
report-set = “{ $label }”变成“{ $answer }”
report-set-number = “{ $label }”达到 { $answer }
report-set-day = “{ $label }”写 { $answer }
report-effort = 怎么做：{ $text }
report-no-change = 按{ $standard }，改变一到三项情况也不能马上符合。请到能确认的地方问一问（见最后）。
report-changes-cut-short = 可能还有别的办法，这里没有全部找完。

# 几条路放在一起看
report-ways = 走哪条路
report-ways-open = 走哪条路最好，现在还说不准：先把不确定的事弄清楚。
report-ways-none = 按您的回答，改变一到三项情况也没有一条路走得通。请到能确认的地方问一问。
report-suggest-only = 建议走“{ $way }”：按{ $standard }，能看到的只有这一条路。
report-suggest-alone = 建议走“{ $way }”：按{ $standard }，有它就够了，不用再看别的。
report-suggest-holds = 建议走“{ $way }”：按{ $standard }，这条路什么都不用改，别的路都要改。
report-suggest-may-hold = 建议先看“{ $way }”：按{ $standard }，这条路可能已经够了，先把不确定的事弄清楚。
report-suggest-within-reach = 建议走“{ $way }”：要办的事办得到。按{ $standard }，另一条路要看一件您还不确定、也由不得自己选的事；弄清楚了是好消息，再回来看。
report-suggest-papers-last = 建议走“{ $way }”：按{ $standard }，它的材料到交的那天都有效；另一条路要先续一样材料。
report-suggest-upheaval = 建议走“{ $way }”：按{ $standard }，不用为它换工作、搬家或者换学校。
report-suggest-changes = 建议走“{ $way }”：按{ $standard }，这条路要改的最少。
report-suggest-soonest = 建议走“{ $way }”：按{ $standard }，这条路能最早交材料。
report-suggest-papers = 建议走“{ $way }”：按{ $standard }，它和下一条路一样早，还没备好的材料更少。
report-suggest-first = 建议走“{ $way }”；按{ $standard }，别的路也一样，哪条路的材料好办就走哪条。
report-way-suggested = { $way }（建议）
report-way-by = 按{ $standard }：{ $state }
report-way-holds = 现在就走得通
report-way-holds-from = { $from }起走得通
report-way-not-yet = 还差条件
report-way-closed = 按现在的情况走不通
report-way-not-found = 没来得及找出办法
report-way-met-open = 这一项已经满足，别的还说不准
report-way-open = 还说不准
report-way-unknown = 没有这条路
report-join-standards = { $first }和{ $second }
report-way-missing = 按{ $standards }还差：{ $set }。
report-way-papers = 这条路的材料：{ $papers }
report-way-changes = { $count ->
    [0] 什么都不用改
   *[other] 要改 { $count } 项
}
report-way-count = { $count ->
    [0] 没有单独的材料
   *[other] { $count } 份材料
}
report-way-effort = 要做的事：{ $effort }
report-way-hand-in = 最早可以交材料的日子：{ $day }
report-way-hand-in-then = 做到以后，最早可以交材料的日子：{ $day }
report-way-runs-out = “{ $title }”到 { $ends }为止，那时还交不了：要先续好。
report-way-upheaval = 谁也不该只为办证去换住处、换工作或上学；生活本来就有变化的，到时再看。
report-column-way = 哪条路
report-column-by = 按{ $standard }
report-column-missing = 还差什么
report-column-papers = 材料
report-column-effort = 要做的事
report-column-hand-in = 最早交材料

# 不确定的事
report-tasks = 还不确定的事，可以这样弄清楚
report-find-out = 怎么查：{ $text }
report-ask-whom = 问谁：{ $text }
report-say = 怎么说：{ $text }
report-say-meaning = 意思是：{ $text }

# 材料
report-papers = 要带的材料
report-papers-of-other = 下面是按{ $standard }列的材料；按{ $headline }，{ $standing }。
report-paper-open = { $title }（可能要带）
report-paper-depends = 要不要带，要看：{ $questions }
report-paper-bring = 怎么带：{ $text }
report-paper-from = 由谁出具：{ $text }
report-paper-at = 去哪里拿：{ $text }
report-paper-after = 要先有：{ $text }
report-paper-why = 为什么要：{ $text }
report-paper-alternatives = 也可以：{ $text }
report-paper-only = 只有{ $standard }要它。
report-paper-not-listed = 这是{ $standard }要的，{ $others }没有列。
report-paper-ends-before = 请注意：按您的回答，它到 { $ends }为止，早于交材料的 { $day }。请先续好，带新的去。
report-paper-ends-before-its-way = 请注意：按您的回答，它到 { $ends }为止；走这条路要到 { $day }才能交材料。要走这条路，请先续好，带新的去。
report-paper-ended = 请注意：按您的回答，它到 { $ends }就到期了。请先续好，带新的去。
report-paper-have = 已备好。
report-paper-getting = 正在办。
report-paper-expected = 正在办，预计 { $day }拿到。
report-paper-overdue = 原来预计 { $day }拿到，这一天已经过了，请再问一问。
report-paper-cannot-get = 您说拿不到。
report-paper-against-answer = 您说手里有它，可是您答的是“{ $answer }”。如果材料没错，请改那个回答。
report-paper-note = 您的备注：{ $note }
report-ready-all = 要算的 { $all } 样材料都备好了。
report-ready-but-way = 不管走哪条路都要的 { $all } 样材料已备好。另外还要一条路的材料，是哪些，现在还说不准。
report-ready-some = { $all } 样材料已备好 { $have } 样。
report-ready-getting = 正在办：{ $count } 样。
report-ready-left = 还没办：{ $count } 样。
report-ready-out-of-reach = 拿不到：{ $count } 样。
report-ready-expected = 正在办的材料，最后一样预计 { $expected }拿到；所以最早 { $day }交材料。
report-ready-expected-before = 正在办的材料，最后一样预计 { $expected }拿到。最早 { $day }交材料，这一天不受它影响。

# 拿不到的材料
report-replan = 拿不到怎么办
report-replan-without = 您说拿不到：{ $papers }。
report-replan-answers = 没有它，就按这样算：{ $answers }。您自己的回答不变。
report-replan-way = 下一条最好的路：“{ $way }”（按{ $standard }）。
report-replan-way-change = 下一条最好的路：“{ $way }”（按{ $standard }），要先改变一些情况。
report-replan-way-open = 下一条路可能是“{ $way }”（按{ $standard }），要看还不清楚的回答。
report-replan-hand-in = 走这条路，最早 { $day }交材料。
report-replan-no-way = 按您的回答，没有这些材料就没有别的路了。先别放弃，问一问还认什么。
report-replan-only-upheaval = 没有这些材料，就只剩换住处、换工作或上学了，谁也不该只为办证去换。先别放弃，问一问还认什么。
report-replan-way-upheaval = 如果生活本来就有变化，“{ $way }”可以（按{ $standard }）：
report-replan-indispensable = 不管走哪条路都要：{ $papers }。要等拿到它，或者居住地派出所说可以用什么代替，才能交材料。
report-replan-to-try = 还可以试一试
report-replan-effort = 放弃之前先试试：{ $text }
report-replan-around = 这样选就不用它：{ $choice }。
report-replan-no-way-around = 规定里没有别的办法。请告诉居住地派出所缺什么，问一问可以用什么代替。

# 到哪里拿材料
report-visits = 先后去哪里办
report-visit = { $place }：{ $papers }
report-visit-nowhere = 看您从哪里拿
report-visit-getting = { $title }（正在办）
report-visit-expected = { $title }（正在办，预计 { $day } 拿到）
report-visit-renew = { $title }（到期太早，要先续）
report-visit-after = { $title }：要先有{ $first }
report-visit-for = 要“{ $title }”：
report-visit-listed = { $group }：{ $title }。派出所要的话，趁这次一起拿。
report-visit-last = { $title }：最早 { $day }
report-way-met = 建议准备这一组：按{ $standard }，“{ $condition }”已经满足。
report-way-met-too = 用这一组也可以：按{ $standard }，“{ $condition }”已经满足。几条路走一条就行。
report-way-papers-suggested = 建议走的路走得通以后，要带这一组。

# 办理的日子
report-timeline = 办理的步骤和日子
report-if-submitted = 下面的日子，假定 { $day }交材料。网上办有可能更早。
report-timeline-from-record = 照您的办理记录，材料是 { $day }交的，后面的日子从这天算起。
report-timeline-appointed = 照您的办理记录，约的是 { $day }交材料，后面的日子从这天算起。
report-timeline-papers = 这些日子，假定材料都已备好。照材料现在的情况，最早 { $day }交，后面的步骤也跟着往后。
report-timeline-without = 您说拿不到的材料拿到了，这些日子才算数。
report-step = { $title }：{ $duration }
report-step-on = { $title }：{ $day }
report-step-between = { $title }：{ $earliest }到 { $latest }
report-step-takes = 时间：{ $duration }
report-ceiling = 按{ $standard }，最迟 { $day }。
report-column-step = 步骤
report-column-earliest = 最早
report-column-latest = 最晚
report-column-ceiling = 上限
report-column-how = 怎么办
report-column-time = 要多久

# 有变化的日子
report-moments = 接下来哪些日子会有变化
report-moments-if = 如果您的回答一直不变：
moment-standing = 按{ $standard }：{ $after }。此前是：{ $before }。
moment-condition = 按{ $standard }，“{ $title }”：{ $after }。
moment-year = 居住证的这一年到 { $expires }为止。
moment-next-year = 到 { $over }为止的那一年已经过了。如果那次签注办了，这一年到 { $expires }为止；没办的话，请尽快补办签注。
moment-no-year = 没有要按期签注的居住证。
moment-opens = 按{ $standard }，已经可以办签注。
moment-not-open = 按{ $standard }，还没到办签注的时候。
moment-late = 办签注的最后一个工作日 { $day }已经过了。
moment-not-late = 办签注的最后一个工作日 { $day }还没有过。
moment-needed = 要带的材料：{ $papers }。
moment-not-needed = 不用带的材料：{ $papers }。
moment-perhaps-needed = 可能要带的材料：{ $papers }。
moment-ended = 按您的回答，到 { $day }就到期了：{ $papers }。请先续好，带新的去。
moment-ends-before = 按您的回答，到 { $day }为止，早于最早交材料的日子：{ $papers }。请先续好，带新的去。
moment-lasts = 按您的回答，交材料时还没有到期：{ $papers }。
moment-stale = 这套规则应在 { $day } 以前重新核对，从此可能已经过时。
moment-fresh = 这套规则到 { $day } 才需要重新核对。

# 正在看的日子
day-looked-at = 您看的是 { $day }：{ $kind }。
day-working = 工作日
day-weekend = 周末
day-holiday = 放假（{ $name }）
day-make-up = 调休上班
day-unpublished = 那一年的放假安排还没有公布。
day-asked-about = 就是所问的那天。
day-later = 比所问的 { $asked } 晚 { $days } 天。
day-earlier = 比所问的 { $asked } 早 { $days } 天。
day-end = 只能看 { $first } 到 { $last } 的日子。
day-no-next = 如果您的回答不变，这天以后 { $years } 年内没有变化。
day-no-previous = 如果您的回答一样，这天以前 { $years } 年内没有变化。
day-looked-back = 又按所问的 { $day } 来看了。

# 签注
report-holiday = { $name }：{ $from }至 { $until }放假（{ $days }），窗口不办公；下一个工作日是 { $next }。
report-holiday-days = { $count } 天
report-holiday-makeup = 调休上班日（虽是周末，照常办公）：{ $days }。
report-holiday-no-extension = 不要指望顺延：法规没有遇节假日自动顺延的规定，请在最后一个工作日以前办好。
report-renewal = 签注的时间
report-renewal-opens = 按{ $standard }，{ $day }起可以办。
report-renewal-expires = 这一年到 { $day }为止。
report-renewal-last-working-day = 在它以前的最后一个工作日是 { $day }。

# 提醒
report-reminders = 要记住的日子
report-reminder = { $day }：{ $what }
report-reminder-ahead = { $title }，还有 { $days } 天（{ $target }）
report-column-day = 日子
report-column-reminder = 什么事
report-column-action = 怎么做

# 不一样的地方
report-differences = 标准之间不一样的地方
report-note = { $title }（{ $id }）
report-note-side = { $standard }：{ $text }

report-ignored = 没有用到的回答
report-ignored-why = 下面的回答保留着，但按您现在的其他回答，它们不起作用。

# 出处
report-sources = 依据的出处
report-article = 第 { $place } 条
report-article-part = 第 { $place } 条{ $part }
report-section = 第 { $place } 节
report-places = { $first }、{ $second }
report-cited = { $source } { $place }
report-citation = { $source }[{ $grade }，核对于 { $checked }]
report-citation-dated = { $source }[{ $grade }，{ $dated }，核对于 { $checked }]
report-found-at = 网址：{ $address }
report-grade-law = 法规原文
report-grade-official = 官方页面
report-grade-practice = 本地做法
report-grade-article = 网络文章
report-grade-inferred = 由法规推断
report-grade-weak = 来源不可靠

report-confirm = 请再确认一下
report-checked = 规则：{ $title }，{ $edition } 版，{ $checked } 核对。
report-self-assessment = 这是自助评估，不是办理决定。

# 一行话
report-summary = { $standing }
report-summary-next = { $standing }；下一个日子：{ $reminder }

# 指南
guide-title = 指南
guide-about = 这是什么
guide-conditions = 条件
guide-materials = 材料
guide-steps = 步骤
guide-places = 到哪里办
guide-fees = 费用
guide-questions = 大家常问
guide-changes = 有什么变化
guide-advice = 建议
guide-differences = 文章和法规不一样的地方
guide-sources = 出处
guide-asked = 自助评估会问什么
guide-of = 指南：{ $title }
guide-contents = 目录
guide-in-headings = 标题里有
guide-in-text = 正文里有
guide-standard = 按{ $standard }：{ $takes }
guide-condition = { $title }（按{ $standard }）
guide-answers = 可以这样答：{ $answers }
guide-paper-listed = { $standard }要的，列在“{ $group }”里。
guide-severity-answer = 影响：能不能办。
guide-severity-paper = 影响：日期或者材料。
guide-severity-wording = 影响：只是说法不同。
guide-link = { $part }：{ $title }
guide-beside = 可以一起看“{ $part }”：{ $titles }
guide-not-found = 指南里没有提到“{ $words }”。少输几个字再试试。
guide-nearest = 最接近的标题：{ $titles }
guide-print-all = 只输入“juzhu guide”，会列出全文。

# 题目旁边，给帮忙的人看
report-look-at = 看手里的材料：{ $text }
report-mistake = 常见错误：{ $text }
report-mistake-cited = { $text }（{ $sources }）
helping-why = 为什么问
helping-look-at = 看手里的材料
helping-mistakes = 常见错误
helping-if = 如果答“{ $answer }”
helping-basis = 依据
helping-help = 还要知道
helping-unknown = 如果本人不知道
unlocks-met = 就符合：{ $conditions }
unlocks-unmet = 就不符合：{ $conditions }
unlocks-needed = 就要带：{ $papers }
unlocks-not-needed = 就不用带：{ $papers }
unlocks-asked = 还会问：{ $questions }
unlocks-not-asked = 就不问：{ $questions }
unlocks-nothing = 只凭这一项，还定不下什么。
unlocks-not-taken = 这里不能这样答。

# 快速检查
quick-check-progress = 快速检查 · 第 { $number } 题，最多 { $most } 题
quick-check-complete = 条件齐了：按这些回答，现在已经符合条件。
quick-check-needs = 要有：{ $things }。有了，条件就齐了。
quick-check-needs-from = 要有：{ $things }。有了，从 { $from }起。
quick-check-needs-or = { $count ->
        [1] 还差一样：{ $things }。
       *[other] 还差：{ $things }。
    }也可以走别的路：{ $ways }（完整评估会问）。
quick-check-needs-or-from = { $count ->
        [1] 还差一样：{ $things }；有了，从 { $from }起。
       *[other] 还差：{ $things }；有了，从 { $from }起。
    }也可以走别的路：{ $ways }（完整评估会问）。
quick-check-not-yet = 还不行，凭这些回答也说不出日期。
quick-check-not-yet-from = 还不行：从 { $from }起。
quick-check-elsewhere = 去别处办：{ $route }。
quick-check-elsewhere-several = 去别处办；凭这些回答还说不出是哪里。
quick-check-not-needed = 不用办居住证。
quick-check-open = 凭这些回答还说不准。
quick-check-open-on = 还说不准：要看 { $questions }。
quick-check-unless = { $line }（有“{ $unless }”的另说）
quick-check-papers = 按这些回答要带：{ $papers }。
quick-check-papers-open = 按这些回答要带：{ $papers }。另有 { $open } 样还不一定。
quick-check-honest-short = 只凭这几个回答，只能说到这里。完整评估会说得更多。
quick-check-honest = 只凭这几个回答，只能说到这里。其余的由完整评估来问；最后由居住地派出所决定。
