"""The filled form reads back to the same record, whatever its texts are."""

from datetime import UTC, date, datetime, time
from itertools import count
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.interview_records import RECORDS, TEXTS
from tui_app.domain.interview import Interview, NextStep
from tui_app.domain.network import Network
from tui_app.domain.plain import plain
from tui_app.exchange.interview_form import filled_form, read_form
from tui_app.exchange.interview_form.escapes import indented, inline, unescaped

TODAY = date(2026, 3, 16)
ZONE = ZoneInfo("Europe/London")


def read(text: str) -> Interview:
    """What the form says; it must have nothing to tell of."""
    ids = count(1)
    record, problems = read_form(text, TODAY, ZONE, lambda: str(next(ids)))
    assert problems == []
    return record


def bare(record: Interview) -> Interview:
    """The record without ids, moments and links; of what was done, the day is left."""
    zone = ZoneInfo(record.zone)
    people = tuple(
        msgspec.structs.replace(
            person, id="", contact=None, next_steps=steps(person.next_steps, zone)
        )
        for person in record.people
    )
    return msgspec.structs.replace(
        record,
        id="",
        people=people,
        next_steps=steps(record.next_steps, zone),
        documents=tuple(
            msgspec.structs.replace(one, released_at=day_of(one.released_at, zone))
            for one in record.documents
        ),
        created_at=None,
    )


def steps(taken: tuple[NextStep, ...], zone: ZoneInfo) -> tuple[NextStep, ...]:
    return tuple(
        msgspec.structs.replace(
            step,
            id="",
            done_at=day_of(step.done_at, zone),
        )
        for step in taken
    )


def day_of(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    """Of a moment, its day."""
    return datetime.combine(moment.astimezone(zone), time(12), UTC) if moment else None


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORDS)
def test_a_filled_form_reads_back_to_the_same_record(record: Interview) -> None:
    form = filled_form(record, Network())
    assert bare(read(form)) == bare(record)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORDS)
def test_a_form_holds_nothing_that_acts_on_a_terminal_or_an_editor(record: Interview) -> None:
    form = filled_form(record, Network())
    assert plain(form) == form
    assert form.splitlines() == form.split("\n")[:-1]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORDS, st.sampled_from(("\r\n", "\r")))
def test_other_line_ends_a_mark_and_tabs_change_nothing(record: Interview, end: str) -> None:
    form = filled_form(record, Network())
    lines = (f"\t{line[4:]}" if line.startswith("    ") else line for line in form.split("\n"))
    assert bare(read("\ufeff" + end.join(f"{line}  " for line in lines))) == bare(record)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORDS)
def test_a_form_filled_twice_is_the_same_form(record: Interview) -> None:
    form = filled_form(record, Network())
    assert filled_form(read(form), Network()) == form


@given(TEXTS)
def test_a_text_is_whole_in_a_line(text: str) -> None:
    line = inline(text)
    assert "\n" not in line
    assert unescaped(line.strip(" \t")) == text


def test_what_people_write_stays_readable() -> None:
    assert inline(r"C:\new\{old}") == r"C:\new\{old}"
    assert inline("café 👩‍🔬 [x] **bold** | #1") == "café 👩‍🔬 [x] **bold** | #1"
    assert indented("one\n\n  two", "    ") == ["    one", "", "      two"]
    assert inline("gone ") == r"gone\u{20}"
