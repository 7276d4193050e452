"""Own details, tone, and the day of the meeting (rulebook E2, E4)."""

import msgspec
import pytest

from tests.letters import honest_letters as honest
from tests.letters.honest_letters import RECORD, SIGNATURE, letter, network, told, written
from tui_app.domain.interview import Tone
from tui_app.domain.letter import LetterKind
from tui_app.domain.owner import Owner
from tui_app.letters.checking import Concern


def test_a_letter_with_all_own_details_is_left_alone() -> None:
    assert told(letter(written("The pumps are silent.")), Concern.OWN_DETAILS) == []


def test_what_is_missing_of_them_is_named() -> None:
    body = "Dear Greta,\n\nThe pumps are silent.\n\nKind regards,\n\nEdith Marlowe"
    (found,) = told(letter(body), Concern.OWN_DETAILS)
    assert "Your phone, e-mail and address are not on the letter" in found


@pytest.mark.parametrize(
    "phone", ["020 7946 0321", "+44 (0)20 7946 0321", "0044 20-7946-0321", "07700 900321"]
)
def test_a_phone_is_known_by_its_digits(phone: str) -> None:
    body = written("The pumps are silent.").replace("+44 20 7946 0321", phone)
    assert told(letter(body), Concern.OWN_DETAILS) == []
    other = body.replace("0321", "0322").replace("900321", "900322")
    assert "phone" in told(letter(other), Concern.OWN_DETAILS)[0]


def test_an_address_over_several_lines_is_the_same_address() -> None:
    body = written("The pumps are silent.").replace(
        "3 Larch Lane, Leeds LS1", "3 Larch Lane\nLeeds\nLS1"
    )
    assert told(letter(body), Concern.OWN_DETAILS) == []


def test_details_that_are_not_configured_are_named_by_their_keys() -> None:
    (found,) = told(letter(written("The pumps are silent.")), Concern.OWN_DETAILS, Owner())
    assert "set `name`, `phones`, `email` and `address` under [owner]" in found


def test_a_clipping_tag_needs_the_name_alone() -> None:
    tag = letter("Greta, this is about you. Edith", kind=LetterKind.CLIPPING_TAG)
    assert told(tag, Concern.OWN_DETAILS) == []
    nameless = msgspec.structs.replace(tag, body="Greta, this is about you.")
    assert "Your name is not on the letter" in told(nameless, Concern.OWN_DETAILS)[0]


@pytest.mark.parametrize(
    ("text", "greeted", "closing"),
    [
        ("I don't know.", "Ms Müller", "Yours sincerely,"),
        ("It’s silent.", "Ms Müller", "Yours sincerely,"),
        ("The pumps are silent!!", "Ms Müller", "Yours sincerely,"),
        ("The pumps are silent 😀", "Ms Müller", "Yours sincerely,"),
        ("The pumps are silent.", "Ms Müller", "Cheers,"),
    ],
)
def test_a_formal_letter_that_is_too_easy_is_told(text: str, greeted: str, closing: str) -> None:
    note = letter(written(text, greeted, closing), tone=Tone.FORMAL, person=None, interview=None)
    (found,) = told(note, Concern.TONE)
    assert "too easy for a formal letter" in found
    friendly = msgspec.structs.replace(note, tone=Tone.FRIENDLY, contact="omar")
    assert told(friendly, Concern.TONE) == []


@pytest.mark.parametrize(
    "text",
    [
        "You said ‘I don't know’, and Greta's pumps are silent.",
        "The pumps' noise is gone! At ten o'clock.",
    ],
)
def test_a_formal_letter_may_quote_and_own(text: str) -> None:
    note = letter(written(text, "Ms Müller", "Yours sincerely,"), tone=Tone.FORMAL, contact="rose")
    assert told(msgspec.structs.replace(note, interview=None), Concern.TONE) == []


