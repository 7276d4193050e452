"""A store with a history, and the many ways to break it."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec

from tests.store.people import ANN, NOW, renamed
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store

PEOPLE = tuple(
    msgspec.structs.replace(ANN, id=str(10**36 + number), name=f"Zoë {number} 山田 Müller")
    for number in range(12)
)
WESTERN = tuple(renamed(one, f"Zoë {number} Müller") for number, one in enumerate(PEOPLE))
LATER = NOW + timedelta(days=30)


def lived_in(folder: Path, people: tuple[Contact, ...] = PEOPLE) -> Path:
    """A closed store of a week: people added and renamed, one removed, a call, an undo."""
    path = folder / "tidings.json"
    for number, one in enumerate(people):
        at = NOW + timedelta(days=number // 2)
        with Store(path) as store:
            store.commit(Changes(label=f"add {number}", put=(one,)), at)
            if number == 4:
                gone = (people[1].table, people[1].id)
                store.commit(Changes(label="remove one", removed=(gone,)), at)
            if number == 7:
                store.commit(Changes(label="rename", put=(renamed(people[2], "Bo"),)), at)
                store.undo(at)
            if number == 10:
                call = Touch(
                    id=str(10**36 + 77), contact=people[3].id, kind=TouchKind.TALKED, at=at
                )
                store.commit(Changes(label="call", put=(call,)), at)
    return path


def copied(lived: Path, folder: Path) -> Path:
    """The store and all beside it, in another folder."""
    shutil.copytree(lived.parent, folder, dirs_exist_ok=True)
    return folder / lived.name


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything in a folder and below, but for the lock: name and content."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def state_of(store: Store) -> dict[str, object]:
    """All documents of an open store, the empty tables left out."""
    return {name: dict(table) for name, table in store.tables.items() if table}


def _with(value: bytes) -> Callable[[bytes], bytes]:
    """The file with a value in one document that no JSON, or none of ours, may hold."""
    return lambda good: good.replace(b'"mood":{', b'"x":' + value + b',"mood":{', 1)


def _meta(**said: object) -> Callable[[bytes], bytes]:
    def broken(good: bytes) -> bytes:
        tables = json.loads(good)
        tables["meta"]["1"].update(said)
        return json.dumps(tables).encode()

    return broken


def _table(name: str, value: object) -> Callable[[bytes], bytes]:
    return lambda good: json.dumps({**json.loads(good), name: value}).encode()


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "blank": lambda _: b" \n\t\n",
    "cut in the middle": lambda good: good[: len(good) // 2],
    "cut in the first line": lambda good: good[:30],
    "cut before the last brace": lambda good: good.rstrip()[:-1],
    "its first half gone": lambda good: good[len(good) // 2 :],
    "a list": lambda _: b"[]",
    "null": lambda _: b"null",
    "a number": lambda _: b"3",
    "a text": lambda good: json.dumps(good.decode()).encode(),
    "in a list": lambda good: b"[" + good + b"]",
    "twice": lambda good: good + good,
    "a table that is a list": _table("touches", [1, 2]),
    "a document that is a text": _table("contacts", {"1": "Ann"}),
    "a schema that is a text": _meta(schema="new"),
    "a schema of nought": _meta(schema=0),
    "a negative number": _meta(journal_number=-4),
    "a number that is a text": _meta(journal_number="x"),
    "deep nesting": _with(b"[" * 100_000 + b"]" * 100_000),
    "a huge integer": _with(b"9" * 10_000),
    "not a number": _with(b"NaN"),
    "infinity": _with(b"1e999"),
    "half a character": _with(b'"\\ud800"'),
    "a byte order mark": lambda good: b"\xef\xbb\xbf" + good,
    "UTF-16": lambda good: good.decode().encode("utf-16"),
    "a letter cut in two": lambda good: good.replace("ë".encode(), b"\xc3", 1),
    "NUL bytes": lambda _: bytes(4096),
    "NUL bytes behind it": lambda good: good + bytes(4096),
    "a hole of NUL bytes": lambda good: good[:400] + bytes(512) + good[912:],
    "a quote lost": lambda good: good.replace(b'"name"', b'"name', 1),
    "single quotes": lambda good: good.replace(b'"', b"'"),
    "a conflict of version control": lambda good: good.replace(
        b"},\n", b"},\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n", 1
    ),
    "a web page": lambda _: b"<!doctype html><title>Log in</title>",
    "a vCard": lambda _: b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n",
    "packed": lambda good: b"\x1f\x8b\x08\x00" + good[::-1],
}
"""How the file can be broken: from its good bytes to those that are there instead."""

PACKAGED = ("a byte order mark", "UTF-16", "NUL bytes behind it")
"""Ways that lose nothing."""
