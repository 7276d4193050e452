"""The form for the printer: whole, safe, and without anything from elsewhere."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from tests.exchange.interview_records import RECORDS
from tui_app.domain.interview import (
    Interview,
    NextStep,
    Objection,
    ObjectionKind,
    PersonMet,
    Purpose,
    Tone,
)
from tui_app.domain.plain import plain
from tui_app.exchange.interview_form import form_page
from tui_app.exchange.interview_form.asking import Holds
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS

VOID = {"meta", "br"}
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "section", "h1", "h2", "small", "div"),
    *("span", "i", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br"),
}

RECORD = Interview(
    id="1",
    organisation="Lark & Field <b>",
    held_on=date(2026, 3, 16),
    they_said="first\n  second",
    want=7,
    purposes=(Purpose.REASSURE,),
    people=(
        PersonMet(
            id="2",
            name="Ann <script>alert(1)</script>",
            tone=Tone.FORMAL,
            objections=(Objection(kind=ObjectionKind.TOO_OLD, text="\x1b[31mgrey", spoken=True),),
            next_steps=(NextStep(id="3", text="ring", due=date(2026, 3, 23)),),
        ),
    ),
)


class Page(HTMLParser):
    """Parses a page; every tag must be closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


@pytest.mark.parametrize("people", [0, 1, 4, 9])
def test_each_person_has_a_page_of_their_own(people: int) -> None:
    page = form_page(people=people)
    assert page.count('<section class="person">') == people
    assert ".person, .after { break-before: page; }" in page
    assert page.count("they will remember") == people


def test_it_asks_for_all_that_the_form_asks_for() -> None:
    text = Page(form_page(people=1)).text
    for section in SECTIONS:
        assert section.title in text
        for field in section.fields():
            if field.holds not in (Holds.TICKS, Holds.OPPORTUNITY):
                assert field.label in text
            assert all(words in text for _, words in field.choices)
        for parts in section.lists():
            for field in parts.fields:
                assert field.rare or field.label in text
                assert all(words in text for _, words in field.choices if words != "other")
    assert PERSON.title in text


def test_it_names_no_paper_and_numbers_its_pages() -> None:
    page = form_page()
    assert "@page { margin:" in page
    assert not re.search(r"size:\s*(a4|letter)", page, re.IGNORECASE)
    assert "counter(page)" in page


def test_nothing_in_it_runs_or_comes_from_elsewhere() -> None:
    page = form_page(RECORD)
    parsed = Page(page)
    assert parsed.tags <= TAGS
    assert parsed.attributes <= {"lang", "charset", "name", "content", "class"}
    assert not re.search(r"https?:|url\(|@import|javascript:|<script", page, re.IGNORECASE)


def test_it_shows_what_is_written_and_leaves_room_for_more() -> None:
    parsed = Page(form_page(RECORD, people=2))
    assert "Interview record: Lark & Field <b>" in parsed.text
    assert "Ann <script>alert(1)</script>" in parsed.text
    assert "first\n  second" in parsed.text
    assert "\x1b" not in parsed.text
    assert "grey" in parsed.text
    assert parsed.text.count("✓") == 6  # kind, want, purpose; tone, said aloud, taken by
    assert "2 of 2" in parsed.text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORDS)
def test_no_record_breaks_out_of_the_page(record: Interview) -> None:
    page = form_page(record)
    assert plain(page) == page
    assert Page(page).tags <= TAGS
