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
profiles-line = { $id }  { $name }  begun { $created }, saved { $saved }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
profiles-renamed = Profile { $id } is now called “{ $name }”.
profiles-imported = Saved as profile { $id }. “juzhu profiles show { $id }” shows the result.
profiles-deleted = Profile { $id } is deleted.
profiles-kept = Nothing was deleted.
profiles-delete-really = Delete profile { $id } and its backup copies for good? Type yes to delete:{" "}
profiles-delete-unasked = Nobody can be asked here whether to delete this profile.
    .hint = Add --yes if you are sure.
profiles-empty-name = A name needs at least one character.
    .hint = For example: juzhu profiles rename 1 "my permit"

# juzhu record.
record-no-stages = These rules keep no record of a case.
    .hint = juzhu profiles show prints the result.
record-no-entry = There is no entry { $number }, or it was taken back already.
    .hint = juzhu record PERSON lists the entries; they are numbered in their order.
record-nearest = Did you mean { $event }?
record-hint = juzhu record PERSON says what can be recorded now.
record-first-hint = Record first: { $events }.
record-dated-hint = Add --dated: { $title }.
record-possible = What can be recorded now:
record-possible-one =   { $id }: { $title }
