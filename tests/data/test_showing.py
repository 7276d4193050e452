"""What a newcomer sees first is worth seeing: news to open with, and something to catch."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from tests.data import sample
from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import TidbitKind
from tui_app.priority.queue import Factor, Queue, WindowStatus
from tui_app.priority.rank import rank

NETWORK = sample.network()
EVENING = timedelta(hours=9)


def queue(after: timedelta = timedelta()) -> Queue:
    zone = ZoneInfo(sample.description().zone)
    return rank(NETWORK, sample.moment() + after, Rules(), zone, block="now")


def test_the_first_calls_all_have_an_opener_and_most_are_ranked_by_it() -> None:
    first = queue().calls[:20]
    assert all(call.opener for call in first[:10])
    assert sum(call.headline is Factor.NEWS for call in first) >= 10


def test_the_first_calls_are_not_all_there_for_one_reason() -> None:
    assert len({call.headline for call in queue().calls[:6]}) >= 3


def test_the_top_of_the_queue_offers_different_news_in_different_scripts() -> None:
    calls = queue().calls[:20]
    assert len({call.opener.tidbit.id for call in calls if call.opener}) >= 10
    assert any(not call.contact.name.isascii() for call in calls[:10])


def test_every_state_of_the_window_is_seen_at_both_ends_of_the_day() -> None:
    for after in (timedelta(), EVENING):
        ranked = queue(after)
        states = [call.window.status for call in (*ranked.calls, *ranked.later)]
        assert set(states) == set(WindowStatus)
        assert states.count(WindowStatus.OPEN) >= 14
    assert {call.contact.id for call in queue().later} != {
        call.contact.id for call in queue(EVENING).later
    }


def test_calls_are_held_for_many_reasons() -> None:
    reasons = {held.why.split()[0].rstrip(":") for held in queue().held}
    assert len(reasons) >= 6


def test_a_dozen_are_to_be_called_some_wait_some_are_not_due_and_some_held() -> None:
    for after in (timedelta(), EVENING):
        ranked = queue(after)
        assert len(ranked.calls) >= 12
        assert ranked.waiting >= 3
        assert ranked.not_due >= 3
        assert len(ranked.held) >= 6


def test_two_notes_about_one_interview_share_a_passage_for_the_likeness_check() -> None:
    drafts = [
        letter
        for letter in NETWORK.letters.values()
        if letter.status is LetterStatus.DRAFT and letter.kind is LetterKind.THANK_YOU
    ]
    assert len({letter.interview for letter in drafts}) < len(drafts)
    first, second = (set(letter.body.split("\n\n")[2].split(". ")) for letter in drafts[:2])
    assert first & second


def test_one_draft_greets_somebody_by_another_name_and_lacks_an_address() -> None:
    owner = sample.description().owner
    odd = [
        letter
        for letter in NETWORK.letters.values()
        if letter.status is LetterStatus.DRAFT and owner.email not in letter.body
    ]
    assert len(odd) == 1
    given = NETWORK.contacts[odd[0].contact].given
    assert f"Dear {given}," not in odd[0].body


def test_a_thank_you_is_owed_and_late() -> None:
    owed = [
        letter.due_on
        for letter in NETWORK.letters.values()
        if letter.status is LetterStatus.OWED and letter.kind is LetterKind.THANK_YOU
    ]
    assert any(due and sample.today() - due > timedelta(days=2) for due in owed)


def test_awkward_text_is_there_to_be_shown_whole() -> None:
    text = sample.text()
    for awkward in ("re [urgent] call", "[/first_name]", "[sic] Freight", "O'Rourke", "🚲", "ليلى"):
        assert awkward in text


def test_evergreens_wait_for_calls_without_news() -> None:
    assert sum(one.kind is TidbitKind.EVERGREEN for one in NETWORK.tidbits.values()) >= 3
