"""Letters as Markdown, page and plain text show what was written, and do nothing else."""

import re
from datetime import date
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exchange.mail.post import CONTACT, OWNER, a_letter
from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.exchange.letter_pages.body import as_plain_text, body_text
from tui_app.exchange.letter_pages.markdown import as_markdown
from tui_app.exchange.letter_pages.page import as_page

ON = date(2026, 11, 3)
NOBODY = Owner()

anything = st.text(st.characters(exclude_categories=()), max_size=80)
marks = st.lists(
    st.sampled_from(
        ["#", "# ", "- ", "+ ", "1. ", "12) ", "> ", "    ", "\t", "* ", "**b**", "_i_", "`c`",
         "```", "~~~", "~~s~~", "---", "===", ":-", "|", "| a | b |", "[a](b)", "![a](b)", "<b>",
         "<script>", "&amp;", "&", "\\", "\n", "\n\n", "  \n", "a", "é", "http://x.example", "$x$",
         "[x]: /y", "<!--", "a  b", "!", "^", "\u00a0", "\u3000", "\x0c", "\u2028"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


class _Seen(HTMLParser):
    """The text that a browser shows, and every element and attribute it came with."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(html: str) -> _Seen:
    reader = _Seen()
    reader.feed(html)
    reader.close()
    return reader


def rendered(markdown: str) -> _Seen:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return seen(parser.render(markdown))


def only_body(body: str) -> Letter:
    return a_letter(body, subject="", name="")


def lines_shown(text: str) -> list[str]:
    """The lines that are not blank, as they look: every sort of blank alike."""
    return [
        re.sub("[ \u00a0]", " ", line.replace("\t", "    ")).rstrip()
        for line in text.split("\n")
        if line.strip()
    ]


@given(body=anything | marks)
def test_markdown_shows_the_body_as_it_was_typed(body: str) -> None:
    letter = only_body(body)
    shown = rendered(as_markdown(letter, None, NOBODY, ON))
    assert set(shown.elements) <= {"p", "br"}
    assert lines_shown(shown.text)[0] == "3 November 2026"
    assert lines_shown(shown.text)[1:] == lines_shown(body_text(letter))


@given(subject=anything | marks, name=anything | marks)
def test_no_name_and_no_subject_acts_as_markdown(subject: str, name: str) -> None:
    letter = a_letter("Dear Tuck", subject=subject, name=name)
    contact = msgspec.structs.replace(CONTACT, name=name, postal=name)
    shown = rendered(as_markdown(letter, contact, Owner(name=name, address=subject), ON))
    assert set(shown.elements) <= {"p", "br", "h1"}


def test_markdown_has_a_letterhead() -> None:
    assert as_markdown(a_letter("Dear Tuck,\n\nOne\nTwo\n"), CONTACT, OWNER, ON) == (
        "# The egg lady writes\n\n"
        "Nora Whitfield\\\n14 Calder Row\\\nLondon N1\\\n\\+44 20 7946 0018\\\n"
        "nora@whitfield.example\n\n"
        "3 November 2026\n\n"
        "Tuck Brannigan\\\n3 Hangar Road\\\nAnchorage\n\n"
        "Dear Tuck,\n\n"
        "One\\\nTwo\n"
    )


@given(body=anything | marks, name=anything | marks, subject=anything | marks)
def test_a_page_shows_the_body_and_runs_nothing(body: str, name: str, subject: str) -> None:
    plain = seen(as_page(a_letter("x"), CONTACT, OWNER, ON))
    letter = a_letter(body, subject=subject, name=name)
    contact = msgspec.structs.replace(CONTACT, name=name, postal=f"{name}\n{subject}")
    owner = msgspec.structs.replace(OWNER, name=subject, address=name)
    html = as_page(letter, contact, owner, ON)
    page = seen(html)
    assert set(page.elements) <= set(plain.elements)
    assert set(page.attributes) <= set(plain.attributes)
    assert body_text(letter).removesuffix("\n") in page.text.replace("\r", "")
    html.encode()


def test_e4_the_name_is_spelt_as_on_the_card_now() -> None:
    begun_before = a_letter("Dear Tuck", name="Tuk Branigan")
    for text in (as_markdown, as_page):
        told = text(begun_before, CONTACT, OWNER, ON)
        assert "Tuck Brannigan" in told
        assert "Tuk Branigan" not in told


def test_a_page_stands_alone() -> None:
    html = as_page(a_letter(), CONTACT, OWNER, ON)
    assert "default-src 'none'" in html
    assert "@page" in html
    assert not re.search(
        r"<(script|img|link|iframe|object)|https?://|\burl\(|@import|\bon\w+=", html
    )
    for text in ("Nora Whitfield", "14 Calder Row", "+44 20 7946 0018", "nora@whitfield.example"):
        assert text in html
    for text in ("3 November 2026", "Tuck Brannigan", "3 Hangar Road", "Not one was cracked."):
        assert text in html


def test_a_page_without_details_is_still_a_page() -> None:
    page = seen(as_page(only_body("Dear you"), None, NOBODY, ON))
    assert "Dear you" in page.text
    assert "Letter" in page.text


def test_a_name_that_heads_the_postal_address_stands_there_once() -> None:
    contact = msgspec.structs.replace(CONTACT, postal="Tuck Brannigan\n3 Hangar Road")
    assert as_page(a_letter(), contact, OWNER, ON).count("Tuck Brannigan") == 1


@pytest.mark.parametrize(
    ("body", "copied"),
    [
        ("Dear Tuck,\r\n\r\nEggs.\r\n\r\n", "Dear Tuck,\n\nEggs."),
        ("a\x1b[2Jb\x00", "a[2Jb"),
        ("", ""),
    ],
)
def test_plain_text_is_the_body(body: str, copied: str) -> None:
    assert as_plain_text(a_letter(body)) == copied
