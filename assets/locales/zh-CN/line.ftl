# 逐行问答。

line-choose-language = 请选择语言：输入 1 或 2。
line-no-such-language = 请输入 1 选择中文，或输入 2 选择英文。

# 首页
line-how-not-to-keep = 不想保存，随时可以输入“不保存”，或者启动时加 --no-save。
line-edition = 规则版本 { $edition }，核对来源的日期是 { $checked }。

# 已保存的人
line-people = 这里有保存过的回答。要接着哪一份？
line-someone-new = 新的一位
line-more-people = 另外还保存了 { $count } 份；可以输入名称或编号打开，或者用“juzhu profiles list”查看。
line-people-of-other-rules = 另外保存的 { $count } 份用的是别的规则，这里没有列出：{ $rules }。启动时加 --rule-set 和规则的名称，就可以接着答。
line-no-such-person = 请输入 1 到 { $most } 的数字，或保存过的名称。
line-since-again = 想再听一遍，请输入“变化”。
line-no-since = 没有可说的：规则和上次一样，或者没有打开保存过的人。
line-going-on = 接着上次继续：现在有 { $answers } 条回答有效。
line-other-rules = 这份回答用的是另一套规则；请用 --rule-set { $id } 打开。
line-kept-aside = 损坏的文件留在 { $path }。
line-no-backup = 没有更早的备份。
line-backup = 有一份之前的备份：{ $answers } 条回答，{ $day } 保存。
line-take-backup = 用这份备份继续吗？
line-backup-stays = 备份留在原处。
line-begin-new = 那就从新的一位开始。

# 提问
line-hint = 输入答案前面的数字，按回车。随时输入 ? 查看还能输入什么。
line-question = 第 { $number } 题。{ $left }
line-question-again = 第 { $number } 题，您答过。
line-question-picked = { $label }：这一题您答过。
line-came-back = 这一题您先前跳过了。{ $left }
line-asked-again = 相关的回答改过了，这一题再问一次。{ $left }
line-left = { $left ->
        [0] 这可能是最后一题。
       *[other] 后面最多还有 { $left } 题。
    }
line-choice = { $number }. { $title }
line-choice-help = { $number }. { $title }：{ $help }
line-type-number = 请输入整数（{ $unit }），{ $min } 到 { $max }，例如 { $example }。
line-type-unsure = 不知道的话，输入“不确定”。这里的 0 就是一个也没有。
line-type-date = 请按年-月-日输入日期，例如 2026-05-22。
line-type-past = 不能是以后的日子；可以输入“今天”。
line-offered = 您之前的回答：{ $answer }。按回车保留。
line-prompt = 请回答：

# 看不懂的输入
line-one-of = 请输入 1 到 { $most } 的数字，或输入 ? 看帮助。
line-yes-or-no = 输入 1 表示是，2 表示否。
line-not-yes-no-only = 请输入 1（是）或 2（否）。
line-too-long = 这一行太长，没有采用。请输入简短的答案。
line-not-utf8 = 这一行不是 UTF-8 文字，没有采用。请重新输入。
line-end-of-input = 输入已结束，先到这里。
line-cut = 最后一行没有按回车，没有采用。

