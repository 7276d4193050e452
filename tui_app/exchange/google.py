"""Google Contacts' CSV, with the headings of old and of new exports."""

import re
from collections.abc import Iterator
from itertools import count

from tui_app.exchange.csv_cells import Cells, Headings
from tui_app.exchange.incoming import Incoming
from tui_app.exchange.labels import label_of_text
from tui_app.exchange.postal_lines import postal_lines

_SEVERAL = re.compile(r"\s*:::\s*")
_NUMBERED = re.compile(r"(e-mail|phone|organization|address|website) 1 - [a-z ]+")


def is_google(headings: Headings) -> bool:
    """Whether these are Google's headings, of either kind."""
    return (
        any(map(_NUMBERED.fullmatch, headings.columns))
        or headings.has_all("name", "given name", "family name")
        or headings.has_all("first name", "organization name", "labels")
    )


def read_google(cells: Cells) -> Incoming | None:
    """The contact of a row."""
    return cells.person(
        name=cells.get("name"),
        given=cells.get("given name", "first name"),
        middle=cells.get("additional name", "middle name"),
        family=cells.get("family name", "last name"),
        suffix=cells.get("name suffix"),
        nicknames=_parts(cells.get("nickname")),
        organisation=_first(cells.get("organization name", "organization 1 - name")),
        title=_first(cells.get("organization title", "organization 1 - title", "occupation")),
        phones=_numbered(cells, "phone"),
        emails=_numbered(cells, "e-mail"),
        urls=[url for url, _ in _numbered(cells, "website")],
        postal=_postal(cells),
        topics=_topics(cells.get("labels", "group membership")),
        note=cells.get("notes"),
        birthday=cells.date_under("birthday"),
    )


def _numbered(cells: Cells, kind: str) -> Iterator[tuple[str, str]]:
    # A cell may hold several values; Google writes as many columns as the fullest contact needs.
    for number in count(1):
        value = f"{kind} {number} - value"
        if not cells.has(value):
            return
        label = label_of_text(cells.get(f"{kind} {number} - label", f"{kind} {number} - type"))
        for text in _parts(cells.get(value)):
            yield text, label


def _postal(cells: Cells) -> str:
    for number in count(1):
        address = f"address {number} - "
        if not cells.has(f"{address}street") and not cells.has(f"{address}formatted"):
            return ""
        written = _first(cells.get(f"{address}formatted")) or postal_lines(
            box=_first(cells.get(f"{address}po box")),
            extended=_first(cells.get(f"{address}extended address")),
            street=_first(cells.get(f"{address}street")),
            city=_first(cells.get(f"{address}city")),
            region=_first(cells.get(f"{address}region")),
            code=_first(cells.get(f"{address}postal code")),
            country=_first(cells.get(f"{address}country")),
        )
        if written:
            return written
    return ""


def _topics(labels: str) -> list[str]:
    # What begins with a star is Google's own: "* myContacts", "* starred".
    return [label for label in _parts(labels) if not label.startswith("*")]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _SEVERAL.split(text) if part.strip()]


def _first(text: str) -> str:
    return next(iter(_parts(text)), "")
