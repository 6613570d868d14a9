# Reminders across saved people.

remind-title = Reminders
remind-overdue = Overdue
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