# 命令
line-help = 除了答案，还可以输入：
line-help-unsure = 不确定：不知道答案；我们会告诉您怎么弄清楚
line-help-back = 返回：回到上一题
line-help-why = 为什么：为什么问，怎么查，问谁，写在哪里
line-help-skip = 跳过：以后再答，最后会再问一次
line-help-quick = 快速检查：还没有回答时，最多问六个问题，用一句话说结果
line-quick-hint = 赶时间的话，输入“快速检查”：最多问六个问题。
line-quick-too-late = 快速检查要在还没有回答的时候做。
line-no-quick-check = 这套规则没有快速检查。
line-help-review = 检查：查看全部回答，可以修改
line-help-clear = 清除：在“检查”里选好一题以后，去掉这一题的回答
line-help-undo = 撤销、重做：收回上一步，或者再做一次
line-help-result = 结果：看看到现在为止的结论
line-help-guide = 指南：看指南；“指南 租房”搜索，“指南 7”读第 7 条
line-help-ways = 比较：把几条路放在一起看，走哪条好
line-help-others = 其他途径：把别的途径也问清楚
line-help-have = 有 3：结果里的第 3 样材料已备好；“没有 3”收回
line-help-getting = 在办 3：第 3 样正在办；在办 3 2026-12-01 说明预计哪天拿到
line-help-cannot = 拿不到 3：第 3 样拿不到，告诉您下一条路
line-help-note = 备注 3 加上您的话：给第 3 样写备注；请不要写姓名和证件号码
line-help-years = 年限：持证年限，和您记下的各段
line-help-years-add = 年限 加 杭州 2024-03-01 2025-02-28：记一段；证还在手里就不写结束，中止的最后写“中止”；年限 改 2 …，年限 删 2
line-years-how = 请这样输入：年限 加 1 2024-03-01；已经结束的在后面写最后一天，中止的再写“中止”。地方：{ $places }。也可以：年限 改 2 1 2024-03-01，或 年限 删 2。
line-years-hint = 用“年限 加”“年限 改”“年限 删”修改，输入“帮助”看写法。
line-help-reminders = 提醒：列出要记住的日子和编号
line-help-done = 完成 2：第 2 条提醒办好了，不再提醒；“未完成 2”撤销
line-help-snooze = 稍后 2 14：第 2 条 14 天后再提醒；“稍后 2 2026-12-01”到那天再提醒
line-help-calendar = 日历，或日历加上路径：把要记住的日子写成日历文件
line-help-what-if = 试一试：在副本上试别的回答；“试一试 2”去第二份副本，“真实”回到真实的回答
line-help-compare = 对比：看看副本里的改动有什么影响
line-help-keep = 采用、放弃：把副本当作真实回答，或者丢掉它
line-help-on = 看 2027-03-01：看那一天的结果；“回到”：回到所问的那天
line-help-change = 下一变化、上一变化：看下一个、上一个有变化的日子
line-help-since = 变化：规则更新后对保存过的人有什么影响
line-help-language = 语言：改用英文
line-help-save = 保存：给这份回答起个名称
line-help-no-save = 不保存：不在这台电脑上保存
line-help-quit = 退出：离开，以后可以接着答
line-help-help = ?：再看一遍。英文的 back, why, skip, quick, review, undo, redo, result, guide, others, what-if, compare, keep, discard, real, on, next-change, previous-change, today, language, save, no-save, quit 也可以用。
line-language = 接下来用中文。
line-no-question = 现在没有在提问。
line-not-here = 这里用不上这个命令。
line-first-question = 前面没有题目了。
line-put-off = 先放一放，最后会再问。
line-left-open = 先空着。结束以前还可以回答。
line-undone = 上一步已收回。
line-redone = 这一步已重做。
line-nothing-to-undo = 没有可以撤销的。
line-nothing-to-redo = 没有可以重做的。
line-others-too = 别的途径也会问到。
line-no-more-to-ask = 没有更多要问的了。
line-unchanged = 您的回答没有变。
line-cleared = 回答已去掉，这一题还没有答。输入“撤销”可以恢复。
line-nothing-to-clear = 这一题还没有回答。

# 结束
line-unanswered = 还有 { $count } 题没有答：{ $questions }。
line-finish = 不答了，直接看结果
line-answer-now = 现在回答

# 检查
line-nothing-answered = 您还没有回答任何问题。
line-review-how = 输入数字修改那一条，或按回车继续。

# 修改的影响
line-apply = 要修改吗？

# 结果
line-result-so-far = 到现在为止的结论：
line-paper-in-hand = { $number }. { $title }（已备好）
line-paper-getting = { $number }. { $title }（正在办）
line-paper-cannot-get = { $number }. { $title }（拿不到）
line-in-order = 第 { $number } 站，{ $text }
line-in-record = 记录 { $number }：{ $text }
line-result-have = 输入“有 3”，表示第 3 样材料已备好。
line-no-ways = 目前看没有几条路可以选。
line-result-reminders = 输入“完成 2”，表示第 2 条提醒办好了；“稍后 2”推后一周；“日历”写出日历能导入的文件。
line-result-others = 输入“其他途径”，把别的途径也问清楚。
line-result-review = 输入“检查”，查看和修改回答。
line-result-what-if = 输入“试一试”，在副本上试别的回答。
line-result-on = 输入“看 2027-03-01”可以看另一天，输入“下一变化”看下一个有变化的日子。
line-result-quit = 按回车或输入“退出”离开。
line-result-prompt = 接下来做什么？
line-result-how = 请输入“有”“在办”“拿不到”或“备注”加材料编号，或者“比较”“其他途径”“检查”“试一试”“看”加日期、“指南”或 ?；按回车离开。
line-which-paper = 是哪一样材料？请在后面加上列表里的编号，例如“{ $word } 3”。
line-which-reminder = 是哪一条提醒？请在后面加上编号，例如“{ $word } 2”；输入“提醒”列出来。
line-reminder = 提醒 { $number }：{ $text }
line-no-reminders = 目前看没有要记住的日子。
line-reminders-how = 输入“完成 2”，表示第 2 条办好了；“稍后 2 14”，14 天后再提醒；“日历”写出日历能导入的文件。
line-no-such-reminder = 没有第 { $number } 条提醒；一共 { $most } 条。
line-reminders-real = 提醒跟着真实的回答走；输入“真实”回去。
line-have-later = 材料要等有了结果再标记，现在列表还会变。
line-no-papers = 列表里没有材料。
line-no-such-paper = 没有第 { $number } 样材料；列表是 1 到 { $most }。
line-have = 已备好：{ $paper }。
line-have-not = 还没备好：{ $paper }。
line-getting = 正在办：{ $paper }。
line-getting-by = 正在办：{ $paper }，预计 { $day } 拿到。
line-cannot-get = 拿不到：{ $paper }。
line-noted = 给{ $paper }的备注：{ $note }
line-note-cut = 备注最多 { $most } 个字符，超出的没有记下。
line-note-gone = { $paper }的备注已经去掉。
line-have-all = 列表里的材料都备齐了。
line-unmarked = 还没有备好：{ $papers }。
line-one-way-will-do = 不用样样都备：列出的几条途径里，有一条途径的材料就行。

