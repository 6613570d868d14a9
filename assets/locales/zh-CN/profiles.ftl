# 保存的档案。

profile-unnamed = 未命名
profile-in-use =
    这份档案正在另一个 juzhu 窗口里打开。这里只能查看，改动不会保存。
    .hint = 想修改的话，请先关闭另一个窗口。
profile-cannot-lock =
    这里无法保存：{ $reason }。可以查看这份档案，改动不会保存。
    .hint = 请检查您是否可以写入文件夹“{ $path }”。
