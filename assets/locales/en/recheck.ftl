# Everybody judged anew by the rules of today.

recheck-title = What the rules of today make of everybody saved
recheck-changed = { $count ->
    [one] One person for whom something is different
   *[other] { $count } people for whom something is different
}
recheck-other-rules = Other rules than last time, and nothing different: { $count }
recheck-not-known = What the rules said last time was not kept, so it cannot be compared: { $count }
recheck-same = As last time: { $count }
recheck-something = The result is different; please read what.
recheck-person = { $person } (number { $id })
recheck-set-aside = Set aside and asked again: { $answer }
recheck-nobody = Nothing is different for anybody.
recheck-nobody-known = Nothing is different for anybody who could be compared. To compare the others next time: --accept.
recheck-how-to-accept = Nothing was saved. With --accept the new results are remembered, and this is not told again; opening a person does the same for them.
recheck-accepted = { $count ->
    [one] The new result of one person is remembered now.
   *[other] The new results of { $count } people are remembered now.
}
