"""Drafts: what is typed in an editor is looked at every second, and kept if it changed.

A screen in which something is typed is `Drafting`: it can say what is typed in it, and be filled
in with that again. The keeper hands what changed to a thread that writes it.
"""

from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from tui_app.clock import BadTimeError, parse_date
from tui_app.store.drafts import Draft, DraftShelf
from tui_app.ui.drafts_writer import DraftWriter

LOOK_SECONDS = 1.0
"""How often the screens are looked at. With the time that writing takes, this stays below two."""


class GoneError(Exception):
    """What a draft is about is not in the store any more."""


class Drafted(NamedTuple):
    """What is typed on a screen and not saved; `payload` is JSON (see `Draft`)."""

    kind: str
    title: str
    payload: dict[str, Any]
    record: str | None = None


class Drafting:
    """A screen in which something is typed. Give `typed`, and call `filled_in` when it is shown."""

    _coming: Drafted | None = None
    _is_filled_in = False

    def typed(self) -> Drafted | None:
        """What is typed and not saved; None where leaving would lose nothing."""
        raise NotImplementedError

    def draft(self) -> Drafted | None:
        """The same at any time; while the screen is still being filled in, what comes into it."""
        return self.typed() if self._is_filled_in else self._coming

    def filled_in(self) -> None:
        """The screen holds all that it was opened with."""
        self._is_filled_in = True

    def goes_on_with(self, draft: Draft) -> None:
        """The screen is about to be filled in with this draft."""
        self._coming = Drafted(draft.kind, draft.title, draft.payload, draft.record)


class DraftKeeper:
    """Keeps what is typed on the shelf, each source in a place of its own, till it is finished."""

    def __init__(self, shelf: DraftShelf, now: Callable[[], datetime]) -> None:
        self.shelf = shelf
        self._now = now
        self._writer = DraftWriter(shelf)
        self._places: dict[Hashable, str] = {}
        self._last: dict[Hashable, Drafted] = {}
        self._is_closed = False

    @property
    def problem(self) -> str:
        """Why drafts cannot be kept at the moment; empty where they can."""
        return self._writer.problem

    def look(self, sources: Mapping[Hashable, Drafted | None]) -> None:
        """Keep what changed; what is no source any more, or holds nothing, is finished."""
        if self._is_closed:
            return
        for source in [one for one in self._places if sources.get(one) is None]:
            self.finished(source)
        for source, drafted in sources.items():
            if drafted is None or self._last.get(source) == drafted:
                continue
            self._last[source] = drafted
            place = self._places.get(source) or self.shelf.new_key()
            self._places[source] = place
            kind, title, payload, record = drafted
            self._writer.want(
                place,
                Draft(kind=kind, title=title, at=self._now(), record=record, payload=payload),
            )
        self._writer.try_again()

    def adopt(self, source: Hashable, place: str) -> None:
        """What stands at this place of the shelf is typed on in `source` from now on."""
        if (old := self._places.get(source)) is not None and not self._is_closed:
            self._writer.want(old, None)
        self._places[source] = place
        self._last.pop(source, None)

    def let_be(self, source: Hashable) -> None:
        """What stands at its place stays there as it is."""
        self._last.pop(source, None)
        self._places.pop(source, None)

    def finished(self, source: Hashable) -> None:
        """What was typed there is saved, or was left on purpose."""
        self._last.pop(source, None)
        place = self._places.pop(source, None)
        if place is not None and not self._is_closed:
            self._writer.want(place, None)

    def flush(self, seconds: float) -> bool:
        """Wait until all is written, but no longer than this; whether it is."""
        return self._writer.flush(seconds)

    def close(self, seconds: float) -> None:
        """Write what there is; what is not finished by now is left over for the next start.

        Where the disk takes longer than this, the shelf is held on to until the process ends: else
        another start would sweep away what is about to be written. Closing again waits again.
        """
        self._is_closed = True
        self._writer.flush(seconds)
        self._writer.rest()
        if self._writer.is_at_rest():
            self.shelf.close()


def as_meant(text: str, then: date, today: date, *, past: bool = False) -> str:
    """A date in words that was typed on another day: the date itself, where it would move."""
    if then == today or not text.strip():
        return text
    try:
        meant = parse_date(text, then, past=past)
        return text if parse_date(text, today, past=past) == meant else meant.isoformat()
    except BadTimeError:
        return text
