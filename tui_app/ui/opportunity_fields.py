"""The fields of the opportunity form: how each shows it, and what is read back."""

from functools import partial

from tui_app.domain import entries
from tui_app.domain.contact import Contact
from tui_app.domain.entries import EntryError
from tui_app.domain.opportunity import Opportunity, Stage
from tui_app.domain.plain import one_line
from tui_app.domain.record_names import contact_name
from tui_app.ui.desk import Desk
from tui_app.ui.record_fields import Beside, RecordField, Texts, a_day, one_of, text_of

_NAMED = 3


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
    found = desk.find_contacts(entry)
    name = one_line(entry, 40)
    if not found:
        raise EntryError(f"Nobody is called “{name}”. Add them first: 4, then n.")
    if len(found) > 1:
        some = ", ".join(one_line(one.name, 30) for one in found[:_NAMED])
        raise EntryError(f"“{name}” fits {len(found)}: {some}. Write more of the name.")
    return found[0]


def _beside_people(texts: Texts, _: Opportunity, desk: Desk) -> Beside:
    """Whom the name that is being typed may mean; `right` completes it."""
    before, last = entries.being_typed(texts["contacts"])
    if not last:
        return Beside()
    found = desk.find_contacts(last)
    if not found:
        return Beside("nobody yet")
    first = contact_name(found[0])
    if len(found) == 1 and first == last:
        return Beside()
    return Beside(f"→ {first}", entries.joined([*before, first]))


def _people(one: Opportunity, desk: Desk) -> list[Contact]:
    found = (desk.network.contacts.get(contact_id) for contact_id in one.contacts)
    return [contact for contact in found if contact is not None]


_day = partial(a_day, today=lambda _, desk: desk.clock.today())

FIELDS: tuple[RecordField[Opportunity], ...] = (
    text_of("title", "Title", "the job or the deal"),
    text_of("organisation", "Organisation"),
    text_of("target_area", "Target area", "where its records are filed"),
    one_of("stage", "Stage", Stage),
    RecordField(
        name="contacts",
        label="People",
        write=_write_people,
        read=_read_people,
        placeholder="one; another",
        beside=_beside_people,
    ),
    text_of("next_step", "Next step", "who does what"),
    _day("next_step_on", "On", "fri, +2w, 2026-12-24", past=False),
    _day("opened_on", "Opened on", "the day you first heard of it", past=True),
    text_of("note", "Note", lines=True),
)
"""Every field of the form, in its order. The status has a key and a history of its own."""
