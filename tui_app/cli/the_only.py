"""The one record that is meant, where what was typed may fit none or several."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tui_app.cli.failures import CommandError
from tui_app.domain.record import Record

LISTED_MOST = 20
"""So many of those that fit are listed."""

R = TypeVar("R", bound=Record)


def the_only(
    found: Sequence[R],
    described: Callable[[R], str],
    *,
    none: str,
    several: str,
    beyond: str = "",
) -> R:
    """The one that was found.

    Raises CommandError with `none`, or with `several` above a list of them: each `described`
    behind its id. Where they are too many for it, a last line counts the others and says what to
    do `beyond` it; without that there is none.
    """
    if len(found) == 1:
        return found[0]
    if not found:
        raise CommandError(none)
    listing = [f"{one.id}  {described(one)}" for one in found[:LISTED_MOST]]
    if beyond and len(found) > LISTED_MOST:
        listing.append(f"and {len(found) - LISTED_MOST} more; {beyond}")
    raise CommandError(several, tuple(listing))
