"""What today's matching says of the sample's matches: `python -m tests.data.matches`.

It writes the score and the reasons of every match anew, each as of the moment at which it came up,
and tells on standard error whom it would not propose, and whom besides.
"""

import json
import sys
from datetime import datetime

import msgspec

from tests.data import sample
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.tidings import CHOSEN
from tui_app.domain.touch import Touch
from tui_app.matching.contact_index import ContactIndex

_BY_HAND = (MatchStatus.ACCEPTED, MatchStatus.PASSED_ON)
"""What Nora may have made of somebody whom nothing proposed: the others she never saw."""


def network_of(records: list[Record], moment: datetime) -> Network:
    """What Nora knew right before that moment; of a contact, all that is known of it today."""
    return Network(known for one in records if (known := _as_known(one, moment)))


def proposed(tidbit: Tidbit, records: list[Record], moment: datetime) -> dict[str, Match]:
    """By contact, whom the news would have been proposed for."""
    network = network_of(records, moment)
    new = msgspec.structs.replace(tidbit, matches=())
    return {match.contact: match for match in ContactIndex(network).propose(new)}


def matched_anew(tidbit: Tidbit, records: list[Record]) -> Tidbit:
    """The news with what matching says of each of its matches; those that it never made go.

    Somebody who was met after the news was heard came up when it was decided about them.
    """
    at_once = proposed(tidbit, records, tidbit.heard_at)
    people = {one.id: one for one in records if isinstance(one, Contact)}
    found: list[Match] = []
    for match in tidbit.matches:
        made = people[match.contact].created_at
        came_up = match.decided_at if made and made > tidbit.heard_at else None
        says = proposed(tidbit, records, came_up) if came_up else at_once
        said = says.get(match.contact)
        if said is None and match.status in _BY_HAND:
            said = Match(contact=match.contact, score=1.0, why=CHOSEN)
        if said is None:
            _tell(f"  not proposed, taken out: {people[match.contact].name}")
            continue
        found.append(msgspec.structs.replace(match, score=said.score, why=said.why))
    known = {match.contact for match in tidbit.matches}
    for besides in at_once.values():
        if besides.contact not in known:
            _tell(f"  besides: {besides.score:.2f} {people[besides.contact].name}: {besides.why}")
    found.sort(key=lambda match: -match.score)
    return msgspec.structs.replace(tidbit, matches=tuple(found))


def main() -> None:
    """Write the sample anew, its matches as the program makes them."""
    tables, network = sample.tables(), sample.network()
    records: list[Record] = [
        *network.contacts.values(),
        *network.touches.values(),
        *network.interviews.values(),
        *network.tidbits.values(),
    ]
    for tidbit in network.tidbits.values():
        _tell(tidbit.text)
        document = msgspec.to_builtins(matched_anew(tidbit, records))
        tables["tidbits"][document.pop("id")] = document
    written = json.dumps(tables, ensure_ascii=False, indent=1)
    (sample.DATA / "sample.json").write_text(f"{written}\n", encoding="utf-8")


def _as_known(record: Record, moment: datetime) -> Record | None:
    match record:
        case Contact(created_at=at) | Interview(created_at=at) | Touch(at=at) | Tidbit(heard_at=at):
            if at is None or at >= moment:
                return None
    if isinstance(record, Tidbit):
        return msgspec.structs.replace(
            record, matches=tuple(_as_decided(match, moment) for match in record.matches)
        )
    return record


def _as_decided(match: Match, moment: datetime) -> Match:
    if match.decided_at is not None and match.decided_at < moment:
        return match
    return msgspec.structs.replace(match, status=MatchStatus.PROPOSED, decided_at=None, touch=None)


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    main()
