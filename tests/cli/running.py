"""Running commands: in this process, or as a process of their own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

import tui_app
from tui_app.cli.program import tidings

MONDAY = "2026-03-16T08:10:00+00:00"
"""A moment in the morning block of London."""

ROOT = Path(tui_app.__file__).parents[1]


class Tidings:
    """`tidings` in this process; the environment says which store and moment it takes."""

    def __call__(self, *args: str, stdin: str | bytes = "") -> Result:
        """Run a command to its end, however that is. A traceback fails the test."""
        result = CliRunner().invoke(tidings, args, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def done(self, *args: str, stdin: str | bytes = "") -> str:
        """Run a command that must succeed; gives its standard output."""
        result = self(*args, stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    def told(self, *args: str, stdin: str | bytes = "") -> str:
        """Run a command that must succeed; gives what it says on standard error."""
        result = self(*args, stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return result.stderr

    def data(self, *args: str, stdin: str | bytes = "") -> Any:  # noqa: ANN401 - JSON is untyped
        """Run a command that must succeed, with `--json`; gives what it prints, parsed."""
        return json.loads(self.done(*args, "--json", stdin=stdin))

    def refused(self, *args: str, stdin: str | bytes = "") -> str:
        """Run a command that must fail with status 1 and print no data; gives its sentence."""
        result = self(*args, stdin=stdin)
        assert result.exit_code == 1, (result.stdout, result.stderr)
        assert result.stdout == ""
        assert result.stderr.startswith("Error: ")
        assert "Traceback" not in result.stderr
        return result.stderr


def process(
    *args: str, stdin: bytes | None = None, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """`python -m tui_app` as a process of its own; `env` is added to the environment."""
    import os

    return subprocess.run(
        [sys.executable, "-m", "tui_app", *args],
        cwd=ROOT,
        env={**os.environ, **env},
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        check=False,
        timeout=60,
    )
