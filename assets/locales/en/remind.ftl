# Reminders across saved people.

remind-title = Reminders
remind-overdue = Overdue
remind-today = Due on { $on }
remind-soon =
    { $within ->
        [one] Within 1 day after { $on }
       *[other] Within { $within } days after { $on }
    }
remind-line = { $day }, { $person } ({ $id }): { $what }
remind-missed-ahead = { $title }: { $target }
remind-nothing =
    { $within ->
        [0] Nothing is due on { $on }.
        [one] Nothing is due on { $on } or within 1 day after it.
       *[other] Nothing is due on { $on } or within { $within } days after it.
    }
remind-read-on = “juzhu profiles show NUMBER” says what to do, and where.
remind-other-rules = Profile { $id } belongs to the rule set “{ $wanted }”, which is not there.
usage-within = Write a number of days from 0 to { $most }.
standing-overdue = { $what }, overdue since { $day }
standing-next = next { $day }: { $what }
