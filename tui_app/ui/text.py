"""The one door by which user text reaches the screen: as text, never as markup or control codes."""

from collections.abc import Iterable

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from tui_app.domain.plain import one_line, plain

Span = tuple[str, str]
"""Some text and the name of its style: "", "dim", "strong", "good", "warn", "bad", "accent"."""

_STYLES = {
    "": "",
    "dim": "$foreground-muted",
    "strong": "bold",
    "good": "$text-success",
    "warn": "$text-warning",
    "bad": "$text-error",
    "accent": "bold $text-accent",
    "heading": "bold $text-primary",
}


def shown(text: str, style: str = "") -> Content:
    """User text over as many lines as it has; brackets and all are shown as they are."""
    return Content.styled(plain(text), _STYLES[style])


def shown_line(text: str, style: str = "", most: int = 400) -> Content:
    """User text on one line."""
    return Content.styled(one_line(text, most), _STYLES[style])


def spans(*parts: Span) -> Content:
    """Several pieces on one line, each in its style."""
    return Content.assemble(*(shown(text, style) for text, style in parts))


def lines(parts: Iterable[Content]) -> Content:
    """Pieces under each other."""
    return Content("\n").join(parts)


class OutputGuard(LineFilter):
    """The last look at every line on its way out: no control code leaves for the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual calls it
        """The segments, each without what would act on a terminal."""
        return [
            segment if segment.control or _harmless(segment.text) else _cleaned(segment)
            for segment in segments
        ]


def _harmless(text: str) -> bool:
    return text.isprintable() or plain(text) == text


def _cleaned(segment: Segment) -> Segment:
    text = plain(segment.text).replace("\n", " ")
    return Segment(text, segment.style, segment.control)
