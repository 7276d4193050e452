"""What one does with a contact besides calling them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import (
    NamelessError,
    NotYetError,
    TouchMade,
    blank,
    do_not_call,
    log_touch,
    namesakes,
    pin,
    save,
    snooze,
)
from tui_app.domain.promise import Promise, Side
from tui_app.domain.touch import Direction, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
TOKYO = ZoneInfo("Asia/Tokyo")
ANN = Contact(id="1", name="Ann Lee", created_at=NOW, extra={"future": [1]})


def the_contact(changes: Changes) -> Contact:
    (contact,) = [record for record in changes.put if isinstance(record, Contact)]
    return contact


def the_touch(changes: Changes) -> Touch:
    (touch,) = [record for record in changes.put if isinstance(record, Touch)]
    return touch


def test_a_new_contact_needs_nothing_but_a_name() -> None:
    changes = save(msgspec.structs.replace(blank(NOW), name="Ann"), None, NOW)
    saved = the_contact(changes)
    assert changes.label == "new contact Ann"
    assert (saved.created_at, saved.updated_at) == (NOW, NOW)


@pytest.mark.parametrize("name", ["", "  ", "\x00\x1b[0m"])
def test_a_contact_without_a_name_is_refused(name: str) -> None:
    with pytest.raises(NamelessError, match="Write one"):
        save(msgspec.structs.replace(blank(NOW), name=name), None, NOW)


def test_editing_keeps_what_is_not_edited() -> None:
    saved = the_contact(save(msgspec.structs.replace(ANN, title="Head"), ANN, LATER))
    assert saved == msgspec.structs.replace(ANN, title="Head", updated_at=LATER)


def test_an_edit_that_changes_nothing_changes_nothing() -> None:
    assert not save(ANN, ANN, LATER)


def test_namesakes_differ_by_case_and_accents_alone() -> None:
    others = [
        Contact(id="2", name="ANN LÉE"),
        Contact(id="3", name="Ann Leeson"),
        ANN,
    ]
    assert [one.id for one in namesakes(ANN, others)] == ["2"]


def test_pinning_is_taken_back_by_pinning() -> None:
    pinned = the_contact(pin(ANN, NOW))
    assert pinned.pinned
    assert not the_contact(pin(pinned, NOW)).pinned


def test_a_snooze_ends_when_it_is_set_to_today() -> None:
    today = date(2026, 3, 16)
    snoozed = the_contact(snooze(ANN, date(2026, 4, 1), today, NOW))
    assert snoozed.snoozed_until == date(2026, 4, 1)
    assert the_contact(snooze(snoozed, today, today, NOW)).snoozed_until is None


def test_do_not_call_keeps_the_reason_and_an_empty_one_lifts_it() -> None:
    held = the_contact(do_not_call(ANN, "  asked\nnot to ", NOW))
    assert held.do_not_call == "asked not to"
    assert the_contact(do_not_call(held, " ", NOW)).do_not_call == ""


def test_a_touch_of_today_is_of_this_moment_in_their_zone() -> None:
    made = TouchMade(
        kind=TouchKind.TALKED,
        direction=Direction.IN,
        on=date(2026, 3, 16),
        note=" rang me ",
        learned="new job",
    )
    touch = the_touch(log_touch(ANN, made, NOW, TOKYO))
    assert (touch.at, touch.zone, touch.direction) == (NOW, "Asia/Tokyo", Direction.IN)
    assert (touch.note, touch.learned) == ("rang me", "new job")


def test_a_touch_of_an_earlier_day_is_at_its_noon_and_of_a_later_one_refused() -> None:
    earlier = log_touch(ANN, TouchMade(kind=TouchKind.EMAIL, on=date(2026, 3, 2)), NOW, TOKYO)
    assert the_touch(earlier).at == datetime(2026, 3, 2, 3, tzinfo=UTC)
    with pytest.raises(NotYetError):
        log_touch(ANN, TouchMade(kind=TouchKind.EMAIL, on=date(2026, 3, 17)), NOW, TOKYO)


def test_what_reached_them_settles_the_call_planned_by_then() -> None:
    planned = msgspec.structs.replace(ANN, next_call=date(2026, 3, 10), next_call_about="ports")
    talk = TouchMade(kind=TouchKind.TALKED, on=date(2026, 3, 12))
    after = the_contact(log_touch(planned, talk, NOW, TOKYO))
    assert (after.next_call, after.next_call_about) == (None, "")


@pytest.mark.parametrize(
    "made",
    [
        TouchMade(kind=TouchKind.TALKED, on=date(2026, 3, 9)),
        TouchMade(kind=TouchKind.MESSAGE, on=date(2026, 3, 12)),
    ],
    ids=["before its day", "an attempt"],
)
def test_a_planned_call_stays_where_it_is_not_settled(made: TouchMade) -> None:
    planned = msgspec.structs.replace(ANN, next_call=date(2026, 3, 10))
    assert [type(one) for one in log_touch(planned, made, NOW, TOKYO).put] == [Touch]


def test_a_talk_answers_the_call_they_asked_for_and_nothing_else() -> None:
    asked = Promise(id="a", by=Side.ME, text="call back", requested=True, made_at=NOW)
    other = Promise(id="b", by=Side.ME, text="send the study")
    contact = msgspec.structs.replace(ANN, promises=(asked, other))
    talk = TouchMade(kind=TouchKind.TALKED, direction=Direction.IN, on=date(2026, 3, 17))
    after = the_contact(log_touch(contact, talk, LATER, TOKYO))
    assert [one.kept_at for one in after.promises] == [LATER, None]
    mail = TouchMade(kind=TouchKind.EMAIL, on=date(2026, 3, 17))
    assert [type(one) for one in log_touch(contact, mail, LATER, TOKYO).put] == [Touch]
