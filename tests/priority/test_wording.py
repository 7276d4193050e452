"""Every reason is a short line of plain text that a person can check."""

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority import people
from tests.priority.people import ANN, MONDAY, NOW, call
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import TidbitKind
from tui_app.priority.wording import days


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0.4, "less than a day"),
        (1, "1 day"),
        (1.9, "1 day"),
        (20, "20 days"),
        (21, "3 weeks"),
        (69, "10 weeks"),
        (70, "2 months"),
        (365, "12 months"),
        (730, "2 years"),
        (3650, "10 years"),
    ],
)
def test_a_number_of_days_is_said_as_people_say_it(count: float, words: str) -> None:
    assert days(count) == words


hostile = st.text(st.sampled_from("ab [/]\x1b\x00\n\u202e\u0301山") | st.characters(), max_size=200)


@given(hostile, hostile, hostile)
def test_no_text_of_the_users_breaks_a_reasons_line(tidbit: str, promised: str, plan: str) -> None:
    promise = Promise(id="p", by=Side.ME, text=promised, due=MONDAY)
    ann = msgspec.structs.replace(ANN, promises=(promise,), next_call=MONDAY, next_call_about=plan)
    news = msgspec.structs.replace(people.news(TidbitKind.NEWS, NOW), text=tidbit)
    for reason in call(ann, news).reasons:
        assert len(reason.text) < 120
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in reason.text)
