"""JSON Feed, versions 1 and 1.1, cut or whole."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.entry import MOST_TITLE, Contents, Entry, newest_first, web_link
from tui_app.exchange.feeds.feed_dates import feed_moment
from tui_app.exchange.feeds.html_text import html_text, tidy

_ITEMS = re.compile(r'"items"\s{0,99}+:\s{0,99}+\[')
_TITLE = re.compile(r'"title"\s{0,99}+:\s{0,99}+(?=")')
_LARGEST = 10**18
_BETWEEN = re.compile(r"[\s,]*+")


def read_json(text: str, url: str, now: datetime | None) -> Contents | None:
    """The feed in a text; None where there is none. Of a text that was cut, what is whole."""
    import json

    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = _of_cut(text)
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        return None
    items = [item for item in found["items"] if isinstance(item, dict)]
    dates = [_date(item, now) for item in items]

    def entries() -> Iterator[Entry]:
        for place in newest_first(dates):
            yield _entry(items[place], url, dates[place])

    return Contents(title=one_line(_said(found, "title"), MOST_TITLE), entries=entries())


def _of_cut(text: str) -> dict[str, object] | None:
    """The title, and the items that are whole, of a text that does not parse."""
    import json

    begins = _ITEMS.search(text)
    if begins is None:
        return None
    decoder = json.JSONDecoder()
    items: list[object] = []
    at = begins.end()
    title = ""
    try:
        named = _TITLE.search(text, 0, begins.start())
        title = decoder.raw_decode(text, named.end())[0] if named else ""
        while True:
            between = _BETWEEN.match(text, at)
            item, at = decoder.raw_decode(text, between.end() if between else at)
            items.append(item)
    except (ValueError, RecursionError):
        return {"title": title, "items": items} if items else None


def _date(item: Mapping[str, object], now: datetime | None) -> datetime | None:
    for name in ("date_published", "date_modified"):
        if at := feed_moment(_said(item, name), now):
            return at
    return None


def _entry(item: Mapping[str, object], base: str, published_at: datetime | None) -> Entry:
    text = _said(item, "content_text")
    html = _said(item, "content_html")
    return Entry(
        title=one_line(_said(item, "title"), MOST_TITLE),
        text=(tidy(text) or html_text(html) or tidy(_said(item, "summary"))),
        name=_said(item, "id").strip()[:2_000],
        url=web_link(_said(item, "url") or _said(item, "external_url"), base),
        published_at=published_at,
    )


def _said(item: Mapping[str, object], name: str) -> str:
    """A text of it; whole numbers count as text, since some feeds number their items."""
    value = item.get(name)
    if isinstance(value, int) and abs(value) < _LARGEST:
        return str(value)
    return value if isinstance(value, str) else ""
