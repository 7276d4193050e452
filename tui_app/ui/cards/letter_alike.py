"""A letter with the passages marked that another one shares."""

from collections.abc import Sequence

from textual.content import Content

from tui_app.ui.text import Span, shown, spans

_MOST = 20_000


def with_passages(body: str, passages: Sequence[str]) -> Content:
    """The text, each passage between ‹ and › and in another colour."""
    body = body[:_MOST]
    marked = _places(body, passages)
    if not marked:
        return shown(body)
    parts: list[Span] = []
    at = 0
    for start, end in marked:
        parts += [(body[at:start], ""), ("‹", "accent"), (body[start:end], "warn"), ("›", "accent")]
        at = end
    parts.append((body[at:], ""))
    return spans(*parts)


def _places(body: str, passages: Sequence[str]) -> list[tuple[int, int]]:
    """Where the passages stand, in order; one within another counts once."""
    found: list[tuple[int, int]] = []
    for passage in sorted(set(passages), key=len, reverse=True):
        start = body.find(passage) if passage else -1
        while start >= 0:
            end = start + len(passage)
            if all(end <= one or start >= other for one, other in found):
                found.append((start, end))
            start = body.find(passage, end)
    return sorted(found)
