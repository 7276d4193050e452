"""Of the letters owed, those that an opportunity makes owed."""

from collections.abc import Iterable

from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import records_of
from tui_app.letters.owed import LetterOwed


def owed_about(
    opportunity: Opportunity, owed: Iterable[LetterOwed], network: Network
) -> list[LetterOwed]:
    """The letters owed about an opportunity or about a meeting of it, in the order given."""
    records = {one.id for one in records_of(network, opportunity.id)}
    return [one for one in owed if one.opportunity == opportunity.id or one.interview in records]
