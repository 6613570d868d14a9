# 带走的东西：网页、打印件、小票、二维码。

hand-over-resume = 接着做的代码
hand-over-resume-how = 下次在首页输入这串数字，或运行“juzhu resume”加这串数字，就能接着做。里面没有姓名。
hand-over-calendar = 扫码，把日子加进手机日历
hand-over-estimate = { $what }（估计）
