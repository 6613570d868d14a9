# The full-screen program.

header-name = juzhu 居住
header-language = English / 中文 (F2)
header-on = on { $day }
header-looked-on = looking at { $day }

# What can be trusted, and what becomes of the answers
strip-rules = Rules { $edition }, checked { $checked }; a self-assessment, it decides nothing
strip-stale = Rules { $edition }, checked { $checked }: may be out of date, please confirm
strip-rules-short = Rules { $edition }, checked { $checked }
strip-stale-short = Rules { $edition }, { $checked }: may be out of date
strip-number = Number { $number }: press Enter, or type another digit.
strip-kept-nothing = nothing is kept
strip-read-only = only opened to read
strip-failing = not saved!
strip-saving = saving
strip-saved = saved on this computer
strip-what-if = this copy is not kept
strip-nothing-yet = nothing to save yet

# A window too small
tiny-size = Window too small ({ $size }); 40x12 is enough.
tiny-what-to-do = Make it larger, or press Enter for plain lines.

# Which language?
language-choose = Please choose a language: arrows and Enter, or 1 or 2.

# Home
home-new = New self-assessment
home-quick-check = Quick check: a few questions, one line
home-people = Saved answers
home-code = I have a code from an earlier visit
home-guide = Read the guide
home-settings = Settings
home-quit = Quit
home-no-backup = There is no earlier copy of it.
home-other-rules = These answers belong to other rules. Start juzhu with --rule-set { $id } to open them.

# A saved person
person-unnamed = Unnamed, begun { $begun }
person-open = Go on
person-recover = See whether it can be brought back
person-rename = Give another name
person-delete = Delete
person-back = Back
delete-named = { $name } (number { $id })
delete-unnamed = Unnamed (number { $id })
renamed = Renamed to { $name }.
deleted = Deleted, with every copy juzhu made.

# Before the first question
before-title = Before we begin
before-not-sure = You can answer “not sure” to every question; we then say how to find out.
before-how-not-to-keep = If you do not want that, choose 2, or press F9 at any time.
before-begin = Begin
before-begin-unkept = Begin, and keep nothing on this computer
before-home = Back

# A question
question-last = Question { $number } · it may be the last one
question-left = Question { $number } · { $most } left
question-left-at-most = Question { $number } · at most { $most } left
question-left-between = Question { $number } · { $least } to { $most } left
question-again = Question { $number } · answered before
question-came-back = put off earlier
question-your-answer = your answer
question-so-far = So far: { $standings }
field-date = Type a day: year, month, day
field-number = Type a number ({ $unit })
field-how-date = For example 2026-05-22, 2026.5.22 or 20260522; then Enter.
field-how-number = A whole number from { $min } to { $max }; then Enter.
field-taken = { $answer }: press Enter to take it
field-nothing-typed = Please type something first, or go down to “Not sure”.

# The case so far
pane-title = So far
pane-papers = { $needed ->
        [one] To bring: 1 paper
       *[other] To bring: { $needed } papers
    }{ $open ->
        [0] {""}
       *[other] , { $open } perhaps
    }
pane-more = more with F6

# All answers
review-title = Your answers
review-how = Choose an answer to change it; you first read what that would do.
review-go-on = Go on with the questions
review-result = Show the result
review-finish = { $count ->
        [one] Finish with 1 question unanswered
       *[other] Finish with { $count } questions unanswered
    }
review-home = Leave for now
review-answer-now = Answer now

# The result
tab-verdict = Verdict
tab-checklist = Checklist
tab-timeline = Timeline
tab-renewal = Renewal
tab-ways = Ways
tab-days = By day
tab-years = Years
paper-how = How far is it?
paper-have = I have it
paper-getting = I am getting it
paper-cannot-get = I cannot get it
paper-so-marked = { $words } · marked so
paper-unmark = Take the mark away
paper-expected = Expected on { $day }: change the day
paper-expected-unknown = When do you expect it?
paper-note = Your note: { $note }
paper-note-none = Write a note
paper-back = Back to the list
paper-expected-how = On which day do you expect it? Type a date as year-month-day, for example 2026-12-01. If you do not know, leave it empty and press Enter.
paper-note-how = A note of your own, on one line. Please write no names, phone numbers or ID numbers.
result-no-papers = There are no papers to bring, as far as we know.
result-no-timeline = There are no steps and days yet: they follow once it is known from when you can hand in your papers.
result-no-ways = There is no choice of ways here, as far as we know.
result-no-renewal = There is nothing to renew yet: that takes a valid permit and the date on it.

