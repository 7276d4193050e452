"""The ledger of giving and asking, line by line (rulebook B6)."""

from collections.abc import Iterator

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.ledger import gave_a_clipping, ledger
from tui_app.domain.touch import Touch
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.parts import section
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, spans
from tui_app.ui.when import age

_MOST = 8
_MOST_OF_A_LINE = 300


def ledger_entries(contact: Contact, desk: Desk) -> list[Content]:
    """What was given and what was asked, the latest first."""
    entries = [
        spans((sign, "good" if sign == "+" else "warn"), (f" {text}", ""), (f"  {when} ago", "dim"))
        for touch in reversed(desk.network.touches_of(contact.id))
        for when in (age(touch.at, desk.now()),)
        for sign, text in _entries(touch, desk)
    ]
    book = ledger(contact.id, desk.network)
    rows = entries[:_MOST]
    if len(entries) > _MOST:
        rows.append(shown(f"and {len(entries) - _MOST} before", "dim"))
    return section("Given and asked", rows, f"{book.given} given, {book.asked} asked")


def _entries(touch: Touch, desk: Desk) -> Iterator[tuple[str, str]]:
    for favour in touch.favours:
        sign = "−" if favour.asked else "+"
        yield sign, clipped(f"{favour.kind}: {favour.text}", _MOST_OF_A_LINE)
    for tidbit_id in touch.tidbits:
        tidbit = desk.network.tidbits.get(tidbit_id)
        yield "+", clipped(f"news: {tidbit.text if tidbit else 'no longer kept'}", _MOST_OF_A_LINE)
    if gave_a_clipping(touch):
        yield (
            "+",
            clipped(f"clipping: {touch.note}" if touch.note else "a clipping", _MOST_OF_A_LINE),
        )
