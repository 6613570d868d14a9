# 全屏程序。

header-name = 居住 juzhu
header-language = English / 中文 (F2)
header-on = 按 { $day } 计算
header-looked-on = 看的是 { $day }

# 可信程度，以及回答怎样保存
strip-rules = 规则 { $edition } 版，核对于 { $checked }；自助评估，不作决定
strip-stale = 规则 { $edition } 版，核对于 { $checked }：可能已过时，请再确认
strip-rules-short = 规则 { $edition } 版，核对于 { $checked }
strip-stale-short = 规则 { $edition } 版（{ $checked }）：可能已过时
strip-number = 编号 { $number }：按 Enter，或再输入一位数字。
strip-kept-nothing = 不保存
strip-read-only = 只能查看
strip-failing = 没有保存！
strip-saving = 正在保存
strip-saved = 已保存在本机
strip-what-if = 这份副本不保存
strip-nothing-yet = 还没有要保存的

# 窗口太小
tiny-size = 窗口太小（{ $size }），40x12 就够。
tiny-what-to-do = 请放大窗口，或按 Enter 改用逐行模式。

# 选语言
language-choose = 请选择语言：用方向键和 Enter，或按 1、2。

# 首页
home-new = 新的自助评估
home-quick-check = 快速检查：几个问题，一句话结果
home-people = 已保存的回答
home-code = 我有上次的续办码
home-guide = 看指南
home-settings = 设置
home-quit = 退出
home-no-backup = 没有更早的备份。
home-other-rules = 这些回答属于另一套规则。要打开，请用 --rule-set { $id } 启动 juzhu。

# 已保存的人
person-unnamed = 未命名，{ $begun } 开始
person-open = 接着做
person-recover = 看看能不能恢复
person-rename = 改名
person-delete = 删除
person-back = 返回
delete-named = { $name }（编号 { $id }）
delete-unnamed = 未命名（编号 { $id }）
renamed = 已改名为 { $name }。
deleted = 已删除，juzhu 留的备份也一并删除。

# 第一题之前
before-title = 开始之前
before-not-sure = 每道题都可以答“不确定”，我们会告诉您怎样查清楚。
before-how-not-to-keep = 如果不想保存，请选 2，或随时按 F9。
before-begin = 开始
before-begin-unkept = 开始，不在这台电脑上保存
before-home = 返回

# 一道题
question-last = 第 { $number } 题 · 可能是最后一题
question-left = 第 { $number } 题 · 还剩 { $most } 题
question-left-at-most = 第 { $number } 题 · 最多还剩 { $most } 题
question-left-between = 第 { $number } 题 · 还剩 { $least } 到 { $most } 题
question-again = 第 { $number } 题 · 已经答过
question-came-back = 先前跳过的一题
question-your-answer = 您的回答
question-so-far = 目前：{ $standings }
field-date = 请输入日期：年、月、日
field-number = 请输入数字（{ $unit }）
field-how-date = 例如 2026-05-22、2026.5.22 或 20260522，然后按 Enter。
field-how-number = { $min } 到 { $max } 之间的整数，然后按 Enter。
field-taken = { $answer }：按 Enter 确认
field-nothing-typed = 请先输入，或按向下键选“不确定”。

# 目前的情况
pane-title = 目前的情况
pane-papers = 要带的材料：{ $needed } 样{ $open ->
        [0] {""}
       *[other] ，另有 { $open } 样可能要
    }
pane-more = 按 F6 看更多

# 全部回答
review-title = 您的回答
review-how = 选一个回答可以修改；修改前会先告诉您有什么影响。
review-go-on = 继续答题
review-result = 查看结果
review-finish = 有 { $count } 题没答，就这样完成
review-home = 先到这里，离开
review-answer-now = 现在回答

# 结果
tab-verdict = 结论
tab-checklist = 材料
tab-timeline = 时间
tab-renewal = 签注
tab-ways = 走哪条路
tab-days = 逐日看
tab-years = 年限
paper-how = 这样材料办到哪一步了？
paper-have = 已经备好
paper-getting = 正在办
paper-cannot-get = 拿不到
paper-so-marked = { $words } · 现在的标记
paper-unmark = 去掉标记
paper-expected = 预计 { $day } 拿到，改日期
paper-expected-unknown = 预计哪天拿到？
paper-note = 您的备注：{ $note }
paper-note-none = 写一条备注
paper-back = 回到清单
paper-expected-how = 预计哪天拿到？请按年-月-日输入，例如 2026-12-01。不知道就空着按回车。
paper-note-how = 写一行备注。请不要写姓名、电话和证件号码。
result-no-papers = 目前看没有要带的材料。
result-no-timeline = 还没有步骤和日子：知道哪天能交材料以后才能推算。
result-no-ways = 目前看没有几条路可以选。
result-no-renewal = 目前没有要签注的：要有有效的居住证和证上的日期。

