"""Whatever a user writes, matching answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.people import EVERYONE, everyone, index_of, news, who
from tui_app.domain.contact import Contact
from tui_app.matching.contact_index import THRESHOLD

# Lone surrogates too: they come in with undecodable file names and arguments.
TEXT = st.text(st.characters(), max_size=60)
PIECES = (
    *"\"'*()^:-+{};,\0\x02\x03 ",
    "--",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "name",
    "ann",
    "cold",
    "chain",
)
SYNTAX = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
LETTERS = "cxyzéßøñžбгджяλπω一二三山田한국어กขคงनमसרשתبتث"


@given(TEXT | SYNTAX, TEXT | SYNTAX)
def test_any_tidbit_gets_an_answer(text: str, topic: str) -> None:
    for match in everyone().propose(news(text, topics=(topic,), source=text, body=topic)):
        assert THRESHOLD <= match.score <= 1
        assert match.why.isprintable()


@given(TEXT | SYNTAX, TEXT | SYNTAX)
def test_any_contact_can_be_indexed(name: str, topic: str) -> None:
    contact = Contact(
        id="odd",
        name=name,
        family=name,
        nicknames=(name,),
        organisation=topic,
        topics=(topic,),
        note=name + topic,
    )
    index = index_of(contact, *EVERYONE)
    index.propose(news(name, topics=(topic,)))
    assert who(index.propose(news("A prize for a cold chain")))[:1] in (["ann"], ["odd"])


@given(st.text(LETTERS, min_size=2, max_size=12))
def test_a_topic_ties_whatever_its_letters(topic: str) -> None:
    index = index_of(Contact(id="fan", name="X", topics=(topic,)))
    (match,) = index.propose(news(f"Something about “{topic}”"))
    assert match.score >= 0.6


@pytest.mark.parametrize(
    "topic", ["रसद", "логистика", "λιμάνια", "物流", "คลังสินค้า", "R&D", "U.S. ports"]
)
def test_topics_in_many_scripts_tie(topic: str) -> None:
    index = index_of(Contact(id="fan", name="X", topics=(topic,)))
    (match,) = index.propose(news(f"Something about {topic}, they say"))
    assert match.why == f"topic “{topic}”"


@pytest.mark.parametrize(
    "text",
    [
        'cold chain" OR name:"*',
        "NEAR(cold chain, 0)",
        "name : ann NOT cold chain",
        "cold\0chain",
        "\u202ecold chain\u202c",
        "co\u00adld chain",
        "ｃｏｌｄ　ｃｈａｉｎ",
        "cold chain \ud800",
    ],
)
def test_query_syntax_and_invisible_characters_are_only_text(text: str) -> None:
    assert "ann" in who(everyone().propose(news(text)))


@pytest.mark.parametrize(
    "word", ["cold chain ", "x", "\0", '"', "a&", "a.", "é\u0301", "नि", "Ab "]
)
def test_a_megabyte_is_read_at_its_head(word: str) -> None:
    much = word * (1_000_000 // len(word))
    found = who(everyone().propose(news(much, topics=(much,) * 50, source=much, body=much)))
    assert found == (["ann"] if word == "cold chain " else [])
    hoarder = Contact(id="h", name=much, organisation=much, topics=(much,) * 50, note=much)
    assert "ann" in who(index_of(hoarder, *EVERYONE).propose(news("vaccines")))
