"""Editors for tests: small scripts, and an app that can be left for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tui_app.ui.app import TidingsApp


@contextmanager
def _left(_: TidingsApp) -> Iterator[None]:
    yield


def editor_script(folder: Path, patch: pytest.MonkeyPatch, body: str) -> Path:
    """Let $VISUAL be a shell script that finds the file as `$1`; the app can be suspended."""
    script = folder / "an editor.sh"
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o700)
    patch.setenv("VISUAL", f"'{script}'")
    patch.setattr(TidingsApp, "suspend", _left)
    return script
