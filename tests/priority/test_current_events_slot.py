"""C3: the slot for current events calls, by the user's own clock."""

from datetime import time, timedelta

import msgspec
import pytest

from tests.priority.people import MONDAY, PARIS, RULES, at
from tui_app.domain.rules import Rules, Slot
from tui_app.priority.window import current_events_until

SLOT = Rules(current_events=Slot(opens=time(16), closes=time(16, 30), days=(1, 3)))


@pytest.mark.parametrize(
    ("clock", "ahead", "is_on"),
    [("15:59", 0, False), ("16:00", 0, True), ("16:29", 0, True), ("16:30", 0, False),
     ("16:10", 1, False), ("16:10", 2, True)],
)  # fmt: skip
def test_it_is_on_from_when_it_opens_till_it_closes(clock: str, ahead: int, *, is_on: bool) -> None:
    day = MONDAY + timedelta(days=ahead)
    ends = current_events_until(at(clock, day), SLOT, PARIS)
    assert ends == (at("16:30", day) if is_on else None)


def test_without_a_slot_there_is_never_one() -> None:
    assert current_events_until(at("16:10"), RULES, PARIS) is None


def test_a_slot_that_cannot_be_is_refused() -> None:
    for wrong in ({"opens": "17:00:00", "closes": "16:00:00"}, {"opens": "17:00:00"}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"current_events": wrong}, Rules)
