"""The fields of two contacts united: what differs goes where it belongs, the rest into the note."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import msgspec

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.entries import emails_text, phones_text, weekdays_text
from tui_app.domain.ids import new_id
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise
from tui_app.domain.record_names import contact_name, whom, written
from tui_app.domain.references import earliest
from tui_app.domain.touch import Favour
from tui_app.domain.uniting_ways import all_emails, all_phones, all_texts, plainly


class Becomes(StrEnum):
    """What becomes of the value that the other one has."""

    TAKEN = "taken over"
    BOTH = "both are kept"
    NOTED = "goes into the note"


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A field in which the two differ, as text: what each of them says."""

    label: str
    kept: str
    other: str
    becomes: Becomes


class United(msgspec.Struct, frozen=True, kw_only=True):
    """The one contact, and in what the two of whom it is made differed."""

    contact: Contact
    differences: tuple[Difference, ...]


def united(kept: Contact, other: Contact, network: Network, now: datetime) -> United:
    """`kept` with all that `other` knows besides. `now` is UTC.

    Where only one can be right, that of `kept` stays and the other's goes into the note.
    """
    both = _Both(kept, other, now)
    both.name()
    both.lists()
    for field, label in _LINES:
        both.one(field, label, str)
    both.kind()
    both.one("free_days", "Not called on", weekdays_text)
    both.one("cadence_days", "Days between calls", str)
    both.one("birthday", "Birthday", written)
    both.meeting(network)
    both.texts("discussed", "Discussed", "\n")
    both.texts("do_not_call", "No calls", "; ")
    both.plans()
    both.quietly()
    both.texts("note", "Note", "\n\n")
    return both.result()


_LINES = (
    ("given", "Given name"),
    ("family", "Family name"),
    ("organisation", "Organisation"),
    ("title", "Title"),
    ("postal", "Address"),
    ("zone", "Zone"),
    ("target_area", "Target area"),
)


