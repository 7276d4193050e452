"""What comes up by itself: notices, a store changed from outside, copies of sync tools, drafts.

One at a time, and only where it disturbs nobody: on a main screen, not in a call, with no line half
typed. What was put off is not offered again until it changes.
"""

from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import ScreenStackError

from tui_app.domain.plain import one_line
from tui_app.store import StoreError
from tui_app.store.files import signature
from tui_app.ui.background import in_background
from tui_app.ui.screens.base import MainScreen

if TYPE_CHECKING:
    from tui_app.store.conflict_copies import ConflictCopy
    from tui_app.store.merging.into_store import MergeReport
    from tui_app.ui.app import TidingsApp
    from tui_app.ui.screens.offer import OfferScreen

COPIES_EVERY_SECONDS = 60.0
DRAFTS = "drafts"
"""The workers that go on with drafts; nothing else comes up by itself meanwhile."""
Answer = Callable[[str | None], None]

_MERGE_OUTSIDE = "merge: take in what was changed there, as one step that u takes out"
_KEEP_OWN = "keep what is here; the file from outside is set aside"
_OUTSIDE = """A sync tool, version control or an editor may have done it. Until you choose, that \
file is not written over; what you do here is safe in the journal beside it."""
_SETTLED = "There is nothing to settle any more: another Tidings did, or the file is as it was."
_LEAVING = """It is not written over. What you changed here is safe in the journal beside it, and \
the next start merges the two."""
_COPY = """Two machines had changed the store, so the copy may hold what the store does not.

Merging takes it in record by record; a backup is made first, and u takes it back. Set aside, it \
goes among the backups as it is."""


