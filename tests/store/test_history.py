"""The history is what the journal tells, however much of it was read before."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.people import ANN, BOB, NOW, put, renamed, take_out
from tui_app.store import ConflictError, NothingToUndoError, Step, Store


def told(store: Store) -> list[tuple[int, str, bool, bool]]:
    return [(one.number, one.label, one.undone, one.redoable) for one in store.history()]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), max_size=25), st.booleans())
@settings(max_examples=60, deadline=None)
def test_it_is_the_same_for_who_looked_all_along_and_who_looks_for_the_first_time(
    steps: list[tuple[bool, int]], is_short: bool
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        if is_short:  # the journal is cut at every fold
            patch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 1500)
            patch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
        path = Path(folder) / "tidings.json"
        with Store(path) as one, Store(path) as two:
            for is_one, what in steps:
                store = one if is_one else two
                with suppress(NothingToUndoError, ConflictError):
                    if what == 0:
                        store.undo(NOW)
                    elif what == 1:
                        store.redo(NOW)
                    elif what == 2:
                        store.back_up("import")
                    else:
                        label = f"step {len(store.history())}"
                        put(store, renamed(ANN, label), BOB, label=label)
                assert told(one) == told(two)
            with Store(path) as fresh:
                assert told(fresh) == told(one)
                assert fresh.next_undo() == _seen_later(one.next_undo())


def _seen_later(step: Step | None) -> Step | None:
    return msgspec.structs.replace(step, mine=False, earlier=True) if step else None


def test_a_step_tells_whose_it_is_and_what_its_undo_changed(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN, label="before")
    with Store(path) as store, Store(path) as other:
        put(other, BOB, label="elsewhere")
        take_out(store, ANN, label="here")
        here, elsewhere, before = store.history()
        assert (here.mine, here.earlier) == (True, False)
        assert (elsewhere.mine, elsewhere.earlier) == (False, False)
        assert (before.mine, before.earlier) == (False, True)
        assert here.changed == frozenset()
        assert store.undo(NOW).changed == {(ANN.table, ANN.id)}
        assert store.redo(NOW).changed == {(ANN.table, ANN.id)}
        assert other.history()[0].mine is False


def test_a_long_history_is_told_whole(tmp_path: Path) -> None:
    with Store(tmp_path / "tidings.json") as store:
        for number in range(300):
            put(store, renamed(ANN, f"Ann {number}"), label=f"step {number}")
        for _ in range(150):
            store.undo(NOW)
        steps = store.history()
        assert sum(one.undone for one in steps) == 150
        assert all(one.redoable == one.undone for one in steps)
