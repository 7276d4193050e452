"""Who sent the user to a contact, and as a tree whom that contact led to (rulebook B4)."""

from itertools import islice

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.domain.referrals import Referrals
from tui_app.ui.cards.parts import section
from tui_app.ui.text import shown, shown_line, spans

_MOST = 40
_MOST_OF_A_NAME = 80
_DEEPEST = 8
"""Steps drawn to the right; what lies deeper stands under them."""


def referral_tree(contact: Contact, referrals: Referrals) -> list[Content]:
    """The chain down to them, they themselves, and everybody below."""
    above = referrals.sent_by(contact.id)
    below = list(islice(referrals.tree(contact.id), _MOST + 1))
    if not above and not below:
        return []
    rows = [
        spans((_branch(depth), "dim"), *_named(one))
        for depth, one in enumerate(reversed(above[:_DEEPEST]))
    ]
    own = min(len(above), _DEEPEST)
    rows.append(spans((_branch(own), "dim"), (one_line(contact.name, _MOST_OF_A_NAME), "accent")))
    rows += [spans((_branch(own + 1 + depth), "dim"), *_named(one)) for depth, one in below[:_MOST]]
    if len(below) > _MOST:
        rows.append(shown("and more", "dim"))
    through = shown_line(f"through {above[0].name}", "dim", _MOST_OF_A_NAME) if above else None
    count = sum(depth == 0 for depth, _ in below)
    beside = f"led you to {count}" if count else ""
    return section("Referrals", [*([through] if through else []), *rows], beside)


def _branch(depth: int) -> str:
    shown_depth = min(depth, 2 * _DEEPEST)
    return "  " * (shown_depth - 1) + "└ " if shown_depth else ""


def _named(contact: Contact) -> tuple[tuple[str, str], ...]:
    return (
        (contact.name, ""),
        (f"  {contact.organisation}" if contact.organisation else "", "dim"),
    )
