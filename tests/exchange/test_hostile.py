"""Whatever a file holds: nothing is raised, nobody is doubled, nobody is lost, no text changes."""

import csv
import io

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.reading import ALL_FILES, NOW, card, sample, take
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.exchange.importing import read_contacts
from tui_app.exchange.report import FORMATS, FileReport

FORMAT = st.sampled_from([None, *FORMATS])


def check(data: bytes, wanted: str | None = None) -> None:
    """Read it, and see that the outcome adds up, can be stored, and says the same twice."""
    network = Network()
    changes, reports = read_contacts([("x", data)], network, NOW, format=wanted, region="GB")
    for report in reports:
        assert report.read == report.added + report.merged + report.skipped
        assert len(report.problems) >= report.skipped
        assert report.failed == (report.format == "")
        assert [p.line for p in report.problems] == sorted(p.line for p in report.problems)
        last = data.count(b"\n") + data.count(b"\r") + 1
        assert all(0 <= problem.line <= last for problem in report.problems)
    msgspec.json.decode(msgspec.json.encode((changes.put, reports)))
    network.apply(changes)
    again, reports = read_contacts([("x", data)], network, NOW, format=wanted, region="GB")
    assert again.put == ()
    assert all(report.added == 0 for report in reports)


@given(st.binary(max_size=400), FORMAT)
def test_bytes_of_any_kind_are_reported_and_never_raise(data: bytes, wanted: str | None) -> None:
    check(data, wanted)


PIECES = [
    *("BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "VERSION:4.0", "FN:Ann", "N:Lee;Ann;;;", "FN:"),
    *("TEL:+442079460123", "EMAIL:a@b.example", "KIND:group", "AGENT:", "ORG:Acme;X", "BDAY:--04"),
    *("NOTE;ENCODING=QUOTED-PRINTABLE:=C3=", "PHOTO;ENCODING=b:AAAA", "AAAA==", ' "', "TZ:/", ":"),
    *(
        "item1.TEL;TYPE=",
        "item1.X-ABLabel:_$!<Home",
        "\\",
        ";",
        "=",
        ",",
        "\0",
        "\u202e",
        "[/]",
        "",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["\n", "\r\n", "\r", "\n "]))
def test_cards_broken_in_any_way_are_read_as_far_as_they_go(pieces: list[str], end: str) -> None:
    check(end.join(pieces).encode())
    check(b"BEGIN:VCARD\n" + "\n".join(pieces).encode())


@given(st.sampled_from(ALL_FILES), st.integers(0, 2000), st.binary(max_size=6), st.integers(0, 9))
def test_a_sample_damaged_anywhere_is_read_as_far_as_it_goes(
    name: str, at: int, junk: bytes, cut: int
) -> None:
    data = sample(name)[1]
    check(data[:at] + junk + data[at + cut :])


CELL = st.sampled_from(
    ["", "Ann", "Ann Lee", "A. Lee", '"', '"Lee, Ann"', "a@b.example", "x\n", "[/]"]
)


@given(
    st.sampled_from(["Name,Email,Phone", "First Name;Last Name;Company;Connected On"]),
    st.lists(st.lists(CELL | st.text(max_size=5), max_size=6), max_size=8),
)
def test_rows_broken_in_any_way_are_read_as_far_as_they_go(
    headings: str, rows: list[list[str]]
) -> None:
    delimiter = ";" if ";" in headings else ","
    text = "\n".join([headings, *(delimiter.join(row) for row in rows)])
    check(text.encode("utf-8", "replace"))


def some(*texts: str) -> st.SearchStrategy[str]:
    # As often blank as not: people are told apart, and confused, by what is missing.
    return st.sampled_from((*[""] * len(texts), *texts))


PERSON = st.fixed_dictionaries(
    {
        "Name": some(
            "Ann Lee", "A. Lee", "Ann", "Tom Baker", "Lee, Ann", "a@x.example", "info@x.example"
        ),
        "First name": some("Ann", "Tom"),
        "Last name": some("Lee", "Baker"),
        "Nickname": some("Annie", "Tom"),
        "Organisation": some("Acme", "Acme Inc.", "Atlas"),
        "Title": some("Boss", "Buyer"),
        "Phone": some("020 7946 0123", "+44 20 7946 0123", "020 7946 0124", "?"),
        "Email": some("a@x.example", "A@X.example", "t@x.example", "info@x.example"),
        "URL": some("https://linkedin.com/in/ann", "https://linkedin.com/in/tom"),
        "Notes": some("one", "two"),
        "Birthday": some("1985-04-12", "1990-01-01"),
        "Topics": some("tea", "Tea, boats"),
        "Zone": some("Europe/Paris", "Europe/Dublin"),
        "Met on": some("2024-05-01", "2023-05-01"),
    }
)
PEOPLE = st.lists(PERSON, min_size=6, max_size=14)
Rows = list[dict[str, str]]


def as_csv(people: Rows) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(people[0]))
    writer.writeheader()
    writer.writerows(people)
    return out.getvalue().encode()


def as_cards(people: Rows) -> bytes:
    names = {"Name": "FN", "Organisation": "ORG", "Phone": "TEL", "Email": "EMAIL", "Notes": "NOTE"}
    names |= {"Nickname": "NICKNAME", "URL": "UID", "Birthday": "BDAY", "Zone": "TZ"}
    cards = (card(*(f"{names[k]}:{v}" for k, v in one.items() if k in names)) for one in people)
    return "".join(cards).encode()


def read(
    files: list[tuple[str, bytes]], network: Network
) -> tuple[Changes, tuple[FileReport, ...]]:
    return read_contacts(files, network, NOW, region="GB")


@given(PEOPLE, PEOPLE)
def test_the_same_files_imported_twice_change_nothing_the_second_time(
    first: Rows, second: Rows
) -> None:
    files = [("a.csv", as_csv(first)), ("b.vcf", as_cards(second)), ("c.csv", as_csv(second))]
    network = Network()
    network.apply(read(files, network)[0])
    again, reports = read(files, network)
    assert again.put == ()
    assert sum(report.added for report in reports) == 0


@given(PEOPLE, PEOPLE)
def test_no_text_of_a_contact_at_hand_is_changed(first: Rows, second: Rows) -> None:
    network = Network()
    network.apply(read([("a.csv", as_csv(first))], network)[0])
    changes, _ = read([("b.csv", as_csv(second))], network)
    for after in changes.put:
        assert isinstance(after, Contact)
        before = network.contacts.get(after.id)
        for field in before.__struct_fields__ if before else ():
            had, has = getattr(before, field), getattr(after, field)
            if isinstance(had, tuple):
                assert has[: len(had)] == had
            elif had and "@" not in str(had) and field != "extra":
                assert has == had


@given(PEOPLE)
def test_nobody_is_lost(people: Rows) -> None:
    contacts, report = take(as_csv(people), region="GB")
    addresses = {email.address.casefold() for one in contacts for email in one.emails}
    firms = {one.organisation for one in contacts}
    for person in people:
        assert person["Email"].casefold() in addresses | {""}
        if not any(person[key] for key in ("Name", "First name", "Last name", "Nickname")):
            assert not person["Organisation"] or person["Email"] or firms
    assert report.read == sum(any(person.values()) for person in people)
