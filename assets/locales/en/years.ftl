# Years with a permit.

years-none = No period with a permit is written down yet.
years-none-how = “juzhu years PERSON add --place hangzhou --from 2024-03-01” writes one down; places are { $places }.
years-title = { $title }, up to { $day }
years-up-to = Up to { $day }:
years-by = By { $standard }: { $time }
years-place = { $place }, { $time }
years-time = { $length } ({ $days })
years-years = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
years-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
years-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
years-kept-apart = Kept apart, not added: { $places }.
years-left-out = Left out because the permit was suspended: { $days }.
years-places = By place
years-periods = The periods
years-period = { $place }, { $from } to { $until }
years-period-open = { $place }, since { $from }
years-open = today
years-entry = Period { $number }: { $period } – { $counts }
years-counts = counts
years-suspended = suspended, left out
years-not-counted = not counted
years-carried = { $counts } (from the record)
years-why-place = These rules do not know the place. The period is kept as it is.
years-why-backwards = It ends before it begins. Please change it.
years-why-future = It begins after the day asked about.
years-to-look-at = Please look at these again
years-overlap = Periods { $periods } overlap from { $stretch }; those days count once.
years-join = { $first } and { $second }
years-gap = No period from { $stretch }. If you held a permit then, add it.
years-stretch = { $from } to { $until } ({ $days })
years-decides = What this does not say
years-convention = How it is counted: whole calendar months of each unbroken stretch, from its first day; days left over are added up, 30 of them make a month and 12 months a year. First and last day both count.
years-legend = { $counted } counts  { $suspended } suspended  { $nothing } none  ({ $months ->
        [one] a column is 1 month
       *[other] a column is { $months } months
    })
years-column-standard = Standard
years-column-place = Place
years-column-time = Time
years-column-days = Days
years-column-apart = Kept apart
years-column-left-out = Left out (days)
years-column-number = No.
years-column-from = From
years-column-until = Until
years-column-counts = Counts

# What is wrong with a period.

years-no-such-place = There is no place “{ $place }” here; write one of: { $places }.
years-backwards = The period ends on { $until }, before it begins on { $from }. Please swap the two days or correct one.
years-future = The period begins on { $from }, which is still to come. Write down only what has been.
years-ends-in-future = The period ends on { $until }, which is still to come. Leave the end out while you hold the permit.
years-no-such-period = There is no period { $number }; { $most ->
        [0] none is written down by hand yet.
        [one] there is only number 1.
       *[other] they are numbered from 1 to { $most }.
    }
years-from-record = Period { $number } follows from your record and is changed there.
years-format = --format and --out are for showing years, not for changing them.
    .hint = Change the period first; then “juzhu years PERSON --format markdown --out years.md”.
years-no-rule = This rule set says nothing of years with a permit.
    .hint = “juzhu rules list” says which rules there are.
years-hint = “juzhu years PERSON” shows the periods with their numbers.

# After a change.

years-added = Added as period { $number }: { $period }.
years-changed = Period { $number } is now: { $period }.
years-removed = Removed: { $period }.

# Writing a period down in the full screen.

period-add = Write a period down
period-title-add = A period with a permit
period-title-change = Change a period with a permit
period-how = Where did you hold the permit, and from when to when?
period-from = From { $day }
period-from-unknown = From: please type the first day
period-until = Until { $day }
period-until-open = Until today: you still hold it
period-is-counted = The permit was in force: it counts (choose to change)
period-is-suspended = The permit was suspended: it does not count (choose to change)
period-keep = Write it down
period-remove = Take this period out
period-back = Back without a change
period-from-title = The first day
period-from-how = Type a date as year-month-day, for example 2024-03-01.
period-until-title = The last day
period-until-how = Type a date as year-month-day, for example 2025-08-31. If you still hold the permit, leave it empty and press Enter.
period-no-first-day = The first day is missing. Choose “From” and type it.
period-real = Years belong to your real answers; go back to them first.
