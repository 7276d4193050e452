"""What the fields of the editor draw on: today, the names known, the places in use."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from zoneinfo import available_timezones

from textual.suggester import Suggester

from tui_app.domain.filing import organisations, target_areas
from tui_app.domain.network import Network
from tui_app.domain.people_met import NameBook
from tui_app.store.attachments import Attachments
from tui_app.ui.background import in_background
from tui_app.ui.desk import Desk
from tui_app.ui.fitting_files import ANY_FILE, fitting


class Sources:
    """Each worked out when a field first asks. `organisation` is the record's, as typed by now."""

    def __init__(self, desk: Desk, organisation: str) -> None:
        self._desk = desk
        self.organisation = organisation

    @property
    def network(self) -> Network:
        """All records."""
        return self._desk.network

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self._desk.now()

    def today(self) -> date:
        """The user's own date."""
        return self._desk.clock.today()

    def day_of(self, moment: datetime) -> date:
        """The user's date at that moment."""
        return moment.astimezone(self._desk.clock.zone).date()

    @cached_property
    def copies(self) -> Attachments:
        """The copies of documents beside the store."""
        return Attachments(self._desk.store.path)

    @cached_property
    def names(self) -> NameBook:
        """The contacts by name."""
        return NameBook(self.network.contacts.values())

    def forget_names(self) -> None:
        """Contacts were added."""
        self.__dict__.pop("names", None)

    @cached_property
    def people(self) -> Suggester:
        """Completes the name of a contact."""
        return _Names(self)

    @cached_property
    def target_areas(self) -> Suggester:
        """Completes a target area in use."""
        return Beginnings(lambda: target_areas(self.network))

    @cached_property
    def organisations(self) -> Suggester:
        """Completes an organisation that is known."""
        return Beginnings(lambda: organisations(self.network))

    @cached_property
    def paths(self) -> Suggester:
        """Completes the path of a file, whatever it holds."""
        return _Paths()

    @cached_property
    def zones(self) -> Suggester:
        """Completes the name of a zone."""
        return Beginnings(lambda: sorted(available_timezones()))


class Beginnings(Suggester):
    """Completes with the first of the words that begins as typed, whatever its case.

    The words are gathered when something is first typed: a form opens without them.
    """

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        super().__init__(case_sensitive=False)
        self._gather = words

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        return [(word.casefold(), word) for word in self._gather()]

    async def get_suggestion(self, value: str) -> str | None:
        """The whole word; None where nothing begins so."""
        beginning = (word for folded, word in self._words if folded.startswith(value))
        return next(beginning, None) if value else None


class _Names(Suggester):
    def __init__(self, sources: Sources) -> None:
        super().__init__(use_cache=False, case_sensitive=False)
        self._sources = sources

    async def get_suggestion(self, value: str) -> str | None:
        found = self._sources.names.completing(value)
        # Accents that were not typed would shift what is shown behind the cursor.
        return found if found and found.casefold().startswith(value) else None


class _Paths(Suggester):
    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        # Only what looks like a path: a drawer has no files in it.
        if not value.startswith(("/", "~", ".")):
            return None
        fits = await in_background(lambda: fitting(value, ANY_FILE))
        found = next((one.path for one in fits), None)
        return found if found and found.startswith(value) else None
