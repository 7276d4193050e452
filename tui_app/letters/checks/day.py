"""A day given for the meeting that is not the day it was held."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tui_app.domain.letter import LetterKind
from tui_app.domain.plain import one_line
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
    r"|(?:seeing|meeting|talking\s+(?:to|with)|speaking\s+(?:to|with)|time\s+with)\s+(?:me|you)"
    r"|was\s+(?:so\s+|very\s+)?(?:a\s+pleasure|good|glad|pleased|nice|lovely|kind\s+of\s+you)\s+to"
    r"\s+(?:see|meet|sit|talk|speak|receive|be)|i\s+(?:came\s+to\s+see|was\s+with|enjoyed)"
    r"|you\s+(?:told\s+me|said|were\s+(?:so\s+|very\s+)?(?:kind|good)))"
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
    r"|invit\w*|if|e-?mails?|letters?|messages?|notes?|calls?|trips?|travel\w*|trains?|flights?)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+(?:the\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(_MONTHS)})"
    rf"|(?P<month2>{'|'.join(_MONTHS)})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b"
    r"(?:,?\s+(?P<year>\d{4})\b)?",
    re.IGNORECASE,
)
_ABOUT_A_MEETING = frozenset(
    {
        LetterKind.THANK_YOU, LetterKind.NEVER_TOO_LATE, LetterKind.RESULT_FOLLOW_UP,
        LetterKind.PROPOSAL, LetterKind.RECRUITER_FOLLOW_UP, LetterKind.AFTER_REJECTION,
    }
)  # fmt: skip
"""In other letters a day may be that of anything: of a message, of a journey."""
_BEFORE = 25
"""Characters before a meeting is named in which "I hope to" may stand."""
_WEEKS_NEARBY = timedelta(days=14)


def of_days(about: Examined) -> Iterator[Finding]:
    """A date whose weekday is another; the first day that is clearly said of the meeting, wrongly.

    No letter is told both.
    """
    if text := _no_such_day(about):
        yield Finding(concern=Concern.DAY, text=text)
        return
    record = about.record
    if record is None or record.held_on is None or about.letter.kind not in _ABOUT_A_MEETING:
        return
    for clause in _CLAUSE.finditer(about.parts.text.replace("’", "'")):
        for pattern in (_MET_THEN_DAY, _DAY_THEN_MET):
            said_here = clause.group()[:600]
            found = pattern.search(said_here)
            if found is None:
                continue
            if _ANOTHER_DAY.search(said_here[max(0, found.start() - _BEFORE) : found.end()]):
                continue
            said = _wrong(found, record.held_on, about)
            if said:
                text = (
                    f"“{said}” is not the day of the meeting: by the record you met"
                    f" on {record.held_on:%A}, {written(record.held_on)}. Correct one of the two."
                )
                yield Finding(concern=Concern.DAY, text=text)
                return


def _no_such_day(about: Examined) -> str:
    """Of a weekday with its date that do not go together; empty where all do."""
    anchor = (about.record.held_on if about.record else None) or about.letter.due_on
    made = about.letter.created_at
    anchor = anchor or (made.date() if made is not None else None)
    for found in _DATED.finditer(about.parts.text):
        month = _MONTHS.index((found["month"] or found["month2"]).casefold()) + 1
        day = int(found["day"] or found["day2"])
        year = int(found["year"]) if found["year"] else anchor.year if anchor else None
        if year is None:
            continue
        # Without a year it is that of the meeting, or at the turn of the year the next or the last.
        years = (year,) if found["year"] else (year, year + 1, year - 1)
        days = [one for each in years if (one := _date(each, month, day)) is not None]
        if not found["year"] and anchor is not None:
            days = sorted(days, key=lambda one: abs((one - anchor).days))[:1]
        wanted = _WEEKDAYS.index(found["weekday"].casefold())
        if days and all(one.weekday() != wanted for one in days):
            return (
                f"“{one_line(found.group(), 60)}” does not go together: {written(days[0])} is a"
                f" {_WEEKDAYS[days[0].weekday()].capitalize()}. Correct one of the two."
            )
    return ""


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
