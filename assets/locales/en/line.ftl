# The interview as plain lines.

line-choose-language = Please choose a language: type 1 or 2.
line-no-such-language = Please type 1 for Chinese or 2 for English.

# The first page
line-how-not-to-keep = If you do not want that, type no-save at any time, or start with --no-save.
line-edition = Rules: edition { $edition }, compared with their sources on { $checked }.

# Saved people
line-people = There are saved answers. Whose do you want to go on with?
line-someone-new = Someone new
line-more-people = { $count } more are saved; type a name or number to open one of them, or see “juzhu profiles list”.
line-people-of-other-rules = { $count ->
        [one] One saved person belongs to other rules and is not offered here
       *[other] { $count } saved people belong to other rules and are not offered here
    }: { $rules }. Start with --rule-set and that name to go on with them.
line-no-such-person = Please type a number from 1 to { $most }, or a saved name.
line-since-again = Type changes to hear this again.
line-no-since = There is nothing to tell: the rules are those of the last time, or nobody saved was opened.
line-going-on = Going on where you stopped: { $answers ->
        [one] 1 answer counts
       *[other] { $answers } answers count
    }.
line-other-rules = These answers belong to other rules; open them with --rule-set { $id }.
line-kept-aside = The damaged file is kept as { $path }.
line-no-backup = There is no earlier copy of it.
line-backup = There is a copy from before: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, saved { $day }.
line-take-backup = Go on with this copy?
line-backup-stays = The copy stays where it is.
line-begin-new = We begin with someone new instead.

# Questions
line-hint = Type the number of your answer and press Enter. Type ? at any time to see what else you can type.
line-question = Question { $number }. { $left }
line-question-again = Question { $number }, answered before.
line-question-picked = { $label }, answered before.
line-came-back = You put this one off earlier. { $left }
line-asked-again = Once more, because an answer it depends on has changed. { $left }
line-left = { $left ->
        [0] It may be the last one.
        [one] At most 1 more after it.
       *[other] At most { $left } more after it.
    }
line-choice = { $number }. { $title }
line-choice-help = { $number }. { $title }: { $help }
line-type-number = Type a whole number of { $unit } from { $min } to { $max }, for example { $example }.
line-type-unsure = If you do not know, type unsure. Here 0 means none.
line-type-date = Type a date as year-month-day, for example 2026-05-22.
line-type-past = It cannot be a day to come; you may type today.
line-offered = Your answer before: { $answer }. Press Enter to keep it.
line-prompt = Your answer:

# What cannot be taken
line-one-of = Please type a number from 1 to { $most }, or ? for help.
line-yes-or-no = Type 1 for yes, 2 for no.
line-not-yes-no-only = Please type 1 for yes or 2 for no.
line-too-long = This line is too long and was not taken. Please type a short answer.
line-not-utf8 = This line is not text in UTF-8 and was not taken. Please type it again.
line-end-of-input = The input has ended, so we stop here.
line-cut = The last line was not finished with Enter and was not taken.

