"""What the files in the reading folder hold, by their kind, as entries of plain text.

Each reader takes the content and the name of a file without its ending; None means that it says
nothing. They raise FeedError, the rest of a sentence.
"""

import re
from collections.abc import Callable

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.entry import MOST_TITLE, Entry, web_link
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.feed_text import feed_text
from tui_app.exchange.feeds.file_mail import mail_entry
from tui_app.exchange.feeds.html_text import html_text, tidy, title_text
from tui_app.exchange.feeds.markup import Tag, attributes, content, decoded, tags

Reader = Callable[[bytes, str], Entry | None]

_ADDRESS = re.compile(r"https?://[^\s<>\"'\x00-\x20\x7f-\xa0]{1,2000}+", re.IGNORECASE)
_SHORTCUT = re.compile(r"^\s*URL\s*=\s*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://\S{1,2000}) -->")
_MARKS_OF_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$|\*\*")
_FIRST_LINE = 200
_MOST_TAGS = 5_000


def text_entry(data: bytes, _name: str) -> Entry | None:
    """Text or Markdown: the first line is its title, the first address in it its own."""
    text = tidy(feed_text(data))
    first, _, rest = text.partition("\n")
    if not first:
        return None
    url = _first_address(text)
    title = _MARKS_OF_HEADING.sub("", first)
    if title == url and rest.strip():
        first, _, rest = rest.strip().partition("\n")
        title = _MARKS_OF_HEADING.sub("", first)
    is_title = len(title) <= _FIRST_LINE
    return Entry(
        title=one_line(title, MOST_TITLE), text=rest.strip() if is_title else text, url=url
    )


def page_entry(data: bytes, name: str) -> Entry | None:
    """A saved page: the title in its head, the address that it calls its own."""
    page = feed_text(data)
    title = url = heading = described = ""
    saved = _SAVED_FROM.search(page[:10_000])
    base = saved[1] if saved else ""
    open_tag: Tag | None = None
    for number, tag in enumerate(tags(page)):
        if number >= _MOST_TAGS:
            break
        if open_tag is not None and tag.closes and tag.name == open_tag.name:
            inside = title_text(page[open_tag.end : min(tag.start, open_tag.end + 2_000)])
            if tag.name == "title":
                title = title or inside
            else:
                heading = heading or inside
            open_tag = None
        elif tag.name in ("title", "h1") and not tag.closes:
            open_tag = tag
        elif tag.name in ("link", "meta") and tag.inside:
            given = attributes(tag)
            named = given.get("property", given.get("name", "")).lower()
            if given.get("rel", "").lower() == "canonical":
                url = web_link(given.get("href", ""), base) or url
            elif named == "og:url" and not url:
                url = web_link(given.get("content", ""), base)
            elif named == "og:title":
                described = described or title_text(given.get("content", ""))
    text = html_text(page)
    if not text and not title:
        return None
    shown = described or title or heading or one_line(name, MOST_TITLE)
    return Entry(title=shown, text=text, url=url or web_link(base, ""))


def shortcut_entry(data: bytes, name: str) -> Entry | None:
    """A link as Windows and many browsers save it."""
    found = _SHORTCUT.search(feed_text(data)[:100_000])
    return _link(found[1] if found else "", name)


def webloc_entry(data: bytes, name: str) -> Entry | None:
    """A link as macOS saves it, in either of its two forms."""
    if data.startswith(b"bplist"):
        return _link(_first_address(data[:100_000].decode("latin-1")), name)
    text = feed_text(data)[:100_000]
    opened: Tag | None = None
    for tag in tags(text):
        if opened is not None and tag.closes:
            return _link(content(text[opened.end : tag.start]).strip(), name)
        if tag.name == "string" and not tag.closes:
            opened = tag
    return _link("", name)


READERS: dict[str, Reader] = {
    ".txt": text_entry,
    ".text": text_entry,
    ".md": text_entry,
    ".markdown": text_entry,
    ".html": page_entry,
    ".htm": page_entry,
    ".xhtml": page_entry,
    ".eml": mail_entry,
    ".url": shortcut_entry,
    ".webloc": webloc_entry,
}
"""By the ending of a file's name."""


def _link(address: str, name: str) -> Entry:
    url = web_link(decoded(address), "")
    if not url:
        raise FeedError("holds no address of the web. Take it out")
    return Entry(title=one_line(name, MOST_TITLE) or url, url=url)


def _first_address(text: str) -> str:
    found = _ADDRESS.search(text)
    return web_link(found[0].rstrip(".,;:!?)]}*_"), "") if found else ""
