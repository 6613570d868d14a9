"""Reads calendar files back with Python's `icalendar` and says everything that is wrong with them.

    python read_back.py FILE=EVENTS ...

Each file must hold so many events. Besides: every event has a name of its own, lasts one day, has the
parts a calendar needs, says what it is in both languages, and rings unless it is cancelled; every line
is at most 75 octets long. Exits with 1 if anything is wrong.
"""

import datetime
import re
import sys
from pathlib import Path

from icalendar import Calendar

CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z]{4}")


def faults_of(path, count):
    data = Path(path).read_bytes()
    if not data.endswith(b"END:VCALENDAR\r\n"):
        yield "it does not end as a calendar"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} is {len(line)} octets long"
        if b"\n" in line or b"\r" in line:
            yield f"line {number} has a line end that is none"
    calendar = Calendar.from_ical(data)
    for key in ("VERSION", "PRODID", "METHOD", "X-WR-CALNAME"):
        if key not in calendar:
            yield f"it has no {key}"
    events = list(calendar.walk("VEVENT"))
    if len(events) != count:
        yield f"{len(events)} events instead of {count}"
    uids = [str(event["UID"]) for event in events]
    if len(set(uids)) != len(uids):
        yield "two events have one name"
    for event in events:
        for fault in faults_of_event(event):
            yield f"{event['UID']}: {fault}"


def faults_of_event(event):
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if isinstance(start, datetime.datetime) or end - start != datetime.timedelta(days=1):
        yield f"from {start} to {end} is not one day"
    if event["DTSTAMP"].dt.utcoffset() != datetime.timedelta(0):
        yield "its DTSTAMP is not in universal time"
    if int(event["SEQUENCE"]) < 0:
        yield "its SEQUENCE is below 0"
    if event["TRANSP"] != "TRANSPARENT":
        yield "it takes up time"
    cancelled = event["STATUS"] == "CANCELLED"
    if event["STATUS"] not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        yield f"its STATUS is {event['STATUS']}"
    said = str(event["DESCRIPTION"])
    if ("An estimate" in said) != (event["STATUS"] == "TENTATIVE"):
        yield "an estimate and its words do not go together"
    for key in ("SUMMARY", "DESCRIPTION"):
        if not CHINESE.search(event[key]) or not ENGLISH.search(event[key]):
            yield f"its {key} is not in both languages"
    alarms = list(event.walk("VALARM"))
    if bool(alarms) == cancelled:
        yield f"{len(alarms)} alarms"
    if len({str(alarm["UID"]) for alarm in alarms}) != len(alarms):
        yield "two alarms have one name"
    for alarm in alarms:
        trigger = alarm["TRIGGER"].dt
        if alarm["ACTION"] != "DISPLAY" or abs(trigger) >= datetime.timedelta(days=1):
            yield f"an alarm of {alarm['ACTION']} at {trigger}"


def main():
    wrong = 0
    for asked in sys.argv[1:]:
        path, _, count = asked.rpartition("=")
        for fault in faults_of(path, int(count)):
            wrong += 1
            print(f"{path}: {fault}", file=sys.stderr)
    print(f"{len(sys.argv) - 1} calendar files read back, {wrong} faults")
    return 1 if wrong or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
