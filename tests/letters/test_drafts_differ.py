"""No note could go to anyone else: people of one record get texts of their own (rulebook E3)."""

from collections.abc import Callable
from itertools import combinations
from time import perf_counter

import msgspec
import pytest

from tests.letters.draft_scenes import (
    OWNER,
    TODAY,
    draft_to,
    letter_for,
    meeting,
    named_only,
    network_of,
    rich,
    sparse,
)
from tui_app.domain.interview import Interview, PersonMet, Tone
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.letters.checking import check
from tui_app.letters.drafting import drafted
from tui_app.letters.likeness import likeness

Maker = Callable[[int, Tone], PersonMet]
TO_SEVERAL = (
    LetterKind.THANK_YOU,
    LetterKind.AFTER_REJECTION,
    LetterKind.KEEP_IN_TOUCH,
    LetterKind.NEVER_TOO_LATE,
    LetterKind.STATUS_REPORT,
    LetterKind.RESULT_FOLLOW_UP,
    LetterKind.SUCCESS_ANNOUNCEMENT,
)


def all_drafted(record: Interview, kind: LetterKind, *, kept: bool) -> tuple[Network, list[Letter]]:
    """A letter to each; `kept` where each is kept before the next is drafted."""
    network = network_of(record)
    letters = []
    for person in record.people:
        letters.append(draft_to(person, record, kind, network))
        if kept:
            network.put(letters[-1])
    return network, letters


def most_alike(network: Network, letters: list[Letter]) -> float:
    return max(likeness(one, other, network).share for one, other in combinations(letters, 2))


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("kind", TO_SEVERAL)
def test_six_people_of_whom_much_is_known_get_six_letters(kind: LetterKind, tone: Tone) -> None:
    record = meeting(tuple(rich(place, tone) for place in range(6)))
    assert most_alike(*all_drafted(record, kind, kept=True)) < 0.5


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("kind", TO_SEVERAL)
def test_six_people_of_whom_the_same_little_is_known_do_so_too(
    kind: LetterKind, tone: Tone
) -> None:
    for make in (sparse, named_only):
        record = meeting(tuple(make(place, tone) for place in range(6)))
        assert most_alike(*all_drafted(record, kind, kept=True)) < 0.6


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("record_id", ["r1", "r2", "2132136770658901924567586381152310575"])
def test_they_differ_too_while_none_is_kept_yet(tone: Tone, record_id: str) -> None:
    record = meeting(tuple(sparse(place, tone) for place in range(6)), record_id)
    network, letters = all_drafted(record, LetterKind.THANK_YOU, kept=False)
    assert most_alike(network, letters) < 0.6
    assert len({letter.subject for letter in letters}) == 6


def test_no_wording_is_taken_from_a_letter_that_another_has() -> None:
    record = meeting(tuple(named_only(place) for place in range(6)))
    network = network_of(record)
    first = draft_to(record.people[0], record, network=network)
    second = letter_for(LetterKind.THANK_YOU, record.people[1], record)
    before = drafted(second, network, OWNER, TODAY)
    network.put(msgspec.structs.replace(first, body=before.body))
    after = drafted(second, network, OWNER, TODAY)
    assert likeness(before, after, network).share < 0.6


def test_a_draft_takes_a_few_milliseconds() -> None:
    record = meeting(tuple(rich(place) for place in range(6)))
    network, letters = all_drafted(record, LetterKind.THANK_YOU, kept=True)
    begun = perf_counter()
    for letter in letters:
        drafted(letter, network, OWNER, TODAY)
    assert (perf_counter() - begun) / len(letters) < 0.2  # ten times what it may be at rest


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize(
    "kind",
    [
        LetterKind.THANK_YOU,
        LetterKind.RESULT_FOLLOW_UP,
        LetterKind.PROPOSAL,
        LetterKind.CLIPPING_TAG,
        LetterKind.AFTER_REJECTION,
    ],
)
def test_the_checks_find_nothing_to_say_against_a_draft(kind: LetterKind, tone: Tone) -> None:
    people = 1 if kind is LetterKind.PROPOSAL else 6  # one problem makes one proposal
    record = meeting(tuple(rich(place, tone) for place in range(people)))
    network, letters = all_drafted(record, kind, kept=True)
    for letter in letters:
        assert [found.text for found in check(letter, network, OWNER, Rules())] == []


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("make", [sparse, named_only])
def test_nearly_empty_letters_of_several_records_differ_too(make: Maker, tone: Tone) -> None:
    people = tuple(make(place, tone) for place in range(6))
    records = [
        msgspec.structs.replace(
            meeting(
                tuple(
                    msgspec.structs.replace(one, id=f"{one.id}-{key}", contact=None)
                    for one in people
                ),
                key,
            ),
            organisation=firm,
            opportunity=None,
        )
        for key, firm in (("r1", "Oatmoor Foods"), ("r2", "Kestrel Lines"), ("r3", "Fig House"))
    ]
    network = network_of(records[0])
    letters = []
    for record in records:
        network.put(record)
        for person in record.people:
            blank = msgspec.structs.replace(
                letter_for(LetterKind.THANK_YOU, person, record), opportunity=None
            )
            letters.append(drafted(blank, network, OWNER, TODAY))
            network.put(letters[-1])
    assert most_alike(network, letters) < 0.6
