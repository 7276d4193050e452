"""The JSON file as this process knows it, and whether somebody changed it from outside."""

from collections.abc import Iterable
from pathlib import Path

from tui_app.store.entries import Mark
from tui_app.store.files import Signature, fingerprint, read_with_signature, reason, signature


class StoreFile:
    """The file and the marks that tell of it.

    `mark` is the fold that the file is; None where there is no file yet. It is `vouched` for when
    the journal holds that mark. `outside` says why the file must not be written over.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mark: Mark | None = None
        self.vouched = False
        self.outside = ""
        self._before: Mark | None = None
        self._known: dict[str, Mark] = {}
        self._looked_at: Signature | None = None

    def begin(self, marks: Iterable[Mark], mark: Mark | None, *, vouched: bool) -> None:
        """Know these marks and no other; the file is the fold of `mark`."""
        self._known = {one.hash: one for one in marks}
        self.mark = self._before = None
        self.outside = ""
        self._looked_at = None
        if mark is not None:
            self.take(mark)
        self.vouched = vouched

    def take(self, mark: Mark) -> None:
        """A fold was made, here or elsewhere."""
        if self.mark is not None and self.mark.hash != mark.hash:
            self._before = self.mark
        self.mark = mark
        self.vouched = True
        self._known = {**self._known, mark.hash: mark}

    def knows(self, mark: Mark) -> bool:
        """Whether it was read before."""
        return mark.hash in self._known

    def has_news(self) -> bool:
        """Whether the file is another than when it was last looked at. Raises OSError."""
        now = signature(self.path)
        return now != (self.mark and self.mark.signature) and now != self._looked_at

    def is_there(self) -> bool:
        """Whether there is a file at all."""
        return self.path.exists()

    def look(self) -> None:
        """Find out whose the file is; `outside` says so unless it is our own."""
        try:
            now = signature(self.path)
        except OSError as error:
            self.outside = f"{self.path} cannot be found out about: {reason(error)}."
            self._looked_at = None
            return
        if self.mark is not None and now == self.mark.signature:
            self.outside, self._looked_at = "", None
            return
        if now is None:  # nothing is there to be written over
            self.outside, self._looked_at = "", None
            return
        if now == self._looked_at:
            return
        self._looked_at = now
        self.outside = f"{self.path} was changed outside Tidings while it was open here."
        try:
            found = read_with_signature(self.path)
        except OSError as error:
            self.outside = f"{self.path} cannot be read any more: {reason(error)}."
            return
        if found is None or self.mark is None:
            return
        digest = fingerprint(found[0])
        own = (self.mark, self._before)
        mark = next((one for one in own if one is not None and one.hash == digest), None)
        if mark is not None:
            is_late = mark is not self.mark
            self.take(Mark(mark=mark.mark, signature=found[1], hash=digest))
            if is_late:  # the later fold ended after its mark: its file never took this place
                self.vouched = False
            self.outside, self._looked_at = "", None
