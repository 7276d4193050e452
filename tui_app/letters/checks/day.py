"""A day given for the meeting that is not the day it was held."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tui_app.domain.record_names import written
from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_CLAUSE = re.compile(r"[^.!?;:\n]+")
_MET = (
    r"(?:we\s+(?:first\s+|last\s+)?(?:met|talked|spoke|sat|had)|i\s+(?:met|saw|visited)\s+you"
    r"|met\s+you"
    r"|you\s+(?:saw|received|met|interviewed|showed|gave)\s+(?:me|us)|our\s+(?:talk|meeting"
    r"|conversation|interview|chat|hour)|(?:thank\s+you|thanks)\b[^,]{0,60}?\b(?:for|seeing|on)"
    r"|(?:seeing|meeting|talking\s+(?:to|with)|speaking\s+(?:to|with)|time\s+with)\s+(?:me|you))"
)
_DAY = (
    rf"(?P<weekday>{'|'.join(_WEEKDAYS)})(?:'s)?"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(_MONTHS)})\b"
    rf"|(?P<month2>{'|'.join(_MONTHS)})\s+(?P<day2>\d{{1,2}})(?!\d)"
)
_MET_THEN_DAY = re.compile(rf"\b{_MET}\b[^,]{{0,60}}?\b(?:{_DAY})", re.IGNORECASE)
_DAY_THEN_MET = re.compile(
    rf"\b(?:on|last|this)\s+(?:\w+,?\s+)?(?:{_DAY})[^.]{{0,25}}?\b{_MET}\b", re.IGNORECASE
)
_ANOTHER_DAY = re.compile(
    r"\b(?:next|until|till|by|every|since|before|after|will|shall|would|could|should|hope|again"
    r"|coming|(?:i|we|you)\s+may|than|look|offer\w*|promis\w*|agree\w*|suggest\w*|advi\w+"
    r"|invit\w*)\b",
    re.IGNORECASE,
)
_WEEKS_NEARBY = timedelta(days=14)


def of_days(about: Examined) -> Iterator[Finding]:
    """The first day that is clearly said of the meeting, and is not the record's."""
    record = about.record
    if record is None or record.held_on is None:
        return
    for clause in _CLAUSE.finditer(about.parts.text.replace("’", "'")):
        for pattern in (_MET_THEN_DAY, _DAY_THEN_MET):
            found = pattern.search(clause.group()[:600])
            if found is None or _ANOTHER_DAY.search(found.group()):
                continue
            said = _wrong(found, record.held_on, about)
            if said:
                text = (
                    f"“{said}” is not the day of the meeting: by the record you met"
                    f" on {record.held_on:%A}, {written(record.held_on)}. Correct one of the two."
                )
                yield Finding(concern=Concern.DAY, text=text)
                return


def _wrong(found: re.Match[str], held_on: date, about: Examined) -> str:
    """The day as the letter has it, where neither this nor another meeting was on it."""
    met = [held_on, *_other_meetings(about)]
    if weekday := found["weekday"]:
        near = [day for day in met if abs(day - held_on) <= _WEEKS_NEARBY]
        right = any(day.weekday() == _WEEKDAYS.index(weekday.casefold()) for day in near)
        return "" if right else weekday
    number, month = int(found["day"] or found["day2"]), found["month"] or found["month2"]
    right = any(
        (day.day, day.month - 1) == (number, _MONTHS.index(month.casefold())) for day in met
    )
    return "" if right else f"{number} {month}"


def _other_meetings(about: Examined) -> Iterator[date]:
    if about.contact is None:
        return
    for interview in about.network.interviews_with(about.contact.id):
        if interview.held_on:
            yield interview.held_on
    for touch in tuple(about.network.touches_of(about.contact.id)):
        if touch.is_conversation:
            yield touch.at.date()
