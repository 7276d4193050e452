"""Which opportunity a typed NAME means."""

from tui_app.cli.the_only import the_only
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.works import find_opportunities


def the_opportunity(network: Network, typed: str) -> Opportunity:
    """The one opportunity that a NAME means: its id, title or organisation, or words of them.

    Raises CommandError where it fits none, or several, which are then listed with their ids.
    """
    found, name = find_opportunities(network, typed), one_line(typed, 60)
    return the_only(
        found,
        lambda one: f"{told(one)}, {one.status.value}",
        none=f"No opportunity fits “{name}”. “tidings opportunities --all” lists them.",
        several=f"“{name}” fits {len(found)} opportunities. Type more of it, or one of these ids:",
        beyond="type more of the title",
    )


def told(one: Opportunity) -> str:
    """Title and organisation on one line."""
    title, organisation = one_line(one.title, 60), one_line(one.organisation, 60)
    return f"{title} ({organisation})" if organisation else title
