# The code with which a person goes on later: what can be wrong with it.

resume-not-digits = “{ $found }” does not belong in a code.
    .hint = A code has only digits, in groups of five. Type them as they are printed.
resume-not-digits-unseen = There is a character in the code that cannot be seen.
    .hint = A code has only digits, in groups of five. Type them as they are printed.
resume-too-short = That is too short for a code.
    .hint = Type all the groups of five digits, from the first to the last.
resume-uneven = There are { $digits } digits, and groups have five each: in group { $group } a digit is missing or one too many.
    .hint = Look at group { $group } again.
resume-mistyped = Group { $group } is not right.
    .hint = Look at its five digits again; or a group before it was left out or typed twice.
resume-mistyped-several = These groups are not right: { $groups }.
    .hint = Look at the first of them again; from there on a group may be missing, typed twice or in another place.
resume-does-not-add-up = The code does not add up, although every group does.
    .hint = Look whether the groups at the end are all there, and in their order.
resume-later = A later version of juzhu made this code (layout { $version }).
    .hint = Open it with that version. Or answer the questions again; it takes a few minutes.
resume-other-rules = This code does not belong to the rules “{ $id }”.
    .hint = “juzhu rules list” shows which rules there are; choose with --rule-set. Or answer the questions again.
resume-other-edition = This code belongs to another edition of “{ $id }”, which asked other questions than edition { $edition }.
    .hint = Answer the questions again; it takes a few minutes. A guess from the old answers could be wrong.

# Typing it
resume-title = Go on with a code
resume-how = Type all groups of digits as they are printed, or scan them, then Enter. Spaces do not matter.
resume-opened = Going on with your code: { $answers ->
        [one] 1 answer counts
       *[other] { $answers } answers count
    }.
resume-opened-kept = Going on with your code: { $answers ->
        [one] 1 answer counts
       *[other] { $answers } answers count
    }. It is saved on this computer like the answers of somebody new.
