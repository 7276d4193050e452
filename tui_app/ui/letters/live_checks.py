"""What speaks against a letter while it is written: looked at in every pause, shown beside it."""

from textual import work
from textual.screen import Screen
from textual.timer import Timer

from tui_app.domain.letter import Letter
from tui_app.ui.failures import TellsFailures
from tui_app.ui.letters.beside import Beside
from tui_app.ui.letters.checked import Checked, Checks
from tui_app.ui.letters.letter_fields import LetterFields
from tui_app.ui.typed_ahead import TypedAhead

LOOK_AFTER_SECONDS = 0.4
"""The checks wait until one has not typed for so long."""
CHECKS = "letter checks"
"""The group of the workers that check."""


class LiveChecks(TellsFailures, TypedAhead, Screen[str | None]):
    """A screen with the fields of a letter, its checks, and what stands beside it."""

    _checks: Checks
    _fields: LetterFields
    _checked: Checked | None = None
    _pause: Timer | None = None

    @property
    def _beside(self) -> Beside:
        return self.query_one(Beside)

    def letter(self) -> Letter:
        """The letter as it stands here."""
        return self._fields.letter()

    def look_in_a_pause(self) -> None:
        """Check it once nothing has been typed for a while."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(LOOK_AFTER_SECONDS, self.look)

    @work(exclusive=True, group=CHECKS, exit_on_error=False)
    async def look(self) -> None:
        """Check the letter; the keys go on meanwhile."""
        letter = self.letter()
        if self._checked is not None and self._checked.letter == letter:
            return
        checked = await self._checks.look(letter)
        self._checked = checked
        self._beside.show_checks(checked)
        self._fields.tell_missing_files()

    async def _checked_now(self) -> Checked:
        """The findings for what stands here at this moment."""
        await self.heard()
        letter = self.letter()
        if self._checked is None or self._checked.letter != letter:
            self._checked = await self._checks.look(letter)
            self._beside.show_checks(self._checked)
        return self._checked

    @work(exclusive=True)
    async def action_checks(self) -> None:
        """Every finding in full; goes to the one chosen."""
        from tui_app.ui.screens.alike import AlikeScreen
        from tui_app.ui.screens.findings import FindingsScreen

        checked = await self._checked_now()
        finding = await self.app.push_screen_wait(FindingsScreen(checked.findings))
        if finding is None:
            return
        other = self.desk.network.letters.get(finding.other or "")
        if other is not None:
            beside = await self._checks.beside(checked.letter, other)
            await self.app.push_screen_wait(AlikeScreen(checked.letter, beside))
        else:
            self._fields.go_to(finding)

    @work(exclusive=True)
    async def action_compare(self) -> None:
        """The letter it is most like, beside it."""
        from tui_app.ui.screens.alike import AlikeScreen

        checked = await self._checked_now()
        if checked.nearest is None:
            self.tidings.tell("It is like no other letter.")
        else:
            await self.app.push_screen_wait(AlikeScreen(checked.letter, checked.nearest))

    def action_material(self) -> None:
        """What the record holds; more of it; on a small screen, after its end the checks again."""
        if self.has_class("-wide"):
            self._beside.read_on()
        elif not self.has_class("-material") or self._beside.is_at_end:
            self.toggle_class("-material")
        else:
            self._beside.read_on()
