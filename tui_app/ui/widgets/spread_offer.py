"""The offer to spread the first calls of many new people over the days (rulebook A10)."""

from collections.abc import Sequence

from textual import on, work

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.priority.spreading import spread_first_calls
from tui_app.ui.background import in_background
from tui_app.ui.desk import Desk
from tui_app.ui.widgets.tick import Tick

SPREAD = "spread calls"
"""The group of the workers that find a day for everybody."""


class SpreadOffer(Tick, can_focus=False):
    """Shown where many are new; once taken, `changes` has the days, beside all that is due."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="spread")
        self._desk = desk
        self._added: Sequence[Contact] = ()
        self.changes: Changes | None = None
        self.is_working = False
        self.display = False

    def make(self, added: Sequence[Contact]) -> None:
        """Offer it anew, for these people; whatever was taken before is forgotten."""
        self.workers.cancel_group(self, SPREAD)
        self._added, self.changes, self.is_working = added, None, False
        with self.prevent(Tick.Changed):
            self.value = False
        self.display = len(added) >= self._desk.rules.spread_from
        self.label = f"Spread their {len(added)} first calls over the weeks, the best first (tab)"

    async def take(self) -> None:
        """Find the days; where too few may be called the offer goes."""
        added, now = self._added, self._desk.now()
        rules, zone = self._desk.rules, self._desk.clock.zone
        records = tuple(self._desk.network.every_record())
        self.is_working = True
        try:
            found = await in_background(
                lambda: spread_first_calls(added, Network(records), now, rules, zone)
            )
        finally:
            self.is_working = False
        self.changes, self.display = found, found is not None
        with self.prevent(Tick.Changed):
            self.value = found is not None
        if found is not None:
            self.label = f"{found.label[:1].upper()}{found.label[1:]}, the best first (tab)"

    @on(Tick.Changed)
    def _changed(self) -> None:
        if self.value:
            self._take()
        else:
            self.make(self._added)

    @work(group=SPREAD, exclusive=True, exit_on_error=False)
    async def _take(self) -> None:
        await self.take()
