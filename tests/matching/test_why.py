"""A proposal says which of the contact's own words tied it."""

import pytest

from tests.matching.people import everyone, index_of, news
from tui_app.domain.contact import Contact
from tui_app.matching.knowledge import Knowledge
from tui_app.matching.meaning.nearness import Nearness
from tui_app.matching.tidbit_words import TidbitWords


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ann lee won a prize", "name “Ann Lee”"),
        ("Spoke to Chidi", "name “Chidi”"),
        ("Northwind Traders buys a rival", "organisation “Northwind Traders Ltd”"),
        ("A strike at NWT", "organisation “NWT”"),
        ("Cold chains break", "topic “cold chain”"),
        ("Cold chains break at NWT", "organisation “NWT”; topic “cold chain”"),
        ("A dock leveller, second hand", "asked for “second-hand dock levellers”"),
        ("Head of logistics wanted", "title “Head of Logistics”"),
        ("Harpsichord makers lack mahogany", "notes “harpsichords”, “mahogany”"),
        ("A quarantine for an ombudsman", "interview “ombudsman”, “quarantine”"),
        ("Sprinkler rules in Rotterdam", "calls “Rotterdam”, “sprinklers”"),
    ],
)
def test_why_names_the_words_that_tied(text: str, why: str) -> None:
    assert everyone().propose(news(text))[0].why == why


def test_why_names_three_at_most() -> None:
    topics = ("barley", "beer", "hops", "malt")
    index = index_of(Contact(id="a", name="Ailsa Reid", topics=topics))
    (match,) = index.propose(news("Barley, beer, hops and malt"))
    assert match.why == "topic “barley”, “beer”, “hops”"


def test_why_is_safe_to_show_and_short() -> None:
    topic = "\x1b[31mbarley\x07 \u202ebeer\x02\x03 " + "malt " * 500
    index = index_of(Contact(id="a", name="Ailsa Reid", topics=(topic,)))
    (match,) = index.propose(news(topic))
    assert match.why.isprintable()
    assert len(match.why) < 100


@pytest.mark.parametrize(
    ("line", "why"),
    [("baking", "topic “baking”"), ("sourdough", "topic “baking”, “sourdough” (in other words)")],
)
def test_the_line_that_is_nearest_in_meaning_is_told_once(
    monkeypatch: pytest.MonkeyPatch, line: str, why: str
) -> None:
    def meant(self: Knowledge, said: TidbitWords) -> dict[str, Nearness]:
        return {"a": Nearness(whole=0.9, best=0.9, line=line)}

    monkeypatch.setattr(Knowledge, "meant", meant)
    index = index_of(Contact(id="a", name="Ailsa Reid", topics=("baking", "sourdough")))
    (match,) = index.propose(news("Baking gets dearer"))
    assert match.why == why
