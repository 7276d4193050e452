"""The sample's letters: its two flaws are found, and those sent are hardly faulted."""

from tests.data import sample
from tui_app.domain.letter import LetterStatus
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Checker, Concern, Finding

NETWORK = sample.network()
CHECKER = Checker(NETWORK, sample.description().owner, Rules())


def found_in(subject: str) -> list[Finding]:
    (letter,) = (one for one in NETWORK.letters.values() if one.subject == subject and one.body)
    return CHECKER.check(letter)


def test_two_thank_yous_that_share_a_paragraph_tell_of_each_other() -> None:
    for one, other in (("Thursday in Reading", "Bay 14"), ("Bay 14", "Thursday in Reading")):
        (alike,) = (find for find in found_in(one) if find.concern is Concern.LIKENESS)
        assert alike.other is not None
        assert NETWORK.letters[alike.other].subject == other
        assert alike.passages[0].startswith("I came away from Swindon certain of one thing")


def test_a_draft_with_a_misspelt_name_and_without_a_phone_says_so() -> None:
    found = found_in("Forty schools on two sides of paper")
    assert "“Bethan”" in found[0].text
    assert found[0].concern is Concern.NAME
    (details,) = (find for find in found if find.concern is Concern.OWN_DETAILS)
    assert "phone and e-mail" in details.text


def test_letters_that_went_out_are_faulted_only_for_what_they_pass_over() -> None:
    sent = [one for one in NETWORK.letters.values() if one.status is LetterStatus.SENT]
    found = [finding for letter in sent for finding in CHECKER.check(letter)]
    assert {finding.concern for finding in found} <= {Concern.HIGHLIGHT, Concern.OBJECTION}
    assert len(found) <= 5 < len(sent)