# What if
tab-what-if = What if
header-what-if = What-if { $number }: not kept
what-if-how = Here you can try other answers on a copy, beside your real ones. Nothing of a copy is kept until you say so.
what-if-here = What-if · copy { $number }: not kept. Your real answers are as they were.
what-if-begin = Try another answer on a copy
what-if-another = Another copy of the real answers
what-if-change = Change an answer of this copy
what-if-keep = Keep this: make the copy your real answers
what-if-discard = Throw this copy away
what-if-real = Back to the real answers
what-if-copies = Copies
what-if-copy = What-if { $number }, different: { $questions }
what-if-copy-unchanged = What-if { $number }: nothing changed yet
what-if-copy-here = { $copy } (shown here)
what-if-number = What-if { $number }
what-if-real-answers = Real answers
what-if-compare = Show what this changes
what-if-review-title = What-if { $number }: the answers of the copy
what-if-review-how = Choose an answer to change it on the copy; your real answers stay as they are.
what-if-was = { $answer } · was: { $was }
what-if-unanswered = unanswered
what-if-kept = The copy is now your real answers. Ctrl-U takes that back.
what-if-same = Nothing was different in the copy, so your real answers are as they were. The copy is gone.
what-if-discarded = The copy is thrown away. These are your real answers.
what-if-no-ticks = Papers are marked with your real answers; go back to them first.
confirm-discard = Throw this copy away, with what you changed in it?
loses-copies = The what-if copies will be thrown away; your real answers stay as they are. Press the same key again to go all the same.

# Day by day
days-day-later = A day later: { $day }
days-day-earlier = A day earlier: { $day }
days-week-later = A week later: { $day }
days-week-earlier = A week earlier: { $day }
days-month-later = A month later: { $day }
days-month-earlier = A month earlier: { $day }
days-next-change = Next day on which something changes: { $day }
days-previous-change = Last day before on which something changed: { $day }
days-asked-about = Back to the day asked about: { $day }
days-end = the calendar ends here
days-no-change = none within { $years } years
days-changes = What changes on this day
days-no-changes = Nothing. All is as on the day before, but for dates that move along.

# A name
name-title = A name for these answers
name-how = Any words you will know them by; it need not be your name. Then Enter.
name-without = Leave without a name
name-empty = A name needs at least one character.
name-taken = Number { $id } is already called { $name }. Press Enter again to use it all the same.
name-not-kept = Nothing is kept here, so there is nothing to name.
planned-anew = Planned anew without it; see the top of this list.
named = Saved as { $name }.

# Really?
confirm-apply = Change the answer?
confirm-take-out = Take this answer out? Its question is then open again.
confirm-delete = Delete these answers and every copy of them for good?
confirm-keep-nothing = Keep nothing of this on the computer? What was begun just now is deleted.
confirm-backup = Go on with this copy?
aside-kept = The damaged file is kept as { $path }.
aside-missing = The file is gone.
backup-of = There is a copy from before: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, saved { $day }.

# What has just been done
put-off = Put off. It comes back at the end.
first-question = There is no question before this one.
came-up = This came up by your change.
not-asked = This question is not asked of you as things are; its answer is kept.
undone = The last step is taken back.
redone = The step is made again.
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to make again.
others-too = The other ways are asked about, too.
no-more-to-ask = There is nothing more to ask about.
cleared = The answer is taken out; Ctrl-U brings it back.
which-one = First move to the one you mean.
no-more-to-say = There is no more to say of this one.
name-damaged = A damaged file cannot be given a name; choose it to see whether it can be brought back.
nothing-to-clear = This question has no answer yet.
mouse-on = The mouse is on: options, tabs and keys can be clicked. F11 turns it off.
mouse-off = The mouse is off: text can be marked and copied as usual.
keeps-nothing-now = From now on nothing is kept on this computer.
keeps-nothing-already = Nothing is kept as it is.
loses-answers = Not all of these answers are saved; what is not saved will be lost. Press the same key again to go all the same.
saved-again = Saved again; nothing is missing.
console-without-han = This console cannot show Chinese characters (Hanzi xianshi buliao): use a terminal window or SSH for Chinese.
settings-defaults = The defaults hold until it is mended; “juzhu --print-theme” lists every problem.

# Settings
settings-title = Settings
settings-how = Enter goes to the next value; it holds at once.
settings-language = Language: { $value }
settings-both-languages = Both languages at questions: { $value }
settings-two-people = Two people at one screen: { $value }
settings-theme = Theme: { $value }
settings-theme-default = default
settings-theme-high-contrast = high contrast
settings-theme-monochrome = without colours
settings-theme-large-spacing = large spacing
settings-symbols = Signs: { $value }
settings-symbols-auto = as the terminal allows
settings-symbols-unicode = Unicode
settings-symbols-ascii = ASCII only
settings-mouse = Mouse: { $value }
settings-back = Back{ $value }
settings-on = on
settings-off = off

