"""Drafts of every kind: no blanks, no secrets, the same each time, signed."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest

from tests.letters.draft_scenes import (
    ANSWERS,
    HIGHLIGHTS,
    NAMES,
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
from tui_app.domain.contact import Contact
from tui_app.domain.interview import (
    InterviewKind,
    NextStep,
    Objection,
    ObjectionKind,
    PersonMet,
    Tone,
)
from tui_app.domain.letter import Letter, LetterKind, Medium
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, Stage
from tui_app.domain.owner import Owner
from tui_app.domain.touch import Touch, TouchKind
from tui_app.letters.drafting import drafted

Maker = Callable[[int, Tone], PersonMet]
MAKERS: tuple[Maker, ...] = (rich, sparse, named_only)
BLANK = re.compile(
    r"[\[\]{}<>]|__|\bN/A\b|\bNone\b|\bTBD\b|\bXXX|  |\n\n\n|\.\.|\.,|,\.| [.,;:!?]|:\s*$|\(\)"
)


def assert_reads_well(letter: Letter) -> None:
    """No blank, no gap, no line without end, and a subject on one line."""
    assert not BLANK.search(letter.body.replace("https://", "")), letter.body
    assert letter.body == letter.body.strip()
    assert all(1 <= len(part) <= 1600 for part in letter.body.split("\n\n"))
    assert 2 <= len(letter.subject) <= 70
    assert letter.subject == " ".join(letter.subject.split())
    assert letter.body.startswith(("Dear ", "To the ", "To ", "Good day"))
    for sentence in re.findall(r"(?:^|[.!?] )([^\W\d_])", letter.body.split("\n\n")[1]):
        assert not sentence.islower(), letter.body


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_kind_in_every_tone_reads_without_blanks(
    kind: LetterKind, tone: Tone, make: Maker
) -> None:
    record = meeting(tuple(make(place, tone) for place in range(6)))
    network = network_of(record)
    for person in record.people:
        letter = draft_to(person, record, kind, network)
        assert_reads_well(letter)
        assert "SECRET" not in letter.body + letter.subject
        assert "HIDDENDOUBT" not in letter.body + letter.subject
        assert letter.tone is tone


def test_the_same_records_make_the_same_draft() -> None:
    record = meeting(tuple(rich(place) for place in range(6)))
    network = network_of(record)
    blank = letter_for(LetterKind.THANK_YOU, record.people[2], record)
    once = drafted(blank, network, OWNER, TODAY)
    assert drafted(blank, network_of(record), OWNER, TODAY) == once
    again = drafted(once, network, OWNER, TODAY)
    assert (again.subject, again.body) == (once.subject, once.body)


def test_a_thank_you_says_who_when_what_and_what_comes_next() -> None:
    record = meeting(tuple(rich(place, Tone.FORMAL) for place in range(6)))
    letter = draft_to(record.people[0], record)
    for said in (
        "Nora Whitfield",
        "on Tuesday",
        "at Oatmoor Foods",
        "of Operations Director",
        "a quarter of an hour of your time",
        "governance, by train set",
        "“Write to Wealdshire first”",
        "precision",
        "both send out something full and want it back empty",
        "two people for four depots",
        "planning and trucks in one head",
        "a second talk, with the depot",
        "on 30 March",
    ):
        assert said in letter.body, said


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("kind", [LetterKind.THANK_YOU, LetterKind.RESULT_FOLLOW_UP])
def test_every_doubt_that_was_spoken_is_answered(kind: LetterKind, place: int) -> None:
    record = meeting(tuple(rich(n) for n in range(6)))
    letter = draft_to(record.people[place], record, kind)
    words = re.findall(r"\w+", ANSWERS[place].lower())
    assert set(words) <= set(re.findall(r"\w+", letter.body.lower()))
    assert "I keep at it" in letter.body


def test_a_highlight_is_the_subject() -> None:
    record = meeting(tuple(rich(n) for n in range(6)))
    network = network_of(record)
    subjects = [draft_to(one, record, network=network).subject for one in record.people]
    assert subjects[0] == "Our talk on Tuesday: governance, by train set"
    assert subjects[5] == "Our talk on Tuesday: “Trolleys are policy”"
    assert all(
        highlight.strip("'.")[1:] in subject
        for highlight, subject in zip(HIGHLIGHTS, subjects, strict=True)
        if len(highlight) <= 40
    )


def test_the_owners_details_stand_at_the_foot_and_only_those_that_are_known() -> None:
    record = meeting((named_only(0),))
    blank = letter_for(LetterKind.THANK_YOU, record.people[0], record)
    signed = drafted(blank, network_of(record), OWNER, TODAY).body
    assert signed.endswith(
        "\n\nNora Whitfield\n14 Calder Row, London N1\n"
        "+44 20 7946 0018 · +44 7700 900118\nnora@whitfield.example"
    )
    bare = drafted(blank, network_of(record), Owner(), TODAY).body
    assert bare.rsplit("\n\n", 1)[1].endswith(",")
    assert "Whitfield" not in bare


def test_the_tone_of_the_talk_and_the_fitting_medium_are_taken_once() -> None:
    record = meeting((named_only(0, Tone.FAMILY_LIKE),))
    network = network_of(record)
    blank = letter_for(LetterKind.THANK_YOU, record.people[0], record)
    typed = drafted(blank, network, OWNER, TODAY)
    assert (typed.tone, typed.medium) == (Tone.FAMILY_LIKE, Medium.TYPED)
    changed = msgspec.structs.replace(typed, tone=Tone.FORMAL, medium=Medium.EMAIL)
    redrafted = drafted(changed, network, OWNER, TODAY)
    assert (redrafted.tone, redrafted.medium) == (Tone.FORMAL, Medium.EMAIL)
    assert redrafted.body != typed.body
    talk = msgspec.structs.replace(record, kind=InterviewKind.NETWORKING)
    by_hand = drafted(blank, network_of(talk), OWNER, TODAY)
    assert by_hand.medium is Medium.HANDWRITTEN


def test_the_tones_differ_from_salutation_to_sign_off() -> None:
    bodies = []
    for tone in Tone:
        record = meeting((rich(0, tone),))
        blank = letter_for(LetterKind.THANK_YOU, record.people[0], record)
        bodies.append(drafted(blank, network_of(record), OWNER, TODAY).body.split("\n\n"))
    assert bodies[0][0] == "Dear Ann,"
    assert bodies[1][0] == "Dear Ann Pell,"
    assert len({body[1] for body in bodies}) == 3
    assert len({body[-2] for body in bodies}) == 3


def test_a_step_of_ones_own_names_its_day_and_its_fallback() -> None:
    step = NextStep(
        id="s", text="Two pages on routes.", due=date(2026, 3, 20), fallback="Ring again in a week"
    )
    person = msgspec.structs.replace(named_only(0), next_steps=(step,))
    record = meeting((person,))
    blank = letter_for(LetterKind.THANK_YOU, person, record)
    body = drafted(blank, network_of(record), OWNER, TODAY).body
    assert "on 20 March: two pages on routes." in body
    assert "I will ring again in a week." in body


def test_a_step_that_waits_for_word_says_when_the_call_comes() -> None:
    step = NextStep(id="s", text="Ask for the list", due=date(2026, 3, 16), unless_heard=True)
    person = msgspec.structs.replace(named_only(0), next_steps=(step,))
    record = meeting((person,))
    body = draft_to(person, record).body
    assert "on Monday" in body


def test_a_fallback_that_speaks_of_others_stays_in_the_record() -> None:
    step = NextStep(id="s", text="The list", owner=NextStep(id="x").owner, fallback="Ask her boss")
    person = msgspec.structs.replace(named_only(0), next_steps=(step,))
    record = meeting((person,))
    body = draft_to(person, record).body
    assert "boss" not in body or "your boss" in body


def test_an_unspoken_doubt_is_answered_without_being_named() -> None:
    doubt = Objection(kind=ObjectionKind.TOO_OLD, text="Sixty if a day", answer="Ran a marathon")
    person = msgspec.structs.replace(named_only(0), objections=(doubt,))
    record = meeting((person,))
    body = draft_to(person, record).body
    assert "I ran a marathon." in body
    assert "Sixty" not in body
    assert "years" not in body


def test_after_a_rejection_comes_thanks_a_request_for_names_and_for_later() -> None:
    record = meeting(tuple(rich(n) for n in range(3)))
    network = network_of(record)
    body = draft_to(record.people[0], record, LetterKind.AFTER_REJECTION, network).body.lower()
    assert re.search(r"name|somebody|someone|person|hint|whom", body)
    assert not re.search(r"disappoint|unfair|mistake|regret|unfortunately", body)


def test_a_clipping_has_the_news_its_address_the_reason_and_no_request() -> None:
    record = meeting((named_only(0),))
    letter = draft_to(record.people[0], record, LetterKind.CLIPPING_TAG)
    assert "A cold store is being built at Corrie." in letter.body
    assert "https://news.example/corrie" in letter.body
    assert "cold chain" in letter.body.lower()
    paragraphs = letter.body.split("\n\n")[1:-2]
    assert "?" not in "".join(paragraphs)
    assert sum(len(part) for part in paragraphs) < 400


def test_a_reference_hears_who_may_call_about_what_and_what_to_dwell_on() -> None:
    record = meeting(tuple(rich(n) for n in range(6)))
    letter = drafted(
        Letter(id="l", kind=LetterKind.REFERENCE_ALERT, contact="c9", opportunity="o1"),
        network_of(record),
        OWNER,
        TODAY,
    )
    assert letter.body.startswith("Dear Iris,")
    assert "Oatmoor Foods" in letter.body
    assert "of Operations Director" in letter.body
    assert "SPOKENTEXT" not in letter.body
    assert "carried what I knew" in letter.body
    assert not any(name in letter.body for name in NAMES)


def test_a_meeting_request_says_who_sent_you_and_asks_for_twenty_minutes() -> None:
    record = meeting((named_only(0),))
    letter = drafted(
        Letter(id="l", kind=LetterKind.MEETING_REQUEST, contact="c0", name="Ann Pell"),
        network_of(msgspec.structs.replace(record, people=())),
        OWNER,
        TODAY,
    )
    assert letter.tone is Tone.FORMAL
    network = network_of(record)
    letter = drafted(
        Letter(id="l", kind=LetterKind.MEETING_REQUEST, contact="c0"), network, OWNER, TODAY
    )
    assert "Iris Vane" in letter.body
    assert "twenty minutes" in letter.body.lower()


def test_an_announcement_names_the_post_and_thanks_for_the_introduction() -> None:
    record = meeting((named_only(0),))
    network = network_of(record)
    letter = drafted(
        Letter(id="l", kind=LetterKind.SUCCESS_ANNOUNCEMENT, contact="c9", opportunity="o1"),
        network,
        OWNER,
        TODAY,
    )
    assert "of Operations Director at Oatmoor Foods" in letter.body
    assert "Ann Pell" in letter.body


def test_a_reply_takes_up_the_last_message_and_the_promise_that_is_open() -> None:
    record = meeting((named_only(0),))
    letter = drafted(
        Letter(id="l", kind=LetterKind.REPLY, contact="c0"), network_of(record), OWNER, TODAY
    )
    assert "e-mail of Wednesday" in letter.body
    assert "send the route count" in letter.body
    assert letter.medium is Medium.EMAIL


def test_somebody_without_any_record_still_gets_an_honest_note() -> None:
    for kind in LetterKind:
        letter = drafted(Letter(id="l", kind=kind, name="Ann Pell"), Network(), Owner(), TODAY)
        assert_reads_well(letter)
        assert letter.body.startswith(("Dear Ann,", "Dear Ann Pell,"))


def test_ids_that_lead_nowhere_do_no_harm() -> None:
    for kind in LetterKind:
        lost = Letter(
            id="l", kind=kind, contact="x", interview="x", person="x", opportunity="x",
            tidbit="x", touch="x",
        )  # fmt: skip
        assert_reads_well(drafted(lost, Network(), Owner(), TODAY))


def test_a_work_without_a_name_is_left_out() -> None:
    network = Network([Opportunity(id="o", title="", organisation="")])
    letter = drafted(
        Letter(id="l", kind=LetterKind.SUCCESS_ANNOUNCEMENT, name="Ann Pell", opportunity="o"),
        network,
        OWNER,
        TODAY,
    )
    assert "a new post" in letter.body


def test_thanks_without_a_record_invent_no_visit() -> None:
    talk = Touch(
        id="u", contact="c", kind=TouchKind.TALKED, at=datetime(2026, 3, 10, 9, tzinfo=UTC)
    )
    network = Network([Contact(id="c", name="Ann Pell"), talk])
    blank = Letter(id="l", kind=LetterKind.THANK_YOU, contact="c")
    body = drafted(blank, network, OWNER, TODAY).body
    assert "on Tuesday" in body
    assert " came " not in body


def test_a_report_names_no_rival_to_somebody_who_may_hire() -> None:
    record = meeting((named_only(0),))
    network = network_of(record)
    rival = Opportunity(
        id="o2", title="Head of Routes", organisation="Rivalry Ltd", stage=Stage.FINAL
    )
    network.put(rival)
    to_them = Letter(id="l", kind=LetterKind.STATUS_REPORT, contact="c0")
    assert "Head of Routes" not in drafted(to_them, network, OWNER, TODAY).body
    to_a_friend = Letter(id="l", kind=LetterKind.STATUS_REPORT, contact="c9")
    said = drafted(to_a_friend, network, OWNER, TODAY).body
    assert "Head of Routes" in said
    assert "Rivalry" not in said
