# Results: sentences for people. Days are always written 2026-11-22.

report-title = { $title }: your self-assessment
report-asked = { $title }, as things stand on { $day }.
report-stale = Please note: these rules were to be checked again by { $review-by } and may be out of date. Be sure to confirm before you go.
report-undecided = There are too many rules to work everything out: { $count } points are given as “cannot tell yet”.

# Days
report-monday = Monday
report-tuesday = Tuesday
report-wednesday = Wednesday
report-thursday = Thursday
report-friday = Friday
report-saturday = Saturday
report-sunday = Sunday
report-day = { $weekday } { $date }
report-day-estimate = { $weekday } { $date } (an estimate)
report-estimate-why = Where it says “an estimate”, the holidays of that year have not been announced yet, so the day may change.

# How sentences are joined
report-join = { $first }; { $second }
report-join-and = { $first } and { $second }
report-join-sentences = { $first } { $second }

# The headline
report-by-record = How far you are, by your record: { $stage }.
report-by-record-since = How far you are, by your record: { $stage }, since { $since }.
report-headline-eligible = By your answers and { $standard }, you meet the conditions now.
report-headline-eligible-submit = By your answers and { $standard }, you meet the conditions now; the first day to hand in your papers is { $day }.
report-headline-not-yet = By your answers and { $standard }, you do not meet the conditions yet.
report-headline-not-yet-from = By your answers and { $standard }, you do not meet the conditions yet; you will from { $from }.
report-headline-not-yet-submit = By your answers and { $standard }, you do not meet the conditions yet; you will from { $from }, and the first day to hand in your papers is { $day }.
report-headline-not-yet-day = By your answers and { $standard }, you do not meet the conditions yet; you will from { $from }, and you can hand in your papers that very day.
report-headline-then = As things then stand, by { $standard }: { $standing }.
report-headline-way = To get there, we suggest this: { $set }. Once that is done, you can hand in your papers, on { $day } at the earliest.
report-headline-upheaval = Waiting alone brings nothing here: it takes another home, other work or studies, and nobody should change those for a permit alone.
report-more-under = More under “{ $heading }”.
report-on-paper-way = Do this first; then you can hand in your papers, on { $day } at the earliest:
report-on-paper-step = { $label }: { $text }
report-as-answered = This goes by your answers, as if every paper could be got. Without those that cannot, see “{ $heading }”.
report-headline-open = By { $standard } we cannot tell yet: something that matters is unanswered, or you are not sure of it.
report-headline-not-needed = By your answers and { $standard }, you need no permit.
report-headline-elsewhere = By your answers and { $standard }, this is where to turn: { $route }.
report-headline-elsewhere-several = By your answers and { $standard }, another office or document is meant; which one hangs on questions still open.
report-next-question = The next question to settle: { $question }
report-outcomes = It hangs on one question: { $question }
report-outcome = If the answer is { $answers }: { $standing }.
report-quoted = “{ $answer }”
report-join-or = { $first } or { $second }

# What one standard says
report-verdict-eligible = conditions met
report-verdict-not-yet = not yet
report-verdict-not-yet-from = not yet, from { $from }
report-verdict-open = cannot tell yet
report-verdict-not-needed = no permit needed
report-verdict-elsewhere = elsewhere ({ $route })
report-verdict-elsewhere-several = elsewhere
report-standing = by { $standard }, { $standing }
report-differ = Please note that the standards differ: { $standings }. What counts is { $standard }.
report-differ-why = What makes the difference: { $notes }. More under “{ $heading }”.

report-standards = What each standard says
report-by-standard = By { $standard }: { $standing }
report-takes = What it takes: { $text }
report-condition = { $title }: { $state }
report-met = met
report-unmet = not met
report-not-applicable = does not apply
report-condition-open = cannot tell yet
report-because = Because you answered: { $answers }.
report-answer = { $label }: { $answer }
report-remark = Please note: { $text }
report-sources-of = Source: { $sources }

# Answers
report-yes = yes
report-no = no
report-unsure = not sure
report-number = { $number } { $unit }

