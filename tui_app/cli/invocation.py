"""What one run of a command works with, from the options given before and after it."""

from __future__ import annotations

import os
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.output import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from tui_app.clock import Clock
    from tui_app.config import Config
    from tui_app.domain.changes import Changes
    from tui_app.domain.contact import Contact
    from tui_app.domain.network import Network
    from tui_app.domain.record import Record
    from tui_app.domain.rules import Rules
    from tui_app.letters.owed import LetterOwed
    from tui_app.matching.contact_index import ContactIndex
    from tui_app.store import Store

_PROBLEMS_SHOWN = 3
_MEANING_SECONDS = 1.0
"""Spent at most on what nobody looked at yet; the app does the rest in the background."""


class Invocation:
    """Configuration, clock and store of one command, each made when first asked for.

    An option given after the command wins over the same before it, and that over the environment.
    As a context manager it closes the store.
    """

    def __init__(self) -> None:
        self._chosen: dict[str, str] = {}
        self._store: Store | None = None
        self._zones: dict[str, ZoneInfo] = {}

    def choose(self, option: str, value: str) -> None:
        """Take a global option's value; the last one stands."""
        self._chosen[option] = value

    @property
    def typed_moment(self) -> str:
        """The moment to take for now as the user named it; empty where they did not."""
        return self._chosen.get("at") or os.environ.get("TIDINGS_NOW", "")

    @property
    def typed_store(self) -> str:
        """The store as `--data` names it; empty where that was not given."""
        return self._chosen.get("data", "")

    @cached_property
    def store_path(self) -> Path:
        """Where the store is, or will be, links followed. Raises CommandError."""
        from tui_app.config import data_path

        return _found(lambda named: data_path(named).resolve(), self._chosen.get("data"))

    @cached_property
    def named_path(self) -> Path:
        """The store as it was named: it may be a link, and a dangling one. Raises CommandError."""
        from tui_app.config import data_path

        return _found(data_path, self._chosen.get("data"))

    @cached_property
    def config_path(self) -> Path:
        """Where the configuration is, or would be. Raises CommandError."""
        from tui_app.config import config_path

        return _found(config_path, self._chosen.get("config"))

    @cached_property
    def config(self) -> Config:
        """The configuration. Raises ConfigError, also where a file named by the user is missing."""
        from tui_app.config import load_config

        named = bool(self._chosen.get("config") or os.environ.get("TIDINGS_CONFIG"))
        return load_config(self.config_path, must_exist=named)

    @cached_property
    def clock(self) -> Clock:
        """The clock in the user's zone, standing still where they named a moment.

        Raises ConfigError for a configured zone that is none, BadTimeError for such a moment.
        """
        from tui_app.clock import BadTimeError, Clock, local_zone, parse_moment, zone
        from tui_app.config import ConfigError

        try:
            own = zone(self.config.zone) if self.config.zone else local_zone()
        except BadTimeError as error:
            raise ConfigError(f"{self.config_path} cannot be used: zone: {error}") from None
        typed = self.typed_moment
        return Clock(fixed=parse_moment(typed, own) if typed else None, zone=own)

    @property
    def store(self) -> Store:
        """The open store; its notices, and records that cannot be read, are told.

        Raises StoreError.
        """
        if self._store is None:
            store = self.untold_store()
            for problem in store.problems[:_PROBLEMS_SHOWN]:
                say(f"{_in_words(problem, store)} It is left as it is.")
            if (more := len(store.problems) - _PROBLEMS_SHOWN) > 0:
                say(f"So it is with {more} more.")
            _tell_notices(store)
            return store
        return self._store

    @cached_property
    def index(self) -> ContactIndex:
        """Proposes whom news is for; it looks at the meaning of new lines for a moment only."""
        from tui_app.matching.contact_index import with_meaning

        index = with_meaning(self.network, self.store.path)
        index.learn_meaning(seconds=_MEANING_SECONDS)
        return index

    def untold_store(self) -> Store:
        """The open store; whatever it has to tell is left to the caller. Raises StoreError."""
        if self._store is None:
            from tui_app.store import Store

            self._store = Store(self.named_path)
        return self._store

    @property
    def network(self) -> Network:
        """All records. Raises StoreError."""
        return self.store.network

    @property
    def rules(self) -> Rules:
        """The rulebook's numbers."""
        return self.config.rules

    @property
    def zone(self) -> ZoneInfo:
        """The user's own zone."""
        return self.clock.zone

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self.clock.now()

    def zone_of(self, contact: Contact) -> ZoneInfo:
        """Their zone; the user's where theirs is unknown."""
        name = contact.zone
        if name not in self._zones:
            self._zones[name] = _zone(name) or self.zone
        return self._zones[name]

    def today_of(self, contact: Contact) -> date:
        """Their date."""
        return self.now().astimezone(self.zone_of(contact)).date()

    @property
    def today(self) -> date:
        """The user's own date."""
        return self.now().astimezone(self.zone).date()

    @cached_property
    def letters_owed(self) -> list[LetterOwed]:
        """The letters owed now, the most urgent first. Raises StoreError."""
        from tui_app.letters.owed import letters_owed

        return letters_owed(self.network, self.now(), self.rules, self.zone)

    def commit(self, changes: Changes, expecting: Iterable[Record] = ()) -> None:
        """Make one user action durable. Raises StoreError."""
        self.store.commit(changes, self.now(), expecting)

    def close(self) -> None:
        """Let go of the store. Raises StoreError where it could not be folded."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
            _tell_notices(store)
            if store.outside:
                say(
                    f"{store.outside} It was not written over; what was changed here is safe in "
                    "the journal beside it, and the next start merges the two."
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._store is None:
            return
        from tui_app.store import StoreError

        try:
            self.close()
        except StoreError as refused:
            # What was saved is in the journal, so nothing failed of what the user asked for; and
            # where something did, that is the one error to tell.
            if error is None or isinstance(error, click.exceptions.Exit):
                say(f"Warning: {refused}")


pass_invocation = click.make_pass_decorator(Invocation, ensure=True)


def _in_words(problem: str, store: Store) -> str:
    """A record that cannot be read, as the user knows it."""
    from tui_app.store.checkup.wording import unreadable

    table, _, key = problem.partition(": ")[0].partition("/")
    return unreadable(table, key, store.tables, problem)


def _tell_notices(store: Store) -> None:
    """What the store has to tell, once."""
    for notice in store.notices:
        say(notice)
    store.notices.clear()


def _found(find: Callable[[str | None], Path], named: str | None) -> Path:
    try:
        return find(named).absolute()
    except RuntimeError as error:
        # What pathlib raises for "~nobody/…", and where there is no home folder at all.
        raise CommandError(
            f"{named or 'The default path'} leads nowhere ({error}). Name another."
        ) from None


def _zone(name: str) -> ZoneInfo | None:
    from tui_app.clock import BadTimeError, zone

    try:
        return zone(name) if name else None
    except BadTimeError:
        return None
