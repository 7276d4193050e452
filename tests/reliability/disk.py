"""A disk that may lose power: what a session did to it, and every state it may be found in.

Bytes written but not synced may be lost, whole or in part, an earlier write while a later one is
kept; so may names given, changed or taken in a folder that was not synced since.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
TOP = 0


class Written(NamedTuple):
    """Bytes put into a file."""

    node: int
    offset: int
    data: bytes


class Cut(NamedTuple):
    """A file's new length."""

    node: int
    size: int


class Named(NamedTuple):
    """Names in folders that came to stand for a node, or (None) for nothing; all at once."""

    names: tuple[tuple[int, str, int | None], ...]


class Synced(NamedTuple):
    """A file's bytes, or a folder's names, were put down for good."""

    node: int


class Marked(NamedTuple):
    """One more step of the session has returned: what it did is acknowledged."""


Operation = Written | Cut | Named | Synced | Marked
Tree = tuple[tuple[str, bytes | None], ...]
"""Paths below the top, folders before what is in them, and what files hold; None for a folder."""
_View = Mapping[int, Operation | None]
"""Operations, by their place, that another or (None) nothing came of."""


class Disk:
    """What stands on a disk at the start, and what was done to it since, in order.

    Nodes are files and folders by number, whether they have a name or not.
    """

    def __init__(self, top: Path) -> None:
        self.folders: dict[int, dict[str, int]] = {TOP: {}}
        self.files: dict[int, bytes] = {}
        self.done: list[Operation] = []
        nodes = {top: TOP}
        for path in sorted(top.rglob("*")):
            node = nodes[path] = len(nodes)
            self.folders[nodes[path.parent]][path.name] = node
            if path.is_dir():
                self.folders[node] = {}
            else:
                self.files[node] = path.read_bytes()

    def states_at(self, moment: int) -> Iterator[Tree]:
        """The states that a loss of power after that many operations may leave; some repeat."""
        done = self.done[:moment]
        for view in _views(done, [n for n in range(moment) if _is_loose(done, n)]):
            yield self._tree(view.get(n, one) for n, one in enumerate(done))

    def _tree(self, done: Iterator[Operation | None]) -> Tree:
        folders = {node: {**names} for node, names in self.folders.items()}
        files = {node: bytearray(content) for node, content in self.files.items()}
        for one in done:
            if isinstance(one, Written):
                content = files[one.node]
                content.extend(bytes(max(0, one.offset - len(content))))
                content[one.offset : one.offset + len(one.data)] = one.data
            elif isinstance(one, Cut):
                content = files[one.node]
                content.extend(bytes(max(0, one.size - len(content))))
                del content[one.size :]
            elif isinstance(one, Named):
                for folder, name, node in one.names:
                    folders[folder].pop(name, None)
                    if node is not None:
                        folders[folder][name] = node
        return tuple(_below("", TOP, folders, files))


def _below(
    prefix: str, top: int, folders: Mapping[int, Mapping[str, int]], files: Mapping[int, bytearray]
) -> Iterator[tuple[str, bytes | None]]:
    for name, node in sorted(folders[top].items()):
        yield prefix + name, bytes(files[node]) if node in files else None
        if node in folders:
            yield from _below(f"{prefix}{name}/", node, folders, files)


def _is_loose(done: Sequence[Operation], place: int) -> bool:
    """Whether nothing has put it down for good yet."""
    one = done[place]
    synced = {later.node for later in done[place + 1 :] if isinstance(later, Synced)}
    if isinstance(one, Written | Cut):
        return one.node not in synced
    return isinstance(one, Named) and not synced.issuperset(folder for folder, _, _ in one.names)


def _views(done: Sequence[Operation], loose: Sequence[int]) -> Iterator[_View]:
    """What may have come of the loose ones: all, none, the first so many, one, all but one..."""
    yield {}
    yield dict.fromkeys(n for n in loose if isinstance(done[n], Named))
    yield dict.fromkeys(n for n in loose if not isinstance(done[n], Named))
    for n, place in enumerate(loose):
        yield dict.fromkeys(loose[n:])
        yield dict.fromkeys(one for one in loose if one != place)
        yield {place: None}
        for part in _parts(done[place]):
            yield {place: part}
            yield {**dict.fromkeys(loose[n + 1 :]), place: part}


def _parts(one: Operation) -> Iterator[Operation]:
    """What may have come of one write: zeros in its place, or some of its sectors."""
    if not isinstance(one, Written):
        return
    yield one._replace(data=bytes(len(one.data)))
    first = SECTOR - one.offset % SECTOR
    for cut in range(first, len(one.data), SECTOR):
        yield one._replace(data=one.data[:cut])
        yield one._replace(offset=one.offset + cut, data=one.data[cut:])
        yield one._replace(data=one.data[:cut] + bytes(len(one.data) - cut))
