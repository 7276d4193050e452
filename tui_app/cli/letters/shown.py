"""Letters as lines of text, and as JSON."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from tui_app.cli.layout import paragraph
from tui_app.cli.when import day
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.letters import addressee, name_of
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.letters.checking import Finding
from tui_app.letters.giving_first import give_first
from tui_app.letters.owed import LetterOwed
from tui_app.priority.wording import late


def lateness(owed: LetterOwed, today: date) -> str:
    """How late it is, in words: "3 days late", "due today", "due Fri 20 Mar"."""
    days = owed.days_late(today)
    if days:
        return late(days)
    return f"due {day(owed.due_on, today)}" if owed.due_on > today else "due now"


def letter_lines(letter: Letter, network: Network) -> list[str]:
    """A letter as it stands, its text untouched."""
    state = letter.status.value
    heading = [
        f"{name_of(letter, network)} ({state}, {letter.medium}, {letter.tone})",
        *([f"Subject: {one_line(letter.subject)}"] if letter.subject else []),
        *(f"Attached: {one_line(path)}" for path in letter.attachments),
    ]
    return [*heading, "", *letter.body.splitlines()]


def finding_lines(findings: list[Finding], width: int) -> list[str]:
    """Each finding with the passages it speaks of."""
    lines = []
    for one in findings:
        lines += paragraph(one.text, width=width, start="- ", indent="  ")
        for passage in one.passages:
            lines += paragraph(f"“{passage}”", width=width, start="    ", indent="    ")
    return lines


def advice_on(letter: Letter, network: Network) -> str:
    """Why to give before this letter asks; empty where nothing speaks for it."""
    advice = give_first(letter, network)
    return f"The {name_of(letter, network)} asks for something. {advice}" if advice else ""


def letter_data(letter: Letter, network: Network, zone: ZoneInfo) -> dict[str, Any]:
    """A letter with the name of whom it is to."""
    from tui_app.cli.data import record_data

    sent = letter.sent_at.astimezone(zone).date() if letter.sent_at is not None else None
    told = {
        "id": letter.id,
        "kind": letter.kind,
        "status": letter.status,
        "medium": letter.medium,
        "tone": letter.tone,
        "to": addressee(letter, network),
        "sent_on": sent,
    }
    return {**record_data(letter), **told}


def owed_data(owed: LetterOwed, today: date) -> dict[str, Any]:
    """A letter owed, with how late it is."""
    return {
        "kind": owed.kind,
        "contact": {"id": owed.contact or None, "name": owed.name},
        "why": owed.why,
        "due_on": owed.due_on,
        "late_from": owed.late_from,
        "days_late": owed.days_late(today),
        "letter": owed.letter,
        "interview": owed.interview,
        "person": owed.person,
        "opportunity": owed.opportunity,
        "tidbit": owed.tidbit,
        "touch": owed.touch,
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding; the likeness rounded."""
    share = finding.share
    return {
        "concern": finding.concern,
        "text": finding.text,
        "other": finding.other,
        "share": round(share, 3) if share is not None else None,
        "passages": list(finding.passages),
    }


def order(letter: Letter) -> tuple[bool, str]:
    """Unsent letters first, the newest first; to be sorted in reverse."""
    return (letter.status is not LetterStatus.SENT, letter.id)
