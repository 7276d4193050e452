"""The card of a letter: as it is or why it is owed, what speaks against it, what it left."""

from collections.abc import Sequence

from textual.content import Content

from tui_app.domain.letter import Letter, LetterStatus
from tui_app.letters.checking import Finding
from tui_app.letters.giving_first import give_first
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.letter_findings import advice_line, findings_in_full
from tui_app.ui.cards.letter_material import material
from tui_app.ui.cards.letter_row import lateness
from tui_app.ui.cards.parts import fact, section, stacked
from tui_app.ui.cards.timeline import what
from tui_app.ui.desk import Desk
from tui_app.ui.letters.naming import to_whom, where
from tui_app.ui.letters.sections import Entry
from tui_app.ui.text import Span, shown, shown_line, spans
from tui_app.ui.when import clock_time, day

_BODY_MOST = 20_000


def letter_card(entry: Entry, desk: Desk, findings: Sequence[Finding] | None) -> Content:
    """All there is of it. `findings` are None while they are being looked for."""
    letter = entry.letter
    one = entry.begun("", desk.now())
    rows = [shown_line(to_whom(one, desk.network), "accent")]
    rows += [shown_line(place) for place in (where(one, desk.network),) if place]
    rows.append(spans(*_state(entry, desk)))
    if entry.owed is not None and entry.status is not LetterStatus.SENT:
        rows += fact("Why", clipped(entry.owed.why))
    if letter is not None and (letter.body or letter.subject):
        rows += _to_look_at(findings or ())
        rows += _written(letter)
        rows += _left_behind(letter, desk)
        if letter.status in (LetterStatus.OWED, LetterStatus.DRAFT):
            rows += _checks(findings, give_first(letter, desk.network))
    elif entry.status is LetterStatus.OWED:
        rows += [Content(""), shown_line("enter drafts it from the record", "good")]
    else:
        rows += [Content(""), shown_line("Nothing is written down of it.", "dim")]
        rows += _left_behind(letter, desk) if letter is not None else []
    if entry.status is not LetterStatus.SENT:
        rows += section("For this letter", material(one, desk))
    return stacked(rows)


def _state(entry: Entry, desk: Desk) -> list[Span]:
    today = desk.clock.today()
    words, style = lateness(entry, desk)
    letter = entry.letter
    if letter is None:
        return [(f"{entry.kind.value}, ", "dim"), (words.strip(), style)]
    how = f"{entry.kind.value}, {letter.medium.value}, {letter.tone.value}"
    if letter.status is LetterStatus.SENT:
        at = letter.sent_at
        on = day(at.astimezone(desk.clock.zone).date(), today) if at is not None else ""
        return [("✓ sent ", "good"), (on, ""), (f"  {how}", "dim")]
    status = "draft, " if letter.status is LetterStatus.DRAFT and "draft" not in words else ""
    return [(f"{how}  ", "dim"), (status, ""), (words.strip(), style)]


def _to_look_at(findings: Sequence[Finding]) -> list[Content]:
    """What there is below the text, in a line above it."""
    if not findings:
        return []
    concerns = ", ".join(dict.fromkeys(one.concern.value for one in findings))
    return [spans(("! ", "warn"), (f"{len(findings)} to look at: ", "warn"), (concerns, ""))]


def _written(letter: Letter) -> list[Content]:
    rows = [Content("")]
    if letter.subject:
        rows += [shown(clipped(letter.subject), "strong"), Content("")]
    rows.append(shown(clipped(letter.body, _BODY_MOST)))
    for path in letter.attachments:
        rows += fact("Attached", path)
    return rows


def _checks(findings: Sequence[Finding] | None, advice: str) -> list[Content]:
    advised = [advice_line(advice)] if advice else []
    if findings is None:
        return section("Checks", [shown_line("looking…", "dim")])
    if not findings:
        good = shown_line("✓ nothing speaks against sending it", "good")
        return section("Checks", [good, *advised])
    return section("Checks", [*findings_in_full(findings), *advised], str(len(findings)))


def _left_behind(letter: Letter, desk: Desk) -> list[Content]:
    """The touch that sending it left in the contact's history."""
    touch = desk.network.touches.get(letter.touch or "")
    if touch is None:
        return []
    zone = desk.clock.zone
    on = day(touch.at.astimezone(zone).date(), desk.clock.today())
    rows = [spans((f"{on} {clock_time(touch.at, zone)}", "dim"), (f"  {what(touch)}", ""))]
    for favour in touch.favours:
        rows += fact("asked" if favour.asked else "gave", favour.text)
    return section("The touch it left", rows)