@pytest.mark.parametrize(
    ("greeted", "closing", "tone"),
    [
        ("Sir or Madam", "Kind regards,", Tone.FRIENDLY),
        ("Greta", "Yours faithfully,", Tone.FRIENDLY),
        ("Greta", "I remain,\n\nYours truly,", Tone.FAMILY_LIKE),
        ("Greta", "Yours sincerely,", Tone.FAMILY_LIKE),
    ],
)
def test_a_warm_letter_that_is_too_stiff_is_told(greeted: str, closing: str, tone: Tone) -> None:
    note = letter(written("The pumps are silent.", greeted, closing), tone=tone, interview=None)
    assert "too stiff" in told(note, Concern.TONE)[0]
    formal = msgspec.structs.replace(note, tone=Tone.FORMAL)
    assert told(formal, Concern.TONE) == []


def test_a_tone_that_is_not_the_talks_is_told() -> None:
    note = letter(written(honest.TO_OMAR, "Mr Fairweather"), contact="omar", person="p-omar")
    assert "was formal, but the letter is friendly" in told(note, Concern.TONE)[0]
    assert told(msgspec.structs.replace(note, tone=Tone.FORMAL), Concern.TONE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for meeting me on Tuesday.",
        "When we talked on Friday, the pumps were silent.",
        "On Monday we met in the rain.",
        "We met on 12 March.",
        "Thank you for Thursday: I liked the cake.",
        "Our conversation on March 10th has kept me busy.",
        "It was good to see you on Monday.",
        "It was a pleasure to sit down with you last Friday.",
        "I enjoyed our hour on Tuesday.",
        "What you said on Monday has stayed with me.",
        "On Monday you told me about the pumps.",
        "You were kind to me on Monday.",
        "I came to see you on Monday.",
    ],
)
def test_another_day_said_of_the_meeting_is_told(text: str) -> None:
    (found,) = told(letter(written(text)), Concern.DAY)
    assert "Wednesday, 11 March 2026" in found


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for meeting me on Wednesday.",
        "We met on 11 March. I ring you on Friday.",
        "Thank you for offering to ring Omar on Monday.",
        "Thank you. May I come on Friday?",
        "We talked about what happens next Monday.",
        "When we met you said that the van comes every Tuesday.",
        "I rang the depot on Monday, and the pumps were silent.",
        "I hope that it will be good to see you on Friday.",
        "I hope to see you on Friday.",
        "Thank you for your e-mail of Monday.",
        "Thank you for the train times for Friday.",
        "We met on Wednesday, 11 March.",
    ],
)
def test_other_days_of_other_things_are_left_alone(text: str) -> None:
    assert told(letter(written(text)), Concern.DAY) == []


def test_a_reply_may_speak_of_any_day() -> None:
    text = (
        "Thank you for writing on Monday. I have an interview in Leeds on Friday and met you then."
    )
    for kind in (LetterKind.REPLY, LetterKind.KEEP_IN_TOUCH, LetterKind.STATUS_REPORT):
        assert told(letter(written(text), kind=kind), Concern.DAY) == []


@pytest.mark.parametrize(
    "said", ["Thursday, 25 March", "Friday the 20th of May 2026", "Monday, March 10th"]
)
def test_a_weekday_and_a_date_must_go_together(said: str) -> None:
    (found,) = told(letter(written(f"I will ring on {said}."), kind=LetterKind.REPLY), Concern.DAY)
    assert "does not go together" in found


@pytest.mark.parametrize("said", ["Wednesday, 25 March", "Friday 2 January", "Friday 31 February"])
def test_a_weekday_with_its_own_date_is_right(said: str) -> None:
    assert told(letter(written(f"I will ring on {said}.")), Concern.DAY) == []


def test_without_a_day_in_the_record_no_day_is_wrong() -> None:
    undated = network(msgspec.structs.replace(RECORD, held_on=None))
    note = letter(f"Dear Greta,\n\nWe met on Monday.\n\nYours,\n\n{SIGNATURE}")
    assert told(note, Concern.DAY, among=undated) == []
