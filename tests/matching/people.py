"""A small fictional network, and short ways to ask whom news is for."""

from datetime import UTC, datetime, timedelta

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, KeyIssue, PersonMet, Problem
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.matching.contact_index import ContactIndex

MOMENT = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)

ANN = Contact(
    id="ann",
    name="Ann Lee",
    given="Ann",
    family="Lee",
    nicknames=("Annie",),
    organisation="Northwind Traders Ltd",
    organisation_aliases=("NWT",),
    title="Head of Logistics",
    topics=("cold chain", "vaccines"),
)
BORIS = Contact(
    id="boris",
    name="Boris Hill",
    given="Boris",
    family="Hill",
    organisation="Apple",
    title="Buyer",
    asked_for=("second-hand dock levellers",),
    note="Restores harpsichords, and imports mahogany for them.",
)
CHIDI = Contact(
    id="chidi",
    name="Chidi Okafor",
    given="Chidi",
    family="Okafor",
    organisation="Harbour & Sons",
    title="Demand Planner",
    discussed="How forecasts of seasonal demand for umbrellas go wrong.",
)
YUMI = Contact(id="yumi", name="山田 由美", given="由美", family="山田", topics=("café culture",))
EVERYONE: tuple[Record, ...] = (
    ANN,
    BORIS,
    CHIDI,
    YUMI,
    *(
        Contact(id=f"other{n}", name=f"Other Person{n}", note="A good talk about the market.")
        for n in range(30)
    ),
    Touch(
        id="t1",
        contact="chidi",
        kind=TouchKind.TALKED,
        at=MOMENT - timedelta(days=9),
        learned="Their sprinklers failed the inspection in Rotterdam.",
    ),
    Interview(
        id="i1",
        organisation="Apple",
        they_said="The ombudsman reads every complaint.",
        problems=(Problem(problem="Pilferage at the bonded warehouse"),),
        people=(
            PersonMet(
                id="p1",
                name="Boris Hill",
                contact="boris",
                positives="Liked my quarantine procedures",
                key_issues=(KeyIssue(text="Overtime on the mezzanine"),),
            ),
        ),
    ),
)


def index_of(*records: Record) -> ContactIndex:
    """An index over these records."""
    return ContactIndex(Network(records))


def everyone() -> ContactIndex:
    """An index over the whole network of this file."""
    return index_of(*EVERYONE)


def news(
    text: str,
    *,
    topics: tuple[str, ...] = (),
    source: str = "",
    body: str = "",
    matches: tuple[Match, ...] = (),
) -> Tidbit:
    """A tidbit with that text."""
    return Tidbit(
        id="n1",
        text=text,
        heard_at=MOMENT,
        topics=topics,
        source=source,
        body=body,
        matches=matches,
    )


def who(matches: tuple[Match, ...]) -> list[str]:
    """The contacts proposed, best first."""
    return [match.contact for match in matches]
