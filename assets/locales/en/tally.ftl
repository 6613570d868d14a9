# Counts of visits to a public machine
tally-title = Visits to this machine
tally-small = Counts from 1 to 4 are shown as <5, and totals are made of what is shown, so that nobody can be recognised in them.
tally-nothing = No visits were counted on these days.
tally-off = Counting is off. To count visits, put the line tally = true into { $path }, above its first [table]. Counted are verdicts, and missing papers of visits that marked their checklist, by day, never anything about a person.
tally-earlier = These were counted earlier:
tally-backwards = The days run backwards: { $from } is after { $until }.
    .hint = Give the earlier day with --from and the later one with --until.
tally-lacking = Papers that people needed and did not have (only of visits that marked their checklist)
tally-day = Day
tally-visits = Visits
tally-total = All
tally-verdict-eligible = Can apply
tally-verdict-not-yet = Not yet
tally-verdict-open = Open
tally-verdict-not-needed = Not needed
tally-verdict-elsewhere = Elsewhere
tally-aside = Earlier counts were damaged and are kept as { $path }; counting began anew.
