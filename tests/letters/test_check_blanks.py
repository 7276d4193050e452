"""What is empty, and what was left to fill."""

import msgspec
import pytest

from tests.letters.honest_letters import GRETA, OWNER, SIGNATURE, letter, network, told, written
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Concern, check


def blanks(body: str, among: Network | None = None) -> list[str]:
    return told(letter(body), Concern.BLANK, among=among)


@pytest.mark.parametrize(
    "body", ["", " \n\t", "Dear Greta,", f"Kind regards,\n\n{SIGNATURE}", "—\n…"]
)
def test_a_letter_that_says_nothing_is_told_to_be_empty_and_nothing_else(body: str) -> None:
    (found,) = check(letter(body), network(), OWNER, Rules())
    assert found.concern is Concern.EMPTY
    assert "Greta Müller" in found.text


@pytest.mark.parametrize(
    "blank",
    [
        "[name]",
        "[…their firm…]",
        "<company>",
        "{date}",
        "____",
        "XXX",
        "TODO",
        "TBD",
        "???",
        "the …",
    ],
)
def test_a_blank_left_to_fill_is_told(blank: str) -> None:
    (found,) = blanks(written(f"Nobody at {blank} could say it better."))
    assert f"“{blank}”" in found


@pytest.mark.parametrize("greeting", ["Dear ,", "Dear Mr ,", "Hi,"])
def test_a_greeting_without_a_name_is_told(greeting: str) -> None:
    found = blanks(f"{greeting}\n\nThe pumps are silent.\n\n{SIGNATURE}")
    assert len(found) == 1
    assert "Greta Müller" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "See <https://halden.example/pumps> or <pumps@halden.example>.",
        "It was, as they wrote, a ‘pumpe [sic]’ [1].",
        "I waited … and then the bell rang. So...",
        "I am 3 < 4 and 5 > 4, and I love it <3",
        "What?! Really?",
        "It is all to do, and xx-large.",
    ],
)
def test_what_only_looks_like_a_blank_is_left_alone(text: str) -> None:
    assert blanks(written(text)) == []


def test_a_firm_with_brackets_in_its_name_is_no_blank() -> None:
    greta = msgspec.structs.replace(GRETA, organisation="[Bracket] Ltd")
    body = written("[Bracket] Ltd is lucky to have you.")
    assert blanks(body, network(greta)) == []
    assert blanks(body)


def test_kisses_below_a_letter_are_no_blank() -> None:
    assert blanks(f"Dear Greta,\n\nThe pumps are silent.\n\nLove,\n\nEdith xxx\n{SIGNATURE}") == []
