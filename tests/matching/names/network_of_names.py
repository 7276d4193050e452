"""A small network of people with telling names, and short ways to ask whom a text names."""

from collections.abc import Iterable

from tests.matching.people import MOMENT
from tui_app.domain.contact import Contact
from tui_app.domain.tidbit import Tidbit
from tui_app.matching.names.name_table import NameTable
from tui_app.matching.tidbit_words import read
from tui_app.matching.tie import Tie, score


def person(
    key: str,
    given: str,
    family: str,
    *,
    nicknames: tuple[str, ...] = (),
    organisation: str = "",
    aliases: tuple[str, ...] = (),
) -> Contact:
    """A contact of that name."""
    return Contact(
        id=key,
        name=f"{given} {family}",
        given=given,
        family=family,
        nicknames=nicknames,
        organisation=organisation,
        organisation_aliases=aliases,
    )


CONTACTS = (
    person(
        "bob",
        "Robert",
        "Tallis",
        nicknames=("Bob",),
        organisation="Tallis & Crewe Printers",
    ),
    person("peg", "Margaret", "Baker", organisation="Fenwright Ollery LLP"),
    person(
        "jorg", "Jörg", "Brückmüller", organisation="Volkwart Anlagenbau GmbH", aliases=("VWA",)
    ),
    person("lise", "Anne-Lise", "Tjørnstad", organisation="Sørhavet Rederi AS"),
    person("lech", "Łukasz", "Wrocłowski", organisation="Ząbnik Logistyka"),
    person("ute", "Ute", "Roßmann", organisation="Weißdorn Verlag"),
    person("piet", "Pieter", "van den Brink", organisation="Kwekerij Lichtglas"),
    person("julian", "Julian", "Frost", organisation="Wayfarer Mutual", aliases=("Pilgrim",)),
    person("ann", "Ann", "Lee", nicknames=("Annie",), organisation="Apple"),
    person("john", "John", "Smith", organisation="Orange"),
    person("carol", "Carol", "Smith", organisation="St Dunnoc's Hospitals Trust"),
    person("sio", "Siobhán", "Ní Dhulaigh", organisation="Knockfern Dairy Co-op"),
    person("mac", "Duncan", "MacAlloran", organisation="Balnakeel Distillery"),
    person("mick", "Michael", "O'Tourke", nicknames=("Mick",), organisation="O'Tourke Haulage"),
    Contact(id="mei", name="Mei-Ling Chuang", organisation="Narrows Bunkering", nicknames=()),
    person("carlos", "Carlos", "Ibarrola Quirós", organisation="Minera Quilpué"),
    person("ewa", "Ewa", "Kowalska-Hart", organisation="Orchard", aliases=("P9",)),
    person("sasha", "Oleksandr", "Hrytsunko", nicknames=("Sasha",), organisation="RTVX"),
    person("yumi", "由美", "山田"),
    person("tom", "Thomas", "Okonta", organisation="Meridian & Gale Bank", aliases=("Meridian",)),
    person("june", "June", "May", organisation="Lattice"),
    person("will", "Will", "Price", organisation="Saint Fintry Hospice"),
)


def table_of(contacts: Iterable[Contact]) -> NameTable:
    """A table of these contacts."""
    table = NameTable()
    table.replace((contact.id, contact) for contact in contacts)
    return table


TABLE = table_of(CONTACTS)


def ties(text: str, *, table: NameTable = TABLE, body: str = "") -> dict[str, list[Tie]]:
    """Whom that news names, with the ties."""
    return table.ties(read(Tidbit(id="n", text=text, body=body, heard_at=MOMENT)))


def scores(text: str, *, table: NameTable = TABLE) -> dict[str, float]:
    """Whom that news names, with what the ties add up to."""
    return {contact: score(found) for contact, found in ties(text, table=table).items()}


def best(text: str, *, table: NameTable = TABLE) -> tuple[str, float]:
    """Whom it names most surely; nobody where it names none."""
    found = scores(text, table=table)
    return max(found.items(), key=lambda each: (each[1], each[0]), default=("", 0.0))