# 试一试
tab-what-if = 试一试
header-what-if = 试一试 { $number }：不保存
what-if-how = 在这里可以用一份副本试别的回答，和真实的回答对照着看。您说采用之前，副本里的什么都不保存。
what-if-here = 试一试 · 第 { $number } 份副本：不保存。您的真实回答没有变。
what-if-begin = 在副本上试别的回答
what-if-another = 再来一份真实回答的副本
what-if-change = 修改这份副本的一条回答
what-if-keep = 采用：把这份副本当作真实回答
what-if-discard = 丢掉这份副本
what-if-real = 回到真实的回答
what-if-copies = 副本
what-if-copy = 试一试 { $number }，不同的有：{ $questions }
what-if-copy-unchanged = 试一试 { $number }：还没有改动
what-if-copy-here = { $copy }（正在看）
what-if-number = 试一试 { $number }
what-if-real-answers = 真实的回答
what-if-compare = 看看有什么影响
what-if-review-title = 试一试 { $number }：副本里的回答
what-if-review-how = 选一条在副本上修改；真实的回答不变。
what-if-was = { $answer } · 原来是：{ $was }
what-if-unanswered = 没有回答
what-if-kept = 副本已成为您的真实回答。Ctrl-U 可以收回。
what-if-same = 副本和真实回答没有不同，真实回答没有变。这份副本已丢掉。
what-if-discarded = 副本已丢掉。现在是您的真实回答。
what-if-no-ticks = 材料要在真实回答里标记；请先回到真实的回答。
confirm-discard = 丢掉这份副本和里面的改动吗？
loses-copies = 试一试的副本会丢掉，真实的回答不变。再按一次同一个键就离开。

# 逐日看
days-day-later = 晚一天：{ $day }
days-day-earlier = 早一天：{ $day }
days-week-later = 晚一周：{ $day }
days-week-earlier = 早一周：{ $day }
days-month-later = 晚一个月：{ $day }
days-month-earlier = 早一个月：{ $day }
days-next-change = 下一个有变化的日子：{ $day }
days-previous-change = 上一个有变化的日子：{ $day }
days-asked-about = 回到所问的那天：{ $day }
days-end = 日历到头了
days-no-change = { $years } 年内没有
days-changes = 这一天有什么变化
days-no-changes = 没有。除了跟着走的日期，都和前一天一样。

# 名字
name-title = 给这些回答起个名字
name-how = 自己认得就行，不必是姓名。然后按 Enter。
name-without = 不起名，直接离开
name-empty = 名字至少要有一个字。
name-taken = 编号 { $id } 已经叫 { $name }。再按一次 Enter 就仍用这个名字。
name-not-kept = 这里不保存，所以不用起名。
planned-anew = 已经重新安排，请看清单最上面。
named = 已保存为 { $name }。

# 确认
confirm-apply = 要修改这个回答吗？
confirm-take-out = 要去掉这个回答吗？这道题会重新变成没有回答。
confirm-delete = 要彻底删除这些回答和它们的所有备份吗？
confirm-keep-nothing = 要从现在起不在这台电脑上保存吗？这次刚开始的回答会被删除。
confirm-backup = 要用这份备份接着做吗？
aside-kept = 损坏的文件已另存为 { $path }。
aside-missing = 文件不见了。
backup-of = 有一份更早的备份：{ $answers } 个回答，{ $day } 保存。

# 刚才做了什么
put-off = 先跳过，最后会再问一次。
first-question = 前面没有题了。
came-up = 因为刚才的修改，又有了这一题。
not-asked = 按现在的情况不问这一题；您的回答保留着。
undone = 已撤销上一步。
redone = 已重做。
nothing-to-undo = 没有可以撤销的。
nothing-to-redo = 没有可以重做的。
others-too = 其他途径也一并询问。
no-more-to-ask = 没有更多要问的了。
cleared = 回答已去掉；按 Ctrl-U 可以恢复。
which-one = 请先移到您要处理的那一项。
no-more-to-say = 这一项没有更多要说的。
name-damaged = 损坏的文件不能起名；选它可以看看能不能恢复。
nothing-to-clear = 这道题还没有回答。
mouse-on = 鼠标已打开：选项、标签和按键都可以点。按 F11 关闭。
mouse-off = 鼠标已关闭：可以像平常一样选中、复制文字。
keeps-nothing-now = 从现在起不在这台电脑上保存。
keeps-nothing-already = 本来就没有保存。
loses-answers = 这些回答没有全部保存，没有保存的会丢失。仍要离开，请再按一次同一个键。
saved-again = 又能保存了，没有丢失。
console-without-han = This console cannot show Chinese characters (Hanzi xianshi buliao): use a terminal window or SSH for Chinese.
settings-defaults = 改好之前用默认设置；“juzhu --print-theme”会列出全部问题。

# 设置
settings-title = 设置
settings-how = 按 Enter 换成下一个值，马上生效。
settings-language = 语言：{ $value }
settings-both-languages = 题目同时显示两种语言：{ $value }
settings-two-people = 两人同看一块屏幕：{ $value }
settings-theme = 主题：{ $value }
settings-theme-default = 默认
settings-theme-high-contrast = 高对比度
settings-theme-monochrome = 不用颜色
settings-theme-large-spacing = 宽行距
settings-symbols = 符号：{ $value }
settings-symbols-auto = 按终端自动选择
settings-symbols-unicode = Unicode
settings-symbols-ascii = 只用 ASCII
settings-mouse = 鼠标：{ $value }
settings-back = 返回{ $value }
settings-on = 开
settings-off = 关

