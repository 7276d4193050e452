"""Finding contacts as one types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact, Phone
from tui_app.domain.finding import Finder

PEOPLE = [
    Contact(id="1", name="Ann Lee", organisation="Northwind", topics=("cold chain",)),
    Contact(id="2", name="Søren Ørsted", nicknames=("Sunny",), title="Head of Ports"),
    Contact(id="3", name="渡辺美咲", organisation_aliases=("北風物流",)),
    Contact(id="4", name="Joanna Ray", phones=(Phone(number="+44 (20) 7946-0001"),)),
    Contact(id="5", name="Zoë Anker", target_area="Food & drink"),
]


@pytest.fixture
def finder() -> Finder:
    finder = Finder()
    finder.take(PEOPLE)
    return finder


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", "14253"),
        ("ann", "14"),
        ("AN", "154"),
        ("lee ann", "1"),
        ("north", "1"),
        ("cold ch", "1"),
        ("soren", "2"),
        ("orsted", "2"),
        ("sunny", "2"),
        ("ports", "2"),
        ("o", "2"),
        ("or", "21"),
        ("渡", "3"),
        ("咲", "3"),
        ("美咲", "3"),
        ("物流", "3"),
        ("zoe", "5"),
        ("food", "5"),
        ("7946 0001", "4"),
        ("(20) 79", "4"),
        ("79", ""),
        ("nobody", ""),
    ],
)
def test_what_is_typed_finds(finder: Finder, typed: str, ids: str) -> None:
    assert "".join(one.id for one in finder.find(typed)) == ids


def test_only_what_is_new_or_changed_counts_as_a_change(finder: Finder) -> None:
    assert not finder.take(PEOPLE)
    renamed = Contact(id="1", name="Ann Lake")
    assert finder.take([renamed, *PEOPLE[1:]])
    assert finder.find("lake") == [renamed]
    assert finder.find("lee") == []
    assert finder.take(PEOPLE[1:])
    assert finder.count == 4


@given(st.text(), st.text(alphabet="abé ", max_size=3))
def test_every_contact_is_found_by_the_whole_of_its_name(name: str, typed: str) -> None:
    finder = Finder()
    contact = Contact(id="1", name=name)
    finder.take([contact])
    assert finder.find(name) == [contact]
    assert set(map(id, finder.find(typed))) <= {id(contact)}
