# 续办码：下次接着做的数字，以及它可能出的错。

resume-not-digits = 续办码里不该有“{ $found }”。
    .hint = 续办码只有数字，五位一组，请照着纸上的输入。
resume-not-digits-unseen = 续办码里有一个看不见的字符。
    .hint = 续办码只有数字，五位一组，请照着纸上的输入。
resume-too-short = 续办码太短了。
    .hint = 请把每一组五位数字从头到尾都输入。
resume-uneven = 一共 { $digits } 位数字，而每组应是五位：第 { $group } 组少了一位或多了一位。
    .hint = 请再看一遍第 { $group } 组。
resume-mistyped = 第 { $group } 组不对。
    .hint = 请再看一遍这五位数字；也可能前面漏了一组，或者一组输了两遍。
resume-mistyped-several = 这几组不对：第 { $groups } 组。
    .hint = 请先看其中第一组；也可能从那里起漏了一组、多输了一组，或者次序不对。
resume-does-not-add-up = 每一组都对，但整个续办码对不上。
    .hint = 请看看末尾几组是否都在、次序对不对。
resume-later = 这个续办码是更新版本的 juzhu 生成的（格式 { $version }）。
    .hint = 请用那个版本打开；或者重新回答，几分钟就好。
resume-other-rules = 这个续办码不属于规则“{ $id }”。
    .hint = “juzhu rules list”列出有哪些规则，用 --rule-set 选择；或者重新回答。
resume-other-edition = 这个续办码属于“{ $id }”的另一版，那一版问的问题与 { $edition } 版不同。
    .hint = 请重新回答，几分钟就好；按旧答案去猜可能出错。

# Typing it
resume-title = 用续办码接着做
resume-how = 请照纸上的样子输入全部数字，或者扫码，然后按 Enter。空格不要紧。
resume-opened = 用续办码接着做：有 { $answers } 个回答有效。
resume-opened-kept = 用续办码接着做：有 { $answers } 个回答有效。和新建的一样，会保存在这台电脑上。