class Offers:
    """What is waiting to be told or offered. `look` is called every now and then."""

    def __init__(self, app: "TidingsApp") -> None:
        self._app = app
        self._put_off: set[Hashable] = set()
        self._copies: dict[Hashable, ConflictCopy] = {}
        self._waits_for_copies = True
        self._has_offered_drafts = False
        store = app.desk.store
        self._notices: list[str] = [store.read_only] if store.read_only else []
        self._asking: OfferScreen | None = None

    def tell(self, notice: str) -> None:
        """Tell this sentence in a window, when it disturbs nobody."""
        self._notices.append(notice)

    def look(self) -> None:
        """Bring up the next of what is waiting, if now is a moment for it."""
        with suppress(ScreenStackError):  # none is left: the app is leaving
            self._bring_up_the_next()

    def _bring_up_the_next(self) -> None:
        self._take_down_what_is_settled()
        screen = self._app.screen
        if isinstance(screen, MainScreen) and screen.may_be_interrupted and not self._goes_on():
            if self._has_notices():
                self._show_notices()
            elif (change := self._outside()) is not None and change not in self._put_off:
                self._put_off.add(change)
                self._offer_outside()
            elif waiting := [key for key in self._copies if key not in self._put_off]:
                self._put_off.add(waiting[0])
                self._offer_copy(self._copies.pop(waiting[0]))
            elif self._app.left_over and not (self._has_offered_drafts or self._waits_for_copies):
                self._has_offered_drafts = True
                self._app.offer_drafts()

    def _goes_on(self) -> bool:
        """Whether drafts are being gone on with: between two of them a main screen shows, too."""
        return any(one.group == DRAFTS and not one.is_finished for one in self._app.workers)

    async def look_for_copies(self) -> None:
        """Look what stands beside the store; to be called from time to time, in a worker."""
        from tui_app.store.conflict_copies import conflict_copies

        try:
            if not self._app.desk.store.read_only:
                path = self._app.desk.store.path
                found = await in_background(lambda: conflict_copies(path))
                self._copies = {(copy.path, _signature(copy)): copy for copy in found}
        finally:
            self._waits_for_copies = False
        self.look()

    def ask_before_leaving(self) -> bool:
        """Whether something is offered first, which leaves by itself once it is settled."""
        self._notice_outside()
        store = self._app.desk.store
        if not store.outside:
            return False
        self._put_off.add(self._outside())
        self._asking = self._push(
            "Before you leave",
            f"{store.outside}\n\n{_LEAVING}",
            (("m", _MERGE_OUTSIDE), ("k", _KEEP_OWN), ("q", "leave all the same")),
            later="stay",
            answer=self._left,
            by_itself=False,
        )
        return True

    # Notices

    def _has_notices(self) -> bool:
        return bool(self._notices or self._app.desk.store.notices)

    def _show_notices(self) -> None:
        store = self._app.desk.store
        notices, self._notices = [*self._notices, *store.notices], []
        store.notices.clear()
        self._push("Good to know", "\n\n".join(notices))

    # The store file, changed from outside

    def _notice_outside(self) -> None:
        try:
            self._app.desk.refresh()
        except StoreError as error:
            self._app.tell(str(error), bad=True)

    def _outside(self) -> Hashable | None:
        """Which change from outside waits; None where there is none."""
        store = self._app.desk.store
        if not store.outside:
            return None
        try:
            return (store.outside, signature(store.path))
        except OSError:
            return store.outside

    def _offer_outside(self) -> None:
        self._asking = self._push(
            "The store was changed from outside",
            f"{self._app.desk.store.outside}\n\n{_OUTSIDE}",
            (("m", _MERGE_OUTSIDE), ("k", _KEEP_OWN)),
            later="later; you are asked again before you leave",
            answer=self._outside_settled,
        )

    def _take_down_what_is_settled(self) -> None:
        """Another Tidings may have merged or written over what is asked about here."""
        asking = self._asking
        if asking is not None and asking.is_current and not self._app.desk.store.outside:
            self._asking = None
            asking.dismiss(None)
            self._app.tell(_SETTLED)

    def _outside_settled(self, way: str | None) -> None:
        self._asking = None
        if way is not None:
            self._settle_outside(way)
        self.look()

    def _settle_outside(self, way: str) -> bool:
        """Do it; gives whether it was done."""
        desk = self._app.desk

        def merge() -> str:
            changed = desk.store.take_in_outside(desk.now())
            if not changed:
                return "Merged what was changed outside: nothing here changes."
            return f"Merged what was changed outside: {_records(len(changed))}. u takes it out."

        def keep() -> str:
            aside = desk.store.keep_own()
            if aside is not None:
                kept = f"What is here was kept. The file from outside is now {aside}."
                desk.store.notices.append(kept)
            return "What is here was kept and written."

        def settle() -> str:
            with desk.alone():
                if not desk.store.outside:
                    return _SETTLED
                with desk.followed():
                    return merge() if way == "m" else keep()

        return self._app.carry_out(settle)

    def _left(self, way: str | None) -> None:
        self._asking = None
        if way == "q" or (way is not None and self._settle_outside(way)):
            self._app.exit()

    # Copies that a sync tool left

    def _offer_copy(self, copy: "ConflictCopy") -> None:
        self._push(
            "A sync tool left a copy of the store",
            f"{one_line(copy.path.name, 200)} stands beside the store ({copy.text}).\n\n{_COPY}",
            (("m", "merge it now"), ("s", "set it aside")),
            later="later; “tidings merge” does it, too",
            answer=lambda way: self._settle_copy(copy, way),
        )

    def _settle_copy(self, copy: "ConflictCopy", way: str | None) -> None:
        from tui_app.store.conflict_copies import merge_copy, put_away

        desk = self._app.desk

        def merge() -> str:
            with desk.followed():
                report = merge_copy(desk.store, copy.path, desk.now())
            clashes = [clash.text for clash in report.merged.clashes]
            if clashes:
                self.tell("\n".join(clashes))
            return _merged(report)

        def aside() -> str:
            return f"It is now {put_away(desk.store, copy.path)}."

        if way is not None:
            self._app.carry_out(merge if way == "m" else aside)
        self.look()

    def _push(
        self,
        title: str,
        text: str,
        ways: tuple[tuple[str, str], ...] = (),
        later: str = "close",
        answer: Answer | None = None,
        *,
        by_itself: bool = True,
    ) -> "OfferScreen":
        from tui_app.ui.screens.offer import OfferScreen

        screen = OfferScreen(title, text, ways, later, by_itself=by_itself)
        self._app.push_screen(screen, answer)
        return screen


def _signature(copy: "ConflictCopy") -> Hashable:
    try:
        return signature(copy.path)
    except OSError:
        return None


def _merged(report: "MergeReport") -> str:
    merged = report.merged
    counts = (
        (len(merged.added), "added"),
        (len(merged.changed), "changed"),
        (len(merged.removed), "removed"),
    )
    told = ", ".join(f"{count:,} {word}" for count, word in counts if count)
    return f"Merged: {told}. u takes it back." if told else "Merged: nothing here changes."


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"
