"""The vectors kept in a file beside the store, so that each text is worked out but once.

The file holds no words of the user: only hashes of texts and the vectors of their meaning. It is
for the user's eyes all the same, since whoever has it could try whether it knows a text they guess.
Whatever is wrong with it, the vectors are worked out anew and it is written over.
"""

import os
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from threading import Lock

from tui_app.matching.meaning.vector_rows import VectorRows

_PRIVATE = 0o600
_NAME = b"Tidings meaning\n"
_KEY = 16
# The name, the model's digest, numbers of a vector, vectors, and a sum over all that follows.
_HEAD = struct.Struct("<16s16sIII")

_writing = Lock()
"""Two writers of one process would share the name of the temporary file."""


def read_shelf(path: Path, model: bytes, width: int) -> VectorRows:
    """What was kept of that model's vectors; nothing from a file that is damaged or foreign."""
    import numpy as np

    none = VectorRows(width)
    try:
        content = _content(path, model, width)
    except OSError:
        return none
    if not content:
        return none
    count = len(content) // _size(width)
    factors = np.frombuffer(content, np.dtype("<f4"), count, count * _KEY)
    levels = np.frombuffer(content, np.int8, count * width, count * (_KEY + 4))
    keys = [content[at : at + _KEY] for at in range(0, count * _KEY, _KEY)]
    if not np.isfinite(factors).all() or len(set(keys)) != count:
        return none
    return VectorRows.holding(keys, levels.reshape(count, width), factors)


def write_shelf(path: Path, model: bytes, rows: VectorRows) -> None:
    """Keep these and no others, whole or not at all. Raises OSError.

    Where two processes write at once, the last one's file stays.
    """
    now = rows.now()
    parts = (b"".join(rows.row_of), now.factors.astype("<f4").tobytes(), now.levels.tobytes())
    total = 0
    for part in parts:
        total = zlib.crc32(part, total)
    head = _HEAD.pack(_NAME, model, now.levels.shape[1], len(rows), total)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with _writing:
        try:
            with suppress(FileNotFoundError):  # of a process that was killed and had this number
                temporary.unlink()
            handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
            with os.fdopen(handle, "wb") as file:
                file.writelines((head, *parts))
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise


def _content(path: Path, model: bytes, width: int) -> bytes:
    """What follows the head; empty where the file is not what it should be. Raises OSError."""
    if not path.is_file():  # to read a pipe might never end
        return b""
    with path.open("rb") as file:
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return b""
        name, of_model, of_width, count, total = _HEAD.unpack(head)
        if (name, of_model, of_width) != (_NAME, model, width):
            return b""
        size = count * _size(width)
        if os.fstat(file.fileno()).st_size != _HEAD.size + size:
            return b""
        content = file.read(size)
    return content if len(content) == size and zlib.crc32(content) == total else b""


def _size(width: int) -> int:
    return _KEY + 4 + width
