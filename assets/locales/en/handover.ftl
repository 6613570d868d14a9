# What a person takes along: a page, a printed sheet, a receipt, QR codes.

hand-over-resume = Resume code
hand-over-resume-how = Resume code: choose “I have a code” on the first screen, then type it; on a computer of your own, type it behind “juzhu resume”. There is no name in it.
hand-over-show = To show at the window:
hand-over-errand = I am here for: { $errand } ({ $title })
hand-over-way-apart = Another way (one is enough)
hand-over-not-open-now = This way is not open to you now.
hand-over-calendar = Scan to add the days to your calendar
hand-over-estimate = { $what } (an estimate)
hand-over-phone = On your phone
hand-over-checklist = Scan to keep the checklist on your phone
hand-over-code = QR code: { $what } ({ $number } of { $count })
hand-over-behind = Why this is so
hand-over-picture = Bars: a step from its earliest to its latest day; full ones are sure, hatched ones an estimate. Thick line: the latest day by law. Dashed line: the day asked about. Dots: weekends; crosses: holidays.
