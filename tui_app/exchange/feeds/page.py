"""A page of the web where a feed was looked for: many name the address of their feed."""

from tui_app.exchange.feeds.entry import web_link
from tui_app.exchange.feeds.feed_text import feed_text
from tui_app.exchange.feeds.markup import attributes, tags

_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/json",
)
_PAGE = frozenset({"html", "head", "body", "title", "meta", "!doctype html", "script", "div", "p"})
_MOST_TAGS = 5_000


def feed_in_page(body: bytes, url: str, content_type: str = "") -> str | None:
    """The address of the feed that a page at `url` names; None where it names none, or is none.

    The first that is no feed of comments is taken.
    """
    text = feed_text(body, content_type)
    return feed_named(text, url) if is_page(text) else None


def is_page(text: str) -> bool:
    """Whether a text is a page for a browser."""
    beginning = text[:1_000].lstrip("\ufeff \t\r\n").lower()
    if beginning.startswith("<!doctype html"):
        return True
    first = next((tag.name for tag in tags(text[:100_000]) if tag.name), "")
    return first in _PAGE


def feed_named(text: str, url: str) -> str | None:
    """The address of the feed that the text of a page names."""
    base = url
    found: list[tuple[bool, str]] = []
    for number, tag in enumerate(tags(text)):
        if number >= _MOST_TAGS or (tag.name == "body" and found):
            break
        if tag.name == "base" and base == url:
            base = web_link(attributes(tag).get("href", ""), url) or url
        if tag.name not in ("link", "a") or tag.closes:
            continue
        given = attributes(tag)
        is_other = "alternate" in given.get("rel", "").lower().split()
        if is_other and given.get("type", "").lower().partition(";")[0].strip() in _TYPES:
            named = web_link(given.get("href", ""), base)
            if named:
                says = f"{given.get('title', '')} {named}".lower()
                found.append(("comment" in says, named))
    return min(found, key=lambda one: one[0])[1] if found else None