class _Both:
    """The fields that differ from those of `kept`, and what is noted, as they are worked out."""

    def __init__(self, kept: Contact, other: Contact, now: datetime) -> None:
        self._kept = kept
        self._other = other
        self._now = now
        self._fields: dict[str, Any] = {}
        self._noted: list[str] = []
        self._differences: list[Difference] = []

    def result(self) -> United:
        if self._noted:
            when = written(self._now.date())
            noted = [f"Merged with {contact_name(self._other)} on {when}:", *self._noted]
            note = self._fields.get("note", self._kept.note)
            self._fields["note"] = "\n\n".join(filter(None, (note, "\n".join(noted))))
        contact = msgspec.structs.replace(self._kept, **self._fields, updated_at=self._now)
        return United(contact=contact, differences=tuple(self._differences))

    def name(self) -> None:
        """Another name becomes a nickname: they are found by it."""
        kept, other = self._kept.name, self._other.name
        names = [*self._kept.nicknames, *self._other.nicknames]
        if not plainly(kept):
            self._fields["name"] = other
            names.append(kept)
        elif plainly(other) not in ("", plainly(kept)):
            names.insert(len(self._kept.nicknames), other)
            self._differ("Name", kept, other, Becomes.BOTH)
        found = all_texts(self._kept.nicknames, names)
        self._lengthened("nicknames", "Nicknames", found, ", ".join)

    def lists(self) -> None:
        """Of what there may be several, there are all."""
        phones = all_phones(self._kept.phones, self._other.phones)
        self._lengthened("phones", "Phones", phones, phones_text)
        emails = all_emails(self._kept.emails, self._other.emails)
        self._lengthened("emails", "E-mail", emails, emails_text)
        for field, label in (
            ("urls", "Links"),
            ("organisation_aliases", "Firm also called"),
            ("topics", "Topics"),
            ("asked_for", "They look for"),
            ("sources", "Came from"),
        ):
            found = all_texts(getattr(self._kept, field), getattr(self._other, field))
            self._lengthened(field, label, found, ", ".join)
        self._lengthened("promises", "Promises", self._promises(), _texts_of)
        self._lengthened("favours", "Given and asked", self._favours(), _texts_of)

    def one(self, field: str, label: str, show: Callable[[Any], str]) -> None:
        """A field of which only one value can be right."""
        kept, other = getattr(self._kept, field), getattr(self._other, field)
        if not other or kept == other:
            return
        shown = show(other)
        if not kept or (isinstance(kept, str) and not plainly(kept)):
            self._fields[field] = other
            self._differ(label, "", shown, Becomes.TAKEN)
        elif plainly(show(kept)) != plainly(shown):
            self._note(label, show(kept), shown)

    def kind(self) -> None:
        """Networking is what everybody is to begin with: anything else says more."""
        kept, other = self._kept.kind, self._other.kind
        if other in (kept, ContactKind.NETWORKING):
            return
        if kept is ContactKind.NETWORKING:
            self._fields["kind"] = other
            self._differ("Kind", kept.value, other.value, Becomes.TAKEN)
        else:
            self._note("Kind", kept.value, other.value)

    def meeting(self, network: Network) -> None:
        """Where, when and through whom belong together: of two meetings one goes into the note."""
        kept, other = self._kept, self._other
        through = other.met_through if other.met_through not in (kept.id, other.id) else None
        if kept.met_through == other.id:
            self._fields["met_through"] = None
        mine = (kept.met_on, kept.met_where, self._fields.get("met_through", kept.met_through))
        theirs = (other.met_on, other.met_where, through)
        pairs = zip(mine, theirs, strict=True)
        if not any(theirs) or all(not b or a == b for a, b in pairs):
            return
        shown, had = _meeting(*theirs, network), _meeting(*mine, network)
        if all(not a or not b or a == b for a, b in zip(mine, theirs, strict=True)):
            self._fields |= {
                "met_on": mine[0] or theirs[0],
                "met_where": mine[1] or theirs[1],
                "met_through": mine[2] or theirs[2],
            }
            self._differ("Met", had, shown, Becomes.BOTH if had else Becomes.TAKEN)
        else:
            self._note("Met", had, shown)

    def texts(self, field: str, label: str, between: str) -> None:
        """Two texts stand behind each other."""
        kept, other = getattr(self._kept, field), getattr(self._other, field)
        if not other.strip() or plainly(other) in plainly(kept):
            return
        self._fields[field] = f"{kept}{between}{other}" if kept.strip() else other
        self._differ(label, kept, other, Becomes.BOTH if kept.strip() else Becomes.TAKEN)

    def plans(self) -> None:
        """The earlier call stands with its reason, and the later end of a snooze."""
        kept, other = self._kept, self._other
        if (other.next_call, other.next_call_about) != (kept.next_call, kept.next_call_about):
            mine = _plan(kept.next_call, kept.next_call_about)
            theirs = _plan(other.next_call, other.next_call_about)
            if theirs and not mine:
                self._fields["next_call"] = other.next_call
                self._fields["next_call_about"] = other.next_call_about
                self._differ("Planned call", "", theirs, Becomes.TAKEN)
            elif theirs:
                self._fields["next_call"] = earliest(kept.next_call, other.next_call)
                abouts = all_texts((kept.next_call_about,), (other.next_call_about,))
                self._fields["next_call_about"] = "; ".join(filter(None, abouts))
                if kept.next_call and other.next_call and kept.next_call != other.next_call:
                    self._noted.append(f"Planned call: {theirs}")
                self._differ("Planned call", mine, theirs, Becomes.BOTH)
        snoozes = [day for day in (kept.snoozed_until, other.snoozed_until) if day is not None]
        if snoozes and max(snoozes) != kept.snoozed_until:
            mine = written(kept.snoozed_until) if kept.snoozed_until else ""
            self._fields["snoozed_until"] = max(snoozes)
            self._differ("Snoozed until", mine, written(max(snoozes)), Becomes.TAKEN)

    def quietly(self) -> None:
        """What needs no showing."""
        kept, other = self._kept, self._other
        self._fields["pinned"] = kept.pinned or other.pinned
        self._fields["created_at"] = earliest(kept.created_at, other.created_at)
        overruled = [one for one in (kept.stop_overruled_at, other.stop_overruled_at) if one]
        self._fields["stop_overruled_at"] = max(overruled, default=None)
        self._fields["extra"] = {**other.extra, **kept.extra}
        self._noted += [
            f"{key}: {msgspec.json.encode(value).decode()}"
            for key, value in other.extra.items()
            if key in kept.extra and kept.extra[key] != value
        ]

    def _promises(self) -> tuple[Promise, ...]:
        known = {promise.id: promise for promise in self._kept.promises}
        new = [one for one in self._other.promises if known.get(one.id) != one]
        return self._kept.promises + tuple(
            msgspec.structs.replace(one, id=new_id(self._now)) if one.id in known else one
            for one in new
        )

    def _favours(self) -> tuple[Favour, ...]:
        """Those of both; nobody was sent to themselves."""
        kept, other = self._kept, self._other
        both = (*kept.favours, *(one for one in other.favours if one not in kept.favours))
        return tuple(
            msgspec.structs.replace(one, sent=None) if one.sent in (kept.id, other.id) else one
            for one in both
        )

    def _lengthened(
        self, field: str, label: str, found: tuple[Any, ...], show: Callable[[Any], str]
    ) -> None:
        had = getattr(self._kept, field)
        if found == had:
            return
        self._fields[field] = found
        # The other one's name was told already; it is no nickname of theirs.
        new = tuple(one for one in found if one not in (*had, self._other.name))
        if new:
            becomes = Becomes.BOTH if had else Becomes.TAKEN
            self._differ(label, show(had), show(new), becomes)

    def _note(self, label: str, kept: str, other: str) -> None:
        self._noted.append(f"{label}: {other}")
        self._differ(label, kept, other, Becomes.NOTED)

    def _differ(self, label: str, kept: str, other: str, becomes: Becomes) -> None:
        self._differences.append(Difference(label=label, kept=kept, other=other, becomes=becomes))


def _meeting(on: date | None, where: str, through: str | None, network: Network) -> str:
    parts = [where, written(on) if on else ""]
    parts.append(f"through {whom(through, network)}" if through else "")
    return ", ".join(filter(None, parts))


def _plan(on: date | None, about: str) -> str:
    return ", ".join(filter(None, (written(on) if on else "", about)))


def _texts_of(parts: Iterable[Promise | Favour]) -> str:
    return "; ".join(part.text for part in parts)
