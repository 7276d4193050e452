"""Stores of any size, the same for the same seed."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
_ZONES = (
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles",
    "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney", "America/Sao_Paulo",
)  # fmt: skip
_TRADE = """
cold chain harbour freight audit brewery school meals vaccine pallets routes rail tender merger
warehouse robots harvest unions recall pricing export customs labels packaging grants
"""
_PEOPLE = """
Ada Ben Chloé Dan Eva Finn Gita Hal Ines Jun Kim Leo Mia Ned Olga Per Rosa Sam
Marsh Okafor Roux Ito Novák Boyle Rao Stone Prado Sato Lund Vance Thorn Quill
"""
_WORDS = tuple(_TRADE.split())
_GIVEN, _FAMILY = (tuple(line.split()) for line in _PEOPLE.strip().splitlines())
_OUTCOMES = (
    *[TouchKind.TALKED] * 4, *[TouchKind.NO_ANSWER] * 4, TouchKind.MESSAGE, TouchKind.EMAIL,
)  # fmt: skip


def records(contacts: int, touches: int, tidbits: int = 0, seed: int = 1) -> Iterator[Record]:
    """A network: touches spread over its people and a year, each tidbit for one to five of them."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    ids = [_id(n, 0) for n in range(contacts)]
    for n, contact_id in enumerate(ids):
        yield Contact(
            id=contact_id,
            name=f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)} {n}",
            organisation=f"{chance.choice(_WORDS).title()} {chance.choice(_WORDS).title()}",
            kind=ContactKind.RECRUITER if n % 20 == 0 else ContactKind.NETWORKING,
            zone=chance.choice(_ZONES),
            phones=(Phone(number=f"+44 20 7946 {n % 10_000:04}"),),
            topics=tuple(chance.sample(_WORDS, 3)),
            met_on=(NOW - timedelta(days=chance.randrange(20, 700))).date(),
            created_at=NOW - timedelta(days=700),
        )
    for n in range(touches):
        yield Touch(
            id=_id(n, 1),
            contact=chance.choice(ids),
            kind=chance.choice(_OUTCOMES),
            at=NOW - timedelta(minutes=chance.randrange(60, 525_600)),
            zone="Europe/London",
            note=" ".join(chance.sample(_WORDS, 6)),
        )
    for n in range(tidbits):
        matched = chance.sample(ids, chance.randrange(1, 6))
        yield Tidbit(
            id=_id(n, 2),
            text=" ".join(chance.sample(_WORDS, 8)),
            kind=chance.choice(list(TidbitKind)),
            heard_at=NOW - timedelta(hours=chance.randrange(1, 800)),
            matches=tuple(
                Match(contact=key, status=MatchStatus.ACCEPTED, score=0.9) for key in matched
            ),
        )


def write_store(path: Path, contacts: int, touches: int, tidbits: int = 200) -> None:
    """A closed store of that size at `path`."""
    with Store(path) as store:
        made = tuple(records(contacts, touches, tidbits))
        store.commit(Changes(label="benchmark", put=made), NOW)


def _id(number: int, table: int) -> str:
    """Like an id, but the same on every run."""
    return str((1_760_000_000_000 + number) * 2**80 + table * 2**70 + number)