# Commands
line-help = Besides an answer you can type:
line-help-unsure = unsure: you do not know; we will say how to find out
line-help-back = back: the question before
line-help-why = why: why this is asked, how to find out, whom to ask, where it is written
line-help-skip = skip: put the question off; it comes back once at the end
line-help-quick = quick: before the first answer, a quick check of at most six questions and a result in one line
line-quick-hint = In a hurry? Type “quick” for a quick check of at most six questions.
line-quick-too-late = A quick check is for somebody who has answered nothing yet.
line-no-quick-check = These rules have no quick check.
line-help-review = review: all your answers, to change one
line-help-clear = clear: take out the answer to the question you picked in the review
line-help-undo = undo and redo: take the last step back, or make it again
line-help-result = result: what is known so far
line-help-guide = guide: the guide to read; guide lease searches it, guide 7 reads number 7
line-help-ways = ways: the ways beside each other, and which to go
line-help-others = others: be asked about the other ways, too
line-help-have = have 3: you have paper 3 of the result; have not 3 takes that back
line-help-getting = getting 3: paper 3 is on the way; getting 3 2026-12-01 says when you expect it
line-help-cannot = cannot get 3: paper 3 is out of reach; you are told the next best way
line-help-note = note 3 with words of your own: a note on paper 3; please write no names and no ID numbers
line-help-years = years: years with a permit, with the periods you have written down
line-help-years-add = years add hangzhou 2024-03-01 2025-02-28: write a period down, without an end while you hold the permit, with suspended at the end if it was; years change 2 …, years remove 2
line-years-how = Please type it like this: years add 1 2024-03-01, with the last day behind it if it has ended, and “suspended” if the permit was. Places: { $places }. Or: years change 2 1 2024-03-01, or years remove 2.
line-years-hint = “years add”, “years change” and “years remove” change them; help says how.
line-help-reminders = reminders: the days to remember, with their numbers
line-help-done = done 2: reminder 2 is done and comes no more; not done 2 takes that back
line-help-snooze = snooze 2 14: reminder 2 comes back in 14 days; snooze 2 2026-12-01: on that day
line-help-calendar = calendar, or calendar with a path: write the days to remember as a file for your calendar
line-help-what-if = what-if: try other answers on a copy beside the real ones; what-if 2 goes to the second copy, real back to the real answers
line-help-compare = compare: what the copy changes
line-help-keep = keep, discard: take the copy over, or throw it away
line-help-on = on 2027-03-01: the result as of that day; today: back to the day asked about
line-help-change = next-change and previous-change: the result as of the next day on which something changes, or the last one before
line-help-since = changes: what other rules have made of a saved person
line-help-language = language: go on in Chinese
line-help-save = save: give these answers a name
line-help-no-save = no-save: keep nothing on this computer
line-help-quit = quit: leave; you can go on later
line-help-help = ?: this list. The Chinese words 返回, 为什么, 跳过, 快速检查, 检查, 撤销, 重做, 结果, 指南, 其他途径, 试一试, 对比, 采用, 放弃, 真实, 看, 下一变化, 上一变化, 回到, 语言, 保存, 不保存 and 退出 work, too.
line-language = We go on in English.
line-no-question = No question is being asked now.
line-not-here = That command does nothing here.
line-first-question = There is no question before this one.
line-put-off = Put off. It comes back at the end.
line-left-open = Left open. You can still answer it before you finish.
line-undone = The last step is taken back.
line-redone = The step is made again.
line-nothing-to-undo = There is nothing to take back.
line-nothing-to-redo = There is nothing to make again.
line-others-too = The other ways are asked about, too.
line-no-more-to-ask = There is nothing more to ask about.
line-unchanged = Your answer stays as it was.
line-cleared = The answer is taken out; the question is open again. Type undo to get it back.
line-nothing-to-clear = This question has no answer yet.

# Finishing
line-unanswered = { $count ->
        [one] One question is unanswered
       *[other] { $count } questions are unanswered
    }: { $questions }.
line-finish = Finish without them
line-answer-now = Answer now

# Review
line-nothing-answered = You have not answered anything yet.
line-review-how = Type a number to change that answer, or press Enter to go on.

# What an edit does
line-apply = Change the answer?

# The result
line-result-so-far = What is known so far:
line-paper-in-hand = { $number }. { $title } (in hand)
line-paper-getting = { $number }. { $title } (on the way)
line-paper-cannot-get = { $number }. { $title } (out of reach)
line-in-order = Stop { $number }: { $text }
line-in-record = Entry { $number }: { $text }
line-result-have = Type have 3 to mark paper 3 as in hand.
line-no-ways = There is no choice of ways here, as far as we know.
line-result-reminders = Type done 2 when reminder 2 is done, snooze 2 to put it off for a week, calendar for a file that your calendar takes in.
line-result-others = Type others to be asked about the other ways, too.
line-result-review = Type review to see your answers and change one.
line-result-what-if = Type what-if to try other answers beside the real ones.
line-result-on = Type on 2027-03-01 to look at another day, or next-change for the next day on which something changes.
line-result-quit = Press Enter or type quit to leave.
line-result-prompt = What would you like to do?
line-result-how = Please type have, getting, cannot get or note with the number of a paper; ways, others, review, what-if, on with a date, guide or ?; or press Enter to leave.
line-which-paper = Which paper? Please type its number in the list behind it, for example { $word } 3.
line-which-reminder = Which reminder? Please type its number behind it, for example { $word } 2; reminders lists them.
line-reminder = Reminder { $number }: { $text }
line-no-reminders = There is nothing to remember, as far as we know.
line-reminders-how = Type done 2 when reminder 2 is done, snooze 2 14 to see it again in 14 days, calendar for a file that your calendar takes in.
line-no-such-reminder = There is no reminder { $number }; there are { $most }.
line-reminders-real = Reminders belong to your real answers; type real to go back to them.
line-have-later = Papers can be marked once the result is there; the list may still change.
line-no-papers = There are no papers in the list.
line-no-such-paper = There is no paper { $number }; the list goes from 1 to { $most }.
line-have = In hand: { $paper }.
line-have-not = Not in hand: { $paper }.
line-getting = On the way: { $paper }.
line-getting-by = On the way: { $paper }, expected on { $day }.
line-cannot-get = Out of reach: { $paper }.
line-noted = Noted on { $paper }: { $note }
line-note-cut = A note has room for { $most } characters; what was longer is left out.
line-note-gone = The note on { $paper } is gone.
line-have-all = You have all papers of the list.
line-unmarked = Not in hand yet: { $papers }.
line-one-way-will-do = You need not have them all: where several ways are listed, the papers of one way will do.

