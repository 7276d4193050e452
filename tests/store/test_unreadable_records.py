"""Documents that are no records are told by the person's name and the field in words."""

import pytest

from tui_app.store.checkup.wording import called, unreadable
from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.entries import Document, Tables

ANN = "1" + "0" * 36
OTHER = "2" + "0" * 36


def told(table: str, document: Document) -> str:
    tables: Tables = {"contacts": {ANN: {"name": "Ann Lee"}}}
    tables.setdefault(table, {})[OTHER] = document
    with pytest.raises(BadDocumentError) as refused:
        to_record(table, OTHER, document)
    return unreadable(table, OTHER, tables, str(refused.value))


def test_a_contact_is_named_and_so_is_the_field() -> None:
    text = told("contacts", {"name": "Bo Rask", "cadence_days": "weekly"})
    assert text.startswith("Bo Rask cannot be read: cadence days is not as it should be (")
    assert f"contacts/{OTHER}: Expected `int | null`, got `str` - at `$.cadence_days`" in text
    assert text.endswith(").")


def test_a_field_within_a_list_is_named_with_it() -> None:
    text = told("contacts", {"name": "Bo Rask", "phones": [{"number": 7}]})
    assert text.startswith("Bo Rask cannot be read: phone, number is not as it should be (")


def test_a_touch_is_named_by_the_contact() -> None:
    text = told("touches", {"contact": ANN, "kind": "talked", "at": "soon"})
    assert text.startswith("Talked with Ann Lee on soon cannot be read: time is not")


def test_a_field_that_is_missing_is_told_as_missing() -> None:
    text = told("contacts", {"title": "Head"})
    assert text.startswith("A record cannot be read: name is missing (")


def test_a_date_beyond_any_calendar() -> None:
    text = told("contacts", {"name": "Bo Rask", "snoozed_until": "9999-01-01"})
    assert text.startswith("Bo Rask cannot be read: snoozed until is not as it should be (")


@pytest.mark.parametrize("contact", [{}, [], None, 7, "x" * 10_000])
def test_whatever_stands_where_an_id_should_be_is_told(contact: object) -> None:
    tables: Tables = {"touches": {OTHER: {"contact": contact}}, "contacts": {}}
    assert called("touches", OTHER, tables)
