"""What the parts of the history share: a list, and below it what the highlighted one is."""

from collections.abc import Collection, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from tui_app.ui.at_the_desk import AtTheDesk
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.record_list import Line, RecordList

T = TypeVar("T")

WHEN_WIDTH = 18


class HistoryPart(AtTheDesk, Vertical, Generic[T]):
    """One part. Subclasses give `found`, `key`, `row`, `told`, and what the keys do."""

    NAME: ClassVar[str]
    EMPTY: ClassVar[str]
    KEYS: ClassVar[str]
    ACTIONS: ClassVar[Collection[str]]
    """What can be done here, of the actions that differ from part to part."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes="part")

    def compose(self) -> ComposeResult:
        """The list, and more on what is highlighted."""
        yield RecordList[T](
            lambda item, _: self.row(item), self.key, row_height=1, empty=self.EMPTY
        )
        yield Card(classes="told")

    def found(self) -> Sequence[T]:
        """What there is, in the order in which it is listed. Raises StoreError."""
        raise NotImplementedError

    def key(self, item: T) -> str:
        """What tells one from another."""
        raise NotImplementedError

    def row(self, item: T) -> list[Line]:
        """Its line in the list."""
        raise NotImplementedError

    def told(self, item: T) -> Content:
        """What it is, and what enter would do."""
        raise NotImplementedError

    def take(self) -> None:
        """What enter does with the highlighted one."""
        raise NotImplementedError

    @property
    def listed(self) -> RecordList[T]:
        """The list."""
        return self.query_one(RecordList)

    @property
    def highlighted(self) -> T | None:
        """What is under the cursor."""
        return self.listed.highlighted

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.listed.items)

    def reload(self) -> None:
        """Show what there is now. Raises StoreError."""
        self.listed.show(self.found())
        self.tell_more()

    @on(RecordList.Highlighted)
    def tell_more(self) -> None:
        """Say more on the highlighted one."""
        item = self.highlighted
        self.query_one(Card).show(Content("") if item is None else self.told(item))
