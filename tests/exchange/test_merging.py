"""Nobody is doubled, nobody is lost, and no text of the user's is changed."""

from datetime import date

import pytest

from tests.exchange.reading import ALL_FILES, NOW, addresses, card, numbers, sample, take
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.network import Network
from tui_app.exchange.importing import read_contacts

HEADINGS = "Name,Organisation,Title,Phone,Email,Notes\n"

ANN = Contact(
    id="1",
    name="Ann Lee",
    organisation="Northwind",
    phones=(Phone(number="020 7946 0123", label="desk"),),
    emails=(Email(address="Ann@Lee.example"),),
    note="My own words.",
)


def network(*contacts: Contact) -> Network:
    return Network(contacts)


def test_every_sample_imported_twice_adds_and_changes_nothing() -> None:
    known = Network()
    files = [sample(name) for name in ALL_FILES]
    first, _ = read_contacts(files, known, NOW, region="US")
    known.apply(first)
    again, reports = read_contacts(files, known, NOW, region="US")
    assert not again
    assert again.label == "import of 0 contacts from google_new.csv and 6 more"
    assert all(report.added == 0 for report in reports)
    assert all(report.read == report.merged + report.skipped for report in reports)


@pytest.mark.parametrize("name", ALL_FILES)
def test_each_sample_by_itself_imported_twice_changes_nothing(name: str) -> None:
    known = Network()
    known.apply(read_contacts([sample(name)], known, NOW)[0])
    assert not read_contacts([sample(name)], known, NOW)[0]


def test_one_person_in_five_formats_is_one_contact() -> None:
    changes, reports = read_contacts([sample(name) for name in ALL_FILES], Network(), NOW)
    anns = [r for r in changes.put if isinstance(r, Contact) and r.family == "Lee"]
    (ann,) = anns
    assert sum(report.merged for report in reports) == 8
    assert set(ann.sources) == {
        "linkedin:ann-lee-example",
        "vcard:9f0c7c52-0000-4000-8000-000000000001",
    }
    assert (ann.zone, ann.met_on) == ("America/Chicago", date(2023, 3, 12))
    assert [address for address, _ in addresses(ann)] == [
        "ann.lee@northwind.example",
        "ann@lee.example",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Ann Lee,,,,ann@lee.example,",
        "A. Lee,,,+44 20 7946 0123,,",
        "Ann Carol Lee,Other Firm,,020-7946-0123,,",
        '"LEE, ANN","Northwind, Inc.",,,other@lee.example,',
        "Ann Lee,,,,,",
        "Dr. Ann Lee,,,(020) 7946 0123,,",
    ],
)
def test_somebody_known_is_recognised(row: str) -> None:
    _, report = take(HEADINGS + row + "\n", into=network(ANN), region="GB")
    assert (report.read, report.added, report.merged) == (1, 0, 1)


@pytest.mark.parametrize(
    "row",
    [
        "Tom Baker,,,020 7946 0123,,",  # a phone that two people share
        "Ann Lee,Atlas,,,,",  # a namesake elsewhere
        "Ann Lee,,,,other@lee.example,",  # nothing but the name, and another address
        "Ann Lee,,,020 7946 0999,,",
        "Annabel Lee,Northwind,,,,",
    ],
)
def test_somebody_else_is_not(row: str) -> None:
    _, report = take(HEADINGS + row + "\n", into=network(ANN), region="GB")
    assert (report.read, report.added, report.merged) == (1, 1, 0)


def test_merging_adds_what_is_missing_and_changes_no_text() -> None:
    row = "Ann Lee,Atlas,Director,020 7946 0555,ann@lee.example,Their words.\n"
    (ann,), report = take(HEADINGS + row, into=network(ANN), region="GB")
    assert (ann.id, ann.name, ann.organisation, ann.note) == (
        "1",
        "Ann Lee",
        "Northwind",
        "My own words.",
    )
    assert numbers(ann) == [("020 7946 0123", "desk"), ("020 7946 0555", "")]
    assert ann.title == ""  # a title at another firm is not their title at this one
    assert (ann.created_at, ann.updated_at) == (None, NOW)
    assert report.merged == 1


def test_a_contact_of_whom_nothing_new_is_told_is_not_put() -> None:
    row = "Ann Lee,Northwind,,+44 20 7946 0123,ANN@LEE.EXAMPLE,Other words.\n"
    people, report = take(HEADINGS + row, into=network(ANN), region="GB")
    assert people == ()
    assert report.merged == 1


