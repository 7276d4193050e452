"""The pieces that cards are made of."""

from collections.abc import Iterable

from textual.content import Content

from tui_app.ui.text import lines, shown, shown_line, spans


def heading(text: str, beside: str = "") -> Content:
    """The title of a section; `beside` is a quiet word next to it."""
    return spans((text, "heading"), (f"  {beside}" if beside else "", "dim"))


def section(title: str, body: Iterable[Content], beside: str = "") -> list[Content]:
    """A titled section with a blank line above; nothing at all where the body is empty."""
    rows = list(body)
    return [Content(""), heading(title, beside), *rows] if rows else []


def fact(label: str, text: str, style: str = "") -> list[Content]:
    """A labelled line of user text; nothing where there is none."""
    return [Content.assemble(shown(f"{label}: ", "dim"), shown(text, style))] if text else []


def bullet(text: str, style: str = "", beside: str = "") -> Content:
    """A point of a list, with a quiet word after it."""
    tail = shown_line(f"  {beside}", "dim") if beside else Content("")
    return Content.assemble(shown("• ", "dim"), shown(text, style), tail)


def bar(share: float, width: int = 10) -> str:
    """A bar of `width` cells, filled by `share` (0 to 1)."""
    filled = round(max(0.0, min(1.0, share)) * width)
    return "█" * filled + "░" * (width - filled)


def stacked(rows: Iterable[Content]) -> Content:
    """All rows under each other."""
    return lines(rows)
