"""The copies of documents that a save asks for."""

from contextlib import suppress

import msgspec

from tui_app.domain.interview import Document, Interview
from tui_app.store import StoreError
from tui_app.store.attachments import Attachments
from tui_app.ui.background import in_background
from tui_app.ui.documents import as_reference, wants_copy, with_copy


class Copying:
    """Made before the record is kept, in the background: a file may be long, a disk slow.

    One may go on typing meanwhile, so what came of it is taken into the record as it is then.
    """

    def __init__(self, copies: Attachments, before: Interview | None) -> None:
        self._copies = copies
        self._old = before.documents if before is not None else ()
        self._made: list[tuple[Document, Document]] = []
        self._problems: list[str] = []

    async def make(self, record: Interview) -> None:
        """Make those that the record asks for. What cannot be copied is a reference, and told."""
        for one in record.documents:
            if wants_copy(one, self._old):
                self._made.append((one, await self._copied(one, record.id)))

    def taken_into(self, record: Interview) -> tuple[Interview, list[str]]:
        """The record with the copies that were made, and why others were not."""
        documents = tuple(self._now(one) for one in record.documents)
        return msgspec.structs.replace(record, documents=documents), self._problems

    def take_back(self) -> None:
        """The record was not kept after all, nor are the copies that were made for it."""
        for asked, made in self._made:
            if made.copied and made.path != asked.path:
                with suppress(StoreError):
                    self._copies.delete(made.path)

    async def _copied(self, one: Document, record_id: str) -> Document:
        try:
            return await in_background(lambda: with_copy(one, record_id, self._copies))
        except StoreError as error:
            self._problems.append(str(error))
            return msgspec.structs.replace(one, copied=False)

    def _now(self, one: Document) -> Document:
        for asked, made in self._made:
            if asked == one:
                return made
        if wants_copy(one, self._old):
            return msgspec.structs.replace(one, copied=False)  # asked for since: the next save's
        return as_reference(one, self._copies)
