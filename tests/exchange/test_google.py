"""Google Contacts' CSV, old and new."""

from datetime import date

from tests.exchange.reading import addresses, numbers, take_sample
from tui_app.exchange.report import Problem


def test_an_old_export_gives_all_that_it_tells() -> None:
    people, report = take_sample("google_old.csv")
    assert (report.format, report.read, report.added) == ("google", 3, 3)
    assert report.problems == ()
    ann = people["Ann Lee"]
    assert (ann.given, ann.family, ann.nicknames) == ("Ann", "Lee", ("Annie",))
    assert (ann.organisation, ann.title) == ("Northwind Traders", "Head of Procurement")
    assert ann.note == 'Met at the fair.\nLikes "slow" coffee.'
    assert ann.postal == "12 Harbour Street\nSpringfield, IL 62701\nUS"
    assert ann.urls == ("https://northwind.example",)
    assert ann.birthday == date(1985, 4, 12)


def test_several_values_in_one_cell_are_parted() -> None:
    ann = take_sample("google_old.csv")[0]["Ann Lee"]
    assert addresses(ann) == [("Ann.Lee@northwind.example", "work"), ("ann@lee.example", "work")]
    assert numbers(ann) == [
        ("+1 202-555-0101", "mobile"),
        ("+1 202-555-0102", "mobile"),
        ("+1 202-555-0103", "work fax"),
    ]


def test_a_user_s_own_groups_are_topics_and_google_s_are_not() -> None:
    assert take_sample("google_old.csv")[0]["Ann Lee"].topics == ("Trade fair 2023",)
    assert take_sample("google_new.csv")[0]["Ann Lee"].topics == ("Trade fair 2023",)


def test_a_new_export_gives_the_same_person() -> None:
    people, report = take_sample("google_new.csv")
    ann = people["Ann Lee"]
    assert (report.format, report.read, report.added, report.skipped) == ("google", 4, 3, 1)
    assert (ann.given, ann.family) == ("Ann", "Lee")
    assert (ann.organisation, ann.title) == ("Northwind Traders", "Head of Procurement")
    assert addresses(ann) == [("ann.lee@northwind.example", "work"), ("ann@lee.example", "home")]
    assert numbers(ann) == [("+12025550101", "mobile"), ("+12025550103", "work fax")]
    assert ann.postal == "12 Harbour Street\nSpringfield, IL 62701\nUS"


def test_a_label_of_the_user_s_own_stays_and_a_bare_star_says_nothing() -> None:
    grace = take_sample("google_new.csv")[0]["Grace Ify Okafor"]
    assert numbers(grace) == [("020 7946 0321", "Holiday home")]
    assert addresses(grace) == [("grace@okafor.example", "")]


def test_the_family_name_leads_in_east_asian_names() -> None:
    for name in ("google_old.csv", "google_new.csv"):
        ichiro = take_sample(name)[0]["佐藤 一郎"]
        assert (ichiro.given, ichiro.family) == ("一郎", "佐藤")


def test_a_row_with_a_number_only_is_skipped_and_told() -> None:
    assert take_sample("google_new.csv")[1].problems == (
        Problem(5, "This row has no name, e-mail or organisation; it was skipped."),
    )
