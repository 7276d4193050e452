"""Python's own calls on files made to fail, for systems without strace."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_NAMES = (
    "open", "write", "fsync", "ftruncate", "replace", "rename", "link", "unlink", "mkdir",
    "chmod", "fchmod", "stat", "close",
)  # fmt: skip


class KilledError(BaseException):
    """The process ends here: nothing it does from now on reaches the disk."""


class FailingCalls:
    """Counts calls, and lets the one numbered `which` fail: with `code`, or for ever if None."""

    def __init__(self, which: int, code: int | None) -> None:
        self.which, self.code = which, code
        self.made: list[str] = []
        self._is_dead = False

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The call that counts, fails, or passes on."""

        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - stands for any call
            # A process that ends lets go of its files and locks, whatever else it can do no more.
            lets_go = name in ("close", "flock")
            if self._is_dead and not lets_go:
                raise KilledError
            self.made.append(name)
            fails = len(self.made) == self.which and not self._is_dead
            if name == "close" or (fails and self.code is None and lets_go):
                real(*arguments, **named)
            if fails and self.code is None:
                self._is_dead = True
                raise KilledError
            if fails:
                raise OSError(self.code, os.strerror(self.code or 0))
            return None if name == "close" else real(*arguments, **named)

        return call


@contextmanager
def failing(which: int, code: int | None) -> Iterator[FailingCalls]:
    """Let the call numbered `which` (from 1; 0 for none) fail while the block lasts."""
    calls = FailingCalls(which, code)
    with pytest.MonkeyPatch.context() as patch:
        for name in _NAMES:
            patch.setattr(os, name, calls.instead_of(name, getattr(os, name)))
        patch.setattr(fcntl, "flock", calls.instead_of("flock", fcntl.flock))
        yield calls
