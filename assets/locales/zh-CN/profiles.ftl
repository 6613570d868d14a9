# 保存的档案。

profile-unnamed = 未命名
profile-in-use =
    这份档案正在另一个 juzhu 窗口里打开。这里只能查看，改动不会保存。
    .hint = 想修改的话，请先关闭另一个窗口。
profile-cannot-lock =
    这里无法保存：{ $reason }。可以查看这份档案，改动不会保存。
    .hint = 请检查您是否可以写入文件夹“{ $path }”。

profiles-none = { $folder } 里还没有保存过任何人。运行“juzhu”开始自助评估。
profiles-draft = （未命名的草稿）
profiles-renamed = 档案 { $id } 现在叫“{ $name }”。
profiles-imported = 已保存为档案 { $id }。运行“juzhu profiles show { $id }”查看结果。
profiles-deleted = 档案 { $id } 已删除。
profiles-kept = 什么都没有删除。
profiles-delete-really = 要彻底删除档案 { $id } 和它的备份吗？输入“是”删除：{" "}
profiles-delete-unasked = 这里没法询问是否删除这份档案。
    .hint = 确定要删除的话，请加上 --yes。
profiles-empty-name = 名字至少要有一个字。
    .hint = 例如：juzhu profiles rename 1 "我的居住证"
profiles-none-found = 没有符合条件的人。
profiles-in-group = （{ $group }）
profiles-grouped = 档案 { $id } 已归入“{ $name }”。
profiles-ungrouped = 档案 { $id } 不再属于任何一组。
profiles-no-such-group = 没有叫“{ $group }”的组。
    .hint = 您是不是要找：{ $groups }？“juzhu profiles list”会列出谁在哪一组。
profiles-no-groups = 没有叫“{ $group }”的组；现在还没有分组。
    .hint = 例如：juzhu profiles group 1 2 --name "{ $group }"
profiles-answers = “{ $path }”是一份回答，不是导出的档案。
    .hint = 想看结果，请用“juzhu assess --answers { $path }”；想保存下来，请启动“juzhu”再回答一遍。
profiles-stage-titled = { $stage }（{ $title }）
profiles-no-such-stage = 没有“{ $stage }”这一步。
    .hint = 请用其中之一：{ $stages }。
profiles-imported-all =
    { $count ->
        [one] 已保存 1 人，编号 { $first }。
       *[other] 已保存 { $count } 人，编号 { $first } 到 { $last }。
    }
profiles-imported-nobody = 没有保存任何人。
profiles-bad-line = 第 { $line } 行：{ $reason }
profiles-bad-lines =
    { $count ->
        [one] 有 1 行没有导入，其余都已导入。改好后单独再导入这一行。
       *[other] 有 { $count } 行没有导入，其余都已导入。改好后单独再导入这些行。
    }
profiles-line-not-json = 这一行看不懂（{ $message }）。每行应是一个 JSON 对象，如“juzhu profiles export --all”所写。
profiles-line-missing-key = 缺少“{ $key }”。请检查整行是否复制完整。
profiles-line-wrong-key = “{ $key }”的内容不对。日期应写成 {"{"}"$date": "2026-11-22"{"}"}。
people-broken-rules = “juzhu rules check”会列出所有问题和位置。改好之前无法得知谁有什么要办。

# juzhu record.
record-no-stages = 这套规则没有办理进度，记不了。
    .hint = 用 juzhu profiles show 看结果。
record-no-entry = 没有第 { $number } 条，或者它已经撤回了。
    .hint = 不带别的参数运行 juzhu record，可以看到每一条的编号。
record-nearest = 是不是想写 { $event }？
record-hint = 运行 juzhu record 加上这个人，可以看到现在能记什么。
record-first-hint = 先记：{ $events }。
record-instead-hint = 您要记的也许是：{ $events }。
record-dated-hint = 请加上 --dated，{ $title }。
record-kept-anyway = 这件事已经记下了，不用再记一次。
record-dated-wrong-hint = --dated 后面写：{ $title }；--day 后面写事情发生的那一天。
record-possible = 现在可以记：
record-possible-one =   { $id }：{ $title }
