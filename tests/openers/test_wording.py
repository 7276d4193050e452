"""B1: a tidbit worded for one person says why them, how old it is, and nothing that is not so."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Touch, TouchKind
from tui_app.openers.asking import question_for
from tui_app.openers.said import Said
from tui_app.openers.wording import worded
from tui_app.priority.queue import Opener

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = Contact(
    id="a",
    name="Ann Leigh",
    nicknames=("Annie",),
    organisation="Quayside Cold Stores",
    organisation_aliases=("QCS",),
    topics=("cold chain", "gossip"),
    asked_for=("a barge that takes cheese", "how others count stock"),
    zone="Europe/London",
)


def tidbit(
    text: str,
    kind: TidbitKind = TidbitKind.NEWS,
    *,
    days: float = 0.04,
    source: str = "",
    url: str = "",
    happens_on: date | None = None,
) -> Tidbit:
    heard = NOW - timedelta(days=days)
    return Tidbit(
        id="n",
        text=text,
        kind=kind,
        heard_at=heard,
        source=source,
        url=url,
        happens_on=happens_on,
    )


def said_of(
    news: Tidbit,
    why: str = "",
    *others: Record,
    contact: Contact = ANN,
    status: MatchStatus = MatchStatus.ACCEPTED,
    now: datetime = NOW,
) -> Said:
    match = Match(contact=contact.id, status=status, score=1.0, why=why)
    matched = msgspec.structs.replace(news, matches=(match,))
    network = Network([contact, matched, *others])
    return worded(Opener(matched, match, 1.0, 1.0), contact, network, now, LONDON)


def test_it_says_why_them_when_and_what() -> None:
    said = said_of(tidbit("the harbour dues fall in May"), "topic “cold chain”")
    assert "cold chain" in said.text
    assert "this morning: the harbour dues fall in May." in said.text
    assert said.is_whole


@pytest.mark.parametrize(
    ("days", "when"),
    [
        (0.001, "this morning"),
        (1, "yesterday"),
        (3, "on Friday"),
        (7, "last week"),
        (8, "over a week ago"),
        (21, "three weeks ago"),
        (90, "on 16 December"),
        (-1, "this morning"),
    ],
)
def test_its_age_is_told_as_one_speaks(days: float, when: str) -> None:
    assert f" {when}: " in said_of(tidbit("Dues fall in May", days=days)).text


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("asked for “a barge that takes cheese”", "You were looking for a barge that takes cheese"),
        ("asked for “how others count stock”", "You wanted to know how others count stock"),
        ("topic “gossip”; topic “cold chain”", "cold chain"),
    ],
)
def test_the_reason_is_what_they_said_themselves(why: str, said: str) -> None:
    assert said in said_of(tidbit("A fleet of dairy boats is for sale"), why).text


@pytest.mark.parametrize(
    "why",
    [
        "topic “cranes”",  # no topic of theirs any more
        "asked for “barge”",  # a single word of it
        "organisation “Stores”",  # a word that any firm may have
        "calls “Corrie”",  # no call says so
        "topic “gossip”",
        "topic “cold chain” (boats)",  # in another word
        "asked for “a barge that takes cheese” (boats)",
        "news they liked “cold chain”",
        "topic “" * 300,
        "no form at all”; “",
    ],
)
def test_a_reason_that_does_not_hold_is_not_claimed(why: str) -> None:
    text = said_of(tidbit("Boats and Stores are sold"), why).text
    for claim in ("barge", "gossip", "cranes", "Corrie", "spoke", "looking for", "cold chain"):
        assert claim not in text


def test_what_was_spoken_of_is_claimed_only_where_the_last_talk_says_so() -> None:
    news = tidbit("The yard at Gdynia is full")
    spoke = Touch(
        id="t",
        contact="a",
        kind=TouchKind.TALKED,
        at=NOW - timedelta(days=40),
        note="Asked me about Gdynia and the ice",
    )
    silent = msgspec.structs.replace(spoke, note="Asked about the ice")
    why = "calls “Gdynia”"
    assert "When we spoke in February, Gdynia came up" in said_of(news, why, spoke).text
    assert "spoke" not in said_of(news, why, silent).text
    nobody = msgspec.structs.replace(spoke, kind=TouchKind.MESSAGE)
    assert "spoke" not in said_of(news, why, nobody).text


def test_gossip_is_hearsay_and_names_nobody() -> None:
    news = tidbit(
        "The dock is to close, heard it from Bo Lund", TidbitKind.GOSSIP, source="Bo Lund"
    )
    text = said_of(news).text
    assert "Bo" not in text
    assert "heard" in text or "rumour" in text


def test_news_of_their_own_firm_is_no_news_to_them() -> None:
    why = "organisation “QCS”"
    good = said_of(tidbit("QCS wins the harbour award", TidbitKind.PRESS_RELEASE), why).text
    bad = said_of(tidbit("QCS is closing its Leith shed"), why).text
    unsure = said_of(tidbit("QCS wins nothing, may be closing"), why).text
    gossip = said_of(tidbit("QCS is for sale", TidbitKind.GOSSIP), why).text
    assert "Congratulations" in good or "glad for you" in good
    assert "sorry" in bad
    assert "you will know" in unsure.lower()
    assert "you will know" in gossip.lower()


def test_what_is_said_of_themselves_is_not_told_to_their_face() -> None:
    text = said_of(tidbit("Ann Leigh is leaving, they say", TidbitKind.GOSSIP)).text
    assert "leaving" not in text
    honoured = said_of(tidbit("Annie Leigh won the Baltic prize"), "name “Ann Leigh”").text
    assert "“Annie Leigh won the Baltic prize”" in honoured
    known = said_of(tidbit("Ann Leigh hands the firm to her niece"), "name “Ann Leigh”")
    assert "niece" not in known.text
    assert not known.is_whole
    of_there = "organisation “QCS”; name “Annie”"
    proposed = said_of(tidbit("Annie from QCS moves"), of_there, status=MatchStatus.PROPOSED)
    assert "your name" in proposed.text.lower()


def test_a_family_name_alone_may_be_of_somebody_else_and_is_not_told_as_theirs() -> None:
    news, why = tidbit("Leigh is to speak in Leith"), "name “Leigh”"
    unsure = said_of(news, why, status=MatchStatus.PROPOSED).text
    assert "a name" in unsure.lower()
    assert "speak" not in unsure
    assert "your name" in said_of(news, why).text.lower()


@pytest.mark.parametrize("status", [MatchStatus.PROPOSED, MatchStatus.ACCEPTED])
@pytest.mark.parametrize("kind", [TidbitKind.NEWS, TidbitKind.GOSSIP])
def test_a_mark_that_fits_several_says_for_whom_it_is_and_not_that_anybody_was_named(
    kind: TidbitKind, status: MatchStatus
) -> None:
    party = said_of(tidbit("The harbour holds a party", kind), "name “Ann”", status=status).text
    assert "your name" not in party.lower()
    assert "a name" not in party.lower()
    assert "spoke of you" not in party
    assert "harbour holds a party" in party


def test_what_may_be_of_their_firm_may_be_known_to_them() -> None:
    slip = said_of(tidbit("Qayside is sold"), "organisation “Quayside Cold Stores” (Qayside)").text
    assert slip.startswith(("You may know of this", "This may be no news"))
    related = said_of(tidbit("Sheds are sold"), "organisation “Stores” (sheds)").text
    assert "may know" not in related


def test_whom_the_user_chose_themselves_is_looked_for_in_the_news_too() -> None:
    slip = said_of(tidbit("Ann Liegh speaks at the careers day"), "chosen by you").text
    assert "your name" in slip.lower()
    firm = said_of(tidbit("QCS moves to Leith"), "chosen by you").text
    assert "you will know" in firm.lower()
    nickname = said_of(tidbit("Annie Leigh speaks at noon"), "name “Ann Leigh” (Annie Leigh)").text
    assert "your name" in nickname.lower()


def test_a_person_is_never_named_as_the_source_and_research_names_its_own() -> None:
    bo = Contact(id="b", name="Bo Lund")
    url = "https://dues.example/1"
    told = tidbit("Dues fall", TidbitKind.RESEARCH, source="Bo Lund, at lunch", url=url)
    assert "Lund" not in said_of(told, "", bo).text
    paper = tidbit("Dues fall", TidbitKind.RESEARCH, source="Institute of Docks, paper 3")
    assert "from the Institute of Docks" in said_of(paper, "", bo).text
    friend = tidbit("Dues fall", source="Kim's freight agent", url=url)
    assert "Kim" not in said_of(friend).text
    assert (
        "from the Harbour bulletin"
        in said_of(tidbit("Dues fall", TidbitKind.ARTICLE, source="Harbour bulletin", url=url)).text
    )


def test_an_event_tells_its_day_as_far_as_the_jot_does_not() -> None:
    on = date(2026, 3, 26)
    bare = tidbit("Spring breakfast of the guild", TidbitKind.EVENT, happens_on=on)
    dated = tidbit("Spring breakfast, 26 March, at eight", TidbitKind.EVENT, happens_on=on)
    assert "on Thursday 26 March: " in said_of(bare).text
    assert "in ten days: " in said_of(dated).text
    assert "tomorrow: " in said_of(bare, now=datetime(2026, 3, 25, 8, tzinfo=UTC)).text
    # In Auckland it is the day already: "tomorrow" would be said of another day there.
    far = msgspec.structs.replace(ANN, zone="Pacific/Auckland")
    late = datetime(2026, 3, 25, 20, tzinfo=UTC)
    assert "on Thursday 26 March: " in said_of(bare, contact=far, now=late).text


def test_a_referral_offers_the_introduction_and_an_evergreen_has_no_age() -> None:
    referral = said_of(tidbit("A mill wants a forwarder", TidbitKind.REFERRAL)).text
    assert any(word in referral for word in ("in touch", "introduction", "together"))
    evergreen = said_of(tidbit("Peas freeze within hours", TidbitKind.EVERGREEN)).text
    assert "this morning" not in evergreen
    assert "just" not in evergreen


@pytest.mark.parametrize(
    ("text", "days", "is_quoted"),
    [
        ("on the radio this morning, all stopped", 0, False),
        ("on the radio this morning, all stopped", 2, True),
        ("closed till Thursday at least", 2, False),
        ("closed till Thursday at least", 6, True),
        ("breakfast on Thursday 26 March", 20, False),
        ("is the boss of it leaving?", 0, True),
        ("NORTHWIND OPENS A SHED", 0, True),
    ],
)
def test_what_would_be_wrong_or_no_sentence_by_now_is_quoted(
    text: str, days: int, is_quoted: bool
) -> None:
    said = said_of(tidbit(text, days=days)).text
    assert ("“" in said) is is_quoted


def test_a_jot_that_says_itself_where_it_is_from_says_it_once() -> None:
    text = said_of(tidbit("saw in the Courier that the mill is sold")).text
    assert "This morning I saw in the Courier that the mill is sold." in text
    assert "Bo" not in said_of(tidbit("heard over lunch with Bo that the mill is sold")).text


def test_the_people_of_one_tidbit_hear_different_words_and_each_the_same_again() -> None:
    people = [msgspec.structs.replace(ANN, id=key) for key in "abcdef"]
    matches = tuple(Match(contact=one.id, why="topic “cold chain”") for one in people)
    news = msgspec.structs.replace(tidbit("Dues fall in May"), matches=matches)
    network = Network([*people, news])

    def told() -> list[str]:
        openers = [Opener(news, match, 1.0, 1.0) for match in matches]
        pairs = zip(openers, people, strict=True)
        return [worded(opener, one, network, NOW, LONDON).text for opener, one in pairs]

    assert len(set(told())) == len(people)
    assert told() == told()


HOSTILE = [
    "[/]",
    "\x1b[31m\u202e",
    "x" * 1_000_000,
    "???",
    "“",
    "\x00",
    "https://a.example/b",
    "{it}",
]


@given(
    st.sampled_from(HOSTILE) | st.text(max_size=60),
    st.sampled_from(HOSTILE) | st.text(max_size=40),
    st.sampled_from(list(TidbitKind)),
    st.sampled_from(["topic “{}”", "asked for “{}”", "organisation “{}”", "name “{}”", "{}"]),
)
def test_whatever_was_typed_is_one_clean_line(
    text: str, known: str, kind: TidbitKind, why: str
) -> None:
    contact = msgspec.structs.replace(
        ANN, name=known, organisation=known, topics=(known,), asked_for=(known,)
    )
    news = tidbit(text, kind, source=known, url=known[:50], happens_on=NOW.date())
    said = said_of(news, why.replace("{}", known[:200]), contact=contact).text
    asked = question_for(contact)
    for line in (said, asked.text if asked else "x"):
        assert 0 < len(line) <= 1_000
        assert not set(line) & set("\n\r\x00\x1b\u202e")


def test_without_news_one_asks_only_what_can_be_said_to_them() -> None:
    question = question_for(ANN)
    assert question is not None
    assert question.text.startswith("You wanted to know how others count stock. ")
    unsure = ("what Bo said she wants", "my CV", "")
    assert question_for(msgspec.structs.replace(ANN, asked_for=unsure)) is None
