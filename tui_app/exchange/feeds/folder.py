"""Files dropped into a folder, as items of the reading list."""

from pathlib import Path

import msgspec

from tui_app.domain.reading import FeedItem


class FolderRead(msgspec.Struct, frozen=True, kw_only=True):
    """The items found, and a sentence for each file that cannot be read."""

    items: tuple[FeedItem, ...]
    problems: tuple[str, ...] = ()


def read_folder(folder: Path) -> FolderRead:
    """Every readable file of a folder. Raises FeedError where there is no such folder."""
    raise NotImplementedError
