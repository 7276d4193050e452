"""One save in a process of its own: told when it is ready, watched, and asked how it went."""

import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from tests.reliability.contents import Contents, contents_of
from tests.reliability.processes import let_be_traced, mark
from tests.reliability.saves import SAVES, Save
from tui_app.store import Store, StoreError


class Answer(NamedTuple):
    """How a save went: `trouble` is a sentence for the user, `broke` a traceback.

    `seen` is what the open store shows afterwards, None where none was open.
    """

    trouble: str
    broke: str
    seen: Contents | None

    @property
    def is_done(self) -> bool:
        """Acknowledged."""
        return not (self.trouble or self.broke)


def save_once(name: str, path: Path, wire: Connection) -> None:
    """Do the save between two marks, when told to; again without marks, when told to.

    Nothing is read from the wire before the save is done: polling alone is no call of a save.
    """
    let_be_traced()
    save = SAVES[name]
    store = save.opened(path)
    wire.send(None if store is None else contents_of(store))
    wire.poll(None)
    mark()
    answer = tried(save, path, store)
    mark()
    wire.send(answer)
    wire.recv()
    wire.recv()
    wire.send(tried(save, path, store))


def tried(save: Save, path: Path, store: Store | None) -> Answer:
    """Do the save and tell how it went."""
    trouble = broke = ""
    try:
        store = save.act(path, store)
    except StoreError as error:
        trouble = str(error)
    except Exception:  # noqa: BLE001 - whatever else is raised is what is looked for
        broke = traceback.format_exc()
    return Answer(trouble, broke, None if store is None else contents_of(store))
