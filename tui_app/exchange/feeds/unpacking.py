"""Unpacking a body that the server packed, never beyond a limit."""

import zlib

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_WINDOWS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": _ZLIB}
ACCEPTED = "gzip, deflate"


class PackingError(ValueError):
    """The body is packed in a way that was not asked for, or damaged."""


class TooMuchError(ValueError):
    """There is more than the limit."""


class Unpacking:
    """Takes a body piece by piece; holds `most` bytes of what is in it, and never more."""

    def __init__(self, encoding: str, most: int) -> None:
        name = encoding.strip().lower()
        self._window = None if name in ("", "identity") else _WINDOWS.get(name, 0)
        if self._window == 0:
            raise PackingError(name)
        self._most = most
        self._taken = 0
        self._body = bytearray()
        self._unpacker = None if self._window is None else zlib.decompressobj(self._window)

    def take(self, piece: bytes) -> None:
        """Add a piece as it came. Raises TooMuchError, PackingError."""
        self._taken += len(piece)
        if self._taken > self._most:
            raise TooMuchError
        while piece:
            piece = self._unpacked(piece)

    def whole(self) -> bytes:
        """What was in the pieces so far."""
        return bytes(self._body)

    @property
    def is_complete(self) -> bool:
        """Whether the last piece ended what was packed."""
        return self._unpacker is None or self._unpacker.eof or not self._taken

    def _unpacked(self, piece: bytes) -> bytes:
        """Unpack a piece; gives what of it is still to unpack."""
        if self._unpacker is None:
            self._body += piece
            return b""
        room = self._most - len(self._body)
        try:
            self._body += self._unpacker.decompress(piece, room + 1)
        except zlib.error:
            if self._window == _ZLIB and not self._body and self._taken == len(piece):
                self._window = _RAW  # some servers leave out what zlib puts around it
                self._unpacker = zlib.decompressobj(_RAW)
                return piece
            raise PackingError(str(self._window)) from None
        if len(self._body) > self._most:
            raise TooMuchError
        if not self._unpacker.eof:
            return self._unpacker.unconsumed_tail
        rest = self._unpacker.unused_data
        if self._window != _GZIP or not rest.startswith(b"\x1f\x8b"):
            return b""
        self._unpacker = zlib.decompressobj(_GZIP)
        return rest
