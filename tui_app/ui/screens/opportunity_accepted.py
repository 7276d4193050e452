"""After an acceptance: everybody is told, documents may go, and what of the others? (E8)."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.documents import documents_of, release_documents
from tui_app.domain.letter import LetterKind
from tui_app.domain.opportunities import before, others_alive, withdraw_others
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import title_of
from tui_app.ui import keys
from tui_app.ui.documents import titled
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown_line, spans

_NAMED_MOST = 3


class OpportunityAcceptedScreen(Dialog[str]):
    """Proposes what is due now, a key each; gives "letters" where the user goes to them."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.ACCEPTED]

    def __init__(self, opportunity: Opportunity) -> None:
        super().__init__()
        self._opportunity = opportunity

    def compose(self) -> ComposeResult:
        """What each key does."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Accepted: {title_of(self._opportunity)}", most=60)
            box.border_subtitle = "enter or esc: that is all for now"
            yield Static(id="ways", classes="gap")
            yield Static(id="said", classes="gap")

    def on_mount(self) -> None:
        """As things stand."""
        self.query_one("#said").display = False
        self._show()

    def action_letters(self) -> None:
        """To the announcements."""
        self.dismiss("letters")

    def action_release(self) -> None:
        """The documents kept with its records may go."""
        changes = release_documents(self.desk.network, self._opportunity.id, self.desk.now())
        if changes:
            expecting = before(self.desk.network, changes)
            if self.tidings.commit(changes, expecting=expecting):
                self._say("Released.")
            self._show()

    def action_withdraw(self) -> None:
        """Step back from all else in the works."""
        desk = self.desk
        changes = withdraw_others(
            desk.network, self._opportunity, desk.now(), desk.clock.today(), desk.rules
        )
        if changes:
            expecting = before(desk.network, changes)
            if self.tidings.commit(changes, expecting=expecting):
                self._say("Withdrawn; their people stay in the long campaign.")
            self._show()

    def _say(self, done: str) -> None:
        """In the window itself: a toast would lie over what there is still to do."""
        words = f"{done} u takes it back once this is closed."
        said = self.query_one("#said", Static)
        said.display = True
        said.update(shown_line(words, "good"))

    def _show(self) -> None:
        rows = [self._announcements(), Content(""), *self._documents(), Content("")]
        self.query_one("#ways", Static).update(lines([*rows, *self._others()]))

    def _announcements(self) -> Content:
        desk = self.desk
        owed = desk.letters_owed()
        count = sum(one.kind is LetterKind.SUCCESS_ANNOUNCEMENT for one in owed)
        if not count:
            return spans(("5  ", "accent"), ("No announcement is owed: 5 shows the letters", "dim"))
        words = "1 announcement is" if count == 1 else f"{count} announcements are"
        return spans(("5  ", "accent"), (f"{words} owed: 5 shows them", ""))

    def _documents(self) -> list[Content]:
        kept = documents_of(self.desk.network, self._opportunity.id)
        if not kept:
            return [spans(("r  ", "dim"), ("No document is kept with its records", "dim"))]
        words = "1 document is" if len(kept) == 1 else f"{len(kept)} documents are"
        rows = [spans(("r  ", "accent"), (f"{words} kept with its records: r lets them go", ""))]
        rows += [_below(titled(one.document)) for one in kept[:_NAMED_MOST]]
        return [*rows, *_more(len(kept))]

    def _others(self) -> list[Content]:
        others = others_alive(self.desk.network, self._opportunity)
        if not others:
            return [spans(("w  ", "dim"), ("Nothing else is in the works", "dim"))]
        words = "1 other is" if len(others) == 1 else f"{len(others)} others are"
        rows = [
            spans(
                ("w  ", "accent"),
                (f"{words} in the works, and stay there; w withdraws from all", ""),
            )
        ]
        for one in others[:_NAMED_MOST]:
            where = f", {one.organisation}" if one.organisation else ""
            rows.append(_below(f"{title_of(one)}{where}"))
        return [*rows, *_more(len(others))]


def _more(count: int) -> list[Content]:
    more = count - _NAMED_MOST
    return [_below(f"and {more} more")] if more > 0 else []


def _below(text: str) -> Content:
    """One of several, under the line of its key."""
    return Content.assemble("   ", shown_line(text, "dim"))
