"""A clipping's tag: short, each its own, nothing asked, and no gossip (rulebook C4, E3)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tui_app.domain.clippings import (
    NoClippingError,
    clipping,
    news_to_send,
    who_gets_it,
)
from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, LetterKind, LetterStatus, Medium
from tui_app.domain.letters import keep_letter, letter_sent
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Favour, FavourKind, Touch, TouchKind
from tui_app.letters.checking import Checker
from tui_app.letters.drafting import drafted
from tui_app.letters.finding import Concern
from tui_app.letters.giving_first import give_first
from tui_app.priority.news import openers_for

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
TODAY = date(2026, 3, 16)
OWN_ZONE = ZoneInfo("Europe/London")
OWNER = Owner(name="Sam Poole", email="sam@poole.example")
NAMES = "Ann Lee, Bob Reed, Cy Marr, Di Lorne, Ed Quill, Flo Varn, Gus Hale, Ida Moss, Jo Pell"
PEOPLE = [Contact(id=name[:2], name=name, topics=("pallets",)) for name in NAMES.split(", ")]
ARTICLE = (
    "The regional carriers agreed on a common pallet pool. It starts in May with four depots, and"
    " every member may draw on it without a deposit, as the trade paper reports at length."
)
FOR_ALL = tuple(
    Match(contact=one.id, status=MatchStatus.ACCEPTED, why="topic “pallets”") for one in PEOPLE
)
NEWS = Tidbit(id="n", text=ARTICLE, url="https://example.com/pool", heard_at=NOW, matches=FOR_ALL)


def tag_for(network: Network, contact: Contact, tidbit: Tidbit = NEWS) -> Letter:
    return drafted(clipping(network, contact, tidbit, NOW), network, OWNER, TODAY)


def test_one_article_sent_to_nine_people_has_nine_tags_that_pass_the_checks() -> None:
    network = Network([*PEOPLE, NEWS])
    for one in PEOPLE:
        network.put(tag_for(network, one))
    checker = Checker(network, OWNER, Rules())
    letters = list(network.letters.values())
    assert len({one.body for one in letters}) == len(PEOPLE)
    assert [finding.text for one in letters for finding in checker.check(one)] == []
    assert all(ARTICLE in one.body and "https://example.com/pool" in one.body for one in letters)
    # The same words beside the news are told, however much of each letter the news is.
    first, second = letters[:2]
    same = msgspec.structs.replace(second, body=first.body.replace("Ann", "Bob"))
    network.put(same)
    found = Checker(network, OWNER, Rules()).check(same)
    assert [one.concern for one in found] == [Concern.LIKENESS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("https://example.com/pool", []),
        ("A pool opens https://example.com/pool", ["A pool opens."]),
        ("Could you run a port without cranes? One does", ["Could you run a port"]),
    ],
)
def test_a_link_stands_once_and_what_the_news_asks_is_no_ask(text: str, told: list[str]) -> None:
    news = msgspec.structs.replace(NEWS, text=text)
    network = Network([*PEOPLE, news])
    tag = tag_for(network, PEOPLE[0], news)
    assert tag.body.count("https://") == 1
    assert all(words in tag.body for words in told)
    assert Checker(network, OWNER, Rules()).check(tag) == []
    asking = msgspec.structs.replace(tag, body=f"Dear Ann,\n\nCould you call me?\n\n{text}")
    assert Concern.ASK in [one.concern for one in Checker(network, OWNER, Rules()).check(asking)]


@pytest.mark.parametrize(
    "why",
    ["topic “pallets” (boxes)", "asked for “pool”", "notes “asked for”, “topic”", "calls “topic”"],
)
def test_a_tag_claims_no_interest_and_no_wish_that_is_not_theirs(why: str) -> None:
    ann = msgspec.structs.replace(PEOPLE[0], asked_for=("somebody with a pool for children",))
    told = "Boxes are pooled, heard it from Bo Lund"
    news = msgspec.structs.replace(NEWS, text=told, matches=(Match(contact="An", why=why),))
    body = tag_for(Network([ann, news]), ann, news).body
    for claim in ("pallets", "topic", "asked for", "this: ", "after: ", "children", "Bo Lund"):
        assert claim not in body


def test_gossip_is_never_written() -> None:
    gossip = msgspec.structs.replace(NEWS, kind=TidbitKind.GOSSIP)
    network = Network([*PEOPLE, gossip])
    with pytest.raises(NoClippingError, match="told, never written"):
        clipping(network, PEOPLE[0], gossip, NOW)
    assert news_to_send(network, "An") == []
    by_hand = Letter(id="l", kind=LetterKind.CLIPPING_TAG, contact="An", tidbit="n")
    assert "pallet pool" not in drafted(by_hand, network, OWNER, TODAY).body


def test_a_clipping_begun_is_gone_on_with_and_only_one_sent_takes_the_opener_away() -> None:
    ann = PEOPLE[0]
    network = Network([*PEOPLE, NEWS])
    network.apply(keep_letter(network, tag_for(network, ann), NOW))
    (draft,) = network.letters.values()
    assert clipping(network, ann, NEWS, NOW) == draft
    assert [one.tidbit.id for one in openers_for("An", network, NOW, Rules())] == ["n"]
    network.apply(letter_sent(network, draft, Medium.HANDWRITTEN, NOW, OWN_ZONE))
    assert openers_for("An", network, NOW, Rules()) == ()
    assert news_to_send(network, "An") == []
    assert [one.id for one in who_gets_it(network.tidbits["n"], network)] == [
        one.id for one in PEOPLE[1:]
    ]
    with pytest.raises(NoClippingError, match="heard it from you already"):
        clipping(network, ann, network.tidbits["n"], NOW)


def test_it_is_for_the_accepted_else_for_the_likeliest_proposed_and_never_for_the_refused() -> None:
    def status(*found: MatchStatus) -> list[str]:
        matches = tuple(
            Match(contact=one.id, status=how, score=n / 10)
            for n, (one, how) in enumerate(zip(PEOPLE, found, strict=False))
        )
        news = msgspec.structs.replace(NEWS, matches=matches)
        return [one.id for one in who_gets_it(news, Network([*PEOPLE, news]))]

    accepted, proposed, refused = MatchStatus.ACCEPTED, MatchStatus.PROPOSED, MatchStatus.REFUSED
    assert status(proposed, proposed, refused) == ["Bo"]
    assert status(proposed, accepted, refused, accepted) == ["Di", "Bo"]
    assert status(refused) == []
    not_for_ann = msgspec.structs.replace(
        NEWS, matches=(Match(contact="An", status=MatchStatus.REFUSED),)
    )
    with pytest.raises(NoClippingError, match="refused"):
        clipping(Network([*PEOPLE, not_for_ann]), PEOPLE[0], not_for_ann, NOW)


@pytest.mark.parametrize(
    ("kind", "body", "warned"),
    [
        (LetterKind.MEETING_REQUEST, "Dear Ann,\n\nAnything.", True),
        (LetterKind.KEEP_IN_TOUCH, "Dear Ann,\n\nCould you put me in touch with her?", True),
        (LetterKind.STATUS_REPORT, "Dear Ann,\n\nIs there anyone I should talk to?", True),
        (LetterKind.KEEP_IN_TOUCH, "Dear Ann,\n\n“Put me in touch”, she said.", False),
        (LetterKind.AFTER_REJECTION, "Dear Ann,\n\nPut me in touch with others.", False),
        (LetterKind.THANK_YOU, "Dear Ann,\n\nThank you.", False),
    ],
)
def test_b6_a_letter_that_asks_of_somebody_given_nothing_says_give_first(
    kind: LetterKind, body: str, warned: bool
) -> None:
    letter = Letter(id="l", kind=kind, contact="An", body=body)
    network = Network(PEOPLE)
    assert bool(give_first(letter, network)) is warned
    gave = Favour(kind=FavourKind.HELP, text="a list")
    network.put(Touch(id="t", contact="An", kind=TouchKind.TALKED, at=NOW, favours=(gave,)))
    assert give_first(letter, network) == ""
    assert give_first(msgspec.structs.replace(letter, contact=""), network) == ""


def test_a_clipping_counts_as_sent_whatever_the_way() -> None:
    network = Network([*PEOPLE, NEWS])
    tag = tag_for(network, PEOPLE[0])
    network.apply(letter_sent(network, tag, Medium.EMAIL, NOW, OWN_ZONE))
    (touch,) = network.touches.values()
    assert (touch.kind, touch.is_attempt, touch.is_conversation) == (
        TouchKind.CLIPPING,
        False,
        False,
    )
    assert network.letters[tag.id].status is LetterStatus.SENT
