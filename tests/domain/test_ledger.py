"""The give and ask ledger (rulebook B6)."""

from datetime import UTC, datetime

from tui_app.domain.ledger import ledger
from tui_app.domain.network import Network
from tui_app.domain.touch import Direction, Favour, FavourKind, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)


def test_news_clippings_and_favours_count_and_what_comes_from_them_is_no_gift() -> None:
    asked = Favour(kind=FavourKind.HELP, text="a look at my letter", asked=True)
    gave = Favour(kind=FavourKind.BUSINESS_REFERRAL, text="a customer")
    touches = [
        Touch(id="1", contact="a", kind=TouchKind.TALKED, at=NOW, tidbits=("x", "y")),
        Touch(id="2", contact="a", kind=TouchKind.MEETING, at=NOW, favours=(asked, gave)),
        Touch(id="3", contact="a", kind=TouchKind.CLIPPING, at=NOW),
        Touch(id="4", contact="a", kind=TouchKind.CLIPPING, at=NOW, direction=Direction.IN),
        Touch(id="5", contact="b", kind=TouchKind.MEETING, at=NOW, favours=(asked,)),
    ]
    network = Network(touches)
    assert (ledger("a", network).given, ledger("a", network).asked) == (4, 1)
    assert not ledger("a", network).asks_first
    assert ledger("b", network).asks_first
    assert ledger("c", network).given == 0
