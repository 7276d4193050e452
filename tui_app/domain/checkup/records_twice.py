"""Touches and tidbits that are there twice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import partial

import msgspec

from tui_app.domain.checkup.finding import Edit, Finding, FindingKind, Key, Mend
from tui_app.domain.checkup.wording import begun
from tui_app.domain.matches import without_repetitions
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.record_names import called
from tui_app.domain.references import pointers, repointed
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch

_SOON = timedelta(days=7)


def records_twice(network: Network) -> Iterator[Finding]:
    """What is the same in every field but the id, and news heard twice within a week."""
    pointing = _Pointing(network)
    yield from _touches(network, pointing)
    yield from _tidbits(network, pointing)


class _Pointing:
    """Which records point to one; looked up only once something is there twice."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._to: dict[Key, dict[Key, Record]] | None = None

    def to(self, record: Record) -> Iterable[Record]:
        if self._to is None:
            self._to = {}
            for one in self._network.every_record():
                for pointer in pointers(one):
                    led = self._to.setdefault((pointer.table, pointer.id), {})
                    led[one.table, one.id] = one
        return self._to.get((record.table, record.id), {}).values()


def _touches(network: Network, pointing: _Pointing) -> Iterator[Finding]:
    first: dict[tuple[object, ...], Touch] = {}
    for touch in sorted(network.touches.values(), key=lambda touch: touch.id):
        known = first.setdefault((touch.contact, touch.kind, touch.at, touch.note), touch)
        if known is not touch and msgspec.structs.replace(touch, id=known.id) == known:
            yield _double(touch, known, network, pointing)


def _tidbits(network: Network, pointing: _Pointing) -> Iterator[Finding]:
    by_text: defaultdict[str, list[Tidbit]] = defaultdict(list)
    for tidbit in sorted(network.tidbits.values(), key=lambda tidbit: tidbit.id):
        if tidbit.text.strip():
            by_text[fold(tidbit.text)].append(tidbit)
    for first, *others in by_text.values():
        for tidbit in others:
            bare = msgspec.structs.replace(tidbit, id=first.id, matches=first.matches)
            if bare == first:
                also = Edit(Tidbit.table, first.id, partial(_with_matches, tidbit.matches))
                yield _double(tidbit, first, network, pointing, (also,))
            elif abs(tidbit.heard_at - first.heard_at) < _SOON and not (
                tidbit.archived_at or first.archived_at
            ):
                yield Finding(
                    kind=FindingKind.DUPLICATE,
                    table=Tidbit.table,
                    id=tidbit.id,
                    text=f"{begun(called(tidbit, network))} was jotted twice within a week.",
                    remedy="On Ideas, x puts one of the two away and d deletes it.",
                )


def _double(
    record: Record,
    known: Record,
    network: Network,
    pointing: _Pointing,
    edits: tuple[Edit, ...] = (),
) -> Finding:
    led = tuple(Edit(one.table, one.id, _leading(record, known)) for one in pointing.to(record))
    gone = Edit(record.table, record.id, _nothing)
    return Finding(
        kind=FindingKind.DUPLICATE,
        table=record.table,
        id=record.id,
        text=f"{begun(called(record, network))} is there twice, word for word.",
        remedy="Mending puts one of the two into the trash.",
        mend=Mend(edits=(*edits, *led, gone)),
    )


def _leading(old: Record, new: Record) -> Callable[[Record], Record]:
    return lambda record: repointed(record, old.table, old.id, new.id)


def _with_matches(matches: tuple[Match, ...], record: Record) -> Record:
    if not isinstance(record, Tidbit):
        return record
    both = without_repetitions((*record.matches, *matches))
    return msgspec.structs.replace(record, matches=both)


def _nothing(_: Record) -> None:
    return None