# 试一试
line-what-if-prompt = 试一试（第 { $number } 份，不保存）。{ $prompt }
line-what-if-new = 试一试，第 { $number } 份：这是您回答的副本，可以随便改，真实的回答不变。
line-what-if-how = 输入“检查”修改回答，“对比”看有什么影响，“采用”当作真实回答，“放弃”丢掉它，“真实”回去。
line-what-if-again = 回到试一试的第 { $number } 份。
line-what-if-enough = 已经有 { $most } 份副本了。请先采用或放弃一份。
line-what-if-none = 还没有副本。输入“试一试”就开始一份。
line-what-if-no-such = 没有第 { $number } 份副本；现有 1 到 { $most }。
line-what-if-not-here = 现在是您的真实回答。输入“试一试”加数字去某一份副本，例如“试一试 1”。
line-what-if-kept = 副本已成为您的真实回答。输入“撤销”可以收回。
line-what-if-same = 副本和真实回答没有不同，真实回答没有变。这份副本已丢掉。
line-what-if-discarded = 副本已丢掉。现在是您的真实回答。
line-what-if-real = 现在是您的真实回答。副本留到您离开为止。
line-what-ifs-go = 试一试的副本已丢掉；您的真实回答没有变。
line-have-real = 材料要在真实回答里标记；输入“真实”回去。

# 另一天
line-changes = 这一天有变化：
line-compared = 和所问的那天不一样的：
line-all-the-same = 除了跟着走的日期，都和所问的那天一样。
line-whole-result = 输入“结果”可以听全部内容，输入“回到”就回到所问的那天。
line-not-while-asking = 有了结果以后才能看另一天。

# 保存
line-ask-name = 输入一个名称，方便以后找到这份回答；按回车就不起名。
line-no-name = 保持未命名。
line-name-stays = 名称还是 { $name }。
line-name-taken = 编号 { $id } 已经用了 { $name }。请换一个名称；一定要用，就再输入一遍。
line-named = 已保存为 { $name }（编号 { $id }）。
line-saved-again = 又能保存了，一条都没少。
line-keeps-nothing-now = 从现在起，不在这台电脑上保存。
line-stays = 之前保存的还在，编号 { $id }；用“juzhu profiles delete { $id }”可以删除。
line-kept-nothing = 什么都没有保存。
line-kept-read-only = 这份回答只是打开查看，改动没有保存。
line-kept-nothing-yet = 还没有回答，所以没有保存。
line-kept-behind = 最后的几条回答没能保存。
line-kept-none = 您的回答一条也没能保存。
line-kept-named = 您的回答已保存为 { $name }（编号 { $id }）。
line-kept-draft = 您的回答已保存为 { $day } 的未命名草稿（编号 { $id }）。
line-how-to-go-on = 想接着答，请再次运行 juzhu，从列表里选择。

# 指南
line-guide-part = { $first } 到 { $last }. { $part }
line-guide-how = 输入“指南”加编号来读，比如“指南 7”；加上面的名称，列出它的标题，比如“指南 材料”；加任何词来搜索，比如“指南 租房”。
line-guide-no-such = 指南里没有第 { $number } 条，只有 1 到 { $most }。
line-guide-more = 还有 { $count } 条；多输几个字，就少一些。
line-guide-read = 输入“指南”加其中一个编号来读。
line-guide-beside = 可以一起看 { $number }，{ $title }
line-person = { $name }（编号 { $id }）：{ $stage }；{ $next }
line-draft = 未命名，{ $begun } 开始（编号 { $id }）：{ $stage }；{ $next }
line-more-due = 还有 { $count } 件，用“juzhu remind”查看。

# The record of a case.
line-record-what = 发生了什么，可以记下来：
line-record-how = 输入“记录”、编号和日子，例如“记录 1 2026-11-22”。
line-record-result = 材料和日子可能也变了。输入“结果”，听完整的结果。
line-record-dated = 请再写：{ $title }。例如“记录 { $number } 2026-12-10 2026-12-08”。
line-help-record = 记录：看办到哪一步了；记录 1 2026-11-22：记下列表里的第 1 件事和它的日子
line-help-take-back = 撤回记录 2：撤回记错的第 2 条

# The code of an earlier visit
line-have-code = 如果有上次留下的续办码，请输入“续办码”。
line-ask-code = 请输入续办码的全部数字，然后按回车；直接按回车返回。
line-code-not-now = 续办码只能在回答第一个问题之前打开；要用它，请重新开始。
line-your-code = 这些回答的续办码：{ $code }。里面没有姓名，但拿到它的人能看到您的回答。下次输入“续办码”，或用 juzhu resume 打开。
line-no-code = 这些回答没有续办码。
line-help-code = 续办码：用上次的续办码接着做（在回答第一个问题之前）；之后：看这些回答的续办码
