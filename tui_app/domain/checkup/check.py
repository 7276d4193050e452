"""Every check over all records."""

from datetime import datetime

from tui_app.domain.checkup.contacts_twice import contacts_twice
from tui_app.domain.checkup.dates import check_dates
from tui_app.domain.checkup.finding import Beyond, Finding
from tui_app.domain.checkup.links import check_links
from tui_app.domain.checkup.records_twice import records_twice
from tui_app.domain.checkup.values import check_values
from tui_app.domain.network import Network

_NOTHING = Beyond()


def check(network: Network, now: datetime, beyond: Beyond = _NOTHING) -> list[Finding]:
    """What is wrong with the records at `now` (UTC)."""
    return [
        *check_links(network, now, beyond),
        *records_twice(network),
        *contacts_twice(network),
        *check_dates(network, now),
        *check_values(network),
    ]
