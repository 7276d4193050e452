"""What speaks against sending a letter, in a line or in full (rulebook E2 to E4)."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui_app.letters.checking import Concern, Finding
from tui_app.ui.cards.parts import bullet
from tui_app.ui.text import lines, shown, shown_line, spans

_PASSAGES = 3
_PASSAGE_MOST = 160
_FINDING_MOST = 400


def finding_line(finding: Finding) -> Content:
    """A finding on one line: what it is about, and what it says."""
    return Content.assemble(mark(finding), shown_line(finding.text, most=_FINDING_MOST))


def mark(finding: Finding) -> Content:
    """What the finding is about, before its words."""
    style = "bad" if finding.concern in (Concern.EMPTY, Concern.BLANK) else "warn"
    return spans(("! ", style), (f"{finding.concern.value}: ", "dim"))


def advice_line(advice: str) -> Content:
    """What to do before this letter asks; it speaks against nothing."""
    return spans(("· give first: ", "accent"), (advice, ""))


def findings_in_full(findings: Iterable[Finding]) -> list[Content]:
    """Every finding with the passages it names."""
    rows: list[Content] = []
    for one in findings:
        rows.append(Content.assemble(mark(one), shown(one.text)))
        rows += [bullet(f"“{_short(passage)}”", "warn") for passage in one.passages[:_PASSAGES]]
        if (more := len(one.passages) - _PASSAGES) > 0:
            rows.append(shown_line(f"  and {more} more", "dim"))
    return rows


def _short(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= _PASSAGE_MOST else f"{words[:_PASSAGE_MOST]}…"


def warnings(findings: Sequence[Finding], most: int = 4, advice: str = "") -> Content:
    """The gravest findings before a letter goes out, and that it may go all the same."""
    advised = [advice_line(advice)] if advice else []
    if not findings:
        return lines([shown_line("✓ nothing speaks against sending it", "good"), *advised])
    rows = [finding_line(one) for one in findings[:most]]
    if (more := len(findings) - most) > 0:
        rows.append(shown_line(f"  and {more} more", "dim"))
    rows.append(shown_line("You may send it all the same.", "dim"))
    return lines([*rows, *advised])