# What would change it
report-changes = What would change it
report-calendar-brings = Nothing has to change. If things stay as they are, by { $standard } you meet the conditions from { $from }.
report-change-now = If { $set }, by { $standard } you meet the conditions that very day.
report-change-from = If { $set }, by { $standard } you meet the conditions from { $from }.
report-change-at-earliest = If { $set }, by { $standard } you meet the conditions from { $from } at the earliest.
report-set = “{ $label }” becomes “{ $answer }”
report-set-number = “{ $label }” reaches { $answer }
report-set-day = “{ $label }” is { $answer }
report-effort = How: { $text }
report-no-change = By { $standard }, no change of one to three things would do by itself. Please ask where you can confirm (see the end).
report-changes-cut-short = There may be other ways; the search was stopped early.

# The ways beside each other
report-ways = Which way to go
report-ways-open = Which way is best cannot be told yet: first find out what you are not sure of.
report-ways-none = By your answers no way leads there with one to three changes. Please ask where you can confirm.
report-suggest-only = We suggest “{ $way }”: by { $standard } it is the only way we can see for you.
report-suggest-alone = We suggest “{ $way }”: { $standard } asks for nothing else beside it.
report-suggest-holds = We suggest “{ $way }”: by { $standard } nothing has to change for it; the other ways take a change.
report-suggest-may-hold = We suggest you look at “{ $way }” first: by { $standard } it may already be enough. Find out what you are not sure of.
report-suggest-within-reach = We suggest “{ $way }”: what it takes can be done. By { $standard } another way hangs on what you are not sure of and cannot choose; if that turns out well, look again.
report-suggest-papers-last = We suggest “{ $way }”: by { $standard } its papers last until you can hand them in; for the next best way one has to be renewed first.
report-suggest-upheaval = We suggest “{ $way }”: by { $standard } it can do without another job, another home or another school.
report-suggest-changes = We suggest “{ $way }”: by { $standard } the least has to change for it.
report-suggest-soonest = We suggest “{ $way }”: by { $standard } you can hand in your papers earliest this way.
report-suggest-papers = We suggest “{ $way }”: by { $standard } it is as soon as the next best way and takes fewer papers that you do not have yet.
report-suggest-first = We suggest “{ $way }”; by { $standard } another way would do as well, so take the one whose papers you get more easily.
report-way-suggested = { $way } (suggested)
report-way-by = By { $standard }: { $state }
report-way-holds = you can go this way now
report-way-holds-from = you can go this way from { $from }
report-way-not-yet = something is missing
report-way-closed = closed to you as things are
report-way-not-found = no way found in the time there was
report-way-met-open = this much is met; the rest cannot be told yet
report-way-open = cannot tell yet
report-way-unknown = not one of its ways
report-join-standards = { $first } and { $second }
report-way-missing = Missing by { $standards }: { $set }.
report-way-papers = Papers for it: { $papers }
report-way-changes = { $count ->
    [0] nothing to change
    [one] one thing to change
   *[other] { $count } things to change
}
report-way-count = { $count ->
    [0] no papers of its own
    [one] one paper
   *[other] { $count } papers
}
report-way-effort = Effort: { $effort }
report-way-hand-in = First day to hand in your papers: { $day }
report-way-hand-in-then = First day to hand in your papers, once that is done: { $day }
report-way-runs-out = “{ $title }” ends on { $ends }, before you can hand it in: renew it first.
report-way-upheaval = Nobody should change home, work or studies for a permit alone; if your life changes anyway, look again.
report-column-way = Way
report-column-by = By { $standard }
report-column-missing = Missing
report-column-papers = Papers
report-column-effort = Effort
report-column-hand-in = First day to hand in

# What is not sure
report-tasks = What you are not sure of, and how to find out
report-find-out = How to find out: { $text }
report-ask-whom = Whom to ask: { $text }
report-say = What to say: { $text }
report-say-meaning = That means: { $text }

