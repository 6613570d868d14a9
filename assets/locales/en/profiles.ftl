# Saved profiles.

profile-unnamed = unnamed
profile-in-use =
    This profile is open in another juzhu. You can read it here; nothing you change will be saved.
    .hint = Close the other one first if you want to change something.
profile-cannot-lock =
    Nothing can be saved here: { $reason }. You can read the profile; nothing you change will be saved.
    .hint = Check that you may write to the folder “{ $path }”.

profiles-none = Nobody is saved in { $folder } yet. “juzhu” begins an interview.
profiles-draft = (draft without a name)
profiles-renamed = Profile { $id } is now called “{ $name }”.
profiles-imported = Saved as profile { $id }. “juzhu profiles show { $id }” shows the result.
profiles-deleted = Profile { $id } is deleted.
profiles-kept = Nothing was deleted.
profiles-delete-really = Delete profile { $id } and its backup copies for good? Type yes to delete:{" "}
profiles-delete-unasked = Nobody can be asked here whether to delete this profile.
    .hint = Add --yes if you are sure.
profiles-empty-name = A name needs at least one character.
    .hint = For example: juzhu profiles rename 1 "my permit"
profiles-none-found = Nobody saved fits what you asked for.
profiles-in-group = ({ $group })
profiles-grouped = Profile { $id } now belongs to “{ $name }”.
profiles-ungrouped = Profile { $id } belongs to no group any more.
profiles-no-such-group = No group is called “{ $group }”.
    .hint = Did you mean: { $groups }? “juzhu profiles list” shows who belongs where.
profiles-no-groups = No group is called “{ $group }”; nobody belongs to any.
    .hint = For example: juzhu profiles group 1 2 --name "{ $group }"
profiles-answers = “{ $path }” is an answers file, not an exported profile.
    .hint = To see the result, use “juzhu assess --answers { $path }”. To have the answers saved, start “juzhu” and give them there.
profiles-stage-titled = { $stage } ({ $title })
profiles-no-such-stage = There is no stage “{ $stage }”.
    .hint = Use one of: { $stages }.
profiles-imported-all =
    { $count ->
        [one] Saved 1 person as profile { $first }.
       *[other] Saved { $count } people as profiles { $first } to { $last }.
    }
profiles-imported-nobody = Nobody was saved.
profiles-bad-line = Line { $line }: { $reason }
profiles-bad-lines =
    { $count ->
        [one] 1 line could not be imported; everybody else was. Correct it and import it alone.
       *[other] { $count } lines could not be imported; everybody else was. Correct them and import them alone.
    }
profiles-line-not-json = This line cannot be understood ({ $message }). Each line must be one JSON object as “juzhu profiles export --all” writes it.
profiles-line-missing-key = “{ $key }” is missing. Check that the whole line was copied.
profiles-line-wrong-key = “{ $key }” is not what it should be. A day is written as {"{"}"$date": "2026-11-22"{"}"}.
people-broken-rules = “juzhu rules check” shows every problem and its place. Until it is corrected nobody can be told what is due.

# juzhu record.
record-no-stages = These rules keep no record of a case.
    .hint = juzhu profiles show prints the result.
record-no-entry = There is no entry { $number }, or it was taken back already.
    .hint = juzhu record PERSON lists the entries; they are numbered in their order.
record-nearest = Did you mean { $event }?
record-hint = juzhu record PERSON says what can be recorded now.
record-first-hint = Record first: { $events }.
record-instead-hint = Perhaps you mean: { $events }.
record-dated-hint = Add --dated: { $title }.
record-kept-anyway = It is recorded all the same; do not record it again.
record-dated-wrong-hint = --dated takes: { $title }. --day takes the day on which it happened.
record-possible = What can be recorded now:
record-possible-one =   { $id }: { $title }
