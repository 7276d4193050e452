"""What is owed is worked out once for the records as they are."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters.owed import OwedLetters, letters_owed

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ZONE = ZoneInfo("Europe/London")


def a_network() -> Network:
    return Network(
        [
            Contact(id="a", name="Ann Pell", met_on=date(2025, 3, 1)),
            Contact(id="b", name="Bo Trench", met_on=date(2025, 3, 1)),
        ]
    )


def test_it_is_kept_until_a_record_changes() -> None:
    network = a_network()
    kept = OwedLetters(network, Rules())
    first = kept.at(NOW, ZONE)
    assert [one.name for one in first] == ["Ann Pell", "Bo Trench"]
    assert all(
        one is other
        for one, other in zip(first, kept.at(NOW + timedelta(hours=3), ZONE), strict=True)
    )
    network.put(
        Touch(
            id="t", contact="a", kind=TouchKind.EMAIL, at=NOW - timedelta(days=1),
            direction=Direction.IN,
        )
    )  # fmt: skip
    assert kept.at(NOW, ZONE) == letters_owed(network, NOW, Rules(), ZONE)
    assert kept.at(NOW, ZONE)[0].kind is LetterKind.REPLY
    network.remove("touches", "t")
    assert kept.at(NOW, ZONE) == first
    network.put(
        Letter(
            id="l", kind=LetterKind.STATUS_REPORT, contact="b", status=LetterStatus.DROPPED,
            updated_at=NOW,
        )
    )  # fmt: skip
    assert [one.name for one in kept.at(NOW, ZONE)] == ["Ann Pell"]


def test_another_day_is_worked_out_anew() -> None:
    network = a_network()
    network.put(Touch(id="t", contact="a", kind=TouchKind.TALKED, at=NOW - timedelta(days=59)))
    kept = OwedLetters(network, Rules())
    assert [one.name for one in kept.at(NOW, ZONE)] == ["Bo Trench"]
    assert len(kept.at(NOW + timedelta(days=1), ZONE)) == 2


def test_who_gets_the_list_may_change_it() -> None:
    kept = OwedLetters(a_network(), Rules())
    kept.at(NOW, ZONE).clear()
    assert len(kept.at(NOW, ZONE)) == 2
