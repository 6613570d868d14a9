# 带走的东西：网页、打印件、小票、二维码。

hand-over-resume = 续办码
hand-over-resume-how = 续办码：在首页选“我有上次的续办码”，再输入；自己的电脑上运行“juzhu resume”加这串数字也行。里面没有姓名。
hand-over-show = 给窗口看：
hand-over-errand = 我来办：{ $title }（{ $errand }）
hand-over-way-apart = 另一条路（走一条就行）
hand-over-not-open-now = 这条路您现在还走不通。
hand-over-calendar = 扫码，把日子加进手机日历
hand-over-estimate = { $what }（估计）
hand-over-phone = 用手机带走
hand-over-checklist = 扫码，把清单存进手机
hand-over-code = 二维码：{ $what }（第 { $number } 个，共 { $count } 个）
hand-over-behind = 为什么这样说
hand-over-picture = 横条：一步从最早到最晚的日子；实心的确定，斜线的是估计。粗竖线：法规的最迟日子。虚线：评估的那一天。点：周末；叉：节假日。