# Papers
report-papers = What to bring
report-papers-of-other = This list is by { $standard }; by { $headline }, { $standing }.
report-paper-open = { $title } (perhaps)
report-paper-depends = Whether you need it hangs on: { $questions }
report-paper-bring = Bring: { $text }
report-paper-from = From: { $text }
report-paper-at = Where to get it: { $text }
report-paper-after = First have: { $text }
report-paper-why = Why: { $text }
report-paper-alternatives = Also accepted: { $text }
report-paper-only = Only { $standard } asks for it.
report-paper-not-listed = It is { $standard } that asks for it; { $others } does not list it.
report-paper-ends-before = Please note: by your answers it ends on { $ends }, before you hand in your papers on { $day }. Renew it first and bring the new one.
report-paper-ends-before-its-way = Please note: by your answers it ends on { $ends }, before { $day }, when you could hand in your papers this way. To go this way, renew it first and bring the new one.
report-paper-ended = Please note: by your answers it ended on { $ends }. Renew it first and bring the new one.
report-paper-have = In hand.
report-paper-getting = On the way.
report-paper-expected = On the way, expected on { $day }.
report-paper-overdue = It was expected on { $day }, and that day is past. Ask about it again.
report-paper-cannot-get = Out of reach, as you say.
report-paper-against-answer = You have it in hand, but you answered “{ $answer }”. If the paper is right, change that answer.
report-paper-note = Your note: { $note }
report-ready-all = All { $all } papers that count are in hand.
report-ready-but-way = In hand: all { $all } papers that are asked for whichever way you go. The papers of a way come on top of them; which they are cannot be told yet.
report-ready-some = In hand: { $have } of { $all } papers.
report-ready-getting = On the way: { $count }.
report-ready-left = Still to get: { $count }.
report-ready-out-of-reach = Out of reach: { $count }.
report-ready-expected = The last paper on the way is expected on { $expected }; so hand in your papers on { $day } at the earliest.
report-ready-expected-before = The last paper on the way is expected on { $expected }. The first day to hand in your papers is { $day }, and it does not hang on that paper.

# Papers that cannot be got
report-replan = If you cannot get them
report-replan-without = Out of reach, as you say: { $papers }.
report-replan-answers = Without that, what counts is: { $answers }. Your own answers stay as they are.
report-replan-way = The next best way: “{ $way }”, by { $standard }.
report-replan-way-change = The next best way: “{ $way }”, by { $standard }; something has to change for it.
report-replan-way-open = The next best way may be “{ $way }”, by { $standard }; it hangs on answers that are not known yet.
report-replan-hand-in = The first day to hand in your papers this way: { $day }.
report-replan-no-way = By your answers no way is left without them. Before you give up, ask what else is accepted.
report-replan-only-upheaval = Without them nothing is left but another home, other work or studies, and nobody should change those for a permit alone. Before you give up, ask what else is accepted.
report-replan-way-upheaval = If your life changes anyway, “{ $way }” would do, by { $standard }:
report-replan-indispensable = Every way asks for this: { $papers }. Nothing can be handed in until you have it, or until the police station where you live says what they accept instead.
report-replan-to-try = What you can still try
report-replan-effort = Before you give it up: { $text }
report-replan-around = You do not need it with: { $choice }.
report-replan-no-way-around = The rules know no way around it. Tell the police station where you live what is missing, and ask what they accept instead.

# Where to go for the papers
report-visits = In which order to get them
report-visit = { $place }: { $papers }
report-visit-nowhere = Wherever you get them
report-visit-getting = { $title } (on the way)
report-visit-expected = { $title } (on the way, expected on { $day })
report-visit-renew = { $title } (ends too early, renew it)
report-visit-after = { $title }: first have { $first }
report-visit-for = For “{ $title }”:
report-visit-listed = { $group }: { $title }. If your police station wants it, ask for it while you are there.
report-visit-last = { $title }: { $day } at the earliest
report-way-met = We suggest these papers: by { $standard }, “{ $condition }” is met.
report-way-met-too = These would do as well: by { $standard }, “{ $condition }” is met. You need only one of the ways.
report-way-papers-suggested = These go with the way we suggest, once you can go it.

