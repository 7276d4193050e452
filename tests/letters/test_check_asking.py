"""A clipping only gives (rulebook C4)."""

import pytest

from tests.letters.honest_letters import letter, told
from tui_app.domain.letter import LetterKind
from tui_app.letters.checking import Concern


def asks(body: str, kind: LetterKind = LetterKind.CLIPPING_TAG) -> list[str]:
    return told(letter(body, kind=kind, interview=None), Concern.ASK)


@pytest.mark.parametrize(
    "tag",
    [
        "Greta, thought you might find it interesting. Edith",
        "Greta, I thought it might interest you, in case you have not seen it. Edith",
        "Greta, this made me think of you and the vans. No reply needed. Edith",
        "Greta, please see page nine. Enjoy it! Edith",
        "Greta, please don't answer; I only wanted you to have it. Edith",
        "Greta, “Could you fix it?” asks the headline, and I am asking for nothing. Edith",
        "Greta, hope you are well. Edith",
        "Greta, https://halden.example/why?so=1 is about you. Edith",
    ],
)
def test_a_tag_that_only_gives_is_left_alone(tag: str) -> None:
    assert asks(tag) == []


@pytest.mark.parametrize(
    "ask",
    [
        "Could you pass it on to Omar?",
        "Is the job still open?",
        "Let me know what you think.",
        "I'd love to hear your view.",
        "I would be grateful for ten minutes of your time.",
        "Please keep me in mind.",
        "If you hear of anything, think of me.",
        "I look forward to hearing from you.",
        "I was wondering whether there is news.",
        "My CV is attached.",
        "Perhaps we could talk over coffee.",
        "I hope you can put in a good word.",
        "I’d like to meet up.",
    ],
)
def test_an_ask_is_told_outright_or_implied(ask: str) -> None:
    (found,) = asks(f"Greta, this made me think of you. {ask} Edith")
    assert "asks for something" in found


def test_any_other_letter_may_ask() -> None:
    assert asks("Greta, could you pass it on?", LetterKind.KEEP_IN_TOUCH) == []
