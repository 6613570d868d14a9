# The interview, in every face.

interview-how-long = At most { $most } short questions, about { $minutes } minutes. Many people are asked fewer.
interview-at-hand = Good to have at hand: your ID card, the registration voucher, your labour contract or lease, and a look at your social insurance.
interview-no-names = No names, phone numbers or ID numbers are asked for.
interview-where-kept = Your answers are kept on this computer only, in the folder { $folder }, so that you can go on later.
interview-keeps-nothing = Nothing you answer is kept.
interview-no-network = Nothing is sent over a network.
interview-stale = Please note: these rules were to be checked again by { $day } and may be out of date. Be sure to confirm before you go.
interview-on-day = Everything is worked out for { $day }, as asked.
interview-person = { $name }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, saved { $saved }
interview-draft = Unnamed, begun { $begun }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, saved { $saved }
interview-damaged-person = Number { $id }: damaged; see whether it can be brought back
interview-choice-yes = Yes
interview-choice-no = No
interview-choice-unsure = Not sure
interview-why = Why this is asked: { $text }
interview-nothing-typed = Nothing was typed. Type an answer, skip to put the question off, or ? for help.
interview-not-a-choice = That is not in the list. Type a number from 1 to { $most }, or 0 if you are not sure.
interview-not-yes-no = Please type 1 for yes, 2 for no, or 0 if you are not sure.
interview-not-a-number = That is not a whole number. Type { $unit } in digits, for example 14.
interview-not-a-date = That is not a date. Type year, month and day, for example 2026-05-22.
interview-no-such-day = There is no such day in the calendar. Type the date again, for example 2026-05-22.
interview-number-out-of-range = Please type a number from { $min } to { $max }.
interview-date-out-of-range = Please type a date from { $min } to { $max }.
interview-after-today = The day cannot be after { $day }. Please type an earlier date.
interview-not-asked = This question is not asked of you as things are. Please choose another one.
interview-wrong-kind = This answer does not fit the question. Please type another one.
interview-mark-waiting = { $answer } (will be asked again)
interview-mark-off-path = { $answer } (kept, but not asked of you as things are)
interview-mark-put-off = put off
interview-effect = This would change:
interview-effect-none = This would change nothing else.
interview-effect-hidden = These answers would have no effect any more: { $questions }.
interview-effect-asked-again = These would be asked again: { $questions }.
interview-effect-in-force-again = These answers would count again: { $questions }.
interview-effect-needed = Papers then needed: { $papers }.
interview-effect-not-needed = Papers then not needed: { $papers }.
interview-effect-open = Papers then perhaps needed: { $papers }.
interview-date-reminder = Reminder “{ $title }”
interview-date-opens = Renewal window opens by { $standard }
interview-date-last-working-day = Last working day to renew
interview-date-expires = End of the permit year
interview-date-counts-on = Endorsement that this year counts on
interview-save-failed = Your answers could not be saved just now. You can go on; it is tried again with your next answer.
interview-held = This answer follows from your record of what happened. To change it, change the record.
