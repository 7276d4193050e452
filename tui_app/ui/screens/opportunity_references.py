"""The references of an opportunity: named, alerted, called (rulebook E7)."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.domain.changes import Changes
from tui_app.domain.named_references import (
    add_reference,
    caught_unawares,
    find_reference,
    reference_alerted,
    reference_called,
    remove_reference,
)
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.record_names import whom
from tui_app.domain.works import title_of
from tui_app.ui import keys
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import Span, shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.record_list import Line, RecordList

_HINT = "enter writes to them; a alerted, c called (again: not); n more, d less"
_EMPTY = "No references named yet.\n\nn names one: somebody who speaks for you."
_LINES_MOST = 12


class OpportunityReferencesScreen(Dialog[str]):
    """Every key is saved at once, as one action to undo; gives the contact to be written to."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.REFERENCES]

    def __init__(self, opportunity_id: str) -> None:
        super().__init__()
        self._opportunity_id = opportunity_id

    @property
    def _opportunity(self) -> Opportunity | None:
        """As the store has it now."""
        return self.desk.network.opportunities.get(self._opportunity_id)

    def compose(self) -> ComposeResult:
        """The references, and what was just done."""
        with Vertical(classes="dialog") as box:
            one = self._opportunity
            box.border_title = shown_line(f"References: {title_of(one) if one else ''}", most=60)
            box.border_subtitle = "esc leaves; all is saved"
            yield RecordList[Reference](
                self._draw, lambda one: one.contact, row_height=1, empty=_EMPTY, id="named"
            )
            yield Static(shown_line(_HINT, "dim"), id="said", classes="gap")

    def on_mount(self) -> None:
        """Show them."""
        self._show()
        self._list.focus()

    @property
    def _list(self) -> RecordList[Reference]:
        return self.query_one("#named", RecordList)

    def _show(self) -> None:
        one = self._opportunity
        named = one.references if one is not None else ()
        self._list.styles.height = max(4, min(_LINES_MOST, len(named)))
        self._list.show(named)

    def _draw(self, one: Reference, _: int) -> list[Line]:
        desk, today = self.desk, self.desk.clock.today()
        zone = desk.clock.zone
        told: Span = ("not alerted yet", "warn")
        if one.alerted_at is not None:
            told = (f"alerted {day(one.alerted_at.astimezone(zone).date(), today)}", "good")
        right: list[Span] = [told]
        if one.called_at is not None:
            words = f", called {day(one.called_at.astimezone(zone).date(), today)}"
            right.append((words, "warn" if caught_unawares(one) else ""))
        return [Line(((whom(one.contact, desk.network), ""),), (*right, (" ", "")))]

    @work
    async def action_name(self) -> None:
        """Somebody more, found as one types."""
        from tui_app.ui.screens.find import FindScreen

        contact_id = await self.app.push_screen_wait(
            FindScreen("Who speaks for you?", "enter names them")
        )
        contact = self.desk.network.contacts.get(contact_id or "")
        one = self._opportunity
        if contact is None or one is None:
            return
        changes = add_reference(one, contact, self.desk.now())
        if not changes:
            self._say(f"{contact.name} is named already.")
        elif self._commit(changes, one, f"{contact.name} is named; alert them, then press a."):
            self._list.highlight(contact.id)

    @on(RecordList.Selected)
    def action_write(self) -> None:
        """To the letter that tells them."""
        if (named := self._named()) is not None:
            self.dismiss(named.contact)

    def action_alerted(self) -> None:
        """They know that somebody may ring; the key again takes it back."""
        one, named = self._opportunity, self._named()
        if one is None or named is None:
            return
        now = self.desk.now()
        at = None if named.alerted_at else now
        words = "is alerted" if at else "is not alerted yet"
        changes = reference_alerted(one, named.contact, at, now)
        self._commit(changes, one, f"{self._whom(named)} {words}.")

    def action_called(self) -> None:
        """The employer rang them; the key again takes it back."""
        one, named = self._opportunity, self._named()
        if one is None or named is None:
            return
        now = self.desk.now()
        at = None if named.called_at else now
        if self._commit(
            reference_called(one, named.contact, at, now),
            one,
            f"{self._whom(named)} was called." if at else f"{self._whom(named)} was not called.",
        ):
            after = self._named()
            if at and after is not None and caught_unawares(after):
                self._say(f"{self._whom(named)} was called before being alerted: ring them now.")

    def action_remove(self) -> None:
        """Name them no longer."""
        one, named = self._opportunity, self._named()
        if one is not None and named is not None:
            changes = remove_reference(one, named.contact, self.desk.now())
            self._commit(changes, one, f"{self._whom(named)} is no reference for it any more.")

    def _named(self) -> Reference | None:
        listed, one = self._list.highlighted, self._opportunity
        return find_reference(one, listed.contact) if one and listed else None

    def _whom(self, named: Reference) -> str:
        return whom(named.contact, self.desk.network)

    def _commit(self, changes: Changes, old: Opportunity, said: str) -> bool:
        saved = self.tidings.commit(changes, expecting=(old,))
        self._show()
        if saved:
            self._say(said, "good")
        return saved

    def _say(self, text: str, style: str = "warn") -> None:
        self.query_one("#said", Static).update(shown_line(text, style))
