"""A letter as Markdown that reads as it was written."""

import re
from datetime import date

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line
from tui_app.exchange.letter_pages.body import body_text
from tui_app.exchange.letter_pages.letterhead import letterhead

_MEANS_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|$]")
_MEANS_FIRST = re.compile(r"^([#+=:-])|^(\d{1,9})([.)])")
_RUN_OF_BLANKS = re.compile(r"^\s+|[ \t]{2,}|\t|\s+$")
_HARD_BLANKS = {" ": "&nbsp;", "\t": "&nbsp;" * 4}


def as_markdown(letter: Letter, contact: Contact | None, owner: Owner, on: date) -> str:
    """The letter dated `on`, with letterhead; the subject as heading where there is one.

    Nothing the user typed acts as Markdown or HTML: each line stands as it was written, on a line
    of its own.
    """
    head = letterhead(letter, contact, owner, on)
    subject = _line(one_line(letter.subject))
    blocks = [
        f"# {subject}" if subject else "",
        _block([line for line in (head.own_name, *head.own) if line]),
        _line(head.on),
        _block(head.recipient),
        *_paragraphs(body_text(letter)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _paragraphs(text: str) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return [_block(lines) for lines in paragraphs if lines]


def _block(lines: tuple[str, ...] | list[str]) -> str:
    """Lines of one paragraph, with a break that Markdown keeps after each but the last."""
    return "\\\n".join(map(_line, lines))


def _line(line: str) -> str:
    escaped = _MEANS_ANYWHERE.sub(r"\\\g<0>", line)
    escaped = _MEANS_FIRST.sub(_escaped_first, escaped)
    return _RUN_OF_BLANKS.sub(_hard_blanks, escaped)


def _escaped_first(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def _hard_blanks(found: re.Match[str]) -> str:
    return "".join(_HARD_BLANKS.get(blank, f"&#{ord(blank)};") for blank in found[0])
