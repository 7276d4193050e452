"""What is said in other words ties by words that a person would take for a reason."""

import pytest

from tests.matching.people import EVERYONE, index_of, news
from tui_app.domain.contact import Contact


def why(contact: Contact, text: str) -> str:
    """How this news is tied to somebody."""
    found = index_of(contact, *EVERYONE).ranked(news(text), most=100)
    return next((match.why for match in found if match.contact == contact.id), "")


def score(contact: Contact, text: str) -> float:
    """How likely this news is for somebody."""
    found = index_of(contact, *EVERYONE).ranked(news(text), most=100)
    return next((match.score for match in found if match.contact == contact.id), 0.0)


def test_a_word_said_otherwise_is_shown_beside_the_contact_s_own() -> None:
    haulier = Contact(id="h", name="Hana Ek", topics=("lorry drivers",))
    assert why(haulier, "Truckers are retiring early") == "topic “lorry drivers” (truckers)"


def test_what_several_words_mean_is_shown_once() -> None:
    cook = Contact(id="c", name="Cara Ek", topics=("ready meals",))
    text = "A paper dish for microwave dinners"
    assert why(cook, text).count("ready meals") == 1
    assert "(dinners, dish)" in why(cook, text) or "(dish, dinners)" in why(cook, text)


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (Contact(id="x", name="X", note="Back on Thursday at nine."), "Strike from Monday to ten"),
        (Contact(id="x", name="X", note="He lived in Utrecht."), "A shed burns in Rotterdam"),
        (Contact(id="x", name="X", title="Manager, Leeds"), "A shed burns in London"),
        (Contact(id="x", name="X", topics=("barley", "Gdańsk")), "A shed burns in Rotterdam"),
        (Contact(id="x", name="X", organisation="Lamb Corrigan"), "A virus in goats and sheep"),
        (Contact(id="x", name="X", note="Margaret likes it."), "Joan has a new bench"),
    ],
)
def test_days_numbers_and_names_near_one_another_are_no_reason(contact: Contact, text: str) -> None:
    assert "(" not in why(contact, text)


def test_a_name_among_topics_is_near_nothing_but_itself() -> None:
    name, word = (
        Contact(id="b", name="Bo Ek", topics=topics)
        for topics in (("barley", "Utrecht"), ("barley", "utrecht"))
    )
    text = "A shed burns in Rotterdam"
    assert score(name, text) < score(word, text)
    assert why(name, "A shed burns in Utrecht") == "topic “Utrecht”"


def test_where_every_topic_has_a_capital_capitals_make_no_names() -> None:
    small, capitals = (
        Contact(id="g", name="Gus Ek", topics=topics)
        for topics in (("wheat", "lorries"), ("Wheat", "Lorries"))
    )
    text = "Grain is dear, say truckers"
    assert score(small, text) == score(capitals, text) > 0.2
