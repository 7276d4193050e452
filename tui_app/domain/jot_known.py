"""What a jotted line may name: the people and topics of a network, prepared when first needed."""

from threading import RLock

from tui_app.domain.finding import Finder
from tui_app.domain.known_topics import KnownTopics
from tui_app.domain.network import Network
from tui_app.domain.people_called import PeopleCalled


class JotKnown:
    """Always as the network stands now; any thread may ask."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._lock = RLock()
        self._people = PeopleCalled()
        self._people_at = self._finder_at = self._topics_at = -1
        self._finder = Finder()
        self._topics: KnownTopics | None = None

    def prepare(self) -> None:
        """Look at everything now, so that the first key need not."""
        _ = self.people, self.finder, self.topics

    @property
    def people(self) -> PeopleCalled:
        """By the words of their names."""
        with self._lock:
            if self._people_at != self._network.version:
                self._people_at = self._network.version
                self._people.take(tuple(self._network.contacts.values()))
            return self._people

    @property
    def finder(self) -> Finder:
        """As one types."""
        with self._lock:
            if self._finder_at != self._network.version:
                self._finder_at = self._network.version
                self._finder.take(tuple(self._network.contacts.values()))
            return self._finder

    @property
    def topics(self) -> KnownTopics:
        """Of contacts and tidbits."""
        with self._lock:
            if self._topics is None or self._topics_at != self._network.version:
                self._topics_at = self._network.version
                self._topics = KnownTopics(self._network)
            return self._topics
