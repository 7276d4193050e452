r"""Text written so that a line of a form holds it whole, and read back.

Nearly all text stands as it is. What no editor shows, or would not keep, stands as `\u{20}`: its
code point. Nobody types that by accident, so a path such as C:\new is left alone.
"""

import re

from tui_app.domain.plain import plain

_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")
_BREAKS = "\u2028\u2029"
_HIGHEST = 0x10FFFF


def inline(text: str) -> str:
    """The text on one line, with nothing that stripping the line would take away."""
    return _ends_kept("".join(_shown(character) for character in _safe(text)))


def indented(text: str, indent: str) -> list[str]:
    """The text as lines that begin with `indent`; lines with nothing in them are empty."""
    body = text.strip("\n")
    before = len(text) - len(text.lstrip("\n"))
    after = len(text) - len(text.rstrip("\n"))
    if not body:
        return [indent + _code("\n") * len(text)] if text else []
    lines = [_tail_kept(_head_tabs(_safe(line))) for line in body.split("\n")]
    lines[0] = _code("\n") * before + _head_kept(lines[0])
    lines[-1] += _code("\n") * after
    return [indent + line if line else "" for line in lines]


def unescaped(text: str) -> str:
    """What was escaped, as it was."""
    if "\\u{" not in text:
        return text
    return _ESCAPE.sub(lambda match: _character(match[0], int(match[1], 16)), text)


def _safe(text: str) -> str:
    text = _ESCAPE.sub(lambda match: _code("\\") + match[0][1:], text)
    if plain(text) == text and not any(mark in text for mark in _BREAKS):
        return text
    kept = "".join(
        character
        if plain(character) == character and character not in _BREAKS
        else _code(character)
        for character in text
    )
    if plain(kept) == kept:
        return kept
    # Marks heaped upon one letter: `plain` would take the topmost away.
    return "".join(_code(one) if not one.isascii() and not one.isalnum() else one for one in kept)


def _shown(character: str) -> str:
    return _code(character) if character == "\n" else character


def _ends_kept(line: str) -> str:
    return _tail_kept(_head_kept(line))


def _head_kept(line: str) -> str:
    return _code(line[0]) + line[1:] if line[:1] in (" ", "\t") and line else line


def _tail_kept(line: str) -> str:
    return line[:-1] + _code(line[-1]) if line[-1:] in (" ", "\t") and line else line


def _head_tabs(line: str) -> str:
    body = line.lstrip(" \t")
    head = line[: len(line) - len(body)]
    return head.replace("\t", _code("\t")) + body


def _code(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def _character(written: str, code: int) -> str:
    return chr(code) if code <= _HIGHEST else written
