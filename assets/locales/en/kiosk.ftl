# A public machine: start page, staff, the next person.

attract-what = Find out in a few minutes whether you can get the permit, which papers to bring, and when to go.
attract-private = No names, no ID numbers. Everything you say is erased when you are through.
attract-begin = English: begin
attract-quick-check = English: quick check, at most six questions
attract-code = I have a code
attract-staff = Staff
attract-how = Touch it, or press its number.

erased-title = Everything was erased.
erased-what = Gone are all answers, days and notes of the last visitor, their result, list of papers, dates and code, and everything that was shown.
erased-how = Nothing of it was saved on this machine. The program has been started anew, so nothing is left in its memory either.
erased-yours = What was printed or saved on one’s own stick is the visitor’s: take it along.
erased-on = Go on

still-there-title = Is anybody still there?
still-there-left = { $seconds ->
    [one] In 1 second everything is erased for the next person.
   *[other] In { $seconds } seconds everything is erased for the next person.
}
still-there-here = I am here: press any key or touch the screen

before-erased = Nothing is saved on this machine. When you are through, or when nobody has pressed anything for { $seconds } seconds, everything is erased.

next-person-begins = I am through: erase everything

confirm-next-person = Are you through? Everything you said is erased.

strip-erased = nothing is saved; all is erased at the end
tiny-at-a-kiosk = Please tell the staff.

pin-title = Staff
pin-leave = The PIN, to leave the program. Esc goes back.
pin-suspend = The PIN, to stop the program for now. Esc goes back.
pin-settings = The PIN, to change the settings. Esc goes back.
pin-is-tried = One moment…
pin-wrong = That is not the PIN.
pin-wrong-wait = That is not the PIN. The next try has to wait { $seconds } seconds.
pin-too-soon = There were several wrong tries: please wait { $seconds } seconds more.

pin-type = New PIN (4 to 12 digits):{" "}
pin-type-again = The same again:{" "}
pin-is-set = The PIN is set. “juzhu --kiosk” starts the kiosk.
pin-given-up = Nothing was changed.
pin-differs = The two PINs differ.
    .hint = Nothing was changed; run “juzhu kiosk set-pin” again.
pin-not-a-pin = A PIN has { $shortest } to { $longest } digits and nothing else.
    .hint = Digits only, so that a number pad is enough to type it.
pin-not-set = No PIN is set, so nobody could leave the kiosk.
    .hint = Set one with “juzhu kiosk set-pin”, then start “juzhu --kiosk” again.
pin-damaged = The file { $path } does not hold a PIN.
    .hint = Set a new one with “juzhu kiosk set-pin”.

kiosk-no-terminal = A kiosk needs a terminal that can be drawn on.
    .hint = Start “juzhu --kiosk” in a terminal window, without ACCESSIBLE=1 and with TERM set.
kiosk-no-code = At a kiosk a code is typed on its screen.
    .hint = Start “juzhu --kiosk” and choose “I have a code” on its start page.
kiosk-only = This machine is set up as a kiosk.
    .hint = Take “kiosk = true” out of config.toml to use juzhu for yourself.
error-kiosk-at-work = Another kiosk is already at work with these settings.
    .hint = Leave it first (Esc on its start page, then the PIN).

help-leave-public = through, or back to what lies below
help-quit-public = leave the program, with the PIN of the staff
help-suspend-public = stop the program for now, with the PIN of the staff
help-settings-public = settings, with the PIN of the staff
help-kiosk = Nothing you say is saved here. F9 erases everything at once, Esc asks first.
