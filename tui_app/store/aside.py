"""The journals that were set aside among the backups when another one began."""

from contextlib import suppress
from pathlib import Path

from tui_app.store.backups import Backups


def journals_set_aside(store: Path) -> list[Path]:
    """Where they are, in order of name. Torn ends that were kept are none."""
    found: list[Path] = []
    with suppress(OSError):
        for path in Backups(store).folder.iterdir():
            named = path.name.startswith(f"{store.name}.journal-") and "-torn-" not in path.name
            if (named or path.name.endswith(".json.journal")) and not path.name.endswith(".tmp"):
                found.append(path)
    return sorted(found)
