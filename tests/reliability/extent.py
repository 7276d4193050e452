"""How much is run, and what this machine can do."""

import os
import shutil
import subprocess
from functools import cache

_WANTED = os.environ.get("TIDINGS_RELIABILITY", "")
if _WANTED not in ("", "all", "long"):
    raise ValueError(f"TIDINGS_RELIABILITY is {_WANTED!r}; it may be `all` or `long`.")

LONG = _WANTED == "long"
EVERYTHING = _WANTED != ""


def either(short: int, long: int) -> int:
    """The size of something in this run."""
    return long if LONG else short


@cache
def can_trace() -> bool:
    """Whether strace is there."""
    return shutil.which("strace") is not None


def mounting() -> list[str]:
    """The start of a command in a space of mounts of its own, which ends with the command."""
    mapped = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--mount", *mapped]


@cache
def can_mount() -> bool:
    """Whether a file system can be mounted, as root or in a user's own space."""
    if shutil.which("unshare") is None:
        return False
    command = [*mounting(), "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def left_out() -> dict[str, str]:
    """The modules of tests that are left out of this run, and why."""
    if EVERYTHING:
        return {}
    traced = dict.fromkeys(("test_failing_system_calls.py", "test_power_loss.py"), "no strace here")
    mounted = {"test_full_tmpfs.py": "nothing may be mounted here"}
    return ({} if can_trace() else traced) | ({} if can_mount() else mounted)
