"""The committed sample, read straight from its file."""

import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.reading import ReadingList
from tui_app.domain.record import Record

DATA = Path(__file__).parents[2] / "data"

Tables = dict[str, dict[str, dict[str, Any]]]


class Description(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `sample.toml` says."""

    at: datetime
    zone: str
    owner: Owner


@cache
def text() -> str:
    """The store's file as it is."""
    return (DATA / "sample.json").read_text(encoding="utf-8")


@cache
def tables() -> Tables:
    """The documents by table and id."""
    found: Tables = msgspec.json.decode(text())
    return found


@cache
def description() -> Description:
    """The moment, the zone and the owner."""
    raw = tomllib.loads((DATA / "sample.toml").read_text(encoding="utf-8"))
    return msgspec.convert(raw, Description)


def moment() -> datetime:
    """The sample's fixed moment."""
    return description().at


def today() -> date:
    """The owner's date at that moment."""
    return moment().astimezone(ZoneInfo(description().zone)).date()


@cache
def network() -> Network:
    """Every record at hand."""
    return Network(
        record(table, record_id, document)
        for table, documents in tables().items()
        if table != "meta"
        for record_id, document in documents.items()
    )


@cache
def reading() -> ReadingList:
    """The reading list that goes with it."""
    raw = (DATA / "sample.reading.json").read_text(encoding="utf-8")
    return msgspec.json.decode(raw, type=ReadingList)


def record(table: str, record_id: str, document: dict[str, Any]) -> Record:
    """The record of one document."""
    return msgspec.convert(document | {"id": record_id}, RECORD_TYPES[table])
