"""A file system that is full: told, unchanged, retried."""

import json
import subprocess
import sys
from pathlib import Path

import tests
from tests.reliability.extent import mounting

_MOUNT_AND_FILL = """
mount -t tmpfs -o size=1m,mode=0700 tmpfs "$1" && exec "$0" -m tests.reliability.filling "$1"
"""


def test_saves_on_a_full_file_system(tmp_path: Path) -> None:
    # The mount is in a space of its own: it is gone with the process, whatever becomes of that.
    command = [*mounting(), "sh", "-c", _MOUNT_AND_FILL, sys.executable, str(tmp_path)]
    top = Path(tests.__file__).parent.parent
    ran = subprocess.run(command, cwd=top, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    print(f"{told['made']} saves, {told['refused']} refused, {len(told['wrong'])} wrong")
    assert not told["wrong"], "\n".join(told["wrong"])
    assert told["refused"] > told["made"] // 4
