# What a person takes along: a page, a printed sheet, a receipt, QR codes.

hand-over-resume = Your code to go on
hand-over-resume-how = Type these digits on the first screen next time, or behind “juzhu resume”, to go on from here. There is no name in them.
hand-over-calendar = Scan to add the days to your calendar
hand-over-estimate = { $what } (an estimate)
