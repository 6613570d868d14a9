# 写进日历文件的日子。每一条都有两种语言。

calendar-name = 居住证提醒
calendar-category = 居住证
calendar-summary = 居住证：{ $what }
calendar-summary-estimate = 居住证（估计的日子）：{ $what }
calendar-summary-dropped = 不再适用 · 居住证：{ $what }
calendar-of = { $person } · { $summary }
calendar-reminder = 要记住的日子
calendar-dropped = 这个日子不再适用，可以删掉。
calendar-estimate = 这是估计的：它由 { $day }推算，而那一年的放假安排还没有公布，日子可能会变。
calendar-put-off = 您推后了这条提醒；它原来的日子是 { $day }。
calendar-confirm = 由 juzhu 按您的回答推算。要确认，请拨 12345 或问居住地派出所。
calendar-not-kept = 档案 { $id } 的日历已经写好，但档案没能记下告诉过日历什么：{ $reason }。以后哪个日子有变动，日历里可能还留着旧的那条。
calendar-changed = 它刚刚被另一个程序改过
calendar-in-use = 它正在另一个 juzhu 里打开着
