"""Outlook's CSV, whether from the desktop, the web, or programs that write the same headings."""

from tui_app.exchange.csv_cells import Cells, Headings
from tui_app.exchange.incoming import Incoming
from tui_app.exchange.postal_lines import postal_lines

_PHONES = (
    ("primary phone", ""),
    ("mobile phone", "mobile"),
    ("mobile phone 2", "mobile"),
    ("business phone", "work"),
    ("business phone 2", "work"),
    ("home phone", "home"),
    ("home phone 2", "home"),
    ("other phone", "other"),
    ("car phone", "car"),
    ("company main phone", "company"),
    ("callback", "callback"),
    ("radio phone", "radio"),
    ("assistant's phone", "assistant"),
    ("business fax", "work fax"),
    ("home fax", "home fax"),
    ("other fax", "fax"),
    ("pager", "pager"),
)
_EMAILS = ("e-mail", "e-mail 2", "e-mail 3")


def is_outlook(headings: Headings) -> bool:
    """Whether these are Outlook's headings."""
    return headings.has_any("first name", "last name") and headings.has_any(
        "e-mail address", "e-mail 2 address", "business phone", "business street", "home street"
    )


def read_outlook(cells: Cells) -> Incoming | None:
    """The contact of a row."""
    return cells.person(
        given=cells.get("first name"),
        middle=cells.get("middle name"),
        family=cells.get("last name"),
        suffix=cells.get("suffix"),
        nicknames=[cells.get("nickname")],
        organisation=cells.get("company"),
        title=cells.get("job title"),
        phones=[(text, label) for heading, label in _PHONES for text in cells.all(heading)],
        emails=_emails(cells),
        urls=[*cells.all("web page"), *cells.all("personal web page")],
        postal=_postal(cells, "business") or _postal(cells, "home") or _postal(cells, "other"),
        topics=cells.items("categories"),
        note=cells.get("notes"),
        birthday=cells.date_under("birthday"),
    )


def _emails(cells: Cells) -> list[tuple[str, str]]:
    # An address of type EX is a name inside the firm's own directory: nobody outside can use it.
    return [
        (address, "")
        for email in _EMAILS
        for address in cells.all(f"{email} address")
        if cells.get(f"{email} type") != "EX" or "@" in address
    ]


def _postal(cells: Cells, place: str) -> str:
    streets = (cells.get(f"{place} street{number}") for number in ("", " 2", " 3"))
    return postal_lines(
        box=cells.get(f"{place} address po box"),
        street="\n".join(filter(None, streets)),
        city=cells.get(f"{place} city"),
        region=cells.get(f"{place} state"),
        code=cells.get(f"{place} postal code"),
        country=cells.get(f"{place} country/region", f"{place} country"),
    )
