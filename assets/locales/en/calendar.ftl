# Days worth remembering in a calendar file. Both languages stand in every event.

calendar-name = Residence permit reminders
calendar-category = Residence permit
calendar-summary = Residence permit: { $what }
calendar-summary-estimate = Residence permit (estimated day): { $what }
calendar-summary-dropped = No longer applies · Residence permit: { $what }
calendar-of = { $person } · { $summary }
calendar-reminder = a day to remember
calendar-dropped = This day no longer applies. You can delete it.
calendar-estimate = An estimate: it hangs on { $day }, and the working days of that year are not published yet. The day may move.
calendar-put-off = You put this off; its own day was { $day }.
calendar-confirm = Reckoned by juzhu from your answers. To be sure, ask 12345 or the police station where you live.
calendar-not-kept = The calendar of profile { $id } is written, but the profile cannot remember what the calendar was told: { $reason }. If one of its days moves, the calendar may keep the old one.
calendar-changed = another program changed it just now
calendar-in-use = it is open in another juzhu