# What-if
line-what-if-prompt = What-if { $number }, not kept. { $prompt }
line-what-if-new = What-if { $number }: a copy of your answers. Change what you like; your real answers stay as they are.
line-what-if-how = Type review to change an answer, compare to see what it changes, keep to take the copy over, discard to throw it away, real to go back.
line-what-if-again = What-if { $number } again.
line-what-if-enough = There are { $most } copies already. Keep or discard one of them first.
line-what-if-none = There is no what-if yet. Type what-if to begin one.
line-what-if-no-such = There is no what-if { $number }; they go from 1 to { $most }.
line-what-if-not-here = These are your real answers. Type what-if and a number to go to a copy, for example what-if 1.
line-what-if-kept = The copy is now your real answers. Type undo to take that back.
line-what-if-same = Nothing was different in the copy, so your real answers are as they were. The copy is gone.
line-what-if-discarded = The copy is thrown away. These are your real answers.
line-what-if-real = These are your real answers. The copies stay until you leave.
line-what-ifs-go = The what-if copies are thrown away; your real answers stay as they were.
line-have-real = Papers are marked with your real answers; type real to go back to them.

# Another day
line-changes = On this day something changes:
line-compared = Otherwise than on the day asked about:
line-all-the-same = But for dates that move along, all is as on the day asked about.
line-whole-result = Type result to hear all of it, or today to go back.
line-not-while-asking = Another day can be looked at once the result is there.

# Saving
line-ask-name = Type a name to find these answers by, or press Enter to leave them unnamed.
line-no-name = They stay unnamed.
line-name-stays = The name stays { $name }.
line-name-taken = Number { $id } is already found by { $name }. Type another name, or this one again to use it all the same.
line-named = Saved as { $name } (number { $id }).
line-saved-again = Saved again; nothing is missing.
line-keeps-nothing-now = From now on nothing is kept on this computer.
line-stays = What was saved before stays as number { $id }; “juzhu profiles delete { $id }” deletes it.
line-kept-nothing = Nothing was kept.
line-kept-read-only = These answers were only opened to read; what you changed is not saved.
line-kept-nothing-yet = Nothing was answered, so nothing is kept.
line-kept-behind = Your last answers could not be saved.
line-kept-none = None of your answers could be saved.
line-kept-named = Your answers are saved as { $name } (number { $id }).
line-kept-draft = Your answers are saved as an unnamed draft of { $day } (number { $id }).
line-how-to-go-on = To go on, start juzhu again and choose them from the list.

# The guide
line-guide-part = { $first } to { $last }. { $part }
line-guide-how = Type guide with a number to read, for example guide 7; with a name from this list for its headings, for example guide papers; or with any word to search, for example guide lease.
line-guide-no-such = There is no { $number } in the guide; it goes from 1 to { $most }.
line-guide-more = And { $count ->
        [one] 1 more
       *[other] { $count } more
    }; more words find fewer.
line-guide-read = Type guide with one of these numbers to read it.
line-guide-beside = Read beside it { $number }, { $title }
line-person = { $name } (number { $id }): { $stage }; { $next }
line-draft = Unnamed, begun { $begun } (number { $id }): { $stage }; { $next }
line-more-due =
    { $count ->
        [one] And 1 more; see “juzhu remind”.
       *[other] And { $count } more; see “juzhu remind”.
    }

# The record of a case.
line-record-what = What can have happened, to record it:
line-record-how = Type record, the number and the day, as in: record 1 2026-11-22
line-record-result = Papers and days may be others now. Type result to hear the whole result.
line-record-dated = Please add: { $title }. For example: record { $number } 2026-12-10 2026-12-08
line-help-record = record: how far your case has come; record 1 2026-11-22: what happened, by its number and its day
line-help-take-back = take back 2: entry 2 of the record was a mistake

# The code of an earlier visit
line-have-code = If you have a code from an earlier visit, type code.
line-ask-code = Your code: all groups of digits, then Enter. An empty line goes back.
line-code-not-now = A code opens only before the first answer. Start again to go on with it.
line-your-code = The code to go on with these answers: { $code }. There is no name in it; whoever has it can read them. Next time type code, or start with juzhu resume.
line-no-code = There is no code for these answers.
line-help-code = code: go on with the code of an earlier visit, before the first answer; later, read the code of your answers
