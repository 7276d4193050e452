"""What a stretch of calls gave (rulebook A15, B4)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.achieved import achieved
from tui_app.domain.blocks import is_call
from tui_app.domain.calls import CallResult, PromiseMade, log_call
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)


def test_people_are_counted_once_and_so_are_the_dates_agreed_with_them() -> None:
    network = Network([Contact(id=key, name=key.upper()) for key in "abcdef"])
    promise = PromiseMade(by=Side.THEM, text="send the list", due=date(2026, 3, 20))
    results = [
        ("a", CallResult(kind=TouchKind.TALKED, next_call=date(2026, 5, 15))),
        ("a", CallResult(kind=TouchKind.TALKED, next_call=date(2026, 5, 18))),
        ("b", CallResult(kind=TouchKind.TALKED, promises=(promise,))),
        ("c", CallResult(kind=TouchKind.CALLBACK)),
        ("d", CallResult(kind=TouchKind.TALKED)),
        ("e", CallResult(kind=TouchKind.NO_ANSWER)),
    ]
    for minutes, (who, result) in enumerate(results):
        ended = NOW + timedelta(minutes=minutes)
        call = log_call(network, network.contacts[who], result, ended, ZoneInfo("UTC"))
        network.apply(call)
    rang = Touch(id="z", contact="f", kind=TouchKind.TALKED, at=NOW, direction=Direction.IN)
    earlier = Touch(id="y", contact="f", kind=TouchKind.TALKED, at=NOW - timedelta(minutes=1))
    network.put(rang)
    network.put(earlier)
    network.remove("contacts", "d")
    given = achieved(network, [touch for touch in network.touches_since(NOW) if is_call(touch)])
    assert [one.name for one in given.people] == ["A", "B"]
    assert (given.tally.calls, given.tally.talks, given.next_dates) == (6, 4, 3)
