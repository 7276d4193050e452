"""The merge driver for git: three bare files in, the first of them merged in its place."""

from pathlib import Path

from tui_app.store import content
from tui_app.store.errors import StoreError
from tui_app.store.files import fingerprint, reason, write_atomically
from tui_app.store.merging.reading import read_alone
from tui_app.store.merging.tables import Merged, merge_tables


def merge_bare_files(base: Path | None, ours: Path, theirs: Path, *, write: bool = True) -> Merged:
    """Merge the bare store files `ours` and `theirs`, which went on from `base`, into `ours`.

    The files may have any name; nothing beside them is read or written, and no lock is taken. An
    empty `base` is what git gives where both sides added the file: no base. Raises StoreError;
    `ours` is then as it was.
    """
    before = None if base is None or _is_empty(base) else read_alone(base).tables
    here, there = read_alone(ours), read_alone(theirs)
    merged = merge_tables(before, here.tables, there.tables)
    if write:
        number = max(here.number, there.number)
        meta = content.gone_on({**there.meta, **here.meta}, content.lineage(there.meta))
        fold = fingerprint(content.written(merged.tables, number, meta))[:16]
        meta = content.gone_on(meta, (fold,))
        try:
            write_atomically(ours, content.written(merged.tables, number, meta))
        except OSError as error:
            raise StoreError(
                f"{ours} could not be written: {reason(error)}. It is as it was."
            ) from None
    return merged


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False
