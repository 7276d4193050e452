"""What stands beside a letter while it is written: the checks, and what the record holds."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from tui_app.domain.letter import Letter
from tui_app.ui.cards.letter_findings import advice_line, finding_line
from tui_app.ui.cards.letter_material import material_card
from tui_app.ui.cards.parts import heading
from tui_app.ui.desk import Desk
from tui_app.ui.letters.checked import Checked, Nearest
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.text import Span, lines, shown_line, spans
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.still import Still

_MUCH = 0.9
"""Of the likeness that is warned of: from here on the meter shows it."""


class Beside(Vertical):
    """The meter, the findings a line each, and the material; on a small screen one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="beside")
        self._desk = desk
        self._material: Letter | None = None

    def compose(self) -> ComposeResult:
        """The meter stays in view."""
        yield Still(id="meter")
        yield Card(id="findings")
        yield Card(id="material")

    def show_material(self, letter: Letter) -> None:
        """What the record holds for it; nothing is done where that is the same."""
        about = (letter.interview, letter.person, letter.opportunity, letter.tidbit, letter.contact)
        old = self._material
        if old is not None and about == (
            *(old.interview, old.person, old.opportunity, old.tidbit, old.contact),
        ):
            return
        self._material = letter
        title = heading("From the record")
        card = lines([title, material_card(letter, self._desk)])
        self.query_one("#material", Card).show(card)

    def show_checks(self, checked: Checked) -> None:
        """The findings, and how like another letter it is."""
        self.query_one("#meter", Still).tell(self._meter(checked))
        found = [finding_line(one) for one in checked.findings]
        if not found:
            found = [shown_line("✓ nothing speaks against sending it", "good")]
        if checked.advice:
            found.append(advice_line(checked.advice))
        if checked.unsaid:
            found.append(shown_line("Still to bring in, if you like:", "dim"))
            found += [
                spans(("· ", "accent"), (f"{one.what}: ", "dim"), (one.text, ""))
                for one in checked.unsaid
            ]
        self.query_one("#findings", Card).show(lines(found))

    @property
    def is_at_end(self) -> bool:
        """Whether the end of the material is in view."""
        card = self.query_one("#material", Card)
        return card.scroll_offset.y >= card.max_scroll_y

    def read_on(self) -> None:
        """More of the material."""
        self.query_one("#material", Card).next_page()

    def _meter(self, checked: Checked) -> Content:
        found = len(checked.findings)
        count: Span = (f"{found} to look at, ", "warn") if found else ("✓ ", "good")
        words = len(checked.letter.body.split())
        parts = [count, (f"{words} words, ", "dim"), *self._likeness(checked.nearest)]
        return spans(*parts)

    def _likeness(self, nearest: Nearest | None) -> list[Span]:
        if nearest is None:
            return [("like no other letter", "dim")]
        most = self._desk.rules.likeness_most
        style = "bad" if nearest.share > most else "warn" if nearest.share > most * _MUCH else ""
        name = to_whom(nearest.letter, self._desk.network)
        return [(f"{nearest.share:.0%}", style), (f" like the note to {name}", "dim")]