# After the full screen
after-named = Your answers are saved as { $name } (number { $id }).
after-draft = Your answers are saved as an unnamed draft (number { $id }).
after-not-saved = Your last answers could not be saved.
after-go-on = To go on, start juzhu again and choose them from the list.

# The guide
guide-search = Search, also by pinyin initials such as jzz:
guide-answer-it = Answer this question
guide-no-case = Begin a self-assessment first; then this leads to the question.

# Dates as pictures
picture-strip = Above: { $weekend } weekend, * holiday, + make-up workday, @ the day asked about; { $full } sure, { $hatched } may change, | the latest day by law
picture-months = = in the window, (12) the last working day, [12] the end of the year of the permit, (12] both; { $weekend } weekend, * holiday, + make-up workday
picture-monday = Mo
picture-tuesday = Tu
picture-wednesday = We
picture-thursday = Th
picture-friday = Fr
picture-saturday = Sa
picture-sunday = Su

# The record of a case.
tab-record = Case
record-what = What happened? Choose it to record it
record-when = On which day did it happen? For example 2026-11-22
record-kept = Recorded.
record-withdrawn = Taken back. The entry stays and counts no more.
record-not-kept = Counted in what you see now, but not saved: these answers were only opened to read.
record-review = These answers may have changed as well; please look at them: { $questions }.
record-real = The record is of what really happened. Go back to the real answers first.
confirm-withdraw = Was this a mistake? Take it back?
result-no-record = These rules keep no record of a case.
grouped = Now in “{ $group }”.
ungrouped = In no group any more.
home-everybody = All { $count } saved people: search, groups, what is due this month
home-more-due =
    { $count ->
        [one] And 1 more: see everybody with something due
       *[other] And { $count } more: see everybody with something due
    }

# Everybody who is saved
people-title = Saved people
people-group-title = { $group }
people-search = Type part of a name, a group, a number, or pinyin initials such as wxm.
people-due-only = Only those with something overdue, or due this month or within 30 days
people-groups = Families and dormitories
people-group =
    { $count ->
        [one] { $group }: 1 person
       *[other] { $group }: { $count } people
    }
people-found =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
people-none = Nobody is found.
people-not-yet = Reading who is saved …
person-in-group = { $name } ({ $group })
person-numbered = { $name } (number { $id })
person-numbered-in-group = { $name } (number { $id }, { $group })
person-line = { $name }: { $stage }; { $next }
person-line-yet = { $name }: { $stage }
person-answers =
    { $answers ->
        [one] 1 answer, saved { $saved }
       *[other] { $answers } answers, saved { $saved }
    }
person-group = Put into a family or dormitory
group-title = Which family or dormitory?
group-how = People with the same group are opened together. Leave it empty for none.
record-or-enter = Enter alone means { $day }.
# One reminder.

reminder-how = “Done” only stops this reminder; it does not record that the permit was endorsed.
reminder-done = It is done
reminder-put-off-days = { $days ->
        [one] Remind me again tomorrow
       *[other] Remind me again in { $days } days
    }
reminder-put-off-to = Remind me again on another day
reminder-unmark = Remind me on its day after all
reminder-until = When shall it come back?
reminder-until-how = A day such as 2026-12-01.
reminder-marked-done = Done: this reminder comes no more. Undo takes it back.
reminder-marked-put-off = Put off until { $until }. Undo takes it back.
reminder-unmarked = It comes on its day again.
reminder-is-done = Marked as done on { $day }.
reminder-is-put-off = Put off until { $day }.
reminders-are-real = Reminders belong to your real answers; go back to them first.
reminders-to-calendar = Write these days as a file for your calendar
calendar-where = Where shall the calendar file go?
calendar-where-how = Any calendar program can take it in. Written again later, it moves what is there already.
calendar-no-path = Type where the file is to go.
calendar-written = The calendar file is { $path }.
calendar-forgotten = These answers were only opened to read, so what the calendar was told is not kept with them: if a day moves, the old one may stay in the calendar.

# Two people at one screen
two-people-on = Two people at one screen: the resident answers, the volunteer has notes (F4 or Tab). F3 ends it.
two-people-off = One person at the screen.
turn-resident = Your turn: please answer
turn-resident-waits = The volunteer is reading: please wait
turn-volunteer = Volunteer: look at the papers
turn-volunteer-waits = Volunteer: F4 opens your notes
turn-more = more with F4
turn-way-to-notes = F4 notes

# Quick check
quick-check-title = Quick check
quick-check-go-on = Go on to the full interview; these answers stay
quick-check-next-person = Next person: back to the start
quick-check-puts-nothing-off = A quick check puts nothing off. “Not sure” is an answer, too.
quick-check-kept = Answers are kept on this computer. F9 keeps nothing of them.
