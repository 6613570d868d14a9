# Saved profiles.

profile-unnamed = unnamed
profile-in-use =
    This profile is open in another juzhu. You can read it here; nothing you change will be saved.
    .hint = Close the other one first if you want to change something.
profile-cannot-lock =
    Nothing can be saved here: { $reason }. You can read the profile; nothing you change will be saved.
    .hint = Check that you may write to the folder “{ $path }”.
