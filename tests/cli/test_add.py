"""`tidings add`: one more contact, complete, once."""

import pytest

from tests.cli.running import Tidings


def test_every_option_ends_up_in_the_record(tidings: Tidings) -> None:
    added = tidings.data(
        *("add", "  Ann   Lee ", "--organisation", "Acme", "--title", "Buyer"),
        *("--phone", "+1 202-555-0101", "--phone", "+1 202-555-0102", "--phone", "+1 202-555-0101"),
        *("--email", "ann@example.com", "--zone", "europe/paris", "--kind", "hiring manager"),
        *("--topic", "solar", "--topic", "wind", "--cadence", "30"),
        *("--met", "2026-02-01", "--note", "plays chess"),
    )
    contact = added["contact"]
    assert contact == {
        "id": contact["id"],
        "name": "Ann Lee",
        "organisation": "Acme",
        "title": "Buyer",
        "kind": "hiring manager",
        "phones": [{"number": "+1 202-555-0101"}, {"number": "+1 202-555-0102"}],
        "emails": [{"address": "ann@example.com"}],
        "zone": "Europe/Paris",
        "topics": ["solar", "wind"],
        "cadence_days": 30,
        "met_on": "2026-02-01",
        "note": "plays chess",
        "created_at": "2026-03-16T08:10:00Z",
        "updated_at": "2026-03-16T08:10:00Z",
    }
    assert tidings.data("show", contact["id"])["contact"] == contact


def test_the_id_is_printed_and_always_works(tidings: Tidings) -> None:
    result = tidings("add", "Ann Lee")
    assert result.stderr == "Added Ann Lee.\n"
    assert tidings.data("show", result.stdout.strip())["contact"]["name"] == "Ann Lee"


def test_the_same_person_is_not_added_twice(tidings: Tidings) -> None:
    first = tidings.done("add", "Ann Lee", "--organisation", "Acme").strip()
    told = tidings.refused("add", "ANN LEE", "--organisation", "acme")
    assert f"Ann Lee (Acme) is a contact already (id {first})" in told
    assert "--anyway" in told
    assert len(tidings.data("list")["contacts"]) == 1


def test_a_namesake_is_added_if_the_user_says_so(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("add", "Ann Lee", "--anyway")
    assert len(tidings.data("list")["contacts"]) == 2


def test_a_namesake_of_another_organisation_is_added_and_told_of(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee", "--organisation", "Acme")
    told = tidings.told("add", "Ann Lee", "--organisation", "Birch")
    assert "There is also Ann Lee (Acme); both are kept." in told
    assert len(tidings.data("list")["contacts"]) == 2


def test_the_day_of_meeting_lies_in_the_past(tidings: Tidings) -> None:
    assert tidings.data("add", "A", "--met", "1 march")["contact"]["met_on"] == "2026-03-01"
    assert tidings.data("add", "B", "--met", "1 april")["contact"]["met_on"] == "2025-04-01"
    assert "still to come" in tidings.refused("add", "C", "--met", "2026-03-17")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--zone", "Mars/Base"), "“Mars/Base” is no time zone"),
        (("--met", "the day of the owl"), "is no date"),
        (("--phone", "none yet"), "“none yet” is no phone number"),
        (("--email", "ann at example"), "“ann at example” is no e-mail address"),
        (("--email", "@example.com"), "is no e-mail address"),
    ],
)
def test_what_is_no_such_thing_is_refused_by_name(
    tidings: Tidings, options: tuple[str, str], named: str
) -> None:
    assert named in tidings.refused("add", "Ann Lee", *options)
    assert tidings.data("list")["contacts"] == []


@pytest.mark.parametrize("name", ["", "   ", "\x1b[2J", "\u202e"])
def test_a_name_must_show_something(tidings: Tidings, name: str) -> None:
    assert "A contact needs a name" in tidings.refused("add", name)


@pytest.mark.parametrize("cadence", ["0", "-3", "often", "99999999999"])
def test_a_cadence_that_is_none_is_wrong_usage(tidings: Tidings, cadence: str) -> None:
    assert tidings("add", "Ann Lee", "--cadence", cadence).exit_code == 2


def test_a_note_of_a_dash_is_standard_input(tidings: Tidings) -> None:
    added = tidings.data("add", "Ann Lee", "--note", "-", stdin="one\ntwo")
    assert added["contact"]["note"] == "one\ntwo"


def test_a_number_may_have_a_label(tidings: Tidings) -> None:
    added = tidings.data("add", "Ann Lee", "--phone", "work: +1 202-555-0101")
    assert added["contact"]["phones"] == [{"number": "+1 202-555-0101", "label": "work"}]


def test_the_zone_of_the_number_is_offered_but_never_set(tidings: Tidings) -> None:
    result = tidings("add", "Ann Lee", "--phone", "+81 3 5550 0101", "--json")
    assert "--zone Asia/Tokyo" in result.stderr
    assert '"zone"' not in result.stdout
    assert "zone" not in tidings.told("add", "Bo Lund", "--phone", "+44 20 7946 0011")
    assert "speaks" not in tidings.told("add", "Cy", "--phone", "+81 3 5550 0101", "--zone", "UTC")
