# The questions as a form on paper, and its answers typed in
form-edition = Rules: edition { $edition }, compared with their sources on { $checked }. The form is a self-assessment and decides nothing.
form-how = Mark one box for each question. Answer what you know; “not sure” is an answer, too. Leave out what is not asked of you.
form-strip-how = At the end there is a box for each question: write the number of your answer into it, or the day or the number. Whoever has the program types that line in with “juzhu enter”.
form-number = [____] { $unit } ({ $min } to { $max })
form-date = Year-month-day: { $blank }
form-choice-help = { $title } ({ $help })
form-why = Why: { $text }
form-find-out = To find out: { $text }
form-only-if = Only if { $when }; otherwise “{ $unanswered }”.
form-and = and
form-or = or
form-not = not ({ $part })
form-is = question { $number } is { $value }
form-value = { $code } ({ $title })
form-at-least = question { $number } is { $end } or more
form-at-most = question { $number } is { $end } or less
form-depends = your answer to question { $number } asks for it
form-otherwise = the program asks for it
form-strip = Your answers, to be typed in (“-” for not answered)

entry-count = The line has { $given } entries, and the form has { $wanted } questions; type - for one that was not answered.
entry-mistake = Question { $number } ({ $label }), “{ $typed }”: { $reason }
enter-prompt = Person { $number } (help, quit):
enter-how = One person a line, in the order of the form's last part: the number of each answer, days as 20260522, 0 or ? for not sure, - for not answered. Entries are set apart by spaces.
enter-one = { $number }. { $label }: { $ways }
enter-ways-number = a number, ? not sure
enter-ways-date = a day, 0 not sure
enter-person = Line { $line }: { $answers }
enter-nothing-said = nothing answered
enter-verdict = { $summary }
enter-papers = { $count ->
        [0] No papers needed.
        [one] 1 paper needed.
       *[other] { $count } papers needed.
    }
enter-code = Resume code: { $code }
enter-saved = Saved as an unnamed draft (number { $id }).
enter-bad = Line { $line } was not taken:
enter-bad-lines = { $count ->
        [one] 1 line was not taken; the others were.
       *[other] { $count } lines were not taken; the others were.
    }
enter-not-utf8 = It is not text in UTF-8.
enter-too-long = It is too long for a line of answers.
