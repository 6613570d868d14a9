# What can go wrong with files, profiles and rules: one sentence, and a hint on what to do.

error-missing = There is no file “{ $path }”.
    .hint = Check the name; “-” reads from standard input.
error-folder-missing = There is no folder “{ $path }”.
    .hint = Create the folder first, or give another one.
error-is-folder = “{ $path }” is a folder, not a file.
    .hint = Give the name of a file.
error-not-a-folder = “{ $path }” is not a folder.
    .hint = Give the name of a folder.
error-not-a-file = “{ $path }” is not an ordinary file.
    .hint = Move it away, or give another one.
error-not-utf8 = “{ $path }” is not text in UTF-8 (line { $line }).
    .hint = Open it in an editor and save it with the encoding UTF-8.
error-too-big = “{ $path }” is larger than { $limit } KiB.
    .hint = Check that it is the file you mean.
error-unreadable = “{ $path }” cannot be read: { $reason }.
    .hint = Check that you may read it.
error-cannot-write = “{ $path }” cannot be written: { $reason }.
    .hint = Choose another place. What was there before is still there.
    .hint-denied = Check your permissions there, or choose another place. What was there before is still there.
    .hint-read-only = Choose a place on another disk. What was there before is still there.
    .hint-full = Make room on the disk, or choose another place. What was there before is still there.
    .hint-too-large = Raise the limit (ulimit -f). What was there before is still there.
error-no-home = The folder for your data cannot be found.
    .hint = Set JUZHU_HOME to a folder of your own, or use --no-save.

error-no-such-profile = There is no profile “{ $wanted }”.
    .hint = “juzhu profiles list” shows which there are.
error-several-profiles = Several profiles are called “{ $wanted }”: { $ids }.
    .hint = Give one of these numbers instead of the name.
error-profile-in-use = Profile { $id } is open in another juzhu.
    .hint = Close the other one and try again.
error-profile-damaged = The profile “{ $path }” is damaged: { $fault }.
    .hint = Nothing is thrown away. Start “juzhu” and choose it: the damaged file is kept, and if there is a copy saved before it, you can go on with that.
error-profile-lost = The file of profile { $id } is gone; the copy saved before it is still there.
    .hint = Start “juzhu” and choose it to go on with that copy.
error-profile-newer = “{ $path }” was saved by a newer version of juzhu (format { $version }; this one knows { $known }).
    .hint = Use the newer juzhu. The file was left as it is.
error-profiles-full = No more profiles can be created in “{ $path }”.
    .hint = Delete profiles you no longer need.
error-import-damaged = This is not a profile juzhu can import: { $fault }.
    .hint = Export it again with “juzhu profiles export”.
error-import-newer = This profile comes from a newer version of juzhu (format { $version }; this one knows { $known }).
    .hint = Import it with the newer juzhu.

error-no-rule-sets = There is no rule set in “{ $path }”.
    .hint = Give a folder that holds rule-set folders, each with an about.toml.
error-rule-set-itself = “{ $path }” is itself a rule set, not a folder of rule sets.
    .hint = Give the folder above it.
error-no-such-rule-set = There is no rule set “{ $wanted }”.
    .hint = There are: { $known }.

fault-empty = it is empty
fault-not-toml = line { $line } cannot be understood
fault-missing-key = “{ $key }” is missing
fault-wrong-type = “{ $key }” on line { $line } is not what it should be
fault-not-utf8 = it is not text in UTF-8
fault-too-big = it is too big
fault-not-a-file = it is not an ordinary file

reason-denied = permission denied
reason-full = the disk is full
reason-read-only = this disk can only be read
reason-too-large = a limit on the size of files was reached
reason-missing = a folder on the way is missing
reason-not-a-folder = a part of the path is not a folder
reason-name = the name is not possible or too long
reason-is-folder = a folder is in its place
reason-other = { $message }

error-tally-damaged = The counts of visits in “{ $path }” are damaged.
    .hint = Nothing is thrown away: at the next visit the file is kept aside beside it, and counting begins anew.
error-tally-newer = “{ $path }” was written by a newer version of juzhu (format { $version }).
    .hint = Use the newer juzhu. The file was left as it is.