# Steps and days
report-timeline = Steps and days
report-if-submitted = If you hand in your papers on { $day }. Online it may be possible sooner.
report-timeline-from-record = By your record, you handed in your papers on { $day }. The days after that are reckoned from there.
report-timeline-appointed = By your record, your appointment to hand in your papers is on { $day }. The days after that are reckoned from there.
report-timeline-papers = These days hold if every paper were in hand. As your papers stand, the first day to hand them in is { $day }; the steps then come as much later.
report-timeline-without = These days hold only if you get the papers that you say are out of reach.
report-step = { $title }: { $duration }
report-step-on = { $title }: { $day }
report-step-between = { $title }: between { $earliest } and { $latest }
report-step-takes = Time: { $duration }
report-ceiling = By { $standard }, at the latest on { $day }.
report-column-step = Step
report-column-earliest = Earliest
report-column-latest = Latest
report-column-ceiling = Ceiling
report-column-how = How
report-column-time = Time

# Days on which something changes
report-moments = The next days on which something changes
report-moments-if = If your answers stay as they are:
moment-standing = By { $standard }: { $after }. Before that: { $before }.
moment-condition = By { $standard }, “{ $title }”: { $after }.
moment-year = The current year of the permit ends on { $expires }.
moment-next-year = The year of the permit that ended on { $over } is over. If its endorsement was made, the current one ends on { $expires }; if not, have it made up for as soon as you can.
moment-no-year = There is no year of a permit to mind.
moment-opens = By { $standard }, the window for the endorsement is open.
moment-not-open = By { $standard }, the window for the endorsement is not open yet.
moment-late = The last working day to have it endorsed, { $day }, is past.
moment-not-late = The last working day to have it endorsed, { $day }, is still to come.
moment-needed = Papers needed: { $papers }.
moment-not-needed = Papers not needed: { $papers }.
moment-perhaps-needed = Papers perhaps needed: { $papers }.
moment-ended = By your answers it ended on { $day }: { $papers }. Renew it first and bring the new one.
moment-ends-before = By your answers it ends on { $day }, before the first day to hand in your papers: { $papers }. Renew it first and bring the new one.
moment-lasts = By your answers it still holds when you hand in your papers: { $papers }.
moment-stale = These rules were to be checked again by { $day }; from then on they may be out of date.
moment-fresh = These rules need not be checked again before { $day }.

# The day that is looked at
day-looked-at = You are looking at { $day }: { $kind }.
day-working = a working day
day-weekend = a weekend
day-holiday = a holiday ({ $name })
day-make-up = a make-up workday
day-unpublished = The holidays of that year have not been announced yet.
day-asked-about = It is the day asked about.
day-later = It is { $days ->
        [one] 1 day
       *[other] { $days } days
    } after the day asked about, { $asked }.
day-earlier = It is { $days ->
        [one] 1 day
       *[other] { $days } days
    } before the day asked about, { $asked }.
day-end = Only days from { $first } to { $last } can be looked at.
day-no-next = Nothing changes in the { $years } years after this day, if your answers stay as they are.
day-no-previous = Nothing changed in the { $years } years before this day, if your answers were the same.
day-looked-back = We look at { $day } again, the day asked about.

# Renewal
report-holiday = { $name }: offices are closed from { $from } to { $until } ({ $days }); the next working day is { $next }.
report-holiday-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
report-holiday-makeup = Make-up working days, on which offices work although it is a weekend: { $days }.
report-holiday-no-extension = Do not count on an extension: the law gives none for holidays. Have it done by the last working day.
report-renewal = When to have it endorsed
report-renewal-opens = By { $standard }, possible from { $day }.
report-renewal-expires = This year of the permit ends on { $day }.
report-renewal-last-working-day = The last working day by then is { $day }.

# Reminders
report-reminders = Days to remember
report-reminder = { $day }: { $what }
report-reminder-ahead = { $title }, in { $days ->
        [one] 1 day
       *[other] { $days } days
    } ({ $target })
report-column-day = Day
report-column-reminder = What
report-column-action = What to do

# Differences
report-differences = Where the standards differ
report-note = { $title } ({ $id })
report-note-side = By { $standard }: { $text }

report-ignored = Answers without effect
report-ignored-why = These answers are kept, but with your other answers as they are they have no effect.

