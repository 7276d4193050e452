"""Whatever stands in a name or in a text, the table answers."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.names.network_of_names import CONTACTS, best, table_of, ties
from tui_app.domain.contact import Contact
from tui_app.matching.known import Column
from tui_app.matching.tie import why

TEXT = st.text(st.characters(), max_size=50)
PIECES = (
    *"\"'’*()&.-,;:/\0\x02 \u202eİıßøł山é",
    "St",
    "Mr",
    "R.",
    "O'",
    "van",
    "Ann",
    "LTD",
    "co-op",
)
ODD = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
WORDS = st.lists(st.text("abcdefghijklm", min_size=1, max_size=9), max_size=4).map(" ".join)
OTHER_WORDS = st.lists(st.text("nopqrstuvwxyz", min_size=1, max_size=9), max_size=9)


@given(TEXT | ODD, TEXT | ODD, TEXT | ODD)
def test_any_name_and_any_text_are_taken(name: str, firm: str, text: str) -> None:
    contact = Contact(
        id="odd",
        name=name,
        given=firm,
        family=name,
        nicknames=(name, text),
        organisation=firm,
        organisation_aliases=(text, name),
    )
    table = table_of((contact, Contact(id="bare", name=name, organisation=text), *CONTACTS))
    for news in (text, name, firm, f"{name} {firm}", f"{text}, {name}"):
        for found in ties(news, table=table, body=name).values():
            assert found
            assert not {category(c) for c in why(found)} & {"Cc", "Cf", "Cs"}
            assert all(0 < tie.strength <= 0.95 and tie.stems for tie in found)
            assert {tie.column for tie in found} <= {Column.NAME, Column.ORGANISATION}
    table.replace([("odd", None), ("bare", None)])
    assert ties(text, table=table) == ties(text)


@given(WORDS, WORDS, WORDS, OTHER_WORDS)
def test_nobody_is_tied_whose_words_are_not_there(
    given_name: str, family: str, firm: str, news: list[str]
) -> None:
    contact = Contact(
        id="far",
        name=f"{given_name} {family}",
        given=given_name,
        family=family,
        organisation=firm,
        organisation_aliases=(family,),
    )
    table = table_of([contact])
    for text in (" ".join(news), " ".join(news).title(), " ".join(news).upper()):
        assert ties(text, table=table) == {}


@given(st.sampled_from(CONTACTS), st.sampled_from(["", "saw ", "I heard that ", "“"]))
def test_every_full_name_is_found(contact: Contact, before: str) -> None:
    found, worth = best(f"{before}{contact.name} has moved on")
    assert found == contact.id
    assert worth >= 0.85


@pytest.mark.parametrize("word", ["Tallis ", "x", "\0", '"', "a&", "a.", "é\u0301", "Ab ", "R. "])
def test_a_megabyte_is_read_at_its_head(word: str) -> None:
    much = word * (1_000_000 // len(word))
    contact = Contact(
        id="much",
        name=much,
        given=much,
        family=much,
        nicknames=(much,) * 50,
        organisation=much,
        organisation_aliases=(much,) * 50,
    )
    table = table_of((contact, *CONTACTS))
    found = ties(f"Ann Lee {much}", table=table, body=much)
    assert "ann" in found
    assert all(len(tie.text) < 2000 for each in found.values() for tie in each)
    assert "bob" in ties("Robert Tallis rang", table=table)


@pytest.mark.parametrize("text", ["", " ", "...", "'s", "’s ’s", "- - -", "R.", "A", "&", "\ud800"])
def test_next_to_nothing_names_nobody(text: str) -> None:
    assert ties(text) == {}


def test_contacts_without_any_name_are_taken() -> None:
    table = table_of([Contact(id="a", name=""), Contact(id="b", name=" . "), *CONTACTS])
    assert set(ties("Robert Tallis rang", table=table)) == {"bob"}
