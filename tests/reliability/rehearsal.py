"""Every save done once when this is imported, so that whatever they import is imported by then."""

import tempfile
from pathlib import Path

from tests.reliability.contents import found_wrong
from tests.reliability.saves import SAVES
from tests.reliability.saving import Answer, tried


def outcome_of(name: str) -> tuple[Answer, str]:
    """How a save goes where nothing fails, and what is wrong with the store then."""
    save = SAVES[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store" / "tidings.json"
        save.before(path)
        answer = tried(save, path, save.opened(path))
        return answer, found_wrong(path, (answer.seen or frozenset(),))


REHEARSED = {name: outcome_of(name) for name in SAVES}
