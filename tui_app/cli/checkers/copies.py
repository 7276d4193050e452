"""The copies of documents beside the store, of which records tell by name."""

from datetime import datetime
from pathlib import Path

from tui_app.cli.checkers.checker import Report, Told
from tui_app.cli.invocation import Invocation
from tui_app.domain.interview import Interview
from tui_app.domain.plain import one_line

_NAMED_MOST = 3


class Copies:
    """Tells of those that no record names any more; they are the user's own to delete."""

    def look(self, invocation: Invocation) -> Report:
        """Look, and change nothing."""
        from tui_app.store.attachments import Attachments
        from tui_app.store.checkup import held_in

        copies = Attachments(invocation.named_path)
        if not copies.files():
            return Report(found=())
        held = held_in(invocation.named_path)
        if any(table == Interview.table for table, _ in held.unreadable):
            return Report(found=())  # such a record may name any of them
        # What is in the trash may come back, and wants its copies then.
        trashed = (one for one in held.trashed.values() if isinstance(one, Interview))
        left = copies.orphans((*held.network.interviews.values(), *trashed))
        return Report(found=(_told(left),) if left else ())

    def mend(self, invocation: Invocation, _at: datetime, _backup: str, /) -> Report:
        """Nothing is deleted: undo may want them still."""
        return self.look(invocation)


def _told(left: list[Path]) -> Told:
    count = len(left)
    what = "1 copy of a document is" if count == 1 else f"{count} copies of documents are"
    named = ", ".join(one_line(str(path)) for path in left[:_NAMED_MOST])
    more = f" and {count - _NAMED_MOST} more" if count > _NAMED_MOST else ""
    them = "it" if count == 1 else "them"
    return Told(
        kind="copy",
        text=f"{what} named by no record any more: {named}{more}.",
        remedy=f"Delete {them} if nothing that undo could bring back wants {them}.",
        note=True,
    )
