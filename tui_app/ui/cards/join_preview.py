"""What becomes of two contacts that are merged, before it is done."""

from textwrap import wrap

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.joining import moves_along
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.uniting import Becomes, Difference, United
from tui_app.ui.cards.parts import stacked
from tui_app.ui.text import spans

_LABEL = 20
_WIDTH = 48
_MOST = 200
_STYLES = {Becomes.TAKEN: "good", Becomes.BOTH: "good", Becomes.NOTED: "warn"}


def join_preview(kept: Contact, other: Contact, united: United, network: Network) -> Content:
    """Who stays, what comes along, and each field in which the two differ."""
    rows = [
        spans(("Stays  ", "dim"), (_who(kept), "strong")),
        spans(("Goes   ", "dim"), (_who(other), "strong"), ("  into the trash", "dim")),
        spans((_moves(moves_along(network, other.id)), "dim")),
        Content(""),
    ]
    for one in united.differences:
        rows += _difference(one)
    if not united.differences:
        rows.append(spans(("They differ in nothing.", "good")))
    return stacked(rows)


def _who(contact: Contact) -> str:
    work = contact.organisation or contact.title
    return ", ".join(one_line(part, 60) for part in (contact.name, work) if part)


def _moves(count: int) -> str:
    """What else changes: touches, letters, news, referrals, people met."""
    if not count:
        return "Nothing else speaks of them."
    records = "1 other record" if count == 1 else f"{count} other records"
    return f"{records} (touches, letters, news) will speak of who stays."


def _difference(one: Difference) -> list[Content]:
    """What is there, and below it what is added, each beside the label."""
    kept = wrap(one_line(one.kept, _MOST), _WIDTH)
    added = wrap(f"+ {one_line(one.other, _MOST)}", _WIDTH)
    if len(added[-1]) + len(one.becomes) + 2 > _WIDTH:
        added.append("")
    labels = [f"{one.label:<{_LABEL}}"] + [" " * _LABEL] * (len(kept) + len(added))
    rows = [
        spans((label, "dim"), (line, "dim" if line in kept else ""))
        for label, line in zip(labels, [*kept, *added[:-1]], strict=False)
    ]
    last = ((labels[len(rows)], "dim"), (added[-1], ""), (f"  {one.becomes}", _STYLES[one.becomes]))
    return [*rows, spans(*last)]
