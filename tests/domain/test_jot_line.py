"""C1: the marks in a jotted line are understood, and its words are never lost."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.test_hostile_text import HOSTILE
from tui_app.domain.contact import Contact
from tui_app.domain.jot_completion import mark_of, offers
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.jot_line import JotRead, read_line
from tui_app.domain.jot_marks import MOST_MARKS, Sort
from tui_app.domain.jotting import head_and_body, jotted
from tui_app.domain.near_days import near_day
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus, TidbitKind
from tui_app.priority.news import freshness

MONDAY = date(2026, 3, 16)
NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
PEOPLE = [
    Contact(id="11", name="Ann Lee", organisation="Northwind", topics=("cold chain",)),
    Contact(id="12", name="Bo Lund", organisation="Harbour Trust", nicknames=("Bosse",)),
    Contact(id="13", name="Bo Lindgren", organisation="Kestrel", topics=("e-commerce",)),
    Contact(id="14", name="Chloé Roux", organisation="Lumière", topics=("cold chain",)),
    Contact(id="15", name="Anna Prado", organisation="Prado & Co"),
    Contact(id="16", name="Sam Stone", organisation="Mill One"),
    Contact(id="17", name="Sam Stone", organisation="Mill Two"),
    *[Contact(id=f"2{n}", name=f"Kim Ito {n}") for n in range(6)],
]
KNOWN = JotKnown(Network(PEOPLE))
ANN, BO_LUND, BO_LINDGREN, CHLOE = "11", "12", "13", "14"


def read(line: str, **options: frozenset[Sort]) -> JotRead:
    return read_line(line, KNOWN, MONDAY, **options)


@pytest.mark.parametrize(
    ("line", "text", "people"),
    [
        ("@Ann moves to Leeds", "Ann moves to Leeds", [ANN]),
        ("@ann.lee moves to Leeds", "Ann Lee moves to Leeds", [ANN]),
        ("@Lee moves, says @chlo", "Lee moves, says chlo", [ANN, CHLOE]),
        ("Lunch with @Ann Lee about rail", "Lunch with Ann Lee about rail", [ANN]),
        ("Lunch with @Ann", "Lunch with Ann", [ANN]),
        ("Lunch with @Ann, @Chloé", "Lunch with Ann, Chloé", [ANN, CHLOE]),
        ("A cold store opens @ann", "A cold store opens", [ANN]),
        ("A cold store opens @ann, @bosse", "A cold store opens", [ANN, BO_LUND]),
        ("A cold store opens (@ann)", "A cold store opens", [ANN]),
        ("@Ann: a cold store opens", "a cold store opens", [ANN]),
        ("@Ann @Chloe Kestrel buys wagons", "Kestrel buys wagons", [ANN, CHLOE]),
        ("@Ann’s boss leaves", "Ann’s boss leaves", [ANN]),
        ('Told by @"Ann Lee", she leaves', "Told by Ann Lee, she leaves", [ANN]),
        ("@Chloe ROUX left", "Chloe ROUX left", [CHLOE]),
        ("@bo.kestrel buys wagons", "Bo Lindgren buys wagons", [BO_LINDGREN]),
        (f"@{BO_LUND} rang", "Bo Lund rang", [BO_LUND]),
        ("@Ann", "Ann", [ANN]),
        ("It was @Ann. She said so.", "It was Ann. She said so.", [ANN]),
        ("Kestrel hired @Ann", "Kestrel hired Ann", [ANN]),
        ("The new head will be @Ann #rail", "The new head will be Ann", [ANN]),
        ("The new boss: @Ann", "The new boss: Ann", [ANN]),
        ("New boss = @Ann, @Chloe", "New boss = Ann, Chloe", [ANN, CHLOE]),
    ],
)
def test_whoever_is_named_is_meant(line: str, text: str, people: list[str]) -> None:
    found = read(line)
    assert (found.text, list(found.people)) == (text, people)
    assert not found.unclear


@pytest.mark.parametrize(
    "line",
    [
        "write to ann@x.example",
        "C# and F# pay well",
        "sold at #3, #1 and # alone",
        "meet @ noon, or @5pm",
        "a!gossip b#cold c@Ann",
        "Great news!! Wow!",
        "@ann@social.example is a handle",
        "see https:// or www.",
        "[@click=app.quit]Ann[/] [@Ann=x]",
        "half  of   it\tstays as it is",
        "gossips: none; newsroom: none",
        "event://nothing",
        "hardly !/ and !- or !.",
    ],
)
def test_what_only_looks_like_a_mark_is_text(line: str) -> None:
    assert read(line) == JotRead(text=line)


@pytest.mark.parametrize(
    ("line", "typed", "fits"),
    [
        ("@nobody is here", "@nobody", 0),
        ("ask @kim", "@kim", 6),
        ("!nonsense", "!nonsense", 0),
        ("fair !14/4", "!14/4", 0),
        ("fair !31.12.", "!31.12", 0),
        ("fair !2026-02-14", "!2026-02-14", 0),
    ],
)
def test_what_is_not_understood_stays_and_is_told(line: str, typed: str, fits: int) -> None:
    found = read(line)
    assert found.text == line
    assert [(one.typed, one.fits) for one in found.unclear] == [(typed, fits)]
    assert not found.people


def test_two_letters_are_nobodys_beginning() -> None:
    found = read("@An Post raises its rates")
    assert (found.text, found.people, found.maybe) == ("@An Post raises its rates", (), ())
    assert [one.typed for one in found.unclear] == ["@An"]
    assert read("Lunch with @Bo").maybe
    wei = Contact(id="31", name="陈伟玲")
    assert read_line("Lunch with @陈伟", JotKnown(Network([wei])), MONDAY).people == ("31",)


def test_a_name_that_fits_a_few_is_a_question_to_each() -> None:
    found = read("Lunch with @Bo about #rail")
    assert found.text == "Lunch with Bo about rail"
    assert set(found.maybe) == {(BO_LUND, "Bo"), (BO_LINDGREN, "Bo")}
    tidbit = jotted(found, NOW, "UTC", MONDAY)
    assert {one.contact for one in tidbit.matches} == {BO_LUND, BO_LINDGREN}
    assert {one.status for one in tidbit.matches} == {MatchStatus.PROPOSED}
    assert {one.why for one in tidbit.matches} == {"name “Bo”"}


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"\@Ann and @@Ann, \#cold, ##cold", "@Ann and @Ann, #cold, #cold"),
        (r"\!gossip and !!gossip", "!gossip and !gossip"),
        (r"\gossip: all of it", "gossip: all of it"),
        (r"see \https://x.example", "see https://x.example"),
        (r"\\share\public and \n", r"\\share\public and \n"),
    ],
)
def test_a_sign_that_is_doubled_or_behind_a_backslash_is_itself(line: str, text: str) -> None:
    assert read(line) == JotRead(text=text)


@pytest.mark.parametrize(
    ("line", "text", "topics"),
    [
        ("A store opens #cold-chain", "A store opens", ["cold chain"]),
        ("A store opens #ColdChain #Ecommerce", "A store opens", ["cold chain", "e-commerce"]),
        ("The #cold-chain grows", "The cold chain grows", ["cold chain"]),
        ("#rail freight is dear", "rail freight is dear", ["rail"]),
        ("#rail: freight is dear", "freight is dear", ["rail"]),
        ("Talk about #rail_freight", "Talk about rail freight", ["rail freight"]),
        ("Prices up #rail, #r&d #C++.", "Prices up rail, r&d C++.", ["rail", "r&d", "C++"]),
        ("#cold-chain", "cold chain", ["cold chain"]),
    ],
)
def test_topics_are_taken_as_they_are_known(line: str, text: str, topics: list[str]) -> None:
    found = read(line)
    assert (found.text, list(found.topics)) == (text, topics)


@pytest.mark.parametrize(
    ("line", "text", "url"),
    [
        ("A store opens https://x.example/a.", "A store opens", "https://x.example/a"),
        ("A store opens (https://x.example/a_(b))", "A store opens", "https://x.example/a_(b)"),
        ("See https://x.example/a for more", "See https://x.example/a for more", None),
        ("It stands at www.x.example", "It stands at www.x.example", "https://www.x.example"),
        ("https://x.example A store opens", "A store opens", "https://x.example"),
        ("https://x.example", "https://x.example", "https://x.example"),
        ("A store opens <https://x.example/a>", "A store opens", "https://x.example/a"),
        (
            "Store https://a.example, www.b.org",
            "Store https://a.example, www.b.org",
            "https://a.example",
        ),
    ],
)
def test_the_first_address_is_where_it_can_be_read(line: str, text: str, url: str | None) -> None:
    found = read(line)
    assert (found.text, found.url) == (text, url or "https://x.example/a")


@pytest.mark.parametrize(
    ("line", "kind", "until"),
    [
        ("Ferries are full", None, None),
        ("gossip: Ferries are full", "gossip", None),
        ("Press release: Ferries are full !2d", "press release", "2026-03-18"),
        ("Ferries are full !go !1w", "gossip", "2026-03-23"),
        ("!press release Ferries are full", "press release", None),
        ("!Press-Release !today Ferries are full", "press release", "2026-03-16"),
        ("!ev !14 April Ferries are full", "event", "2026-04-14"),
        ("Ferries are full !april 14th !ever", "evergreen", "2026-04-14"),
        ("@Ann: !fri event: Ferries are full", "event", "2026-03-20"),
        ("Ferries are full !monday", None, "2026-03-23"),
        ("Ferries are full !2026-05-01", None, "2026-05-01"),
        ("Ferries are full !3 weeks", None, "2026-04-06"),
    ],
)
def test_a_word_says_how_perishable_it_is(line: str, kind: str | None, until: str | None) -> None:
    found = read(line)
    assert found.text == "Ferries are full"
    assert (found.kind and found.kind.value) == kind
    assert (found.until and found.until.isoformat()) == until


def test_of_two_kinds_or_days_the_first_counts_and_no_word_is_lost() -> None:
    found = read("!gossip !event Ferries !today !2w are full")
    assert (found.text, found.kind) == ("!event Ferries !2w are full", TidbitKind.GOSSIP)
    assert found.until == MONDAY


def test_what_is_given_otherwise_is_not_looked_for() -> None:
    line = "!gossip event: Ferries !2d https://x.example"
    given = frozenset({Sort.KIND, Sort.URL, Sort.DAY})
    assert read(line, given=given) == JotRead(text=line)


@pytest.mark.parametrize("kind", list(TidbitKind))
def test_it_keeps_until_its_day_and_no_longer(kind: TidbitKind) -> None:
    tidbit = jotted(read(f"Ferries !30d {kind.value}: x"), NOW, "UTC", MONDAY)
    rules = Rules()
    on_the_day, after = datetime(2026, 4, 15, 23, tzinfo=UTC), datetime(2026, 4, 16, tzinfo=UTC)
    assert freshness(tidbit, on_the_day, rules) > rules.stale_below
    assert freshness(tidbit, after, rules) == 0
    event = jotted(read("event: Ferries !30d"), NOW, "UTC", MONDAY)
    assert (event.happens_on, event.expires_on, event.half_life_days) == (
        date(2026, 4, 15),
        None,
        None,
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("29 feb", "2028-02-29"),
        ("31 april", None),
        ("15 march", "2027-03-15"),
        ("16 march", "2026-03-16"),
        ("2026-03-15", None),
        ("20d", "2026-04-05"),
        ("2m", "2026-05-16"),
        ("1y", "2027-03-16"),
        ("9999y", None),
        ("9999d", None),
        ("tomorrow", "2026-03-17"),
        ("sun", "2026-03-22"),
        ("su", None),
        ("d", None),
    ],
)
def test_a_day_in_a_word_or_two(words: str, day: str | None) -> None:
    found = near_day(words.split(), MONDAY)
    assert (found[0].isoformat() if found else None) == day


def test_a_hundred_thousand_signs_are_text_but_the_first() -> None:
    found = read("@Ann " * 100_000)
    assert found.text.count("@") == 100_000 - MOST_MARKS
    assert found.people == (ANN,)


def test_hostile_text_is_unharmed() -> None:
    for text in HOSTILE:
        line = " ".join(text.split())
        assert read(f"Northwind {line}").text == f"Northwind {line}".strip()


def test_the_lines_below_the_first_are_the_article() -> None:
    assert head_and_body("\n Ferries are full \r\n\r\nAll of them.\nReally.\n") == (
        "Ferries are full",
        "All of them.\nReally.",
    )
    assert head_and_body("Ferries") == ("Ferries", "")


_TEXT = st.sampled_from(
    ["Northwind", "opens", "with", "a", "store,", "Leeds.", "the", "(new)", "é"]
)
_NAMES = st.sampled_from(["@Ann", "@ann.lee", '@"Chloé Roux"', "@Bosse,", "@Bo", "@nobody"])
_TOPICS = st.sampled_from(["#cold-chain", "#rail", "(#rail)", "#Ecommerce,"])
_ONCE = st.lists(
    st.sampled_from(["!gossip", "https://x.example/1", "!2w"]), unique=True, max_size=3
)
_LINES = st.tuples(st.lists(_TEXT | _NAMES | _TOPICS, min_size=1, max_size=9), _ONCE).flatmap(
    lambda parts: st.permutations([*parts[0], *parts[1]])
)


@given(_LINES)
def test_no_word_is_lost_and_reading_again_adds_nothing(words: list[str]) -> None:
    found = read(" ".join(words))
    names = " ".join(one.name for one in PEOPLE if one.id in found.people)
    maybe = " ".join(typed for _, typed in found.maybe)
    said = f"{found.text} {names} {maybe} {' '.join(found.topics)} {found.url}".casefold()
    for word in words:
        bare = re.sub(r"[^\w ]+", " ", word).strip().casefold()
        if word in ("!gossip", "!2w"):
            assert found.kind is TidbitKind.GOSSIP if word == "!gossip" else found.until
        elif word.startswith("https"):
            assert word in said
        elif bare == "bosse":
            assert BO_LUND in found.people
        else:
            joined = re.sub(r"[^\w ]+", " ", said).replace(" ", "")
            assert bare.replace(" ", "") in joined
    again = read(found.text)
    assert again.text == found.text or found.url in found.text
    assert set(again.people) <= set(found.people)
    assert not again.topics
    assert again.kind is None
    assert again.until is None
    assert again.url in ("", found.url)


@given(
    st.text(st.sampled_from("@#!\\\"'()[].,:;- \t\nAnnBo2dgosip//:www.\x1b\u202e…é中"), max_size=40)
)
def test_any_text_is_read_and_only_blank_text_is_blank(text: str) -> None:
    found = read(text)
    assert bool(found.text) == bool(text.strip())
    assert len(found.text) <= len(text) + 40
    offers(text, KNOWN, MONDAY)


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("@an", "@Ann Lee"),
        ("Lunch with @chlo", "@Chloé Roux"),
        ("(@lund", "@Bo Lund"),
        ("@Ann L", "@Ann Lee"),
        ("@lumi", "@Chloé Roux"),
        ("@sam", '@"Sam Stone Mill One"'),
        ("#", "#cold-chain"),
        ("a #com", "#e-commerce"),
        ("!", "!gossip"),
        ("x !pre", "!press-release"),
        ("!tom", "!tomorrow"),
        ("", None),
        ("@", None),
        ("@Ann Lee", None),
        ("@Ann ", None),
        ("mail ann@an", None),
        ("Wow !", "!gossip"),
        ("Wow!", None),
    ],
)
def test_the_mark_at_the_cursor_is_completed(before: str, first: str | None) -> None:
    found = offers(before, KNOWN, MONDAY)
    assert (found[0].puts if found else None) == first
    if found:
        assert before[found[0].start] in "@#!"


@given(st.text(min_size=1, max_size=12), st.sampled_from(["", "Mill", '"', "@x"]))
def test_what_is_completed_names_that_person_and_nobody_else(name: str, firm: str) -> None:
    odd = Contact(id="91", name=name, organisation=firm)
    known = JotKnown(Network([*PEOPLE, odd, Contact(id="92", name=name, organisation=firm)]))
    for one in (odd, PEOPLE[0], PEOPLE[5]):
        assert read_line(f"x {mark_of(one, known, MONDAY)}", known, MONDAY).people == (one.id,)
