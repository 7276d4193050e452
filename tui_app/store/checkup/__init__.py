"""The files' check-up: what is wrong with a store and what stands beside it, and mending that."""

from tui_app.store.checkup.examining import Examination, examine
from tui_app.store.checkup.finding import FileFinding, Kind
from tui_app.store.checkup.mending import mend

__all__ = ["Examination", "FileFinding", "Kind", "examine", "mend"]
