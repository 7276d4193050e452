"""The topics that are known already: how often, and how they are written."""

import re
from collections import Counter
from collections.abc import Iterable

from tui_app.domain.names import fold
from tui_app.domain.network import Network

_BETWEEN = re.compile(r"[\s_\-‐‑]+")


class KnownTopics:
    """Topics of contacts and tidbits; two that differ in case, spaces or hyphens are one."""

    def __init__(self, network: Network) -> None:
        counts = Counter[str]()
        for contact in tuple(network.contacts.values()):
            counts.update(contact.topics)
        for tidbit in tuple(network.tidbits.values()):
            counts.update(tidbit.topics)
        self._spelt: dict[str, str] = {}
        totals = Counter[str]()
        for topic, count in counts.most_common():
            key = _key(topic)
            if key:
                self._spelt.setdefault(key, " ".join(topic.split()))
                totals[key] += count
        self._ordered = [self._spelt[key] for key, _ in totals.most_common()]
        self._folded = [f" {_spaced(topic)}" for topic in self._ordered]

    def spelt(self, topic: str) -> str:
        """As it is known, most often; else as it is typed, hyphens as spaces."""
        return self._spelt.get(_key(topic)) or " ".join(_BETWEEN.sub(" ", topic).split())

    def beginning(self, typed: str, most: int) -> list[str]:
        """Topics of which a word begins so, the most frequent first; all where nothing is typed."""
        part = f" {_spaced(typed)}".rstrip()
        found: Iterable[str] = (
            topic
            for topic, folded in zip(self._ordered, self._folded, strict=True)
            if part in folded
        )
        return [topic for topic, _ in zip(found, range(most), strict=False)]


def _spaced(topic: str) -> str:
    return _BETWEEN.sub(" ", fold(topic))


def _key(topic: str) -> str:
    return _BETWEEN.sub("", fold(topic))
