"""The sample data: where it is, and a copy of it to look around in."""

import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from tui_app.cli.failures import CommandError
from tui_app.domain.owner import Owner

_STORE, _READING, _DESCRIPTION = "sample.json", "sample.reading.json", "sample.toml"
_PRIVATE = 0o600


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """The sample data: the moment at which it is worth looking at, and who its user is."""

    at: datetime
    zone: str
    owner: Owner = Owner()


def sample_folder() -> Path:
    """Where the sample data is: in the installed package, else in the source tree.

    Raises CommandError where it is in neither.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "sample_data", package.parent / "data"):
        if all((folder / name).is_file() for name in (_STORE, _READING, _DESCRIPTION)):
            return folder
    raise CommandError("The sample data is missing from this installation. Install Tidings anew.")


def read_sample(folder: Path) -> Sample:
    """What the sample says of itself. Raises CommandError where that is damaged."""
    path = folder / _DESCRIPTION
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Sample)
    except (ValueError, msgspec.ValidationError) as error:
        raise CommandError(f"The sample data is damaged ({path}): {error}.") from None


def copy_sample(folder: Path, store: Path) -> None:
    """Copy the sample in `folder` to `store`, and its reading list to where that of `store` is."""
    from tui_app.store.reading_shelf import ReadingShelf

    for name, copy in ((_STORE, store), (_READING, ReadingShelf(store).path)):
        shutil.copyfile(folder / name, copy)
        copy.chmod(_PRIVATE)


@contextmanager
def throw_away_copy(folder: Path) -> Iterator[Path]:
    """A copy of the sample in a private folder of its own, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="tidings-demo-") as temporary:
        copy = Path(temporary) / "tidings.json"
        copy_sample(folder, copy)
        yield copy
