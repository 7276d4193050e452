"""The one entry: reports, labels, and files that are in no format that we know."""

import json
from uuid import UUID

import msgspec
import pytest

from tests.exchange.reading import NOW, card, sample, take, take_sample
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.exchange.importing import read_contacts
from tui_app.exchange.report import FORMATS, FileReport, UnknownFormatError


def test_the_changes_are_one_step_named_for_the_user() -> None:
    def label(*names: str) -> str:
        return read_contacts([sample(name) for name in names], Network(), NOW)[0].label

    assert label("linkedin.csv") == "import of 4 contacts from linkedin.csv"
    assert label("linkedin.csv", "outlook.csv") == (
        "import of 7 contacts from linkedin.csv and 1 more"
    )
    changes, _ = read_contacts([("/a/b.vcf", card("FN:Ann").encode())], Network(), NOW)
    assert changes.label == "import of 1 contact from b.vcf"
    assert changes.removed == ()


def test_new_contacts_have_ids_of_the_moment() -> None:
    (ann,), _ = take(card("FN:Ann Lee"))
    assert UUID(int=int(ann.id)).version == 7
    assert ann.created_at == NOW
    assert ann.updated_at is None


@pytest.mark.parametrize("name", ["phone_3.0.vcf", "linkedin.csv", "outlook.csv"])
def test_all_that_was_read_is_added_merged_or_skipped(name: str) -> None:
    report = take_sample(name)[1]
    assert report.read == report.added + report.merged + report.skipped


def test_a_report_has_the_shape_that_the_command_prints() -> None:
    _, reports = read_contacts([sample("linkedin.csv")], Network(), NOW)
    assert json.loads(msgspec.json.encode(reports)) == [
        {
            "path": "linkedin.csv",
            "format": "linkedin",
            "read": 6,
            "added": 4,
            "merged": 1,
            "skipped": 1,
            "problems": [
                {
                    "line": 9,
                    "message": "This row has no name, e-mail or organisation; it was skipped.",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "contacts.x is empty; export the contacts once more."),
        (b" \r\n\t", "contacts.x is empty; export the contacts once more."),
        (b"\xef\xbb\xbf", "contacts.x is empty; export the contacts once more."),
        (b"PK\x03\x04\x00\x00", "contacts.x is a zip archive or a workbook. Unpack it"),
        (b"%PDF-1.7 ...", "contacts.x is a PDF. Export the contacts as vCard or CSV"),
        (b"Dear Ann,\nall is well.\n", "contacts.x is neither a vCard nor a CSV"),
        (b"\x00\xff\xfe\x01" * 99, "contacts.x is neither a vCard nor a CSV"),
        (b'{"contacts": []}', "contacts.x is neither a vCard nor a CSV"),
    ],
)
def test_a_file_of_no_known_format_is_told_with_the_remedy(data: bytes, told: str) -> None:
    changes, (report,) = read_contacts([("contacts.x", data)], Network(), NOW)
    assert not changes
    assert report.failed
    assert (report.format, report.read) == ("", 0)
    (problem,) = report.problems
    assert problem.line == 0
    assert problem.message.startswith(told)


def test_a_file_that_is_not_recognised_spoils_no_other() -> None:
    files = [("a.txt", b"nothing"), sample("linkedin.csv"), ("b.txt", b"")]
    changes, reports = read_contacts(files, Network(), NOW)
    assert [report.failed for report in reports] == [True, False, True]
    assert changes.label == "import of 4 contacts from linkedin.csv"
    assert len(changes.put) == 4


def test_headings_without_rows_are_no_failure() -> None:
    people, report = take("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
    assert people == ()
    assert report == FileReport(path="file", format="linkedin")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("linkedin.csv", "linkedin"),
        ("google_old.csv", "google"),
        ("google_new.csv", "google"),
        ("outlook.csv", "outlook"),
        ("phone_4.0.vcf", "vcard"),
    ],
)
def test_a_format_that_is_named_is_the_only_one_looked_for(name: str, known: str) -> None:
    assert known in FORMATS
    for wanted in FORMATS:
        _, (report,) = read_contacts([sample(name)], Network(), NOW, format=wanted)
        if wanted == known:
            assert not report.failed
        elif report.failed:
            assert "leave the format out, or name the right one" in report.problems[0].message
        else:
            assert report.format == wanted == "csv"


def test_the_content_tells_the_format_and_not_the_name() -> None:
    _, (report,) = read_contacts([("x.csv", sample("phone_3.0.vcf")[1])], Network(), NOW)
    assert report.format == "vcard"
    (_, reading) = take("Dear reader, here are cards.\n\n" + card("FN:Ann Lee"))
    assert (reading.format, reading.read) == ("vcard", 1)


def test_a_format_that_is_none_is_refused_with_the_remedy() -> None:
    with pytest.raises(UnknownFormatError, match="use one of vcard, linkedin, google"):
        read_contacts([], Network(), NOW, format="xls")


def test_nothing_to_read_changes_nothing() -> None:
    assert read_contacts([], Network(), NOW)[1] == ()


def test_a_network_at_hand_is_left_as_it_was() -> None:
    ann = Contact(id="1", name="Ann Lee")
    network = Network([ann])
    take(card("FN:Ann Lee", "EMAIL:a@b.example"), into=network)
    assert dict(network.contacts) == {"1": ann}


def test_ten_thousand_rows_are_merged_with_ten_thousand_contacts() -> None:
    rows = "".join(
        f"Ann{i} Lee{i % 97},Firm {i % 50},+1 202-555-{i:04d},a{i}@x.example\n"
        for i in range(10_000)
    )
    text = "Name,Organisation,Phone,Email\n" + rows
    people, report = take(text)
    assert (report.added, report.merged) == (10_000, 0)
    again, report = take(text, into=Network(people))
    assert (again, report.merged) == ((), 10_000)
