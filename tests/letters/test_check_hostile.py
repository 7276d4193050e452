"""No text makes a check fail, and none keeps it long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.networks import networks
from tests.letters.honest_letters import OWNER, TO_GRETA, letter, network, written
from tui_app.domain.interview import Tone
from tui_app.domain.letter import LetterKind
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Checker, Concern, check

CHECKER = Checker(network(), OWNER, Rules())
_CLASHING = (
    (LetterKind.THANK_YOU, Tone.FORMAL),
    (LetterKind.CLIPPING_TAG, Tone.FAMILY_LIKE),
)


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "bit",
    [
        "a ", "[", "[a", "\n", "Dear ", "thank you for the ", "漢", "ﷺ", "Yours,\n", "mr. ", "a@",
        "1 ", "'a ",
        '"a ', "We talked on Monday ", "Gretta ", "<a", "the … ", "could you ", "don't ",
        "http://", "+44 ", "(0)", "😀", "\x00", "\u202e", "\x1b[31m", "\ud800", "\u0301", "XXX ",
    ],
)  # fmt: skip
def test_a_megabyte_of_anything_is_checked(bit: str) -> None:
    body = written(bit * (1_000_000 // len(bit)))
    for kind, tone in _CLASHING:
        found = CHECKER.check(letter(body, kind=kind, tone=tone, subject=body[:10_000]))
        assert len(found) < 30
        assert all(len(finding.text) < 500 for finding in found)
        assert all(finding.text.isprintable() for finding in found)


@given(
    st.text(max_size=200),
    st.text(max_size=60),
    st.sampled_from(LetterKind),
    st.sampled_from(Tone),
    networks(),
)
def test_no_text_and_no_record_makes_it_fail(
    body: str, name: str, kind: LetterKind, tone: Tone, among: Network
) -> None:
    note = letter(
        written(body, name),
        name=name,
        kind=kind,
        tone=tone,
        contact="10",
        interview="40",
        person=None,
    )
    for owner in (OWNER, Owner()):
        for finding in check(note, among, owner, Rules()):
            assert finding.text
            assert finding.text.isprintable()


@given(st.sampled_from(LetterKind), st.sampled_from(Tone), st.text(max_size=30))
def test_the_gravest_comes_first(kind: LetterKind, tone: Tone, said: str) -> None:
    body = f"Dear Gretta,\n\n{TO_GRETA} [name] {said} we met on Sunday. Could you? I hereby don't."
    found = CHECKER.check(letter(body, kind=kind, tone=tone))
    graves = [one.concern for one in found]
    first = [Concern.BLANK, Concern.NAME]
    assert graves[: len(first)] == first
