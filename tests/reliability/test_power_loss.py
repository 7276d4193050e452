"""Power lost after every operation of a session: whatever the disk kept opens, and holds enough."""

import shutil
from pathlib import Path

import pytest

from tests.reliability.contents import Contents, contents_of_copy, difference, try_out
from tests.reliability.disk import Disk, Marked, Tree
from tests.reliability.processes import child
from tests.reliability.recording import RECORDED_CALLS, Recorder
from tests.reliability.sessions import SESSIONS, run_session
from tests.reliability.tracing import traced


def recorded(name: str, top: Path) -> tuple[Disk, list[Contents]]:
    """A session's operations, and the contents before it and after each of its steps."""
    path = top / "store" / "tidings.json"
    top.mkdir()
    SESSIONS[name].before(path)
    recorder = Recorder(top)
    first = contents_of_copy(path, top.with_name("copy")) if path.exists() else frozenset()
    with child(run_session, name, path) as worker:
        worker.ask()
        with traced(worker.pid, RECORDED_CALLS) as trace:
            worker.wire.send("go")
            left: list[Contents] = worker.ask()
    return recorder.record(trace.text), [first, *left]


def laid_out(tree: Tree, top: Path) -> None:
    """Make the tree below `top`."""
    top.mkdir()
    for name, content in tree:
        if content is None:
            (top / name).mkdir()
        else:
            (top / name).write_bytes(content)


@pytest.mark.parametrize("name", SESSIONS)
def test_every_state_after_a_loss_of_power_opens(name: str, quick_folder: Path) -> None:
    disk, left = recorded(name, quick_folder / "recorded")
    seen: dict[Tree, tuple[Contents | None, str]] = {}
    wrong = []
    states = 0
    for moment in range(len(disk.done) + 1):
        returned = sum(isinstance(one, Marked) for one in disk.done[:moment])
        allowed = left[returned : returned + 2]
        for tree in disk.states_at(moment):
            states += 1
            if tree not in seen:
                top = quick_folder / "state"
                laid_out(tree, top)
                seen[tree] = try_out(top / "store" / "tidings.json")
                shutil.rmtree(top)
            contents, found = seen[tree]
            if contents is not None and contents not in allowed:
                found = f"holds something else: {difference(contents, allowed)}"
            if found:
                wrong.append(f"after {moment} operations ({disk.done[moment - 1]!r:.200}): {found}")
    print(f"{name}: {len(disk.done)} operations, {states:,} states, {len(seen):,} different")
    assert not wrong, "\n".join([f"{len(wrong)} violations", *wrong[:20]])