# Sources
report-sources = Where this is written
report-article = art. { $place }
report-article-part = art. { $place }{ $part }
report-section = section { $place }
report-places = { $first }, { $second }
report-cited = { $source }, { $place }
report-citation = { $source } [{ $grade }, checked { $checked }]
report-citation-dated = { $source } [{ $grade }, { $dated }, checked { $checked }]
report-found-at = Address: { $address }
report-grade-law = text of the law
report-grade-official = official page
report-grade-practice = local practice
report-grade-article = web article
report-grade-inferred = inferred from the law
report-grade-weak = weak source

report-confirm = Please confirm
report-checked = Rules: { $title }, edition { $edition }, checked { $checked }.
report-self-assessment = This is a self-assessment and decides nothing.

# One line
report-summary = { $standing }
report-summary-next = { $standing }; next: { $reminder }

# The guide to read
guide-title = The guide
guide-about = What it is
guide-conditions = Conditions
guide-materials = Papers
guide-steps = Steps
guide-places = Where to go
guide-fees = Fees
guide-questions = Questions people ask
guide-changes = What has changed
guide-advice = Advice
guide-differences = Where the article and the law differ
guide-sources = Sources
guide-asked = What the self-assessment asks
guide-of = The guide: { $title }
guide-contents = Contents
guide-in-headings = Found in headings
guide-in-text = Found in the text
guide-standard = By { $standard }: { $takes }
guide-condition = { $title } (by { $standard })
guide-answers = Answers: { $answers }
guide-paper-listed = Asked for by { $standard }, listed under “{ $group }”.
guide-severity-answer = What hangs on it: whether you can apply.
guide-severity-paper = What hangs on it: a date or a paper.
guide-severity-wording = What hangs on it: only the wording.
guide-link = { $part }: { $title }
guide-beside = Read beside it under “{ $part }”: { $titles }
guide-not-found = The guide says nothing of “{ $words }”; fewer words may find more.
guide-nearest = The nearest headings: { $titles }
guide-print-all = “juzhu guide” by itself prints all of it.

# Beside a question, for whoever helps the person
report-look-at = On the papers in hand: { $text }
report-mistake = Common mistake: { $text }
report-mistake-cited = { $text } ({ $sources })
helping-why = Why this is asked
helping-look-at = On the papers in hand
helping-mistakes = Common mistakes
helping-if = If the answer is “{ $answer }”
helping-basis = Legal basis
helping-help = Good to know
helping-unknown = If the person does not know
unlocks-met = Then fulfilled: { $conditions }
unlocks-unmet = Then not fulfilled: { $conditions }
unlocks-needed = Then to bring: { $papers }
unlocks-not-needed = Then not to bring: { $papers }
unlocks-asked = Then also asked: { $questions }
unlocks-not-asked = Then not asked: { $questions }
unlocks-nothing = By itself this settles nothing yet.
unlocks-not-taken = This answer is not taken here.

# Quick check
quick-check-progress = Quick check · { $number } of at most { $most }
quick-check-complete = Complete case: by these answers the conditions are fulfilled now.
quick-check-needs = Needs: { $things }. With it the case is complete.
quick-check-needs-from = Needs: { $things }. With it, from { $from }.
quick-check-needs-or = { $count ->
        [one] One thing is missing: { $things }.
       *[other] These are missing: { $things }.
    } Or another way: { $ways } (the full interview asks).
quick-check-needs-or-from = { $count ->
        [one] One thing is missing: { $things }; with it, from { $from }.
       *[other] These are missing: { $things }; with them, from { $from }.
    } Or another way: { $ways } (the full interview asks).
quick-check-not-yet = Not yet, and these answers give no date.
quick-check-not-yet-from = Not yet: from { $from }.
quick-check-elsewhere = Another office: { $route }.
quick-check-elsewhere-several = Another office; which one, these answers do not say.
quick-check-not-needed = No permit is needed.
quick-check-open = Cannot tell from these answers.
quick-check-open-on = Cannot tell yet: it hangs on { $questions }.
quick-check-unless = { $line } (Different for: { $unless })
quick-check-papers = Papers by these answers: { $papers }.
quick-check-papers-open = Papers by these answers: { $papers }. Not certain yet: { $open }.
quick-check-honest-short = That is as far as these answers go. The full interview says more.
quick-check-honest = That is as far as these answers go. The full interview asks the rest; the police station where the person lives decides.
