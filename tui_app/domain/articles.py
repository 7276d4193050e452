"""One article that several feeds bring: who reads it once has read it (rulebook C1)."""

from collections.abc import Container, Iterable
from functools import lru_cache

from tui_app.domain.plain import one_line
from tui_app.domain.reading import Candidate, FeedItem

Article = tuple[str, str]

_PORTS = (":443", ":80")
_SAYS_WHENCE = ("utm_", "fbclid=", "gclid=")
"""How the parts of an address begin that tell only where it was found."""


def bare_address(url: str) -> str:
    """An address without what often changes while the page stays the same.

    That is the scheme, `www.`, the usual port, a slash at the end, and the place on the page.
    """
    rest = (url.partition("://")[2] or url).partition("#")[0]
    host, slash, path = rest.partition("/")
    host = host.lower().removeprefix("www.")
    for port in _PORTS:
        host = host.removesuffix(port)
    return (host + slash + path).rstrip("/")


def article_of(item: FeedItem) -> Article | None:
    """What is the same for the same article from another feed; None where that cannot be told.

    Address and title are both the same: some feeds give all their items one address, and some
    papers have one title every week.
    """
    return _article(item.url, item.title) if item.url.strip() else None


def same_articles(candidates: Iterable[Candidate], keys: Container[str]) -> list[str]:
    """The keys of those candidates that are the same articles as those of `keys`, but for these."""
    listed = [(one.item.key, article_of(one.item)) for one in candidates]
    meant = {article for key, article in listed if article is not None and key in keys}
    return [key for key, article in listed if article in meant and key not in keys]


@lru_cache(maxsize=4_096)
def _article(url: str, title: str) -> Article:
    address, _, query = url.partition("#")[0].partition("?")
    left = "&".join(part for part in query.split("&") if not part.startswith(_SAYS_WHENCE))
    return f"{bare_address(address)}?{left}", one_line(title).casefold()
