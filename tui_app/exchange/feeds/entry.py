"""An entry as a feed has it, and how it becomes an item of the reading list."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from urllib.parse import urljoin, urlsplit

import msgspec

from tui_app.domain.articles import bare_address
from tui_app.domain.plain import one_line, plain
from tui_app.domain.reading import FeedItem

MOST_ITEMS = 200
"""So many of a feed are taken, the newest."""

_MOST_LOOKED_AT = 1_000
"""So many are read for them, where many are the same or say nothing."""

MOST_TITLE = 300
_MADE_TITLE = 100
_MOST_URL = 2_000
_NO_URL_HAS = frozenset(' "<>\\^`{|}')


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry, cleaned to plain text. `name` is what the feed calls it by, a guid or an id."""

    title: str
    text: str = ""
    name: str = ""
    url: str = ""
    published_at: datetime | None = None


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's title, and its entries, the newest first; each is read when it is asked for."""

    title: str
    entries: Iterator[Entry]


def as_items(entries: Iterable[Entry], *, feed: str, source: str) -> tuple[FeedItem, ...]:
    """The items of these entries, in their order, each once, up to the limit.

    An entry without any words or address is none. `feed` is the address that the keys are made
    with: one under another scheme, with or without `www.`, makes the same.
    """
    found: dict[str, FeedItem] = {}
    for entry in islice(entries, _MOST_LOOKED_AT):
        title = entry.title or _first_words(entry.text) or one_line(entry.url, _MADE_TITLE)
        if not title:
            continue
        said = entry.name or entry.url or f"{entry.title}\n{entry.text}"
        key = made_key(bare_address(feed), said)
        found.setdefault(
            key,
            FeedItem(
                key=key,
                title=title,
                source=source,
                url=entry.url,
                text=entry.text,
                published_at=entry.published_at,
            ),
        )
        if len(found) == MOST_ITEMS:
            break
    return tuple(found.values())


def made_key(*parts: str) -> str:
    """The same for the same parts, on every machine."""
    from hashlib import sha256

    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return sha256(whole).hexdigest()[:32]


def web_link(link: str, base: str) -> str:
    """Where a link on a page at `base` leads; empty where that is no page of the web."""
    wanted = plain(link[: _MOST_URL * 2]).strip()
    if not wanted:
        return ""
    try:
        url = urljoin(base, wanted.replace("\n", "").replace("\t", ""))
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
        _ = parts.port
    except ValueError:
        return ""
    if not fits or len(url) > _MOST_URL:
        return ""
    return "".join(f"%{ord(one):02X}" if one in _NO_URL_HAS else one for one in url)


def newest_first(dates: Sequence[datetime | None]) -> list[int]:
    """Places in the order of their dates, the newest first; those without one come last."""
    dated = sorted(
        ((at, place) for place, at in enumerate(dates) if at is not None),
        key=lambda one: one[0],
        reverse=True,  # which leaves those of one moment as they stand
    )
    return [place for _, place in dated] + [place for place, at in enumerate(dates) if at is None]


def _first_words(text: str) -> str:
    line = next(iter(text.splitlines()), "")
    return one_line(line, _MADE_TITLE)
