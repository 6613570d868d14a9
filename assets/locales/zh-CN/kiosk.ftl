# 公共机：首页、工作人员、下一位。

attract-what = 几分钟就能知道：能不能办、要带哪些材料、什么时候去。
attract-private = 不问姓名，不问身份证号。用完后，您说的一切都会清除。
attract-begin = 中文：开始
attract-quick-check = 中文：快速检查，最多六个问题
attract-code = 我有上次的续办码
attract-staff = 工作人员
attract-how = 请触摸选项，或按它的数字。

erased-title = 已全部清除。
erased-what = 上一位的全部回答、日期和备注，评估结果、材料清单、日期和续办码，以及屏幕上显示过的内容，都已清除。
erased-how = 这台机器上没有保存其中任何内容。程序已重新启动，内存里也没有留下。
erased-yours = 打印出来的、存到自己 U 盘里的，归您自己，请带走。
erased-on = 继续

still-there-title = 您还在吗？
still-there-left = { $seconds } 秒后将清除全部内容，留给下一位使用。
still-there-here = 我还在：按任意键，或触摸屏幕

before-erased = 这台机器不保存任何回答。您用完后，或者 { $seconds } 秒没有人操作，全部内容都会清除。

next-person-begins = 我用完了：全部清除

confirm-next-person = 用完了吗？您说的一切都会清除。

strip-erased = 不保存；用完后全部清除
tiny-at-a-kiosk = 请告诉工作人员。

pin-title = 工作人员
pin-leave = 输入密码后退出程序。按 Esc 返回。
pin-suspend = 输入密码后暂停程序。按 Esc 返回。
pin-settings = 输入密码后修改设置。按 Esc 返回。
pin-is-tried = 请稍候……
pin-wrong = 密码不对。
pin-wrong-wait = 密码不对。请等 { $seconds } 秒再试。
pin-too-soon = 输错的次数多了：请再等 { $seconds } 秒。

pin-type = 新密码（4 到 12 位数字）：
pin-type-again = 再输入一遍：
pin-is-set = 密码已设好。用“juzhu --kiosk”启动公共机。
pin-given-up = 没有改动。
pin-differs = 两次输入的密码不一样。
    .hint = 没有改动；请重新运行“juzhu kiosk set-pin”。
pin-not-a-pin = 密码是 { $shortest } 到 { $longest } 位数字，不含别的字符。
    .hint = 只用数字，用小键盘就能输入。
pin-not-set = 还没有设密码，工作人员将无法退出公共机。
    .hint = 请先用“juzhu kiosk set-pin”设密码，再启动“juzhu --kiosk”。
pin-damaged = 文件 { $path } 里存的不是密码。
    .hint = 请用“juzhu kiosk set-pin”重新设密码。

kiosk-no-terminal = 公共机需要能显示画面的终端。
    .hint = 请在终端窗口里启动“juzhu --kiosk”，不要设 ACCESSIBLE=1，并设好 TERM。
kiosk-no-code = 在公共机上，续办码要在屏幕上输入。
    .hint = 请启动“juzhu --kiosk”，在首页选“我有上次的续办码”。
kiosk-only = 这台机器设成了公共机。
    .hint = 想自己使用，请在 config.toml 里删去“kiosk = true”。
error-kiosk-at-work = 已有一个公共机程序在用这套设置运行。
    .hint = 请先退出它（在首页按 Esc，再输入密码）。

help-leave-public = 用完了，或者回到下面一层
help-quit-public = 退出程序，要工作人员的密码
help-suspend-public = 暂停程序，要工作人员的密码
help-settings-public = 设置，要工作人员的密码
help-kiosk = 您说的什么都不保存。按 F9 马上全部清除；按 Esc 先问一句。
