"""Lists in one line: what is shown is read back, and bad entries are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Email, Phone
from tui_app.domain.entries import (
    EntryError,
    emails_text,
    joined,
    parted,
    phones_text,
    read_emails,
    read_phones,
    read_weekdays,
    weekdays_text,
)

WORDS = st.text(alphabet="ab;\\ é日", min_size=1).map(str.strip).filter(bool)


@given(st.lists(WORDS, unique=True))
def test_entries_come_back_as_they_were_joined(entries: list[str]) -> None:
    assert parted(joined(entries)) == entries


def test_blanks_and_repetitions_are_left_out() -> None:
    assert parted(" ports;; cold chain ; ports;") == ["ports", "cold chain"]


def test_a_backslash_that_escapes_nothing_stays() -> None:
    assert parted(r"C:\drive; a\;b") == [r"C:\drive", "a;b"]


PHONES = (
    Phone(number="+44 20 7946 0001", label="work", extra={"sip": "x"}),
    Phone(number="+44 20 7946 0002", wrong=True),
)


def test_phones_are_shown_with_their_labels_and_what_is_wrong() -> None:
    text = phones_text(PHONES)
    assert text == "work: +44 20 7946 0001; +44 20 7946 0002 (wrong)"
    assert read_phones(text, PHONES) == PHONES


def test_a_phone_left_alone_keeps_what_the_line_does_not_show() -> None:
    text = "home: +44 20 7946 0001; +44 20 7946 0002; mobile: +1 202-555-0123"
    read = read_phones(text, PHONES)
    assert read[0] == Phone(number="+44 20 7946 0001", label="home", extra={"sip": "x"})
    assert read[1] == Phone(number="+44 20 7946 0002")
    assert read[2] == Phone(number="+1 202-555-0123", label="mobile")


def test_a_phone_that_nobody_could_dial_stays_when_it_was_there_already() -> None:
    odd = (Phone(number="ask reception", label="x: y"),)
    assert read_phones(phones_text(odd), odd) == odd
    with pytest.raises(EntryError, match=r"“ask Ann” is no phone number. Write it like"):
        read_phones("ask Ann", odd)


@given(
    st.lists(
        st.builds(
            Phone,
            number=st.text(alphabet="+12 -;(", min_size=1).map(lambda text: text.strip() + "7"),
            label=st.text(alphabet="ab: ;", max_size=5).map(str.strip),
            wrong=st.booleans(),
        ),
        unique_by=lambda phone: phones_text([phone]),
    )
)
def test_phones_left_alone_come_back_whole(phones: list[Phone]) -> None:
    known = tuple(phones)
    assert read_phones(phones_text(known), known) == known


def test_emails_keep_their_labels_and_bad_ones_are_named() -> None:
    known = (Email(address="ann@example.org", label="work", extra={"k": 1}),)
    assert emails_text(known) == "work: ann@example.org"
    assert read_emails("home: ann@example.org; bo@example.com", known) == (
        Email(address="ann@example.org", label="home", extra={"k": 1}),
        Email(address="bo@example.com"),
    )
    for bad in ("ann", "@example.org", "ann@", "a nn@example.org"):
        with pytest.raises(EntryError, match="is no e-mail address"):
            read_emails(bad, known)


def test_weekdays_are_read_in_any_order_and_shown_short() -> None:
    assert read_weekdays("Sunday, fri; sa.") == (5, 6, 7)
    assert weekdays_text((5, 7)) == "fri, sun"
    assert weekdays_text((9,)) == "9"
    for bad in ("fooday", "t", "8"):
        with pytest.raises(EntryError, match="is no weekday"):
            read_weekdays(bad)