def test_a_number_known_to_be_wrong_does_not_come_back() -> None:
    wrong = Contact(id="1", name="Ann Lee", phones=(Phone(number="020 7946 0123", wrong=True),))
    people, _ = take(HEADINGS + "Ann Lee,,,+442079460123,,\n", into=network(wrong), region="GB")
    assert people == ()


def test_a_note_is_joined_within_one_import_but_never_to_the_user_s() -> None:
    text = HEADINGS + "Tom,,,,t@x.example,One.\nTom,,,,t@x.example,Two.\nTom,,,,t@x.example,One.\n"
    (tom,), report = take(text)
    assert tom.note == "One.\n\nTwo."
    assert (report.added, report.merged) == (1, 2)
    assert take(text, into=network(tom))[0] == ()


def test_the_same_uid_is_the_same_person_whatever_else_changed() -> None:
    before = card("FN:Ann Lee", "UID:urn:1", "EMAIL:a@old.example")
    (ann,), _ = take(before)
    after = card("FN:Ann Baker", "UID:urn:1", "EMAIL:a@new.example")
    (same,), report = take(after, into=network(ann))
    assert (same.id, report.merged) == (ann.id, 1)
    assert same.nicknames == ("Ann Baker",)


def test_a_linkedin_profile_is_known_from_any_file() -> None:
    (ann,), _ = take(card("FN:Ann Lee", "URL:https://linkedin.com/in/Ann-L?x=1"))
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ann,Baker,https://www.linkedin.com/in/ann-l/,,Atlas,,\n"
    )
    assert take(text, into=network(ann))[1].merged == 1


def test_two_names_with_one_address_are_one_person_but_neither_name_is_lost() -> None:
    text = HEADINGS + "Tom Miller,,,,millers@home.example,\nEva Miller,,,,millers@home.example,\n"
    (tom,), report = take(text)
    assert (tom.name, tom.nicknames) == ("Tom Miller", ("Eva Miller",))
    assert [problem.line for problem in report.problems] == [3]
    assert "Eva Miller shares an address with Tom Miller" in report.problems[0].message
    again, report = take(text, into=network(tom))
    assert (again, report.problems) == ((), ())


def test_three_names_with_one_address_are_three_people() -> None:
    text = HEADINGS + "".join(f"{name},,,,us@home.example,\n" for name in ("Tom", "Eva", "Ian"))
    people, report = take(text)
    assert [person.name for person in people] == ["Tom", "Eva", "Ian"]
    assert take(text, into=network(*people))[1].merged == report.added == 3


def test_an_address_that_says_it_is_a_firm_s_makes_nobody_the_same() -> None:
    text = HEADINGS + "Tom,Atlas,,,info@atlas.example,\nEva,Atlas,,,info@atlas.example,\n"
    people, _ = take(text)
    assert len(people) == 2
    assert take(text, into=network(*people))[0] == ()


def test_the_other_name_s_parts_are_not_taken_for_the_first() -> None:
    text = (
        "Name,First name,Last name,Email\n"
        "Tom Miller,,,us@home.example\n"
        "Eva Miller,Eva,Miller,us@home.example\n"
        "Tom Miller,Tom,Miller,us@home.example\n"
    )
    (tom,), _ = take(text)
    assert (tom.name, tom.given, tom.family) == ("Tom Miller", "Tom", "Miller")


def test_namesakes_born_on_different_days_are_two() -> None:
    text = "Name,Email,Birthday\nAnn Lee,,1985-04-12\nAnn Lee,,1990-01-01\nAnn Lee,,1985-04-12\n"
    people, report = take(text)
    assert [person.birthday for person in people] == [date(1985, 4, 12), date(1990, 1, 1)]
    assert (report.added, report.merged) == (2, 1)


def test_an_address_in_place_of_a_name_gives_way_to_the_name() -> None:
    (nobody,), _ = take(HEADINGS + ",,,,ann@lee.example,\n")
    assert nobody.name == "ann@lee.example"
    (ann,), report = take(card("FN:Ann Lee", "EMAIL:ann@lee.example"), into=network(nobody))
    assert (ann.id, ann.name, ann.nicknames) == (nobody.id, "Ann Lee", ())
    assert (report.merged, report.problems) == (1, ())


def test_the_owner_s_region_tells_that_two_numbers_are_one() -> None:
    text = HEADINGS + "Ann Lee,,,020 7946 0123,,\nAnn Lee,,,+44 20 7946 0123,,\n"
    assert len(take(text, region="GB")[0]) == 1
    assert len(take(text)[0]) == 2
