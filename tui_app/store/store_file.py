"""The JSON file as this process knows it, and whether somebody changed it from outside."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from tui_app.store import content
from tui_app.store.entries import Mark
from tui_app.store.errors import UnreadableStoreError
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
        """A fold was made."""
        self.mark, self._before = mark, None
        self.vouched = True
        self._known = {**self._known, mark.hash: mark}

    def hear_of(self, mark: Mark) -> None:
        """A fold was begun elsewhere: it may have ended before its file was in its place."""
        before = self._before or self.mark
        self.take(mark)
        if before is not None and before.hash != mark.hash:
            self._before = before

    def go_on(self) -> None:
        """An entry follows: who wrote it knew of which fold the file is."""
        self._before = None

    def knows(self, mark: Mark) -> bool:
        """Whether it was read before."""
        return mark.hash in self._known

    def has_news(self) -> bool:
        """Whether the file is another than when it was last looked at. Raises OSError."""
        now = signature(self.path)
        return now != (self.mark and self.mark.signature) and now != self._looked_at

    def signature_now(self) -> Signature | None:
        """The signature of the file that stands there now. Raises OSError."""
        return signature(self.path)

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
            self.outside, self._looked_at, self._before = "", None, None
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
        before = self._before
        if digest == self.mark.hash:
            self.take(msgspec.structs.replace(self.mark, signature=found[1], anew=False))
            self.outside, self._looked_at = "", None
        elif before is not None and digest == before.hash:
            self._fall_back(msgspec.structs.replace(before, signature=found[1], anew=False))
            self.outside, self._looked_at = "", None
        elif before is not None:
            told = _lineage_of(found[0], self.path)
            if before.is_told_by(told) and not self.mark.is_told_by(told):
                self._fall_back(before)

    def _fall_back(self, mark: Mark) -> None:
        """The fold that was heard of never came to its end: the one before it counts."""
        self.take(mark)
        self.vouched = False


def _lineage_of(data: bytes, path: Path) -> tuple[str, ...]:
    """The folds that a file went on from; none where it cannot be read."""
    try:
        return content.read(data, path).lineage
    except UnreadableStoreError:
        return ()
