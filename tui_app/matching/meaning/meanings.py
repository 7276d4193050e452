"""The meaning of every line known of each contact, as vectors, and which are nearest a tidbit."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from time import perf_counter

from tui_app.matching.meaning.catalogue import Catalogue
from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL
from tui_app.matching.meaning.nearness import Nearness
from tui_app.matching.meaning.sentence_model import SentenceModel, check_model
from tui_app.matching.meaning.shelf import read_shelf, write_shelf
from tui_app.matching.meaning.tokenizing import readable
from tui_app.matching.meaning.vector_rows import VectorRows

__all__ = ["Meanings", "Nearness", "is_installed"]

_TEXTS_AT_ONCE = 32
_CHARACTERS_AT_ONCE = 3_000
"""Worked on between two looks at `stop` and the time: a good deal less than a second."""
_KEPT_AFTER = 4_000
"""Vectors after which a long preparation writes down what it has."""


def is_installed() -> bool:
    """Whether the extra is there; nothing heavy is imported to tell."""
    try:
        check_model()
    except MeaningError:
        return False
    return True


class Meanings:
    """Vectors of contacts, kept in a file beside the store by a hash of each text.

    Where the model is missing or damaged, nothing is near anything, and `problem` says why. Model
    and shelf are opened at the first `prepare` or `nearness`. Any thread may call any method.
    Nothing is sent anywhere, and nothing fetched.
    """

    def __init__(
        self,
        shelf: Path | None,
        *,
        model: Path | None = None,
        stopwatch: Callable[[], float] = perf_counter,
    ) -> None:
        """Without a `shelf` nothing is kept. `model` is a folder with another model's files."""
        self._shelf = shelf
        self._folder = model
        self._stopwatch = stopwatch
        self._noted: dict[str, Sequence[str] | None] = {}
        self._opened: tuple[SentenceModel, Catalogue] | None = None
        self._unusable = ""
        self._unkept = ""
        # The first two may be held long, `_using` (the catalogue) and `_marking` but for moments.
        self._preparing, self._opening = Lock(), Lock()
        self._using, self._marking = Lock(), Lock()

    @property
    def problem(self) -> str:
        """One sentence on why nothing is near, or nothing can be kept; empty where all is well."""
        if self._opened is None and not self._unusable:
            try:
                check_model(self._folder)
            except MeaningError as error:
                return str(error)
        return self._unusable or self._unkept

    def replace(self, contacts: Iterable[tuple[str, Sequence[str] | None]]) -> None:
        """These lines are what is known of each contact now (None: the contact is gone). Cheap:
        nothing is worked out yet."""
        noted = dict(contacts)
        with self._marking:
            self._noted |= noted

    def prepare(
        self,
        *,
        told: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] = lambda: False,
        seconds: float | None = None,
    ) -> bool:
        """Work out the vectors that are missing (`told` done and all), at most for so long; whether
        all are there."""
        began = self._stopwatch()
        with self._preparing:
            opened = self._open()
            if opened is None:
                return False
            model, catalogue = opened
            with self._using:
                self._take_in(catalogue)
                missing = catalogue.missing()
            done = kept = 0
            try:
                for batch in _batches(missing):
                    late = seconds is not None and self._stopwatch() - began >= seconds
                    if late or stop():
                        break
                    vectors = model.vectors(list(batch.values()))
                    with self._using:
                        catalogue.add(list(batch), vectors)
                    done += len(batch)
                    if told:
                        told(done, len(missing))
                    if done - kept >= _KEPT_AFTER:
                        self._keep(model, catalogue)
                        kept = done
            except MeaningError as error:
                self._give_up(error)
                return False
            finally:
                self._keep(model, catalogue)
            with self._using:
                catalogue.table()  # so that the next question need not wait for it
            with self._marking:
                return done == len(missing) and not self._noted

    def nearness(self, text: str) -> dict[str, Nearness]:
        """By contact id, for those whose vectors are there."""
        said = readable(text)
        opened = self._open() if said else None
        if opened is None:
            return {}
        model, catalogue = opened
        try:
            vector = model.vectors([said])[0]
        except MeaningError as error:
            self._give_up(error)
            return {}
        with self._using:
            self._take_in(catalogue)
            table = catalogue.table()
        return table.near(vector)

    def _open(self) -> tuple[SentenceModel, Catalogue] | None:
        """The model and what is kept of its vectors; None, and a problem, where it is of no use."""
        with self._opening:
            if self._opened is None and not self._unusable:
                try:
                    model = SentenceModel(self._folder)
                    self._opened = model, Catalogue(self._kept_of(model))
                except MeaningError as error:
                    self._unusable = str(error)
                except ImportError as error:
                    library = error.name or "numpy"
                    self._unusable = f"{library} cannot be loaded. {REINSTALL}"
            return self._opened if not self._unusable else None

    def _kept_of(self, model: SentenceModel) -> VectorRows:
        if self._shelf is None:
            return VectorRows(model.width)
        return read_shelf(self._shelf, model.digest, model.width)

    def _give_up(self, error: MeaningError) -> None:
        with self._opening:
            self._unusable = str(error)

    def _take_in(self, catalogue: Catalogue) -> None:
        with self._marking:
            noted, self._noted = self._noted, {}
        catalogue.take_in(noted)

    def _keep(self, model: SentenceModel, catalogue: Catalogue) -> None:
        if self._shelf is None:
            return
        with self._using:
            changed = catalogue.changed()
        if changed is None:
            return
        try:
            write_shelf(self._shelf, model.digest, changed)
            self._unkept = ""
        except OSError as error:
            self._unkept = (
                f"What was worked out for matching by meaning cannot be kept in {self._shelf.name} "
                f"({error.strerror or 'it cannot be written'}): it will be worked out again."
            )


def _batches(missing: Mapping[bytes, str]) -> Iterator[dict[bytes, str]]:
    """A few texts at a time, in order."""
    batch: dict[bytes, str] = {}
    characters = 0
    for key, text in missing.items():
        batch[key] = text
        characters += len(text)
        if len(batch) == _TEXTS_AT_ONCE or characters >= _CHARACTERS_AT_ONCE:
            yield batch
            batch, characters = {}, 0
    if batch:
        yield batch
