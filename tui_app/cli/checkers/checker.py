"""What a checker of `tidings doctor` is."""

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One finding, for the user. `table` and `id` are empty where it is about no record.

    `mends` says whether --mend settles it; `remedy` how, or what the user can do. A note is worth
    knowing, but nothing need be wrong: it does not count as a finding that is left.
    """

    kind: str
    text: str
    remedy: str = ""
    table: str = ""
    id: str = ""
    mends: bool = False
    note: bool = False


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a checker found and left, what it mended, and the backup that it made before.

    `steps` is how many steps for undo the mending took. Where the store cannot be opened,
    `unopened` says so, and `offers` tell what can be brought back, best first: no other checker can
    look then. Where none of them is `sure`, the user has to name one.
    """

    found: tuple[Told, ...]
    mended: tuple[Told, ...] = ()
    backup: str = ""
    steps: int = 0
    unopened: bool = False
    sure: bool = True
    offers: tuple[str, ...] = ()


class Checker(Protocol):
    """Looks at one sort of trouble. Raises StoreError where it cannot even look."""

    def look(self, invocation: "Invocation") -> Report:
        """Look, and change nothing."""

    def mend(self, invocation: "Invocation", at: datetime, backup: str, /) -> Report:
        """Mend what can be mended without a guess; the report then holds what is left.

        `backup` is the one that was made already before anything was mended, if there is one.
        """
