"""What speaks against sending a letter as it is (rulebook E2 to E4, C4)."""

from collections.abc import Iterator

from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.rules import Rules
from tui_app.letters.checks.alike import of_likeness
from tui_app.letters.checks.ask import of_asking
from tui_app.letters.checks.blank import of_blanks
from tui_app.letters.checks.day import of_days
from tui_app.letters.checks.empty import is_empty, of_emptiness
from tui_app.letters.checks.examined import Examined, examined
from tui_app.letters.checks.own_details import of_own_details
from tui_app.letters.checks.salutation import of_salutation
from tui_app.letters.checks.spelling import of_spelling
from tui_app.letters.checks.taken_up import of_highlights, of_next_steps, of_objections
from tui_app.letters.checks.tone import of_tone
from tui_app.letters.compared import Alike, Compared
from tui_app.letters.finding import Concern, Finding

__all__ = ["Checker", "Concern", "Finding", "check"]


class Checker:
    """Checks letters one after the other, or one again and again while it is written.

    The other letters are made ready once and kept; a letter that changes in the network is read
    anew. Make a new one after contacts were renamed or added.
    """

    def __init__(self, network: Network, owner: Owner, rules: Rules) -> None:
        self._network = network
        self._owner = owner
        self._rules = rules
        self._compared = Compared(network)

    def check(self, letter: Letter) -> list[Finding]:
        """All that speaks against sending it, the gravest first; empty where nothing does."""
        about = examined(letter, self._network, self._owner, self._rules)
        if is_empty(about):
            return list(of_emptiness(about))
        return list(self._findings(about))

    def nearest(self, letter: Letter) -> Alike | None:
        """The other letter that it is most like, however little that is; None where it has none."""
        return self._compared.nearest(letter)

    def _findings(self, about: Examined) -> Iterator[Finding]:
        yield from of_blanks(about)
        yield from of_salutation(about)
        yield from of_spelling(about)
        yield from of_likeness(about, self._compared)
        yield from of_asking(about)
        yield from of_objections(about)
        yield from of_next_steps(about)
        yield from of_highlights(about)
        yield from of_days(about)
        yield from of_own_details(about)
        yield from of_tone(about)


def check(letter: Letter, network: Network, owner: Owner, rules: Rules) -> list[Finding]:
    """All that speaks against sending it, the gravest first; empty where nothing does.

    Of several letters, or of one that is being written, ask a `Checker`.
    """
    return Checker(network, owner, rules).check(letter)
