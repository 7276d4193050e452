"""A table that follows its contacts answers as one built anew."""

from hypothesis import given
from hypothesis import strategies as st

from tests.matching.names.network_of_names import CONTACTS, TABLE, person, scores, table_of, ties
from tui_app.domain.contact import Contact
from tui_app.matching.names.name_table import NameTable

TEXTS = (
    "Bob Tallis and Peggy met Ann at Knockfern",
    "KDC, VWA and Fenwright Olery sue Mills",
    "Talis, A. of Calderbrook",
)
POOL = [
    person(f"x{at}", given_name, family, nicknames=nicknames, organisation=firm, aliases=aliases)
    for at, (given_name, family, nicknames, firm, aliases) in enumerate(
        (
            ("Robert", "Tallis", ("Bob",), "Knockfern Dairy Co-op", ()),
            ("Ann", "Tallis", (), "Knockfern Dairy Co-op", ("VWA",)),
            ("Margaret", "Reid", ("Peggy",), "", ()),
            ("Annabel", "van der Maas", (), "Fenwright Ollery LLP", ("KDC",)),
            ("", "", (), "Calderbrook Mills", ()),
        )
    )
]
CHANGES = st.lists(
    st.tuples(st.sampled_from("abc"), st.none() | st.sampled_from(POOL)), max_size=12
)


@given(CHANGES)
def test_any_order_of_changes_leads_to_the_same(changes: list[tuple[str, Contact | None]]) -> None:
    followed = NameTable()
    for change in changes:
        ties(TEXTS[0], table=followed)
        followed.replace([change])
    left = {key: contact for key, contact in dict(changes).items() if contact}
    fresh = NameTable()
    fresh.replace(left.items())
    for text in TEXTS:
        assert ties(text, table=followed) == ties(text, table=fresh)


def test_whoever_is_taken_out_is_found_no_more() -> None:
    table = table_of(CONTACTS)
    table.replace((contact.id, None) for contact in CONTACTS)
    table.replace([("nobody", None)])
    for text in (*TEXTS, "Robert Tallis of VWA", "Apple, Orange and Lattice merge"):
        assert ties(text, table=table) == {}


def test_putting_the_same_in_again_changes_nothing() -> None:
    table = table_of((*CONTACTS, *CONTACTS))
    for text in TEXTS:
        assert ties(text, table=table) == ties(text, table=TABLE)


def test_a_new_name_is_found_and_the_old_is_not() -> None:
    table = table_of([person("a", "Ann", "Tallis")])
    table.replace([("a", person("a", "Ann", "Okonta"))])
    assert scores("Tallis rang", table=table) == {}
    assert scores("Talliss rang", table=table) == {}
    assert scores("Okonta rang", table=table) == {"a": 0.6}
