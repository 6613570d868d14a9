# Reminders across saved people.

remind-title = Reminders
remind-overdue = Reminders you missed
remind-today = Due on { $on }
remind-soon =
    { $within ->
        [one] Within 1 day after { $on }
       *[other] Within { $within } days after { $on }
    }
remind-line = { $day }, { $person } ({ $id }, no. { $number }): { $what }
remind-missed-ahead = { $title }: { $target }
remind-nothing =
    { $within ->
        [0] Nothing is due on { $on }.
        [one] Nothing is due on { $on } or within 1 day after it.
       *[other] Nothing is due on { $on } or within { $within } days after it.
    }
remind-read-on = “juzhu profiles show { $id }” says what to do, and where; “juzhu remind done { $id } { $number }” marks it as done, “juzhu remind snooze { $id } { $number } --days 7” puts it off.
remind-other-rules = Profile { $id } belongs to the rule set “{ $wanted }”, which is not there.
usage-within = Write a number of days from { $least } to { $most }.

remind-done = Done: { $what }. It comes no more. To take that back: juzhu remind undone { $id } { $key }
remind-done-already = Marked as done on { $day } already: { $what }. To take that back: juzhu remind undone { $id } { $key }
remind-snoozed = Put off until { $until }: { $what }. To take that back: juzhu remind undone { $id } { $key }
remind-undone = { $key } of profile { $id } is as it was: it comes on its day.
remind-one-thing = What is said of one reminder goes without the options of the list.
    .hint = Leave out --within, --check, --format and --out.
remind-snooze-past = That is not after { $on }, so nothing would be put off.
    .hint = Give a later day with --until, or a number of days with --days.
remind-no-such = There is no reminder “{ $typed }” in the coming year or among those that were missed.
    .hint = There are: { $keys }.
    .none = This person has none.
remind-not-marked = Nothing is marked as “{ $typed }”.
    .hint = Marked are: { $keys }.
    .none = Nothing is marked as done or put off.
remind-no-such-kind = config.toml, [reminders]: the rules have no reminder “{ $kind }”; that line is left out of account.

# A message on the desktop.

remind-notice = Residence permit: { $overdue } missed, { $today } due, { $soon } to come
remind-notice-more = and { $count } more: “juzhu remind” lists them all
remind-cannot-notify = This juzhu was built without messages on the desktop.
    .hint = Build it with “cargo install --path . --features notify”, or let “juzhu remind --setup shell” show the list in your terminal once a day.
remind-not-notified = No message could be shown on the desktop: { $reason }.
    .hint = Run it inside a desktop session; “juzhu remind” prints the same list.

# Being reminded every day.

setup-systemd =
    Save each part below under the name above it. Then switch it on:
      systemctl --user daemon-reload
      systemctl --user enable --now juzhu-remind.timer
    It runs every day at nine; a day on which the computer was off is made up for at the next start. Off again:
      systemctl --user disable --now juzhu-remind.timer
    and delete the two files.
setup-systemd-journal = What is due then stands in the journal: journalctl --user -u juzhu-remind
setup-launchd =
    Save this as Library/LaunchAgents/juzhu-remind.plist in your home folder. Then switch it on:
      launchctl load ~/Library/LaunchAgents/juzhu-remind.plist
    It runs every day at nine, or when the computer wakes up after that. Off again:
      launchctl unload ~/Library/LaunchAgents/juzhu-remind.plist
    and delete the file.
setup-launchd-log = What is due then stands in Library/Logs/juzhu-remind.log in your home folder.
setup-cron =
    Add this to your crontab: “crontab -e” opens it. Off again: take the line out.
    Every day at nine cron sends you a mail if something is due, and none otherwise. A day on which the computer was off is left out, but what was due on it is in the mail of the next day.
setup-shell =
    Put these lines at the end of ~/.bashrc, ~/.zshrc or ~/.profile. Off again: take them out.
    Once a day, when you open a terminal, they show what is due, and nothing if nothing is.

standing-overdue = missed on { $day }: { $what }
standing-next = next { $day }: { $what }
