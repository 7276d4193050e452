"""The files' check-up: what is wrong with a store and what stands beside it, and mending that."""

from tui_app.store.checkup.examining import Examination, examine
from tui_app.store.checkup.finding import FileFinding, Kind
from tui_app.store.checkup.held import Held, held_in
from tui_app.store.checkup.mending import mend

__all__ = ["Examination", "FileFinding", "Held", "Kind", "examine", "held_in", "mend"]
