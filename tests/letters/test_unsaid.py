"""What a draft leaves out is told beside it: still to bring in (rulebook E2)."""

import msgspec

from tests.letters.draft_scenes import (
    NOW,
    OWNER,
    TODAY,
    draft_to,
    letter_for,
    meeting,
    named_only,
    network_of,
    rich,
)
from tui_app.domain.interview import KeyIssue
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.touch import Touch, TouchKind
from tui_app.letters.drafting import drafted
from tui_app.letters.unsaid import still_to_bring_in


def test_what_the_draft_leaves_out_is_still_to_bring_in() -> None:
    person = msgspec.structs.replace(
        named_only(0),
        appreciated="He and she both waited",
        advice_followed="Told him on Monday",
        key_issues=(KeyIssue(text="Thinks the boss will leave"),),
    )
    record = meeting((person,))
    network = network_of(record)
    letter = draft_to(person, record, network=network)
    assert [one.what for one in still_to_bring_in(letter, network)] == [
        "what you made of the advice",
        "what you appreciated",
        "key issue",
    ]
    done = msgspec.structs.replace(
        letter, body="Dear Ann,\n\nYou waited; I told Ed; your boss may leave, you think.\n\nNora"
    )
    assert still_to_bring_in(done, network) == ()


def test_a_draft_that_takes_all_up_leaves_nothing() -> None:
    record = meeting((rich(0),))
    network = network_of(record)
    blank = letter_for(LetterKind.THANK_YOU, record.people[0], record)
    assert still_to_bring_in(drafted(blank, network, OWNER, TODAY), network) == ()


def test_a_reply_has_the_message_beside_it() -> None:
    network = network_of(meeting((named_only(0),)))
    reply = drafted(Letter(id="l", kind=LetterKind.REPLY, contact="c0"), network, OWNER, TODAY)
    assert ("their message", "SECRETNOTE") in still_to_bring_in(reply, network)
    assert "SECRETNOTE" not in reply.body


def test_a_reply_that_went_out_is_not_taken_for_their_message() -> None:
    network = network_of(meeting((named_only(0),)))
    went = Touch(id="v", contact="c0", kind=TouchKind.EMAIL, at=NOW, note="What I wrote to them")
    network.put(went)
    body = "Dear Ann,\n\nI shall look into it.\n\nNora"
    sent = Letter(
        id="l", kind=LetterKind.REPLY, contact="c0", status=LetterStatus.SENT, touch="v", body=body
    )
    beside = [one.text for one in still_to_bring_in(sent, network) if one.what == "their message"]
    assert beside == ["SECRETNOTE"]