# 离开全屏以后
after-named = 您的回答已保存为 { $name }（编号 { $id }）。
after-draft = 您的回答已保存为未命名的草稿（编号 { $id }）。
after-not-saved = 最后的回答没能保存。
after-go-on = 要接着做，请再启动 juzhu，从列表中选择。

# The guide
guide-search = 搜索，也可以用拼音首字母，比如 jzz：
guide-answer-it = 去回答这一题
guide-no-case = 请先开始自助评估，然后就能从这里去那一题。

# 日期图
picture-strip = 图中：{ $weekend } 周末，* 节假日，+ 调休上班，@ 所问的那天；{ $full } 确定，{ $hatched } 可能变，| 法定最晚日
picture-months = 图中：= 可以签注的日子，(12) 最后一个工作日，[12] 这一年到期的日子，(12] 两者是同一天；{ $weekend } 周末，* 节假日，+ 调休上班
picture-monday = 一
picture-tuesday = 二
picture-wednesday = 三
picture-thursday = 四
picture-friday = 五
picture-saturday = 六
picture-sunday = 日

# The record of a case.
tab-record = 进度
record-what = 发生了什么？选一件记下来
record-when = 这件事是哪天发生的？例如 2026-11-22
record-kept = 记下来了。
record-withdrawn = 撤回了；原来那条还留着，不再作数。
record-not-kept = 已算进现在看到的结果，但不会保存：这份回答只是打开来看的。
record-review = 这些回答可能也变了，请看一看：{ $questions }。
record-real = 办理记录只记真实发生的事。请先回到真实的回答。
confirm-withdraw = 这条记错了，要撤回吗？
result-no-record = 这套规则没有办理进度。
grouped = 已归入“{ $group }”。
ungrouped = 已不属于任何一组。
home-everybody = 已保存的全部 { $count } 人：查找、分组、本月要办的
home-more-due = 还有 { $count } 件：看全部有事要办的人

# Everybody who is saved
people-title = 已保存的人
people-group-title = { $group }
people-search = 输入名字、组名、编号的一部分，或拼音首字母，如 wxm。
people-due-only = 只看已过期的、本月或 30 天内有事要办的
people-groups = 家庭和宿舍
people-group = { $group }：{ $count } 人
people-found = { $count } 人
people-none = 没有找到。
people-not-yet = 正在读取已保存的人……
person-in-group = { $name }（{ $group }）
person-numbered = { $name }（编号 { $id }）
person-numbered-in-group = { $name }（编号 { $id }，{ $group }）
person-line = { $name }：{ $stage }；{ $next }
person-line-yet = { $name }：{ $stage }
person-answers = { $answers } 条回答，{ $saved } 保存
person-group = 归入家庭或宿舍
group-title = 归入哪个家庭或宿舍？
group-how = 同一组的人可以一起打开。留空表示不分组。
record-or-enter = 直接按 Enter，就是 { $day }。
# 一条提醒。

reminder-how = “办好了”只是不再提醒这一条，并不记下签注已经办成。
reminder-done = 办好了
reminder-put-off-days = { $days } 天后再提醒我
reminder-put-off-to = 换一天再提醒我
reminder-unmark = 还是按原来的日子提醒
reminder-until = 推后到哪一天？
reminder-until-how = 写一个日子，比如 2026-12-01。
reminder-marked-done = 记下了：办好了，不再提醒。可以撤销。
reminder-marked-put-off = 推后到 { $until }。可以撤销。
reminder-unmarked = 到原来的日子会提醒。
reminder-is-done = { $day }记为办好了。
reminder-is-put-off = 推后到 { $day }。
reminders-are-real = 提醒跟着真实的回答走；请先回到真实的回答。
reminders-to-calendar = 把这些日子写成日历文件
calendar-where = 日历文件写到哪里？
calendar-where-how = 各种日历程序都能导入。以后再写一次，日历里原来的那些会跟着改。
calendar-no-path = 请写上文件放在哪里。
calendar-written = 日历文件写到了 { $path }。
calendar-forgotten = 这份回答只是打开来看的，没能记下告诉过日历什么；以后日子有变动时，日历里可能还留着旧的。

# 两人同看一块屏幕
two-people-on = 两人同看一块屏幕：居民回答，志愿者看说明（F4 或 Tab）。按 F3 结束。
two-people-off = 现在是一个人看屏幕。
turn-resident = 轮到您：请回答
turn-resident-waits = 志愿者在看说明，请稍等
turn-volunteer = 志愿者：请看材料
turn-volunteer-waits = 志愿者：按 F4 看说明
turn-more = 按 F4 看更多
turn-way-to-notes = F4 说明

# 快速检查
quick-check-title = 快速检查
quick-check-go-on = 接着做完整评估，回答都保留
quick-check-next-person = 下一位：回到开头
quick-check-puts-nothing-off = 快速检查不能以后再答；可以答“不确定”。
quick-check-kept = 回答会保存在这台电脑上；按 F9 就什么都不留。
