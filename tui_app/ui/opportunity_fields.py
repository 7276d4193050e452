"""The fields of the opportunity form: how each shows it, and what is read back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tui_app.clock import BadTimeError, parse_date
from tui_app.domain import entries
from tui_app.domain.contact import Contact
from tui_app.domain.entries import EntryError
from tui_app.domain.names import find_by_name
from tui_app.domain.opportunity import Opportunity, Stage
from tui_app.domain.plain import one_line
from tui_app.domain.record_names import contact_name
from tui_app.ui.contact_fields import Beside, Texts
from tui_app.ui.desk import Desk
from tui_app.ui.when import day

_NAMED = 3


@dataclass(frozen=True)
class OpportunityField:
    """One field of an opportunity, as a text.

    `write` gives the text, `read` the value again (raises EntryError or BadTimeError); it is given
    the opportunity as loaded. `is_past_date` tells of a date whether it looks back; None for what
    is no date.
    """

    name: str
    label: str
    write: Callable[[Opportunity, Desk], str]
    read: Callable[[str, Opportunity, Desk], Any]
    placeholder: str = ""
    beside: Callable[[Texts, Opportunity, Desk], Beside] | None = None
    lines: bool = False
    is_past_date: bool | None = None
    options: tuple[str, ...] = ()


def _text(name: str, label: str, placeholder: str = "", *, lines: bool = False) -> OpportunityField:
    return OpportunityField(
        name=name,
        label=label,
        write=lambda one, _: str(getattr(one, name)),
        read=lambda text, _, __: text.strip(),
        placeholder=placeholder,
        lines=lines,
    )


def _date(name: str, label: str, placeholder: str, *, past: bool) -> OpportunityField:
    def read(text: str, _: Opportunity, desk: Desk) -> date | None:
        return parse_date(text, desk.clock.today(), past=past) if text.strip() else None

    def beside(texts: Texts, one: Opportunity, desk: Desk) -> Beside:
        try:
            found = read(texts[name], one, desk)
        except BadTimeError:
            return Beside("no date yet")
        return Beside(day(found, desk.clock.today()) if found else "")

    def write(one: Opportunity, _: Desk) -> str:
        value: date | None = getattr(one, name)
        return value.isoformat() if value else ""

    return OpportunityField(
        name=name,
        label=label,
        write=write,
        read=read,
        placeholder=placeholder,
        beside=beside,
        is_past_date=past,
    )


def _write_people(one: Opportunity, desk: Desk) -> str:
    return entries.joined(contact_name(contact) for contact in _people(one, desk))


def _read_people(text: str, one: Opportunity, desk: Desk) -> tuple[str, ...]:
    """The contacts whom the names mean; who is not there any more, and so not shown, stays.

    Raises EntryError for a name that fits nobody, or several.
    """
    known = _people(one, desk)
    found: list[str] = []
    for entry in entries.parted(text):
        named = [contact.id for contact in known if contact_name(contact) == entry]
        found += named or [_the_contact(entry, desk).id]
    shown = {contact.id for contact in known}
    gone = (contact_id for contact_id in one.contacts if contact_id not in shown)
    return tuple(dict.fromkeys((*found, *gone)))


def _the_contact(entry: str, desk: Desk) -> Contact:
    found = find_by_name(desk.network.contacts.values(), entry)
    name = one_line(entry, 40)
    if not found:
        raise EntryError(f"Nobody is called “{name}”. Add them first: 4, then n.")
    if len(found) > 1:
        some = ", ".join(one_line(one.name, 30) for one in found[:_NAMED])
        raise EntryError(f"“{name}” fits {len(found)}: {some}. Write more of the name.")
    return found[0]


def _beside_people(texts: Texts, _: Opportunity, desk: Desk) -> Beside:
    """Whom the name that is being typed may mean; `right` completes it."""
    *before, last = texts["contacts"].rsplit(";", 1)
    found = find_by_name(desk.network.contacts.values(), last)
    if not last.strip():
        return Beside()
    if not found:
        return Beside("nobody yet")
    first = contact_name(found[0])
    if len(found) == 1 and first == last.strip():
        return Beside()
    offer = "; ".join([*(part.strip() for part in before), entries.joined([first])])
    return Beside(f"→ {first}", offer)


def _people(one: Opportunity, desk: Desk) -> list[Contact]:
    found = (desk.network.contacts.get(contact_id) for contact_id in one.contacts)
    return [contact for contact in found if contact is not None]


FIELDS: tuple[OpportunityField, ...] = (
    _text("title", "Title", "the job or the deal"),
    _text("organisation", "Organisation"),
    _text("target_area", "Target area", "where its records are filed"),
    OpportunityField(
        name="stage",
        label="Stage",
        write=lambda one, _: one.stage.value,
        read=lambda text, _, __: Stage(text),
        options=tuple(stage.value for stage in Stage),
    ),
    OpportunityField(
        name="contacts",
        label="People",
        write=_write_people,
        read=_read_people,
        placeholder="one; another",
        beside=_beside_people,
    ),
    _text("next_step", "Next step", "who does what"),
    _date("next_step_on", "On", "fri, +2w, 2026-12-24", past=False),
    _date("opened_on", "Opened on", "the day you first heard of it", past=True),
    _text("note", "Note", lines=True),
)
"""Every field of the form, in its order. The status has a key and a history of its own."""
