"""Every scene looks as it did; `pytest --snapshot-update` after a wanted change."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.scenes import SCENES, SIZES, Scene, Size, app_of, settle

SnapCompare = Callable[..., bool]


@pytest.fixture(autouse=True)
def steady_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cursor that blinks is not to be seen where a busy machine takes half a second."""
    for field in (Input, TextArea):
        monkeypatch.setattr(field, "cursor_blink", False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_scene(scene: Scene, size: Size, snap_compare: SnapCompare, tmp_path: Path) -> None:
    async def play(pilot: object) -> None:
        await settle(pilot, scene.keys)

    assert snap_compare(app_of(scene, tmp_path), terminal_size=size, run_before=play)
