"""No room at every 64 bytes of a save, by a limit on files' sizes: told, unchanged, retried."""

from pathlib import Path

import pytest

from tests.reliability.extent import either
from tests.reliability.filling import STEP, save_within_limits
from tests.reliability.processes import child
from tests.reliability.saves import SAVES

_LARGE = "opening a store of the first version"


@pytest.mark.parametrize("name", SAVES)
def test_a_save_with_no_room_at_every_64_bytes(name: str, quick_folder: Path) -> None:
    step = STEP * either(16 if name == _LARGE else 1, 1)
    with child(save_within_limits, name, quick_folder / "limited", step) as worker:
        told = worker.ask(timeout=600)
    print(f"{name}: {told['made']} limits, {told['refused']} refused, {len(told['wrong'])} wrong")
    assert not told["wrong"], "\n".join(told["wrong"])
    assert told["made"] > 3
