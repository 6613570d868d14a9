# What happened to a permit, and what comes next.

case-heading = Where your case stands
case-stage = Stage: { $stage }.
case-stage-since = Stage: { $stage }, since { $since }.
case-elsewhere = By your answers this permit is not the one you need. Where to turn: { $route }. The verdict says more.
case-elsewhere-several = By your answers another office or document is meant. Which one, the verdict says.
case-not-needed = By your answers you need no such permit. The verdict says why.
case-where = Where: { $place }.
case-papers-checklist = Papers: those on your checklist.
case-papers = Papers: { $papers }.
case-dated = Your appointment is on { $day }.
case-dated-past = Your appointment was on { $day }. Record what came of it.
case-by = Do it by { $day }.
case-from = The earliest day is { $day }.
case-between = Expect it between { $earliest } and { $latest }.
case-ceiling = By law it must not take longer than { $day }.
case-ceiling-past = The law's time was up on { $day }. Take your receipt and ask the police station, or call 12345.
case-late = It should be there by now. Ask the office named above.
case-year = Next endorsement: from { $opens }; the permit year ends on { $expires }.
case-year-missed = Your record has no endorsement for the permit year that ended on { $day }. If it was made, record its date. If not, ask the police station, when you see to the card, how to have it endorsed late; the days since then do not count.
case-duties = Due because of what happened
case-duty = { $what }: by { $day }
case-duty-on = { $what }: { $day }
case-duty-past = { $count ->
        [one] 1 day
       *[other] { $count } days
    } past. Do it now; the office may first ask you to put it right.
case-duty-dated-past = { $count ->
        [one] 1 day
       *[other] { $count } days
    } past. Record what came of it, or the new day.
case-record = Your record
case-entry = { $day }: { $event }
case-entry-dated = { $title }: { $day }
case-withdrawn = Taken back on { $day }; it is kept and counts no more.
case-misfit = This does not fit what stands before it, so nothing follows from it. Take it back, or record what is missing.
case-not-yet = Not yet on the day asked about: nothing follows from it until then.
case-from-record = { $answer } (from your record)

case-unknown = There is no event “{ $event }”.
case-future = { $day } has not come yet. Record what has happened, with its day.
case-not-in-stage = On that day the stage was “{ $stage }” already; that cannot happen there.
case-first = On that day the stage was “{ $stage }”. Record first: { $events }.
case-instead = On that day the stage was “{ $stage }”. Perhaps you mean: { $events }.
case-too-early = The permit cannot be endorsed before the window opens on { $day }. Look at the day again.
case-day-missing = One more day is needed for this.
case-day-too-many = There is only one day to this.
case-day-before = { $day } lies before the day on which it happened.
case-day-after = { $day } lies after the day on which it happened. Look at the card again.
case-day-far-ahead = { $day } is too far off: it can be { $limit } at the latest. Look at the year again.
case-day-far-behind = { $day } is too long ago: it can be { $limit } at the earliest. Look at the year again.
case-later = An entry for a later day hangs on it ({ $day }: { $event }). Take that one back first.
