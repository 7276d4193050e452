"""What an import would do: counts, what was left out, and a few of the people."""

from collections.abc import Sequence
from pathlib import PurePath

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.exchange.report import FileReport
from tui_app.ui.cards.parts import section, stacked
from tui_app.ui.import_plan import ImportPlan
from tui_app.ui.text import shown_line, spans

_FORMATS = {
    "vcard": "vCard",
    "linkedin": "LinkedIn",
    "google": "Google",
    "outlook": "Outlook",
    "csv": "CSV",
}
_NO_PHONES = (
    "No phone numbers in it. They rank all the same; e adds a number, or import your phone's "
    "contacts as well: who is in both is merged."
)


def import_report(plan: ImportPlan, most: int) -> Content:
    """The report, with at most `most` problems of each file and as many people of each sort."""
    rows = [row for report in plan.reports for row in _counts(report)]
    for report in plan.reports:
        title = f"To look at in {report.path}" if len(plan.reports) > 1 else "To look at"
        rows += section(title, _problems(report, most), _of_all(report.problems, most))
    rows += section("New", _people(plan.added, most), _of_all(plan.added, most))
    rows += section(
        "Known already, and now better", _people(plan.enriched, most), _of_all(plan.enriched, most)
    )
    if plan.added and not any(contact.phones for contact in (*plan.added, *plan.enriched)):
        rows += [Content(""), shown_line(_NO_PHONES, "dim")]
    return stacked(rows)


def _counts(report: FileReport) -> list[Content]:
    kind = _FORMATS.get(report.format, report.format) or "left out"
    name = PurePath(report.path).name or report.path
    title = spans((one_line(name, 60), "strong"), (f"  {kind}", "bad" if report.failed else "dim"))
    if report.failed:
        return [title]
    counts = spans(
        (f"{report.read} read, ", ""),
        (f"{report.added} added", "good" if report.added else ""),
        (f", {report.merged} merged, ", ""),
        (f"{report.skipped} skipped", "warn" if report.skipped else ""),
    )
    return [title, counts]


def _problems(report: FileReport, most: int) -> list[Content]:
    return [
        spans(
            (f"line {problem.line}  " if problem.line else "", "dim"),
            (one_line(problem.message, 200), "warn"),
        )
        for problem in report.problems[:most]
    ]


def _people(people: Sequence[Contact], most: int) -> list[Content]:
    return [_person(contact) for contact in people[:most]]


def _person(contact: Contact) -> Content:
    phone = next((phone.number for phone in contact.phones), "")
    beside = [contact.organisation, phone or next((e.address for e in contact.emails), "")]
    quiet = ", ".join(part for part in beside if part)
    return spans(
        (one_line(contact.name, 60), "strong"), (f"  {one_line(quiet, 80)}" if quiet else "", "dim")
    )


def _of_all(things: Sequence[object], most: int) -> str:
    return f"{most} of {len(things)}" if len(things) > most else ""
