"""What strace told of a session, as operations on a disk."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.reliability.disk import TOP, Cut, Disk, Marked, Named, Synced, Written

RECORDED_CALLS = "trace=%file,%desc,getsid"
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_HARMLESS = """
stat lstat newfstatat fstat statx access faccessat faccessat2 readlink readlinkat getdents64 flock
chmod fchmod fchmodat ioctl fcntl pread64 getcwd poll mmap statfs fstatfs utimensat fadvise64 chdir
"""


class UnknownCallError(Exception):
    """A system call that this model of a disk does not know."""


class _Open(NamedTuple):
    node: int
    at: int
    appends: bool


class Recorder:
    """Plays traced calls on a disk; what happens outside its top is passed over."""

    def __init__(self, top: Path) -> None:
        self.disk = Disk(top)
        self._top = str(top)
        self._names = {node: {**names} for node, names in self.disk.folders.items()}
        self._sizes = {node: len(content) for node, content in self.disk.files.items()}
        self._open: dict[int, _Open] = {}

    def record(self, trace: str) -> Disk:
        """The disk with all that the trace tells. Raises UnknownCallError."""
        for line in trace.splitlines():
            call = _CALL.match(line)
            if call and not call[3].startswith("-"):
                self._play(call[1], call[2].split(", "), int(call[3]))
        return self.disk

    def _play(self, name: str, arguments: list[str], result: int) -> None:
        known: dict[str, Callable[[list[str], int], None]] = {
            "getsid": lambda _a, _r: self.disk.done.append(Marked()),
            "openat": self._opened,
            "close": lambda a, _r: void(self._open.pop(_number(a[0]), None)),
            "read": self._moved,
            "lseek": self._moved_to,
            "write": lambda a, r: self._wrote(a, r, None),
            "pwrite64": lambda a, r: self._wrote(a, r, int(a[3])),
            "ftruncate": self._cut,
            "fsync": self._synced,
            "fdatasync": self._synced,
            "rename": lambda a, _r: self._renamed(_decoded(a[0]), _decoded(a[1])),
            "renameat": lambda a, _r: self._renamed(_at(a[0], a[1]), _at(a[2], a[3])),
            "renameat2": lambda a, _r: self._renamed(_at(a[0], a[1]), _at(a[2], a[3])),
            "link": lambda a, _r: self._linked(_decoded(a[0]), _decoded(a[1])),
            "linkat": lambda a, _r: self._linked(_at(a[0], a[1]), _at(a[2], a[3])),
            "unlink": lambda a, _r: self._gone(_decoded(a[0])),
            "unlinkat": lambda a, _r: self._gone(_at(a[0], a[1])),
            "rmdir": lambda a, _r: self._gone(_decoded(a[0])),
            "mkdir": lambda a, _r: self._made(_decoded(a[0])),
            "mkdirat": lambda a, _r: self._made(_at(a[0], a[1])),
        }
        if name in known:
            known[name](arguments, result)
        elif name not in _HARMLESS.split() and self._top in " ".join(map(_decoded, arguments)):
            raise UnknownCallError(f"{name}({', '.join(arguments)})")

    def _opened(self, arguments: list[str], result: int) -> None:
        path, flags = _at(arguments[0], arguments[1]), arguments[2].split("|")
        node, place = self._node(path), self._place(path)
        if node is None and place is None:
            return
        if "O_TMPFILE" in flags:
            raise UnknownCallError("O_TMPFILE")
        if node is None and place is not None:
            node = self._new_node()
            self.disk.files[node], self._sizes[node] = b"", 0
            self._name((*place, node))
        elif node is not None and "O_TRUNC" in flags and self._sizes.get(node):
            self.disk.done.append(Cut(node, 0))
            self._sizes[node] = 0
        self._open[result] = _Open(node or TOP, 0, "O_APPEND" in flags)

    def _moved(self, arguments: list[str], result: int) -> None:
        number = _number(arguments[0])
        if number in self._open:
            now = self._open[number]
            self._open[number] = now._replace(at=now.at + result)

    def _moved_to(self, arguments: list[str], result: int) -> None:
        number = _number(arguments[0])
        if number in self._open:
            self._open[number] = self._open[number]._replace(at=result)

    def _wrote(self, arguments: list[str], result: int, offset: int | None) -> None:
        number = _number(arguments[0])
        if number not in self._open:
            return
        node, at, appends = self._open[number]
        start = offset if offset is not None else self._sizes[node] if appends else at
        data = _bytes(arguments[1])[:result]
        self.disk.done.append(Written(node, start, data))
        self._sizes[node] = max(self._sizes[node], start + len(data))
        if offset is None:
            self._open[number] = _Open(node, start + len(data), appends)

    def _cut(self, arguments: list[str], _result: int) -> None:
        number, size = _number(arguments[0]), int(arguments[1])
        if number in self._open and self._sizes[self._open[number].node] != size:
            self.disk.done.append(Cut(self._open[number].node, size))
            self._sizes[self._open[number].node] = size

    def _synced(self, arguments: list[str], _result: int) -> None:
        number = _number(arguments[0])
        if number in self._open:
            self.disk.done.append(Synced(self._open[number].node))

    def _renamed(self, old: str, new: str) -> None:
        node, came, went = self._node(old), self._place(new), self._place(old)
        if node is None or came is None or went is None:
            if came or went:
                raise UnknownCallError(f"renaming {old} to {new}")
            return
        self._name((*went, None), (*came, node))

    def _linked(self, old: str, new: str) -> None:
        node, place = self._node(old), self._place(new)
        if node is None or place is None:
            raise UnknownCallError(f"linking {old} to {new}")
        self._name((*place, node))

    def _gone(self, path: str) -> None:
        place = self._place(path)
        if place is not None:
            self._name((*place, None))

    def _made(self, path: str) -> None:
        place = self._place(path)
        if place is not None:
            node = self._new_node()
            self.disk.folders[node], self._names[node] = {}, {}
            self._name((*place, node))

    def _name(self, *names: tuple[int, str, int | None]) -> None:
        for folder, name, node in names:
            self._names[folder].pop(name, None)
            if node is not None:
                self._names[folder][name] = node
        self.disk.done.append(Named(names))

    def _new_node(self) -> int:
        return max((*self.disk.files, *self.disk.folders)) + 1

    def _node(self, path: str) -> int | None:
        """What a path stands for now; None for nothing, or for what is outside."""
        if path == self._top:
            return TOP
        place = self._place(path)
        return None if place is None else self._names[place[0]].get(place[1])

    def _place(self, path: str) -> tuple[int, str] | None:
        """The folder and the name that a path below the top consists of; None outside."""
        if not path.startswith(self._top + "/"):
            return None
        *above, name = path[len(self._top) + 1 :].split("/")
        folder = TOP
        for one in above:
            folder = self._names[folder][one]
        return folder, name


def void(_value: object) -> None:
    """Nothing, whatever it was."""


def _number(argument: str) -> int:
    return int(argument.partition("<")[0])


def _at(folder: str, path: str) -> str:
    """A path, taken from an open folder or the current one where it is relative."""
    above = re.search(r"<(.*)>", folder)
    return os.path.normpath(Path(_decoded(above[1]) if above else "/") / _decoded(path))


def _bytes(argument: str) -> bytes:
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))


def _decoded(argument: str) -> str:
    """The path in an argument of whatever form; strace tells it in hexadecimal."""
    return "".join(
        bytes.fromhex(one.replace("\\x", "")).decode("utf-8", "replace")
        for one in re.findall(r"(?:\\x[0-9a-f]{2})+", argument)
    )
