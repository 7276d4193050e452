"""A letter that could have gone to somebody else, found while it is written (rulebook E3)."""

from time import perf_counter

import msgspec
import pytest

from tests.letters import honest_letters as honest
from tests.letters.honest_letters import BODIES, OWNER, letter, network, written
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Checker, Concern, Finding, check

TO_OMAR = letter(
    written(honest.TO_OMAR, "Mr Fairweather"),
    id="omars",
    contact="omar",
    name="Omar Fairweather",
    person="p-omar",
)


def told(note: Letter, among: Network, rules: Rules | None = None) -> list[Finding]:
    found = check(note, among, OWNER, rules or Rules())
    return [finding for finding in found if finding.concern is Concern.LIKENESS]


def test_a_copy_is_told_with_its_share_and_what_is_shared() -> None:
    (found,) = told(letter(written(honest.TO_OMAR)), network(TO_OMAR))
    assert found.other == "omars"
    assert found.share == 1
    assert "Omar Fairweather" in found.text
    assert "100%" in found.text
    assert found.passages


def test_a_copy_with_another_name_and_weekday_is_told() -> None:
    copy = honest.TO_OMAR.replace("Wednesday", "Thursday").replace("April", "June")
    (found,) = told(letter(written(copy)), network(TO_OMAR))
    assert found.share == 1


def test_a_long_passage_to_two_people_of_one_record_is_told_below_the_threshold() -> None:
    passage = honest.TO_OMAR.split("\n\n")[1].split(", and I ")[0]
    body = written(f"{honest.TO_GRETA}\n\n{passage}.")
    (found,) = told(letter(body), network(TO_OMAR))
    assert found.share is not None
    assert found.share < Rules().likeness_most
    assert "words in a row" in found.text
    assert told(letter(body, interview=None, person=None), network(TO_OMAR)) == []


def test_dropped_and_empty_letters_and_the_letter_itself_do_not_count() -> None:
    mine = letter(written(honest.TO_OMAR))
    dropped = msgspec.structs.replace(TO_OMAR, status=LetterStatus.DROPPED)
    empty = msgspec.structs.replace(TO_OMAR, id="empty", body="")
    assert told(mine, network(dropped, empty, mine)) == []


def test_a_text_that_the_same_person_had_already_is_told_as_that() -> None:
    before = msgspec.structs.replace(TO_OMAR, id="before", interview=None, person=None)
    (found,) = told(TO_OMAR, network(before))
    assert "Omar Fairweather has much of this already" in found.text


def test_people_of_the_same_record_come_first() -> None:
    copies = [
        msgspec.structs.replace(TO_OMAR, id=f"a{at}", contact="rose", interview=None, person=None)
        for at in range(3)
    ]
    found = told(letter(written(honest.TO_OMAR)), network(*copies, TO_OMAR))
    assert [one.other for one in found] == ["omars", "a0", "a1", "a2"]


def test_an_announcement_to_everyone_is_told_once() -> None:
    copies = [
        msgspec.structs.replace(
            TO_OMAR, id=f"a{at}", contact="rose", kind=LetterKind.SUCCESS_ANNOUNCEMENT
        )
        for at in range(9)
    ]
    mine = letter(written(honest.TO_OMAR), kind=LetterKind.SUCCESS_ANNOUNCEMENT)
    assert len(told(mine, network(*copies))) == 1


@pytest.mark.parametrize("whose", BODIES)
def test_honest_letters_are_not_told(whose: str) -> None:
    others = [letter(written(body), id=name) for name, body in BODIES.items() if name != whose]
    assert told(letter(written(BODIES[whose])), network(*others)) == []


def test_the_rule_decides_how_alike_is_too_alike() -> None:
    words = honest.TO_OMAR.split(" ")
    half = written(" ".join(words[: len(words) // 2] + honest.TO_PIA.split(" ")))
    note = letter(half, interview=None, person=None)
    assert told(note, network(TO_OMAR)) == []
    assert len(told(note, network(TO_OMAR), Rules(likeness_most=0.4))) == 1


def test_a_checker_sees_letters_that_change() -> None:
    among = network(TO_OMAR)
    checker = Checker(among, OWNER, Rules())
    mine = letter(written(honest.TO_OMAR))
    assert Concern.LIKENESS in {finding.concern for finding in checker.check(mine)}
    among.put(msgspec.structs.replace(TO_OMAR, body=written(honest.TO_PIA, "Omar")))
    assert Concern.LIKENESS not in {finding.concern for finding in checker.check(mine)}
    mine = msgspec.structs.replace(mine, body=written(honest.TO_PIA))
    assert Concern.LIKENESS in {finding.concern for finding in checker.check(mine)}


def test_five_hundred_letters_are_compared_while_one_is_typed() -> None:
    bodies = list(BODIES.values())
    among = network(
        *(
            letter(written(" ".join((*bodies[at % 6].split()[at % 90 :], f"{at:x}z"))), id=f"l{at}")
            for at in range(500)
        )
    )
    checker = Checker(among, OWNER, Rules())
    checker.check(letter(written(honest.TO_GRETA)))
    took = []
    for at in range(5):
        began = perf_counter()
        checker.check(letter(written(f"{honest.TO_GRETA} {'abcde'[at]}")))
        took.append(perf_counter() - began)
    assert min(took) < 0.25  # far above what it takes; a quadratic fault takes seconds
