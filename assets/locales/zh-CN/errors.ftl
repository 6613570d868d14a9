# 文件、档案和规则可能出的问题：一句话，加一条怎么办的提示。

error-missing = 找不到文件“{ $path }”。
    .hint = 请检查文件名；“-”表示从标准输入读取。
error-folder-missing = 找不到文件夹“{ $path }”。
    .hint = 请先建立这个文件夹，或换一个文件夹。
error-is-folder = “{ $path }”是文件夹，不是文件。
    .hint = 请给出文件名。
error-not-a-folder = “{ $path }”不是文件夹。
    .hint = 请给出文件夹的名称。
error-not-a-file = “{ $path }”不是普通文件。
    .hint = 请把它移开，或换一个文件。
error-not-utf8 = “{ $path }”不是 UTF-8 编码的文本（第 { $line } 行）。
    .hint = 请用编辑器打开，另存为 UTF-8 编码。
error-too-big = “{ $path }”超过了 { $limit } KiB。
    .hint = 请确认是不是这个文件。
error-unreadable = 无法读取“{ $path }”：{ $reason }。
    .hint = 请检查您是否有权读取它。
error-cannot-write = 无法写入“{ $path }”：{ $reason }。
    .hint = 请换一个位置。原来的内容还在。
    .hint-denied = 请检查您在那里有没有写入权限，或换一个位置。原来的内容还在。
    .hint-read-only = 请换到别的磁盘上。原来的内容还在。
    .hint-full = 请在磁盘上腾出空间，或换一个位置。原来的内容还在。
    .hint-too-large = 请放宽文件大小的限制（ulimit -f）。原来的内容还在。
error-no-home = 找不到存放数据的文件夹。
    .hint = 请把 JUZHU_HOME 设为您自己的文件夹，或使用 --no-save。

error-no-such-profile = 没有档案“{ $wanted }”。
    .hint = 用“juzhu profiles list”查看有哪些档案。
error-several-profiles = 有多份档案叫“{ $wanted }”：{ $ids }。
    .hint = 请不用名称，改用其中一个编号。
error-profile-in-use = 档案 { $id } 正在另一个 juzhu 窗口里打开。
    .hint = 请关闭另一个窗口后再试。
error-profile-damaged = 档案“{ $path }”已损坏：{ $fault }。
    .hint = 什么都不会丢。运行“juzhu”并选中它：损坏的文件会保留；有上一次保存的副本，就可以接着那份答。
error-profile-lost = 档案 { $id } 的文件不见了，上一次保存的副本还在。
    .hint = 运行“juzhu”并选中它，就可以接着那份副本答。
error-profile-newer = “{ $path }”由更新版本的 juzhu 保存（格式 { $version }，本版本只认识 { $known }）。
    .hint = 请使用更新的 juzhu。文件没有被改动。
error-profiles-full = “{ $path }”里不能再新建档案。
    .hint = 请删除不再需要的档案。
error-import-damaged = 这不是 juzhu 能导入的档案：{ $fault }。
    .hint = 请用“juzhu profiles export”重新导出。
error-import-newer = 这份档案来自更新版本的 juzhu（格式 { $version }，本版本只认识 { $known }）。
    .hint = 请用更新的 juzhu 导入。

error-no-rule-sets = “{ $path }”里没有规则集。
    .hint = 请给出存放规则集的文件夹，每个规则集文件夹里都有 about.toml。
error-rule-set-itself = “{ $path }”本身就是一个规则集，而不是存放规则集的文件夹。
    .hint = 请给出它的上一级文件夹。
error-no-such-rule-set = 没有规则集“{ $wanted }”。
    .hint = 现有：{ $known }。

fault-empty = 文件是空的
fault-not-toml = 第 { $line } 行无法识别
fault-missing-key = 缺少“{ $key }”
fault-wrong-type = 第 { $line } 行的“{ $key }”内容不对
fault-not-utf8 = 不是 UTF-8 编码的文本
fault-too-big = 文件太大
fault-not-a-file = 不是普通文件

reason-denied = 没有权限
reason-full = 磁盘已满
reason-read-only = 磁盘只能读取，不能写入
reason-too-large = 超出了文件大小的限制
reason-missing = 路径上缺少文件夹
reason-not-a-folder = 路径的一部分不是文件夹
reason-name = 名称不可用或太长
reason-is-folder = 该位置已有一个文件夹
reason-other = { $message }

error-tally-damaged = “{ $path }”里的来访统计损坏了。
    .hint = 什么也不会丢：下次有人来时，这个文件会改名留在旁边，重新开始统计。
error-tally-newer = “{ $path }”是更新版本的 juzhu 写的（格式 { $version }）。
    .hint = 请用那个版本。文件保持原样。
