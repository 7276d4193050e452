"""Which opportunity a typed NAME means."""

from tui_app.cli.failures import CommandError
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.works import find_opportunities

_LISTED_MOST = 20


def the_opportunity(network: Network, typed: str) -> Opportunity:
    """The one opportunity that a NAME means: its id, title or organisation, or words of them.

    Raises CommandError where it fits none, or several, which are then listed with their ids.
    """
    found = find_opportunities(network, typed)
    if len(found) == 1:
        return found[0]
    name = one_line(typed, 60)
    if not found:
        raise CommandError(
            f"No opportunity fits “{name}”. “tidings opportunities --all” lists them."
        )
    listing = [f"{one.id}  {told(one)}, {one.status.value}" for one in found[:_LISTED_MOST]]
    if len(found) > _LISTED_MOST:
        listing.append(f"and {len(found) - _LISTED_MOST} more; type more of the title")
    raise CommandError(
        f"“{name}” fits {len(found)} opportunities. Type more of it, or one of these ids:",
        tuple(listing),
    )


def told(one: Opportunity) -> str:
    """Title and organisation on one line."""
    title, organisation = one_line(one.title, 60), one_line(one.organisation, 60)
    return f"{title} ({organisation})" if organisation else title
