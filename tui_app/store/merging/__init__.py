"""Merging two states of one store, record by record and field by field.

`tables` is the pure heart; `reading` takes in other files, `states` what is known of the past,
`into_store` merges into an open store, and `driver` merges bare files for git.
"""

from tui_app.store.merging.clash import Clash
from tui_app.store.merging.tables import Merged, merge_tables

__all__ = ["Clash", "Merged", "merge_tables"]
