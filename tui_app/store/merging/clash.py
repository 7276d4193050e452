"""A clash: what both sides changed differently, and which of the two was kept."""

from typing import Any, Literal

import msgspec

from tui_app.store.merging.words import in_words, of_path

Side = Literal["ours", "theirs"]


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """One value on which the two sides differ.

    `whose` names the record for the user; `path` leads to the value inside its document (empty
    for the record as a whole), with parts of a list named by their key. `ours` and `theirs` are
    None where that side has nothing there, or removed it; `kept` says whose was kept.
    """

    table: str
    id: str
    whose: str
    path: tuple[str, ...]
    ours: Any
    theirs: Any
    kept: Side = "ours"
    order: bool = False
    """Whether both sides hold the same and only arranged it differently."""

    @property
    def field(self) -> str:
        """What it is about, in words; empty for the record as a whole."""
        return of_path(self.path)

    @property
    def text(self) -> str:
        """The clash as one sentence for the user. It may hold user text: show it as such."""
        about = f"{self.whose}, {self.field}" if self.path else self.whose
        if self.order:
            return f"{about}: arranged differently on both sides; {_AS[self.kept]}."
        if (self.ours is None or self.theirs is None) and _is_whole(self):
            where, other = ("here", "there") if self.ours is None else ("there", "here")
            return f"{about}: removed {where}, changed {other}; {_AS[self.kept]}."
        return (
            f"{about}: yours is {in_words(self.ours)}, theirs {in_words(self.theirs)}; "
            f"{'yours' if self.kept == 'ours' else 'theirs'} stays."
        )


_AS = {"ours": "kept as it is here", "theirs": "kept as it is there"}


def _is_whole(clash: Clash) -> bool:
    """Whether it is about a whole record or part, not about one field."""
    return isinstance(clash.theirs if clash.ours is None else clash.ours, dict)
