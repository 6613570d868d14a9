# 所有已保存的人的提醒。

remind-title = 提醒
remind-overdue = 错过的提醒
remind-today = { $on }到期
remind-soon = { $on }之后 { $within } 天内
remind-line = { $day }，{ $person }（{ $id }，第 { $number } 条）：{ $what }
remind-missed-ahead = { $title }：{ $target }
remind-nothing =
    { $within ->
        [0] { $on }没有到期的事。
       *[other] { $on }和之后 { $within } 天内都没有要记住的日子。
    }
remind-read-on = 怎么办、到哪里办，请看“juzhu profiles show { $id }”；办好了用“juzhu remind done { $id } { $number }”记下，想推后用“juzhu remind snooze { $id } { $number } --days 7”。
remind-other-rules = 档案 { $id } 用的规则“{ $wanted }”不在这里。
usage-within = 请写一个天数，从 { $least } 到 { $most }。

remind-done = 办好了：{ $what }。不再提醒。要撤销：juzhu remind undone { $id } { $key }
remind-done-already = 这一条{ $day }已经记成办好了：{ $what }。要撤销：juzhu remind undone { $id } { $key }
remind-snoozed = 推后到 { $until }：{ $what }。要撤销：juzhu remind undone { $id } { $key }
remind-undone = 档案 { $id } 的 { $key } 已恢复原样，到日子会提醒。
remind-one-thing = 给一条提醒做记号时，不能带列表的选项。
    .hint = 请去掉 --within、--check、--format 和 --out。
remind-snooze-past = 这不是 { $on }之后的日子，推后不了。
    .hint = 请用 --until 给一个更晚的日子，或用 --days 给天数。
remind-no-such = 今后一年里和错过的提醒里，没有“{ $typed }”这一条。
    .hint = 有：{ $keys }。
    .none = 这个人没有提醒。
remind-not-marked = 没有给“{ $typed }”做过记号。
    .hint = 做过记号的有：{ $keys }。
    .none = 没有记成“办好了”或推后的提醒。
remind-no-such-kind = config.toml 的 [reminders]：规则里没有“{ $kind }”这种提醒，这一行不起作用。

# 桌面通知。

remind-notice = 居住证：{ $overdue } 条错过的提醒，{ $today } 条到期，{ $soon } 条快到了
remind-notice-more = 还有 { $count } 条，请看“juzhu remind”
remind-cannot-notify = 这个 juzhu 编译时没有带桌面通知。
    .hint = 请用“cargo install --path . --features notify”编译；也可以用“juzhu remind --setup shell”，每天第一次打开终端时列出来。
remind-not-notified = 桌面通知发不出去：{ $reason }。
    .hint = 请在桌面会话里运行；“juzhu remind”会列出同样的内容。

# 每天自动提醒。

setup-systemd =
    把下面两部分各存成它上面写的文件，然后打开：
      systemctl --user daemon-reload
      systemctl --user enable --now juzhu-remind.timer
    每天九点运行；那时关着机的，下次开机补上。要关掉：
      systemctl --user disable --now juzhu-remind.timer
    再删掉这两个文件。
setup-systemd-journal = 到期的事写在日志里：journalctl --user -u juzhu-remind
setup-launchd =
    存到主目录的 Library/LaunchAgents/juzhu-remind.plist，然后打开：
      launchctl load ~/Library/LaunchAgents/juzhu-remind.plist
    每天九点运行；那时睡眠的，唤醒后补上。要关掉：
      launchctl unload ~/Library/LaunchAgents/juzhu-remind.plist
    再删掉这个文件。
setup-launchd-log = 到期的事写在主目录的 Library/Logs/juzhu-remind.log 里。
setup-cron =
    加到您的 crontab 里（用“crontab -e”打开）。要关掉，删掉这一行。
    每天九点，有到期的事，cron 就寄信给您；没有就不寄。关着机的那天不寄，但那天到期的事会在第二天的信里。
setup-shell =
    把这几行放到 ~/.bashrc、~/.zshrc 或 ~/.profile 的最后。要关掉，删掉这几行。
    每天第一次打开终端时，列出到期的事；没有就什么也不显示。

standing-overdue = { $day }的提醒错过了：{ $what }
standing-next = 下一件：{ $day }，{ $what }
