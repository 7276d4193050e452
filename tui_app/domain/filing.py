"""The names under which things are filed: the target areas and organisations in use."""

from collections.abc import Iterable

from tui_app.domain.names import fold
from tui_app.domain.network import Network


def target_areas(network: Network) -> list[str]:
    """Every target area in use, each once, in order."""
    return _each_once(
        [
            *(one.target_area for one in network.interviews.values()),
            *(one.target_area for one in network.contacts.values()),
            *(one.target_area for one in network.opportunities.values()),
        ]
    )


def organisations(network: Network) -> list[str]:
    """Every organisation that a record or a contact names, each once, in order."""
    return _each_once(
        [
            *(one.organisation for one in network.interviews.values()),
            *(one.organisation for one in network.contacts.values()),
        ]
    )


def _each_once(names: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.strip(), name)
    return sorted(dict.fromkeys(filter(None, first)), key=lambda name: (fold(name), name))
