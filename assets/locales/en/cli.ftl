# The command line: commands, failures, batches, rule sets.

cli-error-prefix = {"Error: "}
cli-hint-prefix = {"Hint: "}
cli-broken-rules-hint = “{ $command }” shows every problem and its place. No other rules were used instead.
cli-output-failed = The output cannot be written: { $reason }.
    .hint = Make room, or write somewhere else with --out. What was saved before is still there.
cli-input-failed = The input cannot be read: { $reason }.
    .hint = Check where the input comes from, and start juzhu again.
cli-internal = Something went wrong inside juzhu. This is our fault, not yours.
    .hint = What was saved is still there. Start juzhu again; if it happens again, tell the people who gave you juzhu what you did last.

assess-empty = Warning: there are no answers in it, so this is the result for somebody of whom nothing is known.
assess-answers-hint = “juzhu” asks the questions one by one; the README says how an answers file is written.

batch-not-utf8 = This line is not text in UTF-8. Save the file with the encoding UTF-8.
batch-not-an-object = This line is not a JSON object. Write one person as {"{"}"question": answer, …{"}"}.
batch-not-json = This line is not JSON from column { $column } on. Check quotes, commas and braces.
batch-twice = “{ $key }” is given twice. Keep one of them.
batch-bad-id = “id” must be a text or a number. Put quotes around it.
batch-bad-on = “on” must be a day from 1900-01-01 to 2199-12-31. Write it like "2026-11-22".
batch-line-too-long = This line is longer than 1 MiB. Check that every person stands on a line of their own.
batch-bad-lines =
    { $count ->
        [one] 1 line could not be read; it says why in its place.
       *[other] { $count } lines could not be read; each says why in its place.
    }

compare-one-input = Standard input can be read only once.
    .hint = Give one of the two answers files by its name.
compare-no-calendar = A comparison is of two people; a calendar is of one.
    .hint = “juzhu assess --answers FILE --format ics” writes the calendar of one of them.
compare-set-form = “{ $set }” is no answer to a question.
    .hint = Write it as QUESTION=ANSWER, for example --set home=own.
compare-set-hint = Write it as QUESTION=ANSWER, with the names of an answers file, for example --set home=own.

rules-edition = Edition { $edition }, checked on { $checked }, to be reviewed by { $review }.
rules-counts = { $questions } questions, { $conditions } conditions, { $materials } papers, { $cases } cases.
rules-embedded = Part of the program.
rules-user = Your own, from { $path }.
rules-given = Given with --rules, from { $path }.
rules-calendar = Working days: notices published for { $published }; in other years dates counted in working days are estimates.
rules-calendar-provisional = Working days: notices published for { $published }; not yet for { $provisional }, where dates counted in working days are estimates, as in years not named.
rules-calendar-from = Calendar used for { $years }: { $origin }
rules-calendar-missing = The calendar says nothing of { $year }: its working days are taken as Monday to Friday, and dates counted in it are estimates. Add a [[year]] for it before line { $line } of { $file }.
rules-used = Rules used: { $id }. { $origin }
rules-sound = { $id }: no problems. { $counts } { $origin }
rules-unsound =
    { $count ->
        [one] { $id }: 1 problem. { $origin }
       *[other] { $id }: { $count } problems. { $origin }
    }
rules-split =
    { $count ->
        [one] 1 verdict, condition or paper is too large to be worked out whole. Where it cannot be decided, it is given as open.
       *[other] { $count } verdicts, conditions or papers are too large to be worked out whole. Where one cannot be decided, it is given as open.
    }
rules-case-failed = { $case } ({ $about }) came out differently:
rules-mismatch = {"  "}{ $what }: expected { $expected }; the rules say { $actual }
rules-nothing = nothing
rules-tested = { $id }: { $passed } passed, { $failed } failed

usage-no-command = There is no command “{ $word }”.
usage-no-option = There is no option “{ $word }” here.
usage-value-missing = “{ $option }” needs a value.
usage-bad-value = “{ $word }” is no value for “{ $option }”.
usage-conflict = “{ $one }” and “{ $other }” cannot stand together.
usage-twice = “{ $option }” is given twice.
    .hint = Give it once.
usage-missing = Something is missing: { $options }.
usage-no-command-given = Say what to do.
usage-not-utf8 = An argument is not text in UTF-8.
usage-other = The arguments cannot be understood.
usage-nearest = Did you mean “{ $word }”?
usage-words = There are: { $words }.
usage-day = Write the day as 2026-11-22, from 1900-01-01 to 2199-12-31.
usage-help = “juzhu --help” and “juzhu COMMAND --help” show what there is.
usage-answers = Give a file with --answers, or many people with --batch.
cli-settings-hint = Mend the file, or delete it to have the defaults again.
cli-terminal-failed = The terminal cannot be used: { $reason }.
    .hint = Try “juzhu --plain” for plain lines.

# Progress.
progress-people = Remembering what the calendar was told: { $done } of { $total } people
