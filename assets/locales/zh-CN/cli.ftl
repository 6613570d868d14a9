# 命令行：各个命令、出错、批量、规则。

cli-error-prefix = 出错：
cli-hint-prefix = 怎么办：
cli-broken-rules-hint = 运行“{ $command }”可以看到每一处问题和位置。没有改用别的规则。
cli-output-failed = 结果写不出去：{ $reason }。
    .hint = 请腾出空间，或用 --out 写到别处。以前保存的都还在。
cli-input-failed = 读不到输入：{ $reason }。
    .hint = 请检查输入从哪里来，再重新启动 juzhu。
cli-internal = juzhu 自己出了错，不是您的问题。
    .hint = 已经保存的都还在。请重新启动；如果再次出现，请把刚才的操作告诉给您 juzhu 的人。

assess-empty = 注意：里面没有任何答案，下面是“什么都不知道”时的结果。
assess-answers-hint = 直接运行“juzhu”会逐题询问；答案文件的写法见 README。

batch-not-utf8 = 这一行不是 UTF-8 文字。请用 UTF-8 编码保存。
batch-not-an-object = 这一行不是 JSON 对象。请把一个人写成 {"{"}"题目": 答案, …{"}"}。
batch-not-json = 这一行从第 { $column } 列起不是 JSON。请检查引号、逗号和括号。
batch-twice = “{ $key }”写了两次，请只留一个。
batch-bad-id = “id”必须是文字或数字，请加上引号。
batch-bad-on = “on”必须是 1900-01-01 到 2199-12-31 之间的日期，请写成 "2026-11-22"。
batch-line-too-long = 这一行超过 1 MiB。请检查是否每个人各占一行。
batch-bad-lines = 有 { $count } 行读不懂，原因写在各自的位置上。

compare-one-input = 标准输入只能读一次。
    .hint = 请用文件名给出其中一份答案。
compare-no-calendar = 对比是两份答案的事，日历只能是一个人的。
    .hint = “juzhu assess --answers 文件 --format ics”写出其中一份的日历。
compare-set-form = “{ $set }”不是一条回答。
    .hint = 请写成“问题=答案”，例如 --set home=own。
compare-set-hint = 请写成“问题=答案”，名称和答案文件里的一样，例如 --set home=own。

rules-edition = 版本 { $edition }，核对于 { $checked }，应在 { $review } 前复核。
rules-counts = { $questions } 个问题，{ $conditions } 项条件，{ $materials } 种材料，{ $cases } 个案例。
rules-embedded = 程序自带。
rules-user = 您自己的，在 { $path }。
rules-given = 由 --rules 指定，在 { $path }。
rules-calendar = 工作日：{ $published } 年的放假通知已公布；其他年份按工作日算的日子是估计。
rules-calendar-provisional = 工作日：{ $published } 年的放假通知已公布；{ $provisional } 年还没有公布，按工作日算的日子是估计，没有写到的年份也一样。
rules-calendar-from = { $years } 年用的日历：{ $origin }
rules-calendar-missing = 日历里没有 { $year } 年：这一年按周一至周五上班算，算出的日子是估计。请在 { $file } 第 { $line } 行之前补上这一年的 [[year]]。
rules-used = 所用规则：{ $id }。{ $origin }
rules-sound = { $id }：没有问题。{ $counts }{ $origin }
rules-unsound = { $id }：{ $count } 处问题。{ $origin }
rules-split = 有 { $count } 项结论、条件或材料太大，不能一次算全。判断不了时按“还说不准”处理。
rules-case-failed = { $case }（{ $about }）的结果不一样：
rules-mismatch = {"  "}{ $what }：预期 { $expected }；规则给出 { $actual }
rules-nothing = 无
rules-tested = { $id }：通过 { $passed }，未通过 { $failed }

usage-no-command = 没有“{ $word }”这个命令。
usage-no-option = 这里没有“{ $word }”这个选项。
usage-value-missing = “{ $option }”后面要写一个值。
usage-bad-value = “{ $option }”不能是“{ $word }”。
usage-conflict = “{ $one }”和“{ $other }”不能一起用。
usage-twice = “{ $option }”给了两次。
    .hint = 只给一次就行。
usage-missing = 还缺：{ $options }。
usage-no-command-given = 请写明要做什么。
usage-not-utf8 = 有一个参数不是 UTF-8 文字。
usage-other = 看不懂这些参数。
usage-nearest = 您是不是想写“{ $word }”？
usage-words = 可以用：{ $words }。
usage-day = 请把日期写成 2026-11-22，从 1900-01-01 到 2199-12-31。
usage-help = 运行“juzhu --help”或“juzhu 命令 --help”可以看到有哪些。
usage-answers = 用 --answers 给一个文件，或者用 --batch 给许多人。
cli-settings-hint = 请改好这个文件；删掉它就恢复默认设置。
cli-terminal-failed = 无法使用终端：{ $reason }。
    .hint = 可以用“juzhu --plain”改用逐行模式。

# 进度。
progress-people = 正在记下告诉过日历什么：{ $done } / { $total } 人
