"""The reading list: feeds subscribed to, and what of them waits to be kept or dropped (C1)."""

import msgspec

from tui_app.domain.record import Instant


class FeedItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of a feed, or one file of the folder, cleaned to plain text.

    `key` is the same whenever the same entry is read again, and never that of another feed's
    entry. `source` is the title of its feed. `published_at` is UTC.
    """

    key: str
    title: str
    source: str = ""
    url: str = ""
    text: str = ""
    published_at: Instant | None = None


class Feed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A feed subscribed to, and what the last fetch left: for a conditional request, `etag` and
    `last_modified` as the server gave them; `problem`, one sentence, where it failed.

    Where it has moved since it was subscribed to, `known_as` is the address that it had then: it
    is the same feed still, and the keys of its items are made with that one.
    """

    url: str
    known_as: str = ""
    title: str = ""
    added_at: Instant | None = None
    etag: str = ""
    last_modified: str = ""
    fetched_at: Instant | None = None
    problem: str = ""

    @property
    def name(self) -> str:
        """Its title, or its address where it has none."""
        return self.title.strip() or self.url

    @property
    def first_url(self) -> str:
        """The address that it had when it was subscribed to: what tells one feed from another."""
        return self.known_as or self.url

    def moved(self, url: str) -> "Feed":
        """The same feed at another address."""
        known_as = "" if url == self.first_url else self.first_url
        return msgspec.structs.replace(self, url=url, known_as=known_as)


class Candidate(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An item that waits to be kept or dropped; `feed` is its feed's address, empty for a file.

    `number` is what the user may call it by: it stays its own while the candidate waits.
    """

    item: FeedItem
    found_at: Instant
    feed: str = ""
    number: int = 0


class ReadingList(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All of it.

    `candidates` stand in the order in which they came, the oldest first: those kept, too, as undo
    makes them wait again (`candidates.waiting` tells which do). `dropped` holds the keys of items
    that must not come back, those seen last at the end; `numbered` is the last number given;
    `folder_problems` says which files could not be read; `fetched_at` is when the last round ended,
    `begun_at` when the last round of the hour began.
    """

    feeds: tuple[Feed, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    dropped: tuple[str, ...] = ()
    numbered: int = 0
    folder_problems: tuple[str, ...] = ()
    fetched_at: Instant | None = None
    begun_at: Instant | None = None
